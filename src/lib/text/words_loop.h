/* SPDX-License-Identifier: MIT */
/*
 * words_loop.h - the second loop in ordinary registers
 */
#ifndef WCI_WORDS_LOOP_H
#define WCI_WORDS_LOOP_H

#include "text/word_hash.h"

/* The high bit of at least the first byte of x that is 0, and of none before
 * it. */
static inline uint64_t
zeros(uint64_t x)
{
	return (x - WCI_EACH(1)) & ~x & WCI_EACH(0x80);
}

/* All bits below the lowest one of marks, all if there is none: the bytes
 * before the first marked one, and a part of that one, which is 0. */
static inline uint64_t
before(uint64_t marks)
{
	return (marks - 1) & ~marks;
}

static inline size_t
first_or_8(uint64_t marks)
{
	return marks == 0 ? 8 : wci_first_mark(marks);
}

/*
 * Whether a word has more than eight letters cannot be predicted, so both
 * halves are always read.
 */
static size_t
words(const char *p, size_t n, uint64_t seed, uint64_t *hash)
{
	const char *end = p + n;
	size_t count = 0;

	while (p < end) {
		uint64_t lo = wci_load8(p), hi = wci_load8(p + 8);
		uint64_t z_lo = zeros(lo), z_hi = zeros(hi);
		size_t len =
		    z_lo != 0 ? first_or_8(z_lo) : 8 + first_or_8(z_hi);

		if (len == WCI_WORD_SHORT && p[len] != 0) {
			len = strlen(p);
			hash[count++] = wci_word_long(p, len, seed);
			p += len + 1;
			continue;
		}
		lo &= before(z_lo);
		hi = z_lo != 0 ? 0 : hi & before(z_hi);
		hash[count] = wci_word_short(lo, hi, len, seed);
		count += len > 0;
		p += len + 1;
	}
	return count;
}

#endif
