/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "sketch/sign_kernel.h"

#include <immintrin.h>

/* Permutations in registers at once. */
#define LANES 8

static inline __m256i
load(const uint32_t *p)
{
	return _mm256_loadu_si256((const __m256i *)p);
}

static void
minima(const uint32_t *a, const uint32_t *b, size_t k, const uint32_t *x,
    size_t n, uint32_t *min)
{
	for (size_t i = 0; i < k; i += 2 * LANES) {
		__m256i a0 = load(a + i), a1 = load(a + i + LANES);
		__m256i b0 = load(b + i), b1 = load(b + i + LANES);
		__m256i m0 = load(min + i), m1 = load(min + i + LANES);

		for (size_t j = 0; j < n; j++) {
			__m256i v = _mm256_set1_epi32((int)x[j]);
			__m256i h0 = _mm256_mullo_epi32(a0, v);
			__m256i h1 = _mm256_mullo_epi32(a1, v);

			m0 = _mm256_min_epu32(m0, _mm256_add_epi32(h0, b0));
			m1 = _mm256_min_epu32(m1, _mm256_add_epi32(h1, b1));
		}
		_mm256_storeu_si256((__m256i *)(min + i), m0);
		_mm256_storeu_si256((__m256i *)(min + i + LANES), m1);
	}
}

const struct wci_sketch_kernel wci_sketch_avx2 = { minima };
