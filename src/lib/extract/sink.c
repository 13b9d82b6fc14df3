/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/sink.h"

#include <string.h>

#include "base/alloc.h"
#include "base/error.h"
#include "base/utf8.h"

void
wci_sink_reset(struct wci_sink *s, struct wci_page *page,
    const struct wci_scanned *in)
{
	memset(s, 0, sizeof(*s));
	s->page = page;
	s->in = in;
	s->innermost = WCI_NO_ELEMENT;
}

/* So many bytes of text belong to the block. */
static void
take(struct wci_sink *s, size_t len)
{
	s->at += len;
	if (s->n_link > 0)
		s->block.link_bytes += (uint32_t)len;
	if (s->n_bold > 0)
		s->block.bold_bytes += (uint32_t)len;
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
	s->block.len = (uint32_t)(s->at - s->block.text);
	s->block.element = holder(s, s->block.element);
	p->text.data[s->at] = '\n';
	if (!wci_grow(&p->blocks, &p->room_blocks, p->n_blocks + 1,
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
	if (p->n_blocks == WCI_MAX_BLOCKS) {
		s->block = p->blocks[--p->n_blocks];
		p->text.data[s->at] = ' ';
		s->in_block = true;
		take(s, 1);
		return;
	}
	memset(&s->block, 0, sizeof(s->block));
	s->at += s->at > 0; /* the end of the block before */
	s->block.text = (uint32_t)s->at;
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

/* Text without white space at its ends. */
static void
put(struct wci_sink *s, size_t len)
{
	size_t part = s->at > 0 && (s->space || !s->in_block);

	/* More than there is belongs to no pre-scan of ours; the last byte is
	 * for the end of the block. */
	if (len >= s->page->text.len ||
	    s->at + part > s->page->text.len - 1 - len)
		return;
	if (!s->in_block) {
		begin_block(s);
	} else if (s->space) {
		s->page->text.data[s->at++] = ' ';
		s->block.link_bytes += s->space_linked;
		s->block.bold_bytes += s->space_bold;
	}
	s->space = false;
	take(s, len);
}

static void
take_space(struct wci_sink *s)
{
	s->space = true;
	s->space_linked = s->n_link > 0;
	s->space_bold = s->n_bold > 0;
}

void
wci_sink_text(struct wci_sink *s, size_t n)
{
	if (s->depth == 0 || s->innermost == WCI_NO_ELEMENT || s->no_memory)
		return;
	for (; n > 0 && s->next_run < s->in->n_runs; n--) {
		const struct wci_scan_run *r = &s->in->runs[s->next_run++];

		if (r->before)
			take_space(s);
		if (r->len > 0)
			put(s, r->len);
		if (r->behind)
			take_space(s);
	}
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
 * what they say of a block. The first one holds the page. */
static bool
is_recorded(const struct wci_sink *s, const struct wci_note *n)
{
	return s->innermost == WCI_NO_ELEMENT ||
	       (wci_tags[n->tag].flags & WCI_TAG_ONCE) == 0 ||
	       n->words.len > 0 || n->flags != 0 || n->tag == WCI_TAG_A;
}

/* The note of a start tag that the parser reports under this name. */
static const struct wci_note *
next_note(struct wci_sink *s, const char *name)
{
	/* One that the parser makes up, which it has no reason to. */
	static const struct wci_note own = { .tag = WCI_TAG_SPAN };
	const struct wci_note *n = s->in->notes + s->next;

	if (s->next == s->in->n_notes ||
	    *name != wci_scan_shown((enum wci_tag)n->tag))
		return &own;
	s->next++;
	return n;
}

/* An element without content; false: it is none of those. */
static bool
take_void(struct wci_sink *s, unsigned tag)
{
	if (tag == WCI_TAG_BR || tag == WCI_TAG_HR) {
		end_block(s);
		s->n_breaks += tag == WCI_TAG_BR ? 1 : 2;
	} else if (tag == WCI_TAG_IMG) {
		s->n_images++;
	} else if (tag == WCI_TAG_INPUT) {
		if (s->innermost != WCI_NO_ELEMENT)
			s->page->elements[s->innermost].flags |=
			    WCI_ELEMENT_INPUT;
	} else {
		return false;
	}
	return true;
}

void
wci_sink_start(struct wci_sink *s, const char *name)
{
	const struct wci_note *note;
	struct wci_sink_open *o;

	if (s->no_memory)
		return;
	note = next_note(s, name);
	if (take_void(s, note->tag))
		return;
	if (wci_tag_parts((enum wci_tag)note->tag)) {
		end_block(s);
		s->n_breaks = 2;
	}
	if (s->depth == WCI_SINK_DEPTH) {
		s->n_deeper++;
		return;
	}
	o = &s->open[s->depth++];
	o->tag = note->tag;
	o->hidden = (note->flags & WCI_ELEMENT_HIDDEN) != 0;
	o->element = is_recorded(s, note) ? record(s, note) : WCI_NO_ELEMENT;
	if (o->element != WCI_NO_ELEMENT)
		s->innermost = o->element;
	s->n_hidden += o->hidden;
	s->n_bold += note->tag == WCI_TAG_B || note->tag == WCI_TAG_STRONG;
	if (note->tag == WCI_TAG_A) {
		s->n_link++;
		if (s->in_block && s->block.n_links < UINT16_MAX)
			s->block.n_links++;
	}
}

/* Set where the subtree of an element ends. */
static void
close_element(struct wci_sink *s, uint32_t i)
{
	struct wci_page *p = s->page;
	struct wci_element *e = &p->elements[i];

	e->end = (uint32_t)p->n_elements;
	/* An inline element's part of the open block counts as its own. */
	e->block_end = (uint32_t)(p->n_blocks + s->in_block);
	s->innermost = e->parent;
}

static void
end_element(struct wci_sink *s)
{
	unsigned real;

	if (s->n_deeper > 0) {
		s->n_deeper--;
		return;
	}
	if (s->depth == 0)
		return;
	real = s->open[s->depth - 1].tag;
	if (wci_tag_parts((enum wci_tag)real)) {
		end_block(s);
		s->n_breaks = 2;
	}
	s->depth--;
	s->n_hidden -= s->open[s->depth].hidden;
	s->n_link -= real == WCI_TAG_A;
	s->n_bold -= real == WCI_TAG_B || real == WCI_TAG_STRONG;
	if (s->open[s->depth].element != WCI_NO_ELEMENT)
		close_element(s, s->open[s->depth].element);
}

void
wci_sink_end(struct wci_sink *s, const char *name)
{
	/* What the pre-scan wrote is in one element, which ends last. */
	if (!s->no_memory && *name != wci_scan_shown(WCI_TAG_BR) &&
	    (s->depth > 1 || s->n_deeper > 0))
		end_element(s);
}

wcopy_status
wci_sink_finish(struct wci_sink *s, struct wcopy_error *err)
{
	while (s->depth > 0 && !s->no_memory)
		end_element(s);
	end_block(s); /* of an element that parts nothing */
	if (s->no_memory)
		return wci_fail_nomem(err);
	s->page->text.len = s->at + (s->page->n_blocks > 0);
	return WCOPY_OK;
}
