/* SPDX-License-Identifier: MIT */
/*
 * rate.h - how many articles a day a stream has, by its own dates
 *
 * Crawls hold articles that are years old, and dates that are wrong. So the
 * rate is that of the days from the one that a quarter of the dated articles
 * come before to the one that a quarter come after: half of the articles, by
 * the days that they take.
 */
#ifndef CLI_RATE_H
#define CLI_RATE_H

#include <wirecopy/date.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* All 0 is an empty one. */
struct rate {
	struct rate_day {
		int64_t day; /* since 1970 */
		uint64_t n;
	} * days; /* rising */
	size_t n, room;
	uint64_t articles, dated;
};

/* Count an article; without a date to the day it is one of the others'. */
void rate_add(struct rate *r, const struct wcopy_date *d);

/* Articles a day; false: too few days are known to tell. */
bool rate_per_day(const struct rate *r, double *out);

void rate_clear(struct rate *r);

#endif
