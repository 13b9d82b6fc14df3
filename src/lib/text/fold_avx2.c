/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "text/fold_kernel.h"

#include <immintrin.h>

#include "text/quotes.h"
#include "text/word_hash.h"

#define FOLD_STEP 64

/* Bytes of v that lie in first ... last, as all ones. */
static inline __m256i
in_range(__m256i v, char first, char last)
{
	__m256i from_first = _mm256_sub_epi8(v, _mm256_set1_epi8(first));

	return _mm256_cmpeq_epi8(from_first,
	    _mm256_min_epu8(from_first,
		_mm256_set1_epi8((char)(last - first))));
}

/* Half a step; adds its bits to those of the other half. */
static inline void
fold_half(const char *in, char *out, unsigned shift, uint64_t *odd,
    uint64_t *space, uint64_t *hyphen)
{
	__m256i v = _mm256_loadu_si256((const void *)in);
	/* Bit 0x20 is the case of a letter, and set in every digit. */
	__m256i l = _mm256_or_si256(v, _mm256_set1_epi8(0x20));
	__m256i word =
	    _mm256_or_si256(in_range(l, 'a', 'z'), in_range(v, '0', '9'));
	__m256i at = _mm256_cmpeq_epi8(v, _mm256_set1_epi8('@'));
	__m256i blank = _mm256_or_si256(in_range(v, '\t', '\r'),
	    _mm256_cmpeq_epi8(v, _mm256_set1_epi8(' ')));
	__m256i dash = _mm256_cmpeq_epi8(v, _mm256_set1_epi8('-'));

	word = _mm256_or_si256(_mm256_and_si256(word, l),
	    _mm256_and_si256(_mm256_cmpeq_epi8(v, _mm256_set1_epi8('"')),
		_mm256_set1_epi8(WCI_MARK_STRAIGHT)));
	_mm256_storeu_si256((void *)out, word);
	*odd |= (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_or_si256(v, at))
		<< shift;
	*space |= (uint64_t)(uint32_t)_mm256_movemask_epi8(blank) << shift;
	*hyphen |= (uint64_t)(uint32_t)_mm256_movemask_epi8(dash) << shift;
}

static inline unsigned
fold_step(const char *in, char *out)
{
	uint64_t odd = 0, space = 0, hyphen = 0;

	fold_half(in, out, 0, &odd, &space, &hyphen);
	fold_half(in + 32, out + 32, 32, &odd, &space, &hyphen);
	odd |= hyphen & (space >> 1 | UINT64_C(1) << 63);
	return (unsigned)_tzcnt_u64(odd);
}

#include "text/fold_loop.h"

/* Bits of the bytes of 64 that have one of these bits. */
static inline uint64_t
bytes_with(const char *p, char bits)
{
	const __m256i zero = _mm256_setzero_si256(), b = _mm256_set1_epi8(bits);
	__m256i lo = _mm256_loadu_si256((const void *)p);
	__m256i hi = _mm256_loadu_si256((const void *)(p + 32));

	lo = _mm256_cmpeq_epi8(_mm256_and_si256(lo, b), zero);
	hi = _mm256_cmpeq_epi8(_mm256_and_si256(hi, b), zero);
	return ~((uint32_t)_mm256_movemask_epi8(lo) |
		 (uint64_t)(uint32_t)_mm256_movemask_epi8(hi) << 32);
}

static inline uint64_t
word_bits(const char *p)
{
	return bytes_with(p, (char)(0x100 - WCI_FOLD_WORD));
}

/* The hash of a word of n bytes, behind which 16 can be read. */
static inline uint64_t
hash_one(const char *p, size_t n, uint64_t seed)
{
	/* From byte 16 - n on, n bytes of ones and then zeros. */
	static const uint64_t keep[4] = { UINT64_MAX, UINT64_MAX, 0, 0 };
	__m128i v, mask;

	if (n > WCI_WORD_SHORT)
		return wci_word_long(p, n, seed);
	v = _mm_loadu_si128((const void *)p);
	mask = _mm_loadu_si128(
	    (const void *)((const char *)keep + WCI_WORD_SHORT - n));
	v = _mm_and_si128(v, mask);
	return wci_word_short((uint64_t)_mm_cvtsi128_si64(v),
	    (uint64_t)_mm_extract_epi64(v, 1), n, seed);
}

static size_t
words(const char *p, size_t n, uint64_t seed, uint64_t *hash)
{
	size_t count = 0, from = 0;
	uint64_t open = 0; /* 1: the last byte was part of a word */

	for (size_t at = 0; at < n; at += 64) {
		uint64_t word = word_bits(p + at), before, start, stop;

		if (n - at < 64)
			word &= (UINT64_C(1) << (n - at)) - 1;
		before = word << 1 | open;
		start = word & ~before;
		stop = ~word & before;
		if (open == 0) {
			from = at + (size_t)_tzcnt_u64(start);
			start &= start - 1;
		}
		open = word >> 63;
		for (; stop != 0; stop &= stop - 1, start &= start - 1) {
			size_t to = at + (size_t)_tzcnt_u64(stop);

			hash[count++] = hash_one(p + from, to - from, seed);
			from = at + (size_t)_tzcnt_u64(start);
		}
	}
	return count;
}

static inline uint64_t
marks_step(const char *p, uint64_t *word)
{
	*word = word_bits(p);
	return bytes_with(p, WCI_FOLD_WORD - 1) & ~*word;
}

#include "text/marks_loop.h"

const struct wci_text_kernel wci_text_avx2 = { fold, words, marks };
