/* SPDX-License-Identifier: MIT */
/*
 * net_loops.h - the loops of the network, for vectors of any width
 *
 * A kernel includes this with NET_LANES, the floats of one of its vectors (4,
 * 8, or 1 for a compiler that has no vectors), and may have a way of its own
 * to list the inputs that count. Each sum is a sum of its own, whatever is
 * added beside it, its additions happen in the order of the inputs, and
 * nothing is fused: so all kernels give the bits of the plain loop.
 */
#ifndef WCI_NET_LOOPS_H
#define WCI_NET_LOOPS_H

#include <stdint.h>
#include <string.h>

#include "extract/net_kernel.h"

_Static_assert(WCI_NET_EMBED == 8 && WCI_NET_HIDDEN1 == 24 &&
		   WCI_NET_HIDDEN2 == 12,
    "each layer has a loop for its width");

/* The numbers of the inputs that are not zero: nearly all the others are, and
 * they add nothing. There is room behind them for a vector that is stored. */
struct used {
	uint16_t at[WCI_NET_VECTOR + 32];
	size_t n;
};

#ifndef NET_LIST_USED
/* No jump hangs on an input, for nobody could foresee it. What is looked at is
 * all bits but the sign. */
static inline void
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
#endif

#if NET_LANES > 1
typedef float lanes __attribute__((vector_size(NET_LANES * sizeof(float))));
typedef float four __attribute__((vector_size(4 * sizeof(float))));
#else
typedef float lanes;
#endif

/* So that the sums stay in registers. */
#if defined(__GNUC__)
#define UNROLL _Pragma("GCC unroll 8")
#else
#define UNROLL
#endif

#define N_EMBED (WCI_NET_EMBED / NET_LANES)
#define N_HIDDEN1 (WCI_NET_HIDDEN1 / NET_LANES)

static inline lanes
load(const float *s)
{
	lanes v;

	memcpy(&v, s, sizeof(v));
	return v;
}

/* Condense a piece, and begin its first hidden layer with what is its own: two
 * layers with the same inputs, and so at once. */
static inline void
begin(const struct wci_net_layers *l, const float *x, struct wci_net_short *s)
{
	struct used u;
	const float *bias = l->embed + l->n_vector * WCI_NET_EMBED;
	lanes e[N_EMBED], h[N_HIDDEN1];

	list_used(x, l->n_vector, &u);
	UNROLL
	for (size_t k = 0; k < N_EMBED; k++)
		e[k] = load(bias + k * NET_LANES);
	bias = l->around + WCI_NET_AROUND * WCI_NET_HIDDEN1;
	UNROLL
	for (size_t k = 0; k < N_HIDDEN1; k++)
		h[k] = load(bias + k * NET_LANES);
	for (size_t i = 0; i < u.n; i++) {
		const float *to_embed = l->embed + u.at[i] * WCI_NET_EMBED;
		const float *row = l->hidden1 + u.at[i] * WCI_NET_HIDDEN1;
		float v = x[u.at[i]];

		UNROLL
		for (size_t k = 0; k < N_EMBED; k++)
			e[k] += v * load(to_embed + k * NET_LANES);
		UNROLL
		for (size_t k = 0; k < N_HIDDEN1; k++)
			h[k] += v * load(row + k * NET_LANES);
	}
	memcpy(s->embed, e, sizeof(e));
	memcpy(s->hidden, h, sizeof(h));
	for (size_t k = 0; k < WCI_NET_EMBED; k++)
		s->embed[k] = s->embed[k] > 0 ? s->embed[k] : 0;
}

/* What stands around piece i of n: its neighbours and its trails. */
static inline void
look_around(const struct wci_net_short *s, size_t i, size_t n, float *x)
{
	for (size_t d = 0; d <= 2 * WCI_NET_REACH; d++) {
		/* The neighbour is piece i + d - REACH. */
		if (d == WCI_NET_REACH)
			continue;
		if (i + d >= WCI_NET_REACH && i + d - WCI_NET_REACH < n)
			memcpy(x, s[i + d - WCI_NET_REACH].embed,
			    sizeof(s->embed));
		else
			memset(x, 0, sizeof(s->embed));
		x += WCI_NET_EMBED;
	}
	memcpy(x, s[i].trail, sizeof(s->trail));
}

/* The second hidden layer and the last one. */
static inline float
odds_of(const struct wci_net_layers *l, const float *h1)
{
	float h2[WCI_NET_HIDDEN2], odds = l->out[WCI_NET_HIDDEN2];
	struct used u;

	list_used(h1, WCI_NET_HIDDEN1, &u);
	memcpy(h2, l->hidden2 + WCI_NET_HIDDEN1 * WCI_NET_HIDDEN2, sizeof(h2));
#if NET_LANES > 1
	{
		four a, b, c;

		memcpy(&a, h2, sizeof(a));
		memcpy(&b, h2 + 4, sizeof(b));
		memcpy(&c, h2 + 8, sizeof(c));
		for (size_t i = 0; i < u.n; i++) {
			const float *row =
			    l->hidden2 + u.at[i] * WCI_NET_HIDDEN2;
			float v = h1[u.at[i]];
			four p, q, r;

			memcpy(&p, row, sizeof(p));
			memcpy(&q, row + 4, sizeof(q));
			memcpy(&r, row + 8, sizeof(r));
			a += v * p;
			b += v * q;
			c += v * r;
		}
		memcpy(h2, &a, sizeof(a));
		memcpy(h2 + 4, &b, sizeof(b));
		memcpy(h2 + 8, &c, sizeof(c));
	}
#else
	for (size_t i = 0; i < u.n; i++)
		for (size_t k = 0; k < WCI_NET_HIDDEN2; k++)
			h2[k] += h1[u.at[i]] *
				 l->hidden2[u.at[i] * WCI_NET_HIDDEN2 + k];
#endif
	for (size_t k = 0; k < WCI_NET_HIDDEN2; k++)
		odds += (h2[k] > 0 ? h2[k] : 0) * l->out[k];
	return odds;
}

/* Add what stands around piece i of n, and go on to its odds. */
static inline float
finish(const struct wci_net_layers *l, const struct wci_net_short *s, size_t i,
    size_t n)
{
	float x[WCI_NET_AROUND], h1[WCI_NET_HIDDEN1];
	lanes h[N_HIDDEN1];
	struct used u;

	look_around(s, i, n, x);
	list_used(x, WCI_NET_AROUND, &u);
	memcpy(h, s[i].hidden, sizeof(h));
	for (size_t j = 0; j < u.n; j++) {
		const float *row = l->around + u.at[j] * WCI_NET_HIDDEN1;
		float v = x[u.at[j]];

		UNROLL
		for (size_t k = 0; k < N_HIDDEN1; k++)
			h[k] += v * load(row + k * NET_LANES);
	}
	memcpy(h1, h, sizeof(h));
	for (size_t k = 0; k < WCI_NET_HIDDEN1; k++)
		h1[k] = h1[k] > 0 ? h1[k] : 0;
	return odds_of(l, h1);
}

static inline void
run(const struct wci_net_layers *l, const float *vectors, size_t n,
    struct wci_net_short *s, float *odds)
{
	for (size_t i = 0; i < n; i++)
		begin(l, vectors + i * l->n_vector, &s[i]);
	wci_net_trails(s, n);
	for (size_t i = 0; i < n; i++)
		odds[i] = finish(l, s, i, n);
}

#endif
