/* SPDX-License-Identifier: MIT */
/*
 * meta_parts.h - the parts of meta.c: what a page offers, and who decides
 *
 * First everything that might be a title, a date or a name is looked up, once;
 * then each field is decided from that.
 */
#ifndef WCI_META_PARTS_H
#define WCI_META_PARTS_H

#include <wirecopy/date.h>

#include "base/buf.h"
#include "extract/meta_jsonld.h"
#include "extract/page.h"

/* What a <meta> can say: X(name). The keys are in meta_find.c. */
#define WCI_META_TABLE(X)                                                      \
	X(TITLE)                                                               \
	X(CARD_TITLE) /* Twitter's */                                          \
	X(PUBLISHED)                                                           \
	X(DATE) /* of publication or not, the key does not say */              \
	X(MODIFIED)                                                            \
	X(AUTHOR)                                                              \
	X(SITE)                                                                \
	X(APPLICATION)                                                         \
	X(URL)                                                                 \
	X(TYPE) /* Open Graph's */                                             \
	X(LANGUAGE)                                                            \
	X(TIER)   /* "free", "metered", "locked" */                            \
	X(CLOSED) /* "true": for subscribers */                                \
	X(FREE)   /* "true": for all */                                        \
	X(SOURCE) /* a name */                                                 \
	X(ORIGIN) /* the URL that it is a copy of */                           \
	X(RIGHTS)

enum wci_meta_field {
#define X(name) WCI_META_##name,
	WCI_META_TABLE(X)
#undef X
	    WCI_META_N_FIELDS
};

/* Elements that may hold a title, a date or a name: so many of each. */
#define WCI_META_HEADINGS 4
#define WCI_META_TIMES 8
#define WCI_META_BYLINES 4

struct wci_meta_time {
	struct wcopy_span text;
	enum wcopy_date_kind kind; /* as its class says */
	uint32_t block;            /* where it stands */
};

/* What a page offers. Spans are views into the page or its JSON-LD. */
struct wci_meta_finds {
	const struct wci_page *page;
	const struct wci_jsonld *ld;
	const struct wci_entities *entities;
	struct wcopy_span url;  /* where it was fetched from */
	struct wcopy_span home; /* the same, else the URL that the page gives
				   itself: whose page it is */
	struct wcopy_span language;
	struct wcopy_span meta[WCI_META_N_FIELDS];
	uint32_t h1[WCI_META_HEADINGS]; /* elements */
	uint32_t h2[WCI_META_HEADINGS];
	size_t n_h1, n_h2;
	struct wci_meta_time time[WCI_META_TIMES];
	size_t n_times;
	uint32_t byline[WCI_META_BYLINES]; /* elements */
	size_t n_bylines;
	bool paywall;         /* readers see a box that asks for money */
	uint32_t title_block; /* first block of the headline chosen */
};

/* Look everything up. */
void wci_meta_find(struct wci_meta_finds *f);

/* The text of an element's blocks, a space between, appended to out; false:
 * memory is out. */
bool wci_meta_element_text(const struct wci_page *p, uint32_t element,
    struct wci_buf *out);

/* Decide the title and append it to out, and where on the page it stands. */
bool wci_meta_title(struct wci_meta_finds *f, struct wci_buf *out);

/* Decide the date; WCOPY_DATE_NONE if there is none. */
struct wcopy_date wci_meta_date(const struct wci_meta_finds *f);

/* The date of the last change; WCOPY_DATE_NONE if none is known. published:
 * what wci_meta_date said; a change is not before it. */
struct wcopy_date wci_meta_modified(const struct wci_meta_finds *f,
    const struct wcopy_date *published);

/*
 * Gather names of who the story is from, a line each, and append them to out:
 * the authors that are not the byline, sources and providers, holders of the
 * copyright and the copyright line. false: memory is out.
 */
bool wci_meta_authors(const struct wci_meta_finds *f, struct wcopy_span byline,
    struct wci_buf *out);
bool wci_meta_sources(const struct wci_meta_finds *f, struct wci_buf *out);
bool wci_meta_rights(const struct wci_meta_finds *f, struct wci_buf *out);

/* Decide whether readers must pay. */
enum wcopy_paywall wci_meta_paywall(const struct wci_meta_finds *f);

/* Decide the byline and append it to out. */
bool wci_meta_byline(const struct wci_meta_finds *f, struct wci_buf *out);

#endif
