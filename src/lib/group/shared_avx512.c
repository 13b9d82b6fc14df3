/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "group/shared_kernel.h"

#include "base/swar.h"
#include "group/shared_x86.h"

static inline void
shared_block(const uint16_t *x, size_t nx, const uint16_t *y, size_t ny,
    unsigned *in_x, unsigned *in_y)
{
	/* Each of four values of x eight times. */
	const __m512i first = _mm512_set_epi64(0x0003000300030003,
	    0x0003000300030003, 0x0002000200020002, 0x0002000200020002,
	    0x0001000100010001, 0x0001000100010001, 0, 0);
	const __m512i next = _mm512_set1_epi16(4);
	__m512i v = _mm512_castsi128_si512(_mm_loadu_si128((const void *)x));
	__m512i w = _mm512_broadcast_i32x4(_mm_loadu_si128((const void *)y));
	uint64_t low =
	    _mm512_cmpeq_epi16_mask(w, _mm512_permutexvar_epi16(first, v));
	uint64_t high = _mm512_cmpeq_epi16_mask(w,
	    _mm512_permutexvar_epi16(_mm512_add_epi16(first, next), v));
	/* A byte for each value of x, a bit of it for each of y. */
	uint64_t pairs = low | high << 32, any;

	pairs &= WCI_EACH(1) * (0xFFu >> (8 - ny));
	pairs &= UINT64_MAX >> (64 - 8 * nx);
	any = ((pairs & WCI_EACH(0x7F)) + WCI_EACH(0x7F)) | pairs;
	*in_x = (unsigned)_pext_u64(any, WCI_EACH(0x80));
	any = pairs | pairs >> 32;
	any |= any >> 16;
	*in_y = (unsigned)((any | any >> 8) & 0xFF);
}

#include "group/shared_loop.h"

void
wci_shared_avx512(const uint16_t *x, size_t nx, const uint16_t *y, size_t ny,
    uint64_t *in_x, uint64_t *in_y)
{
	shared(x, nx, y, ny, in_x, in_y);
}
