/* SPDX-License-Identifier: MIT */
/*
 * body.h - from verdicts on blocks to the text of the article
 */
#ifndef WCI_BODY_H
#define WCI_BODY_H

#include <wirecopy/extract.h>

#include "base/buf.h"
#include "extract/page.h"

/* Zero-initialised is empty and valid. */
struct wci_parts {
	struct wcopy_part *part;
	size_t n, room;
};

/* Append a part of out that ends where out now ends. false: memory is out. */
bool wci_parts_add(struct wci_parts *parts, size_t off, size_t end,
    enum wcopy_part_kind kind, unsigned level);

/* The paragraphs of a text that has an empty line between them. */
bool wci_parts_split(struct wci_parts *parts, struct wcopy_span text);

/* Give the memory back. */
void wci_parts_clear(struct wci_parts *parts);

/*
 * Append the kept blocks of a page to out, and what they are to parts: an
 * empty line between paragraphs, a line feed where a single <br> parts two
 * that were both kept. keep has one entry a block. false: memory is out.
 */
bool wci_body_join(const struct wci_page *p, const bool *keep,
    struct wci_buf *out, struct wci_parts *parts);

#endif
