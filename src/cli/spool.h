/* SPDX-License-Identifier: MIT */
/*
 * spool.h - records of an input that can be read only once, kept on disk
 *
 * The file has no name: it is gone when the program ends, however it ends.
 * It lies in $TMPDIR, else in /tmp.
 */
#ifndef CLI_SPOOL_H
#define CLI_SPOOL_H

#include <wirecopy/base.h>
#include <wirecopy/record.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

struct spool {
	FILE *f;     /* NULL: nothing kept yet */
	char *bytes; /* of the record read last */
	size_t room;
};

/* Keep a record. False after saying why it cannot be. */
bool spool_add(struct spool *s, const struct wcopy_raw *raw);

/* Go back to the first record. False after saying why not. */
bool spool_rewind(struct spool *s);

/* The next record: its bytes, which live until the next call, and its format;
 * all else in raw is zero. False after saying why it cannot be read. */
bool spool_next(struct spool *s, struct wcopy_raw *raw);

void spool_clear(struct spool *s);

#endif
