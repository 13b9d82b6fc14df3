/* SPDX-License-Identifier: MIT */
/*
 * report_text.c - the view for people: each story told more than once
 */
#include <config.h>
#include "report.h"

#include <inttypes.h>
#include <string.h>

#include "columns.h"
#include "plain.h"

/* Columns of an outlet's name at most; longer ones, such as paths of pages
 * whose outlet is not known, are cut. */
#define OUTLET_MOST 40

/* How a relation reads: before and behind the name of the match's outlet, and
 * whether the share of the match that was kept follows. */
static const struct {
	const char *before, *behind;
	bool share;
} words[WCOPY_N_RELATIONS] = {
	[WCOPY_RELATION_EXACT] = { "same words as ", "", false },
	[WCOPY_RELATION_REPRINT] = { "reprint of ", "", true },
	[WCOPY_RELATION_ABRIDGED] = { "cut down from ", "", true },
	[WCOPY_RELATION_EXPANDED] = { "", " with more added", true },
	[WCOPY_RELATION_REWRITE] = { "rewrite of ", "", true },
};

static struct wcopy_span
name_of(const struct stories *s, const struct story_article *x)
{
	return names_at(&s->names, x->source > 0 ? x->source : x->id);
}

static void
print_relation(FILE *f, const struct stories *s, const struct story_article *x,
    bool first)
{
	const struct story_article *match =
	    x->match != STORY_NONE ? &s->articles[x->match] : NULL;

	if (match == NULL || words[x->relation].before == NULL) {
		(void)fputs(first ? "first" : "joined through a later article",
		    f);
		return;
	}
	(void)fputs(words[x->relation].before, f);
	if (match->source > 0 && match->source == x->source)
		(void)fputs("its own earlier one", f);
	else
		columns_put_last(f, name_of(s, match), OUTLET_MOST);
	(void)fputs(words[x->relation].behind, f);
	if (words[x->relation].share)
		(void)fprintf(f, ", %.0f %% of it kept",
		    x->shares.covers * 100);
}

/* Columns that a story needs for its outlets and its dates. */
static void
measure(const struct stories *s, const struct story_group *g, size_t *outlets,
    size_t *dates)
{
	*outlets = *dates = 0;
	for (uint32_t i = 0; i < g->n; i++) {
		const struct story_article *x =
		    &s->articles[s->members[g->first + i]];
		char date[WCOPY_DATE_CHARS];
		size_t n = columns_of(name_of(s, x));

		if (n > *outlets)
			*outlets = n < OUTLET_MOST ? n : OUTLET_MOST;
		n = strlen(wcopy_date_format(&x->date, date));
		if (n > *dates)
			*dates = n;
	}
}

static void
print_story(FILE *f, const struct stories *s, const struct story_group *g)
{
	const struct story_article *head = &s->articles[s->members[g->first]];
	char date[WCOPY_DATE_CHARS];
	size_t outlets, dates;

	plain_put(f,
	    names_at(&s->names, head->title > 0 ? head->title : head->id));
	(void)putc('\n', f);
	measure(s, g, &outlets, &dates);
	for (uint32_t i = 0; i < g->n; i++) {
		const struct story_article *x =
		    &s->articles[s->members[g->first + i]];

		(void)fputs("  ", f);
		columns_put(f, name_of(s, x), outlets);
		(void)fputs("  ", f);
		if (dates > 0)
			(void)fprintf(f, "%-*s  ", (int)dates,
			    wcopy_date_format(&x->date, date));
		print_relation(f, s, x, i == 0);
		(void)putc('\n', f);
	}
	(void)putc('\n', f);
}

void
report_text(FILE *f, const struct stories *s, uint64_t n_skipped)
{
	size_t n_stories = 0, n_told = 0;

	for (size_t i = 0; i < s->n_groups; i++) {
		if (s->groups[i].n < 2)
			continue;
		print_story(f, s, &s->groups[i]);
		n_stories++;
		n_told += s->groups[i].n;
	}
	(void)fprintf(f,
	    "%zu %s: %zu %s told more than once (by %zu articles), %zu alone",
	    s->n, s->n == 1 ? "article" : "articles", n_stories,
	    n_stories == 1 ? "story" : "stories", n_told, s->n - n_told);
	if (n_skipped > 0)
		(void)fprintf(f, ", %" PRIu64 " skipped", n_skipped);
	(void)putc('\n', f);
}
