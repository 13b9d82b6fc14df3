/* SPDX-License-Identifier: MIT */
/*
 * jsonl.c - JSON lines, and what crawlers write in place of them
 *
 * Lines     one object a line, LF or CRLF; blank lines are passed over and not
 *           counted; the last line needs no line feed.
 * Elements  one array of objects, or objects that span lines (what
 *           json.dump(articles, indent=4) writes). A record is the bytes from
 *           brace to brace; commas and brackets between them are passed over.
 *
 * Which of the two it is shows in the first bytes. Nothing is validated here
 * beyond what it takes to find the end of a record: the parser, which may run
 * on another core, does that.
 */
#include <config.h>

#include <string.h>

#include "base/error.h"
#include "record/format.h"
#include "record/parser.h"

enum { UNKNOWN, LINES, ELEMENTS };

/*
 * An element that is still this deep where its end was looked for in vain is
 * dropped with all that was walked over; with less, the walk begins again at
 * the next line, which can happen MAX_DEPTH times at most.
 */
#define MAX_DEPTH 64

/* Indentation is compared up to this column. */
#define MAX_COLUMN 255

static bool
is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static size_t
skip_space(struct wcopy_span s, size_t i)
{
	while (i < s.len && is_space(s.ptr[i]))
		i++;
	return i;
}

/* Length of a byte order mark. */
static size_t
bom(struct wcopy_span s)
{
	return s.len >= 3 && memcmp(s.ptr, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
}

static int
taste(struct wcopy_span head, bool all)
{
	size_t i, j;

	if (!all && head.len < 3 && head.ptr[0] == '\xEF')
		return WCI_TASTE_MORE;
	i = skip_space(head, bom(head));
	if (i == head.len)
		return all ? WCI_TASTE_NO : WCI_TASTE_MORE;
	if (head.ptr[i] != '{' && head.ptr[i] != '[')
		return WCI_TASTE_NO;
	if ((j = skip_space(head, i + 1)) == head.len)
		return all ? WCI_TASTE_LIKELY : WCI_TASTE_MORE;
	if (head.ptr[i] == '{')
		return head.ptr[j] == '"' || head.ptr[j] == '}'
			   ? WCI_TASTE_SURE
			   : WCI_TASTE_LIKELY;
	return head.ptr[j] == '{' || head.ptr[j] == ']' ? WCI_TASTE_SURE
							: WCI_TASTE_NO;
}

/*
 * Lines or elements? A '[' opens an array; a line that holds a brace and
 * nothing else begins an object of many lines. Passes over a byte order mark.
 */
static wcopy_status
find_mode(struct wci_cut *c, struct wcopy_error *err)
{
	struct wcopy_span s;
	size_t want = 3, i;
	wcopy_status rc;

	for (;;) {
		if ((rc = wci_source_peek(c->src, want, &s, err)) != WCOPY_OK)
			return rc;
		i = skip_space(s, bom(s));
		if (i < s.len && s.ptr[i] == '{') {
			do
				i++;
			while (i < s.len && is_space(s.ptr[i]) &&
			       s.ptr[i] != '\n');
			if (i < s.len)
				break;
		} else if (i < s.len) {
			break;
		}
		if (s.len < want || s.len > WCI_TASTE_BYTES)
			break;
		want = s.len + 1;
	}
	c->mode = i < s.len && (s.ptr[i] == '[' || s.ptr[i] == '\n') ? ELEMENTS
								     : LINES;
	wci_source_consume(c->src, bom(s));
	return WCOPY_OK;
}

/* Drop the rest of a line of any length. */
static wcopy_status
drop_line(struct wci_cut *c, struct wcopy_error *err)
{
	struct wcopy_span s;
	const char *nl;
	wcopy_status rc;

	do {
		if ((rc = wci_source_peek(c->src, 1, &s, err)) != WCOPY_OK)
			return rc;
		nl = s.len == 0 ? NULL : memchr(s.ptr, '\n', s.len);
		if (nl != NULL)
			s.len = (size_t)(nl - s.ptr) + 1;
		wci_source_consume(c->src, s.len);
	} while (nl == NULL && s.len > 0);
	return WCOPY_OK;
}

/* The line at hand goes up to the end of the data, or to a break. */
static wcopy_status
last_line(struct wci_cut *c, struct wcopy_span line, size_t *len,
    struct wcopy_error *err)
{
	if (skip_space(line, 0) == line.len) {
		wci_source_consume(c->src, line.len);
		return WCOPY_EOF;
	}
	wci_cut_begin(c);
	if (wci_cut_broken(c))
		return wci_cut_torn(c, err);
	*len = line.len;
	return WCOPY_OK;
}

static wcopy_status
next_line(struct wci_cut *c, size_t *len, struct wcopy_error *err)
{
	struct wcopy_span s = { NULL, 0 };
	size_t seen = 0;
	wcopy_status rc;

	for (;;) {
		size_t want = seen + 1;
		const char *nl;

		if ((rc = wci_source_peek(c->src, want, &s, err)) != WCOPY_OK)
			return rc;
		if (s.len < want)
			return last_line(c, s, len, err);
		nl = memchr(s.ptr + seen, '\n', s.len - seen);
		seen = nl == NULL ? s.len : (size_t)(nl - s.ptr) + 1;
		if (seen > c->max_record) {
			wci_cut_begin(c);
			rc = drop_line(c, err);
			return rc == WCOPY_OK ? wci_cut_too_large(c, err) : rc;
		}
		if (nl == NULL)
			continue;
		s.len = seen;
		if (skip_space(s, 0) < s.len)
			break;
		wci_source_consume(c->src, s.len);
		seen = 0;
	}
	wci_cut_begin(c);
	*len = seen;
	return WCOPY_OK;
}

/* Where the walk through an element stands. */
struct walk {
	size_t pos;
	size_t depth;
	bool in_string;
};

enum walked { INSIDE, COMPLETE, DAMAGED };

/* Walk on to the end of the string, or of what is at hand. */
static enum walked
walk_string(struct walk *w, struct wcopy_span s)
{
	for (; w->pos < s.len; w->pos++) {
		char ch = s.ptr[w->pos];

		if (ch == '"') {
			w->in_string = false;
			w->pos++;
			return INSIDE;
		}
		/* A raw line feed: a quote is missing, and without this check
		 * the rest of the file would be one string. */
		if (ch == '\n')
			return DAMAGED;
		if (ch != '\\')
			continue;
		if (w->pos + 1 == s.len)
			return INSIDE; /* come back with the next byte */
		w->pos++;
	}
	return INSIDE;
}

/* Walk on to the brace that closes the element. */
static enum walked
walk(struct walk *w, struct wcopy_span s)
{
	while (w->pos < s.len) {
		if (w->in_string) {
			enum walked rc = walk_string(w, s);

			if (rc != INSIDE || w->in_string)
				return rc;
			continue;
		}
		switch (s.ptr[w->pos++]) {
		case '"':
			w->in_string = true;
			break;
		case '{':
		case '[':
			w->depth++;
			break;
		case '}':
		case ']':
			if (--w->depth == 0)
				return COMPLETE;
			break;
		default:
			break;
		}
	}
	return INSIDE;
}

/*
 * Drop a damaged element: up to the next line whose first character is a
 * brace, as far to the left as the element's own or further.
 */
static wcopy_status
drop_element(struct wci_cut *c, size_t column, struct wcopy_error *err)
{
	struct wcopy_span s;
	wcopy_status rc;
	size_t i;

	for (;;) {
		if ((rc = drop_line(c, err)) != WCOPY_OK)
			return rc;
		rc = wci_source_peek(c->src, column + 1, &s, err);
		if (rc != WCOPY_OK || s.len == 0)
			return rc;
		for (i = 0; i < s.len && i < column; i++)
			if (s.ptr[i] != ' ' && s.ptr[i] != '\t')
				break;
		if (i < s.len && s.ptr[i] == '{')
			return WCOPY_OK;
	}
}

/* An element without an end: say so, drop it. */
static wcopy_status
bad_element(struct wci_cut *c, const struct walk *w, size_t column,
    struct wcopy_error *err)
{
	wcopy_status rc;

	if (w->depth > MAX_DEPTH)
		wci_source_consume(c->src, w->pos);
	if ((rc = drop_element(c, column, err)) != WCOPY_OK)
		return rc;
	return wci_fail(err, WCOPY_SKIP, WCOPY_REASON_BAD_JSON, "%s",
	    w->in_string ? "a string has no end" : "the object has no end");
}

/* Pass over what stands between elements; *column: where the next one begins
 * in its line. */
static wcopy_status
between(struct wci_cut *c, size_t *column, struct wcopy_span *s,
    struct wcopy_error *err)
{
	wcopy_status rc;
	size_t i;

	*column = 0;
	for (;;) {
		if ((rc = wci_source_peek(c->src, 1, s, err)) != WCOPY_OK)
			return rc;
		if (s->len == 0)
			return WCOPY_EOF;
		for (i = 0; i < s->len; i++) {
			char ch = s->ptr[i];

			if (ch == '\n')
				*column = 0;
			else if (is_space(ch) || ch == ',' || ch == '[' ||
				 ch == ']')
				*column += *column < MAX_COLUMN;
			else
				break;
			c->in_array = ch == '[' || (c->in_array && ch != ']');
		}
		wci_source_consume(c->src, i);
		if (i == s->len)
			continue;
		s->ptr += i;
		s->len -= i;
		return WCOPY_OK;
	}
}

static wcopy_status
next_element(struct wci_cut *c, size_t *len, struct wcopy_error *err)
{
	struct walk w = { 0 };
	struct wcopy_span s;
	enum walked state;
	size_t column;
	wcopy_status rc = between(c, &column, &s, err);

	if (rc == WCOPY_EOF && c->in_array && !wci_cut_broken(c)) {
		c->in_array = false;
		wci_cut_begin(c);
		return wci_fail(err, WCOPY_SKIP, WCOPY_REASON_BAD_JSON,
		    "the input ends before the array is closed");
	}
	if (rc != WCOPY_OK)
		return rc;
	wci_cut_begin(c);
	if (s.ptr[0] != '{') {
		if ((rc = drop_element(c, column, err)) != WCOPY_OK)
			return rc;
		return wci_fail(err, WCOPY_SKIP, WCOPY_REASON_BAD_JSON,
		    "no object begins here");
	}
	while ((state = walk(&w, s)) == INSIDE) {
		size_t want = s.len + 1;

		if (s.len > c->max_record)
			break;
		if ((rc = wci_source_peek(c->src, want, &s, err)) != WCOPY_OK)
			return rc;
		if (s.len < want && wci_cut_broken(c))
			return wci_cut_torn(c, err);
		if (s.len < want)
			return bad_element(c, &w, column, err);
	}
	if (state == DAMAGED)
		return bad_element(c, &w, column, err);
	if (state == INSIDE || w.pos > c->max_record) {
		rc = drop_element(c, column, err);
		return rc == WCOPY_OK ? wci_cut_too_large(c, err) : rc;
	}
	*len = w.pos;
	return WCOPY_OK;
}

static wcopy_status
next(struct wci_cut *c, size_t *len, struct wcopy_error *err)
{
	wcopy_status rc;

	if (c->mode == UNKNOWN && (rc = find_mode(c, err)) != WCOPY_OK)
		return rc;
	return c->mode == LINES ? next_line(c, len, err)
				: next_element(c, len, err);
}

static wcopy_status
parse(struct wcopy_parser *p, const struct wcopy_raw *raw,
    struct wcopy_record *rec, struct wcopy_error *err)
{
	return wci_profile_record(p->profile, raw->bytes, rec, err);
}

const struct wci_format wci_format_jsonl = {
	.id = WCOPY_FORMAT_JSONL,
	.taste = taste,
	.next = next,
	.parse = parse,
};
