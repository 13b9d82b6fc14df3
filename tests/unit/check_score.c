/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "cli/score.h"
#include "suite.h"

enum { MOST = 60 };

static char ids[MOST][8];
static struct wcopy_record records[MOST];

static void
name_all(void)
{
	for (unsigned i = 0; i < MOST; i++) {
		(void)snprintf(ids[i], sizeof(ids[i]), "a%u", i);
		records[i].id = span_of(ids[i]);
	}
}

/* Decide article i into the group of an article, with an event or without. */
static void
say(struct score *s, unsigned i, unsigned group, uint64_t story,
    const struct wcopy_event *e)
{
	struct wcopy_decision d = { .status = WCOPY_OK };

	d.record = &records[i];
	d.group = span_of(ids[group]);
	d.events = e;
	d.n_events = e != NULL;
	score_decision(s, &d, story, i % 3);
}

static struct wcopy_event
merge(unsigned from, unsigned into)
{
	return (struct wcopy_event){ WCOPY_EVENT_MERGE, span_of(ids[from]),
		span_of(""), span_of(ids[into]) };
}

static struct wcopy_event
move(unsigned id, unsigned into)
{
	return (struct wcopy_event){ WCOPY_EVENT_MOVE, span_of(""),
		span_of(ids[id]), span_of(ids[into]) };
}

/* The adjusted Rand index by looking at all pairs. */
static double
slow_ari(const unsigned *a, const unsigned *b, unsigned n)
{
	double both = 0, in_a = 0, in_b = 0, all = n * (n - 1) / 2.0;

	for (unsigned i = 0; i < n; i++)
		for (unsigned j = 0; j < i; j++) {
			in_a += a[i] == a[j];
			in_b += b[i] == b[j];
			both += a[i] == a[j] && b[i] == b[j];
		}
	if ((in_a + in_b) / 2 <= in_a * in_b / all)
		return 1;
	return (both - in_a * in_b / all) /
	       ((in_a + in_b) / 2 - in_a * in_b / all);
}

START_TEST(pairs_are_those_that_looking_at_all_of_them_gives)
{
	uint64_t x = test_seed();

	for (unsigned round = 0; round < test_rounds(300); round++) {
		unsigned n = 2 + (unsigned)(test_random(&x) % (MOST - 2));
		unsigned story[MOST], group[MOST];
		double hit = 0, kind_hit = 0;
		struct score_pairs p;
		struct score s;

		score_init(&s);
		for (unsigned i = 0; i < n; i++) {
			unsigned like = (unsigned)(test_random(&x) % (i + 1));

			story[i] = (unsigned)(test_random(&x) % 8);
			group[i] = test_random(&x) % 2 ? group[like] : i;
			if (like == i)
				group[i] = i;
			say(&s, i, group[i], story[i], NULL);
		}
		score_pairs(&s, &p);
		for (unsigned i = 0; i < n; i++)
			for (unsigned j = 0; j < n; j++) {
				bool both = i != j && story[i] == story[j] &&
					    group[i] == group[j];

				hit += both && j < i;
				kind_hit += both && i % 3 == 1;
			}
		ck_assert_double_eq(p.hit, hit);
		ck_assert_double_eq_tol(p.ari, slow_ari(story, group, n), 1e-9);
		score_kind(&s, 1, &p);
		ck_assert_double_eq(p.hit, kind_hit);
		score_clear(&s);
	}
}
END_TEST

START_TEST(merges_and_moves_are_obeyed)
{
	struct wcopy_event e;
	struct score_pairs p;
	struct score s;

	score_init(&s);
	say(&s, 0, 0, 1, NULL);
	say(&s, 1, 1, 1, NULL);
	say(&s, 2, 2, 2, NULL);
	e = merge(1, 0);
	say(&s, 3, 0, 1, &e); /* 0 1 3 */
	e = move(2, 0);
	say(&s, 4, 0, 1, &e); /* 0 1 2 3 4 */
	score_pairs(&s, &p);
	ck_assert_double_eq(p.claimed, 10);
	ck_assert_double_eq(p.hit, 6);
	ck_assert_uint_eq(p.largest_group, 5);
	e = move(2, 2);
	say(&s, 5, 5, 3, &e); /* and 2 leaves */
	score_pairs(&s, &p);
	ck_assert_double_eq(p.claimed, 6);
	ck_assert_double_eq(p.hit, 6);
	ck_assert_double_eq(p.f1, 1);
	ck_assert_double_eq(p.ari, 1);
	score_clear(&s);
}
END_TEST

START_TEST(what_has_no_story_and_what_was_skipped_does_not_count)
{
	struct wcopy_decision skipped = { .status = WCOPY_SKIP };
	struct score_pairs p;
	struct score s;

	score_init(&s);
	score_pairs(&s, &p);
	ck_assert_uint_eq(p.articles, 0);
	ck_assert_double_eq(p.f1, 1);
	say(&s, 0, 0, 1, NULL);
	say(&s, 1, 0, SCORE_NO_STORY, NULL);
	score_decision(&s, &skipped, 1, 0);
	score_pairs(&s, &p);
	ck_assert_uint_eq(p.articles, 1);
	ck_assert_double_eq(p.claimed, 0);
	score_clear(&s);
}
END_TEST

START_TEST(groupings_that_differ_in_names_only_agree)
{
	struct score a, b;

	score_init(&a);
	score_init(&b);
	for (unsigned i = 0; i < 12; i++)
		say(&a, i, i % 4, i % 4, NULL);
	for (unsigned i = 12; i-- > 0;)
		say(&b, i, 8 + i % 4, i % 4, NULL);
	ck_assert_double_eq(score_agreement(&a, &b), 1);
	say(&b, 3, 8, 3, NULL);
	ck_assert_double_lt(score_agreement(&a, &b), 1);
	score_clear(&a);
	score_clear(&b);
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("score");
	TCase *tc = tcase_create("score");

	name_all();
	tcase_add_test(tc, pairs_are_those_that_looking_at_all_of_them_gives);
	tcase_add_test(tc, merges_and_moves_are_obeyed);
	tcase_add_test(tc,
	    what_has_no_story_and_what_was_skipped_does_not_count);
	tcase_add_test(tc, groupings_that_differ_in_names_only_agree);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
