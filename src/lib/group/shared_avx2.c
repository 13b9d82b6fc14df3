/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "group/shared_kernel.h"
#include "group/shared_x86.h"

/* What SSE4.2 has for strings compares every two of eight at once. */
#define ANY (_SIDD_UWORD_OPS | _SIDD_CMP_EQUAL_ANY | _SIDD_BIT_MASK)

static inline void
shared_block(const uint16_t *x, size_t nx, const uint16_t *y, size_t ny,
    unsigned *in_x, unsigned *in_y)
{
	__m128i v = _mm_loadu_si128((const void *)x);
	__m128i w = _mm_loadu_si128((const void *)y);
	int n = (int)nx, m = (int)ny;

	*in_x = (unsigned)_mm_cvtsi128_si32(_mm_cmpestrm(w, m, v, n, ANY));
	*in_y = (unsigned)_mm_cvtsi128_si32(_mm_cmpestrm(v, n, w, m, ANY));
}

#include "group/shared_loop.h"

void
wci_shared_avx2(const uint16_t *x, size_t nx, const uint16_t *y, size_t ny,
    uint64_t *in_x, uint64_t *in_y)
{
	shared(x, nx, y, ny, in_x, in_y);
}
