/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <assert.h>
#include <string.h>

#include "base/swar.h"
#include "base/utf8.h"
#include "extract/scan_out.h"

/*
 * Bytes that are not copied as they stand: white space and controls, '&', and
 * those that begin a character above 127 that may be white space, nothing, or
 * no character.
 */
static const uint8_t stops[256] = { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, [' '] = 1, ['&'] = 1,
	[0xC2] = 1, [0xE1] = 1, [0xE2] = 1, [0xE3] = 1, [0xEF] = 1 };

/* Whether eight bytes are ASCII and can be copied behind this one. */
static inline bool
are_plain(uint64_t x, char before)
{
	uint64_t visible = x + WCI_EACH(0x80 - 0x21);
	uint64_t space = ~((x ^ WCI_EACH(' ')) + WCI_EACH(0x7F));
	uint64_t ampersand = ~((x ^ WCI_EACH('&')) + WCI_EACH(0x7F));
	uint64_t stop = x | ampersand | (~visible & ~space) |
			(space & (space << 8 | (before == ' ' ? 0x80 : 0)));

	/* Only where no byte has bit 7 are the sums those of each byte. */
	return (stop & WCI_EACH(0x80)) == 0;
}

/* The bytes at s that can be copied: a word, and words behind it that one
 * space parts from it. */
static size_t
plain_run(const char *s, size_t len)
{
	const unsigned char *u = (const unsigned char *)s;
	size_t i = 0;

	while (
	    len - i >= 8 && are_plain(wci_load8(s + i), i > 0 ? s[i - 1] : ' '))
		i += 8;
	if (i > 0 && s[i - 1] == ' ')
		i--;
	for (;;) {
		while (i < len && !stops[u[i]])
			i++;
		if (i == 0 || len - i < 2 || u[i] != ' ' || stops[u[i + 1]])
			return i;
		i += 2;
	}
}

/*
 * What a character counts as: white space (2), nothing (1: zero width, soft
 * hyphen, controls above 127) or text (0).
 */
static int
class_of(uint32_t cp)
{
	if (cp <= ' ' || cp == 0xA0 || cp == 0x1680 ||
	    (cp >= 0x2000 && cp <= 0x200A) || cp == 0x2028 || cp == 0x2029 ||
	    cp == 0x202F || cp == 0x205F || cp == 0x3000)
		return 2;
	if ((cp >= 0x80 && cp < 0xA0) || cp == 0xAD ||
	    (cp >= 0x200B && cp <= 0x200F) || (cp >= 0x202A && cp <= 0x202E) ||
	    cp == 0x2060 || cp == 0xFEFF)
		return 1;
	return 0;
}

/*
 * Text. There is room: no character is written with more bytes than it was
 * read from, and what parts two runs was white space or a tag.
 */
static bool
put(struct wci_prescan *p, const char *s, size_t n)
{
	struct wci_buf *text = &p->page->text;
	struct wci_scan_run *last;
	size_t part;

	if (p->n_images > 0 && !p->in_title && !wci_out_images(p))
		return false;
	if (!p->edge.in_run && !p->in_title && !wci_out_run(p))
		return false;
	part = text->len > 0 && (p->edge.due || !p->edge.in_block);
	assert(text->len + part + n < text->room);
	p->n_blocks +=
	    !p->edge.in_block && !p->in_title && p->n_blocks < WCI_MAX_BLOCKS;
	text->data[text->len] = ' ';
	memcpy(text->data + text->len + part, s, n);
	text->len += part + n;
	if (!p->in_title) {
		last = &p->made.runs[p->made.n_runs - 1];
		/* What parts it from the run before is not of it. */
		last->len += (uint32_t)(n + (last->len > 0 ? part : 0));
		last->behind = 0;
	}
	p->edge = (struct wci_edge){ .in_block = true, .in_run = true };
	return true;
}

static bool
put_char(struct wci_prescan *p, uint32_t cp)
{
	char utf8[4];

	if (cp == 0xFFFE || cp == 0xFFFF) /* no characters at all */
		return put(p, "\xEF\xBF\xBD", 3);
	return put(p, utf8, wci_utf8_encode(cp, utf8));
}

/* A run of white space. In <pre> an empty line parts blocks. */
static size_t
read_space(struct wci_prescan *p, const char *s, size_t len, bool *ok)
{
	size_t n = 0, lines = 0;

	for (; n < len && (unsigned char)s[n] <= ' '; n++) {
		lines += s[n] == '\n';
		/* How deep the line is indented. */
		while (len - n > 8 && wci_load8(s + n + 1) == WCI_EACH(' '))
			n += 8;
	}
	if (lines > 1 && p->stack.n_open[WCI_TAG_PRE] > 0 && !p->in_title)
		*ok = wci_out_break(p, WCI_TAG_HR);
	else
		wci_out_space(p);
	return n;
}

/* One character that cannot be copied as it stands. Returns its bytes. */
static size_t
read_char(struct wci_prescan *p, struct wcopy_span text, bool references,
    bool *ok)
{
	uint32_t cp;
	size_t n = 0;
	int class;

	if (*text.ptr == '&' && references)
		n = wci_entity_read(&p->entities, text.ptr, text.len, &cp);
	if (n == 0)
		n = wci_utf8_decode(text.ptr, text.len, &cp);
	class = class_of(cp);
	if (class == 2)
		wci_out_space(p);
	else if (class == 0)
		*ok = put_char(p, cp);
	return n;
}

/* The ampersands at s that begin no reference. */
static size_t
bare_ampersands(const char *s, size_t len)
{
	size_t n = 0;

	while (n < len && s[n] == '&') {
		char next = n + 1 < len ? s[n + 1] : ' ';

		if (next == '#' ||
		    ((next | 0x20) >= 'a' && (next | 0x20) <= 'z'))
			break;
		n++;
	}
	return n;
}

bool
wci_out_text(struct wci_prescan *p, struct wcopy_span text, bool references)
{
	bool ok = true;

	while (ok && text.len > 0) {
		size_t n = plain_run(text.ptr, text.len);

		if (n == 0)
			n = bare_ampersands(text.ptr, text.len);
		if (n > 0)
			ok = put(p, text.ptr, n);
		else if ((unsigned char)*text.ptr <= ' ')
			n = read_space(p, text.ptr, text.len, &ok);
		else
			n = read_char(p, text, references, &ok);
		text.ptr += n;
		text.len -= n;
	}
	return ok;
}
