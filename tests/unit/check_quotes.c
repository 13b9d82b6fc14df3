/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <string.h>

#include "suite.h"
#include "text/quotes.h"

/* The words that are quoted, one letter for each: q or '.'. */
static const char *
marks(const char *text)
{
	static char out[400];
	struct wci_words w = { 0 };
	uint8_t quoted[400];
	size_t n = 0;

	ck_assert_int_eq(wci_tokenise(&w, span_of(text), 0, true, NULL),
	    WCOPY_OK);
	ck_assert_uint_lt(w.n, sizeof(quoted));
	(void)wci_mark_quotes(&w, quoted);
	for (; n < w.n; n++)
		out[n] = quoted[n] != 0 ? 'q' : '.';
	out[n] = '\0';
	wci_words_clear(&w);
	return out;
}

START_TEST(each_pair_of_marks_holds_its_words)
{
	static const char *const pairs[][2] = {
		{ "\"", "\"" },
		{ "\xE2\x80\x9C", "\xE2\x80\x9D" }, /* English */
		{ "\xE2\x80\x9E", "\xE2\x80\x9C" }, /* German */
		{ "\xE2\x80\x9E", "\xE2\x80\x9D" }, /* Polish */
		{ "\xE2\x80\x9D", "\xE2\x80\x9D" }, /* Swedish */
		{ "\xC2\xAB", "\xC2\xBB" },         /* French */
		{ "\xC2\xBB", "\xC2\xAB" },         /* German books */
		{ "\xE3\x80\x8C", "\xE3\x80\x8D" }, /* Japanese */
		{ "\xE3\x80\x8E", "\xE3\x80\x8F" },
	};

	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		char text[200];

		snprintf(text, sizeof(text),
		    "he said %sone two three four%s and left %sfive six seven "
		    "eight%s today",
		    pairs[i][0], pairs[i][1], pairs[i][0], pairs[i][1]);
		ck_assert_str_eq(marks(text), "..qqqq..qqqq.");
	}
}
END_TEST

START_TEST(a_nickname_and_a_lone_mark_quote_nothing)
{
	ck_assert_str_eq(marks("the \"Little Big Horn\" of a man"), ".......");
	ck_assert_str_eq(marks("a 5\" pipe and a 6\" pipe burst in the street"),
	    "...........");
	ck_assert_str_eq(marks("he said \"one two three four and left"),
	    "........");
	ck_assert_str_eq(marks(""), "");
}
END_TEST

START_TEST(a_quotation_goes_on_through_its_paragraphs)
{
	ck_assert_str_eq(marks("he said: \"One two three four.\n\"Five six "
			       "seven eight.\" So he left"),
	    "..qqqqqqqq...");
}
END_TEST

START_TEST(a_mark_without_its_like_does_not_swallow_the_text)
{
	char text[4000];
	size_t n = 0;
	const char *m;

	n += (size_t)snprintf(text + n, sizeof(text) - n, "\"open ");
	for (unsigned i = 0; i < WCI_QUOTE_MOST + 1; i++)
		n += (size_t)snprintf(text + n, sizeof(text) - n, "word ");
	snprintf(text + n, sizeof(text) - n, "\"one two three four\" end");
	m = marks(text);
	ck_assert_str_eq(m + strlen(m) - 6, ".qqqq.");
	ck_assert_ptr_null(memchr(m, 'q', strlen(m) - 5));
}
END_TEST

/* What is at hand anywhere in the text, and in any order. */
START_TEST(marks_in_any_order_are_survived)
{
	static const char *const bits[] = { "\"", " \"", "\xE2\x80\x9C",
		"\xE2\x80\x9D", "\xE2\x80\x9E", "\xC2\xAB", "\xC2\xBB",
		"\xE3\x80\x8C", "\xE3\x80\x8D", "\xE2\x80", "\xE2", "\xC2",
		"\xE3\x80", "one ", "two ", "three\n", "f " };
	uint64_t seed = test_seed();

	for (unsigned r = 0; r < test_rounds(2000); r++) {
		char text[400];
		size_t n = 0;

		for (unsigned k = 0; k < 40; k++) {
			const char *b = bits[test_random(&seed) %
					     (sizeof(bits) / sizeof(*bits))];

			memcpy(text + n, b, strlen(b) + 1);
			n += strlen(b);
		}
		ck_assert_uint_le(strlen(marks(text)), 40);
	}
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("quotes");
	TCase *tc = tcase_create("quotes");

	tcase_add_test(tc, each_pair_of_marks_holds_its_words);
	tcase_add_test(tc, a_nickname_and_a_lone_mark_quote_nothing);
	tcase_add_test(tc, a_quotation_goes_on_through_its_paragraphs);
	tcase_add_test(tc, a_mark_without_its_like_does_not_swallow_the_text);
	tcase_add_test(tc, marks_in_any_order_are_survived);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
