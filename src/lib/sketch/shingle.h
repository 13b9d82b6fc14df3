/* SPDX-License-Identifier: MIT */
/*
 * shingle.h - from word hashes to shingle hashes
 *
 * A shingle is w words in a row (A. Broder, 1997); its hash is a fixed linear
 * combination of theirs modulo 2^64 with odd factors:
 *
 *	s3[i] = h[i] + A * h[i+1] + B * h[i+2]
 *	s5[i] = s3[i] + C * s3[i+2]
 *
 * Word hashes are uniform 64-bit values, so their combination is; two unlike
 * shingles collide with probability 2^-64. One multiplication a word is all
 * that it costs, and s5 comes from s3 already at hand.
 *
 * A shingle that spans a gap, or that is not there because the text is too
 * short, is WCI_NO_SHINGLE, which is larger than every other and so is never
 * among the smallest; one in 2^64 of the others is lost to it.
 */
#ifndef WCI_SHINGLE_H
#define WCI_SHINGLE_H

#include <stddef.h>
#include <stdint.h>

#define WCI_NO_SHINGLE UINT64_MAX

/* The bits of a 3-word shingle that may be given up to say where in the text it
 * stands, by its middle word: WCOPY_MARK_QUARTER and WCOPY_MARK_QUOTED. */
#define WCI_MARKS UINT64_C(7)

/* Odd numbers without structure: the primes 1 to 3 of XXH64. */
#define WCI_SHINGLE_A UINT64_C(0x9E3779B185EBCA87)
#define WCI_SHINGLE_B UINT64_C(0xC2B2AE3D27D4EB4F)
#define WCI_SHINGLE_C UINT64_C(0x165667B19E3779F9)

/* The shingle of three words. */
static inline uint64_t
wci_shingle3(const uint64_t *word)
{
	return word[0] + WCI_SHINGLE_A * word[1] + WCI_SHINGLE_B * word[2];
}

/* The shingle of five, from that of the first three and the last three. */
static inline uint64_t
wci_shingle5(uint64_t first, uint64_t last)
{
	return first + WCI_SHINGLE_C * last;
}

/*
 * The 3- and 5-word shingles of n word hashes. s3 and s5 have room for
 * max(n, 1) values. A text of 1 to 2 words (1 to 4) has one shingle, made of
 * all its words; a text of none has none. *n3 and *n5 get how many there are,
 * absent ones included. n_gaps: how many of the words are gaps.
 */
void wci_shingles(const uint64_t *word, size_t n, size_t n_gaps, uint64_t *s3,
    size_t *n3, uint64_t *s5, size_t *n5);

/* Make the marks of n words from what says of each whether it is quoted: 1, or
 * else 0. */
void wci_mark_quarters(uint8_t *marks, size_t n);

/* Put the marks of the middle word of each of the n3 3-word shingles of n words
 * into its WCI_MARKS. */
void wci_shingles_mark(const uint8_t *marks, size_t n, uint64_t *s3, size_t n3);

#endif
