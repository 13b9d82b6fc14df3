/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "base/alloc.h"
#include "base/hash.h"
#include "index/lsh.h"
#include "pipeline/candidates.h"
#include "suite.h"

static struct wci_lsh *
table(uint64_t max_bytes)
{
	struct wci_lsh *ix = NULL;

	ck_assert_int_eq(wci_lsh_new(&ix, max_bytes), WCOPY_OK);
	return ix;
}

START_TEST(a_key_is_held_by_the_article_that_had_it_last)
{
	struct wci_lsh *ix = table(1 << 24);
	uint32_t oracle[500] = { 0 }, before[20];
	uint64_t seed = test_seed(), keys[20];

	for (uint32_t number = 1; number <= 3000; number++) {
		unsigned at[20];
		size_t n = test_random(&seed) % 20;

		for (size_t i = 0; i < n; i++) {
			at[i] = (unsigned)((test_random(&seed) % 25) * 20 + i);
			keys[i] = wci_mix(at[i] + 1);
		}
		ck_assert_int_eq(wci_lsh_visit(ix, number, keys, n, before),
		    WCOPY_OK);
		for (size_t i = 0; i < n; i++) {
			ck_assert_uint_eq(before[i], oracle[at[i]]);
			oracle[at[i]] = number;
		}
	}
	wci_lsh_check(ix);
	wci_lsh_free(ix);
}
END_TEST

START_TEST(growing_loses_next_to_nothing)
{
	struct wci_lsh *ix = table(1 << 28);
	uint64_t keys[100], lost = 0, wrong = 0;
	uint32_t before[100];
	const uint32_t articles = 3000;

	for (uint32_t a = 1; a <= articles; a++) {
		for (uint64_t i = 0; i < 100; i++)
			keys[i] = wci_mix(a * UINT64_C(1000) + i);
		ck_assert_int_eq(wci_lsh_visit(ix, a, keys, 100, before),
		    WCOPY_OK);
	}
	wci_lsh_check(ix);
	for (uint32_t a = 1; a <= articles; a++) {
		for (uint64_t i = 0; i < 100; i++)
			keys[i] = wci_mix(a * UINT64_C(1000) + i);
		wci_lsh_look(ix, keys, 100, before);
		for (size_t i = 0; i < 100; i++) {
			lost += before[i] == 0;
			wrong += before[i] != 0 && before[i] != a;
		}
	}
	/* 300,000 keys: one in fifty finds its line full at each doubling,
	 * the last of which counts most; tags of 24 bits confuse a handful. */
	ck_assert_msg(lost < 12000, "%" PRIu64 " lost", lost);
	ck_assert_msg(wrong < 300, "%" PRIu64 " wrong", wrong);
	wci_lsh_free(ix);
}
END_TEST

START_TEST(a_full_table_gives_up_its_oldest_articles)
{
	struct wci_lsh *ix = table(0);
	uint64_t keys[50], bytes;
	uint32_t before[50], found_old = 0, found_new = 0;

	for (uint32_t a = 1; a <= 20000; a++) {
		for (uint64_t i = 0; i < 50; i++)
			keys[i] = wci_mix(a * UINT64_C(1000) + i);
		ck_assert_int_eq(wci_lsh_visit(ix, a, keys, 50, before),
		    WCOPY_OK);
	}
	bytes = wci_lsh_bytes(ix);
	ck_assert_uint_le(bytes, 1 << 20);
	for (uint64_t i = 0; i < 50; i++)
		keys[i] = wci_mix(UINT64_C(19000) * 1000 + i);
	wci_lsh_look(ix, keys, 50, before);
	for (size_t i = 0; i < 50; i++)
		found_new += before[i] == 19000;
	for (uint64_t i = 0; i < 50; i++)
		keys[i] = wci_mix(UINT64_C(100) * 1000 + i);
	wci_lsh_look(ix, keys, 50, before);
	for (size_t i = 0; i < 50; i++)
		found_old += before[i] == 100;
	ck_assert_uint_ge(found_new, 48);
	ck_assert_uint_eq(found_old, 0);
	wci_lsh_check(ix);
	wci_lsh_free(ix);
}
END_TEST

START_TEST(a_table_that_cannot_grow_says_so_and_stays_as_it_was)
{
	struct wci_lsh *ix = NULL;
	uint64_t key, bytes;
	uint32_t before, a = 0;
	wcopy_status rc = WCOPY_OK;

	for (unsigned long n = 1; n <= 2; n++) {
		wci_alloc_fail_at(n);
		ck_assert_int_eq(wci_lsh_new(&ix, 1 << 24), WCOPY_ENOMEM);
		wci_alloc_fail_at(0);
	}
	ix = table(1 << 24);
	bytes = wci_lsh_bytes(ix);
	wci_alloc_fail_at(1);
	while (rc == WCOPY_OK) {
		key = wci_mix(++a);
		rc = wci_lsh_visit(ix, a, &key, 1, &before);
	}
	wci_alloc_fail_at(0);
	ck_assert_int_eq(rc, WCOPY_ENOMEM);
	ck_assert_uint_eq(wci_lsh_bytes(ix), bytes);
	wci_lsh_check(ix);
	ck_assert_int_eq(wci_lsh_visit(ix, a, &key, 1, &before), WCOPY_OK);
	ck_assert_uint_gt(wci_lsh_bytes(ix), bytes);
	wci_lsh_free(ix);
}
END_TEST

START_TEST(candidates_come_by_votes_then_by_age)
{
	const uint32_t postings[] = { 7, 0, 9, 3, 9, 7, 3, 9, 5, 0 };
	struct wci_candidate c[10];

	ck_assert_uint_eq(wci_candidates(postings, 10, 1, c), 4);
	ck_assert_uint_eq(c[0].number, 9);
	ck_assert_uint_eq(c[0].votes, 3);
	ck_assert_uint_eq(c[1].number, 3);
	ck_assert_uint_eq(c[2].number, 7);
	ck_assert_uint_eq(c[3].number, 5);
	ck_assert_uint_eq(wci_candidates(postings, 10, 3, c), 1);
	ck_assert_uint_eq(wci_candidates(postings, 0, 1, c), 0);
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("lsh");
	TCase *tc = tcase_create("lsh");

	tcase_set_timeout(tc, 60);
	tcase_add_test(tc, a_key_is_held_by_the_article_that_had_it_last);
	tcase_add_test(tc, growing_loses_next_to_nothing);
	tcase_add_test(tc, a_full_table_gives_up_its_oldest_articles);
	tcase_add_test(tc,
	    a_table_that_cannot_grow_says_so_and_stays_as_it_was);
	tcase_add_test(tc, candidates_come_by_votes_then_by_age);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
