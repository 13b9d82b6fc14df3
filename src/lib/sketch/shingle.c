/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "sketch/shingle.h"

#include <stdbool.h>

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

void
wci_shingles_quoted(const uint8_t *quoted, size_t n, uint64_t *s3, size_t n3)
{
	size_t middle = n >= 3;

	for (size_t i = 0; i < n3; i++)
		if (s3[i] != WCI_NO_SHINGLE)
			s3[i] = (s3[i] & ~WCI_QUOTED) | quoted[i + middle];
}
