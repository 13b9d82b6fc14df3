/* SPDX-License-Identifier: MIT */
/*
 * see.c - the steps that find for each article the earlier ones that are worth
 * comparing, and compare
 */
#include <config.h>

#include "pipeline/candidates.h"
#include "pipeline/decider.h"

_Static_assert(WCI_FLOW_SHARDS == WCI_SHARDS + WCI_BOILERPLATE_SHARDS,
    "every shard is looked at");

static struct wci_lsh_list
keys_of(const struct wci_chunk *c, unsigned s)
{
	uint32_t from = c->key_end[s];

	return (struct wci_lsh_list){ c->key + from, c->key_of + from,
		c->number, c->before + from, c->key_end[s + 1] - from };
}

static wcopy_status
look_up(struct wci_lsh *ix, const struct wci_batch *b, unsigned s)
{
	struct wci_lsh_list now = keys_of(&b->chunks[0], s), next = now;
	wcopy_status rc = WCOPY_OK;

	for (size_t c = 0; c < b->n_chunks && rc == WCOPY_OK; c++) {
		bool more = c + 1 < b->n_chunks;

		if (more)
			next = keys_of(&b->chunks[c + 1], s);
		rc = wci_lsh_visit(ix, &now, more ? &next : NULL);
		now = next;
	}
	return rc;
}

/* The next article of a shard's outlets from item i on; b->n: there is none. */
static size_t
next_of(const struct wci_batch *b, size_t i, unsigned s)
{
	while (i < b->n && (b->items[i].number == 0 ||
			       wci_boilerplate_shard(b->items[i].outlet) != s))
		i++;
	return i;
}

/* Store an article, weighed if it is long enough. */
static wcopy_status
store(struct wci_decider *d, const struct wci_item *it,
    const struct wci_weighing *w)
{
	struct wci_article *a = wci_articles_at(d->articles, it->number);
	bool weigh = it->signature.n_words >= d->params.thresholds.min_words;
	uint8_t weights[WCOPY_SKETCH_SIZE];

	if (weigh && wci_boilerplate_weigh(d->boilerplate[wci_boilerplate_shard(
					       it->outlet)],
			 w, weights) != WCOPY_OK)
		return WCOPY_ENOMEM;
	wci_store(&it->signature, it->outlet, weigh ? weights : NULL, d->layout,
	    wci_article_stored(a));
	a->match = 0;
	a->date = wci_date_pack(&it->record.date);
	return WCOPY_OK;
}

/* Store the articles of a shard's outlets. The counts of one are fetched while
 * the one before it is stored. */
static wcopy_status
store_all(struct wci_decider *d, const struct wci_batch *b, unsigned s)
{
	struct wci_weighing w[2];
	wcopy_status rc = WCOPY_OK;
	size_t i = next_of(b, 0, s);
	unsigned turn = 0;

	if (i < b->n)
		wci_boilerplate_expect(d->boilerplate[s], &w[turn],
		    &b->items[i].signature, b->items[i].outlet,
		    b->items[i].age);
	while (i < b->n && rc == WCOPY_OK) {
		size_t next = next_of(b, i + 1, s);

		if (next < b->n)
			wci_boilerplate_expect(d->boilerplate[s], &w[!turn],
			    &b->items[next].signature, b->items[next].outlet,
			    b->items[next].age);
		rc = store(d, &b->items[i], &w[turn]);
		turn = !turn;
		i = next;
	}
	return rc;
}

void
wci_flow_look(struct wci_decider *d, struct wci_worker *w, struct wci_batch *b,
    size_t shard)
{
	double start = wci_seconds();
	wcopy_status rc;

	if (b->fatal != WCOPY_OK)
		return;
	if (shard < WCI_SHARDS)
		rc = look_up(d->index[shard], b, (unsigned)shard);
	else
		rc = store_all(d, b, (unsigned)(shard - WCI_SHARDS));
	if (rc != WCOPY_OK)
		b->fatal_in_shard = (int)rc;
	wci_timing_add(&w->timing, WCOPY_STAGE_INDEX, wci_seconds() - start, 0,
	    0);
}

bool
wci_matchable(const struct wci_decider *d, const struct wci_item *it,
    uint32_t number)
{
	const struct wcopy_date *a = &it->record.date;
	struct wcopy_date b;

	if (number < it->floor || number >= it->number ||
	    (d->params.window > 0 && it->number - number > d->params.window))
		return false;
	if (d->params.window_s <= 0 || a->precision < WCOPY_DATE_DAY)
		return true;
	b = wci_date_unpack(wci_articles_at(d->articles, number)->date);
	if (b.precision < WCOPY_DATE_DAY)
		return true;
	return (a->t > b.t ? a->t - b.t : b.t - a->t) <= d->params.window_s;
}

void
wci_see(const struct wci_decider *d, const struct wci_item *it, uint32_t number,
    struct wci_seen *out)
{
	struct wci_article *a = wci_articles_at(d->articles, it->number);
	struct wci_article *b = wci_articles_at(d->articles, number);
	struct wcopy_date a_date = wci_date_unpack(a->date);
	struct wcopy_date b_date = wci_date_unpack(b->date);

	out->number = number;
	out->shared = wci_evidence(wci_article_stored(a), wci_article_stored(b),
	    d->layout, &out->evidence);
	out->evidence.days = wci_days_between(&a_date, &b_date);
	out->verdict = wcopy_decide(&out->evidence, &d->params.thresholds);
}

/* What the keys of a chunk have found, by item. */
struct found {
	uint32_t same_text[WCI_CHUNK_ITEMS]; /* 0: none */
	uint32_t n[WCI_CHUNK_ITEMS];
	uint32_t before[WCI_CHUNK_ITEMS][WCOPY_KEYS_MAX];
};

static void
sort_out(const struct wci_chunk *c, struct found *f)
{
	for (unsigned i = 0; i < WCI_CHUNK_ITEMS; i++)
		f->n[i] = f->same_text[i] = 0;
	for (uint32_t i = 0; i < c->key_end[WCI_SHARDS]; i++) {
		unsigned who = c->key_of[i];

		if (c->before[i] == 0)
			continue;
		if (who >= WCI_CHUNK_ITEMS)
			f->same_text[who - WCI_CHUNK_ITEMS] = c->before[i];
		else
			f->before[who][f->n[who]++] = c->before[i];
	}
}

/* The numbers of an item's candidates, those that can be matched, nearest
 * first, up to max_verify; they are fetched into the cache. */
static size_t
candidates(const struct wci_decider *d, const struct wci_item *it,
    const struct found *f, size_t i, uint32_t *out)
{
	struct wci_candidate c[WCOPY_KEYS_MAX];
	uint32_t same = f->same_text[i];
	size_t n = 0, m;

	if (same != 0 && wci_matchable(d, it, same))
		out[n++] = same;
	m = wci_candidates(f->before[i], f->n[i], d->params.votes, c);
	for (size_t k = 0; k < m && n < d->params.max_verify; k++)
		if ((n == 0 || c[k].number != out[0] || out[0] != same) &&
		    wci_matchable(d, it, c[k].number))
			out[n++] = c[k].number;
	for (size_t k = 0; k < n; k++)
		wci_articles_prefetch(d->articles, out[k]);
	return n;
}

/*
 * Compare an item with its n candidates; then with what those were copied from,
 * since a copy takes its source's keys over and both count as evidence for the
 * group. Of candidates in the same batch that is not known yet.
 */
static wcopy_status
see(const struct wci_decider *d, struct wci_item *it, const uint32_t *numbers,
    size_t n, struct wci_arena *arena)
{
	if (n == 0)
		return WCOPY_OK;
	it->seen = wci_arena_alloc(arena, 2 * n * sizeof(*it->seen));
	if (it->seen == NULL)
		return WCOPY_ENOMEM;
	for (size_t i = 0; i < n; i++)
		wci_see(d, it, numbers[i], &it->seen[i]);
	it->n_direct = it->n_seen = n;
	for (size_t i = 0; i < n; i++) {
		uint32_t source;

		if (it->seen[i].verdict.tie == WCOPY_TIE_NONE)
			continue;
		source = wci_articles_at(d->articles, numbers[i])->match;
		if (wci_matchable(d, it, source))
			wci_see(d, it, source, &it->seen[it->n_seen++]);
	}
	return WCOPY_OK;
}

void
wci_flow_see(struct wci_decider *d, struct wci_worker *w, struct wci_batch *b,
    size_t chunk, struct wci_arena *arena)
{
	const struct wci_chunk *c = &b->chunks[chunk];
	uint32_t numbers[WCI_CHUNK_ITEMS][WCI_EDGES_MAX];
	size_t found[WCI_CHUNK_ITEMS], n, n_articles = 0, bytes = 0;
	struct wci_item *items = wci_batch_chunk(b, chunk, &n);
	double start = wci_seconds();
	struct found f;

	if (b->fatal != WCOPY_OK || b->fatal_in_shard != WCOPY_OK)
		return;
	sort_out(c, &f);
	for (size_t i = 0; i < n; i++)
		found[i] = items[i].number == 0
			       ? 0
			       : candidates(d, &items[i], &f, i, numbers[i]);
	for (size_t i = 0; i < n; i++) {
		if (items[i].number == 0)
			continue;
		if (see(d, &items[i], numbers[i], found[i], arena) != WCOPY_OK)
			b->fatal_in_shard = WCOPY_ENOMEM;
		n_articles++;
		bytes += items[i].text_bytes;
	}
	wci_timing_add(&w->timing, WCOPY_STAGE_VERIFY, wci_seconds() - start,
	    n_articles, bytes);
}
