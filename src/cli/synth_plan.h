/* SPDX-License-Identifier: MIT */
/*
 * synth_plan.h - inside a generator: what each story of a stream is
 */
#ifndef CLI_SYNTH_PLAN_H
#define CLI_SYNTH_PLAN_H

#include "synth.h"
#include "synth_prose.h"

/* A prime, so that steps round the outlets meet each of them once. */
#define SYNTH_OUTLETS 211

/* Most copies of one story, its first not counted. */
#define SYNTH_COPIES_MAX 39

struct synth_outlet {
	char domain[32];
	bool trailer, stub, curly, day_only;
};

struct synth_due {
	int64_t time;
	uint64_t story;
	unsigned copy;
};

struct synth {
	struct synth_params params;
	struct synth_lexicon *lexicon;
	struct synth_outlet outlets[SYNTH_OUTLETS];
	uint64_t copies_sum[SYNTH_COPIES_MAX + 1]; /* weights of 1 ... n */
	int64_t step;                              /* seconds between stories */
	uint64_t emitted, next_story;
	struct synth_due *due; /* a heap, the earliest on top */
	size_t n_due, due_room;
	/* Scratch of synth_make. */
	struct synth_text source, other, own;
};

struct synth_story {
	enum synth_class class; /* of its first article */
	unsigned copies;
	unsigned outlet;
	unsigned form; /* of a form */
	int64_t time;
};

/* What purposes numbers are drawn for. */
enum synth_purpose {
	SYNTH_FOR_STORY = 1,
	SYNTH_FOR_LAG,
	SYNTH_FOR_FACTS,
	SYNTH_FOR_WORDS,
	SYNTH_FOR_NUMBERS,
	SYNTH_FOR_COPY,
	SYNTH_FOR_OWN,
	SYNTH_FOR_OUTLET,
	SYNTH_FOR_FORM,
	SYNTH_FOR_REF,
	SYNTH_FOR_TRAILER
};

static inline struct synth_rng
synth_rng_of(const struct synth *g, enum synth_purpose what, uint64_t thing,
    uint64_t part)
{
	return synth_rng_for(g->params.seed, (uint64_t)what, thing, part);
}

struct synth_story synth_plan(const struct synth *g, uint64_t story);

/* An earlier story that has a text of its own, by the i-th draw for this. */
uint64_t synth_ref(const struct synth *g, uint64_t story, unsigned i);

int64_t synth_time(const struct synth *g, uint64_t story, unsigned copy);

#endif
