/* SPDX-License-Identifier: MIT */
/*
 * page.c - files that are one record: an HTML page, or a page dumped to text
 *
 * XML that is not XHTML is neither: its records would need a format of their
 * own. Bytes that are no text are refused rather than compared.
 */
#include <config.h>

#include <string.h>

#include "base/error.h"
#include "record/format.h"
#include "record/head.h"
#include "record/parser.h"

enum { WHOLE_FILE, DONE };

/* Where the text begins, behind a byte order mark and white space. */
static struct wcopy_span
text_of(struct wcopy_span s)
{
	if (s.len >= 3 && memcmp(s.ptr, "\xEF\xBB\xBF", 3) == 0) {
		s.ptr += 3;
		s.len -= 3;
	}
	return wci_head_trim(s);
}

/* First tags that make a file HTML without a doctype: what pages and saved
 * fragments of pages begin with. */
static const char *const first_tags[] = { "html", "head", "body", "title",
	"meta", "link", "script", "style", "div", "p", "h1", "h2", "h3",
	"article", "section", "main", "header", "span", "table", "center",
	"font", "a", "b", "br", "img", "ul" };

/* Cut what begins with open and ends with close off s. */
static bool
cut_between(struct wcopy_span *s, const char *open, const char *close)
{
	const char *end;
	size_t n = strlen(close);

	if (!wci_head_begins(*s, open))
		return false;
	end = memmem(s->ptr, s->len, close, n);
	if (end == NULL) {
		s->len = 0; /* the rest is inside of it */
		return true;
	}
	s->len -= (size_t)(end + n - s->ptr);
	s->ptr = end + n;
	*s = wci_head_trim(*s);
	return true;
}

static bool
is_first_tag(struct wcopy_span s)
{
	s.ptr++;
	s.len--;
	for (size_t i = 0; i < sizeof(first_tags) / sizeof(*first_tags); i++) {
		size_t n = strlen(first_tags[i]);

		if (s.len > n && wci_head_begins(s, first_tags[i]) &&
		    strchr("> \t\r\n/", s.ptr[n]) != NULL)
			return true;
	}
	return false;
}

static bool
is_utf16(struct wcopy_span s)
{
	return s.len >= 2 && (memcmp(s.ptr, "\xFF\xFE", 2) == 0 ||
				 memcmp(s.ptr, "\xFE\xFF", 2) == 0);
}

static int
taste_html(struct wcopy_span head, bool all)
{
	struct wcopy_span text = text_of(head);

	if (is_utf16(head))
		return memchr(head.ptr, '<', head.len < 8 ? head.len : 8)
			   ? WCI_TASTE_LIKELY
			   : WCI_TASTE_NO;
	if (text.len == 0)
		return all ? WCI_TASTE_NO : WCI_TASTE_MORE;
	if (text.ptr[0] != '<')
		return WCI_TASTE_NO;
	while (
	    cut_between(&text, "<?", "?>") || cut_between(&text, "<!--", "-->"))
		continue;
	if (wci_head_begins(text, "<!doctype html"))
		return WCI_TASTE_SURE;
	while (cut_between(&text, "<!doctype", ">") ||
	       cut_between(&text, "<!--", "-->"))
		continue;
	if (text.len == 0)
		return all ? WCI_TASTE_LIKELY : WCI_TASTE_MORE;
	return text.ptr[0] == '<' && is_first_tag(text) ? WCI_TASTE_SURE
	       : all                                    ? WCI_TASTE_NO
							: WCI_TASTE_MORE;
}

/* Markup that is not HTML: "<?xml", or a tag that opens the whole file. */
static bool
is_xml(struct wcopy_span text)
{
	return text.len >= 2 && text.ptr[0] == '<' &&
	       (text.ptr[1] == '?' || text.ptr[1] == '!' ||
		   ((text.ptr[1] | 0x20) >= 'a' &&
		       (text.ptr[1] | 0x20) <= 'z'));
}

/* Text has no control characters but white space, form feed and escape. */
static int
taste_text(struct wcopy_span head, bool all)
{
	if (!all)
		return WCI_TASTE_MORE;
	if (is_xml(text_of(head)))
		return WCI_TASTE_NO;
	if (is_utf16(head))
		return WCI_TASTE_MAYBE;
	for (size_t i = 0; i < head.len; i++) {
		unsigned char ch = (unsigned char)head.ptr[i];

		if (ch < 0x20 && strchr("\t\n\r\f\v\033", ch) == NULL)
			return WCI_TASTE_NO;
	}
	return WCI_TASTE_MAYBE;
}

static wcopy_status
next(struct wci_cut *c, size_t *len, struct wcopy_error *err)
{
	struct wcopy_span s = { NULL, 0 };
	wcopy_status rc;
	size_t want;

	if (c->mode == DONE)
		return WCOPY_EOF;
	do {
		want = s.len + 1;
		if ((rc = wci_source_peek(c->src, want, &s, err)) != WCOPY_OK)
			return rc;
	} while (s.len >= want && s.len <= c->max_record);
	if (s.len == 0)
		return WCOPY_EOF;
	wci_cut_begin(c);
	c->mode = DONE;
	if (s.len > c->max_record)
		return wci_cut_too_large(c, err);
	if (wci_cut_broken(c))
		return wci_cut_torn(c, err);
	*len = s.len;
	return WCOPY_OK;
}

static wcopy_status
parse_html(struct wcopy_parser *p, const struct wcopy_raw *raw,
    struct wcopy_record *rec, struct wcopy_error *err)
{
	(void)p;
	rec->id = raw->id;
	return wci_parse_body(WCOPY_BODY_PAGE, raw->bytes, rec, err);
}

static wcopy_status
parse_text(struct wcopy_parser *p, const struct wcopy_raw *raw,
    struct wcopy_record *rec, struct wcopy_error *err)
{
	(void)p;
	rec->id = raw->id;
	return wci_parse_body(WCOPY_BODY_DUMP, raw->bytes, rec, err);
}

const struct wci_format wci_format_html = {
	.id = WCOPY_FORMAT_HTML,
	.one_page = true,
	.taste = taste_html,
	.next = next,
	.parse = parse_html,
};

const struct wci_format wci_format_text = {
	.id = WCOPY_FORMAT_TEXT,
	.one_page = true,
	.taste = taste_text,
	.next = next,
	.parse = parse_text,
};
