/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "page_tokens.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Elements near a block, as in markup_block.c. */
#define NEAR 3

struct seen {
	uint32_t token;
	uint64_t host;
};

static int
by_token(const void *a, const void *b)
{
	const struct seen *x = a, *y = b;

	if (x->token != y->token)
		return x->token < y->token ? -1 : 1;
	return (x->host > y->host) - (x->host < y->host);
}

static uint32_t
number_of(const struct train_tokens *t, uint32_t hash)
{
	size_t lo = 0, hi = t->n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (t->hash[mid] < hash)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < t->n && t->hash[lo] == hash ? (uint32_t)lo : UINT32_MAX;
}

void
train_tokens_index(struct train_tokens *t, struct train_set *set,
    unsigned least)
{
	size_t n = 0, k = 0;
	struct seen *seen;

	for (size_t i = 0; i < set->n; i++)
		n += set->page[i].n_tokens;
	seen = train_must(malloc((n + 1) * sizeof(*seen)));
	for (size_t i = 0; i < set->n; i++)
		for (size_t j = 0; j < set->page[i].n_tokens; j++)
			seen[k++] = (struct seen){ set->page[i].tokens[j],
				set->page[i].truth->host };
	qsort(seen, n, sizeof(*seen), by_token);
	t->hash = train_must(calloc(n + 1, sizeof(*t->hash)));
	t->name = train_must(calloc(n + 1, sizeof(*t->name)));
	t->n = 0;
	for (size_t i = 0; i < n; i = k) {
		uint32_t hosts = 0;

		for (k = i; k < n && seen[k].token == seen[i].token; k++)
			hosts += k == i || seen[k].host != seen[k - 1].host;
		if (hosts < least || seen[i].token == 0)
			continue;
		t->hash[t->n] = seen[i].token;
		t->name[t->n++] = train_name_of(set, seen[i].token)->text;
	}
	free(seen);
	for (size_t i = 0; i < set->n; i++)
		for (size_t j = 0; j < set->page[i].n_tokens; j++)
			set->page[i].tokens[j] =
			    number_of(t, set->page[i].tokens[j]);
	t->near = train_must(calloc(t->n, sizeof(float)));
	t->far = train_must(calloc(t->n, sizeof(float)));
	t->near_rate = train_must(calloc(t->n, sizeof(float)));
	t->far_rate = train_must(calloc(t->n, sizeof(float)));
}

/* Walk the tokens around a block: adds up, or takes a step if error is not
 * NULL. */
static float
walk(struct train_tokens *t, const struct train_page *p, size_t block,
    const float *error)
{
	uint32_t e = p->element[block];
	float sum = 0;

	for (unsigned level = 0; e != WCI_NO_ELEMENT; level++) {
		const struct train_element *el = &p->elements[e];
		float *w = level < NEAR ? t->near : t->far;
		float *r = level < NEAR ? t->near_rate : t->far_rate;

		for (uint32_t k = 0; k < el->n; k++) {
			uint32_t id = p->tokens[el->first + k];

			if (id == UINT32_MAX)
				continue;
			sum += w[id];
			if (error == NULL)
				continue;
			/* Adagrad, with a pull towards zero. */
			float g = *error + 2e-5f * w[id];

			r[id] += g * g;
			w[id] -= 0.1f * g / (sqrtf(r[id]) + 1e-3f);
		}
		e = el->parent;
	}
	return sum;
}

void
train_tokens_learn(struct train_tokens *t, const struct train_set *set,
    const bool *use)
{
	float bias = 0;
	uint64_t rng = 88172645463325252U;
	size_t *order = train_must(malloc((set->n + 1) * sizeof(*order)));

	memset(t->near, 0, t->n * sizeof(float));
	memset(t->far, 0, t->n * sizeof(float));
	memset(t->near_rate, 0, t->n * sizeof(float));
	memset(t->far_rate, 0, t->n * sizeof(float));
	for (size_t i = 0; i < set->n; i++)
		order[i] = i;
	for (int epoch = 0; epoch < 3; epoch++) {
		for (size_t i = set->n; i > 1; i--) {
			size_t k = train_random(&rng) % i, x = order[i - 1];

			order[i - 1] = order[k];
			order[k] = x;
		}
		for (size_t i = 0; i < set->n; i++) {
			const struct train_page *p = &set->page[order[i]];

			for (size_t b = 0; use[order[i]] && b < p->n_blocks;
			     b++) {
				float z, error;

				if (p->weight[b] == 0)
					continue;
				z = walk(t, p, b, NULL) + bias;
				error = (1 / (1 + expf(-z)) - p->label[b]) *
					p->weight[b];
				bias -= 0.1f * error;
				(void)walk(t, p, b, &error);
			}
		}
	}
	free(order);
}

static float
squeeze(float sum)
{
	return sum / (4 + fabsf(sum));
}

void
train_tokens_apply(const struct train_tokens *t, struct train_page *p)
{
	for (size_t b = 0; b < p->n_blocks; b++) {
		uint32_t e = p->element[b];
		float near = 0, near_min = 0, far = 0, far_min = 0;
		float *x = p->vector[b] + WCI_N_OWN;

		for (unsigned level = 0; e != WCI_NO_ELEMENT; level++) {
			const struct train_element *el = &p->elements[e];

			for (uint32_t k = 0; k < el->n; k++) {
				uint32_t id = p->tokens[el->first + k];

				if (id == UINT32_MAX)
					continue;
				if (level < NEAR) {
					near += t->near[id];
					near_min = fminf(near_min, t->near[id]);
				} else {
					far += t->far[id];
					far_min = fminf(far_min, t->far[id]);
				}
			}
			e = el->parent;
		}
		x[WCI_MARK_NEAR_SUM] = squeeze(near);
		x[WCI_MARK_NEAR_MIN] = squeeze(near_min);
		x[WCI_MARK_FAR_SUM] = squeeze(far);
		x[WCI_MARK_FAR_MIN] = squeeze(far_min);
	}
}

struct wci_class_weight *
train_tokens_list(const struct train_tokens *t)
{
	struct wci_class_weight *out =
	    train_must(calloc(t->n + 1, sizeof(*out)));

	for (size_t k = 0; k < t->n; k++)
		out[k] = (struct wci_class_weight){ t->hash[k], t->near[k],
			t->far[k] };
	return out;
}
