/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "group/shared_kernel.h"

#include <string.h>

#include "base/by_kernel.h"

void
wci_shared_portable(const uint16_t *x, size_t nx, const uint16_t *y, size_t ny,
    uint64_t *in_x, uint64_t *in_y)
{
	size_t i = 0, j = 0;

	memset(in_x, 0, WCI_SHARED_WORDS * sizeof(*in_x));
	memset(in_y, 0, WCI_SHARED_WORDS * sizeof(*in_y));
	/* Which of the two is smaller cannot be predicted. */
	while (i < nx && j < ny) {
		uint64_t same = x[i] == y[j];
		size_t next_i = i + (x[i] <= y[j]);

		in_x[i / 64] |= same << i % 64;
		in_y[j / 64] |= same << j % 64;
		j += y[j] <= x[i];
		i = next_i;
	}
}

wci_shared *
wci_shared_kernel(void)
{
	static wci_shared *const kernels[] = {
		WCI_BY_KERNEL(wci_shared_portable, wci_shared_neon,
		    wci_shared_avx2, wci_shared_avx512),
	};

	return kernels[wcopy_kernel_in_use()];
}
