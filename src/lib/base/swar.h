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
#include <string.h>

/* The same byte eight times. */
#define WCI_EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

/* Reverses the bytes of v where the machine stores the highest one first. */
static inline uint64_t
wci_le64(uint64_t v)
{
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	v = __builtin_bswap64(v);
#endif
	return v;
}

/* Eight bytes, the first one lowest. */
static inline uint64_t
wci_load8(const char *s)
{
	uint64_t v;

	memcpy(&v, s, sizeof(v));
	return wci_le64(v);
}

/* The other way round: the lowest byte of v goes first. */
static inline void
wci_store8(char *s, uint64_t v)
{
	v = wci_le64(v);
	memcpy(s, &v, sizeof(v));
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

/* The marks of the bytes that are letters or digits of ASCII. */
static inline uint64_t
wci_ascii_words(uint64_t x)
{
	uint64_t lo = x & WCI_EACH(0x7f), l = lo | WCI_EACH(0x20);
	uint64_t letter =
	    (l + WCI_EACH(0x80 - 'a')) & ~(l + WCI_EACH(0x7f - 'z'));
	uint64_t digit =
	    (lo + WCI_EACH(0x80 - '0')) & ~(lo + WCI_EACH(0x7f - '9'));

	return (letter | digit) & ~x & WCI_EACH(0x80);
}

/* How many of the eight bytes are marked. */
static inline unsigned
wci_count_marks(uint64_t marks)
{
	return (unsigned)((marks >> 7) * WCI_EACH(1) >> 56);
}

/* Which bit of v, from 0, is the lowest that is set; v is not 0. */
static inline size_t
wci_lowest_bit(uint64_t v)
{
#if defined(__GNUC__)
	return (size_t)__builtin_ctzll(v);
#else
	size_t n = 0;

	for (; (v & 1) == 0; v >>= 1)
		n++;
	return n;
#endif
}

#endif
