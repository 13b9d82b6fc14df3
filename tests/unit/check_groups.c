/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "base/alloc.h"
#include "group/groups.h"
#include "suite.h"

static struct wci_articles *articles;
static struct wci_groups *groups;
static struct wci_placed placed;

static void
open_groups(uint64_t capacity)
{
	ck_assert_int_eq(wci_articles_new(&articles,
			     (struct wci_room){ capacity, 0, 1 << 20 },
			     &wci_layout_full),
	    WCOPY_OK);
	ck_assert_int_eq(wci_groups_new(&groups, capacity, 1 << 20), WCOPY_OK);
}

static void
close_groups(void)
{
	wci_groups_check(groups);
	wci_groups_free(groups);
	wci_articles_free(articles);
}

/* Add the next article, with those of the edges that lead to live ones. */
static wcopy_status
add_named(const char *id, const struct wci_edge *edges, size_t n)
{
	struct wci_edge live[WCI_EDGES_MAX];
	uint32_t number, floor;
	size_t n_live = 0;
	wcopy_status rc;

	rc = wci_articles_number(articles, strlen(id), &number, &floor);
	if (rc == WCOPY_OK)
		rc = wci_articles_keep_id(articles, span_of(id));
	if (rc == WCOPY_OK)
		rc = wci_groups_expect(groups, floor, articles);
	if (rc != WCOPY_OK)
		return rc;
	ck_assert_uint_eq(number, wci_groups_last(groups) + 1);
	for (size_t i = 0; i < n; i++)
		if (wci_groups_live(groups, edges[i].to))
			live[n_live++] = edges[i];
	return wci_groups_add(groups, live, n_live, &placed);
}

/* The same, for an article that is called "aN". */
static void
add(const struct wci_edge *edges, size_t n)
{
	char id[16];

	(void)snprintf(id, sizeof(id), "a%u", wci_groups_last(groups) + 1);
	ck_assert_int_eq(add_named(id, edges, n), WCOPY_OK);
}

#define ADD(...)                                                               \
	do {                                                                   \
		const struct wci_edge e_[] = { __VA_ARGS__ };                  \
		add(e_, sizeof(e_) / sizeof(*e_));                             \
	} while (0)
#define ALONE() add(NULL, 0)
#define STRONG(to, score)                                                      \
	{                                                                      \
		to, WCOPY_TIE_STRONG, score, false, false, false, 0            \
	}
#define EXTENDS(to, score)                                                     \
	{                                                                      \
		to, WCOPY_TIE_STRONG, score, true, true, false, 0              \
	}
#define CUT(to, score)                                                         \
	{                                                                      \
		to, WCOPY_TIE_WEAK, score, false, false, false, 0              \
	}
#define KIN_OF(with, to, score)                                                \
	{                                                                      \
		to, WCOPY_TIE_WEAK, score, false, false, false,                \
		    UINT64_C(1) << (with)                                      \
	}
#define UNLIKE(to, score)                                                      \
	{                                                                      \
		to, WCOPY_TIE_WEAK, score, false, false, true, 0               \
	}
#define COVERS(to, score)                                                      \
	{                                                                      \
		to, WCOPY_TIE_WEAK, score, true, true, false, 0                \
	}

#define in_group(name)                                                         \
	ck_assert_span_eq(wci_groups_name(groups, placed.group), name)

static void
changed(size_t i, bool move, const char *what, const char *into)
{
	ck_assert_uint_gt(placed.n_changes, i);
	ck_assert(placed.changes[i].move == move);
	ck_assert_span_eq(wci_groups_name(groups, placed.changes[i].what),
	    what);
	ck_assert_span_eq(wci_groups_name(groups, placed.changes[i].into),
	    into);
}

START_TEST(an_article_without_pairs_opens_a_group_of_its_own_name)
{
	open_groups(100);
	ALONE();
	in_group("a1");
	ck_assert(!placed.joined);
	ALONE();
	in_group("a2");
	ck_assert(!wci_groups_together(groups, 1, 2));
	close_groups();
}
END_TEST

START_TEST(merging_two_groups_keeps_the_older_id)
{
	open_groups(100);
	ALONE();
	ALONE();
	ADD(STRONG(2, 1.5));
	in_group("a2");
	ADD(STRONG(3, 1.5), STRONG(1, 1.2));
	in_group("a1");
	ck_assert_uint_eq(placed.n_changes, 1);
	changed(0, false, "a2", "a1");
	ck_assert(wci_groups_together(groups, 1, 3));
	close_groups();
}
END_TEST

START_TEST(a_cut_hangs_on_the_group_and_carries_nobody_along)
{
	open_groups(100);
	ALONE();             /* 1: a story */
	ADD(COVERS(1, 1.0)); /* 2: a roundup that covers it */
	in_group("a1");
	ALONE();          /* 3: another story */
	ADD(CUT(2, 1.0)); /* 4: stands in the roundup, not in story 1 */
	in_group("a4");
	ck_assert(!placed.joined);
	close_groups();
}
END_TEST

START_TEST(a_cut_of_a_cut_is_a_cut_of_the_story)
{
	open_groups(100);
	ALONE();
	ADD(CUT(1, 1.2));
	ADD(CUT(2, 1.2));
	in_group("a1");
	close_groups();
}
END_TEST

START_TEST(near_to_two_tellings_of_one_story_it_joins_the_nearer)
{
	open_groups(100);
	ALONE();
	ALONE();
	ALONE();
	ADD(KIN_OF(1, 1, 1.0), KIN_OF(0, 2, 1.1));
	in_group("a2");
	/* A third one that the nearer has nothing to do with. */
	ADD(KIN_OF(1, 1, 1.0), KIN_OF(0, 2, 1.1), CUT(3, 1.0));
	ck_assert(placed.digest);
	close_groups();
}
END_TEST

START_TEST(a_page_of_unlike_stories_is_left_by_them)
{
	open_groups(100);
	ALONE();          /* 1: a page */
	ADD(CUT(1, 1.0)); /* 2: a story of it */
	in_group("a1");
	ck_assert_uint_eq(wci_groups_holds(groups, 1), 2);
	ck_assert_uint_eq(wci_groups_holds(groups, 2), 0);
	ADD(UNLIKE(1, 1.0)); /* 3: another one */
	in_group("a3");
	ck_assert_uint_eq(placed.n_changes, 1);
	changed(0, true, "a2", "a2");
	ck_assert(!wci_groups_together(groups, 1, 2));
	ADD(CUT(1, 1.0)); /* 4: nothing hangs on it any more */
	in_group("a4");
	ck_assert_uint_eq(wci_groups_count(groups), 4);
	wci_groups_check(groups);
	/* Copies of a story hold its cuts, however unlike these are. */
	ALONE();
	ADD(STRONG(5, 1.8));
	ADD(CUT(5, 1.0));
	ADD(UNLIKE(5, 1.0));
	in_group("a5");
	close_groups();
}
END_TEST

START_TEST(a_digest_of_two_stories_joins_neither)
{
	open_groups(100);
	ALONE();
	ALONE();
	ADD(COVERS(1, 1.1), COVERS(2, 1.0));
	in_group("a3");
	ck_assert(placed.digest);
	ADD(CUT(3, 1.5)); /* and none hangs on it */
	in_group("a4");
	ADD(COVERS(1, 1.1), COVERS(2, 0.5));
	in_group("a1");
	ck_assert(!placed.digest);
	close_groups();
}
END_TEST

START_TEST(an_early_excerpt_moves_in_when_the_story_is_tied)
{
	open_groups(100);
	ALONE();                             /* 1: an excerpt */
	ALONE();                             /* 2: the story */
	ADD(STRONG(2, 1.8), COVERS(1, 1.2)); /* 3: its reprint */
	in_group("a2");
	ck_assert_uint_eq(placed.n_changes, 1);
	changed(0, true, "a1", "a2");
	ck_assert(wci_groups_together(groups, 1, 2));
	close_groups();
}
END_TEST

START_TEST(what_only_a_merged_story_has_does_not_follow_it)
{
	open_groups(100);
	ALONE();              /* 1: a story */
	ADD(EXTENDS(1, 1.6)); /* 2: with the opening of another */
	ADD(CUT(2, 1.0));     /* 3: that opening */
	in_group("a3");
	ADD(CUT(2, 1.0), CUT(1, 0.9)); /* 4: a cut that the story has too */
	in_group("a1");
	close_groups();
}
END_TEST

START_TEST(a_story_merged_with_another_one_does_not_fetch_that)
{
	open_groups(100);
	ALONE();                              /* 1: a story */
	ALONE();                              /* 2: another */
	ADD(EXTENDS(2, 1.6), COVERS(1, 1.0)); /* 3: 2, and how 1 begins */
	in_group("a2");
	ck_assert_uint_eq(placed.n_changes, 0);
	ck_assert(!wci_groups_together(groups, 1, 2));
	close_groups();
}
END_TEST

START_TEST(a_copy_of_a_leaf_stays_with_it_if_it_knows_the_story_too)
{
	open_groups(100);
	ALONE();
	ADD(CUT(1, 1.2));
	ADD(STRONG(2, 1.9), CUT(1, 1.2));
	in_group("a1");
	ck_assert_uint_eq(placed.n_changes, 0);
	close_groups();
}
END_TEST

START_TEST(a_copy_of_a_leaf_that_does_not_know_the_story_takes_it_away)
{
	open_groups(100);
	ALONE();
	ADD(CUT(1, 1.2));
	ADD(STRONG(2, 1.9));
	in_group("a2");
	changed(0, true, "a2", "a2");
	ck_assert(!wci_groups_together(groups, 1, 2));
	close_groups();
}
END_TEST

START_TEST(groups_are_counted_through_merges_and_moves)
{
	open_groups(100);
	ALONE();
	ALONE();
	ADD(STRONG(2, 1.8), COVERS(1, 1.2)); /* 1 moves in */
	ck_assert_uint_eq(wci_groups_count(groups), 1);
	ALONE();
	ADD(CUT(4, 1.2));
	ADD(STRONG(5, 1.9)); /* 5 leaves 4 */
	ck_assert_uint_eq(wci_groups_count(groups), 3);
	ADD(STRONG(6, 1.9), STRONG(3, 1.9)); /* two merge */
	ck_assert_uint_eq(wci_groups_count(groups), 2);
	close_groups();
}
END_TEST

START_TEST(a_group_outlives_its_first_members)
{
	open_groups(4);
	ALONE();
	for (uint32_t i = 2; i < 50; i++) {
		ADD(STRONG(i - 1, 1.9));
		in_group("a1");
	}
	ck_assert(!wci_groups_live(groups, 44));
	ck_assert(wci_groups_live(groups, 45));
	close_groups();
}
END_TEST

START_TEST(ids_that_were_overwritten_expire_their_articles)
{
	char id[1000];

	ck_assert_int_eq(wci_articles_new(&articles,
			     (struct wci_room){ 100000, 0, 1 },
			     &wci_layout_full),
	    WCOPY_OK);
	ck_assert_int_eq(wci_groups_new(&groups, 100000, 1), WCOPY_OK);
	memset(id, 'x', sizeof(id) - 1);
	id[sizeof(id) - 1] = '\0';
	for (int i = 0; i < 200; i++)
		ck_assert_int_eq(add_named(id, NULL, 0), WCOPY_OK);
	ck_assert(!wci_groups_live(groups, 100));
	ck_assert(wci_groups_live(groups, 199));
	ck_assert_span_eq(wci_articles_id(articles, 140), id);
	ck_assert_uint_le(wci_articles_floor(articles), 140);
	close_groups();
}
END_TEST

START_TEST(a_group_whose_name_is_lost_can_no_longer_be_joined)
{
	char id[WCI_NAME_MAX + 1];
	bool lost = false;

	/* A hundred groups of long names that go on for ever need more than
	 * the 64 KiB that their copies have. */
	ck_assert_int_eq(wci_articles_new(&articles,
			     (struct wci_room){ 300, 0, 1 << 20 },
			     &wci_layout_full),
	    WCOPY_OK);
	ck_assert_int_eq(wci_groups_new(&groups, 300, 1), WCOPY_OK);
	memset(id, 'x', sizeof(id) - 1);
	id[sizeof(id) - 1] = '\0';
	for (uint32_t i = 1; i < 3000; i++) {
		const struct wci_edge e[] = { STRONG(i > 100 ? i - 100 : i,
		    1.9) };

		(void)snprintf(id, 12, "%u", i);
		id[strlen(id)] = '-';
		ck_assert_int_eq(add_named(id, e, 1), WCOPY_OK);
		lost |= i > 100 && !placed.joined;
		ck_assert_int_eq(atoi(wci_groups_name(groups, placed.group)
					  .ptr) %
				     100,
		    (int)(i % 100));
	}
	ck_assert(lost);
	close_groups();
}
END_TEST

/* Plain union-find over all articles: what strong pairs alone must give. */
static uint32_t
oracle_find(uint32_t *parent, uint32_t i)
{
	while (parent[i] != i)
		i = parent[i];
	return i;
}

START_TEST(strong_pairs_give_the_connected_components)
{
	uint64_t seed = test_seed();
	static uint32_t parent[600];

	for (int round = 0; round < 50; round++) {
		open_groups(1000);
		for (uint32_t i = 1; i < 300; i++) {
			struct wci_edge e[4];
			size_t n = i > 5 ? test_random(&seed) % 3 : 0;
			char want[16];

			parent[i] = i;
			for (size_t k = 0; k < n; k++) {
				uint32_t to =
				    1 +
				    (uint32_t)(test_random(&seed) % (i - 1));
				uint32_t a = oracle_find(parent, to);
				uint32_t b = oracle_find(parent, i);

				e[k] = (struct wci_edge)STRONG(to, 1.5);
				/* The older root is the name. */
				parent[a > b ? a : b] = a > b ? b : a;
			}
			add(e, n);
			(void)snprintf(want, sizeof(want), "a%u",
			    oracle_find(parent, i));
			in_group(want);
		}
		for (uint32_t i = 1; i < 300; i += 7)
			for (uint32_t j = 1; j < i; j++)
				ck_assert(wci_groups_together(groups, i, j) ==
					  (oracle_find(parent, i) ==
					      oracle_find(parent, j)));
		close_groups();
	}
}
END_TEST

START_TEST(any_stream_of_edges_keeps_the_house_in_order)
{
	uint64_t seed = test_seed();

	for (int round = 0; round < 60; round++) {
		open_groups(round % 2 ? 40 : 1000);
		for (uint32_t i = 1; i < 250; i++) {
			struct wci_edge e[6];
			size_t n = 0;

			while (n < 6 && test_random(&seed) % 3 != 0) {
				uint64_t back = 1 + test_random(&seed) % 38;

				if (back >= i)
					break;
				e[n++] = (struct wci_edge){ (uint32_t)(i -
								       back),
					(enum wcopy_tie)(
					    test_random(&seed) % 3),
					(double)(test_random(&seed) % 100) / 50,
					test_random(&seed) % 2 == 0,
					test_random(&seed) % 2 == 0,
					test_random(&seed) % 4 == 0,
					test_random(&seed) };
			}
			add(e, n);
			if (i % 50 == 0)
				wci_groups_check(groups);
		}
		close_groups();
	}
}
END_TEST

START_TEST(every_failed_allocation_is_reported)
{
	unsigned long n;

	for (n = 1; n < 50; n++) {
		wcopy_status rc;

		articles = NULL;
		groups = NULL;
		wci_alloc_fail_at(n);
		rc = wci_articles_new(&articles,
		    (struct wci_room){ 1 << 20, 0, 1 << 20 }, &wci_layout_full);
		if (rc == WCOPY_OK)
			rc = wci_groups_new(&groups, 1 << 20, 1 << 20);
		for (int i = 0; i < 3000 && rc == WCOPY_OK; i++)
			rc = add_named("a name of some length", NULL, 0);
		wci_alloc_fail_at(0);
		wci_groups_free(groups);
		wci_articles_free(articles);
		if (rc == WCOPY_OK)
			break;
		ck_assert_int_eq(rc, WCOPY_ENOMEM);
	}
	ck_assert(n > 5 && n < 50);
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("groups");
	TCase *tc = tcase_create("groups");

	tcase_set_timeout(tc, 120);
	tcase_add_test(tc,
	    an_article_without_pairs_opens_a_group_of_its_own_name);
	tcase_add_test(tc, merging_two_groups_keeps_the_older_id);
	tcase_add_test(tc, a_cut_hangs_on_the_group_and_carries_nobody_along);
	tcase_add_test(tc, a_cut_of_a_cut_is_a_cut_of_the_story);
	tcase_add_test(tc, a_digest_of_two_stories_joins_neither);
	tcase_add_test(tc, a_page_of_unlike_stories_is_left_by_them);
	tcase_add_test(tc,
	    near_to_two_tellings_of_one_story_it_joins_the_nearer);
	tcase_add_test(tc, an_early_excerpt_moves_in_when_the_story_is_tied);
	tcase_add_test(tc, what_only_a_merged_story_has_does_not_follow_it);
	tcase_add_test(tc, a_story_merged_with_another_one_does_not_fetch_that);
	tcase_add_test(tc,
	    a_copy_of_a_leaf_stays_with_it_if_it_knows_the_story_too);
	tcase_add_test(tc,
	    a_copy_of_a_leaf_that_does_not_know_the_story_takes_it_away);
	tcase_add_test(tc, groups_are_counted_through_merges_and_moves);
	tcase_add_test(tc, a_group_outlives_its_first_members);
	tcase_add_test(tc, ids_that_were_overwritten_expire_their_articles);
	tcase_add_test(tc, a_group_whose_name_is_lost_can_no_longer_be_joined);
	tcase_add_test(tc, strong_pairs_give_the_connected_components);
	tcase_add_test(tc, any_stream_of_edges_keeps_the_house_in_order);
	tcase_add_test(tc, every_failed_allocation_is_reported);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
