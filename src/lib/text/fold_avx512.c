/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "text/fold_avx512.h"

#include "text/quotes.h"

#define FOLD_STEP 64

/* What ASCII folds to, and what else it is: a vector permutes 128 bytes of a
 * table at once. */
#define ODD 0x80 /* never right */
#define HYPHEN 1 /* right unless space follows */
#define SPACE 2

static const struct {
	_Alignas(64) uint8_t fold[128];
	_Alignas(64) uint8_t kind[128];
} ascii = {
	.fold = { ['"'] = WCI_MARK_STRAIGHT,
	    ['0'] = '0',
	    '1',
	    '2',
	    '3',
	    '4',
	    '5',
	    '6',
	    '7',
	    '8',
	    '9',
	    ['A'] = 'a',
	    'b',
	    'c',
	    'd',
	    'e',
	    'f',
	    'g',
	    'h',
	    'i',
	    'j',
	    'k',
	    'l',
	    'm',
	    'n',
	    'o',
	    'p',
	    'q',
	    'r',
	    's',
	    't',
	    'u',
	    'v',
	    'w',
	    'x',
	    'y',
	    'z',
	    ['a'] = 'a',
	    'b',
	    'c',
	    'd',
	    'e',
	    'f',
	    'g',
	    'h',
	    'i',
	    'j',
	    'k',
	    'l',
	    'm',
	    'n',
	    'o',
	    'p',
	    'q',
	    'r',
	    's',
	    't',
	    'u',
	    'v',
	    'w',
	    'x',
	    'y',
	    'z' },
	.kind = { [' '] = SPACE,
	    ['\t'] = SPACE,
	    SPACE,
	    SPACE,
	    SPACE,
	    SPACE,
	    ['-'] = HYPHEN,
	    ['@'] = ODD },
};

/* Fold a block as if all of it were ASCII. Returns the bits of what was not
 * right, bytes above 0x7F left alone. */
static inline uint64_t
fold_block(__m512i v, __m512i *fold)
{
	__m512i kind = _mm512_permutex2var_epi8(_mm512_load_si512(ascii.kind),
	    v, _mm512_load_si512(ascii.kind + 64));
	uint64_t hyphen = _mm512_test_epi8_mask(kind, EACH(HYPHEN));
	uint64_t space = _mm512_test_epi8_mask(kind, EACH(SPACE));

	*fold = _mm512_permutex2var_epi8(_mm512_load_si512(ascii.fold), v,
	    _mm512_load_si512(ascii.fold + 64));
	return _mm512_movepi8_mask(kind) |
	       (hyphen & (space >> 1 | UINT64_C(1) << 63));
}

static inline unsigned
fold_step(const char *in, char *out)
{
	__m512i v = _mm512_loadu_si512(in), fold;
	uint64_t odd = fold_block(v, &fold);

	_mm512_storeu_si512(out, fold);
	return (unsigned)_tzcnt_u64(odd | _mm512_movepi8_mask(v));
}

struct block {
	__m512i v, next, third; /* the bytes, those one and two behind */
	__m512i out;            /* what they fold to */
};

/* Fold the characters of n_bytes that end at last, all of one row. */
static inline void
fold_row(struct block *b, const uint8_t row[3][WCI_ROW], __mmask64 last,
    size_t n_bytes)
{
	__m512i t;

	/* To permute by a byte takes its lower six bits. */
	t = _mm512_loadu_si512(row[2]);
	b->out = _mm512_mask_permutexvar_epi8(b->out, last, b->v, t);
	t = _mm512_loadu_si512(row[1]);
	b->out = _mm512_mask_permutexvar_epi8(b->out, last >> 1, b->next, t);
	if (n_bytes == 2)
		return;
	t = _mm512_loadu_si512(row[0]);
	b->out = _mm512_mask_permutexvar_epi8(b->out, last >> 2, b->third, t);
}

/* The bytes of v that are from first to last. */
static inline uint64_t
in_range(__m512i v, int first, int last)
{
	return _mm512_cmple_epu8_mask(_mm512_sub_epi8(v,
					  _mm512_set1_epi8((char)first)),
	    _mm512_set1_epi8((char)(last - first)));
}

/*
 * Fold the characters of two and three bytes that begin in a block, row by
 * row: a text has few rows, and its next block the same. Returns the bytes of
 * the block that are done with.
 */
static uint64_t
fold_rows(const struct wci_chars *chars, const char *in, struct block *b)
{
	uint64_t trail = in_range(b->v, 0x80, 0xBF);
	uint64_t two = in_range(b->v, 0xC2, 0xDF) & trail >> 1;
	/* Up to where there is CJK, whose rows are many and of no use. */
	uint64_t cjk = in_range(b->v, 0xE3, 0xE9);
	uint64_t three = in_range(b->v, 0xE0, 0xEF) & trail >> 1 & trail >> 2 &
			 (cjk - 1) & ~cjk;
	uint64_t done = two | two << 1 | three | three << 1 | three << 2;
	const unsigned char *p = (const unsigned char *)in;

	for (uint64_t m = two, same; m != 0; m &= ~same) {
		unsigned lead = p[_tzcnt_u64(m)];

		same = _mm512_mask_cmpeq_epi8_mask(m, b->v,
		    _mm512_set1_epi8((char)lead));
		fold_row(b, chars->row[lead & 0x1F], same << 1, 2);
	}
	/* Most syllables of Hangul, which stay what they are, and have 175
	 * rows. */
	if ((three & in_range(b->v, 0xEA, 0xED)) != 0) {
		uint64_t whole =
		    three & (in_range(b->v, 0xEB, 0xEC) |
				(in_range(b->v, 0xEA, 0xEA) &
				    in_range(b->next, 0xB0, 0xBF)) |
				(in_range(b->v, 0xED, 0xED) &
				    in_range(b->next, 0x80, 0x9D)));

		b->out = _mm512_mask_mov_epi8(b->out,
		    whole | whole << 1 | whole << 2, b->v);
		three &= ~whole;
	}
	for (uint64_t m = three, same; m != 0; m &= ~same) {
		size_t i = (size_t)_tzcnt_u64(m);
		unsigned lead = p[i], second = p[i + 1];
		unsigned row = (lead & 0xF) << 6 | (second & 0x3F);

		same = _mm512_mask_cmpeq_epi8_mask(m, b->v,
		    _mm512_set1_epi8((char)lead));
		same &= _mm512_cmpeq_epi8_mask(b->next,
		    _mm512_set1_epi8((char)second));
		/* Rows below 0x800 are overlong forms. */
		if (row < 0x800 / WCI_ROW)
			done &= ~(same | same << 1 | same << 2);
		else
			fold_row(b, chars->row[row], same << 2, 3);
	}
	return done & ~_mm512_cmpeq_epi8_mask(b->out, EACH(WCI_ROW_NOT));
}

#define FOLD_ROWS

static size_t
fold_run(const struct wci_chars *chars, const char *in, size_t len, char *out,
    size_t *n_out)
{
	size_t at = 0, n = 0, k = FOLD_STEP;

	/* A block looks two bytes behind itself. */
	while (k > 0 && len - at >= FOLD_STEP + 2) {
		struct block b = { .v = _mm512_loadu_si512(in + at) };
		uint64_t high = _mm512_movepi8_mask(b.v);
		uint64_t odd = fold_block(b.v, &b.out) & ~high, keep;

		if ((high | odd) == 0) {
			_mm512_storeu_si512(out + n, b.out);
			at += FOLD_STEP;
			n += FOLD_STEP;
			continue;
		}
		keep = UINT64_MAX;
		if (high != 0) {
			b.next = _mm512_loadu_si512(in + at + 1);
			b.third = _mm512_loadu_si512(in + at + 2);
			odd |= high & ~fold_rows(chars, in + at, &b);
			keep =
			    _mm512_cmpneq_epi8_mask(b.out, EACH(WCI_ROW_GONE));
		}
		k = (size_t)_tzcnt_u64(odd);
		keep = _bzhi_u64(keep, (unsigned)k);
		_mm512_storeu_si512(out + n,
		    _mm512_maskz_compress_epi8(keep, b.out));
		at += k;
		n += (size_t)_mm_popcnt_u64(keep);
	}
	*n_out = n;
	return at;
}

/* The bytes where each of nine characters begins, and where its pair has its
 * zero: [c c c 0 c c c] nine times. */
#define NINE UINT64_C(0x0000000001249249)
#define PAIRS UINT64_C(0x77EFDFBF7EFDFBF7)

static inline size_t
fold_han(const char *in, char *out)
{
	const __m512i places =
	    _mm512_set_epi64(0x001A1918001A1918, 0x1716150017161514,
		0x1312001413121110, 0x0F0011100F0E0D0C, 0x000E0D0C0B0A0900,
		0x0B0A090807060008, 0x0706050403000504, 0x0302010000020100);
	__m512i v = _mm512_loadu_si512(in);
	__m512i next = _mm512_loadu_si512(in + 1);
	uint64_t trail = in_range(v, 0x80, 0xBF);
	uint64_t lead = in_range(v, 0xE4, 0xE9) & trail >> 1 & trail >> 2;
	uint64_t bad;

	/* But for the hexagrams and the last row, which is not full: U+4DC0 to
	 * U+4DFF, U+9FC0 on. */
	lead &= ~(in_range(v, 0xE4, 0xE4) & in_range(next, 0xB7, 0xB7));
	lead &= ~(in_range(v, 0xE9, 0xE9) & in_range(next, 0xBF, 0xBF));
	bad = NINE & ~lead;
	_mm512_storeu_si512(out,
	    _mm512_maskz_permutexvar_epi8(PAIRS, places, v));
	return bad == 0 ? 9 : (size_t)_tzcnt_u64(bad) / 3;
}

#include "text/fold_loop.h"

const struct wci_text_kernel wci_text_avx512 = { fold, wci_words_avx512,
	wci_marks_avx512 };
