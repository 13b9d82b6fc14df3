/* SPDX-License-Identifier: MIT */
/*
 * date.h - when an article appeared, and how well that is known
 *
 * News carries dates of every quality: to the second with a zone, to the
 * minute in some local time, or the day alone. A lag computed from days must
 * never be printed in minutes, so a date keeps what it knows about itself.
 *
 * Units    t is seconds since 1970-01-01T00:00:00Z; the start of the day,
 *          hour ... where the precision is less. A time without a zone is
 *          taken as UTC, and zone_known is false.
 * Range    years 1600 to 2200; anything else is no date.
 * Threads  no state.
 */
#ifndef WIRECOPY_DATE_H
#define WIRECOPY_DATE_H

#include <wirecopy/base.h>

#ifdef __cplusplus
extern "C" {
#endif

enum wcopy_precision {
	WCOPY_DATE_NONE, /* not known: the other fields mean nothing */
	WCOPY_DATE_YEAR,
	WCOPY_DATE_MONTH,
	WCOPY_DATE_DAY,
	WCOPY_DATE_HOUR,
	WCOPY_DATE_MINUTE,
	WCOPY_DATE_SECOND
};

enum wcopy_date_kind {
	WCOPY_DATE_UNSPECIFIED, /* the source calls it just 'date' */
	WCOPY_DATE_PUBLISHED,
	WCOPY_DATE_MODIFIED,
	WCOPY_DATE_CRAWLED
};

struct wcopy_date {
	int64_t t;
	int16_t zone_min;  /* minutes east of UTC as it was written */
	uint8_t precision; /* enum wcopy_precision */
	uint8_t kind;      /* enum wcopy_date_kind */
	bool zone_known;
};

/*
 * Read a date in any form that crawlers and pages use: ISO 8601 (extended and
 * compact), RFC 2822 and HTTP dates, NITF's 20260304T091205-0500, epoch
 * seconds or milliseconds, and written-out dates such as "March 4, 2026 9:12
 * am EST", "4. März 2026", "23 June 2017", "2026/03/04", with the names of
 * months in some thirty languages. Text before and after a
 * written-out date is passed over. A date such as 03/04/2026, whose order is
 * not known, is read only if one of its numbers is above 12. A time of 00:00:00
 * without a zone is a day: that is how programs write one.
 *
 * Returns WCOPY_OK, or WCOPY_SKIP if there is no date in it (also for absurd
 * ones, such as a 31 February or the year 20261); out is untouched then. The
 * kind is left to the caller: it is set to WCOPY_DATE_UNSPECIFIED.
 */
WCOPY_API wcopy_status wcopy_date_parse(struct wcopy_span text,
    struct wcopy_date *out);

/* Which of the two first numbers of 03/04/2026 is the day. */
enum wcopy_date_order {
	WCOPY_DATE_ORDER_UNKNOWN,
	WCOPY_DATE_DAY_FIRST,
	WCOPY_DATE_MONTH_FIRST
};

/* The same where the order of such a date is known, from where it was found;
 * a number above 12 is the day all the same. */
WCOPY_API wcopy_status wcopy_date_parse_ordered(struct wcopy_span text,
    enum wcopy_date_order order, struct wcopy_date *out);

/* Room that wcopy_date_format needs, terminator included. */
#define WCOPY_DATE_CHARS 32

/*
 * Write it as ISO 8601 to its own precision and in its own zone: "2026-03-04",
 * "2026-03-04T09:12-05:00", "2026-03-04T09:12:05" (no zone known), or "" for
 * WCOPY_DATE_NONE. Returns out.
 */
WCOPY_API char *wcopy_date_format(const struct wcopy_date *d,
    char out[WCOPY_DATE_CHARS]);

/* "second", "minute", "hour", "day", "month", "year" or "none". */
WCOPY_API const char *wcopy_precision_name(unsigned precision);

#ifdef __cplusplus
}
#endif

#endif
