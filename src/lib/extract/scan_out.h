/* SPDX-License-Identifier: MIT */
/*
 * scan_out.h - the page as it is written for the parser
 *
 * The parser has to see where text stands and what is nested in what; the
 * rest goes past it in notes and runs. So what it gets is well-formed XML of
 * three names: <d> for elements that part runs of text, <html> and <body>
 * around them all too, <s> for others, <v/> for those without content. Each
 * start tag has a note, in the same order, that says what it is. For a run of
 * text there is one letter.
 *
 * What makes no difference to the sink is not written at all: white space at
 * the edges of a block, a <br> behind an edge, and elements in which no text
 * is left when they end. Of those stay: a field to type into, a <time> or
 * another element with a value, and <article>, whose number is a feature.
 */
#ifndef WCI_SCAN_OUT_H
#define WCI_SCAN_OUT_H

#include "extract/prescan.h"

/* Pictures between two blocks that are counted. */
#define WCI_MAX_IMAGES 16
/* Fields to type into, of a page; of 2,618 real ones the most have 68. */
#define WCI_MAX_INPUTS 16384

/* Begin a page, and end it. All of these: false: memory is out. */
bool wci_out_begin(struct wci_prescan *p);
bool wci_out_finish(struct wci_prescan *p);

/* Text without tags: '<' in it is text, and '&' too unless references are to
 * be read. White space and characters that take no room are put in order as
 * the sink wants them. */
bool wci_out_text(struct wci_prescan *p, struct wcopy_span text,
    bool references);

/* White space, and a letter for a run of text that begins. */
void wci_out_space(struct wci_prescan *p);
bool wci_out_run(struct wci_prescan *p);

/* The end of a block: WCI_TAG_BR or WCI_TAG_HR. */
bool wci_out_break(struct wci_prescan *p, enum wci_tag tag);

/* A field to type into. */
bool wci_out_input(struct wci_prescan *p);

/* A picture; those are written before the next text. */
void wci_out_image(struct wci_prescan *p);
bool wci_out_images(struct wci_prescan *p);

/* The start tag of o, with its note; fills the rest of o. */
bool wci_out_start(struct wci_prescan *p, const struct wci_note *note,
    struct wci_open *o);

/* Its end; nothing is left of it if nothing was in it. */
bool wci_out_end(struct wci_prescan *p, const struct wci_open *o);

#endif
