/* SPDX-License-Identifier: MIT */
/*
 * fallback.h - the body, by the first route that gives one
 *
 *  1. the blocks that the classifier and the rules keep;
 *  2. if those have fewer than WCI_ENOUGH words: the same with a lower
 *     threshold;
 *  3. articleBody of the page's JSON-LD, which is often cut short and then
 *     worse than any of the above, but is made by the outlet;
 *  4. everything in the <article> with most prose, links aside;
 *  5. all good paragraphs of the page, wherever they stand.
 *
 * A later route is taken only if it gives enough words, and twice as many as
 * the first; else the first one with any is: short articles are short.
 */
#ifndef WCI_FALLBACK_H
#define WCI_FALLBACK_H

#include <wirecopy/extract.h>

#include "extract/body.h"
#include "extract/rules.h"

/* Fewer words than this are no article of most outlets: 1 % of the bodies of
 * WCXB and of stories-2016 are shorter. */
#define WCI_ENOUGH 80

struct wci_body {
	struct wci_buf text;
	struct wci_parts parts; /* of the text */
	enum wcopy_route route;
	float confidence;
	uint8_t *verdict; /* of each block, as in rules.h, by the route's cut */
	bool *keep;       /* whether a block is in the text */
	size_t room_verdict, room_keep;
	struct wci_buf scratch;
};

/* Find the body of a page that has been classified. false: memory is out. */
bool wci_body_find(struct wci_body *b, const struct wci_page *p,
    const struct wci_classifier *c);

/* Give the memory back. */
void wci_body_clear(struct wci_body *b);

#endif
