/* SPDX-License-Identifier: MIT */
/*
 * utf8_vector.h - whether bytes are UTF-8, many at a time
 *
 * The lookup algorithm of J. Keiser and D. Lemire, "Validating UTF-8 in less
 * than one instruction per byte" (2021). Every way in which two bytes in a row
 * can be wrong has a bit. A byte's first neighbour says by its high half which
 * of them are possible, by its low half likewise, and the byte itself by its
 * high half; what all three allow is wrong. The two kinds of a continuation
 * behind a continuation, right and wrong, are told apart by the bytes two and
 * three before: in a valid text one of these opens a sequence of three or four
 * exactly where the pair says "two continuations".
 *
 * Here stand the tables; each kernel looks up in them in its own way.
 */
#ifndef WCI_UTF8_VECTOR_H
#define WCI_UTF8_VECTOR_H

#include <stddef.h>
#include <stdint.h>

enum {
	TOO_SHORT = 1 << 0,      /* a lead, and no continuation behind it */
	TOO_LONG = 1 << 1,       /* ASCII, and a continuation behind it */
	OVERLONG_3 = 1 << 2,     /* E0 80..9F */
	TOO_LARGE = 1 << 3,      /* F4 90..BF, F5..FF 90..BF */
	SURROGATE = 1 << 4,      /* ED A0..BF */
	OVERLONG_2 = 1 << 5,     /* C0, C1 */
	TOO_LARGE_1000 = 1 << 6, /* F5..FF 80..8F */
	OVERLONG_4 = 1 << 6,     /* F0 80..8F: F0 is none of the others */
	TWO_CONTS = 1 << 7,      /* right or wrong: see above */

	/* What does not depend on the low half of the first byte. */
	ANY_LOW = TOO_SHORT | TOO_LONG | TWO_CONTS,
	LARGE = ANY_LOW | TOO_LARGE | TOO_LARGE_1000,
	/* What every continuation as second byte may be. */
	CONT = TOO_LONG | OVERLONG_2 | TWO_CONTS
};

/* By the high half of the first byte, by its low half, and by the high half of
 * the second. */
static const uint8_t wci_utf8_first_high[16] = {
	TOO_LONG,
	TOO_LONG,
	TOO_LONG,
	TOO_LONG,
	TOO_LONG,
	TOO_LONG,
	TOO_LONG,
	TOO_LONG,
	TWO_CONTS,
	TWO_CONTS,
	TWO_CONTS,
	TWO_CONTS,
	TOO_SHORT | OVERLONG_2,
	TOO_SHORT,
	TOO_SHORT | OVERLONG_3 | SURROGATE,
	TOO_SHORT | TOO_LARGE | TOO_LARGE_1000 | OVERLONG_4,
};

static const uint8_t wci_utf8_first_low[16] = {
	ANY_LOW | OVERLONG_3 | OVERLONG_2 | OVERLONG_4,
	ANY_LOW | OVERLONG_2,
	ANY_LOW,
	ANY_LOW,
	ANY_LOW | TOO_LARGE,
	LARGE,
	LARGE,
	LARGE,
	LARGE,
	LARGE,
	LARGE,
	LARGE,
	LARGE,
	LARGE | SURROGATE,
	LARGE,
	LARGE,
};

static const uint8_t wci_utf8_second_high[16] = {
	TOO_SHORT,
	TOO_SHORT,
	TOO_SHORT,
	TOO_SHORT,
	TOO_SHORT,
	TOO_SHORT,
	TOO_SHORT,
	TOO_SHORT,
	CONT | OVERLONG_3 | TOO_LARGE_1000 | OVERLONG_4,
	CONT | OVERLONG_3 | TOO_LARGE,
	CONT | SURROGATE | TOO_LARGE,
	CONT | SURROGATE | TOO_LARGE,
	TOO_SHORT,
	TOO_SHORT,
	TOO_SHORT,
	TOO_SHORT,
};

/*
 * How many bytes of s are surely UTF-8: whole characters, to less than 64 bytes
 * and a character before the first wrong one or the end.
 */
typedef size_t wci_utf8_prefix(const char *s, size_t len);

wci_utf8_prefix wci_utf8_prefix_avx2, wci_utf8_prefix_avx512;

/* at is behind a good block: step back to where the character begins that the
 * block ends in the middle of, if it does. */
static inline size_t
wci_utf8_boundary(const char *s, size_t at)
{
	for (size_t back = 1; back <= 3 && back <= at; back++) {
		unsigned char c = (unsigned char)s[at - back];

		if (c >= 0xC0)
			return at - back;
		if (c < 0x80)
			break;
	}
	return at;
}

#endif
