/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/scan_out.h"

#include <string.h>

#include "base/alloc.h"

/* The tags that are written, by whether the element parts runs of text. */
static const struct written {
	const char *start, *end;
	uint8_t n_start, n_end;
} written[2] = {
	{ "<span>", "</span>", 6, 7 },
	{ "<div>", "</div>", 5, 6 },
};

const char *
wci_scan_shown(enum wci_tag tag)
{
	if (tag == WCI_TAG_HTML)
		return "html";
	if (tag == WCI_TAG_BODY)
		return "body";
	if ((wci_tags[tag].flags & WCI_TAG_VOID) != 0)
		return "br";
	return wci_tag_parts(tag) ? "div" : "span";
}

static bool
add_note(struct wci_prescan *p, const struct wci_note *note)
{
	if (p->n_notes == p->room_notes &&
	    !wci_grow(&p->notes, &p->room_notes, p->n_notes + 1,
		sizeof(p->notes[0])))
		return false;
	p->notes[p->n_notes++] = *note;
	return true;
}

bool
wci_out_begin(struct wci_prescan *p)
{
	p->edge = (struct wci_edge){ .n_breaks = 2 };
	p->n_images = 0;
	p->n_notes = 0;
	wci_buf_reset(&p->out);
	return wci_buf_append(&p->out, "<html><body>", 12) &&
	       add_note(p, &(struct wci_note){ .tag = WCI_TAG_HTML }) &&
	       add_note(p, &(struct wci_note){ .tag = WCI_TAG_BODY });
}

/* An element without content. */
static bool
write_void(struct wci_prescan *p, enum wci_tag tag)
{
	p->edge.space = false;
	return wci_buf_append(&p->out, "<br>", 4) &&
	       add_note(p, &(struct wci_note){ .tag = (uint8_t)tag });
}

/* White space before an edge is none. */
static void
strip(struct wci_prescan *p)
{
	if (p->edge.space)
		p->out.len--;
	p->edge.space = false;
}

bool
wci_out_break(struct wci_prescan *p, enum wci_tag tag)
{
	unsigned n = p->edge.n_breaks + (tag == WCI_TAG_BR ? 1U : 2U);

	if (!p->edge.in_block && p->edge.n_breaks == 2)
		return true;
	strip(p);
	p->edge.in_block = false;
	p->edge.n_breaks = n < 2 ? (uint8_t)n : 2;
	return write_void(p, tag);
}

bool
wci_out_input(struct wci_prescan *p)
{
	return write_void(p, WCI_TAG_INPUT);
}

void
wci_out_image(struct wci_prescan *p)
{
	p->n_images += p->n_images < WCI_MAX_IMAGES;
}

bool
wci_out_images(struct wci_prescan *p)
{
	for (; p->n_images > 0; p->n_images--)
		if (!write_void(p, WCI_TAG_IMG))
			return false;
	return true;
}

static void
pass_edge(struct wci_prescan *p, bool parts)
{
	p->edge.space = false;
	if (parts) {
		p->edge.in_block = false;
		p->edge.n_breaks = 2;
	}
}

bool
wci_out_start(struct wci_prescan *p, const struct wci_note *note,
    struct wci_open *o)
{
	bool parts = wci_tag_parts((enum wci_tag)note->tag);
	const struct written *w = &written[parts];

	if (parts)
		strip(p);
	o->before = p->edge;
	o->out = (uint32_t)p->out.len;
	o->note = (uint32_t)p->n_notes;
	pass_edge(p, parts);
	return wci_buf_append(&p->out, w->start, w->n_start) &&
	       add_note(p, note);
}

/* Whether the element that ends now, being the last one written, tells the
 * sink nothing. A link in a block is counted there. */
static bool
is_empty(const struct wci_prescan *p, const struct wci_open *o)
{
	return p->out.len == o->out + written[wci_tag_parts(o->tag)].n_start &&
	       p->notes[o->note].value.len == 0 && o->tag != WCI_TAG_ARTICLE &&
	       !(o->tag == WCI_TAG_A && o->before.in_block);
}

bool
wci_out_end(struct wci_prescan *p, const struct wci_open *o)
{
	bool parts = wci_tag_parts(o->tag);

	if (!o->shown)
		return true;
	if (is_empty(p, o)) {
		p->out.len = o->out;
		p->n_notes = o->note;
		p->n_elements--;
		if (o->strings >= p->kept)
			p->page->strings.len = o->strings;
		p->edge = o->before;
		return !parts || wci_out_break(p, WCI_TAG_HR);
	}
	if (parts)
		strip(p);
	pass_edge(p, parts);
	return wci_buf_append(&p->out, written[parts].end,
	    written[parts].n_end);
}
