/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/classify.h"
#include "kernels.h"
#include "suite.h"

enum { MOST = 12, N_VECTOR = 43 };

/* The obvious way: a layer from x to out, bias first, then inputs in order;
 * what is zero adds nothing. */
static void
layer(const float *rows, size_t n_in, size_t n_out, const float *x, float *out)
{
	for (size_t k = 0; k < n_out; k++) {
		out[k] = rows[n_in * n_out + k];
		for (size_t j = 0; j < n_in; j++)
			if (x[j] != 0)
				out[k] += x[j] * rows[j * n_out + k];
		if (!(out[k] > 0))
			out[k] = 0;
	}
}

/* The trail of piece i: from the first piece, or from the last. */
static void
trail(float (*embed)[WCI_NET_EMBED], size_t n, size_t i, bool from_last,
    float rate, float *out)
{
	memset(out, 0, sizeof(embed[0]));
	for (size_t k = 0; k < (from_last ? n - 1 - i : i); k++)
		for (size_t j = 0; j < WCI_NET_EMBED; j++) {
			float x = embed[from_last ? n - 1 - k : k][j];

			out[j] = out[j] + rate * (x - out[j]);
		}
}

static float
obvious(const struct wci_net *net, float (*vector)[N_VECTOR], size_t i,
    size_t n)
{
	const float *w = net->weights;
	float x[N_VECTOR + WCI_NET_AROUND] = { 0 }, embed[MOST][WCI_NET_EMBED],
			   h1[WCI_NET_HIDDEN1], h2[WCI_NET_HIDDEN2], out;
	size_t at = N_VECTOR;

	memcpy(x, vector[i], sizeof(vector[i]));
	for (size_t k = 0; k < n; k++)
		layer(w, N_VECTOR, WCI_NET_EMBED, vector[k], embed[k]);
	for (size_t d = 0; d <= 2 * WCI_NET_REACH; d++) {
		size_t k = i + d - WCI_NET_REACH;

		if (d == WCI_NET_REACH)
			continue;
		if (i + d >= WCI_NET_REACH && k < n)
			memcpy(x + at, embed[k], sizeof(embed[k]));
		at += WCI_NET_EMBED;
	}
	for (unsigned side = 0; side < 2; side++)
		for (size_t t = 0; t < WCI_NET_TRAILS; t++) {
			trail(embed, n, i, side == 1, wci_net_rates[t], x + at);
			at += WCI_NET_EMBED;
		}
	layer(w + WCI_NET_AT_HIDDEN1(N_VECTOR), N_VECTOR + WCI_NET_AROUND,
	    WCI_NET_HIDDEN1, x, h1);
	layer(w + WCI_NET_AT_HIDDEN2(N_VECTOR), WCI_NET_HIDDEN1,
	    WCI_NET_HIDDEN2, h1, h2);
	w += WCI_NET_AT_OUT(N_VECTOR);
	out = w[WCI_NET_HIDDEN2];
	for (size_t k = 0; k < WCI_NET_HIDDEN2; k++)
		out += h2[k] * w[k];
	return out;
}

/* Between -1 and 1; zero every other time. */
static float
number(uint64_t *rng)
{
	uint64_t r = test_random(rng);

	if ((r & 1) != 0)
		return (r & 2) != 0 ? 0.0f : -0.0f;
	return (float)(r >> 40) / (1 << 23) - 1;
}

START_TEST(odds_are_those_of_the_plain_loop_to_the_bit)
{
	static float weights[WCI_NET_SIZE(N_VECTOR)];
	const struct wci_net net = { N_VECTOR, WCI_NET_SIZE(N_VECTOR),
		weights };
	uint64_t rng = test_seed();

	if (!use_kernel(_i))
		return;
	for (unsigned round = test_rounds(200); round > 0; round--) {
		float vector[MOST][N_VECTOR], odds[MOST], wanted;
		struct wci_net_short scratch[MOST];
		size_t n = test_random(&rng) % (MOST + 1);

		for (size_t i = 0; i < WCI_NET_SIZE(N_VECTOR); i++)
			weights[i] = number(&rng) / 4;
		for (size_t i = 0; i < n * N_VECTOR; i++)
			vector[i / N_VECTOR][i % N_VECTOR] = number(&rng);
		wci_net_run(&net, vector[0], n, scratch, odds);
		for (size_t i = 0; i < n; i++) {
			wanted = obvious(&net, vector, i, n);
			ck_assert_msg(memcmp(&odds[i], &wanted,
					  sizeof(wanted)) == 0,
			    "piece %zu of %zu: %a, not %a", i, n,
			    (double)odds[i], (double)wanted);
		}
	}
}
END_TEST

START_TEST(the_weights_that_ship_are_for_the_vectors_that_are_made)
{
	ck_assert_uint_eq(wci_page_net.n_vector, WCI_PAGE_VECTOR);
	ck_assert_uint_eq(wci_page_net.n_weights,
	    WCI_NET_SIZE(WCI_PAGE_VECTOR));
	ck_assert_uint_eq(wci_dump_net.n_vector, WCI_LINE_VECTOR);
	ck_assert_uint_eq(wci_dump_net.n_weights,
	    WCI_NET_SIZE(WCI_LINE_VECTOR));
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("net");
	TCase *t = tcase_create("net");

	tcase_add_loop_test(t, odds_are_those_of_the_plain_loop_to_the_bit, 0,
	    WCOPY_N_KERNELS);
	tcase_add_test(t,
	    the_weights_that_ship_are_for_the_vectors_that_are_made);
	suite_add_tcase(s, t);
	return run_suite(s);
}
