/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "model.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "extract/dump_feature.h"

#define EMBED WCI_NET_EMBED
#define REACH WCI_NET_REACH
#define HIDDEN1 WCI_NET_HIDDEN1
#define HIDDEN2 WCI_NET_HIDDEN2

/* How much of what a network learns from is its teachers' word. */
#define TEACHING 0.7f

/* Nothing is learned from a smaller error. That is most menus and footers from
 * the second epoch on, and half of the time. */
#define LEAST_ERROR 0.01f

/* The four layers within an array of weights, or of their gradients. */
struct layers {
	float *embed, *hidden1, *hidden2, *out;
};

/* Weights, their gradient and Adam's two moments. */
struct model {
	size_t n_vector, n_input, size;
	float *weights, *grad, *m1, *m2;
	struct layers w, g;
	unsigned long steps;
};

/* What the layers of one piece hold. */
struct state {
	float *input; /* its vector, then its neighbours condensed */
	float hidden1[HIDDEN1], hidden2[HIDDEN2], out;
};

static struct layers
layers_of(float *weights, size_t n_vector)
{
	return (struct layers){ weights, weights + WCI_NET_AT_HIDDEN1(n_vector),
		weights + WCI_NET_AT_HIDDEN2(n_vector),
		weights + WCI_NET_AT_OUT(n_vector) };
}

/* -- one layer -------------------------------------------------------------- */

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

static inline void
forward(const float *restrict w, size_t n_in, size_t n_out,
    const float *restrict in, float *restrict out)
{
	memcpy(out, w + n_in * n_out, n_out * sizeof(*out));
	for (size_t j = 0; j < n_in; j++)
		if (in[j] != 0)
			for (size_t k = 0; k < n_out; k++)
				out[k] += in[j] * w[j * n_out + k];
	for (size_t k = 0; k < n_out; k++)
		out[k] = out[k] > 0 ? out[k] : 0;
}

/* Add to the gradient of a layer. */
static inline void
grad_of(float *restrict grad, const float *restrict in, size_t n_in,
    const float *restrict d_out, size_t n_out)
{
	for (size_t j = 0; j < n_in; j++)
		if (in[j] != 0)
			for (size_t k = 0; k < n_out; k++)
				grad[j * n_out + k] += in[j] * d_out[k];
	for (size_t k = 0; k < n_out; k++)
		grad[n_in * n_out + k] += d_out[k];
}

/* The error at the inputs of a layer. */
static inline void
back(const float *restrict w, size_t n_in, const float *restrict d_out,
    size_t n_out, float *restrict d_in)
{
	for (size_t j = 0; j < n_in; j++) {
		float sum = 0;

		for (size_t k = 0; k < n_out; k++)
			sum += w[j * n_out + k] * d_out[k];
		d_in[j] = sum;
	}
}

static inline void
gate(float *d, const float *x, size_t n)
{
	for (size_t k = 0; k < n; k++)
		if (x[k] <= 0)
			d[k] = 0;
}

/* -- one page --------------------------------------------------------------- */

static void
judge(const struct model *m, const float *vector,
    const struct wci_net_short *all, const size_t i_of_n[2], struct state *s)
{
	float *around = s->input + m->n_vector;

	memcpy(s->input, vector, m->n_vector * sizeof(*vector));
	memset(around, 0, WCI_NET_NEAR * sizeof(*around));
	for (size_t d = 0; d <= 2 * REACH; d++) {
		size_t to = i_of_n[0] + d;

		if (d == REACH)
			continue;
		if (to >= REACH && to - REACH < i_of_n[1])
			memcpy(around, all[to - REACH].embed,
			    sizeof(all->embed));
		around += EMBED;
	}
	memcpy(around, all[i_of_n[0]].trail, sizeof(all->trail));
	forward(m->w.hidden1, m->n_input, HIDDEN1, s->input, s->hidden1);
	forward(m->w.hidden2, HIDDEN1, HIDDEN2, s->hidden1, s->hidden2);
	s->out = m->w.out[HIDDEN2];
	for (size_t k = 0; k < HIDDEN2; k++)
		s->out += s->hidden2[k] * m->w.out[k];
}

/* One piece back from the error at its output; the errors at the condensed
 * forms of its neighbours and at its trails are added up in d. */
static void
piece_back(struct model *m, const struct state *s, float error,
    const size_t i_of_n[2], struct wci_net_short *d)
{
	float d2[HIDDEN2], d1[HIDDEN1], d0[WCI_NET_AROUND];
	const float *at = d0;

	grad_of(m->g.out, s->hidden2, HIDDEN2, &error, 1);
	back(m->w.out, HIDDEN2, &error, 1, d2);
	gate(d2, s->hidden2, HIDDEN2);
	grad_of(m->g.hidden2, s->hidden1, HIDDEN1, d2, HIDDEN2);
	back(m->w.hidden2, HIDDEN1, d2, HIDDEN2, d1);
	gate(d1, s->hidden1, HIDDEN1);
	grad_of(m->g.hidden1, s->input, m->n_input, d1, HIDDEN1);
	back(m->w.hidden1 + m->n_vector * HIDDEN1, WCI_NET_AROUND, d1, HIDDEN1,
	    d0);
	for (size_t k = 0; k <= 2 * REACH; k++) {
		size_t to = i_of_n[0] + k;

		if (k == REACH)
			continue;
		if (to >= REACH && to - REACH < i_of_n[1])
			for (size_t j = 0; j < EMBED; j++)
				d[to - REACH].embed[j] += at[j];
		at += EMBED;
	}
	memcpy(d[i_of_n[0]].trail, at, sizeof(d->trail));
}

/* The errors at the trails, back to the condensed forms they are made of. */
static void
trails_back(struct wci_net_short *d, size_t n)
{
	for (size_t side = 0; side < 2; side++)
		for (size_t t = 0; t < WCI_NET_TRAILS; t++)
			for (size_t k = 0; k < EMBED; k++) {
				float rate = wci_net_rates[t], sum = 0;

				for (size_t j = 0; j + 1 < n; j++) {
					size_t i = side == 0 ? n - 1 - j : j;
					size_t by = side == 0 ? i - 1 : i + 1;

					sum = sum * (1 - rate) +
					      d[i].trail[side][t][k];
					d[by].embed[k] += rate * sum;
				}
			}
}

static void
step(struct model *m, float rate)
{
	float fix1, fix2;

	m->steps++;
	fix1 = 1 - powf(0.9f, (float)m->steps);
	fix2 = 1 - powf(0.999f, (float)m->steps);
	for (size_t k = 0; k < m->size; k++) {
		float g = m->grad[k];

		m->m1[k] = 0.9f * m->m1[k] + 0.1f * g;
		m->m2[k] = 0.999f * m->m2[k] + 0.001f * g * g;
		m->weights[k] -=
		    rate *
		    ((m->m1[k] / fix1) / (sqrtf(m->m2[k] / fix2) + 1e-8f) +
			1e-2f * m->weights[k]);
	}
	memset(m->grad, 0, m->size * sizeof(*m->grad));
}

static void
learn_sample(struct model *m, const struct train_sample *s, const float *vector,
    const float *label, bool weak)
{
	struct wci_net_short *all = train_must(calloc(s->n + 1, sizeof(*all)));
	struct wci_net_short *d = train_must(calloc(s->n + 1, sizeof(*d)));
	struct state state = { .input = train_must(
				   malloc(m->n_input * sizeof(float))) };

	for (size_t i = 0; i < s->n; i++)
		forward(m->w.embed, m->n_vector, EMBED,
		    vector + i * m->n_vector, all[i].embed);
	wci_net_trails(all, s->n);
	for (size_t i = 0; i < s->n; i++) {
		float error, weight = s->weight[i];

		if (weight == 0 && weak && s->weak != NULL)
			weight = s->weak[i];
		if (weight == 0)
			continue;
		judge(m, vector + i * m->n_vector, all, (size_t[]){ i, s->n },
		    &state);
		error = 1 / (1 + expf(-state.out)) - label[i];
		if (fabsf(error) >= LEAST_ERROR)
			piece_back(m, &state, error * weight * s->share,
			    (size_t[]){ i, s->n }, d);
	}
	trails_back(d, s->n);
	for (size_t i = 0; i < s->n; i++) {
		gate(d[i].embed, all[i].embed, EMBED);
		grad_of(m->g.embed, vector + i * m->n_vector, m->n_vector,
		    d[i].embed, EMBED);
	}
	free(state.input);
	free(all);
	free(d);
}

/* -- all of them ------------------------------------------------------------ */

static void
init(struct model *m, size_t n_vector, float *weights, uint64_t seed)
{
	uint64_t rng = seed;

	memset(m, 0, sizeof(*m));
	m->n_vector = n_vector;
	m->n_input = n_vector + WCI_NET_AROUND;
	m->size = WCI_NET_SIZE(n_vector);
	m->weights = weights;
	m->grad = train_must(calloc(m->size, sizeof(float)));
	m->m1 = train_must(calloc(m->size, sizeof(float)));
	m->m2 = train_must(calloc(m->size, sizeof(float)));
	m->w = layers_of(m->weights, n_vector);
	m->g = layers_of(m->grad, n_vector);
	init_layer(m->w.embed, n_vector, EMBED, &rng);
	init_layer(m->w.hidden1, m->n_input, HIDDEN1, &rng);
	init_layer(m->w.hidden2, HIDDEN1, HIDDEN2, &rng);
	init_layer(m->w.out, HIDDEN2, 1, &rng);
}

static void
shuffle(size_t *order, size_t n, uint64_t *rng)
{
	for (size_t i = n; i > 1; i--) {
		size_t k = train_random(rng) % i, t = order[i - 1];

		order[i - 1] = order[k];
		order[k] = t;
	}
}

/* Learn the samples in order[0] ... order[n - 1]; labels holds those of each
 * sample of the course. */
static void
learn(const struct train_course *c, size_t *order, size_t n,
    const float *const *labels, float *weights, uint64_t seed)
{
	uint64_t rng = seed ^ UINT64_C(0x9E3779B97F4A7C15);
	struct model m;
	size_t done = 0;

	init(&m, c->n_vector, weights, seed);
	for (unsigned e = 0; e < c->epochs; e++) {
		shuffle(order, n, &rng);
		for (size_t i = 0; i < n; i++, done++) {
			const struct train_sample *s = &c->sample[order[i]];
			size_t bytes = s->n * c->n_vector * sizeof(float);
			float *copy = train_must(malloc(bytes + 1));

			memcpy(copy, s->vector, bytes);
			c->disturb(copy, s->n, &rng);
			learn_sample(&m, s, copy, labels[order[i]],
			    labels[order[i]] != s->label);
			free(copy);
			step(&m, 0.003f * (1 - 0.95f * (float)done /
						   (float)(n * c->epochs)));
		}
	}
	free(m.grad);
	free(m.m1);
	free(m.m2);
}

/* Add a teacher's part to the labels of the samples it learned from. */
static void
teach(const struct train_course *c, const size_t *order, size_t n,
    const float *weights, float **taught)
{
	struct wci_net net = { c->n_vector, WCI_NET_SIZE(c->n_vector),
		weights };

	for (size_t i = 0; i < n; i++) {
		const struct train_sample *s = &c->sample[order[i]];
		struct wci_net_short *all =
		    train_must(malloc((s->n + 1) * sizeof(*all)));
		float *odds = train_must(malloc((s->n + 1) * sizeof(*odds)));

		wci_net_run(&net, s->vector, s->n, all, odds);
		for (size_t k = 0; k < s->n; k++)
			taught[order[i]][k] += TEACHING / (float)c->teachers /
					       (1 + expf(-odds[k]));
		free(odds);
		free(all);
	}
}

void
train_learn(const struct train_course *c, unsigned but, float *weights)
{
	size_t *order = train_must(malloc((c->n + 1) * sizeof(*order)));
	float **taught = train_must(calloc(c->n + 1, sizeof(*taught)));
	const float **labels = train_must(calloc(c->n + 1, sizeof(*labels)));
	size_t n = 0;

	for (size_t i = 0; i < c->n; i++) {
		labels[i] = c->sample[i].label;
		if (c->sample[i].fold != but)
			order[n++] = i;
	}
	for (size_t i = 0; i < n && c->teachers > 0; i++) {
		const struct train_sample *s = &c->sample[order[i]];
		float *t = train_must(malloc((s->n + 1) * sizeof(*t)));

		for (size_t k = 0; k < s->n; k++)
			t[k] =
			    s->weight[k] > 0 ? (1 - TEACHING) * s->label[k] : 0;
		taught[order[i]] = t;
	}
	for (unsigned k = 0; k < c->teachers; k++) {
		learn(c, order, n, labels, weights, c->seed + k + 1);
		teach(c, order, n, weights, taught);
	}
	for (size_t i = 0; i < n && c->teachers > 0; i++)
		labels[order[i]] = taught[order[i]];
	learn(c, order, n, labels, weights, c->seed);
	for (size_t i = 0; i < c->n; i++)
		free(taught[i]);
	free(taught);
	free(labels);
	free(order);
}

void
train_make_strange(float *vectors, size_t n, size_t n_vector, uint64_t *rng)
{
	float rare = 0.2f + 0.8f * (float)(train_random(rng) % 1024) / 1024;
	uint64_t hidden = train_random(rng) & train_random(rng);

	for (size_t i = 0; i < n; i++) {
		float *x = vectors + i * n_vector;

		x[WCI_OWN_STOP_RATE] *= rare;
		x[WCI_OWN_STOPS] *= rare;
		x[WCI_OWN_CAPITALS] *= 0.4f;
		for (unsigned c = 1; c < WCI_N_WORDS; c++)
			if ((hidden >> c & 1) != 0) {
				x[WCI_OWN_SHARES + c - 1] = 0;
				x[WCI_OWN_STARTS + c - 1] = 0;
			}
	}
}
