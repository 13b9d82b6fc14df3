/* SPDX-License-Identifier: MIT */
/*
 * number.c - the step that tells new articles from those whose id is known,
 * and numbers them
 */
#include <config.h>

#include <string.h>

#include "base/error.h"
#include "pipeline/decider.h"

/* Items ahead that the posting of an id is fetched for. */
#define LOOK_AHEAD 8

static bool
same(struct wcopy_span a, struct wcopy_span b)
{
	return a.len == b.len &&
	       (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

/* Has an earlier article that is kept the item's id? Those of its own batch
 * have theirs in the batch yet. */
static bool
is_known(const struct wci_decider *d, const struct wci_batch *b,
    const struct wci_item *it)
{
	uint32_t number = wci_lsh_look(d->ids, it->id_hash);

	if (number < wci_articles_floor(d->articles))
		return false;
	return same(it->record.id,
	    number >= b->first
		? b->items[b->by_number[number - b->first]].record.id
		: wci_articles_id(d->articles, number));
}

static wcopy_status
check_id(const struct wci_decider *d, const struct wci_batch *b,
    struct wci_item *it)
{
	struct wcopy_span id = it->record.id;

	if (id.len > WCI_NAME_MAX)
		return wci_fail(&it->error, WCOPY_SKIP, WCOPY_REASON_TOO_LARGE,
		    "the id is %zu bytes long, not up to %d", id.len,
		    WCI_NAME_MAX);
	if (is_known(d, b, it))
		return wci_fail(&it->error, WCOPY_SKIP,
		    WCOPY_REASON_DUPLICATE_ID,
		    "an earlier record has the id '%.*s'",
		    (int)(id.len < 100 ? id.len : 100), id.ptr);
	return WCOPY_OK;
}

/* Of what the record was nothing is left but the trouble. */
static void
skip(struct wci_item *it)
{
	struct wcopy_raw raw = it->decision.raw;

	wci_fail_at(&it->error, raw.input, raw.ordinal, raw.offset);
	memset(&it->decision, 0, sizeof(it->decision));
	it->decision.status = WCOPY_SKIP;
	it->decision.raw = it->record.raw;
	it->decision.error = &it->error;
}

/* Ages begin at least so many articles apart: all counts are gone through, 24
 * MiB with memory for a million articles, which is then 6 KiB an article. */
#define AGE_ARTICLES 4096

/*
 * The age of an article: it is the first of a new one when half of the window
 * has gone by since the last one began, in articles or by its date. A date from
 * before the window is not believed to be that of the stream, and neither then
 * is the one it is compared with: one absurd date begins one age at most.
 */
static void
grow_older(struct wci_decider *d, struct wci_item *it)
{
	const struct wcopy_date *date = &it->record.date;
	uint64_t window = d->params.window, n = it->number - d->age_number;
	int64_t window_s = d->params.window_s;
	bool dated = window_s > 0 && date->precision >= WCOPY_DATE_DAY;
	bool old;

	if (window == 0 || window > d->capacity)
		window = d->capacity;
	if (dated &&
	    (d->age_time == INT64_MIN || date->t - d->age_time < -window_s))
		d->age_time = date->t;
	old =
	    n >= window / 2 || (dated && date->t - d->age_time >= window_s / 2);
	if (old && n >= AGE_ARTICLES) {
		d->age++;
		d->age_number = it->number;
		if (dated)
			d->age_time = date->t;
	}
	it->age = d->age;
}

static wcopy_status
number(struct wci_decider *d, struct wci_batch *b, size_t i)
{
	struct wci_item *it = &b->items[i];
	struct wci_chunk *c = &b->chunks[i / b->chunk_items];
	unsigned place = (unsigned)(i % b->chunk_items);
	wcopy_status rc;

	if (check_id(d, b, it) != WCOPY_OK) {
		skip(it);
		return WCOPY_OK;
	}
	if (wci_articles_last(d->articles) == WCI_LAST_NUMBER)
		return WCOPY_ELIMIT;
	rc = wci_articles_number(d->articles, it->record.id.len, &it->number,
	    &it->floor);
	grow_older(d, it);
	if (rc == WCOPY_OK)
		rc = wci_lsh_take(d->ids, it->id_hash, it->number);
	b->by_number[it->number - b->first] = (uint16_t)i;
	c->number[place] = c->number[WCI_CHUNK_ITEMS + place] = it->number;
	return rc;
}

void
wci_flow_number(struct wci_decider *d, struct wci_batch *b)
{
	bool group = d->params.goal == WCOPY_GOAL_GROUP;
	double start = wci_seconds();
	uint64_t n = 0, bytes = 0;

	b->first = wci_articles_last(d->articles) + 1;
	for (size_t i = 0; i < b->n && b->fatal == WCOPY_OK; i++) {
		struct wci_item *it = &b->items[i];

		if (group && i + LOOK_AHEAD < b->n)
			wci_lsh_prefetch(d->ids, it[LOOK_AHEAD].id_hash);
		if (it->decision.status == WCOPY_OK && group)
			b->fatal = number(d, b, i);
		if (it->decision.status < WCOPY_OK)
			b->fatal = it->decision.status;
		n += it->number != 0;
		bytes += it->number != 0 ? it->text_bytes : 0;
	}
	if (group)
		wci_timing_add(&d->timing, WCOPY_STAGE_INDEX,
		    wci_seconds() - start, n, bytes);
}
