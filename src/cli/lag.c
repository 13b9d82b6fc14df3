/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "lag.h"

#include <inttypes.h>
#include <stdio.h>

/* Seconds of a unit and its sign. */
static const struct {
	int64_t s;
	const char *sign;
} units[] = {
	[WCOPY_DATE_NONE] = { 0, "" },
	[WCOPY_DATE_YEAR] = { 0, "" },
	[WCOPY_DATE_MONTH] = { 0, "" },
	[WCOPY_DATE_DAY] = { 86400, "d" },
	[WCOPY_DATE_HOUR] = { 3600, "h" },
	[WCOPY_DATE_MINUTE] = { 60, "min" },
	[WCOPY_DATE_SECOND] = { 1, "s" },
};

/* How far the zones that people live in are from UTC. */
#define EAST_S (14 * 3600)
#define WEST_S (12 * 3600)

/* a / b rounded down, b > 0. */
static int64_t
floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

/* Is a over before b begins, wherever a date without a zone was written? Only
 * one of the two has a zone. */
static bool
surely_before(const struct wcopy_date *a, const struct wcopy_date *b)
{
	int64_t end = a->t + units[a->precision].s;

	return a->zone_known ? end <= b->t - EAST_S : end + WEST_S <= b->t;
}

struct lag
lag_between(const struct wcopy_date *from, const struct wcopy_date *to)
{
	uint8_t unit =
	    from->precision < to->precision ? from->precision : to->precision;
	int64_t n;

	if (unit < WCOPY_DATE_DAY)
		return (struct lag){ 0, WCOPY_DATE_NONE };
	if (from->zone_known != to->zone_known)
		unit = WCOPY_DATE_DAY;
	n = floor_div(to->t, units[unit].s) - floor_div(from->t, units[unit].s);
	if (from->zone_known != to->zone_known && !surely_before(from, to) &&
	    !surely_before(to, from))
		n = 0;
	return (struct lag){ n, unit };
}

int64_t
lag_seconds(struct lag l)
{
	return l.n * units[l.unit].s;
}

char *
lag_format(struct lag l, char out[LAG_CHARS])
{
	int64_t s = lag_seconds(l), tenths;
	const char *minus = s < 0 ? "-" : "";
	unsigned unit = WCOPY_DATE_DAY;

	if (!lag_known(l)) {
		(void)snprintf(out, LAG_CHARS, "-");
		return out;
	}
	s = s < 0 ? -s : s;
	while (unit < l.unit && s < units[unit].s)
		unit++;
	tenths = s % units[unit].s * 10 / units[unit].s;
	if (unit == l.unit)
		(void)snprintf(out, LAG_CHARS, "%s%" PRId64 " %s", minus,
		    s / units[unit].s, units[unit].sign);
	else
		(void)snprintf(out, LAG_CHARS, "%s%" PRId64 ".%d %s", minus,
		    s / units[unit].s, (int)tenths, units[unit].sign);
	return out;
}
