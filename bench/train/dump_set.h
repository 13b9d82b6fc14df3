/* SPDX-License-Identifier: MIT */
/*
 * dump_set.h - labelled dumps: rendered, aligned with their reference, cut
 */
#ifndef TRAIN_DUMP_SET_H
#define TRAIN_DUMP_SET_H

#include "extract/dump_feature.h"
#include "page_read.h"
#include "render.h"

/* One labelled dump. Its lines are not kept. */
struct train_dump {
	const struct train_truth *truth;
	size_t n_lines;
	float (*vector)[WCI_LINE_VECTOR];
	float *label;  /* of each line: 1 if it is of the body */
	float *weight; /* sums to 1 */
	unsigned fold;
	unsigned set, style;
	bool cut; /* to learn from only */
};

struct train_dumps {
	struct train_dump *dump;
	size_t n, room;
	struct wci_lexicon *lex;
	const char *name[8]; /* of each set read */
	unsigned n_sets;
};

/* Render all pages of a set in all styles and add them. Exits if a file cannot
 * be read. */
void train_dumps_read(struct train_dumps *set, const char *pages,
    const char *truth);

#endif
