/* SPDX-License-Identifier: MIT */
/*
 * page.h - a parsed page as plain arrays
 *
 * The sink fills it from the parser's events; the features, the rules and the
 * metadata only read it. There are no pointers between its parts: elements
 * stand in the order of their start tags, so that the subtree of element e is
 * elements[e] ... elements[e].end - 1, and blocks stand in the order of the
 * text, so that every question about a subtree is a difference of two sums
 * over blocks.
 *
 * Block    a run of inline text between block-level tags or <br>, white space
 *          collapsed, entities decoded, UTF-8, never empty.
 * Element  one that holds a block; of those that hold none only <article> and
 *          what has a value, such as <time datetime>, need be there.
 * Pools    text holds the text of the blocks, one after the other, with one
 *          line feed behind each; strings holds everything else that a
 *          wci_ref points to. Both are of this page only.
 * Limits   WCI_MAX_ELEMENTS and WCI_MAX_BLOCKS; beyond them text is still
 *          kept, in the last element or block there is.
 */
#ifndef WCI_PAGE_H
#define WCI_PAGE_H

#include <stdbool.h>
#include <stdint.h>
#include <wirecopy/base.h>

#include "base/buf.h"
#include "extract/tag.h"

/* Of 2,618 real pages the largest has 9,374 elements and 6,571 blocks. A block
 * costs 2.9 KB of features and what they are made of, so that a hostile page
 * takes 24 MB for them. */
#define WCI_MAX_ELEMENTS (1U << 16)
#define WCI_MAX_BLOCKS (1U << 13)

#define WCI_NO_ELEMENT UINT32_MAX

/* A piece of one of the page's pools; len 0: absent or empty. */
struct wci_ref {
	uint32_t off;
	uint32_t len;
};

enum wci_element_flag {
	WCI_ELEMENT_HIDDEN = 1, /* hidden, aria-hidden or display:none, on it */
	WCI_ELEMENT_INPUT = 2   /* a field to type into stands right in it */
};

struct wci_element {
	uint32_t parent; /* WCI_NO_ELEMENT for the first one */
	uint32_t end;    /* one past the last element of its subtree */
	uint32_t block;  /* its blocks are block ... block_end - 1 */
	uint32_t block_end;
	struct wci_ref words; /* strings: class, id, role, itemprop, rel,
				 data-component... as written, one space
				 between */
	struct wci_ref value; /* strings: datetime, else content */
	uint8_t tag;          /* enum wci_tag */
	uint8_t flags;        /* enum wci_element_flag */
	uint16_t depth;       /* 0 for the first one */
};

enum wci_block_flag {
	WCI_BLOCK_BR = 1,    /* one <br> parts it from the block before */
	WCI_BLOCK_HIDDEN = 2 /* it stands in a hidden subtree */
};

struct wci_block {
	uint32_t text;       /* offset into text */
	uint32_t len;        /* bytes */
	uint32_t element;    /* innermost element open where it begins */
	uint32_t link_bytes; /* of its text that stand in <a> */
	uint32_t bold_bytes; /* in <b> or <strong> */
	uint16_t n_links;
	uint16_t n_images; /* <img> since the block before */
	uint16_t flags;    /* enum wci_block_flag */
};

/* <meta>: key is its name, property, itemprop or http-equiv. */
struct wci_meta_item {
	struct wci_ref key;     /* strings; as written */
	struct wci_ref content; /* strings; entities decoded */
};

struct wci_page {
	struct wci_element *elements;
	size_t n_elements, room_elements;
	struct wci_block *blocks;
	size_t n_blocks, room_blocks;
	struct wci_meta_item *metas;
	size_t n_metas, room_metas;
	struct wcopy_span *jsonld; /* raw text of each JSON-LD script, views
				      into the decoded page */
	size_t n_jsonld, room_jsonld;
	struct wci_buf text;
	struct wci_buf strings;
	struct wci_ref title;     /* strings: <title> */
	struct wci_ref canonical; /* strings: <link rel=canonical> */
	struct wci_ref lang;      /* strings: <html lang> */
};

/* Empty it, keep the memory. */
void wci_page_reset(struct wci_page *p);

/* Give the memory back; zeroed again. */
void wci_page_clear(struct wci_page *p);

/* Assert everything that is promised above. For tests and fuzz targets. */
void wci_page_check(const struct wci_page *p);

/* What a ref of the string pool, or a block, says. Valid until the reset. */
static inline struct wcopy_span
wci_page_string(const struct wci_page *p, struct wci_ref r)
{
	return (struct wcopy_span){ r.len != 0 ? p->strings.data + r.off : NULL,
		r.len };
}

static inline struct wcopy_span
wci_page_text(const struct wci_page *p, const struct wci_block *b)
{
	return (struct wcopy_span){ p->text.data + b->text, b->len };
}

#endif
