/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <wirecopy/extract.h>

#include "base/alloc.h"
#include "base/buf.h"
#include "corpus.h"

static struct wcopy_extractor *x;
static struct wci_buf html, wanted;

static void
set_up(void)
{
	ck_assert_int_eq(wcopy_extractor_new(&x, NULL), WCOPY_OK);
}

static void
tear_down(void)
{
	wcopy_extractor_free(x);
	wci_buf_clear(&html);
	wci_buf_clear(&wanted);
}

static struct wcopy_article
run(struct wcopy_extractor *with, struct wcopy_span bytes)
{
	struct wcopy_page page = { .kind = WCOPY_BODY_PAGE, .bytes = bytes };
	struct wcopy_article a;
	struct wcopy_error err;
	wcopy_status status = wcopy_extractor_run(with, &page, &a, &err);

	ck_assert_msg(status == WCOPY_OK, "%s", err.text);
	return a;
}

/* One line a paragraph. */
static void
as_lines(struct wcopy_span text, struct wci_buf *out)
{
	wci_buf_reset(out);
	for (size_t i = 0; i < text.len; i++)
		if (text.ptr[i] != '\n' ||
		    (out->len > 0 && out->data[out->len - 1] != '\n'))
			ck_assert(wci_buf_append_char(out, text.ptr[i]));
	if (text.len > 0)
		ck_assert(wci_buf_append_char(out, '\n'));
}

START_TEST(sample_pages_give_their_bodies)
{
	glob_t g = corpus_files("pages/*.html");
	struct wci_buf got = { 0 };

	ck_assert_uint_ge(g.gl_pathc, 25);
	for (size_t i = 0; i < g.gl_pathc; i++) {
		char body[4096];

		read_file(g.gl_pathv[i], &html);
		(void)snprintf(body, sizeof(body), "%.*s.body",
		    (int)(strlen(g.gl_pathv[i]) - 5), g.gl_pathv[i]);
		read_file(body, &wanted);
		as_lines(run(x, wci_buf_span(&html)).text, &got);
		ck_assert_msg(got.len == wanted.len &&
				  (got.len == 0 || memcmp(got.data, wanted.data,
						       got.len) == 0),
		    "%s gives\n%.*s", g.gl_pathv[i], (int)got.len,
		    got.len == 0 ? "" : got.data);
	}
	wci_buf_clear(&got);
	globfree(&g);
}
END_TEST

START_TEST(a_page_gives_the_same_whatever_came_before)
{
	glob_t g = corpus_files("pages/*.html");
	struct wci_buf first = { 0 };

	for (size_t i = 0; i < g.gl_pathc; i++) {
		struct wcopy_extractor *fresh;
		struct wcopy_article a;

		read_file(g.gl_pathv[i], &html);
		a = run(x, wci_buf_span(&html));
		wci_buf_reset(&first);
		ck_assert(wci_buf_append(&first, a.text.ptr, a.text.len));
		ck_assert_int_eq(wcopy_extractor_new(&fresh, NULL), WCOPY_OK);
		a = run(fresh, wci_buf_span(&html));
		ck_assert_uint_eq(a.text.len, first.len);
		ck_assert(a.text.len == 0 ||
			  memcmp(a.text.ptr, first.data, first.len) == 0);
		wcopy_extractor_free(fresh);
	}
	wci_buf_clear(&first);
	globfree(&g);
}
END_TEST

START_TEST(each_route_says_its_name)
{
	static const char page[] =
	    "<script type=application/ld+json>{\"articleBody\":"
	    "\"A short text that a script would have shown.\"}</script>";
	struct wcopy_article a = run(x, span_of(page));

	ck_assert_int_eq(a.route, WCOPY_ROUTE_JSONLD);
	ck_assert_span_eq(a.text,
	    "A short text that a script would have shown.");
	a = run(x, span_of("<p>"));
	ck_assert_int_eq(a.route, WCOPY_ROUTE_NONE);
	ck_assert_uint_eq(a.text.len, 0);
	ck_assert_str_eq(wcopy_route_name(WCOPY_ROUTE_NONE), "none");
	ck_assert_str_eq(wcopy_route_name(WCOPY_ROUTE_BLOCKS), "blocks");
	ck_assert_str_eq(wcopy_route_name((enum wcopy_route)99), "unknown");
}
END_TEST

START_TEST(the_callers_mistakes_are_named)
{
	struct wcopy_page page = { .kind = WCOPY_BODY_ARTICLE };
	struct wcopy_article a = { .confidence = 7 };
	struct wcopy_error err;

	ck_assert_int_eq(wcopy_extractor_run(x, &page, &a, &err), WCOPY_EPARAM);
	page.kind = WCOPY_BODY_PAGE;
	page.bytes = (struct wcopy_span){ "x", ((size_t)16 << 20) + 1 };
	ck_assert_int_eq(wcopy_extractor_run(x, &page, &a, &err), WCOPY_SKIP);
	ck_assert_int_eq(err.reason, WCOPY_REASON_TOO_LARGE);
	ck_assert(a.confidence > 6);
	wcopy_extractor_free(NULL);
}
END_TEST

#define STORY                                                                  \
	"<p>The harbour office said on Tuesday that no ferry would sail "      \
	"before the inspectors had seen every pump on board.</p>"              \
	"<p>The islands were told to expect no mail until the end of the "     \
	"week, and the school at Lanmoor closed for two days.</p>"

/* -- memory ---------------------------------------------------------------- */

START_TEST(every_failing_allocation_is_reported)
{
	static const struct wcopy_article before = { .confidence = 7 };
	static const char page[] = "<title>A b c</title><h1>A b c</h1>" STORY;

	for (unsigned n = 1;; n++) {
		struct wcopy_extractor *y = NULL;
		struct wcopy_page in = { .kind = WCOPY_BODY_PAGE,
			.bytes = span_of(page) };
		struct wcopy_article a = before;
		wcopy_status status;

		wci_alloc_fail_at(n);
		status = wcopy_extractor_new(&y, NULL);
		if (status == WCOPY_OK)
			status = wcopy_extractor_run(y, &in, &a, NULL);
		wci_alloc_fail_at(0);
		if (status == WCOPY_OK) {
			wcopy_extractor_free(y);
			break;
		}
		ck_assert_int_eq(status, WCOPY_ENOMEM);
		ck_assert_mem_eq(&a, &before, sizeof(a));
		wcopy_extractor_free(y);
		ck_assert_uint_lt(n, 500);
	}
}
END_TEST

START_TEST(a_steady_state_allocates_nothing)
{
	glob_t g = corpus_files("pages/*.html");

	for (int pass = 0; pass < 2; pass++)
		for (size_t i = 0; i < g.gl_pathc; i++) {
			read_file(g.gl_pathv[i], &html);
			if (pass == 1)
				wci_alloc_fail_at(1);
			(void)run(x, wci_buf_span(&html));
			wci_alloc_fail_at(0);
		}
	globfree(&g);
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("extract");
	TCase *t = tcase_create("extract");

	tcase_set_timeout(t, 120);
	tcase_add_checked_fixture(t, set_up, tear_down);
	tcase_add_test(t, sample_pages_give_their_bodies);
	tcase_add_test(t, a_page_gives_the_same_whatever_came_before);
	tcase_add_test(t, each_route_says_its_name);
	tcase_add_test(t, the_callers_mistakes_are_named);
	tcase_add_test(t, every_failing_allocation_is_reported);
	tcase_add_test(t, a_steady_state_allocates_nothing);
	suite_add_tcase(s, t);
	return run_suite(s);
}
