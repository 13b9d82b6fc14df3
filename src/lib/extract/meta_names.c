/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "extract/meta_names.h"

#include <string.h>
#include <wirecopy/record.h>

#include "extract/dump_words.h"
#include "extract/visible.h"

#define LABEL (WCI_NAMES - 1) /* of the domain */

/* A label that can be told from other words, and how many words a name has
 * that it stands in. */
#define LABEL_LEAST 4
#define LABEL_WORDS 5

static bool
is_same(struct wcopy_span a, struct wcopy_span b)
{
	return a.len == b.len && a.len > 0 && memcmp(a.ptr, b.ptr, a.len) == 0;
}

/* What is given as a name is none if it is the title too. */
static void
drop_titles(const struct wci_meta_finds *f, struct wcopy_span name[WCI_NAMES])
{
	const struct wcopy_span titles[] = {
		f->meta[WCI_META_TITLE],
		wci_page_string(f->page, f->page->title),
	};

	for (size_t k = 0; k < LABEL; k++)
		for (size_t i = 0; i < 2; i++)
			if (is_same(name[k], wci_visible_trim(titles[i])))
				name[k].len = 0;
}

void
wci_names_read(struct wci_names *names, const struct wci_meta_finds *f)
{
	struct wcopy_span *name = names->name;
	char domain[128];
	size_t n = wcopy_outlet(f->home, domain, sizeof(domain));
	struct wcopy_span url = f->home;
	size_t at = 0;

	name[0] = f->meta[WCI_META_SITE];
	name[1] = wci_jsonld_get(f->ld, WCI_JSONLD_PUBLISHER);
	name[2] = wci_jsonld_get(f->ld, WCI_JSONLD_SITE);
	name[3] = f->meta[WCI_META_APPLICATION];
	name[LABEL] = (struct wcopy_span){ NULL, 0 };
	drop_titles(f, name);
	if (n == 0 || n >= sizeof(domain))
		return;
	domain[n] = '\0';
	if ((at = wci_visible_behind(url, domain)) == 0)
		return;
	name[LABEL].ptr = url.ptr + at - n;
	name[LABEL].len = strcspn(domain, ".");
}

/* The next letter or digit of s in lower case; 0 at its end. */
static uint32_t
next_letter(struct wcopy_span *s)
{
	while (s->len > 0) {
		uint32_t cp;
		enum wci_char is = wci_char_take(s, &cp);

		if (is >= WCI_CHAR_LOWER && is <= WCI_CHAR_IDEO)
			return wci_char_lower(cp);
	}
	return 0;
}

/* Whether the letters of one begin with those of the other, and what is left
 * is the lesser part: "The Paper" and thepaper.com, "Paper" and "Paper Net",
 * but not "Paper" and "Paper is made of wood". */
static bool
same_name(struct wcopy_span a, struct wcopy_span b)
{
	size_t same = 0, rest = 0;
	uint32_t x, y;

	do {
		x = next_letter(&a);
		y = next_letter(&b);
	} while (x == y && x != 0 && ++same);
	if (x != 0 && y != 0)
		return false;
	while (x != 0 || y != 0) {
		x = x == 0 ? 0 : next_letter(&a);
		y = y == 0 ? 0 : next_letter(&b);
		rest++;
	}
	return same >= 2 && rest <= same / 2 + 2;
}

bool
wci_names_is_outlet(const struct wci_names *names, struct wcopy_span s)
{
	const struct wcopy_span *name = names->name;

	/* WordPress puts it between the two. */
	if (s.len <= 12 && wci_visible_behind(s, "blog archiv") > 0)
		return true;
	for (size_t k = 0; k < WCI_NAMES; k++)
		if (name[k].len > 0 && name[k].len <= WCI_VISIBLE_MAX &&
		    s.len <= WCI_VISIBLE_MAX && same_name(s, name[k]))
			return true;
	return false;
}

/* A name of a few words one of which is the domain's: "Community of Paper" of
 * paper.com. */
static bool
has_label(struct wcopy_span s, struct wcopy_span label)
{
	size_t words = 0;
	bool found = false;

	while (s.len > 0) {
		struct wcopy_span word = { s.ptr, 0 };

		while (word.len < s.len && s.ptr[word.len] != ' ')
			word.len++;
		s.ptr += word.len + (word.len < s.len);
		s.len -= word.len + (word.len < s.len);
		words++;
		found |= word.len >= LABEL_LEAST && word.len == label.len &&
			 same_name(word, label);
	}
	return found && words <= LABEL_WORDS;
}

/* A headline before a bar has ten bytes, with it. */
#define BAR_LEAST 13

/* Signs between a headline and an outlet's name. */
static const char *const signs[] = { " | ", " - ", u8" \u2013 ", u8" \u2014 ",
	u8" \u2022 ", u8" \u00b7 ", u8" \u00bb ", " :: " };

size_t
wci_names_sign(struct wcopy_span s)
{
	for (size_t k = 0; k < sizeof(signs) / sizeof(signs[0]); k++) {
		size_t n = strlen(signs[k]);

		if (s.len > n && memcmp(s.ptr, signs[k], n) == 0)
			return n;
	}
	return 0;
}

/* The first sign in s, or the last one: where it begins, *n its bytes; false:
 * there is none. */
static bool
find_sign(struct wcopy_span s, bool last, size_t *at, size_t *n)
{
	bool found = false;

	for (size_t i = 1; i < s.len && (last || !found); i++) {
		struct wcopy_span rest = { s.ptr + i, s.len - i };
		size_t len = s.ptr[i] == ' ' ? wci_names_sign(rest) : 0;

		if (len == 0)
			continue;
		*at = i;
		*n = len;
		found = true;
	}
	return found;
}

struct wcopy_span
wci_names_tidy(const struct wci_names *names, struct wcopy_span s)
{
	size_t at, n;

	if (s.len > WCI_VISIBLE_MAX)
		return s;
	while (find_sign(s, false, &at, &n) &&
	       wci_names_is_outlet(names, (struct wcopy_span){ s.ptr, at })) {
		s.ptr += at + n;
		s.len -= at + n;
	}
	if ((at = wci_visible_behind(s, signs[0])) >= BAR_LEAST)
		s.len = at - strlen(signs[0]);
	while (find_sign(s, true, &at, &n)) {
		struct wcopy_span tail = { s.ptr + at + n, s.len - at - n };

		if (!wci_names_is_outlet(names, tail) &&
		    !has_label(tail, names->name[LABEL]))
			break;
		s.len = at;
	}
	return wci_visible_trim(s);
}
