/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <math.h>

#include "base/alloc.h"
#include "group/boilerplate.h"
#include "group/verify.h"
#include "suite.h"

static struct wcopy_signer *signer;

static void
open_signer(void)
{
	struct wcopy_sketch_params p;

	wcopy_sketch_params_default(&p);
	ck_assert_int_eq(wcopy_signer_new(&signer, &p, NULL), WCOPY_OK);
}

static void
close_signer(void)
{
	wcopy_signer_free(signer);
}

/* A signature of n words out of a vocabulary, from word first on, with every
 * edit-th one replaced. */
static void
sign(struct wcopy_signature *sig, unsigned first, unsigned n, unsigned edit)
{
	static char text[40000];
	size_t len = 0;

	for (unsigned i = 0; i < n; i++)
		len += (size_t)snprintf(text + len, sizeof(text) - len,
		    edit != 0 && i % edit == 0 ? "x%u " : "w%u ", first + i);
	ck_assert_int_eq(wcopy_signer_run(signer,
			     (struct wcopy_span){ text, len }, sig, NULL),
	    WCOPY_OK);
}

START_TEST(full_weights_give_what_the_signatures_give)
{
	for (unsigned k = 0; k < 40; k++) {
		struct wcopy_signature a, b;
		struct wci_stored sa, sb;
		struct wcopy_overlap o;
		struct wcopy_evidence e;

		sign(&a, k * 10, 40 + k * 20, 0);
		sign(&b, k * 17, 60 + k * 9, k % 3 * 7);
		wci_store(&a, 1, &sa);
		wci_store(&b, 2, &sb);
		wcopy_signature_overlap(&a, &b, &o);
		ck_assert_uint_eq(wci_evidence(&sa, &sb, &e), o.shared);
		ck_assert(fabs(e.jaccard - o.jaccard) < 1e-9);
		ck_assert(fabs(e.contained - o.in_a) < 1e-9);
		ck_assert(fabs(e.covers - o.in_b) < 1e-9);
		ck_assert(!e.exact);
		ck_assert_uint_eq(e.words, a.n_words);
	}
}
END_TEST

START_TEST(what_an_outlet_repeats_no_longer_counts_and_what_others_copy_does)
{
	struct wci_boilerplate *bp = NULL;
	struct wcopy_signature sig;
	struct wci_stored first, last, other;
	struct wcopy_evidence e;

	ck_assert_int_eq(wci_boilerplate_new(&bp, 1 << 20), WCOPY_OK);
	/* The same stub at one outlet, again and again. */
	for (int i = 0; i < 100; i++) {
		sign(&sig, 5000, 60, 0);
		wci_store(&sig, 1, i == 0 ? &first : &last);
		ck_assert_int_eq(wci_boilerplate_weigh(bp,
				     i == 0 ? &first : &last),
		    WCOPY_OK);
	}
	(void)wci_evidence(&last, &first, &e);
	ck_assert(e.jaccard <= 0.0 && e.contained <= 0.0);
	/* One story at a hundred outlets keeps its weight. */
	for (uint64_t outlet = 2; outlet < 102; outlet++) {
		sign(&sig, 9000, 60, 0);
		wci_store(&sig, outlet, &other);
		ck_assert_int_eq(wci_boilerplate_weigh(bp, &other), WCOPY_OK);
	}
	(void)wci_evidence(&other, &other, &e);
	ck_assert(e.jaccard > 0.999);
	wci_boilerplate_free(bp);
}
END_TEST

START_TEST(the_counts_survive_growth_and_stay_within_bounds)
{
	struct wci_boilerplate *bp = NULL;
	struct wcopy_signature sig;
	struct wci_stored s;

	ck_assert_int_eq(wci_boilerplate_new(&bp, 1 << 18), WCOPY_OK);
	for (unsigned i = 0; i < 3; i++) {
		sign(&sig, 70000, 100, 0);
		wci_store(&sig, 1, &s);
		(void)wci_boilerplate_weigh(bp, &s);
	}
	for (unsigned i = 0; i < 300; i++) {
		struct wci_stored t;

		sign(&sig, i * 100, 130, 0);
		wci_store(&sig, 3, &t);
		ck_assert_int_eq(wci_boilerplate_weigh(bp, &t), WCOPY_OK);
	}
	ck_assert_uint_eq(wci_boilerplate_bytes(bp), 1 << 18);
	sign(&sig, 70000, 100, 0);
	wci_store(&sig, 1, &s);
	(void)wci_boilerplate_weigh(bp, &s);
	/* df 3: two thirds, ten fifteenths. */
	for (unsigned i = 0; i < s.n_sketch; i++)
		ck_assert_uint_le(s.sketch[i] & WCI_WEIGHT_MASK, 10);
	wci_boilerplate_free(bp);
}
END_TEST

START_TEST(each_rule_names_what_it_should)
{
	static const struct {
		struct wcopy_evidence e;
		enum wcopy_relation relation;
		enum wcopy_tie tie;
	} cases[] = {
		{ { true, 300, 300, 1, 1, 1, false, -1, -1, 0 },
		    WCOPY_RELATION_EXACT, WCOPY_TIE_STRONG },
		{ { true, 12, 12, 1, 1, 1, false, -1, -1, 0 },
		    WCOPY_RELATION_SHORT, WCOPY_TIE_STRONG },
		{ { false, 12, 300, 0, 0, 0, false, -1, -1, 0 },
		    WCOPY_RELATION_SHORT, WCOPY_TIE_NONE },
		{ { false, 300, 310, .85, .93, .91, false, -1, -1, 0 },
		    WCOPY_RELATION_REPRINT, WCOPY_TIE_STRONG },
		{ { false, 150, 300, .47, .97, .48, false, -1, -1, 0 },
		    WCOPY_RELATION_ABRIDGED, WCOPY_TIE_STRONG },
		{ { false, 300, 150, .47, .48, .97, false, -1, -1, 0 },
		    WCOPY_RELATION_EXPANDED, WCOPY_TIE_STRONG },
		{ { false, 300, 300, .42, .60, .58, false, -1, -1, 0 },
		    WCOPY_RELATION_REWRITE, WCOPY_TIE_STRONG },
		{ { false, 90, 400, .20, .95, .21, false, -1, -1, 0 },
		    WCOPY_RELATION_ABRIDGED, WCOPY_TIE_WEAK },
		{ { false, 400, 90, .20, .21, .95, false, -1, -1, 0 },
		    WCOPY_RELATION_EXPANDED, WCOPY_TIE_WEAK },
		{ { false, 300, 300, .35, .53, .51, false, -1, -1, 0 },
		    WCOPY_RELATION_REWRITE, WCOPY_TIE_WEAK },
		{ { false, 300, 300, .85, .93, .91, false, -1, .5, 12 },
		    WCOPY_RELATION_QUOTES, WCOPY_TIE_NONE },
		{ { false, 300, 300, .85, .93, .91, false, -1, .8, 12 },
		    WCOPY_RELATION_REPRINT, WCOPY_TIE_STRONG },
		{ { false, 300, 300, .85, .93, .91, true, .1, -1, 0 },
		    WCOPY_RELATION_QUOTES, WCOPY_TIE_NONE },
		{ { false, 300, 300, .85, .93, .91, false, .1, -1, 0 },
		    WCOPY_RELATION_REPRINT, WCOPY_TIE_STRONG },
		{ { false, 300, 300, .97, .98, .99, true, .1, -1, 0 },
		    WCOPY_RELATION_REPRINT, WCOPY_TIE_STRONG },
		{ { false, 300, 300, .12, .22, .22, false, -1, -1, 0 },
		    WCOPY_RELATION_QUOTES, WCOPY_TIE_NONE },
		{ { false, 300, 300, .01, .02, .02, false, -1, -1, 0 },
		    WCOPY_RELATION_NEW, WCOPY_TIE_NONE },
	};
	struct wcopy_thresholds t;

	ck_assert_int_eq(wcopy_preset_thresholds(WCOPY_PRESET_REPRINT, &t),
	    WCOPY_OK);
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct wcopy_verdict v = wcopy_decide(&cases[i].e, &t);

		ck_assert_msg(v.relation == cases[i].relation &&
				  v.tie == cases[i].tie,
		    "case %zu is %s: %s", i, wcopy_relation_name(v.relation),
		    v.rule);
	}
}
END_TEST

START_TEST(relations_are_read_back_by_name)
{
	for (unsigned r = 0; r < WCOPY_N_RELATIONS; r++) {
		enum wcopy_relation back;

		ck_assert_int_eq(
		    wcopy_relation_parse(span_of(wcopy_relation_name(
					     (enum wcopy_relation)r)),
			&back),
		    WCOPY_OK);
		ck_assert_uint_eq(back, r);
	}
	ck_assert_int_eq(wcopy_relation_parse(span_of("copy"),
			     &(enum wcopy_relation){ 0 }),
	    WCOPY_EPARAM);
	ck_assert_ptr_null(wcopy_preset_name(WCOPY_N_PRESETS));
	ck_assert_int_eq(wcopy_preset_thresholds(WCOPY_N_PRESETS, NULL),
	    WCOPY_EPARAM);
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("verify");
	TCase *tc = tcase_create("verify");

	tcase_add_checked_fixture(tc, open_signer, close_signer);
	tcase_add_test(tc, full_weights_give_what_the_signatures_give);
	tcase_add_test(tc,
	    what_an_outlet_repeats_no_longer_counts_and_what_others_copy_does);
	tcase_add_test(tc, the_counts_survive_growth_and_stay_within_bounds);
	tcase_add_test(tc, each_rule_names_what_it_should);
	tcase_add_test(tc, relations_are_read_back_by_name);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
