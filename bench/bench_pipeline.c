/* SPDX-License-Identifier: MIT */
/*
 * bench_pipeline.c - raw records in memory to decisions, one core
 *
 * usage: bench_pipeline [INPUT [GOLD.tsv]]
 *
 * INPUT is any file that wirecopy reads; without one it is the sample corpus.
 * GOLD.tsv has a header, then 'id <TAB> group': pair precision, recall and F1
 * over its articles are printed beside the speed they were reached at.
 */
#include <config.h>

#include <string.h>
#include <wirecopy.h>

#include "bench.h"

#ifndef CORPORA
#define CORPORA "corpora"
#endif

struct article {
	char *id, *group;
};

/* Everything of one input, and what the last run said of it. */
static struct wcopy_raw *raws;
static size_t n_raws;
static double bytes;
static struct article *said;
static size_t n_said;
static struct wcopy_pipeline_stats stats;

static char *
text_of(struct wcopy_span s)
{
	char *t = bench_checked(malloc(s.len + 1));

	if (s.len > 0)
		memcpy(t, s.ptr, s.len);
	t[s.len] = '\0';
	return t;
}

static void
die(const struct wcopy_error *err)
{
	char line[600];

	wcopy_error_format(err, line, sizeof(line));
	fprintf(stderr, "bench_pipeline: %s\n", line);
	exit(1);
}

static void
load(const char *path)
{
	struct wcopy_reader *in = NULL;
	struct wcopy_error err;
	struct wcopy_raw raw;
	wcopy_status rc = wcopy_reader_open(&in, path, NULL, NULL, NULL, &err);

	while (rc >= WCOPY_OK &&
	       (rc = wcopy_reader_next(in, &raw, &err)) != WCOPY_EOF) {
		if (rc != WCOPY_OK)
			continue;
		if ((n_raws & (n_raws - 1)) == 0)
			raws = bench_checked(
			    realloc(raws, (n_raws * 2 + 1) * sizeof(*raws)));
		bytes += (double)raw.bytes.len;
		raw.bytes.ptr = text_of(raw.bytes);
		raw.input.ptr = text_of(raw.input);
		raw.id.ptr = text_of(raw.id);
		raws[n_raws++] = raw;
	}
	if (rc != WCOPY_EOF)
		die(&err);
	wcopy_reader_close(in);
}

static wcopy_status
ignore(void *arg, const struct wcopy_decision *d)
{
	(void)arg;
	(void)d;
	return WCOPY_OK;
}

/* Keep the groups, with later merges and moves obeyed. */
static wcopy_status
note(void *arg, const struct wcopy_decision *d)
{
	(void)arg;
	if (d->status != WCOPY_OK)
		return WCOPY_OK;
	said[n_said++] =
	    (struct article){ text_of(d->record->id), text_of(d->group) };
	for (size_t e = 0; e < d->n_events; e++) {
		const struct wcopy_event *ev = &d->events[e];
		char *what =
		    text_of(ev->kind == WCOPY_EVENT_MERGE ? ev->group : ev->id);

		for (size_t i = 0; i < n_said; i++)
			if (strcmp(ev->kind == WCOPY_EVENT_MERGE ? said[i].group
								 : said[i].id,
				what) == 0)
				said[i].group = text_of(ev->into);
		free(what);
	}
	return WCOPY_OK;
}

static void
run(wcopy_status (*on_decision)(void *, const struct wcopy_decision *))
{
	struct wcopy_pipeline_params p;
	struct wcopy_pipeline *pipe = NULL;
	struct wcopy_error err;

	wcopy_pipeline_params_default(&p);
	p.on_decision = on_decision;
	if (wcopy_pipeline_new(&pipe, &p, &err) != WCOPY_OK)
		die(&err);
	for (size_t i = 0; i < n_raws; i++)
		if (wcopy_pipeline_feed(pipe, &raws[i], &err) != WCOPY_OK)
			die(&err);
	if (wcopy_pipeline_flush(pipe, &err) != WCOPY_OK)
		die(&err);
	wcopy_pipeline_stats(pipe, &stats);
	wcopy_pipeline_free(pipe);
}

static void
timed(void *arg)
{
	(void)arg;
	run(ignore);
}

/* The group that the run gave an id; WARC ids carry a URN before it. */
static const char *
group_of(const char *id)
{
	for (size_t i = 0; i < n_said; i++) {
		const char *tail = strstr(said[i].id, id);

		if (tail != NULL && strcmp(tail, id) == 0)
			return said[i].group;
	}
	return id;
}

static void
quality(const char *path)
{
	static struct article gold[20000];
	const char *ours[20000];
	double hit = 0, truth = 0, claimed = 0;
	size_t n = 0;
	char line[4096], id[2048], group[2048];
	FILE *f = fopen(path, "r");

	if (f == NULL) {
		perror(path);
		exit(1);
	}
	if (fgets(line, sizeof(line), f) == NULL)
		abort();
	while (n < 20000 && fgets(line, sizeof(line), f) != NULL)
		if (sscanf(line, "%2047[^\t]\t%2047[^\t\n]", id, group) == 2) {
			gold[n] = (struct article){
				text_of((struct wcopy_span){ id, strlen(id) }),
				text_of(
				    (struct wcopy_span){ group, strlen(group) })
			};
			ours[n] = group_of(gold[n].id);
			n++;
		}
	(void)fclose(f);
	for (size_t i = 0; i < n; i++)
		for (size_t j = 0; j < i; j++) {
			int same = strcmp(gold[i].group, gold[j].group) == 0;
			int found = strcmp(ours[i], ours[j]) == 0;

			truth += same;
			claimed += found;
			hit += same && found;
		}
	bench_line("pipeline", "pair precision",
	    claimed > 0 ? hit / claimed : 1, "");
	bench_line("pipeline", "pair recall", truth > 0 ? hit / truth : 1, "");
	bench_line("pipeline", "pair F1", 2 * hit / (truth + claimed), "");
}

int
main(int argc, char **argv)
{
	const char *input = argc > 1 ? argv[1] : CORPORA "/news/articles.jsonl";
	const char *truth = argc > 2   ? argv[2]
			    : argc > 1 ? NULL
				       : CORPORA "/news/truth.tsv";
	double s, n, stages = 0;

	load(input);
	s = bench_best_s(timed, NULL);
	n = (double)stats.articles;
	for (unsigned i = 0; i < WCOPY_N_STAGES; i++)
		stages += stats.stages[i].seconds;
	bench_line("pipeline", "articles", n, "");
	bench_line("pipeline", "speed, 1 core", n / s, "articles/s");
	bench_line("pipeline", "speed, 1 core", bytes / 1e6 / s, "MB/s");
	for (unsigned i = 0; i < WCOPY_N_STAGES; i++)
		bench_line(wcopy_stage_name((enum wcopy_stage)i),
		    "share of the stages", stats.stages[i].seconds / stages,
		    "");
	bench_line("pipeline", "memory of past articles",
	    (double)stats.memory / n, "bytes/article");
	if (truth != NULL) {
		said = bench_checked(calloc(n_raws, sizeof(*said)));
		run(note);
		quality(truth);
	}
	return 0;
}
