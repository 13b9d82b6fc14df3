/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/scan_tag.h"

#include <string.h>

/* Wide enough that two are compared in one step. */
#define WIDTH 16
static const char names[WCI_N_ATTRS][WIDTH] = {
#define X(name, text) [WCI_ATTR_##name] = text,
	WCI_ATTRIBUTE_TABLE(X)
#undef X
};

/* Which of them begin with a letter: bit a of its entry. Half of all names,
 * such as src and alt, are passed over by that. */
#define BIT(a) (UINT32_C(1) << WCI_ATTR_##a)
static const uint32_t by_letter[32] = {
	['a' & 31] = BIT(ARIA_HIDDEN),
	['c' & 31] = BIT(CLASS) | BIT(CONTENT),
	['d' & 31] = BIT(TESTID) | BIT(COMPONENT) | BIT(DATETIME),
	['h' & 31] = BIT(HTTP_EQUIV) | BIT(HREF) | BIT(HIDDEN),
	['i' & 31] = BIT(ID) | BIT(ITEMPROP),
	['l' & 31] = BIT(LANG),
	['n' & 31] = BIT(NAME),
	['p' & 31] = BIT(PROPERTY),
	['r' & 31] = BIT(ROLE) | BIT(REL),
	['s' & 31] = BIT(STYLE),
	['t' & 31] = BIT(TYPE),
};

/* What ends a name (1), and what of that is white space (2). */
static const uint8_t ends[256] = { [' '] = 3,
	['\n'] = 3,
	['\t'] = 3,
	['\r'] = 3,
	['\f'] = 3,
	['='] = 1,
	['>'] = 1,
	['/'] = 1 };

static bool
is_space(char c)
{
	return (ends[(unsigned char)c] & 2) != 0;
}

static int
attribute_find(const char *name, size_t len)
{
	uint32_t left = by_letter[(unsigned char)*name & 31];
	char low[WIDTH] = "";

	if (left == 0 || len >= WIDTH)
		return -1;
	for (size_t i = 0; i < len; i++)
		low[i] =
		    (char)(name[i] >= 'A' && name[i] <= 'Z' ? name[i] | 0x20
							    : name[i]);
	for (int a = 0; left >> a != 0; a++)
		if ((left >> a & 1) != 0 && memcmp(names[a], low, WIDTH) == 0)
			return names[a][len - 1] != '\0' ? a : -1;
	return -1;
}

/* Read one attribute at *at; it ends at end at the latest. */
static void
read_attribute(const char **at, const char *end, struct wci_scan_tag *t)
{
	const char *name = *at, *p = *at + 1; /* a leading '=' is a name */
	struct wcopy_span value = { NULL, 0 };
	int a;

	while (p < end && ends[(unsigned char)*p] == 0)
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
