/* SPDX-License-Identifier: MIT */
/*
 * cmd_plan.c - wirecopy plan: what a setting finds and what it costs
 */
#include <config.h>

#include <wirecopy.h>

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "cli.h"
#include "json_out.h"
#include "msg.h"
#include "opt.h"
#include "out.h"

/* The plot: a column for each 1/60 of similarity, a row for each tenth of
 * probability; 6 + 61 columns and 13 lines fit any terminal. */
#define PLOT_COLUMNS 60
#define PLOT_ROWS 10

struct plan {
	struct wcopy_sketch_params asked;
	struct wcopy_sketch_params params; /* with the keys of an article */
	unsigned votes;
	uint64_t words;    /* of an article */
	uint64_t articles; /* to keep; 0: not asked for */
	uint64_t memory;   /* to spend */
	uint64_t per_day;  /* articles; 0: not known */
	size_t article_bytes;
};

/* Where the curve is read off: finer where rewrites live. */
static const double similarities[] = { .02, .05, .10, .15, .20, .25, .30, .40,
	.50, .60, .70, .80, .90, 1 };

#define N_SIMILARITIES (sizeof(similarities) / sizeof(*similarities))

/* What similarity is, for either scheme. */
static const char *
meaning(const struct plan *p)
{
	return p->params.scheme == WCOPY_SCHEME_BOTTOM
		   ? "share of the larger article's 5-word shingles in common"
		   : "resemblance (Jaccard) of the sets of 5-word shingles";
}

static double
found(const struct plan *p, double similarity)
{
	return wcopy_plan_recall(&p->params, p->votes, similarity);
}

static enum cli_exit
set(struct plan *p, const struct opt_set *o)
{
	struct wcopy_sketch_params *asked = &p->asked;

	wcopy_sketch_params_default(asked);
	asked->scheme = (enum wcopy_scheme)opt_number(o, OPT_SCHEME);
	asked->bands = (unsigned)opt_number(o, OPT_BANDS);
	asked->rows = (unsigned)opt_number(o, OPT_ROWS);
	p->votes = (unsigned)opt_number(o, OPT_VOTES);
	p->words = opt_number(o, OPT_WORDS);
	p->articles = opt_number(o, OPT_ARTICLES);
	p->memory = opt_number(o, OPT_MAX_MEMORY);
	p->per_day = opt_number(o, OPT_PER_DAY);
	if (opt_flag(o, OPT_COMPACT) && !o->values[OPT_BANDS].given)
		asked->bands = WCOPY_COMPACT_BANDS;
	if (asked->scheme == WCOPY_SCHEME_BOTTOM && asked->rows > 1) {
		msg_error("--rows: bottom-k has one row; --scheme permutation "
			  "has more");
		return CLI_EXIT_USAGE;
	}
	if (p->votes > asked->bands) {
		msg_error("--votes: %u votes cannot come from %u bands",
		    p->votes, asked->bands);
		return CLI_EXIT_USAGE;
	}
	p->params = *asked;
	p->params.bands = wcopy_plan_keys(asked, (unsigned)p->words);
	p->article_bytes = wcopy_plan_article_bytes(asked, (unsigned)p->words,
	    opt_flag(o, OPT_COMPACT));
	return CLI_EXIT_DONE;
}

/* The row of the plot, from 0, that the curve passes column x in. */
static unsigned
height(const struct plan *p, int x)
{
	double s = x < 0 ? 0 : (double)x / PLOT_COLUMNS;

	return (unsigned)(found(p, s) * PLOT_ROWS + .5);
}

static void
plot(FILE *f, const struct plan *p)
{
	(void)fprintf(f, "found\n");
	for (unsigned row = PLOT_ROWS + 1; row-- > 0;) {
		char line[PLOT_COLUMNS + 2] = "";
		size_t end = 0;

		for (int x = 0; x <= PLOT_COLUMNS; x++) {
			unsigned now = height(p, x), before = height(p, x - 1);
			bool on = row == now || (row < now && row > before);

			line[x] = on ? '*' : ' ';
			end = on ? (size_t)x + 1 : end;
		}
		line[end] = '\0';
		(void)fprintf(f, "%4.1f |%s\n", (double)row / PLOT_ROWS, line);
	}
	(void)fputs("     +", f);
	for (int x = 0; x <= PLOT_COLUMNS; x++)
		(void)putc(x > 0 && x % (PLOT_COLUMNS / 10) == 0 ? '+' : '-',
		    f);
	(void)fputs("\n      0", f);
	for (int tenth = 2; tenth <= 10; tenth += 2)
		(void)fprintf(f, "%*.1f", PLOT_COLUMNS / 5, tenth / 10.0);
	(void)putc('\n', f);
}

static void
print_curve(FILE *f, const struct plan *p)
{
	(void)fprintf(f, "%s: ", wcopy_scheme_name(p->params.scheme));
	if (p->params.scheme == WCOPY_SCHEME_BOTTOM)
		(void)fprintf(f,
		    "%u keys, %u of an article of %" PRIu64 " words.\n",
		    p->asked.bands, p->params.bands, p->words);
	else
		(void)fprintf(f, "%u bands of %u rows.\n", p->params.bands,
		    p->params.rows);
	(void)fprintf(f,
	    "A pair that has %u or more of them in common is looked at.\n"
	    "Similarity is the %s.\n\n",
	    p->votes, meaning(p));
	(void)fputs("similarity", f);
	for (size_t i = 0; i < N_SIMILARITIES / 2; i++)
		(void)fprintf(f, "%8.2f", similarities[i]);
	(void)fputs("\nfound     ", f);
	for (size_t i = 0; i < N_SIMILARITIES / 2; i++)
		(void)fprintf(f, "%8.4f", found(p, similarities[i]));
	(void)fputs("\n\nsimilarity", f);
	for (size_t i = N_SIMILARITIES / 2; i < N_SIMILARITIES; i++)
		(void)fprintf(f, "%8.2f", similarities[i]);
	(void)fputs("\nfound     ", f);
	for (size_t i = N_SIMILARITIES / 2; i < N_SIMILARITIES; i++)
		(void)fprintf(f, "%8.4f", found(p, similarities[i]));
	(void)fputs("\n\n", f);
	plot(f, p);
}

static void
print_kinds(FILE *f, const struct plan *p)
{
	const struct wcopy_copy_kind *k;

	(void)fprintf(f, "\n%-46s%10s%11s%9s\n", "kind of copy", "jaccard",
	    "contained", "found");
	for (unsigned i = 0; (k = wcopy_plan_kind(i)) != NULL; i++)
		(void)fprintf(f, "%-46s%10.2f%11.2f%9.4f\n", k->name,
		    k->jaccard, k->contained,
		    wcopy_plan_kind_recall(&p->params, p->votes, k));
}

/* Bytes for people, of 1024 as --max-memory takes them. */
static void
print_bytes(FILE *f, double bytes)
{
	static const char *const units[] = { "bytes", "KiB", "MiB", "GiB",
		"TiB", "PiB" };
	unsigned u = 0;

	while (bytes >= 1024 && u + 1 < sizeof(units) / sizeof(*units)) {
		bytes /= 1024;
		u++;
	}
	(void)fprintf(f, u == 0 ? "%.0f %s" : "%.1f %s", bytes, units[u]);
}

/* How many of them --max-memory holds. */
static double
days(const struct plan *p)
{
	return (double)(p->memory / p->article_bytes) / (double)p->per_day;
}

static void
print_memory(FILE *f, const struct plan *p)
{
	(void)fprintf(f,
	    "\nAn article of %" PRIu64 " words takes %zu bytes of memory.\n",
	    p->words, p->article_bytes);
	if (p->articles > 0) {
		(void)fprintf(f, "%" PRIu64 " articles take ", p->articles);
		print_bytes(f, (double)p->articles * (double)p->article_bytes);
		(void)fputs(".\n", f);
	}
	(void)fputs("--max-memory of ", f);
	print_bytes(f, (double)p->memory);
	(void)fprintf(f, " holds %" PRIu64 " articles",
	    p->memory / p->article_bytes);
	if (p->per_day > 0)
		(void)fprintf(f, ", %.1f days at %" PRIu64 " a day", days(p),
		    p->per_day);
	(void)fputs(".\n", f);
}

static void
print_json(FILE *f, const struct plan *p)
{
	const struct wcopy_copy_kind *k;
	struct json_out j = { .f = f };

	json_begin(&j);
	json_name(&j, "scheme", wcopy_scheme_name(p->params.scheme));
	json_count(&j, "bands", p->asked.bands);
	json_count(&j, "keys", p->params.bands);
	json_count(&j, "rows", p->params.rows);
	json_count(&j, "votes", p->votes);
	json_name(&j, "similarity", meaning(p));
	json_array_begin(&j, "curve");
	for (unsigned i = 0; i <= 100; i++) {
		json_object_begin(&j, NULL);
		json_share(&j, "similarity", i / 100.0);
		json_share(&j, "found", found(p, i / 100.0));
		json_object_end(&j);
	}
	json_array_end(&j);
	json_array_begin(&j, "kinds");
	for (unsigned i = 0; (k = wcopy_plan_kind(i)) != NULL; i++) {
		json_object_begin(&j, NULL);
		json_name(&j, "kind", k->name);
		json_share(&j, "jaccard", k->jaccard);
		json_share(&j, "contained", k->contained);
		json_share(&j, "found",
		    wcopy_plan_kind_recall(&p->params, p->votes, k));
		json_object_end(&j);
	}
	json_array_end(&j);
	json_count(&j, "words", p->words);
	json_count(&j, "article_bytes", p->article_bytes);
	if (p->articles > 0) {
		json_count(&j, "articles", p->articles);
		json_count(&j, "bytes", p->articles * p->article_bytes);
	} else {
		json_null(&j, "articles");
		json_null(&j, "bytes");
	}
	json_count(&j, "max_memory", p->memory);
	json_count(&j, "fit", p->memory / p->article_bytes);
	if (p->per_day > 0)
		json_share(&j, "days", days(p));
	else
		json_null(&j, "days");
	json_end(&j);
}

static enum cli_exit
run(const struct opt_set *o)
{
	struct plan p;
	enum cli_exit rc;

	if (o->n_operands > 0) {
		msg_error("plan reads no input; '%s' is too much",
		    o->operands[0]);
		return CLI_EXIT_USAGE;
	}
	if ((rc = set(&p, o)) != CLI_EXIT_DONE)
		return rc;
	if (opt_flag(o, OPT_JSON)) {
		print_json(stdout, &p);
	} else {
		print_curve(stdout, &p);
		print_kinds(stdout, &p);
		print_memory(stdout, &p);
	}
	return out_flush_stdout();
}

static const struct cli_example examples[] = {
	{ "wirecopy plan", "What the default setting finds and costs." },
	{ "wirecopy plan --bands 64 --articles 50000000",
	    "Twice as many keys, and the memory for 50 million articles." },
	{ "wirecopy plan --compact --max-memory 8G --per-day 500000",
	    "How many days of a stream 8 GiB hold in the compact setting." },
	{ "wirecopy plan --scheme permutation --bands 20 --rows 4 --votes 1",
	    "Classic MinHash banding." },
	{ NULL, NULL }
};

const struct cli_cmd cmd_plan = {
	.name = "plan",
	.summary = "show what keys, rows and votes find and what they cost",
	.operands = "",
	.about =
	    "Prints how likely a pair of articles is to be looked at, by how "
	    "similar they are, as a table and as a plot; how often each kind "
	    "of copy is found; and what an article costs in memory. Reads no "
	    "input.\n\n"
	    "With bottom-k each of the keys of the larger article is shared "
	    "with probability C, the share of its 5-word shingles that both "
	    "have, and a pair is looked at if --votes of the --bands keys "
	    "are: a binomial tail. With permutation a band of r rows agrees "
	    "with probability J to the power of r, J being the Jaccard "
	    "resemblance of the shingles. (Leskovec, Rajaraman, Ullman, "
	    "\"Mining of Massive Datasets\", section 3.4.)\n\n"
	    "The kinds of copy are means over copies made by program from "
	    "1,162 Reuters stories; contained is the share of the smaller "
	    "text. Where the curve is steep, fewer are found than at the mean: "
	    "of the hardest kind .79 were, not .90, with 32 keys and 2 votes. "
	    "With bottom-k an article has one key more than --bands for each "
	    "32 words, up to twice as many; --words says how long it is.",
	.examples = examples,
	.run = run,
};
