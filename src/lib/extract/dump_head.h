/* SPDX-License-Identifier: MIT */
/*
 * dump_head.h - title, date and byline of a dump, from its own lines
 *
 * They stand above the story, as a rule, and near it; a title often stands
 * there twice, once as the page's <title> with the outlet's name behind it.
 */
#ifndef WCI_DUMP_HEAD_H
#define WCI_DUMP_HEAD_H

#include <wirecopy/date.h>

#include "extract/dump_feature.h"

struct wci_dump_head {
	struct wcopy_span title;
	struct wcopy_span byline;
	struct wcopy_date date;
};

/* Find the three; keep says which lines are the body. Spans are views into
 * the lines' text. */
void wci_dump_head_find(const struct wci_lines *ls,
    const struct wci_line_features *f, const bool *keep,
    struct wci_dump_head *head);

#endif
