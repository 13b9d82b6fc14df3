/* SPDX-License-Identifier: MIT */
/*
 * bottomk.h - the k smallest distinct values of many
 *
 * The bottom-k sketch of a set of hashes (Broder's min-wise sketch without
 * replacement). The values are uniform, so a threshold a little above k/n of
 * their range lets about k + 2.5 sqrt(k) of them through; only those are
 * sorted. If too few came through (repeated shingles), the threshold doubles.
 */
#ifndef WCI_BOTTOMK_H
#define WCI_BOTTOMK_H

#include <stddef.h>
#include <stdint.h>

/*
 * Write the k smallest distinct values of v[0..n), WCI_NO_SHINGLE excepted, to
 * out in rising order and return how many there are (k, or all). scratch has
 * room for n values. O(n + k).
 */
size_t wci_bottom(const uint64_t *v, size_t n, size_t k, uint64_t *scratch,
    uint64_t *out);

#endif
