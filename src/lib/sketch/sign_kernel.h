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

struct wci_sketch_kernel {
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
