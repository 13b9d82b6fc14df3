/* SPDX-License-Identifier: MIT */
/*
 * permutation.h - classic k-permutation MinHash in bands of rows
 *
 * Permutation i of the 32-bit hash x of a shingle is a_i x + b_i mod 2^32, a_i
 * odd: no measurable bias on hashes of this quality, against arithmetic modulo
 * a 61-bit prime that costs eighty times as much. The key of a band is XXH3 of
 * its rows' minima and its number: two texts of resemblance J agree in it with
 * probability J^rows.
 *
 * Source   A. Broder et al., "Min-wise independent permutations", 1998.
 */
#ifndef WCI_PERMUTATION_H
#define WCI_PERMUTATION_H

#include <stddef.h>
#include <stdint.h>
#include <wirecopy/base.h>

/* The factors of bands * rows permutations, made from a seed. */
struct wci_permutation {
	/* bands * rows of each, rounded up to WCI_MINIMA_STEP; min is
	 * scratch. */
	uint32_t *a, *b, *min;
	unsigned bands, rows;
};

wcopy_status wci_permutation_init(struct wci_permutation *p, unsigned bands,
    unsigned rows, uint64_t seed);
void wci_permutation_clear(struct wci_permutation *p);

/* Write one key a band for the n shingles s (absent ones are passed over).
 * scratch has room for n values. Returns bands, or 0 if there is no shingle.
 * O(n * bands * rows). */
size_t wci_permutation_keys(const struct wci_permutation *p, const uint64_t *s,
    size_t n, uint32_t *scratch, uint64_t *keys);

#endif
