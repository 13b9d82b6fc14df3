/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "base/alloc.h"
#include "extract/meta.h"
#include "extract/prescan.h"
#include "extract/sax.h"
#include "extract/sink.h"
#include "suite.h"

static struct wci_meta *meta;
static struct wci_prescan prescan;
static struct wci_sink sink;
static struct wci_page page;

static void
set_up(void)
{
	ck_assert_int_eq(wci_meta_new(&meta, NULL), WCOPY_OK);
	wci_prescan_init(&prescan);
}

static void
tear_down(void)
{
	wci_meta_free(meta);
	wci_prescan_clear(&prescan);
	wci_page_clear(&page);
}

static void
parse(const char *html)
{
	wci_page_reset(&page);
	ck_assert(wci_prescan_run(&prescan, span_of(html), &page));
	wci_sink_reset(&sink, &page, &prescan.made);
	ck_assert_int_eq(wci_sax_parse(&sink, NULL), WCOPY_OK);
}

static struct wcopy_article
run_at(const char *html, const char *url)
{
	struct wcopy_article a;

	memset(&a, 0, sizeof(a));
	parse(html);
	ck_assert_int_eq(wci_meta_run(meta, &page, span_of(url), &a, NULL),
	    WCOPY_OK);
	return a;
}

/* One case of a table: a page, its URL, what is expected. */
struct row {
	const char *html;
	const char *url;
	const char *want;
};

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

#define LD(json) "<script type=\"application/ld+json\">" json "</script>"

/* -- title ------------------------------------------------------------------ */

static const struct row titles[] = {
	{ "<title>Bridge closed | The Echo</title><h1>Bridge closed</h1>", "",
	    "Bridge closed" },
	/* Only a <title>. */
	{ "<title>Bridge closed for a year - The Echo</title><p>x", "",
	    "Bridge closed for a year" },
	{ "<title>Echo</title><p>x", "", "Echo" },
	{ "<p>x", "", "" },
	/* The outlet's name in front, known by og:site_name or the host. */
	{ "<title>The Echo | Bridge closed</title>"
	  "<meta property=og:site_name content=\"The Echo\">",
	    "", "Bridge closed" },
	{ "<title>Portecho - Bridge closed</title>",
	    "https://www.portecho.example/1", "Bridge closed" },
	/* A dash that belongs to the headline stays. */
	{ "<title>x</title><h1>Yes - and no</h1>"
	  "<meta property=og:title content=\"Yes - and no\">",
	    "", "Yes - and no" },
	/* The heading that agrees with the others, not the first. */
	{ "<meta property=og:title content=\"Bridge closed for a year\">"
	  "<h1>News</h1><h1>Bridge closed for a year</h1>",
	    "", "Bridge closed for a year" },
	{ "<title>Anna's Blog: On bridges and rivers</title>"
	  "<meta property=og:title content=\"On bridges and rivers\">"
	  "<meta property=og:site_name content=\"Anna's Blog\">"
	  "<h1>Anna's Blog</h1><h2>On bridges and rivers</h2>",
	    "", "On bridges and rivers" },
	/* A part of a heading. */
	{ "<meta property=og:title content=\"Bridge closed for a year\">"
	  "<h1><div>News from the river and all its towns</div>"
	  "<div>Bridge closed for a year</div></h1>",
	    "", "Bridge closed for a year" },
	/* Readers see another title than search engines. */
	{ "<title>7 tips 2026</title><meta property=og:title content=\"7 "
	  "tips\">"
	  "<h1>What bakers know about getting up</h1>",
	    "", "What bakers know about getting up" },
	/* No heading agrees, and none says much. */
	{ LD("{\"@type\":\"NewsArticle\",\"headline\":\"Bridge &amp; "
	     "tunnel\"}") "<h1>Our blog</h1>",
	    "", "Bridge & tunnel" },
	{ "<meta name=twitter:title content=\"Bridge closed\"><p>x", "",
	    "Bridge closed" },
	/* A heading that is the first part of the title; the last one only if it
	 * is long. */
	{ "<title>Webcams - Yew Park (Parks of the Land)</title>"
	  "<h1>Open menu close menu</h1><h1>Webcams</h1>",
	    "", "Webcams" },
	{ "<title>How to build a bridge of wood - "
	  "Clay</title><h1>Clay</h1><p>x",
	    "", "How to build a bridge of wood" },
	{ "<title>Customs - Notices of this month - Tobacco tax law passed"
	  "</title><h1>Tobacco tax law passed</h1>",
	    "", "Tobacco tax law passed" },
	/* Small words do not make two titles one. */
	{ "<meta property=og:title content=\"Where to bike in Port Ellery\">"
	  "<h1>The best trails and hills of the town</h1>"
	  "<h1>Next in your guide to Port Ellery is out</h1>",
	    "", "The best trails and hills of the town" },
	/* A site that gives the title for its name has none. */
	{ "<title>How to build a bridge | Clay</title>"
	  "<meta property=og:title content=\"How to build a bridge | Clay\">"
	  "<meta property=og:site_name content=\"How to build a bridge | "
	  "Clay\"><h1>How to build a bridge</h1>",
	    "", "How to build a bridge" },
	/* A longer name with the domain in it; what WordPress puts between. */
	{ "<title>What is a bridge - Ellery Community Forum</title>",
	    "https://forum.ellery.example/1", "What is a bridge" },
	{ "<title>The Echo \xC2\xBB Blog Archive \xC2\xBB Bridge closed</title>"
	  "<meta property=og:site_name content=\"The Echo\">",
	    "", "Bridge closed" },
	/* References written twice, soft hyphens, blanks. */
	{ "<h1>Br\xC2\xAD"
	  "idge &amp;amp; tunnel\xE2\x80\x8B  "
	  "closed&nbsp;today</h1>",
	    "", "Bridge & tunnel closed today" },
	/* Behind a bar stands the section. */
	{ "<h1>Bridge closed for a year | Opinion</h1>"
	  "<title>Bridge closed for a year | Opinion</title>",
	    "", "Bridge closed for a year" },
};

START_TEST(the_title_is_what_heading_cards_and_scripts_agree_on)
{
	const struct row *r = &titles[_i];

	ck_assert_span_eq(run_at(r->html, r->url).title, r->want);
}
END_TEST

/* -- date ------------------------------------------------------------------- */

static const struct row dates[] = {
	{ LD("{\"@type\":\"NewsArticle\","
	     "\"datePublished\":\"2026-03-04T09:12:05-05:00\"}"),
	    "", "2026-03-04T09:12:05-05:00 published" },
	{ LD("{\"@context\":\"x\",\"@graph\":[{\"@type\":\"WebPage\","
	     "\"datePublished\":\"2026-03-01\"},{\"@type\":[\"Article\","
	     "\"NewsArticle\"],\"datePublished\":\"2026-03-04\"}]}"),
	    "", "2026-03-04 published" },
	{ LD("[{\"@type\":\"Organization\"},{\"@type\":\"BlogPosting\","
	     "\"datePublished\":\"2026-03-04\"}]"),
	    "", "2026-03-04 published" },
	/* Articles of a list are others'. */
	{ LD("{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":"
	     "\"NewsArticle\",\"datePublished\":\"2020-01-01\"}]}"),
	    "", "" },
	/* A comma too many, raw control characters. */
	{ LD("{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-03-04\",}"),
	    "", "2026-03-04 published" },
	{ LD("{\"@type\":\"NewsArticle\",\"headline\":\"a\nb\","
	     "\"datePublished\":\"2026-03-04\"}"),
	    "", "2026-03-04 published" },
	{ LD("<!-- {\"@type\":\"NewsArticle\",\"datePublished\":"
	     "\"2026-03-04\"} //-->"),
	    "", "2026-03-04 published" },
	{ "<meta property=article:published_time content=2026-03-04T09:12Z>",
	    "", "2026-03-04T09:12Z published" },
	{ "<meta name=parsely-pub-date content=2026-03-04>", "",
	    "2026-03-04 published" },
	{ "<meta name=DC.date.issued content=2026-03-04>", "",
	    "2026-03-04 published" },
	{ "<meta itemprop=datePublished content=2026-03-04>", "",
	    "2026-03-04 published" },
	{ "<meta name=date content=2026-03-04>", "", "2026-03-04 date" },
	{ "<h1>A b c d</h1><time datetime=2026-03-04>today</time>", "",
	    "2026-03-04 date" },
	{ "<h1>A b c d</h1><time class=updated datetime=2026-03-05>x</time>"
	  "<time class=published datetime=2026-03-04>x</time>",
	    "", "2026-03-04 published" },
	{ "<h1>A b c d</h1><p>Published 23 June 2017 | Updated 2 July 2017", "",
	    "2017-06-23 published" },
	{ "<h1>A b c d</h1><p>Updated 2 July 2017", "", "2017-07-02 modified" },
	{ "<h1>A b c d</h1><p>March 4, 2026", "", "2026-03-04 date" },
	{ "<p>x", "https://a.example/2026/03/04/bridge",
	    "2026-03-04 published" },
	{ "<p>x", "https://a.example/news-20260304.html",
	    "2026-03-04 published" },
	{ "<p>x", "https://a.example/1/2/3456/78/90", "" },
	/* What the URL contradicts is believed less than what it does not. */
	{ "<meta name=pubdate content=2012-01-01>"
	  "<h1>A b c d</h1><p>March 4, 2026",
	    "https://a.example/2026/03/04/bridge", "2026-03-04 date" },
	/* A change is better than nothing. */
	{ "<meta property=article:modified_time content=2026-03-05>", "",
	    "2026-03-05 modified" },
};

START_TEST(the_date_is_the_one_best_known_as_that_of_publication)
{
	static const char *const kinds[] = { "date", "published", "modified",
		"crawled" };
	const struct row *r = &dates[_i];
	struct wcopy_date d = run_at(r->html, r->url).date;
	char text[WCOPY_DATE_CHARS], got[64];

	(void)snprintf(got, sizeof(got), "%s %s", wcopy_date_format(&d, text),
	    kinds[d.kind]);
	ck_assert_str_eq(d.precision == WCOPY_DATE_NONE ? "" : got, r->want);
}
END_TEST

/* -- byline, site, URL, language ---------------------------------------------- */

static const struct row bylines[] = {
	{ LD("{\"@type\":\"NewsArticle\",\"author\":\"Jane Doe\"}"), "",
	    "Jane Doe" },
	{ LD("{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\","
	     "\"name\":\"Jane  Do\\u00eb\"}}"),
	    "", "Jane Do\xC3\xAB" },
	{ LD("{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"Jane Doe\"},"
	     "{\"name\":\" \"},\"Max Roe\"]}"),
	    "", "Jane Doe, Max Roe" },
	{ LD("{\"@graph\":[{\"@type\":\"Article\",\"author\":{\"@id\":\"#1\"}},"
	     "{\"@type\":\"Person\",\"@id\":\"#1\",\"name\":\"Jane Doe\"}]}"),
	    "", "Jane Doe" },
	{ "<meta name=author content=\"By Jane Doe\">", "", "Jane Doe" },
	{ "<meta property=article:author content=https://x.example/jane>"
	  "<h1>A b c d</h1><p>By Jane Doe on March 4, 2026",
	    "", "Jane Doe" },
	{ "<h1>A b c d</h1><p>Von Jens Kolbe | dpa", "", "Jens Kolbe" },
	{ "<h1>A b c d</h1><p class=\"x byline\">Jane Doe", "", "Jane Doe" },
	{ "<h1>A b c d</h1><p>By the way, it rained.", "", "" },
};

START_TEST(the_byline_is_a_name_without_the_word_before_it)
{
	const struct row *r = &bylines[_i];

	ck_assert_span_eq(run_at(r->html, r->url).byline, r->want);
}
END_TEST

static const struct row urls[] = {
	{ "<link rel=canonical href=https://a.example/x>", "",
	    "https://a.example/x" },
	{ "<link rel=canonical href=/x>"
	  "<meta property=og:url content=https://a.example/y>",
	    "", "https://a.example/y" },
	/* The home page is not this page. */
	{ "<link rel=canonical href=https://a.example/>", "https://a.example/x",
	    "" },
	{ "<link rel=canonical href=javascript:void(0)>", "", "" },
};

START_TEST(the_canonical_url_is_absolute_and_of_this_page)
{
	const struct row *r = &urls[_i];

	ck_assert_span_eq(run_at(r->html, r->url).url, r->want);
}
END_TEST

static const struct row languages[] = {
	{ "<html lang=de-AT><p>x", "", "de-AT" },
	{ "<html lang=\"\"><meta property=og:locale content=en_US>", "",
	    "en_US" },
	{ LD("{\"@type\":\"WebPage\",\"inLanguage\":\"fr\"}"), "", "fr" },
	{ "<html lang=\"english language\"><p>x", "", "" },
	{ "<html lang=x><p>x", "", "" },
};

START_TEST(the_language_is_a_tag)
{
	const struct row *r = &languages[_i];

	ck_assert_span_eq(run_at(r->html, r->url).language, r->want);
}
END_TEST

static const struct row sites[] = {
	{ "<meta property=og:site_name content=\"The Echo\">", "", "The Echo" },
	{ LD("{\"@type\":\"NewsArticle\",\"publisher\":{\"name\":\"Echo\"}}"),
	    "", "Echo" },
	{ LD("{\"@type\":\"WebSite\",\"name\":\"Echo\"}"), "", "Echo" },
	{ "<meta name=application-name content=Echo>", "", "Echo" },
	{ "<meta property=og:site_name content=https://a.example>", "", "" },
};

START_TEST(the_site_is_the_outlets_own_name)
{
	const struct row *r = &sites[_i];

	ck_assert_span_eq(run_at(r->html, r->url).site, r->want);
}
END_TEST

/* -- changes, paywall --------------------------------------------------------- */

static const struct row changes[] = {
	{ "<p>x", "", "" },
	{ LD("{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-03-"
	     "04\","
	     "\"dateModified\":\"2026-03-05T10:00:00+01:00\"}"),
	    "", "2026-03-05T10:00:00+01:00" },
	/* JSON-LD before <meta> before an element before a line. */
	{ LD("{\"@type\":\"Article\",\"dateModified\":\"2026-03-"
	     "05\"}") "<meta "
		      "property=article:modified_time "
		      "content=2026-03-06T09:00Z>",
	    "", "2026-03-05" },
	{ "<meta property=article:modified_time "
	  "content=2026-03-06T09:00Z>"
	  "<h1>A b c d</h1><time class=updated "
	  "datetime=2026-03-07>x</time>",
	    "", "2026-03-06T09:00Z" },
	{ "<h1>A b c d</h1><time class=updated "
	  "datetime=2026-03-07>x</time>"
	  "<p>Updated 8 March 2026",
	    "", "2026-03-07" },
	{ "<h1>A b c d</h1><p>Published 4 March 2026, updated 8 March "
	  "2026",
	    "", "2026-03-08" },
	{ "<h1>A b c d</h1><p>Aktualisiert am 8. M\xC3\xA4rz 2026", "",
	    "2026-03-08" },
	{ "<h1>A b c d</h1><p>Published 4 March 2026", "", "" },
	/* A change of the template, years before the story. */
	{ "<meta name=pubdate content=2026-03-04>"
	  "<meta name=last-modified content=2019-01-01>",
	    "", "" },
};

START_TEST(the_last_change_is_known_with_its_precision_and_zone)
{
	const struct row *r = &changes[_i];
	struct wcopy_date d = run_at(r->html, r->url).modified;
	char text[WCOPY_DATE_CHARS];

	ck_assert_str_eq(wcopy_date_format(&d, text), r->want);
	if (d.precision != WCOPY_DATE_NONE)
		ck_assert_int_eq(d.kind, WCOPY_DATE_MODIFIED);
}
END_TEST

static const struct row paywalls[] = {
	{ "<p>x", "", "unknown" },
	{ LD("{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}"), "",
	    "yes" },
	{ LD("{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}"),
	    "", "yes" },
	{ LD("{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":"
	     "\"http://schema.org/True\"}"),
	    "", "no" },
	{ LD("{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":7}"), "",
	    "unknown" },
	/* The article's own word counts, not the page's. */
	{ LD("[{\"@type\":\"WebPage\",\"isAccessibleForFree\":true},"
	     "{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}]"),
	    "", "yes" },
	/* A part that is not free does not close the rest. */
	{ LD("{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":true,"
	     "\"hasPart\":{\"@type\":\"WebPageElement\","
	     "\"isAccessibleForFree\":false}}"),
	    "", "no" },
	{ "<meta property=article:content_tier content=metered>", "", "yes" },
	{ "<meta property=article:content_tier content=locked>", "", "yes" },
	{ "<meta property=article:content_tier content=free>", "", "no" },
	{ "<meta name=requiresSubscription content=false>", "", "no" },
	{ "<meta itemprop=isAccessibleForFree content=False>", "", "yes" },
	{ "<meta name=premium content=1>", "", "yes" },
	{ "<h1>A</h1><div class=\"x paywall\">Subscribe to read on</div>", "",
	    "yes" },
	/* A box that is not shown, or is empty until a script fills it. */
	{ "<h1>A</h1><div class=paywall style=\"display:none\">Subscribe</div>",
	    "", "unknown" },
	{ "<h1>A</h1><div class=paywall></div>", "", "unknown" },
	{ "<meta property=article:content_tier content=free>"
	  "<div class=paywall>Subscribe to read on</div>",
	    "", "no" },
};

START_TEST(a_paywall_is_what_the_page_tells_machines_then_readers)
{
	static const char *const names[] = { "unknown", "no", "yes" };
	const struct row *r = &paywalls[_i];

	ck_assert_str_eq(names[run_at(r->html, r->url).paywall], r->want);
}
END_TEST

/* -- origin ----------------------------------------------------------------------- */

/* Authors beside the byline, sources, rights: with "|" between, and "/" where
 * a line ends. */
static const struct row origins[] = {
	{ "<p>x", "", "||" },
	{ LD("{\"@type\":\"NewsArticle\",\"author\":[{\"@type\":\"Person\","
	     "\"name\":\"Jane Doe\"}],\"provider\":{\"@type\":\"Organization\","
	     "\"name\":\"AFP\"},\"sourceOrganization\":\"dpa\","
	     "\"publisher\":{\"name\":\"Echo\"},"
	     "\"copyrightHolder\":{\"name\":\"Port Wire\"},"
	     "\"copyrightNotice\":\"(c) 2026 Port Wire\","
	     "\"creditText\":\"EFE\"}"),
	    "", "|dpa/AFP/Echo|Port Wire/(c) 2026 Port Wire/EFE" },
	/* The byline is not told twice, another author is. */
	{ "<meta name=author content=\"By Jane Doe\">", "", "||" },
	{ LD("{\"@type\":\"NewsArticle\",\"author\":\"Jane Doe\"}") "<meta "
								    "name="
								    "author "
								    "content="
								    "\"Associat"
								    "ed "
								    "Press\">",
	    "", "Associated Press||" },
	{ "<meta name=dcterms.source content=AFP>"
	  "<meta name=syndication-source content=https://afp.example/1>"
	  "<meta name=copyright content=\"AFP 2026\">",
	    "", "|AFP/https://afp.example/1|AFP 2026" },
	/* A canonical URL of this outlet says nothing. */
	{ "<link rel=canonical href=https://www.apnews.com/x>",
	    "https://echo.example/x", "|https://www.apnews.com/x|" },
	{ "<link rel=canonical href=https://www.echo.example/y>",
	    "https://echo.example/x", "||" },
	/* The first copyright line that is seen; whose picture it is has no
	 * year. */
	{ "<h1>A b c d</h1><p>x<p>\xC2\xA9 Max Roe (AFP)"
	  "<p style=\"display:none\">Copyright 2026 Reuters"
	  "<footer>\xC2\xA9 2026 The Echo<p>(c) 2026 EFE</footer>",
	    "", "||\xC2\xA9 2026 The Echo" },
	{ "<h1>A b c d</h1><p>Copyright The Associated Press.", "",
	    "||Copyright The Associated Press." },
	{ "<h1>A b c d</h1><p>Copyrights are discussed", "", "||" },
};

START_TEST(who_a_story_is_from_is_gathered)
{
	const struct row *r = &origins[_i];
	struct wcopy_provenance from = run_at(r->html, r->url).from;
	char got[400];

	(void)snprintf(got, sizeof(got), "%.*s|%.*s|%.*s", (int)from.author.len,
	    from.author.ptr, (int)from.source.len, from.source.ptr,
	    (int)from.rights.len, from.rights.ptr);
	for (char *s = got; *s != '\0'; s++)
		if (*s == '\n')
			*s = '/';
	ck_assert_str_eq(got, r->want);
	ck_assert_uint_eq(from.agency.len, 0);
}
END_TEST

/* -- every way to write it ---------------------------------------------------------- */

/* The outlet's name before or behind the headline, and how it is known. */
START_TEST(the_outlets_name_is_taken_off_whatever_the_sign)
{
	static const char *const signs[] = { " | ", " - ", " \xE2\x80\x93 ",
		" \xE2\x80\x94 ", " \xE2\x80\xA2 ", " \xC2\xB7 ", " \xC2\xBB ",
		" :: " };
	static const char *const known[] = {
		"<meta property=og:site_name content=\"Port Echo\">",
		"<meta name=application-name content=\"Port Echo\">",
		LD("{\"@type\":\"WebSite\",\"name\":\"Port Echo\"}"),
		LD("{\"@type\":\"NewsArticle\",\"publisher\":{\"name\":\"Port "
		   "Echo\"}}"),
		"<link rel=canonical href=https://www.portecho.example/x>",
		"<meta property=og:url content=https://portecho.example/x>",
	};
	static const char *const headlines[] = { "Bridge closed for a year",
		"Yes - and no - to the new bridge", "\xE6\xA9\x8B\xE6\xA2\x81",
		u8"Stra\u00dfe gesperrt: Was jetzt gilt" };

	for (size_t s = 0; s < COUNT(signs); s++)
		for (size_t k = 0; k < COUNT(known); k++)
			for (size_t h = 0; h < 2 * COUNT(headlines); h++) {
				const char *line = headlines[h / 2];
				char html[600];

				(void)snprintf(html, sizeof(html),
				    "%s<title>%s%s%s</title><p>x", known[k],
				    h % 2 ? line : "Port Echo", signs[s],
				    h % 2 ? "Port Echo" : line);
				ck_assert_span_eq(run_at(html, "").title, line);
			}
}
END_TEST

/* A line in the language of the page, below the headline. */
static const struct row lines[] = {
	{ "de",
	    "Ver\xC3\xB6"
	    "ffentlicht am 4. M\xC3\xA4rz 2026",
	    "2026-03-04 published" },
	{ "fr", "Publi\xC3\xA9 le 4 mars 2026 \xC3\xA0 09h12",
	    "2026-03-04T09:12 published" },
	{ "es", "Publicado el 4 de marzo de 2026", "2026-03-04 published" },
	{ "it", "Pubblicato il 4 marzo 2026", "2026-03-04 published" },
	{ "pt", "Publicado em 4 de mar\xC3\xA7o de 2026",
	    "2026-03-04 published" },
	{ "nl", "Gepubliceerd op 4 maart 2026", "2026-03-04 published" },
	{ "sv", "Publicerad 4 mars 2026 | Uppdaterad 5 mars 2026",
	    "2026-03-04 published" },
	{ "no", "Publisert 4. mars 2026 kl. 09.12",
	    "2026-03-04T09:12 published" },
	{ "da", "Publiceret 4. marts 2026", "2026-03-04 published" },
	{ "fi", "Julkaistu 4.3.2026", "2026-03-04 published" },
	{ "pl", "Opublikowano: 4 marca 2026", "2026-03-04 published" },
	{ "cs",
	    "Publikov\xC3\xA1no 4. b\xC5\x99"
	    "ezna 2026",
	    "2026-03-04 published" },
	{ "hu", "Megjelent: 2026. m\xC3\xA1rcius 4.", "2026-03-04 published" },
	{ "ro", "Publicat: 4 martie 2026", "2026-03-04 published" },
	{ "tr", "Yay\xC4\xB1nlanma: 4 Mart 2026 09:12",
	    "2026-03-04T09:12 published" },
	{ "ru",
	    "\xD0\x9E\xD0\xBF\xD1\x83\xD0\xB1\xD0\xBB\xD0\xB8\xD0\xBA\xD0\xBE"
	    "\xD0\xB2\xD0\xB0\xD0\xBD\xD0\xBE 4 \xD0\xBC\xD0\xB0\xD1\x80\xD1"
	    "\x82\xD0\xB0 2026",
	    "2026-03-04 published" },
	{ "ja",
	    "\xE5\x85\xAC\xE9\x96\x8B\xE6\x97\xA5 2026\xE5\xB9\xB4"
	    "3\xE6\x9C\x88"
	    "4\xE6\x97\xA5",
	    "2026-03-04 published" },
	{ "zh", "\xE5\x8F\x91\xE5\xB8\x83\xE6\x97\xB6\xE9\x97\xB4 2026-03-04",
	    "2026-03-04 published" },
	{ "ko", "\xEB\x93\xB1\xEB\xA1\x9D 2026.03.04 09:12",
	    "2026-03-04T09:12 published" },
	/* The order of figures is that of the language and country. */
	{ "en-US", "03/04/2026", "2026-03-04 date" },
	{ "en", "03/04/2026", "2026-03-04 date" },
	{ "en-GB", "03/04/2026", "2026-04-03 date" },
	{ "es", "03/04/2026", "2026-04-03 date" },
	{ "ja", "03/04/2026", "" },
	{ "", "03/04/2026", "" },
	{ "en-US", "13/04/2026", "2026-04-13 date" },
	/* What is told from now is no date. */
	{ "en", "3 hours ago", "" },
	{ "de", "vor 2 Tagen", "" },
	/* The first date is the story's, the second that of its change. */
	{ "en", "December 3, 2025. Updated: December 7, 2025",
	    "2025-12-03 date" },
	/* Who is a Republican was not published. */
	{ "en", "Republicans, since March 4, 2020 | May 5, 2026",
	    "2020-03-04 date" },
};

static void
check_date(const char *html, const char *want)
{
	static const char *const kinds[] = { "date", "published", "modified",
		"crawled" };
	struct wcopy_date d = run_at(html, "").date;
	char text[WCOPY_DATE_CHARS], got[64];

	(void)snprintf(got, sizeof(got), "%s %s", wcopy_date_format(&d, text),
	    kinds[d.kind]);
	ck_assert_msg(strcmp(d.precision == WCOPY_DATE_NONE ? "" : got, want) ==
			  0,
	    "'%s', not '%s', in %s", got, want, html);
}

START_TEST(a_line_below_the_headline_dates_it_in_any_language)
{
	char html[600];

	(void)snprintf(html, sizeof(html),
	    "<html lang=\"%s\"><h1>A b c d</h1><p>%s</p><p>x", lines[_i].html,
	    lines[_i].url);
	check_date(html, lines[_i].want);
}
END_TEST

#define FAR                                                                    \
	"<p>1<p>2<p>3<p>4<p>5<p>6<p>7<p>8<p>9<p>10<p>11<p>12<p>13<p>14<p>15"   \
	"<p>16<p>17<p>18<p>19<p>20<p>21<p>22<p>23<p>24<p>25<p>26<p>27<p>28"

static const struct row places[] = {
	/* The label stands in a block of its own. */
	{ "<h1>A b c d</h1><div>Published</div><div>March 4, 2026</div>", "",
	    "2026-03-04 published" },
	{ "<h1>A b c d</h1><div>Updated</div><div>March 4, 2026</div>", "",
	    "2026-03-04 modified" },
	/* Alone right above the headline, but not farther up. */
	{ "<p>March 4, 2026<h1>A b c d</h1><p>x", "", "2026-03-04 date" },
	{ "<p>March 4, 2026<p>a<p>b<p>c<p>d<h1>A b c d</h1><p>x", "", "" },
	{ "<p>March 4, 2026<h1>A b c d</h1><p>March 3, 2026", "",
	    "2026-03-03 date" },
	/* Far from it only with a word, and after all others. */
	{ "<h1>A b c d</h1>" FAR "<p>March 4, 2026", "", "" },
	{ "<h1>A b c d</h1>" FAR "<p>Published March 4, 2026", "",
	    "2026-03-04 published" },
	{ "<h1>A b c d</h1>" FAR "<p>Last updated: March 4, 2026", "",
	    "2026-03-04 modified" },
	{ "<h1>A b c d</h1><p>March 3, 2026" FAR "<p>Published March 4, 2026",
	    "", "2026-03-03 date" },
	{ "<h1>A b c d</h1>" FAR "<span class=published>March 4, 2026</span>",
	    "", "2026-03-04 published" },
	/* Of two times the one below the headline. */
	{ "<time datetime=2026-03-05>x</time><h1>A b c d</h1>"
	  "<time datetime=2026-03-04>x</time>",
	    "", "2026-03-04 date" },
	/* A key that no list has. */
	{ "<meta name=w-published-date content=2026-03-04T06:03:43Z>", "",
	    "2026-03-04T06:03:43Z published" },
	{ "<meta name=page-publish-expiry-date content=2026-03-04>", "", "" },
	{ "<meta name=cms:lastUpdatedTime content=2026-03-04>", "",
	    "2026-03-04 modified" },
	/* Not known, as programs write it. */
	{ "<meta name=pubdate content=1970-01-01T01:00:00+01:00>", "", "" },
	/* One time for both says when it was changed; readers see better. */
	{ LD("{\"@type\":\"Article\",\"datePublished\":\"2026-03-09\","
	     "\"dateModified\":\"2026-03-09\"}") "<h1>A b c d</h1><p>March 4, "
						 "2026",
	    "", "2026-03-04 date" },
	{ LD("{\"@type\":\"Article\",\"datePublished\":\"2026-03-09\","
	     "\"dateModified\":\"2026-03-10\"}") "<h1>A b c d</h1><p>March 4, "
						 "2026",
	    "", "2026-03-09 published" },
	/* JSON-LD that is no JSON: what looks like an article's is read. */
	{ LD("{\"@type\":\"NewsArticle\",\"headline\":\"A \"B\" c\","
	     "\"datePublished\": \"2026-03-04T09:12Z\"}"),
	    "", "2026-03-04T09:12Z published" },
	{ LD("{\"@type\":\"ItemList\",\"datePublished\":\"2026-03-04\",}"), "",
	    "" },
};

START_TEST(a_date_is_told_by_where_it_stands)
{
	check_date(places[_i].html, places[_i].want);
}
END_TEST

/* -- trouble -------------------------------------------------------------------- */

#define RICH                                                                   \
	"<html lang=en><title>Bridge closed for a year | Echo</title>"         \
	"<meta property=og:site_name content=Echo>" LD(                        \
	    "{\"@type\":\"NewsArticle\",\"headline\":\"Bridge closed\","       \
	    "\"author\":[{\"name\":\"Jane Doe\"},\"Max Roe\"]}") "<h1><div>"   \
								 "Bridge "     \
								 "closed</"    \
								 "div><div>"   \
								 "for a "      \
								 "year</"      \
								 "div></h1>"   \
								 "<p "         \
								 "class="      \
								 "byline>By "  \
								 "Jane "       \
								 "Doe<p>"      \
								 "Published "  \
								 "23 June "    \
								 "2017"

START_TEST(every_failed_allocation_is_reported_and_changes_nothing)
{
	struct wcopy_article a, before;
	wcopy_status status;

	memset(&before, 7, sizeof(before));
	parse(RICH);
	for (unsigned long n = 1;; n++) {
		struct wci_meta *m = NULL;

		a = before;
		wci_alloc_fail_at(n);
		status = wci_meta_new(&m, NULL);
		if (status == WCOPY_OK)
			status = wci_meta_run(m, &page,
			    span_of("https://a.example/x"), &a, NULL);
		wci_alloc_fail_at(0);
		if (status == WCOPY_OK) {
			ck_assert_span_eq(a.title, "Bridge closed for a year");
			ck_assert_span_eq(a.byline, "Jane Doe, Max Roe");
		}
		wci_meta_free(m);
		if (status == WCOPY_OK)
			break;
		ck_assert_int_eq(status, WCOPY_ENOMEM);
		ck_assert_mem_eq(&a, &before, sizeof(a));
		ck_assert_uint_lt(n, 200);
	}
}
END_TEST

START_TEST(deep_and_endless_scripts_cost_no_more_than_their_bytes)
{
	enum { DEEP = 50, WIDE = 20000 };
	struct wci_buf b = { 0 };

	ck_assert(wci_buf_append(&b, "<script type=application/ld+json>", 33));
	for (int i = 0; i < DEEP; i++)
		ck_assert(wci_buf_append(&b, "[", 1));
	for (int i = 0; i < WIDE; i++)
		ck_assert(wci_buf_append(&b, "{\"@graph\":[]},", 14));
	ck_assert(wci_buf_append(&b, "{}", 2));
	for (int i = 0; i < DEEP; i++)
		ck_assert(wci_buf_append(&b, "]", 1));
	ck_assert(wci_buf_append(&b, "</script><h1>A b c d</h1>", 26));
	ck_assert_span_eq(run_at(b.data, "").title, "A b c d");
	wci_buf_clear(&b);
}
END_TEST

#define ADD_ROWS(t, test, rows)                                                \
	tcase_add_loop_test(t, test, 0, sizeof(rows) / sizeof((rows)[0]))

int
main(void)
{
	Suite *s = suite_create("meta");
	TCase *t = tcase_create("meta");

	tcase_add_checked_fixture(t, set_up, tear_down);
	ADD_ROWS(t, the_title_is_what_heading_cards_and_scripts_agree_on,
	    titles);
	ADD_ROWS(t, the_date_is_the_one_best_known_as_that_of_publication,
	    dates);
	ADD_ROWS(t, the_byline_is_a_name_without_the_word_before_it, bylines);
	ADD_ROWS(t, the_canonical_url_is_absolute_and_of_this_page, urls);
	ADD_ROWS(t, the_language_is_a_tag, languages);
	ADD_ROWS(t, the_site_is_the_outlets_own_name, sites);
	ADD_ROWS(t, the_last_change_is_known_with_its_precision_and_zone,
	    changes);
	ADD_ROWS(t, a_paywall_is_what_the_page_tells_machines_then_readers,
	    paywalls);
	ADD_ROWS(t, who_a_story_is_from_is_gathered, origins);
	tcase_add_test(t, the_outlets_name_is_taken_off_whatever_the_sign);
	ADD_ROWS(t, a_line_below_the_headline_dates_it_in_any_language, lines);
	ADD_ROWS(t, a_date_is_told_by_where_it_stands, places);
	tcase_add_test(t,
	    every_failed_allocation_is_reported_and_changes_nothing);
	tcase_add_test(t,
	    deep_and_endless_scripts_cost_no_more_than_their_bytes);
	suite_add_tcase(s, t);
	return run_suite(s);
}
