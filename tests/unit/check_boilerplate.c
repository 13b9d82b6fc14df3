/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <wirecopy/pipeline.h>

#include "group/boilerplate.h"
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

/* n words out of a vocabulary, from word first on. */
static size_t
words(char *text, size_t room, unsigned first, unsigned n)
{
	size_t len = 0;

	for (unsigned i = 0; i < n; i++)
		len +=
		    (size_t)snprintf(text + len, room - len, "w%u ", first + i);
	return len;
}

static void
sign(struct wcopy_signature *sig, unsigned first, unsigned n)
{
	char text[4000];
	struct wcopy_span span = { text, words(text, sizeof(text), first, n) };

	ck_assert_int_eq(wcopy_signer_run(signer, span, sig, NULL), WCOPY_OK);
}

static wcopy_status
weigh_at(struct wci_boilerplate *bp, const struct wcopy_signature *sig,
    uint32_t outlet, uint32_t age, uint8_t *weights)
{
	struct wci_weighing w;

	wci_boilerplate_expect(bp, &w, sig, outlet, age);
	return wci_boilerplate_weigh(bp, &w, weights);
}

static wcopy_status
weigh(struct wci_boilerplate *bp, const struct wcopy_signature *sig,
    uint32_t outlet, uint8_t *weights)
{
	return weigh_at(bp, sig, outlet, 0, weights);
}

START_TEST(what_an_outlet_repeats_no_longer_counts_and_what_others_copy_does)
{
	struct wci_boilerplate *bp = NULL;
	struct wcopy_signature sig;
	const struct wci_layout *l = &wci_layout_full;
	uint64_t room[3][64];
	struct wci_stored *first = (void *)room[0], *last = (void *)room[1];
	struct wci_stored *other = (void *)room[2];
	struct wcopy_evidence e;
	uint8_t w[WCOPY_SKETCH_SIZE];

	ck_assert_int_eq(wci_boilerplate_new(&bp, 1 << 20), WCOPY_OK);
	/* The same stub at one outlet, again and again. */
	for (int i = 0; i < 100; i++) {
		sign(&sig, 5000, 60);
		ck_assert_int_eq(weigh(bp, &sig, 1, w), WCOPY_OK);
		wci_store(&sig, 1, w, l, i == 0 ? first : last);
	}
	(void)wci_evidence(last, first, l, &e);
	ck_assert(e.jaccard <= 0.0 && e.contained <= 0.0);
	/* One story at a hundred outlets keeps its weight. */
	for (uint32_t outlet = 2; outlet < 102; outlet++) {
		sign(&sig, 9000, 60);
		ck_assert_int_eq(weigh(bp, &sig, outlet, w), WCOPY_OK);
		wci_store(&sig, outlet, w, l, other);
	}
	(void)wci_evidence(other, other, l, &e);
	ck_assert(e.jaccard > 0.999);
	wci_boilerplate_free(bp);
}
END_TEST

START_TEST(what_an_outlet_printed_before_the_window_is_forgotten)
{
	/* Copies printed in one half window, half windows since, and what a
	 * shingle then weighs, in sevenths. */
	static const struct {
		unsigned copies, ages;
		uint8_t weight;
	} cases[] = { { 16, 0, 0 }, { 16, 1, 0 }, { 16, 2, 2 }, { 16, 3, 7 },
		{ 200, 8, 7 }, { 200, 4000000000, 7 }, { 3, 0, 3 },
		{ 3, 1, 7 } };

	for (size_t k = 0; k < sizeof(cases) / sizeof(*cases); k++) {
		struct wci_boilerplate *bp = NULL;
		struct wcopy_signature sig;
		uint8_t w[WCOPY_SKETCH_SIZE];
		unsigned n = 0;

		ck_assert_int_eq(wci_boilerplate_new(&bp, 1 << 20), WCOPY_OK);
		sign(&sig, 5000, 60);
		for (unsigned i = 0; i < cases[k].copies; i++)
			ck_assert_int_eq(weigh(bp, &sig, 1, w), WCOPY_OK);
		ck_assert_int_eq(weigh_at(bp, &sig, 1, cases[k].ages, w),
		    WCOPY_OK);
		/* One or another shares its count with a second one. */
		for (unsigned i = 0; i < sig.n_sketch; i++)
			n += w[i] == cases[k].weight;
		ck_assert_uint_ge(n, sig.n_sketch - 4);
		wci_boilerplate_free(bp);
	}
}
END_TEST

START_TEST(the_counts_survive_growth_and_stay_within_bounds)
{
	struct wci_boilerplate *bp = NULL;
	struct wcopy_signature sig;
	uint8_t w[WCOPY_SKETCH_SIZE];

	ck_assert_int_eq(wci_boilerplate_new(&bp, 1 << 18), WCOPY_OK);
	for (unsigned i = 0; i < 3; i++) {
		sign(&sig, 70000, 100);
		(void)weigh(bp, &sig, 1, w);
	}
	for (unsigned i = 0; i < 300; i++) {
		sign(&sig, i * 100, 130);
		ck_assert_int_eq(weigh(bp, &sig, 3, w), WCOPY_OK);
	}
	ck_assert_uint_eq(wci_boilerplate_bytes(bp), 1 << 18);
	sign(&sig, 70000, 100);
	(void)weigh(bp, &sig, 1, w);
	/* df 3: four ninths, three sevenths. */
	for (unsigned i = 0; i < sig.n_sketch; i++)
		ck_assert_uint_le(w[i], 3);
	wci_boilerplate_free(bp);
}
END_TEST

/* The last decision of a run. */
static enum wcopy_relation last;

static wcopy_status
on_decision(void *arg, const struct wcopy_decision *d)
{
	(void)arg;
	ck_assert_int_eq(d->status, WCOPY_OK);
	last = d->relation;
	return WCOPY_OK;
}

/* The nth article of the outlet: what it prints under everything, or not, and
 * words of its own, days after the first one. */
static void
feed(struct wcopy_pipeline *pipe, unsigned n, bool stub, unsigned days)
{
	char text[4000], id[16];
	size_t len = words(text, sizeof(text), n * 20, 20);
	struct wcopy_record rec = { 0 };

	if (stub)
		len += words(text + len, sizeof(text) - len, 4000000, 80);
	rec.id = (struct wcopy_span){ id,
		(size_t)snprintf(id, sizeof(id), "n%u", n) };
	rec.outlet = span_of("one.example");
	rec.kind = WCOPY_BODY_ARTICLE;
	rec.body = (struct wcopy_span){ text, len };
	rec.date.precision = WCOPY_DATE_DAY;
	rec.date.t = (int64_t)days * 86400;
	ck_assert_int_eq(wcopy_pipeline_feed_record(pipe, &rec, NULL),
	    WCOPY_OK);
}

/* What an article is called that has nothing in common with the one before it
 * but a stub that was printed twenty times, others articles ago, and once
 * since. */
static enum wcopy_relation
after_others(struct wcopy_pipeline_params *p, unsigned others, unsigned per_day)
{
	struct wcopy_pipeline *pipe = NULL;
	unsigned n = 0;

	ck_assert_int_eq(wcopy_pipeline_new(&pipe, p, NULL), WCOPY_OK);
	while (n < 20)
		feed(pipe, n++, true, 0);
	while (n < 20 + others) {
		feed(pipe, n, false, n / per_day);
		n++;
	}
	feed(pipe, n, true, n / per_day);
	feed(pipe, n + 1, true, (n + 1) / per_day);
	ck_assert_int_eq(wcopy_pipeline_flush(pipe, NULL), WCOPY_OK);
	wcopy_pipeline_free(pipe);
	return last;
}

START_TEST(counts_expire_with_the_window_whatever_threads_and_batches)
{
	static const struct {
		uint64_t window;
		int64_t window_s;
		enum wcopy_relation relation;
	} cases[] = {
		{ 0, 0, WCOPY_RELATION_NEW },
		{ 8192, 0, WCOPY_RELATION_REPRINT },
		{ 100000, 0, WCOPY_RELATION_NEW },
		{ 0, 4 * 86400, WCOPY_RELATION_REPRINT },
		{ 0, 400 * 86400, WCOPY_RELATION_NEW },
	};

	if (getenv("UNDER_VALGRIND") != NULL)
		return;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		for (unsigned threads = 1; threads <= 2; threads++) {
			struct wcopy_pipeline_params p;

			wcopy_pipeline_params_default(&p);
			p.on_decision = on_decision;
			p.threads = threads;
			p.batch_bytes = threads == 1 ? 0 : 30000;
			p.window = cases[i].window;
			p.window_s = cases[i].window_s;
			ck_assert_msg(after_others(&p, 4 * 4096 + 10, 1500) ==
					  cases[i].relation,
			    "case %zu is %s", i, wcopy_relation_name(last));
		}
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("boilerplate");
	TCase *tc = tcase_create("boilerplate");

	tcase_add_checked_fixture(tc, open_signer, close_signer);
	tcase_add_test(tc,
	    what_an_outlet_repeats_no_longer_counts_and_what_others_copy_does);
	tcase_add_test(tc,
	    what_an_outlet_printed_before_the_window_is_forgotten);
	tcase_add_test(tc, the_counts_survive_growth_and_stay_within_bounds);
	tcase_add_test(tc,
	    counts_expire_with_the_window_whatever_threads_and_batches);
	tcase_set_timeout(tc, 120);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
