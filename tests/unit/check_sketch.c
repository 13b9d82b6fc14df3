/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <math.h>
#include <wirecopy/sketch.h>

#include "base/alloc.h"
#include "base/hash.h"
#include "sketch/bottomk.h"
#include "sketch/permutation.h"
#include "sketch/shingle.h"
#include "suite.h"

static int
by_value(const void *a, const void *b)
{
	uint64_t x, y;

	memcpy(&x, a, 8);
	memcpy(&y, b, 8);
	return (x > y) - (x < y);
}

/* The k smallest distinct values, the slow way: sort all. */
static size_t
oracle_bottom(const uint64_t *v, size_t n, size_t k, uint64_t *out)
{
	uint64_t *all = malloc((n + 1) * sizeof(*all));
	size_t m = 0;

	if (n > 0)
		memcpy(all, v, n * sizeof(*all));
	qsort(all, n, sizeof(*all), by_value);
	for (size_t i = 0; i < n && m < k; i++)
		if (all[i] != WCI_NO_SHINGLE &&
		    (m == 0 || all[i] != out[m - 1]))
			out[m++] = all[i];
	free(all);
	return m;
}

/* The k smallest, as the signer finds them. */
static size_t
smallest(const uint64_t *v, size_t n, size_t k, uint64_t *out)
{
	static uint64_t picked[2000];

	for (unsigned try = 0;; try++) {
		uint64_t limit = wci_bottom_limit(n, k, try);
		size_t m = 0, kept;

		for (size_t i = 0; i < n; i++)
			if (v[i] <= limit)
				picked[m++] = v[i];
		kept = wci_bottom(picked, m, limit, k, out);
		if (kept == k || limit == WCI_BOTTOM_ALL)
			return kept;
	}
}

START_TEST(the_smallest_are_those_that_sorting_finds)
{
	uint64_t seed = test_seed(), v[2000], got[200], want[200];

	for (unsigned round = 0; round < test_rounds(3000); round++) {
		size_t n = test_random(&seed) % 2000;
		size_t k = 1 + test_random(&seed) % 129;
		uint64_t distinct = 1 + test_random(&seed) % 3000;
		size_t m;

		for (size_t i = 0; i < n; i++) {
			/* Many repeats, some absent, now and then clustered. */
			v[i] = wci_mix(test_random(&seed) % distinct + 1);
			if (round % 3 == 1 && i % 7 == 0)
				v[i] = WCI_NO_SHINGLE;
			if (round % 5 == 2)
				v[i] >>= 20;
		}
		m = oracle_bottom(v, n, k, want);
		ck_assert_uint_eq(smallest(v, n, k, got), m);
		if (m > 0)
			ck_assert_mem_eq(got, want, m * sizeof(*got));
	}
}
END_TEST

START_TEST(the_smallest_halves_are_distinct)
{
	uint64_t v[] = { (UINT64_C(7) << 32) + 5, UINT64_C(7) << 32,
		UINT64_C(3) << 32, UINT64_C(9) << 32, 1 };
	uint64_t got[4];

	ck_assert_uint_eq(wci_bottom_halves(v, 5, WCI_BOTTOM_ALL, 4, got), 4);
	ck_assert(got[0] == 1 && got[1] >> 32 == 3 &&
		  got[2] == UINT64_C(7) << 32 && got[3] >> 32 == 9);
}
END_TEST

START_TEST(equal_runs_of_words_give_equal_shingles_wherever_they_stand)
{
	uint64_t a[20], b[23], a3[20], a5[20], b3[23], b5[23];
	size_t na3, na5, nb3, nb5;

	for (size_t i = 0; i < 20; i++)
		a[i] = b[i + 3] = wci_mix(i + 1);
	b[0] = b[1] = b[2] = 99;
	wci_shingles(a, 20, 0, a3, &na3, a5, &na5);
	wci_shingles(b, 23, 0, b3, &nb3, b5, &nb5);
	ck_assert_uint_eq(na3, 18);
	ck_assert_uint_eq(nb5, 19);
	ck_assert_mem_eq(a3, b3 + 3, 18 * 8);
	ck_assert_mem_eq(a5, b5 + 3, 16 * 8);
	/* Order matters. */
	a[1] = wci_mix(3);
	a[2] = wci_mix(2);
	wci_shingles(a, 20, 0, b3, &nb3, b5, &nb5);
	ck_assert_uint_ne(a3[0], b3[0]);
}
END_TEST

START_TEST(no_shingle_spans_a_gap)
{
	uint64_t w[9], s3[9], s5[9];
	size_t n3, n5;

	for (size_t i = 0; i < 9; i++)
		w[i] = wci_mix(i + 1);
	w[4] = 0;
	wci_shingles(w, 9, 1, s3, &n3, s5, &n5);
	for (size_t i = 0; i < n3; i++)
		ck_assert((s3[i] == WCI_NO_SHINGLE) == (i >= 2 && i <= 4));
	for (size_t i = 0; i < n5; i++)
		ck_assert(s5[i] == WCI_NO_SHINGLE);
}
END_TEST

static struct wcopy_signer *
signer(enum wcopy_scheme scheme, unsigned bands, unsigned rows)
{
	struct wcopy_sketch_params p = { scheme, bands, rows, 1 };
	struct wcopy_signer *s = NULL;

	ck_assert_int_eq(wcopy_signer_new(&s, &p, NULL), WCOPY_OK);
	return s;
}

/* n words that only this test knows, from word number first on. */
static struct wcopy_span
text_of(char *out, size_t room, unsigned first, unsigned n)
{
	size_t len = 0;

	for (unsigned i = 0; i < n; i++)
		len +=
		    (size_t)snprintf(out + len, room - len, "w%u ", first + i);
	return (struct wcopy_span){ out, len };
}

START_TEST(short_texts_compare_exactly)
{
	struct wcopy_signer *s = signer(WCOPY_SCHEME_BOTTOM, 32, 1);
	struct wcopy_signature a, b;
	struct wcopy_overlap o;
	char ta[2000], tb[2000];

	ck_assert_int_eq(wcopy_signer_run(s, text_of(ta, 2000, 0, 102), &a,
			     NULL),
	    WCOPY_OK);
	ck_assert_int_eq(wcopy_signer_run(s, text_of(tb, 2000, 50, 82), &b,
			     NULL),
	    WCOPY_OK);
	wcopy_signature_overlap(&a, &b, &o);
	/* Shingles 0-99 and 50-129: 50 of 130 are shared. */
	ck_assert(a.complete && b.complete);
	ck_assert_uint_eq(a.n_shingles, 100);
	ck_assert_uint_eq(o.shared, 50);
	ck_assert(fabs(o.jaccard - 50.0 / 130) < 1e-12);
	ck_assert(fabs(o.in_a - 0.5) < 1e-12);
	ck_assert(fabs(o.in_b - 50.0 / 80) < 1e-12);
	wcopy_signer_free(s);
}
END_TEST

/*
 * Long texts are estimated. Mean error over 200 pairs must be within three
 * standard errors of none: sd of one estimate is below sqrt(.25 / 128).
 */
START_TEST(long_texts_are_estimated_without_bias)
{
	struct wcopy_signer *s = signer(WCOPY_SCHEME_BOTTOM, 32, 1);
	static char ta[20000], tb[20000];
	double sum_j = 0, sum_c = 0;
	const double bound = 3 * sqrt(0.25 / 128 / 200);

	for (unsigned i = 0; i < 200; i++) {
		struct wcopy_signature a, b;
		struct wcopy_overlap o;

		/* 800 shingles; 400 of which are all of b. */
		ck_assert_int_eq(wcopy_signer_run(s,
				     text_of(ta, sizeof(ta), i * 5000, 802), &a,
				     NULL),
		    WCOPY_OK);
		ck_assert_int_eq(wcopy_signer_run(s,
				     text_of(tb, sizeof(tb), i * 5000 + 100,
					 402),
				     &b, NULL),
		    WCOPY_OK);
		wcopy_signature_overlap(&a, &b, &o);
		sum_j += o.jaccard - 0.5;
		sum_c += o.in_b - 1.0;
	}
	ck_assert_msg(fabs(sum_j / 200) < bound, "bias %f", sum_j / 200);
	ck_assert_msg(fabs(sum_c / 200) < bound, "bias %f", sum_c / 200);
	wcopy_signer_free(s);
}
END_TEST

START_TEST(bands_agree_as_often_as_resemblance_to_the_power_of_rows)
{
	struct wcopy_signer *s = signer(WCOPY_SCHEME_PERMUTATION, 64, 2);
	static char ta[20000], tb[20000];
	unsigned equal = 0;

	for (unsigned i = 0; i < 100; i++) {
		struct wcopy_signature a, b;

		/* 5-word shingles 0-399 and 200-599: J = 1/3. */
		(void)wcopy_signer_run(s, text_of(ta, sizeof(ta), i * 999, 404),
		    &a, NULL);
		(void)wcopy_signer_run(s,
		    text_of(tb, sizeof(tb), i * 999 + 200, 404), &b, NULL);
		ck_assert_uint_eq(a.n_keys, 64);
		for (unsigned k = 0; k < 64; k++)
			equal += a.keys[k] == b.keys[k];
	}
	/* 6,400 bands of probability 1/9: sd .0039. */
	ck_assert_msg(fabs(equal / 6400.0 - 1.0 / 9) < 0.02, "%f",
	    equal / 6400.0);
	wcopy_signer_free(s);
}
END_TEST

START_TEST(a_text_with_parts_cut_out_signs_as_if_it_never_had_them)
{
	static const char text[] = "OSLO (AW) - The ferry ran aground at six "
				   "(Reporting by A. Nobody) and no one was "
				   "hurt, the harbour said.";
	const struct wcopy_span spans[] = { { text + 12, 29 },
		{ text + 65, sizeof(text) - 1 - 65 } };
	struct wcopy_signer *s = signer(WCOPY_SCHEME_BOTTOM, 32, 1);
	struct wcopy_signature a = { 0 }, b = { 0 };

	ck_assert_int_eq(wcopy_signer_run_spans(s, spans, 2, &a, NULL),
	    WCOPY_OK);
	ck_assert_int_eq(wcopy_signer_run(s,
			     span_of("The ferry ran aground at six and no one "
				     "was hurt, the harbour said."),
			     &b, NULL),
	    WCOPY_OK);
	ck_assert_uint_eq(a.exact, b.exact);
	ck_assert_uint_eq(a.n_words, 14);
	ck_assert_mem_eq(a.sketch, b.sketch, b.n_sketch * sizeof(*b.sketch));
	ck_assert_int_eq(wcopy_signer_run_spans(s, NULL, 0, &a, NULL),
	    WCOPY_OK);
	ck_assert_uint_eq(a.n_words, 0);
	wcopy_signer_free(s);
}
END_TEST

START_TEST(a_text_without_words_has_no_keys)
{
	struct wcopy_signer *s = signer(WCOPY_SCHEME_BOTTOM, 32, 1);
	struct wcopy_signature a;
	struct wcopy_overlap o;

	ck_assert_int_eq(wcopy_signer_run(s, span_of(" \n.,"), &a, NULL),
	    WCOPY_OK);
	ck_assert_uint_eq(a.n_words, 0);
	ck_assert_uint_eq(a.n_keys, 0);
	ck_assert_uint_eq(a.n_sketch, 0);
	wcopy_signature_overlap(&a, &a, &o);
	ck_assert(o.jaccard <= 0.0 && o.shared == 0);
	wcopy_signer_free(s);
}
END_TEST

START_TEST(parameters_out_of_range_are_named)
{
	static const struct {
		struct wcopy_sketch_params p;
		const char *text;
	} bad[] = {
		{ { WCOPY_SCHEME_BOTTOM, 0, 1, 0 }, "bands" },
		{ { WCOPY_SCHEME_BOTTOM, 129, 1, 0 }, "bands" },
		{ { WCOPY_SCHEME_BOTTOM, 32, 2, 0 }, "rows" },
		{ { WCOPY_SCHEME_PERMUTATION, 32, 17, 0 }, "rows" },
		{ { (enum wcopy_scheme)9, 32, 1, 0 }, "scheme" },
	};
	struct wcopy_signer *s = NULL;
	struct wcopy_error err;

	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		ck_assert_int_eq(wcopy_signer_new(&s, &bad[i].p, &err),
		    WCOPY_EPARAM);
		ck_assert_msg(strstr(err.text, bad[i].text) != NULL, "%s",
		    err.text);
		ck_assert_ptr_null(s);
	}
}
END_TEST

START_TEST(every_failed_allocation_is_reported)
{
	struct wcopy_sketch_params p = { WCOPY_SCHEME_PERMUTATION, 20, 3, 0 };
	unsigned long n;

	for (n = 1; n < 100; n++) {
		struct wcopy_signer *s = NULL;
		struct wcopy_signature a;
		wcopy_status rc;

		wci_alloc_fail_at(n);
		rc = wcopy_signer_new(&s, &p, NULL);
		if (rc == WCOPY_OK)
			rc =
			    wcopy_signer_run(s, span_of("a b c d e"), &a, NULL);
		wci_alloc_fail_at(0);
		wcopy_signer_free(s);
		if (rc == WCOPY_OK)
			break;
		ck_assert_int_eq(rc, WCOPY_ENOMEM);
	}
	ck_assert(n > 3 && n < 100);
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("sketch");
	TCase *tc = tcase_create("sketch");

	tcase_set_timeout(tc, 60);
	tcase_add_test(tc, the_smallest_are_those_that_sorting_finds);
	tcase_add_test(tc, the_smallest_halves_are_distinct);
	tcase_add_test(tc,
	    equal_runs_of_words_give_equal_shingles_wherever_they_stand);
	tcase_add_test(tc, no_shingle_spans_a_gap);
	tcase_add_test(tc, short_texts_compare_exactly);
	tcase_add_test(tc, long_texts_are_estimated_without_bias);
	tcase_add_test(tc,
	    bands_agree_as_often_as_resemblance_to_the_power_of_rows);
	tcase_add_test(tc,
	    a_text_with_parts_cut_out_signs_as_if_it_never_had_them);
	tcase_add_test(tc, a_text_without_words_has_no_keys);
	tcase_add_test(tc, parameters_out_of_range_are_named);
	tcase_add_test(tc, every_failed_allocation_is_reported);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
