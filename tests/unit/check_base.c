/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <errno.h>

#include "base/alloc.h"
#include "base/buf.h"
#include "base/error.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "suite.h"

START_TEST(every_status_and_reason_has_a_name_and_a_sentence)
{
	ck_assert_str_eq(wcopy_status_name(WCOPY_ELIMIT), "elimit");
	ck_assert_str_eq(wcopy_status_name((wcopy_status)99), "unknown");
	for (int r = 0; r < WCOPY_N_REASONS; r++) {
		ck_assert(wcopy_reason_name((enum wcopy_reason)r)[0] != '\0');
		ck_assert(wcopy_reason_text((enum wcopy_reason)r)[0] != '\0');
		for (int q = 0; q < r; q++)
			ck_assert_str_ne(wcopy_reason_name(
					     (enum wcopy_reason)r),
			    wcopy_reason_name((enum wcopy_reason)q));
	}
}
END_TEST

START_TEST(an_error_says_what_and_where)
{
	struct wcopy_error err;
	char line[600];

	ck_assert_int_eq(wci_fail(&err, WCOPY_SKIP, WCOPY_REASON_BAD_WARC,
			     "header line %d has no ':'", 3),
	    WCOPY_SKIP);
	wci_fail_at(&err, span_of("crawl.warc"), 17, 48213);
	wcopy_error_format(&err, line, sizeof(line));
	ck_assert_str_eq(line,
	    "crawl.warc: record 17, byte 48213: header line 3 has no ':'");
}
END_TEST

START_TEST(a_system_error_keeps_its_errno)
{
	struct wcopy_error err;
	char line[600];

	errno = ENOENT;
	(void)wci_fail(&err, WCOPY_EIO, WCOPY_REASON_UNREADABLE, "cannot open");
	ck_assert_int_eq(err.sys_errno, ENOENT);
	wcopy_error_format(&err, line, sizeof(line));
	ck_assert(strstr(line, "cannot open: No such file") != NULL);
}
END_TEST

START_TEST(a_long_input_name_keeps_its_end)
{
	struct wcopy_error err;
	char name[1001];

	memset(name, 'x', sizeof(name) - 1);
	memcpy(name + 996, "warc", 5);
	(void)wci_fail(&err, WCOPY_SKIP, WCOPY_REASON_TORN, "torn");
	wci_fail_at(&err, span_of(name), 1, 0);
	ck_assert_uint_eq(strlen(err.input), sizeof(err.input) - 1);
	ck_assert_str_eq(err.input + strlen(err.input) - 4, "warc");
}
END_TEST

START_TEST(an_overflowing_request_is_refused)
{
	size_t room = 0;
	char *p = NULL;

	ck_assert_ptr_null(wci_alloc(SIZE_MAX / 2, 3));
	ck_assert_ptr_null(wci_calloc(SIZE_MAX / 2, 3));
	ck_assert(!wci_grow(&p, &room, SIZE_MAX, 2));
	ck_assert_ptr_null(p);
	ck_assert_uint_eq(room, 0);
}
END_TEST

START_TEST(a_failed_append_leaves_the_buffer_as_it_was)
{
	struct wci_buf b = { 0 };

	ck_assert(wci_buf_append(&b, "0123456789abcdef", 16));
	wci_alloc_fail_at(1);
	ck_assert(!wci_buf_append(&b, "x", 1));
	wci_alloc_fail_at(0);
	ck_assert_span_eq(wci_buf_span(&b), "0123456789abcdef");
	wci_buf_check(&b);
	wci_buf_clear(&b);
	wci_buf_check(&b);
}
END_TEST

START_TEST(strict_utf8_takes_every_scalar_and_nothing_else)
{
	char s[4];
	uint32_t back;
	uint32_t wrong = 0; /* counted: four million asserts take minutes */

	for (uint32_t cp = 0; cp <= 0x10FFFF; cp++) {
		size_t n;

		if (cp >= 0xD800 && cp <= 0xDFFF)
			continue;
		n = wci_utf8_encode(cp, s);
		wrong += wci_utf8_valid(s, n) != n;
		wrong += wci_utf8_decode(s, n, &back) != n || back != cp;
		wrong += n > 1 && wci_utf8_valid(s, n - 1) != 0;
	}
	ck_assert_uint_eq(wrong, 0);
}
END_TEST

static const struct {
	const char *bytes;
	size_t bad; /* offset of the first bad byte */
} not_utf8[] = {
	{ "\xC0\xAF", 0 },          /* overlong */
	{ "\xE0\x80\xAF", 0 },      /* overlong */
	{ "\xED\xA0\x80", 0 },      /* surrogate */
	{ "\xF4\x90\x80\x80", 0 },  /* above U+10FFFF */
	{ "abcdefghijk\xFFz", 11 }, /* behind a fast run */
	{ "caf\xE9", 3 },           /* latin-1 */
	{ "ok \xE2\x82", 3 },       /* torn at the end */
};

START_TEST(bad_utf8_is_found_where_it_stands)
{
	ck_assert_uint_eq(wci_utf8_valid(not_utf8[_i].bytes,
			      strlen(not_utf8[_i].bytes)),
	    not_utf8[_i].bad);
}
END_TEST

START_TEST(the_hash_is_xxh3)
{
	/* Published test vector: XXH3_64bits of the empty input. */
	ck_assert_uint_eq(wci_hash("", 0, 0), UINT64_C(0x2D06800538D394C2));
	ck_assert_uint_ne(wci_hash("a", 1, 0), wci_hash("a", 1, 1));
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("base");
	TCase *tc = tcase_create("base");

	tcase_add_test(tc, every_status_and_reason_has_a_name_and_a_sentence);
	tcase_add_test(tc, an_error_says_what_and_where);
	tcase_add_test(tc, a_system_error_keeps_its_errno);
	tcase_add_test(tc, a_long_input_name_keeps_its_end);
	tcase_add_test(tc, an_overflowing_request_is_refused);
	tcase_add_test(tc, a_failed_append_leaves_the_buffer_as_it_was);
	tcase_add_test(tc, strict_utf8_takes_every_scalar_and_nothing_else);
	tcase_add_loop_test(tc, bad_utf8_is_found_where_it_stands, 0,
	    (int)(sizeof(not_utf8) / sizeof(*not_utf8)));
	tcase_add_test(tc, the_hash_is_xxh3);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
