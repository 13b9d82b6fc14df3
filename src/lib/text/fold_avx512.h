/* SPDX-License-Identifier: MIT */
/*
 * fold_avx512.h - what the two files of the AVX-512 kernel share: fold_avx512.c
 * folds, words_avx512.c finds words and marks among the folded bytes
 */
#ifndef WCI_FOLD_AVX512_H
#define WCI_FOLD_AVX512_H

#include <immintrin.h>

#include "base/swar.h"
#include "text/fold_kernel.h"

/* A constant eight times, and a byte 64 times, which the compiler keeps in
 * memory: it makes those of _mm512_set1_* anew in every turn. */
#define ALL(c) _mm512_set_epi64(c, c, c, c, c, c, c, c)
#define EACH(byte) ALL((int64_t)WCI_EACH(byte))

size_t wci_words_avx512(const char *folded, size_t n, uint64_t seed,
    uint64_t *hash);
size_t wci_marks_avx512(const char *folded, size_t n, struct wci_mark *mark);

#endif
