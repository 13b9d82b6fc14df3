/* SPDX-License-Identifier: MIT */
/*
 * help.h - help from the rows of commands and options
 */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include <stdio.h>

#include "cli.h"
#include "opt.h"

/* Of the program as a whole, and of one command. */
void help_program(FILE *f);
void help_command(FILE *f, enum cli_cmd_id cmd);

/* All that there is to say about an option, as one paragraph: what it does,
 * its choices, its range and its default. The caller frees it. */
char *help_option_text(const struct opt_row *row);

#endif
