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

/* Visit with all n <= 200 keys of one article. */
static wcopy_status
visit(struct wci_lsh *ix, uint32_t number, const uint64_t *keys, size_t n,
    uint32_t *before)
{
	uint64_t hash[200];
	uint8_t who[200] = { 0 };
	struct wci_lsh_list list = { hash, who, &number, before, n };

	for (size_t i = 0; i < n; i++)
		hash[i] = wci_lsh_hash(keys[i]);
	return wci_lsh_visit(ix, &list, NULL);
}

/* The keys of an article: key i of article a is wci_mix(a * 1000 + i). */
static void
add(struct wci_lsh *ix, uint32_t a, size_t n)
{
	uint64_t keys[200];
	uint32_t before[200];

	for (uint64_t i = 0; i < n; i++)
		keys[i] = wci_mix(a * UINT64_C(1000) + i);
	ck_assert_int_eq(visit(ix, a, keys, n, before), WCOPY_OK);
}

/* How many of them are found, and how many of these at another article. */
static size_t
count(const struct wci_lsh *ix, uint32_t a, size_t n, size_t *wrong)
{
	size_t found = 0;

	for (uint64_t i = 0; i < n; i++) {
		uint32_t at = wci_lsh_look(ix,
		    wci_lsh_hash(wci_mix(a * UINT64_C(1000) + i)));

		found += at == a;
		*wrong += at != 0 && at != a;
	}
	return found;
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
		ck_assert_int_eq(visit(ix, number, keys, n, before), WCOPY_OK);
		for (size_t i = 0; i < n; i++) {
			ck_assert_uint_eq(before[i], oracle[at[i]]);
			oracle[at[i]] = number;
		}
	}
	wci_lsh_check(ix);
	wci_lsh_free(ix);
}
END_TEST

/*
 * The table as the header describes it, by plain means: each line a list of
 * whole hashes, so that growing is done by putting all of them in again.
 */
struct entry {
	uint64_t hash;
	uint32_t number;
	size_t asked; /* when it was last asked for */
};

struct oracle {
	struct entry lines[1024][WCI_LSH_SLOTS];
	size_t n[1024], n_lines, used, asked;
};

static size_t
line_at(const struct oracle *o, uint64_t hash)
{
	return (size_t)((hash >> 32) * o->n_lines >> 32);
}

/* Are two keys of one line taken for one? Six bits of what the line of the
 * first size leaves of the upper half, ten of the lower. */
static bool
alike(uint64_t a, uint64_t b)
{
	uint32_t x = (uint32_t)((a >> 32) * 16), y = (uint32_t)((b >> 32) * 16);

	return x >> 26 == y >> 26 &&
	       a / WCI_SHARDS % 1024 == b / WCI_SHARDS % 1024;
}

static void
put(struct oracle *o, struct entry e)
{
	size_t l = line_at(o, e.hash), oldest = 0;

	if (o->n[l] < WCI_LSH_SLOTS) {
		o->used++;
		o->lines[l][o->n[l]++] = e;
		return;
	}
	for (size_t i = 1; i < WCI_LSH_SLOTS; i++)
		if (o->lines[l][i].asked < o->lines[l][oldest].asked)
			oldest = i;
	o->lines[l][oldest] = e;
}

static uint32_t
oracle_visit(struct oracle *o, uint64_t hash, uint32_t number)
{
	size_t l;

	if (o->n_lines < 1024 &&
	    o->used >= o->n_lines * WCI_LSH_SLOTS / 8 * 5) {
		struct oracle *was = malloc(sizeof(*was));

		ck_assert_ptr_nonnull(was);
		*was = *o;
		memset(o, 0, sizeof(*o));
		o->n_lines = was->n_lines * 2;
		o->asked = was->asked;
		for (l = 0; l < was->n_lines; l++)
			for (size_t i = 0; i < was->n[l]; i++)
				put(o, was->lines[l][i]);
		free(was);
	}
	l = line_at(o, hash);
	for (size_t i = 0; i < o->n[l]; i++)
		if (alike(o->lines[l][i].hash, hash)) {
			uint32_t before = o->lines[l][i].number;

			o->lines[l][i].number = number;
			o->lines[l][i].asked = ++o->asked;
			return before;
		}
	put(o, (struct entry){ hash, number, ++o->asked });
	return 0;
}

START_TEST(any_stream_of_keys_finds_what_plain_lists_find)
{
	static struct oracle o;
	struct wci_lsh *ix = table(0);
	uint64_t seed = test_seed(), hash[64];
	uint32_t number[8], before[64];
	uint8_t who[64];

	memset(&o, 0, sizeof(o));
	o.n_lines = 16;
	for (uint32_t a = 1; a < 8000; a += 8) {
		struct wci_lsh_list list = { hash, who, number, before, 0 };

		for (uint32_t i = 0; i < 8; i++)
			number[i] = test_random(&seed) % 9 == 0 ? 0 : a + i;
		for (size_t i = 0; i < 64; i++) {
			who[i] = (uint8_t)(i / 8);
			hash[i] = wci_lsh_hash(
			    wci_mix(1 + test_random(&seed) % (10 + a)));
		}
		list.n = test_random(&seed) % 65;
		ck_assert_int_eq(wci_lsh_visit(ix, &list, &list), WCOPY_OK);
		for (size_t i = 0; i < list.n; i++)
			ck_assert_uint_eq(before[i],
			    number[who[i]] == 0
				? 0
				: oracle_visit(&o, hash[i], number[who[i]]));
	}
	ck_assert_uint_eq(o.n_lines, 1024);
	wci_lsh_check(ix);
	wci_lsh_free(ix);
}
END_TEST

START_TEST(growing_loses_next_to_nothing)
{
	struct wci_lsh *ix = table(1 << 22);
	size_t found = 0, wrong = 0;
	const uint32_t articles = 3000;

	for (uint32_t a = 1; a <= articles; a++)
		add(ix, a, 100);
	wci_lsh_check(ix);
	ck_assert_uint_eq(wci_lsh_bytes(ix), wci_lsh_max_bytes(ix));
	for (uint32_t a = 1; a <= articles; a++)
		found += count(ix, a, 100, &wrong);
	/* 300,000 keys: one in sixty finds its line full at each doubling,
	 * the last of which counts most; ten bits of a tag are left. */
	ck_assert_msg(found > 288000, "%zu found", found);
	ck_assert_msg(wrong < 6000, "%zu wrong", wrong);
	wci_lsh_free(ix);
}
END_TEST

START_TEST(a_full_table_gives_up_its_oldest_articles)
{
	struct wci_lsh *ix = table(1 << 20);
	size_t wrong = 0;

	/* 16,384 lines of ten slots are 3,276 articles of 50 keys. */
	for (uint32_t a = 1; a <= 20000; a++)
		add(ix, a, 50);
	ck_assert_uint_eq(wci_lsh_bytes(ix), 1 << 20);
	ck_assert_uint_ge(count(ix, 20000 - 1000, 50, &wrong), 47);
	/* At the age that the slots are good for half of the keys are left,
	 * enough for a few votes. */
	ck_assert_uint_ge(count(ix, 20000 - 3276, 50, &wrong), 12);
	ck_assert_uint_eq(count(ix, 100, 50, &wrong), 0);
	ck_assert_uint_le(wrong, 8);
	wci_lsh_check(ix);
	wci_lsh_free(ix);
}
END_TEST

START_TEST(a_table_that_cannot_grow_says_so)
{
	struct wci_lsh *ix = NULL;
	uint64_t bytes, key;
	uint32_t a = 0, before;
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
		rc = visit(ix, a, &key, 1, &before);
	}
	ck_assert_int_eq(wci_lsh_take(ix, wci_lsh_hash(1), a), WCOPY_ENOMEM);
	wci_alloc_fail_at(0);
	ck_assert_int_eq(rc, WCOPY_ENOMEM);
	ck_assert_uint_eq(wci_lsh_bytes(ix), bytes);
	wci_lsh_check(ix);
	ck_assert_int_eq(visit(ix, a, &key, 1, &before), WCOPY_OK);
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
	tcase_add_test(tc, any_stream_of_keys_finds_what_plain_lists_find);
	tcase_add_test(tc, a_table_that_cannot_grow_says_so);
	tcase_add_test(tc, candidates_come_by_votes_then_by_age);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
