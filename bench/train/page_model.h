/* SPDX-License-Identifier: MIT */
/*
 * page_model.h - learning the network that judges blocks
 *
 * Loss     cross-entropy of each block, weighted by the square root of its
 *          words, the blocks of a page together counting 1: a page is scored by
 *          its words, but a long paragraph is no harder than a short one.
 * Steps    Adam, one page a step, the rate falling linearly to a twentieth.
 */
#ifndef TRAIN_PAGE_MODEL_H
#define TRAIN_PAGE_MODEL_H

#include "page_set.h"

/* Weights, their gradient and Adam's two moments, as flat arrays. */
struct train_model {
	struct wci_page_net net, grad, m1, m2;
	unsigned long steps;
};

/* Learn from the pages for which use is set. */
void train_model_learn(struct train_model *m, const struct train_set *set,
    const bool *use, unsigned epochs, uint64_t seed);

/* The log-odds of each block of a page, into odds. */
void train_model_judge(const struct wci_page_net *net,
    const struct train_page *p, float *odds);

#endif
