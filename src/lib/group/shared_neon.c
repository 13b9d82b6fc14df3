/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "group/shared_kernel.h"

#include <arm_neon.h>
#include <stdbool.h>

/* A bit for each of eight values, which are all ones or 0. */
static inline unsigned
bits(uint16x8_t v)
{
	static const uint16_t bit[8] = { 1, 2, 4, 8, 16, 32, 64, 128 };

	return vaddvq_u16(vandq_u16(v, vld1q_u16(bit)));
}

static inline void
shared_block(const uint16_t *x, size_t nx, const uint16_t *y, size_t ny,
    unsigned *in_x, unsigned *in_y)
{
	uint16x8_t v = vld1q_u16(x), w = vld1q_u16(y);
	uint16x8_t any_x = vdupq_n_u16(0), any_y = any_x;

	for (size_t i = 0; i < ny; i++)
		any_x = vorrq_u16(any_x, vceqq_u16(v, vdupq_n_u16(y[i])));
	for (size_t i = 0; i < nx; i++)
		any_y = vorrq_u16(any_y, vceqq_u16(w, vdupq_n_u16(x[i])));
	*in_x = bits(any_x) & (0xFFu >> (8 - nx));
	*in_y = bits(any_y) & (0xFFu >> (8 - ny));
}

static inline unsigned
shared_repeats(const uint16_t *x, bool first)
{
	uint16x8_t v = vld1q_u16(x);
	uint16x8_t before =
	    first ? vextq_u16(vdupq_n_u16(0), v, 7) : vld1q_u16(x - 1);
	unsigned same = bits(vceqq_u16(v, before));

	return first ? same & ~1u : same;
}

#include "group/shared_loop.h"

void
wci_shared_neon(const uint16_t *x, size_t nx, const uint16_t *y, size_t ny,
    uint64_t *in_x, uint64_t *in_y)
{
	shared(x, nx, y, ny, in_x, in_y);
}
