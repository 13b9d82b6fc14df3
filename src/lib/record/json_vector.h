/* SPDX-License-Identifier: MIT */
/*
 * json_vector.h - the steps of the vector kernels through a string
 *
 * A kernel passes over blocks of 32 or 64 bytes in which nothing means anything, by
 * a test that tells no more than that, and comes here with the others. A block
 * begins where the last one ended, not at multiples of its size, so that an escape
 * which ends a block is never cut in two.
 */
#ifndef WCI_JSON_VECTOR_H
#define WCI_JSON_VECTOR_H

#include "record/json_kernel.h"

/* A block as masks, bit i for byte i. What lies behind the text is zeros,
 * which are control characters. */
struct wci_json_masks {
	uint64_t stop; /* quotes and control characters */
	uint64_t backslash;
	uint64_t high; /* not ASCII */
};

/*
 * Go over the escapes of a block of size bytes at s, where left bytes of text
 * are. Returns the bytes of it that wci_json_kernel.string counts, size or one
 * more if there is no stop in it, and ors what was seen among them.
 */
static inline size_t
wci_json_block(const struct wci_json_masks *m, size_t size, const char *s,
    size_t left, unsigned *seen)
{
	uint64_t marks = m->stop | m->backslash;
	size_t n = size;

	while (marks != 0) {
		size_t at = (size_t)__builtin_ctzll(marks);

		if ((m->backslash >> at & 1) == 0 || left - at < 2 ||
		    wci_json_escapes[(unsigned char)s[at + 1]] == 0) {
			n = at;
			break;
		}
		*seen |= WCI_JSON_ESCAPED;
		n = size + (at + 1 == size);
		marks &= ~(UINT64_C(3) << at);
	}
	if ((n < size ? m->high & ~(~UINT64_C(0) << n) : m->high) != 0)
		*seen |= WCI_JSON_HIGH;
	return n;
}

#endif
