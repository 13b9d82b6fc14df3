/* SPDX-License-Identifier: MIT */
/*
 * shared_loop.h - the walk through two sketches in blocks of eight
 *
 * Included by each kernel, which has defined before
 *
 *	void shared_block(const uint16_t *x, size_t nx, const uint16_t *y,
 *	    size_t ny, unsigned *in_x, unsigned *in_y)
 *		The bits of the values of each, 1 to 8, that the other has; more
 *		is read up to the eighth.
 *	unsigned shared_repeats(const uint16_t *x, bool first)
 *		The bits of the eight values that are equal to the one before
 *		them; x[-1] is read unless it is the first block, whose first
 *		value has none before it.
 *
 * Which block goes on depends on the last values alone and not on what the
 * blocks share, so several are under way at once.
 */
#ifndef WCI_SHARED_LOOP_H
#define WCI_SHARED_LOOP_H

#include <stdbool.h>

#include "base/swar.h"
#include "group/shared_kernel.h"

enum { BLOCK = 8, BLOCKS = WCOPY_SKETCH_SIZE / BLOCK };

/* A byte of bits for each block, as words. */
static inline void
as_words(const uint8_t *bits, uint64_t *out)
{
	for (size_t k = 0; k < WCI_SHARED_WORDS; k++)
		out[k] = wci_load8((const char *)bits + 8 * k);
}

static inline void
shared(const uint16_t *x, size_t nx, const uint16_t *y, size_t ny,
    uint64_t *in_x, uint64_t *in_y)
{
	uint8_t bits_x[BLOCKS] = { 0 }, bits_y[BLOCKS] = { 0 };
	size_t i = 0, j = 0;

	while (i < nx && j < ny) {
		size_t n = nx - i < BLOCK ? nx - i : BLOCK;
		size_t m = ny - j < BLOCK ? ny - j : BLOCK;
		uint16_t last_x = x[i + n - 1], last_y = y[j + m - 1];
		unsigned of_x, of_y;

		shared_block(x + i, n, y + j, m, &of_x, &of_y);
		bits_x[i / BLOCK] |= (uint8_t)of_x;
		bits_y[j / BLOCK] |= (uint8_t)of_y;
		i += last_x <= last_y ? BLOCK : 0;
		j += last_y <= last_x ? BLOCK : 0;
	}
	for (i = 0; i < nx; i += BLOCK)
		bits_x[i / BLOCK] &= (uint8_t)~shared_repeats(x + i, i == 0);
	as_words(bits_x, in_x);
	as_words(bits_y, in_y);
}

#endif
