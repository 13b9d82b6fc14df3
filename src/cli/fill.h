/* SPDX-License-Identifier: MIT */
/*
 * fill.h - words set into lines
 *
 * For help on a terminal and for the source of the manual page. Every line
 * begins indent columns in and holds at most width columns, unless a word is
 * longer. Texts are ASCII.
 */
#ifndef CLI_FILL_H
#define CLI_FILL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct fill {
	FILE *f;
	size_t indent;
	size_t width;
	size_t column;  /* where the line stands; 0: not begun */
	bool sentences; /* each begins a line of its own, as roff wants it */
	/* Write one word its own way, or NULL. */
	void (*put)(FILE *f, const char *word, size_t len, size_t column);
};

/* Add the words of a text; spaces and single line feeds separate them, an
 * empty line ends the paragraph. */
void fill_text(struct fill *l, const char *text);

/* End the line, if one is begun. */
void fill_end(struct fill *l);

#endif
