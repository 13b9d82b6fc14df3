/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <zlib.h>
#include <zstd.h>

#include "base/alloc.h"
#include "record/head.h"
#include "record/http.h"
#include "suite.h"

#define OK_HEAD "HTTP/1.1 200 OK\r\n"

static struct wci_payload scratch;

static void
setup(void)
{
	wci_payload_init(&scratch, (size_t)8 << 20, 200);
}

static void
teardown(void)
{
	wci_payload_clear(&scratch);
}

static const struct {
	const char *message;
	const char *body;
	const char *type;
} good[] = {
	{ OK_HEAD "\r\nbody", "body", "" },
	{ OK_HEAD "Content-Type: text/html\r\n\r\nbody", "body", "text/html" },
	{ "HTTP/1.0 200\n\nbody", "body", "" },
	{ "HTTP/2 203 Non-Authoritative\r\n\r\n", "", "" },
	{ OK_HEAD, "", "" },
	/* Lines that are no field. */
	{ OK_HEAD "garbage\r\nContent-Type: a\r\n: x\r\n\r\nbody", "body",
	    "a" },
	{ OK_HEAD "Transfer-Encoding: chunked\r\n\r\n"
		  "3\r\nbod\r\n1;ext=1\r\ny\r\n0\r\n\r\n",
	    "body", "" },
	/* No last chunk of length 0: the input ends at the end of a chunk. */
	{ OK_HEAD "Transfer-Encoding: chunked\r\n\r\nA \r\n0123456789\r\n0\r\n",
	    "0123456789", "" },
	/* Said to be coded, but is not. */
	{ OK_HEAD "Transfer-Encoding: chunked\r\n\r\n<p>body", "<p>body", "" },
	{ OK_HEAD "Transfer-Encoding: chunked\r\n\r\nFed raises\r\nrates",
	    "Fed raises\r\nrates", "" },
	{ OK_HEAD "Transfer-Encoding: chunked\r\n\r\n", "", "" },
	{ OK_HEAD "Content-Encoding: gzip\r\n\r\nbody", "body", "" },
	{ OK_HEAD "Content-Encoding: zstd\r\n\r\nbody", "body", "" },
	{ OK_HEAD "Content-Encoding: deflate\r\n\r\n <p>body", " <p>body", "" },
	{ OK_HEAD "Content-Encoding: br\r\n\r\n<p>body", "<p>body", "" },
	{ OK_HEAD "Content-Encoding: identity, none,\r\n\r\nbody", "body", "" },
};

START_TEST(a_response_is_taken_apart)
{
	struct wci_http h;

	ck_assert_int_eq(wci_http_parse(&scratch, span_of(good[_i].message),
			     false, &h, NULL),
	    WCOPY_OK);
	ck_assert_span_eq(h.body, good[_i].body);
	ck_assert_span_eq(h.content_type, good[_i].type);
}
END_TEST

#define CHUNKED OK_HEAD "Transfer-Encoding: chunked\r\n\r\n"

static const struct {
	const char *message;
	enum wcopy_reason reason;
	const char *text;
} bad[] = {
	{ "", WCOPY_REASON_BAD_HTTP,
	    "no HTTP status line begins the response" },
	{ "<html>\r\n\r\n", WCOPY_REASON_BAD_HTTP,
	    "no HTTP status line begins the response" },
	{ "HTTP/1.1 OK\r\n\r\n", WCOPY_REASON_BAD_HTTP,
	    "no HTTP status line begins the response" },
	{ "HTTP/1.1 2000 OK\r\n\r\n", WCOPY_REASON_BAD_HTTP,
	    "no HTTP status line begins the response" },
	{ "HTTP/1.1 404 Not Found\r\n\r\nbody", WCOPY_REASON_NOT_A_PAGE,
	    "the HTTP status is 404" },
	{ "HTTP/1.1 304 Not Modified\r\n\r\n", WCOPY_REASON_NOT_A_PAGE,
	    "the HTTP status is 304" },
	{ CHUNKED "5\r\nbody", WCOPY_REASON_BAD_HTTP,
	    "the body ends inside of a chunk" },
	{ CHUNKED "4\r\nbodyXX\r\n0\r\n\r\n", WCOPY_REASON_BAD_HTTP,
	    "a chunk of the body has no length" },
	{ CHUNKED "4\r\nbody\r\nzz\r\n", WCOPY_REASON_BAD_HTTP,
	    "a chunk of the body has no length" },
	{ CHUNKED "4\r\nbody\r\nfffffffffffffffff\r\nx", WCOPY_REASON_BAD_HTTP,
	    "a chunk of the body has no length" },
	{ CHUNKED "4\r\nbody\r\nffffffffffffffff\r\nx", WCOPY_REASON_BAD_HTTP,
	    "the body ends inside of a chunk" },
	{ OK_HEAD "Content-Encoding: br\r\n\r\nbody", WCOPY_REASON_BAD_HTTP,
	    "the content coding 'br' is not supported" },
	{ OK_HEAD "Content-Encoding: gzip, gzip\r\n"
		  "Content-Encoding: gzip\r\n\r\nbody",
	    WCOPY_REASON_BAD_HTTP, "more than two content codings" },
	{ OK_HEAD "Content-Encoding: gzip\r\n\r\n\x1f\x8b\x08\x01",
	    WCOPY_REASON_TORN, "the gzip body is cut short" },
	{ OK_HEAD "Content-Encoding: deflate\r\n\r\n\xff\xff\xff\xff",
	    WCOPY_REASON_TORN, "the deflate body is damaged" },
};

START_TEST(a_broken_response_is_refused_with_a_reason)
{
	struct wcopy_error err;
	struct wci_http h;

	ck_assert_int_eq(wci_http_parse(&scratch, span_of(bad[_i].message),
			     false, &h, &err),
	    WCOPY_SKIP);
	ck_assert_str_eq(err.text, bad[_i].text);
	ck_assert_int_eq(err.reason, bad[_i].reason);
}
END_TEST

START_TEST(a_truncated_response_is_used_as_far_as_it_goes)
{
	struct wci_http h;

	ck_assert_int_eq(wci_http_parse(&scratch, span_of(CHUNKED "5\r\nbody"),
			     true, &h, NULL),
	    WCOPY_OK);
	ck_assert_span_eq(h.body, "body");
}
END_TEST

START_TEST(a_head_of_more_than_64_kib_is_refused)
{
	struct wci_buf b = { 0 };
	struct wcopy_error err;
	struct wci_http h;

	ck_assert(wci_buf_append(&b, OK_HEAD, strlen(OK_HEAD)));
	while (b.len < WCI_MAX_HEAD + 1)
		ck_assert(wci_buf_append(&b, "A: b\r\n", 6));
	ck_assert_int_eq(wci_http_parse(&scratch, wci_buf_span(&b), false, &h,
			     &err),
	    WCOPY_SKIP);
	ck_assert_str_eq(err.text, "the HTTP head is longer than 64 KiB");
	wci_buf_clear(&b);
}
END_TEST

/* Put body into buf in a coding. */
static void
encode(const char *coding, struct wcopy_span body, struct wci_buf *buf)
{
	size_t room =
	    ZSTD_compressBound(body.len) + compressBound((uLong)body.len) + 64;

	wci_buf_reset(buf);
	ck_assert(wci_buf_reserve(buf, room));
	if (strcmp(coding, "zstd") == 0) {
		buf->len =
		    ZSTD_compress(buf->data, room, body.ptr, body.len, 3);
		ck_assert(!ZSTD_isError(buf->len));
	} else {
		z_stream zs = { 0 };
		int bits = strcmp(coding, "gzip") == 0   ? 31
			   : strcmp(coding, "bare") == 0 ? -15
							 : 15;

		ck_assert_int_eq(deflateInit2(&zs, 9, Z_DEFLATED, bits, 8,
				     Z_DEFAULT_STRATEGY),
		    Z_OK);
		zs.next_in = (Bytef *)(uintptr_t)body.ptr;
		zs.avail_in = (uInt)body.len;
		zs.next_out = (Bytef *)buf->data;
		zs.avail_out = (uInt)room;
		ck_assert_int_eq(deflate(&zs, Z_FINISH), Z_STREAM_END);
		buf->len = zs.total_out;
		(void)deflateEnd(&zs);
	}
}

static const char *const codings[] = { "gzip", "deflate", "bare", "zstd" };

/* The name that HTTP has for it. */
static struct wcopy_span
http_name(const char *coding)
{
	return span_of(strcmp(coding, "bare") == 0 ? "deflate" : coding);
}

static wcopy_status
decode(const char *coding, struct wcopy_span *body, bool truncated,
    struct wcopy_error *err)
{
	wci_payload_begin(&scratch, body->len, truncated);
	return wci_payload_decode(&scratch, http_name(coding), body, err);
}

START_TEST(every_coding_is_undone)
{
	struct wci_buf text = { 0 }, packed = { 0 };
	struct wcopy_span body;

	for (int i = 0; i < 30000; i++)
		ck_assert(wci_buf_append_char(&text,
		    (char)('a' + i * i % 23 + i % 3)));
	encode(codings[_i], wci_buf_span(&text), &packed);
	body = wci_buf_span(&packed);
	ck_assert_int_eq(decode(codings[_i], &body, false, NULL), WCOPY_OK);
	ck_assert_uint_eq(body.len, text.len);
	ck_assert(memcmp(body.ptr, text.data, text.len) == 0);
	wci_buf_clear(&text);
	wci_buf_clear(&packed);
}
END_TEST

START_TEST(a_coding_cut_short_is_torn_unless_truncation_is_known)
{
	struct wci_buf packed = { 0 };
	struct wcopy_error err;
	struct wcopy_span body;

	encode(codings[_i], span_of("the ferry, the mill, the heron"), &packed);
	/* Of a gzip body the last eight bytes may lack. */
	packed.len -= packed.len / 2;
	body = wci_buf_span(&packed);
	ck_assert_int_eq(decode(codings[_i], &body, false, &err), WCOPY_SKIP);
	ck_assert_int_eq(err.reason, WCOPY_REASON_TORN);
	body = wci_buf_span(&packed);
	ck_assert_int_eq(decode(codings[_i], &body, true, &err), WCOPY_OK);
	ck_assert_uint_le(body.len, 30);
	wci_buf_clear(&packed);
}
END_TEST

/* A body of len blanks, which no coding has trouble with. */
static wcopy_status
decode_blanks(const char *coding, size_t len, struct wcopy_error *err)
{
	struct wci_buf text = { 0 }, packed = { 0 };
	struct wcopy_span body;
	wcopy_status rc;

	ck_assert(wci_buf_reserve(&text, len));
	memset(text.data, ' ', len);
	text.len = len;
	encode(coding, wci_buf_span(&text), &packed);
	body = wci_buf_span(&packed);
	rc = decode(coding, &body, false, err);
	if (rc == WCOPY_OK)
		ck_assert_uint_eq(body.len, len);
	wci_buf_clear(&text);
	wci_buf_clear(&packed);
	return rc;
}

START_TEST(a_bomb_is_stopped_and_a_small_page_of_blanks_is_not)
{
	struct wcopy_error err;

	ck_assert_int_eq(decode_blanks(codings[_i], (size_t)1 << 20, &err),
	    WCOPY_OK);
	ck_assert_int_eq(decode_blanks(codings[_i], (size_t)4 << 20, &err),
	    WCOPY_SKIP);
	ck_assert_int_eq(err.reason, WCOPY_REASON_BOMB);
	scratch.max_ratio = 1000000;
	ck_assert_int_eq(decode_blanks(codings[_i], (size_t)9 << 20, &err),
	    WCOPY_SKIP);
	ck_assert_int_eq(err.reason, WCOPY_REASON_TOO_LARGE);
}
END_TEST

START_TEST(two_codings_are_undone_in_reverse)
{
	struct wci_buf inner = { 0 }, outer = { 0 }, message = { 0 };
	const char *head = OK_HEAD
	    "Content-Encoding: deflate\r\nContent-Encoding: gzip\r\n\r\n";
	struct wci_http h;

	encode("deflate", span_of("twice packed"), &inner);
	encode("gzip", wci_buf_span(&inner), &outer);
	ck_assert(wci_buf_append(&message, head, strlen(head)));
	ck_assert(wci_buf_append(&message, outer.data, outer.len));
	ck_assert_int_eq(wci_http_parse(&scratch, wci_buf_span(&message), false,
			     &h, NULL),
	    WCOPY_OK);
	ck_assert_span_eq(h.body, "twice packed");
	wci_buf_clear(&inner);
	wci_buf_clear(&outer);
	wci_buf_clear(&message);
}
END_TEST

START_TEST(members_that_follow_belong_to_the_body)
{
	struct wci_buf one = { 0 }, two = { 0 };
	struct wcopy_span body;

	encode(codings[_i], span_of("one "), &one);
	encode(codings[_i], span_of("two"), &two);
	ck_assert(wci_buf_append(&one, two.data, two.len));
	ck_assert(wci_buf_append(&one, "trailing bytes", 14));
	body = wci_buf_span(&one);
	ck_assert_int_eq(decode(codings[_i], &body, false, NULL), WCOPY_OK);
	ck_assert_span_eq(body, "one two");
	wci_buf_clear(&one);
	wci_buf_clear(&two);
}
END_TEST

START_TEST(every_failed_allocation_is_reported)
{
	struct wci_buf packed = { 0 };
	wcopy_status rc = WCOPY_ENOMEM;

	encode(codings[_i], span_of("the ferry, the mill, the heron"), &packed);
	for (unsigned long n = 1; rc == WCOPY_ENOMEM; n++) {
		struct wcopy_span body = wci_buf_span(&packed);

		ck_assert_uint_lt(n, 20);
		wci_payload_clear(&scratch);
		setup();
		wci_alloc_fail_at(n);
		rc = decode(codings[_i], &body, false, NULL);
		wci_alloc_fail_at(0);
	}
	ck_assert_int_eq(rc, WCOPY_OK);
	wci_buf_clear(&packed);
}
END_TEST

START_TEST(parameters_of_a_type_are_found)
{
	ck_assert_span_eq(wci_head_param(span_of("text/html; charset=utf-8"),
			      "charset"),
	    "utf-8");
	ck_assert_span_eq(wci_head_param(span_of("text/html;a=b; Charset = "
						 "\"latin-1\" ;c"),
			      "charset"),
	    "latin-1");
	ck_assert_span_eq(wci_head_param(span_of("text/html; encoding='x'"),
			      "encoding"),
	    "x");
	ck_assert_span_eq(wci_head_param(span_of("text/html; charset"),
			      "charset"),
	    "");
	ck_assert_span_eq(wci_head_param(span_of("charset=utf-8"), "charset"),
	    "");
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("http");
	TCase *tc = tcase_create("http");
	int n = (int)(sizeof(codings) / sizeof(*codings));

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_set_timeout(tc, 60);
	tcase_add_loop_test(tc, a_response_is_taken_apart, 0,
	    (int)(sizeof(good) / sizeof(*good)));
	tcase_add_loop_test(tc, a_broken_response_is_refused_with_a_reason, 0,
	    (int)(sizeof(bad) / sizeof(*bad)));
	tcase_add_test(tc, a_truncated_response_is_used_as_far_as_it_goes);
	tcase_add_test(tc, a_head_of_more_than_64_kib_is_refused);
	tcase_add_loop_test(tc, every_coding_is_undone, 0, n);
	tcase_add_loop_test(tc,
	    a_coding_cut_short_is_torn_unless_truncation_is_known, 0, n);
	tcase_add_loop_test(tc,
	    a_bomb_is_stopped_and_a_small_page_of_blanks_is_not, 0, n);
	tcase_add_test(tc, two_codings_are_undone_in_reverse);
	/* deflate has no members: what follows is passed over. */
	tcase_add_loop_test(tc, members_that_follow_belong_to_the_body, 0, 1);
	tcase_add_loop_test(tc, members_that_follow_belong_to_the_body, 3, 4);
	tcase_add_loop_test(tc, every_failed_allocation_is_reported, 0, n);
	tcase_add_test(tc, parameters_of_a_type_are_found);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
