/* SPDX-License-Identifier: MIT */
/*
 * decider.h - what the steps of the deciding half share; see flow.h
 */
#ifndef WCI_DECIDER_H
#define WCI_DECIDER_H

#include "group/articles.h"
#include "group/boilerplate.h"
#include "group/groups.h"
#include "index/lsh.h"
#include "pipeline/flow.h"

/* Articles are numbered with 32 bits, 0 is none. */
#define WCI_LAST_NUMBER (UINT32_MAX - 1)

struct wci_decider {
	struct wcopy_pipeline_params params;
	const struct wci_layout *layout;   /* of what is kept of articles */
	struct wci_lsh *index[WCI_SHARDS]; /* keys and whole texts -> latest
					      article */
	struct wci_boilerplate *boilerplate[WCI_BOILERPLATE_SHARDS];
	struct wci_lsh *ids; /* -> latest article */
	struct wci_articles *articles;
	struct wci_groups *groups;
	uint64_t capacity;
	size_t batch_items;
	/* The age of the article numbered last, and of the first one of that
	 * age number and date (of those known to the day; INT64_MIN: none). */
	uint32_t age, age_number;
	int64_t age_time;
	struct wcopy_pipeline_stats stats; /* of the serial steps */
	struct wci_timing timing;          /* of the serial steps */
};

/* Can an article be matched with an earlier one: is it kept, inside the
 * window, near enough in time? */
bool wci_matchable(const struct wci_decider *d, const struct wci_item *item,
    uint32_t number);

/* Look at the pair of an article and an earlier one. */
void wci_see(const struct wci_decider *d, const struct wci_item *item,
    uint32_t number, struct wci_seen *out);

#endif
