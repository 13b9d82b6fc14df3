/* SPDX-License-Identifier: MIT */
/*
 * flow.h - the steps that a batch goes through
 *
 *	prepare  each chunk, any thread   parse, extract, sign
 *	number   one thread               new ids get a number, in order
 *	look     each shard, any thread   keys, in the order of articles; weights
 *	                                  of shingles, and what is stored
 *	see      each chunk, any thread   candidates, and what they share
 *	place    one thread               groups and decisions, in order
 *
 * A step begins when the one before it is done for all of the batch, but for
 * place, which runs beside the prepare of the next batch. What a step finds
 * for an article depends on the articles before it, whichever batch they are
 * in: numbers and floors are given in order; a shard sees its keys, or
 * outlets, in order; all of a batch is stored before any of it is compared;
 * and what is only known when an earlier article has been placed is left to
 * place. So nothing depends on threads or on where a batch ends.
 *
 * Serial steps are short: with 40,000 articles of 450 words place takes 1 % of
 * the time of all steps (wirecopy bench).
 */
#ifndef WCI_FLOW_H
#define WCI_FLOW_H

#include "pipeline/batch.h"
#include "pipeline/prepare.h"

struct wci_decider;

wcopy_status wci_decider_new(struct wci_decider **out,
    const struct wcopy_pipeline_params *params, struct wcopy_error *err);

/* Most items of a batch. */
size_t wci_decider_batch_items(const struct wci_decider *d);

/* NULL does nothing. */
void wci_decider_free(struct wci_decider *d);

/*
 * The steps. Trouble of a record is in its decision; what ends the run
 * (WCOPY_ENOMEM, WCOPY_ELIMIT) is in the batch, and later steps do nothing.
 * What decisions point to is kept in the arenas of the batch.
 */
void wci_flow_prepare(struct wci_worker *w, struct wci_batch *b, size_t chunk,
    struct wci_arena *arena);
void wci_flow_number(struct wci_decider *d, struct wci_batch *b);
void wci_flow_look(struct wci_decider *d, struct wci_worker *w,
    struct wci_batch *b, size_t shard);
void wci_flow_see(struct wci_decider *d, struct wci_worker *w,
    struct wci_batch *b, size_t chunk, struct wci_arena *arena);
void wci_flow_place(struct wci_decider *d, struct wci_batch *b);

/* How many shards wci_flow_look has. */
#define WCI_FLOW_SHARDS ((size_t)32)

/* Add the counters to out. */
void wci_decider_stats(const struct wci_decider *d,
    struct wcopy_pipeline_stats *out);

/* Bytes kept for one article with so many keys at full load; the plan and the
 * capacity are computed from it. */
uint64_t wci_decider_article_bytes(unsigned n_keys, bool compact);

#endif
