/* SPDX-License-Identifier: MIT */
/*
 * out.h - where results go: standard output or a file
 *
 * Every write is checked in the end: a full disk is an error, not silence. A
 * reader of standard output that went away is none: the program ends quietly.
 */
#ifndef CLI_OUT_H
#define CLI_OUT_H

#include <stdbool.h>
#include <stdio.h>

#include "cli.h"

struct out {
	FILE *f; /* NULL: not open */
	const char *name;
	int sys_errno; /* of the first write that failed, or 0 */
};

/* Open a file to write, or standard output for "-". name must outlive o.
 * CLI_EXIT_DONE, or CLI_EXIT_USAGE after saying why it cannot. */
enum cli_exit out_open(struct out *o, const char *name);

/* Call after each line, and before anything else can change errno: false if
 * writing has failed, so that there is no use in going on. */
bool out_ok(struct out *o);

/* Let everything written so far be seen. False: it cannot be written. A closed
 * one has nothing to show. */
bool out_flush(struct out *o);

/* Write out what is left and close. CLI_EXIT_DONE, also if the reader went
 * away; CLI_EXIT_ROOM after saying that writing failed. Does nothing if o is
 * not open. */
enum cli_exit out_close(struct out *o);

/* The same for text that was printed to stdout without an out. */
enum cli_exit out_flush_stdout(void);

#endif
