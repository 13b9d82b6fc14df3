/* SPDX-License-Identifier: MIT */
/*
 * common.h - what all of bench/train needs
 *
 * A trainer is run by hand, so it ends with a message where it cannot go on.
 */
#ifndef TRAIN_COMMON_H
#define TRAIN_COMMON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <wirecopy/json.h>
#include <zlib.h>

#include "base/buf.h"

/* Folds of every cross-validation: a page is in that of its host. */
#define TRAIN_FOLDS 5

/* Say what is wrong and exit. */
_Noreturn void train_die(const char *what, const char *why);

/* p, unless it is NULL: then exit. */
void *train_must(void *p);

/* The next of a series of random numbers (xorshift64*); *state is not 0. */
uint64_t train_random(uint64_t *state);

/* Where what stands in b, from at on; b->len: nowhere. */
size_t train_find(const struct wci_buf *b, size_t at, struct wcopy_span what);

/* Whether a member of a JSON object has this key. */
bool train_is_key(const struct wcopy_json_member *m, const char *key);

/* The text of a JSON string, terminated; *len (may be NULL) gets its bytes.
 * To be freed. */
char *train_unescape(const struct wcopy_json_member *m, size_t *len);

/* Open a file to be read, compressed or not; exits if that fails. */
gzFile train_open(const char *path);

/* The next line of a file, terminated, in *line, which grows and belongs to
 * the caller; false at the end. */
bool train_line(gzFile f, char **line, size_t *room);

#endif
