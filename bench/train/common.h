/* SPDX-License-Identifier: MIT */
/*
 * common.h - what all of bench/train needs
 *
 * A trainer is run by hand, so it ends with a message where it cannot go on.
 */
#ifndef TRAIN_COMMON_H
#define TRAIN_COMMON_H

#include <stdint.h>

/* Say what is wrong and exit. */
_Noreturn void train_die(const char *what, const char *why);

/* p, unless it is NULL: then exit. */
void *train_must(void *p);

/* The next of a series of random numbers (xorshift64*); *state is not 0. */
uint64_t train_random(uint64_t *state);

#endif
