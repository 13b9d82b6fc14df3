/* SPDX-License-Identifier: MIT */
/*
 * bench_run.h - one way through a corpus with the clock on
 *
 * A run reads the inputs, or makes a synthetic stream (synth.h) piece by piece
 * in memory, and feeds it to a pipeline whose decisions are dropped. Making
 * the stream is not timed. How right the groups are is found out in a run of
 * its own: it is the same for every kernel and number of threads.
 */
#ifndef CLI_BENCH_RUN_H
#define CLI_BENCH_RUN_H

#include <wirecopy.h>

#include <stdbool.h>
#include <stdint.h>

#include "opt.h"
#include "score.h"
#include "synth.h"

/* Most kernels and most numbers of threads compared at once. */
#define BENCH_SETTINGS 8

struct bench_setting {
	enum wcopy_kernel kernel;
	unsigned threads;
};

/* What a run found. */
struct bench_result {
	double seconds;     /* by the clock */
	double cpu_seconds; /* of all threads */
	uint64_t bytes;     /* of raw records */
	struct wcopy_pipeline_stats stats;
	/* Speed in the last tenth of the articles against the first, by the
	 * clock and by processors' time; 0: too few articles to tell. */
	double evenness, cpu_evenness;
};

struct bench {
	const struct opt_set *options;
	struct synth_sources *sources; /* NULL: none */
	uint64_t synthetic;            /* articles; 0: the inputs are read */
	/* What is known of the truth, by record id; unused if synthetic. */
	struct names truth;
	uint64_t *truth_groups;
	size_t truth_room;
	bool reads_stdin;
	bool said; /* trouble with the input has been named */
};

/* Read a table 'id <TAB> group' with a line of names first. CLI_EXIT_DONE;
 * CLI_EXIT_USAGE after saying what is wrong. */
enum cli_exit bench_load_truth(struct bench *b, const char *path);

/* One timed run. CLI_EXIT_DONE, or what the program is to end with after
 * saying why. */
enum cli_exit bench_time(struct bench *b, struct bench_setting s,
    struct bench_result *out);

/* Bytes of the most memory that the program has had so far. */
uint64_t bench_peak(void);

/* One run for its groups; pairs.articles is 0 if no article has a truth. */
enum cli_exit bench_judge(struct bench *b, struct bench_setting s,
    struct score_pairs *out);

void bench_clear(struct bench *b);

#endif
