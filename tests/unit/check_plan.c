/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <math.h>
#include <wirecopy/pipeline.h>
#include <wirecopy/plan.h>

#include "suite.h"

static wcopy_status
nothing(void *arg, const struct wcopy_decision *d)
{
	(void)arg;
	(void)d;
	return WCOPY_OK;
}

static struct wcopy_sketch_params
bands_of(enum wcopy_scheme scheme, unsigned bands, unsigned rows)
{
	struct wcopy_sketch_params p = { .scheme = scheme };

	p.bands = bands;
	p.rows = rows;
	return p;
}

static double
recall(enum wcopy_scheme scheme, unsigned bands, unsigned rows, unsigned votes,
    double similarity)
{
	struct wcopy_sketch_params p = bands_of(scheme, bands, rows);

	return wcopy_plan_recall(&p, votes, similarity);
}

/* 1 - (1 - J^r)^b, worked out by hand to three places. */
static const struct {
	unsigned bands, rows;
	double jaccard, want;
} banded[] = {
	{ 16, 8, .30, .001 },
	{ 16, 8, .50, .061 },
	{ 16, 8, .70, .613 },
	{ 25, 5, .35, .123 },
	{ 20, 4, .25, .075 },
	{ 20, 3, .30, .422 },
	{ 32, 3, .20, .227 },
	{ 20, 2, .15, .366 },
	{ 32, 2, .10, .275 },
	{ 64, 2, .10, .474 },
	{ 20, 1, .10, .878 },
	{ 20, 1, .30, .999 },
};

START_TEST(bands_and_rows_give_the_known_s_curve)
{
	ck_assert_double_eq_tol(recall(WCOPY_SCHEME_PERMUTATION,
				    banded[_i].bands, banded[_i].rows, 1,
				    banded[_i].jaccard),
	    banded[_i].want, .0005);
}
END_TEST

/* Share e of the words changed: (1 - e)^5 of the 5-word shingles stay. */
static const struct {
	unsigned keys, votes;
	double edited, want;
} bottom[] = {
	{ 20, 1, .25, .996 },
	{ 20, 1, .40, .802 },
	{ 32, 1, .30, .997 },
	{ 32, 1, .40, .925 },
	{ 32, 2, .25, .998 },
	{ 32, 2, .30, .979 },
	{ 32, 2, .40, .723 },
	{ 48, 2, .35, .980 },
	{ 48, 2, .40, .896 },
};

START_TEST(bottom_k_gives_the_known_recall_by_edit_rate)
{
	ck_assert_double_eq_tol(recall(WCOPY_SCHEME_BOTTOM, bottom[_i].keys, 1,
				    bottom[_i].votes,
				    pow(1 - bottom[_i].edited, 5)),
	    bottom[_i].want, .0005);
}
END_TEST

START_TEST(recall_agrees_with_drawing_lots)
{
	enum { DRAWS = 20000 };
	uint64_t seed = test_seed();

	for (unsigned round = 0; round < test_rounds(24); round++) {
		unsigned bands = 1 + (unsigned)(test_random(&seed) % 128);
		unsigned votes = 1 + (unsigned)(test_random(&seed) % bands);
		double q = (double)(test_random(&seed) >> 11) * 0x1p-53;
		unsigned found = 0;
		double want, error;

		for (int d = 0; d < DRAWS; d++) {
			unsigned hits = 0;

			for (unsigned b = 0; b < bands; b++)
				hits += (double)(test_random(&seed) >> 11) *
					    0x1p-53 <
					q;
			found += hits >= votes;
		}
		want = recall(WCOPY_SCHEME_BOTTOM, bands, 1, votes, q);
		error = sqrt(want * (1 - want) / DRAWS);
		/* Five standard errors: once in 70,000 runs of the test. */
		ck_assert_double_eq_tol(want, (double)found / DRAWS,
		    5 * error + 1e-9);
	}
}
END_TEST

START_TEST(a_tail_and_its_complement_make_one)
{
	/* P(hits >= v) with q and P(misses >= n - v + 1) with 1 - q. */
	for (unsigned n = 1; n <= test_rounds(128); n++)
		for (unsigned v = 1; v <= n; v++)
			for (int k = 1; k < 16; k++) {
				double q = k / 16.0;
				double up, down;

				up = recall(WCOPY_SCHEME_BOTTOM, n, 1, v, q);
				down = recall(WCOPY_SCHEME_BOTTOM, n, 1,
				    n - v + 1, 1 - q);
				if (fabs(up + down - 1) > 1e-12)
					ck_abort_msg("n %u v %u q %g", n, v, q);
			}
}
END_TEST

START_TEST(a_tiny_tail_keeps_its_digits)
{
	/* All of 128: exactly q^128. */
	ck_assert_double_eq_tol(recall(WCOPY_SCHEME_BOTTOM, 128, 1, 128, .01) /
				    1e-256,
	    1, 1e-9);
	ck_assert_double_eq_tol(recall(WCOPY_SCHEME_BOTTOM, 128, 1, 1, 1e-12) /
				    128e-12,
	    1, 1e-9);
}
END_TEST

START_TEST(the_curve_never_falls)
{
	double last = 0;

	for (int s = 0; s <= 1000; s++) {
		double now = recall(WCOPY_SCHEME_BOTTOM, 32, 1, 2, s / 1000.0);

		ck_assert_double_ge(now, last);
		last = now;
	}
	ck_assert_double_eq(recall(WCOPY_SCHEME_BOTTOM, 32, 1, 2, 0), 0);
	ck_assert_double_eq(last, 1);
}
END_TEST

START_TEST(what_is_out_of_range_is_never_found)
{
	ck_assert_double_eq(recall(WCOPY_SCHEME_BOTTOM, 0, 1, 1, .5), 0);
	ck_assert_double_eq(recall(WCOPY_SCHEME_BOTTOM, 129, 1, 1, .5), 0);
	ck_assert_double_eq(recall(WCOPY_SCHEME_BOTTOM, 8, 0, 1, .5), 0);
	ck_assert_double_eq(recall(WCOPY_SCHEME_BOTTOM, 8, 1, 0, .5), 0);
	ck_assert_double_eq(recall(WCOPY_SCHEME_BOTTOM, 8, 1, 9, .5), 0);
	ck_assert_double_eq(recall(WCOPY_SCHEME_BOTTOM, 8, 1, 1, -.1), 0);
	ck_assert_double_eq(recall(WCOPY_SCHEME_BOTTOM, 8, 1, 1, 1.1), 0);
	ck_assert_double_eq(recall(WCOPY_SCHEME_BOTTOM, 8, 1, 1, NAN), 0);
}
END_TEST

START_TEST(kinds_of_copy_are_found_about_as_often_as_measured)
{
	/* Measured with 32 keys and 2 votes over 1,162 Reuters stories, in the
	 * order of the table. */
	static const double measured[] = { 1, 1, .999, .999, .992, .954, .990,
		.844, .789 };
	struct wcopy_sketch_params p = bands_of(WCOPY_SCHEME_BOTTOM, 32, 1);
	const struct wcopy_copy_kind *kind;
	unsigned i;

	for (i = 0; (kind = wcopy_plan_kind(i)) != NULL; i++) {
		double got = wcopy_plan_kind_recall(&p, 2, kind);

		ck_assert_double_ge(kind->contained, kind->jaccard);
		ck_assert_double_eq_tol(got, measured[i],
		    measured[i] < .95 ? .12 : .05);
	}
	ck_assert_uint_eq(i, sizeof(measured) / sizeof(*measured));
}
END_TEST

START_TEST(long_texts_have_more_keys_and_cost_more)
{
	struct wcopy_sketch_params p = bands_of(WCOPY_SCHEME_BOTTOM, 32, 1);

	ck_assert_uint_eq(wcopy_plan_keys(&p, 0), 0);
	ck_assert_uint_eq(wcopy_plan_keys(&p, 3), 1);
	ck_assert_uint_eq(wcopy_plan_keys(&p, 20), 16);
	ck_assert_uint_eq(wcopy_plan_keys(&p, 400), 44);
	ck_assert_uint_eq(wcopy_plan_keys(&p, 1000000), 64);
	ck_assert_uint_lt(wcopy_plan_article_bytes(&p, 20, false),
	    wcopy_plan_article_bytes(&p, 400, false));
	ck_assert_uint_eq(wcopy_plan_article_bytes(&p, 3000, false),
	    wcopy_plan_article_bytes(&p, 1000000, false));
	/* What the design asks for. */
	ck_assert_uint_le(wcopy_plan_article_bytes(&p, 400, false), 800);
	p.bands = WCOPY_COMPACT_BANDS;
	ck_assert_uint_eq(wcopy_plan_keys(&p, 400), 20);
	ck_assert_uint_le(wcopy_plan_article_bytes(&p, 400, true), 450);
	p = bands_of(WCOPY_SCHEME_PERMUTATION, 20, 3);
	ck_assert_uint_eq(wcopy_plan_keys(&p, 20), 20);
	ck_assert_uint_eq(wcopy_plan_keys(&p, 3000), 20);
}
END_TEST

/* Each setting once. */
START_TEST(as_many_articles_fit_as_the_plan_says)
{
	struct wcopy_pipeline_params params;
	struct wcopy_pipeline_stats stats;
	struct wcopy_pipeline *pipe;
	double plan;

	wcopy_pipeline_params_default(&params);
	params.on_decision = nothing;
	params.compact = _i == 1;
	ck_assert_int_eq(wcopy_pipeline_new(&pipe, &params, NULL), WCOPY_OK);
	wcopy_pipeline_stats(pipe, &stats);
	wcopy_pipeline_free(pipe);
	plan = (double)params.max_memory /
	       (double)wcopy_plan_article_bytes(&params.sketch, 400,
		   params.compact);
	ck_assert_double_eq_tol((double)stats.capacity / plan, 1, .1);
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("plan");
	TCase *tc = tcase_create("plan");

	tcase_set_timeout(tc, 60);
	tcase_add_loop_test(tc, bands_and_rows_give_the_known_s_curve, 0,
	    (int)(sizeof(banded) / sizeof(*banded)));
	tcase_add_loop_test(tc, bottom_k_gives_the_known_recall_by_edit_rate, 0,
	    (int)(sizeof(bottom) / sizeof(*bottom)));
	tcase_add_test(tc, recall_agrees_with_drawing_lots);
	tcase_add_test(tc, a_tail_and_its_complement_make_one);
	tcase_add_test(tc, a_tiny_tail_keeps_its_digits);
	tcase_add_test(tc, the_curve_never_falls);
	tcase_add_test(tc, what_is_out_of_range_is_never_found);
	tcase_add_test(tc, kinds_of_copy_are_found_about_as_often_as_measured);
	tcase_add_test(tc, long_texts_have_more_keys_and_cost_more);
	tcase_add_loop_test(tc, as_many_articles_fit_as_the_plan_says, 0, 2);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
