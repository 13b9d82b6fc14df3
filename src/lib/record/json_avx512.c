/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "record/json_kernel.h"

#include <immintrin.h>

#include "record/json_vector.h"

/* The first n bits, n <= 64. */
static inline uint64_t
first(size_t n)
{
	return n >= 64 ? ~UINT64_C(0) : ~(~UINT64_C(0) << n);
}

static size_t
string(const char *s, size_t len, unsigned *seen)
{
	__m512i passed = _mm512_setzero_si512();
	size_t i = 0, n = 64;

	for (; n >= 64; i += n) {
		struct wci_json_masks m;
		__mmask64 quote, control, backslash, stop;
		__m512i v;

		if (len - i >= 64)
			v = _mm512_loadu_si512(s + i);
		else
			v = _mm512_maskz_loadu_epi8(first(len - i), s + i);
		quote = _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8('"'));
		control = _mm512_cmplt_epu8_mask(v, _mm512_set1_epi8(0x20));
		backslash = _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8('\\'));
		stop = _kor_mask64(quote, control);
		if (_kortestz_mask64_u8(stop, backslash)) {
			passed = _mm512_or_si512(passed, v);
			n = 64;
			continue;
		}
		m.stop = stop;
		m.backslash = backslash;
		m.high = _mm512_movepi8_mask(v);
		n = wci_json_block(&m, 64, s + i, len - i, seen);
	}
	if (_mm512_movepi8_mask(passed) != 0)
		*seen |= WCI_JSON_HIGH;
	return i;
}

/* What escapes stand for, where e is set; a table of 128 bytes in two parts. */
static inline __m512i
undone(__m512i v, uint64_t e)
{
	__m512i low = _mm512_loadu_si512(wci_json_escapes);
	__m512i high = _mm512_loadu_si512(wci_json_escapes + 64);

	return _mm512_mask_blend_epi8(e, v,
	    _mm512_permutex2var_epi8(low, v, high));
}

/* The bytes behind a backslash that is none itself behind another. */
static inline uint64_t
behind_backslashes(uint64_t backslash)
{
	uint64_t behind = 0;

	while (backslash != 0) {
		uint64_t one = backslash & -backslash;

		behind |= one << 1;
		backslash &= ~(one | one << 1);
	}
	return behind;
}

static size_t
plain(const char *s, size_t len, char *out, size_t *used)
{
	size_t i = 0, n = 0;

	while (i < len) {
		size_t left = len - i < 64 ? len - i : 64;
		__m512i v = left == 64
				? _mm512_loadu_si512(s + i)
				: _mm512_maskz_loadu_epi8(first(left), s + i);
		uint64_t backslash =
		    _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8('\\'));
		uint64_t behind, u, keep;

		if (backslash == 0) {
			/* n <= i: it stays inside of len bytes. */
			if (left == 64)
				_mm512_storeu_si512(out + n, v);
			else
				_mm512_mask_storeu_epi8(out + n, first(left),
				    v);
			i += left;
			n += left;
			continue;
		}
		/* An escape that the end of the block cuts waits for the next
		 * one: only there can the backslash be without a byte. */
		behind = behind_backslashes(backslash);
		if ((backslash & ~behind) >> 63 != 0)
			left = 63;
		u = behind & _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8('u'));
		if (u != 0)
			left = (size_t)__builtin_ctzll(u) - 1;
		keep = first(left) & ~(backslash & ~behind);
		v = _mm512_maskz_compress_epi8(keep, undone(v, behind));
		_mm512_mask_storeu_epi8(out + n,
		    first((size_t)__builtin_popcountll(keep)), v);
		n += (size_t)__builtin_popcountll(keep);
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
