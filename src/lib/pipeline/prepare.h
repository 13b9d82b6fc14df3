/* SPDX-License-Identifier: MIT */
/*
 * prepare.h - the part of the flow that needs no other article:
 * parse -> extract -> credit -> sign, and which shards its keys go to
 */
#ifndef WCI_PREPARE_H
#define WCI_PREPARE_H

#include "base/buf.h"
#include "pipeline/batch.h"
#include "pipeline/timing.h"

/* What one worker needs for itself. */
struct wci_worker {
	struct wcopy_parser *parser;
	struct wcopy_extractor *extractor;
	struct wcopy_signer *signer;
	struct wci_router *router;
	const struct wcopy_agencies *agencies;
	struct wci_buf uncredited; /* a text without its credits */
	enum wcopy_goal goal;
	bool articles_only, compact;
	uint32_t min_words;
	struct wci_timing timing;
};

wcopy_status wci_worker_init(struct wci_worker *w,
    const struct wcopy_pipeline_params *params, struct wcopy_error *err);
void wci_worker_clear(struct wci_worker *w);

/*
 * Prepare one item; strings that must outlive the worker's scratch go to the
 * arena, keys to the worker's router under the item's place in its chunk. The
 * outcome is in item->decision.status: WCOPY_OK, WCOPY_SKIP (with
 * item->error), or WCOPY_ENOMEM.
 */
void wci_prepare(struct wci_worker *w, struct wci_item *item, unsigned place,
    struct wci_arena *arena);

#endif
