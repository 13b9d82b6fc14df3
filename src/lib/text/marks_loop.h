/* SPDX-License-Identifier: MIT */
/*
 * marks_loop.h - marks by 64 bytes at a time
 *
 * Included by each kernel that has masks of 64 bytes, which has defined before
 *
 *	uint64_t marks_step(const char *p, uint64_t *word)
 *		Which of 64 bytes are marks; *word is which are part of a word.
 */
#ifndef WCI_MARKS_LOOP_H
#define WCI_MARKS_LOOP_H

#include <immintrin.h>

#include "text/fold_kernel.h"

static size_t
marks(const char *p, size_t n, struct wci_mark *mark)
{
	size_t words = 0, count = 0;
	uint64_t open = 0; /* 1: the last byte was part of a word */

	for (size_t at = 0; at < n; at += 64) {
		uint64_t word, m = marks_step(p + at, &word);
		uint64_t start = word & ~(word << 1 | open);

		if (n - at < 64)
			m &= (UINT64_C(1) << (n - at)) - 1;
		for (; m != 0; m &= m - 1) {
			size_t i = (size_t)_tzcnt_u64(m);
			uint64_t below = start & ((UINT64_C(1) << i) - 1);

			mark[count++] =
			    (struct wci_mark){ (uint32_t)words +
						   (uint32_t)_mm_popcnt_u64(
						       below),
				    (uint8_t)p[at + i],
				    wci_fold_is_word(p[at + i + 1]) };
		}
		words += (size_t)_mm_popcnt_u64(start);
		open = word >> 63;
	}
	return count;
}

#endif
