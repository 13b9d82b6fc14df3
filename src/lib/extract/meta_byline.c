/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <string.h>

#include "extract/meta_parts.h"
#include "extract/visible.h"

/* No list of authors is longer, in bytes. */
#define MAX_BYLINE 200

/* A name as it may be told: not a URL, not a sentence, "By" taken off. Empty:
 * it is none. */
static struct wcopy_span
name_of(struct wcopy_span s)
{
	static const struct wcopy_span none;
	struct wcopy_span name;

	while (s.len > 0 && (s.ptr[0] == ',' || s.ptr[0] == ' ')) {
		s.ptr++;
		s.len--;
	}
	s = wci_visible_trim(s);
	if (s.len == 0 || s.len > MAX_BYLINE ||
	    wci_visible_behind(s, "://") != 0)
		return none;
	name = wci_visible_name(s);
	return name.len > 0 ? name : s;
}

/* A line of letters beginning with "By", "Von" ..., short. */
static struct wcopy_span
seen_name(const struct wci_page *p, const struct wci_block *b)
{
	static const struct wcopy_span none;
	struct wcopy_span s = wci_page_text(p, b);

	if (s.len > MAX_BYLINE || (b->flags & WCI_BLOCK_HIDDEN) != 0 ||
	    s.ptr[s.len - 1] == '.')
		return none;
	s = wci_visible_name(s);
	/* "By the way" begins no name. */
	if (s.len < 3 || s.len > 80 || (s.ptr[0] >= 'a' && s.ptr[0] <= 'z'))
		return none;
	return s;
}

static bool
find_seen(const struct wci_meta_finds *f, struct wcopy_span *name)
{
	const struct wci_page *p = f->page;

	for (size_t i = f->title_block;
	     i < p->n_blocks && i < f->title_block + 12; i++) {
		*name = seen_name(p, &p->blocks[i]);
		if (name->len > 0)
			return true;
	}
	return false;
}

/* The text of the first element whose class says that it is a byline. */
static bool
find_element(const struct wci_meta_finds *f, struct wci_buf *out,
    struct wcopy_span *name)
{
	size_t start = out->len;

	for (size_t i = 0; i < f->n_bylines; i++) {
		struct wcopy_span s;

		if (!wci_meta_element_text(f->page, f->byline[i], out))
			return false;
		s = (struct wcopy_span){ out->data + start, out->len - start };
		*name =
		    s.len > 100 ? (struct wcopy_span){ NULL, 0 } : name_of(s);
		if (name->len > 0)
			return true;
		out->len = start;
	}
	return true;
}

bool
wci_meta_byline(const struct wci_meta_finds *f, struct wci_buf *out)
{
	size_t start = out->len;
	struct wcopy_span name;

	name = name_of(wci_jsonld_get(f->ld, WCI_JSONLD_AUTHOR));
	if (name.len == 0)
		name = name_of(f->meta[WCI_META_AUTHOR]);
	if (name.len == 0)
		(void)find_seen(f, &name);
	if (name.len > 0)
		return wci_buf_append(out, name.ptr, name.len);
	if (!find_element(f, out, &name))
		return false;
	if (name.len == 0) {
		name = name_of(wci_jsonld_get(f->ld, WCI_JSONLD_PERSON));
		return name.len == 0 || wci_buf_append(out, name.ptr, name.len);
	}
	/* The name is a part of what was just appended. */
	memmove(out->data + start, name.ptr, name.len);
	out->len = start + name.len;
	return true;
}
