/* SPDX-License-Identifier: MIT */
/*
 * words_loop.h - words and marks in ordinary registers
 */
#ifndef WCI_WORDS_LOOP_H
#define WCI_WORDS_LOOP_H

#include "text/word_hash.h"

/* The high bit of each byte of x that is part of a word. */
static inline uint64_t
word_bytes(uint64_t x)
{
	x &= WCI_EACH(0x100 - WCI_FOLD_WORD);
	return (((x & WCI_EACH(0x7F)) + WCI_EACH(0x7F)) | x) & WCI_EACH(0x80);
}

/* All of the bytes before the first that is marked; all if none is. */
static inline uint64_t
before(uint64_t marked)
{
	return ((marked & (0 - marked)) >> 7) - 1;
}

static inline size_t
first_or_8(uint64_t marked)
{
	return marked == 0 ? 8 : wci_first_mark(marked);
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
		uint64_t e_lo = word_bytes(lo) ^ WCI_EACH(0x80);
		uint64_t e_hi = word_bytes(hi) ^ WCI_EACH(0x80);
		size_t len =
		    e_lo != 0 ? first_or_8(e_lo) : 8 + first_or_8(e_hi);

		if (len == WCI_WORD_SHORT && wci_fold_is_word(p[len])) {
			while (wci_fold_is_word(p[len]))
				len++;
			hash[count++] = wci_word_long(p, len, seed);
			p += len + 1;
			continue;
		}
		lo &= before(e_lo);
		hi = e_lo != 0 ? 0 : hi & before(e_hi);
		hash[count] = wci_word_short(lo, hi, len, seed);
		count += len > 0;
		p += len + 1;
	}
	return count;
}

static size_t
marks(const char *p, size_t n, struct wci_mark *mark)
{
	uint64_t open = 0; /* 0x80: the last byte was part of a word */
	size_t words = 0, count = 0;

	for (size_t at = 0; at < n; at += 8) {
		uint64_t x = wci_load8(p + at), word = word_bytes(x);
		uint64_t start = word & ~(word << 8 | open), m;

		/* What is not 0 and no part of a word. */
		m = (x & WCI_EACH(0x7F)) + WCI_EACH(0x7F);
		m = m & ~word & WCI_EACH(0x80);
		for (; m != 0; m &= m - 1) {
			size_t i = wci_first_mark(m);
			uint64_t below = start & ((UINT64_C(1) << 8 * i) - 1);

			if (at + i >= n)
				break;
			mark[count++] =
			    (struct wci_mark){ (uint32_t)words +
						   wci_count_marks(below),
				    (uint8_t)p[at + i],
				    wci_fold_is_word(p[at + i + 1]) };
		}
		words += wci_count_marks(start);
		open = word >> 56;
	}
	return count;
}

#endif
