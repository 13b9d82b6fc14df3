/* SPDX-License-Identifier: MIT */
/*
 * word_hash.h - the hash of one folded word, as tokenise.h defines it
 */
#ifndef WCI_WORD_HASH_H
#define WCI_WORD_HASH_H

#include "base/hash.h"
#include "base/swar.h"
#include "text/tokenise.h"

/* Bytes of a word that is hashed in one padded buffer. */
#define WCI_WORD_SHORT 16

/* A hash with its marks. 4 is one value among the 2^62 unmarked ones. */
static inline uint64_t
wci_word_marked(uint64_t h, bool number, bool small)
{
	h = (h & ~(WCI_NUMBER | WCI_SMALL)) | (number ? WCI_NUMBER : 0) |
	    (small ? WCI_SMALL : 0);
	return h == WCI_GAP ? 4 : h;
}

/* The hash of a word of n bytes, 1 to 16, given as two zero-padded halves. Of
 * letters and digits, only digits have bit 0x40 clear. */
static inline uint64_t
wci_word_short(uint64_t lo, uint64_t hi, size_t n, uint64_t seed)
{
	char padded[WCI_WORD_SHORT];

	wci_store8(padded, lo);
	wci_store8(padded + 8, hi);
	return wci_word_marked(wci_hash(padded, sizeof(padded), seed + n),
	    (lo & 0xC0) == 0 && n > 1, n <= WCI_SMALL_MAX);
}

/* The hash of a word of more than 16 bytes. */
static inline uint64_t
wci_word_long(const char *p, size_t n, uint64_t seed)
{
	return wci_word_marked(wci_hash(p, n < WCI_WORD_MAX ? n : WCI_WORD_MAX,
				   seed),
	    (unsigned char)p[0] < 0x40, false);
}

/* The hash of a word of any length. */
static inline uint64_t
wci_word_hash(const char *p, size_t n, uint64_t seed)
{
	char padded[WCI_WORD_SHORT] = { 0 };

	if (n > WCI_WORD_SHORT)
		return wci_word_long(p, n, seed);
	memcpy(padded, p, n);
	return wci_word_short(wci_load8(padded), wci_load8(padded + 8), n,
	    seed);
}

#endif
