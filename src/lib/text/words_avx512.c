/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "text/fold_avx512.h"
#include "text/word_hash.h"

/*
 * Where words begin and end before they are hashed, eight at a time. A block
 * may bring 32 of each, one word may still be open, and a group reads some
 * behind the last, which begin and end at 0.
 */
#define BATCH 96
#define BLOCK_MOST 32
#define GROUP 8
#define BATCH_ROOM (BATCH + BLOCK_MOST + GROUP)

struct batch {
	uint16_t start[BATCH_ROOM], stop[BATCH_ROOM];
	size_t n_start, n_stop;
	uint64_t open; /* 1: the last byte was part of a word */
};

static inline size_t
note_places(uint16_t *to, uint64_t bits, size_t at)
{
	const __m512i iota =
	    _mm512_set_epi64(0x3F3E3D3C3B3A3938, 0x3736353433323130,
		0x2F2E2D2C2B2A2928, 0x2726252423222120, 0x1F1E1D1C1B1A1918,
		0x1716151413121110, 0x0F0E0D0C0B0A0908, 0x0706050403020100);
	__m512i place = _mm512_maskz_compress_epi8(bits, iota);

	_mm512_storeu_si512(to,
	    _mm512_add_epi16(_mm512_cvtepu8_epi16(
				 _mm512_castsi512_si256(place)),
		_mm512_set1_epi16((short)at)));
	return (size_t)_mm_popcnt_u64(bits);
}

/* Note the words among the bytes from at to n, until the batch is full;
 * returns where to go on. */
static inline size_t
note_words(struct batch *b, const char *p, size_t at, size_t n)
{
	for (; at < n && b->n_stop < BATCH; at += 64) {
		__m512i v = _mm512_loadu_si512(p + at);
		uint64_t word =
		    _mm512_test_epi8_mask(v, EACH(0x100 - WCI_FOLD_WORD));
		uint64_t before;

		if (n - at < 64)
			word &= (UINT64_C(1) << (n - at)) - 1;
		before = word << 1 | b->open;
		b->open = word >> 63;
		b->n_start +=
		    note_places(b->start + b->n_start, word & ~before, at);
		b->n_stop +=
		    note_places(b->stop + b->n_stop, ~word & before, at);
	}
	return at;
}

/* The exclusive or of the halves of the products of eight numbers. */
static inline __m512i
multiply_fold(__m512i x, __m512i y)
{
	const __m512i low = ALL(0xFFFFFFFF);
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
hash_group(const char *p, const uint16_t *start, const uint16_t *stop,
    const struct keys *k, uint64_t *hash)
{
	const __m512i ones = ALL(-1);
	const __m512i swap =
	    _mm512_set_epi64(0x08090A0B0C0D0E0F, 0x0001020304050607,
		0x08090A0B0C0D0E0F, 0x0001020304050607, 0x08090A0B0C0D0E0F,
		0x0001020304050607, 0x08090A0B0C0D0E0F, 0x0001020304050607);
	__m512i len = _mm512_sub_epi64(_mm512_cvtepu16_epi64(
					   _mm_loadu_si128((const void *)stop)),
	    _mm512_cvtepu16_epi64(_mm_loadu_si128((const void *)start)));
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
	bits = _mm512_sub_epi64(bits, ALL(64));
	bits = _mm512_max_epi64(bits, _mm512_setzero_si512());
	hi = _mm512_andnot_si512(_mm512_sllv_epi64(ones, bits),
	    _mm512_unpackhi_epi64(a, b));
	x = _mm512_xor_si512(lo, _mm512_add_epi64(k->key0, seed));
	y = _mm512_xor_si512(hi, _mm512_sub_epi64(k->key1, seed));
	h = _mm512_add_epi64(_mm512_add_epi64(_mm512_shuffle_epi8(x, swap),
				 ALL(WCI_WORD_SHORT)),
	    _mm512_add_epi64(y, multiply_fold(x, y)));
	h = _mm512_xor_si512(h, _mm512_srli_epi64(h, 37));
	h = _mm512_mullo_epi64(h, ALL((int64_t)WCI_AVALANCHE));
	h = _mm512_xor_si512(h, _mm512_srli_epi64(h, 32));
	/* wci_word_marked */
	number = _mm512_testn_epi64_mask(lo, ALL(0xC0)) &
		 _mm512_cmpgt_epi64_mask(len, ALL(1));
	small = _mm512_cmple_epi64_mask(len, ALL(WCI_SMALL_MAX));
	h = _mm512_andnot_si512(ALL(WCI_NUMBER | WCI_SMALL), h);
	h = _mm512_mask_or_epi64(h, number, h, ALL(WCI_NUMBER));
	h = _mm512_mask_or_epi64(h, small, h, ALL(WCI_SMALL));
	none = _mm512_testn_epi64_mask(h, h);
	h = _mm512_mask_mov_epi64(h, none, ALL(4));
	_mm512_storeu_si512(hash, h);
	return _mm512_cmpgt_epi64_mask(len, ALL(WCI_WORD_SHORT));
}

/*
 * Hash the words of a batch. Those that are too long get their hash in a
 * second turn, so that no call is in the first and its constants stay in
 * registers.
 */
static void
hash_batch(const struct batch *b, const char *p, const struct keys *k,
    uint64_t *hash)
{
	uint64_t seed =
	    (uint64_t)_mm_cvtsi128_si64(_mm512_castsi512_si128(k->seed));
	__mmask8 too_long[BATCH_ROOM / GROUP];
	unsigned any = 0;

	for (size_t i = 0; i < b->n_stop; i += GROUP)
		any |= too_long[i / GROUP] =
		    hash_group(p, b->start + i, b->stop + i, k, hash + i);
	if (any == 0)
		return;
	for (size_t i = 0; i < b->n_stop; i += GROUP)
		for (unsigned m = too_long[i / GROUP]; m != 0; m &= m - 1) {
			size_t at = i + _tzcnt_u32(m);

			hash[at] = wci_word_long(p + b->start[at],
			    (size_t)(b->stop[at] - b->start[at]), seed);
		}
}

size_t
wci_words_avx512(const char *p, size_t n, uint64_t seed, uint64_t *hash)
{
	struct batch b = { .open = 0 };
	size_t total = 0, at = 0;
	struct keys k;
	uint64_t key[2];

	wci_hash16_keys(key);
	k.key0 = _mm512_set1_epi64((int64_t)key[0]);
	k.key1 = _mm512_set1_epi64((int64_t)key[1]);
	k.seed = _mm512_set1_epi64((int64_t)seed);
	while (at < n) {
		uint16_t open;

		at = note_words(&b, p, at, n);
		/* The word that is open begins the next batch. */
		open = b.start[b.n_stop];
		_mm_storeu_si128((void *)(b.start + b.n_stop),
		    _mm_setzero_si128());
		_mm_storeu_si128((void *)(b.stop + b.n_stop),
		    _mm_setzero_si128());
		hash_batch(&b, p, &k, hash + total);
		total += b.n_stop;
		b.n_start -= b.n_stop;
		b.n_stop = 0;
		b.start[0] = open;
	}
	return total;
}

static inline uint64_t
marks_step(const char *p, uint64_t *word)
{
	__m512i v = _mm512_loadu_si512(p);

	*word = _mm512_test_epi8_mask(v, EACH(0x100 - WCI_FOLD_WORD));
	return _mm512_test_epi8_mask(v, v) & ~*word;
}

#include "text/marks_loop.h"

size_t
wci_marks_avx512(const char *p, size_t n, struct wci_mark *mark)
{
	return marks(p, n, mark);
}
