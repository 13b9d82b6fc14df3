/* SPDX-License-Identifier: MIT */
/*
 * chunk.h - a few neighbouring articles and their keys by shard
 *
 * The tables of the index are sharded by key, and each shard must see its keys
 * in the order of the articles. So the worker that
 * signs a chunk sorts its keys by shard, and a shard's worker goes through one
 * short list for each chunk, whose answers stand side by side: two workers
 * never write to one line of the cache. (With 64 shards that each looked at
 * all keys, and answers by article, an article took 2,356 ns; this way, with
 * 16, it takes 324.)
 */
#ifndef WCI_CHUNK_H
#define WCI_CHUNK_H

#include <wirecopy/sketch.h>

#include "base/arena.h"
#include "index/lsh.h"

/* With 40 keys an article, 16 of them give every shard 40 keys of a chunk:
 * enough to fetch ahead. */
#define WCI_CHUNK_ITEMS 16

struct wci_chunk {
	/* Of the articles, and once more behind them: a key that belongs to
	 * item WCI_CHUNK_ITEMS + i is the whole text of item i. */
	uint32_t number[2 * WCI_CHUNK_ITEMS];

	/* Keys, those of shard s from key_end[s] up to key_end[s + 1]. */
	uint64_t *key;
	uint8_t *key_of;  /* item */
	uint32_t *before; /* who had it */
	uint32_t key_end[WCI_SHARDS + 1];
};

/* What a worker gathers of a chunk until all of it is signed. */
struct wci_router;

/* WCOPY_OK or WCOPY_ENOMEM. */
wcopy_status wci_router_new(struct wci_router **out);

/* NULL does nothing. */
void wci_router_free(struct wci_router *r);

/* Begin a chunk. */
void wci_router_reset(struct wci_router *r);

/* Add an article that is to be found again by its whole text ... */
void wci_router_add_text(struct wci_router *r, unsigned item, uint64_t exact);

/* ... and by its keys. */
void wci_router_add_keys(struct wci_router *r, unsigned item,
    const struct wcopy_signature *sig);

/* Sort what was added by shards into c, whose arrays are put into the arena.
 * WCOPY_OK or WCOPY_ENOMEM. O(keys). */
wcopy_status wci_router_sort(const struct wci_router *r, struct wci_chunk *c,
    struct wci_arena *arena);

#endif
