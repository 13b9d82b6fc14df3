/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "record/json_kernel.h"

#include <immintrin.h>
#include <string.h>

#include "record/json_vector.h"

/* 64 bytes. */
struct pair {
	__m256i a, b;
};

/* left bytes of text at s, zeros behind them. */
static inline struct pair
load(const char *s, size_t left)
{
	char tail[64];

	if (left < 64) {
		memset(tail, 0, sizeof(tail));
		s = memcpy(tail, s, left);
	}
	return (struct pair){ _mm256_loadu_si256((const __m256i *)s),
		_mm256_loadu_si256((const __m256i *)(s + 32)) };
}

static inline uint64_t
bits(__m256i a, __m256i b)
{
	return (uint32_t)_mm256_movemask_epi8(a) |
	       (uint64_t)(uint32_t)_mm256_movemask_epi8(b) << 32;
}

static inline __m256i
is(__m256i v, char c)
{
	return _mm256_cmpeq_epi8(v, _mm256_set1_epi8(c));
}

static inline __m256i
stops(__m256i v)
{
	const __m256i last_control = _mm256_set1_epi8(0x1F);

	return _mm256_or_si256(is(v, '"'),
	    _mm256_cmpeq_epi8(_mm256_min_epu8(v, last_control), v));
}

/*
 * 0 where the byte makes an escape of two bytes, else 0xFF. Each column that
 * has such bytes has a bit: 1 for '"' and '/', 2 for '\\', 4 for b, f, n, 8 for
 * r, t. A byte is one of them if column and row share a bit.
 */
static inline __m256i
means_nothing(__m256i v)
{
	const __m256i low = _mm256_set1_epi8(15);
	const __m256i by_row = _mm256_broadcastsi128_si256(_mm_setr_epi8(0, 0,
	    1 | 4 | 8, 0, 8, 0, 4, 0, 0, 0, 0, 0, 2, 0, 4, 1));
	const __m256i by_column = _mm256_broadcastsi128_si256(
	    _mm_setr_epi8(0, 0, 1, 0, 0, 2, 4, 8, 0, 0, 0, 0, 0, 0, 0, 0));
	__m256i row = _mm256_shuffle_epi8(by_row, _mm256_and_si256(v, low));
	__m256i column = _mm256_shuffle_epi8(by_column,
	    _mm256_and_si256(_mm256_srli_epi16(v, 4), low));

	return _mm256_cmpeq_epi8(_mm256_and_si256(row, column),
	    _mm256_setzero_si256());
}

static size_t
string(const char *s, size_t len, unsigned *seen)
{
	__m256i passed = _mm256_setzero_si256();
	size_t i = 0, n = 64;

	for (; n >= 63; i += n) {
		struct pair v = load(s + i, len - i);
		struct pair stop = { stops(v.a), stops(v.b) };
		struct pair backslash = { is(v.a, '\\'), is(v.b, '\\') };
		__m256i any = _mm256_or_si256(_mm256_or_si256(stop.a, stop.b),
		    _mm256_or_si256(backslash.a, backslash.b));
		struct wci_json_block b;

		if (_mm256_testz_si256(any, any)) {
			passed =
			    _mm256_or_si256(passed, _mm256_or_si256(v.a, v.b));
			n = 64;
			continue;
		}
		b = (struct wci_json_block){
			.stop = bits(stop.a, stop.b),
			.backslash = bits(backslash.a, backslash.b),
			.high = bits(v.a, v.b),
			.nothing = bits(means_nothing(v.a), means_nothing(v.b)),
		};
		n = wci_json_step(&b, seen);
	}
	if (_mm256_movemask_epi8(passed) != 0)
		*seen |= WCI_JSON_HIGH;
	return i;
}

static size_t
plain(const char *s, size_t len, char *out, size_t *used)
{
	size_t i = 0, n = 0, tail, tail_used;

	/* n <= i, so that a whole store stays inside of len bytes. */
	while (len - i >= 32) {
		__m256i v = _mm256_loadu_si256((const __m256i *)(s + i));
		uint32_t m = (uint32_t)_mm256_movemask_epi8(is(v, '\\'));
		size_t at;

		_mm256_storeu_si256((__m256i *)(out + n), v);
		if (m == 0) {
			i += 32;
			n += 32;
			continue;
		}
		at = (size_t)__builtin_ctz(m);
		i += at;
		n += at;
		if (s[i + 1] == 'u') {
			*used = i;
			return n;
		}
		out[n++] = wci_json_escapes[(unsigned char)s[i + 1]];
		i += 2;
	}
	tail = wci_json_portable.plain(s + i, len - i, out + n, &tail_used);
	*used = i + tail_used;
	return n + tail;
}

const struct wci_json_kernel wci_json_avx2 = {
	.string = string,
	.plain = plain,
};
