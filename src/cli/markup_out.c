/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "markup_out.h"

#include <string.h>

#include "utf8.h"

/* What stands for a byte, or NULL: itself, or a part of a longer character. */
static const char *
reference_of(unsigned char c)
{
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	case '\r':
		return "&#13;";
	default:
		return c < 0x20 && c != '\n' && c != '\t' ? "\xef\xbf\xbd"
							  : NULL;
	}
}

/* U+FFFE and U+FFFF, which XML 1.0 does not allow: EF BF BE and EF BF BF. */
static bool
is_no_character(const unsigned char *p, size_t n)
{
	return n == 3 && p[0] == 0xef && p[1] == 0xbf && p[2] >= 0xbe;
}

void
markup_put(FILE *f, struct wcopy_span text)
{
	const unsigned char *p = (const unsigned char *)text.ptr;
	size_t at = 0, n;

	for (; at < text.len; at += n) {
		const char *reference = reference_of(p[at]);

		n = utf8_length(p + at, text.len - at);
		if (reference == NULL && (n == 0 || is_no_character(p + at, n)))
			reference = "\xef\xbf\xbd";
		n += n == 0;
		if (reference != NULL)
			(void)fputs(reference, f);
		else
			(void)fwrite(p + at, 1, n, f);
	}
}

void
markup_attribute(FILE *f, const char *name, struct wcopy_span text)
{
	if (text.len == 0)
		return;
	(void)fprintf(f, " %s=\"", name);
	markup_put(f, text);
	(void)putc('"', f);
}

void
markup_name(FILE *f, const char *name, const char *text)
{
	markup_attribute(f, name, (struct wcopy_span){ text, strlen(text) });
}

void
markup_element(FILE *f, const char *indent, const char *name,
    struct wcopy_span text)
{
	if (text.len == 0)
		return;
	(void)fprintf(f, "%s<%s>", indent, name);
	markup_put(f, text);
	(void)fprintf(f, "</%s>\n", name);
}
