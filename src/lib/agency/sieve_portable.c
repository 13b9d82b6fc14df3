/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "agency/sieve_kernel.h"

#include "base/swar.h"

#define HIGH WCI_EACH(0x80)

/* The high bit of each byte that is at least first and at most last, both
 * ASCII; x has none beyond. */
static inline uint64_t
in_range(uint64_t x, unsigned first, unsigned last)
{
	return (x + WCI_EACH(0x80 - first)) & ~(x + WCI_EACH(0x7f - last)) &
	       HIGH;
}

/* Bit i for the mark of byte i: a product whose bits do not meet. */
static inline uint64_t
bits_of(uint64_t marks)
{
	return (marks >> 7) * UINT64_C(0x0102040810204080) >> 56;
}

static inline void
sieve_fold(const unsigned char *p, unsigned char *fold,
    struct wci_sieve_block *b)
{
	for (size_t i = 0; i < 64; i += 8) {
		uint64_t x = wci_load8((const char *)p + i);
		uint64_t high = x & HIGH, lo = x & WCI_EACH(0x7f), f;
		uint64_t w = wci_ascii_words(x);

		f = ((w >> 7) * 0x1f | (high >> 7) * 0xff) & x;
		wci_store8((char *)fold + i, f);
		b->word |= bits_of(w) << i;
		if (high == 0)
			continue;
		/* 0x42 is what 0xC2 is without its upper bit. */
		b->two |= bits_of(in_range(lo, 0x42, 0x5F) & high) << i;
		b->letter |= bits_of(in_range(lo, 0x43, 0x57) & high) << i;
		b->c3 |= bits_of(in_range(lo, 0x43, 0x43) & high) << i;
		b->sign |= bits_of((in_range(lo, 0x17, 0x17) |
				       in_range(lo, 0x37, 0x37)) &
				   high)
			   << i;
		b->more |= bits_of(in_range(lo, 0x60, 0x7F) & high) << i;
		b->trail |= bits_of(in_range(lo, 0x00, 0x3F) & high) << i;
	}
}

#include "agency/sieve_loop.h"

size_t
wci_sieve_find_portable(const struct wci_sieve *s, struct wcopy_span text,
    size_t from, size_t end, uint16_t *place)
{
	return sieve_find(s, text, from, end, place);
}
