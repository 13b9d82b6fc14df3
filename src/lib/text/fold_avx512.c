/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "text/fold_kernel.h"

#include <immintrin.h>

#include "text/word_hash.h"

#define FOLD_STEP 64

static inline unsigned
fold_step(const char *in, char *out)
{
	__m512i v = _mm512_loadu_si512(in);
	/* Bit 0x20 is the case of a letter, and set in every digit. */
	__m512i l = _mm512_or_si512(v, _mm512_set1_epi8(0x20));
	__mmask64 letter =
	    _mm512_cmple_epu8_mask(_mm512_sub_epi8(l, _mm512_set1_epi8('a')),
		_mm512_set1_epi8(25));
	__mmask64 digit =
	    _mm512_cmple_epu8_mask(_mm512_sub_epi8(v, _mm512_set1_epi8('0')),
		_mm512_set1_epi8(9));
	__mmask64 space =
	    _mm512_cmple_epu8_mask(_mm512_sub_epi8(v, _mm512_set1_epi8('\t')),
		_mm512_set1_epi8('\r' - '\t')) |
	    _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8(' '));
	__mmask64 hyphen = _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8('-'));
	__mmask64 odd = _mm512_movepi8_mask(v) |
			_mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8('@')) |
			(hyphen & (space >> 1 | UINT64_C(1) << 63));

	_mm512_storeu_si512(out, _mm512_maskz_mov_epi8(letter | digit, l));
	return (unsigned)_tzcnt_u64(odd);
}

#include "text/fold_loop.h"

/* Where words stand before they are hashed, eight at a time. A block may bring
 * 32 of them, and a group reads some behind the last, which are at 0. */
#define BATCH 96
#define BLOCK_MOST 32
#define GROUP 8

struct batch {
	uint16_t start[BATCH + BLOCK_MOST + GROUP];
	uint8_t len[BATCH + BLOCK_MOST + GROUP];
};

/*
 * Note the words from p on until the batch is full, end is reached, or 64
 * bytes have no end of a word among them. A block begins where a word may, so
 * no word is cut in two. Returns where the next block begins.
 */
static inline const char *
note_words(struct batch *b, const char *p, const char *end, size_t *count)
{
	static const uint8_t numbers[64] = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
		11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26,
		27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42,
		43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58,
		59, 60, 61, 62, 63 };
	const __m512i iota = _mm512_loadu_si512(numbers);
	const char *first = p;
	size_t n = 0;

	while (p < end && n < BATCH) {
		__m512i v = _mm512_loadu_si512(p);
		uint64_t word = _mm512_test_epi8_mask(v, v), stop, start;
		uint64_t last;
		__m512i from, to;

		if (end - p < 64)
			word &= (UINT64_C(1) << (end - p)) - 1;
		if (word == UINT64_MAX)
			break;
		last = 63 - (uint64_t)__builtin_clzll(~word);
		stop = ~word & word << 1;
		start = word & ~(word << 1) & ((UINT64_C(1) << last) - 1);
		from = _mm512_maskz_compress_epi8(start, iota);
		to = _mm512_maskz_compress_epi8(stop, iota);
		_mm256_storeu_si256((void *)(b->len + n),
		    _mm512_castsi512_si256(_mm512_sub_epi8(to, from)));
		_mm512_storeu_si512(b->start + n,
		    _mm512_add_epi16(_mm512_cvtepu8_epi16(
					 _mm512_castsi512_si256(from)),
			_mm512_set1_epi16((short)(p - first))));
		n += (size_t)_mm_popcnt_u64(stop);
		p += last + 1;
	}
	_mm_storeu_si128((void *)(b->start + n), _mm_setzero_si128());
	*count = n;
	return p;
}

/* The exclusive or of the halves of the products of eight numbers. */
static inline __m512i
multiply_fold(__m512i x, __m512i y)
{
	const __m512i low = _mm512_set1_epi64(0xFFFFFFFF);
	__m512i xh = _mm512_srli_epi64(x, 32), yh = _mm512_srli_epi64(y, 32);
	__m512i ll = _mm512_mul_epu32(x, y), hl = _mm512_mul_epu32(xh, y);
	__m512i lh = _mm512_mul_epu32(x, yh), hh = _mm512_mul_epu32(xh, yh);
	__m512i cross =
	    _mm512_add_epi64(_mm512_add_epi64(_mm512_srli_epi64(ll, 32),
				 _mm512_and_si512(hl, low)),
		lh);
	__m512i upper =
	    _mm512_add_epi64(_mm512_add_epi64(_mm512_srli_epi64(hl, 32),
				 _mm512_srli_epi64(cross, 32)),
		hh);
	__m512i lower = _mm512_or_si512(_mm512_slli_epi64(cross, 32),
	    _mm512_and_si512(ll, low));

	return _mm512_xor_si512(upper, lower);
}

/* Keys of the hash, for all words. */
struct keys {
	__m512i key0, key1, seed;
};

/* The hashes of eight words, and which of them are too long for it. */
static inline __mmask8
hash_group(const char *p, const uint16_t *start, const uint8_t *lens,
    const struct keys *k, uint64_t *hash)
{
	const __m512i ones = _mm512_set1_epi64(-1);
	const __m512i swap =
	    _mm512_set_epi64(0x08090A0B0C0D0E0F, 0x0001020304050607,
		0x08090A0B0C0D0E0F, 0x0001020304050607, 0x08090A0B0C0D0E0F,
		0x0001020304050607, 0x08090A0B0C0D0E0F, 0x0001020304050607);
	__m512i len = _mm512_cvtepu8_epi64(_mm_loadl_epi64((const void *)lens));
	__m512i bits = _mm512_slli_epi64(len, 3);
	__m512i seed = _mm512_add_epi64(k->seed, len);
	__m512i a, b, lo, hi, x, y, h;
	__mmask8 number, small, none;

#define WORD(i) _mm_loadu_si128((const void *)(p + start[i]))
	a = _mm512_castsi128_si512(WORD(0));
	b = _mm512_castsi128_si512(WORD(1));
	a = _mm512_inserti64x2(a, WORD(2), 1);
	b = _mm512_inserti64x2(b, WORD(3), 1);
	a = _mm512_inserti64x2(a, WORD(4), 2);
	b = _mm512_inserti64x2(b, WORD(5), 2);
	a = _mm512_inserti64x2(a, WORD(6), 3);
	b = _mm512_inserti64x2(b, WORD(7), 3);
#undef WORD
	/* A shift by 64 or more gives 0. */
	lo = _mm512_andnot_si512(_mm512_sllv_epi64(ones, bits),
	    _mm512_unpacklo_epi64(a, b));
	bits = _mm512_sub_epi64(bits, _mm512_set1_epi64(64));
	bits = _mm512_max_epi64(bits, _mm512_setzero_si512());
	hi = _mm512_andnot_si512(_mm512_sllv_epi64(ones, bits),
	    _mm512_unpackhi_epi64(a, b));
	x = _mm512_xor_si512(lo, _mm512_add_epi64(k->key0, seed));
	y = _mm512_xor_si512(hi, _mm512_sub_epi64(k->key1, seed));
	h = _mm512_add_epi64(_mm512_add_epi64(_mm512_shuffle_epi8(x, swap),
				 _mm512_set1_epi64(WCI_WORD_SHORT)),
	    _mm512_add_epi64(y, multiply_fold(x, y)));
	h = _mm512_xor_si512(h, _mm512_srli_epi64(h, 37));
	h = _mm512_mullo_epi64(h, _mm512_set1_epi64((int64_t)WCI_AVALANCHE));
	h = _mm512_xor_si512(h, _mm512_srli_epi64(h, 32));
	/* wci_word_marked */
	number = _mm512_testn_epi64_mask(lo, _mm512_set1_epi64(0xC0)) &
		 _mm512_cmpgt_epi64_mask(len, _mm512_set1_epi64(1));
	small = _mm512_cmple_epi64_mask(len, _mm512_set1_epi64(WCI_SMALL_MAX));
	h = _mm512_andnot_si512(_mm512_set1_epi64(WCI_NUMBER | WCI_SMALL), h);
	h = _mm512_mask_or_epi64(h, number, h, _mm512_set1_epi64(WCI_NUMBER));
	h = _mm512_mask_or_epi64(h, small, h, _mm512_set1_epi64(WCI_SMALL));
	none = _mm512_testn_epi64_mask(h, h);
	h = _mm512_mask_mov_epi64(h, none, _mm512_set1_epi64(4));
	_mm512_storeu_si512(hash, h);
	return _mm512_cmpgt_epi64_mask(len, _mm512_set1_epi64(WCI_WORD_SHORT));
}

static size_t
words(const char *p, size_t n, uint64_t seed, uint64_t *hash)
{
	struct batch b = { { 0 }, { 0 } };
	const char *end = p + n;
	size_t total = 0;
	struct keys k;
	uint64_t key[2];

	wci_hash16_keys(key);
	k.key0 = _mm512_set1_epi64((int64_t)key[0]);
	k.key1 = _mm512_set1_epi64((int64_t)key[1]);
	k.seed = _mm512_set1_epi64((int64_t)seed);
	while (p < end) {
		size_t count, len;
		const char *next = note_words(&b, p, end, &count);

		for (size_t i = 0; i < count; i += GROUP) {
			unsigned more = hash_group(p, b.start + i, b.len + i,
			    &k, hash + total + i);

			for (; more != 0; more &= more - 1) {
				size_t at = i + _tzcnt_u32(more);

				if (at < count)
					hash[total + at] =
					    wci_word_long(p + b.start[at],
						b.len[at], seed);
			}
		}
		total += count;
		p = next;
		if (count > 0 || p >= end)
			continue;
		/* Nothing but zeros, or a word of more than 63 bytes. */
		len = strlen(p);
		if (len > 0)
			hash[total++] = wci_word_long(p, len, seed);
		p += len + 1;
	}
	return total;
}

const struct wci_text_kernel wci_text_avx512 = { fold, words };
