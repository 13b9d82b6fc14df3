/* SPDX-License-Identifier: MIT */
/*
 * input.h - INPUT arguments, walked into a list of files
 *
 * A file and "-" stand for themselves, a directory for all regular files
 * below it, in the order of their paths below it, byte by byte. Names that
 * begin with a dot are passed over, links to directories are not followed.
 */
#ifndef CLI_INPUT_H
#define CLI_INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "cli.h"

struct input_file {
	char *path;     /* "-": standard input */
	char *id;       /* path below its INPUT; NULL: named itself */
	bool reread;    /* a regular file: it can be read again */
	uint64_t bytes; /* its size; 0: not known */
	uint64_t dev, ino;
};

struct input_list {
	struct input_file *files;
	size_t n, room;
	uint64_t total; /* bytes of all; 0: not known of each */
};

/*
 * Walk the operands, or take standard input if there are none.
 * CLI_EXIT_DONE; CLI_EXIT_USAGE after saying which INPUT is not there or
 * cannot be read. Free with input_list_free either way.
 */
enum cli_exit input_list_make(struct input_list *l, const char *const *operands,
    size_t n_operands);

void input_list_free(struct input_list *l);

/* Is this path ("-": standard output) one of the files? Writing to it would
 * destroy it. */
bool input_list_has(const struct input_list *l, const char *path);

/* Nothing to read but what a person would have to type. */
bool input_is_terminal(size_t n_operands);

#endif
