/* SPDX-License-Identifier: MIT */
/*
 * meta_from.c - who a page names as the origin of its story
 *
 * Nothing is decided here: which of the names are agencies, and which of them
 * counts, is the matter of the agency stage.
 */
#include <config.h>

#include <string.h>
#include <wirecopy/record.h>

#include "extract/meta_parts.h"
#include "extract/visible.h"

/* Longer ones are legal texts, and of the outlet. */
#define MAX_LINE 300

/* A line more, unless the same stands there already. */
static bool
add_line(struct wci_buf *out, size_t start, struct wcopy_span s)
{
	s = wci_visible_trim(s);
	if (s.len == 0 || s.len > MAX_LINE ||
	    memchr(s.ptr, '\n', s.len) != NULL)
		return true;
	for (size_t at = start; at < out->len;) {
		size_t n = 0;

		while (at + n < out->len && out->data[at + n] != '\n')
			n++;
		if (n == s.len && memcmp(out->data + at, s.ptr, n) == 0)
			return true;
		at += n + 1;
	}
	if (out->len > start && !wci_buf_append_char(out, '\n'))
		return false;
	return wci_buf_append(out, s.ptr, s.len);
}

static bool
add_all(struct wci_buf *out, const struct wcopy_span *lines, size_t n)
{
	size_t start = out->len;

	for (size_t i = 0; i < n; i++)
		if (!add_line(out, start, lines[i]))
			return false;
	return true;
}

bool
wci_meta_authors(const struct wci_meta_finds *f, struct wcopy_span byline,
    struct wci_buf *out)
{
	struct wcopy_span names[] = {
		wci_jsonld_get(f->ld, WCI_JSONLD_AUTHOR),
		f->meta[WCI_META_AUTHOR],
	};

	for (size_t i = 0; i < 2; i++) {
		struct wcopy_span s = wci_visible_trim(names[i]);

		/* The byline was made of it: "By" is off now. */
		if (s.len >= byline.len && byline.len > 0 &&
		    memcmp(s.ptr + s.len - byline.len, byline.ptr,
			byline.len) == 0)
			names[i].len = 0;
	}
	return add_all(out, names, 2);
}

/* A canonical URL of another outlet is where the story is from. */
static struct wcopy_span
elsewhere(const struct wci_meta_finds *f)
{
	struct wcopy_span url =
	    wci_visible_trim(wci_page_string(f->page, f->page->canonical));
	char here[256], there[256];
	size_t n = wcopy_outlet(f->url, here, sizeof(here));
	size_t m = wcopy_outlet(url, there, sizeof(there));

	if (n == 0 || m == 0 || (n == m && memcmp(here, there, n) == 0))
		return (struct wcopy_span){ NULL, 0 };
	return url;
}

bool
wci_meta_sources(const struct wci_meta_finds *f, struct wci_buf *out)
{
	const struct wcopy_span names[] = {
		wci_jsonld_get(f->ld, WCI_JSONLD_SOURCE),
		wci_jsonld_get(f->ld, WCI_JSONLD_PROVIDER),
		wci_jsonld_get(f->ld, WCI_JSONLD_PUBLISHER),
		f->meta[WCI_META_SOURCE],
		f->meta[WCI_META_ORIGIN],
		elsewhere(f),
	};

	return add_all(out, names, sizeof(names) / sizeof(names[0]));
}

static bool
has_year(struct wcopy_span s)
{
	size_t n = 0;

	for (size_t i = 0; i < s.len && n < 4; i++)
		n = s.ptr[i] >= '0' && s.ptr[i] <= '9' ? n + 1 : 0;
	return n == 4;
}

/* "Copyright ...", "(c) 2026 ...": a block that begins so. Without a year the
 * sign says whose picture it is. */
static bool
is_copyright(struct wcopy_span s)
{
	static const char *const signs[] = { "copyright ", "(c)", u8"\u00a9" };

	if (s.len > MAX_LINE || ((s.ptr[0] | 32) != 'c' && s.ptr[0] != '(' &&
				    (unsigned char)s.ptr[0] != 0xc2))
		return false;
	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++) {
		size_t n = strlen(signs[i]);
		struct wcopy_span head = { s.ptr, n };

		if (s.len > n && wci_visible_behind(head, signs[i]) == n)
			return i == 0 || has_year(s);
	}
	return false;
}

bool
wci_meta_rights(const struct wci_meta_finds *f, struct wci_buf *out)
{
	const struct wci_page *p = f->page;
	const struct wcopy_span names[] = {
		wci_jsonld_get(f->ld, WCI_JSONLD_HOLDER),
		wci_jsonld_get(f->ld, WCI_JSONLD_NOTICE),
		wci_jsonld_get(f->ld, WCI_JSONLD_CREDIT),
		f->meta[WCI_META_RIGHTS],
	};
	size_t start = out->len;

	if (!add_all(out, names, sizeof(names) / sizeof(names[0])))
		return false;
	for (size_t i = f->title_block; i < p->n_blocks; i++) {
		struct wcopy_span s = wci_page_text(p, &p->blocks[i]);

		if (is_copyright(s) &&
		    (p->blocks[i].flags & WCI_BLOCK_HIDDEN) == 0)
			return add_line(out, start, s);
	}
	return true;
}
