/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "base/alloc.h"
#include "extract/prescan.h"
#include "extract/sax.h"
#include "extract/sink.h"
#include "suite.h"

static struct wci_prescan prescan;
static struct wci_page page;
static struct wci_sink sink;
static struct wci_buf text;

static void
set_up(void)
{
	memset(&prescan, 0, sizeof(prescan));
	memset(&page, 0, sizeof(page));
	memset(&text, 0, sizeof(text));
	wci_prescan_init(&prescan);
}

static void
tear_down(void)
{
	wci_prescan_clear(&prescan);
	wci_page_clear(&page);
	wci_buf_clear(&text);
}

/* Append a start tag as its note has it: the name, and what it says. */
static void
render_start(const struct wci_note *n)
{
	struct wcopy_span words = wci_page_string(&page, n->words);
	struct wcopy_span value = wci_page_string(&page, n->value);
	char tag[600];

	(void)snprintf(tag, sizeof(tag), "<%s%s%.*s%s%.*s%s>",
	    n->tag == WCI_TAG_OTHER ? "?" : wci_tags[n->tag].name,
	    words.len > 0 ? " " : "", (int)words.len,
	    words.len > 0 ? words.ptr : "", value.len > 0 ? " =" : "",
	    (int)value.len, value.len > 0 ? value.ptr : "",
	    n->flags != 0 ? " !" : "");
	ck_assert(wci_buf_append(&text, tag, strlen(tag)));
}

/* The text of the next run, which stands behind *at. */
static void
render_run(const struct wci_scan_run *run, bool parted, size_t *at)
{
	if (run->before)
		ck_assert(wci_buf_append_char(&text, ' '));
	if (run->len > 0) {
		*at += parted;
		ck_assert_uint_lt(*at + run->len, page.text.len);
		ck_assert(
		    wci_buf_append(&text, page.text.data + *at, run->len));
		*at += run->len;
	}
	if (run->behind)
		ck_assert(wci_buf_append_char(&text, ' '));
}

static void
render_end(enum wci_tag tag)
{
	ck_assert(wci_buf_append(&text, "</", 2));
	ck_assert(wci_buf_append(&text,
	    tag == WCI_TAG_OTHER ? "?" : wci_tags[tag].name,
	    tag == WCI_TAG_OTHER ? 1 : wci_tags[tag].len));
	ck_assert(wci_buf_append_char(&text, '>'));
}

/* What is written behind the frame, tags and letters, with what the notes and
 * runs say in their place. */
static void
render(const char *s, const char *end)
{
	const struct wci_note *open[WCI_SINK_DEPTH],
	    *next = prescan.made.notes + 2;
	size_t depth = 0, at = 0, n_runs = 0;
	bool in_block = false, due = false;

	wci_buf_reset(&text);
	for (; s < end; s++) {
		enum wci_tag tag;

		if (*s == 'x') {
			const struct wci_scan_run *run =
			    &prescan.made.runs[n_runs++];

			ck_assert_uint_le(n_runs, prescan.made.n_runs);
			render_run(run, at > 0 && (due || !in_block), &at);
			due = run->behind || (run->len == 0 && due) ||
			      (run->len == 0 && run->before);
			in_block |= run->len > 0;
			continue;
		}
		ck_assert_int_eq(*s, '<');
		if (s[1] == '/') {
			ck_assert_uint_gt(depth, 0);
			tag = (enum wci_tag)open[--depth]->tag;
			render_end(tag);
		} else {
			ck_assert(
			    next < prescan.made.notes + prescan.made.n_notes);
			tag = (enum wci_tag)next->tag;
			ck_assert_int_eq(s[1], wci_scan_shown(tag));
			render_start(next);
			if ((wci_tags[tag].flags & WCI_TAG_VOID) == 0)
				open[depth++] = next;
			next++;
		}
		if (wci_tag_parts(tag) || tag == WCI_TAG_BR ||
		    tag == WCI_TAG_HR)
			in_block = due = false;
		s = memchr(s, '>', (size_t)(end - s));
		ck_assert_ptr_nonnull(s);
	}
	ck_assert_uint_eq(depth, 0);
	ck_assert(next == prescan.made.notes + prescan.made.n_notes);
	ck_assert_uint_eq(n_runs, prescan.made.n_runs);
	ck_assert_uint_eq(page.text.len, at + (at > 0));
}

/*
 * What the parser is given, without the frame that every page gets, and with
 * the tags that the notes say in place of those that the parser sees.
 */
static struct wcopy_span
scan(struct wcopy_span html)
{
	const struct wci_buf *out = &prescan.made.out;

	wci_page_reset(&page);
	ck_assert(wci_prescan_run(&prescan, html, &page));
	ck_assert_uint_ge(out->len, 14);
	ck_assert_mem_eq(out->data, "<d><d>", 6);
	ck_assert_mem_eq(out->data + out->len - 8, "</d></d>", 8);
	render(out->data + 6, out->data + out->len - 8);
	return wci_buf_span(&text);
}

static void
parse(struct wcopy_span html)
{
	wci_page_reset(&page);
	ck_assert(wci_prescan_run(&prescan, html, &page));
	wci_sink_reset(&sink, &page, &prescan.made);
	ck_assert_int_eq(wci_sax_parse(&sink, NULL), WCOPY_OK);
	wci_page_check(&page);
}

/* The blocks of a page with "|" between. */
static struct wcopy_span
blocks(const char *html)
{
	parse(span_of(html));
	wci_buf_reset(&text);
	for (size_t i = 0; i < page.n_blocks; i++) {
		struct wcopy_span s = wci_page_text(&page, &page.blocks[i]);

		ck_assert(i == 0 || wci_buf_append_char(&text, '|'));
		ck_assert(wci_buf_append(&text, s.ptr, s.len));
	}
	return wci_buf_span(&text);
}

/* HTML, and what is left of it for the parser. */
static const struct row {
	const char *html, *left;
} rows[] = {
	{ "", "" },
	{ "a <b>c</b>", "a <b>c</b>" },
	/* What is dropped with all it holds. */
	{ "a<script>if (x < y) '</p>'</script>b", "ab" },
	{ "a<STYLE type=x>p {}</STYLE >b", "ab" },
	{ "a<svg><text>t</text></svg>b<svg/>c", "abc" },
	{ "a<noscript><img></noscript>b", "ab" },
	{ "a<!-- <p> -->b<!---->c<!-->d", "abcd" },
	{ "<!DOCTYPE html>a<?php echo ?>b", "ab" },
	/* What costs its own tag only. */
	{ "a<!-- b <p>c", "a b<p>c</p>" },
	{ "a<svg>b", "ab" },
	{ "a<svg><g>b<p>c</p><svg></svg>d", "a<p>c</p>d" },
	{ "a<svg><H2 id=x>c</h2><svg/>d</svg>e", "a<h2 x>c</h2>de" },
	{ "a<svg><title>b</title><desc>c</desc></svg>d", "ad" },
	{ "a<svg><foreignObject><p>b</p></foreignObject></svg>c", "ac" },
	{ "a<script>b", "a" },
	/* Formatting goes, also where nothing closes it. */
	{ "<font size=2><u>a</font>b", "ab" },
	{ "<b><b>a</b>b</b>c", "<b>ab</b>c" },
	{ "<span>a</span><span class=x>b</span>", "a<span x>b</span>" },
	{ "<a name=top>a<a href=x>b</a>", "a<a>b</a>" },
	{ "<a href=x>a<a href=y>b", "<a>a</a><a>b</a>" },
	/* The frame of the page. */
	{ "<html><head></head><body>a</body></html>b", "ab" },
	/* Attributes become numbers. */
	{ "<p style='x' class='a  b' onclick='>'>c", "<p a  b>c</p>" },
	{ "<p align=left>c", "<p>c</p>" },
	/* Tags that HTML 4 does not have. */
	{ "<article><nav>a</nav></article>",
	    "<article><nav>a</nav></article>" },
	{ "<my-card>a</my-card><o:p>b</o:p><blink>c</blink>", "<?>a</?>bc" },
	{ "<time datetime=2026-03-04>a</time>", "<time =2026-03-04>a</time>" },
	/* End tags that others imply, and those that close nothing. */
	{ "<p>a<p>b<div>c</div>", "<p>a</p><p>b</p><div>c</div>" },
	{ "<ul><li>a<li>b</ul>c", "<ul><li>a</li><li>b</li></ul>c" },
	{ "<ul><li>a<ul><li>b</ul><li>c</ul>",
	    "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>" },
	{ "<table><tr><td>a<td>b<tr><td>c</table>",
	    "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr>"
	    "</table>" },
	{ "a</p>b</div>c</span>d", "a<br>b<br>cd" },
	{ "<div><span class=x>a</div>b", "<div><span x>a</span></div>b" },
	{ "<div>a</span></div>", "<div>a</div>" },
	{ "<title>a <p> &amp; b</TITLE>c", "c" },
	{ "<title>a<p>b", "a<p>b</p>" },
	/* References. */
	{ "&lt;b&gt; &amp; &eacute;&#233;&#xE9;",
	    "<b> & \xC3\xA9\xC3\xA9\xC3\xA9" },
	{ "AT&T &copy 1 &copyx &unknown; &#0; &#150; &#x110000;",
	    "AT&T \xC2\xA9 1 &copyx &unknown; \xEF\xBF\xBD "
	    "\xE2\x80\x93 \xEF\xBF\xBD" },
	/* Text that looks like markup. */
	{ "1 < 2 <3 << a<", "1 < 2 <3 << a<" },
	{ "if a<b then", "if a<b then" },
	{ "a<div class=\"cut", "a" },
	{ "<![CDATA[a <b> & c]]>d", "a <b> & cd" },
	{ "<![CDATA[a", "a" },
	/* What makes no difference: white space at the edges of a block, line
	 * breaks where there is an edge, elements that hold nothing. */
	{ " <div> <p> a <i> b </i> </p> </div> ", "<div><p>a b</p></div>" },
	{ "<br>a<br> <br><br>b<br><p>c", "a<br><br>b<br><p>c</p>" },
	{ "a<p> <span class=x> </span> </p>b<div></div><div></div>c",
	    "a<hr>b<hr>c" },
	{ "<ul><li class=a><li class=b>c<li class=d></ul>",
	    "<ul><li b>c</li></ul>" },
	{ "<p>a<i class=icon hidden></i>b", "<p>ab</p>" },
	{ "<p>a<a href=x></a></p><a href=x></a>", "<p>a<a></a></p>" },
	{ "<div><img></div><hr><p>a<img>b", "<p><img>a<img>b</p>" },
	{ "<p><img></p>", "" },
	{ "<article></article><time datetime=2026></time>",
	    "<article></article><time =2026></time>" },
	{ "<form><label></label><input><input type=hidden></form>",
	    "<form><input></form>" },
	/* White space and controls. */
	{ "a \t\r\n b\x01"
	  "c",
	    "a b c" },
	{ "<pre>a\n\nb\nc</pre>", "<pre>a<hr>b c</pre>" },
	{ "\xEF\xBF\xBF"
	  "a\xEF\xBF\xBE",
	    "\xEF\xBF\xBD"
	    "a\xEF\xBF\xBD" },
};

START_TEST(only_what_a_reader_needs_is_left)
{
	ck_assert_span_eq(scan(span_of(rows[_i].html)), rows[_i].left);
}
END_TEST

START_TEST(zero_bytes_part_words)
{
	static const char html[] = "a\0b<p\0>";

	ck_assert_span_eq(scan((struct wcopy_span){ html, sizeof(html) - 1 }),
	    "a b");
}
END_TEST

START_TEST(what_the_head_says_is_kept)
{
	parse(
	    span_of("<html lang=en-US><head><title> A &amp; <b>B</b>\n</title>"
		    "<title>second</title><meta charset=gb2312>"
		    "<meta property='og:title' content='A &quot;B&quot;'>"
		    "<meta http-equiv=refresh content=0>"
		    "<link rel=canonical href='https://x.example/?a=1&amp;b=2'>"
		    "<script type='application/ld+json'>{\"a\":1}</script>"
		    "<script type=text/javascript>x</script>"));
	ck_assert_span_eq(wci_page_string(&page, page.lang), "en-US");
	ck_assert_span_eq(wci_page_string(&page, page.title), "A & <b>B</b>");
	ck_assert_span_eq(wci_page_string(&page, page.canonical),
	    "https://x.example/?a=1&b=2");
	ck_assert_uint_eq(page.n_metas, 2);
	ck_assert_span_eq(wci_page_string(&page, page.metas[0].key),
	    "og:title");
	ck_assert_span_eq(wci_page_string(&page, page.metas[0].content),
	    "A \"B\"");
	ck_assert_uint_eq(page.n_jsonld, 1);
	ck_assert_span_eq(page.jsonld[0], "{\"a\":1}");
	ck_assert_uint_eq(page.n_blocks, 0);
}
END_TEST

/* HTML, and the blocks of text that it holds. */
static const struct row block_rows[] = {
	{ "<p>a</p><p>b</p>", "a|b" },
	{ "<p> a <b> b </b> c</p>", "a b c" },
	{ "<p>a<b>b</b>c</p>", "abc" },
	{ "<div>a<div>b</div>c</div>", "a|b|c" },
	{ "<p>a<br>b<br><br>c</p>", "a|b|c" },
	{ "<td>a</td><td>b", "a|b" },
	{ "a&nbsp;&nbsp;b&shy;c&#8203;d", "a bcd" },
	{ "<p> </p><p>&nbsp;</p><p>|</p>", "|" },
	{ "<p>a</body></html><p>b", "a|b" },
	{ "<my-card>a</my-card><my-card>b</my-card>", "a|b" },
	{ "<p>\xD0\xB0\xC3\xA9 \xE4\xB8\xAD</p>",
	    "\xD0\xB0\xC3\xA9 \xE4\xB8\xAD" },
	{ "<form><p>a<form><p>b</form><p>c</form>d", "a|b|c|d" },
	{ "&#x200B; <p>a&nbsp;<br>&thinsp;b", "a|b" },
	{ "a<title>b</title>c", "a|c" },
	{ "a <i class=x> </i><i class=x></i> b<i class=x>c</i>", "a bc" },
	{ "<i class=x> a</i> <i class=x> </i>b<br> c", "a b|c" },
	{ "a<input><img> b <input><p> <input>c", "a b|c" },
	{ "<h2>a<h3>b</h3></h2><ul><form><li>c</form></ul>d", "a|b|c|d" },
};

START_TEST(text_is_cut_into_blocks)
{
	ck_assert_span_eq(blocks(block_rows[_i].html), block_rows[_i].left);
}
END_TEST

START_TEST(elements_know_their_place)
{
	const struct wci_element *e;

	ck_assert_span_eq(blocks("<article class='x y' id=z><p>one "
				 "<a href=#>two</a></p><p hidden>three</p>"
				 "</article><time datetime=2026-03-04>four"
				 "</time>"),
	    "one two|three|four");
	ck_assert_uint_eq(page.n_elements, 7);
	e = &page.elements[2];
	ck_assert_uint_eq(e->tag, WCI_TAG_ARTICLE);
	ck_assert_uint_eq(e->end, 6);
	ck_assert_uint_eq(e->block, 0);
	ck_assert_uint_eq(e->block_end, 2);
	ck_assert_span_eq(wci_page_string(&page, e->words), "x y z");
	ck_assert_uint_eq(page.blocks[0].link_bytes, 3);
	ck_assert_uint_eq(page.blocks[0].n_links, 1);
	ck_assert_uint_eq(page.blocks[0].element, 3);
	ck_assert_uint_eq(page.blocks[1].flags, WCI_BLOCK_HIDDEN);
	ck_assert_span_eq(wci_page_string(&page, page.elements[6].value),
	    "2026-03-04");
}
END_TEST

/* libxml2 knows HTML 4, where a form ends a list. */
START_TEST(the_parser_ends_nothing_by_rules_of_its_own)
{
	ck_assert_span_eq(blocks("<ul aria-hidden=true><form><input></form>"
				 "<li>a</ul>b"),
	    "a|b");
	ck_assert_uint_eq(page.blocks[0].flags, WCI_BLOCK_HIDDEN);
	ck_assert_uint_eq(page.blocks[1].flags, 0);
}
END_TEST

/* The sink needs the parser for the nesting alone: tags that it makes up, or
 * repeats, take no note that belongs to another. */
START_TEST(a_tag_of_the_parsers_own_shifts_no_note)
{
	struct wci_note notes[] = { { .tag = WCI_TAG_HTML },
		{ .tag = WCI_TAG_BODY }, { .tag = WCI_TAG_ARTICLE },
		{ .tag = WCI_TAG_BR } };
	struct wci_scan_run runs[] = { { .len = 1 }, { .len = 1 },
		{ .len = 1 } };
	const struct wci_scanned in = { .notes = notes,
		.n_notes = 4,
		.runs = runs,
		.n_runs = 3 };

	wci_page_reset(&page);
	ck_assert(wci_buf_append(&page.text, "a bc ", 5));
	wci_sink_reset(&sink, &page, &in);
	wci_sink_start(&sink, "d");
	wci_sink_start(&sink, "d");
	wci_sink_start(&sink, "p");
	wci_sink_start(&sink, "d");
	wci_sink_text(&sink, 1);
	wci_sink_start(&sink, "v");
	wci_sink_end(&sink, "v");
	wci_sink_text(&sink, 1);
	wci_sink_start(&sink, "d");
	wci_sink_text(&sink, 1);
	ck_assert_int_eq(wci_sink_finish(&sink, NULL), WCOPY_OK);
	wci_page_check(&page);
	ck_assert_uint_eq(page.n_blocks, 2);
	ck_assert_uint_eq(page.elements[page.blocks[0].element].tag,
	    WCI_TAG_ARTICLE);
	ck_assert_span_eq(wci_page_text(&page, &page.blocks[1]), "bc");
}
END_TEST

/* n times a, then m times b. */
static struct wcopy_span
many(const char *a, size_t n, const char *b, size_t m)
{
	wci_buf_reset(&text);
	for (size_t i = 0; i < n; i++)
		ck_assert(wci_buf_append(&text, a, strlen(a)));
	for (size_t i = 0; i < m; i++)
		ck_assert(wci_buf_append(&text, b, strlen(b)));
	return wci_buf_span(&text);
}

/* How many letters x the blocks hold. */
static size_t
count_x(void)
{
	size_t n = 0;

	for (size_t i = 0; i < page.text.len; i++)
		n += page.text.data[i] == 'x';
	return n;
}

START_TEST(depth_is_capped_and_text_is_not)
{
	static const char *const tags[] = { "<div>x", "<span id=a>x", "<b>x",
		"<font>x", "<p>x", "<ul><li>x", "<table><tr><td>x",
		"<a href=b>x", "<blockquote>x", "<article>x", "<q-r>x",
		"<form>x", "<svg>x", "<svg><p>x", "<!-- x", "<noscript>x",
		"<select><option>x", "x<br>", "x</p>", "x</div>", "<![CDATA[x",
		"<h1>x", "<dl><dd>x" };

	parse(many(tags[_i], 20000, "", 0));
	ck_assert_uint_eq(count_x(), 20000);
	for (size_t i = 0; i < page.n_elements; i++)
		ck_assert_uint_lt(page.elements[i].depth, WCI_SINK_DEPTH);
}
END_TEST

START_TEST(what_follows_a_deep_nest_is_in_its_own_blocks)
{
	struct wcopy_span s;

	ck_assert(wci_buf_append(&text, "", 0));
	s = many("<div>", 5000, "<p>x</p>", 100);
	parse(s);
	ck_assert_uint_eq(count_x(), 100);
	ck_assert_uint_eq(page.n_blocks, 100);
}
END_TEST

START_TEST(a_tag_of_any_size_costs_little)
{
	struct wci_buf html = { 0 };
	struct wcopy_span s = many(" a=1", 80000, "", 0);

	ck_assert(wci_buf_append(&html, "<p", 2));
	ck_assert(wci_buf_append(&html, s.ptr, s.len));
	ck_assert(wci_buf_append(&html, ">x</p>", 6));
	ck_assert_span_eq(scan(wci_buf_span(&html)), "<p>x</p>");
	wci_buf_clear(&html);
}
END_TEST

START_TEST(elements_and_blocks_are_capped_and_text_is_not)
{
	parse(many("<i class=a>x</i><p>x</p>", WCI_MAX_ELEMENTS, "", 0));
	ck_assert_uint_le(page.n_elements, WCI_MAX_ELEMENTS);
	ck_assert_uint_le(page.n_blocks, WCI_MAX_BLOCKS);
	ck_assert_uint_eq(count_x(), 2 * (size_t)WCI_MAX_ELEMENTS);
}
END_TEST

START_TEST(every_tag_is_found_by_its_name)
{
	for (unsigned t = 1; t < WCI_N_TAGS; t++)
		ck_assert_uint_eq(wci_tag_find(wci_tags[t].name,
				      wci_tags[t].len),
		    t);
	ck_assert_uint_eq(wci_tag_find("DiV", 3), WCI_TAG_DIV);
	ck_assert_uint_eq(wci_tag_find("divx", 4), WCI_TAG_OTHER);
	ck_assert_uint_eq(wci_tag_find("", 0), WCI_TAG_OTHER);
	ck_assert_uint_eq(wci_tag_find("gg", 2), WCI_TAG_OTHER);
}
END_TEST

START_TEST(every_attribute_is_found_by_its_name)
{
	static const char *const names[WCI_N_ATTRS] = {
#define X(name, text) [WCI_ATTR_##name] = text,
		WCI_ATTRIBUTE_TABLE(X)
#undef X
	};
	struct wci_scan_tag tag;
	char html[80];

	for (int a = 0; a < WCI_N_ATTRS; a++) {
		int n = snprintf(html, sizeof(html), "<p %s=1 x%s=2 %cx=3>",
		    names[a], names[a], names[a][0] - 32);

		ck_assert_uint_eq(wci_scan_tag_read(html, (size_t)n, &tag),
		    (size_t)n);
		ck_assert_uint_eq(tag.seen, UINT32_C(1) << a);
		ck_assert_span_eq(tag.value[a], "1");
	}
}
END_TEST

START_TEST(every_failing_allocation_is_reported)
{
	struct wcopy_span html =
	    span_of("<meta name=a content=b>"
		    "<script type=application/ld+json>{}</script>"
		    "<p class=x>a &amp; b<br>c");

	for (unsigned n = 1;; n++) {
		bool ok;

		wci_prescan_clear(&prescan);
		wci_page_clear(&page);
		wci_alloc_fail_at(n);
		ok = wci_prescan_run(&prescan, html, &page);
		if (ok) {
			wci_sink_reset(&sink, &page, &prescan.made);
			ok = wci_sax_parse(&sink, NULL) == WCOPY_OK;
		}
		wci_alloc_fail_at(0);
		if (ok)
			break;
		ck_assert_uint_lt(n, 100);
	}
	wci_page_check(&page);
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("prescan");
	TCase *t = tcase_create("prescan");

	tcase_set_timeout(t, 60);
	tcase_add_checked_fixture(t, set_up, tear_down);
	tcase_add_loop_test(t, only_what_a_reader_needs_is_left, 0,
	    sizeof(rows) / sizeof(rows[0]));
	tcase_add_test(t, zero_bytes_part_words);
	tcase_add_test(t, what_the_head_says_is_kept);
	tcase_add_loop_test(t, text_is_cut_into_blocks, 0,
	    sizeof(block_rows) / sizeof(block_rows[0]));
	tcase_add_test(t, elements_know_their_place);
	tcase_add_test(t, the_parser_ends_nothing_by_rules_of_its_own);
	tcase_add_test(t, a_tag_of_the_parsers_own_shifts_no_note);
	tcase_add_loop_test(t, depth_is_capped_and_text_is_not, 0, 23);
	tcase_add_test(t, what_follows_a_deep_nest_is_in_its_own_blocks);
	tcase_add_test(t, a_tag_of_any_size_costs_little);
	tcase_add_test(t, elements_and_blocks_are_capped_and_text_is_not);
	tcase_add_test(t, every_tag_is_found_by_its_name);
	tcase_add_test(t, every_attribute_is_found_by_its_name);
	tcase_add_test(t, every_failing_allocation_is_reported);
	suite_add_tcase(s, t);
	return run_suite(s);
}
