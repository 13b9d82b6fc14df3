/* SPDX-License-Identifier: MIT */
/*
 * batch.h - records that are worked on together
 *
 * A batch is filled by the caller's thread, prepared by all workers (each item
 * by one of them, touching nothing but the item and the worker's own scratch
 * and arena), decided by one thread in order, and handed to the callbacks by
 * the caller's thread again.
 */
#ifndef WCI_BATCH_H
#define WCI_BATCH_H

#include <wirecopy/pipeline.h>

#include "base/arena.h"

/* A batch of short texts ends here, before its 1.7 KB signatures take more
 * than the texts. Rates were equal from 256 to 4,096. */
#define WCI_BATCH_ITEMS 1024

struct wci_item {
	bool is_record; /* fed as a record: nothing to parse */
	struct wcopy_record record;
	struct wcopy_article article;
	struct wcopy_credits credits;
	struct wcopy_signature signature;
	struct wcopy_error error; /* if decision.status is not WCOPY_OK */
	struct wcopy_decision decision;
	struct wcopy_pair *pairs; /* in the arena, if pairs are wanted */
	size_t n_pairs;
	size_t text_bytes; /* of the article's text */
};

struct wci_batch {
	struct wci_item *items; /* WCI_BATCH_ITEMS */
	size_t n;
	size_t bytes;             /* raw bytes fed */
	struct wci_arena fed;     /* written by the caller's thread */
	struct wci_arena *made;   /* one a worker */
	struct wci_arena decided; /* written by the deciding thread */
	unsigned n_workers;
	wcopy_status fatal; /* of the deciding thread, or the lowest item
				    that ran out of memory */
};

wcopy_status wci_batch_init(struct wci_batch *b, unsigned n_workers);
void wci_batch_clear(struct wci_batch *b);

/* Empty it for the next records; memory is kept. */
void wci_batch_reset(struct wci_batch *b);

/* Append a raw record or a record: its bytes are copied. WCOPY_ENOMEM: the
 * batch is as it was. */
wcopy_status wci_batch_add_raw(struct wci_batch *b,
    const struct wcopy_raw *raw);
wcopy_status wci_batch_add_record(struct wci_batch *b,
    const struct wcopy_record *rec);

#endif
