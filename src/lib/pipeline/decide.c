/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "pipeline/decide.h"

#include <string.h>

#include "base/alloc.h"
#include "base/error.h"
#include "base/hash.h"
#include "group/articles.h"
#include "group/boilerplate.h"
#include "group/groups.h"
#include "index/lsh.h"
#include "pipeline/candidates.h"
#include "pipeline/timing.h"

/* Articles are numbered with 32 bits, 0 is none. */
#define LAST_NUMBER (UINT32_MAX - 1)

/*
 * How max_memory is shared out, in 64ths. Of an article with 40 keys the index
 * takes 40 x 64 / 9 / .75 = 380 bytes, its entry and slot 490, two names 100,
 * its id's posting 10, its counts of boilerplate 128: 22, 28, 6, 1 and 7 parts
 * of 64.
 */
enum {
	SHARE_INDEX = 22,
	SHARE_ENTRIES = 28,
	SHARE_NAMES = 6,
	SHARE_IDS = 1,
	SHARE_BOILERPLATE = 7,
	SHARES = 64
};

/* Seeds that keep the hashes of ids, outlets and whole texts apart. */
enum { SEED_ID = 1, SEED_OUTLET = 2, SEED_EXACT = 3 };

/* Two articles of one day drawn at random share .017 (US front pages) and .027
 * (German press) of the smaller one's shingles at the 95th percentile. */
#define UNRELATED .03

/* From this share on of an article in its match there is nothing new in it: of
 * a reprint that was edited .75 is left and more, of a story with the opening
 * of another behind it .78 at most. */
#define ADDS .80

struct wci_decider {
	struct wcopy_pipeline_params params;
	struct wci_lsh *index; /* sketch keys -> latest article */
	struct wci_lsh *exact; /* ids and whole texts -> latest article */
	struct wci_boilerplate *boilerplate;
	struct wci_names *names;
	struct wci_groups *groups;
	struct wci_articles *articles;
	uint64_t capacity;
	struct wcopy_pipeline_stats stats;
	struct wci_timing timing;
};

/* One article on its way through. */
struct deciding {
	struct wci_decider *d;
	struct wci_item *item;
	struct wci_arena *arena;
	struct wci_article *self;
	uint32_t same_text; /* the last article of the same text, 0: none */
	size_t n_before;
	uint32_t before[WCOPY_KEYS_MAX]; /* the last articles with its keys */
	size_t n;                        /* verified pairs */
	uint32_t number[WCI_EDGES_MAX];
	struct wcopy_evidence evidence[WCI_EDGES_MAX];
	struct wcopy_verdict verdict[WCI_EDGES_MAX];
	uint32_t shared[WCI_EDGES_MAX];
	struct wci_placed placed;
};

uint64_t
wci_decider_article_bytes(unsigned n_keys)
{
	return (uint64_t)n_keys * 64 * 4 / 9 / 3 + sizeof(struct wci_article) +
	       wci_groups_slot_bytes + 100 + 10 + WCOPY_SKETCH_SIZE;
}

wcopy_status
wci_decider_new(struct wci_decider **out,
    const struct wcopy_pipeline_params *params, struct wcopy_error *err)
{
	struct wci_decider *d = wci_calloc(1, sizeof(*d));
	uint64_t part = params->max_memory / SHARES;
	uint64_t capacity =
	    SHARE_ENTRIES * part /
	    (sizeof(struct wci_article) + wci_groups_slot_bytes);

	if (d == NULL)
		return wci_fail_nomem(err);
	d->params = *params;
	d->capacity = capacity < LAST_NUMBER ? capacity : LAST_NUMBER;
	if (wci_lsh_new(&d->index, SHARE_INDEX * part) != WCOPY_OK ||
	    wci_lsh_new(&d->exact, 2 * SHARE_IDS * part) != WCOPY_OK ||
	    wci_boilerplate_new(&d->boilerplate, SHARE_BOILERPLATE * part) !=
		WCOPY_OK ||
	    wci_names_new(&d->names, SHARE_NAMES * part) != WCOPY_OK ||
	    wci_groups_new(&d->groups, d->capacity, d->names) != WCOPY_OK ||
	    wci_articles_new(&d->articles, d->capacity) != WCOPY_OK) {
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
	wci_lsh_free(d->index);
	wci_lsh_free(d->exact);
	wci_boilerplate_free(d->boilerplate);
	wci_groups_free(d->groups);
	wci_names_free(d->names);
	wci_articles_free(d->articles);
	wci_free(d);
}

/* Can the article be matched: kept, inside the window, near enough in time? */
static bool
matchable(const struct deciding *w, uint32_t number)
{
	const struct wci_decider *d = w->d;
	const struct wcopy_date *a = &w->item->record.date, *b;
	uint64_t age = (uint64_t)wci_groups_last(d->groups) + 1 - number;

	/* The article's own entry has overwritten the one of age capacity. */
	if (!wci_groups_live(d->groups, number) || age >= d->capacity ||
	    (d->params.window > 0 && age > d->params.window))
		return false;
	b = &wci_articles_get(d->articles, number)->date;
	if (d->params.window_s <= 0 || a->precision < WCOPY_DATE_DAY ||
	    b->precision < WCOPY_DATE_DAY)
		return true;
	return (a->t > b->t ? a->t - b->t : b->t - a->t) <= d->params.window_s;
}

static bool
same(struct wcopy_span a, struct wcopy_span b)
{
	return a.len == b.len &&
	       (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

/* The id must be new among the articles that are kept. */
static wcopy_status
check_id(struct deciding *w)
{
	struct wcopy_span id = w->item->record.id;
	uint64_t key = wci_hash(id.ptr, id.len, SEED_ID);
	uint32_t before;

	if (id.len > WCI_NAME_MAX)
		return wci_fail(&w->item->error, WCOPY_SKIP,
		    WCOPY_REASON_TOO_LARGE,
		    "the id is %zu bytes long, not up "
		    "to %d",
		    id.len, WCI_NAME_MAX);
	wci_lsh_look(w->d->exact, &key, 1, &before);
	if (wci_groups_live(w->d->groups, before) &&
	    same(id, wci_groups_id(w->d->groups, before)))
		return wci_fail(&w->item->error, WCOPY_SKIP,
		    WCOPY_REASON_DUPLICATE_ID,
		    "an earlier record has the id '%.*s'",
		    (int)(id.len < 100 ? id.len : 100), id.ptr);
	return wci_lsh_visit(w->d->exact, wci_groups_last(w->d->groups) + 1,
	    &key, 1, &before);
}

/* Look at one pair, unless it has been looked at or cannot be matched. */
static void
verify(struct deciding *w, uint32_t number)
{
	const struct wci_article *b;
	size_t n = w->n;

	if (n == w->d->params.max_verify || !matchable(w, number))
		return;
	for (size_t i = 0; i < n; i++)
		if (w->number[i] == number)
			return;
	b = wci_articles_get(w->d->articles, number);
	w->shared[n] =
	    wci_evidence(&w->self->stored, &b->stored, &w->evidence[n]);
	w->evidence[n].days = wci_days_between(&w->self->date, &b->date);
	w->verdict[n] = wcopy_decide(&w->evidence[n], &w->d->params.thresholds);
	w->d->stats.candidates++;
	w->d->stats.unrelated += w->evidence[n].contained < UNRELATED &&
				 w->evidence[n].covers < UNRELATED;
	w->number[n] = number;
	w->n++;
}

/* Who had the article's whole text and its keys last; they are its own now. */
static wcopy_status
look_up(struct deciding *w)
{
	const struct wcopy_signature *sig = &w->item->signature;
	struct wci_decider *d = w->d;
	uint32_t number = wci_groups_last(d->groups) + 1;
	uint64_t whole = wci_mix(sig->exact + SEED_EXACT);
	wcopy_status rc;

	w->same_text = 0;
	w->n_before = 0;
	if (sig->n_words == 0)
		return WCOPY_OK;
	rc = wci_lsh_visit(d->exact, number, &whole, 1, &w->same_text);
	if (rc != WCOPY_OK || sig->n_words < d->params.thresholds.min_words)
		return rc;
	w->n_before = sig->n_keys;
	return wci_lsh_visit(d->index, number, sig->keys, sig->n_keys,
	    w->before);
}

/*
 * The earlier articles that share keys, most first; then what those were
 * copied from, since a copy takes its source's keys over, and both count as
 * evidence for the group.
 */
static void
find_pairs(struct deciding *w)
{
	struct wci_decider *d = w->d;
	struct wci_candidate c[WCOPY_KEYS_MAX];
	size_t n, direct;

	if (w->same_text != 0)
		verify(w, w->same_text);
	n = wci_candidates(w->before, w->n_before, d->params.votes, c);
	for (size_t i = 0; i < n; i++)
		verify(w, c[i].number);
	direct = w->n;
	for (size_t i = 0; i < direct; i++)
		if (w->verdict[i].tie != WCOPY_TIE_NONE)
			verify(w,
			    wci_articles_get(d->articles, w->number[i])->match);
}

static double
larger(double a, double b)
{
	return a > b ? a : b;
}

/* How near: resemblance tells a reprint from a cut, containment a cut from
 * shared passages. */
static double
score(const struct wcopy_evidence *e)
{
	return e->jaccard + larger(e->contained, e->covers);
}

static wcopy_status
place(struct deciding *w)
{
	struct wci_edge edges[WCI_EDGES_MAX];

	for (size_t i = 0; i < w->n; i++)
		edges[i] = (struct wci_edge){ w->number[i], w->verdict[i].tie,
			score(&w->evidence[i]),
			w->evidence[i].words > w->evidence[i].match_words,
			w->evidence[i].contained < ADDS };
	return wci_groups_add(w->d->groups, w->item->record.id, edges, w->n,
	    &w->placed);
}

/* The pair that the decision names: the nearest of the article's own group,
 * or, if it stands alone, the nearest of all. SIZE_MAX: none that counts. */
static size_t
best_pair(struct deciding *w)
{
	struct wci_groups *g = w->d->groups;
	uint32_t self = wci_groups_last(g);
	size_t best = SIZE_MAX;

	for (size_t i = 0; i < w->n; i++) {
		if (w->verdict[i].relation == WCOPY_RELATION_NEW)
			continue;
		if (w->placed.joined &&
		    (w->verdict[i].tie == WCOPY_TIE_NONE ||
			!wci_groups_together(g, self, w->number[i])))
			continue;
		if (best == SIZE_MAX ||
		    score(&w->evidence[i]) > score(&w->evidence[best]) ||
		    (score(&w->evidence[i]) >= score(&w->evidence[best]) &&
			w->number[i] < w->number[best]))
			best = i;
	}
	return best;
}

static bool
keep_name(struct deciding *w, struct wci_name name, struct wcopy_span *out)
{
	*out = wci_names_get(w->d->names, name);
	return wci_arena_keep(w->arena, out);
}

static wcopy_status
describe_match(struct deciding *w)
{
	struct wcopy_decision *out = &w->item->decision;
	uint32_t min_words = w->d->params.thresholds.min_words;
	size_t best = best_pair(w);

	out->relation =
	    out->words < min_words ? WCOPY_RELATION_SHORT : WCOPY_RELATION_NEW;
	out->rule = wcopy_relation_text(out->relation);
	if (best == SIZE_MAX)
		return WCOPY_OK;
	out->relation = w->verdict[best].relation;
	out->rule = w->verdict[best].rule;
	if (!w->placed.joined && w->verdict[best].tie != WCOPY_TIE_NONE) {
		out->relation = WCOPY_RELATION_QUOTES;
		out->rule =
		    w->placed.digest
			? "it is as near to a second story: a digest of both"
			: "near only to an article that is itself loosely "
			  "attached";
	}
	out->self = w->placed.joined && w->evidence[best].same_outlet;
	out->jaccard = w->evidence[best].jaccard;
	out->contained = w->evidence[best].contained;
	out->covers = w->evidence[best].covers;
	out->match = wci_groups_id(w->d->groups, w->number[best]);
	w->self->match = w->number[best];
	return wci_arena_keep(w->arena, &out->match) ? WCOPY_OK : WCOPY_ENOMEM;
}

static wcopy_status
describe_events(struct deciding *w)
{
	struct wcopy_decision *out = &w->item->decision;
	size_t n = w->placed.n_changes;
	struct wcopy_event *events;

	if (n == 0)
		return WCOPY_OK;
	if ((events = wci_arena_alloc(w->arena, n * sizeof(*events))) == NULL)
		return WCOPY_ENOMEM;
	memset(events, 0, n * sizeof(*events));
	for (size_t i = 0; i < n; i++) {
		const struct wci_change *c = &w->placed.changes[i];

		events[i].kind = c->move ? WCOPY_EVENT_MOVE : WCOPY_EVENT_MERGE;
		if (!keep_name(w, c->what,
			c->move ? &events[i].id : &events[i].group) ||
		    !keep_name(w, c->into, &events[i].into))
			return WCOPY_ENOMEM;
		*(c->move ? &w->d->stats.moves : &w->d->stats.merges) += 1;
	}
	out->events = events;
	out->n_events = n;
	return WCOPY_OK;
}

/* All pairs that were looked at, for a caller that wants them. */
static wcopy_status
describe_pairs(struct deciding *w)
{
	struct wci_item *it = w->item;
	struct wcopy_pair *pairs;

	if (w->d->params.on_pair == NULL || w->n == 0)
		return WCOPY_OK;
	pairs = wci_arena_alloc(w->arena, w->n * sizeof(*pairs));
	if (pairs == NULL)
		return WCOPY_ENOMEM;
	for (size_t i = 0; i < w->n; i++) {
		struct wcopy_span b = wci_groups_id(w->d->groups, w->number[i]);

		if (!wci_arena_keep(w->arena, &b))
			return WCOPY_ENOMEM;
		pairs[it->n_pairs++] = (struct wcopy_pair){ it->record.id, b,
			w->evidence[i], w->verdict[i], it->record.date,
			wci_articles_get(w->d->articles, w->number[i])->date,
			w->shared[i] };
	}
	it->pairs = pairs;
	return WCOPY_OK;
}

/* Store what later articles will be verified against. */
static wcopy_status
store(struct deciding *w)
{
	const struct wcopy_signature *sig = &w->item->signature;
	struct wcopy_span name = w->item->record.outlet;
	uint32_t outlet = 0;
	uint8_t weights[WCOPY_SKETCH_SIZE];
	bool weigh = sig->n_words >= w->d->params.thresholds.min_words;

	if (name.len > 0)
		outlet = (uint32_t)wci_hash(name.ptr, name.len, SEED_OUTLET);
	if (weigh && wci_boilerplate_weigh(w->d->boilerplate, sig, outlet,
			 weights) != WCOPY_OK)
		return WCOPY_ENOMEM;
	if ((w->self = wci_articles_add(w->d->articles)) == NULL)
		return WCOPY_ENOMEM;
	wci_store(sig, outlet, weigh ? weights : NULL, &w->self->stored);
	w->self->match = 0;
	w->self->date = w->item->record.date;
	return WCOPY_OK;
}

static wcopy_status
decide(struct deciding *w)
{
	struct wcopy_pipeline_stats *st = &w->d->stats;
	struct wci_timing *timing = &w->d->timing;
	size_t bytes = w->item->text_bytes;
	double t = wci_timing_begin(timing, bytes);
	wcopy_status rc;

	if ((rc = check_id(w)) != WCOPY_OK || (rc = store(w)) != WCOPY_OK ||
	    (rc = look_up(w)) != WCOPY_OK)
		return rc;
	t = wci_timing_end(timing, WCOPY_STAGE_INDEX, t, bytes);
	find_pairs(w);
	t = wci_timing_end(timing, WCOPY_STAGE_VERIFY, t, bytes);
	if ((rc = place(w)) != WCOPY_OK ||
	    (rc = describe_match(w)) != WCOPY_OK ||
	    (rc = describe_events(w)) != WCOPY_OK ||
	    (rc = describe_pairs(w)) != WCOPY_OK)
		return rc;
	if (!keep_name(w, w->placed.group, &w->item->decision.group))
		return WCOPY_ENOMEM;
	st->relations[w->item->decision.relation]++;
	(void)wci_timing_end(timing, WCOPY_STAGE_GROUP, t, bytes);
	return WCOPY_OK;
}

void
wci_decider_prefetch(const struct wci_decider *d, const struct wci_item *item)
{
	if (item->decision.status == WCOPY_OK &&
	    d->params.goal == WCOPY_GOAL_GROUP)
		wci_lsh_prefetch(d->index, item->signature.keys,
		    item->signature.n_keys);
}

wcopy_status
wci_decide(struct wci_decider *d, struct wci_item *item,
    struct wci_arena *arena)
{
	struct deciding w;
	struct wcopy_decision *out = &item->decision;
	const struct wcopy_raw *raw = &out->raw;
	wcopy_status rc;

	d->stats.records++;
	if (out->status == WCOPY_SKIP)
		d->stats.skipped[item->error.reason]++;
	if (out->status != WCOPY_OK)
		return out->status == WCOPY_SKIP ? WCOPY_OK : out->status;
	if (d->params.goal != WCOPY_GOAL_GROUP) {
		d->stats.articles++;
		return WCOPY_OK;
	}
	if (wci_groups_last(d->groups) == LAST_NUMBER)
		return WCOPY_ELIMIT;
	w.d = d;
	w.item = item;
	w.arena = arena;
	w.n = 0;
	if ((rc = decide(&w)) == WCOPY_SKIP) {
		wci_fail_at(&item->error, raw->input, raw->ordinal,
		    raw->offset);
		d->stats.skipped[item->error.reason]++;
		memset(out, 0, sizeof(*out));
		out->status = WCOPY_SKIP;
		out->raw = item->record.raw;
		out->error = &item->error;
		return WCOPY_OK;
	}
	d->stats.articles += rc == WCOPY_OK;
	return rc;
}

void
wci_decider_stats(const struct wci_decider *d, struct wcopy_pipeline_stats *out)
{
	uint64_t last = wci_groups_last(d->groups);

	*out = d->stats;
	wci_timing_sum(&d->timing, out->stages);
	out->groups = wci_groups_count(d->groups);
	out->live = last < d->capacity ? last : d->capacity;
	out->capacity = d->capacity;
	out->memory = wci_lsh_bytes(d->index) + wci_lsh_bytes(d->exact) +
		      wci_boilerplate_bytes(d->boilerplate) +
		      wci_names_bytes(d->names) + wci_groups_bytes(d->groups) +
		      wci_articles_bytes(d->articles);
}
