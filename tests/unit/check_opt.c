/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "cli/commands.h"
#include "cli/help.h"
#include "cli/opt.h"
#include "suite.h"

/* Parse words for a command; they are in the form of argv. */
static enum cli_exit
parse(struct opt_set *o, enum cli_cmd_id cmd, const char *const *words)
{
	static char *argv[16];
	int argc = 1;

	argv[0] = (char *)(uintptr_t)cli_commands[cmd]->name;
	for (; *words != NULL; words++)
		argv[argc++] = (char *)(uintptr_t)*words;
	argv[argc] = NULL;
	return opt_parse(o, cmd, argc, argv);
}

#define PARSE_FOR(o, cmd, ...)                                                 \
	parse(o, cmd, (const char *const[]){ __VA_ARGS__, NULL })
#define PARSE(o, ...) PARSE_FOR(o, CMD_GROUP, __VA_ARGS__)

START_TEST(every_row_is_complete_and_its_default_is_valid)
{
	char why[256];

	for (size_t i = 0; i < N_OPTS; i++) {
		const struct opt_row *row = &opt_rows[i];
		struct opt_value v;

		ck_assert_ptr_nonnull(row->name);
		ck_assert_ptr_nonnull(row->help);
		ck_assert_uint_ne(row->commands, 0);
		ck_assert_int_eq(row->type == OPT_FLAG, row->metavar == NULL);
		ck_assert_int_eq(row->type == OPT_CHOICE, row->choices != NULL);
		if (row->def != NULL)
			ck_assert_msg(opt_read(row, row->def, &v, why,
					  sizeof(why)),
			    "--%s: its default %s", row->name, why);
		for (size_t k = 0; k < i; k++) {
			ck_assert_str_ne(row->name, opt_rows[k].name);
			if (row->letter != 0)
				ck_assert_int_ne(row->letter,
				    opt_rows[k].letter);
		}
	}
}
END_TEST

START_TEST(every_command_has_a_row_with_help_and_examples)
{
	for (size_t i = 0; i < N_CMDS; i++) {
		const struct cli_cmd *c = cli_commands[i];

		ck_assert_uint_eq(cli_command_find(c->name), i);
		ck_assert_ptr_nonnull(c->summary);
		ck_assert_ptr_nonnull(c->about);
		ck_assert_ptr_nonnull(c->examples[0].command);
		ck_assert_ptr_nonnull(c->run);
	}
	ck_assert_uint_eq(cli_command_find("fnord"), N_CMDS);
}
END_TEST

START_TEST(a_value_may_stand_behind_an_equals_sign_or_apart)
{
	struct opt_set o;

	ck_assert_int_eq(PARSE(&o, "--votes=3", "--bands", "64", "-j4", "-x",
			     "strict", "-qw", "14d"),
	    CLI_EXIT_DONE);
	ck_assert_uint_eq(opt_number(&o, OPT_VOTES), 3);
	ck_assert_uint_eq(opt_number(&o, OPT_BANDS), 64);
	ck_assert_uint_eq(opt_number(&o, OPT_THREADS), 4);
	ck_assert_str_eq(opt_text(&o, OPT_PRESET), "strict");
	ck_assert(opt_flag(&o, OPT_QUIET));
	ck_assert_uint_eq(opt_number(&o, OPT_WINDOW_), 14 * 86400);
	ck_assert(o.values[OPT_WINDOW_].seconds);
	ck_assert(o.values[OPT_VOTES].given);
	ck_assert(!o.values[OPT_ROWS].given);
	ck_assert_uint_eq(opt_number(&o, OPT_ROWS), 1);
	ck_assert_uint_eq(o.n_operands, 0);
}
END_TEST

START_TEST(options_stand_anywhere_but_not_behind_two_dashes)
{
	struct opt_set o;

	ck_assert_int_eq(PARSE(&o, "a", "--strict", "-", "b", "--", "--votes",
			     "-q"),
	    CLI_EXIT_DONE);
	ck_assert_uint_eq(o.n_operands, 5);
	ck_assert_str_eq(o.operands[0], "a");
	ck_assert_str_eq(o.operands[1], "-");
	ck_assert_str_eq(o.operands[2], "b");
	ck_assert_str_eq(o.operands[3], "--votes");
	ck_assert_str_eq(o.operands[4], "-q");
	ck_assert(opt_flag(&o, OPT_STRICT));
	ck_assert(!opt_flag(&o, OPT_QUIET));
}
END_TEST

START_TEST(a_word_stands_for_a_number)
{
	struct opt_set o;

	ck_assert_int_eq(PARSE(&o, "--threads=all", "--max-errors=all",
			     "--window=all"),
	    CLI_EXIT_DONE);
	ck_assert_uint_eq(opt_number(&o, OPT_THREADS), 0);
	ck_assert_uint_eq(opt_number(&o, OPT_MAX_ERRORS), UINT64_MAX);
	ck_assert_uint_eq(opt_number(&o, OPT_WINDOW_), 0);
}
END_TEST

START_TEST(a_list_has_its_values_in_order)
{
	struct opt_set o;
	uint64_t n[2] = { 99, 99 };

	ck_assert_int_eq(PARSE_FOR(&o, CMD_BENCH, "--threads=4,all,2"),
	    CLI_EXIT_DONE);
	ck_assert_uint_eq(opt_number(&o, OPT_THREADS), 4);
	ck_assert_uint_eq(opt_list(&o, OPT_THREADS, n, 2), 3);
	ck_assert_uint_eq(n[0], 4);
	ck_assert_uint_eq(n[1], 0);
	ck_assert_uint_eq(opt_list(&o, OPT_KERNEL, n, 2), 1);
	ck_assert_int_eq(PARSE_FOR(&o, CMD_BENCH, "--threads=7"),
	    CLI_EXIT_DONE);
	ck_assert_uint_eq(opt_list(&o, OPT_THREADS, n, 2), 1);
	ck_assert_uint_eq(n[0], 7);
	ck_assert_int_eq(PARSE_FOR(&o, CMD_BENCH, "--threads=1,"),
	    CLI_EXIT_USAGE);
	ck_assert_int_eq(PARSE_FOR(&o, CMD_BENCH, "--threads=,1"),
	    CLI_EXIT_USAGE);
	ck_assert_int_eq(PARSE_FOR(&o, CMD_BENCH, "--threads=1,65"),
	    CLI_EXIT_USAGE);
	ck_assert_int_eq(PARSE_FOR(&o, CMD_BENCH, "--votes=1,2"),
	    CLI_EXIT_USAGE);
	ck_assert_int_eq(PARSE(&o, "--threads=1,2"), CLI_EXIT_USAGE);
}
END_TEST

static const struct {
	enum opt_id id;
	const char *text;
	bool good;
	uint64_t number;
} readings[] = {
	{ OPT_MAX_MEMORY, "256M", true, UINT64_C(256) << 20 },
	{ OPT_MAX_MEMORY, "2g", true, UINT64_C(2) << 30 },
	{ OPT_MAX_MEMORY, "1048576", true, 1048576 },
	{ OPT_MAX_MEMORY, "1048575", false, 0 },
	{ OPT_MAX_MEMORY, "18446744073709551615T", false, 0 },
	{ OPT_MAX_MEMORY, "1MB", false, 0 },
	{ OPT_MAX_MEMORY, "", false, 0 },
	{ OPT_WINDOW_, "100000", true, 100000 },
	{ OPT_WINDOW_, "2w", true, 1209600 },
	{ OPT_WINDOW_, "0", false, 0 },
	{ OPT_WINDOW_, "d", false, 0 },
	{ OPT_SEED, "18446744073709551615", true, UINT64_MAX },
	{ OPT_SEED, "18446744073709551616", false, 0 },
	{ OPT_SEED, "-1", false, 0 },
	{ OPT_SEED, " 1", false, 0 },
	{ OPT_SEED, "0x10", false, 0 },
	{ OPT_VOTES, "0", false, 0 },
	{ OPT_VOTES, "129", false, 0 },
	{ OPT_TO, "text", true, 1 },
	{ OPT_TO, "tex", false, 0 },
	{ OPT_OUTPUT, "", false, 0 },
};

START_TEST(a_value_is_read_as_its_row_says)
{
	struct opt_value v = { .number = 99 };
	char why[256] = "";

	ck_assert_int_eq(opt_read(&opt_rows[readings[_i].id], readings[_i].text,
			     &v, why, sizeof(why)),
	    readings[_i].good);
	if (readings[_i].good)
		ck_assert_uint_eq(v.number, readings[_i].number);
	else
		ck_assert_uint_eq(v.number, 99);
	ck_assert_int_eq(why[0] == '\0', readings[_i].good);
}
END_TEST

START_TEST(what_cannot_be_parsed_is_wrong_usage)
{
	struct opt_set o;

	ck_assert_int_eq(PARSE(&o, "--fnord"), CLI_EXIT_USAGE);
	ck_assert_int_eq(PARSE(&o, "--votes"), CLI_EXIT_USAGE);
	ck_assert_int_eq(PARSE(&o, "-j"), CLI_EXIT_USAGE);
	ck_assert_int_eq(PARSE(&o, "--strict=1"), CLI_EXIT_USAGE);
	ck_assert_int_eq(PARSE(&o, "-Z"), CLI_EXIT_USAGE);
	ck_assert_int_eq(PARSE(&o, "--vote=2"), CLI_EXIT_USAGE);
	ck_assert_int_eq(PARSE(&o, "--"), CLI_EXIT_DONE);
}
END_TEST

START_TEST(a_misspelt_name_has_a_neighbour)
{
	ck_assert_str_eq(opt_nearest("grup", cli_command_name, 0), "group");
	ck_assert_str_eq(opt_nearest("gruop", cli_command_name, 0), "group");
	ck_assert_str_eq(opt_nearest("ext", cli_command_name, 0), "extract");
	ck_assert_ptr_null(opt_nearest("fnord", cli_command_name, 0));
	ck_assert_ptr_null(opt_nearest("x", cli_command_name, 0));
	ck_assert_ptr_null(opt_nearest("a-word-of-more-letters-than-any-option",
	    cli_command_name, 0));
}
END_TEST

START_TEST(help_stays_within_eighty_columns)
{
	char *text = NULL;
	size_t len = 0, column = 0;
	FILE *f = open_memstream(&text, &len);

	ck_assert_ptr_nonnull(f);
	help_program(f);
	for (unsigned i = 0; i < N_CMDS; i++)
		help_command(f, (enum cli_cmd_id)i);
	ck_assert_int_eq(fclose(f), 0);
	for (size_t i = 0; i < len; i++) {
		column = text[i] == '\n' ? 0 : column + 1;
		ck_assert_msg(column <= 79, "a long line before: %.60s",
		    text + i);
	}
	free(text);
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("opt");
	TCase *tc = tcase_create("opt");

	tcase_add_test(tc, every_row_is_complete_and_its_default_is_valid);
	tcase_add_test(tc, every_command_has_a_row_with_help_and_examples);
	tcase_add_test(tc, a_value_may_stand_behind_an_equals_sign_or_apart);
	tcase_add_test(tc, options_stand_anywhere_but_not_behind_two_dashes);
	tcase_add_test(tc, a_word_stands_for_a_number);
	tcase_add_test(tc, a_list_has_its_values_in_order);
	tcase_add_loop_test(tc, a_value_is_read_as_its_row_says, 0,
	    (int)(sizeof(readings) / sizeof(*readings)));
	tcase_add_test(tc, what_cannot_be_parsed_is_wrong_usage);
	tcase_add_test(tc, a_misspelt_name_has_a_neighbour);
	tcase_add_test(tc, help_stays_within_eighty_columns);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
