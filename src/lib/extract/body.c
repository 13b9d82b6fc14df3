/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/body.h"

#include <string.h>

#include "base/alloc.h"

bool
wci_parts_add(struct wci_parts *parts, size_t off, size_t end,
    enum wcopy_part_kind kind, unsigned level)
{
	if (!wci_grow(&parts->part, &parts->room, parts->n + 1,
		sizeof(*parts->part)))
		return false;
	parts->part[parts->n++] = (struct wcopy_part){ (uint32_t)off,
		(uint32_t)(end - off), (uint8_t)kind, (uint8_t)level };
	return true;
}

bool
wci_parts_split(struct wci_parts *parts, struct wcopy_span text)
{
	size_t i = 0, end;

	while (i < text.len) {
		for (end = i; end < text.len; end++)
			if (end + 1 < text.len && text.ptr[end] == '\n' &&
			    text.ptr[end + 1] == '\n')
				break;
		if (end > i &&
		    !wci_parts_add(parts, i, end, WCOPY_PART_PARAGRAPH, 0))
			return false;
		for (i = end; i < text.len && text.ptr[i] == '\n'; i++)
			continue;
	}
	return true;
}

void
wci_parts_clear(struct wci_parts *parts)
{
	wci_free(parts->part);
	memset(parts, 0, sizeof(*parts));
}

/* What an element makes of the text in it, unless one further in says. */
static const struct {
	enum wci_tag tag;
	enum wcopy_part_kind kind;
	uint8_t level;
} kinds[] = {
	{ WCI_TAG_H1, WCOPY_PART_HEADING, 1 },
	{ WCI_TAG_H2, WCOPY_PART_HEADING, 2 },
	{ WCI_TAG_H3, WCOPY_PART_HEADING, 3 },
	{ WCI_TAG_H4, WCOPY_PART_HEADING, 4 },
	{ WCI_TAG_H5, WCOPY_PART_HEADING, 5 },
	{ WCI_TAG_H6, WCOPY_PART_HEADING, 6 },
	{ WCI_TAG_LI, WCOPY_PART_ITEM, 0 },
	{ WCI_TAG_DD, WCOPY_PART_ITEM, 0 },
	{ WCI_TAG_DT, WCOPY_PART_ITEM, 0 },
	{ WCI_TAG_BLOCKQUOTE, WCOPY_PART_QUOTE, 0 },
	{ WCI_TAG_TD, WCOPY_PART_CELL, 0 },
	{ WCI_TAG_TH, WCOPY_PART_CELL, 0 },
	{ WCI_TAG_PRE, WCOPY_PART_VERBATIM, 0 },
};

/*
 * What a block is, by the innermost element that says. Tables that lay out a
 * page hold paragraphs: a paragraph in a cell is one.
 */
static bool
add_part(struct wci_parts *parts, const struct wci_page *p,
    const struct wci_block *b, const size_t range[2])
{
	bool paragraph = false;

	for (uint32_t e = b->element; e != WCI_NO_ELEMENT;
	     e = p->elements[e].parent) {
		for (size_t k = 0; k < sizeof(kinds) / sizeof(kinds[0]); k++)
			if (kinds[k].tag == p->elements[e].tag &&
			    !(paragraph && kinds[k].kind == WCOPY_PART_CELL))
				return wci_parts_add(parts, range[0], range[1],
				    kinds[k].kind, kinds[k].level);
		paragraph |= p->elements[e].tag == WCI_TAG_P;
	}
	return wci_parts_add(parts, range[0], range[1], WCOPY_PART_PARAGRAPH,
	    0);
}

bool
wci_body_join(const struct wci_page *p, const bool *keep, struct wci_buf *out,
    struct wci_parts *parts)
{
	size_t start = out->len, off, n = 0;

	/* All at once: the body may be as long as the page. */
	for (size_t i = 0; i < p->n_blocks; i++)
		n += keep[i] ? p->blocks[i].len + 2 : 0;
	if (!wci_buf_reserve(out, n))
		return false;
	for (size_t i = 0; i < p->n_blocks; i++) {
		const struct wci_block *b = &p->blocks[i];
		bool same =
		    i > 0 && keep[i - 1] && (b->flags & WCI_BLOCK_BR) != 0;

		if (!keep[i])
			continue;
		if (out->len > start &&
		    !wci_buf_append(out, "\n\n", same ? 1 : 2))
			return false;
		off = out->len - start;
		if (!wci_buf_append(out, p->text.data + b->text, b->len))
			return false;
		if (same)
			parts->part[parts->n - 1].len =
			    (uint32_t)(out->len - start -
				       parts->part[parts->n - 1].off);
		else if (!add_part(parts, p, b,
			     (size_t[]){ off, out->len - start }))
			return false;
	}
	return true;
}
