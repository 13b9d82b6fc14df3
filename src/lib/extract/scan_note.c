/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/scan_note.h"

#include <string.h>
#include <strings.h>

#include "base/alloc.h"

/* Pages with more are made to be slow; of 2,618 real ones the most have 31
 * JSON-LD scripts ... */
#define MAX_JSONLD 64
/* ... and 514 <meta>. */
#define MAX_METAS 1024

uint32_t
wci_scan_name_hash(const struct wci_scan_tag *t)
{
	uint32_t h = 2166136261; /* FNV-1a: names are a few bytes long */

	for (size_t i = 0; i < t->name.len; i++)
		h = (h ^ (unsigned char)(t->name.ptr[i] | 0x20)) * 16777619;
	return h;
}

/* Put a value, references decoded, into the page's strings. */
static bool
keep(struct wci_prescan *p, struct wcopy_span value, struct wci_ref *ref)
{
	struct wci_buf *strings = &p->page->strings;
	size_t off = strings->len;

	if (!wci_entities_append(&p->entities, value, strings))
		return false;
	ref->off = (uint32_t)off;
	ref->len = (uint32_t)(strings->len - off);
	return true;
}

static bool
note_meta(struct wci_prescan *p)
{
	static const uint8_t keys[] = { WCI_ATTR_NAME, WCI_ATTR_PROPERTY,
		WCI_ATTR_ITEMPROP, WCI_ATTR_HTTP_EQUIV };
	struct wci_page *page = p->page;
	struct wci_meta_item item;
	const struct wcopy_span *key = NULL;

	for (size_t i = 0; i < sizeof(keys) && key == NULL; i++)
		if (wci_scan_tag_has(&p->tag, keys[i]))
			key = &p->tag.value[keys[i]];
	if (key == NULL || !wci_scan_tag_has(&p->tag, WCI_ATTR_CONTENT) ||
	    page->n_metas == MAX_METAS)
		return true;
	if (!keep(p, *key, &item.key) ||
	    !keep(p, p->tag.value[WCI_ATTR_CONTENT], &item.content) ||
	    !wci_grow(&page->metas, &page->room_metas, page->n_metas + 1,
		sizeof(page->metas[0])))
		return false;
	page->metas[page->n_metas++] = item;
	return true;
}

/* Whether a value is one of these letters, in any case, spaces aside. */
static bool
says(const struct wci_prescan *p, enum wci_attribute a, const char *word)
{
	struct wcopy_span v = p->tag.value[a];
	size_t n = strlen(word);

	if (!wci_scan_tag_has(&p->tag, a))
		return false;
	while (v.len > 0 && (unsigned char)v.ptr[0] <= ' ')
		v.ptr++, v.len--;
	while (v.len > 0 && (unsigned char)v.ptr[v.len - 1] <= ' ')
		v.len--;
	return v.len == n && strncasecmp(v.ptr, word, n) == 0;
}

/* style="... display: none ..." or visibility: hidden. */
static bool
hides(struct wcopy_span style)
{
	static const struct {
		const char *name, *value;
	} ways[] = { { "display", "none" }, { "visibility", "hidden" } };

	for (size_t i = 0; i < 2; i++) {
		size_t n = strlen(ways[i].name), m = strlen(ways[i].value);

		for (size_t at = 0; at + n < style.len; at++) {
			const char *s = style.ptr + at,
				   *end = style.ptr + style.len;

			if ((*s | 0x20) != ways[i].name[0] ||
			    strncasecmp(s, ways[i].name, n) != 0)
				continue;
			for (s += n; s < end && (*s == ' ' || *s == ':'); s++)
				continue;
			if ((size_t)(end - s) >= m &&
			    strncasecmp(s, ways[i].value, m) == 0)
				return true;
		}
	}
	return false;
}

/*
 * React sends what takes long behind the rest of the page, as <div hidden
 * id="S:1">, and shows it by a script. Of 791 pages of WCXB, 14 come so.
 */
static bool
is_sent_later(const struct wci_prescan *p)
{
	struct wcopy_span id = p->tag.value[WCI_ATTR_ID];

	return wci_scan_tag_has(&p->tag, WCI_ATTR_ID) && id.len > 2 &&
	       id.len < 8 && id.ptr[0] == 'S' && id.ptr[1] == ':';
}

static bool
is_hidden(const struct wci_prescan *p)
{
	if (p->tag.tag == WCI_TAG_TEMPLATE)
		return true;
	if (wci_scan_tag_has(&p->tag, WCI_ATTR_HIDDEN))
		return !is_sent_later(p);
	if (says(p, WCI_ATTR_ARIA_HIDDEN, "true"))
		return true;
	return wci_scan_tag_has(&p->tag, WCI_ATTR_STYLE) &&
	       hides(p->tag.value[WCI_ATTR_STYLE]);
}

bool
wci_scan_is_field(const struct wci_prescan *p)
{
	return !wci_scan_tag_has(&p->tag, WCI_ATTR_TYPE) ||
	       says(p, WCI_ATTR_TYPE, "text") ||
	       says(p, WCI_ATTR_TYPE, "email") ||
	       says(p, WCI_ATTR_TYPE, "password");
}

/* class, id and the rest of them in one string. */
static bool
keep_words(struct wci_prescan *p, struct wci_ref *ref)
{
	struct wci_buf *strings = &p->page->strings;
	uint32_t seen = p->tag.seen & ((UINT32_C(1) << WCI_ATTR_WORDS_END) - 1);
	char *to;
	size_t n = 0;

	if (seen == 0)
		return true;
	if (!wci_buf_reserve(strings, WCI_MAX_WORDS))
		return false;
	to = strings->data + strings->len;
	for (int a = 0; a < WCI_ATTR_WORDS_END; a++) {
		struct wcopy_span v = p->tag.value[a];
		size_t room = WCI_MAX_WORDS - n;

		if ((seen >> a & 1) == 0 || v.len == 0 || room < 2)
			continue;
		if (n > 0)
			to[n++] = ' ';
		/* A character that is cut in two must not be kept. */
		if (v.len > room - 1)
			for (v.len = room - 1;
			     v.len > 0 && (v.ptr[v.len] & 0xC0) == 0x80;
			     v.len--)
				continue;
		memcpy(to + n, v.ptr, v.len);
		n += v.len;
	}
	ref->off = (uint32_t)strings->len;
	ref->len = (uint32_t)n;
	strings->len += n;
	return true;
}

/* What a tag says of the page goes into it, for good. */
static bool
note_page(struct wci_prescan *p)
{
	struct wci_page *page = p->page;
	enum wci_tag tag = p->tag.tag;
	bool ok = true;

	if (tag == WCI_TAG_META)
		ok = note_meta(p);
	else if (tag == WCI_TAG_LINK && page->canonical.len == 0 &&
		 says(p, WCI_ATTR_REL, "canonical") &&
		 wci_scan_tag_has(&p->tag, WCI_ATTR_HREF))
		ok = keep(p, p->tag.value[WCI_ATTR_HREF], &page->canonical);
	else if (tag == WCI_TAG_HTML && page->lang.len == 0 &&
		 wci_scan_tag_has(&p->tag, WCI_ATTR_LANG))
		ok = keep(p, p->tag.value[WCI_ATTR_LANG], &page->lang);
	else
		return true;
	p->kept = page->strings.len;
	return ok;
}

bool
wci_scan_note(struct wci_prescan *p, struct wci_note *note)
{
	enum wci_tag tag = p->tag.tag;

	*note = (struct wci_note){ .tag = (uint8_t)tag };
	if (p->tag.seen == 0) {
		note->flags = tag == WCI_TAG_TEMPLATE ? WCI_ELEMENT_HIDDEN : 0;
		return true;
	}
	if ((wci_tags[tag].flags & (WCI_TAG_VOID | WCI_TAG_OUTER)) != 0)
		return note_page(p);
	if (is_hidden(p))
		note->flags |= WCI_ELEMENT_HIDDEN;
	if (!keep_words(p, &note->words))
		return false;
	for (int a = WCI_ATTR_DATETIME; a >= WCI_ATTR_CONTENT; a--)
		if ((p->tag.seen >> a & 1) != 0 && note->value.len == 0 &&
		    !keep(p, p->tag.value[a], &note->value))
			return false;
	return true;
}

bool
wci_scan_jsonld(struct wci_prescan *p, const char *s, size_t len)
{
	struct wci_page *page = p->page;

	if (p->tag.tag != WCI_TAG_SCRIPT ||
	    !says(p, WCI_ATTR_TYPE, "application/ld+json") ||
	    page->n_jsonld == MAX_JSONLD)
		return true;
	while (len > 0 && s[len - 1] != '<')
		len--; /* the end tag, whose name holds no '<' */
	if (len > 0)
		len--;
	if (!wci_grow(&page->jsonld, &page->room_jsonld, page->n_jsonld + 1,
		sizeof(page->jsonld[0])))
		return false;
	page->jsonld[page->n_jsonld++] = (struct wcopy_span){ s, len };
	return true;
}
