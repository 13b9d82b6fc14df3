/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <wirecopy/record.h>

#include "base/buf.h"
#include "record/input.h"
#include "suite.h"

/*
 * Cut text up and write each record between '<' and '>', and the place and the
 * message of each bad one between '!' and '!'.
 */
static void
cut(struct wcopy_span text, size_t max_record, struct wci_buf *out)
{
	struct wcopy_reader_params params = { .from = WCOPY_FORMAT_JSONL,
		.max_record = max_record };
	struct wcopy_reader *r;
	struct wcopy_error err;
	struct wcopy_raw raw;
	wcopy_status rc;
	char place[64];

	ck_assert_int_eq(wcopy_reader_open_memory(&r, text, "x", NULL, &params,
			     NULL),
	    WCOPY_OK);
	while ((rc = wcopy_reader_next(r, &raw, &err)) != WCOPY_EOF) {
		if (rc == WCOPY_OK) {
			ck_assert(raw.bytes.ptr >= text.ptr + raw.offset ||
				  wci_input_step() != SIZE_MAX);
			ck_assert(wci_buf_append(out, "<", 1));
			ck_assert(
			    wci_buf_append(out, raw.bytes.ptr, raw.bytes.len));
			ck_assert(wci_buf_append(out, ">", 1));
			continue;
		}
		ck_assert_int_eq(rc, WCOPY_SKIP);
		(void)snprintf(place, sizeof(place),
		    "!%" PRIu64 " at %" PRIu64 ": ", err.record, err.offset);
		ck_assert(wci_buf_append(out, place, strlen(place)));
		ck_assert(wci_buf_append(out, err.text, strlen(err.text)));
		ck_assert(wci_buf_append(out, "!", 1));
	}
	wcopy_reader_close(r);
}

static const struct {
	const char *text;
	const char *records;
} cases[] = {
	/* lines */
	{ "{\"a\":1}\n{\"b\":2}\n", "<{\"a\":1}\n><{\"b\":2}\n>" },
	{ "{\"a\":1}\r\n\r\n \t\n{\"b\":2}", "<{\"a\":1}\r\n><{\"b\":2}>" },
	{ "\n\n{}\n\n", "<{}\n>" },
	{ "\xEF\xBB\xBF{}\n", "<{}\n>" },
	{ "", "" },
	{ " \n ", "" },
	{ "{\"a\":1\n{}\n",
	    "<{\"a\":1\n><{}\n>" }, /* for the parser to refuse */
	{ "{ \"a\": [\n{}\n", "<{ \"a\": [\n><{}\n>" },
	/* one array */
	{ "[{\"a\":1}, {\"b\":2}]", "<{\"a\":1}><{\"b\":2}>" },
	{ "[\n {\"a\": {\"b\": [1, 2]}},\n {}\n]\n",
	    "<{\"a\": {\"b\": [1, 2]}}><{}>" },
	{ "[]", "" },
	{ "[{\"a\":\"}\\\"]{\"}, {\"b\\\\\":2}]",
	    "<{\"a\":\"}\\\"]{\"}><{\"b\\\\\":2}>" },
	{ "[{}]\n[{\"a\":1}]", "<{}><{\"a\":1}>" },
	{ "\xEF\xBB\xBF[{}]", "<{}>" },
	/* objects over lines */
	{ "{\n \"a\": 1\n}\n{\n}\n", "<{\n \"a\": 1\n}><{\n}>" },
	{ "{ \r\n \"a\": 1 }", "<{ \r\n \"a\": 1 }>" },
	/* trouble in an array costs one element */
	{ "[{\"a\":1},\n{\"b\":\"x},\n{\"c\":3}]",
	    "<{\"a\":1}>!2 at 10: a string has no end!<{\"c\":3}>" },
	{ "[\n {\"a\":{},\n {\"b\":2},\n {\"c\":3}\n",
	    "!1 at 3: the object has no end!<{\"b\":2}><{\"c\":3}>"
	    "!4 at 31: the input ends before the array is closed!" },
	{ "[\n  {\"a\":\n    {},\n  {\"b\":2}\n",
	    "!1 at 4: the object has no end!<{\"b\":2}>"
	    "!3 at 28: the input ends before the array is closed!" },
	{ "[{}, 5,\n{\"a\":1}]",
	    "<{}>!2 at 5: no object begins here!<{\"a\":1}>" },
	{ "[{}", "<{}>!2 at 3: the input ends before the array is closed!" },
	{ "[{\"a\":1", "!1 at 1: the object has no end!"
		       "!2 at 7: the input ends before the array is closed!" },
};

START_TEST(records_are_found_and_trouble_is_named)
{
	struct wci_buf out = { 0 };

	cut(span_of(cases[_i].text), 0, &out);
	ck_assert_span_eq(wci_buf_span(&out), cases[_i].records);
	wci_input_step_at_most(1);
	wci_buf_reset(&out);
	cut(span_of(cases[_i].text), 0, &out);
	wci_input_step_at_most(0);
	ck_assert_span_eq(wci_buf_span(&out), cases[_i].records);
	wci_buf_clear(&out);
}
END_TEST

static const struct {
	const char *text;
	const char *records;
} large[] = {
	{ "{\"a\":\"0123456789\"}\n{}\n",
	    "!1 at 0: the record has more than 10 bytes!<{}\n>" },
	{ "{}\n{\"a\":\"0123456789\"}",
	    "<{}\n>!2 at 3: the record has more than 10 bytes!" },
	{ "{\"a\": 123}\n{}\n", /* 10 bytes and the line feed: one too many */
	    "!1 at 0: the record has more than 10 bytes!<{}\n>" },
	{ "{\"a\":123}\n{}\n", "<{\"a\":123}\n><{}\n>" },
	{ "[{\"a\":\"0123456789\"},\n{}]",
	    "!1 at 1: the record has more than 10 bytes!<{}>" },
	{ "[{\"a\":123}, {}]", "<{\"a\":123}><{}>" },
};

START_TEST(a_record_above_the_limit_costs_itself_only)
{
	struct wci_buf out = { 0 };

	for (size_t step = 0; step < 3; step++) {
		wci_buf_reset(&out);
		wci_input_step_at_most(step);
		cut(span_of(large[_i].text), 10, &out);
		wci_input_step_at_most(0);
		ck_assert_span_eq(wci_buf_span(&out), large[_i].records);
	}
	wci_buf_clear(&out);
}
END_TEST

START_TEST(a_long_line_is_read_in_one_piece)
{
	struct wci_buf text = { 0 }, out = { 0 };

	ck_assert(wci_buf_reserve(&text, 3000000));
	memset(text.data, 'x', 3000000);
	memcpy(text.data, "{\"a\":\"", 6);
	memcpy(text.data + 2999997, "\"}\n", 3);
	text.len = 3000000;
	cut(wci_buf_span(&text), 0, &out);
	ck_assert_uint_eq(out.len, text.len + 2);
	ck_assert(memcmp(out.data + 1, text.data, text.len) == 0);
	wci_buf_clear(&text);
	wci_buf_clear(&out);
}
END_TEST

START_TEST(unclosed_braces_take_linear_time)
{
	struct wci_buf text = { 0 }, out = { 0 };

	/* Each line opens an object and none closes. */
	ck_assert(wci_buf_append(&text, "[\n", 2));
	for (int i = 0; i < 500000; i++)
		ck_assert(wci_buf_append(&text, "{\n", 2));
	cut(wci_buf_span(&text), 0, &out);
	ck_assert_span_eq(wci_buf_span(&out),
	    "!1 at 2: the object has no end!"
	    "!2 at 1000002: the input ends before the array is closed!");
	wci_buf_clear(&text);
	wci_buf_clear(&out);
}
END_TEST

/* Any objects, joined as lines or as an array, come out as they went in. */
START_TEST(what_was_joined_is_cut_at_the_same_places)
{
	static const char *const objects[] = { "{}", "{\"a\":1}",
		"{\"text\":\"a } b { c\"}", "{\"q\":\"\\\"\"}",
		"{\"b\":\"\\\\\"}", "{\"deep\":[{\"x\":[[]]},{}]}",
		"{\"s\":\"a\\nb\"}" };
	uint64_t seed = test_seed();
	unsigned rounds = test_rounds(400);

	for (unsigned round = 0; round < rounds; round++) {
		struct wci_buf text = { 0 }, want = { 0 }, out = { 0 };
		bool array = round % 2 == 1;
		size_t n = 1 + test_random(&seed) % 20;

		ck_assert(!array || wci_buf_append(&text, "[", 1));
		for (size_t i = 0; i < n; i++) {
			const char *o = objects[test_random(&seed) % 7];

			ck_assert(wci_buf_append(&text, o, strlen(o)));
			ck_assert(wci_buf_append(&want, "<", 1));
			ck_assert(wci_buf_append(&want, o, strlen(o)));
			ck_assert(array || wci_buf_append(&text, "\n", 1));
			ck_assert(array || wci_buf_append(&want, "\n", 1));
			ck_assert(!array || i + 1 == n ||
				  wci_buf_append(&text, ", \n",
				      1 + test_random(&seed) % 3));
			ck_assert(wci_buf_append(&want, ">", 1));
		}
		ck_assert(!array || wci_buf_append(&text, "]", 1));
		wci_input_step_at_most(test_random(&seed) % 50);
		cut(wci_buf_span(&text), 0, &out);
		wci_input_step_at_most(0);
		ck_assert_uint_eq(out.len, want.len);
		ck_assert(memcmp(out.data, want.data, out.len) == 0);
		wci_buf_clear(&text);
		wci_buf_clear(&want);
		wci_buf_clear(&out);
	}
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("jsonl");
	TCase *tc = tcase_create("jsonl");

	tcase_set_timeout(tc, 60);
	tcase_add_loop_test(tc, records_are_found_and_trouble_is_named, 0,
	    (int)(sizeof(cases) / sizeof(*cases)));
	tcase_add_loop_test(tc, a_record_above_the_limit_costs_itself_only, 0,
	    (int)(sizeof(large) / sizeof(*large)));
	tcase_add_test(tc, a_long_line_is_read_in_one_piece);
	tcase_add_test(tc, unclosed_braces_take_linear_time);
	tcase_add_test(tc, what_was_joined_is_cut_at_the_same_places);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
