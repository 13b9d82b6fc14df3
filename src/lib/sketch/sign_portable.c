/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "sketch/sign_kernel.h"

static void
minima(const uint32_t *a, const uint32_t *b, size_t k, const uint32_t *x,
    size_t n, uint32_t *min)
{
	for (; k > 0; k -= WCI_MINIMA_STEP) {
		for (size_t j = 0; j < n; j++)
			for (size_t i = 0; i < WCI_MINIMA_STEP; i++) {
				uint32_t h = a[i] * x[j] + b[i];

				min[i] = h < min[i] ? h : min[i];
			}
		a += WCI_MINIMA_STEP;
		b += WCI_MINIMA_STEP;
		min += WCI_MINIMA_STEP;
	}
}

const struct wci_sketch_kernel wci_sketch_portable = { minima };
