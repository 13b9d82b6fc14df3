/* SPDX-License-Identifier: MIT */
/*
 * batch.h - records that are worked on together
 *
 * A batch is filled by the caller's thread, goes through the steps of flow.h,
 * and is handed to the callbacks by the caller's thread again. It is worked on
 * in chunks of neighbouring items, each by one worker at a time, which touches
 * nothing but them and its own scratch and arena.
 */
#ifndef WCI_BATCH_H
#define WCI_BATCH_H

#include <wirecopy/pipeline.h>

#include "base/arena.h"
#include "pipeline/chunk.h"

/* A batch of short texts ends here, before its items of 2 KB take more than
 * the texts. Rates were equal from 256 to 4,096. */
#define WCI_BATCH_ITEMS 1024

/* A verified pair with an earlier article. */
struct wci_seen {
	uint32_t number; /* of the earlier one */
	uint32_t shared;
	struct wcopy_evidence evidence;
	struct wcopy_verdict verdict;
};

struct wci_item {
	bool is_record; /* fed as a record: nothing to parse */
	struct wcopy_record record;
	struct wcopy_article article;
	struct wcopy_credits credits;
	struct wcopy_error error; /* if decision.status is not WCOPY_OK */
	struct wcopy_signature signature;
	uint32_t outlet; /* hash of its name; 0: not known */
	uint64_t id_hash;
	uint32_t number; /* as an article; 0: it is none */
	uint32_t floor;  /* the oldest that it can be matched with */
	uint32_t age;    /* half windows gone by, for the counts of
			    boilerplate */
	/* In a worker's arena: the pairs with those that share its text or
	 * keys, then some with those that these were copied from. */
	struct wci_seen *seen;
	size_t n_direct, n_seen;
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
	size_t chunk_items; /* in a chunk, once it is worked on */
	size_t n_chunks;
	struct wci_chunk *chunks;
	uint32_t first; /* number of its first article */
	uint16_t
	    *by_number;     /* WCI_BATCH_ITEMS: the item of article first + i */
	wcopy_status fatal; /* of a serial step, or the lowest item that ran
				out of memory */
	_Atomic int fatal_in_shard; /* the same, of a step by shards */
};

/* The items of a chunk: from the first on, *n of them. */
static inline struct wci_item *
wci_batch_chunk(const struct wci_batch *b, size_t chunk, size_t *n)
{
	size_t first = chunk * b->chunk_items, left = b->n - first;

	*n = left < b->chunk_items ? left : b->chunk_items;
	return &b->items[first];
}

wcopy_status wci_batch_init(struct wci_batch *b, unsigned n_workers);
void wci_batch_clear(struct wci_batch *b);

/* Empty it for the next records; memory is kept. */
void wci_batch_reset(struct wci_batch *b);

/* It is full: cut it into chunks. Large records make small chunks, so that
 * no worker waits long for another's last one. */
void wci_batch_cut(struct wci_batch *b);

/* Append a raw record or a record: its bytes are copied. WCOPY_ENOMEM: the
 * batch is as it was. */
wcopy_status wci_batch_add_raw(struct wci_batch *b,
    const struct wcopy_raw *raw);
wcopy_status wci_batch_add_record(struct wci_batch *b,
    const struct wcopy_record *rec);

#endif
