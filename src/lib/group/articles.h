/* SPDX-License-Identifier: MIT */
/*
 * articles.h - what is kept of past articles for verification
 *
 * A ring of fixed-size entries by article number, flat and without pointers:
 * the newest overwrites the oldest.
 */
#ifndef WCI_ARTICLES_H
#define WCI_ARTICLES_H

#include <stdint.h>
#include <wirecopy/date.h>

#include "group/verify.h"

struct wci_article {
	struct wci_stored stored;
	uint32_t match; /* number of its own best earlier article, 0: none */
	struct wcopy_date date;
};

/* With its keys (300 bytes) and its place in a group an article is to stay
 * within .8 KiB. */
_Static_assert(sizeof(struct wci_article) <= 440, "an article has grown");

/* Days between two dates, fractions included where both are known finer than
 * to the day; below 0: one is not known to the day. */
double wci_days_between(const struct wcopy_date *a, const struct wcopy_date *b);

struct wci_articles;

/* Room for up to capacity articles; starts small and grows. */
wcopy_status wci_articles_new(struct wci_articles **out, uint64_t capacity);

/* NULL does nothing. */
void wci_articles_free(struct wci_articles *a);

/* The entry of the next article (its number is one more than the last), to be
 * filled in. NULL: memory is out. Valid until the next call. */
struct wci_article *wci_articles_add(struct wci_articles *a);

/* The entry of one of the last capacity articles. */
const struct wci_article *wci_articles_get(const struct wci_articles *a,
    uint32_t number);

uint64_t wci_articles_bytes(const struct wci_articles *a);

#endif
