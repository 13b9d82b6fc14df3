/* SPDX-License-Identifier: MIT */
/*
 * dump_model.h - the network of the dump reader, while it learns
 */
#ifndef TRAIN_DUMP_MODEL_H
#define TRAIN_DUMP_MODEL_H

#include "dump_set.h"
#include "extract/dump_net.h"

/* Weights, their gradient and Adam's two moments, as flat arrays. */
struct train_model {
	struct wci_net net, grad, m1, m2;
	unsigned long steps;
};

struct train_options {
	unsigned epochs;
	uint64_t seed;
	const char *out;
};

/* Train anew on all dumps that are not of the fold; TRAIN_FOLDS: on all. */
void train_learn(struct train_model *m, const struct train_dumps *set,
    unsigned fold, const struct train_options *opt);

#endif
