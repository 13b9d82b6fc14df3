/* SPDX-License-Identifier: MIT */
/*
 * cmd_clean.c - wirecopy clean: the crawl with each story once
 *
 * A later article can merge two groups, so what to keep is known only when
 * everything has been read: the first pass decides the groups, the second
 * copies the records to keep. An input that cannot be read twice is spooled.
 */
#include <config.h>

#include <wirecopy.h>

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "article.h"
#include "cli.h"
#include "copy.h"
#include "feed.h"
#include "json_out.h"
#include "mem.h"
#include "msg.h"
#include "opt.h"
#include "out.h"
#include "spool.h"
#include "stories.h"

/* The choices of --keep, in the order of its row. */
enum keep { KEEP_FIRST, KEEP_LONGEST };

/* Why an article was dropped that was not like any earlier one: a later
 * article tied it to its group. */
#define REASON_TIED "tied-later"

struct cleaning {
	struct feed feed;
	struct stories stories;
	struct out out, removed;
	struct copy copy;
	bool dry_run;
	uint32_t *kept; /* by the article that names a group: the one of the
			   group that stays */
};

static enum feed_raw
on_raw(void *arg, const struct input_file *file, const struct wcopy_raw *raw)
{
	struct cleaning *c = arg;

	return copy_note(&c->copy, file, raw) ? FEED_RAW_TAKE : FEED_RAW_STOP;
}

static bool
on_article(void *arg, const struct wcopy_decision *d)
{
	struct cleaning *c = arg;

	stories_add(&c->stories, d, c->feed.n_decided);
	return true;
}

/* Of each group the article that stays. */
static void
choose(struct cleaning *c, enum keep keep)
{
	const struct stories *s = &c->stories;

	c->kept = calloc(s->n + 1, sizeof(*c->kept));
	if (c->kept == NULL)
		mem_out();
	for (size_t g = 0; g < s->n_groups; g++) {
		const uint32_t *members = s->members + s->groups[g].first;
		uint32_t best = members[0];

		for (uint32_t i = 1; i < s->groups[g].n; i++)
			if (keep == KEEP_LONGEST &&
			    s->articles[members[i]].words >
				s->articles[best].words)
				best = members[i];
		c->kept[s->groups[g].name] = best;
		if (!c->dry_run)
			copy_keep(&c->copy, s->articles[best].record);
	}
}

/* The line of one dropped article; kept is the one it repeats. */
static void
print_removed(FILE *f, const struct stories *s, const struct story_article *x,
    const struct story_article *kept)
{
	const struct names *t = &s->names;
	struct wcopy_span match = { NULL, 0 };
	struct json_out j = { .f = f };

	if (x->match != STORY_NONE)
		match = names_at(t, s->articles[x->match].id);
	json_begin(&j);
	json_string(&j, "id", names_at(t, x->id));
	json_name(&j, "reason",
	    x->joined ? wcopy_relation_name(x->relation) : REASON_TIED);
	json_string(&j, "repeats", names_at(t, kept->id));
	article_json_match(&j, match, x->shares);
	article_json_about(&j, names_at(t, x->source), &x->date,
	    names_at(t, x->title), names_at(t, x->url));
	json_end(&j);
}

static void
print_all_removed(struct cleaning *c)
{
	const struct stories *s = &c->stories;

	for (size_t i = 0; i < s->n; i++) {
		uint32_t kept = c->kept[s->articles[i].group];

		if (kept != i)
			print_removed(c->removed.f, s, &s->articles[i],
			    &s->articles[kept]);
	}
}

static void
print_counts(FILE *f, const struct cleaning *c)
{
	struct json_out j = { .f = f };

	json_begin(&j);
	json_count(&j, "articles", c->stories.n);
	json_count(&j, "kept", c->stories.n_groups);
	json_count(&j, "dropped", c->stories.n - c->stories.n_groups);
	json_count(&j, "skipped", c->feed.trouble.total);
	json_end(&j);
}

static enum cli_exit
open_all(struct cleaning *c, const struct opt_set *o)
{
	enum cli_exit rc;

	if ((rc = feed_open(&c->feed, o)) != CLI_EXIT_DONE ||
	    (rc = feed_open_out(&c->feed, o, OPT_OUTPUT, &c->out)) !=
		CLI_EXIT_DONE ||
	    (rc = feed_open_out(&c->feed, o, OPT_REMOVED, &c->removed)) !=
		CLI_EXIT_DONE)
		return rc;
	c->dry_run = opt_flag(o, OPT_DRY_RUN);
	stories_init(&c->stories, c->removed.f == NULL);
	c->feed.arg = c;
	c->feed.on_article = on_article;
	if (!c->dry_run) {
		copy_init(&c->copy, &c->feed);
		c->feed.on_raw = on_raw;
	}
	return CLI_EXIT_DONE;
}

/* All groups are known: choose, tell, copy. */
static enum cli_exit
finish(struct cleaning *c, enum keep keep)
{
	stories_finish(&c->stories);
	choose(c, keep);
	if (c->removed.f != NULL) {
		print_all_removed(c);
		(void)out_ok(&c->removed);
	}
	msg_note("%zu %s: %zu kept, %zu dropped", c->stories.n,
	    c->stories.n == 1 ? "article" : "articles", c->stories.n_groups,
	    c->stories.n - c->stories.n_groups);
	if (!c->dry_run)
		return copy_run(&c->copy, &c->out);
	print_counts(c->out.f, c);
	return CLI_EXIT_DONE;
}

static enum cli_exit
run(const struct opt_set *o)
{
	struct cleaning c = { 0 };
	enum cli_exit rc, closed;

	if ((rc = open_all(&c, o)) != CLI_EXIT_DONE)
		goto end;
	rc = feed_run(&c.feed);
	if (c.copy.rc != CLI_EXIT_DONE)
		rc = c.copy.rc;
	if (!c.feed.stopped && (rc == CLI_EXIT_DONE || rc == CLI_EXIT_INPUT)) {
		closed = finish(&c, (enum keep)opt_number(o, OPT_KEEP));
		if (closed != CLI_EXIT_DONE)
			rc = closed;
	}
end:
	if ((closed = out_close(&c.out)) != CLI_EXIT_DONE)
		rc = closed;
	if ((closed = out_close(&c.removed)) != CLI_EXIT_DONE)
		rc = closed;
	free(c.kept);
	copy_clear(&c.copy);
	stories_clear(&c.stories);
	feed_close(&c.feed);
	return rc;
}

static const struct cli_example examples[] = {
	{ "wirecopy clean feed.jsonl > once.jsonl", "Each story once." },
	{ "wirecopy clean --keep longest crawl.warc.gz | gzip > once.warc.gz",
	    "A crawl with the fullest version of each story." },
	{ "wirecopy clean --removed removed.jsonl feed.jsonl > once.jsonl",
	    "A list of what was left out, and why, as well." },
	{ "wirecopy clean --dry-run crawl.warc.gz",
	    "Only count what would stay." },
	{ NULL, NULL }
};

const struct cli_cmd cmd_clean = {
	.name = "clean",
	.summary = "copy the input with each story once",
	.operands = "[INPUT...]",
	.about =
	    "Copies exactly one record of each group, byte for byte and in "
	    "the order they are read: the JSON line, or the WARC record with "
	    "its framing. What was compressed comes out plain; the elements "
	    "of a JSON array come out one a line; of one-page files the paths "
	    "of those to keep are printed, one a line. Records that cannot be "
	    "used are left out.\n\n"
	    "Which group a record belongs to is only sure at the end, so all "
	    "is read twice; what can be read only once, such as a pipe, is "
	    "kept in a temporary file in $TMPDIR meanwhile. --window and "
	    "--max-memory bound how far back copies are found, not this "
	    "file.\n\n"
	    "A line of --removed has id, reason, repeats (the id of the "
	    "record that was kept), match, jaccard, contained, covers, "
	    "source, date, title and url. The reason is the relation to the "
	    "match, or " REASON_TIED ": a later article showed it to be the "
	    "same story.",
	.examples = examples,
	.run = run,
};
