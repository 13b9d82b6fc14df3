/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "sketch/sign_kernel.h"

#include <arm_neon.h>

#include "sketch/sign_loop.h"

/* There is no 64-bit multiplication in NEON, and one value in two that fits a
 * register is not worth packing. */
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

#define LANES 4
#define REGS (WCI_MINIMA_STEP / LANES)

static void
minima(const uint32_t *a, const uint32_t *b, size_t k, const uint32_t *x,
    size_t n, uint32_t *min)
{
	for (size_t i = 0; i < k; i += WCI_MINIMA_STEP) {
		uint32x4_t va[REGS], vb[REGS], m[REGS];

		for (size_t r = 0; r < REGS; r++) {
			va[r] = vld1q_u32(a + i + r * LANES);
			vb[r] = vld1q_u32(b + i + r * LANES);
			m[r] = vld1q_u32(min + i + r * LANES);
		}
		for (size_t j = 0; j < n; j++) {
			uint32x4_t v = vdupq_n_u32(x[j]);

			for (size_t r = 0; r < REGS; r++)
				m[r] =
				    vminq_u32(m[r], vmlaq_u32(vb[r], va[r], v));
		}
		for (size_t r = 0; r < REGS; r++)
			vst1q_u32(min + i + r * LANES, m[r]);
	}
}

const struct wci_sketch_kernel wci_sketch_neon = { pick, numbers, hash,
	minima };
