/* SPDX-License-Identifier: MIT */
/*
 * meta_jsonld.h - what the JSON-LD of a page says about its article
 *
 * A page carries any number of scripts, each an object, an array or an
 * "@graph" of objects. The one whose "@type" is an article's is believed
 * first, then other works with a date (a recipe, a review), then the page's
 * own ("WebPage"). Objects below others, such as the articles of a list, are
 * not of this page and are not looked at.
 *
 * Raw control characters, which many pages leave in their strings, are taken
 * as spaces; beyond that JSON that is not valid is passed over, object by
 * object.
 */
#ifndef WCI_META_JSONLD_H
#define WCI_META_JSONLD_H

#include <wirecopy/extract.h>

#include "base/buf.h"
#include "extract/entity.h"
#include "extract/page.h"

enum wci_jsonld_field {
	WCI_JSONLD_HEADLINE,
	WCI_JSONLD_PUBLISHED,
	WCI_JSONLD_MODIFIED,
	WCI_JSONLD_AUTHOR, /* names, ", " between */
	WCI_JSONLD_PUBLISHER,
	WCI_JSONLD_PROVIDER,
	WCI_JSONLD_SOURCE,
	WCI_JSONLD_HOLDER, /* of the copyright */
	WCI_JSONLD_NOTICE, /* the same, in a sentence */
	WCI_JSONLD_CREDIT,
	WCI_JSONLD_LANGUAGE,
	WCI_JSONLD_SITE,   /* name of the WebSite */
	WCI_JSONLD_PERSON, /* first Person, for authors given by "@id" only */
	WCI_JSONLD_N_FIELDS
};

struct wci_jsonld {
	struct wci_buf pool;    /* the strings, entities decoded */
	struct wci_buf scratch; /* a script without control characters */
	struct wci_buf raw;     /* a string with entities in it */
	struct wci_ref field[WCI_JSONLD_N_FIELDS];
	uint8_t rank[WCI_JSONLD_N_FIELDS]; /* how far it is believed */
	unsigned types;             /* enum wci_page_type of its objects */
	enum wcopy_paywall paywall; /* isAccessibleForFree */
	uint8_t free_rank;
};

/* Believed as an article's own word. */
#define WCI_JSONLD_ARTICLE 3

/* Read all scripts of a page. false: memory is out. */
bool wci_jsonld_read(struct wci_jsonld *j, const struct wci_page *page,
    const struct wci_entities *entities);

/* A field as text, valid until the next read; empty: not given. */
static inline struct wcopy_span
wci_jsonld_get(const struct wci_jsonld *j, enum wci_jsonld_field f)
{
	return (struct wcopy_span){ j->field[f].len != 0
					? j->pool.data + j->field[f].off
					: NULL,
		j->field[f].len };
}

/* Give the memory back. */
void wci_jsonld_clear(struct wci_jsonld *j);

#endif
