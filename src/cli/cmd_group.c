/* SPDX-License-Identifier: MIT */
/*
 * cmd_group.c - wirecopy group: which articles are the same story
 *
 * One line for each article as it is decided; what is only known at the end
 * (the final groups, the view for people) is gathered in a struct stories.
 */
#include <config.h>

#include <wirecopy.h>

#include <inttypes.h>
#include <stdio.h>

#include "article.h"
#include "cli.h"
#include "feed.h"
#include "json_out.h"
#include "msg.h"
#include "opt.h"
#include "out.h"
#include "rate.h"
#include "report.h"
#include "stories.h"

/* The choices of --to, in the order of its row. */
enum view { VIEW_JSONL, VIEW_TEXT };

struct grouping {
	struct feed feed;
	struct stories stories;
	struct rate rate;
	bool gather; /* the final groups are wanted */
	enum view view;
	struct out out, groups, edges;
	bool edges_tsv;
};

static void
print_events(FILE *f, const struct wcopy_decision *d)
{
	for (size_t i = 0; i < d->n_events; i++) {
		const struct wcopy_event *e = &d->events[i];
		struct json_out j = { .f = f };

		json_begin(&j);
		if (e->kind == WCOPY_EVENT_MERGE) {
			json_name(&j, "event", "merge");
			json_string(&j, "group", e->group);
			json_string(&j, "into", e->into);
		} else {
			json_name(&j, "event", "move");
			json_string(&j, "id", e->id);
			json_string(&j, "group", e->into);
		}
		json_end(&j);
	}
}

static void
print_decision(FILE *f, const struct wcopy_decision *d)
{
	const struct wcopy_record *r = d->record;
	struct wcopy_date date = article_date(&r->date);
	struct json_out j = { .f = f };

	json_begin(&j);
	json_string(&j, "id", r->id);
	json_string(&j, "group", d->group);
	json_name(&j, "relation", wcopy_relation_name(d->relation));
	article_json_match(&j, d->match,
	    (struct article_shares){ d->jaccard, d->contained, d->covers });
	if (d->self)
		json_bool(&j, "self", true);
	article_json_about(&j, r->outlet, &date, r->title, r->url);
	article_json_agency(&j, d->credits);
	json_end(&j);
	print_events(f, d);
}

static bool
on_article(void *arg, const struct wcopy_decision *d)
{
	struct grouping *g = arg;

	rate_add(&g->rate, &d->record->date);
	if (g->gather)
		stories_add(&g->stories, d, g->feed.n_decided);
	if (g->view != VIEW_JSONL)
		return true;
	print_decision(g->out.f, d);
	return out_ok(&g->out);
}

static bool
on_pair(void *arg, const struct wcopy_pair *p)
{
	struct grouping *g = arg;

	if (p->verdict.relation == WCOPY_RELATION_NEW)
		return true;
	report_edge(g->edges.f, g->edges_tsv, p);
	return out_ok(&g->edges);
}

static bool
on_pause(void *arg)
{
	struct grouping *g = arg;

	return out_flush(&g->out) && out_flush(&g->edges);
}

static enum cli_exit
open_all(struct grouping *g, const struct opt_set *o)
{
	enum cli_exit rc;

	if ((rc = feed_open(&g->feed, o)) != CLI_EXIT_DONE ||
	    (rc = feed_open_out(&g->feed, o, OPT_OUTPUT, &g->out)) !=
		CLI_EXIT_DONE ||
	    (rc = feed_open_out(&g->feed, o, OPT_GROUPS, &g->groups)) !=
		CLI_EXIT_DONE ||
	    (rc = feed_open_out(&g->feed, o, OPT_EDGES, &g->edges)) !=
		CLI_EXIT_DONE)
		return rc;
	g->view = (enum view)opt_number(o, OPT_TO);
	g->gather = g->view == VIEW_TEXT || g->groups.f != NULL;
	stories_init(&g->stories, g->view != VIEW_TEXT);
	g->feed.arg = g;
	g->feed.on_article = on_article;
	g->feed.on_pause = on_pause;
	if (g->edges.f != NULL) {
		g->edges_tsv = report_is_tsv(g->edges.name);
		g->feed.on_pair = on_pair;
		report_edges_head(g->edges.f, g->edges_tsv);
	}
	return CLI_EXIT_DONE;
}

/* So many are not counted: nobody asks whether it is 82,103 or 82,104. */
#define MANY_DAYS 1000

/* How many articles there is room for, and for how many days of this stream. */
static void
note_capacity(const struct grouping *g)
{
	uint64_t capacity = g->feed.stats.capacity;
	double rate;

	if (!rate_per_day(&g->rate, &rate))
		msg_note("room for %" PRIu64 " articles", capacity);
	else if ((double)capacity > rate * MANY_DAYS)
		msg_note("room for %" PRIu64 " articles, years at %.0f a day",
		    capacity, rate);
	else
		msg_note("room for %" PRIu64
			 " articles, %.1f days at %.0f a day",
		    capacity, (double)capacity / rate, rate);
}

/* What is known now that all is read. */
static void
print_end(struct grouping *g)
{
	const struct wcopy_pipeline_stats *st = &g->feed.stats;

	if (g->gather)
		stories_finish(&g->stories);
	if (g->groups.f != NULL) {
		report_groups(g->groups.f, report_is_tsv(g->groups.name),
		    &g->stories);
		(void)out_ok(&g->groups);
	}
	if (g->view == VIEW_TEXT) {
		report_text(g->out.f, &g->stories, g->feed.trouble.total);
	} else {
		msg_note("%" PRIu64 " %s, %" PRIu64 " %s", st->articles,
		    st->articles == 1 ? "article" : "articles", st->groups,
		    st->groups == 1 ? "story" : "stories");
		note_capacity(g);
	}
}

static enum cli_exit
run(const struct opt_set *o)
{
	struct grouping g = { 0 };
	enum cli_exit rc, closed;

	if ((rc = open_all(&g, o)) != CLI_EXIT_DONE)
		goto end;
	rc = feed_run(&g.feed);
	if (!g.feed.stopped && (rc == CLI_EXIT_DONE || rc == CLI_EXIT_INPUT))
		print_end(&g);
end:
	if ((closed = out_close(&g.out)) != CLI_EXIT_DONE)
		rc = closed;
	if ((closed = out_close(&g.groups)) != CLI_EXIT_DONE)
		rc = closed;
	if ((closed = out_close(&g.edges)) != CLI_EXIT_DONE)
		rc = closed;
	stories_clear(&g.stories);
	rate_clear(&g.rate);
	feed_close(&g.feed);
	return rc;
}

static const struct cli_example examples[] = {
	{ "wirecopy group --to text pages/",
	    "The stories that more than one page tells, to look at." },
	{ "wirecopy group crawl.warc.gz > decisions.jsonl",
	    "A JSON line for every page of a crawl." },
	{ "zcat feed.jsonl.gz | wirecopy group --window 14d --groups "
	  "groups.tsv",
	    "Articles from a pipe, compared over two weeks; the final groups "
	    "in a table." },
	{ NULL, NULL }
};

const struct cli_cmd cmd_group = {
	.name = "group",
	.summary = "say for every article which story it belongs to",
	.operands = "[INPUT...]",
	.about =
	    "Prints one JSON object a line for every article, in the order "
	    "they are read: id, group, relation, match, jaccard, contained, "
	    "covers, source, date, title, url, agency. The group is named "
	    "after its "
	    "first article. The relation is what the article is to its match, "
	    "the earlier article most like it: new, exact, reprint, abridged, "
	    "expanded, rewrite, quotes (another story that shares passages) or "
	    "short. wirecopy(1) describes each.\n\n"
	    "A line with an event follows when an article shows that two "
	    "groups are one story, or that an earlier article belongs to "
	    "another group.\n\n"
	    "With --to text it prints the stories that were told more than "
	    "once instead, with all their articles.",
	.examples = examples,
	.run = run,
};
