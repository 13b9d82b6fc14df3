/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "sketch/sign_kernel.h"

#include <wirecopy/kernel.h>

const struct wci_sketch_kernel *
wci_sketch_kernel(void)
{
	static const struct wci_sketch_kernel *const sets[] = {
		[WCOPY_KERNEL_PORTABLE] = &wci_sketch_portable,
#ifdef HAVE_NEON
		[WCOPY_KERNEL_NEON] = &wci_sketch_neon,
#endif
#ifdef HAVE_AVX2
		[WCOPY_KERNEL_AVX2] = &wci_sketch_avx2,
#endif
#ifdef HAVE_AVX512
		[WCOPY_KERNEL_AVX512] = &wci_sketch_avx512,
#endif
	};

	return sets[wcopy_kernel_in_use()];
}
