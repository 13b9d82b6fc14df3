/* SPDX-License-Identifier: MIT */
/*
 * spread_agency.c - whose wire a story is, and who says so
 */
#include <config.h>

#include <wirecopy/agency.h>

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "spread.h"

/* An article of the story at hand, as far as it matters here. */
struct credit {
	uint32_t source, agency; /* names; agency 0: none */
	uint32_t order;          /* in the story */
};

struct walk {
	struct spread *sp;
	const struct stories *s;
	uint32_t *outlet_of; /* by name: place in sp->outlets, plus 1 */
	uint32_t *agency_of; /* by name: place in sp->agencies, plus 1 */
	uint32_t *is_agency; /* by name of an outlet: the agency that it is */
	struct credit *credits;
	size_t n, room, agencies_room;
};

/* What the outlet is itself, if it is an agency: whoever prints its own wire
 * owes no credit for it. */
static uint32_t
agency_of_outlet(const struct stories *s, uint32_t outlet,
    const struct wcopy_agencies *agencies)
{
	const struct wcopy_credit_source from = {
		.outlet = names_at(&s->names, outlet),
	};
	struct wcopy_credits found;
	uint32_t name;

	wcopy_agencies_find(agencies, &from, &found);
	if (found.n == 0)
		return 0;
	name = names_find(&s->names, found.credit[0].id);
	return name != NAMES_NONE ? name : 0;
}

static struct spread_agency *
agency_at(struct walk *w, uint32_t name)
{
	struct spread *sp = w->sp;

	if (w->agency_of[name] == 0) {
		mem_grow(&sp->agencies, &w->agencies_room, sp->n_agencies + 1,
		    sizeof(*sp->agencies));
		sp->agencies[sp->n_agencies++] =
		    (struct spread_agency){ .name = name };
		w->agency_of[name] = (uint32_t)sp->n_agencies;
	}
	return &sp->agencies[w->agency_of[name] - 1];
}

static int
compare(uint32_t a, uint32_t b)
{
	return (a > b) - (a < b);
}

static int
by_agency(const void *p, const void *q)
{
	const struct credit *a = p, *b = q;

	if (a->agency != b->agency)
		return compare(a->agency, b->agency);
	if (a->source != b->source)
		return compare(a->source, b->source);
	return compare(a->order, b->order);
}

static int
by_source(const void *p, const void *q)
{
	const struct credit *a = p, *b = q;

	if (a->source != b->source)
		return compare(a->source, b->source);
	return compare(a->order, b->order);
}

/* The agency that most outlets of the story credit, of several the one that is
 * credited first; 0: none is. */
static uint32_t
choose(struct walk *w)
{
	uint32_t best = 0, best_n = 0, best_order = 0;

	qsort(w->credits, w->n, sizeof(*w->credits), by_agency);
	for (size_t i = 0, end; i < w->n; i = end) {
		const struct credit *c = &w->credits[i];
		uint32_t n = 0, order = c->order;

		for (end = i; end < w->n && w->credits[end].agency == c->agency;
		     end++) {
			const struct credit *x = &w->credits[end];

			n += end == i || x->source != x[-1].source;
			order = x->order < order ? x->order : order;
		}
		if (c->agency != 0 &&
		    (n > best_n || (n == best_n && order < best_order))) {
			best = c->agency;
			best_n = n;
			best_order = order;
		}
	}
	return best;
}

/* Count the outlets of a story that has an agency, and those that credit it. */
static void
count_outlets(struct walk *w, struct spread_story *story)
{
	struct spread_agency *agency = agency_at(w, story->agency);

	agency->stories++;
	qsort(w->credits, w->n, sizeof(*w->credits), by_source);
	for (size_t i = 0, end; i < w->n; i = end) {
		uint32_t source = w->credits[i].source;
		struct spread_outlet *o =
		    &w->sp->outlets[w->outlet_of[source] - 1];
		bool says = false;

		for (end = i; end < w->n && w->credits[end].source == source;
		     end++)
			says |= w->credits[end].agency == story->agency;
		if (w->is_agency[source] == story->agency)
			continue;
		story->customers++;
		story->credits += says;
		o->agency_stories++;
		o->credited += says;
	}
	agency->copies += story->customers;
	agency->credited += story->credits;
}

static void
measure_story(struct walk *w, struct spread_story *story)
{
	const struct story_group *g = &w->s->groups[story->group];

	w->n = 0;
	mem_grow(&w->credits, &w->room, g->n, sizeof(*w->credits));
	for (uint32_t i = 0; i < g->n; i++) {
		const struct story_article *x =
		    &w->s->articles[w->s->members[g->first + i]];

		if (x->source != 0)
			w->credits[w->n++] =
			    (struct credit){ x->source, x->agency, i };
	}
	if ((story->agency = choose(w)) != 0)
		count_outlets(w, story);
}

/* Every article that credits an agency, in a story of others or not. */
static void
count_articles(struct walk *w)
{
	for (size_t i = 0; i < w->s->n; i++) {
		const struct story_article *x = &w->s->articles[i];

		if (x->agency == 0)
			continue;
		agency_at(w, x->agency)->articles++;
		if (x->source == 0 || w->is_agency[x->source] == x->agency)
			continue;
		w->sp->credits++;
		w->sp->outlets[w->outlet_of[x->source] - 1].credits++;
	}
}

static int
by_copies(const void *p, const void *q)
{
	const struct spread_agency *a = p, *b = q;

	if (a->copies != b->copies)
		return compare(b->copies, a->copies);
	if (a->articles != b->articles)
		return compare(b->articles, a->articles);
	return compare(a->name, b->name);
}

static uint32_t *
by_name(const struct stories *s)
{
	uint32_t *v = calloc(s->names.n, sizeof(*v));

	if (v == NULL)
		mem_out();
	return v;
}

void
spread_credits(struct spread *sp, const struct stories *s,
    const struct wcopy_agencies *agencies)
{
	struct walk w = { .sp = sp, .s = s };

	w.outlet_of = by_name(s);
	w.agency_of = by_name(s);
	w.is_agency = by_name(s);
	for (size_t i = 0; i < sp->n_outlets; i++) {
		uint32_t name = sp->outlets[i].name;

		w.outlet_of[name] = (uint32_t)i + 1;
		w.is_agency[name] = agency_of_outlet(s, name, agencies);
	}
	count_articles(&w);
	for (size_t i = 0; i < sp->n_stories; i++) {
		struct spread_story *story = &sp->stories[i];

		measure_story(&w, story);
		sp->agency_stories += story->agency != 0;
		sp->copies += story->customers;
		sp->credited += story->credits;
	}
	if (sp->n_agencies > 0)
		qsort(sp->agencies, sp->n_agencies, sizeof(*sp->agencies),
		    by_copies);
	free(w.outlet_of);
	free(w.agency_of);
	free(w.is_agency);
	free(w.credits);
}
