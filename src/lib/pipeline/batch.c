/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "pipeline/batch.h"

#include <string.h>

#include "base/alloc.h"

wcopy_status
wci_batch_init(struct wci_batch *b, unsigned n_workers)
{
	memset(b, 0, sizeof(*b));
	b->n_workers = n_workers;
	b->items = wci_calloc(WCI_BATCH_ITEMS, sizeof(*b->items));
	b->made = wci_calloc(n_workers, sizeof(*b->made));
	b->chunks = wci_calloc(WCI_BATCH_ITEMS, sizeof(*b->chunks));
	b->by_number = wci_alloc(WCI_BATCH_ITEMS, sizeof(*b->by_number));
	if (b->items == NULL || b->made == NULL || b->chunks == NULL ||
	    b->by_number == NULL) {
		wci_batch_clear(b);
		return WCOPY_ENOMEM;
	}
	return WCOPY_OK;
}

void
wci_batch_clear(struct wci_batch *b)
{
	wci_arena_clear(&b->fed);
	wci_arena_clear(&b->decided);
	for (unsigned i = 0; b->made != NULL && i < b->n_workers; i++)
		wci_arena_clear(&b->made[i]);
	wci_free(b->made);
	wci_free(b->items);
	wci_free(b->chunks);
	wci_free(b->by_number);
	memset(b, 0, sizeof(*b));
}

void
wci_batch_reset(struct wci_batch *b)
{
	wci_arena_reset(&b->fed);
	wci_arena_reset(&b->decided);
	for (unsigned i = 0; i < b->n_workers; i++)
		wci_arena_reset(&b->made[i]);
	b->n = 0;
	b->bytes = 0;
	b->fatal = WCOPY_OK;
	b->fatal_in_shard = WCOPY_OK;
}

void
wci_batch_cut(struct wci_batch *b)
{
	size_t share = b->n / (4 * (size_t)b->n_workers);

	b->chunk_items = share < 1                 ? 1
			 : share < WCI_CHUNK_ITEMS ? share
						   : WCI_CHUNK_ITEMS;
	b->n_chunks = (b->n + b->chunk_items - 1) / b->chunk_items;
}

static struct wci_item *
next_item(struct wci_batch *b)
{
	struct wci_item *it = &b->items[b->n];

	memset(&it->record, 0, sizeof(it->record));
	memset(&it->article, 0, sizeof(it->article));
	memset(&it->decision, 0, sizeof(it->decision));
	it->error.record = 0;
	it->error.input[0] = '\0';
	it->text_bytes = 0;
	it->number = 0;
	it->seen = NULL;
	it->n_direct = it->n_seen = 0;
	it->n_pairs = 0;
	it->pairs = NULL;
	return it;
}

static bool
keep_raw(struct wci_batch *b, struct wcopy_raw *raw)
{
	return wci_arena_keep(&b->fed, &raw->bytes) &&
	       wci_arena_keep(&b->fed, &raw->input) &&
	       wci_arena_keep(&b->fed, &raw->id);
}

wcopy_status
wci_batch_add_raw(struct wci_batch *b, const struct wcopy_raw *raw)
{
	struct wci_item *it = next_item(b);

	it->is_record = false;
	it->record.raw = *raw;
	if (!keep_raw(b, &it->record.raw))
		return WCOPY_ENOMEM;
	it->decision.raw = it->record.raw;
	b->bytes += raw->bytes.len;
	b->n++;
	return WCOPY_OK;
}

wcopy_status
wci_batch_add_record(struct wci_batch *b, const struct wcopy_record *rec)
{
	struct wci_item *it = next_item(b);
	struct wcopy_record *r = &it->record;

	it->is_record = true;
	*r = *rec;
	if (!keep_raw(b, &r->raw) || !wci_arena_keep(&b->fed, &r->body) ||
	    !wci_arena_keep(&b->fed, &r->charset) ||
	    !wci_arena_keep(&b->fed, &r->id) ||
	    !wci_arena_keep(&b->fed, &r->url) ||
	    !wci_arena_keep(&b->fed, &r->outlet) ||
	    !wci_arena_keep(&b->fed, &r->title) ||
	    !wci_arena_keep(&b->fed, &r->byline) ||
	    !wci_arena_keep(&b->fed, &r->language) ||
	    !wci_arena_keep(&b->fed, &r->site) ||
	    !wci_arena_keep(&b->fed, &r->canonical) ||
	    !wci_arena_keep(&b->fed, &r->from.agency) ||
	    !wci_arena_keep(&b->fed, &r->from.author) ||
	    !wci_arena_keep(&b->fed, &r->from.source) ||
	    !wci_arena_keep(&b->fed, &r->from.rights))
		return WCOPY_ENOMEM;
	it->decision.raw = r->raw;
	b->bytes += rec->body.len + rec->raw.bytes.len;
	b->n++;
	return WCOPY_OK;
}
