/* SPDX-License-Identifier: MIT */
/*
 * train.h - the trainers, one for each kind of input
 */
#ifndef TRAIN_H
#define TRAIN_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

struct train_options {
	char **sets; /* pages, truth, pages, truth ... */
	int n_sets;
	char *others[8]; /* dumps by other programs, to be scored only */
	unsigned n_others;
	unsigned page_epochs, dump_epochs;
	bool quick; /* no cross-validation */
	unsigned teachers;
	uint64_t seed;
	const char *dir; /* where what is learned goes; NULL: nowhere */
	FILE *texts;     /* bodies of the cross-validation; NULL: none */
};

/* Learn to read pages: page_weights.c and class_weights.c. */
void train_pages(const struct train_options *opt);

/* Learn to read dumps: dump_weights.c. */
void train_dumps(const struct train_options *opt);

/* "wcxb-articles" of ".../wcxb-articles/html": paths are nobody's business. */
void train_short_name(const char *path, char out[32]);

#endif
