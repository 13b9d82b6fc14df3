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

/* The head of an entry, before what is stored for verification. */
struct wci_article {
	uint64_t date;  /* packed */
	uint32_t match; /* number of its own best earlier article, 0: none */
	uint32_t id;    /* place of its id */
};

/* A date in 64 bits, and back. The years 900 to 3000 and zones of less than
 * 34 hours fit; what does not is cut to that. */
uint64_t wci_date_pack(const struct wcopy_date *d);
struct wcopy_date wci_date_unpack(uint64_t packed);

/* Days between two dates, fractions included where both are known finer than
 * to the day; below 0: one is not known to the day. */
double wci_days_between(const struct wcopy_date *a, const struct wcopy_date *b);

struct wci_articles;

/* How much there is room for. */
struct wci_room {
	uint64_t capacity; /* articles that can be matched */
	uint64_t slack;    /* and so many more that are numbered */
	uint64_t id_bytes; /* for their ids */
};

/* Entries of that layout. Starts small and grows. */
wcopy_status wci_articles_new(struct wci_articles **out, struct wci_room room,
    const struct wci_layout *layout);

/* Bytes of one entry. */
static inline size_t
wci_article_bytes(const struct wci_layout *l)
{
	return sizeof(struct wci_article) + wci_stored_bytes(l);
}

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
struct wci_article *wci_articles_at(const struct wci_articles *a,
    uint32_t number);

/* What is stored behind it for verification. */
static inline struct wci_stored *
wci_article_stored(struct wci_article *a)
{
	return (struct wci_stored *)(void *)(a + 1);
}

/* Fetch its entry into the cache. */
void wci_articles_prefetch(const struct wci_articles *a, uint32_t number);

/* The id of an article that has one and can be matched. Valid until the next
 * wci_articles_keep_id. */
struct wcopy_span wci_articles_id(const struct wci_articles *a,
    uint32_t number);

uint64_t wci_articles_bytes(const struct wci_articles *a);

#endif
