/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "dump_model.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define N_WEIGHTS (sizeof(struct wci_net) / sizeof(float))

/* Uniform within +-sqrt(6 / inputs), for layers with max(0, x). */
static void
init_layer(float *w, size_t n_in, size_t n_out, uint64_t *rng)
{
	float scale = sqrtf(6.0f / (float)n_in);

	for (size_t k = 0; k < n_in * n_out; k++)
		w[k] =
		    ((float)(train_random(rng) >> 40) / 8388608.0f - 1) * scale;
	memset(w + n_in * n_out, 0, n_out * sizeof(*w));
}

static void
init(struct train_model *m, uint64_t seed)
{
	uint64_t rng = seed;

	memset(m, 0, sizeof(*m));
	init_layer(m->net.embed[0], WCI_N_OWN, WCI_NET_EMBED, &rng);
	init_layer(m->net.hidden1[0], WCI_NET_INPUT, WCI_NET_HIDDEN1, &rng);
	init_layer(m->net.hidden2[0], WCI_NET_HIDDEN1, WCI_NET_HIDDEN2, &rng);
	init_layer(m->net.out, WCI_NET_HIDDEN2, 1, &rng);
}

/* Add to the gradient of a layer, and return that of its input. */
static void
layer_back(const float *w, float *grad, const float *in, size_t n_in,
    const float *d_out, size_t n_out, float *d_in)
{
	for (size_t j = 0; j < n_in; j++) {
		float sum = 0;

		for (size_t k = 0; k < n_out; k++) {
			grad[j * n_out + k] += in[j] * d_out[k];
			sum += w[j * n_out + k] * d_out[k];
		}
		if (d_in != NULL)
			d_in[j] = sum;
	}
	for (size_t k = 0; k < n_out; k++)
		grad[n_in * n_out + k] += d_out[k];
}

static void
gate(float *d, const float *x, size_t n)
{
	for (size_t k = 0; k < n; k++)
		if (x[k] <= 0)
			d[k] = 0;
}

/* One line back from the error at its output; the errors at the condensed
 * forms of its neighbours are added up in d_embed. */
static void
line_back(struct train_model *m, const struct wci_net_state *s, float error,
    size_t i, size_t n, float (*d_embed)[WCI_NET_EMBED])
{
	float d2[WCI_NET_HIDDEN2], d1[WCI_NET_HIDDEN1], d0[WCI_NET_INPUT];
	const float *at = d0 + WCI_N_OWN + WCI_N_AROUND;

	layer_back(m->net.out, m->grad.out, s->hidden2, WCI_NET_HIDDEN2, &error,
	    1, d2);
	gate(d2, s->hidden2, WCI_NET_HIDDEN2);
	layer_back(m->net.hidden2[0], m->grad.hidden2[0], s->hidden1,
	    WCI_NET_HIDDEN1, d2, WCI_NET_HIDDEN2, d1);
	gate(d1, s->hidden1, WCI_NET_HIDDEN1);
	layer_back(m->net.hidden1[0], m->grad.hidden1[0], s->input,
	    WCI_NET_INPUT, d1, WCI_NET_HIDDEN1, d0);
	for (size_t d = 0; d <= 2 * WCI_NET_REACH; d++) {
		if (d == WCI_NET_REACH)
			continue;
		if (i + d >= WCI_NET_REACH && i + d - WCI_NET_REACH < n)
			for (size_t k = 0; k < WCI_NET_EMBED; k++)
				d_embed[i + d - WCI_NET_REACH][k] += at[k];
		at += WCI_NET_EMBED;
	}
}

static void
step(struct train_model *m, float rate)
{
	float *w = m->net.embed[0], *g = m->grad.embed[0];
	float *m1 = m->m1.embed[0], *m2 = m->m2.embed[0];
	float fix1, fix2;

	m->steps++;
	fix1 = 1 - powf(0.9f, (float)m->steps);
	fix2 = 1 - powf(0.999f, (float)m->steps);
	for (size_t k = 0; k < N_WEIGHTS; k++) {
		float grad = g[k] + 1e-5f * w[k];

		m1[k] = 0.9f * m1[k] + 0.1f * grad;
		m2[k] = 0.999f * m2[k] + 0.001f * grad * grad;
		w[k] -= rate * (m1[k] / fix1) / (sqrtf(m2[k] / fix2) + 1e-8f);
	}
	memset(&m->grad, 0, sizeof(m->grad));
}

/* Make a page strange: see the head of this file. */
static void
make_strange(float (*own)[WCI_N_OWN], size_t n, uint64_t *rng)
{
	float rare = 0.2f + 0.8f * (float)(train_random(rng) % 1024) / 1024;
	uint64_t hidden = train_random(rng) & train_random(rng);

	for (size_t i = 0; i < n; i++) {
		own[i][WCI_OWN_STOP_RATE] *= rare;
		own[i][WCI_OWN_STOPS] *= rare;
		own[i][WCI_OWN_CAPITALS] *= 0.4f;
		for (unsigned c = 1; c < WCI_N_WORDS; c++)
			if ((hidden >> c & 1) != 0) {
				own[i][WCI_OWN_SHARES + c - 1] = 0;
				own[i][WCI_OWN_STARTS + c - 1] = 0;
			}
	}
}

static void
learn_dump(struct train_model *m, struct train_dump *d, float rate,
    uint64_t *rng)
{
	size_t n = d->lines.n_lines;
	float(*embed)[WCI_NET_EMBED] = train_must(malloc(n * sizeof(*embed)));
	float(*d_embed)[WCI_NET_EMBED] =
	    train_must(calloc(n, sizeof(*d_embed)));
	float(*own)[WCI_N_OWN] = train_must(malloc(n * sizeof(*own)));
	float(*as_read)[WCI_N_OWN] = d->f.own;
	struct wci_net_state s;

	memcpy(own, d->f.own, n * sizeof(*own));
	if (train_random(rng) % 10 < 3)
		make_strange(own, n, rng);
	d->f.own = own;
	for (size_t i = 0; i < n; i++)
		wci_net_embed(&m->net, d->f.own[i], embed[i]);
	for (size_t i = 0; i < n; i++) {
		float p;

		wci_net_line(&m->net, &d->f, embed, (size_t[]){ i, n }, &s);
		p = 1 / (1 + expf(-s.out));
		line_back(m, &s, (p - d->label[i]) * d->weight[i], i, n,
		    d_embed);
	}
	for (size_t i = 0; i < n; i++) {
		gate(d_embed[i], embed[i], WCI_NET_EMBED);
		layer_back(m->net.embed[0], m->grad.embed[0], d->f.own[i],
		    WCI_N_OWN, d_embed[i], WCI_NET_EMBED, NULL);
	}
	step(m, rate);
	d->f.own = as_read;
	free(own);
	free(embed);
	free(d_embed);
}

void
train_learn(struct train_model *m, const struct train_dumps *set, unsigned fold,
    const struct train_options *opt)
{
	size_t *order = train_must(malloc((set->n + 1) * sizeof(*order))),
	       n = 0;
	uint64_t rng = opt->seed ^ UINT64_C(0x9E3779B97F4A7C15);
	size_t done = 0;

	for (size_t i = 0; i < set->n; i++)
		if (set->dump[i].fold != fold)
			order[n++] = i;
	init(m, opt->seed);
	for (unsigned e = 0; e < opt->epochs; e++) {
		for (size_t i = n; i > 1; i--) {
			size_t k = train_random(&rng) % i, t = order[i - 1];

			order[i - 1] = order[k];
			order[k] = t;
		}
		for (size_t i = 0; i < n; i++, done++)
			learn_dump(m, &set->dump[order[i]],
			    0.003f * (1 - 0.95f * (float)done /
					      (float)(n * opt->epochs)),
			    &rng);
	}
	free(order);
}
