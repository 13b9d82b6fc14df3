/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/page_net.h"

#include <string.h>

/*
 * out = bias + x * rows, in order; an input that is zero adds nothing. rows
 * has n_in + 1 rows of n_out. Called with constant sizes that are multiples of
 * four and without aliases, so that the inner loop becomes vector
 * instructions: each out[k] is a sum of its own, and its order stays.
 */
static inline void
layer(const float *restrict rows, size_t n_in, size_t n_out,
    const float *restrict x, float *restrict out)
{
	memcpy(out, rows + n_in * n_out, n_out * sizeof(*out));
	for (size_t j = 0; j < n_in; j++)
		if (x[j] != 0)
			for (size_t k = 0; k < n_out; k++)
				out[k] += x[j] * rows[j * n_out + k];
	for (size_t k = 0; k < n_out; k++)
		out[k] = out[k] > 0 ? out[k] : 0;
}

void
wci_page_embed(const struct wci_page_net *net,
    const float vector[WCI_PAGE_VECTOR], float embed[WCI_PAGE_EMBED])
{
	layer(net->embed[0], WCI_PAGE_SELF, WCI_PAGE_EMBED, vector, embed);
}

void
wci_page_judge(const struct wci_page_net *net, float (*vector)[WCI_PAGE_VECTOR],
    float (*embed)[WCI_PAGE_EMBED], size_t i, size_t n,
    struct wci_page_state *s)
{
	float *x = s->input;

	memcpy(x, vector[i], sizeof(vector[i]));
	x += WCI_PAGE_VECTOR;
	for (size_t d = 0; d <= 2 * WCI_PAGE_REACH; d++) {
		/* The neighbour is block i + d - REACH. */
		if (d == WCI_PAGE_REACH)
			continue;
		if (i + d < WCI_PAGE_REACH || i + d - WCI_PAGE_REACH >= n)
			memset(x, 0, sizeof(embed[0]));
		else
			memcpy(x, embed[i + d - WCI_PAGE_REACH],
			    sizeof(embed[0]));
		x += WCI_PAGE_EMBED;
	}
	layer(net->hidden1[0], WCI_PAGE_INPUT, WCI_PAGE_HIDDEN1, s->input,
	    s->hidden1);
	layer(net->hidden2[0], WCI_PAGE_HIDDEN1, WCI_PAGE_HIDDEN2, s->hidden1,
	    s->hidden2);
	s->out = net->out[WCI_PAGE_HIDDEN2];
	for (size_t k = 0; k < WCI_PAGE_HIDDEN2; k++)
		s->out += s->hidden2[k] * net->out[k];
}
