/* SPDX-License-Identifier: MIT */
/*
 * page_write.h - the learned weights as C source
 */
#ifndef TRAIN_PAGE_WRITE_H
#define TRAIN_PAGE_WRITE_H

#include "page_tokens.h"

/* Weights of names that move the sums by less than this are left out: half of
 * the tokens, and no difference to the scores. */
#define LEAST_WEIGHT 0.05f

/* Write DIR/page_weights.c and DIR/class_weights.c, with head, a comment of
 * whole lines, at the top of each. Exits if that fails. */
void train_write(const char *dir, const char *head,
    const struct wci_page_net *net, const struct train_tokens *tokens);

#endif
