/* SPDX-License-Identifier: MIT */
/*
 * render.h - a page as the plain text that others make of it
 *
 * Dumps come from browsers, crawlers and converters, each with habits of its
 * own; a style has those that matter to who reads lines.
 */
#ifndef TRAIN_RENDER_H
#define TRAIN_RENDER_H

#include "base/buf.h"
#include "extract/page.h"

/* X(NAME, name, what it is like). */
#define TRAIN_STYLE_TABLE(X)                                                   \
	X(PLAIN, "plain", "a line a block, empty lines around paragraphs")     \
	X(BULLETS, "bullets", "the same, list items behind a dot")             \
	X(WET, "wet", "title, then a line a block, no empty lines")            \
	X(INDENT, "indent", "indented by depth, cells in columns")             \
	X(WRAP, "wrap", "wrapped at 79 characters")                            \
	X(MARKDOWN, "markdown", "marked headings, wrapped at 78")

enum train_style {
#define X(name, shortname, what) TRAIN_STYLE_##name,
	TRAIN_STYLE_TABLE(X)
#undef X
	    TRAIN_N_STYLES
};

const char *train_style_name(unsigned style);

/* Render a page into out, which is emptied first. */
void train_render(const struct wci_page *p, unsigned style,
    struct wci_buf *out);

#endif
