/* SPDX-License-Identifier: MIT */
/*
 * cmd_compare.c - wirecopy compare: are these two articles the same story
 */
#include <config.h>

#include <wirecopy.h>

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "article.h"
#include "body.h"
#include "cli.h"
#include "columns.h"
#include "feed.h"
#include "json_out.h"
#include "msg.h"
#include "opt.h"
#include "out.h"
#include "plain.h"

/* Lines of text wider than this are hard to read. */
#define WIDEST 160
#define BAR " | "

/* The answer by relation, A being what was named first. */
static const char *const answers[WCOPY_N_RELATIONS] = {
	[WCOPY_RELATION_NEW] = "Not the same story",
	[WCOPY_RELATION_EXACT] = "Same story: A and B are the same words",
	[WCOPY_RELATION_REPRINT] = "Same story: A is a reprint of B",
	[WCOPY_RELATION_ABRIDGED] = "Same story: A is B cut down",
	[WCOPY_RELATION_EXPANDED] = "Same story: A is B with more added",
	[WCOPY_RELATION_REWRITE] = "Same story: A is B rewritten",
	[WCOPY_RELATION_QUOTES] =
	    "Not the same story, though passages are shared",
	[WCOPY_RELATION_SHORT] = "Too short to say",
};

struct comparing {
	struct body a, b;
	struct wcopy_thresholds thresholds;
	struct wcopy_comparison c;
	size_t passages; /* to show */
};

static void
print_side(FILE *f, char side, const struct body *b, uint32_t words,
    uint32_t shingles)
{
	(void)fprintf(f, "%c  ", side);
	plain_put(f, (struct wcopy_span){ b->name, strlen(b->name) });
	(void)fprintf(f, " (%" PRIu32 " words, %" PRIu32 " shingles)\n", words,
	    shingles);
}

/* What stands in quotation marks, or all else. */
static void
print_kind(FILE *f, const char *kind, double a_in_b, double b_in_a)
{
	if (a_in_b < 0)
		return;
	(void)fprintf(f, "%-6s A in B   %6.4f  B in A %.4f\n", kind, a_in_b,
	    b_in_a);
}

static void
print_measures(FILE *f, const struct comparing *p)
{
	const struct wcopy_evidence *e = &p->c.evidence;
	const struct wcopy_thresholds *t = &p->thresholds;

	(void)fprintf(f, "%s (%s)\n", answers[p->c.verdict.relation],
	    wcopy_relation_name(p->c.verdict.relation));
	(void)fprintf(f, "because %s.\n\n", p->c.verdict.rule);
	print_side(f, 'A', &p->a, e->words, p->c.shingles_a);
	print_side(f, 'B', &p->b, e->match_words, p->c.shingles_b);
	(void)fprintf(f,
	    "\nshared shingles %6" PRIu32 "  of three words each\n",
	    p->c.shared);
	(void)fprintf(f,
	    "resemblance     %6.4f  (Jaccard) strong from %.2f on\n",
	    e->jaccard, t->strong);
	(void)fprintf(f, "A found in B    %6.4f  weak from %.2f on\n",
	    e->contained, t->weak);
	(void)fprintf(f, "B found in A    %6.4f  weak from %.2f on\n",
	    e->covers, t->weak);
	print_kind(f, "told", e->told_contained, e->told_covers);
	print_kind(f, "quoted", e->quotes_contained, e->quotes_covers);
	if (e->spread >= 0)
		(void)fprintf(f,
		    "spread          %6.4f  over the quarters of both\n",
		    e->spread);
	if (e->numbers >= 0)
		(void)fprintf(f,
		    "numbers agree   %6.4f  of the %" PRIu32
		    " in the text with fewer\n",
		    e->numbers, e->n_numbers);
	if (e->titles >= 0)
		(void)fprintf(f,
		    "titles agree    %6.4f  of the words of the shorter one\n",
		    e->titles);
	if (e->days >= 0)
		(void)fprintf(f, "days between    %6.1f%s\n", e->days,
		    e->same_outlet ? "  at one outlet" : "");
	(void)fprintf(f,
	    "score           %6.4f  pairs of words of B taken from A\n",
	    p->c.score);
}

/* A passage of either text, with the words around that show where it is. */
static void
print_passage(FILE *f, const struct comparing *p, const struct wcopy_passage *x,
    size_t screen)
{
	size_t width = (screen - strlen(BAR)) / 2;
	struct wcopy_span a = { p->a.side.text.ptr + x->a_offset, x->a_len };
	struct wcopy_span b = { p->b.side.text.ptr + x->b_offset, x->b_len };

	while (a.len > 0 || b.len > 0) {
		columns_put(f, columns_line(&a, width), width);
		(void)fputs(BAR, f);
		columns_put_last(f, columns_line(&b, width), width);
		(void)putc('\n', f);
	}
}

static void
print_text(FILE *f, const struct comparing *p)
{
	size_t screen = columns_screen(), n = p->c.n_passages;

	print_measures(f, p);
	if (screen > WIDEST)
		screen = WIDEST;
	for (size_t i = 0; i < n; i++) {
		(void)fprintf(f, "\n%s %" PRIu32 " words in a row\n",
		    i == 0 ? "Longest passage:" : "Next:",
		    p->c.passages[i].words);
		print_passage(f, p, &p->c.passages[i], screen);
	}
}

static void
print_passages_json(struct json_out *j, const struct comparing *p)
{
	json_array_begin(j, "passages");
	for (size_t i = 0; i < p->c.n_passages; i++) {
		const struct wcopy_passage *x = &p->c.passages[i];

		json_object_begin(j, NULL);
		json_count(j, "words", x->words);
		json_count(j, "a_offset", x->a_offset);
		json_count(j, "a_length", x->a_len);
		json_count(j, "b_offset", x->b_offset);
		json_count(j, "b_length", x->b_len);
		json_text(j, "text",
		    (struct wcopy_span){ p->a.side.text.ptr + x->a_offset,
			x->a_len });
		json_object_end(j);
	}
	json_array_end(j);
}

static void
print_json(FILE *f, const struct comparing *p)
{
	const struct wcopy_evidence *e = &p->c.evidence;
	struct json_out j = { .f = f };

	json_begin(&j);
	json_name(&j, "a", p->a.name);
	json_name(&j, "b", p->b.name);
	json_bool(&j, "same", article_joins(p->c.verdict.relation));
	json_name(&j, "relation", wcopy_relation_name(p->c.verdict.relation));
	json_name(&j, "rule", p->c.verdict.rule);
	json_share(&j, "jaccard", e->jaccard);
	json_share(&j, "contained", e->contained);
	json_share(&j, "covers", e->covers);
	json_known(&j, "told_contained", e->told_contained);
	json_known(&j, "told_covers", e->told_covers);
	json_known(&j, "quotes_contained", e->quotes_contained);
	json_known(&j, "quotes_covers", e->quotes_covers);
	json_known(&j, "spread", e->spread);
	json_known(&j, "numbers", e->numbers);
	json_known(&j, "titles", e->titles);
	json_known(&j, "days", e->days);
	json_bool(&j, "self", e->same_outlet);
	json_count(&j, "shared", p->c.shared);
	json_count(&j, "shingles_a", p->c.shingles_a);
	json_count(&j, "shingles_b", p->c.shingles_b);
	json_count(&j, "words_a", e->words);
	json_count(&j, "words_b", e->match_words);
	json_share(&j, "score", p->c.score);
	print_passages_json(&j, p);
	json_end(&j);
}

static enum cli_exit
read_both(struct comparing *p, const struct opt_set *o)
{
	struct wcopy_reader_params params = {
		.from = (enum wcopy_format)opt_number(o, OPT_FROM),
		.map = opt_text(o, OPT_MAP),
		.max_record = opt_number(o, OPT_MAX_RECORD),
	};
	enum cli_exit rc;

	if (o->n_operands != 2) {
		msg_error("compare takes two files, A and B, and not %zu",
		    o->n_operands);
		return CLI_EXIT_USAGE;
	}
	if (strcmp(o->operands[0], "-") == 0 &&
	    strcmp(o->operands[1], "-") == 0) {
		msg_error("only one of the two can be standard input");
		return CLI_EXIT_USAGE;
	}
	if ((rc = body_read(&p->a, o->operands[0], &params)) != CLI_EXIT_DONE)
		return rc;
	return body_read(&p->b, o->operands[1], &params);
}

static enum cli_exit
compare(struct comparing *p, const struct opt_set *o)
{
	uint64_t most = opt_number(o, OPT_PASSAGES);
	struct wcopy_error err;

	/* The table of choices is made from the presets: it cannot fail. */
	(void)wcopy_preset_thresholds((enum wcopy_preset)opt_number(o,
					  OPT_PRESET),
	    &p->thresholds);
	p->thresholds.min_words = (uint32_t)opt_number(o, OPT_MIN_WORDS);
	if (wcopy_compare(&p->a.side, &p->b.side, &p->thresholds,
		(uint32_t)opt_number(o, OPT_MIN_RUN),
		most < SIZE_MAX ? (size_t)most : SIZE_MAX, &p->c,
		&err) != WCOPY_OK)
		return feed_failed(&err);
	return CLI_EXIT_DONE;
}

static enum cli_exit
run(const struct opt_set *o)
{
	struct comparing p = { 0 };
	enum cli_exit rc, closed;

	if ((rc = read_both(&p, o)) != CLI_EXIT_DONE ||
	    (rc = compare(&p, o)) != CLI_EXIT_DONE)
		goto end;
	if (opt_flag(o, OPT_JSON))
		print_json(stdout, &p);
	else
		print_text(stdout, &p);
	rc = article_joins(p.c.verdict.relation) ? CLI_EXIT_DONE : CLI_EXIT_NO;
	if ((closed = out_flush_stdout()) != CLI_EXIT_DONE)
		rc = closed;
end:
	wcopy_comparison_clear(&p.c);
	free(p.b.bytes);
	free(p.a.bytes);
	return rc;
}

static const struct cli_example examples[] = {
	{ "wirecopy compare agency.txt newspaper.txt",
	    "Is it the same story, why, and what stands in both." },
	{ "wirecopy compare --json one.html other.html",
	    "The same of two pages, for programs." },
	{ "if wirecopy compare --passages 0 a.txt b.txt > why.txt; then ...",
	    "The answer as an exit status." },
	{ NULL, NULL }
};

const struct cli_cmd cmd_compare = {
	.name = "compare",
	.summary = "say whether two articles are the same story, and why",
	.operands = "A B",
	.about =
	    "Compares two files of one article each: plain text is taken as "
	    "it stands, a page goes through the extractor, a JSON line or a "
	    "WARC file must hold one record; - is standard input. Prints the "
	    "relation of A to B, the rule that decided and its numbers, and "
	    "the longest passages that stand in both, side by side. Ends with "
	    "0 if they are the same story and with 1 if they are not.\n\n"
	    "Both texts are compared whole, as sets of three-word shingles. "
	    "The decision is that of 'wirecopy group', without its knowledge "
	    "of what the outlets repeat. Title, date and outlet count as far "
	    "as the record or page has them.\n\n"
	    "The score is for ranking an agency's text (A) against texts that "
	    "may be derived from it (B): the share of the pairs of "
	    "neighbouring words of B that stand in A, each pair counted once; "
	    "a pair that has another word between in A counts half.",
	.examples = examples,
	.run = run,
};
