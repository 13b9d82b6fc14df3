/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "cli/rate.h"
#include "suite.h"

#define DAY_S 86400

static struct rate rate;

static void
empty(void)
{
	rate_clear(&rate);
}

static void
add(int64_t day, unsigned n)
{
	struct wcopy_date d = { .t = day * DAY_S + 7,
		.precision = WCOPY_DATE_SECOND };

	while (n-- > 0)
		rate_add(&rate, &d);
}

START_TEST(an_even_stream_has_as_many_a_day_as_it_has)
{
	double got;

	for (int64_t day = -5; day < 35; day++)
		add(day, 120);
	ck_assert(rate_per_day(&rate, &got));
	ck_assert_double_eq_tol(got, 120, 6);
}
END_TEST

START_TEST(old_and_wrong_dates_do_not_stretch_the_stream)
{
	double got;

	for (int64_t day = 17000; day < 17014; day++) {
		add(day, 300);
		add(day - 3650 - 31 * (day % 7), 20);
		add(40000 + day, 2);
	}
	ck_assert(rate_per_day(&rate, &got));
	ck_assert_double_eq_tol(got, 322, 30);
}
END_TEST

START_TEST(articles_without_a_date_are_spread_over_the_days)
{
	struct wcopy_date none = { .precision = WCOPY_DATE_MONTH };
	double got;

	for (int64_t day = 0; day < 20; day++) {
		add(19 - day, 50);
		for (int i = 0; i < 50; i++)
			rate_add(&rate, &none);
	}
	ck_assert(rate_per_day(&rate, &got));
	ck_assert_double_eq_tol(got, 100, 8);
}
END_TEST

START_TEST(of_one_day_no_rate_is_told)
{
	double got;

	ck_assert(!rate_per_day(&rate, &got));
	add(3, 1000);
	ck_assert(!rate_per_day(&rate, &got));
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("rate");
	TCase *tc = tcase_create("rate");

	tcase_add_checked_fixture(tc, empty, empty);
	tcase_add_test(tc, an_even_stream_has_as_many_a_day_as_it_has);
	tcase_add_test(tc, old_and_wrong_dates_do_not_stretch_the_stream);
	tcase_add_test(tc, articles_without_a_date_are_spread_over_the_days);
	tcase_add_test(tc, of_one_day_no_rate_is_told);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
