/* SPDX-License-Identifier: MIT */
/*
 * score.h - scores of a set, added up page by page
 *
 * Words     of pages with a reference: mean precision, recall and F1 of words,
 *           as WCXB scores.
 * Snippets  of pages with snippets: F over all of them, 2 TP / (2 TP + FP +
 *           FN), as trafilatura scores; a snippet may begin within a word.
 */
#ifndef TRAIN_SCORE_H
#define TRAIN_SCORE_H

#include <stdio.h>

#include "page_read.h"

struct train_tally {
	double precision, recall, f1; /* sums */
	unsigned pages;
	unsigned tp, fp, fn;
};

/* Score one text. Returns the F1 of its words; 0 if there is no reference. */
double train_tally_add(struct train_tally *t, const struct train_truth *truth,
    struct wcopy_span text);

/* Write a text as one JSON object a line: its page, how it was read, F1. */
void train_print_text(FILE *f, const char *id, const char *kind, double f1,
    struct wcopy_span text);

/* One line of scores behind the name of the set, into out; returns its
 * length. */
size_t train_tally_print(const struct train_tally *t, const char *name,
    char *out, size_t room);

#endif
