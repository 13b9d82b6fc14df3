/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "extract/visible.h"

#include <string.h>

/* Words before the date of publication or of the last change. Those of other
 * scripts lack a first letter that can be a capital. */
static const struct {
	const char *word;
	enum wcopy_date_kind kind;
} kinds[] = {
	{ "publish", WCOPY_DATE_PUBLISHED },
	{ "publication", WCOPY_DATE_PUBLISHED },
	{ u8"publi\u00e9", WCOPY_DATE_PUBLISHED },
	{ "publicad", WCOPY_DATE_PUBLISHED },
	{ "publicat", WCOPY_DATE_PUBLISHED },
	{ "publice", WCOPY_DATE_PUBLISHED },
	{ "publiser", WCOPY_DATE_PUBLISHED },
	{ "publizier", WCOPY_DATE_PUBLISHED },
	{ "publikov", WCOPY_DATE_PUBLISHED },
	{ "publikow", WCOPY_DATE_PUBLISHED },
	{ "posted", WCOPY_DATE_PUBLISHED },
	{ u8"ver\u00f6ffentlicht", WCOPY_DATE_PUBLISHED },
	{ "pubblicat", WCOPY_DATE_PUBLISHED },
	{ "erstellt", WCOPY_DATE_PUBLISHED },
	{ u8"\u0443\u0431\u043b\u0438\u043a",
	    WCOPY_DATE_PUBLISHED }, /* Russian, Bulgarian */
	{ u8"\u0443\u0431\u043b\u0456\u043a",
	    WCOPY_DATE_PUBLISHED }, /* Ukrainian */
	{ "julkaistu", WCOPY_DATE_PUBLISHED },
	{ u8"zve\u0159ejn\u011bn", WCOPY_DATE_PUBLISHED },
	{ u8"vyd\u00e1no", WCOPY_DATE_PUBLISHED },
	{ u8"k\u00f6zz\u00e9t\u00e9ve", WCOPY_DATE_PUBLISHED },
	{ "megjelent", WCOPY_DATE_PUBLISHED },
	{ u8"yay\u0131n", WCOPY_DATE_PUBLISHED },
	{ "objavljen", WCOPY_DATE_PUBLISHED },
	{ "diterbitkan", WCOPY_DATE_PUBLISHED },
	{ "tayang", WCOPY_DATE_PUBLISHED },
	{ u8"\u0111\u0103ng", WCOPY_DATE_PUBLISHED },
	{ u8"\u03b7\u03bc\u03bf\u03c3\u03b9\u03b5\u03cd",
	    WCOPY_DATE_PUBLISHED },                       /* Greek */
	{ u8"\u0646\u0634\u0631", WCOPY_DATE_PUBLISHED }, /* Arabic */
	{ u8"\u05e4\u05d5\u05e8\u05e1\u05dd",
	    WCOPY_DATE_PUBLISHED }, /* Hebrew */
	{ u8"\u092a\u094d\u0930\u0915\u093e\u0936\u093f\u0924",
	    WCOPY_DATE_PUBLISHED },                 /* Hindi */
	{ u8"\u53d1\u5e03", WCOPY_DATE_PUBLISHED }, /* Chinese */
	{ u8"\u767c\u5e03", WCOPY_DATE_PUBLISHED },
	{ u8"\u53d1\u8868", WCOPY_DATE_PUBLISHED },
	{ u8"\u516c\u958b", WCOPY_DATE_PUBLISHED }, /* Japanese */
	{ u8"\u63b2\u8f09", WCOPY_DATE_PUBLISHED },
	{ u8"\ub4f1\ub85d", WCOPY_DATE_PUBLISHED }, /* Korean */
	{ u8"\uc785\ub825", WCOPY_DATE_PUBLISHED },
	{ "updated", WCOPY_DATE_MODIFIED }, { "modified", WCOPY_DATE_MODIFIED },
	{ "reviewed on", WCOPY_DATE_MODIFIED },
	{ "aktualisiert", WCOPY_DATE_MODIFIED },
	{ "stand:", WCOPY_DATE_MODIFIED },
	{ u8"mis \u00e0 jour", WCOPY_DATE_MODIFIED },
	{ u8"mise \u00e0 jour", WCOPY_DATE_MODIFIED },
	{ "actualiz", WCOPY_DATE_MODIFIED },
	{ "actualitzat", WCOPY_DATE_MODIFIED },
	{ "aggiornat", WCOPY_DATE_MODIFIED },
	{ "atualiza", WCOPY_DATE_MODIFIED },
	{ "bijgewerkt", WCOPY_DATE_MODIFIED },
	{ "uppdatera", WCOPY_DATE_MODIFIED },
	{ "oppdater", WCOPY_DATE_MODIFIED },
	{ "opdatere", WCOPY_DATE_MODIFIED },
	{ u8"p\u00e4ivitetty", WCOPY_DATE_MODIFIED },
	{ "aktualiz", WCOPY_DATE_MODIFIED },
	{ u8"friss\u00edtve", WCOPY_DATE_MODIFIED },
	{ u8"g\u00fcncelle", WCOPY_DATE_MODIFIED },
	{ u8"a\u017eurir", WCOPY_DATE_MODIFIED },
	{ "diperbarui", WCOPY_DATE_MODIFIED },
	{ u8"c\u1eadp nh\u1eadt", WCOPY_DATE_MODIFIED },
	{ u8"\u0431\u043d\u043e\u0432",
	    WCOPY_DATE_MODIFIED }, /* Russian, Bulgarian */
	{ u8"\u043d\u043e\u0432\u043b\u0435\u043d",
	    WCOPY_DATE_MODIFIED }, /* Ukrainian */
	{ u8"\u03bd\u03b7\u03bc\u03ad\u03c1\u03c9\u03c3",
	    WCOPY_DATE_MODIFIED }, /* Greek */
	{ u8"\u062a\u062d\u062f\u064a\u062b",
	    WCOPY_DATE_MODIFIED }, /* Arabic */
	{ u8"\u05e2\u05d5\u05d3\u05db\u05df",
	    WCOPY_DATE_MODIFIED },                 /* Hebrew */
	{ u8"\u66f4\u65b0", WCOPY_DATE_MODIFIED }, /* Chinese, Japanese */
	{ u8"\uc218\uc815", WCOPY_DATE_MODIFIED }, /* Korean */
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
read_day(struct wcopy_span s, enum wcopy_date_order order,
    enum wcopy_date_kind kind, struct wcopy_date *out)
{
	struct wcopy_date d;

	if (wcopy_date_parse_ordered(s, order, &d) != WCOPY_OK ||
	    d.precision < WCOPY_DATE_DAY)
		return false;
	d.kind = (uint8_t)kind;
	*out = d;
	return true;
}

enum wcopy_date_kind
wci_visible_label(struct wcopy_span line, size_t *at)
{
	for (size_t k = 0; k < COUNT(kinds); k++) {
		*at = wci_visible_behind(line, kinds[k].word);
		if (*at > 0)
			return kinds[k].kind;
	}
	return WCOPY_DATE_UNSPECIFIED;
}

/* Where the first word for a change stands, behind it; 0: there is none. */
static size_t
behind_change(struct wcopy_span line)
{
	size_t first = 0;

	for (size_t k = 0; k < COUNT(kinds); k++) {
		size_t at = kinds[k].kind != WCOPY_DATE_MODIFIED
				? 0
				: wci_visible_behind(line, kinds[k].word);

		if (at > 0 && (first == 0 || at < first))
			first = at;
	}
	return first;
}

wcopy_status
wci_visible_date(struct wcopy_span line, enum wcopy_date_order order,
    struct wcopy_date *out)
{
	struct wcopy_date any, changed;
	struct wcopy_span head = line, tail;
	size_t at;

	/* No words matter where there is no date. */
	if (line.len > WCI_VISIBLE_MAX || !has_digit(line) ||
	    !read_day(line, order, WCOPY_DATE_UNSPECIFIED, &any))
		return WCOPY_SKIP;
	for (size_t k = 0; k < COUNT(kinds); k++) {
		if (kinds[k].kind != WCOPY_DATE_PUBLISHED ||
		    (at = wci_visible_behind(line, kinds[k].word)) == 0)
			continue;
		tail = (struct wcopy_span){ line.ptr + at, line.len - at };
		if (read_day(tail, order, WCOPY_DATE_PUBLISHED, out))
			return WCOPY_OK;
	}
	*out = any;
	if ((at = behind_change(line)) == 0)
		return WCOPY_OK;
	tail = (struct wcopy_span){ line.ptr + at, line.len - at };
	if (!read_day(tail, order, WCOPY_DATE_MODIFIED, &changed))
		return WCOPY_OK;
	/* "December 3, 2025. Updated: December 7, 2025" */
	head.len = at;
	if (!read_day(head, order, WCOPY_DATE_UNSPECIFIED, out))
		*out = changed;
	return WCOPY_OK;
}

wcopy_status
wci_visible_changed(struct wcopy_span line, enum wcopy_date_order order,
    struct wcopy_date *out)
{
	size_t at;

	if (line.len > WCI_VISIBLE_MAX || !has_digit(line) ||
	    (at = behind_change(line)) == 0 ||
	    !read_day((struct wcopy_span){ line.ptr + at, line.len - at },
		order, WCOPY_DATE_MODIFIED, out))
		return WCOPY_SKIP;
	return WCOPY_OK;
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
