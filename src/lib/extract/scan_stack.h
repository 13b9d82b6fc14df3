/* SPDX-License-Identifier: MIT */
/*
 * scan_stack.h - which elements are open, as the pre-scan sees it
 *
 * Its use is the depth cap: the parser behind is never deeper than this
 * stack, because every end tag that is let through closes what it names here.
 * Start tags beyond the cap are dropped and counted, so that their end tags
 * are dropped as well and do not close something else.
 */
#ifndef WCI_SCAN_STACK_H
#define WCI_SCAN_STACK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "extract/tag.h"

/* The deepest of 2,618 real pages has 54 levels. */
#define WCI_MAX_DEPTH 512

/* Where the sink stands behind what was written for the parser. */
struct wci_edge {
	bool space;       /* white space has come since the last tag */
	bool due;         /* some has come since the last text of the block */
	bool in_run;      /* the last run of text goes on */
	bool in_block;    /* a block of text is open */
	uint8_t n_breaks; /* <br> since the last one, 2 also for an edge */
};

struct wci_open {
	uint32_t hash; /* of the name, for WCI_TAG_OTHER */
	uint8_t tag;
	bool shown; /* the parser knows of it; only then the rest is set: */
	struct wci_edge before; /* its start tag */
	uint32_t out;           /* offset of that in what was written */
	uint32_t note;          /* its note */
	uint32_t strings;       /* length of the strings before that */
};

struct wci_scan_stack {
	struct wci_open open[WCI_MAX_DEPTH];
	size_t n;
	uint32_t n_open[WCI_N_TAGS]; /* how often each is on the stack */
	uint32_t n_over[WCI_N_TAGS]; /* dropped beyond the cap, still open */
};

void wci_scan_stack_reset(struct wci_scan_stack *s);

/* Where it stands now; NULL: the stack is full, and the element is counted as
 * beyond it. */
struct wci_open *wci_scan_stack_push(struct wci_scan_stack *s,
    const struct wci_open *element);

/*
 * Where the innermost open element of this tag stands, as the number of
 * elements that would stay below it; SIZE_MAX if there is none, or an element
 * stands in between that its end tag may not close. in_list: nor may it close
 * a list, as a <li> does not close the one that holds its list.
 */
size_t wci_scan_stack_find(const struct wci_scan_stack *s,
    struct wci_open element, bool in_list);

/* Take the innermost element off; valid until the next push. */
const struct wci_open *wci_scan_stack_pop(struct wci_scan_stack *s);

#endif
