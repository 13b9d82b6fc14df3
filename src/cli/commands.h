/* SPDX-License-Identifier: MIT */
/*
 * commands.h - the program as a whole
 */
#ifndef CLI_COMMANDS_H
#define CLI_COMMANDS_H

#include "cli.h"

/* What the program is for and what it reads, in paragraphs. */
extern const char *const cli_about;

/* The name of the ith command, NULL past the last; arg is not used. */
const char *cli_command_name(unsigned i, unsigned arg);

/* The id of a command by its name; N_CMDS if there is none. */
enum cli_cmd_id cli_command_find(const char *name);

#endif
