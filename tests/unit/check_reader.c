/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <dirent.h>
#include <unistd.h>

#include <wirecopy/record.h>

#include "base/alloc.h"
#include "base/buf.h"
#include "base/hash.h"
#include "record/input.h"
#include "suite.h"

static void
add(struct wci_buf *b, const char *text, size_t len)
{
	ck_assert(wci_buf_append(b, text, len));
}

static void
add_text(struct wci_buf *b, const char *text)
{
	add(b, text, strlen(text));
}

static void
add_error(struct wci_buf *out, const struct wcopy_error *err)
{
	char line[600];

	add(out, line,
	    wcopy_error_format(err, line, sizeof(line)) < sizeof(line)
		? strlen(line)
		: sizeof(line) - 1);
	add_text(out, " [");
	add_text(out, wcopy_reason_name(err->reason));
	add_text(out, "]\n");
}

/*
 * One line a record: where it stands, what it is. The hash tells that a page
 * came out the same from two packings.
 */
static void
add_record(struct wci_buf *out, const struct wcopy_record *rec)
{
	static const char *const kinds[] = { "article", "page", "dump" };
	const struct wcopy_raw *raw = &rec->raw;
	char line[200], date[WCOPY_DATE_CHARS];
	uint64_t h = wci_hash(rec->body.ptr, rec->body.len, 0);

	(void)snprintf(line, sizeof(line),
	    "%" PRIu64 " @%" PRIu64 "+%zu in %" PRIu64 ": %s of %zu, %08x, ",
	    raw->ordinal, raw->offset, raw->bytes.len, raw->file_offset,
	    kinds[rec->kind], rec->body.len, (unsigned)h);
	add_text(out, line);
	add(out, rec->id.ptr, rec->id.len);
	add_text(out, " ");
	add(out, rec->outlet.ptr, rec->outlet.len);
	add_text(out, " ");
	add_text(out, wcopy_date_format(&rec->date, date));
	add_text(out, " ");
	add(out, rec->charset.ptr, rec->charset.len);
	while (out->data[out->len - 1] == ' ')
		out->len--;
	add_text(out, "\n");
}

/*
 * What the reader and the parser say about bytes, as text. Returns WCOPY_OK,
 * or WCOPY_ENOMEM if that came up.
 */
static wcopy_status
transcribe(struct wcopy_span bytes, const char *name,
    const struct wcopy_reader_params *params, struct wci_buf *out)
{
	struct wcopy_reader *r = NULL;
	struct wcopy_parser *p = NULL;
	struct wcopy_error err;
	struct wcopy_raw raw;
	struct wcopy_record rec;
	wcopy_status rc;

	rc = wcopy_parser_new(&p, params, &err);
	if (rc == WCOPY_OK)
		rc = wcopy_reader_open_memory(&r, bytes, name, NULL, params,
		    &err);
	if (rc == WCOPY_EFORMAT)
		add_error(out, &err);
	while (rc == WCOPY_OK || rc == WCOPY_SKIP) {
		if ((rc = wcopy_reader_next(r, &raw, &err)) == WCOPY_OK)
			rc = wcopy_parser_parse(p, &raw, &rec, &err);
		if (rc == WCOPY_OK)
			add_record(out, &rec);
		else if (rc != WCOPY_EOF && rc != WCOPY_ENOMEM)
			add_error(out, &err);
	}
	wcopy_reader_close(r);
	wcopy_parser_free(p);
	return rc == WCOPY_ENOMEM ? rc : WCOPY_OK;
}

/* The bytes of a file; a name that does not begin with '/' is below SRC. */
static struct wci_buf
slurp(const char *name)
{
	const char *src = getenv("SRC");
	char path[600];
	struct wci_buf b = { 0 };
	FILE *f;
	size_t n;

	(void)snprintf(path, sizeof(path), "%s/%s", src == NULL ? "." : src,
	    name);
	f = fopen(path, "rb");
	ck_assert_msg(f != NULL, "%s: cannot be opened", path);
	do {
		ck_assert(wci_buf_reserve(&b, 65536));
		n = fread(b.data + b.len, 1, b.room - b.len, f);
		b.len += n;
	} while (n > 0);
	(void)fclose(f);
	return b;
}

#define FOLDER "corpora/hazards"

static int
is_fixture(const struct dirent *e)
{
	return strncmp(e->d_name, "good-", 5) == 0 ||
	       strncmp(e->d_name, "bad-", 4) == 0 ||
	       strncmp(e->d_name, "odd-", 4) == 0;
}

/* The fixtures, sorted by name. */
static size_t
fixtures(struct dirent ***list)
{
	const char *src = getenv("SRC");
	char path[600];
	int n;

	(void)snprintf(path, sizeof(path), "%s/" FOLDER,
	    src == NULL ? "." : src);
	n = scandir(path, list, is_fixture, alphasort);
	ck_assert_int_gt(n, 30);
	return (size_t)n;
}

static void
free_list(struct dirent **list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		free(list[i]);
	free(list);
}

static struct wci_buf
fixture(const char *name)
{
	char path[600];

	(void)snprintf(path, sizeof(path), FOLDER "/%s", name);
	return slurp(path);
}

START_TEST(every_hazard_is_read_as_expected)
{
	struct wci_buf all = { 0 };
	struct wci_buf expect = slurp("tests/unit/hazards.expect");
	struct dirent **list;
	size_t n = fixtures(&list);
	const char *path = getenv("WIRECOPY_TRANSCRIPT");

	for (size_t i = 0; i < n; i++) {
		struct wci_buf file = fixture(list[i]->d_name);

		add_text(&all, "== ");
		add_text(&all, list[i]->d_name);
		add_text(&all, "\n");
		(void)transcribe(wci_buf_span(&file), list[i]->d_name, NULL,
		    &all);
		wci_buf_clear(&file);
	}
	if (path != NULL) {
		FILE *f = fopen(path, "wb");

		ck_assert_ptr_nonnull(f);
		(void)fwrite(all.data, 1, all.len, f);
		(void)fclose(f);
	}
	ck_assert_msg(all.len == expect.len &&
			  memcmp(all.data, expect.data, all.len) == 0,
	    "tests/unit/hazards.expect differs; see it with "
	    "WIRECOPY_TRANSCRIPT=FILE tests/unit/check_reader");
	wci_buf_clear(&all);
	wci_buf_clear(&expect);
	free_list(list, n);
}
END_TEST

START_TEST(good_files_give_no_message_but_for_the_picture)
{
	struct dirent **list;
	size_t n = fixtures(&list);

	for (size_t i = 0; i < n; i++) {
		struct wci_buf file, out = { 0 };
		bool picture =
		    strcmp(list[i]->d_name, "good-resource.warc") == 0;

		if (strncmp(list[i]->d_name, "bad-", 4) == 0)
			continue;
		file = fixture(list[i]->d_name);
		(void)transcribe(wci_buf_span(&file), list[i]->d_name, NULL,
		    &out);
		add(&out, "", 1);
		ck_assert_msg((strstr(out.data, "]\n") != NULL) == picture,
		    "%s: %s", list[i]->d_name, out.data);
		wci_buf_clear(&out);
		wci_buf_clear(&file);
	}
	free_list(list, n);
}
END_TEST

START_TEST(small_steps_change_nothing)
{
	static const size_t steps[] = { 1, 2, 7, 300, 4096 };
	size_t n_steps =
	    test_rounds(20) < 20 ? 1 : sizeof(steps) / sizeof(*steps);
	struct dirent **list;
	size_t n = fixtures(&list);

	for (size_t i = 0; i < n; i++) {
		struct wci_buf file = fixture(list[i]->d_name);
		struct wci_buf whole = { 0 }, part = { 0 };

		(void)transcribe(wci_buf_span(&file), list[i]->d_name, NULL,
		    &whole);
		for (size_t k = 0; k < n_steps; k++) {
			wci_buf_reset(&part);
			wci_input_step_at_most(steps[k]);
			(void)transcribe(wci_buf_span(&file), list[i]->d_name,
			    NULL, &part);
			wci_input_step_at_most(0);
			ck_assert_msg(whole.len == part.len &&
					  memcmp(whole.data, part.data,
					      whole.len) == 0,
			    "%s in steps of %zu", list[i]->d_name, steps[k]);
		}
		wci_buf_clear(&whole);
		wci_buf_clear(&part);
		wci_buf_clear(&file);
	}
	free_list(list, n);
}
END_TEST

START_TEST(every_failed_allocation_is_reported)
{
	struct dirent **list;
	size_t n = fixtures(&list);

	for (size_t i = 0; i < n; i++) {
		struct wci_buf file = fixture(list[i]->d_name);
		struct wci_buf out = { 0 };
		wcopy_status rc = WCOPY_ENOMEM;

		/* So that the transcript itself needs no memory. */
		ck_assert(wci_buf_reserve(&out, 65536));
		for (unsigned long k = 1; rc == WCOPY_ENOMEM; k++) {
			ck_assert_uint_lt(k, 500);
			wci_buf_reset(&out);
			wci_alloc_fail_at(k);
			rc = transcribe(wci_buf_span(&file), list[i]->d_name,
			    NULL, &out);
			wci_alloc_fail_at(0);
		}
		wci_buf_clear(&out);
		wci_buf_clear(&file);
	}
	free_list(list, n);
}
END_TEST

/* The transcript of a text, with the byte numbers cut out. */
static void
assert_read(const char *text, const struct wcopy_reader_params *params,
    const char *expect)
{
	struct wci_buf out = { 0 };

	(void)transcribe(span_of(text), "x", params, &out);
	ck_assert_span_eq(wci_buf_span(&out), expect);
	wci_buf_clear(&out);
}

START_TEST(a_parser_in_steady_state_allocates_nothing)
{
	struct wci_buf file = fixture("good-codings.warc");
	struct wcopy_reader *r;
	struct wcopy_parser *p;
	struct wcopy_raw raw[5];
	struct wcopy_record rec;

	ck_assert_int_eq(wcopy_reader_open_memory(&r, wci_buf_span(&file), "x",
			     NULL, NULL, NULL),
	    WCOPY_OK);
	ck_assert_int_eq(wcopy_parser_new(&p, NULL, NULL), WCOPY_OK);
	for (int i = 0; i < 5; i++) {
		/* Views into memory stay valid here: the input is plain. */
		ck_assert_int_eq(wcopy_reader_next(r, &raw[i], NULL), WCOPY_OK);
		ck_assert_int_eq(wcopy_parser_parse(p, &raw[i], &rec, NULL),
		    WCOPY_OK);
	}
	wci_alloc_fail_at(1);
	for (int i = 0; i < 5; i++)
		ck_assert_int_eq(wcopy_parser_parse(p, &raw[i], &rec, NULL),
		    WCOPY_OK);
	wci_alloc_fail_at(0);
	wcopy_reader_close(r);
	wcopy_parser_free(p);
	wci_buf_clear(&file);
}
END_TEST

START_TEST(an_empty_input_is_at_its_end)
{
	struct wcopy_reader *r;
	struct wcopy_raw raw;

	ck_assert_int_eq(wcopy_reader_open_memory(&r, span_of(""), "x", NULL,
			     NULL, NULL),
	    WCOPY_OK);
	ck_assert_int_eq(wcopy_reader_format(r), WCOPY_FORMAT_AUTO);
	ck_assert_int_eq(wcopy_reader_next(r, &raw, NULL), WCOPY_EOF);
	wcopy_reader_close(r);
}
END_TEST

static const struct {
	const char *text;
	enum wcopy_format format; /* WCOPY_FORMAT_AUTO: not known */
} looks[] = {
	{ "{\"text\":1}", WCOPY_FORMAT_JSONL },
	{ " \n\xEF\xBB\xBF{", WCOPY_FORMAT_TEXT },
	{ "\xEF\xBB\xBF \n{ }", WCOPY_FORMAT_JSONL },
	{ "[{\"a\":1}]", WCOPY_FORMAT_JSONL },
	{ "[ ]", WCOPY_FORMAT_JSONL },
	{ "[Update] The ferry", WCOPY_FORMAT_TEXT },
	{ "{", WCOPY_FORMAT_JSONL },
	{ "WARC/1.0\r\n", WCOPY_FORMAT_WARC },
	{ "WARC/2.0\r\n", WCOPY_FORMAT_TEXT },
	{ "WARC", WCOPY_FORMAT_TEXT },
	{ "<!DOCTYPE html>", WCOPY_FORMAT_HTML },
	{ "\xEF\xBB\xBF\n<!-- saved --><HTML>", WCOPY_FORMAT_HTML },
	{ "<?xml version='1.0'?>\n<!DOCTYPE html><html>", WCOPY_FORMAT_HTML },
	{ "<p>a fragment</p>", WCOPY_FORMAT_HTML },
	{ "\xFF\xFE<\0h\0t\0m\0l\0", WCOPY_FORMAT_HTML },
	{ "<rss version='2.0'><html>", WCOPY_FORMAT_AUTO },
	{ "<?xml version='1.0'?><nitf>", WCOPY_FORMAT_AUTO },
	{ "<title>Story", WCOPY_FORMAT_HTML },
	{ "< 5 people were hurt", WCOPY_FORMAT_TEXT },
	{ "The ferry stopped.", WCOPY_FORMAT_TEXT },
	{ "  \n ", WCOPY_FORMAT_TEXT },
	{ "\x01\x02\x03", WCOPY_FORMAT_AUTO },
	{ "%PDF-1.4\n", WCOPY_FORMAT_AUTO },
	{ "PK\x03\x04", WCOPY_FORMAT_AUTO },
	{ "filedesc://x.arc", WCOPY_FORMAT_AUTO },
};

START_TEST(the_format_shows_in_the_first_bytes)
{
	struct wcopy_span text = span_of(looks[_i].text);
	struct wcopy_reader *r = NULL;
	wcopy_status rc;

	if (text.len > 2 && text.ptr[0] == '\xFF')
		text.len = 12;
	rc = wcopy_reader_open_memory(&r, text, "x", NULL, NULL, NULL);
	ck_assert_int_eq(rc,
	    looks[_i].format == WCOPY_FORMAT_AUTO ? WCOPY_EFORMAT : WCOPY_OK);
	if (rc == WCOPY_OK)
		ck_assert_str_eq(wcopy_format_name(wcopy_reader_format(r)),
		    wcopy_format_name(looks[_i].format));
	wcopy_reader_close(r);
}
END_TEST

START_TEST(from_overrules_what_the_bytes_look_like)
{
	struct wcopy_reader_params params = { .from = WCOPY_FORMAT_TEXT };

	assert_read("{\"text\":\"a\"}\n", &params,
	    "1 @0+13 in 0: dump of 13, 0da344c8, x\n");
	params.from = WCOPY_FORMAT_JSONL;
	assert_read("The ferry\n", &params,
	    "x: record 1, byte 0: 'T' where '{' should be [bad-json]\n");
}
END_TEST

START_TEST(a_page_is_called_by_its_id)
{
	struct wcopy_reader *r;
	struct wcopy_parser *p;
	struct wcopy_raw raw;
	struct wcopy_record rec;

	ck_assert_int_eq(wcopy_reader_open_memory(&r, span_of("<p>text"),
			     "pages/a/b.html", "a/b.html", NULL, NULL),
	    WCOPY_OK);
	ck_assert_int_eq(wcopy_parser_new(&p, NULL, NULL), WCOPY_OK);
	ck_assert_int_eq(wcopy_reader_next(r, &raw, NULL), WCOPY_OK);
	ck_assert_int_eq(wcopy_parser_parse(p, &raw, &rec, NULL), WCOPY_OK);
	ck_assert_span_eq(rec.id, "a/b.html");
	ck_assert_span_eq(rec.raw.input, "pages/a/b.html");
	wcopy_reader_close(r);
	wcopy_parser_free(p);
}
END_TEST

START_TEST(an_id_that_is_not_utf8_is_repaired)
{
	struct wcopy_reader *r;
	struct wcopy_parser *p;
	struct wcopy_raw raw;
	struct wcopy_record rec;

	ck_assert_int_eq(wcopy_reader_open_memory(&r,
			     span_of("{\"text\":\"a\"}"), "caf\xE9", NULL, NULL,
			     NULL),
	    WCOPY_OK);
	ck_assert_int_eq(wcopy_parser_new(&p, NULL, NULL), WCOPY_OK);
	ck_assert_int_eq(wcopy_reader_next(r, &raw, NULL), WCOPY_OK);
	ck_assert_int_eq(wcopy_parser_parse(p, &raw, &rec, NULL), WCOPY_OK);
	ck_assert_span_eq(rec.id, "caf\xEF\xBF\xBD:1");
	wcopy_reader_close(r);
	wcopy_parser_free(p);
}
END_TEST

START_TEST(params_out_of_range_are_refused)
{
	struct wcopy_reader_params params = { .from = (enum wcopy_format)77 };
	struct wcopy_reader *r;
	struct wcopy_parser *p;
	struct wcopy_error err;

	ck_assert_int_eq(wcopy_reader_open_memory(&r, span_of("x"), NULL, NULL,
			     &params, &err),
	    WCOPY_EPARAM);
	ck_assert_str_eq(err.text, "no format has the number 77");
	params = (struct wcopy_reader_params){ .max_record = SIZE_MAX };
	ck_assert_int_eq(wcopy_parser_new(&p, &params, NULL), WCOPY_EPARAM);
	params = (struct wcopy_reader_params){ .map = "nonsense" };
	ck_assert_int_eq(wcopy_reader_open_memory(&r, span_of("x"), NULL, NULL,
			     &params, NULL),
	    WCOPY_EPARAM);
	ck_assert_int_eq(wcopy_parser_new(&p, &params, NULL), WCOPY_EPARAM);
}
END_TEST

/* A live input: what is written to it when it is waited for. */
struct live {
	int fd[2];
	unsigned n_waits;
	bool refuse;
};

#define LIVE_LINE "{\"id\":\"a\",\"text\":\"some words\"}\n"

static void
live_write(const struct live *l)
{
	ck_assert_int_eq(write(l->fd[1], LIVE_LINE, strlen(LIVE_LINE)),
	    (ssize_t)strlen(LIVE_LINE));
}

/* Asked once it is let wait a little, the second time something comes, and
 * then the end. */
static wcopy_status
live_wait(void *arg, int *ms)
{
	struct live *l = arg;

	ck_assert_int_eq(*ms, -1);
	if (l->refuse)
		return WCOPY_ESTATE;
	if (++l->n_waits == 1)
		*ms = 1;
	else if (l->n_waits == 2)
		live_write(l);
	else
		ck_assert_int_eq(close(l->fd[1]), 0);
	return WCOPY_OK;
}

/* 1: the caller ends it. */
START_TEST(who_waits_for_a_pipe_is_asked_and_nothing_is_held_back)
{
	struct live live = { .refuse = false };
	struct wcopy_reader_params params = { .on_wait = live_wait,
		.wait_arg = &live };
	struct wcopy_reader *r = NULL;
	struct wcopy_raw raw;
	struct wcopy_error err;
	char path[40];

	ck_assert_int_eq(pipe(live.fd), 0);
	(void)snprintf(path, sizeof(path), "/dev/fd/%d", live.fd[0]);
	live_write(&live);
	ck_assert_int_eq(wcopy_reader_open(&r, path, NULL, NULL, &params, &err),
	    WCOPY_OK);
	ck_assert_int_eq(wcopy_reader_next(r, &raw, &err), WCOPY_OK);
	ck_assert_uint_eq(live.n_waits, 0);
	live.refuse = _i == 1;
	if (live.refuse) {
		ck_assert_int_eq(wcopy_reader_next(r, &raw, &err), WCOPY_EIO);
		ck_assert_int_eq(close(live.fd[1]), 0);
	} else {
		ck_assert_int_eq(wcopy_reader_next(r, &raw, &err), WCOPY_OK);
		ck_assert_uint_eq(live.n_waits, 2);
		ck_assert_int_eq(wcopy_reader_next(r, &raw, &err), WCOPY_EOF);
		ck_assert_uint_eq(live.n_waits, 3);
	}
	wcopy_reader_close(r);
	ck_assert_int_eq(close(live.fd[0]), 0);
}
END_TEST

START_TEST(a_directory_cannot_be_read)
{
	struct wcopy_reader *r;
	struct wcopy_error err;
	char line[600];

	ck_assert_int_eq(wcopy_reader_open(&r, "/", "here", NULL, NULL, &err),
	    WCOPY_EIO);
	wcopy_error_format(&err, line, sizeof(line));
	ck_assert_str_eq(line, "here: cannot be read: Is a directory");
	ck_assert_int_eq(err.reason, WCOPY_REASON_UNREADABLE);
}
END_TEST

START_TEST(a_whole_page_above_the_limit_is_skipped)
{
	struct wcopy_reader_params params = { .max_record = 10 };

	assert_read("The ferry stopped.", &params,
	    "x: record 1, byte 0: the record has more than 10 bytes "
	    "[too-large]\n");
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("reader");
	TCase *tc = tcase_create("reader");

	tcase_set_timeout(tc, 120);
	tcase_add_test(tc, every_hazard_is_read_as_expected);
	tcase_add_test(tc, good_files_give_no_message_but_for_the_picture);
	tcase_add_test(tc, small_steps_change_nothing);
	tcase_add_test(tc, every_failed_allocation_is_reported);
	tcase_add_test(tc, a_parser_in_steady_state_allocates_nothing);
	tcase_add_test(tc, an_empty_input_is_at_its_end);
	tcase_add_loop_test(tc, the_format_shows_in_the_first_bytes, 0,
	    (int)(sizeof(looks) / sizeof(*looks)));
	tcase_add_test(tc, from_overrules_what_the_bytes_look_like);
	tcase_add_test(tc, a_page_is_called_by_its_id);
	tcase_add_test(tc, an_id_that_is_not_utf8_is_repaired);
	tcase_add_test(tc, params_out_of_range_are_refused);
	tcase_add_loop_test(tc,
	    who_waits_for_a_pipe_is_asked_and_nothing_is_held_back, 0, 2);
	tcase_add_test(tc, a_directory_cannot_be_read);
	tcase_add_test(tc, a_whole_page_above_the_limit_is_skipped);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
