/* SPDX-License-Identifier: MIT */
/*
 * cmd_bench.c - wirecopy bench: how fast, on what, and how right meanwhile
 */
#include <config.h>

#include <wirecopy.h>

#include <string.h>

#include "bench_print.h"
#include "bench_run.h"
#include "cli.h"
#include "feed.h"
#include "msg.h"
#include "opt.h"
#include "out.h"

struct plan {
	struct bench bench;
	struct bench_setting settings[BENCH_SETTINGS * BENCH_SETTINGS];
	struct bench_result results[BENCH_SETTINGS * BENCH_SETTINGS];
	size_t n;
	uint64_t repeat;
	uint64_t peak;
	bool judged; /* a truth is known */
};

/* The kernel of a choice, known by its name. */
static enum wcopy_kernel
kernel_of(uint64_t choice)
{
	enum wcopy_kernel k = opt_kernel(choice);

	if (k != WCOPY_N_KERNELS)
		return k;
	(void)wcopy_kernel_use(k, NULL);
	return wcopy_kernel_in_use();
}

/* Every kernel asked for with every number of threads. */
static enum cli_exit
set_settings(struct plan *p, const struct opt_set *o)
{
	uint64_t kernels[BENCH_SETTINGS], threads[BENCH_SETTINGS];
	size_t n_kernels = opt_list(o, OPT_KERNEL, kernels, BENCH_SETTINGS);
	size_t n_threads = opt_list(o, OPT_THREADS, threads, BENCH_SETTINGS);
	struct wcopy_error err;

	if (n_kernels > BENCH_SETTINGS || n_threads > BENCH_SETTINGS) {
		msg_error("--kernel and --threads take %d values at most",
		    BENCH_SETTINGS);
		return CLI_EXIT_USAGE;
	}
	for (size_t k = 0; k < n_kernels; k++)
		for (size_t t = 0; t < n_threads; t++)
			p->settings[p->n++] =
			    (struct bench_setting){ kernel_of(kernels[k]),
				    feed_threads(threads[t]) };
	for (size_t i = 0; i < p->n; i++)
		if (wcopy_kernel_use(p->settings[i].kernel, &err) != WCOPY_OK) {
			msg_error("--kernel: %s", err.text);
			return CLI_EXIT_USAGE;
		}
	return CLI_EXIT_DONE;
}

/* The articles that a synthetic stream is told with. */
static enum cli_exit
load_sources(struct plan *p, const struct opt_set *o)
{
	struct wcopy_error err;

	for (size_t i = 0; i < o->n_operands; i++)
		if (synth_sources_load(&p->bench.sources, o->operands[i],
			&err) != WCOPY_OK) {
			enum cli_exit rc = feed_failed(&err);

			return rc == CLI_EXIT_INPUT ? CLI_EXIT_USAGE : rc;
		}
	return CLI_EXIT_DONE;
}

static bool
reads_stdin(const struct opt_set *o)
{
	for (size_t i = 0; i < o->n_operands; i++)
		if (strcmp(o->operands[i], "-") == 0)
			return true;
	return o->n_operands == 0;
}

static enum cli_exit
set(struct plan *p, const struct opt_set *o)
{
	const char *truth = opt_text(o, OPT_TRUTH);
	enum cli_exit rc;

	memset(p, 0, sizeof(*p));
	p->bench.options = o;
	p->bench.synthetic = opt_number(o, OPT_SYNTHETIC);
	p->repeat = opt_number(o, OPT_REPEAT);
	p->judged = truth != NULL || p->bench.synthetic > 0;
	if ((rc = set_settings(p, o)) != CLI_EXIT_DONE)
		return rc;
	if (p->bench.synthetic > 0) {
		if (truth != NULL) {
			msg_error(
			    "--truth: a synthetic stream knows its truth");
			return CLI_EXIT_USAGE;
		}
		return load_sources(p, o);
	}
	p->bench.reads_stdin = reads_stdin(o);
	if (p->n * p->repeat + p->judged > 1 && p->bench.reads_stdin &&
	    !input_is_terminal(o->n_operands)) {
		msg_error("standard input can be read once; several settings, "
			  "--repeat and --truth read it again");
		return CLI_EXIT_USAGE;
	}
	return truth != NULL ? bench_load_truth(&p->bench, truth)
			     : CLI_EXIT_DONE;
}

/* All settings in turn, so that what else the machine does meets all of them;
 * the fastest run of each counts. */
static enum cli_exit
measure(struct plan *p, struct score_pairs *pairs)
{
	enum cli_exit rc = CLI_EXIT_DONE, trouble = CLI_EXIT_DONE;

	for (uint64_t k = 0; k < p->repeat; k++)
		for (size_t i = 0; i < p->n; i++) {
			struct bench_result r;

			rc = bench_time(&p->bench, p->settings[i], &r);
			if (rc != CLI_EXIT_DONE && rc != CLI_EXIT_INPUT)
				return rc;
			trouble = rc != CLI_EXIT_DONE ? rc : trouble;
			if (k == 0 || r.seconds < p->results[i].seconds)
				p->results[i] = r;
		}
	p->peak = bench_peak();
	if (p->judged)
		rc = bench_judge(&p->bench, p->settings[0], pairs);
	return rc == CLI_EXIT_DONE ? trouble : rc;
}

static enum cli_exit
run(const struct opt_set *o)
{
	struct plan p;
	struct score_pairs pairs = { 0 };
	struct bench_report report = { &p.bench, p.settings, p.results, 0, 0,
		NULL };
	struct out out = { 0 };
	enum cli_exit rc, closed;

	if ((rc = set(&p, o)) != CLI_EXIT_DONE ||
	    (rc = out_open(&out, opt_text(o, OPT_OUTPUT))) != CLI_EXIT_DONE)
		goto end;
	rc = measure(&p, &pairs);
	if (rc == CLI_EXIT_DONE || rc == CLI_EXIT_INPUT) {
		report.n = p.n;
		report.peak = p.peak;
		report.pairs = p.judged ? &pairs : NULL;
		if (opt_flag(o, OPT_JSON))
			bench_print_json(out.f, &report);
		else if (opt_flag(o, OPT_TSV))
			bench_print_tsv(out.f, &report);
		else
			bench_print_text(out.f, &report);
	}
end:
	if ((closed = out_close(&out)) != CLI_EXIT_DONE)
		rc = closed;
	bench_clear(&p.bench);
	return rc;
}

static const struct cli_example examples[] = {
	{ "wirecopy bench --synthetic 100000",
	    "What this machine does with 100,000 invented articles." },
	{ "wirecopy bench --kernel portable,avx2,avx512 --threads 1,2 "
	  "crawl.warc.gz",
	    "A crawl of yours with three kernels, on one core and on two." },
	{ "wirecopy bench --truth truth.tsv --json articles.jsonl.gz",
	    "Speed and F1 as JSON, for programs." },
	{ NULL, NULL }
};

const struct cli_cmd cmd_bench = {
	.name = "bench",
	.summary = "measure speed, memory and quality on a corpus",
	.operands = "[INPUT...]",
	.about =
	    "Reads the INPUTs as 'group' does, drops the decisions, and prints "
	    "what it took: for each stage the time of an article, articles "
	    "and megabytes a second of one core, and its share of the time of "
	    "all threads; from end to end articles and megabytes a second, by "
	    "the clock and by the time that processors worked; the memory that "
	    "what is known of an article takes, and the "
	    "most that the program had.\n\n"
	    "With --synthetic it makes a stream of stories and their copies "
	    "instead, the same for the same --seed; INPUTs, if there are any, "
	    "are the stories as far as they go. Making it is not timed. The "
	    "truth about it is known, so the groups are judged by pairs of "
	    "articles: precision, recall, F1, and the adjusted Rand index; "
	    "with --truth FILE those of a corpus are. That takes a run more, "
	    "which is not timed.\n\n"
	    "--kernel and --threads take several values with commas between: "
	    "each kernel is then run with each number of threads, and a table "
	    "compares them (of a core: articles a second of processors' time). "
	    "Of several runs (--repeat) the fastest counts, "
	    "since what else the machine does only ever adds.\n\n"
	    "Text to group is the text of an article in memory to its "
	    "decision: the stages sign, index, verify and group. Evenness is "
	    "the speed in the last tenth of the articles against the first. "
	    "Time that other programs took from the processors is taken off "
	    "the stages, unless input came from a disk or a pipe, which may "
	    "have been waited for.",
	.examples = examples,
	.run = run,
};
