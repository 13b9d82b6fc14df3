/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/prescan.h"

#include <string.h>
#include <strings.h>

#include "base/alloc.h"
#include "extract/scan_note.h"
#include "extract/scan_out.h"

_Static_assert(WCI_N_TAGS <= 128, "prescan.unclosed has a bit for each tag");

void
wci_prescan_init(struct wci_prescan *p)
{
	wci_entities_init(&p->entities);
}

void
wci_prescan_clear(struct wci_prescan *p)
{
	struct wci_scanned *m = &p->made;

	wci_buf_clear(&m->out);
	wci_free(m->notes);
	wci_free(m->runs);
	memset(m, 0, sizeof(*m));
}

static bool
is_alpha(char c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

/* Close everything above the element at depth. */
static bool
close_to(struct wci_prescan *p, size_t depth)
{
	while (p->stack.n > depth)
		if (!wci_out_end(p, wci_scan_stack_pop(&p->stack)))
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

	if ((wci_tags[tag].flags & WCI_TAG_BLOCK) == 0 && tag != WCI_TAG_A)
		return true;
	if (tag != WCI_TAG_A) {
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
is_mute(const struct wci_prescan *p, const struct wci_note *note)
{
	enum wci_tag tag = (enum wci_tag)note->tag;

	if (tag == WCI_TAG_OTHER) /* no <o:p>, no <blink>, but <my-card> */
		return memchr(p->tag.name.ptr, '-', p->tag.name.len) == NULL;
	if (tag == WCI_TAG_A) /* <a name=...>: often never closed */
		return !wci_scan_tag_has(&p->tag, WCI_ATTR_HREF);
	if (wci_note_says(note))
		return false;
	if (tag == WCI_TAG_B || tag == WCI_TAG_STRONG)
		return p->stack.n_open[tag] > 0;
	return tag == WCI_TAG_SPAN || (wci_tags[tag].flags & WCI_TAG_ONCE) != 0;
}

/* An element without content. */
static bool
scan_void(struct wci_prescan *p)
{
	enum wci_tag tag = p->tag.tag;
	struct wci_note note;

	if (tag == WCI_TAG_BR || tag == WCI_TAG_HR)
		return wci_out_break(p, tag);
	if (tag == WCI_TAG_INPUT)
		return !wci_scan_is_field(p) || wci_out_input(p);
	if (tag == WCI_TAG_IMG)
		wci_out_image(p);
	return wci_scan_note(p, &note);
}

static bool
scan_start(struct wci_prescan *p)
{
	enum wci_tag tag = p->tag.tag;
	unsigned flags = wci_tags[tag].flags;
	struct wci_open o = { .tag = (uint8_t)tag }, *top;
	struct wci_note note;

	if ((flags & WCI_TAG_VOID) != 0)
		return scan_void(p);
	if ((flags & WCI_TAG_FORMAT) != 0)
		return true;
	if (!close_implied(p, tag))
		return false;
	o.strings = (uint32_t)p->page->strings.len;
	if (!wci_scan_note(p, &note))
		return false;
	if ((flags & WCI_TAG_OUTER) != 0)
		return true;
	o.hash = tag == WCI_TAG_OTHER ? wci_scan_name_hash(&p->tag) : 0;
	o.shown = !is_mute(p, &note) && p->n_elements < WCI_MAX_ELEMENTS - 16;
	top = wci_scan_stack_push(&p->stack, &o);
	if (top == NULL || !o.shown)
		return (flags & WCI_TAG_BLOCK) == 0 ||
		       wci_out_break(p, WCI_TAG_BR);
	p->n_elements++;
	return wci_out_start(p, &note, top);
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
		return wci_out_break(p, WCI_TAG_BR);
	if ((flags & (WCI_TAG_VOID | WCI_TAG_FORMAT | WCI_TAG_OUTER |
			 WCI_TAG_SKIP)) != 0)
		return true;
	if (p->stack.n_over[tag] > 0) {
		p->stack.n_over[tag]--;
		return !block || wci_out_break(p, WCI_TAG_BR);
	}
	o.hash = tag == WCI_TAG_OTHER ? wci_scan_name_hash(&p->tag) : 0;
	depth = wci_scan_stack_find(&p->stack, o, false);
	if (depth == SIZE_MAX)
		return !block || wci_out_break(p, WCI_TAG_BR);
	return close_to(p, depth);
}

/* Whether s, behind a '<', is "/name" with something that ends the name. */
static bool
is_end_tag(const char *s, size_t len, enum wci_tag tag)
{
	const struct wci_tag_info *t = &wci_tags[tag];

	return len > t->len + 1U && s[0] == '/' &&
	       strncasecmp(s + 1, t->name, t->len) == 0 &&
	       !is_alpha(s[t->len + 1]);
}

/* The next end tag of this name, or NULL. */
static const char *
find_end_tag(const char *s, size_t len, enum wci_tag tag)
{
	const char *end = s + len;

	while ((s = memchr(s, '<', (size_t)(end - s))) != NULL) {
		s++;
		if (is_end_tag(s, (size_t)(end - s), tag))
			return s - 1;
	}
	return NULL;
}

/* Whether s, behind a '<', begins with the name of a start tag that is HTML's
 * own. The only block-level name that SVG has too is title. */
static bool
is_block_start(const char *s, size_t len)
{
	size_t n = 0;

	enum wci_tag tag;

	while (n < len && n < 12 &&
	       (is_alpha(s[n]) || (n > 0 && s[n] >= '0' && s[n] <= '9')))
		n++;
	tag = wci_tag_find(s, n);
	return tag != WCI_TAG_TITLE &&
	       (wci_tags[tag].flags & WCI_TAG_BLOCK) != 0;
}

/*
 * Where the drawing at s ends: at its end tag or, as in a browser, in front of
 * a block-level start tag, unless a <foreignObject> may hold that. NULL:
 * nowhere.
 */
static const char *
find_svg_end(const char *s, size_t len)
{
	static const char foreign[] = "foreignobject";
	const char *end = s + len;
	bool html = false;

	while ((s = memchr(s, '<', (size_t)(end - s))) != NULL) {
		s++;
		len = (size_t)(end - s);
		if (is_end_tag(s, len, WCI_TAG_SVG) ||
		    (!html && is_block_start(s, len)))
			return s - 1;
		html |= len >= sizeof(foreign) &&
			strncasecmp(s, foreign, sizeof(foreign) - 1) == 0;
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
		close = tag == WCI_TAG_SVG ? find_svg_end(s, len)
					   : find_end_tag(s, len, tag);
	if (close != NULL && close[1] != '/')
		return (size_t)(close - s);
	if (close == NULL) {
		p->unclosed[tag / 64] |= bit;
		return tag == WCI_TAG_SCRIPT || tag == WCI_TAG_STYLE ? len : 0;
	}
	gt = memchr(close, '>', len - (size_t)(close - s));
	return gt == NULL ? len : (size_t)(gt - s) + 1;
}

/* The first title that says anything is the page's; it ends a block. */
static bool
take_title(struct wci_prescan *p, struct wcopy_span text)
{
	struct wci_page *page = p->page;
	size_t from = page->text.len, off = page->strings.len;
	bool ok;

	if (!wci_out_break(p, WCI_TAG_HR))
		return false;
	if (page->title.len > 0)
		return true;
	p->in_title = true;
	ok = wci_out_text(p, text, true);
	p->in_title = false;
	p->edge = (struct wci_edge){ .n_breaks = 2 };
	if (page->text.len == from)
		return ok;
	from += from > 0; /* what parts it from the text before */
	ok = ok && wci_buf_append(&page->strings, page->text.data + from,
		       page->text.len - from);
	if (ok)
		page->title = (struct wci_ref){ (uint32_t)off,
			(uint32_t)(page->text.len - from) };
	page->text.len = from - (from > 0);
	p->kept = page->strings.len;
	return ok;
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
	*ok = take_title(p, (struct wcopy_span){ s, (size_t)(close - s) });
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
		*ok = wci_out_text(p,
		    (struct wcopy_span){ s + 9, (size_t)(close - s) - 9 },
		    false);
		return (size_t)(close - s) + 3;
	}
	if (!p->no_bang_end)
		close = memchr(s, '>', len);
	p->no_bang_end = close == NULL;
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
	if (len >= 4 && memcmp(s, "<br>", 4) == 0) {
		*ok = wci_out_break(p, WCI_TAG_BR);
		return 4;
	}
	if (!p->no_tag_end && len >= 3 &&
	    (is_alpha(s[1]) || (s[1] == '/' && is_alpha(s[2])))) {
		n = wci_scan_tag_read(s, len, &p->tag);
		p->no_tag_end = n == 0;
	}
	if (n == 0 && p->no_tag_end && is_cut_off(s, len))
		return len;
	if (n == 0) {
		*ok = wci_out_text(p, (struct wcopy_span){ s, 1 }, false);
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

	wci_scan_stack_reset(&p->stack);
	p->n_elements = p->kept = 0;
	p->unclosed[0] = p->unclosed[1] = 0;
	p->no_comment_end = p->no_cdata_end = false;
	p->no_tag_end = p->no_bang_end = false;
	p->in_title = false;
	p->page = page;
	wci_buf_reset(&page->text);
	/* One more for each of what parts two runs and what ends the last. */
	ok = wci_buf_reserve(&page->text, utf8.len + 2) && wci_out_begin(p);
	while (ok && utf8.len > 0) {
		const char *lt = memchr(utf8.ptr, '<', utf8.len);
		size_t n = lt == NULL ? utf8.len : (size_t)(lt - utf8.ptr);

		if (n > 0)
			ok = wci_out_text(p, (struct wcopy_span){ utf8.ptr, n },
			    true);
		else
			n = scan_markup(p, utf8.ptr, utf8.len, &ok);
		utf8.ptr += n;
		utf8.len -= n;
	}
	return ok && close_to(p, 0) && wci_out_finish(p);
}
