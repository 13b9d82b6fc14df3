/* SPDX-License-Identifier: MIT */
/*
 * dump_markdown.h - text that was rendered as Markdown, made plain
 *
 * Converters such as html2text write links as "[words](URL)", pictures as
 * "![words](URL)", emphasis as "**words**" or "_words_", and a backslash before
 * signs that would mean something. Readers of the story want the words.
 */
#ifndef WCI_DUMP_MARKDOWN_H
#define WCI_DUMP_MARKDOWN_H

#include <stdbool.h>
#include <wirecopy/base.h>

/* Whether a text has so many links or headings in that style that it was made
 * by such a converter. */
bool wci_markdown_is(struct wcopy_span text);

/* Take the marks out of one line, pictures with their words, in place. Returns
 * the bytes that are left. Linear in len. */
size_t wci_markdown_strip(char *line, size_t len);

#endif
