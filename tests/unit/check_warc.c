/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <wirecopy/record.h>

#include "base/buf.h"
#include "record/input.h"
#include "record/warc_head.h"
#include "suite.h"

#define HEAD(fields) "WARC/1.0\r\n" fields "\r\n"
#define PLAIN                                                                  \
	"WARC-Type: resource\r\nContent-Type: text/plain\r\n"                  \
	"WARC-Record-ID: <urn:a>\r\n"

static const struct {
	const char *head;
	const char *message; /* NULL: good */
} heads[] = {
	{ HEAD("WARC-Type: response\r\nContent-Length: 12\r\n"), NULL },
	{ "WARC/1.1\nWARC-Type: response\ncontent-length: 12\n\n", NULL },
	{ HEAD("WARC-Type: response\r\nContent-Length:\r\n 12 \r\n"), NULL },
	{ HEAD("WARC-Type: response\r\nContent-Length: 12\r\n"
	       "Content-Length: 13\r\n"),
	    NULL },
	{ "WARC/2.0\r\n\r\n", "no WARC record begins here" },
	{ "HTTP/1.0 200 OK\r\n\r\n", "no WARC record begins here" },
	{ "", "no WARC record begins here" },
	{ "WARC/1.0\r\nWARC-Type: response\r\n", "the WARC head has no end" },
	{ HEAD("WARC-Type response\r\n"),
	    "field 1 of the WARC head has no name or no ':'" },
	{ HEAD("A: 1\r\n: 2\r\n"),
	    "field 2 of the WARC head has no name or no ':'" },
	{ HEAD("Content-Length: 1\r\n"), "the WARC head has no WARC-Type" },
	{ HEAD("WARC-Type: response\r\n"),
	    "the WARC head has no Content-Length" },
	{ HEAD("WARC-Type: response\r\nContent-Length: 12a\r\n"),
	    "Content-Length is no number: '12a'" },
	{ HEAD("WARC-Type: response\r\nContent-Length: \r\n"),
	    "Content-Length is no number: ''" },
	{ HEAD("WARC-Type: x\r\nContent-Length: 18446744073709551616\r\n"),
	    "Content-Length is no number: '18446744073709551616'" },
};

START_TEST(a_head_is_read_or_refused_with_a_reason)
{
	struct wci_warc_head h;
	struct wcopy_error err;
	wcopy_status rc =
	    wci_warc_head_parse(span_of(heads[_i].head), &h, &err);

	if (heads[_i].message == NULL) {
		ck_assert_int_eq(rc, WCOPY_OK);
		ck_assert_uint_eq(h.len, strlen(heads[_i].head));
		ck_assert_uint_eq(h.length, 12);
		ck_assert_span_eq(h.type, "response");
	} else {
		ck_assert_int_eq(rc, WCOPY_SKIP);
		ck_assert_int_eq(err.reason, WCOPY_REASON_BAD_WARC);
		ck_assert_str_eq(err.text, heads[_i].message);
	}
}
END_TEST

START_TEST(angle_brackets_come_off_and_folds_stay)
{
	struct wci_warc_head h;

	ck_assert_int_eq(wci_warc_head_parse(
			     span_of(HEAD(
				 "WARC-Type: response\r\nContent-Length: 0\r\n"
				 "WARC-Record-ID: <urn:uuid:1>\r\n"
				 "WARC-Target-URI: http://a.example/\r\n  b\r\n"
				 "WARC-Truncated: time\r\n")),
			     &h, NULL),
	    WCOPY_OK);
	ck_assert_span_eq(h.id, "urn:uuid:1");
	ck_assert_span_eq(h.uri, "http://a.example/\r\n  b");
	ck_assert(h.truncated);
}
END_TEST

/* The ids of the records of text, and the messages, as "a|b|!message|". */
static void
cut(struct wcopy_span text, struct wci_buf *out)
{
	struct wcopy_reader_params params = { .from = WCOPY_FORMAT_WARC,
		.max_record = 1 << 20 };
	struct wcopy_reader *r;
	struct wcopy_parser *p;
	struct wcopy_error err;
	struct wcopy_record rec;
	struct wcopy_raw raw;
	wcopy_status rc;

	ck_assert_int_eq(wcopy_parser_new(&p, &params, NULL), WCOPY_OK);
	ck_assert_int_eq(wcopy_reader_open_memory(&r, text, "x", NULL, &params,
			     NULL),
	    WCOPY_OK);
	while ((rc = wcopy_reader_next(r, &raw, &err)) != WCOPY_EOF) {
		if (rc == WCOPY_OK)
			rc = wcopy_parser_parse(p, &raw, &rec, &err);
		if (rc == WCOPY_OK) {
			ck_assert(wci_buf_append(out, rec.id.ptr, rec.id.len));
		} else {
			ck_assert_int_eq(rc, WCOPY_SKIP);
			ck_assert(wci_buf_append_char(out, '!'));
			ck_assert(
			    wci_buf_append(out, err.text, strlen(err.text)));
		}
		ck_assert(wci_buf_append_char(out, '|'));
	}
	wcopy_reader_close(r);
	wcopy_parser_free(p);
}

static const struct {
	const char *text;
	const char *records;
} files[] = {
	{ HEAD(PLAIN "Content-Length: 4\r\n") "text\r\n\r\n", "urn:a|" },
	{ HEAD(PLAIN "Content-Length: 4\r\n") "text", "urn:a|" },
	{ HEAD(PLAIN "Content-Length: 4\r\n") "text\r\n", "urn:a|" },
	/* Line ends before the first record and behind the last. */
	{ "\r\n\r\n" HEAD(PLAIN "Content-Length: 4\r\n") "text\r\n\r\n\r\n\n",
	    "urn:a|" },
	/* A request is counted, and passed over. */
	{ HEAD("WARC-Type: request\r\nContent-Length: 4\r\n") "GET "
							      "\r\n\r\n" HEAD(
								  "WARC-Type: "
								  "resource\r\n"
								  "Content-"
								  "Length: "
								  "4\r\n") "tex"
									   "t",
	    "x:2|" },
	/* Behind two line ends something else: the record itself is good. */
	{ HEAD(PLAIN "Content-Length: 4\r\n") "text\r\n\r\nWARX/1.0\r\n" HEAD(
	      PLAIN "Content-Length: 4\r\n") "text",
	    "urn:a|!no WARC record begins here|urn:a|" },
	{ HEAD(PLAIN "Content-Length: 3\r\n") "text\r\n\r\n" HEAD(
	      PLAIN "Content-Length: 4\r\n") "text",
	    "!the announced 3 bytes do not end where a record ends|urn:a|" },
	{ HEAD(PLAIN "Content-Length: 999\r\n") "text\r\n\r\n" HEAD(
	      PLAIN "Content-Length: 4\r\n") "text",
	    "!the next record begins inside of the announced 999 "
	    "bytes|urn:a|" },
	{ HEAD(PLAIN "Content-Length: 9\r\n") "text",
	    "!the input ends 4 bytes into a block of 9|" },
	{ HEAD(PLAIN "Content-Length: 9999999\r\n") "text\r\n\r\n" HEAD(
	      PLAIN "Content-Length: 4\r\n") "text",
	    "!the record announces 9999999 bytes, more than 1048576|urn:a|" },
	{ "WARC/1.0\r\nWARC-Type: res", "!the WARC head has no end|" },
	/* The word alone, or not at the start of a line, begins no record. */
	{ "WARC/1.0\r\nno colon\r\nWARC/ and WARC/1.0\r\nWARC/1.0\r\n" PLAIN
	  "Content-Length: 4\r\n\r\ntext",
	    "!field 1 of the WARC head has no name or no ':'|urn:a|" },
	/* A response that is no HTTP. */
	{ HEAD("WARC-Type: response\r\nContent-Length: 4\r\n") "text",
	    "!the response is not HTTP|" },
};

START_TEST(records_are_found_and_trouble_is_named)
{
	struct wci_buf out = { 0 };

	for (size_t step = 0; step < 4; step++) {
		wci_buf_reset(&out);
		wci_input_step_at_most(step);
		cut(span_of(files[_i].text), &out);
		wci_input_step_at_most(0);
		ck_assert_span_eq(wci_buf_span(&out), files[_i].records);
	}
	wci_buf_clear(&out);
}
END_TEST

START_TEST(a_head_of_more_than_64_kib_is_refused)
{
	struct wci_buf text = { 0 }, out = { 0 };

	ck_assert(wci_buf_append(&text, "WARC/1.0\r\n", 10));
	while (text.len < 70000)
		ck_assert(wci_buf_append(&text, "X: y\r\n", 6));
	ck_assert(
	    wci_buf_append(&text, HEAD(PLAIN "Content-Length: 4\r\n") "text",
		strlen(HEAD(PLAIN "Content-Length: 4\r\n") "text")));
	cut(wci_buf_span(&text), &out);
	ck_assert_span_eq(wci_buf_span(&out),
	    "!the WARC head is longer than 64 KiB|urn:a|");
	wci_buf_clear(&text);
	wci_buf_clear(&out);
}
END_TEST

/* Cutting away any stretch of a file costs the records it touches, and no
 * other. (The line end before a record counts as the record's own: without it
 * nothing tells that a record begins.) */
START_TEST(a_lost_stretch_costs_the_records_it_touches)
{
	uint64_t seed = test_seed();
	unsigned rounds = test_rounds(2000);
	enum { N = 6 };

	for (unsigned round = 0; round < rounds; round++) {
		struct wci_buf text = { 0 }, want = { 0 }, out = { 0 };
		size_t begin[N + 1], from, to;
		char record[200];

		for (int i = 0; i < N; i++) {
			begin[i] = text.len;
			(void)snprintf(record, sizeof(record),
			    HEAD("WARC-Type: resource\r\n"
				 "WARC-Record-ID: <%d>\r\n"
				 "Content-Length: 30\r\n") "Story %d of the "
							   "old paper mill.\n"
							   "\r\n\r\n",
			    i, i);
			ck_assert(
			    wci_buf_append(&text, record, strlen(record)));
		}
		begin[N] = text.len;
		from = begin[1] + test_random(&seed) % (begin[4] - begin[1]);
		to = from + 1 + test_random(&seed) % 200;
		for (size_t i = 0; i < N; i++)
			if (begin[i + 1] <= from || begin[i] > to) {
				(void)snprintf(record, sizeof(record), "%zu|",
				    i);
				ck_assert(wci_buf_append(&want, record,
				    strlen(record)));
			}
		memmove(text.data + from, text.data + to, text.len - to);
		text.len -= to - from;
		cut(wci_buf_span(&text), &out);
		/* Every record that must come does, in order. */
		for (size_t i = 0, at = 0; i < want.len; i += 2, at++) {
			while (at + 1 < out.len &&
			       (memcmp(out.data + at, want.data + i, 2) != 0 ||
				   (at > 0 && out.data[at - 1] != '|')))
				at++;
			ck_assert_msg(at + 1 < out.len, "%.*s: not all of %.*s",
			    (int)out.len, out.data, (int)want.len, want.data);
		}
		wci_buf_clear(&text);
		wci_buf_clear(&want);
		wci_buf_clear(&out);
	}
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("warc");
	TCase *tc = tcase_create("warc");

	tcase_set_timeout(tc, 60);
	tcase_add_loop_test(tc, a_head_is_read_or_refused_with_a_reason, 0,
	    (int)(sizeof(heads) / sizeof(*heads)));
	tcase_add_test(tc, angle_brackets_come_off_and_folds_stay);
	tcase_add_loop_test(tc, records_are_found_and_trouble_is_named, 0,
	    (int)(sizeof(files) / sizeof(*files)));
	tcase_add_test(tc, a_head_of_more_than_64_kib_is_refused);
	tcase_add_test(tc, a_lost_stretch_costs_the_records_it_touches);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
