/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "bench_run.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "feed.h"
#include "json_out.h"
#include "mem.h"
#include "msg.h"

/* A piece of a stream: eight batches, so that the threads are busy for nearly
 * all of it. */
#define PIECE_BYTES ((size_t)32 << 20)

/* When so many articles had been decided, by the clock of the run. */
struct mark {
	uint64_t articles;
	double seconds, cpu_seconds;
};

enum { MARKS = 2048 };

/* Decisions come a batch at a time, some 1,500 articles of 2.8 KB; a tenth of
 * so many is a dozen batches. */
#define EVENNESS_LEAST 200000

struct run {
	struct bench *bench;
	struct wcopy_pipeline_params params;
	double before; /* seconds of the run until it was stopped last */
	double start;  /* by the clock, when it went on */
	double cpu, cpu_start; /* the same of the processors' time */
	uint64_t decided, bytes;
	struct mark marks[MARKS];
	size_t n_marks;
	uint64_t every;      /* articles between two marks */
	struct score *score; /* NULL: it is timed */
};

static double
now(void)
{
	struct timespec t;

	(void)clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static double
cpu_now(void)
{
	struct rusage u;

	(void)getrusage(RUSAGE_SELF, &u);
	return (double)u.ru_utime.tv_sec + (double)u.ru_utime.tv_usec / 1e6 +
	       (double)u.ru_stime.tv_sec + (double)u.ru_stime.tv_usec / 1e6;
}

static void
go_on(struct run *r)
{
	r->cpu_start = cpu_now();
	r->start = now();
}

static void
stop(struct run *r)
{
	r->before += now() - r->start;
	r->cpu += cpu_now() - r->cpu_start;
}

uint64_t
bench_peak(void)
{
	struct rusage u;

	(void)getrusage(RUSAGE_SELF, &u);
	return (uint64_t)u.ru_maxrss * 1024;
}

/* Half of the marks make room for as many more, twice as far apart. */
static void
mark(struct run *r)
{
	if (r->n_marks == MARKS) {
		for (size_t i = 0; i < MARKS / 2; i++)
			r->marks[i] = r->marks[2 * i + 1];
		r->n_marks = MARKS / 2;
		r->every *= 2;
	}
	r->marks[r->n_marks++] =
	    (struct mark){ r->decided, r->before + now() - r->start,
		    r->cpu + cpu_now() - r->cpu_start };
}

static uint64_t
truth_of(const struct bench *b, struct wcopy_span id)
{
	uint64_t story;
	uint32_t name;
	unsigned copy;

	if (b->synthetic > 0)
		return synth_parse_id(id, &story, &copy) ? story
							 : SCORE_NO_STORY;
	name = names_find(&b->truth, id);
	/* WARC ids are URNs: what is behind the last colon names the page. */
	for (size_t i = id.len; name == NAMES_NONE && i > 0; i--)
		if (id.ptr[i - 1] == ':')
			name = names_find(&b->truth,
			    (struct wcopy_span){ id.ptr + i, id.len - i });
	return name == NAMES_NONE || name == 0 ? SCORE_NO_STORY
					       : b->truth_groups[name];
}

static void
decided(struct run *r, const struct wcopy_decision *d)
{
	if (++r->decided % r->every == 0)
		mark(r);
	if (r->score != NULL && d->status == WCOPY_OK)
		score_decision(r->score, d, truth_of(r->bench, d->record->id),
		    0);
}

static bool
on_article(void *arg, const struct wcopy_decision *d)
{
	decided(arg, d);
	return true;
}

static wcopy_status
on_decision(void *arg, const struct wcopy_decision *d)
{
	decided(arg, d);
	return WCOPY_OK;
}

/* The records of the inputs. */
static enum cli_exit
run_inputs(struct run *r, struct bench_setting s,
    struct wcopy_pipeline_stats *stats)
{
	struct bench *b = r->bench;
	struct feed f;
	enum cli_exit rc = feed_open(&f, b->options);

	if (b->said)
		msg_setup(true, MSG_NEVER);
	b->said = true;
	f.params.threads = s.threads;
	f.params.reader.helpers = s.threads > 1 ? s.threads : 0;
	f.on_article = on_article;
	f.arg = r;
	if (rc == CLI_EXIT_DONE) {
		go_on(r);
		rc = feed_run(&f);
		stop(r);
		*stats = f.stats;
	}
	feed_close(&f);
	return rc;
}

/* JSON lines of the stream until the piece is full; its length. */
static size_t
fill_piece(struct synth *g, struct synth_article *a, char **piece)
{
	size_t len = 0, room = 0;
	FILE *f;

	free(*piece);
	*piece = NULL;
	if ((f = open_memstream(piece, &room)) == NULL)
		mem_out();
	while (len < PIECE_BYTES && synth_next(g, a)) {
		struct json_out j = { .f = f };

		json_begin(&j);
		json_string(&j, "id", a->id);
		json_string(&j, "source", a->outlet);
		json_string(&j, "date", a->date);
		json_string(&j, "title", a->title);
		json_string(&j, "url", a->url);
		json_string(&j, "text", a->text);
		json_end(&j);
		len += a->text.len;
	}
	if (fclose(f) != 0)
		mem_out();
	return room;
}

/* Feed a piece with the clock on. */
static wcopy_status
feed_piece(struct run *r, struct wcopy_pipeline *p, struct wcopy_span piece,
    struct wcopy_error *err)
{
	struct wcopy_reader *in = NULL;
	struct wcopy_raw raw;
	wcopy_status rc;

	go_on(r);
	rc = wcopy_reader_open_memory(&in, piece, "synthetic", NULL,
	    &r->params.reader, err);
	while (rc == WCOPY_OK &&
	       (rc = wcopy_reader_next(in, &raw, err)) == WCOPY_OK)
		rc = wcopy_pipeline_feed(p, &raw, err);
	if (rc == WCOPY_EOF)
		rc = wcopy_pipeline_flush(p, err);
	wcopy_reader_close(in);
	stop(r);
	return rc;
}

static enum cli_exit
run_synthetic(struct run *r, struct bench_setting s,
    struct wcopy_pipeline_stats *stats)
{
	struct synth_params params = { opt_number(r->bench->options, OPT_SEED),
		r->bench->synthetic, r->bench->sources };
	struct synth *g = synth_new(&params);
	struct synth_article a = { 0 };
	struct wcopy_pipeline *p = NULL;
	struct wcopy_error err;
	double making = 0, from;
	wcopy_status rc;
	char *piece = NULL;
	size_t len;

	feed_params(&r->params, r->bench->options);
	r->params.threads = s.threads;
	r->params.on_decision = on_decision;
	r->params.arg = r;
	rc = wcopy_pipeline_new(&p, &r->params, &err);
	for (from = now(); rc == WCOPY_OK; from = now()) {
		if ((len = fill_piece(g, &a, &piece)) == 0)
			break;
		/* The pipeline takes this for waiting for its input. */
		making += now() - from;
		rc = feed_piece(r, p, (struct wcopy_span){ piece, len }, &err);
	}
	if (p != NULL)
		wcopy_pipeline_stats(p, stats);
	stats->stages[WCOPY_STAGE_READ].seconds -= making;
	wcopy_pipeline_free(p);
	synth_article_clear(&a);
	synth_free(g);
	free(piece);
	return rc == WCOPY_OK ? CLI_EXIT_DONE : feed_failed(&err);
}

static enum cli_exit
run(struct run *r, struct bench_setting s, struct wcopy_pipeline_stats *stats)
{
	struct wcopy_error err;

	memset(stats, 0, sizeof(*stats));
	if (wcopy_kernel_use(s.kernel, &err) != WCOPY_OK)
		return feed_failed(&err);
	r->every = 64;
	return r->bench->synthetic > 0 ? run_synthetic(r, s, stats)
				       : run_inputs(r, s, stats);
}

static uint64_t
blocks_read(void)
{
	struct rusage u;

	(void)getrusage(RUSAGE_SELF, &u);
	return (uint64_t)u.ru_inblock;
}

/*
 * The stages' seconds are of the clock, so they grow when other programs take
 * the processors away, all alike. If nothing was waited for (no disk, no pipe)
 * what they are more than the processors' time is that, and is taken off.
 */
static void
scale_stages(struct bench_result *out)
{
	struct wcopy_stage_stats *stages = out->stats.stages;
	double sum = 0;

	for (unsigned i = 0; i < WCOPY_N_STAGES; i++)
		sum += stages[i].seconds;
	for (unsigned i = 0; i < WCOPY_N_STAGES; i++)
		if (sum > out->cpu_seconds)
			stages[i].seconds *= out->cpu_seconds / sum;
}

static void
set_evenness(const struct run *r, struct bench_result *out)
{
	size_t last = r->n_marks - 1, tenth = r->n_marks / 10;
	const struct mark *m = r->marks;

	if (r->decided < EVENNESS_LEAST)
		return;
	out->evenness = (m[tenth].seconds - m[0].seconds) /
			(m[last].seconds - m[last - tenth].seconds);
	out->cpu_evenness = (m[tenth].cpu_seconds - m[0].cpu_seconds) /
			    (m[last].cpu_seconds - m[last - tenth].cpu_seconds);
}

enum cli_exit
bench_time(struct bench *b, struct bench_setting s, struct bench_result *out)
{
	struct run *r = calloc(1, sizeof(*r));
	uint64_t blocks = blocks_read();
	enum cli_exit rc;

	if (r == NULL)
		mem_out();
	r->bench = b;
	memset(out, 0, sizeof(*out));
	rc = run(r, s, &out->stats);
	out->seconds = r->before;
	out->cpu_seconds = r->cpu;
	out->bytes = out->stats.stages[WCOPY_STAGE_READ].bytes;
	if (!b->reads_stdin && blocks_read() == blocks)
		scale_stages(out);
	set_evenness(r, out);
	free(r);
	return rc;
}

enum cli_exit
bench_judge(struct bench *b, struct bench_setting s, struct score_pairs *out)
{
	struct run *r = calloc(1, sizeof(*r));
	struct wcopy_pipeline_stats stats;
	struct score score;
	enum cli_exit rc;

	if (r == NULL)
		mem_out();
	score_init(&score);
	r->bench = b;
	r->score = &score;
	rc = run(r, s, &stats);
	score_pairs(&score, out);
	score_clear(&score);
	free(r);
	return rc;
}

enum cli_exit
bench_load_truth(struct bench *b, const char *path)
{
	FILE *f = fopen(path, "r");
	char *line = NULL;
	size_t room = 0, n = 0;
	struct names groups;
	ssize_t len;

	if (f == NULL) {
		msg_error("--truth: %s cannot be opened", path);
		return CLI_EXIT_USAGE;
	}
	names_init(&b->truth);
	names_init(&groups);
	while ((len = getline(&line, &room, f)) >= 0) {
		char *tab = memchr(line, '\t', (size_t)len);
		struct wcopy_span id = { line, 0 }, group;
		uint32_t name;

		if (n++ == 0 || tab == NULL || tab == line)
			continue;
		id.len = (size_t)(tab - line);
		group =
		    (struct wcopy_span){ tab + 1, strcspn(tab + 1, "\t\r\n") };
		name = names_add(&b->truth, id);
		mem_grow(&b->truth_groups, &b->truth_room, (size_t)name + 1,
		    sizeof(*b->truth_groups));
		b->truth_groups[name] = names_add(&groups, group);
	}
	names_clear(&groups);
	free(line);
	(void)fclose(f);
	if (b->truth.n > 1)
		return CLI_EXIT_DONE;
	msg_error("--truth: %s has no line 'id<TAB>group' behind its first",
	    path);
	return CLI_EXIT_USAGE;
}

void
bench_clear(struct bench *b)
{
	synth_sources_free(b->sources);
	names_clear(&b->truth);
	free(b->truth_groups);
}
