/* SPDX-License-Identifier: MIT */
/* Every kernel against the portable one. */
#include <config.h>

#include <wirecopy/kernel.h>

#include "sketch/kernel.h"
#include "suite.h"

START_TEST(the_best_usable_kernel_is_in_use_until_another_is_asked_for)
{
	enum wcopy_kernel best = wcopy_kernel_in_use();
	struct wcopy_error err;

	ck_assert(wcopy_kernel_usable(best));
	for (unsigned k = best + 1; k <= WCOPY_N_KERNELS; k++)
		ck_assert(!wcopy_kernel_usable((enum wcopy_kernel)k));
	for (unsigned k = 0; k < WCOPY_N_KERNELS; k++) {
		enum wcopy_kernel before = wcopy_kernel_in_use();
		bool usable = wcopy_kernel_usable((enum wcopy_kernel)k);

		ck_assert_int_eq(wcopy_kernel_use((enum wcopy_kernel)k, &err),
		    usable ? WCOPY_OK : WCOPY_EPARAM);
		ck_assert_uint_eq(wcopy_kernel_in_use(), usable ? k : before);
		ck_assert(usable ||
			  strstr(err.text,
			      wcopy_kernel_name((enum wcopy_kernel)k)) != NULL);
	}
	ck_assert_int_eq(wcopy_kernel_use(WCOPY_N_KERNELS, NULL), WCOPY_OK);
	ck_assert_uint_eq(wcopy_kernel_in_use(), best);
	ck_assert(wcopy_kernel_usable(WCOPY_KERNEL_PORTABLE));
	ck_assert_ptr_null(wcopy_kernel_name(WCOPY_N_KERNELS));
}
END_TEST

/* Use kernel _i of a loop test; false if this machine has it not. */
static bool
use(int i)
{
	enum wcopy_kernel k = (enum wcopy_kernel)i;

	if (!wcopy_kernel_usable(k))
		return false;
	ck_assert_int_eq(wcopy_kernel_use(k, NULL), WCOPY_OK);
	return true;
}

START_TEST(minima_are_those_of_the_portable_kernel)
{
	enum { K = 5 * WCI_MINIMA_STEP, N = 100 };
	uint32_t a[K], b[K], x[N], got[K], want[K];
	uint64_t seed = test_seed();

	if (!use(_i))
		return;
	for (unsigned round = 0; round < test_rounds(300); round++) {
		size_t k = (1 + test_random(&seed) % 5) * WCI_MINIMA_STEP;
		size_t n = test_random(&seed) % (N + 1);

		for (size_t i = 0; i < K; i++) {
			a[i] = (uint32_t)test_random(&seed);
			b[i] = (uint32_t)test_random(&seed);
			got[i] = want[i] = UINT32_MAX;
		}
		for (size_t i = 0; i < n; i++)
			x[i] = (uint32_t)test_random(&seed);
		wci_sketch_portable.minima(a, b, k, x, n, want);
		wci_sketch_kernel()->minima(a, b, k, x, n, got);
		ck_assert_mem_eq(got, want, sizeof(want));
	}
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("kernel");
	TCase *tc = tcase_create("kernel");

	tcase_add_test(tc,
	    the_best_usable_kernel_is_in_use_until_another_is_asked_for);
	tcase_add_loop_test(tc, minima_are_those_of_the_portable_kernel, 0,
	    WCOPY_N_KERNELS);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
