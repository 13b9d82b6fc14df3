/* SPDX-License-Identifier: MIT */
/*
 * bench.h - what every bench shares: the clock and the line it prints
 *
 * A bench program prints lines of 'stage <TAB> case <TAB> value <TAB> unit' and
 * nothing else. A case is timed by the CPU time of its thread and the best of
 * seven runs counts: what disturbs a run only ever adds to it. Figures of two
 * runs of a program on a busy machine may differ by tens of per cent; compare
 * cases within one run.
 */
#ifndef BENCH_H
#define BENCH_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <wirecopy/base.h>

enum { BENCH_RUNS = 7 };

/* CPU seconds of this thread. */
static inline double
bench_cpu_s(void)
{
	struct timespec t;

	if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t) != 0)
		abort();
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Seconds of the clock, since some time. */
static inline double
bench_wall_s(void)
{
	struct timespec t;

	if (clock_gettime(CLOCK_MONOTONIC, &t) != 0)
		abort();
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* The seconds that the fastest of BENCH_RUNS calls of body(arg) took. */
static inline double
bench_best_s(void (*body)(void *arg), void *arg)
{
	double best = 0;

	for (int i = 0; i < BENCH_RUNS; i++) {
		double start = bench_cpu_s();

		body(arg);
		double took = bench_cpu_s() - start;

		if (i == 0 || took < best)
			best = took;
	}
	return best;
}

/* What was allocated; without it there is nothing to measure. */
static inline void *
bench_checked(void *p)
{
	if (p == NULL)
		abort();
	return p;
}

/* A copy of borrowed bytes, which is kept to the end. */
static inline struct wcopy_span
bench_copy(struct wcopy_span s)
{
	char *p = bench_checked(malloc(s.len + 1));

	if (s.len > 0)
		memcpy(p, s.ptr, s.len);
	return (struct wcopy_span){ p, s.len };
}

static inline void
bench_line(const char *stage, const char *name, double value, const char *unit)
{
	printf("%s\t%s\t%.4g\t%s\n", stage, name, value, unit);
}

#endif
