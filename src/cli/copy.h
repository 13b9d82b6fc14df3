/* SPDX-License-Identifier: MIT */
/*
 * copy.h - the second pass of 'clean': records to keep, byte for byte
 *
 * During the first pass copy_note counts the records of each input and spools
 * those that cannot be read again; then copy_keep marks records by their
 * place among all, and copy_run writes the marked ones.
 */
#ifndef CLI_COPY_H
#define CLI_COPY_H

#include <wirecopy.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "cli.h"
#include "feed.h"
#include "input.h"
#include "out.h"
#include "spool.h"

struct copy {
	const struct feed *feed;
	uint64_t *n_of_file; /* records of each input */
	uint64_t n_records;
	struct spool spool;
	enum cli_exit rc; /* why copy_note returned false */

	/* Private. */
	unsigned char *keep; /* a bit for each record */
	size_t keep_room;
	enum wcopy_format format; /* of the first record */
	uint64_t at;              /* place of the record at hand */
	bool line_open; /* the last line written has no line feed yet */
	bool array;     /* and it was an element of an array */
};

void copy_init(struct copy *c, const struct feed *feed);

/* A record of the first pass. False after saying why the run cannot go on;
 * c->rc is what the program ends with then. */
bool copy_note(struct copy *c, const struct input_file *file,
    const struct wcopy_raw *raw);

/* Keep the record at this place, counted from 0. After the first pass. */
void copy_keep(struct copy *c, uint64_t record);

/* Write them. CLI_EXIT_DONE (also if out has failed: it knows itself), or what
 * the program ends with after saying why. */
enum cli_exit copy_run(struct copy *c, struct out *out);

void copy_clear(struct copy *c);

#endif
