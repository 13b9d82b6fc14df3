/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "pipeline/timing.h"

static const struct {
	const char *name, *text;
} rows[] = {
#define X(name, shortname, sentence) { shortname, sentence },
	WCOPY_STAGE_TABLE(X)
#undef X
};

const char *
wcopy_stage_name(enum wcopy_stage stage)
{
	return (unsigned)stage < WCOPY_N_STAGES ? rows[stage].name : NULL;
}

const char *
wcopy_stage_text(enum wcopy_stage stage)
{
	return (unsigned)stage < WCOPY_N_STAGES ? rows[stage].text : NULL;
}

double
wci_timing_end(struct wci_timing *t, enum wcopy_stage stage, double start,
    size_t bytes)
{
	struct wci_stage *s = &t->stages[stage];
	bool large = bytes >= WCI_TIMED_BYTES;
	double now = 0;

	s->articles++;
	s->bytes += bytes;
	if (!large)
		s->small += bytes + 1;
	if (start > 0) {
		now = wci_seconds();
		*(large ? &s->large_s : &s->small_s) += now - start;
		s->measured += large ? 0 : bytes + 1;
	}
	return now;
}

void
wci_timing_add(struct wci_timing *t, enum wcopy_stage stage, double seconds,
    uint64_t articles, uint64_t bytes)
{
	struct wci_stage *s = &t->stages[stage];

	s->large_s += seconds;
	s->articles += articles;
	s->bytes += bytes;
}

void
wci_timing_sum(const struct wci_timing *t,
    struct wcopy_stage_stats out[WCOPY_N_STAGES])
{
	for (unsigned i = 0; i < WCOPY_N_STAGES; i++) {
		const struct wci_stage *s = &t->stages[i];

		out[i].seconds += s->large_s;
		if (s->measured > 0)
			out[i].seconds +=
			    s->small_s * (double)s->small / (double)s->measured;
		out[i].articles += s->articles;
		out[i].bytes += s->bytes;
	}
}
