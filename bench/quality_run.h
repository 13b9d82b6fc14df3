/* SPDX-License-Identifier: MIT */
/*
 * quality_run.h - a stream through the pipeline, watched
 */
#ifndef QUALITY_RUN_H
#define QUALITY_RUN_H

#include <wirecopy.h>

#include "cli/score.h"
#include "cli/synth.h"

struct live;

/* One article of the stream, by its place in it. */
struct seen {
	uint64_t story;
	uint64_t wanted, got; /* earlier copies, as bits */
	uint8_t copy, class, relation, decided;
	bool right, findable;
};

struct run {
	struct synth *g;
	struct score score;
	struct wcopy_pipeline *pipe;
	struct wcopy_pipeline_stats stats;
	struct seen *seen; /* NULL: only groups are wanted */
	uint8_t *classes;  /* of the articles fed, for the score */
	uint64_t *stories; /* likewise */
	size_t n_fed, n_decided;
	uint64_t strangers; /* candidates of other stories */
	struct live **live; /* by story */
	size_t n_live;
	struct synth_article a, b;
	double seconds;
};

extern struct wcopy_pipeline_params pipeline;
extern struct synth_params stream;

/* In the order of publication, with candidates and relations looked at. */
void run_in_order(struct run *r);

/* In an order that has nothing to do with time, for its groups only. */
void run_shuffled(struct run *r);

void close_run(struct run *r);

/* Print what went wrong and end the program. */
_Noreturn void die(const struct wcopy_error *err);

#endif
