/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <wirecopy/json.h>

#include "suite.h"

#define MAX_MEMBERS 16

/* Walk to the end; the members on the way, and the status that ended it. */
static wcopy_status
walk(struct wcopy_span text, struct wcopy_json_member *m, size_t *n,
    struct wcopy_error *err)
{
	struct wcopy_json_walk w = { .text = text };
	struct wcopy_json_member one;
	wcopy_status rc;

	for (*n = 0; (rc = wcopy_json_next(&w, &one, err)) == WCOPY_OK; ++*n)
		if (*n < MAX_MEMBERS)
			m[*n] = one;
	/* What is over stays over. */
	ck_assert_int_eq(wcopy_json_next(&w, &one, NULL), rc);
	return rc;
}

START_TEST(members_come_in_order_with_their_types)
{
	struct wcopy_json_member m[MAX_MEMBERS];
	size_t n;

	ck_assert_int_eq(walk(span_of(" { \"a\" : \"x\\ny\" , \"b\":-1.5e+3,"
				      "\"c\":[1,{\"d\":[]}] ,\"e\":{ },"
				      "\"\":null,\"t\":true,\"f\":false}\r\n"),
			     m, &n, NULL),
	    WCOPY_EOF);
	ck_assert_uint_eq(n, 7);
	ck_assert_span_eq(m[0].key, "a");
	ck_assert_span_eq(m[0].value, "x\\ny");
	ck_assert_int_eq(m[0].type, WCOPY_JSON_STRING);
	ck_assert(m[0].escaped);
	ck_assert_span_eq(m[1].value, "-1.5e+3");
	ck_assert_int_eq(m[1].type, WCOPY_JSON_NUMBER);
	ck_assert(!m[1].escaped);
	ck_assert_span_eq(m[2].value, "[1,{\"d\":[]}]");
	ck_assert_int_eq(m[2].type, WCOPY_JSON_ARRAY);
	ck_assert_span_eq(m[3].value, "{ }");
	ck_assert_int_eq(m[3].type, WCOPY_JSON_OBJECT);
	ck_assert_span_eq(m[4].key, "");
	ck_assert_int_eq(m[4].type, WCOPY_JSON_NULL);
	ck_assert_int_eq(m[5].type, WCOPY_JSON_BOOL);
	ck_assert_span_eq(m[6].value, "false");
}
END_TEST

START_TEST(elements_of_an_array_have_no_key)
{
	struct wcopy_json_member m[MAX_MEMBERS];
	size_t n;

	ck_assert_int_eq(walk(span_of("[\"a\",[],2]"), m, &n, NULL), WCOPY_EOF);
	ck_assert_uint_eq(n, 3);
	ck_assert_span_eq(m[0].key, "");
	ck_assert_span_eq(m[0].value, "a");
	ck_assert_span_eq(m[1].value, "[]");
	ck_assert_span_eq(m[2].value, "2");
	ck_assert_int_eq(walk(span_of("[]"), m, &n, NULL), WCOPY_EOF);
	ck_assert_uint_eq(n, 0);
}
END_TEST

static const struct {
	const char *text;
	size_t offset;
	enum wcopy_reason reason;
	const char *what;
} broken[] = {
#define BAD(text, offset, what)                                                \
	{                                                                      \
		text, offset, WCOPY_REASON_BAD_JSON, what                      \
	}
	BAD("", 0, "the JSON text ends where '{' should be"),
	BAD("  ", 2, "the JSON text ends where '{' should be"),
	BAD("\"a\"", 0, "'\"' where '{' should be"),
	BAD("\xEF\xBB\xBF{}", 0, "byte 0xef where '{' should be"),
	BAD("{", 1, "the JSON text ends where a key should be"),
	BAD("{1:2}", 1, "'1' where a key should be"),
	BAD("{\"a\" 1}", 5, "'1' where ':' should be"),
	BAD("{\"a\":}", 5, "'}' where a value should be"),
	BAD("{\"a\":1,}", 7, "'}' where a key should be"),
	BAD("{\"a\":1 \"b\":2}", 7, "'\"' where ',' or '}' should be"),
	BAD("{\"a\":[1,]}", 8, "']' where a value should be"),
	BAD("{\"a\":[1}", 7, "'}' where ',' or ']' should be"),
	BAD("{\"a\":{\"b\":1]}", 11, "']' where ',' or '}' should be"),
	BAD("{\"a\":[[]", 8, "the JSON text ends where ',' or ']' should be"),
	BAD("[,1]", 1, "',' where a value should be"),
	BAD("{} x", 3, "'x' where the end should be"),
	BAD("{\"a\":'x'}", 5, "''' where a value should be"),
	BAD("{\"a\":tru}", 5, "a word that is not true, false or null"),
	BAD("{\"a\":NaN}", 5, "'N' where a value should be"),
	BAD("{\"a\":01}", 6, "'1' where ',' or '}' should be"),
	BAD("{\"a\":-}", 6, "'}' where a digit should be"),
	BAD("{\"a\":1.}", 7, "'}' where a digit should be"),
	BAD("{\"a\":1e+}", 8, "'}' where a digit should be"),
	BAD("{\"a\":+1}", 5, "'+' where a value should be"),
	BAD("{\"a\":\"x}", 8, "a string is not closed"),
	BAD("{\"a\":\"x\\", 7, "a string is not closed"),
	BAD("{\"a\":\"long enough for a word\tx\"}", 28,
	    "a raw control character in a string"),
	BAD("{\"a\":\"\\x\"}", 6, "a backslash that begins no escape"),
	BAD("{\"a\":\"\\u12g4\"}", 6, "\\u without four hexadecimal digits"),
	BAD("{\"a\":\"\\ud800\"}", 6, "a lone surrogate"),
	BAD("{\"a\":\"\\ud800\\u0041\"}", 6, "a lone surrogate"),
	BAD("{\"a\":\"\\udc00\"}", 6, "a lone surrogate"),
	BAD("{\"a\":/*x*/1}", 5, "'/' where a value should be"),
#undef BAD
	{ "{\"a\":\"caf\xE9 au lait\"}", 9, WCOPY_REASON_NOT_UTF8,
	    "a string that is not UTF-8" },
	{ "{\"caf\xC3\":1}", 5, WCOPY_REASON_NOT_UTF8,
	    "a string that is not UTF-8" },
	{ "{\"a\":[{\"b\":\"\xED\xA0\x80\"}]}", 12, WCOPY_REASON_NOT_UTF8,
	    "a string that is not UTF-8" },
};

START_TEST(bad_json_is_refused_where_it_goes_wrong)
{
	struct wcopy_json_member m[MAX_MEMBERS];
	struct wcopy_error err;
	size_t n;

	ck_assert_int_eq(walk(span_of(broken[_i].text), m, &n, &err),
	    WCOPY_SKIP);
	ck_assert_str_eq(err.text, broken[_i].what);
	ck_assert_int_eq(err.reason, broken[_i].reason);
	ck_assert_uint_eq(err.offset, broken[_i].offset);
}
END_TEST

/* "[[[...]]]", depth deep; out has room for twice that. */
static struct wcopy_span
nested(char *out, size_t depth)
{
	memset(out, '[', depth);
	memset(out + depth, ']', depth);
	return (struct wcopy_span){ out, 2 * depth };
}

START_TEST(sixty_four_levels_are_taken_and_no_more)
{
	struct wcopy_json_member m[MAX_MEMBERS];
	struct wcopy_error err;
	static char text[200000];
	size_t n;

	ck_assert_int_eq(walk(nested(text, 64), m, &n, &err), WCOPY_EOF);
	ck_assert_int_eq(walk(nested(text, 65), m, &n, &err), WCOPY_SKIP);
	ck_assert_int_eq(err.reason, WCOPY_REASON_TOO_DEEP);
	ck_assert_uint_eq(err.offset, 64);
	ck_assert_int_eq(walk(nested(text, 100000), m, &n, &err), WCOPY_SKIP);
	ck_assert_int_eq(err.reason, WCOPY_REASON_TOO_DEEP);
}
END_TEST

START_TEST(every_cut_of_a_line_is_refused)
{
	static const char line[] =
	    "{\"a\":[1.5e-3,{\"b\":\"\\ud83d\\ude00 gr\xC3\xBC\xC3\x9F\"}],"
	    "\"c\":{\"d\":[true,false,null]}}";
	struct wcopy_json_member m[MAX_MEMBERS];
	size_t n;

	for (size_t len = 0; len < sizeof(line) - 1; len++) {
		/* A copy of its own, so that ASan sees a step too far. */
		char *copy = malloc(len + 1);

		memcpy(copy, line, len);
		ck_assert_int_eq(walk((struct wcopy_span){ copy, len }, m, &n,
				     NULL),
		    WCOPY_SKIP);
		free(copy);
	}
	ck_assert_int_eq(walk(span_of(line), m, &n, NULL), WCOPY_EOF);
}
END_TEST

static const struct {
	const char *text, *plain;
} escapes[] = {
	{ "", "" },
	{ "plain", "plain" },
	{ "\\\"\\\\\\/\\b\\f\\n\\r\\t", "\"\\/\b\f\n\r\t" },
	{ "a\\u0041\\u00e9\\u20AC\\ud83D\\uDe00z",
	    "aA\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80z" },
	{ "\\\\u0041", "\\u0041" },
};

START_TEST(escapes_are_undone)
{
	char out[100];
	size_t n = wcopy_json_unescape(span_of(escapes[_i].text), out);

	ck_assert_span_eq(((struct wcopy_span){ out, n }), escapes[_i].plain);
}
END_TEST

START_TEST(nothing_unescapes_to_nothing)
{
	struct wcopy_span none = { NULL, 0 };

	ck_assert_uint_eq(wcopy_json_unescape(none, NULL), 0);
}
END_TEST

START_TEST(a_quote_ends_a_string_at_every_offset_in_a_word)
{
	for (size_t before = 0; before < 20; before++)
		for (size_t len = 0; len < 20; len++) {
			struct wcopy_json_member m[MAX_MEMBERS];
			char text[64];
			size_t n, end;

			memset(text, ' ', before);
			memcpy(text + before, "[\"", 2);
			memset(text + before + 2, 0x7F, len);
			end = before + 2 + len;
			memcpy(text + end, "\"]", 2);
			ck_assert_int_eq(walk((struct wcopy_span){ text,
						  end + 2 },
					     m, &n, NULL),
			    WCOPY_EOF);
			ck_assert_uint_eq(m[0].value.len, len);
		}
}
END_TEST

START_TEST(an_element_has_no_key_to_undo_the_escapes_of)
{
	struct wcopy_json_walk w = { .text = span_of("[1]") };
	struct wcopy_json_member m;
	char out[1];

	ck_assert_int_eq(wcopy_json_next(&w, &m, NULL), WCOPY_OK);
	ck_assert_uint_eq(wcopy_json_unescape(m.key, out), 0);
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("json");
	TCase *tc = tcase_create("json");

	tcase_add_test(tc, members_come_in_order_with_their_types);
	tcase_add_test(tc, elements_of_an_array_have_no_key);
	tcase_add_loop_test(tc, bad_json_is_refused_where_it_goes_wrong, 0,
	    (int)(sizeof(broken) / sizeof(*broken)));
	tcase_add_test(tc, sixty_four_levels_are_taken_and_no_more);
	tcase_add_test(tc, every_cut_of_a_line_is_refused);
	tcase_add_loop_test(tc, escapes_are_undone, 0,
	    (int)(sizeof(escapes) / sizeof(*escapes)));
	tcase_add_test(tc, nothing_unescapes_to_nothing);
	tcase_add_test(tc, a_quote_ends_a_string_at_every_offset_in_a_word);
	tcase_add_test(tc, an_element_has_no_key_to_undo_the_escapes_of);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
