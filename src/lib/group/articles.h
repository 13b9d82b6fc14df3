/* SPDX-License-Identifier: MIT */
/*
 * articles.h - what is kept of past articles
 *
 * A ring of fixed-size entries by article number, and a ring of ids: flat and
 * without pointers, the newest overwrites the oldest.
 *
 * Articles of a batch are numbered first, then stored by several threads, then
 * given their ids one after the other. What an article can be matched with is
 * settled when it is numbered: the articles from its floor on. So it depends
 * on the articles before it and not on where a batch ends; the ring has slack
 * for as many as a batch may hold.
 */
#ifndef WCI_ARTICLES_H
#define WCI_ARTICLES_H

#include <stdint.h>
#include <wirecopy/date.h>

#include "group/names.h"
#include "group/verify.h"

struct wci_article {
	struct wci_stored stored;
	uint32_t match; /* number of its own best earlier article, 0: none */
	uint32_t id;    /* place of its id */
	struct wcopy_date date;
};

/* With its keys (300 bytes) and its place in a group an article is to stay
 * within .8 KiB. */
_Static_assert(sizeof(struct wci_article) <= 440, "an article has grown");

/* Days between two dates, fractions included where both are known finer than
 * to the day; below 0: one is not known to the day. */
double wci_days_between(const struct wcopy_date *a, const struct wcopy_date *b);

struct wci_articles;

/* Room for capacity articles that can be matched, with id_bytes for their ids,
 * and up to slack more that are numbered. Starts small and grows. */
wcopy_status wci_articles_new(struct wci_articles **out, uint64_t capacity,
    uint64_t slack, uint64_t id_bytes);

/* NULL does nothing. */
void wci_articles_free(struct wci_articles *a);

/*
 * Number the next article, whose id is len bytes long: one more than the last.
 * It can be matched with those from *floor to its own number less one.
 * WCOPY_OK or WCOPY_ENOMEM. Entries may move.
 */
wcopy_status wci_articles_number(struct wci_articles *a, size_t len,
    uint32_t *number, uint32_t *floor);

/* Keep the id of the article after the one whose id was kept last. WCOPY_OK or
 * WCOPY_ENOMEM. */
wcopy_status wci_articles_keep_id(struct wci_articles *a, struct wcopy_span id);

/* The number given last, and the last one with an id; 0: none. */
uint32_t wci_articles_last(const struct wci_articles *a);
uint32_t wci_articles_last_id(const struct wci_articles *a);

/* The oldest that the article numbered last can be matched with. */
uint32_t wci_articles_floor(const struct wci_articles *a);

/* The entry of an article that has been numbered and can be matched, or is one
 * of the last slack ones. Valid until the next wci_articles_number. */
struct wci_article *wci_articles_at(struct wci_articles *a, uint32_t number);

/* Fetch its entry into the cache. */
void wci_articles_prefetch(const struct wci_articles *a, uint32_t number);

/* The id of an article that has one and can be matched. Valid until the next
 * wci_articles_keep_id. */
struct wcopy_span wci_articles_id(const struct wci_articles *a,
    uint32_t number);

uint64_t wci_articles_bytes(const struct wci_articles *a);

#endif
