/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "agency/sieve_kernel.h"

#include <immintrin.h>

/* Bytes of v that lie in first ... last, as all ones. */
static inline __m256i
in_range(__m256i v, int first, int last)
{
	__m256i from_first = _mm256_sub_epi8(v, _mm256_set1_epi8((char)first));

	return _mm256_cmpeq_epi8(from_first,
	    _mm256_min_epu8(from_first,
		_mm256_set1_epi8((char)(last - first))));
}

static inline uint64_t
bits(__m256i v)
{
	return (uint32_t)_mm256_movemask_epi8(v);
}

static inline void
sieve_fold(const unsigned char *p, unsigned char *fold,
    struct wci_sieve_block *b)
{
	const __m256i five = _mm256_set1_epi8(0x1f);
	const __m256i zero = _mm256_setzero_si256();

	for (unsigned i = 0; i < 64; i += 32) {
		__m256i v = _mm256_loadu_si256((const void *)(p + i));
		__m256i l = _mm256_or_si256(v, _mm256_set1_epi8(0x20));
		__m256i w = _mm256_or_si256(in_range(l, 'a', 'z'),
		    in_range(v, '0', '9'));
		__m256i high = _mm256_cmpgt_epi8(zero, v);
		__m256i keep = _mm256_or_si256(_mm256_and_si256(w, five), high);

		_mm256_storeu_si256((void *)(fold + i),
		    _mm256_and_si256(v, keep));
		b->word |= bits(w) << i;
		if (bits(high) == 0)
			continue;
		b->two |= bits(in_range(v, 0xC2, 0xDF)) << i;
		b->letter |= bits(in_range(v, 0xC3, 0xD7)) << i;
		b->c3 |= bits(in_range(v, 0xC3, 0xC3)) << i;
		b->sign |= bits(_mm256_or_si256(in_range(v, 0x97, 0x97),
			       in_range(v, 0xB7, 0xB7)))
			   << i;
		b->more |= bits(in_range(v, 0xE0, 0xFF)) << i;
		b->trail |= bits(in_range(v, 0x80, 0xBF)) << i;
	}
}

#include "agency/sieve_loop.h"

size_t
wci_sieve_find_avx2(const struct wci_sieve *s, struct wcopy_span text,
    size_t from, size_t end, uint16_t *place)
{
	return sieve_find(s, text, from, end, place);
}
