/* SPDX-License-Identifier: MIT */
/*
 * explain_html.c - the blocks of pages, coloured by verdict, for a browser
 *
 * One file that needs nothing else: no script, no font, no picture. Colour is
 * never the only sign: what was kept has a bar at its left, and every verdict
 * stands beside its block.
 */
#include <config.h>
#include "explain.h"

#include <string.h>

#include "article.h"
#include "markup_out.h"

/* Each verdict gets a hue of its own, evenly spread, so that rows can be added
 * to the table; being out by the network alone, the most common one, is grey. */
static void
put_colours(FILE *f)
{
	unsigned n = 0;

	while (wcopy_block_verdict(n) != NULL)
		n++;
	for (unsigned i = 0; i < n; i++)
		(void)fprintf(f, ".%s{--c:hsl(%u %s 45%%)}\n",
		    wcopy_block_verdict(i), (i * 360 / n + 90) % 360,
		    strcmp(wcopy_block_verdict(i), "net-out") == 0 ? "0%"
								   : "65%");
}

static void
put_legend(FILE *f)
{
	(void)fputs("<h1>What was kept, and why</h1>\n<dl>\n", f);
	for (unsigned i = 0; wcopy_block_verdict(i) != NULL; i++)
		(void)fprintf(f, "<dt class=\"%s\">%s</dt><dd>%s</dd>\n",
		    wcopy_block_verdict(i), wcopy_block_verdict(i),
		    wcopy_block_reason(i));
	(void)fputs("</dl>\n", f);
}

void
explain_html_begin(FILE *f)
{
	(void)fputs("<!DOCTYPE html>\n<html lang=\"en\">\n<meta "
		    "charset=\"utf-8\">\n"
		    "<meta name=\"viewport\" content=\"width=device-width\">\n"
		    "<title>wirecopy extract: blocks and verdicts</title>\n"
		    "<style>\n"
		    ":root{color-scheme:light dark}\n"
		    "body{font:16px/1.45 sans-serif;max-width:60em;margin:auto;"
		    "padding:1em}\n"
		    "h2{margin:2em 0 .2em}.about{opacity:.75;margin:0 0 1em;"
		    "overflow-wrap:anywhere}\n"
		    ".b{margin:2px 0;padding:.2em .6em .2em 9em;position:"
		    "relative;border-left:6px solid transparent;"
		    "overflow-wrap:anywhere;background:color-mix(in srgb,"
		    "var(--c) 14%,transparent)}\n"
		    ".b.kept{border-left-color:var(--c)}\n"
		    ".b:not(.kept){font-size:.85em}\n"
		    ".b i{position:absolute;left:.6em;width:8em;font:12px/1.6 "
		    "monospace;color:var(--c)}\n"
		    "dl{display:grid;grid-template-columns:8em 1fr}"
		    "dt{color:var(--c);font-family:monospace}dd{margin:0}\n",
	    f);
	put_colours(f);
	(void)fputs("</style>\n", f);
	put_legend(f);
}

static void
put_about(FILE *f, const struct wcopy_decision *d)
{
	const struct wcopy_record *r = d->record;
	struct wcopy_date date = article_date(&r->date);
	char day[WCOPY_DATE_CHARS];
	struct wcopy_span parts[] = { r->id, r->outlet,
		{ wcopy_date_format(&date, day), strlen(day) }, r->byline,
		r->url };

	(void)fputs("<div class=\"page\">\n<h2>", f);
	markup_put(f, r->title.len > 0 ? r->title : r->id);
	(void)fprintf(f, "</h2>\n<p class=\"about\">%s",
	    wcopy_page_name(d->article->kind));
	if (r->kind != WCOPY_BODY_ARTICLE)
		(void)fprintf(f, ", route %s, confidence %.2f",
		    wcopy_route_name(d->article->route),
		    (double)d->article->confidence);
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		if (parts[i].len == 0)
			continue;
		(void)fputs("<br>", f);
		markup_put(f, parts[i]);
	}
	(void)fputs("</p>\n", f);
}

void
explain_html(const struct explain *e, const struct wcopy_decision *d, FILE *f)
{
	struct wcopy_block b;

	put_about(f, d);
	if (!e->has_page)
		(void)fputs("<p>The input held the article's text: there was "
			    "nothing to decide.</p>\n",
		    f);
	for (size_t i = 0;
	     e->has_page && wcopy_extractor_block(e->extractor, i, &b); i++) {
		(void)fprintf(f,
		    "<p class=\"b %s%s\" title=\"%s (%.2f)\"><i>%.2f %s</i>",
		    b.verdict, b.kept ? " kept" : "", b.reason,
		    (double)b.probability, (double)b.probability,
		    b.kept && strcmp(b.verdict, "net-out") == 0 ? "fall-back"
								: b.verdict);
		markup_put(f, b.text);
		(void)fputs("</p>\n", f);
	}
	(void)fputs("</div>\n", f);
}

void
explain_html_end(FILE *f)
{
	(void)fputs("</html>\n", f);
}
