/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/net.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

_Static_assert(WCI_NET_EMBED == 8 && WCI_NET_HIDDEN1 == 24 &&
		   WCI_NET_HIDDEN2 == 12,
    "add_rows is called with widths that it has a loop for");

/* The numbers of the inputs that are not zero: nearly all the others are, and
 * they add nothing. */
struct used {
	uint16_t at[WCI_NET_VECTOR];
	size_t n;
};

/* No jump hangs on an input, for nobody could foresee it. What is looked at is
 * all bits but the sign. */
static void
list_used(const float *x, size_t n_in, struct used *u)
{
	u->n = 0;
	for (size_t j = 0; j < n_in; j++) {
		uint32_t bits;

		memcpy(&bits, x + j, sizeof(bits));
		u->at[u->n] = (uint16_t)j;
		u->n += bits << 1 != 0;
	}
}

#if defined(__GNUC__)

typedef float lanes __attribute__((vector_size(16)));

static inline lanes
load(const float *s)
{
	lanes v;

	memcpy(&v, s, sizeof(v));
	return v;
}

/*
 * sum += x * rows over the used inputs, in order. n_out is 8, 12 or 24 and a
 * constant wherever this is inlined, so that the sums stay in registers; each
 * sum[k] is a sum of its own, whatever is added beside it, and nothing is
 * fused, so the bits are those of the plain loop below.
 */
static inline __attribute__((always_inline)) void
add_rows(const float *rows, size_t n_out, const struct used *u, const float *x,
    float *sum)
{
	lanes zero = { 0, 0, 0, 0 };
	lanes a = load(sum), b = load(sum + 4);
	lanes c = n_out > 8 ? load(sum + 8) : zero;
	lanes d = n_out > 12 ? load(sum + 12) : zero;
	lanes e = n_out > 12 ? load(sum + 16) : zero;
	lanes f = n_out > 12 ? load(sum + 20) : zero;

	for (size_t i = 0; i < u->n; i++) {
		const float *row = rows + u->at[i] * n_out;
		float v = x[u->at[i]];

		a += v * load(row);
		b += v * load(row + 4);
		if (n_out > 8)
			c += v * load(row + 8);
		if (n_out > 12) {
			d += v * load(row + 12);
			e += v * load(row + 16);
			f += v * load(row + 20);
		}
	}
	memcpy(sum, &a, sizeof(a));
	memcpy(sum + 4, &b, sizeof(b));
	if (n_out > 8)
		memcpy(sum + 8, &c, sizeof(c));
	if (n_out > 12) {
		memcpy(sum + 12, &d, sizeof(d));
		memcpy(sum + 16, &e, sizeof(e));
		memcpy(sum + 20, &f, sizeof(f));
	}
}

#else

static inline void
add_rows(const float *rows, size_t n_out, const struct used *u, const float *x,
    float *sum)
{
	for (size_t i = 0; i < u->n; i++)
		for (size_t k = 0; k < n_out; k++)
			sum[k] += x[u->at[i]] * rows[u->at[i] * n_out + k];
}

#endif

static inline void
rectify(float *x, size_t n)
{
	for (size_t k = 0; k < n; k++)
		x[k] = x[k] > 0 ? x[k] : 0;
}

/* The layers of a network. */
struct layers {
	const float *embed, *hidden1, *near, *hidden2, *out;
	size_t n_vector;
};

/* Condense piece i, and begin its first hidden layer with what is its own. */
static void
begin(const struct layers *l, const float *vector, float *embed, float *hidden)
{
	struct used u;

	list_used(vector, l->n_vector, &u);
	memcpy(embed, l->embed + l->n_vector * WCI_NET_EMBED,
	    WCI_NET_EMBED * sizeof(*embed));
	add_rows(l->embed, WCI_NET_EMBED, &u, vector, embed);
	rectify(embed, WCI_NET_EMBED);
	memcpy(hidden, l->near + WCI_NET_NEAR * WCI_NET_HIDDEN1,
	    WCI_NET_HIDDEN1 * sizeof(*hidden));
	add_rows(l->hidden1, WCI_NET_HIDDEN1, &u, vector, hidden);
}

/* Add what the condensed neighbours of piece i of n say, and go on to its
 * odds. */
static float
finish(const struct layers *l, float (*embed)[WCI_NET_EMBED], size_t i,
    size_t n, float *h1)
{
	float x[WCI_NET_NEAR], h2[WCI_NET_HIDDEN2], odds;
	size_t at = 0;
	struct used u;

	for (size_t d = 0; d <= 2 * WCI_NET_REACH; d++) {
		/* The neighbour is piece i + d - REACH. */
		if (d == WCI_NET_REACH)
			continue;
		if (i + d >= WCI_NET_REACH && i + d - WCI_NET_REACH < n)
			memcpy(x + at, embed[i + d - WCI_NET_REACH],
			    sizeof(embed[0]));
		else
			memset(x + at, 0, sizeof(embed[0]));
		at += WCI_NET_EMBED;
	}
	list_used(x, WCI_NET_NEAR, &u);
	add_rows(l->near, WCI_NET_HIDDEN1, &u, x, h1);
	rectify(h1, WCI_NET_HIDDEN1);
	memcpy(h2, l->hidden2 + WCI_NET_HIDDEN1 * WCI_NET_HIDDEN2, sizeof(h2));
	list_used(h1, WCI_NET_HIDDEN1, &u);
	add_rows(l->hidden2, WCI_NET_HIDDEN2, &u, h1, h2);
	rectify(h2, WCI_NET_HIDDEN2);
	odds = l->out[WCI_NET_HIDDEN2];
	for (size_t k = 0; k < WCI_NET_HIDDEN2; k++)
		odds += h2[k] * l->out[k];
	return odds;
}

void
wci_net_run(const struct wci_net *net, const float *vectors, size_t n,
    float (*embed)[WCI_NET_EMBED], float *odds)
{
	const size_t n_vector = net->n_vector;
	const struct layers l = {
		.embed = net->weights,
		.hidden1 = net->weights + WCI_NET_AT_HIDDEN1(n_vector),
		.near = net->weights + WCI_NET_AT_HIDDEN1(n_vector) +
			n_vector * WCI_NET_HIDDEN1,
		.hidden2 = net->weights + WCI_NET_AT_HIDDEN2(n_vector),
		.out = net->weights + WCI_NET_AT_OUT(n_vector),
		.n_vector = n_vector,
	};
	/* A piece is finished when those behind it are condensed. */
	float hidden[WCI_NET_REACH + 1][WCI_NET_HIDDEN1];

	assert(n_vector <= WCI_NET_VECTOR);
	for (size_t i = 0; i < n + WCI_NET_REACH; i++) {
		if (i < n)
			begin(&l, vectors + i * n_vector, embed[i],
			    hidden[i % (WCI_NET_REACH + 1)]);
		if (i >= WCI_NET_REACH)
			odds[i - WCI_NET_REACH] = finish(&l, embed,
			    i - WCI_NET_REACH, n,
			    hidden[(i - WCI_NET_REACH) % (WCI_NET_REACH + 1)]);
	}
}
