/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "render.h"

#include <stdint.h>
#include <string.h>

#include "common.h"
#include "extract/markup.h"

/* How each style writes: whether the title comes first, what stands before a
 * list item, whether paragraphs stand apart, ... */
static const struct habits {
	bool title, apart, indents, cells, marks;
	const char *item;
	unsigned wrap;
} habits[TRAIN_N_STYLES] = {
	[TRAIN_STYLE_PLAIN] = { .title = true, .apart = true, .item = "" },
	[TRAIN_STYLE_BULLETS] = { .apart = true, .item = "\xE2\x80\xA2 " },
	[TRAIN_STYLE_WET] = { .title = true, .item = "" },
	[TRAIN_STYLE_INDENT] = { .apart = true,
	    .indents = true,
	    .cells = true,
	    .item = "* " },
	[TRAIN_STYLE_WRAP] = { .apart = true, .item = "- ", .wrap = 79 },
	[TRAIN_STYLE_MARKDOWN] = { .title = true,
	    .apart = true,
	    .marks = true,
	    .item = "  * ",
	    .wrap = 78 },
};

const char *
train_style_name(unsigned style)
{
	static const char *const names[TRAIN_N_STYLES] = {
#define X(name, shortname, what) shortname,
		TRAIN_STYLE_TABLE(X)
#undef X
	};

	return names[style];
}

static void
put(struct wci_buf *out, const char *s, size_t len)
{
	if (!wci_buf_append(out, s, len))
		train_must(NULL);
}

static void
put_spaces(struct wci_buf *out, unsigned n)
{
	while (n-- > 0)
		put(out, " ", 1);
}

/* s, broken at spaces so that no line is longer than width (0: not broken). */
static void
put_text(struct wci_buf *out, struct wcopy_span s, unsigned at, unsigned width)
{
	unsigned column = at;

	if (width == 0) {
		put(out, s.ptr, s.len);
		return;
	}
	for (size_t i = 0; i < s.len;) {
		size_t end = i, chars = 0;

		while (end < s.len && s.ptr[end] != ' ') {
			chars += ((unsigned char)s.ptr[end] & 0xC0) != 0x80;
			end++;
		}
		if (column + chars > width && column > at) {
			put(out, "\n", 1);
			put_spaces(out, at);
			column = at;
		}
		put(out, s.ptr + i, end - i);
		column += (unsigned)chars;
		if (end < s.len && column + 1 < width) {
			put(out, " ", 1);
			column++;
		}
		i = end + 1;
	}
}

/* The nearest element around e, itself included, with one of two tags. */
static uint32_t
around(const struct wci_page *p, uint32_t e, enum wci_tag a, enum wci_tag b)
{
	while (e != WCI_NO_ELEMENT && p->elements[e].tag != a &&
	       p->elements[e].tag != b)
		e = p->elements[e].parent;
	return e;
}

/* Lists that an element stands in. */
static unsigned
list_depth(const struct wci_page *p, uint32_t e)
{
	unsigned n = 0;

	while ((e = around(p, e, WCI_TAG_UL, WCI_TAG_OL)) != WCI_NO_ELEMENT) {
		n++;
		e = p->elements[e].parent;
	}
	return n;
}

/* Whether an empty line stands before a block: paragraphs, headings, lists and
 * quotations stand apart from what is before. */
static bool
is_apart(const struct wci_page *p, size_t i)
{
	uint32_t box = wci_markup_box(p, &p->blocks[i]);
	uint32_t before;

	if (i == 0 || (p->blocks[i].flags & WCI_BLOCK_BR) != 0)
		return false;
	before = wci_markup_box(p, &p->blocks[i - 1]);
	if (p->elements[box].tag == WCI_TAG_P ||
	    p->elements[before].tag == WCI_TAG_P ||
	    (wci_tags[p->elements[box].tag].flags & WCI_TAG_HEADING) != 0 ||
	    (wci_tags[p->elements[before].tag].flags & WCI_TAG_HEADING) != 0)
		return true;
	return around(p, box, WCI_TAG_UL, WCI_TAG_OL) !=
	       around(p, before, WCI_TAG_UL, WCI_TAG_OL);
}

/* Whether a block is a further cell of the row of the block before it. */
static bool
is_cell(const struct wci_page *p, size_t i)
{
	uint32_t row = around(p, p->blocks[i].element, WCI_TAG_TR, WCI_TAG_TR);

	return i > 0 && row != WCI_NO_ELEMENT &&
	       row ==
		   around(p, p->blocks[i - 1].element, WCI_TAG_TR, WCI_TAG_TR);
}

/* Whether a block is the first of its list item. */
static bool
is_item(const struct wci_page *p, size_t i)
{
	uint32_t item = around(p, p->blocks[i].element, WCI_TAG_LI, WCI_TAG_LI);

	return item != WCI_NO_ELEMENT && p->elements[item].block == i;
}

static void
put_block(const struct wci_page *p, const struct habits *h, size_t i,
    struct wci_buf *out)
{
	struct wcopy_span s = wci_page_text(p, &p->blocks[i]);
	uint32_t box = wci_markup_box(p, &p->blocks[i]);
	unsigned tag = p->elements[box].tag, at = 0;

	if (h->indents)
		at += 2 * list_depth(p, box);
	if (h->indents && around(p, box, WCI_TAG_BLOCKQUOTE,
			      WCI_TAG_BLOCKQUOTE) != WCI_NO_ELEMENT)
		at += 4;
	put_spaces(out, at);
	if (is_item(p, i)) {
		put(out, h->item, strlen(h->item));
		at += (unsigned)strlen(h->item);
	} else if (h->marks && tag >= WCI_TAG_H1 && tag <= WCI_TAG_H6) {
		put(out, "######", tag - WCI_TAG_H1 + 1);
		put(out, " ", 1);
	} else if (h->marks && tag == WCI_TAG_BLOCKQUOTE) {
		put(out, "> ", 2);
	}
	put_text(out, s, at, h->wrap);
}

void
train_render(const struct wci_page *p, unsigned style, struct wci_buf *out)
{
	const struct habits *h = &habits[style];
	struct wcopy_span title = wci_page_string(p, p->title);

	wci_buf_reset(out);
	if (h->title && title.len > 0) {
		put_text(out, title, 0, h->wrap);
		put(out, h->apart ? "\n\n" : "\n", h->apart ? 2 : 1);
	}
	for (size_t i = 0; i < p->n_blocks; i++) {
		if (i > 0 && h->cells && is_cell(p, i)) {
			put(out, "   ", 3);
		} else if (i > 0) {
			put(out, "\n", 1);
			if (h->apart && is_apart(p, i))
				put(out, "\n", 1);
		}
		put_block(p, h, i, out);
	}
	put(out, "\n", 1);
}
