/* SPDX-License-Identifier: MIT */
/*
 * extract_out.h - how 'extract' prints articles
 *
 * JSON is for programs and has every field. The others are for people and for
 * tools that want text: what they add to the words is the article's shape, as
 * far as its format has a sign for it.
 */
#ifndef CLI_EXTRACT_OUT_H
#define CLI_EXTRACT_OUT_H

#include <wirecopy.h>

#include <stdio.h>

/* X(NAME, name, what it is). */
#define EXTRACT_FORMATS(X)                                                     \
	X(JSON, "json", "one JSON object a line, with every field")            \
	X(TEXT, "text",                                                        \
	    "title and text; a form feed on a line of its own between "        \
	    "articles")                                                        \
	X(MARKDOWN, "markdown",                                                \
	    "Markdown: subheads, lists and quotations marked")                 \
	X(XML, "xml", "one XML document: articles, and parts named by kind")

enum extract_format {
#define X(id, name, text) EXTRACT_##id,
	EXTRACT_FORMATS(X)
#undef X
};

/* One article; n is how many were printed before it. */
void extract_text(FILE *f, const struct wcopy_decision *d, uint64_t n);
void extract_markdown(FILE *f, const struct wcopy_decision *d, uint64_t n);
void extract_xml(FILE *f, const struct wcopy_decision *d, uint64_t n);

/* Before the first article and behind the last one, also if there is none. */
void extract_xml_begin(FILE *f);
void extract_xml_end(FILE *f);

/*
 * The ith part of an article's text; false past the last. A text that was
 * given and not extracted has paragraphs between empty lines. at is where the
 * part before ended; 0 at first.
 */
bool extract_part(const struct wcopy_article *a, size_t i, size_t *at,
    struct wcopy_span *text, struct wcopy_part *part);

#endif
