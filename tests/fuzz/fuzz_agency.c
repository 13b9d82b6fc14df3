/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as rows of agencies and, behind the first NUL, as a text, and all
 * of it as a byline. What is found must lie in what was given; what is cut
 * must stand in order; rows that are refused must be named by their line.
 */
#include <config.h>

#include <string.h>
#include <wirecopy/agency.h>

#include "fuzz.h"

static int
within(struct wcopy_span s, struct wcopy_span of)
{
	return s.ptr >= of.ptr && s.ptr + s.len <= of.ptr + of.len;
}

static void
find(const struct wcopy_agencies *a, struct wcopy_span text,
    struct wcopy_span all)
{
	struct wcopy_credit_source from = { .text = text,
		.byline = all,
		.outlet = all };
	struct wcopy_credits c;
	size_t end = 0;

	wcopy_agencies_find(a, &from, &c);
	MUST(c.n <= WCOPY_CREDITS_MAX && c.n_cuts <= WCOPY_CUTS_MAX);
	for (size_t i = 0; i < c.n; i++) {
		MUST(c.credit[i].id.len > 0 && c.credit[i].words.len > 0);
		MUST(within(c.credit[i].words, all));
		MUST(i == 0 || c.credit[i - 1].place <= c.credit[i].place);
	}
	for (size_t i = 0; i < c.n_cuts; i++) {
		MUST(c.cut[i].from >= end && c.cut[i].end > c.cut[i].from);
		end = c.cut[i].end;
	}
	MUST(end <= text.len);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct wcopy_agencies *own;
	struct wcopy_span all = { (const char *)data, size }, rows = all,
			  text = all;
	const char *nul = size > 0 ? memchr(all.ptr, '\0', size) : NULL;
	struct wcopy_agencies *a = NULL;
	struct wcopy_error err;
	wcopy_status rc;

	if (own == NULL)
		MUST(wcopy_agencies_new(&own, (struct wcopy_span){ NULL, 0 },
			 NULL, NULL) == WCOPY_OK);
	if (nul == NULL) {
		find(own, all, all);
		return 0;
	}
	rows.len = (size_t)(nul - rows.ptr);
	text.ptr = nul + 1;
	text.len = all.len - rows.len - 1;
	rc = wcopy_agencies_new(&a, rows, NULL, &err);
	if (rc == WCOPY_EPARAM)
		MUST(strncmp(err.text, "line ", 5) == 0);
	if (rc != WCOPY_OK)
		return 0;
	find(a, text, all);
	wcopy_agencies_free(a);
	return 0;
}
