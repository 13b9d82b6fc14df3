/* SPDX-License-Identifier: MIT */
/*
 * sieve_loop.h - the loops of the sieve, around the fold of a kernel
 *
 * Included by each kernel, for it to be compiled with what the machine has,
 * behind
 *
 *	void sieve_fold(const unsigned char *p, unsigned char *fold,
 *	    struct wci_sieve_block *b)
 *		Fold 64 bytes: a letter or digit of ASCII to its lower five
 *		bits, which are the same in both cases and never 0, other ASCII
 *		to 0; bytes beyond stay. *b says what they are.
 */
#ifndef WCI_SIEVE_LOOP_H
#define WCI_SIEVE_LOOP_H

#include <string.h>

#include "agency/sieve_kernel.h"
#include "base/swar.h"

static inline bool
sieve_has(const struct wci_sieve *s, uint64_t key)
{
	uint64_t hash = wci_sieve_hash(key);
	uint64_t names = s->names[wci_sieve_word(hash)];

	return (names >> wci_sieve_bit(hash, 0) &
		   names >> wci_sieve_bit(hash, 1) & 1) != 0;
}

static inline bool
sieve_trails(unsigned char c)
{
	return (c & 0xC0) == 0x80;
}

/* Is what two bytes begin with a letter, which does show? */
static inline bool
sieve_two(unsigned char a, unsigned char b)
{
	if (a < 0xC3 || a > 0xDF || !sieve_trails(b))
		return false;
	switch (a << 8 | b) {
	case 0xC397: /* times */
	case 0xC3B7: /* divided by */
	case 0xD88C: /* Arabic comma, semicolon, question mark, full stop */
	case 0xD89B:
	case 0xD89F:
	case 0xDB94:
	case 0xD980: /* tatweel */
		return false;
	default:
		return true;
	}
}

/* The same of three bytes; false in doubt. */
static inline bool
sieve_three(const unsigned char *p)
{
	if (!sieve_trails(p[1]) || !sieve_trails(p[2]))
		return false;
	if (p[0] == 0xE3) /* but for signs, and a middle dot */
		return p[1] != 0x80 && (p[1] != 0x83 || p[2] != 0xBB);
	return (p[0] == 0xE0 && p[1] >= 0xA0) || p[0] == 0xE1 ||
	       (p[0] >= 0xE4 && p[0] <= 0xEC);
}

/* Does the character at p, which has a letter of more than one byte, pass? */
static bool
sieve_passes_wide(const struct wci_sieve *s, const unsigned char *p)
{
	uint64_t x = wci_load8((const char *)p);

	if (p[0] < 0xE0)
		return sieve_has(s,
		    x & (sieve_two(p[2], p[3]) ? UINT32_MAX : UINT16_MAX));
	if (p[0] >= 0xF0)
		return sieve_has(s, x & UINT32_MAX);
	if (p[0] == 0xEF && (p[1] == 0xBC || p[1] == 0xBD))
		return true; /* full-width ASCII */
	if (sieve_three(p + 3))
		return sieve_has(s, x & (UINT64_MAX >> 16)) ||
		       (s->single && sieve_has(s, x & (UINT64_MAX >> 40)));
	return sieve_has(s, x & (UINT64_MAX >> 40));
}

/* The same of a letter of ASCII. */
static inline bool
sieve_passes_ascii(const struct wci_sieve *s, const unsigned char *p)
{
	uint64_t x = wci_load8((const char *)p);
	uint64_t letters = (x & WCI_EACH(0x7f)) + WCI_EACH(0x7f);
	uint64_t others = (x | ~letters) & WCI_EACH(0x80);
	uint64_t end = others & -others;
	uint64_t key = x & ((end >> 7) - 1);

	if ((x & end) != 0) {
		const unsigned char *q = p + wci_first_mark(end);

		if (sieve_two(q[0], q[1]) ||
		    (q[0] == 0xE1 && sieve_trails(q[1]) && sieve_trails(q[2])))
			key |= (end >> 7) * WCI_SIEVE_GOES_ON;
	}
	return sieve_has(s, key);
}

/* wci_sieve_find */
static inline size_t
sieve_find(const struct wci_sieve *s, struct wcopy_span text, size_t from,
    size_t end, uint16_t *place)
{
	enum { ROOM = WCI_SIEVE_MOST + 64 };
	unsigned char part[ROOM], fold[ROOM];
	size_t len = end - from, more = text.len - from, n = 0;
	size_t blocks = (len + WCI_SIEVE_KEY + 2 + 63) / 64;
	struct wci_sieve_before before = { 0, 0, 0 };
	uint64_t starts[ROOM / 64];

	/* Some bytes behind the end may belong to the last word. */
	more = more < 64 * blocks ? more : 64 * blocks;
	if (more > 0)
		memcpy(part, text.ptr + from, more);
	memset(part + more, 0, 64 * blocks - more);
	for (size_t i = 0; i < blocks; i++) {
		struct wci_sieve_block b = { 0 };

		sieve_fold(part + 64 * i, fold + 64 * i, &b);
		starts[i] = wci_sieve_starts(&b, &before);
	}
	for (size_t at = 0; at < len; at += 64) {
		uint64_t m = starts[at / 64];

		if (len - at < 64)
			m &= (UINT64_C(1) << (len - at)) - 1;
		for (; m != 0; m &= m - 1) {
			size_t i = at + wci_lowest_bit(m);

			place[n] = (uint16_t)i;
			n += fold[i] < 0x80 ? sieve_passes_ascii(s, fold + i)
					    : sieve_passes_wide(s, fold + i);
		}
	}
	return n;
}

#endif
