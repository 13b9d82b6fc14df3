/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "spread.h"

#include <stdlib.h>
#include <string.h>

#include "mem.h"

/* A lag of an outlet (to) behind another, or (from 0) behind the first of a
 * story. Outlets are names. */
struct delay {
	uint32_t from, to;
	struct lag lag;
};

struct delays {
	struct delay *v;
	size_t n, room;
};

/* What is known of an outlet besides its figures; by place in outlets. */
struct seen {
	uint32_t group; /* it was last seen in, plus 1 ... */
	uint32_t own;   /* ... and where its earliest article there stands */
};

/* Everything a walk over the stories needs. */
struct walk {
	struct spread *sp;
	const struct stories *s;
	uint32_t *outlet_of; /* by name: place in sp->outlets, plus 1 */
	struct seen *seen;   /* as long as sp->outlets */
	/* The earliest article of each outlet of the story at hand. */
	const struct story_article **own;
	size_t n_own;
	struct delays of_story, of_outlets, of_pairs;
	size_t seen_room, own_room;
	size_t stories_room, firsts_room, outlets_room, pairs_room;
};

/*
 * The earliest of many dates, one for each kind of date: precision and whether
 * there is a zone. Dates of one kind are ordered by their times, and the lag
 * to any other date falls with them, so that only the earliest of a kind can
 * be surely before it.
 */
#define KINDS (2 * (WCOPY_DATE_SECOND + 1))

struct earliest {
	const struct wcopy_date *of[KINDS];
};

/* Dates to the day or better only. */
static void
earliest_add(struct earliest *e, const struct wcopy_date *d)
{
	const struct wcopy_date **of = &e->of[2 * d->precision + d->zone_known];

	if (*of == NULL || d->t < (*of)->t)
		*of = d;
}

/*
 * How far d is behind: by the finest lag that there is, of these the longest.
 * If it is behind none of them, no time at all, at the coarsest resolution.
 */
static struct lag
earliest_lag(const struct earliest *e, const struct wcopy_date *d)
{
	struct lag behind = { 0, WCOPY_DATE_NONE };
	struct lag tied = { 0, WCOPY_DATE_NONE };

	for (size_t kind = 0; kind < KINDS; kind++) {
		struct lag l;

		if (e->of[kind] == NULL)
			continue;
		l = lag_between(e->of[kind], d);
		if (l.n > 0) {
			if (l.unit > behind.unit ||
			    (l.unit == behind.unit && l.n > behind.n))
				behind = l;
		} else if (!lag_known(tied) || l.unit < tied.unit) {
			tied.unit = l.unit;
		}
	}
	return lag_known(behind) ? behind : tied;
}

/* Is one of them surely before d? */
static bool
earliest_before(const struct earliest *e, const struct wcopy_date *d)
{
	for (size_t kind = 0; kind < KINDS; kind++)
		if (e->of[kind] != NULL && lag_before(e->of[kind], d))
			return true;
	return false;
}

/* The figures of an outlet, made if it is new. */
static struct spread_outlet *
outlet_at(struct walk *w, uint32_t name)
{
	struct spread *sp = w->sp;

	if (w->outlet_of[name] == 0) {
		mem_grow(&sp->outlets, &w->outlets_room, sp->n_outlets + 1,
		    sizeof(*sp->outlets));
		mem_grow(&w->seen, &w->seen_room, sp->n_outlets + 1,
		    sizeof(*w->seen));
		w->seen[sp->n_outlets] = (struct seen){ 0, 0 };
		sp->outlets[sp->n_outlets++] =
		    (struct spread_outlet){ .name = name };
		w->outlet_of[name] = (uint32_t)sp->n_outlets;
	}
	return &sp->outlets[w->outlet_of[name] - 1];
}

static void
delays_add(struct delays *d, uint32_t from, uint32_t to, struct lag lag)
{
	mem_grow(&d->v, &d->room, d->n + 1, sizeof(*d->v));
	d->v[d->n++] = (struct delay){ from, to, lag };
}

static int
by_length(const struct lag *a, const struct lag *b)
{
	int64_t x = lag_seconds(*a), y = lag_seconds(*b);

	if (x != y)
		return x < y ? -1 : 1;
	return (a->unit > b->unit) - (a->unit < b->unit);
}

static int
by_pair(const void *p, const void *q)
{
	const struct delay *a = p, *b = q;

	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	if (a->to != b->to)
		return a->to < b->to ? -1 : 1;
	return by_length(&a->lag, &b->lag);
}

static void
delays_sort(struct delays *d)
{
	if (d->n > 0)
		qsort(d->v, d->n, sizeof(*d->v), by_pair);
}

/* Quartiles of n delays in rising order. */
static struct spread_lags
quartiles(const struct delay *v, size_t n)
{
	struct spread_lags q = { .n = n };

	if (n > 0) {
		q.q1 = v[(n + 3) / 4 - 1].lag;
		q.median = v[(n + 1) / 2 - 1].lag;
		q.q3 = v[n - n / 4 - 1].lag;
	}
	return q;
}

/* Count the articles of group g by outlet, and gather the earliest of each. */
static void
gather(struct walk *w, uint32_t g)
{
	const struct story_group *group = &w->s->groups[g];

	w->n_own = 0;
	for (uint32_t i = 0; i < group->n; i++) {
		const struct story_article *x =
		    &w->s->articles[w->s->members[group->first + i]];
		struct spread_outlet *outlet;
		const struct wcopy_date *old;
		struct seen *seen;

		if (x->source == 0) {
			w->sp->no_outlet++;
			continue;
		}
		outlet = outlet_at(w, x->source);
		outlet->articles++;
		seen = &w->seen[outlet - w->sp->outlets];
		if (seen->group != g + 1) {
			*seen = (struct seen){ g + 1, (uint32_t)w->n_own };
			mem_grow(&w->own, &w->own_room, w->n_own + 1,
			    sizeof(*w->own));
			w->own[w->n_own++] = x;
			outlet->stories++;
			continue;
		}
		old = &w->own[seen->own]->date;
		if (lag_before(&x->date, old) ||
		    (old->precision < WCOPY_DATE_DAY &&
			x->date.precision >= WCOPY_DATE_DAY))
			w->own[seen->own] = x;
	}
}

/* From the first articles of a story to its latest one. */
static struct lag
span_of(const struct stories *s, const struct story_group *g,
    const struct earliest *first)
{
	struct lag longest = { 0, WCOPY_DATE_NONE };

	for (uint32_t i = 0; i < g->n; i++) {
		struct lag l = earliest_lag(first,
		    &s->articles[s->members[g->first + i]].date);

		if (lag_known(l) &&
		    (!lag_known(longest) ||
			lag_seconds(l) > lag_seconds(longest) ||
			(lag_seconds(l) == lag_seconds(longest) &&
			    l.unit < longest.unit)))
			longest = l;
	}
	return longest;
}

/* Find the first outlets of a story, and give them the credit. */
static void
give_credit(struct walk *w, struct spread_story *story,
    const struct earliest *all, struct earliest *first)
{
	struct spread *sp = w->sp;

	story->first = sp->n_firsts;
	for (size_t i = 0; i < w->n_own; i++) {
		const struct story_article *x = w->own[i];

		if (x->date.precision < WCOPY_DATE_DAY ||
		    earliest_before(all, &x->date))
			continue;
		earliest_add(first, &x->date);
		mem_grow(&sp->firsts, &w->firsts_room, sp->n_firsts + 1,
		    sizeof(*sp->firsts));
		sp->firsts[sp->n_firsts++] = x->source;
	}
	story->n_first = sp->n_firsts - story->first;
	for (size_t i = 0; i < story->n_first; i++)
		outlet_at(w, sp->firsts[story->first + i])->first +=
		    1.0 / (double)story->n_first;
}

/* Who was first, and how far the others are behind. */
static void
rank(struct walk *w, struct spread_story *story)
{
	struct earliest all = { 0 }, first = { 0 };

	for (size_t i = 0; i < w->n_own; i++)
		if (w->own[i]->date.precision >= WCOPY_DATE_DAY)
			earliest_add(&all, &w->own[i]->date);
	give_credit(w, story, &all, &first);
	w->of_story.n = 0;
	for (size_t i = 0; i < w->n_own; i++) {
		const struct wcopy_date *d = &w->own[i]->date;
		struct lag l = earliest_lag(&first, d);

		if (!lag_known(l) || !earliest_before(&all, d))
			continue;
		delays_add(&w->of_story, 0, 0, l);
		delays_add(&w->of_outlets, 0, w->own[i]->source, l);
	}
	story->span = span_of(w->s, &w->s->groups[story->group], &first);
	delays_sort(&w->of_story);
	story->lags = quartiles(w->of_story.v, w->of_story.n);
}

static void
pair_up(struct walk *w)
{
	if (w->n_own > SPREAD_PAIR_OUTLETS) {
		w->sp->wide++;
		return;
	}
	for (size_t i = 0; i < w->n_own; i++)
		for (size_t k = 0; k < w->n_own; k++) {
			struct lag l =
			    lag_between(&w->own[i]->date, &w->own[k]->date);

			if (lag_known(l) && l.n > 0)
				delays_add(&w->of_pairs, w->own[i]->source,
				    w->own[k]->source, l);
		}
}

static void
measure_group(struct walk *w, uint32_t g)
{
	const struct story_group *group = &w->s->groups[g];
	struct spread *sp = w->sp;
	struct spread_story *story;

	gather(w, g);
	if (w->n_own < 2)
		return;
	mem_grow(&sp->stories, &w->stories_room, sp->n_stories + 1,
	    sizeof(*sp->stories));
	story = &sp->stories[sp->n_stories++];
	*story = (struct spread_story){ .group = g,
		.articles = group->n,
		.outlets = (uint32_t)w->n_own };
	for (uint32_t i = 0; i < group->n; i++) {
		uint32_t name =
		    w->s->articles[w->s->members[group->first + i]].source;

		if (name != 0)
			outlet_at(w, name)->wire++;
	}
	rank(w, story);
	pair_up(w);
}

/* The end of the run of delays of one pair that begins at i. */
static size_t
run_end(const struct delays *d, size_t i)
{
	size_t end = i;

	while (end < d->n && d->v[end].from == d->v[i].from &&
	       d->v[end].to == d->v[i].to)
		end++;
	return end;
}

/* Turn the delays into figures of outlets and of pairs. */
static void
sum_up(struct walk *w)
{
	struct spread *sp = w->sp;
	const struct delay *v;
	size_t end;

	delays_sort(&w->of_outlets);
	for (size_t i = 0; i < w->of_outlets.n; i = end) {
		end = run_end(&w->of_outlets, i);
		v = &w->of_outlets.v[i];
		outlet_at(w, v->to)->lags = quartiles(v, end - i);
	}
	delays_sort(&w->of_pairs);
	for (size_t i = 0; i < w->of_pairs.n; i = end) {
		end = run_end(&w->of_pairs, i);
		v = &w->of_pairs.v[i];
		mem_grow(&sp->pairs, &w->pairs_room, sp->n_pairs + 1,
		    sizeof(*sp->pairs));
		sp->pairs[sp->n_pairs++] = (struct spread_pair){
			.from = v->from,
			.to = v->to,
			.later = (uint32_t)(end - i),
			.of_from =
			    (double)(end - i) / outlet_at(w, v->from)->stories,
			.of_to =
			    (double)(end - i) / outlet_at(w, v->to)->stories,
			.lags = quartiles(v, end - i),
		};
	}
}

/* Names are numbered as they arrive, and so are groups. */
static int
compare_numbers(uint64_t a, uint64_t b)
{
	return (a > b) - (a < b);
}

static int
by_reach(const void *p, const void *q)
{
	const struct spread_story *a = p, *b = q;

	if (a->outlets != b->outlets)
		return compare_numbers(b->outlets, a->outlets);
	if (a->articles != b->articles)
		return compare_numbers(b->articles, a->articles);
	return compare_numbers(a->group, b->group);
}

static int
by_articles(const void *p, const void *q)
{
	const struct spread_outlet *a = p, *b = q;

	if (a->articles != b->articles)
		return compare_numbers(b->articles, a->articles);
	return compare_numbers(a->name, b->name);
}

static int
by_later(const void *p, const void *q)
{
	const struct spread_pair *a = p, *b = q;

	if (a->later != b->later)
		return compare_numbers(b->later, a->later);
	if (a->from != b->from)
		return compare_numbers(a->from, b->from);
	return compare_numbers(a->to, b->to);
}

static void
sort(void *v, size_t n, size_t size, int (*order)(const void *, const void *))
{
	if (n > 0)
		qsort(v, n, size, order);
}

static void
count_dates(struct spread *sp, const struct stories *s)
{
	for (size_t i = 0; i < s->n; i++) {
		const struct wcopy_date *d = &s->articles[i].date;

		sp->precision[d->precision]++;
		sp->no_zone += d->precision > WCOPY_DATE_DAY && !d->zone_known;
	}
}

void
spread_measure(struct spread *sp, const struct stories *s,
    const struct wcopy_agencies *agencies)
{
	struct walk w = { .sp = sp, .s = s };

	memset(sp, 0, sizeof(*sp));
	sp->articles = s->n;
	sp->groups = s->n_groups;
	count_dates(sp, s);
	w.outlet_of = calloc(s->names.n, sizeof(*w.outlet_of));
	if (w.outlet_of == NULL)
		mem_out();
	for (uint32_t g = 0; g < s->n_groups; g++)
		measure_group(&w, g);
	sum_up(&w);
	sort(sp->stories, sp->n_stories, sizeof(*sp->stories), by_reach);
	sort(sp->outlets, sp->n_outlets, sizeof(*sp->outlets), by_articles);
	sort(sp->pairs, sp->n_pairs, sizeof(*sp->pairs), by_later);
	spread_credits(sp, s, agencies);
	free(w.outlet_of);
	free(w.seen);
	free(w.own);
	free(w.of_story.v);
	free(w.of_outlets.v);
	free(w.of_pairs.v);
}

void
spread_clear(struct spread *sp)
{
	free(sp->stories);
	free(sp->firsts);
	free(sp->outlets);
	free(sp->pairs);
	free(sp->agencies);
	memset(sp, 0, sizeof(*sp));
}
