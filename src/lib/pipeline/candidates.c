/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "pipeline/candidates.h"

#include <stdbool.h>
#include <wirecopy/sketch.h>

/* Insertion sorts: n is at most 128, and mostly a handful. */
static void
sort_numbers(uint32_t *v, size_t n)
{
	for (size_t i = 1; i < n; i++) {
		uint32_t x = v[i];
		size_t j = i;

		for (; j > 0 && v[j - 1] > x; j--)
			v[j] = v[j - 1];
		v[j] = x;
	}
}

static bool
before(struct wci_candidate a, struct wci_candidate b)
{
	return a.votes > b.votes || (a.votes == b.votes && a.number < b.number);
}

static void
insert(struct wci_candidate *c, size_t n, struct wci_candidate x)
{
	for (; n > 0 && before(x, c[n - 1]); n--)
		c[n] = c[n - 1];
	c[n] = x;
}

size_t
wci_candidates(const uint32_t *postings, size_t n, uint32_t votes,
    struct wci_candidate *out)
{
	uint32_t number[WCOPY_KEYS_MAX];
	size_t m = 0, found = 0;

	for (size_t i = 0; i < n; i++)
		if (postings[i] != 0)
			number[m++] = postings[i];
	sort_numbers(number, m);
	for (size_t i = 0, j; i < m; i = j) {
		for (j = i + 1; j < m && number[j] == number[i]; j++)
			;
		if (j - i >= votes)
			insert(out, found++,
			    (struct wci_candidate){ number[i],
				(uint32_t)(j - i) });
	}
	return found;
}
