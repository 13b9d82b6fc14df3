/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <math.h>

#include "base/alloc.h"
#include "group/articles.h"
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

static const struct wci_layout *const layouts[] = { &wci_layout_full,
	&wci_layout_compact };

#define N_LAYOUTS ((int)(sizeof(layouts) / sizeof(*layouts)))

/* Room for three that are stored. */
static struct wci_stored *
stored(unsigned i)
{
	static uint64_t room[3][64];

	ck_assert_uint_le(wci_stored_bytes(&wci_layout_full), sizeof(room[i]));
	return (struct wci_stored *)(void *)room[i];
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

/* Each layout. */
START_TEST(full_weights_give_what_the_signatures_give)
{
	const struct wci_layout *l = layouts[_i];
	struct wci_stored *sa = stored(0), *sb = stored(1);

	for (unsigned k = 0; k < 40; k++) {
		struct wcopy_signature a, b;
		struct wcopy_overlap o;
		struct wcopy_evidence e;

		sign(&a, k * 10, 40 + k * 20, 0);
		sign(&b, k * 17, 60 + k * 9, k % 3 * 7);
		wci_cut(&a, l);
		wci_cut(&b, l);
		wci_store(&a, 1, NULL, l, sa);
		wci_store(&b, 2, NULL, l, sb);
		wcopy_signature_overlap(&a, &b, &o);
		/* 16 bits of a value are kept: of 128, one may find a chance
		 * match, or fall together with another. */
		ck_assert(fabs((double)wci_evidence(sa, sb, l, &e) -
			       (double)o.shared) <= 2);
		ck_assert(fabs(e.jaccard - o.jaccard) < 3. / l->sketch);
		ck_assert(fabs(e.contained - o.in_a) < 4. / l->sketch);
		ck_assert(fabs(e.covers - o.in_b) < 4. / l->sketch);
		ck_assert(!e.exact);
		ck_assert_uint_eq(e.words, a.n_words);
	}
}
END_TEST

/* What is shared of one kind, by sets of the whole sketches. */
static void
oracle(const struct wcopy_signature *a, const struct wcopy_signature *b,
    bool quoted, double *contained)
{
	uint32_t limit = UINT32_MAX;
	unsigned all = 0, both = 0;

	if (!a->complete)
		limit = a->sketch[a->n_sketch - 1];
	if (!b->complete && b->sketch[b->n_sketch - 1] < limit)
		limit = b->sketch[b->n_sketch - 1];
	for (unsigned i = 0; i < a->n_sketch; i++) {
		if (a->sketch[i] > limit ||
		    ((a->marks[i] & WCOPY_MARK_QUOTED) != 0) != quoted)
			continue;
		all++;
		for (unsigned j = 0; j < b->n_sketch; j++)
			both += b->sketch[j] == a->sketch[i];
	}
	*contained = all == 0 ? 0 : (double)both / all;
}

/* Two stories with the same quotations, and otherwise of their own words. */
START_TEST(what_is_quoted_and_what_is_told_are_counted_apart)
{
	const struct wci_layout *l = &wci_layout_full;
	static const unsigned lengths[][2] = { { 40, 50 }, { 200, 40 },
		{ 150, 600 }, { 1500, 90 } };

	for (size_t k = 0; k < sizeof(lengths) / sizeof(*lengths); k++) {
		static char text[60000];
		struct wcopy_signature sig[2];
		struct wcopy_evidence e;
		double told, said;

		for (unsigned t = 0; t < 2; t++) {
			size_t len = 0;

			for (unsigned i = 0; i < lengths[k][t] * 3; i++)
				len += (size_t)snprintf(text + len,
				    sizeof(text) - len, "%c%u ", 'a' + (char)t,
				    i);
			len += (size_t)snprintf(text + len, sizeof(text) - len,
			    "he said \"");
			for (unsigned i = 0; i < 60; i++)
				len += (size_t)snprintf(text + len,
				    sizeof(text) - len, "q%u ", i);
			len += (size_t)snprintf(text + len, sizeof(text) - len,
			    "end\" he said");
			ck_assert_int_eq(wcopy_signer_run(signer,
					     (struct wcopy_span){ text, len },
					     &sig[t], NULL),
			    WCOPY_OK);
			wci_store(&sig[t], t + 1, NULL, l, stored(t));
		}
		(void)wci_evidence(stored(0), stored(1), l, &e);
		oracle(&sig[0], &sig[1], false, &told);
		oracle(&sig[0], &sig[1], true, &said);
		ck_assert(told < .05);
		if (e.quotes_contained < 0) /* too few in the sketch */
			continue;
		ck_assert(said > .9);
		ck_assert(fabs(e.quotes_contained - said) < .06);
		ck_assert(fabs(e.told_contained - told) < .06);
		ck_assert(e.quotes_covers > .9 && e.told_covers < .06);
	}
}
END_TEST

/* Each layout. */
START_TEST(a_scaled_value_keeps_sixteen_bits_whatever_the_length)
{
	const struct wci_layout *l = layouts[_i];
	struct wci_stored *s = stored(0);

	for (unsigned n = 100; n < 6000; n = n * 3 / 2) {
		struct wcopy_signature sig;
		struct wcopy_evidence e;

		sign(&sig, 0, n, 0);
		wci_cut(&sig, l);
		wci_store(&sig, 1, NULL, l, s);
		ck_assert_uint_ge(s->n_sketch + 2u, sig.n_sketch);
		if (sig.complete)
			ck_assert_uint_eq(s->scale, WCI_COMPLETE);
		else
			ck_assert_uint_ge(wci_stored_sketch(s)[s->n_sketch - 1],
			    0x8000);
		for (unsigned i = 1; i < s->n_sketch; i++)
			ck_assert_uint_lt(wci_stored_sketch(s)[i - 1],
			    wci_stored_sketch(s)[i]);
		(void)wci_evidence(s, s, l, &e);
		ck_assert(e.jaccard > .999 && e.exact);
	}
}
END_TEST

START_TEST(a_compact_article_never_looks_complete_for_being_cut)
{
	const struct wci_layout *l = &wci_layout_compact;
	struct wcopy_signature whole, part;
	struct wcopy_evidence e;

	/* 88 shingles, of which 48 stand in the other: both of 64 values. */
	sign(&whole, 0, 90, 0);
	sign(&part, 0, 50, 0);
	ck_assert(whole.complete && part.complete);
	wci_cut(&whole, l);
	wci_cut(&part, l);
	ck_assert(!whole.complete && part.complete);
	ck_assert_uint_eq(whole.n_sketch, 64);
	wci_store(&whole, 1, NULL, l, stored(0));
	wci_store(&part, 1, NULL, l, stored(1));
	(void)wci_evidence(stored(1), stored(0), l, &e);
	ck_assert_double_ge(e.contained, .999);
	ck_assert_double_eq_tol(e.covers, 48. / 88, .12);
}
END_TEST

START_TEST(a_packed_date_comes_back_whole)
{
	static const int64_t times[] = { 0, 1481760000, -1, -11676096000,
		7258118399 };

	for (size_t i = 0; i < sizeof(times) / sizeof(*times); i++)
		for (int zone = -1439; zone <= 1439; zone += 137) {
			struct wcopy_date in = { times[i], (int16_t)zone,
				(uint8_t)(i % 7), (uint8_t)(i % 4),
				zone % 2 != 0 };
			struct wcopy_date out =
			    wci_date_unpack(wci_date_pack(&in));

			ck_assert_int_eq(out.t, in.t);
			ck_assert_int_eq(out.zone_min, in.zone_min);
			ck_assert_uint_eq(out.precision, in.precision);
			ck_assert_uint_eq(out.kind, in.kind);
			ck_assert(out.zone_known == in.zone_known);
		}
	/* What no date is does not run over into its neighbours. */
	for (int side = -1; side <= 1; side += 2) {
		struct wcopy_date in = { side * (INT64_MAX / 2),
			(int16_t)(side * 30000), WCOPY_DATE_DAY,
			WCOPY_DATE_PUBLISHED, true };
		struct wcopy_date out = wci_date_unpack(wci_date_pack(&in));

		ck_assert_int_gt(out.t * side, INT64_C(30000000000));
		ck_assert_int_gt(out.zone_min * side, 2000);
		ck_assert_uint_eq(out.precision, WCOPY_DATE_DAY);
		ck_assert_uint_eq(out.kind, WCOPY_DATE_PUBLISHED);
		ck_assert(out.zone_known);
	}
}
END_TEST

/* n words of which those from word first on, many of them, stand in both
 * texts: in the same place, or behind all others. */
static void
shared_block(struct wci_stored *out, char own, unsigned n, unsigned first,
    unsigned many)
{
	static char text[40000];
	struct wcopy_signature sig;
	size_t len = 0;

	for (unsigned i = 0; i < n; i++)
		len += (size_t)snprintf(text + len, sizeof(text) - len, "%c%u ",
		    i >= first && i < first + many ? 's' : own,
		    i >= first && i < first + many ? i - first : i);
	ck_assert_int_eq(wcopy_signer_run(signer,
			     (struct wcopy_span){ text, len }, &sig, NULL),
	    WCOPY_OK);
	wci_store(&sig, (uint32_t)own, NULL, &wci_layout_full, out);
}

START_TEST(a_block_in_one_quarter_is_told_from_what_is_all_over_the_text)
{
	static const struct {
		unsigned first, many;
		double low, high;
	} cases[] = {
		{ 0, 200, .95, 1 },     /* all four quarters */
		{ 0, 100, .45, .60 },   /* two */
		{ 100, 100, .45, .60 }, /* the others */
		{ 150, 50, .25, .30 },  /* the last */
		{ 0, 4, -1, -1 },       /* next to nothing */
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct wci_stored *a = stored(0), *b = stored(1);
		struct wcopy_evidence e;

		shared_block(a, 'a', 200, cases[i].first, cases[i].many);
		shared_block(b, 'b', 200, cases[i].first, cases[i].many);
		(void)wci_evidence(a, b, &wci_layout_full, &e);
		ck_assert_msg(e.spread >= cases[i].low &&
				  e.spread <= cases[i].high,
		    "case %zu: %f", i, e.spread);
	}
}
END_TEST

START_TEST(where_a_text_is_boilerplate_it_says_nothing_of_place)
{
	uint8_t weights[WCOPY_SKETCH_SIZE];
	struct wcopy_signature sig;
	const struct wci_layout *l = &wci_layout_full;
	struct wci_stored *full = stored(0), *light = stored(1);
	struct wcopy_evidence e;

	sign(&sig, 0, 100, 0);
	memset(weights, 3, sizeof(weights));
	wci_store(&sig, 1, NULL, l, full);
	wci_store(&sig, 2, weights, l, light);
	(void)wci_evidence(full, light, l, &e);
	ck_assert_double_eq(e.contained, 1);
	ck_assert_double_eq(e.told_covers, 1);
	ck_assert_double_eq(e.spread, -1);
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("verify");
	TCase *tc = tcase_create("verify");

	tcase_add_checked_fixture(tc, open_signer, close_signer);
	tcase_add_loop_test(tc, full_weights_give_what_the_signatures_give, 0,
	    N_LAYOUTS);
	tcase_add_test(tc, what_is_quoted_and_what_is_told_are_counted_apart);
	tcase_add_test(tc,
	    a_block_in_one_quarter_is_told_from_what_is_all_over_the_text);
	tcase_add_test(tc,
	    where_a_text_is_boilerplate_it_says_nothing_of_place);
	tcase_add_loop_test(tc,
	    a_scaled_value_keeps_sixteen_bits_whatever_the_length, 0,
	    N_LAYOUTS);
	tcase_add_test(tc,
	    a_compact_article_never_looks_complete_for_being_cut);
	tcase_add_test(tc, a_packed_date_comes_back_whole);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
