/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "base/utf8.h"

#include "base/by_kernel.h"
#include "base/swar.h"
#include "base/utf8_vector.h"

#define REPLACEMENT 0xFFFDu

/* Below this a vector kernel is no faster than going byte by byte. */
#define VECTOR_LEAST 24

/* NULL: there is none, and the loop below begins at the first byte. */
static wci_utf8_prefix *const prefixes[WCOPY_N_KERNELS] = {
	WCI_BY_KERNEL(NULL, NULL, wci_utf8_prefix_avx2, wci_utf8_prefix_avx512),
};

/* Length of the valid sequence at s, 0 if there is none. */
static size_t
sequence(const unsigned char *s, size_t len, uint32_t *cp)
{
	unsigned c = s[0];
	unsigned lo = 0x80, hi = 0xBF; /* range of the second byte */

	if (c < 0x80) {
		*cp = c;
		return 1;
	}
	if (c < 0xC2 || c > 0xF4)
		return 0;
	if (c < 0xE0) {
		if (len < 2 || (s[1] & 0xC0) != 0x80)
			return 0;
		*cp = (c & 0x1Fu) << 6 | (s[1] & 0x3Fu);
		return 2;
	}
	if (c == 0xE0)
		lo = 0xA0;
	else if (c == 0xED)
		hi = 0x9F;
	else if (c == 0xF0)
		lo = 0x90;
	else if (c == 0xF4)
		hi = 0x8F;
	if (len < 3 || s[1] < lo || s[1] > hi || (s[2] & 0xC0) != 0x80)
		return 0;
	if (c < 0xF0) {
		*cp = (c & 0x0Fu) << 12 | (s[1] & 0x3Fu) << 6 | (s[2] & 0x3Fu);
		return 3;
	}
	if (len < 4 || (s[3] & 0xC0) != 0x80)
		return 0;
	*cp = (c & 0x07u) << 18 | (s[1] & 0x3Fu) << 12 | (s[2] & 0x3Fu) << 6 |
	      (s[3] & 0x3Fu);
	return 4;
}

size_t
wci_utf8_valid(const char *s, size_t len)
{
	const unsigned char *u = (const unsigned char *)s;
	size_t i = 0, n;
	uint64_t high;
	uint32_t cp;

	if (len >= VECTOR_LEAST) {
		wci_utf8_prefix *prefix = prefixes[wcopy_kernel_in_use()];

		if (prefix != NULL)
			i = prefix(s, len);
	}
	for (;;) {
		while (len - i >= 8) {
			high = wci_load8(s + i) & WCI_EACH(0x80);
			if (high != 0) {
				i += wci_first_mark(high);
				break;
			}
			i += 8;
		}
		if (i == len)
			return len;
		if ((n = sequence(u + i, len - i, &cp)) == 0)
			return i;
		i += n;
	}
}

size_t
wci_utf8_decode(const char *s, size_t len, uint32_t *cp)
{
	size_t n = sequence((const unsigned char *)s, len, cp);

	if (n == 0) {
		*cp = REPLACEMENT;
		return 1;
	}
	return n;
}

size_t
wci_utf8_encode(uint32_t cp, char *out)
{
	if (cp > 0x10FFFF || (cp >= 0xD800 && cp <= 0xDFFF))
		cp = REPLACEMENT;
	if (cp < 0x80) {
		out[0] = (char)cp;
		return 1;
	}
	if (cp < 0x800) {
		out[0] = (char)(0xC0 | cp >> 6);
		out[1] = (char)(0x80 | (cp & 0x3F));
		return 2;
	}
	if (cp < 0x10000) {
		out[0] = (char)(0xE0 | cp >> 12);
		out[1] = (char)(0x80 | (cp >> 6 & 0x3F));
		out[2] = (char)(0x80 | (cp & 0x3F));
		return 3;
	}
	out[0] = (char)(0xF0 | cp >> 18);
	out[1] = (char)(0x80 | (cp >> 12 & 0x3F));
	out[2] = (char)(0x80 | (cp >> 6 & 0x3F));
	out[3] = (char)(0x80 | (cp & 0x3F));
	return 4;
}
