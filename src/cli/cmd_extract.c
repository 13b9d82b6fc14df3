/* SPDX-License-Identifier: MIT */
/*
 * cmd_extract.c - wirecopy extract: the article on each page
 */
#include <config.h>

#include <wirecopy.h>

#include <stdio.h>

#include "article.h"
#include "cli.h"
#include "explain.h"
#include "extract_out.h"
#include "feed.h"
#include "json_out.h"
#include "msg.h"
#include "opt.h"
#include "out.h"

struct extracting {
	struct feed feed;
	struct out out, html;
	struct explain explain;
	enum extract_format format;
	bool explained; /* --explain */
	uint64_t n;     /* articles printed */
	enum cli_exit rc;
};

/* "agency", and under "agencies" every credit with its evidence. */
static void
print_agencies(struct json_out *j, const struct wcopy_credits *c)
{
	article_json_agency(j, c);
	json_array_begin(j, "agencies");
	for (size_t i = 0; i < c->n; i++) {
		const struct wcopy_credit *a = &c->credit[i];

		json_object_begin(j, NULL);
		json_string(j, "id", a->id);
		json_string(j, "name", a->name);
		json_string(j, "country", a->country);
		json_name(j, "place", wcopy_place_name(a->place));
		json_string(j, "words", a->words);
		json_object_end(j);
	}
	json_array_end(j);
}

static void
print_precision(struct json_out *j, const char *key,
    const struct wcopy_date *date)
{
	if (date->precision == WCOPY_DATE_NONE)
		json_null(j, key);
	else
		json_name(j, key, wcopy_precision_name(date->precision));
}

static void
print_paywall(struct json_out *j, enum wcopy_paywall paywall)
{
	if (paywall == WCOPY_PAYWALL_UNKNOWN)
		json_null(j, "paywall");
	else
		json_bool(j, "paywall", paywall == WCOPY_PAYWALL_YES);
}

static void
print_json(struct extracting *x, const struct wcopy_decision *d)
{
	struct json_out j = { .f = x->out.f };
	const struct wcopy_record *r = d->record;
	struct wcopy_date date = article_date(&r->date);

	json_begin(&j);
	json_string(&j, "id", r->id);
	json_string(&j, "url", r->url);
	json_string(&j, "canonical", r->canonical);
	json_string(&j, "title", r->title);
	json_date(&j, "date", &date);
	print_precision(&j, "precision", &date);
	json_date(&j, "modified", &r->modified);
	print_precision(&j, "modified_precision", &r->modified);
	json_string(&j, "byline", r->byline);
	json_string(&j, "source", r->outlet);
	json_string(&j, "site", r->site);
	json_string(&j, "language", r->language);
	print_paywall(&j, r->paywall);
	json_text(&j, "text", d->article->text);
	if (d->record->kind == WCOPY_BODY_ARTICLE) {
		json_null(&j, "route");
		json_null(&j, "confidence");
	} else {
		json_name(&j, "route", wcopy_route_name(d->article->route));
		json_share(&j, "confidence", (double)d->article->confidence);
	}
	json_name(&j, "kind", wcopy_page_name(d->article->kind));
	json_bool(&j, "language_guessed", d->article->language_guessed);
	print_agencies(&j, d->credits);
	if (x->explained)
		explain_json(&x->explain, &j);
	json_end(&j);
}

static void
print_text(struct extracting *x, const struct wcopy_decision *d)
{
	extract_text(x->out.f, d, x->n);
	if (x->explained)
		explain_text(&x->explain, x->out.f);
}

static bool
print_article(void *arg, const struct wcopy_decision *d)
{
	struct extracting *x = arg;

	if (x->explain.parser != NULL && !explain_page(&x->explain, d)) {
		msg_error("out of memory");
		x->rc = CLI_EXIT_ROOM;
		return false;
	}
	switch (x->format) {
	case EXTRACT_JSON:
		print_json(x, d);
		break;
	case EXTRACT_TEXT:
		print_text(x, d);
		break;
	case EXTRACT_MARKDOWN:
		extract_markdown(x->out.f, d, x->n);
		break;
	case EXTRACT_XML:
		extract_xml(x->out.f, d, x->n);
		break;
	}
	x->n++;
	if (x->html.f == NULL)
		return out_ok(&x->out);
	explain_html(&x->explain, d, x->html.f);
	return out_ok(&x->out) && out_ok(&x->html);
}

static enum cli_exit
open_all(struct extracting *x, const struct opt_set *o)
{
	enum cli_exit rc;

	x->format = (enum extract_format)opt_number(o, OPT_FORMAT);
	x->explained = opt_flag(o, OPT_EXPLAIN);
	if (x->explained && x->format != EXTRACT_JSON &&
	    x->format != EXTRACT_TEXT) {
		msg_error("--explain goes with --format json or text");
		return CLI_EXIT_USAGE;
	}
	if ((rc = feed_open(&x->feed, o)) != CLI_EXIT_DONE ||
	    (rc = feed_open_out(&x->feed, o, OPT_OUTPUT, &x->out)) !=
		CLI_EXIT_DONE ||
	    (rc = feed_open_out(&x->feed, o, OPT_HTML, &x->html)) !=
		CLI_EXIT_DONE)
		return rc;
	if (!x->explained && x->html.f == NULL)
		return CLI_EXIT_DONE;
	return explain_open(&x->explain, &x->feed.params.reader);
}

static bool
on_pause(void *arg)
{
	struct extracting *x = arg;

	return out_flush(&x->out) && out_flush(&x->html);
}

static enum cli_exit
extract(struct extracting *x)
{
	enum cli_exit rc;

	x->feed.params.goal = WCOPY_GOAL_EXTRACT;
	x->feed.on_article = print_article;
	x->feed.on_pause = on_pause;
	x->feed.arg = x;
	if (x->format == EXTRACT_XML)
		extract_xml_begin(x->out.f);
	if (x->html.f != NULL)
		explain_html_begin(x->html.f);
	rc = feed_run(&x->feed);
	if (x->format == EXTRACT_XML)
		extract_xml_end(x->out.f);
	if (x->html.f != NULL)
		explain_html_end(x->html.f);
	(void)out_ok(&x->out);
	if (x->html.f != NULL)
		(void)out_ok(&x->html);
	return x->rc != CLI_EXIT_DONE ? x->rc : rc;
}

static enum cli_exit
run(const struct opt_set *o)
{
	struct extracting x = { 0 };
	enum cli_exit rc, closed;

	if ((rc = open_all(&x, o)) == CLI_EXIT_DONE)
		rc = extract(&x);
	if ((closed = out_close(&x.out)) != CLI_EXIT_DONE)
		rc = closed;
	if ((closed = out_close(&x.html)) != CLI_EXIT_DONE)
		rc = closed;
	explain_close(&x.explain);
	feed_close(&x.feed);
	return rc;
}

static const struct cli_example examples[] = { { "wirecopy extract page.html",
						   "The article on one page." },
	{ "wirecopy extract crawl.warc.gz > articles.jsonl",
	    "The articles of a crawl, to work on with other programs." },
	{ "wirecopy extract --format markdown page.html",
	    "The article to read, with its subheads and lists." },
	{ "wirecopy extract --html why.html -o /dev/null pages/",
	    "Every block of each page, coloured by what was decided." },
	{ NULL, NULL } };

const struct cli_cmd cmd_extract = {
	.name = "extract",
	.summary = "print the article on each page",
	.operands = "[INPUT...]",
	.about =
	    "Prints one JSON object a line for each page or record: id, url, "
	    "canonical (the URL that the outlet prefers), title, date with "
	    "its precision (when it was published, else last modified), "
	    "modified with its precision, byline, source (the outlet's "
	    "domain), site (its own name), language (a tag such as en-US), "
	    "paywall (true: for subscribers, also if others may read some), "
	    "text, by which route the text was found and how sure the "
	    "extractor is of "
	    "it (null where the input already held the article's text), "
	    "what kind of page it is (article, home, listing, video, error or "
	    "empty), language_guessed (true: the page does not say or is "
	    "clearly wrong, its words tell), and the agency that it is "
	    "credited to (null: none). "
	    "Under agencies stands every credit: id, name and country of the "
	    "agency, the place (field, outlet, byline, dateline, credit, "
	    "author, source or copyright, of which the first counts) and "
	    "its words. Paragraphs are separated by an empty line.\n\n"
	    "--explain adds blocks: of each block its text, element, kept, "
	    "verdict, probability and the features that are not 0.",
	.examples = examples,
	.run = run,
};
