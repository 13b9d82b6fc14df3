/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "extract/visible.h"

#include <string.h>

static const struct {
	const char *word;
	enum wcopy_date_kind kind;
} kinds[] = {
	{ "publi", WCOPY_DATE_PUBLISHED }, /* -shed, -cado, -e, -ziert */
	{ "posted", WCOPY_DATE_PUBLISHED },
	{ u8"ver\u00f6ffentlicht", WCOPY_DATE_PUBLISHED },
	{ "pubblicat", WCOPY_DATE_PUBLISHED },
	{ "gepubliceerd", WCOPY_DATE_PUBLISHED },
	{ "erstellt", WCOPY_DATE_PUBLISHED },
	{ "opublikowano", WCOPY_DATE_PUBLISHED },
	{ u8"\u043e\u043f\u0443\u0431\u043b\u0438\u043a",
	    WCOPY_DATE_PUBLISHED }, /* Russian, opublik- */
	{ "updated", WCOPY_DATE_MODIFIED }, { "modified", WCOPY_DATE_MODIFIED },
	{ "aktualisiert", WCOPY_DATE_MODIFIED },
	{ "stand:", WCOPY_DATE_MODIFIED },
	{ u8"mis \u00e0 jour", WCOPY_DATE_MODIFIED },
	{ "actualizad", WCOPY_DATE_MODIFIED },
	{ "aggiornat", WCOPY_DATE_MODIFIED },
	{ "atualizad", WCOPY_DATE_MODIFIED },
	{ "bijgewerkt", WCOPY_DATE_MODIFIED },
	{ u8"\u043e\u0431\u043d\u043e\u0432",
	    WCOPY_DATE_MODIFIED }, /* Russian, obnov- */
};

static const char *const by[] = { "by ", "by: ", "written by ",
	"author: ", "story by ", "posted by ", "von ",
	"autor: ", "autorin: ", "par ", "por ", "di ", "de ", "door ", "av ",
	"af ", u8"\u0430\u0432\u0442\u043e\u0440: ", /* Russian, author */
	u8"\u0410\u0432\u0442\u043e\u0440: ", /* the same with a capital */
	u8"\u8bb0\u8005 ",                    /* Chinese, reporter */
	u8"\u8bb0\u8005\uff1a", u8"\u4f5c\u8005\uff1a", /* author */
	u8"\u0643\u062a\u0628: " };                     /* Arabic, wrote */

/* Where a name ends on a line that goes on. */
static const char *const name_ends[] = { " | ", u8" \u2022 ", u8" \u00b7 ",
	" - ", u8" \u2013 ", u8" \u2014 ", " on ", " published", " posted",
	" updated", " @", " / ", " am ", " (" };

/* Signs between headline and outlet. */
static const char *const title_signs[] = { " | ", " - ", u8" \u2013 ",
	u8" \u2014 ", u8" \u00bb ", u8" \u00b7 ", " :: " };

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

static bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static char
ascii_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

struct wcopy_span
wci_visible_trim(struct wcopy_span s)
{
	while (s.len > 0 && is_space(s.ptr[0])) {
		s.ptr++;
		s.len--;
	}
	while (s.len > 0 && is_space(s.ptr[s.len - 1]))
		s.len--;
	return s;
}

size_t
wci_visible_behind(struct wcopy_span s, const char *word)
{
	size_t n = strlen(word);

	for (size_t i = 0; i + n <= s.len; i++) {
		size_t k = 0;

		while (k < n && ascii_lower(s.ptr[i + k]) == word[k])
			k++;
		if (k == n)
			return i + n;
	}
	return 0;
}

/* No date is written without a digit, and most lines have none. */
static bool
has_digit(struct wcopy_span s)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.ptr[i] >= '0' && s.ptr[i] <= '9')
			return true;
	return false;
}

static bool
read_day(struct wcopy_span s, enum wcopy_date_kind kind, struct wcopy_date *out)
{
	struct wcopy_date d;

	if (wcopy_date_parse(s, &d) != WCOPY_OK || d.precision < WCOPY_DATE_DAY)
		return false;
	d.kind = (uint8_t)kind;
	*out = d;
	return true;
}

wcopy_status
wci_visible_date(struct wcopy_span line, struct wcopy_date *out)
{
	bool changed = false;

	if (line.len > WCI_VISIBLE_MAX || !has_digit(line))
		return WCOPY_SKIP;
	for (size_t k = 0; k < COUNT(kinds); k++) {
		size_t from = wci_visible_behind(line, kinds[k].word);
		struct wcopy_span rest = { line.ptr + from, line.len - from };

		if (from == 0 ||
		    (changed && kinds[k].kind == WCOPY_DATE_MODIFIED) ||
		    !read_day(rest, kinds[k].kind, out))
			continue;
		if (kinds[k].kind == WCOPY_DATE_PUBLISHED)
			return WCOPY_OK;
		changed = true;
	}
	if (changed || read_day(line, WCOPY_DATE_UNSPECIFIED, out))
		return WCOPY_OK;
	return WCOPY_SKIP;
}

wcopy_status
wci_visible_changed(struct wcopy_span line, struct wcopy_date *out)
{
	if (line.len > WCI_VISIBLE_MAX || !has_digit(line))
		return WCOPY_SKIP;
	for (size_t k = 0; k < COUNT(kinds); k++) {
		size_t from;

		if (kinds[k].kind != WCOPY_DATE_MODIFIED)
			continue;
		from = wci_visible_behind(line, kinds[k].word);
		if (from > 0 && read_day((struct wcopy_span){ line.ptr + from,
					     line.len - from },
				    WCOPY_DATE_MODIFIED, out))
			return WCOPY_OK;
	}
	return WCOPY_SKIP;
}

struct wcopy_span
wci_visible_name(struct wcopy_span line)
{
	size_t from = 0;

	for (size_t k = 0; k < COUNT(by); k++) {
		size_t n = strlen(by[k]);
		struct wcopy_span head = { line.ptr, n };

		if (line.len > n && n > from &&
		    wci_visible_behind(head, by[k]) == n)
			from = n;
	}
	if (from == 0)
		return (struct wcopy_span){ NULL, 0 };
	line.ptr += from;
	line.len -= from;
	for (size_t k = 0; k < COUNT(name_ends); k++) {
		size_t n = strlen(name_ends[k]);
		size_t at = wci_visible_behind(line, name_ends[k]);

		if (at > n)
			line.len = at - n;
	}
	return wci_visible_trim(line);
}

struct wcopy_span
wci_visible_headline(struct wcopy_span s)
{
	size_t best = 0;

	if (s.len > WCI_VISIBLE_MAX)
		return s;
	for (size_t k = 0; k < COUNT(title_signs); k++) {
		size_t n = strlen(title_signs[k]);

		for (size_t i = best + 1; i + n <= s.len; i++)
			if (memcmp(s.ptr + i, title_signs[k], n) == 0)
				best = i;
	}
	/* "Yes - and no" has no outlet: what is cut is the shorter part. */
	if (best * 2 >= s.len)
		s.len = best;
	return wci_visible_trim(s);
}
