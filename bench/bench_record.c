/* SPDX-License-Identifier: MIT */
/*
 * bench_record.c - a file in the page cache to the fields of its records
 *
 * usage: bench_record [INPUT...]
 *
 * Without an INPUT: the sample corpus, as JSON lines and as WARC. For each
 * input what the steps take, one after the other, each with all before it:
 * 'bytes' is reading and decompressing, 'records' finds where records begin
 * and end, 'fields' takes them apart. MB/s are of decompressed bytes.
 * 'members' and 'in memory' start from raw records that are in memory
 * already: the JSON scanner alone, and the parser, with each kernel that the
 * machine has. 'copied' is what memcpy makes of them, to compare with.
 */
#include <config.h>

#include <string.h>
#include <wirecopy.h>
#include <wirecopy/json.h>
#include <wirecopy/kernel.h>

#include "bench.h"
#include "record/source.h"

#ifndef CORPORA
#define CORPORA "corpora"
#endif

/* A step runs this often over a small input, so that the clock sees it. */
#define LEAST_BYTES ((size_t)64 << 20)

static const char *path;
static size_t repeats;
static uint64_t n_bytes; /* decompressed, of one round */
static size_t n_records;
static uint64_t sum; /* of the results, so that no work can be left out */

static struct wcopy_raw *raws;
static size_t n_raws;
static size_t raw_bytes;

static void
must(wcopy_status rc, const struct wcopy_error *err)
{
	char line[600];

	if (rc >= WCOPY_OK)
		return;
	wcopy_error_format(err, line, sizeof(line));
	fprintf(stderr, "bench_record: %s\n", line);
	exit(1);
}

static void
read_bytes(void *arg)
{
	(void)arg;
	for (size_t i = 0; i < repeats; i++) {
		struct wci_source *s = NULL;
		struct wcopy_span bytes;
		struct wcopy_error err;

		must(wci_source_open(&s, path, NULL, &err), &err);
		n_bytes = 0;
		do {
			must(wci_source_peek(s, 1, &bytes, &err), &err);
			n_bytes += bytes.len;
			wci_source_consume(s, bytes.len);
		} while (bytes.len > 0);
		wci_source_close(s);
	}
}

/* Cut the input into records; parser NULL: no further. */
static void
read_records(struct wcopy_parser *parser)
{
	for (size_t i = 0; i < repeats; i++) {
		struct wcopy_reader *r = NULL;
		struct wcopy_record rec;
		struct wcopy_error err;
		struct wcopy_raw raw;
		wcopy_status rc;

		must(wcopy_reader_open(&r, path, NULL, NULL, NULL, &err), &err);
		n_records = 0;
		while ((rc = wcopy_reader_next(r, &raw, &err)) != WCOPY_EOF) {
			must(rc, &err);
			if (rc == WCOPY_OK && parser != NULL)
				rc = wcopy_parser_parse(parser, &raw, &rec,
				    &err);
			if (rc == WCOPY_OK && parser != NULL)
				sum += rec.body.len;
			n_records++;
		}
		wcopy_reader_close(r);
	}
}

static void
cut(void *arg)
{
	(void)arg;
	read_records(NULL);
}

static void
cut_and_parse(void *arg)
{
	read_records(arg);
}

static void
walk_members(void *arg)
{
	(void)arg;
	for (size_t i = 0; i < repeats; i++)
		for (size_t k = 0; k < n_raws; k++) {
			struct wcopy_json_walk w = { .text = raws[k].bytes };
			struct wcopy_json_member m;

			while (wcopy_json_next(&w, &m, NULL) == WCOPY_OK)
				sum += m.value.len;
		}
}

static void
parse_in_memory(void *parser)
{
	struct wcopy_record rec;

	for (size_t i = 0; i < repeats; i++)
		for (size_t k = 0; k < n_raws; k++)
			if (wcopy_parser_parse(parser, &raws[k], &rec, NULL) ==
			    WCOPY_OK)
				sum += rec.body.len;
}

/* Keep copies of the input's raw records. Returns its format. */
static enum wcopy_format
load(void)
{
	struct wcopy_reader *r = NULL;
	enum wcopy_format format;
	struct wcopy_error err;
	struct wcopy_raw raw;
	wcopy_status rc;

	n_raws = raw_bytes = 0;
	must(wcopy_reader_open(&r, path, NULL, NULL, NULL, &err), &err);
	while ((rc = wcopy_reader_next(r, &raw, &err)) != WCOPY_EOF) {
		must(rc, &err);
		if (rc != WCOPY_OK)
			continue;
		if ((n_raws & (n_raws - 1)) == 0)
			raws = bench_checked(
			    realloc(raws, (n_raws * 2 + 1) * sizeof(*raws)));
		raw.bytes = bench_copy(raw.bytes);
		raw.input = bench_copy(raw.input);
		raw.id = bench_copy(raw.id);
		raw_bytes += raw.bytes.len;
		raws[n_raws++] = raw;
	}
	format = wcopy_reader_format(r);
	wcopy_reader_close(r);
	return format;
}

static void
line(const char *step, double bytes, void (*body)(void *), void *arg)
{
	const char *slash = strrchr(path, '/');
	char name[128];

	(void)snprintf(name, sizeof(name), "%s: %s",
	    slash == NULL ? path : slash + 1, step);
	bench_line("record", name,
	    bytes * (double)repeats / bench_best_s(body, arg) / 1e6, "MB/s");
}

static void
copy(void *to)
{
	for (size_t i = 0; i < repeats; i++)
		for (size_t k = 0; k < n_raws; k++) {
			memcpy(to, raws[k].bytes.ptr, raws[k].bytes.len);
			sum += *(const unsigned char *)to;
		}
}

/* What starts from records in memory, with each kernel. */
static void
bench_memory(enum wcopy_format format, struct wcopy_parser *parser)
{
	size_t most = 0;
	void *to;

	for (size_t i = 0; i < n_raws; i++)
		if (raws[i].bytes.len > most)
			most = raws[i].bytes.len;
	to = bench_checked(malloc(most + 1));
	line("copied", (double)raw_bytes, copy, to);
	free(to);
	for (int k = 0; k < WCOPY_N_KERNELS; k++) {
		enum wcopy_kernel kernel = (enum wcopy_kernel)k;
		char step[64];

		if (wcopy_kernel_use(kernel, NULL) != WCOPY_OK)
			continue;
		(void)snprintf(step, sizeof(step), "fields, in memory, %s",
		    wcopy_kernel_name(kernel));
		line(step, (double)raw_bytes, parse_in_memory, parser);
		(void)snprintf(step, sizeof(step), "members, in memory, %s",
		    wcopy_kernel_name(kernel));
		if (format == WCOPY_FORMAT_JSONL)
			line(step, (double)raw_bytes, walk_members, NULL);
	}
	(void)wcopy_kernel_use(WCOPY_N_KERNELS, NULL);
}

static void
bench_input(struct wcopy_parser *parser)
{
	enum wcopy_format format = load();

	repeats = 1;
	read_bytes(NULL);
	repeats = 1 + LEAST_BYTES / (n_bytes + 1);
	line("bytes", (double)n_bytes, read_bytes, NULL);
	line("records", (double)n_bytes, cut, NULL);
	line("fields", (double)n_bytes, cut_and_parse, parser);
	bench_memory(format, parser);
	for (size_t i = 0; i < n_raws; i++) {
		free((void *)(uintptr_t)raws[i].bytes.ptr);
		free((void *)(uintptr_t)raws[i].input.ptr);
		free((void *)(uintptr_t)raws[i].id.ptr);
	}
}

int
main(int argc, char **argv)
{
	static const char *const samples[] = { CORPORA "/news/articles.jsonl",
		CORPORA "/news/crawl.warc.gz" };
	struct wcopy_parser *parser = NULL;
	struct wcopy_error err;

	must(wcopy_parser_new(&parser, NULL, &err), &err);
	for (int i = 1; i < argc; i++) {
		path = argv[i];
		bench_input(parser);
	}
	for (size_t i = 0; argc < 2 && i < 2; i++) {
		path = samples[i];
		bench_input(parser);
	}
	wcopy_parser_free(parser);
	free(raws);
	return sum == 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
