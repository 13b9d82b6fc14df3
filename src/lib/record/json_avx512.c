/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "record/json_kernel.h"

#include <immintrin.h>

#include "record/json_vector.h"

/* left bytes of text at s, zeros behind them. */
static inline __m512i
load(const char *s, size_t left)
{
	return left >= 64 ? _mm512_loadu_si512(s)
			  : _mm512_maskz_loadu_epi8(wci_json_first(left), s);
}

/* What the bytes of v would be behind a backslash, for those below 128. */
static inline __m512i
undone(__m512i v)
{
	return _mm512_permutex2var_epi8(_mm512_loadu_si512(wci_json_escapes), v,
	    _mm512_loadu_si512(wci_json_escapes + 64));
}

static size_t
string(const char *s, size_t len, unsigned *seen)
{
	__m512i passed = _mm512_setzero_si512();
	size_t i = 0, n = 64;

	for (; n >= 63; i += n) {
		__m512i v = load(s + i, len - i);
		__mmask64 backslash =
		    _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8('\\'));
		__mmask64 stop = _kor_mask64(_mm512_cmpeq_epi8_mask(v,
						 _mm512_set1_epi8('"')),
		    _mm512_cmplt_epu8_mask(v, _mm512_set1_epi8(0x20)));
		__m512i meaning;
		struct wci_json_block b;

		if (_kortestz_mask64_u8(stop, backslash)) {
			passed = _mm512_or_si512(passed, v);
			n = 64;
			continue;
		}
		meaning = undone(v);
		b = (struct wci_json_block){
			.stop = stop,
			.backslash = backslash,
			.high = _mm512_movepi8_mask(v),
			.nothing = _mm512_testn_epi8_mask(meaning, meaning),
		};
		n = wci_json_step(&b, seen);
	}
	if (_mm512_movepi8_mask(passed) != 0)
		*seen |= WCI_JSON_HIGH;
	return i;
}

static size_t
plain(const char *s, size_t len, char *out, size_t *used)
{
	size_t i = 0, n = 0;

	while (i < len) {
		size_t left = len - i < 64 ? len - i : 64, kept;
		__m512i v = load(s + i, left);
		uint64_t backslash =
		    _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8('\\'));
		uint64_t e = wci_json_escaped(backslash);
		uint64_t u =
		    e & _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8('u'));
		uint64_t keep;

		if (u != 0)
			left = (size_t)__builtin_ctzll(u) - 1;
		else if ((backslash & ~e) >> 63 != 0)
			left = 63;
		keep = wci_json_first(left) & ~(backslash & ~e);
		v = _mm512_mask_blend_epi8(e, v, undone(v));
		v = _mm512_maskz_compress_epi8(keep, v);
		kept = (size_t)__builtin_popcountll(keep);
		/* n <= i: a whole store stays inside of len bytes. */
		if (len - i >= 64)
			_mm512_storeu_si512(out + n, v);
		else
			_mm512_mask_storeu_epi8(out + n, wci_json_first(kept),
			    v);
		n += kept;
		i += left;
		if (u != 0)
			break;
	}
	*used = i;
	return n;
}

const struct wci_json_kernel wci_json_avx512 = {
	.string = string,
	.plain = plain,
};
