/* SPDX-License-Identifier: MIT */
/*
 * bottomk.h - the k smallest distinct values of many
 *
 * The bottom-k sketch of a set of hashes (Broder's min-wise sketch without
 * replacement). The values are uniform, so a limit a little above k/n of their
 * range lets about k + 2.5 sqrt(k) of them through; a kernel picks those
 * (sign_kernel.h), and only those are sorted. If too few came through (repeated
 * shingles), the limit doubles.
 */
#ifndef WCI_BOTTOMK_H
#define WCI_BOTTOMK_H

#include <stddef.h>
#include <stdint.h>

/* A limit that lets all values through. */
#define WCI_BOTTOM_ALL (UINT64_MAX - 1)

/* The limit for the k smallest of n values, at the first try (0) or a later
 * one. */
uint64_t wci_bottom_limit(size_t n, size_t k, unsigned try);

/*
 * Write the k smallest distinct values among the n values v, which are those
 * up to limit, to out in rising order. v is sorted. Returns how many there are,
 * k or fewer. O(n), unless many are equal.
 */
size_t wci_bottom(uint64_t *v, size_t n, uint64_t limit, size_t k,
    uint64_t *out);

/* The same for values whose upper halves are to be distinct; of two with the
 * same one the smaller is kept. */
size_t wci_bottom_halves(uint64_t *v, size_t n, uint64_t limit, size_t k,
    uint64_t *out);

#endif
