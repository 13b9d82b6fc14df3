/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "page_model.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define N_WEIGHTS (sizeof(struct wci_page_net) / sizeof(float))

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
	init_layer(m->net.embed[0], WCI_PAGE_SELF, WCI_PAGE_EMBED, &rng);
	init_layer(m->net.hidden1[0], WCI_PAGE_INPUT, WCI_PAGE_HIDDEN1, &rng);
	init_layer(m->net.hidden2[0], WCI_PAGE_HIDDEN1, WCI_PAGE_HIDDEN2, &rng);
	init_layer(m->net.out, WCI_PAGE_HIDDEN2, 1, &rng);
}

/* Add to the gradient of a layer. */
static void
grad_of(float *grad, const float *in, size_t n_in, const float *d_out,
    size_t n_out)
{
	for (size_t j = 0; j < n_in; j++)
		if (in[j] != 0)
			for (size_t k = 0; k < n_out; k++)
				grad[j * n_out + k] += in[j] * d_out[k];
	for (size_t k = 0; k < n_out; k++)
		grad[n_in * n_out + k] += d_out[k];
}

/* The error at the inputs of a layer. */
static void
back(const float *w, size_t n_in, const float *d_out, size_t n_out, float *d_in)
{
	for (size_t j = 0; j < n_in; j++) {
		float sum = 0;

		for (size_t k = 0; k < n_out; k++)
			sum += w[j * n_out + k] * d_out[k];
		d_in[j] = sum;
	}
}

static void
gate(float *d, const float *x, size_t n)
{
	for (size_t k = 0; k < n; k++)
		if (x[k] <= 0)
			d[k] = 0;
}

/* One block back from the error at its output; the errors at the condensed
 * forms of its neighbours are added up in d_embed. */
static void
block_back(struct train_model *m, const struct wci_page_state *s, float error,
    const size_t i_of_n[2], float (*d_embed)[WCI_PAGE_EMBED])
{
	float d2[WCI_PAGE_HIDDEN2], d1[WCI_PAGE_HIDDEN1];
	float d0[WCI_PAGE_INPUT - WCI_PAGE_VECTOR];
	const float *at = d0;

	grad_of(m->grad.out, s->hidden2, WCI_PAGE_HIDDEN2, &error, 1);
	back(m->net.out, WCI_PAGE_HIDDEN2, &error, 1, d2);
	gate(d2, s->hidden2, WCI_PAGE_HIDDEN2);
	grad_of(m->grad.hidden2[0], s->hidden1, WCI_PAGE_HIDDEN1, d2,
	    WCI_PAGE_HIDDEN2);
	back(m->net.hidden2[0], WCI_PAGE_HIDDEN1, d2, WCI_PAGE_HIDDEN2, d1);
	gate(d1, s->hidden1, WCI_PAGE_HIDDEN1);
	grad_of(m->grad.hidden1[0], s->input, WCI_PAGE_INPUT, d1,
	    WCI_PAGE_HIDDEN1);
	back(m->net.hidden1[WCI_PAGE_VECTOR], WCI_PAGE_INPUT - WCI_PAGE_VECTOR,
	    d1, WCI_PAGE_HIDDEN1, d0);
	for (size_t d = 0; d <= 2 * WCI_PAGE_REACH; d++) {
		size_t to = i_of_n[0] + d;

		if (d == WCI_PAGE_REACH)
			continue;
		if (to >= WCI_PAGE_REACH && to - WCI_PAGE_REACH < i_of_n[1])
			for (size_t k = 0; k < WCI_PAGE_EMBED; k++)
				d_embed[to - WCI_PAGE_REACH][k] += at[k];
		at += WCI_PAGE_EMBED;
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
		m1[k] = 0.9f * m1[k] + 0.1f * g[k];
		m2[k] = 0.999f * m2[k] + 0.001f * g[k] * g[k];
		w[k] -= rate * ((m1[k] / fix1) / (sqrtf(m2[k] / fix2) + 1e-8f) +
				   1e-2f * w[k]);
	}
	memset(&m->grad, 0, sizeof(m->grad));
}

/*
 * One page in six is learned without its names and semantic tags: pages of
 * old, and those whose names are made by a machine, have none, and the sets
 * hold few of them.
 */
#define BLIND_ONE_IN 6

static void
blind(float (*vector)[WCI_PAGE_VECTOR], size_t n)
{
	static const uint8_t spans[][2] = {
		{ WCI_MARK_NEAR_SUM, WCI_MARK_NAMED },
		{ WCI_MARK_IN_BEST_ARTICLE, WCI_MARK_HAS_BODY_PROP },
		{ WCI_MARK_NEAR_KIND, WCI_N_MARK - 1 },
		{ WCI_MARK_IN_NAV, WCI_MARK_IN_FORM },
		{ WCI_MARK_IN_FIGURE, WCI_MARK_IN_SECTION },
	};

	for (size_t k = 0; k < sizeof(spans) / sizeof(spans[0]); k++)
		for (size_t i = 0; i < n; i++)
			for (unsigned j = spans[k][0]; j <= spans[k][1]; j++)
				vector[i][WCI_N_OWN + j] = 0;
}

static void
learn_page(struct train_model *m, const struct train_page *page, float rate,
    bool blinded)
{
	struct train_page copy = *page, *p = &copy;
	size_t n = p->n_blocks;
	float(*embed)[WCI_PAGE_EMBED] =
	    train_must(malloc((n + 1) * sizeof(*embed)));
	float(*d_embed)[WCI_PAGE_EMBED] =
	    train_must(calloc(n + 1, sizeof(*d_embed)));
	struct wci_page_state s;

	if (blinded) {
		copy.vector =
		    train_must(malloc((n + 1) * sizeof(*copy.vector)));
		memcpy(copy.vector, page->vector, n * sizeof(*copy.vector));
		blind(copy.vector, n);
	}
	for (size_t i = 0; i < n; i++)
		wci_page_embed(&m->net, p->vector[i], embed[i]);
	for (size_t i = 0; i < n; i++) {
		float error;

		if (p->weight[i] == 0)
			continue;
		wci_page_judge(&m->net, p->vector, embed, i, n, &s);
		error = (1 / (1 + expf(-s.out)) - p->label[i]) * p->weight[i] *
			p->share;
		block_back(m, &s, error, (size_t[]){ i, n }, d_embed);
	}
	for (size_t i = 0; i < n; i++) {
		gate(d_embed[i], embed[i], WCI_PAGE_EMBED);
		grad_of(m->grad.embed[0], p->vector[i], WCI_PAGE_SELF,
		    d_embed[i], WCI_PAGE_EMBED);
	}
	step(m, rate);
	if (blinded)
		free(copy.vector);
	free(embed);
	free(d_embed);
}

void
train_model_learn(struct train_model *m, const struct train_set *set,
    const bool *use, unsigned epochs, uint64_t seed)
{
	size_t *order = train_must(malloc((set->n + 1) * sizeof(*order)));
	uint64_t rng = seed ^ UINT64_C(0x9E3779B97F4A7C15);
	size_t n = 0, done = 0;

	for (size_t i = 0; i < set->n; i++)
		if (use[i])
			order[n++] = i;
	init(m, seed);
	for (unsigned e = 0; e < epochs; e++) {
		for (size_t i = n; i > 1; i--) {
			size_t k = train_random(&rng) % i, t = order[i - 1];

			order[i - 1] = order[k];
			order[k] = t;
		}
		for (size_t i = 0; i < n; i++, done++)
			learn_page(m, &set->page[order[i]],
			    0.003f *
				(1 - 0.95f * (float)done / (float)(n * epochs)),
			    train_random(&rng) % BLIND_ONE_IN == 0);
	}
	free(order);
}

void
train_model_judge(const struct wci_page_net *net, const struct train_page *p,
    float *odds)
{
	size_t n = p->n_blocks;
	float(*embed)[WCI_PAGE_EMBED] =
	    train_must(malloc((n + 1) * sizeof(*embed)));
	struct wci_page_state s;

	for (size_t i = 0; i < n; i++)
		wci_page_embed(net, p->vector[i], embed[i]);
	for (size_t i = 0; i < n; i++) {
		wci_page_judge(net, p->vector, embed, i, n, &s);
		odds[i] = s.out;
	}
	free(embed);
}
