/* SPDX-License-Identifier: MIT */
/*
 * scan_note.h - what the pre-scan keeps of a tag's attributes
 */
#ifndef WCI_SCAN_NOTE_H
#define WCI_SCAN_NOTE_H

#include "extract/prescan.h"

#define WCI_NO_NOTE UINT32_MAX

/*
 * Read the attributes of the start tag p->tag: <meta>, <link rel=canonical>
 * and <html lang> go into the page; what the element itself needs to keep
 * becomes a note, whose number is put into *note, or WCI_NO_NOTE.
 * false: memory is out.
 */
bool wci_scan_note(struct wci_prescan *p, uint32_t *note);

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
