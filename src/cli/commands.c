/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "commands.h"

#include <stddef.h>
#include <string.h>

const struct cli_cmd *const cli_commands[N_CMDS] = {
#define X(id, name) [CMD_##id] = &cmd_##name,
	CLI_COMMANDS(X)
#undef X
};

const char *const cli_about =
    "wirecopy finds wire copy: it reads news articles as crawlers deliver "
    "them and says which of them are reprints, cuts and rewrites of the same "
    "story.\n\n"
    "An INPUT is a file, a directory (all files below it, in the order of "
    "their paths; names that begin with a dot are passed over) or - for "
    "standard input, which is also read if no INPUT is named. It holds JSON "
    "lines, WARC or WET records, one HTML page, or the text of one page, "
    "plain or compressed with gzip or zstd; its content says which.";

const char *
cli_command_name(unsigned i, unsigned arg)
{
	(void)arg;
	return i < N_CMDS ? cli_commands[i]->name : NULL;
}

enum cli_cmd_id
cli_command_find(const char *name)
{
	unsigned i;

	for (i = 0; i < N_CMDS; i++)
		if (strcmp(cli_commands[i]->name, name) == 0)
			break;
	return (enum cli_cmd_id)i;
}
