/* SPDX-License-Identifier: MIT */
/*
 * page_read.h - labelled pages as they stand in their files
 *
 * A set is pages and the truth about them. Pages: a directory of ID.html or
 * ID.html.gz, or one file of records that wirecopy reads (a WARC), whose ids
 * may be written as URNs, <urn:NAMESPACE:ID>. Truth: JSON lines with "id",
 * "url", and either "text", the body a person would take from the page, or
 * "with" and "without", snippets that are in the body and that are not.
 */
#ifndef TRAIN_PAGE_READ_H
#define TRAIN_PAGE_READ_H

#include "align.h"
#include "base/buf.h"
#include "common.h"

struct train_snippet {
	struct wcopy_span text; /* as train_plain_add leaves it, but without
				   the space before it; freed never */
	bool with;
};

/* One page and what is true of it. */
struct train_truth {
	char *id;
	uint64_t host;
	struct train_words ref; /* the body; empty for snippets */
	struct train_snippet *snippet;
	size_t n_snippets, room_snippets;
	struct wci_buf html; /* empty: no such page */
};

struct train_truths {
	struct train_truth *truth;
	size_t n, room;
};

/* Read a set. Exits with a message if a file cannot be read. */
void train_truths_read(struct train_truths *set, const char *pages,
    const char *truth);

#endif
