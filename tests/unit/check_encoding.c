/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "base/alloc.h"
#include "extract/encoding.h"
#include "extract/entity.h"
#include "extract/sax.h"
#include "suite.h"

static struct wci_buf scratch;

static void
tear_down(void)
{
	wci_buf_clear(&scratch);
}

/* Decode len bytes with the charset of the HTTP head. */
static struct wcopy_span
decode(const char *bytes, size_t len, const char *charset)
{
	struct wcopy_span out = { NULL, 0 };

	ck_assert_int_eq(wci_encoding_decode((struct wcopy_span){ bytes, len },
			     span_of(charset), &scratch, &out, NULL),
	    WCOPY_OK);
	return out;
}

#define DECODE(literal, charset) decode(literal, sizeof(literal) - 1, charset)

/* Bytes, charset of the HTTP head, what they mean. */
static const struct row {
	const char *bytes, *charset, *utf8;
} rows[] = {
	{ "plain", "", "plain" },
	{ "", "utf-8", "" },
	{ "\xEF\xBB\xBFmark", "", "mark" },
	{ "\xEF\xBB\xBFmark", "iso-8859-1", "mark" },
	/* Valid UTF-8 is UTF-8, whatever is said about it. */
	{ "caf\xC3\xA9", "", "caf\xC3\xA9" },
	{ "caf\xC3\xA9", "iso-8859-1", "caf\xC3\xA9" },
	{ "caf\xC3\xA9", "gb2312", "caf\xC3\xA9" },
	/* Nothing said: windows-1252. */
	{ "caf\xE9 \x93q\x94", "", "caf\xC3\xA9 \xE2\x80\x9Cq\xE2\x80\x9D" },
	/* Labels as browsers understand them. */
	{ "\x80 5", "iso-8859-1", "\xE2\x82\xAC 5" },
	{ "\x80 5", "US-ASCII", "\xE2\x82\xAC 5" },
	{ "\xD0\xFE", "iso-8859-9", "\xC4\x9E\xC5\x9F" },
	{ "\xD0\xD2", "koi8-r", "\xD0\xBF\xD1\x80" },
	{ "\xEF\xF0", "windows-1251", "\xD0\xBF\xD1\x80" },
	{ "\xD6\xD0\xCE\xC4", "gb2312", "\xE4\xB8\xAD\xE6\x96\x87" },
	{ "\x93\xFA\x96\x7B", "shift_jis", "\xE6\x97\xA5\xE6\x9C\xAC" },
	{ "\xB0\xA1", "euc-kr", "\xEA\xB0\x80" },
	{ "\x1B$B8!\x1B(B", "iso-2022-jp", "\xE6\xA4\x9C" },
	{ "caf\xE9", " \"windows-1252\" ", "caf\xC3\xA9" },
	/* A name that nobody knows counts as none. */
	{ "caf\xE9", "x-klingon", "caf\xC3\xA9" },
	/* The <meta>, in both forms; the HTTP head goes before it. */
	{ "<meta charset=koi8-r>\xD0\xD2", "",
	    "<meta charset=koi8-r>\xD0\xBF\xD1\x80" },
	{ "<META http-equiv=x content='a; CHARSET = koi8-r'>\xD0\xD2", "",
	    "<META http-equiv=x content='a; CHARSET = koi8-r'>"
	    "\xD0\xBF\xD1\x80" },
	{ "<meta charset=koi8-r>\xEF\xF0", "windows-1251",
	    "<meta charset=koi8-r>\xD0\xBF\xD1\x80" },
	/* Nearly UTF-8: the odd bytes are windows-1252 ... */
	{ "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9"
	  "\xC3\xA9\x93",
	    "",
	    "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9"
	    "\xC3\xA9\xE2\x80\x9C" },
	/* ... and with more of them all of it is. */
	{ "\xC3\xA9\xE9 ", "", "\xC3\x83\xC2\xA9\xC3\xA9 " },
};

START_TEST(each_encoding_is_recognised)
{
	const struct row *r = &rows[_i];

	ck_assert_span_eq(decode(r->bytes, strlen(r->bytes), r->charset),
	    r->utf8);
}
END_TEST

START_TEST(utf_16_is_known_by_its_mark_or_its_zeros)
{
	ck_assert_span_eq(DECODE("\xFF\xFE<\0p\0>\0\xE9\0", ""), "<p>\xC3\xA9");
	ck_assert_span_eq(DECODE("\xFE\xFF\0<\0p\0>\0\xE9", ""), "<p>\xC3\xA9");
	ck_assert_span_eq(DECODE("<\0p\0>\0\xE9\0", ""), "<p>\xC3\xA9");
	ck_assert_span_eq(DECODE("\0<\0p\0>\0\xE9", "utf-8"), "<p>\xC3\xA9");
}
END_TEST

START_TEST(a_cut_character_does_not_stop_the_rest)
{
	ck_assert_span_eq(DECODE("\x93\xFA\x96", "shift_jis"),
	    "\xE6\x97\xA5\xEF\xBF\xBD");
	ck_assert_span_eq(DECODE("a\xFF\xFF"
				 "b",
			      "euc-jp"),
	    "a\xEF\xBF\xBD\xEF\xBF\xBD"
	    "b");
}
END_TEST

START_TEST(utf8_is_not_copied)
{
	static const char page[] = "caf\xC3\xA9";

	ck_assert_ptr_eq(decode(page, sizeof(page) - 1, "").ptr, page);
}
END_TEST

START_TEST(pictures_are_no_pages)
{
	static const char gif[] = "GIF89a\x01\x02\x03\x04\x05\x06\x07";
	struct wcopy_span out = { gif, 3 };
	struct wcopy_error err;

	ck_assert_int_eq(wci_encoding_decode((struct wcopy_span){ gif,
						 sizeof(gif) - 1 },
			     span_of(""), &scratch, &out, &err),
	    WCOPY_SKIP);
	ck_assert_int_eq(err.reason, WCOPY_REASON_BAD_HTML);
	ck_assert_uint_eq(out.len, 3);
}
END_TEST

START_TEST(failing_memory_is_reported)
{
	struct wcopy_span out = { NULL, 7 };

	for (unsigned i = 0; i < 2; i++) {
		wci_buf_clear(&scratch);
		wci_alloc_fail_at(1);
		ck_assert_int_eq(wci_encoding_decode(span_of("caf\xE9"),
				     span_of(i == 0 ? "" : "koi8-r"), &scratch,
				     &out, NULL),
		    WCOPY_ENOMEM);
		wci_alloc_fail_at(0);
		ck_assert_uint_eq(out.len, 7);
	}
}
END_TEST

START_TEST(a_meta_tag_that_says_nothing_is_passed_over)
{
	static const char page[] = "<meta ><meta x><meta charset=\"\">"
				   "<meta charset=koi8-r>\xC1";

	ck_assert_span_eq(DECODE(page, ""),
	    "<meta ><meta x><meta charset=\"\"><meta charset=koi8-r>"
	    "\xD0\xB0");
}
END_TEST

START_TEST(every_named_character_of_html4_is_read)
{
	static struct wci_entities e;
	unsigned n = 0;

	wci_entities_init(&e);
	for (uint32_t cp = 1; cp < 0x3000; cp++) {
		const char *name = wci_sax_entity_name(cp);
		char text[32];
		uint32_t got = 0;
		int len;

		if (name == NULL)
			continue;
		len = snprintf(text, sizeof(text), "&%s;", name);
		ck_assert_msg(wci_entity_read(&e, text, (size_t)len, &got) ==
				      (size_t)len &&
				  got == cp,
		    "&%s;", name);
		n++;
	}
	ck_assert_uint_eq(n, 253); /* as HTML 4.01, chapter 24, lists */
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("encoding");
	TCase *t = tcase_create("encoding");

	tcase_add_checked_fixture(t, NULL, tear_down);
	tcase_add_loop_test(t, each_encoding_is_recognised, 0,
	    sizeof(rows) / sizeof(rows[0]));
	tcase_add_test(t, utf_16_is_known_by_its_mark_or_its_zeros);
	tcase_add_test(t, a_cut_character_does_not_stop_the_rest);
	tcase_add_test(t, utf8_is_not_copied);
	tcase_add_test(t, a_meta_tag_that_says_nothing_is_passed_over);
	tcase_add_test(t, every_named_character_of_html4_is_read);
	tcase_add_test(t, pictures_are_no_pages);
	tcase_add_test(t, failing_memory_is_reported);
	suite_add_tcase(s, t);
	return run_suite(s);
}
