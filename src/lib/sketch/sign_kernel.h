/* SPDX-License-Identifier: MIT */
/*
 * sign_kernel.h - the inner loops of signing, one set for each kernel
 *
 * What a function is to do is said here once; every set does it to the bit,
 * and tests/unit/check_kernel.c compares each with the portable one.
 */
#ifndef WCI_SIGN_KERNEL_H
#define WCI_SIGN_KERNEL_H

#include <stddef.h>
#include <stdint.h>

/* Permutations are dealt with this many at a time. */
#define WCI_MINIMA_STEP 16

/* What a vector may store behind the last value that it picked. */
#define WCI_PICK_SLACK 8

/* The shingles of some words that are small enough to be among the smallest. */
struct wci_pick {
	/* Of each word, where it stands. WCI_MARKS of a 3-word shingle are
	 * those of its middle word, before it is compared. */
	const uint8_t *marks;
	uint64_t limit3, limit5; /* values up to here are picked */
	/* The picked 3- and 5-word shingles, in the order of the words; room
	 * for as many as there are words, and WCI_PICK_SLACK. */
	uint64_t *s3, *s5;
	size_t n3, n5;
};

struct wci_sketch_kernel {
	/*
	 * Pick from the shingles of n >= 5 words, none of which is a gap:
	 * shingle.h says what they are.
	 */
	void (*pick)(const uint64_t *word, size_t n, struct wci_pick *p);

	/* Write the words that are numbers, in their order, and return how
	 * many there are; out has room for n and WCI_PICK_SLACK. */
	size_t (*numbers)(const uint64_t *word, size_t n, uint64_t *out);

	/* wci_hash of any bytes. */
	uint64_t (*hash)(const void *data, size_t len, uint64_t seed);

	/*
	 * Lower each min[i], i < k, to the smallest a[i] * x[j] + b[i] mod
	 * 2^32 over the n values x. k is a multiple of WCI_MINIMA_STEP.
	 */
	void (*minima)(const uint32_t *a, const uint32_t *b, size_t k,
	    const uint32_t *x, size_t n, uint32_t *min);
};

/* The set in use. */
const struct wci_sketch_kernel *wci_sketch_kernel(void);

extern const struct wci_sketch_kernel wci_sketch_portable, wci_sketch_neon,
    wci_sketch_avx2, wci_sketch_avx512;

#endif
