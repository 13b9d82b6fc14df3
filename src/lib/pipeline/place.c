/* SPDX-License-Identifier: MIT */
/*
 * place.c - the step that puts articles into groups, in order, and words the
 * decisions
 */
#include <config.h>

#include <string.h>

#include "pipeline/decider.h"

/* Two articles of one day drawn at random share .017 (US front pages) and .027
 * (German press) of the smaller one's shingles at the 95th percentile. */
#define UNRELATED .03

/* From this share on of an article in its match there is nothing new in it: of
 * a reprint that was edited .75 is left and more, of a story with the opening
 * of another behind it .78 at most. */
#define ADDS .80

/* From this share of the smaller one on two articles are of one story or its
 * background. Of ten pairs in both corpora that kept an article near to both
 * alone eight share .26 to .84, and two, of unlike stories, .00 and .01. */
#define AKIN .20

_Static_assert(WCI_EDGES_MAX <= 64, "an edge has a bit for each other");

/* One article on its way through. */
struct placing {
	struct wci_decider *d;
	struct wci_item *item;
	struct wci_arena *arena;
	struct wci_article *self;
	size_t n;
	struct wci_seen pairs[WCI_EDGES_MAX];
	struct wci_placed placed;
};

/* The pair with an article, if it has been looked at. */
static const struct wci_seen *
seen(const struct wci_item *it, uint32_t number)
{
	for (size_t i = it->n_direct; i < it->n_seen; i++)
		if (it->seen[i].number == number)
			return &it->seen[i];
	return NULL;
}

/* Take a pair, unless it is there or its group can no longer be joined. Its
 * place, NULL: not taken. */
static struct wci_seen *
take(struct placing *w, uint32_t number)
{
	if (w->n == w->d->params.max_verify ||
	    !wci_groups_live(w->d->groups, number))
		return NULL;
	for (size_t i = 0; i < w->n; i++)
		if (w->pairs[i].number == number)
			return NULL;
	return &w->pairs[w->n++];
}

/* All pairs of the article: those found by keys, then what these were copied
 * from. */
static void
gather(struct placing *w)
{
	struct wci_item *it = w->item;
	struct wci_decider *d = w->d;
	size_t direct;

	w->n = 0;
	for (size_t i = 0; i < it->n_direct; i++) {
		struct wci_seen *to = take(w, it->seen[i].number);

		if (to != NULL)
			*to = it->seen[i];
	}
	direct = w->n;
	for (size_t i = 0; i < direct; i++) {
		uint32_t source =
		    wci_articles_at(d->articles, w->pairs[i].number)->match;
		const struct wci_seen *known;
		struct wci_seen *to;

		if (w->pairs[i].verdict.tie == WCOPY_TIE_NONE ||
		    !wci_matchable(d, it, source) ||
		    (to = take(w, source)) == NULL)
			continue;
		if ((known = seen(it, source)) != NULL)
			*to = *known;
		else
			wci_see(d, it, source, to);
	}
	d->stats.candidates += w->n;
	for (size_t i = 0; i < w->n; i++)
		d->stats.unrelated +=
		    w->pairs[i].evidence.contained < UNRELATED &&
		    w->pairs[i].evidence.covers < UNRELATED;
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

static const struct wci_stored *
stored(const struct placing *w, uint32_t number)
{
	return wci_article_stored(wci_articles_at(w->d->articles, number));
}

/* Do two articles share enough to be of one story or its background? */
static bool
are_akin(const struct placing *w, uint32_t a, uint32_t b)
{
	struct wcopy_evidence e;

	(void)wci_evidence(stored(w, a), stored(w, b), w->d->layout, &e);
	return larger(e.contained, e.covers) >= AKIN;
}

/* Note of the articles of weak pairs which share text among themselves, and
 * which hold another one that the new one has nothing to do with. */
static void
note_kin(const struct placing *w, struct wci_edge *edges)
{
	for (size_t i = 0; i < w->n; i++) {
		uint32_t held;

		if (edges[i].tie != WCOPY_TIE_WEAK)
			continue;
		held = wci_groups_holds(w->d->groups, edges[i].to);
		edges[i].unlike =
		    held != 0 && !are_akin(w, w->item->number, held);
		for (size_t k = 0; k < i; k++)
			if (edges[k].tie == WCOPY_TIE_WEAK &&
			    are_akin(w, edges[i].to, edges[k].to)) {
				edges[i].akin |= UINT64_C(1) << k;
				edges[k].akin |= UINT64_C(1) << i;
			}
	}
}

static wcopy_status
join(struct placing *w)
{
	struct wci_edge edges[WCI_EDGES_MAX];

	for (size_t i = 0; i < w->n; i++)
		edges[i] = (struct wci_edge){ w->pairs[i].number,
			w->pairs[i].verdict.tie, score(&w->pairs[i].evidence),
			w->pairs[i].evidence.words >
			    w->pairs[i].evidence.match_words,
			w->pairs[i].evidence.contained < ADDS, false, 0 };
	note_kin(w, edges);
	return wci_groups_add(w->d->groups, edges, w->n, &w->placed);
}

/* The pair that the decision names: the nearest of the article's own group,
 * or, if it stands alone, the nearest of all. SIZE_MAX: none that counts. */
static size_t
best_pair(struct placing *w)
{
	struct wci_groups *g = w->d->groups;
	uint32_t self = w->item->number;
	size_t best = SIZE_MAX;

	for (size_t i = 0; i < w->n; i++) {
		if (w->pairs[i].verdict.relation == WCOPY_RELATION_NEW)
			continue;
		if (w->placed.joined &&
		    (w->pairs[i].verdict.tie == WCOPY_TIE_NONE ||
			!wci_groups_together(g, self, w->pairs[i].number)))
			continue;
		if (best == SIZE_MAX ||
		    score(&w->pairs[i].evidence) >
			score(&w->pairs[best].evidence) ||
		    (score(&w->pairs[i].evidence) >=
			    score(&w->pairs[best].evidence) &&
			w->pairs[i].number < w->pairs[best].number))
			best = i;
	}
	return best;
}

static bool
keep_name(struct placing *w, struct wci_group_name name, struct wcopy_span *out)
{
	*out = wci_groups_name(w->d->groups, name);
	return wci_arena_keep(w->arena, out);
}

static wcopy_status
describe_match(struct placing *w)
{
	struct wcopy_decision *out = &w->item->decision;
	uint32_t min_words = w->d->params.thresholds.min_words;
	size_t best = best_pair(w);

	out->relation =
	    out->words < min_words ? WCOPY_RELATION_SHORT : WCOPY_RELATION_NEW;
	out->rule = wcopy_relation_text(out->relation);
	if (best == SIZE_MAX)
		return WCOPY_OK;
	out->relation = w->pairs[best].verdict.relation;
	out->rule = w->pairs[best].verdict.rule;
	if (!w->placed.joined && w->pairs[best].verdict.tie != WCOPY_TIE_NONE) {
		out->relation = WCOPY_RELATION_QUOTES;
		out->rule =
		    w->placed.digest
			? "it is as near to a second story: a digest of both"
			: "near only to an article that holds other stories "
			  "too, or is itself loosely attached";
	}
	out->self = w->placed.joined && w->pairs[best].evidence.same_outlet;
	out->jaccard = w->pairs[best].evidence.jaccard;
	out->contained = w->pairs[best].evidence.contained;
	out->covers = w->pairs[best].evidence.covers;
	out->match = wci_articles_id(w->d->articles, w->pairs[best].number);
	w->self->match = w->pairs[best].number;
	return wci_arena_keep(w->arena, &out->match) ? WCOPY_OK : WCOPY_ENOMEM;
}

static wcopy_status
describe_events(struct placing *w)
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

/* All pairs that share something, for a caller that wants them. */
static wcopy_status
describe_pairs(struct placing *w)
{
	struct wci_item *it = w->item;
	struct wcopy_pair *pairs;

	if (w->d->params.on_pair == NULL || w->n == 0)
		return WCOPY_OK;
	pairs = wci_arena_alloc(w->arena, w->n * sizeof(*pairs));
	if (pairs == NULL)
		return WCOPY_ENOMEM;
	for (size_t i = 0; i < w->n; i++) {
		struct wcopy_span b =
		    wci_articles_id(w->d->articles, w->pairs[i].number);

		if (w->pairs[i].verdict.relation == WCOPY_RELATION_NEW)
			continue;
		if (!wci_arena_keep(w->arena, &b))
			return WCOPY_ENOMEM;
		pairs[it->n_pairs++] = (struct wcopy_pair){ it->record.id, b,
			w->pairs[i].evidence, w->pairs[i].verdict,
			it->record.date,
			wci_date_unpack(
			    wci_articles_at(w->d->articles, w->pairs[i].number)
				->date),
			w->pairs[i].shared };
	}
	it->pairs = pairs;
	return WCOPY_OK;
}

static wcopy_status
place(struct placing *w)
{
	struct wci_decider *d = w->d;
	struct wcopy_decision *out = &w->item->decision;
	wcopy_status rc;

	w->self = wci_articles_at(d->articles, w->item->number);
	rc = wci_articles_keep_id(d->articles, w->item->record.id);
	if (rc == WCOPY_OK)
		rc = wci_groups_expect(d->groups, w->item->floor, d->articles);
	if (rc != WCOPY_OK)
		return rc;
	gather(w);
	if ((rc = join(w)) != WCOPY_OK ||
	    (rc = describe_match(w)) != WCOPY_OK ||
	    (rc = describe_events(w)) != WCOPY_OK ||
	    (rc = describe_pairs(w)) != WCOPY_OK)
		return rc;
	if (!keep_name(w, w->placed.group, &out->group))
		return WCOPY_ENOMEM;
	d->stats.relations[out->relation]++;
	return WCOPY_OK;
}

void
wci_flow_place(struct wci_decider *d, struct wci_batch *b)
{
	double start = wci_seconds();
	uint64_t bytes = 0, n = 0;
	struct placing w;

	w.d = d;
	w.arena = &b->decided;
	if (b->fatal == WCOPY_OK)
		b->fatal = (wcopy_status)b->fatal_in_shard;
	for (size_t i = 0; i < b->n && b->fatal == WCOPY_OK; i++) {
		struct wci_item *it = &b->items[i];

		w.item = it;
		d->stats.records++;
		if (it->decision.status == WCOPY_SKIP) {
			d->stats.skipped[it->error.reason]++;
			continue;
		}
		if (it->number != 0)
			b->fatal = place(&w);
		d->stats.articles++;
		bytes += it->text_bytes;
		n++;
	}
	if (d->params.goal == WCOPY_GOAL_GROUP)
		wci_timing_add(&d->timing, WCOPY_STAGE_GROUP,
		    wci_seconds() - start, n, bytes);
}
