/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "help.h"

#include <inttypes.h>
#include <stdlib.h>

#include "commands.h"
#include "fill.h"
#include "mem.h"

#define WIDTH 78
#define SHOWN_MAX 1000000 /* a range up to here is a limit worth telling */
#define OPTION_COLUMN 27  /* where what an option does begins */

static const char *const section_titles[] = {
#define X(id, title) title,
	OPT_SECTIONS(X)
#undef X
};

char *
help_option_text(const struct opt_row *row)
{
	char *text = NULL;
	size_t len = 0;
	FILE *f = open_memstream(&text, &len);

	if (f == NULL)
		mem_out();
	(void)fputs(row->help, f);
	for (const struct opt_choice *c = row->choices;
	     c != NULL && c->name != NULL; c++)
		(void)fprintf(f, "%s %s (%s)%s",
		    c == row->choices ? " One of" : "", c->name, c->text,
		    c[1].name != NULL ? "," : ".");
	if (row->type == OPT_NUMBER && row->max <= SHOWN_MAX)
		(void)fprintf(f, " From %" PRIu64 " to %" PRIu64 ".", row->min,
		    row->max);
	if (row->def != NULL)
		(void)fprintf(f, " Default: %s.", row->def);
	if (fclose(f) != 0)
		mem_out();
	return text;
}

static void
print_option(FILE *f, const struct opt_row *row)
{
	struct fill l = { .f = f, .indent = OPTION_COLUMN, .width = WIDTH };
	char letter[8] = "    ", *text = help_option_text(row);
	int n;

	if (row->letter != 0)
		(void)snprintf(letter, sizeof(letter), "-%c, ", row->letter);
	n = fprintf(f, "  %s--%s%s%s", letter, row->name,
	    row->metavar != NULL ? " " : "",
	    row->metavar != NULL ? row->metavar : "");
	l.column = n > 0 ? (size_t)n : 0;
	if (l.column + 1 >= OPTION_COLUMN)
		fill_end(&l);
	fill_text(&l, text);
	fill_end(&l);
	free(text);
}

static void
print_options(FILE *f, unsigned bit)
{
	const struct opt_row *row;

	for (unsigned s = 0; s < N_OPT_SECTIONS; s++) {
		bool begun = false;

		for (unsigned i = 0; (row = opt_row_of(bit, i)) != NULL; i++) {
			if (row->section != s)
				continue;
			if (!begun)
				(void)fprintf(f, "\n%s:\n", section_titles[s]);
			begun = true;
			print_option(f, row);
		}
	}
}

static void
print_paragraphs(FILE *f, const char *text)
{
	struct fill l = { .f = f, .width = WIDTH };

	fill_text(&l, text);
	fill_end(&l);
}

static void
print_examples(FILE *f, const struct cli_example *e)
{
	(void)fprintf(f, "\nExamples:\n");
	for (; e->command != NULL; e++) {
		struct fill l = { .f = f, .indent = 6, .width = WIDTH };

		(void)fprintf(f, "  %s\n", e->command);
		fill_text(&l, e->text);
		fill_end(&l);
	}
}

static void
print_exits(FILE *f)
{
	struct fill l = { .f = f, .indent = 5, .width = WIDTH };

	(void)fprintf(f, "\nExit status:\n");
#define X(id, status, text)                                                    \
	l.column = (size_t)fprintf(f, "  %d  ", status);                       \
	fill_text(&l, text);                                                   \
	fill_end(&l);
	CLI_EXITS(X)
#undef X
}

void
help_command(FILE *f, enum cli_cmd_id cmd)
{
	const struct cli_cmd *c = cli_commands[cmd];

	(void)fprintf(f, "Usage: wirecopy %s [OPTIONS] %s\n\n", c->name,
	    c->operands);
	print_paragraphs(f, c->about);
	print_examples(f, c->examples);
	print_options(f, 1u << cmd);
}

void
help_program(FILE *f)
{
	(void)fprintf(f, "Usage: wirecopy COMMAND [OPTIONS] [INPUT...]\n\n");
	print_paragraphs(f, cli_about);
	(void)fprintf(f, "\nCommands:\n");
	for (size_t i = 0; i < N_CMDS; i++)
		(void)fprintf(f, "  %-9s %s\n", cli_commands[i]->name,
		    cli_commands[i]->summary);
	print_examples(f, cli_commands[0]->examples);
	print_options(f, OPT_IN_PROGRAM);
	print_exits(f);
	(void)fprintf(f,
	    "\n'wirecopy COMMAND --help' tells all about one command.\n");
}
