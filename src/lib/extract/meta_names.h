/* SPDX-License-Identifier: MIT */
/*
 * meta_names.h - what an outlet calls itself, and titles without that
 *
 * "Bridge closed - The Paper" is "Bridge closed" if the outlet is known as The
 * Paper: from og:site_name, the publisher or the WebSite of the JSON-LD, the
 * name of the web application, or the label of its domain ("paper" of
 * www.paper.co.uk).
 */
#ifndef WCI_META_NAMES_H
#define WCI_META_NAMES_H

#include "extract/meta_parts.h"

#define WCI_NAMES 5

/* Views into what f points to; empty: not known. */
struct wci_names {
	struct wcopy_span name[WCI_NAMES];
};

void wci_names_read(struct wci_names *names, const struct wci_meta_finds *f);

/* Is it the outlet's name, or nearly? */
bool wci_names_is_outlet(const struct wci_names *names, struct wcopy_span s);

/* A title without the outlet's name at either end, and without what stands
 * behind a bar, which parts a headline from sections and slogans too. */
struct wcopy_span wci_names_tidy(const struct wci_names *names,
    struct wcopy_span s);

/* Bytes of a sign between a headline and a name, " - ", " | " ..., that s
 * begins with; 0: it begins with none. */
size_t wci_names_sign(struct wcopy_span s);

#endif
