/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "quality_run.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench.h"

/* Containment that makes an earlier copy one that must be found. */
#define FINDABLE .3

enum { SHINGLE = 5 };

struct set {
	uint64_t *values;
	size_t n;
};

/* The shingles of a story's articles so far. */
struct live {
	struct set sets[64]; /* by copy */
	unsigned n;
};

struct wcopy_pipeline_params pipeline;
struct synth_params stream = { 42, 10000, NULL };

_Noreturn void
die(const struct wcopy_error *err)
{
	char line[600];

	wcopy_error_format(err, line, sizeof(line));
	(void)fprintf(stderr, "quality: %s\n", line);
	exit(1);
}

/* Was it right to call article a what it was called, with that match? */
static bool
is_right(struct run *r, const struct seen *s, const struct wcopy_decision *d)
{
	uint64_t story;
	unsigned copy;

	if (s->copy == 0)
		return d->relation == s->relation;
	if (!synth_parse_id(d->match, &story, &copy) || story != s->story)
		return false;
	if (copy == 0 || d->relation == s->relation)
		return d->relation == s->relation;
	synth_make(r->g, s->story, s->copy, &r->a);
	synth_make(r->g, s->story, copy, &r->b);
	return (synth_relations(&r->a, &r->b) >> d->relation & 1) != 0;
}

static wcopy_status
on_decision(void *arg, const struct wcopy_decision *d)
{
	struct run *r = arg;
	size_t i = r->n_decided++;

	if (d->status != WCOPY_OK)
		die(d->error);
	score_decision(&r->score, d, r->stories[i], r->classes[i]);
	if (r->seen != NULL) {
		r->seen[i].decided = (uint8_t)d->relation;
		r->seen[i].right = is_right(r, &r->seen[i], d);
	}
	return WCOPY_OK;
}

static wcopy_status
on_pair(void *arg, const struct wcopy_pair *p)
{
	struct run *r = arg;
	struct seen *s = &r->seen[r->n_decided - 1];
	uint64_t story;
	unsigned copy;

	if (!synth_parse_id(p->b, &story, &copy))
		abort();
	if (story == s->story)
		s->got |= UINT64_C(1) << copy;
	else
		r->strangers++;
	return WCOPY_OK;
}

static struct live *
live_at(struct run *r, uint64_t story)
{
	if (story >= r->n_live) {
		size_t n = (size_t)story * 2 + 1024;

		r->live = bench_checked(realloc(r->live, n * sizeof(*r->live)));
		memset(r->live + r->n_live, 0,
		    (n - r->n_live) * sizeof(*r->live));
		r->n_live = n;
	}
	if (r->live[story] == NULL)
		r->live[story] = bench_checked(calloc(1, sizeof(struct live)));
	return r->live[story];
}

/* Which earlier copies hold enough of the article, or it of them, that one of
 * them must be a candidate: those with half of the best containment. */
static void
note_wanted(struct run *r, const struct synth_article *a, struct seen *s)
{
	static uint64_t *shingles;
	static size_t room;
	unsigned copies = synth_copies(r->g, a->story);
	double share[64] = { 0 }, best = 0;
	struct live *l;
	size_t n;

	if (copies == 0)
		return;
	n = synth_shingles(a->text, SHINGLE, &shingles, &room);
	l = live_at(r, a->story);
	for (unsigned c = 0; c <= copies; c++) {
		size_t least = n < l->sets[c].n ? n : l->sets[c].n;

		if (least > 0)
			share[c] = (double)synth_shared(shingles, n,
				       l->sets[c].values, l->sets[c].n) /
				   (double)least;
		best = share[c] > best ? share[c] : best;
	}
	s->findable = best >= FINDABLE;
	for (unsigned c = 0; c <= copies; c++)
		if (share[c] > 0 && share[c] >= best / 2)
			s->wanted |= UINT64_C(1) << c;
	l->sets[a->copy].values =
	    bench_checked(malloc((n + 1) * sizeof(*shingles)));
	memcpy(l->sets[a->copy].values, shingles, n * sizeof(*shingles));
	l->sets[a->copy].n = n;
	if (++l->n <= copies)
		return;
	for (unsigned c = 0; c <= copies; c++)
		free(l->sets[c].values);
	free(l);
	r->live[a->story] = NULL;
}

static void
feed(struct run *r, const struct synth_article *a)
{
	struct wcopy_record rec;
	struct wcopy_error err;
	double start;

	if (r->seen != NULL) {
		struct seen *s = &r->seen[r->n_fed];

		s->story = a->story;
		s->copy = (uint8_t)a->copy;
		s->class = (uint8_t)a->class;
		s->relation = (uint8_t)a->relation;
		note_wanted(r, a, s);
	}
	r->stories[r->n_fed] = a->story;
	r->classes[r->n_fed++] = (uint8_t)a->class;
	synth_article_record(a, &rec);
	start = bench_wall_s();
	if (wcopy_pipeline_feed_record(r->pipe, &rec, &err) != WCOPY_OK)
		die(&err);
	r->seconds += bench_wall_s() - start;
}

static void
open_run(struct run *r, bool measured)
{
	struct wcopy_pipeline_params p = pipeline;
	struct wcopy_error err;
	size_t n = (size_t)stream.articles;

	memset(r, 0, sizeof(*r));
	r->g = synth_new(&stream);
	score_init(&r->score);
	if (measured)
		r->seen = bench_checked(calloc(n, sizeof(*r->seen)));
	r->stories = bench_checked(calloc(n, sizeof(*r->stories)));
	r->classes = bench_checked(calloc(n, 1));
	p.on_decision = on_decision;
	p.on_pair = measured ? on_pair : NULL;
	p.arg = r;
	if (wcopy_pipeline_new(&r->pipe, &p, &err) != WCOPY_OK)
		die(&err);
}

static void
end_run(struct run *r)
{
	struct wcopy_error err;
	double start = bench_wall_s();

	if (wcopy_pipeline_flush(r->pipe, &err) != WCOPY_OK)
		die(&err);
	r->seconds += bench_wall_s() - start;
	wcopy_pipeline_stats(r->pipe, &r->stats);
	wcopy_pipeline_free(r->pipe);
}

void
run_in_order(struct run *r)
{
	struct synth_article a = { 0 };

	open_run(r, true);
	while (synth_next(r->g, &a))
		feed(r, &a);
	synth_article_clear(&a);
	end_run(r);
}

void
run_shuffled(struct run *r)
{
	struct name {
		uint64_t story;
		unsigned copy;
	} *names =
	    bench_checked(calloc((size_t)stream.articles, sizeof(*names)));
	uint64_t x = stream.seed ^ UINT64_C(0x9e3779b97f4a7c15);
	struct synth_article a = { 0 };
	size_t n = 0;

	open_run(r, false);
	while (synth_next_name(r->g, &names[n].story, &names[n].copy))
		n++;
	for (size_t i = n; i > 1; i--) {
		struct name swap = names[i - 1];
		size_t j;

		x = x * UINT64_C(6364136223846793005) + 1442695040888963407;
		j = (size_t)((x >> 33) % i);
		names[i - 1] = names[j];
		names[j] = swap;
	}
	for (size_t i = 0; i < n; i++) {
		synth_make(r->g, names[i].story, names[i].copy, &a);
		feed(r, &a);
	}
	synth_article_clear(&a);
	free(names);
	end_run(r);
}

void
close_run(struct run *r)
{
	for (size_t i = 0; i < r->n_live; i++)
		if (r->live[i] != NULL) {
			for (unsigned c = 0; c < 64; c++)
				free(r->live[i]->sets[c].values);
			free(r->live[i]);
		}
	free(r->live);
	free(r->seen);
	free(r->stories);
	free(r->classes);
	synth_article_clear(&r->a);
	synth_article_clear(&r->b);
	score_clear(&r->score);
	synth_free(r->g);
}
