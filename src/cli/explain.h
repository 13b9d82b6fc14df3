/* SPDX-License-Identifier: MIT */
/*
 * explain.h - 'extract' with its reasons: every block of a page
 *
 * The blocks are those of an extractor that still holds the page, so a page is
 * taken apart once more here, by this thread; it is for looking at a few.
 */
#ifndef CLI_EXPLAIN_H
#define CLI_EXPLAIN_H

#include <wirecopy.h>

#include <stdio.h>

#include "cli.h"
#include "json_out.h"

struct explain {
	struct wcopy_parser *parser;
	struct wcopy_extractor *extractor;
	bool has_page; /* the extractor holds the page of the last call */
};

/* CLI_EXIT_DONE, or what the program ends with, having said why. */
enum cli_exit explain_open(struct explain *e,
    const struct wcopy_reader_params *params);

void explain_close(struct explain *e);

/* Take a decided record apart again. has_page stays false for one that came as
 * text: it has no blocks. False: memory is out. */
bool explain_page(struct explain *e, const struct wcopy_decision *d);

/* A member "blocks" with every block, what was decided, and all its numbers
 * that are not 0; an empty array without a page. */
void explain_json(const struct explain *e, struct json_out *j);

/* The same, for people. */
void explain_text(const struct explain *e, FILE *f);

/* A page for a browser: its head, a section for each page, its foot. */
void explain_html_begin(FILE *f);
void explain_html(const struct explain *e, const struct wcopy_decision *d,
    FILE *f);
void explain_html_end(FILE *f);

#endif
