/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "base/utf8_vector.h"

#include <immintrin.h>
#include <stdbool.h>
#include <string.h>

static inline __m256i
table(const uint8_t *t)
{
	return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)t));
}

/* Non-zero bytes where the block, behind that before it, is wrong. */
static inline __m256i
wrong(__m256i before, __m256i block)
{
	const __m256i low = _mm256_set1_epi8(15);
	const __m256i first_high = table(wci_utf8_first_high);
	const __m256i first_low = table(wci_utf8_first_low);
	const __m256i second_high = table(wci_utf8_second_high);
	/* The upper half of before and the lower one of block. */
	__m256i seam = _mm256_permute2x128_si256(before, block, 0x21);
	__m256i first = _mm256_alignr_epi8(block, seam, 15);
	__m256i second = _mm256_alignr_epi8(block, seam, 14);
	__m256i third = _mm256_alignr_epi8(block, seam, 13);
	__m256i pair = _mm256_and_si256(
	    _mm256_and_si256(_mm256_shuffle_epi8(first_high,
				 _mm256_and_si256(_mm256_srli_epi16(first, 4),
				     low)),
		_mm256_shuffle_epi8(first_low, _mm256_and_si256(first, low))),
	    _mm256_shuffle_epi8(second_high,
		_mm256_and_si256(_mm256_srli_epi16(block, 4), low)));
	/* Bit 7 where the byte two before is E0.. or three before F0... */
	__m256i opened =
	    _mm256_or_si256(_mm256_subs_epu8(second, _mm256_set1_epi8(0x60)),
		_mm256_subs_epu8(third, _mm256_set1_epi8(0x70)));

	return _mm256_xor_si256(pair,
	    _mm256_and_si256(opened, _mm256_set1_epi8((char)0x80)));
}

size_t
wci_utf8_prefix_avx2(const char *s, size_t len)
{
	__m256i before = _mm256_setzero_si256();
	bool open = false; /* before may end inside of a character */
	size_t i;

	for (i = 0; i < len; i += 32) {
		char tail[32] = { 0 };
		const char *at = s + i;
		__m256i block;
		bool high;

		if (len - i < 32)
			at = memcpy(tail, at, len - i);
		block = _mm256_loadu_si256((const __m256i *)at);
		high = _mm256_movemask_epi8(block) != 0;
		if (high || open) {
			__m256i w = wrong(before, block);

			if (!_mm256_testz_si256(w, w))
				return wci_utf8_boundary(s, i);
		}
		open = high;
		before = block;
	}
	/* A character cut by the end shows only if zeros were loaded there. */
	return wci_utf8_boundary(s, len);
}
