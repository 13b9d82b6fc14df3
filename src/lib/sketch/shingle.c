/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "sketch/shingle.h"

#include <stdbool.h>
#include <wirecopy/sketch.h>

#include "base/hash.h"

/* What a gap hashes to in the word array. */
#define GAP UINT64_C(0)

/* All n words as one shingle, n 1 to 4. */
static uint64_t
all_words(const uint64_t *word, size_t n)
{
	uint64_t s = 0;

	for (size_t i = 0; i < n; i++) {
		if (word[i] == GAP)
			return WCI_NO_SHINGLE;
		s = s * WCI_SHINGLE_A + word[i];
	}
	return wci_mix(s + n);
}

/* Strike the shingles of w words that touch a gap. */
static void
strike(const uint64_t *word, size_t n, size_t w, uint64_t *s)
{
	for (size_t i = 0; i < n; i++) {
		if (word[i] != GAP)
			continue;
		for (size_t j = i < w ? 0 : i - w + 1; j <= i && j + w <= n;
		     j++)
			s[j] = WCI_NO_SHINGLE;
	}
}

void
wci_shingles(const uint64_t *word, size_t n, size_t n_gaps, uint64_t *s3,
    size_t *n3, uint64_t *s5, size_t *n5)
{
	*n3 = n >= 3 ? n - 2 : n > 0;
	*n5 = n >= 5 ? n - 4 : n > 0;
	if (n > 0 && n < 3)
		s3[0] = all_words(word, n);
	if (n > 0 && n < 5)
		s5[0] = all_words(word, n);
	for (size_t i = 0; i + 3 <= n; i++)
		s3[i] = wci_shingle3(word + i);
	for (size_t i = 0; i + 5 <= n; i++)
		s5[i] = wci_shingle5(s3[i], s3[i + 2]);
	if (n_gaps > 0 && n >= 3)
		strike(word, n, 3, s3);
	if (n_gaps > 0 && n >= 5)
		strike(word, n, 5, s5);
}

_Static_assert((WCOPY_MARK_QUARTER | WCOPY_MARK_QUOTED) == WCI_MARKS &&
		   WCOPY_MARK_QUOTED == WCOPY_MARK_QUARTER + 1,
    "a quarter, and above it whether it is quoted");

void
wci_mark_quarters(uint8_t *marks, size_t n)
{
	size_t i = 0;

	for (size_t q = 0; q <= WCOPY_MARK_QUARTER; q++) {
		size_t end = n / 4 * (q + 1) + n % 4 * (q + 1) / 4;

		for (; i < end; i++)
			marks[i] = (uint8_t)(marks[i] * WCOPY_MARK_QUOTED | q);
	}
}

void
wci_shingles_mark(const uint8_t *marks, size_t n, uint64_t *s3, size_t n3)
{
	size_t middle = n >= 3;

	for (size_t i = 0; i < n3; i++)
		if (s3[i] != WCI_NO_SHINGLE)
			s3[i] = (s3[i] & ~WCI_MARKS) | marks[i + middle];
}
