/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "base/alloc.h"
#include "base/buf.h"
#include "corpus.h"
#include "extract/dump.h"
#include "extract/dump_lines.h"
#include "extract/dump_markdown.h"
#include "extract/net.h"

static struct wci_dump *dump;
static struct wci_buf text, wanted;

static void
set_up(void)
{
	ck_assert_int_eq(wci_dump_new(&dump, &wci_dump_net, NULL), WCOPY_OK);
}

static void
tear_down(void)
{
	wci_dump_free(dump);
	wci_buf_clear(&text);
	wci_buf_clear(&wanted);
}

static struct wcopy_article
run(struct wcopy_span s)
{
	struct wcopy_article a;
	struct wcopy_error err;

	ck_assert_int_eq(wci_dump_run(dump, s, &a, &err), WCOPY_OK);
	return a;
}

/* Paragraphs of the corpus that are the agency's small print: they may come
 * out or not. */
static const char *const small_print[] = {
	"Copyright 2026 Continental Press. Used by permission of the CP wire.",
	"CP Science is produced with support from the Lanternfish Foundation. "
	"CP alone is responsible for its contents.",
};

static bool
is_small_print(struct wcopy_span s)
{
	for (size_t i = 0; i < sizeof(small_print) / sizeof(*small_print); i++)
		if (s.len == strlen(small_print[i]) &&
		    memcmp(s.ptr, small_print[i], s.len) == 0)
			return true;
	return false;
}

/* Take the next paragraph, which ends at the mark, off the front of s; small
 * print is passed over. Empty at the end. */
static struct wcopy_span
take(struct wcopy_span *s, const char *mark)
{
	struct wcopy_span p = { s->ptr, 0 };

	while (s->len > 0) {
		const char *end = strstr(s->ptr, mark);

		p.ptr = s->ptr;
		p.len = end == NULL ? s->len : (size_t)(end - s->ptr);
		s->ptr += p.len;
		s->len -= p.len;
		if (end != NULL) {
			s->ptr += strlen(mark);
			s->len -= strlen(mark);
		}
		if (!is_small_print(p))
			return p;
		p.len = 0;
	}
	return p;
}

static void
check_bodies(const char *pattern)
{
	glob_t g = corpus_files(pattern);

	for (size_t i = 0; i < g.gl_pathc; i++) {
		const char *path = g.gl_pathv[i];
		struct wcopy_span got, want, p, q;
		char body_path[4096];
		struct wci_buf body = { 0 };

		read_file(path, &text);
		(void)snprintf(body_path, sizeof(body_path), "%.*s.body",
		    (int)(strlen(path) - 4), path);
		read_file(body_path, &wanted);
		ck_assert(wci_buf_append_char(&wanted, '\0'));
		got = run(wci_buf_span(&text)).text;
		ck_assert(wci_buf_append(&body, got.ptr, got.len));
		ck_assert(wci_buf_append_char(&body, '\0'));
		want = (struct wcopy_span){ wanted.data, wanted.len - 1 };
		got = (struct wcopy_span){ body.data, body.len - 1 };
		do {
			p = take(&got, "\n\n");
			q = take(&want, "\n");
			ck_assert_msg(p.len == q.len &&
					  memcmp(p.ptr, q.ptr, p.len) == 0,
			    "%s\ngot:  %.*s\nwant: %.*s", path, (int)p.len,
			    p.ptr, (int)q.len, q.ptr);
		} while (p.len > 0 || q.len > 0);
		wci_buf_clear(&body);
	}
	globfree(&g);
}

START_TEST(each_dump_of_the_corpus_gives_its_story_and_nothing_else)
{
	check_bodies("dumps/*.txt");
	check_bodies("news/dumps/*/*.txt");
}
END_TEST

/* A small page as a dump: P parts lines. */
#define PAGE(P)                                                                \
	"Hollis Register" P "Home" P "News" P "Sports" P "Log in" P            \
	"Town sells its fire engine" P "By Ines Coleman" P                     \
	"Published 23 June 2017" P "Share" P                                   \
	"The town of Hollis has sold its old fire engine to a collector in "   \
	"the next county, who paid $14,000 for it and promised to let the "    \
	"school children ride on it once a year." P                            \
	"It was built in 1951 and had not been driven to a fire since 1988, "  \
	"the mayor, Frank Osei, said on Thursday, but it started at once." P   \
	"\"Better than my car,\" he said." P                                   \
	"The money is to be spent on new ladders, and on a party for the "     \
	"firefighters who kept the engine clean for thirty years." P           \
	"Comments" P "Privacy policy" P

START_TEST(title_date_and_byline_come_from_the_lines_above_the_story)
{
	struct wcopy_article a = run(span_of(PAGE("\n")));
	char date[WCOPY_DATE_CHARS];

	ck_assert_span_eq(a.title, "Town sells its fire engine");
	ck_assert_span_eq(a.byline, "Ines Coleman");
	ck_assert_str_eq(wcopy_date_format(&a.date, date), "2017-06-23");
	ck_assert_int_eq(a.date.kind, WCOPY_DATE_PUBLISHED);
	ck_assert_int_eq(a.route, WCOPY_ROUTE_LINES);
	ck_assert(a.confidence > 0.3f && a.confidence <= 1.0f);
	ck_assert_uint_eq(a.site.len + a.url.len + a.language.len, 0);
}
END_TEST

START_TEST(line_ends_and_empty_lines_make_no_difference_to_the_body)
{
	static const char *const pages[] = { PAGE("\n"), PAGE("\r\n"),
		PAGE("\r"), PAGE("\n\n"), PAGE("  \n \t\n") };
	struct wci_buf first = { 0 };
	struct wcopy_span body = run(span_of(pages[0])).text;

	ck_assert(wci_buf_append(&first, body.ptr, body.len));
	ck_assert(wci_buf_append_char(&first, '\0'));
	ck_assert_ptr_nonnull(strstr(first.data, "Better than my car"));
	for (size_t i = 1; i < sizeof(pages) / sizeof(pages[0]); i++)
		ck_assert_span_eq(run(span_of(pages[i])).text, first.data);
	wci_buf_clear(&first);
}
END_TEST

START_TEST(a_text_without_lines_gives_no_article)
{
	static const char *const empty[] = { "", "\n\n", " \t\r\n\xC2\xA0\n" };

	for (size_t i = 0; i < sizeof(empty) / sizeof(empty[0]); i++) {
		struct wcopy_article a = run(span_of(empty[i]));

		ck_assert_uint_eq(a.text.len, 0);
		ck_assert_uint_eq(a.title.len, 0);
		ck_assert_int_eq(a.date.precision, WCOPY_DATE_NONE);
		ck_assert_int_eq(a.route, WCOPY_ROUTE_NONE);
	}
}
END_TEST

START_TEST(running_again_on_its_own_output_keeps_all_of_it)
{
	struct wcopy_span body = run(span_of(PAGE("\n"))).text;
	struct wci_buf first = { 0 };

	ck_assert(wci_buf_append(&first, body.ptr, body.len));
	ck_assert(wci_buf_append_char(&first, '\0'));
	ck_assert_span_eq(run((struct wcopy_span){ first.data, first.len - 1 })
			      .text,
	    first.data);
	wci_buf_clear(&first);
}
END_TEST

START_TEST(bytes_that_are_not_utf8_become_replacement_characters)
{
	struct wci_lexicon *lex = wci_lexicon_new();
	struct wci_lines ls = { 0 };

	ck_assert(wci_lines_read(&ls, lex, span_of("a\xFF\x80 b\xC3")));
	ck_assert_uint_eq(ls.n_lines, 1);
	ck_assert_span_eq(wci_line_text(&ls, &ls.line[0]),
	    "a\xEF\xBF\xBD\xEF\xBF\xBD b\xEF\xBF\xBD");
	wci_lines_clear(&ls);
	wci_lexicon_free(lex);
}
END_TEST

/* Lines that end as a sentence, or do not, in one script each. */
static const struct {
	const char *line;
	enum wci_line_end end;
} ends[] = {
	{ "He left.", WCI_END_SENTENCE },
	{ "\"He left.\"", WCI_END_SENTENCE },
	{ "He left (early).)", WCI_END_SENTENCE },
	{ "Did he leave?", WCI_END_ASK },
	{ "He left", WCI_END_NONE },
	{ "He left ...", WCI_END_DOTS },
	{ "He left\xE2\x80\xA6", WCI_END_DOTS },
	{ "He said:", WCI_END_COLON },
	{ u8"\u4ed6\u8d70\u4e86\u3002", WCI_END_SENTENCE },
	{ u8"\u201c\u4ed6\u8d70\u4e86\u3002\u201d", WCI_END_SENTENCE },
	{ u8"\u4ed6\u8d70\u4e86\uff1f", WCI_END_ASK },
	{ u8"\u5c0f\u65f6", WCI_END_NONE },
	{ u8"\u041e\u043d \u0443\u0448\u0451\u043b.", WCI_END_SENTENCE },
	{ u8"\u00ab\u041e\u043d \u0443\u0448\u0451\u043b\u00bb.",
	    WCI_END_SENTENCE },
	{ u8"\u0647\u0644 \u0630\u0647\u0628\u061f", WCI_END_ASK },
	{ u8"\u0648\u06c1 \u06af\u06cc\u0627\u06d4", WCI_END_SENTENCE },
	{ u8"\u0935\u0939 \u0917\u092f\u093e\u0964", WCI_END_SENTENCE },
};

START_TEST(sentences_end_in_every_script)
{
	struct wci_lexicon *lex = wci_lexicon_new();
	struct wci_lines ls = { 0 };

	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++) {
		ck_assert(wci_lines_read(&ls, lex, span_of(ends[i].line)));
		ck_assert_uint_eq(ls.n_lines, 1);
		ck_assert_msg(ls.line[0].end == ends[i].end, "%s ends as %d",
		    ends[i].line, ls.line[0].end);
	}
	wci_lines_clear(&ls);
	wci_lexicon_free(lex);
}
END_TEST

START_TEST(lines_are_measured_word_by_word)
{
	struct wci_lexicon *lex = wci_lexicon_new();
	struct wci_lines ls = { 0 };
	const struct wci_line *l;

	ck_assert(wci_lines_read(&ls, lex,
	    span_of("* Read more | Sign up\n\n# NASA said it has 3 ROCKETS\n"
		    "A caption. Photo by Jane Doe\n* read more | sign UP\n")));
	ck_assert_uint_eq(ls.n_lines, 4);
	l = &ls.line[0];
	ck_assert(l->bullet && l->repeat && !l->heading);
	ck_assert_uint_eq(l->tokens, 4);
	ck_assert_uint_eq(l->bars, 1);
	ck_assert_uint_eq(l->cover[WCI_WORD_RELATED], 2);
	ck_assert_uint_eq(l->cover[WCI_WORD_SUBSCRIBE], 2);
	ck_assert((l->starts >> WCI_WORD_RELATED & 1) != 0);
	ck_assert((l->ends >> WCI_WORD_SUBSCRIBE & 1) != 0);
	ck_assert_uint_eq(ls.line[3].twin, 0);
	l = &ls.line[1];
	ck_assert(l->heading && l->blank == 1 && !l->repeat);
	ck_assert_uint_eq(l->shouts, 2);
	ck_assert_uint_eq(l->numbers, 1);
	ck_assert_uint_eq(l->capitals, 2);
	ck_assert(ls.line[2].credit && !l->credit);
	wci_lines_clear(&ls);
	wci_lexicon_free(lex);
}
END_TEST

START_TEST(wrapped_paragraphs_become_one_line_each)
{
	struct wci_lexicon *lex = wci_lexicon_new();
	struct wci_lines ls = { 0 };

	ck_assert(wci_lines_read(&ls, lex,
	    span_of("Seven men and two women rowed from the old\n"
		    "harbor to the island on Monday, a trip of nine-\n"
		    "teen miles, in a boat that they had built of\n"
		    "milk cartons and glue, and back by ferry.\n"
		    "It sank soon afterwards.\n"
		    "Nobody had thought of that, as they all agreed\n"
		    "later, and nobody would pay for the salvage of\n"
		    "eleven hundred cartons.\n")));
	ck_assert(ls.wrapped);
	ck_assert_uint_eq(ls.n_lines, 3);
	ck_assert_span_eq(wci_line_text(&ls, &ls.line[0]),
	    "Seven men and two women rowed from the old harbor to the island "
	    "on Monday, a trip of nine-teen miles, in a boat that they had "
	    "built of milk cartons and glue, and back by ferry.");
	ck_assert_span_eq(wci_line_text(&ls, &ls.line[1]),
	    "It sank soon afterwards.");
	wci_lines_clear(&ls);
	wci_lexicon_free(lex);
}
END_TEST

START_TEST(every_failed_allocation_is_reported_and_leaks_nothing)
{
	struct wcopy_article a, before;
	wcopy_status status;

	memset(&before, 7, sizeof(before));
	for (unsigned long n = 1;; n++) {
		struct wci_dump *d = NULL;

		a = before;
		wci_alloc_fail_at(n);
		status = wci_dump_new(&d, &wci_dump_net, NULL);
		if (status == WCOPY_OK)
			status = wci_dump_run(d, span_of(PAGE("\n")), &a, NULL);
		wci_alloc_fail_at(0);
		wci_dump_free(d);
		if (status == WCOPY_OK)
			break;
		ck_assert_int_eq(status, WCOPY_ENOMEM);
		ck_assert_mem_eq(&a, &before, sizeof(a));
		ck_assert_uint_lt(n, 200);
	}
}
END_TEST

START_TEST(a_steady_state_allocates_nothing)
{
	(void)run(span_of(PAGE("\n")));
	wci_alloc_fail_at(1);
	(void)run(span_of(PAGE("\n")));
	wci_alloc_fail_at(0);
}
END_TEST

START_TEST(only_so_many_lines_are_looked_at)
{
	struct wci_buf b = { 0 };

	for (unsigned i = 0; i < WCI_DUMP_MAX_LINES + 10; i++)
		ck_assert(wci_buf_append(&b, "x.\n", 3));
	ck_assert(wci_buf_append(&b, PAGE("\n"), strlen(PAGE("\n"))));
	ck_assert_uint_eq(run(wci_buf_span(&b)).text.len, 0);
	wci_buf_clear(&b);
}
END_TEST

START_TEST(markdown_gives_way_to_its_words)
{
	static const char *const cases[][2] = {
		{ "plain words", "plain words" },
		{ "a [link](https://x.example/a_b) here", "a link here" },
		{ "a [link](/y \"its title\") here", "a link here" },
		{ "a [link]( /wrapped here) too", "a link too" },
		{ "[two](#a) [links](<b c>)", "two links" },
		{ "[a (b)](/w/a_(b)) c", "a (b) c" },
		{ "![a picture](/p.png) of it", " of it" },
		{ "[![a picture](/p.png) its words](/p)", " its words" },
		{ "**bold**, *it* and _it_", "bold, it and it" },
		{ "snake_case and 2*3 and 4 * 5",
		    "snake_case and 2*3 and 4 * 5" },
		{ "1\\. not a list \\[sic\\]", "1. not a list [sic]" },
		{ "[sic] (said he)", "[sic] (said he)" },
		{ "f[i](x) is code", "f[i](x) is code" },
		{ "[open](/never closed", "[open](/never closed" },
		{ "[[[[[[[[[[deep](/a)", "[[[[[[[[[deep" },
		{ "", "" },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		char line[80];
		size_t len = strlen(cases[i][0]);

		memcpy(line, cases[i][0], len);
		len = wci_markdown_strip(line, len);
		ck_assert_msg(len == strlen(cases[i][1]) &&
				  memcmp(line, cases[i][1], len) == 0,
		    "%s\ngave %.*s", cases[i][0], (int)len, line);
	}
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("dump");
	TCase *t = tcase_create("dump");

	tcase_add_checked_fixture(t, set_up, tear_down);
	tcase_set_timeout(t, 60);
	tcase_add_test(t,
	    each_dump_of_the_corpus_gives_its_story_and_nothing_else);
	tcase_add_test(t,
	    title_date_and_byline_come_from_the_lines_above_the_story);
	tcase_add_test(t,
	    line_ends_and_empty_lines_make_no_difference_to_the_body);
	tcase_add_test(t, a_text_without_lines_gives_no_article);
	tcase_add_test(t, running_again_on_its_own_output_keeps_all_of_it);
	tcase_add_test(t,
	    bytes_that_are_not_utf8_become_replacement_characters);
	tcase_add_test(t, sentences_end_in_every_script);
	tcase_add_test(t, lines_are_measured_word_by_word);
	tcase_add_test(t, wrapped_paragraphs_become_one_line_each);
	tcase_add_test(t,
	    every_failed_allocation_is_reported_and_leaks_nothing);
	tcase_add_test(t, a_steady_state_allocates_nothing);
	tcase_add_test(t, markdown_gives_way_to_its_words);
	tcase_add_test(t, only_so_many_lines_are_looked_at);
	suite_add_tcase(s, t);
	return run_suite(s);
}
