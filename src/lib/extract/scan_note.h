/* SPDX-License-Identifier: MIT */
/*
 * scan_note.h - what the pre-scan keeps of a tag's attributes
 */
#ifndef WCI_SCAN_NOTE_H
#define WCI_SCAN_NOTE_H

#include "extract/prescan.h"

/*
 * Read the attributes of the start tag p->tag: <meta>, <link rel=canonical>
 * and <html lang> go into the page; what the element itself needs to keep goes
 * into *note. false: memory is out.
 */
bool wci_scan_note(struct wci_prescan *p, struct wci_note *note);

/* Whether a note says more than which tag it is. */
static inline bool
wci_note_says(const struct wci_note *n)
{
	return n->words.len > 0 || n->value.len > 0 || n->flags != 0;
}

/*
 * If the start tag p->tag is that of a JSON-LD script, set its content aside:
 * the first len bytes at s, which end in the end tag. false: memory is out.
 */
bool wci_scan_jsonld(struct wci_prescan *p, const char *s, size_t len);

/* Whether the <input> p->tag is one to type into, such as an address. */
bool wci_scan_is_field(const struct wci_prescan *p);

/* The name of an element that wci_tag does not know, as a number. */
uint32_t wci_scan_name_hash(const struct wci_scan_tag *t);

#endif
