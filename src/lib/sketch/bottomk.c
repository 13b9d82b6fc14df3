/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "sketch/bottomk.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "sketch/shingle.h"

/* Buckets of the sort: for the 160 values that a sketch of 128 lets through
 * one value a bucket leaves next to nothing for the insertion sort. */
#define BUCKETS 256

/* Values that fit the sort on the stack. k is at most WCOPY_SKETCH_SIZE, and
 * twice as many pass the filter only if many are repeated. */
#define SORT_MAX 512

static void
insertion_sort(uint64_t *v, size_t n)
{
	for (size_t i = 1; i < n; i++) {
		uint64_t x = v[i];
		size_t j = i;

		while (j > 0 && v[j - 1] > x) {
			v[j] = v[j - 1];
			j--;
		}
		v[j] = x;
	}
}

static int
by_value(const void *a, const void *b)
{
	uint64_t x, y;

	memcpy(&x, a, sizeof(x));
	memcpy(&y, b, sizeof(y));
	return (x > y) - (x < y);
}

/*
 * Sort n values, all at most limit: spread them over buckets by their upper
 * bits, then mend the order inside. The shift leaves limit its eight highest
 * bits, so that half of the buckets and more are in use.
 */
static void
sort(uint64_t *v, size_t n, uint64_t limit)
{
	uint16_t start[BUCKETS + 1] = { 0 };
	uint64_t sorted[SORT_MAX];
	unsigned shift = 56;

	if (n > SORT_MAX) {
		qsort(v, n, sizeof(*v), by_value);
		return;
	}
	while (shift > 0 && limit >> shift < BUCKETS / 2)
		shift--;
	for (size_t i = 0; i < n; i++)
		start[(v[i] >> shift) + 1]++;
	for (size_t b = 0; b < BUCKETS; b++)
		start[b + 1] = (uint16_t)(start[b + 1] + start[b]);
	for (size_t i = 0; i < n; i++)
		sorted[start[v[i] >> shift]++] = v[i];
	insertion_sort(sorted, n);
	memcpy(v, sorted, n * sizeof(*v));
}

/* The values up to limit, packed into out; a branch-free copy, since which
 * ones pass cannot be predicted. */
static size_t
filter(const uint64_t *v, size_t n, uint64_t limit, uint64_t *out)
{
	size_t m = 0;

	for (size_t i = 0; i < n; i++) {
		out[m] = v[i];
		m += v[i] <= limit;
	}
	return m;
}

size_t
wci_bottom(const uint64_t *v, size_t n, size_t k, uint64_t *scratch,
    uint64_t *out)
{
	double share =
	    n == 0 ? 1.0 : ((double)k + 2.5 * sqrt((double)k) + 2) / (double)n;

	for (;;) {
		bool all = share >= 1.0;
		uint64_t limit =
		    all ? WCI_NO_SHINGLE - 1 : (uint64_t)(share * 0x1p64);
		size_t m = filter(v, n, limit, scratch);
		size_t kept = 0;

		if (m < k && !all) {
			share *= 2;
			continue;
		}
		sort(scratch, m, limit);
		for (size_t i = 0; i < m && kept < k; i++)
			if (i == 0 || scratch[i] != scratch[i - 1])
				out[kept++] = scratch[i];
		if (kept == k || all)
			return kept;
		share *= 2;
	}
}
