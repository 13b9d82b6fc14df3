/* SPDX-License-Identifier: MIT */
/*
 * sax.h - libxml2's parser, as a source of events
 *
 * The only file of the library that includes libxml2. The parser builds no
 * tree: its events go to the sink as they come. It is fed what the pre-scan
 * wrote, in one piece, which is well-formed XML: the tags of a page of 178 KB
 * take 41 us, where libxml2's HTML parser takes 111 us. A context lives for one
 * page: to reset one saves a microsecond in a hundred, and what a page did to
 * it would live on.
 */
#ifndef WCI_SAX_H
#define WCI_SAX_H

#include <wirecopy/base.h>

struct wci_sink;

/* Make libxml2 ready, before several threads can parse first at once: what it
 * sets up then it sets up without a lock. Cheap when it is. */
void wci_sax_prepare(void);

/*
 * Parse what the pre-scan wrote into the sink, which has been reset. WCOPY_OK,
 * WCOPY_ENOMEM, or WCOPY_SKIP (BAD_HTML) if libxml2 stopped before the end,
 * as it does where something else wrote it.
 */
wcopy_status wci_sax_parse(struct wci_sink *sink, struct wcopy_error *err);

/* The name that HTML 4 has for a character, such as "eacute", or NULL. */
const char *wci_sax_entity_name(uint32_t cp);

#endif
