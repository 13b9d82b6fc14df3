/* SPDX-License-Identifier: MIT */
/*
 * by_kernel.h - what a stage has for each vector kernel, as initialisers of a
 * table that wcopy_kernel_in_use() is an index of
 *
 * A kernel that this build has not is left out, and never in use.
 */
#ifndef WCI_BY_KERNEL_H
#define WCI_BY_KERNEL_H

#include <wirecopy/kernel.h>

#ifdef HAVE_NEON
#define WCI_IF_NEON(its) [WCOPY_KERNEL_NEON] = (its),
#else
#define WCI_IF_NEON(its)
#endif
#ifdef HAVE_AVX2
#define WCI_IF_AVX2(its) [WCOPY_KERNEL_AVX2] = (its),
#else
#define WCI_IF_AVX2(its)
#endif
#ifdef HAVE_AVX512
#define WCI_IF_AVX512(its) [WCOPY_KERNEL_AVX512] = (its),
#else
#define WCI_IF_AVX512(its)
#endif

#define WCI_BY_KERNEL(portable, neon, avx2, avx512)                            \
	WCI_IF_NEON(neon)                                                      \
	WCI_IF_AVX2(avx2)                                                      \
	WCI_IF_AVX512(avx512)[WCOPY_KERNEL_PORTABLE] = (portable)

#endif
