/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "sketch/sign_kernel.h"

#include <immintrin.h>

#include "sketch/sign_loop.h"

/* Words of one register. */
#define WORDS 4

static inline __m256i
load64(const uint64_t *p)
{
	return _mm256_loadu_si256((const __m256i *)p);
}

/* The lower halves of the products of four numbers with one that is given
 * twice: as it is, and with the halves of each changed over. */
static inline __m256i
multiply(__m256i x, __m256i y, __m256i y_swapped)
{
	__m256i cross = _mm256_mullo_epi32(x, y_swapped);

	cross = _mm256_add_epi32(cross, _mm256_slli_epi64(cross, 32));
	cross = _mm256_and_si256(cross,
	    _mm256_set1_epi64x((int64_t)0xFFFFFFFF00000000));
	return _mm256_add_epi64(_mm256_mul_epu32(x, y), cross);
}

static inline __m256i
times(__m256i x, uint64_t factor)
{
	return multiply(x, _mm256_set1_epi64x((int64_t)factor),
	    _mm256_set1_epi64x((int64_t)(factor << 32 | factor >> 32)));
}

/* The shingles of three words that begin at each of four. */
static inline __m256i
shingles3(const uint64_t *word)
{
	return _mm256_add_epi64(load64(word),
	    _mm256_add_epi64(times(load64(word + 1), WCI_SHINGLE_A),
		times(load64(word + 2), WCI_SHINGLE_B)));
}

/* Store the values whose bit is set one behind the other; returns how many. */
static inline size_t
put(uint64_t *out, __m256i v, unsigned bits)
{
	/* For each of 16 sets the places, in halves of a value, of those in
	 * it. */
	static const uint32_t places[16][8] = { { 0 }, { 0, 1 }, { 2, 3 },
		{ 0, 1, 2, 3 }, { 4, 5 }, { 0, 1, 4, 5 }, { 2, 3, 4, 5 },
		{ 0, 1, 2, 3, 4, 5 }, { 6, 7 }, { 0, 1, 6, 7 }, { 2, 3, 6, 7 },
		{ 0, 1, 2, 3, 6, 7 }, { 4, 5, 6, 7 }, { 0, 1, 4, 5, 6, 7 },
		{ 2, 3, 4, 5, 6, 7 }, { 0, 1, 2, 3, 4, 5, 6, 7 } };
	__m256i to = _mm256_loadu_si256((const __m256i *)places[bits]);

	_mm256_storeu_si256((__m256i *)out, _mm256_permutevar8x32_epi32(v, to));
	return (size_t)_mm_popcnt_u32(bits);
}

/* The bits of the values up to limit, which has its highest bit changed over:
 * AVX2 compares signed numbers only. */
static inline unsigned
up_to(__m256i v, __m256i limit)
{
	__m256i high = _mm256_set1_epi64x(INT64_MIN);
	__m256i above = _mm256_cmpgt_epi64(_mm256_xor_si256(v, high), limit);

	return 15u & ~(unsigned)_mm256_movemask_pd(_mm256_castsi256_pd(above));
}

static void
pick(const uint64_t *word, size_t n, struct wci_pick *p)
{
	const __m256i limit3 =
	    _mm256_set1_epi64x((int64_t)p->limit3 ^ INT64_MIN);
	const __m256i limit5 =
	    _mm256_set1_epi64x((int64_t)p->limit5 ^ INT64_MIN);
	const __m256i marks = _mm256_set1_epi64x((int64_t)WCI_MARKS);
	size_t i = 0, n3 = 0, n5 = 0;

	for (; i + WORDS + 4 <= n; i += WORDS) {
		__m256i first = shingles3(word + i);
		__m256i last = shingles3(word + i + 2);
		__m256i five =
		    _mm256_add_epi64(first, times(last, WCI_SHINGLE_C));

		first = _mm256_or_si256(_mm256_andnot_si256(marks, first),
		    _mm256_cvtepu8_epi64(_mm_loadu_si32(p->marks + i + 1)));
		n3 += put(p->s3 + n3, first, up_to(first, limit3));
		n5 += put(p->s5 + n5, five, up_to(five, limit5));
	}
	p->n3 = n3;
	p->n5 = n5;
	pick_from(word, i, n, p);
}

static size_t
numbers(const uint64_t *word, size_t n, uint64_t *out)
{
	size_t i = 0, m = 0;

	for (; i + WORDS <= n; i += WORDS) {
		__m256i v = load64(word + i);
		/* WCI_NUMBER is the lowest bit: make it the highest. */
		__m256i mark = _mm256_slli_epi64(v, 63);

		m += put(out + m, v,
		    (unsigned)_mm256_movemask_pd(_mm256_castsi256_pd(mark)));
	}
	return numbers_from(word, i, n, out, m);
}

/* Permutations in registers at once. */
#define LANES 8

static inline __m256i
load(const uint32_t *p)
{
	return _mm256_loadu_si256((const __m256i *)p);
}

static void
minima(const uint32_t *a, const uint32_t *b, size_t k, const uint32_t *x,
    size_t n, uint32_t *min)
{
	for (size_t i = 0; i < k; i += 2 * LANES) {
		__m256i a0 = load(a + i), a1 = load(a + i + LANES);
		__m256i b0 = load(b + i), b1 = load(b + i + LANES);
		__m256i m0 = load(min + i), m1 = load(min + i + LANES);

		for (size_t j = 0; j < n; j++) {
			__m256i v = _mm256_set1_epi32((int)x[j]);
			__m256i h0 = _mm256_mullo_epi32(a0, v);
			__m256i h1 = _mm256_mullo_epi32(a1, v);

			m0 = _mm256_min_epu32(m0, _mm256_add_epi32(h0, b0));
			m1 = _mm256_min_epu32(m1, _mm256_add_epi32(h1, b1));
		}
		_mm256_storeu_si256((__m256i *)(min + i), m0);
		_mm256_storeu_si256((__m256i *)(min + i + LANES), m1);
	}
}

const struct wci_sketch_kernel wci_sketch_avx2 = { pick, numbers, hash,
	minima };
