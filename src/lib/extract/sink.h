/* SPDX-License-Identifier: MIT */
/*
 * sink.h - the parser's events become a page
 *
 * Keeps the stack of open elements, cuts the text, which the pre-scan has laid
 * out, into blocks and fills the page's arrays. Knows nothing of the parser.
 * Memory that runs out is remembered and reported by wci_sink_finish; events
 * after that are ignored.
 */
#ifndef WCI_SINK_H
#define WCI_SINK_H

#include "extract/page.h"
#include "extract/prescan.h"
#include "extract/scan_note.h"

/* The pre-scan's cap, and html and body around it, and some to spare for
 * elements that the parser might make up itself. */
#define WCI_SINK_DEPTH (WCI_MAX_DEPTH + 16)

struct wci_sink {
	struct wci_page *page;
	const struct wci_scanned *in;

	/* Private. */
	size_t next; /* note */
	size_t next_run;
	size_t at; /* where the text ends that blocks have been made of */
	struct wci_sink_open {
		uint32_t element; /* WCI_NO_ELEMENT: not recorded */
		uint8_t tag;      /* as the note says */
		bool hidden;
	} open[WCI_SINK_DEPTH];
	size_t depth;
	size_t n_deeper;        /* open elements beyond the stack */
	uint32_t innermost;     /* recorded element that is open */
	struct wci_block block; /* the one that is being filled */
	bool in_block;
	bool space; /* white space is due before the next character ... */
	bool space_linked, space_bold; /* ... and stood in such an element */
	bool no_memory;
	unsigned n_link, n_bold, n_hidden; /* open elements that say so */
	unsigned n_breaks;                 /* <br> since the last block */
	unsigned n_images;
};

/* Begin a page that the pre-scan has been over; in is kept. */
void wci_sink_reset(struct wci_sink *s, struct wci_page *page,
    const struct wci_scanned *in);

/* An element begins or ends, under the name that the pre-scan wrote. */
void wci_sink_start(struct wci_sink *s, const char *name);
void wci_sink_end(struct wci_sink *s, const char *name);

/* The next n runs of text. */
void wci_sink_text(struct wci_sink *s, size_t n);

/* Close what is open. WCOPY_OK or WCOPY_ENOMEM. */
wcopy_status wci_sink_finish(struct wci_sink *s, struct wcopy_error *err);

#endif
