/* SPDX-License-Identifier: MIT */
/* What two stored sketches share, by every kernel, against a search. */
#include <config.h>

#include "group/shared_kernel.h"
#include "group/verify.h"
#include "kernels.h"

/* A rising list of n values, up to max, of which some are repeated. */
static void
rising(uint16_t *v, size_t n, uint64_t max, bool repeat, uint64_t *seed)
{
	size_t at = 0;

	while (at < n) {
		uint16_t x = (uint16_t)(test_random(seed) % (max + 1));
		size_t i = at;

		while (i > 0 && v[i - 1] >= x)
			i--;
		if (!repeat && i < at && v[i] == x)
			continue;
		memmove(v + i + 1, v + i, (at++ - i) * sizeof(*v));
		v[i] = x;
	}
}

START_TEST(shared_values_are_those_of_a_search_for_each)
{
	static const uint64_t maxima[] = { 127, 150, 300, 5000, UINT16_MAX };
	enum { N = WCOPY_SKETCH_SIZE };
	uint64_t seed = test_seed();

	if (!use_kernel(_i))
		return;
	for (unsigned round = 0; round < test_rounds(3000); round++) {
		uint64_t in_x[WCI_SHARED_WORDS], in_y[WCI_SHARED_WORDS];
		uint64_t max = maxima[round % 5];
		uint16_t x[N + 8] = { 0 }, y[N + 8] = { 0 };
		size_t nx = test_random(&seed) % (N + 1);
		size_t ny = test_random(&seed) % (N + 1);

		rising(x, nx, max, test_random(&seed) % 2 == 0, &seed);
		rising(y, ny, max, false, &seed);
		wci_shared_kernel()(x, nx, y, ny, in_x, in_y);
		for (size_t i = 0; i < N; i++) {
			bool want = false;

			for (size_t k = 0; k < ny && i < nx; k++)
				want |= x[i] == y[k] &&
					(i == 0 || x[i] != x[i - 1]);
			ck_assert_uint_eq(in_x[i / 64] >> i % 64 & 1, want);
			want = false;
			for (size_t k = 0; k < nx && i < ny; k++)
				want |= y[i] == x[k];
			ck_assert_uint_eq(in_y[i / 64] >> i % 64 & 1, want);
		}
	}
}
END_TEST

/* A stored sketch of random values, weights and marks. */
static void
make_stored(struct wci_stored *s, uint64_t max, uint64_t *seed)
{
	const struct wci_layout *l = &wci_layout_full;
	uint8_t *about =
	    (uint8_t *)(s->values + l->sketch + l->numbers + l->title);

	memset(s, 0, wci_stored_bytes(l));
	s->n_sketch = (uint8_t)(test_random(seed) % (l->sketch + 1u));
	s->scale = test_random(seed) % 3 == 0
		       ? WCI_COMPLETE
		       : (uint8_t)(test_random(seed) % 5);
	rising(s->values, s->n_sketch, max, false, seed);
	for (unsigned i = 0; i < s->n_sketch / 2u + 1; i++)
		about[i] = (uint8_t)test_random(seed);
}

/* The sums of a by a search for each value; b's weight counts if it is less. */
static void
tally(const struct wci_stored *a, const struct wci_stored *b,
    struct wci_tally *out)
{
	const struct wci_layout *l = &wci_layout_full;
	unsigned scale_a = a->scale == WCI_COMPLETE ? 0 : a->scale;
	unsigned scale_b = b->scale == WCI_COMPLETE ? 0 : b->scale;
	unsigned cut = scale_a < scale_b ? scale_a : scale_b;
	unsigned sa = scale_a - cut, sb = scale_b - cut;
	uint32_t limit = UINT32_MAX, last = UINT32_MAX;

	memset(out, 0, sizeof(*out));
	if (a->scale != WCI_COMPLETE && a->n_sketch > 0)
		limit = (uint32_t)a->values[a->n_sketch - 1] >> sa;
	if (b->scale != WCI_COMPLETE && b->n_sketch > 0)
		last = (uint32_t)b->values[b->n_sketch - 1] >> sb;
	limit = limit < last ? limit : last;
	for (unsigned i = 0; i < a->n_sketch; i++) {
		unsigned p = wci_about(wci_stored_about(a, l), i), q;
		unsigned weight = p >= 8 ? WCI_WEIGHT_MAX : p / 2, other = 0;
		unsigned quoted = p >= 8 ? (p & WCOPY_MARK_QUOTED) != 0 : p % 2;
		uint32_t x = (uint32_t)a->values[i] >> sa, k = 0;
		bool shared = false;

		if (x > limit)
			continue;
		/* Of values that have become equal the first pairs off. */
		for (; k < b->n_sketch && !shared; k++)
			shared = (uint32_t)b->values[k] >> sb == x;
		shared =
		    shared && (i == 0 || (uint32_t)a->values[i - 1] >> sa != x);
		if (shared) {
			q = wci_about(wci_stored_about(b, l), k - 1);
			other = q >= 8 ? WCI_WEIGHT_MAX : q / 2;
			weight = other < weight ? other : weight;
			out->shared[quoted] += weight;
		}
		out->all[quoted] += weight;
		if (p < 8 || (shared && weight < WCI_WEIGHT_MAX))
			continue;
		out->all_in[p & WCOPY_MARK_QUARTER]++;
		out->shared_in[p & WCOPY_MARK_QUARTER] += shared;
	}
}

START_TEST(evidence_is_that_of_a_search_for_each_value)
{
	static const uint64_t maxima[] = { 200, 1000, UINT16_MAX };
	static uint64_t room[2][64];
	struct wci_stored *a = (struct wci_stored *)(void *)room[0];
	struct wci_stored *b = (struct wci_stored *)(void *)room[1];
	uint64_t seed = test_seed();

	if (!use_kernel(_i))
		return;
	for (unsigned round = 0; round < test_rounds(3000); round++) {
		struct wcopy_evidence got, want = { 0 };
		struct wci_tally ta, tb;

		make_stored(a, maxima[round % 3], &seed);
		make_stored(b, maxima[round % 3], &seed);
		if (round % 4 == 0) { /* mostly the same values */
			memcpy(b->values, a->values, 64 * sizeof(*a->values));
			b->n_sketch = a->n_sketch < 64 ? a->n_sketch : 64;
			b->scale = a->scale;
		}
		(void)wci_evidence(a, b, &wci_layout_full, &got);
		tally(a, b, &ta);
		tally(b, a, &tb);
		wci_weigh_up(&ta, &tb, &want);
		ck_assert(got.jaccard == want.jaccard &&
			  got.contained == want.contained &&
			  got.covers == want.covers);
		ck_assert(got.quotes_contained == want.quotes_contained &&
			  got.quotes_covers == want.quotes_covers);
		ck_assert(got.told_contained == want.told_contained &&
			  got.told_covers == want.told_covers);
		ck_assert(got.spread == want.spread);
	}
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("shared");
	TCase *t = tcase_create("shared");

	tcase_set_timeout(t, 120);
	tcase_add_loop_test(t, shared_values_are_those_of_a_search_for_each, 0,
	    WCOPY_N_KERNELS);
	tcase_add_loop_test(t, evidence_is_that_of_a_search_for_each_value, 0,
	    WCOPY_N_KERNELS);
	suite_add_tcase(s, t);
	return run_suite(s);
}
