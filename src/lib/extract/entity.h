/* SPDX-License-Identifier: MIT */
/*
 * entity.h - character references
 *
 * The names are libxml2's (the 253 of HTML 4), put into a hash table once:
 * its own lookup walks the list, which on pages full of typographic quotes
 * took as long as everything else together.
 */
#ifndef WCI_ENTITY_H
#define WCI_ENTITY_H

#include <stdint.h>
#include <wirecopy/base.h>

#include "base/buf.h"

#define WCI_ENTITY_SLOTS 512 /* twice the number of names */

struct wci_entities {
	struct wci_entity {
		char name[8]; /* 'thetasym' is the longest; zeros behind */
		uint32_t cp;  /* 0: the slot is free */
	} slots[WCI_ENTITY_SLOTS];
};

void wci_entities_init(struct wci_entities *e);

/*
 * Read the reference at s, which begins with '&': "&name;", "&#1234;",
 * "&#x12F;", also without the semicolon where browsers take it so. Returns
 * the bytes it takes and sets *cp, or 0 if it is none. Numbers 128 to 159 mean
 * windows-1252, as everywhere on the web; those that name no character give
 * U+FFFD.
 */
size_t wci_entity_read(const struct wci_entities *e, const char *s, size_t len,
    uint32_t *cp);

/* Append s with its references decoded; false: memory is out. */
bool wci_entities_append(const struct wci_entities *e, struct wcopy_span s,
    struct wci_buf *out);

#endif
