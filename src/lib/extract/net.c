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
	const float *embed, *hidden1, *around, *hidden2, *out;
	size_t n_vector;
};

/* Condense piece i, and begin its first hidden layer with what is its own. */
static void
begin(const struct layers *l, const float *vector, struct wci_net_short *s)
{
	struct used u;

	list_used(vector, l->n_vector, &u);
	memcpy(s->embed, l->embed + l->n_vector * WCI_NET_EMBED,
	    sizeof(s->embed));
	add_rows(l->embed, WCI_NET_EMBED, &u, vector, s->embed);
	rectify(s->embed, WCI_NET_EMBED);
	memcpy(s->hidden, l->around + WCI_NET_AROUND * WCI_NET_HIDDEN1,
	    sizeof(s->hidden));
	add_rows(l->hidden1, WCI_NET_HIDDEN1, &u, vector, s->hidden);
}

const float wci_net_rates[WCI_NET_TRAILS] = { 0.25f, 0.0625f };

/* The trails of s, from those of its neighbour and the neighbour itself. */
static void
fade(struct wci_net_short *s, const struct wci_net_short *next, int side)
{
	for (size_t t = 0; t < WCI_NET_TRAILS; t++)
		for (size_t k = 0; k < WCI_NET_EMBED; k++) {
			float last = next->trail[side][t][k];

			s->trail[side][t][k] =
			    last + wci_net_rates[t] * (next->embed[k] - last);
		}
}

void
wci_net_trails(struct wci_net_short *s, size_t n)
{
	memset(s[0].trail[0], 0, sizeof(s[0].trail[0]));
	for (size_t i = 1; i < n; i++)
		fade(&s[i], &s[i - 1], 0);
	memset(s[n - 1].trail[1], 0, sizeof(s[0].trail[1]));
	for (size_t i = n - 1; i-- > 0;)
		fade(&s[i], &s[i + 1], 1);
}

/* Add what the neighbours of piece i of n say and its trails, and go on to its
 * odds. */
static float
finish(const struct layers *l, struct wci_net_short *s, size_t i, size_t n)
{
	float x[WCI_NET_AROUND], h2[WCI_NET_HIDDEN2], odds;
	float *h1 = s[i].hidden;
	size_t at = 0;
	struct used u;

	for (size_t d = 0; d <= 2 * WCI_NET_REACH; d++) {
		/* The neighbour is piece i + d - REACH. */
		if (d == WCI_NET_REACH)
			continue;
		if (i + d >= WCI_NET_REACH && i + d - WCI_NET_REACH < n)
			memcpy(x + at, s[i + d - WCI_NET_REACH].embed,
			    sizeof(s->embed));
		else
			memset(x + at, 0, sizeof(s->embed));
		at += WCI_NET_EMBED;
	}
	memcpy(x + at, s[i].trail, sizeof(s->trail));
	list_used(x, WCI_NET_AROUND, &u);
	add_rows(l->around, WCI_NET_HIDDEN1, &u, x, h1);
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
    struct wci_net_short *s, float *odds)
{
	const size_t n_vector = net->n_vector;
	const struct layers l = {
		.embed = net->weights,
		.hidden1 = net->weights + WCI_NET_AT_HIDDEN1(n_vector),
		.around = net->weights + WCI_NET_AT_HIDDEN1(n_vector) +
			  n_vector * WCI_NET_HIDDEN1,
		.hidden2 = net->weights + WCI_NET_AT_HIDDEN2(n_vector),
		.out = net->weights + WCI_NET_AT_OUT(n_vector),
		.n_vector = n_vector,
	};

	assert(n_vector <= WCI_NET_VECTOR);
	if (n == 0)
		return;
	for (size_t i = 0; i < n; i++)
		begin(&l, vectors + i * n_vector, &s[i]);
	wci_net_trails(s, n);
	for (size_t i = 0; i < n; i++)
		odds[i] = finish(&l, s, i, n);
}
