/* SPDX-License-Identifier: MIT */
#include <config.h>
#include <wirecopy/kernel.h>

#include <stdatomic.h>

#include "base/error.h"

static const char *const names[] = {
#define X(name, shortname, sentence) shortname,
	WCOPY_KERNEL_TABLE(X)
#undef X
};

/* A kernel, or WCOPY_N_KERNELS before the first choice. */
static atomic_uint in_use = WCOPY_N_KERNELS;

const char *
wcopy_kernel_name(enum wcopy_kernel kernel)
{
	return (unsigned)kernel < WCOPY_N_KERNELS ? names[kernel] : NULL;
}

/* What the files of a kernel are compiled for, configure.ac has in its
 * AVX2_CFLAGS and AVX512_CFLAGS: each of those must be asked for here. The
 * compiler's runtime also asks whether the system saves the registers. */
#ifdef HAVE_AVX2
static bool
has_avx2(void)
{
	return __builtin_cpu_supports("avx2") &&
	       __builtin_cpu_supports("bmi") &&
	       __builtin_cpu_supports("bmi2") &&
	       __builtin_cpu_supports("popcnt");
}
#endif

#ifdef HAVE_AVX512
static bool
has_avx512(void)
{
	return has_avx2() && __builtin_cpu_supports("avx512f") &&
	       __builtin_cpu_supports("avx512bw") &&
	       __builtin_cpu_supports("avx512dq") &&
	       __builtin_cpu_supports("avx512vl") &&
	       __builtin_cpu_supports("avx512vbmi") &&
	       __builtin_cpu_supports("avx512vbmi2");
}
#endif

bool
wcopy_kernel_usable(enum wcopy_kernel kernel)
{
	switch (kernel) {
	case WCOPY_KERNEL_PORTABLE:
		return true;
	case WCOPY_KERNEL_NEON:
#ifdef HAVE_NEON
		return true; /* 64-bit ARM has it always */
#else
		return false;
#endif
	case WCOPY_KERNEL_AVX2:
#ifdef HAVE_AVX2
		return has_avx2();
#else
		return false;
#endif
	case WCOPY_KERNEL_AVX512:
#ifdef HAVE_AVX512
		return has_avx512();
#else
		return false;
#endif
	case WCOPY_N_KERNELS:
		break;
	}
	return false;
}

static enum wcopy_kernel
best(void)
{
	unsigned k = WCOPY_N_KERNELS - 1;

	while (!wcopy_kernel_usable((enum wcopy_kernel)k))
		k--;
	return (enum wcopy_kernel)k;
}

enum wcopy_kernel
wcopy_kernel_in_use(void)
{
	unsigned k = atomic_load_explicit(&in_use, memory_order_relaxed);
	unsigned none = WCOPY_N_KERNELS;

	if (k != WCOPY_N_KERNELS)
		return (enum wcopy_kernel)k;
	k = best();
	/* Whoever chose meanwhile has meant it. */
	return (enum wcopy_kernel)(
	    atomic_compare_exchange_strong(&in_use, &none, k) ? k : none);
}

wcopy_status
wcopy_kernel_use(enum wcopy_kernel kernel, struct wcopy_error *err)
{
	const char *name = wcopy_kernel_name(kernel);

	if (kernel == WCOPY_N_KERNELS)
		kernel = best();
	else if (!wcopy_kernel_usable(kernel))
		return wci_fail(err, WCOPY_EPARAM, WCOPY_REASON_NONE,
		    "the kernel '%s' is not for this build or machine",
		    name != NULL ? name : "?");
	atomic_store_explicit(&in_use, kernel, memory_order_relaxed);
	return WCOPY_OK;
}
