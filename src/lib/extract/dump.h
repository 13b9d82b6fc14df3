/* SPDX-License-Identifier: MIT */
/*
 * dump.h - from a page rendered to text to the article on it
 *
 * A page dump is what a browser's "save as text", an HTML-to-text tool or a
 * WET record gives: the story, and around it menus, share links, captions,
 * teasers of other stories and the comment box, with no tag left to tell them
 * apart. What is left is the shape of the lines: stories are made of long
 * lines with full stops, commas and small words that stand together; the rest
 * is short, repeats itself, names days and networks, or stands apart.
 *
 *	text -> lines (dump_lines.h)      unwrapped, measured, bullets off
 *	     -> features (dump_feature.h) of each line and of its surroundings
 *	     -> verdicts (net.h)          a small network over nine lines
 *	     -> rules (dump_rules.h)      comment box, 'RELATED', captions ...
 *	     -> title, date, byline (dump_head.h)
 *
 * Limits   the first 65,536 lines that are not empty are looked at; a page
 *          with an article on it has a few hundred. Time and memory are
 *          linear in the text.
 * Same     the same text gives the same bytes on every machine: the network
 *          adds its floats in one fixed order.
 * Threads  a handle holds scratch memory: one a thread.
 */
#ifndef WCI_DUMP_H
#define WCI_DUMP_H

#include <wirecopy/extract.h>

#include "extract/rules.h"

struct wci_dump;
struct wci_net;

/* One line, and what was decided about it. */
struct wci_dump_line {
	struct wcopy_span text;
	enum wci_verdict verdict;
	bool kept;
	float odds;          /* the network's log-odds */
	const float *vector; /* what it saw: WCI_LINE_VECTOR floats */
};

/* net, &wci_dump_net unless one is being tried out, must outlive the handle.
 * WCOPY_OK or WCOPY_ENOMEM. */
wcopy_status wci_dump_new(struct wci_dump **out, const struct wci_net *net,
    struct wcopy_error *err);

/* NULL does nothing. */
void wci_dump_free(struct wci_dump *d);

/*
 * Find the article in a dump.
 *
 *	text  UTF-8; bytes that are not become U+FFFD
 *	out   filled as wirecopy/extract.h says, in views into d that are valid
 *	      until its next call; untouched on failure. url, site and language
 *	      are left empty: a dump does not tell them.
 *
 * Returns WCOPY_OK, also where there is no article (text empty, route
 * WCOPY_ROUTE_NONE), or WCOPY_ENOMEM.
 */
wcopy_status wci_dump_run(struct wci_dump *d, struct wcopy_span text,
    struct wcopy_article *out, struct wcopy_error *err);

/* The ith line of the last run; false past the last. */
bool wci_dump_line(const struct wci_dump *d, size_t i,
    struct wci_dump_line *out);

#endif
