/* SPDX-License-Identifier: MIT */
/*
 * lag.h - time between two articles, no finer than both dates allow
 *
 * A lag counts whole units of the coarser of the two dates: days, if one of
 * them is a day; minutes, if one is to the minute. Months and years give none.
 *
 * A time without a zone is somewhere between 14 hours before and 12 hours
 * behind what it says in UTC, and so is a day. Between such a date and one
 * with a zone there are days only, and none as long as they may have been the
 * same moment: the agency that writes 03:40Z and the paper that writes 22:40
 * or 'March 7' say nothing about who was first. Two dates without a zone are
 * taken to be of one, as those of the outlets of a country mostly are.
 */
#ifndef CLI_LAG_H
#define CLI_LAG_H

#include <wirecopy/date.h>

#include <stdbool.h>

struct lag {
	int64_t n;    /* units; negative if 'to' came first, 0 if neither is
			 known to have */
	uint8_t unit; /* WCOPY_DATE_DAY ... _SECOND; _NONE: there is no lag */
};

struct lag lag_between(const struct wcopy_date *from,
    const struct wcopy_date *to);

static inline bool
lag_known(struct lag l)
{
	return l.unit != WCOPY_DATE_NONE;
}

/* Is a before b for sure? */
static inline bool
lag_before(const struct wcopy_date *a, const struct wcopy_date *b)
{
	struct lag l = lag_between(a, b);

	return lag_known(l) && l.n > 0;
}

/* A known lag in seconds: for ordering, and together with its unit. */
int64_t lag_seconds(struct lag l);

#define LAG_CHARS 40

/* The lag for people: "12 min", "3.3 h", "2 d"; "-" if there is none. Where
 * the unit shown is larger than that of the lag, a decimal follows, cut and
 * not rounded: "2.0 d" was known in hours or better, "2 d" was not. */
char *lag_format(struct lag l, char out[LAG_CHARS]);

#endif
