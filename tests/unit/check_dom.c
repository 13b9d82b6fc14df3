/* SPDX-License-Identifier: MIT */
/*
 * check_dom.c - the extractor's front end against a slow and obvious one
 *
 * libxml2 builds a tree of the page as it stands, by its pull parser, and a
 * walk over that collects the text between block-level tags: no pre-scan, no
 * events, no arrays. Both must find the same blocks on every sample page but
 * those that a table below gives a reason for, and on random trees.
 *
 *	check_dom FILE...
 *
 * does the same for other pages (anything that wirecopy reads) and says where
 * they differ, and how much: see 'make check-dom'. Of 2,618 real pages 2,466
 * have the same blocks, and 18 the same text in other blocks. What only the
 * tree has in the rest is no text that a reader sees: scripts in attributes
 * that hold quotes or ">", references that lack their semicolon, comments
 * whose dashes are none. What only ours has is text that libxml2 loses behind
 * an early </html> or a comment that nothing closes, and the ends of comments
 * that nothing began, which browsers show too.
 */
#include <config.h>

#include <libxml/HTMLparser.h>
#include <wirecopy.h>

#include "base/utf8.h"
#include "corpus.h"
#include "extract/encoding.h"
#include "extract/prescan.h"
#include "extract/sax.h"
#include "extract/sink.h"

static struct wci_prescan prescan;
static struct wci_page page;
static struct wci_sink sink;
static struct wci_buf decoded;

/* What a walk over the tree finds: the blocks, a line each. */
struct walk {
	struct wci_buf lines;
	bool space; /* before the next character */
};

static void
must(bool ok)
{
	if (!ok)
		abort();
}

static void
end_line(struct walk *w)
{
	w->space = false;
	if (w->lines.len > 0 && w->lines.data[w->lines.len - 1] != '\n')
		must(wci_buf_append_char(&w->lines, '\n'));
}

/* White space 2, nothing 1, text 0. */
static int
class_of(uint32_t cp)
{
	static const struct {
		uint32_t first, last;
		int class;
	} ranges[] = { { 0, 0x20, 2 }, { 0x80, 0x9F, 1 }, { 0xA0, 0xA0, 2 },
		{ 0xAD, 0xAD, 1 }, { 0x1680, 0x1680, 2 }, { 0x2000, 0x200A, 2 },
		{ 0x200B, 0x200F, 1 }, { 0x2028, 0x2029, 2 },
		{ 0x202A, 0x202E, 1 }, { 0x202F, 0x202F, 2 },
		{ 0x205F, 0x205F, 2 }, { 0x2060, 0x2060, 1 },
		{ 0x3000, 0x3000, 2 }, { 0xFEFF, 0xFEFF, 1 } };

	for (size_t i = 0; i < sizeof(ranges) / sizeof(ranges[0]); i++)
		if (cp >= ranges[i].first && cp <= ranges[i].last)
			return ranges[i].class;
	return 0;
}

static void
add_text(struct walk *w, const char *s, bool pre)
{
	size_t len = strlen(s), n, lines = 0;
	uint32_t cp;

	for (size_t i = 0; i < len; i += n) {
		n = wci_utf8_decode(s + i, len - i, &cp);
		lines += cp == '\n';
		if (class_of(cp) == 2)
			w->space = true;
		if (class_of(cp) != 0)
			continue;
		if (pre && lines > 1)
			end_line(w);
		lines = 0;
		if (w->space && w->lines.len > 0 &&
		    w->lines.data[w->lines.len - 1] != '\n')
			must(wci_buf_append_char(&w->lines, ' '));
		w->space = false;
		must(wci_buf_append(&w->lines, s + i, n));
	}
}

static enum wci_tag
tag_of(const xmlNode *n)
{
	return wci_tag_find((const char *)n->name,
	    strlen((const char *)n->name));
}

/* Whether the ends of this element part runs of text. */
static bool
parts(const xmlNode *n)
{
	enum wci_tag tag = tag_of(n);

	if (tag == WCI_TAG_OTHER) /* <my-card>, but not <o:p> */
		return strchr((const char *)n->name, '-') != NULL;
	return tag == WCI_TAG_BR || tag == WCI_TAG_HR ||
	       (wci_tags[tag].flags & WCI_TAG_BLOCK) != 0;
}

static bool
is_skipped(const xmlNode *n)
{
	return n->type != XML_ELEMENT_NODE || tag_of(n) == WCI_TAG_TITLE ||
	       (wci_tags[tag_of(n)].flags & WCI_TAG_SKIP) != 0;
}

/* No recursion: a page may nest as deep as it likes. */
static void
walk_tree(struct walk *w, const xmlNode *root)
{
	const xmlNode *n = root;
	unsigned pre = 0;

	while (n != NULL) {
		bool down = !is_skipped(n);

		if (n->type == XML_TEXT_NODE ||
		    n->type == XML_CDATA_SECTION_NODE)
			add_text(w, (const char *)n->content, pre > 0);
		if (down && parts(n))
			end_line(w);
		if (down && n->children != NULL) {
			pre += tag_of(n) == WCI_TAG_PRE;
			n = n->children;
			continue;
		}
		while (n->next == NULL && n != root) {
			n = n->parent;
			pre -= tag_of(n) == WCI_TAG_PRE;
			if (n != root && parts(n))
				end_line(w);
			if (n == root)
				return;
		}
		n = n == root ? NULL : n->next;
	}
}

static void
by_tree(struct wcopy_span utf8, struct walk *w)
{
	htmlDocPtr doc = htmlReadMemory(utf8.ptr, (int)utf8.len, NULL, "UTF-8",
	    HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
		HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | 1 << 19);

	wci_buf_reset(&w->lines);
	w->space = false;
	if (doc == NULL)
		return;
	walk_tree(w, xmlDocGetRootElement(doc));
	end_line(w);
	xmlFreeDoc(doc);
}

/* The same by what is tested: into lines, a block each. */
static bool
by_sink(struct wcopy_span utf8)
{
	wci_page_reset(&page);
	must(wci_prescan_run(&prescan, utf8, &page));
	wci_sink_reset(&sink, &page, &prescan.made);
	return wci_sax_parse(&sink, NULL) == WCOPY_OK;
}

static struct wcopy_span
block_text(size_t i)
{
	return wci_page_text(&page, &page.blocks[i]);
}

/* The blocks as lines. */
static void
lines_of_page(struct wci_buf *out)
{
	wci_buf_reset(out);
	for (size_t i = 0; i < page.n_blocks; i++) {
		struct wcopy_span s = block_text(i);

		must(wci_buf_append(out, s.ptr, s.len) &&
		     wci_buf_append_char(out, '\n'));
	}
}

/* Without spaces and line ends: what text there is, wherever it is cut. */
static void
squeeze(struct wci_buf *b)
{
	size_t n = 0;

	for (size_t i = 0; i < b->len; i++)
		if (b->data[i] != ' ' && b->data[i] != '\n')
			b->data[n++] = b->data[i];
	b->len = n;
}

static bool
same(const struct wci_buf *a, const struct wci_buf *b)
{
	return a->len == b->len &&
	       (a->len == 0 || memcmp(a->data, b->data, a->len) == 0);
}

static size_t
common_ends(const struct wci_buf *a, const struct wci_buf *b, size_t *from)
{
	size_t least = a->len < b->len ? a->len : b->len, head = 0, tail = 0;

	while (head < least && a->data[head] == b->data[head])
		head++;
	while (tail < least - head &&
	       a->data[a->len - 1 - tail] == b->data[b->len - 1 - tail])
		tail++;
	*from = head;
	return head + tail;
}

enum verdict { SAME, SAME_TEXT, OTHER_TEXT, N_VERDICTS };

struct difference {
	enum verdict verdict;
	size_t ours, theirs; /* bytes that only one has ... */
	size_t from;         /* ... behind so many that both have */
};

static struct difference
compare(struct wcopy_span utf8, struct walk *tree, struct wci_buf *ours)
{
	struct difference d = { SAME, 0, 0, 0 };
	size_t common;

	by_tree(utf8, tree);
	must(by_sink(utf8));
	wci_page_check(&page);
	lines_of_page(ours);
	if (same(ours, &tree->lines))
		return d;
	d.verdict = SAME_TEXT;
	squeeze(ours);
	squeeze(&tree->lines);
	if (same(ours, &tree->lines))
		return d;
	common = common_ends(ours, &tree->lines, &d.from);
	d.verdict = OTHER_TEXT;
	d.ours = ours->len - common;
	d.theirs = tree->lines.len - common;
	return d;
}

static struct wcopy_span
utf8_of(struct wcopy_span bytes, struct wcopy_span charset)
{
	struct wcopy_span out = { NULL, 0 };

	if (wci_encoding_decode(bytes, charset, &decoded, &out, NULL) !=
	    WCOPY_OK)
		out.len = 0;
	return out;
}

/* -- other pages ----------------------------------------------------------- */

static void
compare_record(const struct wcopy_record *rec, size_t count[N_VERDICTS])
{
	static struct walk tree;
	static struct wci_buf ours;
	struct wcopy_span utf8 = utf8_of(rec->body, rec->charset);
	struct difference d;

	if (rec->kind != WCOPY_BODY_PAGE || utf8.len == 0)
		return;
	d = compare(utf8, &tree, &ours);
	count[d.verdict]++;
	if (d.verdict == SAME)
		return;
	printf("%.*s\t%s\t%zu only ours\t%zu only the tree's\t%.*s\t%.*s\n",
	    (int)rec->id.len, rec->id.ptr,
	    d.verdict == SAME_TEXT ? "cut otherwise" : "other text", d.ours,
	    d.theirs, (int)(d.ours < 80 ? d.ours : 80), ours.data + d.from,
	    (int)(d.theirs < 80 ? d.theirs : 80), tree.lines.data + d.from);
}

static int
compare_files(int n, char **path)
{
	size_t count[N_VERDICTS] = { 0 };

	for (int i = 0; i < n; i++) {
		struct wcopy_reader *in = NULL;
		struct wcopy_parser *parser = NULL;
		struct wcopy_raw raw;
		struct wcopy_record rec;
		wcopy_status rc;

		must(wcopy_parser_new(&parser, NULL, NULL) == WCOPY_OK);
		rc = wcopy_reader_open(&in, path[i], path[i], NULL, NULL, NULL);
		while (rc >= WCOPY_OK && rc != WCOPY_EOF) {
			rc = wcopy_reader_next(in, &raw, NULL);
			if (rc == WCOPY_OK && wcopy_parser_parse(parser, &raw,
						  &rec, NULL) == WCOPY_OK)
				compare_record(&rec, count);
		}
		wcopy_reader_close(in);
		wcopy_parser_free(parser);
	}
	printf("%zu pages the same, %zu cut otherwise, %zu with other text\n",
	    count[SAME], count[SAME_TEXT], count[OTHER_TEXT]);
	return 0;
}

/* -- the sample pages ------------------------------------------------------ */

/* Where the two may differ: the end of the path, and why ours is right. */
static const struct allowed {
	const char *page;
	enum verdict verdict;
	const char *why;
} allowed[] = {
	{ "pages/odd-cdata.html", OTHER_TEXT,
	    "libxml2 takes the marks of CDATA for text" },
	{ "pages/odd-early-end.html", OTHER_TEXT,
	    "libxml2 reads nothing behind the first </html>" },
	{ "pages/odd-entities.html", OTHER_TEXT,
	    "libxml2 drops what is no character, we show that it was there" },
	{ "pages/odd-open-comment.html", OTHER_TEXT,
	    "libxml2 drops all behind a comment that nothing closes" },
};

static const struct allowed *
allowed_for(const char *path)
{
	for (size_t i = 0; i < sizeof(allowed) / sizeof(allowed[0]); i++) {
		size_t n = strlen(allowed[i].page), len = strlen(path);

		if (len >= n && strcmp(path + len - n, allowed[i].page) == 0)
			return &allowed[i];
	}
	return NULL;
}

/* Compare the pages that a pattern finds; returns how many there are. */
static size_t
compare_corpus(const char *pattern)
{
	struct wcopy_span none = { NULL, 0 };
	struct wci_buf file = { 0 }, ours = { 0 };
	struct walk tree = { 0 };
	glob_t g = corpus_files(pattern);
	size_t n = g.gl_pathc;

	for (size_t i = 0; i < n; i++) {
		const struct allowed *a = allowed_for(g.gl_pathv[i]);
		struct difference d;

		read_file(g.gl_pathv[i], &file);
		d = compare(utf8_of(wci_buf_span(&file), none), &tree, &ours);
		ck_assert_msg(d.verdict == (a == NULL ? SAME : a->verdict),
		    "%s: %zu bytes are only ours, %zu only the tree's (%s)",
		    g.gl_pathv[i], d.ours, d.theirs,
		    a == NULL ? "no reason is known" : a->why);
	}
	globfree(&g);
	wci_buf_clear(&file);
	wci_buf_clear(&ours);
	wci_buf_clear(&tree.lines);
	return n;
}

START_TEST(the_sample_pages_have_the_blocks_of_the_tree)
{
	ck_assert_uint_ge(compare_corpus("pages/*.html"), 25);
	ck_assert_uint_ge(compare_corpus("kinds/*.html"), 10);
	ck_assert_uint_ge(compare_corpus("news/html/*/*.html"), 90);
}
END_TEST

/* -- random pages ---------------------------------------------------------- */

/* A writer of pages that are nested as HTML 4 wants it, which is where the two
 * need not agree about repairs. */
struct writer {
	struct wci_buf out;
	uint64_t rng;
	unsigned n_left; /* pieces that may still be written */
};

static unsigned
pick(struct writer *w, unsigned n)
{
	return (unsigned)(test_random(&w->rng) % n);
}

static void
put(struct writer *w, const char *s)
{
	must(wci_buf_append(&w->out, s, strlen(s)));
}

static void
put_text(struct writer *w)
{
	static const char *const texts[] = { "word", " ", "two words", "\n",
		" a", "b ", "  far   apart\t", "&amp;", "&lt;b&gt;", "&eacute;",
		"&#8212;", "&nbsp;", "\xC3\xA9t\xC3\xA9", "\xE4\xB8\xAD",
		"&#x200B;", "x &shy; y", "<!-- a <p> comment -->",
		"<script>if (a<b) '</p>'</script>", "<style>p{}</style>",
		"<img src=a>", "<br>", "<br/>", "&unknown;" };

	put(w, texts[pick(w, sizeof(texts) / sizeof(texts[0]))]);
}

/* What may stand in a paragraph; links do not hold links. */
static void
put_inline(struct writer *w, unsigned depth, bool linked)
{
	static const char *const names[] = { "b", "i", "em", "span", "strong",
		"small", "code", "u", "sub", "a" };
	static const char *const attributes[] = { "", " class=x", " id='a b'",
		" title=\"a>b\"", " href=\"x?a=1&amp;b=2\"",
		" style='color: red'" };

	while (w->n_left > 0 && pick(w, 4) != 0) {
		const char *name = names[pick(w, linked ? 9 : 10)];

		w->n_left--;
		if (depth == 0 || pick(w, 2) == 0) {
			put_text(w);
			continue;
		}
		put(w, "<");
		put(w, name);
		put(w, attributes[pick(w, 6)]);
		put(w, ">");
		put_inline(w, depth - 1, linked || *name == 'a');
		put(w, "</");
		put(w, name);
		put(w, ">");
	}
}

static void
put_blocks(struct writer *w, unsigned depth)
{
	/* The names of a box, inner ones last. */
	static const char *const boxes[][3] = { { "div" }, { "ul", "li" },
		{ "table", "tr", "td" }, { "blockquote" }, { "dl", "dd" },
		{ "form" }, { "ol", "li" }, { "center" } };

	while (w->n_left > 0 && pick(w, 5) != 0) {
		const char *const *box = boxes[pick(w, 8)];

		w->n_left--;
		if (depth == 0 || pick(w, 2) == 0) {
			bool heading = pick(w, 3) == 0;

			put(w, heading ? "<h2 class=h>" : "<p>");
			put_inline(w, 4, false);
			put(w, heading ? "</h2>" : "</p>");
			continue;
		}
		for (unsigned k = 0; k < 3 && box[k] != NULL; k++) {
			put(w, "<");
			put(w, box[k]);
			put(w, pick(w, 2) == 0 ? ">" : " class='a b'>");
		}
		put_blocks(w, depth - 1);
		for (unsigned k = 3; k-- > 0;)
			if (box[k] != NULL) {
				put(w, "</");
				put(w, box[k]);
				put(w, ">");
			}
	}
}

START_TEST(random_pages_have_the_blocks_of_the_tree)
{
	struct writer w = { .rng = test_seed() };
	struct wci_buf ours = { 0 };
	struct walk tree = { 0 };
	size_t blocks = 0;

	for (unsigned round = test_rounds(3000); round > 0; round--) {
		struct difference d;

		wci_buf_reset(&w.out);
		w.n_left = 60;
		put(&w, "<!DOCTYPE html><html><head><title>A title</title>"
			"<meta charset=utf-8></head><body>");
		put_blocks(&w, 5);
		put(&w, "</body></html>");
		d = compare(wci_buf_span(&w.out), &tree, &ours);
		ck_assert_msg(d.verdict == SAME, "%zu, %zu: %.*s", d.ours,
		    d.theirs, (int)w.out.len, w.out.data);
		blocks += page.n_blocks;
	}
	ck_assert_uint_ge(blocks, test_rounds(3000));
	wci_buf_clear(&w.out);
	wci_buf_clear(&ours);
	wci_buf_clear(&tree.lines);
}
END_TEST

int
main(int argc, char **argv)
{
	Suite *s = suite_create("dom");
	TCase *t = tcase_create("dom");

	wci_prescan_init(&prescan);
	if (argc > 1)
		return compare_files(argc - 1, argv + 1);
	tcase_set_timeout(t, 120);
	tcase_add_test(t, the_sample_pages_have_the_blocks_of_the_tree);
	tcase_add_test(t, random_pages_have_the_blocks_of_the_tree);
	suite_add_tcase(s, t);
	return run_suite(s);
}
