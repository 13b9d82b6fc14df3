/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "rate.h"

#include <stdlib.h>
#include <string.h>

#include "mem.h"

#define DAY_S 86400

static int64_t
day_of(int64_t t)
{
	return t / DAY_S - (t % DAY_S < 0);
}

/* The first day not before this one. */
static size_t
place_of(const struct rate *r, int64_t day)
{
	size_t from = 0, to = r->n;

	/* A stream comes in the order of its dates, or nearly. */
	if (to > 0 && r->days[to - 1].day < day)
		return to;
	while (from < to) {
		size_t mid = from + (to - from) / 2;

		if (r->days[mid].day < day)
			from = mid + 1;
		else
			to = mid;
	}
	return from;
}

void
rate_add(struct rate *r, const struct wcopy_date *d)
{
	size_t i;
	int64_t day;

	r->articles++;
	if (d->precision < WCOPY_DATE_DAY)
		return;
	day = day_of(d->t);
	i = place_of(r, day);
	if (i == r->n || r->days[i].day != day) {
		mem_grow(&r->days, &r->room, r->n + 1, sizeof(*r->days));
		memmove(&r->days[i + 1], &r->days[i],
		    (r->n - i) * sizeof(*r->days));
		r->days[i] = (struct rate_day){ day, 0 };
		r->n++;
	}
	r->days[i].n++;
	r->dated++;
}

bool
rate_per_day(const struct rate *r, double *out)
{
	size_t first = 0, last;
	uint64_t before = 0, after = 0, within;

	if (r->n < 2)
		return false;
	last = r->n - 1;
	while (before + r->days[first].n <= r->dated / 4)
		before += r->days[first++].n;
	while (last > first && after + r->days[last].n <= r->dated / 4)
		after += r->days[last--].n;
	within = r->dated - before - after;
	*out = (double)within /
	       (double)(r->days[last].day - r->days[first].day + 1) *
	       (double)r->articles / (double)r->dated;
	return true;
}

void
rate_clear(struct rate *r)
{
	free(r->days);
	*r = (struct rate){ 0 };
}
