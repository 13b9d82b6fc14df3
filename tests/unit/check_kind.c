/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <wirecopy/extract.h>

#include "base/buf.h"
#include "corpus.h"

static struct wcopy_extractor *x;
static struct wci_buf html;

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
}

static struct wcopy_article
run(struct wcopy_span bytes, enum wcopy_body kind, const char *url)
{
	struct wcopy_page page = { .kind = kind,
		.bytes = bytes,
		.url = span_of(url) };
	struct wcopy_article a;
	struct wcopy_error err;
	wcopy_status status = wcopy_extractor_run(x, &page, &a, &err);

	ck_assert_msg(status == WCOPY_OK, "%s", err.text);
	return a;
}

START_TEST(sample_pages_have_the_kind_of_their_name)
{
	glob_t g = corpus_files("kinds/*.html");
	unsigned seen = 0;

	for (size_t i = 0; i < g.gl_pathc; i++) {
		const char *name = strrchr(g.gl_pathv[i], '/') + 1;
		struct wcopy_article a;
		const char *kind;

		read_file(g.gl_pathv[i], &html);
		a = run(wci_buf_span(&html), WCOPY_BODY_PAGE, "");
		kind = wcopy_page_name(a.kind);
		ck_assert_msg(strncmp(kind, name, strlen(kind)) == 0,
		    "%s is taken for: %s", name, kind);
		seen |= 1U << a.kind;
	}
	ck_assert_msg(seen == (1U << WCOPY_N_PAGES) - 1,
	    "a kind has no sample");
	globfree(&g);
}
END_TEST

START_TEST(the_sample_crawl_is_all_articles)
{
	glob_t g = corpus_files("news/html/*/*");

	for (size_t i = 0; i < g.gl_pathc; i++) {
		read_file(g.gl_pathv[i], &html);
		ck_assert_msg(run(wci_buf_span(&html), WCOPY_BODY_PAGE, "")
				      .kind == WCOPY_PAGE_ARTICLE,
		    "%s", g.gl_pathv[i]);
	}
	globfree(&g);
}
END_TEST

/* Twelve headlines that lead elsewhere, and nothing else. */
static const char *
headlines(void)
{
	static char page[4096];
	size_t n = 0;

	for (unsigned i = 0; i < 14; i++)
		n += (size_t)snprintf(page + n, sizeof(page) - n,
		    "<h2><a href=/%u>Mayor of town %u opens a bridge</a></h2>",
		    i, i);
	return page;
}

static const struct {
	const char *url;
	enum wcopy_page_kind kind;
} addresses[] = {
	{ "https://outlet.example/", WCOPY_PAGE_HOME },
	{ "https://outlet.example", WCOPY_PAGE_HOME },
	{ "https://outlet.example/index.html", WCOPY_PAGE_HOME },
	{ "https://outlet.example/en/", WCOPY_PAGE_HOME },
	{ "https://outlet.example/de-AT", WCOPY_PAGE_HOME },
	{ "https://outlet.example/sport/", WCOPY_PAGE_LISTING },
	{ "https://outlet.example/?s=bridge", WCOPY_PAGE_LISTING },
	{ "https://outlet.example/tag/bridges/page/2", WCOPY_PAGE_LISTING },
};

START_TEST(an_address_tells_a_home_page_from_a_list)
{
	struct wcopy_article a =
	    run(span_of(headlines()), WCOPY_BODY_PAGE, addresses[_i].url);

	ck_assert_msg(a.kind == addresses[_i].kind, "%s is taken for: %s",
	    addresses[_i].url, wcopy_page_name(a.kind));
}
END_TEST

START_TEST(a_dump_without_text_is_empty)
{
	ck_assert_int_eq(run(span_of(""), WCOPY_BODY_DUMP, "").kind,
	    WCOPY_PAGE_EMPTY);
}
END_TEST

START_TEST(parts_cover_the_text_in_order)
{
	glob_t g = corpus_files("pages/*.html");

	for (size_t i = 0; i < g.gl_pathc; i++) {
		struct wcopy_article a;
		size_t at = 0;

		read_file(g.gl_pathv[i], &html);
		a = run(wci_buf_span(&html), WCOPY_BODY_PAGE, "");
		for (size_t k = 0; k < a.n_parts; k++) {
			ck_assert_uint_le(at, a.parts[k].off);
			for (; at < a.parts[k].off; at++)
				ck_assert_int_eq(a.text.ptr[at], '\n');
			at += a.parts[k].len;
			ck_assert_uint_gt(a.parts[k].len, 0);
		}
		ck_assert_uint_eq(at, a.text.len);
	}
	globfree(&g);
}
END_TEST

START_TEST(parts_say_what_the_tags_said)
{
	static const char page[] =
	    "<article><h1>Nine ships</h1><p>The first paragraph of the story "
	    "says, as such paragraphs do, where and when it happened.</p>"
	    "<h3>What the harbor master saw</h3><p>The second paragraph, which "
	    "is as long as the first one, says what it means for the town.</p>"
	    "<ul><li>The first of the nine ships had come from the north, and "
	    "the second one had not.</li></ul><blockquote><p>We had never seen "
	    "so many of them at one time, and we may never see it "
	    "again.</p></blockquote><p>The last paragraph says, as the last "
	    "one "
	    "should, when more will be known about it.</p></article>";
	static const enum wcopy_part_kind want[] = { WCOPY_PART_PARAGRAPH,
		WCOPY_PART_HEADING, WCOPY_PART_PARAGRAPH, WCOPY_PART_ITEM,
		WCOPY_PART_QUOTE, WCOPY_PART_PARAGRAPH };
	struct wcopy_article a = run(span_of(page), WCOPY_BODY_PAGE, "");

	ck_assert_uint_eq(a.n_parts, 6);
	for (size_t i = 0; i < 6; i++)
		ck_assert_int_eq(a.parts[i].kind, want[i]);
	ck_assert_int_eq(a.parts[1].level, 3);
}
END_TEST

/* What is kept by the blocks' own account is the text. */
static void
check_blocks(const struct wcopy_article *a, const char *path)
{
	struct wcopy_block b;
	size_t at = 0, i = 0;

	for (; wcopy_extractor_block(x, i, &b); i++) {
		struct wcopy_feature f;
		size_t k = 0;

		while (wcopy_extractor_feature(x, i, k, &f)) {
			ck_assert_ptr_nonnull(f.name);
			k++;
		}
		ck_assert_uint_gt(k, 50);
		if (!b.kept || a->route == WCOPY_ROUTE_JSONLD)
			continue;
		while (at < a->text.len && a->text.ptr[at] == '\n')
			at++;
		ck_assert_msg(at + b.text.len <= a->text.len &&
				  memcmp(a->text.ptr + at, b.text.ptr,
				      b.text.len) == 0,
		    "%s: block %zu is not in the text", path, i);
		at += b.text.len;
	}
	ck_assert(
	    !wcopy_extractor_feature(x, i, 0, &(struct wcopy_feature){ 0 }));
	if (a->route != WCOPY_ROUTE_JSONLD)
		ck_assert_uint_eq(at, a->text.len);
}

START_TEST(kept_blocks_are_the_text)
{
	glob_t g = corpus_files("pages/*.html");

	for (size_t i = 0; i < g.gl_pathc; i++) {
		struct wcopy_article a;

		read_file(g.gl_pathv[i], &html);
		a = run(wci_buf_span(&html), WCOPY_BODY_PAGE, "");
		check_blocks(&a, g.gl_pathv[i]);
	}
	globfree(&g);
}
END_TEST

START_TEST(kept_lines_of_a_dump_are_the_text)
{
	glob_t g = corpus_files("dumps/*.txt");

	for (size_t i = 0; i < g.gl_pathc; i++) {
		struct wcopy_article a;

		read_file(g.gl_pathv[i], &html);
		a = run(wci_buf_span(&html), WCOPY_BODY_DUMP, "");
		check_blocks(&a, g.gl_pathv[i]);
	}
	globfree(&g);
}
END_TEST

START_TEST(nothing_run_has_no_blocks)
{
	struct wcopy_feature f;
	struct wcopy_block b;

	ck_assert(!wcopy_extractor_block(x, 0, &b));
	ck_assert(!wcopy_extractor_feature(x, 0, 0, &f));
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("kind");
	TCase *t = tcase_create("kind");

	tcase_add_checked_fixture(t, set_up, tear_down);
	tcase_set_timeout(t, 60);
	tcase_add_test(t, sample_pages_have_the_kind_of_their_name);
	tcase_add_test(t, the_sample_crawl_is_all_articles);
	tcase_add_loop_test(t, an_address_tells_a_home_page_from_a_list, 0,
	    (int)(sizeof(addresses) / sizeof(addresses[0])));
	tcase_add_test(t, a_dump_without_text_is_empty);
	tcase_add_test(t, parts_cover_the_text_in_order);
	tcase_add_test(t, parts_say_what_the_tags_said);
	tcase_add_test(t, kept_blocks_are_the_text);
	tcase_add_test(t, kept_lines_of_a_dump_are_the_text);
	tcase_add_test(t, nothing_run_has_no_blocks);
	suite_add_tcase(s, t);
	return run_suite(s);
}
