/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "base/utf8_vector.h"

#include <immintrin.h>
#include <stdbool.h>
#include <stdint.h>

static inline __m512i
table(const uint8_t *t)
{
	return _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)t));
}

/* The block, moved n bytes towards the end, what was before it moved in. */
static inline __m512i
moved(__m512i before, __m512i block, int n)
{
	static const uint8_t counting[64] = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
		11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26,
		27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42,
		43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58,
		59, 60, 61, 62, 63 };
	__m512i index = _mm512_add_epi8(_mm512_loadu_si512(counting),
	    _mm512_set1_epi8((char)(64 - n)));

	return _mm512_permutex2var_epi8(before, index, block);
}

/* Non-zero bytes where the block, behind that before it, is wrong. */
static inline __m512i
wrong(__m512i before, __m512i block)
{
	const __m512i low = _mm512_set1_epi8(15);
	const __m512i first_high = table(wci_utf8_first_high);
	const __m512i first_low = table(wci_utf8_first_low);
	const __m512i second_high = table(wci_utf8_second_high);
	__m512i first = moved(before, block, 1);
	__m512i pair = _mm512_and_si512(
	    _mm512_and_si512(_mm512_shuffle_epi8(first_high,
				 _mm512_and_si512(_mm512_srli_epi16(first, 4),
				     low)),
		_mm512_shuffle_epi8(first_low, _mm512_and_si512(first, low))),
	    _mm512_shuffle_epi8(second_high,
		_mm512_and_si512(_mm512_srli_epi16(block, 4), low)));
	/* Bit 7 where the byte two before is E0.. or three before F0... */
	__m512i opened = _mm512_or_si512(_mm512_subs_epu8(moved(before, block,
							      2),
					     _mm512_set1_epi8(0x60)),
	    _mm512_subs_epu8(moved(before, block, 3), _mm512_set1_epi8(0x70)));

	return _mm512_xor_si512(pair,
	    _mm512_and_si512(opened, _mm512_set1_epi8((char)0x80)));
}

size_t
wci_utf8_prefix_avx512(const char *s, size_t len)
{
	__m512i before = _mm512_setzero_si512();
	bool open = false; /* before may end inside of a character */
	size_t i;

	for (i = 0; i < len; i += 64) {
		size_t left = len - i;
		__m512i block =
		    left >= 64
			? _mm512_loadu_si512(s + i)
			: _mm512_maskz_loadu_epi8(~(~UINT64_C(0) << left),
			      s + i);
		bool high = _mm512_movepi8_mask(block) != 0;

		if (high || open) {
			__m512i w = wrong(before, block);

			if (_mm512_test_epi8_mask(w, w) != 0)
				return wci_utf8_boundary(s, i);
		}
		open = high;
		before = block;
	}
	/* A character cut by the end shows only if zeros were loaded there. */
	return wci_utf8_boundary(s, len);
}
