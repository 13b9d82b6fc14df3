/* SPDX-License-Identifier: MIT */
/*
 * mkdoc.c - write the manual page or the bash completion
 *
 *	mkdoc man > wirecopy.1
 *	mkdoc bash > wirecopy.bash
 *
 * Runs while the program is built; everything it writes comes from the rows
 * of commands.c and opt_table.c and from the sections of text in manual.c.
 */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "fill.h"
#include "help.h"
#include "manual.h"
#include "opt.h"

/* Source lines of the page are kept below the 80 columns mandoc asks for. */
#define WIDTH 76

/* Write a word so that roff takes it as it stands. */
static void
put_roff(FILE *f, const char *word, size_t len, size_t column)
{
	if (column == 0 && len > 0 && (*word == '.' || *word == '\''))
		(void)fputs("\\&", f);
	for (size_t i = 0; i < len; i++) {
		if (word[i] == '\\')
			(void)fputs("\\e", f);
		else if (word[i] == '-' && (i == 0 || word[i - 1] == '-'))
			(void)fputs("\\-", f);
		else
			(void)putc(word[i], f);
	}
}

static void
paragraphs(const char *text)
{
	struct fill l = {
		.f = stdout,
		.width = WIDTH,
		.put = put_roff,
		.sentences = true,
	};
	const char *end;

	for (; (end = strstr(text, "\n\n")) != NULL; text = end + 2) {
		char *one = strndup(text, (size_t)(end - text));

		if (one == NULL)
			exit(CLI_EXIT_ROOM);
		fill_text(&l, one);
		fill_end(&l);
		(void)puts(".Pp");
		free(one);
	}
	fill_text(&l, text);
	fill_end(&l);
}

/* A word as an argument of a macro line. */
static void
argument(const char *text)
{
	(void)putchar('"');
	put_roff(stdout, text, strlen(text), 1);
	(void)putchar('"');
}

static void
man_commands(void)
{
	for (size_t i = 0; i < N_CMDS; i++) {
		const struct cli_cmd *c = cli_commands[i];

		(void)printf(".Ss wirecopy %s\n", c->name);
		(void)printf(".Nm\n.Cm %s\n.Op Ar OPTIONS\n.Ar ", c->name);
		argument(c->operands);
		(void)puts("\n.Pp");
		paragraphs(c->about);
	}
}

/* Which commands take an option, unless all or only the bare program do. */
static void
man_takers(const struct opt_row *row)
{
	unsigned all = OPT_IN_PROGRAM - 1, left = row->commands & all;

	if (left == all || left == 0)
		return;
	(void)printf("For");
	for (size_t i = 0, n = 0; left != 0; i++) {
		if ((left & 1u << i) == 0)
			continue;
		left &= ~(1u << i);
		(void)printf("%s\n.Cm %s",
		    n++ == 0    ? ""
		    : left != 0 ? " ,"
				: "\nand",
		    cli_commands[i]->name);
	}
	(void)printf(" .\n");
}

static void
man_option(const struct opt_row *row)
{
	char *text = help_option_text(row);

	(void)printf(".It ");
	if (row->letter != 0)
		(void)printf("Fl %c , ", row->letter);
	(void)printf("Fl \\-%s", row->name);
	if (row->metavar != NULL)
		(void)printf(" Ns = Ns Ar %s", row->metavar);
	(void)putchar('\n');
	paragraphs(text);
	free(text);
	man_takers(row);
}

static void
man_options(void)
{
	static const char *const titles[] = {
#define X(id, title) title,
		OPT_SECTIONS(X)
#undef X
	};

	for (unsigned s = 0; s < N_OPT_SECTIONS; s++) {
		(void)printf(".Ss %s\n.Bl -tag -width Ds\n", titles[s]);
		for (size_t i = 0; i < N_OPTS; i++)
			if (opt_rows[i].section == s)
				man_option(&opt_rows[i]);
		(void)puts(".El");
	}
}

static void
man_fields(const struct manual_field *fields)
{
	(void)puts(".Bl -tag -width Ds");
	for (; fields->name != NULL; fields++) {
		(void)printf(".It Cm %s\n", fields->name);
		paragraphs(fields->text);
	}
	(void)puts(".El");
}

static void
man_sections(void)
{
	for (const struct manual_section *s = manual_sections; s->title != NULL;
	     s++) {
		(void)printf(".S%c %s\n", s->level == 1 ? 'h' : 's', s->title);
		if (s->text != NULL)
			paragraphs(s->text);
		if (s->fields != NULL)
			man_fields(s->fields);
	}
}

static void
man_exits(void)
{
	(void)puts(".Sh EXIT STATUS\n.Bl -tag -width Ds");
#define X(id, status, text)                                                    \
	(void)printf(".It %d\n", status);                                      \
	paragraphs(text);
	CLI_EXITS(X)
#undef X
	(void)puts(".El");
}

static void
man_examples(void)
{
	(void)puts(".Sh EXAMPLES");
	for (size_t i = 0; i < N_CMDS; i++)
		for (const struct cli_example *e = cli_commands[i]->examples;
		     e->command != NULL; e++) {
			if (i > 0 || e > cli_commands[i]->examples)
				(void)puts(".Pp");
			paragraphs(e->text);
			(void)printf(".Pp\n.Dl ");
			put_roff(stdout, e->command, strlen(e->command), 1);
			(void)putchar('\n');
		}
}

static void
man(void)
{
	(void)printf(".\\\" Generated from the tables of the program.\n"
		     ".Dd %s\n.Dt WIRECOPY 1\n.Os wirecopy %s\n"
		     ".Sh NAME\n.Nm wirecopy\n"
		     ".Nd find news articles that are the same story\n"
		     ".Sh SYNOPSIS\n.Nm\n.Ar COMMAND\n.Op Ar OPTIONS\n"
		     ".Op Ar INPUT ...\n.Nm\n.Fl \\-help | \\-version\n"
		     ".Sh DESCRIPTION\n",
	    manual_date, PACKAGE_VERSION);
	paragraphs(cli_about);
	(void)puts(".Sh COMMANDS");
	man_commands();
	(void)puts(".Sh OPTIONS");
	man_options();
	man_sections();
	man_exits();
	man_examples();
}

static void
bash_options(unsigned bit)
{
	const struct opt_row *row;

	for (unsigned i = 0; (row = opt_row_of(bit, i)) != NULL; i++) {
		(void)printf(" --%s%s", row->name,
		    row->type == OPT_FLAG ? "" : "=");
		if (row->letter != 0)
			(void)printf(" -%c", row->letter);
	}
}

/* The branches that complete the value of an option. */
static void
bash_values(void)
{
	for (size_t i = 0; i < N_OPTS; i++) {
		const struct opt_row *row = &opt_rows[i];

		if (row->type != OPT_CHOICE && row->type != OPT_FILE)
			continue;
		(void)printf("\t--%s", row->name);
		if (row->letter != 0)
			(void)printf("|-%c", row->letter);
		(void)printf(")\n\t\tmapfile -t COMPREPLY < <(compgen ");
		if (row->type == OPT_FILE)
			(void)printf("-f");
		else
			(void)printf("-W '");
		for (const struct opt_choice *c = row->choices;
		     c != NULL && c->name != NULL; c++)
			(void)printf("%s%s", c > row->choices ? " " : "",
			    c->name);
		(void)printf("%s -- \"$cur\")\n\t\treturn;;\n",
		    row->type == OPT_FILE ? "" : "'");
	}
}

static void
bash(void)
{
	(void)printf(
	    "# bash completion for wirecopy; generated from its tables.\n"
	    "_wirecopy()\n{\n"
	    "\tlocal cur=${COMP_WORDS[COMP_CWORD]} "
	    "prev=${COMP_WORDS[COMP_CWORD - 1]} words=\n"
	    "\tif [[ $COMP_CWORD -eq 1 ]]; then\n"
	    "\t\twords='help");
	for (size_t i = 0; i < N_CMDS; i++)
		(void)printf(" %s", cli_commands[i]->name);
	bash_options(OPT_IN_PROGRAM);
	(void)printf(
	    "'\n"
	    "\t\tmapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$cur\")\n"
	    "\t\treturn\n\tfi\n"
	    "\t# --option=value arrives as three words.\n"
	    "\tif [[ $cur == = ]]; then cur=\n"
	    "\telif [[ $prev == = ]]; then "
	    "prev=${COMP_WORDS[COMP_CWORD - 2]}; fi\n"
	    "\tcase $prev in\n");
	bash_values();
	(void)printf("\tesac\n\tcase ${COMP_WORDS[1]} in\n");
	for (unsigned i = 0; i < N_CMDS; i++) {
		(void)printf("\t%s) words='", cli_commands[i]->name);
		bash_options(1u << i);
		(void)printf("';;\n");
	}
	(void)printf(
	    "\tesac\n"
	    "\tif [[ $cur == -* ]]; then\n"
	    "\t\tmapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$cur\")\n"
	    "\t\t[[ ${COMPREPLY[0]-} == *= ]] && compopt -o nospace\n"
	    "\telse\n"
	    "\t\tmapfile -t COMPREPLY < <(compgen -f -- \"$cur\")\n"
	    "\tfi\n}\n"
	    "complete -o filenames -F _wirecopy wirecopy\n");
}

int
main(int argc, char **argv)
{
	if (argc == 2 && strcmp(argv[1], "man") == 0)
		man();
	else if (argc == 2 && strcmp(argv[1], "bash") == 0)
		bash();
	else
		return CLI_EXIT_USAGE;
	return fflush(stdout) == 0 ? CLI_EXIT_DONE : CLI_EXIT_ROOM;
}
