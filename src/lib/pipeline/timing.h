/* SPDX-License-Identifier: MIT */
/*
 * timing.h - what each stage costs, without costing much itself
 *
 * Of small articles every eighth is timed and stands for the others by its
 * bytes: a call of the clock takes 25 ns. Which ones are timed depends on
 * nothing but the order of work.
 */
#ifndef WCI_TIMING_H
#define WCI_TIMING_H

#include <wirecopy/pipeline.h>

#include "pipeline/clock.h"

/* Work of so many bytes is always timed. */
#define WCI_TIMED_BYTES ((size_t)16 << 10)

/* What is known of one stage on one thread. */
struct wci_stage {
	double large_s, small_s;  /* measured */
	uint64_t small, measured; /* bytes + 1 each of the small ones, and of
				     those of them that were measured */
	uint64_t articles, bytes;
};

struct wci_timing {
	struct wci_stage stages[WCOPY_N_STAGES];
	unsigned turn;
};

/* The clock when work of so many bytes begins; 0: it is not to be timed. */
static inline double
wci_timing_begin(struct wci_timing *t, size_t bytes)
{
	return bytes >= WCI_TIMED_BYTES || t->turn++ % 8 == 0 ? wci_seconds()
							      : 0;
}

/*
 * An article of so many bytes has passed the stage that began at start, which
 * wci_timing_begin or the end of the stage before gave. Returns the clock, for
 * the next stage; 0 if start is 0.
 */
double wci_timing_end(struct wci_timing *t, enum wcopy_stage stage,
    double start, size_t bytes);

/* So many articles at once have passed a stage. */
void wci_timing_add(struct wci_timing *t, enum wcopy_stage stage,
    double seconds, uint64_t articles, uint64_t bytes);

/* Add what t knows to the n stages of out. */
void wci_timing_sum(const struct wci_timing *t,
    struct wcopy_stage_stats out[WCOPY_N_STAGES]);

#endif
