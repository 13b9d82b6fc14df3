/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/dump_markdown.h"

#include <string.h>

/* Links or headings that make a text Markdown. Programs print "](" too, but
 * not before a URL. */
#define ENOUGH 3

/* A longer URL is none, or holds data. */
#define MAX_TARGET 4096

/* Brackets open at a time; a picture in a link takes two. */
#define MAX_OPEN 8

static bool
begins(const char *s, size_t len, const char *with)
{
	size_t n = strlen(with);

	return len >= n && memcmp(s, with, n) == 0;
}

/* The length of "(URL)" or "(URL "title")" at s; 0: it is something else. A
 * URL that was wrapped has got spaces. */
static size_t
target_len(const char *s, size_t len)
{
	static const char *const starts[] = { "http", "/", "#", "<", ".", "?",
		"mailto:", "tel:", "javascript:", "data:", ")" };
	size_t at = len > 1 && s[1] == ' ' ? 2 : 1;
	unsigned open = 0;
	bool known = false;

	for (size_t k = 0; k < sizeof(starts) / sizeof(starts[0]) && at < len;
	     k++)
		known |= begins(s + at, len - at, starts[k]);
	known &= s[0] == '(';
	if (!known)
		return 0;
	for (size_t i = 0; i < len && i < MAX_TARGET; i++) {
		if (s[i] == '[' || s[i] == ']')
			return 0;
		open += s[i] == '(';
		if (s[i] == ')' && --open == 0)
			return i + 1;
	}
	return 0;
}

bool
wci_markdown_is(struct wcopy_span text)
{
	unsigned n = 0;

	for (size_t i = 0; i < text.len && n < ENOUGH; i++) {
		const char *s = text.ptr + i;
		size_t left = text.len - i;

		if (*s == ']' && left > 1 && s[1] == '(')
			n += target_len(s + 1, left - 1) > 0;
		else if (*s == '\n')
			n += begins(s, left, "\n## ") ||
			     begins(s, left, "\n### ");
	}
	return n >= ENOUGH;
}

static bool
is_word(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
	       (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
}

/* Whether the sign at line[i], "_" or "*", is a mark: it stands at the edge of
 * a word and not between spaces, as in 3 * 4. */
static bool
is_emphasis(const char *line, size_t i, size_t len)
{
	bool before = i > 0 && is_word(line[i - 1]);
	bool after = i + 1 < len && is_word(line[i + 1]);
	bool apart = (i == 0 || line[i - 1] == ' ') &&
		     (i + 1 == len || line[i + 1] == ' ');

	return !apart && !(before && after);
}

static bool
is_escaped(char c)
{
	return c > ' ' && c <= '~' && !is_word(c);
}

size_t
wci_markdown_strip(char *line, size_t len)
{
	size_t open[MAX_OPEN], n_open = 0, out = 0;

	for (size_t i = 0; i < len; i++) {
		char c = line[i];
		size_t target;

		if (c == '\\' && i + 1 < len && is_escaped(line[i + 1])) {
			line[out++] = line[++i];
			continue;
		}
		if ((c == '*' || c == '_') && is_emphasis(line, i, len))
			continue;
		if (c == '[') {
			/* The outermost is forgotten; it stays as it is. */
			if (n_open == MAX_OPEN)
				memmove(open, open + 1,
				    --n_open * sizeof(open[0]));
			open[n_open++] = out;
		}
		if (c != ']' || n_open == 0) {
			line[out++] = c;
			continue;
		}
		n_open--;
		target =
		    i + 1 < len ? target_len(line + i + 1, len - i - 1) : 0;
		if (target == 0) {
			line[out++] = c;
			continue;
		}
		i += target;
		if (open[n_open] > 0 && line[open[n_open] - 1] == '!') {
			out = open[n_open] - 1;
			continue;
		}
		memmove(line + open[n_open], line + open[n_open] + 1,
		    out - open[n_open] - 1);
		out--;
	}
	return out;
}
