/* SPDX-License-Identifier: MIT */
/*
 * main.c - find the command, run it, see that what it printed arrived
 */
#include <config.h>

#include <signal.h>
#include <stdio.h>
#include <string.h>

#include <wirecopy.h>

#include "commands.h"
#include "help.h"
#include "msg.h"
#include "opt.h"
#include "out.h"

static enum cli_exit
print_version(void)
{
	const char *line;

	for (unsigned i = 0; (line = wcopy_version_line(i)) != NULL; i++)
		(void)puts(line);
	return out_flush_stdout();
}

/* 'wirecopy help [COMMAND]' and 'wirecopy --help'. */
static enum cli_exit
print_help(const char *name)
{
	enum cli_cmd_id cmd;

	if (name == NULL) {
		help_program(stdout);
		return out_flush_stdout();
	}
	if ((cmd = cli_command_find(name)) == N_CMDS) {
		msg_error("no command '%s' to help with", name);
		return CLI_EXIT_USAGE;
	}
	help_command(stdout, cmd);
	return out_flush_stdout();
}

static enum cli_exit
unknown_command(const char *name)
{
	const char *nearest = opt_nearest(name, cli_command_name, 0);

	if (nearest != NULL)
		msg_error("no command '%s'; did you mean '%s'?", name, nearest);
	else
		msg_error("no command '%s'; see 'wirecopy --help'", name);
	return CLI_EXIT_USAGE;
}

/* The options that stand before any command. */
static enum cli_exit
program_option(const char *arg)
{
	const struct opt_row *row;

	for (unsigned i = 0; (row = opt_row_of(OPT_IN_PROGRAM, i)) != NULL;
	     i++) {
		if ((arg[1] != '-' || strcmp(arg + 2, row->name) != 0) &&
		    (arg[1] != row->letter || arg[2] != '\0'))
			continue;
		return row == &opt_rows[OPT_VERSION] ? print_version()
						     : print_help(NULL);
	}
	msg_error("no option '%s' before a command; see 'wirecopy --help'",
	    arg);
	return CLI_EXIT_USAGE;
}

static enum cli_exit
use_kernel(const struct opt_set *o)
{
	struct wcopy_error err;

	if (wcopy_kernel_use(opt_kernel(opt_number(o, OPT_KERNEL)), &err) ==
	    WCOPY_OK)
		return CLI_EXIT_DONE;
	msg_error("--kernel: %s", err.text);
	return CLI_EXIT_USAGE;
}

static enum cli_exit
run(int argc, char **argv)
{
	struct opt_set options;
	enum cli_cmd_id cmd;
	enum cli_exit rc;

	if (argc < 2) {
		help_program(msg_stream());
		return CLI_EXIT_USAGE;
	}
	if (argv[1][0] == '-')
		return program_option(argv[1]);
	if (strcmp(argv[1], "help") == 0)
		return print_help(argv[2]);
	if ((cmd = cli_command_find(argv[1])) == N_CMDS)
		return unknown_command(argv[1]);
	if ((rc = opt_parse(&options, cmd, argc - 1, argv + 1)) !=
	    CLI_EXIT_DONE)
		return rc;
	if (opt_flag(&options, OPT_HELP))
		return print_help(argv[1]);
	if ((rc = use_kernel(&options)) != CLI_EXIT_DONE)
		return rc;
	return cli_commands[cmd]->run(&options);
}

int
main(int argc, char **argv)
{
	/* A reader that goes away is seen as EPIPE, and ends us quietly. */
	(void)signal(SIGPIPE, SIG_IGN);
	return (int)run(argc, argv);
}
