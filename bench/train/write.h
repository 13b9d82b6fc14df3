/* SPDX-License-Identifier: MIT */
/*
 * write.h - the files that the trainer writes
 */
#ifndef TRAIN_WRITE_H
#define TRAIN_WRITE_H

#include "page_tokens.h"

/* Weights of names that move the sums by less than this are left out: half of
 * the tokens, and no difference to the scores. */
#define LEAST_WEIGHT 0.05f

/* A file that holds a network. */
struct train_file {
	const char *name;
	const char *net; /* what the network is called */
	size_t n_vector;
};

/* Write the file into a directory, with head, a comment of whole lines, at its
 * top. Exits if that fails. */
void train_write_net(const char *dir, const struct train_file *file,
    const char *head, const float *weights);

/* The same for DIR/class_weights.c, the weights of class names. */
void train_write_tokens(const char *dir, const char *head,
    const struct train_tokens *t);

#endif
