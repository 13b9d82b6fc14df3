/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "record/json_kernel.h"

#include <immintrin.h>
#include <string.h>

#include "record/json_vector.h"

static inline __m256i
is(__m256i v, char c)
{
	return _mm256_cmpeq_epi8(v, _mm256_set1_epi8(c));
}

static inline uint32_t
bits(__m256i v)
{
	return (uint32_t)_mm256_movemask_epi8(v);
}

static size_t
string(const char *s, size_t len, unsigned *seen)
{
	const __m256i last_control = _mm256_set1_epi8(0x1F);
	__m256i passed = _mm256_setzero_si256();
	size_t i = 0, n = 32;

	for (; n >= 32; i += n) {
		struct wci_json_masks m;
		const char *at = s + i;
		char tail[32];
		__m256i v, stop, backslash;

		if (len - i < 32) {
			memset(tail, 0, sizeof(tail));
			at = memcpy(tail, at, len - i);
		}
		v = _mm256_loadu_si256((const __m256i *)at);
		stop = _mm256_or_si256(is(v, '"'),
		    _mm256_cmpeq_epi8(_mm256_min_epu8(v, last_control), v));
		backslash = is(v, '\\');
		if (bits(_mm256_or_si256(stop, backslash)) == 0) {
			passed = _mm256_or_si256(passed, v);
			n = 32;
			continue;
		}
		m.stop = bits(stop);
		m.backslash = bits(backslash);
		m.high = bits(v);
		n = wci_json_block(&m, 32, s + i, len - i, seen);
	}
	if (bits(passed) != 0)
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
		uint32_t m = bits(is(v, '\\'));
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
