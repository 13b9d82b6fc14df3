/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "text/fold_kernel.h"

#include "base/by_kernel.h"

const struct wci_text_kernel *
wci_text_kernel(void)
{
	static const struct wci_text_kernel *const sets[] = {
		WCI_BY_KERNEL(&wci_text_portable, &wci_text_neon,
		    &wci_text_avx2, &wci_text_avx512),
	};

	return sets[wcopy_kernel_in_use()];
}
