/* SPDX-License-Identifier: MIT */
/*
 * report.h - groups and edges as files, and the view for people
 *
 * The columns are described in manual.c. TSV has one line of names first;
 * tabs, line ends and backslashes in a value are written \t, \n, \r and \\,
 * and what is not known is empty.
 */
#ifndef CLI_REPORT_H
#define CLI_REPORT_H

#include <wirecopy.h>

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "stories.h"

/* Does a file of this name want TSV? */
bool report_is_tsv(const char *name);

/* One verified pair; the head first. */
void report_edges_head(FILE *f, bool tsv);
void report_edge(FILE *f, bool tsv, const struct wcopy_pair *p);

/* All final groups; s is finished. */
void report_groups(FILE *f, bool tsv, const struct stories *s);

/* The stories told more than once, and a summary. */
void report_text(FILE *f, const struct stories *s, uint64_t n_skipped);

/* A value of a TSV line, and an item of a value that lists several with a
 * space between: spaces within are written \x20. */
void report_tsv(FILE *f, struct wcopy_span value);
void report_tsv_item(FILE *f, struct wcopy_span value);

#endif
