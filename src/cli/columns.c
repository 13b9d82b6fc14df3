/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "columns.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define NARROWEST 60
#define USUAL 80

struct block {
	uint32_t first, last;
	uint8_t columns;
};

/* In rising order: blocks whose characters do not take one column. */
static const struct block blocks[] = {
	{ 0x0300, 0x036F, 0 },   /* combining marks */
	{ 0x0483, 0x0489, 0 },   /* Cyrillic marks */
	{ 0x0591, 0x05BD, 0 },   /* Hebrew points */
	{ 0x0610, 0x061A, 0 },   /* Arabic marks */
	{ 0x064B, 0x065F, 0 },   /* Arabic vowel points */
	{ 0x0670, 0x0670, 0 },   /* Arabic superscript alef */
	{ 0x06D6, 0x06DC, 0 },   /* Koranic marks */
	{ 0x093C, 0x093C, 0 },   /* Devanagari nukta */
	{ 0x0941, 0x0948, 0 },   /* Devanagari vowels above and below */
	{ 0x094D, 0x094D, 0 },   /* Devanagari virama */
	{ 0x0E31, 0x0E31, 0 },   /* Thai vowel above */
	{ 0x0E34, 0x0E3A, 0 },   /* Thai vowels above and below */
	{ 0x0E47, 0x0E4E, 0 },   /* Thai tone marks */
	{ 0x1100, 0x115F, 2 },   /* Hangul initial consonants */
	{ 0x200B, 0x200F, 0 },   /* zero-width spaces and joiners */
	{ 0x2060, 0x2064, 0 },   /* invisible operators */
	{ 0x20D0, 0x20F0, 0 },   /* marks for symbols */
	{ 0x2E80, 0x303E, 2 },   /* CJK radicals and punctuation */
	{ 0x3041, 0xA4CF, 2 },   /* kana, ideographs, Yi */
	{ 0xAC00, 0xD7A3, 2 },   /* Hangul */
	{ 0xF900, 0xFAFF, 2 },   /* compatibility ideographs */
	{ 0xFE00, 0xFE0F, 0 },   /* variation selectors */
	{ 0xFE30, 0xFE6F, 2 },   /* CJK compatibility forms */
	{ 0xFEFF, 0xFEFF, 0 },   /* byte order mark */
	{ 0xFF00, 0xFF60, 2 },   /* full-width forms */
	{ 0xFFE0, 0xFFE6, 2 },   /* full-width signs */
	{ 0x1F300, 0x1F64F, 2 }, /* pictures and faces */
	{ 0x1F680, 0x1F6FF, 2 }, /* vehicles */
	{ 0x1F900, 0x1FAFF, 2 }, /* more pictures */
	{ 0x20000, 0x3FFFD, 2 }, /* rare ideographs */
};

/* One character of a text, and how it is shown. */
struct glyph {
	size_t len;
	uint8_t columns;
	bool space; /* a line can end here */
	char ascii; /* what to show; 0: its own bytes */
};

/* Decode the UTF-8 sequence at s; U+FFFF and 1 if it is none. */
static uint32_t
decode(const unsigned char *s, size_t room, size_t *len)
{
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	size_t n = s[0] < 0x80 ? 1 : s[0] < 0xE0 ? 2 : s[0] < 0xF0 ? 3 : 4;
	uint32_t cp = n == 1 ? s[0] : s[0] & (0x7Fu >> n);

	*len = 1;
	if (n > room || (s[0] >= 0x80 && s[0] < 0xC2) || s[0] > 0xF4)
		return 0xFFFF;
	for (size_t i = 1; i < n; i++) {
		if ((s[i] & 0xC0) != 0x80)
			return 0xFFFF;
		cp = cp << 6 | (s[i] & 0x3Fu);
	}
	if (cp < least[n] || cp > 0x10FFFF || (cp >= 0xD800 && cp < 0xE000))
		return 0xFFFF;
	*len = n;
	return cp;
}

/* Control characters, and those that turn the direction of writing round for
 * all that follows; also what decode gives for no character at all. */
static bool
is_control(uint32_t cp)
{
	return cp < 0x20 || (cp >= 0x7F && cp < 0xA0) ||
	       (cp >= 0x202A && cp <= 0x202E) ||
	       (cp >= 0x2066 && cp <= 0x2069) || cp == 0xFFFF;
}

static struct glyph
glyph_at(struct wcopy_span text, size_t at)
{
	struct glyph g = { 1, 1, false, 0 };
	uint32_t cp =
	    decode((const unsigned char *)text.ptr + at, text.len - at, &g.len);

	if (cp == ' ' || (cp >= '\t' && cp <= '\r')) {
		g.space = true;
		g.ascii = ' ';
	} else if (is_control(cp)) {
		g.ascii = '?';
	} else {
		for (size_t i = 0; i < sizeof(blocks) / sizeof(*blocks); i++)
			if (cp >= blocks[i].first && cp <= blocks[i].last)
				g.columns = blocks[i].columns;
	}
	return g;
}

/* How many bytes of text fit into width columns; *taken: columns they take. */
static size_t
fitting(struct wcopy_span text, size_t width, size_t *taken)
{
	size_t at = 0;

	*taken = 0;
	while (at < text.len) {
		struct glyph g = glyph_at(text, at);

		if (*taken + g.columns > width)
			break;
		*taken += g.columns;
		at += g.len;
	}
	return at;
}

size_t
columns_of(struct wcopy_span text)
{
	size_t n;

	(void)fitting(text, SIZE_MAX, &n);
	return n;
}

static void
put(FILE *f, struct wcopy_span text)
{
	for (size_t at = 0; at < text.len;) {
		struct glyph g = glyph_at(text, at);

		if (g.ascii != 0)
			(void)putc(g.ascii, f);
		else
			(void)fwrite(text.ptr + at, 1, g.len, f);
		at += g.len;
	}
}

/* Print text in at most width columns; returns how many it took. */
static size_t
put_cut(FILE *f, struct wcopy_span text, size_t width)
{
	size_t taken, fits = fitting(text, width, &taken);

	if (fits == text.len || width < 3) {
		put(f, (struct wcopy_span){ text.ptr, fits });
		return taken;
	}
	fits = fitting(text, width - 3, &taken);
	put(f, (struct wcopy_span){ text.ptr, fits });
	(void)fputs("...", f);
	return taken + 3;
}

void
columns_put_last(FILE *f, struct wcopy_span text, size_t width)
{
	(void)put_cut(f, text, width);
}

void
columns_put(FILE *f, struct wcopy_span text, size_t width)
{
	size_t taken = put_cut(f, text, width);

	(void)fprintf(f, "%*s", (int)(width - taken), "");
}

static void
skip_space(struct wcopy_span *text)
{
	while (text->len > 0 && glyph_at(*text, 0).space) {
		text->ptr++;
		text->len--;
	}
}

struct wcopy_span
columns_line(struct wcopy_span *text, size_t width)
{
	struct wcopy_span line;
	size_t taken, end;
	const char *feed;

	skip_space(text);
	line = *text;
	line.len = end = fitting(*text, width, &taken);
	feed = end > 0 ? memchr(text->ptr, '\n', end) : NULL;
	if (feed != NULL)
		line.len = (size_t)(feed - text->ptr);
	else if (end < text->len && !glyph_at(*text, end).space) {
		while (end > 0 && !glyph_at(*text, end - 1).space)
			end--;
		if (end > 0)
			line.len = end;
	}
	text->ptr += line.len;
	text->len -= line.len;
	while (line.len > 0 && glyph_at(line, line.len - 1).space)
		line.len--;
	skip_space(text);
	return line;
}

size_t
columns_screen(void)
{
	const char *text = getenv("COLUMNS");
	struct winsize size;
	unsigned long n = USUAL;

	if (isatty(STDOUT_FILENO) &&
	    ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		n = size.ws_col;
	else if (text != NULL && strtoul(text, NULL, 10) > 0)
		n = strtoul(text, NULL, 10);
	n = n < 10000 ? n : 10000;
	return n > NARROWEST ? (size_t)n : NARROWEST;
}
