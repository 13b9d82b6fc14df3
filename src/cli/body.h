/* SPDX-License-Identifier: MIT */
/*
 * body.h - the one article in a file
 *
 * A plain-text file is the article as it stands; a page goes through the
 * extractor; JSON lines and WARC files must hold exactly one record.
 */
#ifndef CLI_BODY_H
#define CLI_BODY_H

#include <wirecopy.h>

#include "cli.h"

struct body {
	const char *name; /* of the file */
	struct wcopy_side side;
	char *bytes; /* of its spans */
};

/*
 * Read the article in a file ("-": standard input). CLI_EXIT_DONE, or after
 * saying why it cannot be read CLI_EXIT_USAGE (it cannot be opened),
 * CLI_EXIT_INPUT or CLI_EXIT_ROOM. Title, outlet and date are those of the
 * record, or what the page says; a crawler's date is none. Free b->bytes.
 */
enum cli_exit body_read(struct body *b, const char *path,
    const struct wcopy_reader_params *params);

#endif
