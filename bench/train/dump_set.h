/* SPDX-License-Identifier: MIT */
/*
 * dump_set.h - labelled dumps: read, aligned with their reference, cut
 *
 * The head of train_dump.c says what a file holds. Like all of bench/train
 * this exits if memory is out or a file cannot be read.
 */
#ifndef TRAIN_DUMP_SET_H
#define TRAIN_DUMP_SET_H

#include <stdbool.h>
#include <stdint.h>

#include "align.h"
#include "common.h"
#include "extract/dump_feature.h"

#define TRAIN_FOLDS 5

/* One labelled dump. */
struct train_dump {
	struct wci_lines lines;
	struct wci_line_features f;
	float *label;  /* of each line: 1 if it is of the body */
	float *weight; /* sums to 1 */
	struct train_words words;
	struct train_piece *piece;
	struct train_words ref;
	struct train_words passages; /* with, then without */
	struct train_piece *passage; /* words of each */
	size_t n_passages, room_passages;
	size_t n_with;
	unsigned fold;
	unsigned file;
	bool cut; /* to learn from only */
};

struct train_dumps {
	struct train_dump *dump;
	size_t n, room;
	struct wci_lexicon *lex;
	char **file;
	unsigned n_files;
};

/* Read all dumps of file[i] into the set. */
void train_dumps_read(struct train_dumps *set, unsigned file);

#endif
