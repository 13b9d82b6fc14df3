/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "text/fold_kernel.h"

#include <wirecopy/kernel.h>

const struct wci_text_kernel *
wci_text_kernel(void)
{
	static const struct wci_text_kernel *const sets[] = {
		[WCOPY_KERNEL_PORTABLE] = &wci_text_portable,
#ifdef HAVE_NEON
		[WCOPY_KERNEL_NEON] = &wci_text_neon,
#endif
#ifdef HAVE_AVX2
		[WCOPY_KERNEL_AVX2] = &wci_text_avx2,
#endif
#ifdef HAVE_AVX512
		[WCOPY_KERNEL_AVX512] = &wci_text_avx512,
#endif
	};

	return sets[wcopy_kernel_in_use()];
}
