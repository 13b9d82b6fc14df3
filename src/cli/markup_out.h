/* SPDX-License-Identifier: MIT */
/*
 * markup_out.h - text of strangers in XML and HTML
 *
 * What comes out is well-formed wherever it stands between tags or in a quoted
 * attribute: the signs of markup are written as references, and what XML has
 * no place for (control characters, bytes that are not UTF-8) as U+FFFD.
 */
#ifndef CLI_MARKUP_OUT_H
#define CLI_MARKUP_OUT_H

#include <wirecopy/base.h>

#include <stdio.h>

void markup_put(FILE *f, struct wcopy_span text);

/* " name=\"text\"", nothing if the text is empty. */
void markup_attribute(FILE *f, const char *name, struct wcopy_span text);

/* The same for a text of our own, never NULL. */
void markup_name(FILE *f, const char *name, const char *text);

/* "<name>text</name>\n" behind indent, nothing if the text is empty. */
void markup_element(FILE *f, const char *indent, const char *name,
    struct wcopy_span text);

#endif
