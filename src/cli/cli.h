/* SPDX-License-Identifier: MIT */
/*
 * cli.h - what every part of the program shares: commands and exit statuses
 *
 * A command is a constant row in a file of its own, cmd_NAME.c; the program,
 * its help, the manual page and the completion read the same rows.
 * To add one: a line in CLI_COMMANDS, cmd_NAME.c with the row, and its bit
 * in the rows of the options it takes (opt_table.c).
 */
#ifndef CLI_H
#define CLI_H

/* Every command in the order help lists them: X(NAME, name). */
#define CLI_COMMANDS(X)                                                        \
	X(GROUP, group)                                                        \
	X(CLEAN, clean)                                                        \
	X(EXTRACT, extract)                                                    \
	X(SPREAD, spread)                                                      \
	X(COMPARE, compare)                                                    \
	X(PLAN, plan)                                                          \
	X(BENCH, bench)

enum cli_cmd_id {
#define X(id, name) CMD_##id,
	CLI_COMMANDS(X)
#undef X
	    N_CMDS
};

/* What the program ends with: X(NAME, status, meaning). */
#define CLI_EXITS(X)                                                           \
	X(DONE, 0,                                                             \
	    "Done. Records that had to be skipped are named and counted on "   \
	    "standard error.")                                                 \
	X(NO, 1, "The answer to the question is no.")                          \
	X(USAGE, 2,                                                            \
	    "Wrong usage: an option or argument that is not known, a value "   \
	    "out of its range, an INPUT that is not there.")                   \
	X(INPUT, 3,                                                            \
	    "Trouble with the input: a bad record with --strict, more of "     \
	    "them than --max-errors, or a named INPUT of no known format.")    \
	X(STATE, 4, "Saved state is damaged or was made by something else.")   \
	X(ROOM, 5, "Out of memory or disk space, or output cannot be written.")

enum cli_exit {
#define X(id, status, text) CLI_EXIT_##id = status,
	CLI_EXITS(X)
#undef X
};

struct opt_set;

/* One line of an example: what to type and what it does. */
struct cli_example {
	const char *command;
	const char *text;
};

struct cli_cmd {
	const char *name;
	const char *summary;  /* what it does: no capital, no full stop */
	const char *operands; /* as usage shows them, such as "[INPUT...]" */
	const char *about;    /* paragraphs, an empty line between */
	const struct cli_example *examples; /* up to one without command */
	/* Does the work; returns an exit status, having said on standard
	 * error what is wrong. */
	enum cli_exit (*run)(const struct opt_set *o);
};

/* The row of each command, by enum cli_cmd_id. */
extern const struct cli_cmd *const cli_commands[N_CMDS];

#define X(id, name) extern const struct cli_cmd cmd_##name;
CLI_COMMANDS(X)
#undef X

#endif
