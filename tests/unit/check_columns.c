/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "cli/columns.h"
#include "suite.h"

static const struct {
	const char *text;
	size_t columns;
	const char *in_eight;
} shown[] = {
	{ "", 0, "        " },
	{ "twelve", 6, "twelve  " },
	{ "exactly8", 8, "exactly8" },
	{ "more than8", 10, "more ..." },
	{ "caf\xC3\xA9", 4, "caf\xC3\xA9    " },
	{ "e\xCC\x81t\xC3\xA9", 3, "e\xCC\x81t\xC3\xA9     " },
	/* Two columns each: the third does not fit beside the dots. */
	{ "\xE5\x9B\xBE\xE4\xB9\xA6\xE9\xA6\x86\xE5\xBC\x80\xE6\x94\xBE", 10,
	    "\xE5\x9B\xBE\xE4\xB9\xA6... " },
	/* What moves the cursor, and what is no UTF-8. */
	{ "a\x1B[2Jb", 6, "a?[2Jb  " },
	{ "a\xC2\x9B"
	  "b",
	    3, "a?b     " },
	{ "a\xE2\x80\xAE"
	  "b",
	    3, "a?b     " },
	{ "a\xFFz\xE5\x9B", 5, "a?z??   " },
	{ "two\nlines", 9, "two l..." },
};

START_TEST(text_is_set_into_columns)
{
	struct wcopy_span text = span_of(shown[_i].text);
	char *out = NULL;
	size_t len = 0;
	FILE *f = open_memstream(&out, &len);

	ck_assert_ptr_nonnull(f);
	ck_assert_uint_eq(columns_of(text), shown[_i].columns);
	columns_put(f, text, 8);
	ck_assert_int_eq(fclose(f), 0);
	ck_assert_str_eq(out, shown[_i].in_eight);
	free(out);
}
END_TEST

START_TEST(lines_break_at_spaces_and_line_feeds)
{
	struct wcopy_span text =
	    span_of("  One two three.\n\n  Unbreakable\xE5\x9B\xBE\xE4\xB9\xA6"
		    " end of it \n");
	static const char *const want[] = { "One two", "three.", "Unbreaka",
		"ble\xE5\x9B\xBE\xE4\xB9\xA6", "end of", "it" };

	for (size_t i = 0; i < sizeof(want) / sizeof(*want); i++)
		ck_assert_span_eq(columns_line(&text, 8), want[i]);
	ck_assert_uint_eq(text.len, 0);
	ck_assert_uint_eq(columns_line(&text, 8).len, 0);
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("columns");
	TCase *tc = tcase_create("columns");

	tcase_add_loop_test(tc, text_is_set_into_columns, 0,
	    (int)(sizeof(shown) / sizeof(*shown)));
	tcase_add_test(tc, lines_break_at_spaces_and_line_feeds);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
