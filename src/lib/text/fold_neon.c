/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "text/fold_kernel.h"

#include <arm_neon.h>

#include "text/quotes.h"

#define FOLD_STEP 16

static inline unsigned
fold_step(const char *in, char *out)
{
	uint8x16_t v = vld1q_u8((const uint8_t *)in);
	/* Bit 0x20 is the case of a letter, and set in every digit. */
	uint8x16_t l = vorrq_u8(v, vdupq_n_u8(0x20));
	uint8x16_t letter =
	    vcleq_u8(vsubq_u8(l, vdupq_n_u8('a')), vdupq_n_u8(25));
	uint8x16_t digit =
	    vcleq_u8(vsubq_u8(v, vdupq_n_u8('0')), vdupq_n_u8(9));
	uint8x16_t odd = vorrq_u8(vcgeq_u8(v, vdupq_n_u8(0x80)),
	    vorrq_u8(vceqq_u8(v, vdupq_n_u8('@')),
		vceqq_u8(v, vdupq_n_u8('-'))));
	uint64_t marks;

	vst1q_u8((uint8_t *)out, vorrq_u8(vandq_u8(vorrq_u8(letter, digit), l),
				     vandq_u8(vceqq_u8(v, vdupq_n_u8('"')),
					 vdupq_n_u8(WCI_MARK_STRAIGHT))));
	/* Four bits a byte. */
	marks = vget_lane_u64(vreinterpret_u64_u8(
				  vshrn_n_u16(vreinterpretq_u16_u8(odd), 4)),
	    0);
	return marks == 0 ? FOLD_STEP : (unsigned)__builtin_ctzll(marks) / 4;
}

#include "text/fold_loop.h"
#include "text/words_loop.h"

const struct wci_text_kernel wci_text_neon = { fold, words, marks };
