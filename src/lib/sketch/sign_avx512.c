/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "sketch/sign_kernel.h"

#include <immintrin.h>

/* Permutations of one register, and registers at once: enough of them hide
 * the latency of the multiplication. */
#define LANES 16
#define REGS 4

/* The part of minima that is held in n_regs registers. */
static inline void
some_minima(const uint32_t *a, const uint32_t *b, const uint32_t *x, size_t n,
    uint32_t *min, const size_t n_regs)
{
	__m512i va[REGS], vb[REGS], m[REGS];

	for (size_t r = 0; r < n_regs; r++) {
		va[r] = _mm512_loadu_si512(a + r * LANES);
		vb[r] = _mm512_loadu_si512(b + r * LANES);
		m[r] = _mm512_loadu_si512(min + r * LANES);
	}
	for (size_t j = 0; j < n; j++) {
		__m512i v = _mm512_set1_epi32((int)x[j]);

		for (size_t r = 0; r < n_regs; r++) {
			__m512i h =
			    _mm512_add_epi32(_mm512_mullo_epi32(va[r], v),
				vb[r]);

			m[r] = _mm512_min_epu32(m[r], h);
		}
	}
	for (size_t r = 0; r < n_regs; r++)
		_mm512_storeu_si512(min + r * LANES, m[r]);
}

static void
minima(const uint32_t *a, const uint32_t *b, size_t k, const uint32_t *x,
    size_t n, uint32_t *min)
{
	size_t i = 0;

	for (; i + REGS * LANES <= k; i += REGS * LANES)
		some_minima(a + i, b + i, x, n, min + i, REGS);
	for (; i < k; i += LANES)
		some_minima(a + i, b + i, x, n, min + i, 1);
}

const struct wci_sketch_kernel wci_sketch_avx512 = { minima };
