/* SPDX-License-Identifier: MIT */
/*
 * prescan.h - what the parser need not see is taken out in front of it
 *
 * Over half the bytes of a page are scripts, styles, comments and attributes
 * that no reader of ours asks for, and all known ways to make libxml2 2.9 slow
 * or to make it lose text are in the markup, not in the text. So one linear
 * pass over the decoded page writes a smaller page for the parser:
 *
 *  - script, style, svg, noscript and their like go with all they hold, as do
 *    comments; JSON-LD scripts are set aside, <meta> and <link rel=canonical>
 *    are read here and go as well, so that no declaration of an encoding
 *    reaches the parser;
 *  - what a tag is, and the attributes that the stages behind read, goes past
 *    the parser in a note: one for each start tag, in the same order. The
 *    parser is given XML of three names (scan_out.h), for which libxml2 takes
 *    a third of the time that it takes for the same as HTML;
 *  - text goes past it as well, straight to where the blocks will find it; the
 *    parser is given one letter for a run of it, however long that is;
 *  - formatting tags such as <font> go, their content stays; so do elements
 *    that hold no text;
 *  - <html>, <head> and <body> go, wherever they stand, and a premature
 *    </html> ends nothing; one frame is written around everything;
 *  - references become characters, white space becomes one space (in <pre>,
 *    an empty line stays), control characters go, CDATA marks go;
 *  - every end tag closes just what is open, so that the parser agrees about
 *    the depth, which is capped; beyond the cap, and beyond the cap of the
 *    number of elements, a block-level tag becomes <br>, and beyond that of
 *    the number of blocks <br> becomes a space.
 *
 * Text is never dropped with what is around it: an unclosed comment or svg
 * costs its own tag only, and an svg that is closed too late ends at the first
 * block-level tag. The exceptions are <script> and <style> that
 * nothing closes, whose content no browser shows either.
 */
#ifndef WCI_PRESCAN_H
#define WCI_PRESCAN_H

#include <wirecopy/base.h>

#include "base/buf.h"
#include "extract/entity.h"
#include "extract/page.h"
#include "extract/scan_stack.h"
#include "extract/scan_tag.h"

/* What a start tag that the parser reports stands for. */
struct wci_note {
	struct wci_ref words; /* in the page's strings, as in wci_element */
	struct wci_ref value;
	uint8_t tag;   /* enum wci_tag */
	uint8_t flags; /* enum wci_element_flag */
};

/*
 * What a letter that the parser reports stands for: text between two tags. It
 * is in the page's text, with one byte before it wherever a space or the end
 * of a block parts it from the text before.
 */
struct wci_scan_run {
	uint32_t len; /* 0: white space alone */
	bool before;  /* white space comes before it ... */
	bool behind;  /* ... or behind it, between the same tags */
};

/* What the pre-scan hands on, beside the page. */
struct wci_scanned {
	struct wci_buf out; /* the smaller page, ASCII */
	struct wci_note *notes;
	size_t n_notes, room_notes;
	struct wci_scan_run *runs;
	size_t n_runs, room_runs;
};

/* The words of an element are cut here; style frameworks write more. */
#define WCI_MAX_WORDS 512

struct wci_prescan {
	struct wci_scanned made;

	/* Private. Filled by wci_prescan_init: */
	struct wci_entities entities;
	/* ... and of one run: */
	struct wci_page *page;
	struct wci_scan_stack stack;
	struct wci_scan_tag tag;
	size_t n_elements;    /* start tags let through */
	uint64_t unclosed[2]; /* bit t: no </t> follows any more */
	size_t n_blocks;      /* that the sink will find */
	size_t n_inputs;
	bool in_title;
	bool no_comment_end, no_cdata_end, no_tag_end, no_bang_end;
	struct wci_edge edge; /* of what is in made.out */
	unsigned n_images;    /* pictures that are not written yet */
	size_t kept;          /* the page's own strings end here at last */
};

/* p is zeroed. */
void wci_prescan_init(struct wci_prescan *p);

/*
 * Scan a page, which is valid UTF-8, into p->made. metas, jsonld, title,
 * canonical and lang of page are filled, and its text is there, but not yet
 * parted; the other arrays are left alone. jsonld is a view of utf8. false:
 * memory is out. O(bytes).
 */
bool wci_prescan_run(struct wci_prescan *p, struct wcopy_span utf8,
    struct wci_page *page);

/* The name, a letter, of the start tag that is written for this one. */
char wci_scan_shown(enum wci_tag tag);

/* Give the memory back. */
void wci_prescan_clear(struct wci_prescan *p);

#endif
