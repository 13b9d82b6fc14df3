/* SPDX-License-Identifier: MIT */
/*
 * meta.h - what an HTML page says about itself
 *
 * A page names its title, date and author in up to a dozen places that seldom
 * agree: <h1>, <title>, Open Graph and Twitter cards, JSON-LD, microdata,
 * <time>, visible lines and the URL. Each field is decided by a small vote;
 * meta.c gives the order and what it was measured to be worth.
 *
 * Threads  a handle holds scratch memory: one a thread.
 */
#ifndef WCI_META_H
#define WCI_META_H

#include <wirecopy/extract.h>

struct wci_page;
struct wci_meta;

/* What a page calls itself, in og:type and in the "@type" of its JSON-LD. */
enum wci_page_type {
	WCI_TYPE_ARTICLE = 1, /* NewsArticle, BlogPosting ... */
	WCI_TYPE_VIDEO = 2,   /* VideoObject, AudioObject, og "video.other" */
	WCI_TYPE_LIST = 4     /* CollectionPage, SearchResultsPage, ItemList */
};

/* WCOPY_OK or WCOPY_ENOMEM. */
wcopy_status wci_meta_new(struct wci_meta **out, struct wcopy_error *err);

/* NULL does nothing. */
void wci_meta_free(struct wci_meta *m);

/*
 * Find title, dates, byline, site, canonical URL, language and paywall.
 *
 *	page  the parsed page
 *	url   where it was fetched from; empty: not known
 *	out   those fields are set, in views into m and the page that are
 *	      valid until the next call or the page's reset (empty, or
 *	      WCOPY_DATE_NONE: not known); the others are left alone. All
 *	      are untouched on failure.
 *
 * Returns WCOPY_OK or WCOPY_ENOMEM. Broken JSON-LD is passed over.
 */
wcopy_status wci_meta_run(struct wci_meta *m, const struct wci_page *page,
    struct wcopy_span url, struct wcopy_article *out, struct wcopy_error *err);

/* The types of the page that was run last: enum wci_page_type. */
unsigned wci_meta_types(const struct wci_meta *m);

#endif
