/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "score.h"

#include <stdlib.h>
#include <string.h>

#include "mem.h"

/* One article's place in two partitions. */
struct cell {
	uint64_t a, b;
	uint64_t at; /* the article */
};

/* The cells, and for each what the partitions put it together with. */
struct table {
	struct cell *cells;
	size_t n;
	double pairs_a, pairs_b, pairs_both;
	uint32_t *size_a, *size_b, *size_both; /* by cell */
};

void
score_init(struct score *s)
{
	memset(s, 0, sizeof(*s));
	names_init(&s->names);
}

void
score_clear(struct score *s)
{
	names_clear(&s->names);
	free(s->articles);
	free(s->into);
}

/* The name of a group or article; a new one is merged into itself. */
static uint32_t
name(struct score *s, struct wcopy_span id)
{
	uint32_t x = names_add(&s->names, id);

	mem_grow(&s->into, &s->into_room, (size_t)x + 1, sizeof(*s->into));
	while (s->n_into <= x) {
		s->into[s->n_into] = (uint32_t)s->n_into;
		s->n_into++;
	}
	mem_grow(&s->articles, &s->room, (size_t)x + 1, sizeof(*s->articles));
	while (s->n <= x)
		s->articles[s->n++] =
		    (struct score_article){ SCORE_NO_STORY, 0, 0 };
	return x;
}

static uint32_t
group_of(struct score *s, uint32_t g)
{
	while (s->into[g] != g)
		g = s->into[g] = s->into[s->into[g]];
	return g;
}

void
score_decision(struct score *s, const struct wcopy_decision *d, uint64_t story,
    unsigned kind)
{
	uint32_t id, group;

	if (d->status != WCOPY_OK)
		return;
	id = name(s, d->record->id);
	group = name(s, d->group);
	s->articles[id] = (struct score_article){ story, group, (uint8_t)kind };
	for (size_t i = 0; i < d->n_events; i++) {
		const struct wcopy_event *e = &d->events[i];
		uint32_t into = name(s, e->into);

		if (e->kind == WCOPY_EVENT_MERGE) {
			uint32_t from = group_of(s, name(s, e->group));

			if (from != group_of(s, into))
				s->into[from] = into;
		} else {
			id = name(s, e->id);
			s->articles[id].group = into;
			/* An article that left a group stands alone again. */
			if (id == into)
				s->into[id] = id;
		}
	}
}

static int
compare(uint64_t a, uint64_t b)
{
	return (a > b) - (a < b);
}

static int
by_both(const void *x, const void *y)
{
	const struct cell *p = x, *q = y;
	int c = compare(p->a, q->a);

	return c != 0 ? c : compare(p->b, q->b);
}

static int
by_b(const void *x, const void *y)
{
	return compare(((const struct cell *)x)->b,
	    ((const struct cell *)y)->b);
}

static void *
counters(size_t n)
{
	void *p = calloc(n + 1, sizeof(uint32_t));

	if (p == NULL)
		mem_out();
	return p;
}

/* Cells i ... j - 1 are together: note how many, and the pairs among them. */
static void
together(uint32_t *sizes, size_t i, size_t j, double *pairs)
{
	double n = (double)(j - i);

	*pairs += n * (n - 1) / 2;
	for (; i < j; i++)
		sizes[i] = (uint32_t)n;
}

/* Count the pairs; sizes end up in the order of the cells by b. */
static void
count(struct table *t)
{
	size_t n = t->n;
	uint32_t *sizes[2] = { counters(n), counters(n) };
	size_t most = 0;

	for (size_t i = 0; i < n; i++)
		if (t->cells[i].at > most)
			most = (size_t)t->cells[i].at;
	t->size_a = counters(most);
	t->size_b = counters(most);
	t->size_both = counters(most);
	if (n > 0)
		qsort(t->cells, n, sizeof(*t->cells), by_both);
	for (size_t i = 0, j, k = 0; i < n; i = j) {
		for (j = i + 1; j < n && t->cells[j].a == t->cells[i].a &&
				t->cells[j].b == t->cells[i].b;)
			j++;
		together(sizes[1], i, j, &t->pairs_both);
		if (j == n || t->cells[j].a != t->cells[i].a) {
			together(sizes[0], k, j, &t->pairs_a);
			k = j;
		}
	}
	for (size_t i = 0; i < n; i++) {
		t->size_a[t->cells[i].at] = sizes[0][i];
		t->size_both[t->cells[i].at] = sizes[1][i];
	}
	if (n > 0)
		qsort(t->cells, n, sizeof(*t->cells), by_b);
	for (size_t i = 0, j; i < n; i = j) {
		for (j = i + 1; j < n && t->cells[j].b == t->cells[i].b;)
			j++;
		together(sizes[0], i, j, &t->pairs_b);
	}
	for (size_t i = 0; i < n; i++)
		t->size_b[t->cells[i].at] = sizes[0][i];
	free(sizes[0]);
	free(sizes[1]);
}

static void
table_clear(struct table *t)
{
	free(t->cells);
	free(t->size_a);
	free(t->size_b);
	free(t->size_both);
}

static struct cell *
cells_for(size_t n)
{
	struct cell *c = calloc(n + 1, sizeof(*c));

	if (c == NULL)
		mem_out();
	return c;
}

/* Stories (a) against groups (b), of the articles that have a story. */
static void
against_truth(struct score *s, struct table *t)
{
	memset(t, 0, sizeof(*t));
	t->cells = cells_for(s->n);
	for (size_t i = 0; i < s->n; i++)
		if (s->articles[i].story != SCORE_NO_STORY)
			t->cells[t->n++] = (struct cell){ s->articles[i].story,
				group_of(s, s->articles[i].group), i };
	count(t);
}

static double
rand_index(const struct table *t)
{
	double all = (double)t->n * ((double)t->n - 1) / 2;
	double expected = all > 0 ? t->pairs_a * t->pairs_b / all : 0;
	double most = (t->pairs_a + t->pairs_b) / 2;

	/* Both all alone, or both one group: there is nothing to tell. */
	return most > expected ? (t->pairs_both - expected) / (most - expected)
			       : 1;
}

static void
set_rates(struct score_pairs *p)
{
	p->precision = p->claimed > 0 ? p->hit / p->claimed : 1;
	p->recall = p->truth > 0 ? p->hit / p->truth : 1;
	p->f1 = p->truth + p->claimed > 0 ? 2 * p->hit / (p->truth + p->claimed)
					  : 1;
}

void
score_pairs(struct score *s, struct score_pairs *out)
{
	struct table t;

	memset(out, 0, sizeof(*out));
	against_truth(s, &t);
	out->articles = t.n;
	out->truth = t.pairs_a;
	out->claimed = t.pairs_b;
	out->hit = t.pairs_both;
	set_rates(out);
	out->ari = rand_index(&t);
	for (size_t k = 0; k < t.n; k++) {
		size_t i = (size_t)t.cells[k].at;
		double growth = (double)t.size_b[i] / t.size_a[i];

		if (t.size_b[i] > out->largest_group)
			out->largest_group = t.size_b[i];
		if (t.size_a[i] > out->largest_story)
			out->largest_story = t.size_a[i];
		/* A group is that of the story that half of it tells. */
		if (t.size_b[i] > 10 && 2 * t.size_both[i] >= t.size_b[i] &&
		    growth > out->worst_growth)
			out->worst_growth = growth;
	}
	table_clear(&t);
}

void
score_kind(struct score *s, unsigned kind, struct score_pairs *out)
{
	struct table t;

	memset(out, 0, sizeof(*out));
	against_truth(s, &t);
	for (size_t k = 0; k < t.n; k++) {
		size_t i = (size_t)t.cells[k].at;

		if (s->articles[i].kind != kind)
			continue;
		out->articles++;
		out->truth += t.size_a[i] - 1;
		out->claimed += t.size_b[i] - 1;
		out->hit += t.size_both[i] - 1;
	}
	set_rates(out);
	table_clear(&t);
}

double
score_agreement(struct score *a, struct score *b)
{
	struct table t = { .cells = cells_for(a->n) };
	double ari;

	for (size_t i = 0; i < a->n; i++) {
		uint32_t j = a->articles[i].story == SCORE_NO_STORY
				 ? NAMES_NONE
				 : names_find(&b->names,
				       names_at(&a->names, (uint32_t)i));

		if (j != NAMES_NONE)
			t.cells[t.n++] =
			    (struct cell){ group_of(a, a->articles[i].group),
				    group_of(b, b->articles[j].group), i };
	}
	count(&t);
	ari = rand_index(&t);
	table_clear(&t);
	return ari;
}
