/* SPDX-License-Identifier: MIT */
/*
 * spread_out.h - measures of spread for people and for programs
 *
 * The columns and members are described in cmd_spread.c.
 */
#ifndef CLI_SPREAD_OUT_H
#define CLI_SPREAD_OUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "spread.h"
#include "stories.h"

enum spread_table {
	SPREAD_STORIES,
	SPREAD_OUTLETS,
	SPREAD_PAIRS,
	SPREAD_AGENCIES,
	N_SPREAD_TABLES
};

/* What to show. */
struct spread_view {
	const struct spread *sp;
	const struct stories *s;
	size_t top; /* rows of each table at most */
	bool tables[N_SPREAD_TABLES];
};

/* How many of n rows are shown. */
static inline size_t
spread_rows(const struct spread_view *v, size_t n)
{
	return n < v->top ? n : v->top;
}

/* The headline of a story. */
struct wcopy_span spread_title(const struct spread_view *v,
    const struct spread_story *story);

/* Tables and notes, set into screen columns. */
void spread_text(FILE *f, const struct spread_view *v, size_t screen);

/* Tables with one line of names first, an empty line between. */
void spread_tsv(FILE *f, const struct spread_view *v);

/* One object. */
void spread_json(FILE *f, const struct spread_view *v);

#endif
