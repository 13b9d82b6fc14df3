/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "text/fold_kernel.h"

#include "text/quotes.h"

#define FOLD_STEP 8

/* The high bit of each byte of x, all below 0x80, that is c. */
static inline uint64_t
equal(uint64_t x, unsigned c)
{
	return ~((x ^ WCI_EACH(c)) + WCI_EACH(0x7F)) & WCI_EACH(0x80);
}

static inline unsigned
fold_step(const char *in, char *out)
{
	uint64_t x = wci_load8(in), lo = x & WCI_EACH(0x7F);
	uint64_t l = lo | WCI_EACH(0x20);
	uint64_t letter =
	    (l + WCI_EACH(0x80 - 'a')) & ~(l + WCI_EACH(0x7F - 'z'));
	uint64_t digit =
	    (lo + WCI_EACH(0x80 - '0')) & ~(lo + WCI_EACH(0x7F - '9'));
	uint64_t word = (letter | digit) & WCI_EACH(0x80);
	uint64_t odd = (x & WCI_EACH(0x80)) | equal(lo, '@') | equal(lo, '-');

	/* Bit 0x20 is the case of a letter, and set in every digit. */
	wci_store8(out, (l & ((word >> 7) * 0x7F)) |
			    (equal(lo, '"') & ~x) / (0x80 / WCI_MARK_STRAIGHT));
	return odd == 0 ? FOLD_STEP : (unsigned)wci_first_mark(odd);
}

#include "text/fold_loop.h"
#include "text/words_loop.h"

const struct wci_text_kernel wci_text_portable = { fold, words, marks };
