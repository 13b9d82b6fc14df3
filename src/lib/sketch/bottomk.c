/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "sketch/bottomk.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* The sort spreads values by their upper twelve bits, six at a time. Of the
 * 160 values of a sketch three pairs in the mean agree in those, so that little
 * is left for the insertion sort, whose every swap is a mispredicted branch:
 * with one pass of eight bits they took as long as all the rest. */
#define DIGIT 6
#define DIGITS (1u << DIGIT)

/* Values that fit the sort on the stack. k is at most WCOPY_SKETCH_SIZE, and
 * twice as many pass the limit only if many are repeated. */
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

/* From counts to where each begins. */
static void
add_up(uint16_t count[DIGITS])
{
	unsigned sum = 0;

	for (size_t i = 0; i < DIGITS; i++) {
		unsigned n = count[i];

		count[i] = (uint16_t)sum;
		sum += n;
	}
}

/* Sort n values, all at most limit. The shift leaves limit its twelve highest
 * bits, so that half of the buckets and more are in use. */
static void
sort(uint64_t *v, size_t n, uint64_t limit)
{
	uint16_t low[DIGITS] = { 0 }, high[DIGITS] = { 0 };
	uint64_t half[SORT_MAX];
	unsigned shift = 64 - 2 * DIGIT;

	if (n > SORT_MAX) {
		qsort(v, n, sizeof(*v), by_value);
		return;
	}
	while (shift > 0 && limit >> (shift + 2 * DIGIT - 1) == 0)
		shift--;
	for (size_t i = 0; i < n; i++) {
		low[v[i] >> shift & (DIGITS - 1)]++;
		high[v[i] >> shift >> DIGIT]++;
	}
	add_up(low);
	add_up(high);
	for (size_t i = 0; i < n; i++)
		half[low[v[i] >> shift & (DIGITS - 1)]++] = v[i];
	for (size_t i = 0; i < n; i++)
		v[high[half[i] >> shift >> DIGIT]++] = half[i];
	insertion_sort(v, n);
}

uint64_t
wci_bottom_limit(size_t n, size_t k, unsigned try)
{
	double share = n == 0 ? 1.0
			      : ((double)k + 2.5 * sqrt((double)k) + 2) /
				    (double)n * (double)(UINT64_C(1) << try);

	return share >= 1.0 ? WCI_BOTTOM_ALL : (uint64_t)(share * 0x1p64);
}

size_t
wci_bottom(uint64_t *v, size_t n, uint64_t limit, size_t k, uint64_t *out)
{
	size_t kept = 0;

	sort(v, n, limit);
	for (size_t i = 0; i < n && kept < k; i++)
		if (kept == 0 || v[i] != out[kept - 1])
			out[kept++] = v[i];
	return kept;
}

size_t
wci_bottom_halves(uint64_t *v, size_t n, uint64_t limit, size_t k,
    uint64_t *out)
{
	size_t kept = 0;

	sort(v, n, limit);
	for (size_t i = 0; i < n && kept < k; i++)
		if (kept == 0 || v[i] >> 32 != out[kept - 1] >> 32)
			out[kept++] = v[i];
	return kept;
}
