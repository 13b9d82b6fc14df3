/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "agency/sieve_kernel.h"

#include <arm_neon.h>

/* A bit for each byte of v, which are all ones or 0. */
static inline uint64_t
bits(uint8x16_t v)
{
	static const uint8_t bit[16] = { 1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4,
		8, 16, 32, 64, 128 };

	v = vandq_u8(v, vld1q_u8(bit));
	return (uint64_t)vaddv_u8(vget_low_u8(v)) |
	       (uint64_t)vaddv_u8(vget_high_u8(v)) << 8;
}

/* Bytes of v that lie in first ... last, as all ones. */
static inline uint8x16_t
in_range(uint8x16_t v, uint8_t first, uint8_t last)
{
	return vcleq_u8(vsubq_u8(v, vdupq_n_u8(first)),
	    vdupq_n_u8((uint8_t)(last - first)));
}

static inline void
sieve_fold(const unsigned char *p, unsigned char *fold,
    struct wci_sieve_block *b)
{
	for (unsigned i = 0; i < 64; i += 16) {
		uint8x16_t v = vld1q_u8(p + i);
		uint8x16_t l = vorrq_u8(v, vdupq_n_u8(0x20));
		uint8x16_t w =
		    vorrq_u8(in_range(l, 'a', 'z'), in_range(v, '0', '9'));
		uint8x16_t high = vcgeq_u8(v, vdupq_n_u8(0x80));
		uint8x16_t keep = vorrq_u8(vandq_u8(w, vdupq_n_u8(0x1f)), high);

		vst1q_u8(fold + i, vandq_u8(v, keep));
		b->word |= bits(w) << i;
		if (vmaxvq_u8(high) == 0)
			continue;
		b->two |= bits(in_range(v, 0xC2, 0xDF)) << i;
		b->letter |= bits(in_range(v, 0xC3, 0xD7)) << i;
		b->c3 |= bits(in_range(v, 0xC3, 0xC3)) << i;
		b->sign |= bits(vorrq_u8(in_range(v, 0x97, 0x97),
			       in_range(v, 0xB7, 0xB7)))
			   << i;
		b->more |= bits(in_range(v, 0xE0, 0xFF)) << i;
		b->trail |= bits(in_range(v, 0x80, 0xBF)) << i;
	}
}

#include "agency/sieve_loop.h"

size_t
wci_sieve_find_neon(const struct wci_sieve *s, struct wcopy_span text,
    size_t from, size_t end, uint16_t *place)
{
	return sieve_find(s, text, from, end, place);
}
