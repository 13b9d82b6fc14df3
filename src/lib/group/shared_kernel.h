/* SPDX-License-Identifier: MIT */
/*
 * shared_kernel.h - which values two sketches share, a function for each kernel
 */
#ifndef WCI_SHARED_KERNEL_H
#define WCI_SHARED_KERNEL_H

#include <stddef.h>
#include <stdint.h>
#include <wirecopy/sketch.h>

#define WCI_SHARED_WORDS (WCOPY_SKETCH_SIZE / 64)

_Static_assert(WCOPY_SKETCH_SIZE % 64 == 0, "a bit for each value");

/*
 * Of nx values of x and ny of y, up to WCOPY_SKETCH_SIZE each, both rising, set
 * the bits of those that the other has too; y has each value once, of equal
 * ones in x the first counts. So both get as many bits, and the k-th of one is
 * the k-th of the other. Up to a multiple of eight values can be read.
 */
typedef void wci_shared(const uint16_t *x, size_t nx, const uint16_t *y,
    size_t ny, uint64_t *in_x, uint64_t *in_y);

wci_shared wci_shared_portable, wci_shared_neon, wci_shared_avx2,
    wci_shared_avx512;

/* The one in use. */
wci_shared *wci_shared_kernel(void);

#endif
