/* SPDX-License-Identifier: MIT */
/*
 * clock.h - seconds for the stage timings
 */
#ifndef WCI_CLOCK_H
#define WCI_CLOCK_H

#include <time.h>

/* The monotonic clock: 25 ns a call, so three calls a record do not show.
 * (The clock of the thread's CPU time is a system call.) */
static inline double
wci_seconds(void)
{
	struct timespec t;

	(void)clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

#endif
