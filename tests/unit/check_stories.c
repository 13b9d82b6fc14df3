/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "cli/names.h"
#include "cli/stories.h"
#include "suite.h"

/* One decision: its id, the group it is put in, and its relation. */
static void
decide(struct stories *s, const char *id, const char *group,
    enum wcopy_relation relation, const struct wcopy_event *events,
    size_t n_events)
{
	struct wcopy_record r = { .id = span_of(id), .outlet = span_of("o") };
	struct wcopy_decision d = {
		.record = &r,
		.group = span_of(group),
		.relation = relation,
		.events = events,
		.n_events = n_events,
	};

	stories_add(s, &d, s->n);
}

static struct wcopy_event
merge(const char *group, const char *into)
{
	return (struct wcopy_event){ .kind = WCOPY_EVENT_MERGE,
		.group = span_of(group),
		.into = span_of(into) };
}

static struct wcopy_event
move(const char *id, const char *into)
{
	return (struct wcopy_event){ .kind = WCOPY_EVENT_MOVE,
		.id = span_of(id),
		.into = span_of(into) };
}

/* The id that names the final group of article i. */
static struct wcopy_span
group_of(const struct stories *s, size_t i)
{
	return names_at(&s->names, s->articles[s->articles[i].group].id);
}

START_TEST(a_name_is_kept_once_and_found_again)
{
	struct names t;
	char text[16];

	names_init(&t);
	ck_assert_uint_eq(names_add(&t, span_of("")), 0);
	for (unsigned i = 0; i < 5000; i++) {
		(void)snprintf(text, sizeof(text), "name %u", i % 2500);
		ck_assert_uint_eq(names_add(&t, span_of(text)), i % 2500 + 1);
	}
	for (unsigned i = 0; i < 2500; i++) {
		(void)snprintf(text, sizeof(text), "name %u", i);
		ck_assert_uint_eq(names_find(&t, span_of(text)), i + 1);
		ck_assert_span_eq(names_at(&t, i + 1), text);
	}
	ck_assert_uint_eq(names_find(&t, span_of("fnord")), NAMES_NONE);
	names_clear(&t);
}
END_TEST

START_TEST(no_articles_give_no_groups)
{
	struct stories s;

	stories_init(&s, false);
	stories_finish(&s);
	ck_assert_uint_eq(s.n_groups, 0);
	stories_clear(&s);
}
END_TEST

START_TEST(articles_join_groups_and_groups_merge)
{
	struct stories s;
	struct wcopy_event e;

	stories_init(&s, false);
	decide(&s, "a", "a", WCOPY_RELATION_NEW, NULL, 0);
	decide(&s, "b", "b", WCOPY_RELATION_NEW, NULL, 0);
	decide(&s, "c", "b", WCOPY_RELATION_REPRINT, NULL, 0);
	decide(&s, "q", "q", WCOPY_RELATION_QUOTES, NULL, 0);
	e = merge("b", "a");
	decide(&s, "d", "a", WCOPY_RELATION_EXACT, &e, 1);
	decide(&s, "e", "a", WCOPY_RELATION_REWRITE, NULL, 0);
	stories_finish(&s);
	ck_assert_uint_eq(s.n_groups, 2);
	ck_assert_uint_eq(s.groups[0].n, 5);
	ck_assert_uint_eq(s.groups[1].n, 1);
	ck_assert_span_eq(group_of(&s, 1), "a");
	ck_assert_span_eq(group_of(&s, 2), "a");
	ck_assert_span_eq(group_of(&s, 3), "q");
	/* Members stand in the order they came. */
	ck_assert_uint_eq(s.members[0], 0);
	ck_assert_uint_eq(s.members[1], 1);
	ck_assert_uint_eq(s.members[2], 2);
	ck_assert_uint_eq(s.members[3], 4);
	ck_assert_uint_eq(s.members[4], 5);
	stories_clear(&s);
}
END_TEST

START_TEST(a_lone_article_moves_and_may_come_first)
{
	struct stories s;
	struct wcopy_event e = move("x", "b");

	stories_init(&s, true);
	decide(&s, "x", "x", WCOPY_RELATION_NEW, NULL, 0);
	decide(&s, "b", "b", WCOPY_RELATION_NEW, NULL, 0);
	decide(&s, "c", "b", WCOPY_RELATION_REPRINT, &e, 1);
	stories_finish(&s);
	ck_assert_uint_eq(s.n_groups, 1);
	ck_assert_span_eq(group_of(&s, 0), "b");
	ck_assert_uint_eq(s.members[s.groups[0].first], 0);
	stories_clear(&s);
}
END_TEST

START_TEST(a_moved_article_may_leave_and_begin_a_group)
{
	struct stories s;
	struct wcopy_event e[2];

	stories_init(&s, true);
	decide(&s, "a", "a", WCOPY_RELATION_NEW, NULL, 0);
	decide(&s, "x", "x", WCOPY_RELATION_NEW, NULL, 0);
	e[0] = move("x", "a");
	decide(&s, "b", "a", WCOPY_RELATION_REPRINT, e, 1);
	e[0] = move("x", "x");
	decide(&s, "y", "x", WCOPY_RELATION_REPRINT, e, 1);
	decide(&s, "z", "x", WCOPY_RELATION_REPRINT, NULL, 0);
	stories_finish(&s);
	ck_assert_uint_eq(s.n_groups, 2);
	ck_assert_span_eq(group_of(&s, 0), "a");
	ck_assert_span_eq(group_of(&s, 1), "x");
	ck_assert_span_eq(group_of(&s, 2), "a");
	ck_assert_span_eq(group_of(&s, 3), "x");
	ck_assert_span_eq(group_of(&s, 4), "x");
	stories_clear(&s);
}
END_TEST

START_TEST(an_event_about_nobody_changes_nothing)
{
	struct stories s;
	struct wcopy_event e = merge("fnord", "a");

	stories_init(&s, true);
	decide(&s, "a", "a", WCOPY_RELATION_NEW, &e, 1);
	stories_finish(&s);
	ck_assert_uint_eq(s.n_groups, 1);
	stories_clear(&s);
}
END_TEST

/* Random joins, merges and moves, against labels that are changed one by one
 * the slow way. */
START_TEST(groups_are_those_of_plain_labels)
{
	enum { N = 400 };
	uint64_t state = test_seed();

	for (unsigned round = 0; round < test_rounds(200); round++) {
		static char ids[N][8];
		unsigned label[N];
		struct stories s;

		stories_init(&s, true);
		for (unsigned i = 0; i < N; i++) {
			struct wcopy_event e;
			unsigned joined, other;

			(void)snprintf(ids[i], sizeof(ids[i]), "a%u", i);
			label[i] = i;
			if (i == 0 || test_random(&state) % 3 == 0) {
				decide(&s, ids[i], ids[i], WCOPY_RELATION_NEW,
				    NULL, 0);
				continue;
			}
			joined = label[test_random(&state) % i];
			other = label[test_random(&state) % i];
			label[i] = joined;
			e = merge(ids[other], ids[joined]);
			if (other == joined || test_random(&state) % 4 != 0) {
				decide(&s, ids[i], ids[joined],
				    WCOPY_RELATION_EXPANDED, NULL, 0);
				continue;
			}
			decide(&s, ids[i], ids[joined], WCOPY_RELATION_EXACT,
			    &e, 1);
			for (unsigned k = 0; k < i; k++)
				if (label[k] == other)
					label[k] = joined;
		}
		stories_finish(&s);
		for (unsigned i = 0; i < N; i++)
			ck_assert_uint_eq(s.articles[i].group, label[i]);
		stories_clear(&s);
	}
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("stories");
	TCase *tc = tcase_create("stories");

	tcase_add_test(tc, a_name_is_kept_once_and_found_again);
	tcase_add_test(tc, no_articles_give_no_groups);
	tcase_add_test(tc, articles_join_groups_and_groups_merge);
	tcase_add_test(tc, a_lone_article_moves_and_may_come_first);
	tcase_add_test(tc, a_moved_article_may_leave_and_begin_a_group);
	tcase_add_test(tc, an_event_about_nobody_changes_nothing);
	tcase_add_test(tc, groups_are_those_of_plain_labels);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
