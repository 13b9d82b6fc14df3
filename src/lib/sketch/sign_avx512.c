/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "sketch/sign_kernel.h"

#include <immintrin.h>

#include "sketch/sign_loop.h"

/* Words of one register. */
#define WORDS 8

/* The shingles of three words that begin at each of eight. */
static inline __m512i
shingles3(const uint64_t *word)
{
	const __m512i a = _mm512_set1_epi64((int64_t)WCI_SHINGLE_A);
	const __m512i b = _mm512_set1_epi64((int64_t)WCI_SHINGLE_B);
	__m512i second = _mm512_loadu_si512(word + 1);
	__m512i third = _mm512_loadu_si512(word + 2);

	return _mm512_add_epi64(_mm512_loadu_si512(word),
	    _mm512_add_epi64(_mm512_mullo_epi64(second, a),
		_mm512_mullo_epi64(third, b)));
}

/* Store the values up to limit one behind the other; returns how many. (To
 * compress into memory is slow on Zen 4, into a register is not.) */
static inline size_t
put(uint64_t *out, __m512i v, __m512i limit)
{
	__mmask8 pass = _mm512_cmple_epu64_mask(v, limit);

	_mm512_storeu_si512(out, _mm512_maskz_compress_epi64(pass, v));
	return (size_t)_mm_popcnt_u32(pass);
}

static void
pick(const uint64_t *word, size_t n, struct wci_pick *p)
{
	const __m512i c = _mm512_set1_epi64((int64_t)WCI_SHINGLE_C);
	const __m512i limit3 = _mm512_set1_epi64((int64_t)p->limit3);
	const __m512i limit5 = _mm512_set1_epi64((int64_t)p->limit5);
	const __m512i marks = _mm512_set1_epi64((int64_t)WCI_MARKS);
	size_t i = 0, n3 = 0, n5 = 0;

	for (; i + WORDS + 4 <= n; i += WORDS) {
		__m512i first = shingles3(word + i);
		__m512i last = shingles3(word + i + 2);
		__m512i five =
		    _mm512_add_epi64(first, _mm512_mullo_epi64(last, c));

		first = _mm512_or_si512(_mm512_andnot_si512(marks, first),
		    _mm512_cvtepu8_epi64(
			_mm_loadl_epi64((const void *)(p->marks + i + 1))));
		n3 += put(p->s3 + n3, first, limit3);
		n5 += put(p->s5 + n5, five, limit5);
	}
	p->n3 = n3;
	p->n5 = n5;
	pick_from(word, i, n, p);
}

static size_t
numbers(const uint64_t *word, size_t n, uint64_t *out)
{
	const __m512i mark = _mm512_set1_epi64((int64_t)WCI_NUMBER);
	size_t i = 0, m = 0;

	for (; i + WORDS <= n; i += WORDS) {
		__m512i v = _mm512_loadu_si512(word + i);
		__mmask8 is = _mm512_test_epi64_mask(v, mark);

		_mm512_storeu_si512(out + m,
		    _mm512_maskz_compress_epi64(is, v));
		m += (size_t)_mm_popcnt_u32(is);
	}
	return numbers_from(word, i, n, out, m);
}

/* Permutations of one register, and registers at once: enough of them hide
 * the latency of the multiplication. */
#define LANES 16
#define REGS 4

/* The part of minima that is held in n_regs registers. */
static inline void
some_minima(const uint32_t *a, const uint32_t *b, const uint32_t *x, size_t n,
    uint32_t *min, const size_t n_regs)
{
	__m512i va[REGS], vb[REGS], m[REGS];

	for (size_t r = 0; r < n_regs; r++) {
		va[r] = _mm512_loadu_si512(a + r * LANES);
		vb[r] = _mm512_loadu_si512(b + r * LANES);
		m[r] = _mm512_loadu_si512(min + r * LANES);
	}
	for (size_t j = 0; j < n; j++) {
		__m512i v = _mm512_set1_epi32((int)x[j]);

		for (size_t r = 0; r < n_regs; r++) {
			__m512i h =
			    _mm512_add_epi32(_mm512_mullo_epi32(va[r], v),
				vb[r]);

			m[r] = _mm512_min_epu32(m[r], h);
		}
	}
	for (size_t r = 0; r < n_regs; r++)
		_mm512_storeu_si512(min + r * LANES, m[r]);
}

static void
minima(const uint32_t *a, const uint32_t *b, size_t k, const uint32_t *x,
    size_t n, uint32_t *min)
{
	size_t i = 0;

	for (; i + REGS * LANES <= k; i += REGS * LANES)
		some_minima(a + i, b + i, x, n, min + i, REGS);
	for (; i < k; i += LANES)
		some_minima(a + i, b + i, x, n, min + i, 1);
}

const struct wci_sketch_kernel wci_sketch_avx512 = { pick, numbers, hash,
	minima };
