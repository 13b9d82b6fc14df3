/* SPDX-License-Identifier: MIT */
/*
 * columns.h - text of any script set into columns of a terminal
 *
 * A character takes one column; those of East Asia and pictures take two,
 * marks that stand on others none. Which ones is a short list of blocks that
 * terminals agree on, independent of the locale. Control characters and bytes
 * that are no UTF-8 are shown as '?', as plain.h does, and line ends and tabs
 * as spaces.
 */
#ifndef CLI_COLUMNS_H
#define CLI_COLUMNS_H

#include <wirecopy/base.h>

#include <stdio.h>

/* Columns that text takes. */
size_t columns_of(struct wcopy_span text);

/* Print text in exactly width columns: padded behind, or cut and ended with
 * "..." if it is wider. */
void columns_put(FILE *f, struct wcopy_span text, size_t width);

/* The same, but nothing is added behind a text that is narrower: for the last
 * column of a line. */
void columns_put_last(FILE *f, struct wcopy_span text, size_t width);

/*
 * Cut the next line of at most width (>= 2) columns off *text: up to a line
 * feed, else at a space if there is one. White space before and behind the
 * line is passed over; the last line leaves *text empty.
 */
struct wcopy_span columns_line(struct wcopy_span *text, size_t width);

/* How wide standard output is: the terminal's width, else $COLUMNS, else 80;
 * 60 at least, which every table needs. */
size_t columns_screen(void);

#endif
