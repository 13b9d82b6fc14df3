/* SPDX-License-Identifier: MIT */
/*
 * cmd_extract.c - wirecopy extract: the article on each page, as JSON lines
 */
#include <config.h>

#include <wirecopy.h>

#include <stdio.h>

#include "article.h"
#include "cli.h"
#include "feed.h"
#include "json_out.h"
#include "opt.h"
#include "out.h"

static bool
print_article(void *arg, const struct wcopy_decision *d)
{
	struct out *out = arg;
	struct json_out j = { .f = out->f };
	const struct wcopy_record *r = d->record;
	struct wcopy_date date = article_date(&r->date);

	json_begin(&j);
	json_string(&j, "id", r->id);
	json_string(&j, "url", r->url);
	json_string(&j, "title", r->title);
	json_date(&j, "date", &date);
	if (date.precision == WCOPY_DATE_NONE)
		json_null(&j, "precision");
	else
		json_name(&j, "precision",
		    wcopy_precision_name(date.precision));
	json_string(&j, "byline", r->byline);
	json_string(&j, "source", r->outlet);
	json_text(&j, "text", d->article->text);
	if (d->record->kind == WCOPY_BODY_ARTICLE) {
		json_null(&j, "route");
		json_null(&j, "confidence");
	} else {
		json_name(&j, "route", wcopy_route_name(d->article->route));
		json_share(&j, "confidence", (double)d->article->confidence);
	}
	json_end(&j);
	return out_ok(out);
}

static enum cli_exit
run(const struct opt_set *o)
{
	struct out out = { 0 };
	struct feed f;
	enum cli_exit rc, closed;

	if ((rc = feed_open(&f, o)) != CLI_EXIT_DONE ||
	    (rc = feed_open_out(&f, o, OPT_OUTPUT, &out)) != CLI_EXIT_DONE)
		goto end;
	f.params.goal = WCOPY_GOAL_EXTRACT;
	f.on_article = print_article;
	f.arg = &out;
	rc = feed_run(&f);
end:
	if ((closed = out_close(&out)) != CLI_EXIT_DONE)
		rc = closed;
	feed_close(&f);
	return rc;
}

static const struct cli_example examples[] = { { "wirecopy extract page.html",
						   "The article on one page." },
	{ "wirecopy extract crawl.warc.gz > articles.jsonl",
	    "The articles of a crawl, to work on with other programs." },
	{ NULL, NULL } };

const struct cli_cmd cmd_extract = {
	.name = "extract",
	.summary = "print the article on each page",
	.operands = "[INPUT...]",
	.about =
	    "Prints one JSON object a line for each page or record: id, url, "
	    "title, date with its precision, byline, source and text, and by "
	    "which route the text was found and how sure the extractor is of "
	    "it (null where the input already held the article's text). "
	    "Paragraphs are separated by an empty line.",
	.examples = examples,
	.run = run,
};
