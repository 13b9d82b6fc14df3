/* SPDX-License-Identifier: MIT */
/*
 * kernels.h - one kernel after another, for the loop tests that try them all
 */
#ifndef KERNELS_H
#define KERNELS_H

#include <wirecopy/kernel.h>

#include "suite.h"

/* Use kernel i of a loop test; false if this machine has it not. */
static inline bool
use_kernel(int i)
{
	enum wcopy_kernel k = (enum wcopy_kernel)i;

	if (!wcopy_kernel_usable(k))
		return false;
	ck_assert_int_eq(wcopy_kernel_use(k, NULL), WCOPY_OK);
	return true;
}

#endif
