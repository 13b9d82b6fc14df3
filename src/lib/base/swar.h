/* SPDX-License-Identifier: MIT */
/*
 * swar.h - eight bytes at a time in an ordinary register
 *
 * A test of eight bytes leaves marks: bit 7 of each byte that passed. All of
 * it is plain arithmetic on values, so byte order does not matter.
 */
#ifndef WCI_SWAR_H
#define WCI_SWAR_H

#include <stddef.h>
#include <stdint.h>

/* The same byte eight times. */
#define WCI_EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

/* Eight bytes, the first one lowest; compiles to one load where it can. */
static inline uint64_t
wci_load8(const char *s)
{
	const unsigned char *u = (const unsigned char *)s;

	return (uint64_t)u[0] | (uint64_t)u[1] << 8 | (uint64_t)u[2] << 16 |
	       (uint64_t)u[3] << 24 | (uint64_t)u[4] << 32 |
	       (uint64_t)u[5] << 40 | (uint64_t)u[6] << 48 |
	       (uint64_t)u[7] << 56;
}

/* The other way round: the lowest byte of v goes first. */
static inline void
wci_store8(char *s, uint64_t v)
{
	for (int i = 0; i < 8; i++)
		s[i] = (char)(v >> 8 * i & 0xFF);
}

/* Which of the eight bytes, from 0, is the first marked one; marks is not 0.
 * (Bit 0 of every byte up to that one is set in what is multiplied.) */
static inline size_t
wci_first_mark(uint64_t marks)
{
#if defined(__GNUC__)
	return (size_t)__builtin_ctzll(marks) / 8;
#else
	uint64_t below = (marks - 1) & ~marks & WCI_EACH(1);

	return (size_t)(below * WCI_EACH(1) >> 56) - 1;
#endif
}

#endif
