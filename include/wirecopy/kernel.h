/* SPDX-License-Identifier: MIT */
/*
 * kernel.h - which instructions the inner loops are made of
 *
 * The loops that read every byte of every article exist several times: in
 * plain C, and in the vector instructions of a processor. The best that both
 * the build and the machine have is chosen when the first of them runs. All of
 * them give the same bits, so there is no need to choose another: it is for
 * measuring, and for finding out whether one of them is to blame.
 *
 * Threads  any number of calls at once. A choice holds for the whole process,
 *          for whatever begins after it.
 */
#ifndef WIRECOPY_KERNEL_H
#define WIRECOPY_KERNEL_H

#include <wirecopy/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Every kernel, of each machine the better ones last:
 * X(name, short name, sentence). */
#define WCOPY_KERNEL_TABLE(X)                                                  \
	X(PORTABLE, "portable", "plain C, on any machine")                     \
	X(NEON, "neon", "128 bits at a time, on 64-bit ARM")                   \
	X(AVX2, "avx2", "256 bits at a time, on x86 since Haswell and Zen")    \
	X(AVX512, "avx512", "512 bits at a time, since Ice Lake and Zen 4")

enum wcopy_kernel {
#define X(name, shortname, sentence) WCOPY_KERNEL_##name,
	WCOPY_KERNEL_TABLE(X)
#undef X
	    WCOPY_N_KERNELS
};

/* "portable" ...; NULL past the last. */
WCOPY_API const char *wcopy_kernel_name(enum wcopy_kernel kernel);

/* Is it in this build, and can this machine run it? The portable one always
 * is; what is past the last never. */
WCOPY_API bool wcopy_kernel_usable(enum wcopy_kernel kernel);

/* The one in use: the best usable one, until wcopy_kernel_use says another. */
WCOPY_API enum wcopy_kernel wcopy_kernel_in_use(void);

/*
 * Use that one from now on; WCOPY_N_KERNELS is the best again. WCOPY_OK, or
 * WCOPY_EPARAM if it is not usable (err names it) and nothing has changed.
 */
WCOPY_API wcopy_status wcopy_kernel_use(enum wcopy_kernel kernel,
    struct wcopy_error *err);

#ifdef __cplusplus
}
#endif

#endif
