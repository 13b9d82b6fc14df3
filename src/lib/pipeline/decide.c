/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "pipeline/decider.h"

#include <string.h>
#include <wirecopy/plan.h>

#include "base/alloc.h"
#include "base/error.h"

/* The article that memory is shared out for; see wcopy_plan_article_bytes. */
#define WORDS 400

/*
 * What an article takes besides its entry and slot: its id of up to 42 bytes
 * (one of 47, a URN, makes ids the first to give way); of the copied names of
 * groups, which few articles need; its id's posting, 64 / 10 bytes in a table
 * three quarters full; and of the counts of boilerplate, which are halved when
 * a 27th of the articles have been counted: 19 bytes for 128 values.
 */
enum { ID_BYTES = 44, NAME_BYTES = 5, POSTING_BYTES = 9 };

static uint64_t
count_bytes(const struct wci_layout *l)
{
	return (l->sketch * UINT64_C(19) + 127) / 128;
}

static const struct wci_layout *
layout_of(bool compact)
{
	return compact ? &wci_layout_compact : &wci_layout_full;
}

/*
 * Keys in the index, the whole text being one more: nine tenths of a slot for
 * each. Of an article as old as any that is kept, eleven later keys have then
 * come to a line of ten, and a third of its keys is left (Poisson); of one half
 * as old .95 are. Two votes of 45 still find a copy that shares a third.
 */
static uint64_t
key_bytes(unsigned n_keys)
{
	return ((uint64_t)n_keys + 1) * 64 * 9 / 10 / WCI_LSH_SLOTS;
}

/* Of the articles that there is room for, the part that is slack for a batch,
 * at most as many as fit into one. */
#define SLACK_PART 8

uint64_t
wci_decider_article_bytes(unsigned n_keys, bool compact)
{
	const struct wci_layout *l = layout_of(compact);

	return key_bytes(n_keys) + wci_article_bytes(l) +
	       wci_groups_slot_bytes + ID_BYTES + NAME_BYTES + POSTING_BYTES +
	       count_bytes(l);
}

/* Tables for so many articles of n_keys keys. */
static wcopy_status
new_tables(struct wci_decider *d, uint64_t articles, unsigned n_keys)
{
	for (unsigned s = 0; s < WCI_SHARDS; s++)
		if (wci_lsh_new(&d->index[s],
			articles * key_bytes(n_keys) / WCI_SHARDS) != WCOPY_OK)
			return WCOPY_ENOMEM;
	for (unsigned s = 0; s < WCI_BOILERPLATE_SHARDS; s++)
		if (wci_boilerplate_new(&d->boilerplate[s],
			articles * count_bytes(d->layout) /
			    WCI_BOILERPLATE_SHARDS) != WCOPY_OK)
			return WCOPY_ENOMEM;
	return wci_lsh_new(&d->ids, articles * POSTING_BYTES);
}

wcopy_status
wci_decider_new(struct wci_decider **out,
    const struct wcopy_pipeline_params *params, struct wcopy_error *err)
{
	struct wci_decider *d = wci_calloc(1, sizeof(*d));
	unsigned n_keys = wcopy_plan_keys(&params->sketch, WORDS);
	uint64_t room = params->max_memory /
			wci_decider_article_bytes(n_keys, params->compact);
	uint64_t slack;

	if (d == NULL)
		return wci_fail_nomem(err);
	d->params = *params;
	d->layout = layout_of(params->compact);
	if (room > WCI_LAST_NUMBER)
		room = WCI_LAST_NUMBER;
	slack = room / SLACK_PART < WCI_BATCH_ITEMS ? room / SLACK_PART
						    : WCI_BATCH_ITEMS;
	d->capacity = room - slack;
	d->batch_items = slack;
	d->age_time = INT64_MIN;
	if (new_tables(d, room, n_keys) != WCOPY_OK ||
	    wci_articles_new(&d->articles,
		(struct wci_room){ d->capacity, slack, room * ID_BYTES },
		d->layout) != WCOPY_OK ||
	    wci_groups_new(&d->groups, d->capacity, room * NAME_BYTES) !=
		WCOPY_OK) {
		wci_decider_free(d);
		return wci_fail_nomem(err);
	}
	*out = d;
	return WCOPY_OK;
}

void
wci_decider_free(struct wci_decider *d)
{
	if (d == NULL)
		return;
	for (unsigned s = 0; s < WCI_SHARDS; s++)
		wci_lsh_free(d->index[s]);
	for (unsigned s = 0; s < WCI_BOILERPLATE_SHARDS; s++)
		wci_boilerplate_free(d->boilerplate[s]);
	wci_lsh_free(d->ids);
	wci_groups_free(d->groups);
	wci_articles_free(d->articles);
	wci_free(d);
}

size_t
wci_decider_batch_items(const struct wci_decider *d)
{
	return d->batch_items;
}

void
wci_decider_stats(const struct wci_decider *d, struct wcopy_pipeline_stats *out)
{
	uint64_t last = wci_articles_last(d->articles);
	uint64_t live = last + 1 - wci_articles_floor(d->articles);

	*out = d->stats;
	wci_timing_sum(&d->timing, out->stages);
	out->groups = wci_groups_count(d->groups);
	out->live = live < d->capacity ? live : d->capacity;
	out->capacity = d->capacity;
	out->memory = wci_lsh_bytes(d->ids) + wci_groups_bytes(d->groups) +
		      wci_articles_bytes(d->articles);
	for (unsigned s = 0; s < WCI_SHARDS; s++)
		out->memory += wci_lsh_bytes(d->index[s]);
	for (unsigned s = 0; s < WCI_BOILERPLATE_SHARDS; s++)
		out->memory += wci_boilerplate_bytes(d->boilerplate[s]);
}
