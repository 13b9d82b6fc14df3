/* SPDX-License-Identifier: MIT */
/*
 * sign_loop.h - the loops of signing in ordinary registers, and the last few
 * words of those in vectors
 *
 * Which values pass cannot be predicted, so every one is stored and only the
 * place of the next depends on it.
 */
#ifndef WCI_SIGN_LOOP_H
#define WCI_SIGN_LOOP_H

#include "base/hash.h"
#include "sketch/shingle.h"
#include "sketch/sign_kernel.h"
#include "text/tokenise.h"

_Static_assert(WCI_NUMBER == 1, "its bit is the lowest, for the vectors");

/* Pick from the shingles that begin at words i ... n - 1. */
static inline void
pick_from(const uint64_t *word, size_t i, size_t n, struct wci_pick *p)
{
	uint64_t *s3 = p->s3, *s5 = p->s5;
	size_t n3 = p->n3, n5 = p->n5;
	uint64_t a, b;

	if (i + 3 > n)
		return;
	a = wci_shingle3(word + i);
	b = i + 4 <= n ? wci_shingle3(word + i + 1) : 0;
	for (; i + 5 <= n; i++) {
		uint64_t c = wci_shingle3(word + i + 2);
		uint64_t five = wci_shingle5(a, c);

		a = (a & ~WCI_MARKS) | p->marks[i + 1];
		s3[n3] = a;
		n3 += a <= p->limit3;
		s5[n5] = five;
		n5 += five <= p->limit5;
		a = b;
		b = c;
	}
	for (; i + 3 <= n; i++) {
		a = (a & ~WCI_MARKS) | p->marks[i + 1];
		s3[n3] = a;
		n3 += a <= p->limit3;
		a = b;
	}
	p->n3 = n3;
	p->n5 = n5;
}

/* The numbers among words i ... n - 1, behind the m that out has. */
static inline size_t
numbers_from(const uint64_t *word, size_t i, size_t n, uint64_t *out, size_t m)
{
	for (; i < n; i++) {
		out[m] = word[i];
		m += (word[i] & WCI_NUMBER) != 0;
	}
	return m;
}

/* Compiled for the vectors that the kernel has. */
static uint64_t
hash(const void *data, size_t len, uint64_t seed)
{
	return wci_hash(data, len, seed);
}

#endif
