/* SPDX-License-Identifier: MIT */
/*
 * json_kernel.h - the inner loops of JSON strings, one set for each kernel
 *
 * Almost all bytes of an article stand in strings, so these two are what
 * reading JSON costs. What a function is to do is said here once; every set
 * does it to the bit, and tests/unit/check_json_kernel.c compares them.
 */
#ifndef WCI_JSON_KERNEL_H
#define WCI_JSON_KERNEL_H

#include <stddef.h>
#include <stdint.h>

#include "base/swar.h"

/* What a backslash and a byte stand for; 0: nothing, or more than a byte. */
extern const char wci_json_escapes[256];

/* What was seen in a string. */
enum {
	WCI_JSON_HIGH = 1,   /* a byte that is not ASCII */
	WCI_JSON_ESCAPED = 2 /* a backslash */
};

struct wci_json_kernel {
	/*
	 * How many bytes of s stand for themselves, or are one of the escapes
	 * of two bytes: those before the first quote, control character, or
	 * backslash that begins something else; len if there is none. Ors
	 * what was seen among them into *seen.
	 */
	size_t (*string)(const char *s, size_t len, unsigned *seen);

	/*
	 * Copy s to out, with the escapes of two bytes undone, up to the first
	 * \u or the end; every backslash in s begins an escape. Returns the
	 * bytes written; *used is how many were read. out has room for len
	 * bytes, and what lies behind those written is overwritten.
	 */
	size_t (*plain)(const char *s, size_t len, char *out, size_t *used);
};

/*
 * The bytes of x that end a run of plain ones: bit 7 is set in the lowest
 * that is a quote, a backslash or a control character, and in none below it.
 * A byte y is below n <= 0x80 if y - n borrows and y has no bit 7 itself; the
 * borrow runs on into higher bytes only, where nobody looks.
 */
static inline uint64_t
wci_json_special(uint64_t x)
{
	uint64_t quote = (x ^ WCI_EACH('"')) - WCI_EACH(1);
	uint64_t backslash = (x ^ WCI_EACH('\\')) - WCI_EACH(1);
	uint64_t control = x - WCI_EACH(0x20);

	return (quote | backslash | control) & ~x & WCI_EACH(0x80);
}

/* The set in use. */
const struct wci_json_kernel *wci_json_kernel(void);

extern const struct wci_json_kernel wci_json_portable, wci_json_avx2,
    wci_json_avx512;

#endif
