/* SPDX-License-Identifier: MIT */
/*
 * cmd_spread.c - wirecopy spread: who runs whose stories, how soon, how often
 */
#include <config.h>

#include <wirecopy.h>

#include <inttypes.h>
#include <stdio.h>

#include "cli.h"
#include "columns.h"
#include "decisions.h"
#include "feed.h"
#include "msg.h"
#include "opt.h"
#include "out.h"
#include "spread.h"
#include "spread_out.h"
#include "stories.h"

/* Rows of a table for people; whoever wants more can ask. */
#define TOP_SHOWN 20

struct spreading {
	struct feed feed;
	struct stories stories;
	struct decisions decisions;
	struct out out;
	struct wcopy_agencies *agencies; /* NULL: those of the feed */
};

static enum feed_raw
on_raw(void *arg, const struct input_file *file, const struct wcopy_raw *raw)
{
	struct spreading *s = arg;

	return decisions_take(&s->decisions, file, raw) ? FEED_RAW_DONE
							: FEED_RAW_TAKE;
}

static bool
on_article(void *arg, const struct wcopy_decision *d)
{
	struct spreading *s = arg;

	stories_add(&s->stories, d, s->feed.n_decided);
	return true;
}

static struct spread_view
view_of(const struct opt_set *o, const struct spread *sp,
    const struct stories *s)
{
	bool people = !opt_flag(o, OPT_JSON) && !opt_flag(o, OPT_TSV);
	uint64_t table = opt_number(o, OPT_TABLE), top = SIZE_MAX;
	struct spread_view v = { .sp = sp, .s = s };

	if (o->values[OPT_TOP].given)
		top = opt_number(o, OPT_TOP);
	else if (people)
		top = TOP_SHOWN;
	v.top = top < SIZE_MAX ? (size_t)top : SIZE_MAX;
	/* The choices of --table: all, then the tables in their order. */
	for (unsigned t = 0; t < N_SPREAD_TABLES; t++)
		v.tables[t] = table == 0 || table == t + 1;
	return v;
}

static void
print(struct spreading *s, const struct opt_set *o)
{
	struct spread_view v;
	struct spread sp;

	stories_finish(&s->stories);
	spread_measure(&sp, &s->stories,
	    s->agencies != NULL ? s->agencies : s->feed.agencies);
	v = view_of(o, &sp, &s->stories);
	if (opt_flag(o, OPT_JSON)) {
		spread_json(s->out.f, &v);
	} else if (opt_flag(o, OPT_TSV)) {
		spread_tsv(s->out.f, &v);
		msg_note("%" PRIu64 " articles: %" PRIu64 " dates to the day "
			 "or less, %" PRIu64 " without a zone, %" PRIu64
			 " missing; the earliest article need not be the "
			 "origin of a story",
		    sp.articles,
		    sp.precision[WCOPY_DATE_DAY] +
			sp.precision[WCOPY_DATE_MONTH] +
			sp.precision[WCOPY_DATE_YEAR],
		    sp.no_zone, sp.precision[WCOPY_DATE_NONE]);
	} else {
		spread_text(s->out.f, &v, columns_screen());
	}
	spread_clear(&sp);
}

static enum cli_exit
run(const struct opt_set *o)
{
	struct spreading s = { 0 };
	enum cli_exit rc, closed;

	stories_init(&s.stories, false);
	decisions_init(&s.decisions, &s.stories);
	if (opt_flag(o, OPT_JSON) && opt_flag(o, OPT_TSV)) {
		msg_error("--json and --tsv: only one of them can be had");
		rc = CLI_EXIT_USAGE;
		goto end;
	}
	if ((rc = feed_open(&s.feed, o)) != CLI_EXIT_DONE ||
	    (rc = feed_open_out(&s.feed, o, OPT_OUTPUT, &s.out)) !=
		CLI_EXIT_DONE)
		goto end;
	/* Without --agencies the feed leaves them to the library. */
	if (s.feed.agencies == NULL &&
	    wcopy_agencies_new(&s.agencies, (struct wcopy_span){ NULL, 0 },
		NULL, NULL) != WCOPY_OK) {
		msg_error("out of memory");
		rc = CLI_EXIT_ROOM;
		goto end;
	}
	s.feed.arg = &s;
	s.feed.on_raw = on_raw;
	s.feed.on_article = on_article;
	rc = feed_run(&s.feed);
	if (!s.feed.stopped && (rc == CLI_EXIT_DONE || rc == CLI_EXIT_INPUT))
		print(&s, o);
end:
	if ((closed = out_close(&s.out)) != CLI_EXIT_DONE)
		rc = closed;
	wcopy_agencies_free(s.agencies);
	decisions_clear(&s.decisions);
	stories_clear(&s.stories);
	feed_close(&s.feed);
	return rc;
}

static const struct cli_example examples[] = {
	{ "wirecopy spread crawl.warc.gz",
	    "The stories, outlets and pairs of outlets of a crawl." },
	{ "wirecopy group crawl.warc.gz | tee decisions.jsonl | wirecopy "
	  "spread",
	    "The same from decisions that are kept as well." },
	{ "wirecopy spread --tsv --table outlets decisions.jsonl "
	  "> outlets.tsv",
	    "One table for a spreadsheet." },
	{ NULL, NULL }
};

const struct cli_cmd cmd_spread = {
	.name = "spread",
	.summary = "measure who runs whose stories, how soon and how often",
	.operands = "[INPUT...]",
	.about =
	    "Reads articles, or the output of 'wirecopy group', which is "
	    "recognised by its members and whose merges and moves are obeyed. "
	    "Prints four tables: the stories that more than one outlet has, "
	    "the outlets, the pairs of outlets of which one ran stories "
	    "of the other later, and the agencies.\n\n"
	    "An outlet counts once a story, with its earliest article; what "
	    "it prints again is a copy of its own and no spread. First is the "
	    "outlet before which no other is known to have run the story; "
	    "where dates leave k of them open, each gets 1/k of the credit "
	    "(+2 behind a name: two more share it). Wire is the number of an "
	    "outlet's articles whose story another outlet has too, share what "
	    "part of its articles they are. For a pair, the share of the "
	    "first outlet's stories that the later one took up and the share "
	    "of the later one's stories that the first had before it are what "
	    "RNewsflow calls from.Vprop and to.Vprop, stories counted once an "
	    "outlet.\n\n"
	    "A lag runs from the first article of a story to the earliest of "
	    "another outlet, in whole units of the coarser of their two "
	    "dates: '2 d' between days, '2.0 d' between times. A time without "
	    "a zone and one with it are compared by days, and count as equal "
	    "if their zones could make them so. Dates to the month or year "
	    "give no lag. Quartiles (1/4, 1/2, 3/4) are nearest ranks: lags "
	    "that occur.\n\n"
	    "A story is of the agency that most of its outlets credit (ap 4/5: "
	    "four of five outlets that ran it credit AP; the agency's own "
	    "outlet, known by its domain, is not counted). For an outlet, "
	    "agency is the number of such stories that it ran and credit the "
	    "share whose agency it credits; for an agency, copies are the "
	    "outlets that ran its stories, summed over them. Only stories "
	    "whose agency somebody names are known to be of one.\n\n"
	    "The earliest article that was collected need not be the origin: "
	    "where an agency's own wire is missing, its fastest customer "
	    "looks like the source. All articles are kept "
	    "in mind to the end: their names and some 100 bytes each.",
	.examples = examples,
	.run = run,
};
