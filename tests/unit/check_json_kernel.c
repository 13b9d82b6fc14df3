/* SPDX-License-Identifier: MIT */
/* The kernels of JSON strings and of UTF-8 against the portable ones. */
#include <config.h>

#include <utf8proc.h>
#include <wirecopy/json.h>
#include <wirecopy/kernel.h>
#include <wirecopy/record.h>

#include "base/utf8.h"
#include "record/json_kernel.h"
#include "kernels.h"

#define MOST 300

static size_t
below(uint64_t *seed, size_t n)
{
	return (size_t)(test_random(seed) >> 16) % n;
}

/* Up to MOST bytes: mostly plain ones, and of the parts one in rarity. The
 * block ends where the text does, so that reading on is seen. */
static char *
random_bytes(uint64_t *seed, const char *const *parts, size_t n_parts,
    size_t rarity, size_t *len)
{
	char text[MOST + 16], *exact;
	size_t want = below(seed, MOST), n = 0;

	while (n < want) {
		const char *part = "x";

		if (below(seed, rarity) == 0)
			part = parts[below(seed, n_parts)];
		memcpy(text + n, part, strlen(part));
		n += strlen(part);
	}
	exact = malloc(n + (n == 0));
	ck_assert_ptr_nonnull(exact);
	memcpy(exact, text, n);
	*len = n;
	return exact;
}

static const char *const in_strings[] = { "\\n", "\\\"", "\\\\", "\\/", "\\t",
	"\xC3\xA9", "\xE2\x80\x9C", "\xF0\x9F\x98\x80", "\x7F", "\\b",
	"\\u00e9", "\\x", "\"", "\x1F", "\x01", "\\" };
enum { GOOD = 10, WITH_U = 11, ALL = 16 };

START_TEST(a_string_ends_where_the_portable_kernel_ends_it)
{
	uint64_t seed = test_seed();

	if (!use_kernel(_i))
		return;
	for (unsigned round = 0; round < test_rounds(200000); round++) {
		size_t rarity = (size_t)1 << below(&seed, 8), len;
		/* Most without a stop: a stop early on hides the rest. */
		char *s = random_bytes(&seed, in_strings,
		    round % 4 == 0 ? ALL : GOOD, rarity, &len);
		unsigned want = 0, got = 0;
		size_t n = wci_json_portable.string(s, len, &want);

		ck_assert_uint_eq(wci_json_kernel()->string(s, len, &got), n);
		ck_assert_uint_eq(got, want);
		free(s);
	}
}
END_TEST

START_TEST(escapes_are_undone_as_the_portable_kernel_does)
{
	uint64_t seed = test_seed();

	if (!use_kernel(_i))
		return;
	for (unsigned round = 0; round < test_rounds(200000); round++) {
		size_t rarity = (size_t)1 << below(&seed, 8), len;
		char *s = random_bytes(&seed, in_strings,
		    round % 4 == 0 ? WITH_U : GOOD, rarity, &len);
		char *got = malloc(len + (len == 0)), want[MOST + 16];
		size_t used, want_used;
		size_t n = wci_json_portable.plain(s, len, want, &want_used);

		ck_assert_ptr_nonnull(got);
		ck_assert_uint_eq(wci_json_kernel()->plain(s, len, got, &used),
		    n);
		ck_assert_uint_eq(used, want_used);
		ck_assert(n == 0 || memcmp(got, want, n) == 0);
		free(got);
		free(s);
	}
}
END_TEST

/* The valid prefix, character by character. */
static size_t
valid_prefix(const char *s, size_t len)
{
	size_t i = 0;

	while (i < len) {
		utf8proc_int32_t cp;
		utf8proc_ssize_t n =
		    utf8proc_iterate((const utf8proc_uint8_t *)s + i,
			(utf8proc_ssize_t)(len - i), &cp);

		if (n < 0)
			break;
		i += (size_t)n;
	}
	return i;
}

START_TEST(the_first_byte_that_is_not_utf8_is_found)
{
	static const char *const parts[] = { "\xC3\xA9", "\xE2\x80\x9C",
		"\xF0\x9F\x98\x80", "\xED\x9F\xBF", "\xF4\x8F\xBF\xBF",
		"\xC2\x80", "\xE0\xA0\x80", "\xF0\x90\x80\x80", "\xEF\xBF\xBF",
		"\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80",
		"\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80",
		"\xFF", "\x80", "\xE2\x80", "\xF0\x9F\x98", "\xC3" };
	uint64_t seed = test_seed();

	if (!use_kernel(_i))
		return;
	for (unsigned round = 0; round < test_rounds(200000); round++) {
		size_t rarity = (size_t)1 << below(&seed, 8), len;
		char *s = random_bytes(&seed, parts, 9, rarity, &len);

		/* One part or byte that does not belong there. */
		if (round % 3 == 0 && len > 8) {
			const char *part = parts[9 + below(&seed, 12)];

			memcpy(s + below(&seed, len - 4), part, strlen(part));
		} else if (round % 3 == 1 && len > 0) {
			s[below(&seed, len)] = (char)below(&seed, 256);
		}
		ck_assert_uint_eq(wci_utf8_valid(s, len), valid_prefix(s, len));
		free(s);
	}
}
END_TEST

/* All that the parser says of a line. */
struct said {
	wcopy_status rc;
	struct wcopy_error err;
	char text[4096];
	size_t len;
};

static void
parse(struct wcopy_parser *p, const struct wcopy_raw *raw, struct said *said)
{
	struct wcopy_record rec;
	const struct wcopy_span *spans[] = { &rec.id, &rec.url, &rec.title,
		&rec.byline, &rec.outlet, &rec.body };

	memset(said, 0, sizeof(*said));
	said->rc = wcopy_parser_parse(p, raw, &rec, &said->err);
	for (size_t i = 0; said->rc == WCOPY_OK && i < 6; i++) {
		size_t n = spans[i]->len;

		if (n > sizeof(said->text) - said->len)
			n = sizeof(said->text) - said->len;
		if (n > 0)
			memcpy(said->text + said->len, spans[i]->ptr, n);
		said->len += n;
	}
}

START_TEST(every_kernel_says_the_same_of_real_lines_and_of_broken_ones)
{
	uint64_t seed = test_seed();
	struct wcopy_reader *r = NULL;
	struct wcopy_parser *p = NULL;
	struct wcopy_raw raw;
	const char *corpora = getenv("CORPORA");
	char path[4096];
	size_t n_lines = 0;

	ck_assert_msg(corpora != NULL, "CORPORA is not set");
	(void)snprintf(path, sizeof(path), "%s/news/articles.jsonl", corpora);
	ck_assert_int_eq(wcopy_reader_open(&r, path, NULL, NULL, NULL, NULL),
	    WCOPY_OK);
	ck_assert_int_eq(wcopy_parser_new(&p, NULL, NULL), WCOPY_OK);
	while (wcopy_reader_next(r, &raw, NULL) == WCOPY_OK) {
		char *line = malloc(raw.bytes.len);

		ck_assert_ptr_nonnull(line);
		for (unsigned round = 0; round < test_rounds(100); round++) {
			struct wcopy_raw bad = raw;
			struct said want, got;

			memcpy(line, raw.bytes.ptr, raw.bytes.len);
			if (round > 0)
				line[below(&seed, bad.bytes.len)] =
				    (char)below(&seed, 256);
			bad.bytes.ptr = line;
			ck_assert(use_kernel(WCOPY_KERNEL_PORTABLE));
			parse(p, &bad, &want);
			for (int k = 1; k < WCOPY_N_KERNELS; k++) {
				if (!use_kernel(k))
					continue;
				parse(p, &bad, &got);
				ck_assert_int_eq(got.rc, want.rc);
				ck_assert_str_eq(got.err.text, want.err.text);
				ck_assert_uint_eq(got.err.offset,
				    want.err.offset);
				ck_assert_uint_eq(got.len, want.len);
				ck_assert_mem_eq(got.text, want.text,
				    sizeof(got.text));
			}
		}
		free(line);
		n_lines++;
	}
	ck_assert_uint_gt(n_lines, 50);
	wcopy_parser_free(p);
	wcopy_reader_close(r);
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("json_kernel");
	TCase *tc = tcase_create("json_kernel");

	tcase_set_timeout(tc, 120);
	tcase_add_loop_test(tc, a_string_ends_where_the_portable_kernel_ends_it,
	    0, WCOPY_N_KERNELS);
	tcase_add_loop_test(tc, escapes_are_undone_as_the_portable_kernel_does,
	    0, WCOPY_N_KERNELS);
	tcase_add_loop_test(tc, the_first_byte_that_is_not_utf8_is_found, 0,
	    WCOPY_N_KERNELS);
	tcase_add_test(tc,
	    every_kernel_says_the_same_of_real_lines_and_of_broken_ones);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
