/* SPDX-License-Identifier: MIT */
/*
 * bench_extract.c - pages in memory to articles, one core, stage by stage
 *
 * usage: bench_extract [FILE...]
 *
 * FILE is anything that wirecopy reads; without one it is the sample crawl.
 * What counts is the cold speed: a run begins with a new extractor and takes
 * each page once, so that nothing it remembers of a page serves that page. The
 * best of BENCH_RUNS runs is printed, and the stages of the best run among as
 * many that are watched; watching costs a reading of the clock a stage.
 */
#include <config.h>

#include <string.h>
#include <wirecopy.h>

#include "bench.h"
#include "extract/stage.h"

#ifndef CORPORA
#define CORPORA "corpora"
#endif

struct pages {
	struct wcopy_page *page;
	size_t n;
	double bytes;
	size_t text; /* bytes of all bodies, so that no work can be left out */
};

struct stages {
	double last; /* when the stage before ended */
	double s[WCI_N_STAGES];
};

static void
die(const struct wcopy_error *err)
{
	char line[600];

	wcopy_error_format(err, line, sizeof(line));
	fprintf(stderr, "bench_extract: %s\n", line);
	exit(1);
}

static void
add(struct pages *p, const struct wcopy_record *rec)
{
	if (rec->kind != WCOPY_BODY_PAGE)
		return;
	if ((p->n & (p->n - 1)) == 0)
		p->page = bench_checked(
		    realloc(p->page, (p->n * 2 + 1) * sizeof(*p->page)));
	p->page[p->n++] = (struct wcopy_page){ .kind = rec->kind,
		.bytes = bench_copy(rec->body),
		.charset = bench_copy(rec->charset),
		.url = bench_copy(rec->url) };
	p->bytes += (double)rec->body.len;
}

static void
load(struct pages *p, const char *path)
{
	struct wcopy_reader *in = NULL;
	struct wcopy_parser *parser = NULL;
	struct wcopy_error err;
	struct wcopy_raw raw;
	struct wcopy_record rec;
	wcopy_status rc = wcopy_reader_open(&in, path, NULL, NULL, NULL, &err);

	if (rc != WCOPY_OK ||
	    (rc = wcopy_parser_new(&parser, NULL, &err)) != WCOPY_OK)
		die(&err);
	while (rc >= WCOPY_OK &&
	       (rc = wcopy_reader_next(in, &raw, &err)) != WCOPY_EOF)
		if (rc == WCOPY_OK &&
		    wcopy_parser_parse(parser, &raw, &rec, NULL) == WCOPY_OK)
			add(p, &rec);
	if (rc != WCOPY_EOF)
		die(&err);
	wcopy_parser_free(parser);
	wcopy_reader_close(in);
}

static void
note(void *arg, enum wci_stage done)
{
	struct stages *t = arg;
	double now = bench_cpu_s();

	t->s[done] += now - t->last;
	t->last = now;
}

/* All pages once by an extractor that has seen none. t: NULL, or where the
 * time goes. Returns the seconds that it took. */
static double
run(struct pages *p, struct stages *t)
{
	struct wcopy_extractor *x;
	struct wcopy_error err;
	struct wcopy_article a;
	double start;

	if (wcopy_extractor_new(&x, &err) != WCOPY_OK)
		die(&err);
	if (t != NULL)
		wci_extractor_watch(x, note, t);
	start = bench_cpu_s();
	for (size_t i = 0; i < p->n; i++) {
		if (t != NULL)
			t->last = bench_cpu_s();
		if (wcopy_extractor_run(x, &p->page[i], &a, NULL) == WCOPY_OK)
			p->text += a.text.len;
	}
	start = bench_cpu_s() - start;
	wcopy_extractor_free(x);
	return start;
}

static void
print(const struct pages *p, const struct stages *t, double total)
{
	static const char *const names[] = {
#define X(name, shortname) shortname,
		WCI_STAGE_TABLE(X)
#undef X
	};
	double all = 0, mb = p->bytes / 1e6, n = (double)p->n;

	for (int k = 0; k < WCI_N_STAGES; k++)
		all += t->s[k];
	for (int k = 0; k < WCI_N_STAGES; k++) {
		bench_line("extract", names[k], t->s[k] / n * 1e6, "us/page");
		bench_line("extract", names[k], mb / t->s[k], "MB/s");
		bench_line("extract", names[k], t->s[k] / all, "share");
	}
	bench_line("extract", "page", p->bytes / n / 1e3, "KB");
	bench_line("extract", "all, cold, 1 core", n / total, "pages/s");
	bench_line("extract", "all, cold, 1 core", mb / total, "MB/s");
}

int
main(int argc, char **argv)
{
	struct pages p = { 0 };
	struct stages best = { 0 };
	double total = 0, watched = 0;

	if (argc < 2)
		load(&p, CORPORA "/news/crawl.warc.gz");
	for (int i = 1; i < argc; i++)
		load(&p, argv[i]);
	if (p.n == 0) {
		fprintf(stderr, "bench_extract: there is no page\n");
		return 1;
	}
	for (int i = 0; i < BENCH_RUNS; i++) {
		struct stages t = { 0 };
		double s = run(&p, NULL), w = run(&p, &t);

		if (i == 0 || s < total)
			total = s;
		if (i == 0 || w < watched) {
			watched = w;
			best = t;
		}
	}
	print(&p, &best, total);
	return p.text == 0;
}
