/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/sink.h"

#include <string.h>

#include "base/alloc.h"
#include "base/error.h"
#include "base/utf8.h"

void
wci_sink_reset(struct wci_sink *s, struct wci_page *page,
    const struct wci_note *notes, size_t n_notes)
{
	memset(s, 0, sizeof(*s));
	s->page = page;
	s->notes = notes;
	s->n_notes = n_notes;
	s->innermost = WCI_NO_ELEMENT;
}

static bool
append(struct wci_sink *s, const char *text, size_t len)
{
	if (!wci_buf_append(&s->page->text, text, len)) {
		s->no_memory = true;
		return false;
	}
	if (s->n_link > 0)
		s->block.link_bytes += (uint32_t)len;
	if (s->n_bold > 0)
		s->block.bold_bytes += (uint32_t)len;
	return true;
}

/* The text of the block that ends now is the page's <title>. */
static void
take_title(struct wci_sink *s)
{
	struct wci_page *p = s->page;
	size_t off = p->strings.len, len = p->text.len - s->block.text;

	if (p->title.len == 0) {
		if (!wci_buf_append(&p->strings, p->text.data + s->block.text,
			len)) {
			s->no_memory = true;
			return;
		}
		p->title.off = (uint32_t)off;
		p->title.len = (uint32_t)len;
	}
	p->text.len = s->block.text;
}

/* The innermost element that holds all of the block: those that have been
 * closed since it began hold only a part of it. */
static uint32_t
holder(const struct wci_sink *s, uint32_t element)
{
	const struct wci_element *e = s->page->elements;

	while (e[element].end != 0 && e[element].parent != WCI_NO_ELEMENT)
		element = e[element].parent;
	return element;
}

static void
end_block(struct wci_sink *s)
{
	struct wci_page *p = s->page;

	s->space = false;
	if (!s->in_block || s->no_memory)
		return;
	s->in_block = false;
	if (s->in_title) {
		take_title(s);
		return;
	}
	s->block.len = (uint32_t)(p->text.len - s->block.text);
	s->block.element = holder(s, s->block.element);
	if (!wci_buf_append_char(&p->text, '\n') ||
	    !wci_grow(&p->blocks, &p->room_blocks, p->n_blocks + 1,
		sizeof(p->blocks[0]))) {
		s->no_memory = true;
		return;
	}
	p->blocks[p->n_blocks++] = s->block;
}

static void
begin_block(struct wci_sink *s)
{
	struct wci_page *p = s->page;

	/* Beyond the cap the last block goes on. */
	if (p->n_blocks == WCI_MAX_BLOCKS && !s->in_title) {
		s->block = p->blocks[--p->n_blocks];
		p->text.len--;
		s->in_block = true;
		(void)append(s, " ", 1);
		return;
	}
	memset(&s->block, 0, sizeof(s->block));
	s->block.text = (uint32_t)p->text.len;
	s->block.element = s->innermost;
	s->block.n_images =
	    (uint16_t)(s->n_images < UINT16_MAX ? s->n_images : UINT16_MAX);
	if (s->n_breaks == 1)
		s->block.flags |= WCI_BLOCK_BR;
	if (s->n_hidden > 0)
		s->block.flags |= WCI_BLOCK_HIDDEN;
	s->n_images = s->n_breaks = 0;
	s->in_block = true;
	s->block.n_links = s->n_link > 0;
}

/* Characters that end up in the text, no white space among them. */
static void
put(struct wci_sink *s, const char *text, size_t len)
{
	if (!s->in_block) {
		begin_block(s);
	} else if (s->space) {
		if (!wci_buf_append_char(&s->page->text, ' ')) {
			s->no_memory = true;
			return;
		}
		s->block.link_bytes += s->space_linked;
		s->block.bold_bytes += s->space_bold;
	}
	s->space = false;
	(void)append(s, text, len);
}

/*
 * What a character above 127 counts as: white space (2), nothing (1: zero
 * width, soft hyphen, controls) or text (0).
 */
static int
class_of(uint32_t cp)
{
	if (cp < 0xA0 || cp == 0xAD || (cp >= 0x200B && cp <= 0x200F) ||
	    (cp >= 0x202A && cp <= 0x202E) || cp == 0x2060 || cp == 0xFEFF)
		return 1;
	if (cp == 0xA0 || cp == 0x1680 || (cp >= 0x2000 && cp <= 0x200A) ||
	    cp == 0x2028 || cp == 0x2029 || cp == 0x202F || cp == 0x205F ||
	    cp == 0x3000)
		return 2;
	return 0;
}

void
wci_sink_text(struct wci_sink *s, const char *text, size_t len)
{
	size_t from = 0, i = 0;

	if (s->depth == 0 || s->innermost == WCI_NO_ELEMENT)
		return;
	while (i < len && !s->no_memory) {
		unsigned char c = (unsigned char)text[i];
		int class = c <= ' ' ? 2 : 0;
		size_t n = 1;

		/* Only these lead bytes begin anything but text. */
		if (c == 0xC2 || (c >= 0xE1 && c <= 0xE3) || c == 0xEF) {
			uint32_t cp;

			n = wci_utf8_decode(text + i, len - i, &cp);
			class = class_of(cp);
		}
		if (class == 0) {
			i += n;
			continue;
		}
		if (i > from)
			put(s, text + from, i - from);
		if (class == 2) {
			s->space = true;
			s->space_linked = s->n_link > 0;
			s->space_bold = s->n_bold > 0;
		}
		i += n;
		from = i;
	}
	if (i > from && !s->no_memory)
		put(s, text + from, i - from);
}

/* Record an element; WCI_NO_ELEMENT beyond the cap. */
static uint32_t
record(struct wci_sink *s, const struct wci_note *note)
{
	struct wci_page *p = s->page;
	struct wci_element *e;

	if (p->n_elements == WCI_MAX_ELEMENTS)
		return WCI_NO_ELEMENT;
	if (!wci_grow(&p->elements, &p->room_elements, p->n_elements + 1,
		sizeof(p->elements[0]))) {
		s->no_memory = true;
		return WCI_NO_ELEMENT;
	}
	e = &p->elements[p->n_elements];
	memset(e, 0, sizeof(*e));
	e->parent = s->innermost;
	e->block = (uint32_t)p->n_blocks; /* also if one is open */
	e->words = note->words;
	e->value = note->value;
	e->tag = note->tag;
	e->flags = note->flags;
	if (s->innermost != WCI_NO_ELEMENT)
		e->depth = (uint16_t)(p->elements[s->innermost].depth + 1);
	return (uint32_t)p->n_elements++;
}

/* Whether an element is worth a record: <b> and the like are not, but for
 * what they say of a block. */
static bool
is_recorded(const struct wci_note *n)
{
	return (wci_tags[n->tag].flags & WCI_TAG_ONCE) == 0 ||
	       n->words.len > 0 || n->flags != 0 || n->tag == WCI_TAG_A;
}

static bool
is_inline(unsigned tag)
{
	return tag != WCI_TAG_OTHER &&
	       (wci_tags[tag].flags & (WCI_TAG_BLOCK | WCI_TAG_OUTER)) == 0;
}

void
wci_sink_start(struct wci_sink *s, enum wci_tag tag, uint32_t number)
{
	struct wci_note note = { .tag = (uint8_t)tag };

	if (s->no_memory)
		return;
	if (tag == WCI_TAG_BR || tag == WCI_TAG_HR) {
		end_block(s);
		s->n_breaks += tag == WCI_TAG_BR ? 1 : 2;
		return;
	}
	if (tag == WCI_TAG_IMG) {
		s->n_images++;
		return;
	}
	if (tag == WCI_TAG_INPUT) {
		if (s->innermost != WCI_NO_ELEMENT)
			s->page->elements[s->innermost].flags |=
			    WCI_ELEMENT_INPUT;
		return;
	}
	if (number < s->n_notes)
		note = s->notes[number];
	if (!is_inline(note.tag)) {
		end_block(s);
		s->n_breaks = 2;
	}
	if (s->depth == WCI_SINK_DEPTH) {
		s->n_deeper++;
		return;
	}
	s->open[s->depth].tag = note.tag;
	s->open[s->depth].hidden = (note.flags & WCI_ELEMENT_HIDDEN) != 0;
	s->open[s->depth].element =
	    is_recorded(&note) ? record(s, &note) : WCI_NO_ELEMENT;
	if (s->open[s->depth].element != WCI_NO_ELEMENT)
		s->innermost = s->open[s->depth].element;
	s->n_hidden += s->open[s->depth].hidden;
	s->n_link += note.tag == WCI_TAG_A;
	s->n_bold += note.tag == WCI_TAG_B || note.tag == WCI_TAG_STRONG;
	if (note.tag == WCI_TAG_A && s->block.n_links < UINT16_MAX &&
	    s->in_block)
		s->block.n_links++;
	if (note.tag == WCI_TAG_TITLE)
		s->in_title = true;
	s->depth++;
}

/* Set where the subtree of an element ends. */
static void
close_element(struct wci_sink *s, uint32_t i)
{
	struct wci_page *p = s->page;
	struct wci_element *e = &p->elements[i];

	e->end = (uint32_t)p->n_elements;
	/* An inline element's part of the open block counts as its own. */
	e->block_end = (uint32_t)(p->n_blocks + (s->in_block && !s->in_title));
	s->innermost = e->parent;
}

void
wci_sink_end(struct wci_sink *s, enum wci_tag tag)
{
	unsigned real;

	if (s->no_memory || tag == WCI_TAG_BR || tag == WCI_TAG_HR ||
	    tag == WCI_TAG_IMG || tag == WCI_TAG_INPUT)
		return;
	if (s->n_deeper > 0) {
		s->n_deeper--;
		return;
	}
	if (s->depth == 0)
		return;
	real = s->open[s->depth - 1].tag;
	if (!is_inline(real)) {
		end_block(s);
		s->n_breaks = 2;
	}
	s->depth--;
	s->n_hidden -= s->open[s->depth].hidden;
	s->n_link -= real == WCI_TAG_A;
	s->n_bold -= real == WCI_TAG_B || real == WCI_TAG_STRONG;
	if (real == WCI_TAG_TITLE)
		s->in_title = false;
	if (s->open[s->depth].element != WCI_NO_ELEMENT)
		close_element(s, s->open[s->depth].element);
}

wcopy_status
wci_sink_finish(struct wci_sink *s, struct wcopy_error *err)
{
	while (s->depth > 0 && !s->no_memory)
		wci_sink_end(s, (enum wci_tag)s->open[s->depth - 1].tag);
	if (s->no_memory)
		return wci_fail_nomem(err);
	return WCOPY_OK;
}
