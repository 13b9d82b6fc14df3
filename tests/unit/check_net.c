/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/net.h"
#include "suite.h"

enum { MOST = 12, N_VECTOR = 40 };

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

static float
obvious(const struct wci_net *net, float (*vector)[N_VECTOR], size_t i,
    size_t n)
{
	const float *w = net->weights;
	float x[N_VECTOR + WCI_NET_NEAR] = { 0 }, h1[WCI_NET_HIDDEN1],
			   h2[WCI_NET_HIDDEN2], out;
	size_t at = N_VECTOR;

	memcpy(x, vector[i], sizeof(vector[i]));
	for (size_t d = 0; d <= 2 * WCI_NET_REACH; d++) {
		size_t k = i + d - WCI_NET_REACH;

		if (d == WCI_NET_REACH)
			continue;
		if (i + d >= WCI_NET_REACH && k < n)
			layer(w, N_VECTOR, WCI_NET_EMBED, vector[k], x + at);
		at += WCI_NET_EMBED;
	}
	layer(w + WCI_NET_AT_HIDDEN1(N_VECTOR), N_VECTOR + WCI_NET_NEAR,
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

	return (r & 1) != 0 ? 0 : (float)(r >> 40) / (1 << 23) - 1;
}

START_TEST(odds_are_those_of_the_plain_loop_to_the_bit)
{
	static float weights[WCI_NET_SIZE(N_VECTOR)];
	const struct wci_net net = { N_VECTOR, weights };
	uint64_t rng = test_seed();

	for (unsigned round = test_rounds(200); round > 0; round--) {
		float vector[MOST][N_VECTOR], embed[MOST][WCI_NET_EMBED];
		float odds[MOST], wanted;
		size_t n = test_random(&rng) % (MOST + 1);

		for (size_t i = 0; i < WCI_NET_SIZE(N_VECTOR); i++)
			weights[i] = number(&rng) / 4;
		for (size_t i = 0; i < n * N_VECTOR; i++)
			vector[i / N_VECTOR][i % N_VECTOR] = number(&rng);
		wci_net_run(&net, vector[0], n, embed, odds);
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

int
main(void)
{
	Suite *s = suite_create("net");
	TCase *t = tcase_create("net");

	tcase_add_test(t, odds_are_those_of_the_plain_loop_to_the_bit);
	suite_add_tcase(s, t);
	return run_suite(s);
}
