/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/dump_rules.h"
#include "extract/fallback.h"
#include "extract/prescan.h"
#include "extract/rules.h"
#include "extract/sax.h"
#include "extract/sink.h"
#include "suite.h"

/* Prose, in the sense of dump_feature.h; no two are alike. */
#define P1                                                                     \
	"The council of Averley voted on Monday to keep the old ferry "        \
	"running "                                                             \
	"for another year, although the bridge will open in spring."
#define P2                                                                     \
	"It was a close vote, and the mayor had said in the morning that she " \
	"would not be surprised if the members sent the plan back to her."
#define P3                                                                     \
	"Nobody in the hall spoke against the ferry itself, but there were "   \
	"many who wanted to know what it costs and who is going to pay for "   \
	"it."
#define P4                                                                     \
	"The captain, who has been at the wheel for more than thirty years, "  \
	"told the members that he had never seen so many people at a meeting."
#define P5                                                                     \
	"A second vote on the price of a ticket is expected in the autumn, "   \
	"when the numbers of the summer are known to all of the members."

enum { MOST = 12 };

/* A page, the log-odds of its blocks, and the verdicts of those behind. */
static const struct rules_row {
	const char *html;
	float odds[MOST];
	const char *verdicts;
} rows[] = {
	/* Siblings stand together. */
	{ "<div><p>" P1 "<p>" P2 "<p>" P3 "</div>", { 3, -1, 3 },
	    "net-in row net-in" },
	{ "<div><p>" P1 "<p>" P2 "<p>" P3 "<p>" P4 "<p>" P5 "</div>",
	    { 3, -1, -1, -1, -1 }, "net-in net-out net-out net-out net-out" },
	{ "<div><p>" P1 "<p>" P2 "<p>" P3 "</div>", { 3, -3.5f, 3 },
	    "net-in net-out net-in" },
	{ "<div><p>" P1 "</div><div><p>" P2 "<p>" P3 "</div>", { 3, -1, -1 },
	    "net-in net-out net-out" },
	{ "<div><p>" P1 "<p>Share this<p>" P3 "</div>", { 3, -1, 3 },
	    "net-in net-out net-in" },
	{ "<div><p>" P1 "<p><a href=x>" P2 "</a><p>" P3 "</div>", { 3, -1, 3 },
	    "net-in net-out net-in" },
	/* What a row brings in, other rules may take away. */
	{ "<div><p>" P1 "<p>" P2 "<p hidden>" P3 "</div>", { 3, 3, -1 },
	    "net-in net-in hidden" },
	{ "<div><p>" P1 "<p>" P2 "<p>" P1 "</div>", { 3, 3, -1 },
	    "net-in net-in copy" },
	/* Hidden, unless the network is sure, or more than half is. */
	{ "<p>" P1 "<p>" P2 "<div hidden>" P3 "</div>", { 3, 3, 1 },
	    "net-in net-in hidden" },
	{ "<p>" P1 "<p>" P2 "<div hidden>" P3 "</div>", { 3, 3, 2.5f },
	    "net-in net-in net-in" },
	{ "<p>" P1 "<div hidden><p>" P3 "<p>" P4 "</div>", { 1, 1, 1 },
	    "net-in net-in net-in" },
	{ "<p>" P1 "<p>" P2 "<div style='display:none'>" P3 "</div>",
	    { 3, 3, 1 }, "net-in net-in hidden" },
	{ "<p>" P1 "<p>" P2 "<template>" P3 "</template>", { 3, 3, 2.5f },
	    "net-in net-in hidden" },
	/* What a script will move into its place is not hidden. */
	{ "<p>" P1 "<p>" P2 "<div hidden id=S:1f>" P3 "</div>", { 3, 3, 1 },
	    "net-in net-in net-in" },
	{ "<p>" P1 "<p>" P2 "<div hidden id=Sidebar>" P3 "</div>", { 3, 3, 1 },
	    "net-in net-in hidden" },
	/* Windows about cookies, and others of such names. */
	{ "<p>" P1 "<p>" P2 "<div class=cookie-modal>" P3 "</div>",
	    { 3, 3, 1.5f }, "net-in net-in consent" },
	{ "<p>" P1 "<p>" P2 "<div class=modal>" P3 "</div>", { 3, 3, 2.5f },
	    "net-in net-in net-in" },
	/* Above the headline. */
	{ "<title>Averley ferry service keeps sailing</title><p>All the news "
	  "of the river"
	  "<h1>Averley ferry service keeps sailing</h1><div><p>" P2 "<p>" P3
	  "</div>",
	    { 1, -5, 3, 3 }, "above net-out net-in net-in" },
	{ "<title>Averley ferry service keeps sailing</title><p>All the news "
	  "of the river"
	  "<h1>Averley ferry service keeps sailing</h1><div><p>" P2 "<p>" P3
	  "</div>",
	    { 2.5f, -5, 3, 3 }, "net-in net-out net-in net-in" },
	/* Boxes of comments stand behind the story, and are no <span>. */
	{ "<div><p>" P1 "<p>" P2 "<p>" P3 "<p>" P5 "</div><div class=comments>"
	  "<p>" P4 "</div>",
	    { 3, 3, 3, 3, 1 }, "net-in net-in net-in net-in comment" },
	{ "<div><p>" P1 "<p>" P2 "<p>" P3 "<p>" P5
	  "</div><pre><span class=comment>/* add one to it */</span></pre>",
	    { 3, 3, 3, 3, 1 }, "net-in net-in net-in net-in net-in" },
	/* Captions, by their tag or their credit. */
	{ "<p>" P1 "<figure><figcaption>The ferry.</figcaption></figure><p>" P2,
	    { 3, 3, 3 }, "net-in caption net-in" },
	{ "<p>" P1 "<p>The ferry at dawn. (Photo: Dana Fell)<p>" P2,
	    { 3, 3, 3 }, "net-in caption net-in" },
	/* A small box with a field to type into. */
	{ "<p>" P1 "<div>News by mail<input type=email></div><p>" P2,
	    { 3, 1, 3 }, "net-in signup net-in" },
	{ "<p>" P1
	  "<p>Read more: <a href=x>The bridge opens in spring</a><p>" P2,
	    { 3, 1, 3 }, "net-in pointer net-in" },
	{ "<p>" P1 "<p>&copy; 2026 The Averley Chronicle<p>" P2, { 3, 1, 3 },
	    "net-in legal net-in" },
};

/* A page, what the network says of each block, and what the body comes by. */
static const struct route_row {
	const char *html;
	float odds;
	enum wcopy_route route;
	float confidence; /* of odds a half is kept by a fall-back */
	const char *begins;
} route_rows[] = {
	{ "<p>" P1 "<p>" P2 "<p>" P3 "<p>" P4, 3.8f, WCOPY_ROUTE_BLOCKS, .8f,
	    P1 },
	{ "<p>" P1, 3.8f, WCOPY_ROUTE_BLOCKS, .8f, P1 },
	{ "<p>" P1 "<p>" P2 "<p>" P3 "<p>" P4, -1.2f, WCOPY_ROUTE_LENIENT, .25f,
	    P1 },
	{ "<p>" P5 "<script type=application/ld+json>{\"articleBody\":\"" P1
	  " " P2 " " P3 " " P4 "\"}</script>",
	    -4.2f, WCOPY_ROUTE_JSONLD, .4f, P1 },
	{ "<p>" P5 "<article><p>" P1 "<p>" P2 "<p>" P3 "<p>" P4 "</article>",
	    -4.2f, WCOPY_ROUTE_ARTICLE, .4f, P1 },
	{ "<p>" P5 "<div>" P1 "<div>" P2 "</div></div><p>" P3 "<p>" P4, -4.2f,
	    WCOPY_ROUTE_PARAGRAPHS, .4f, P5 },
	/* A later route must give enough, and more than a little. */
	{ "<p>" P1 "<article><p>" P2 "</article>", -1.2f, WCOPY_ROUTE_LENIENT,
	    .25f, P1 },
	{ "<p>" P1 "<article><p>" P2 "</article>", -4.2f, WCOPY_ROUTE_NONE, 0,
	    "" },
	{ "<p>", 0, WCOPY_ROUTE_NONE, 0, "" },
};

static struct wci_prescan prescan;
static struct wci_page page;
static struct wci_sink sink;
static struct wci_classifier c;
static struct wci_lexicon *lex;

static void
set_up(void)
{
	memset(&prescan, 0, sizeof(prescan));
	memset(&page, 0, sizeof(page));
	memset(&c, 0, sizeof(c));
	wci_prescan_init(&prescan);
	ck_assert_ptr_nonnull(lex = wci_lexicon_new());
	c.lex = lex;
	c.net = &wci_page_net;
	c.markup.classes = wci_class_table_new(NULL);
	ck_assert_ptr_nonnull(c.markup.classes);
}

static void
tear_down(void)
{
	wci_class_table_free(c.markup.classes);
	wci_classify_clear(&c);
	wci_lexicon_free(lex);
	wci_prescan_clear(&prescan);
	wci_page_clear(&page);
}

static const char *
name_of(unsigned verdict)
{
	static const char *const names[] = {
#define X(name, shortname, sentence) shortname,
		WCI_VERDICT_TABLE(X)
#undef X
	};

	return names[verdict];
}

/* Everything up to the odds, which the caller replaces. */
static void
read_page(const char *html)
{
	wci_page_reset(&page);
	ck_assert(wci_prescan_run(&prescan, span_of(html), &page));
	wci_sink_reset(&sink, &page, &prescan.made);
	ck_assert_int_eq(wci_sax_parse(&sink, NULL), WCOPY_OK);
	ck_assert(wci_classify_vectors(&c, &page));
	ck_assert(wci_classify_judge(&c, &page));
	ck_assert_uint_le(page.n_blocks, MOST);
}

START_TEST(a_body_comes_by_the_first_route_that_gives_enough)
{
	const struct route_row *row = &route_rows[_i];
	struct wci_body body = { 0 };

	read_page(row->html);
	for (size_t i = 0; i < page.n_blocks; i++)
		c.odds[i] = row->odds;
	ck_assert(wci_body_find(&body, &page, &c));
	ck_assert_str_eq(wcopy_route_name(body.route),
	    wcopy_route_name(row->route));
	ck_assert_float_eq_tol(body.confidence, row->confidence, .01f);
	ck_assert_uint_ge(body.text.len, strlen(row->begins));
	if (row->begins[0] == '\0')
		ck_assert_uint_eq(body.text.len, 0);
	else
		ck_assert_mem_eq(body.text.data, row->begins,
		    strlen(row->begins));
	wci_body_clear(&body);
}
END_TEST

START_TEST(a_verdict_says_where_a_block_stands)
{
	const struct rules_row *row = &rows[_i];
	uint8_t verdict[MOST];
	char got[256] = "";
	size_t n = 0;

	read_page(row->html);
	memcpy(c.odds, row->odds, page.n_blocks * sizeof(*c.odds));
	wci_rules_apply(&page, &c, -0.2f, verdict);
	for (size_t i = 0; i < page.n_blocks; i++) {
		n += (size_t)snprintf(got + n, sizeof(got) - n, "%s%s",
		    i > 0 ? " " : "", name_of(verdict[i]));
		ck_assert_int_eq(wci_verdict_in((enum wci_verdict)verdict[i]),
		    strcmp(name_of(verdict[i]), "net-in") == 0 ||
			strcmp(name_of(verdict[i]), "row") == 0);
	}
	ck_assert_str_eq(got, row->verdicts);
}
END_TEST

/* A dump, the log-odds of its lines, and a letter for each: + is body. */
static const struct dump_row {
	const char *text;
	float odds[MOST];
	const char *kept;
} dump_rows[] = {
	{ P1 "\n\n" P2 "\n\nHome | News\n", { 2, 2, -4 }, "++-" },
	/* Between lines of the story, what the network only doubts is in. */
	{ P1 "\n\nHow it began\n\n" P2 "\n\n" P3, { 2, -.5f, 2, 2 }, "++++" },
	{ P1 "\n\nHow it began\n\n" P2 "\n\n" P3, { 2, -.7f, 2, 2 }, "+-++" },
	{ P1 "\n\n" P2 "\n\n" P3 "\n\nHow it began\n", { 2, 2, 2, -1 },
	    "+++-" },
	{ P1 "\n\nPhoto: Dana Fell\n\n" P2 "\n\n" P3, { 2, -1, 2, 2 }, "+-++" },
	{ P1 "\n\nRELATED:\n\nThe bridge opens\n\n" P2 "\n\n" P3,
	    { 2, -1, -1, 2, 2 }, "+--++" },
	/* A sentence of the story is in unless the network is sure. */
	{ P1 "\n\n" P2 "\n\n" P3, { 2, -1.9f, 2 }, "+++" },
	{ P1 "\n\n" P2 "\n\n" P3, { 2, -2.1f, 2 }, "+-+" },
	/* What is never body. */
	{ P1 "\n\nThe ferry at dawn. (Photo: Dana Fell)\n\n" P2, { 2, 2, 2 },
	    "+-+" },
	{ P1 "\n\nRead more: The bridge opens\n\n" P2, { 2, 2, 2 }, "+-+" },
	{ P1 "\n\n" P2 "\n\n" P1, { 2, 2, 2 }, "++-" },
	{ P1 "\n\n" P2 "\n\n" P3 "\n\nShare this\n\n" P4, { 2, 2, 2, -2, 2 },
	    "+++--" },
	{ P1 "\n\nShare this\n\n" P2 "\n\n" P3 "\n\n" P4, { 2, -2, 2, 2, 2 },
	    "+-+++" },
	{ P1 "\n\n" P2 "\n\n12 Comments\n\n" P3, { 2, 2, -3, 2 }, "++--" },
};

START_TEST(a_line_is_kept_for_what_stands_around_it)
{
	const struct dump_row *row = &dump_rows[_i];
	struct wci_lines ls = { 0 };
	struct wci_line_features f = { 0 };
	bool keep[MOST];
	char got[MOST + 1] = "";

	ck_assert(wci_lines_read(&ls, lex, span_of(row->text)));
	ck_assert(wci_line_features_get(&f, &ls));
	ck_assert_uint_eq(ls.n_lines, strlen(row->kept));
	wci_line_rules(&ls, &f, row->odds, 0, keep);
	for (size_t i = 0; i < ls.n_lines; i++)
		got[i] = keep[i] ? '+' : '-';
	ck_assert_str_eq(got, row->kept);
	wci_line_features_clear(&f);
	wci_lines_clear(&ls);
}
END_TEST

static Suite *
rules_suite(void)
{
	Suite *s = suite_create("rules");
	TCase *t = tcase_create("rules");

	tcase_add_checked_fixture(t, set_up, tear_down);
	tcase_add_loop_test(t, a_verdict_says_where_a_block_stands, 0,
	    sizeof(rows) / sizeof(rows[0]));
	tcase_add_loop_test(t,
	    a_body_comes_by_the_first_route_that_gives_enough, 0,
	    sizeof(route_rows) / sizeof(route_rows[0]));
	tcase_add_loop_test(t, a_line_is_kept_for_what_stands_around_it, 0,
	    sizeof(dump_rows) / sizeof(dump_rows[0]));
	suite_add_tcase(s, t);
	return s;
}

int
main(void)
{
	return run_suite(rules_suite());
}
