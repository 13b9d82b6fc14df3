/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "extract/dump_net.h"

#include <string.h>

/* sum += x * row, in order; a zero adds nothing. */
static void
add_row(float *sum, const float *row, size_t n, float x)
{
	for (size_t k = 0; k < n; k++)
		sum[k] += x * row[k];
}

static void
rectify(float *x, size_t n)
{
	for (size_t k = 0; k < n; k++)
		x[k] = x[k] > 0 ? x[k] : 0;
}

void
wci_net_embed(const struct wci_net *net, const float own[WCI_N_OWN],
    float embed[WCI_NET_EMBED])
{
	memcpy(embed, net->embed[WCI_N_OWN], sizeof(net->embed[0]));
	for (size_t j = 0; j < WCI_N_OWN; j++)
		if (own[j] != 0)
			add_row(embed, net->embed[j], WCI_NET_EMBED, own[j]);
	rectify(embed, WCI_NET_EMBED);
}

static void
gather(const struct wci_line_features *f, float (*embed)[WCI_NET_EMBED],
    const size_t i_of_n[2], float *x)
{
	size_t i = i_of_n[0], n = i_of_n[1];

	memcpy(x, f->own[i], sizeof(f->own[i]));
	x += WCI_N_OWN;
	memcpy(x, f->around[i], sizeof(f->around[i]));
	x += WCI_N_AROUND;
	for (size_t d = 0; d <= 2 * WCI_NET_REACH; d++) {
		/* The neighbour is line i + d - REACH. */
		if (d == WCI_NET_REACH)
			continue;
		if (i + d < WCI_NET_REACH || i + d - WCI_NET_REACH >= n)
			memset(x, 0, sizeof(embed[0]));
		else
			memcpy(x, embed[i + d - WCI_NET_REACH],
			    sizeof(embed[0]));
		x += WCI_NET_EMBED;
	}
}

void
wci_net_line(const struct wci_net *net, const struct wci_line_features *f,
    float (*embed)[WCI_NET_EMBED], const size_t i_of_n[2],
    struct wci_net_state *s)
{
	gather(f, embed, i_of_n, s->input);
	memcpy(s->hidden1, net->hidden1[WCI_NET_INPUT], sizeof(s->hidden1));
	for (size_t j = 0; j < WCI_NET_INPUT; j++)
		if (s->input[j] != 0)
			add_row(s->hidden1, net->hidden1[j], WCI_NET_HIDDEN1,
			    s->input[j]);
	rectify(s->hidden1, WCI_NET_HIDDEN1);
	memcpy(s->hidden2, net->hidden2[WCI_NET_HIDDEN1], sizeof(s->hidden2));
	for (size_t j = 0; j < WCI_NET_HIDDEN1; j++)
		if (s->hidden1[j] != 0)
			add_row(s->hidden2, net->hidden2[j], WCI_NET_HIDDEN2,
			    s->hidden1[j]);
	rectify(s->hidden2, WCI_NET_HIDDEN2);
	s->out = net->out[WCI_NET_HIDDEN2];
	for (size_t j = 0; j < WCI_NET_HIDDEN2; j++)
		s->out += s->hidden2[j] * net->out[j];
}

float
wci_net_squash(float x)
{
	/* x / (2 + 2|x|) would do for order; the square follows the logistic
	 * function more closely where it matters, around 0. */
	float a = x < 0 ? -x : x;
	float t = 1 + a / 2 + a * a / 8;
	float p = 1 - 1 / (1 + t * t);

	return x < 0 ? 1 - p : p;
}
