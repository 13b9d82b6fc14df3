/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/prescan.h"

#include <string.h>
#include <strings.h>

#include "base/alloc.h"
#include "base/utf8.h"
#include "extract/scan_note.h"

_Static_assert(WCI_N_TAGS <= 128, "prescan.unclosed has a bit for each tag");

void
wci_prescan_init(struct wci_prescan *p)
{
	wci_entities_init(&p->entities);
}

void
wci_prescan_clear(struct wci_prescan *p)
{
	wci_buf_clear(&p->out);
	wci_free(p->notes);
	p->notes = NULL;
	p->n_notes = p->room_notes = 0;
}

static bool
is_alpha(char c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

static bool
emit(struct wci_prescan *p, const char *s, size_t len)
{
	p->space = false;
	return wci_buf_append(&p->out, s, len);
}

static bool
emit_char(struct wci_prescan *p, uint32_t cp)
{
	char utf8[4];

	switch (cp) {
	case '<':
		return emit(p, "&lt;", 4);
	case '&':
		return emit(p, "&amp;", 5);
	case 0xFFFE:
	case 0xFFFF: /* no characters of XML: libxml2 complains about each */
		cp = 0xFFFD;
		break;
	default:
		break;
	}
	return emit(p, utf8, wci_utf8_encode(cp, utf8));
}

/* White space: one space, or a mark of an empty line inside <pre>. */
static bool
emit_space(struct wci_prescan *p, bool empty_line)
{
	if (empty_line && p->stack.n_open[WCI_TAG_PRE] > 0) {
		p->space = true;
		return wci_buf_append(&p->out, "<br><br>", 8);
	}
	if (p->space)
		return true;
	p->space = true;
	return wci_buf_append_char(&p->out, ' ');
}

/*
 * How many bytes at s the parser may see as they are: no white space, no
 * control, '<' or '&', and nothing of three bytes that starts with EF, where
 * the two non-characters are.
 */
static size_t
plain_run(const char *s, size_t len)
{
	static const unsigned char stop[256] = { [0] = 1,
		[1] = 1,
		[2] = 1,
		[3] = 1,
		[4] = 1,
		[5] = 1,
		[6] = 1,
		[7] = 1,
		[8] = 1,
		[9] = 1,
		[10] = 1,
		[11] = 1,
		[12] = 1,
		[13] = 1,
		[14] = 1,
		[15] = 1,
		[16] = 1,
		[17] = 1,
		[18] = 1,
		[19] = 1,
		[20] = 1,
		[21] = 1,
		[22] = 1,
		[23] = 1,
		[24] = 1,
		[25] = 1,
		[26] = 1,
		[27] = 1,
		[28] = 1,
		[29] = 1,
		[30] = 1,
		[31] = 1,
		[' '] = 1,
		['<'] = 1,
		['&'] = 1,
		[0xEF] = 1 };
	size_t i = 0;

	while (i < len && !stop[(unsigned char)s[i]])
		i++;
	return i;
}

/* Text without tags; '<' in it is text. */
static bool
scan_text(struct wci_prescan *p, const char *s, size_t len, bool references)
{
	for (size_t i = 0; i < len;) {
		size_t n = plain_run(s + i, len - i);
		uint32_t cp;

		if (n > 0 && !emit(p, s + i, n))
			return false;
		i += n;
		if (i == len)
			break;
		if ((unsigned char)s[i] <= ' ') {
			unsigned lines = 0;

			for (; i < len && (unsigned char)s[i] <= ' '; i++)
				lines += s[i] == '\n';
			if (!emit_space(p, lines > 1))
				return false;
			continue;
		}
		n = 0;
		if (s[i] == '&' && references)
			n = wci_entity_read(&p->entities, s + i, len - i, &cp);
		if (n == 0)
			n = wci_utf8_decode(s + i, len - i, &cp);
		i += n;
		if (cp <= ' ' ? !emit_space(p, false) : !emit_char(p, cp))
			return false;
	}
	return true;
}

static bool
emit_end(struct wci_prescan *p, struct wci_open o)
{
	const struct wci_tag_info *t = &wci_tags[o.tag];

	if (!o.shown)
		return true;
	if (o.tag == WCI_TAG_OTHER || (t->flags & WCI_TAG_NEW) != 0)
		return o.tag == WCI_TAG_TIME ? emit(p, "</span>", 7)
					     : emit(p, "</div>", 6);
	return emit(p, "</", 2) && emit(p, t->name, t->len) && emit(p, ">", 1);
}

/* Close everything above the element at depth. */
static bool
close_to(struct wci_prescan *p, size_t depth)
{
	while (p->stack.n > depth)
		if (!emit_end(p, wci_scan_stack_pop(&p->stack)))
			return false;
	return true;
}

/* The end tags that a start tag implies. */
static bool
close_implied(struct wci_prescan *p, enum wci_tag tag)
{
	static const struct implied {
		uint8_t start, closes;
		bool in_list;
	} table[] = {
		{ WCI_TAG_A, WCI_TAG_A, false },
		{ WCI_TAG_LI, WCI_TAG_LI, true },
		{ WCI_TAG_DT, WCI_TAG_DT, true },
		{ WCI_TAG_DT, WCI_TAG_DD, true },
		{ WCI_TAG_DD, WCI_TAG_DT, true },
		{ WCI_TAG_DD, WCI_TAG_DD, true },
		{ WCI_TAG_OPTION, WCI_TAG_OPTION, false },
		{ WCI_TAG_TR, WCI_TAG_TR, false },
		{ WCI_TAG_TD, WCI_TAG_TD, false },
		{ WCI_TAG_TD, WCI_TAG_TH, false },
		{ WCI_TAG_TH, WCI_TAG_TD, false },
		{ WCI_TAG_TH, WCI_TAG_TH, false },
	};
	size_t depth;

	if ((wci_tags[tag].flags & WCI_TAG_BLOCK) != 0) {
		depth = wci_scan_stack_find(&p->stack,
		    (struct wci_open){ .tag = WCI_TAG_P }, false);
		if (depth != SIZE_MAX && !close_to(p, depth))
			return false;
	}
	for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++) {
		if (table[i].start != tag)
			continue;
		depth = wci_scan_stack_find(&p->stack,
		    (struct wci_open){ .tag = table[i].closes },
		    table[i].in_list);
		if (depth != SIZE_MAX && !close_to(p, depth))
			return false;
	}
	return true;
}

/* Whether a start tag goes and leaves its content, having nothing to say. */
static bool
is_mute(const struct wci_prescan *p, enum wci_tag tag, uint32_t note)
{
	unsigned flags = wci_tags[tag].flags;

	if ((flags & (WCI_TAG_FORMAT | WCI_TAG_OUTER)) != 0)
		return true;
	if (tag == WCI_TAG_OTHER) /* no <o:p>, no <blink>, but <my-card> */
		return memchr(p->tag.name.ptr, '-', p->tag.name.len) == NULL;
	if (tag == WCI_TAG_A && !wci_scan_tag_has(&p->tag, WCI_ATTR_HREF))
		return true; /* <a name=...>: often never closed */
	if (note != WCI_NO_NOTE)
		return false;
	return tag == WCI_TAG_SPAN ||
	       ((flags & WCI_TAG_ONCE) != 0 && tag != WCI_TAG_A &&
		   p->stack.n_open[tag] > 0);
}

static bool
emit_start(struct wci_prescan *p, enum wci_tag tag, uint32_t note)
{
	const struct wci_tag_info *t = &wci_tags[tag];
	char number[16];
	size_t n = sizeof(number);
	bool renamed = tag == WCI_TAG_OTHER || (t->flags & WCI_TAG_NEW) != 0;

	if (!emit(p, "<", 1) ||
	    !(renamed ? (tag == WCI_TAG_TIME ? emit(p, "span", 4)
					     : emit(p, "div", 3))
		      : emit(p, t->name, t->len)))
		return false;
	if (note == WCI_NO_NOTE)
		return emit(p, ">", 1);
	number[--n] = '>';
	do
		number[--n] = (char)('0' + note % 10);
	while ((note /= 10) > 0);
	return emit(p, " n=", 3) && emit(p, number + n, sizeof(number) - n);
}

static bool
scan_start(struct wci_prescan *p)
{
	enum wci_tag tag = p->tag.tag;
	unsigned flags = wci_tags[tag].flags;
	uint32_t note = WCI_NO_NOTE;
	struct wci_open o = { .tag = (uint8_t)tag };

	if (!wci_scan_note(p, &note))
		return false;
	if ((flags & WCI_TAG_VOID) != 0) {
		if ((flags & WCI_TAG_SKIP) != 0 || tag == WCI_TAG_META ||
		    tag == WCI_TAG_LINK ||
		    (tag == WCI_TAG_INPUT && !wci_scan_is_field(p)))
			return true;
		return emit_start(p, tag, WCI_NO_NOTE);
	}
	if ((flags & (WCI_TAG_FORMAT | WCI_TAG_OUTER)) != 0)
		return true;
	if (!close_implied(p, tag))
		return false;
	o.hash = tag == WCI_TAG_OTHER ? wci_scan_name_hash(&p->tag) : 0;
	o.shown = !is_mute(p, tag, note);
	if (p->n_elements >= WCI_MAX_ELEMENTS - 16)
		o.shown = false;
	if (!wci_scan_stack_push(&p->stack, o) || !o.shown)
		return (flags & WCI_TAG_BLOCK) == 0 || emit(p, "<br>", 4);
	p->n_elements++;
	return emit_start(p, tag, note);
}

static bool
scan_end(struct wci_prescan *p)
{
	enum wci_tag tag = p->tag.tag;
	unsigned flags = wci_tags[tag].flags;
	bool block = (flags & WCI_TAG_BLOCK) != 0;
	struct wci_open o = { .tag = (uint8_t)tag };
	size_t depth;

	if (tag == WCI_TAG_BR)
		return emit(p, "<br>", 4);
	if ((flags & (WCI_TAG_VOID | WCI_TAG_FORMAT | WCI_TAG_OUTER |
			 WCI_TAG_SKIP)) != 0)
		return true;
	if (p->stack.n_over[tag] > 0) {
		p->stack.n_over[tag]--;
		return !block || emit(p, "<br>", 4);
	}
	o.hash = tag == WCI_TAG_OTHER ? wci_scan_name_hash(&p->tag) : 0;
	depth = wci_scan_stack_find(&p->stack, o, false);
	if (depth == SIZE_MAX)
		return !block || emit(p, "<br>", 4);
	return close_to(p, depth);
}

/* The next "</name" with something behind it that ends the name, or NULL. */
static const char *
find_end_tag(const char *s, size_t len, enum wci_tag tag)
{
	const struct wci_tag_info *t = &wci_tags[tag];
	const char *end = s + len;

	while ((s = memchr(s, '<', (size_t)(end - s))) != NULL) {
		s++;
		if ((size_t)(end - s) > t->len + 1U && s[0] == '/' &&
		    strncasecmp(s + 1, t->name, t->len) == 0 &&
		    !is_alpha(s[t->len + 1]))
			return s - 1;
	}
	return NULL;
}

/*
 * The bytes of a skipped element that follow its start tag, its end tag
 * included; 0 if nothing closes it.
 */
static size_t
skip_content(struct wci_prescan *p, const char *s, size_t len)
{
	enum wci_tag tag = p->tag.tag;
	uint64_t bit = UINT64_C(1) << (tag % 64);
	const char *close = NULL, *gt;

	if ((p->unclosed[tag / 64] & bit) == 0)
		close = find_end_tag(s, len, tag);
	if (close == NULL) {
		p->unclosed[tag / 64] |= bit;
		return tag == WCI_TAG_SCRIPT || tag == WCI_TAG_STYLE ? len : 0;
	}
	gt = memchr(close, '>', len - (size_t)(close - s));
	return gt == NULL ? len : (size_t)(gt - s) + 1;
}

/*
 * What follows a <title> is text up to its end tag, whatever it looks like.
 * Returns the bytes that takes; 0, and the tag is dropped, if nothing closes
 * it: else the whole page would be the title.
 */
static size_t
scan_title(struct wci_prescan *p, const char *s, size_t len, bool *ok)
{
	uint64_t bit = UINT64_C(1) << (WCI_TAG_TITLE % 64);
	const char *close = NULL, *gt;

	if ((p->unclosed[WCI_TAG_TITLE / 64] & bit) == 0)
		close = find_end_tag(s, len, WCI_TAG_TITLE);
	if (close == NULL) {
		p->unclosed[WCI_TAG_TITLE / 64] |= bit;
		return 0;
	}
	*ok = emit(p, "<title>", 7) &&
	      scan_text(p, s, (size_t)(close - s), true) &&
	      emit(p, "</title>", 8);
	gt = memchr(close, '>', len - (size_t)(close - s));
	return gt == NULL ? len : (size_t)(gt - s) + 1;
}

/* "<!...", "<?...": comments, doctypes, CDATA. Returns the bytes it takes. */
static size_t
scan_bang(struct wci_prescan *p, const char *s, size_t len, bool *ok)
{
	const char *close = NULL;

	if (len >= 4 && memcmp(s, "<!--", 4) == 0) {
		if (len >= 5 && s[4] == '>')
			return 5;
		if (!p->no_comment_end)
			close = memmem(s + 4, len - 4, "-->", 3);
		p->no_comment_end = close == NULL;
		return close == NULL ? 4 : (size_t)(close - s) + 3;
	}
	if (len >= 9 && memcmp(s, "<![CDATA[", 9) == 0) {
		if (!p->no_cdata_end)
			close = memmem(s + 9, len - 9, "]]>", 3);
		p->no_cdata_end = close == NULL;
		if (close == NULL)
			return 9;
		*ok = scan_text(p, s + 9, (size_t)(close - s) - 9, false);
		return (size_t)(close - s) + 3;
	}
	close = memchr(s, '>', len);
	return close == NULL ? 2 : (size_t)(close - s) + 1;
}

/* A tag that the end of the page has cut: with an attribute, and short, so
 * that "if a<b then ..." loses nothing. */
static bool
is_cut_off(const char *s, size_t len)
{
	return len < 1024 && memchr(s, '=', len) != NULL &&
	       memchr(s + 1, '<', len - 1) == NULL;
}

/* Markup at s, where s[0] is '<'. Returns the bytes it takes. */
static size_t
scan_markup(struct wci_prescan *p, const char *s, size_t len, bool *ok)
{
	size_t n = 0;

	if (len >= 2 && (s[1] == '!' || s[1] == '?'))
		return scan_bang(p, s, len, ok);
	if (!p->no_tag_end && len >= 3 &&
	    (is_alpha(s[1]) || (s[1] == '/' && is_alpha(s[2])))) {
		n = wci_scan_tag_read(s, len, &p->tag);
		p->no_tag_end = n == 0;
	}
	if (n == 0 && p->no_tag_end && is_cut_off(s, len))
		return len;
	if (n == 0) {
		*ok = emit_char(p, '<');
		return 1;
	}
	if (p->tag.end) {
		*ok = scan_end(p);
		return n;
	}
	if ((wci_tags[p->tag.tag].flags & (WCI_TAG_SKIP | WCI_TAG_VOID)) ==
	    WCI_TAG_SKIP) {
		size_t inner = p->tag.self_closing && p->tag.tag == WCI_TAG_SVG
				   ? 0
				   : skip_content(p, s + n, len - n);

		*ok = wci_scan_jsonld(p, s + n, inner);
		return n + inner;
	}
	if (p->tag.tag == WCI_TAG_TITLE)
		return n + scan_title(p, s + n, len - n, ok);
	*ok = scan_start(p);
	return n;
}

bool
wci_prescan_run(struct wci_prescan *p, struct wcopy_span utf8,
    struct wci_page *page)
{
	bool ok;

	wci_buf_reset(&p->out);
	wci_scan_stack_reset(&p->stack);
	p->n_notes = p->n_elements = 0;
	p->unclosed[0] = p->unclosed[1] = 0;
	p->no_comment_end = p->no_cdata_end = p->no_tag_end = false;
	p->page = page;
	ok = emit(p, "<html><body>", 12);
	while (ok && utf8.len > 0) {
		const char *lt = memchr(utf8.ptr, '<', utf8.len);
		size_t n = lt == NULL ? utf8.len : (size_t)(lt - utf8.ptr);

		if (n > 0)
			ok = scan_text(p, utf8.ptr, n, true);
		else
			n = scan_markup(p, utf8.ptr, utf8.len, &ok);
		utf8.ptr += n;
		utf8.len -= n;
	}
	return ok && close_to(p, 0);
}
