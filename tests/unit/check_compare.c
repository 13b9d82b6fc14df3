/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <wirecopy/compare.h>

#include "base/alloc.h"
#include "pipeline/runs.h"
#include "suite.h"
#include "text/tokenise.h"

#define OPENING                                                                \
	"The harbour of Vantry closed on Monday after a crane fell across "    \
	"two berths, and the port authority said it would take a week to "     \
	"clear the wreck. "
#define MIDDLE                                                                 \
	"Nobody was hurt. Eleven ships wait in the bay, three of them with "   \
	"fruit that has to be unloaded by Thursday. "
#define CLOSING                                                                \
	"The crane was inspected in April and found sound, the authority's "   \
	"director, Ida Holm, told reporters at the quay. "
#define UNLIKE                                                                 \
	"Two members of the town council want the library to open on "         \
	"Sundays; a vote is set for the autumn, and readers have been asked "  \
	"to say which hours would suit them best. "

/* An article of which the text is known and nothing else. */
#define TEXT(text_) (&(struct wcopy_side){ .text = span_of(text_) })

static struct wcopy_comparison
compared(const char *a, const char *b)
{
	struct wcopy_comparison c;

	ck_assert_int_eq(wcopy_compare(TEXT(a), TEXT(b), NULL, 0, 16, &c, NULL),
	    WCOPY_OK);
	return c;
}

START_TEST(the_same_words_are_exact_whatever_their_dress)
{
	struct wcopy_comparison c = compared(OPENING MIDDLE,
	    "THE HARBOUR of Vantry -- closed on Monday, after a crane fell "
	    "across two berths. And the port authority said it would take a "
	    "week to clear the wreck.\n\n" MIDDLE);

	ck_assert(c.evidence.exact);
	ck_assert_int_eq(c.verdict.relation, WCOPY_RELATION_EXACT);
	ck_assert_double_eq(c.evidence.jaccard, 1);
	ck_assert_double_eq(c.score, 1);
	ck_assert_uint_eq(c.n_passages, 1);
	ck_assert_uint_eq(c.passages[0].words, c.evidence.words);
	wcopy_comparison_clear(&c);
	ck_assert_ptr_null(c.passages);
	wcopy_comparison_clear(&c);
}
END_TEST

START_TEST(a_cut_copy_is_abridged_and_its_source_expanded)
{
	struct wcopy_comparison c;

	c = compared(OPENING MIDDLE, OPENING MIDDLE CLOSING);
	ck_assert_int_eq(c.verdict.relation, WCOPY_RELATION_ABRIDGED);
	ck_assert_double_eq(c.evidence.contained, 1);
	ck_assert_double_eq_tol(c.evidence.covers,
	    (double)c.shared / c.shingles_b, 1e-12);
	ck_assert_uint_eq(c.shared, c.shingles_a);
	wcopy_comparison_clear(&c);
	c = compared(OPENING MIDDLE CLOSING, OPENING MIDDLE);
	ck_assert_int_eq(c.verdict.relation, WCOPY_RELATION_EXPANDED);
	ck_assert_double_eq(c.score, 1);
	wcopy_comparison_clear(&c);
}
END_TEST

START_TEST(unlike_texts_share_nothing)
{
	struct wcopy_comparison c = compared(OPENING MIDDLE, UNLIKE);

	ck_assert_int_eq(c.verdict.relation, WCOPY_RELATION_NEW);
	ck_assert_uint_eq(c.shared, 0);
	ck_assert_uint_eq(c.n_passages, 0);
	ck_assert_double_lt(c.score, .1);
	wcopy_comparison_clear(&c);
}
END_TEST

START_TEST(an_empty_text_shares_nothing_even_with_itself)
{
	struct wcopy_comparison c = compared("", " \n");

	ck_assert(!c.evidence.exact);
	ck_assert_int_eq(c.verdict.relation, WCOPY_RELATION_SHORT);
	ck_assert_double_eq(c.score, 0);
	wcopy_comparison_clear(&c);
	c = compared("", OPENING);
	ck_assert_double_eq(c.evidence.covers, 0);
	wcopy_comparison_clear(&c);
}
END_TEST

static const struct {
	const char *a, *b;
	double score;
} derived[] = {
	{ "a b c d e f g h", "b c d", 1 },
	{ "b c d", "a b c d e", 2 / 4.0 },
	/* A word struck out costs half of the pair it leaves behind, an order
	 * turned round all of it; a pair counts once however often. */
	{ "a b c", "a c", .5 },
	{ "a b", "b a", 0 },
	{ "a b", "a b a b a b", .5 },
	/* A gap is no word. */
	{ "a @@@ b", "a @@@ b", 0 },
	{ "a b @@@ c", "a b @@@ d", 1 },
	{ "a", "a", 0 },
};

START_TEST(the_score_is_of_the_second_text_in_the_first)
{
	struct wcopy_comparison c = compared(derived[_i].a, derived[_i].b);

	ck_assert_double_eq_tol(c.score, derived[_i].score, 1e-12);
	wcopy_comparison_clear(&c);
}
END_TEST

START_TEST(passages_are_given_as_they_were_written)
{
	static const char a[] = "He said: \xE2\x80\x9CWe don\xE2\x80\x99t know "
				"how the caf\xC3\xA9 burned down.\xE2\x80\x9D";
	static const char b[] = "Police: \"We DON'T know how the Cafe burned "
				"down\" -- so far.";
	struct wcopy_comparison c = compared(a, b);

	ck_assert_uint_eq(c.n_passages, 1);
	ck_assert_uint_eq(c.passages[0].words, 9);
	ck_assert_span_eq(((struct wcopy_span){ a + c.passages[0].a_offset,
			      c.passages[0].a_len }),
	    "We don\xE2\x80\x99t know how the caf\xC3\xA9 burned down");
	ck_assert_span_eq(((struct wcopy_span){ b + c.passages[0].b_offset,
			      c.passages[0].b_len }),
	    "We DON'T know how the Cafe burned down");
	wcopy_comparison_clear(&c);
}
END_TEST

START_TEST(passages_come_longest_first_and_no_more_than_asked)
{
	struct wcopy_comparison c =
	    compared(MIDDLE OPENING, CLOSING OPENING UNLIKE MIDDLE);

	ck_assert_uint_eq(c.n_passages, 2);
	ck_assert_uint_gt(c.passages[0].words, c.passages[1].words);
	ck_assert_uint_gt(c.passages[0].a_offset, c.passages[1].a_offset);
	wcopy_comparison_clear(&c);
	ck_assert_int_eq(wcopy_compare(TEXT(MIDDLE OPENING),
			     TEXT(OPENING UNLIKE MIDDLE), NULL, 0, 1, &c, NULL),
	    WCOPY_OK);
	ck_assert_uint_eq(c.n_passages, 1);
	wcopy_comparison_clear(&c);
	ck_assert_int_eq(wcopy_compare(TEXT(MIDDLE), TEXT(MIDDLE), NULL, 0, 0,
			     &c, NULL),
	    WCOPY_OK);
	ck_assert_uint_eq(c.n_passages, 0);
	ck_assert_ptr_null(c.passages);
}
END_TEST

START_TEST(title_date_and_outlet_count_where_they_are_known)
{
	/* Two texts with .5 and .4 in common, in two places. */
	struct wcopy_side a = { .text = span_of(OPENING MIDDLE UNLIKE) };
	struct wcopy_side b = { .text = span_of(OPENING MIDDLE CLOSING) };
	struct wcopy_side one, other;
	struct wcopy_comparison c;

	ck_assert_int_eq(wcopy_compare(&a, &b, NULL, 0, 0, &c, NULL), WCOPY_OK);
	ck_assert_double_eq(c.evidence.titles, -1);
	ck_assert_double_eq(c.evidence.days, -1);
	ck_assert(!c.evidence.same_outlet);

	one = a;
	other = b;
	one.title = span_of("Vantry: the harbour is closed for a week");
	other.title = span_of("Harbour closed");
	one.outlet = other.outlet = span_of("vantry.example");
	one.date = (struct wcopy_date){ .t = 86400 * 3 + 3600,
		.precision = WCOPY_DATE_MINUTE };
	other.date =
	    (struct wcopy_date){ .t = 86400, .precision = WCOPY_DATE_DAY };
	ck_assert_int_eq(wcopy_compare(&one, &other, NULL, 0, 0, &c, NULL),
	    WCOPY_OK);
	ck_assert_double_eq(c.evidence.titles, 1);
	ck_assert_double_eq(c.evidence.days, 2);
	ck_assert(c.evidence.same_outlet);

	/* Another title at the same outlet is another story. */
	other = one;
	other.title = span_of("Library opens");
	ck_assert_int_eq(wcopy_compare(&one, &other, NULL, 0, 0, &c, NULL),
	    WCOPY_OK);
	ck_assert_double_eq(c.evidence.titles, 0);
	ck_assert_int_eq(c.verdict.relation, WCOPY_RELATION_EXACT);
	other.text = b.text;
	ck_assert_int_eq(wcopy_compare(&one, &other, NULL, 0, 0, &c, NULL),
	    WCOPY_OK);
	ck_assert_int_eq(c.verdict.relation, WCOPY_RELATION_QUOTES);
	other.outlet = span_of("quay.example");
	ck_assert_int_eq(wcopy_compare(&one, &other, NULL, 0, 0, &c, NULL),
	    WCOPY_OK);
	ck_assert_int_ne(c.verdict.relation, WCOPY_RELATION_QUOTES);
}
END_TEST

START_TEST(a_text_above_16_mib_is_refused)
{
	size_t len = ((size_t)16 << 20) + 1;
	char *text = calloc(1, len);
	struct wcopy_error err;
	struct wcopy_comparison c;

	ck_assert_ptr_nonnull(text);
	ck_assert_int_eq(wcopy_compare(&(struct wcopy_side){ .text = { text,
								 len } },
			     TEXT("a"), NULL, 0, 1, &c, &err),
	    WCOPY_SKIP);
	ck_assert_int_eq(err.reason, WCOPY_REASON_TOO_LARGE);
	free(text);
}
END_TEST

/* The slow, obvious cover: look at every pair of places for the longest run
 * of free words, mark it, begin again. */
static size_t
slow_runs(const uint64_t *a, size_t na, const uint64_t *b, size_t nb,
    uint32_t min_run, struct wci_run *out)
{
	bool taken[64] = { false };
	size_t n = 0;

	for (;;) {
		struct wci_run best = { 0, 0, 0 };

		for (uint32_t i = 0; i < na; i++)
			for (uint32_t k = 0; k < nb; k++) {
				uint32_t w = 0;

				while (i + w < na && k + w < nb &&
				       !taken[i + w] && a[i + w] == b[k + w] &&
				       a[i + w] != WCI_GAP)
					w++;
				if (w > best.words)
					best = (struct wci_run){ i, k, w };
			}
		if (best.words < min_run)
			return n;
		for (uint32_t w = 0; w < best.words; w++)
			taken[best.a + w] = true;
		out[n++] = best;
	}
}

START_TEST(runs_agree_with_the_quadratic_search)
{
	uint64_t seed = test_seed();

	for (unsigned round = 0; round < test_rounds(20000); round++) {
		uint64_t a[64], b[64];
		struct wci_run want[64], *got = NULL;
		size_t na = test_random(&seed) % 41, nb, n, n_got = 0;
		uint64_t letters = 1 + test_random(&seed) % 5;
		uint32_t min_run = 1 + (uint32_t)(test_random(&seed) % 4);

		nb = test_random(&seed) % 41;
		/* 0 is a gap: some texts have them, some do not. */
		for (size_t i = 0; i < na; i++)
			a[i] = test_random(&seed) % letters + round % 2;
		for (size_t i = 0; i < nb; i++)
			b[i] = test_random(&seed) % letters + round % 2;
		n = slow_runs(a, na, b, nb, min_run, want);
		ck_assert_int_eq(wci_common_runs(&(struct wci_words){ .hash = a,
						     .n = na },
				     &(struct wci_words){ .hash = b, .n = nb },
				     min_run, SIZE_MAX, &got, &n_got),
		    WCOPY_OK);
		ck_assert_uint_eq(n_got, n);
		for (size_t i = 0; i < n; i++) {
			ck_assert_uint_eq(got[i].a, want[i].a);
			ck_assert_uint_eq(got[i].words, want[i].words);
			ck_assert_uint_le(got[i].b + got[i].words, nb);
			ck_assert_mem_eq(a + got[i].a, b + got[i].b,
			    got[i].words * sizeof(*a));
		}
		wci_free(got);
	}
}
END_TEST

START_TEST(a_text_of_one_word_repeated_does_not_take_quadratic_time)
{
	enum { N = 200000 };
	uint64_t *w = malloc(N * sizeof(*w));
	struct wci_run *got;
	size_t n;

	ck_assert_ptr_nonnull(w);
	for (size_t i = 0; i < N; i++)
		w[i] = 7;
	ck_assert_int_eq(wci_common_runs(&(struct wci_words){ .hash = w,
					     .n = N },
			     &(struct wci_words){ .hash = w, .n = N / 2 }, 1,
			     10, &got, &n),
	    WCOPY_OK);
	ck_assert_uint_eq(n, 2);
	ck_assert_uint_eq(got[0].words, N / 2);
	wci_free(got);
	free(w);
}
END_TEST

START_TEST(every_failed_allocation_is_told_and_leaks_nothing)
{
	struct wcopy_side a = { .text = span_of(OPENING MIDDLE),
		.title = span_of("Harbour of Vantry closed") };
	struct wcopy_side b = { .text = span_of(MIDDLE CLOSING),
		.title = span_of("Crane was inspected") };
	struct wcopy_comparison c;
	struct wcopy_error err;
	wcopy_status rc = WCOPY_ENOMEM;

	/* What is built once in a process is built before the walk. */
	c = compared(OPENING, MIDDLE);
	wcopy_comparison_clear(&c);
	for (unsigned long n = 1; rc == WCOPY_ENOMEM; n++) {
		ck_assert_uint_lt(n, 100);
		wci_alloc_fail_at(n);
		rc = wcopy_compare(&a, &b, NULL, 3, 8, &c, &err);
		wci_alloc_fail_at(0);
		ck_assert(rc == WCOPY_OK || err.code == WCOPY_ENOMEM);
	}
	ck_assert_int_eq(rc, WCOPY_OK);
	wcopy_comparison_clear(&c);
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("compare");
	TCase *tc = tcase_create("compare");

	tcase_set_timeout(tc, 60);
	tcase_add_test(tc, the_same_words_are_exact_whatever_their_dress);
	tcase_add_test(tc, a_cut_copy_is_abridged_and_its_source_expanded);
	tcase_add_test(tc, unlike_texts_share_nothing);
	tcase_add_test(tc, title_date_and_outlet_count_where_they_are_known);
	tcase_add_test(tc, an_empty_text_shares_nothing_even_with_itself);
	tcase_add_loop_test(tc, the_score_is_of_the_second_text_in_the_first, 0,
	    (int)(sizeof(derived) / sizeof(*derived)));
	tcase_add_test(tc, passages_are_given_as_they_were_written);
	tcase_add_test(tc, passages_come_longest_first_and_no_more_than_asked);
	tcase_add_test(tc, a_text_above_16_mib_is_refused);
	tcase_add_test(tc, runs_agree_with_the_quadratic_search);
	tcase_add_test(tc,
	    a_text_of_one_word_repeated_does_not_take_quadratic_time);
	tcase_add_test(tc, every_failed_allocation_is_told_and_leaks_nothing);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
