/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "sketch/sign_kernel.h"

#include "base/by_kernel.h"

const struct wci_sketch_kernel *
wci_sketch_kernel(void)
{
	static const struct wci_sketch_kernel *const sets[] = {
		WCI_BY_KERNEL(&wci_sketch_portable, &wci_sketch_neon,
		    &wci_sketch_avx2, &wci_sketch_avx512),
	};

	return sets[wcopy_kernel_in_use()];
}
