/* SPDX-License-Identifier: MIT */
/*
 * classify.h - which blocks are the article
 *
 *	page -> lines (dump_lines.h)      each block measured as a line
 *	     -> features of the text (dump_feature.h) and of the markup
 *	     -> log-odds of each block (net.h)
 */
#ifndef WCI_CLASSIFY_H
#define WCI_CLASSIFY_H

#include "extract/markup.h"

/* The vector of a block: its text, its markup, where it stands. */
#define WCI_PAGE_VECTOR (WCI_N_OWN + WCI_N_MARK + WCI_N_AROUND)

struct wci_classifier {
	/* Borrowed. */
	const struct wci_lexicon *lex;
	const struct wci_net *net;

	struct wci_lines lines; /* its text is the page's: not its own */
	struct wci_line_features line_features;
	struct wci_markup markup; /* its class table is borrowed too */
	float (*vector)[WCI_PAGE_VECTOR];
	struct wci_net_short *short_form;
	float *odds; /* log-odds of each block */
	size_t room_vector, room_short, room_odds;
};

/* Fill c->vector for every block of a page. false: memory is out. */
bool wci_classify_vectors(struct wci_classifier *c, const struct wci_page *p);

/* From the vectors to c->odds. false: memory is out. */
bool wci_classify_judge(struct wci_classifier *c, const struct wci_page *p);

/* Give the memory back, but for what is borrowed. */
void wci_classify_clear(struct wci_classifier *c);

#endif
