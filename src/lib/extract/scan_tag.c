/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/scan_tag.h"

#include <string.h>
#include <strings.h>

static const struct attribute_name {
	const char *text;
	size_t len;
} names[WCI_N_ATTRS] = {
#define X(name, text) [WCI_ATTR_##name] = { text, sizeof(text) - 1 },
	WCI_ATTRIBUTE_TABLE(X)
#undef X
};

static bool
is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

static int
attribute_find(const char *name, size_t len)
{
	for (int a = 0; a < WCI_N_ATTRS; a++)
		if (names[a].len == len &&
		    (name[0] | 0x20) == names[a].text[0] &&
		    strncasecmp(name, names[a].text, len) == 0)
			return a;
	return -1;
}

/* Read one attribute at *at; it ends at end at the latest. */
static void
read_attribute(const char **at, const char *end, struct wci_scan_tag *t)
{
	const char *name = *at, *p = *at + 1; /* a leading '=' is a name */
	struct wcopy_span value = { NULL, 0 };
	int a;

	while (p < end && !is_space(*p) && *p != '=' && *p != '>' && *p != '/')
		p++;
	a = attribute_find(name, (size_t)(p - name));
	while (p < end && is_space(*p))
		p++;
	if (p < end && *p == '=') {
		p++;
		while (p < end && is_space(*p))
			p++;
		if (p < end && (*p == '"' || *p == '\'')) {
			const char *close =
			    memchr(p + 1, *p, (size_t)(end - p - 1));

			value.ptr = p + 1;
			p = close == NULL ? end : close;
			value.len = (size_t)(p - value.ptr);
			if (close != NULL)
				p++;
		} else {
			value.ptr = p;
			while (p < end && !is_space(*p) && *p != '>')
				p++;
			value.len = (size_t)(p - value.ptr);
		}
	}
	*at = p;
	if (a >= 0 && !wci_scan_tag_has(t, (enum wci_attribute)a)) {
		t->seen |= UINT32_C(1) << a;
		t->value[a] = value;
	}
}

size_t
wci_scan_tag_read(const char *s, size_t len, struct wci_scan_tag *t)
{
	const char *end = s + (len < WCI_MAX_TAG ? len : WCI_MAX_TAG);
	const char *p = s + 1, *close;
	unsigned n = 0;

	t->end = *p == '/';
	p += t->end;
	t->name.ptr = p;
	while (p < end && !is_space(*p) && *p != '>' && *p != '/')
		p++;
	t->name.len = (size_t)(p - t->name.ptr);
	t->tag = wci_tag_find(t->name.ptr, t->name.len);
	t->seen = 0;
	t->self_closing = false;
	while (p < end && *p != '>' && n < WCI_MAX_ATTRIBUTES) {
		if (is_space(*p) || *p == '/') {
			t->self_closing = *p == '/';
			p++;
			continue;
		}
		t->self_closing = false;
		read_attribute(&p, end, t);
		n++;
	}
	if (p < end && *p == '>')
		return (size_t)(p - s) + 1;
	/* Too long, too many, or a quote that nothing closes. */
	close = memchr(n < WCI_MAX_ATTRIBUTES ? t->name.ptr : p, '>',
	    (size_t)(s + len - (n < WCI_MAX_ATTRIBUTES ? t->name.ptr : p)));
	t->seen = n < WCI_MAX_ATTRIBUTES ? 0 : t->seen;
	return close == NULL ? 0 : (size_t)(close - s) + 1;
}
