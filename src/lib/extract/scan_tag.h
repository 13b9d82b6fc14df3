/* SPDX-License-Identifier: MIT */
/*
 * scan_tag.h - one tag, as it is written
 */
#ifndef WCI_SCAN_TAG_H
#define WCI_SCAN_TAG_H

#include <stdbool.h>
#include <stdint.h>
#include <wirecopy/base.h>

#include "extract/tag.h"

/* More of either is hostile: libxml2's check for repeated attributes takes
 * quadratic time, and the longest honest tags are data: URLs of pictures. */
#define WCI_MAX_TAG ((size_t)64 << 10)
#define WCI_MAX_ATTRIBUTES 256

/*
 * The attributes that some stage reads: X(NAME, text). Those of the first
 * lines, up to WORDS_END, make up the words of an element.
 */
#define WCI_ATTRIBUTE_TABLE(X)                                                 \
	X(CLASS, "class")                                                      \
	X(ID, "id")                                                            \
	X(ROLE, "role")                                                        \
	X(ITEMPROP, "itemprop")                                                \
	X(REL, "rel")                                                          \
	X(PROPERTY, "property")                                                \
	X(TESTID, "data-testid")                                               \
	X(COMPONENT, "data-component")                                         \
	X(NAME, "name")                                                        \
	X(HTTP_EQUIV, "http-equiv")                                            \
	X(CONTENT, "content")                                                  \
	X(DATETIME, "datetime")                                                \
	X(HREF, "href")                                                        \
	X(TYPE, "type")                                                        \
	X(LANG, "lang")                                                        \
	X(STYLE, "style")                                                      \
	X(HIDDEN, "hidden")                                                    \
	X(ARIA_HIDDEN, "aria-hidden")

enum wci_attribute {
#define X(name, text) WCI_ATTR_##name,
	WCI_ATTRIBUTE_TABLE(X)
#undef X
	    WCI_N_ATTRS
};
#define WCI_ATTR_WORDS_END WCI_ATTR_NAME

struct wci_scan_tag {
	struct wcopy_span name; /* as written */
	enum wci_tag tag;
	bool end;          /* </name> */
	bool self_closing; /* <name ... /> */
	uint32_t seen;     /* bit a: attribute a is there */
	/* Values without their quotes, references as they stand; only those
	 * whose bit is set in seen mean anything. */
	struct wcopy_span value[WCI_N_ATTRS];
};

static inline bool
wci_scan_tag_has(const struct wci_scan_tag *t, enum wci_attribute a)
{
	return (t->seen >> a & 1) != 0;
}

/*
 * Read the tag at s, where s[0] is '<' and s[1] a letter, or s[1] is '/' and
 * s[2] a letter. Returns the bytes it takes, or 0 if nothing closes it. A tag
 * beyond WCI_MAX_TAG ends at its first '>', whatever quotes are open, and
 * attributes beyond WCI_MAX_ATTRIBUTES are passed over.
 */
size_t wci_scan_tag_read(const char *s, size_t len, struct wci_scan_tag *t);

#endif
