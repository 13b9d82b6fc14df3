/* SPDX-License-Identifier: MIT */
/*
 * json_vector.h - what the escapes in a block mean, without a branch
 *
 * A block is 64 bytes as masks, bit i for byte i. In prose every third one has
 * an escape and nobody knows which, so every branch on one is a bad guess:
 * there is one for the block, at most.
 */
#ifndef WCI_JSON_VECTOR_H
#define WCI_JSON_VECTOR_H

#include "record/json_kernel.h"

/*
 * The bytes that a backslash escapes; the first byte of the block is not one.
 *
 * Of a row of backslashes that begins at p every second one escapes: the bytes
 * at an odd distance from p, up to the one behind the row. To add the begin of
 * a row to it carries to the byte behind it, so what changes by that is the
 * row and that byte. Doing so with the rows that begin at even places tells
 * these from the others: of them the odd places are escaped, else the even.
 */
static inline uint64_t
wci_json_escaped(uint64_t backslash)
{
	const uint64_t even = UINT64_C(0x5555555555555555);
	uint64_t begins = backslash & ~(backslash << 1);
	uint64_t even_rows = backslash ^ (backslash + (begins & even));

	return backslash << 1 & (even_rows ^ even);
}

/* The first n bits, n <= 64. */
static inline uint64_t
wci_json_first(size_t n)
{
	return n >= 64 ? ~UINT64_C(0) : ~(~UINT64_C(0) << n);
}

struct wci_json_block {
	uint64_t stop; /* quotes and control characters */
	uint64_t backslash;
	uint64_t high;    /* not ASCII */
	uint64_t nothing; /* does not make an escape of two bytes; what is not
			     ASCII may be left out */
};

/*
 * The bytes of a block that wci_json_kernel.string counts. If these are all,
 * it goes on behind them: 64, or 63 if the last one is a backslash that waits
 * for its byte. (A stop at the last one is found again as the first of the next
 * block.) What lies behind the text must be zeros: they stop.
 */
static inline size_t
wci_json_step(const struct wci_json_block *b, unsigned *seen)
{
	uint64_t e = wci_json_escaped(b->backslash);
	uint64_t bad = e & (b->nothing | b->high);
	/* An escape that stops does so at its backslash. */
	uint64_t stop = (b->stop & ~e) | bad >> 1;
	uint64_t counted = stop == 0 ? ~UINT64_C(0) : (stop & -stop) - 1;

	*seen |= ((b->high & counted) != 0 ? WCI_JSON_HIGH : 0) |
		 ((e & counted) != 0 ? WCI_JSON_ESCAPED : 0);
	if (stop != 0)
		return (size_t)__builtin_ctzll(stop);
	return (b->backslash & ~e) >> 63 != 0 ? 63 : 64;
}

#endif
