/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/net.h"

#include <string.h>

/*
 * sum += x * rows, in order; an input that is zero adds nothing. Called with
 * constant n_out, a multiple of four, and without aliases, so that the inner
 * loop becomes vector instructions: each sum[k] is a sum of its own, and its
 * order stays.
 */
static inline void
add_rows(const float *restrict rows, size_t n_in, size_t n_out,
    const float *restrict x, float *restrict sum)
{
	for (size_t j = 0; j < n_in; j++)
		if (x[j] != 0)
			for (size_t k = 0; k < n_out; k++)
				sum[k] += x[j] * rows[j * n_out + k];
}

static inline void
rectify(float *x, size_t n)
{
	for (size_t k = 0; k < n; k++)
		x[k] = x[k] > 0 ? x[k] : 0;
}

/* Add what the condensed neighbours of piece i of n say. */
static inline void
add_near(const float *rows, float (*embed)[WCI_NET_EMBED], size_t i, size_t n,
    float *sum)
{
	for (size_t d = 0; d <= 2 * WCI_NET_REACH; d++) {
		/* The neighbour is piece i + d - REACH. */
		if (d == WCI_NET_REACH)
			continue;
		if (i + d >= WCI_NET_REACH && i + d - WCI_NET_REACH < n)
			add_rows(rows, WCI_NET_EMBED, WCI_NET_HIDDEN1,
			    embed[i + d - WCI_NET_REACH], sum);
		rows += (size_t)WCI_NET_EMBED * WCI_NET_HIDDEN1;
	}
}

void
wci_net_run(const struct wci_net *net, const float *vectors, size_t n,
    float (*embed)[WCI_NET_EMBED], float *odds)
{
	size_t n_vector = net->n_vector;
	const float *w0 = net->weights;
	const float *w1 = w0 + WCI_NET_AT_HIDDEN1(n_vector);
	const float *near = w1 + n_vector * WCI_NET_HIDDEN1;
	const float *w2 = w0 + WCI_NET_AT_HIDDEN2(n_vector);
	const float *out = w0 + WCI_NET_AT_OUT(n_vector);

	for (size_t i = 0; i < n; i++) {
		memcpy(embed[i], w0 + n_vector * WCI_NET_EMBED,
		    sizeof(embed[i]));
		add_rows(w0, n_vector, WCI_NET_EMBED, vectors + i * n_vector,
		    embed[i]);
		rectify(embed[i], WCI_NET_EMBED);
	}
	for (size_t i = 0; i < n; i++) {
		float h1[WCI_NET_HIDDEN1], h2[WCI_NET_HIDDEN2];

		memcpy(h1, near + WCI_NET_NEAR * WCI_NET_HIDDEN1, sizeof(h1));
		add_rows(w1, n_vector, WCI_NET_HIDDEN1, vectors + i * n_vector,
		    h1);
		add_near(near, embed, i, n, h1);
		rectify(h1, WCI_NET_HIDDEN1);
		memcpy(h2, w2 + WCI_NET_HIDDEN1 * WCI_NET_HIDDEN2, sizeof(h2));
		add_rows(w2, WCI_NET_HIDDEN1, WCI_NET_HIDDEN2, h1, h2);
		rectify(h2, WCI_NET_HIDDEN2);
		odds[i] = out[WCI_NET_HIDDEN2];
		for (size_t k = 0; k < WCI_NET_HIDDEN2; k++)
			odds[i] += h2[k] * out[k];
	}
}
