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
	{ "<s>", "</s>", 3, 4 },
	{ "<d>", "</d>", 3, 4 },
};

char
wci_scan_shown(enum wci_tag tag)
{
	if ((wci_tags[tag].flags & WCI_TAG_VOID) != 0)
		return 'v';
	return wci_tag_parts(tag) ? 'd' : 's';
}

static bool
add_note(struct wci_prescan *p, const struct wci_note *note)
{
	struct wci_scanned *m = &p->made;

	if (m->n_notes == m->room_notes &&
	    !wci_grow(&m->notes, &m->room_notes, m->n_notes + 1,
		sizeof(m->notes[0])))
		return false;
	m->notes[m->n_notes++] = *note;
	return true;
}

bool
wci_out_run(struct wci_prescan *p)
{
	struct wci_scanned *m = &p->made;

	if (m->n_runs == m->room_runs && !wci_grow(&m->runs, &m->room_runs,
					     m->n_runs + 1, sizeof(m->runs[0])))
		return false;
	m->runs[m->n_runs++] = (struct wci_scan_run){ .before = p->edge.space };
	p->edge.in_run = true;
	return wci_buf_append_char(&m->out, 'x');
}

/* A tag comes that does not end the block: white space before it stands where
 * it stands, which tells whether it is linked. */
static bool
keep_space(struct wci_prescan *p)
{
	struct wci_scan_run *last;

	if (!p->edge.space)
		return true;
	if (!p->edge.in_run)
		return wci_out_run(p);
	last = &p->made.runs[p->made.n_runs - 1];
	last->behind = last->len > 0;
	return true;
}

bool
wci_out_begin(struct wci_prescan *p)
{
	p->edge = (struct wci_edge){ .n_breaks = 2 };
	p->n_images = 0;
	p->n_blocks = p->n_inputs = 0;
	p->made.n_notes = p->made.n_runs = 0;
	wci_buf_reset(&p->made.out);
	return wci_buf_append(&p->made.out, "<d><d>", 6) &&
	       add_note(p, &(struct wci_note){ .tag = WCI_TAG_HTML }) &&
	       add_note(p, &(struct wci_note){ .tag = WCI_TAG_BODY });
}

bool
wci_out_finish(struct wci_prescan *p)
{
	struct wci_buf *text = &p->page->text;

	/* Where the last block ends; there is room for it. */
	if (text->len > 0)
		text->data[text->len++] = ' ';
	return wci_buf_append(&p->made.out, "</d></d>", 8);
}

/* An element without content. */
static bool
write_void(struct wci_prescan *p, enum wci_tag tag)
{
	p->edge.space = p->edge.in_run = false;
	return wci_buf_append(&p->made.out, "<v/>", 4) &&
	       add_note(p, &(struct wci_note){ .tag = (uint8_t)tag });
}

void
wci_out_space(struct wci_prescan *p)
{
	p->edge.space = p->edge.due = p->edge.in_block;
}

bool
wci_out_break(struct wci_prescan *p, enum wci_tag tag)
{
	unsigned n = p->edge.n_breaks + (tag == WCI_TAG_BR ? 1U : 2U);

	if (!p->edge.in_block && p->edge.n_breaks == 2)
		return true;
	if (p->n_blocks == WCI_MAX_BLOCKS) {
		wci_out_space(p);
		return true;
	}
	p->edge = (struct wci_edge){ .n_breaks = n < 2 ? (uint8_t)n : 2 };
	return write_void(p, tag);
}

bool
wci_out_input(struct wci_prescan *p)
{
	if (p->n_inputs++ == WCI_MAX_INPUTS)
		return true;
	return keep_space(p) && write_void(p, WCI_TAG_INPUT);
}

void
wci_out_image(struct wci_prescan *p)
{
	p->n_images += p->n_images < WCI_MAX_IMAGES;
}

bool
wci_out_images(struct wci_prescan *p)
{
	if (!keep_space(p))
		return false;
	for (; p->n_images > 0; p->n_images--)
		if (!write_void(p, WCI_TAG_IMG))
			return false;
	return true;
}

static void
pass_edge(struct wci_prescan *p, bool parts)
{
	p->edge.space = p->edge.in_run = false;
	if (parts)
		p->edge = (struct wci_edge){ .n_breaks = 2 };
}

bool
wci_out_start(struct wci_prescan *p, const struct wci_note *note,
    struct wci_open *o)
{
	bool parts = wci_tag_parts((enum wci_tag)note->tag);
	const struct written *w = &written[parts];

	if (!parts && !keep_space(p))
		return false;
	o->before = p->edge;
	o->out = (uint32_t)p->made.out.len;
	o->note = (uint32_t)p->made.n_notes;
	pass_edge(p, parts);
	return wci_buf_append(&p->made.out, w->start, w->n_start) &&
	       add_note(p, note);
}

/* Whether the element that ends now, being the last one written, tells the
 * sink nothing. A link in a block is counted there. */
static bool
is_empty(const struct wci_prescan *p, const struct wci_open *o)
{
	return p->made.out.len ==
		   o->out + written[wci_tag_parts(o->tag)].n_start &&
	       p->made.notes[o->note].value.len == 0 &&
	       o->tag != WCI_TAG_ARTICLE &&
	       !(o->tag == WCI_TAG_A && o->before.in_block);
}

bool
wci_out_end(struct wci_prescan *p, const struct wci_open *o)
{
	bool parts = wci_tag_parts(o->tag);

	if (!o->shown)
		return true;
	if (!parts && !keep_space(p))
		return false;
	if (is_empty(p, o)) {
		p->made.out.len = o->out;
		p->made.n_notes = o->note;
		p->n_elements--;
		if (o->strings >= p->kept)
			p->page->strings.len = o->strings;
		p->edge = o->before;
		return !parts || wci_out_break(p, WCI_TAG_HR);
	}
	pass_edge(p, parts);
	return wci_buf_append(&p->made.out, written[parts].end,
	    written[parts].n_end);
}
