/* SPDX-License-Identifier: MIT */
/*
 * sieve_kernel.h - what the sieve and its kernels share
 *
 * A kernel is the whole of wci_sieve_find; they all find the same.
 */
#ifndef WCI_SIEVE_KERNEL_H
#define WCI_SIEVE_KERNEL_H

#include "agency/sieve.h"

/* Bytes that a word is told by, as a number, the first one lowest. */
#define WCI_SIEVE_KEY 8

/* Stands behind letters of ASCII that a letter beyond it follows, of two bytes
 * or with 0xE1, where they always are one. */
#define WCI_SIEVE_GOES_ON 0x20

/* Where the bits of a key are: the number, and which two of its bits. */
static inline uint64_t
wci_sieve_hash(uint64_t key)
{
	return key * UINT64_C(0x9E3779B97F4A7C15);
}

static inline size_t
wci_sieve_word(uint64_t hash)
{
	return (size_t)(hash >> (64 - WCI_SIEVE_BITS));
}

static inline unsigned
wci_sieve_bit(uint64_t hash, unsigned k)
{
	return (unsigned)(hash >> (48 - 6 * k)) & 63;
}

/* What a block of 64 bytes consists of, a bit each. */
struct wci_sieve_block {
	uint64_t word; /* letters and digits of ASCII */
	/* Bytes that begin a character of two bytes; those of them that begin
	 * U+00C0 to U+05FF, which are letters but for two: 0xC3 begins these,
	 * and "sign" are the bytes that end them. */
	uint64_t two, letter, c3, sign;
	uint64_t trail; /* bytes that begin no character */
	uint64_t more;  /* bytes that begin a longer one */
};

/* What the last block leaves to the next. */
struct wci_sieve_before {
	uint64_t within, letter, c3;
};

/* Where words may begin: at a letter of ASCII, and at a character of two bytes,
 * unless a letter below U+0600 stands before it; at every longer one. */
static inline uint64_t
wci_sieve_starts(const struct wci_sieve_block *b,
    struct wci_sieve_before *before)
{
	uint64_t sign = (b->c3 << 1 | before->c3) & b->sign;
	uint64_t last = (b->letter << 1 | before->letter) & b->trail & ~sign;
	uint64_t within = (b->word | last) << 1 | before->within;

	before->within = (b->word | last) >> 63;
	before->letter = b->letter >> 63;
	before->c3 = b->c3 >> 63;
	return ((b->word | b->two) & ~within) | b->more;
}

typedef size_t wci_sieve_finder(const struct wci_sieve *s,
    struct wcopy_span text, size_t from, size_t end, uint16_t *place);

wci_sieve_finder wci_sieve_find_portable, wci_sieve_find_neon,
    wci_sieve_find_avx2, wci_sieve_find_avx512;

#endif
