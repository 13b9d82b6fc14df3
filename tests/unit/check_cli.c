/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <sys/stat.h>
#include <unistd.h>

#include "cli/fill.h"
#include "cli/input.h"
#include "cli/json_out.h"
#include "cli/plain.h"
#include "cli/spool.h"
#include "suite.h"

/* What was written to f, which is closed; the caller frees it. */
struct memory {
	char *text;
	size_t len;
	FILE *f;
};

static void
memory_open(struct memory *m)
{
	m->text = NULL;
	m->f = open_memstream(&m->text, &m->len);
	ck_assert_ptr_nonnull(m->f);
}

static void
memory_is(struct memory *m, const char *want)
{
	ck_assert_int_eq(fclose(m->f), 0);
	ck_assert_str_eq(m->text, want);
	free(m->text);
}

static const struct {
	const char *text, *want;
} strings[] = {
	{ "plain", "\"plain\"" },
	{ "a \"b\" \\ c", "\"a \\\"b\\\" \\\\ c\"" },
	{ "\n\r\t\b\f\x01\x1f\x7f", "\"\\n\\r\\t\\b\\f\\u0001\\u001f\x7f\"" },
	{ "\xc3\xa9 \xe2\x82\xac \xf0\x9f\x93\xb0",
	    "\"\xc3\xa9 \xe2\x82\xac \xf0\x9f\x93\xb0\"" },
	{ "a\xff"
	  "b",
	    "\"a\xef\xbf\xbd"
	    "b\"" },
	{ "\xed\xa0\x80", "\"\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\"" },
	{ "end \xe2\x82", "\"end \xef\xbf\xbd\xef\xbf\xbd\"" },
	{ "\xc0\xaf", "\"\xef\xbf\xbd\xef\xbf\xbd\"" },
};

START_TEST(any_bytes_become_a_json_string)
{
	struct memory m;
	struct json_out j;
	char want[128];

	memory_open(&m);
	j = (struct json_out){ .f = m.f };
	json_text(&j, "k", span_of(strings[_i].text));
	json_end(&j);
	(void)snprintf(want, sizeof(want), "\"k\":%s}\n", strings[_i].want);
	memory_is(&m, want);
}
END_TEST

START_TEST(an_object_has_its_members_in_order)
{
	struct wcopy_date day = { .t = 1772582400,
		.precision = WCOPY_DATE_DAY };
	struct memory m;
	struct json_out j;

	memory_open(&m);
	j = (struct json_out){ .f = m.f };
	json_begin(&j);
	json_string(&j, "none", span_of(""));
	json_text(&j, "empty", span_of(""));
	json_share(&j, "share", 0.93104);
	json_share(&j, "one", 1.0);
	json_count(&j, "n", UINT64_MAX);
	json_signed(&j, "s", -5);
	json_date(&j, "date", &day);
	json_array_begin(&j, "list");
	json_element(&j, span_of("a"));
	json_element(&j, span_of("b"));
	json_array_end(&j);
	json_null(&j, "last");
	json_end(&j);
	memory_is(&m,
	    "{\"none\":null,\"empty\":\"\",\"share\":0.9310,\"one\":1.0000,"
	    "\"n\":18446744073709551615,\"s\":-5,\"date\":\"2026-03-04\","
	    "\"list\":[\"a\",\"b\"],\"last\":null}\n");
}
END_TEST

START_TEST(numbers_are_written_as_printf_writes_them)
{
	uint64_t seed = test_seed();

	for (unsigned i = 0; i < test_rounds(20000); i++) {
		uint64_t r = test_random(&seed), n = r >> (r & 63);
		double shares[] = { (double)(r >> 11) * 0x1p-53,
			(double)(r % 20001) / 20000, (double)(r % 65) / 64,
			(double)n * .0003 };
		struct memory m;
		struct json_out j;
		char want[600];
		int len;

		memory_open(&m);
		j = (struct json_out){ .f = m.f };
		json_count(&j, "n", n);
		json_signed(&j, "s", (int64_t)r);
		len = snprintf(want, sizeof(want),
		    "\"n\":%" PRIu64 ",\"s\":%" PRId64, n, (int64_t)r);
		for (size_t k = 0; k < 4; k++) {
			json_share(&j, "d", shares[k]);
			len += snprintf(want + len, sizeof(want) - (size_t)len,
			    ",\"d\":%.4f", shares[k]);
		}
		json_end(&j);
		(void)snprintf(want + len, sizeof(want) - (size_t)len, "}\n");
		memory_is(&m, want);
	}
}
END_TEST

START_TEST(a_line_may_be_longer_than_what_is_gathered)
{
	static char text[5000], want[5000 + 4096];

	for (size_t n = 900; n < sizeof(text); n += n / 3) {
		struct memory m;
		struct json_out j;

		memset(text, 'x', n);
		text[n] = '\0';
		text[n / 2] = '\n';
		memory_open(&m);
		j = (struct json_out){ .f = m.f };
		json_begin(&j);
		json_text(&j, "a", span_of(text));
		json_count(&j, "n", n);
		json_end(&j);
		text[n / 2] = '\0';
		(void)snprintf(want, sizeof(want),
		    "{\"a\":\"%s\\n%s\",\"n\":%zu}\n", text, text + n / 2 + 1,
		    n);
		memory_is(&m, want);
	}
}
END_TEST

START_TEST(words_are_set_into_lines)
{
	struct memory m;
	struct fill l = { .indent = 2, .width = 12 };

	memory_open(&m);
	l.f = m.f;
	fill_text(&l, "one two three\nfour a-word-that-is-too-long end");
	fill_end(&l);
	memory_is(&m,
	    "  one two\n  three four\n  a-word-that-is-too-long\n  end\n");
}
END_TEST

START_TEST(what_moves_the_cursor_is_not_shown)
{
	struct memory m;

	memory_open(&m);
	plain_put(m.f, span_of("a\x1b[31mb\nc\xc2\x9b"
			       "d \xc3\x9b"));
	memory_is(&m, "a?[31mb c\xc2?d \xc3\x9b");
}
END_TEST

/* Make an empty file, and the directories it is in. */
static void
make_file(const char *root, const char *below)
{
	char path[512];
	FILE *f;

	(void)snprintf(path, sizeof(path), "%s/%s", root, below);
	for (char *p = path + strlen(root) + 1; (p = strchr(p, '/')) != NULL;
	     p++) {
		*p = '\0';
		(void)mkdir(path, 0700);
		*p = '/';
	}
	f = fopen(path, "w");
	ck_assert_ptr_nonnull(f);
	ck_assert_int_eq(fputs("abc", f) < 0, 0);
	ck_assert_int_eq(fclose(f), 0);
}

START_TEST(a_directory_is_walked_in_the_order_of_paths)
{
	static const char *const made[] = { "b.html", "a/z.html",
		"a/deep/er/y.html", "a.html", ".hidden/no", "a/.no", "c" };
	static const char *const want[] = { "a.html", "a/deep/er/y.html",
		"a/z.html", "b.html", "c" };
	char root[] = "wirecopy-check-XXXXXX", command[64];
	const char *operands[1] = { root };
	struct input_list l;

	ck_assert_ptr_nonnull(mkdtemp(root));
	for (size_t i = 0; i < sizeof(made) / sizeof(*made); i++)
		make_file(root, made[i]);
	ck_assert_int_eq(input_list_make(&l, operands, 1), CLI_EXIT_DONE);
	ck_assert_uint_eq(l.n, sizeof(want) / sizeof(*want));
	for (size_t i = 0; i < l.n; i++) {
		ck_assert_str_eq(l.files[i].id, want[i]);
		ck_assert(l.files[i].reread);
		ck_assert_uint_eq(l.files[i].bytes, 3);
	}
	ck_assert_uint_eq(l.total, 15);
	ck_assert(input_list_has(&l, l.files[2].path));
	ck_assert(!input_list_has(&l, root));
	input_list_free(&l);
	(void)snprintf(command, sizeof(command), "rm -r %s", root);
	ck_assert_int_eq(system(command), 0);
}
END_TEST

START_TEST(an_input_that_is_not_there_is_wrong_usage)
{
	const char *operands[1] = { "/no/such/file" };
	struct input_list l;

	ck_assert_int_eq(input_list_make(&l, operands, 1), CLI_EXIT_USAGE);
	input_list_free(&l);
}
END_TEST

START_TEST(the_spool_gives_back_what_it_was_given)
{
	struct spool s = { 0 };
	struct wcopy_raw raw = { .format = WCOPY_FORMAT_WARC };
	char bytes[3000];

	for (size_t i = 0; i < sizeof(bytes); i++)
		bytes[i] = (char)(i * 7);
	for (size_t n = 0; n < sizeof(bytes); n += 299) {
		raw.bytes = (struct wcopy_span){ bytes, n };
		ck_assert(spool_add(&s, &raw));
	}
	ck_assert(spool_rewind(&s));
	for (size_t n = 0; n < sizeof(bytes); n += 299) {
		ck_assert(spool_next(&s, &raw));
		ck_assert_uint_eq(raw.bytes.len, n);
		ck_assert_int_eq(raw.format, WCOPY_FORMAT_WARC);
		ck_assert_int_eq(n > 0 ? memcmp(raw.bytes.ptr, bytes, n) : 0,
		    0);
	}
	ck_assert(!spool_next(&s, &raw));
	spool_clear(&s);
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("cli");
	TCase *tc = tcase_create("cli");

	tcase_add_loop_test(tc, any_bytes_become_a_json_string, 0,
	    (int)(sizeof(strings) / sizeof(*strings)));
	tcase_add_test(tc, an_object_has_its_members_in_order);
	tcase_add_test(tc, numbers_are_written_as_printf_writes_them);
	tcase_add_test(tc, a_line_may_be_longer_than_what_is_gathered);
	tcase_add_test(tc, words_are_set_into_lines);
	tcase_add_test(tc, what_moves_the_cursor_is_not_shown);
	tcase_add_test(tc, a_directory_is_walked_in_the_order_of_paths);
	tcase_add_test(tc, an_input_that_is_not_there_is_wrong_usage);
	tcase_add_test(tc, the_spool_gives_back_what_it_was_given);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
