/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "agency/sieve_kernel.h"

#include <immintrin.h>

/* The bytes of v that are from first to last. */
static inline uint64_t
in_range(__m512i v, int first, int last)
{
	return _mm512_cmple_epu8_mask(_mm512_sub_epi8(v,
					  _mm512_set1_epi8((char)first)),
	    _mm512_set1_epi8((char)(last - first)));
}

static inline void
sieve_fold(const unsigned char *p, unsigned char *fold,
    struct wci_sieve_block *b)
{
	const __m512i five = _mm512_set1_epi8(0x1f);
	__m512i v = _mm512_loadu_si512(p), f;
	uint64_t high = _mm512_movepi8_mask(v);

	b->word =
	    in_range(_mm512_or_si512(v, _mm512_set1_epi8(0x20)), 'a', 'z') |
	    in_range(v, '0', '9');
	f = _mm512_and_si512(_mm512_maskz_mov_epi8(b->word, v), five);
	_mm512_storeu_si512(fold, _mm512_mask_mov_epi8(f, high, v));
	if (high != 0) {
		b->two = in_range(v, 0xC2, 0xDF);
		b->letter = in_range(v, 0xC3, 0xD7);
		b->c3 = in_range(v, 0xC3, 0xC3);
		b->sign = in_range(v, 0x97, 0x97) | in_range(v, 0xB7, 0xB7);
		b->more = in_range(v, 0xE0, 0xFF);
		b->trail = in_range(v, 0x80, 0xBF);
	}
}

#include "agency/sieve_loop.h"

size_t
wci_sieve_find_avx512(const struct wci_sieve *s, struct wcopy_span text,
    size_t from, size_t end, uint16_t *place)
{
	return sieve_find(s, text, from, end, place);
}
