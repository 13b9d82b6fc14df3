/* SPDX-License-Identifier: MIT */
/*
 * spread_text.c - the tables of spread for people
 */
#include <config.h>

#include <inttypes.h>
#include <string.h>

#include "columns.h"
#include "fill.h"
#include "spread_out.h"

/* Columns of a lag with the gap before it: "23.9 min" needs 8. */
#define LAG_COLUMNS 9
/* Widest column of outlets. */
#define NAME_MOST 32
/* A title that would get less goes on a line of its own. */
#define TITLE_LEAST 24
#define NOTE_WIDTH 78
/* Room for an id and two numbers. */
#define CREDIT_CHARS 64

/* One of the tables, as it is set. */
struct setting {
	FILE *f;
	const struct spread_view *v;
	size_t name;   /* columns of an outlet */
	size_t title;  /* columns of a title, 0: a line of its own */
	size_t credit; /* columns of an agency and who credits it; 0: behind
			  the title */
	size_t screen;
};

static struct wcopy_span
text_of(const char *text)
{
	return (struct wcopy_span){ text, strlen(text) };
}

static void
put_lag(FILE *f, struct lag lag)
{
	char text[LAG_CHARS];

	(void)fprintf(f, "%*s", LAG_COLUMNS, lag_format(lag, text));
}

static void
put_name(const struct setting *t, uint32_t name)
{
	columns_put(t->f, names_at(&t->v->s->names, name), t->name);
}

/* What the longest outlet needs, at most what the other columns leave. */
static size_t
name_width(const struct spread_view *v, size_t left)
{
	size_t width = strlen("outlet");

	left = left < NAME_MOST ? left : NAME_MOST;
	for (size_t i = 0; i < v->sp->n_outlets && width < left; i++) {
		size_t n =
		    columns_of(names_at(&v->s->names, v->sp->outlets[i].name));

		width = n > width ? n : width;
	}
	return width < left ? width : left;
}

/* The head of a table: what it shows, and of how many. False: of none. */
static bool
put_caption(FILE *f, const char *what, size_t shown, size_t n)
{
	(void)fputs(what, f);
	if (n == 0)
		(void)fputs(": none", f);
	else if (shown < n)
		(void)fprintf(f, " (%zu of %zu)", shown, n);
	(void)putc('\n', f);
	return n > 0;
}

/* The first outlet of a story, and how many share that with it. */
static void
put_first(const struct setting *t, const struct spread_story *story)
{
	size_t width = t->name + strlen(" +99");
	char more[24] = "";

	if (story->n_first == 0) {
		columns_put(t->f, text_of("-"), width);
		return;
	}
	if (story->n_first > 1)
		(void)snprintf(more, sizeof(more), " +%zu", story->n_first - 1);
	columns_put(t->f,
	    names_at(&t->v->s->names, t->v->sp->firsts[story->first]),
	    width - strlen(more));
	(void)fputs(more, t->f);
}

/* "ap 4/5": four of five outlets credit it. */
static size_t
format_credit(const struct spread_view *v, const struct spread_story *story,
    char *out, size_t room)
{
	struct wcopy_span id = names_at(&v->s->names, story->agency);

	out[0] = '\0';
	if (story->agency != 0)
		(void)snprintf(out, room, "%.*s %" PRIu32 "/%" PRIu32,
		    (int)id.len, id.ptr, story->credits, story->customers);
	return strlen(out);
}

/* What the longest of them needs; 0: there are no agencies. */
static size_t
credit_width(const struct spread_view *v, size_t rows)
{
	size_t width = strlen("agency");
	char text[CREDIT_CHARS];

	if (v->sp->agency_stories == 0)
		return 0;
	for (size_t i = 0; i < rows; i++) {
		size_t n =
		    format_credit(v, &v->sp->stories[i], text, sizeof(text));

		width = n > width ? n : width;
	}
	return width;
}

/* Title and credit on a line of their own. */
static void
put_below(const struct setting *t, const struct spread_story *story,
    const char *credit)
{
	size_t more = credit[0] != '\0' ? strlen(credit) + strlen(" ()") : 0;

	(void)fputs("\n    ", t->f);
	columns_put_last(t->f, spread_title(t->v, story), t->screen - 4 - more);
	if (more > 0)
		(void)fprintf(t->f, " (%s)", credit);
}

static void
put_story(const struct setting *t, const struct spread_story *story)
{
	char credit[CREDIT_CHARS];

	(void)format_credit(t->v, story, credit, sizeof(credit));
	(void)fprintf(t->f, "%8" PRIu32 "%8" PRIu32 "  ", story->articles,
	    story->outlets);
	put_first(t, story);
	put_lag(t->f, story->span);
	put_lag(t->f, story->lags.q1);
	put_lag(t->f, story->lags.median);
	put_lag(t->f, story->lags.q3);
	if (t->credit > 0) {
		(void)fputs("  ", t->f);
		columns_put(t->f, text_of(credit), t->credit);
	}
	if (t->title > 0) {
		(void)fputs("  ", t->f);
		columns_put_last(t->f, spread_title(t->v, story), t->title);
	} else {
		put_below(t, story, credit);
	}
	(void)putc('\n', t->f);
}

static void
put_stories(FILE *f, const struct spread_view *v, size_t screen)
{
	const struct spread *sp = v->sp;
	size_t rows = spread_rows(v, sp->n_stories);
	size_t others = 2 * 8 + 2 + strlen(" +99") + 4 * LAG_COLUMNS;
	struct setting t = { .f = f, .v = v, .screen = screen };
	size_t credit = credit_width(v, rows), more = credit > 0 ? 2 : 0;

	t.name = name_width(v, screen > others + 12 ? screen - others : 12);
	more += others + credit + t.name + 2;
	if (screen >= more + TITLE_LEAST) {
		t.title = screen - more;
		t.credit = credit;
	}
	if (!put_caption(f, "Stories that more than one outlet has", rows,
		sp->n_stories))
		return;
	(void)fputs("articles outlets  ", f);
	columns_put(f, text_of("first"), t.name + strlen(" +99"));
	(void)fprintf(f, "%*s%*s%*s%*s", LAG_COLUMNS, "span", LAG_COLUMNS,
	    "lag 1/4", LAG_COLUMNS, "1/2", LAG_COLUMNS, "3/4");
	if (t.credit > 0) {
		(void)fputs("  ", f);
		columns_put(f, text_of("agency"), t.credit);
	}
	(void)fprintf(f, "%s\n", t.title > 0 ? "  title" : "");
	for (size_t i = 0; i < rows; i++)
		put_story(&t, &sp->stories[i]);
}

/* So many copies, and the share of them that credit their agency. */
static void
put_rate(FILE *f, uint32_t copies, uint32_t credited)
{
	if (copies > 0)
		(void)fprintf(f, "%8" PRIu32 "%6.0f %%", copies,
		    100.0 * credited / copies);
	else
		(void)fprintf(f, "%8d%8s", 0, "-");
}

static void
put_outlets(FILE *f, const struct spread_view *v, size_t screen)
{
	const struct spread *sp = v->sp;
	size_t rows = spread_rows(v, sp->n_outlets);
	struct setting t = { .f = f, .v = v };
	/* A narrow screen has room for names rather. */
	bool credits = sp->agency_stories > 0 && screen >= 70;

	t.name = name_width(v, screen - 42 - (credits ? 16 : 0));
	if (!put_caption(f, "Outlets", rows, sp->n_outlets))
		return;
	columns_put(f, text_of("outlet"), t.name);
	(void)fprintf(f, "%10s%8s%7s%8s%*s%s\n", "articles", "wire", "share",
	    "first", LAG_COLUMNS, "lag 1/2", credits ? "  agency  credit" : "");
	for (size_t i = 0; i < rows; i++) {
		const struct spread_outlet *o = &sp->outlets[i];

		put_name(&t, o->name);
		(void)fprintf(f, "%10" PRIu32 "%8" PRIu32 "%5.0f %%%8.2f",
		    o->articles, o->wire,
		    100.0 * (double)o->wire / (double)o->articles, o->first);
		put_lag(f, o->lags.median);
		if (credits)
			put_rate(f, o->agency_stories, o->credited);
		(void)putc('\n', f);
	}
}

static void
put_agencies(FILE *f, const struct spread_view *v, size_t screen)
{
	const struct spread *sp = v->sp;
	size_t rows = spread_rows(v, sp->n_agencies);
	size_t width = strlen("agency");

	(void)screen;
	if (!put_caption(f, "Agencies", rows, sp->n_agencies))
		return;
	for (size_t i = 0; i < rows; i++) {
		size_t n =
		    columns_of(names_at(&v->s->names, sp->agencies[i].name));

		width = n > width ? n : width;
	}
	columns_put(f, text_of("agency"), width);
	(void)fprintf(f, "%10s%9s%8s%8s\n", "articles", "stories", "copies",
	    "credit");
	for (size_t i = 0; i < rows; i++) {
		const struct spread_agency *a = &sp->agencies[i];

		columns_put(f, names_at(&v->s->names, a->name), width);
		(void)fprintf(f, "%10" PRIu32 "%9" PRIu32, a->articles,
		    a->stories);
		put_rate(f, a->copies, a->credited);
		(void)putc('\n', f);
	}
}

static void
put_pairs(FILE *f, const struct spread_view *v, size_t screen)
{
	const struct spread *sp = v->sp;
	size_t rows = spread_rows(v, sp->n_pairs);
	struct setting t = { .f = f, .v = v };

	t.name = name_width(v, (screen - 40) / 2);
	if (!put_caption(f, "Who ran whose stories later", rows, sp->n_pairs))
		return;
	columns_put(f, text_of("first"), t.name);
	(void)fputs("  ", f);
	columns_put(f, text_of("later"), t.name);
	(void)fprintf(f, "%9s%10s%10s%*s\n", "stories", "of first", "of later",
	    LAG_COLUMNS, "lag 1/2");
	for (size_t i = 0; i < rows; i++) {
		const struct spread_pair *p = &sp->pairs[i];

		put_name(&t, p->from);
		(void)fputs("  ", f);
		put_name(&t, p->to);
		(void)fprintf(f, "%9" PRIu32 "%8.0f %%%8.0f %%", p->later,
		    100 * p->of_from, 100 * p->of_to);
		put_lag(f, p->lags.median);
		(void)putc('\n', f);
	}
}

static void
note_precisions(struct fill *l, const struct spread *sp)
{
	static const char *const words[] = {
		[WCOPY_DATE_NONE] = "without any",
		[WCOPY_DATE_YEAR] = "to the year",
		[WCOPY_DATE_MONTH] = "to the month",
		[WCOPY_DATE_DAY] = "to the day",
		[WCOPY_DATE_HOUR] = "to the hour",
		[WCOPY_DATE_MINUTE] = "to the minute",
		[WCOPY_DATE_SECOND] = "to the second",
	};
	char text[256] = "Dates:";
	size_t at = strlen(text);
	const char *comma = "";

	for (unsigned p = WCOPY_DATE_SECOND + 1; p-- > 0;) {
		if (sp->precision[p] == 0)
			continue;
		at += (size_t)snprintf(text + at, sizeof(text) - at,
		    "%s %" PRIu64 " %s", comma, sp->precision[p], words[p]);
		comma = ",";
	}
	if (sp->articles > 0) {
		fill_text(l, text);
		(void)putc('.', l->f);
		l->column++;
	}
}

/* A sentence about n things of a kind, if there are any: "1 article" or "2
 * articles", and what is to be said of them. */
static void
note_some(struct fill *l, uint64_t n, const char *things, const char *rest)
{
	char text[256];

	if (n == 0)
		return;
	(void)snprintf(text, sizeof(text), "%" PRIu64 " %s%s %s", n, things,
	    n == 1 ? "" : "s", rest);
	fill_text(l, text);
}

static void
put_notes(FILE *f, const struct spread *sp)
{
	struct fill l = { .f = f, .width = NOTE_WIDTH };
	char text[256];

	(void)snprintf(text, sizeof(text),
	    "Articles: %" PRIu64 " of %zu outlets in %" PRIu64
	    " groups, of which %zu are stories of more than one outlet.",
	    sp->articles, sp->n_outlets, sp->groups, sp->n_stories);
	fill_text(&l, text);
	note_precisions(&l, sp);
	note_some(&l, sp->no_zone, "time",
	    "without a zone: lags to times that have one are in days, and "
	    "none if the zones could explain them.");
	note_some(&l, sp->no_outlet, "article",
	    "without an outlet: in no table of outlets.");
	note_some(&l, sp->credits, "article",
	    sp->credits == 1 ? "credits an agency." : "credit an agency.");
	if (sp->copies > 0) {
		(void)snprintf(text, sizeof(text),
		    "Of %" PRIu64 " times that an outlet ran a story of an "
		    "agency, %" PRIu64 " (%.0f %%) credit it.",
		    sp->copies, sp->credited,
		    100.0 * (double)sp->credited / (double)sp->copies);
		fill_text(&l, text);
	}
	if (sp->wide > 0) {
		(void)snprintf(text, sizeof(text),
		    "Left out of the pairs, with more than %d outlets: %" PRIu64
		    ".",
		    SPREAD_PAIR_OUTLETS, sp->wide);
		fill_text(&l, text);
	}
	fill_text(&l,
	    "The earliest article here need not be the origin of a story.");
	fill_end(&l);
}

void
spread_text(FILE *f, const struct spread_view *v, size_t screen)
{
	static void (*const put[])(FILE *, const struct spread_view *,
	    size_t) = {
		[SPREAD_STORIES] = put_stories,
		[SPREAD_OUTLETS] = put_outlets,
		[SPREAD_PAIRS] = put_pairs,
		[SPREAD_AGENCIES] = put_agencies,
	};

	for (unsigned t = 0; t < N_SPREAD_TABLES; t++)
		if (v->tables[t]) {
			put[t](f, v, screen);
			(void)putc('\n', f);
		}
	put_notes(f, v->sp);
}
