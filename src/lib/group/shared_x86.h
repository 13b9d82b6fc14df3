/* SPDX-License-Identifier: MIT */
/*
 * shared_x86.h - what the AVX2 and the AVX-512 kernel do alike: eight values
 * are half a vector of the former
 */
#ifndef WCI_SHARED_X86_H
#define WCI_SHARED_X86_H

#include <immintrin.h>
#include <stdbool.h>
#include <stdint.h>

/* See shared_loop.h. */
static inline unsigned
shared_repeats(const uint16_t *x, bool first)
{
	__m128i v = _mm_loadu_si128((const void *)x), before;
	unsigned bits;

	before = first ? _mm_slli_si128(v, 2)
		       : _mm_loadu_si128((const void *)(x - 1));
	bits = (unsigned)_mm_movemask_epi8(
	    _mm_packs_epi16(_mm_cmpeq_epi16(v, before), _mm_setzero_si128()));
	return first ? bits & ~1u : bits;
}

#endif
