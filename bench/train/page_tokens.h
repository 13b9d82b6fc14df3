/* SPDX-License-Identifier: MIT */
/*
 * page_tokens.h - learning the weights of class names
 *
 * A logistic regression on the tokens of the elements around a block, those
 * near to it and those further up apart. The network sees its sums; so that
 * it does not learn to trust them more than they deserve, the sums of a page
 * come from weights that have not seen its host.
 */
#ifndef TRAIN_PAGE_TOKENS_H
#define TRAIN_PAGE_TOKENS_H

#include "page_set.h"

struct train_tokens {
	uint32_t *hash; /* of each token, rising */
	const char **name;
	size_t n;
	float *near, *far;           /* weights */
	float *near_rate, *far_rate; /* sums of squared gradients */
};

/* Number the tokens of all pages; those of fewer hosts than least get no
 * number (UINT32_MAX). */
void train_tokens_index(struct train_tokens *t, struct train_set *set,
    unsigned least);

/* Learn from the pages for which use is set. */
void train_tokens_learn(struct train_tokens *t, const struct train_set *set,
    const bool *use);

/* The weights as the extractor's table takes them, to be freed. */
struct wci_class_weight *train_tokens_list(const struct train_tokens *t);

/* Set the features of one page that hang on the weights. */
void train_tokens_apply(const struct train_tokens *t, struct train_page *p);

#endif
