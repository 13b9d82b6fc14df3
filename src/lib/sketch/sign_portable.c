/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "sketch/sign_kernel.h"

#include "sketch/sign_loop.h"

static void
pick(const uint64_t *word, size_t n, struct wci_pick *p)
{
	p->n3 = p->n5 = 0;
	pick_from(word, 0, n, p);
}

static size_t
numbers(const uint64_t *word, size_t n, uint64_t *out)
{
	return numbers_from(word, 0, n, out, 0);
}

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

const struct wci_sketch_kernel wci_sketch_portable = { pick, numbers, hash,
	minima };
