/* SPDX-License-Identifier: MIT */
/*
 * decide.h - the part of the flow that needs the earlier articles:
 * index -> verify -> group
 *
 * One article after the other, in the order they were fed, on one thread: so
 * decisions cannot depend on threads or on where a batch ends. It takes a fifth
 * of the time of an article of 740 words, while another batch is prepared.
 */
#ifndef WCI_DECIDE_H
#define WCI_DECIDE_H

#include "pipeline/batch.h"

struct wci_decider;

wcopy_status wci_decider_new(struct wci_decider **out,
    const struct wcopy_pipeline_params *params, struct wcopy_error *err);

/* NULL does nothing. */
void wci_decider_free(struct wci_decider *d);

/* Decide a prepared item; what its decision points to is kept in the arena.
 * WCOPY_OK, or WCOPY_ENOMEM or WCOPY_ELIMIT, and the handle can only be
 * freed. */
wcopy_status wci_decide(struct wci_decider *d, struct wci_item *item,
    struct wci_arena *arena);

/* Fetch into the cache what deciding that prepared item will look up. */
void wci_decider_prefetch(const struct wci_decider *d,
    const struct wci_item *item);

/* Add the counters of this stage to out. */
void wci_decider_stats(const struct wci_decider *d,
    struct wcopy_pipeline_stats *out);

/* Bytes kept for one article with so many keys at full load, and how they are
 * shared out; the plan and the capacity are computed from it. */
uint64_t wci_decider_article_bytes(unsigned n_keys);

#endif
