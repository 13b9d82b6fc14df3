/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "record/head.h"

#include <string.h>

static bool
is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

size_t
wci_head_length(struct wcopy_span text)
{
	const char *end = text.ptr + text.len;
	const char *p = text.ptr;

	while (p < end && (p = memchr(p, '\n', (size_t)(end - p))) != NULL) {
		p++;
		if (p < end && *p == '\n')
			return (size_t)(p - text.ptr) + 1;
		if (end - p >= 2 && p[0] == '\r' && p[1] == '\n')
			return (size_t)(p - text.ptr) + 2;
	}
	return 0;
}

bool
wci_head_line(struct wcopy_span *rest, struct wcopy_span *line)
{
	const char *nl;
	size_t len;

	if (rest->len == 0)
		return false;
	nl = memchr(rest->ptr, '\n', rest->len);
	len = nl == NULL ? rest->len : (size_t)(nl - rest->ptr);
	*line = (struct wcopy_span){ rest->ptr, len };
	if (len > 0 && line->ptr[len - 1] == '\r')
		line->len--;
	if (nl != NULL)
		len++;
	rest->ptr += len;
	rest->len -= len;
	return true;
}

enum wci_head_field
wci_head_next(struct wcopy_span *rest, struct wcopy_span *name,
    struct wcopy_span *value)
{
	struct wcopy_span line, more;
	const char *colon;

	if (!wci_head_line(rest, &line) || line.len == 0)
		return WCI_HEAD_END;
	/* Lines follow each other, so a longer one is just a later end. */
	while (rest->len > 0 && (rest->ptr[0] == ' ' || rest->ptr[0] == '\t') &&
	       wci_head_line(rest, &more))
		line.len = (size_t)(more.ptr + more.len - line.ptr);
	colon = memchr(line.ptr, ':', line.len);
	if (colon == NULL || colon == line.ptr)
		return WCI_HEAD_BROKEN;
	*name = wci_head_trim(
	    (struct wcopy_span){ line.ptr, (size_t)(colon - line.ptr) });
	*value = wci_head_trim((struct wcopy_span){ colon + 1,
	    line.len - (size_t)(colon - line.ptr) - 1 });
	return WCI_HEAD_FIELD;
}

bool
wci_head_begins(struct wcopy_span s, const char *word)
{
	size_t n = strlen(word);

	if (s.len < n)
		return false;
	for (size_t i = 0; i < n; i++)
		if (lower(s.ptr[i]) != lower(word[i]))
			return false;
	return true;
}

bool
wci_head_is(struct wcopy_span name, const char *word)
{
	return name.len == strlen(word) && wci_head_begins(name, word);
}

bool
wci_head_starts(struct wcopy_span value, const char *word)
{
	size_t n = strlen(word);

	if (!wci_head_begins(value, word))
		return false;
	return value.len == n || value.ptr[n] == ';' || value.ptr[n] == ',' ||
	       is_space(value.ptr[n]);
}

struct wcopy_span
wci_head_trim(struct wcopy_span s)
{
	while (s.len > 0 && is_space(s.ptr[0])) {
		s.ptr++;
		s.len--;
	}
	while (s.len > 0 && is_space(s.ptr[s.len - 1]))
		s.len--;
	return s;
}

struct wcopy_span
wci_head_param(struct wcopy_span value, const char *name)
{
	struct wcopy_span part;
	const char *semi;

	while (value.len > 0 &&
	       (semi = memchr(value.ptr, ';', value.len)) != NULL) {
		value.len -= (size_t)(semi + 1 - value.ptr);
		value.ptr = semi + 1;
		part = wci_head_trim(value);
		if (!wci_head_begins(part, name))
			continue;
		part.ptr += strlen(name);
		part.len -= strlen(name);
		part = wci_head_trim(part);
		if (part.len == 0 || part.ptr[0] != '=')
			continue;
		part.ptr++;
		part.len--;
		if ((semi = memchr(part.ptr, ';', part.len)) != NULL)
			part.len = (size_t)(semi - part.ptr);
		part = wci_head_trim(part);
		while (part.len > 0 &&
		       (part.ptr[0] == '"' || part.ptr[0] == '\'')) {
			part.ptr++;
			part.len--;
		}
		while (part.len > 0 && (part.ptr[part.len - 1] == '"' ||
					   part.ptr[part.len - 1] == '\''))
			part.len--;
		return part;
	}
	return (struct wcopy_span){ NULL, 0 };
}

bool
wci_head_unfold(struct wcopy_span *value, struct wci_buf *buf)
{
	size_t start = buf->len;
	size_t i = 0;

	if (value->len == 0 || memchr(value->ptr, '\n', value->len) == NULL)
		return true;
	if (!wci_buf_reserve(buf, value->len))
		return false;
	while (i < value->len) {
		size_t run = i;

		while (run < value->len && is_space(value->ptr[run]))
			run++;
		/* RFC 9110, 5.5: a fold stands for a space. */
		if (memchr(value->ptr + i, '\n', run - i) != NULL) {
			buf->data[buf->len++] = ' ';
			i = run;
		} else {
			buf->data[buf->len++] = value->ptr[i++];
		}
	}
	*value = (struct wcopy_span){ buf->data + start, buf->len - start };
	return true;
}

bool
wci_head_number(struct wcopy_span value, uint64_t *number)
{
	uint64_t n = 0;

	if (value.len == 0)
		return false;
	for (size_t i = 0; i < value.len; i++) {
		unsigned digit = (unsigned)(unsigned char)value.ptr[i] - '0';

		if (digit > 9 || n > (UINT64_MAX - digit) / 10)
			return false;
		n = n * 10 + digit;
	}
	*number = n;
	return true;
}
