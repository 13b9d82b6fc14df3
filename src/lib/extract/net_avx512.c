/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <immintrin.h>

#define NET_LANES 8
#define NET_LIST_USED
struct used;
static inline void list_used(const float *x, size_t n_in, struct used *u);
#include "extract/net_loops.h"

/* Sixteen inputs at a time: the numbers of those that count, put together. */
static inline void
list_used(const float *x, size_t n_in, struct used *u)
{
	__m512i at = _mm512_set_epi32(15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4,
	    3, 2, 1, 0);
	const __m512i magnitude = _mm512_set1_epi32(INT32_MAX);

	u->n = 0;
	for (size_t j = 0; j < n_in; j += 16) {
		size_t left = n_in - j;
		__mmask16 in =
		    (__mmask16)(left >= 16 ? 0xFFFF : (1U << left) - 1);
		__m512i bits = _mm512_maskz_loadu_epi32(in, x + j);
		__mmask16 some = _mm512_test_epi32_mask(bits, magnitude);
		__m256i numbers = _mm512_cvtepi32_epi16(
		    _mm512_maskz_compress_epi32(some, at));

		memcpy(u->at + u->n, &numbers, sizeof(numbers));
		u->n += (size_t)_mm_popcnt_u32(some);
		at = _mm512_add_epi32(at, _mm512_set1_epi32(16));
	}
}

void
wci_net_run_avx512(const struct wci_net_layers *l, const float *vectors,
    size_t n, struct wci_net_short *s, float *odds)
{
	run(l, vectors, n, s, odds);
}
