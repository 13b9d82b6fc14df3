/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <string.h>
#include <wirecopy/record.h>

#include "base/utf8.h"
#include "extract/dump_words.h"
#include "extract/meta_parts.h"
#include "extract/visible.h"

/* Words of a title that are compared; headlines have some ten. */
#define MAX_WORDS 48

/* A text that may be the title. */
struct candidate {
	struct wcopy_span text;
	uint32_t word[MAX_WORDS];
	size_t n;
};

/* Where else the title stands, most reliable first. */
enum { HEADLINE, CARD, CARD2, TITLE, N_OTHERS };

static void
read_words(struct candidate *c)
{
	struct wcopy_span s = c->text;
	uint64_t h = 0;

	c->n = 0;
	while ((s.len > 0 || h != 0) && c->n < MAX_WORDS) {
		uint32_t cp;
		enum wci_char is =
		    s.len == 0 ? WCI_CHAR_SPACE : wci_char_take(&s, &cp);

		if (is >= WCI_CHAR_LOWER && is <= WCI_CHAR_IDEO)
			h = wci_word_add(h == 0 ? WCI_WORD_START : h,
			    wci_char_lower(cp));
		if (h != 0 && (is < WCI_CHAR_LOWER || is >= WCI_CHAR_IDEO)) {
			c->word[c->n++] = (uint32_t)(h ^ h >> 32);
			h = 0;
		}
	}
}

static size_t
n_common(const struct candidate *a, const struct candidate *b)
{
	size_t n = 0;

	for (size_t i = 0; i < a->n; i++)
		for (size_t k = 0; k < b->n; k++)
			if (a->word[i] == b->word[k]) {
				n++;
				break;
			}
	return n;
}

/* How much of a stands in b and of b in a, 0 to 1. */
static float
likeness(const struct candidate *a, const struct candidate *b)
{
	if (a->n == 0 || b->n == 0)
		return 0;
	return 2 * (float)n_common(a, b) / (float)(a->n + b->n);
}

/* -- the outlet's name -------------------------------------------------------- */

#define N_NAMES 5

/* The names that the outlet has, and "paper" of www.paper.co.uk. */
static void
read_names(const struct wci_meta_finds *f, struct wcopy_span name[N_NAMES])
{
	char domain[128];
	size_t n = wcopy_outlet(f->url, domain, sizeof(domain));
	struct wcopy_span url = f->url;
	size_t at = 0;

	name[0] = f->meta[WCI_META_SITE];
	name[1] = wci_jsonld_get(f->ld, WCI_JSONLD_PUBLISHER);
	name[2] = wci_jsonld_get(f->ld, WCI_JSONLD_SITE);
	name[3] = f->meta[WCI_META_APPLICATION];
	name[4] = (struct wcopy_span){ NULL, 0 };
	if (n == 0 || n >= sizeof(domain))
		return;
	domain[n] = '\0';
	if ((at = wci_visible_behind(url, domain)) == 0)
		return;
	name[4].ptr = url.ptr + at - n;
	name[4].len = strcspn(domain, ".");
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

static bool
is_outlet(struct wcopy_span s, const struct wcopy_span name[N_NAMES])
{
	for (size_t k = 0; k < N_NAMES; k++)
		if (name[k].len > 0 && name[k].len <= WCI_VISIBLE_MAX &&
		    s.len <= WCI_VISIBLE_MAX && same_name(s, name[k]))
			return true;
	return false;
}

/* Signs between a headline and an outlet's name. */
static const char *const signs[] = { " | ", " - ", u8" \u2013 ", u8" \u2014 ",
	u8" \u2022 ", u8" \u00b7 ", u8" \u00bb ", " :: " };

/* A title without the outlet's name at either end, and without what stands
 * behind a bar, which parts a headline from sections and slogans too. */
static struct wcopy_span
tidy(struct wcopy_span s, const struct wcopy_span name[N_NAMES])
{
	if (s.len > WCI_VISIBLE_MAX)
		return s;
	for (size_t k = 0; k < sizeof(signs) / sizeof(signs[0]); k++) {
		size_t n = strlen(signs[k]);
		size_t first = wci_visible_behind(s, signs[k]);
		struct wcopy_span head, tail;

		if (first <= n)
			continue;
		head = (struct wcopy_span){ s.ptr, first - n };
		tail = (struct wcopy_span){ s.ptr + first, s.len - first };
		if (is_outlet(head, name) && tail.len > 0) {
			s = tail;
			continue;
		}
		if (k == 0 && head.len >= 10) {
			s = head;
			continue;
		}
		for (size_t i = s.len - 1; i > n; i--)
			if (memcmp(s.ptr + i - n, signs[k], n) == 0) {
				tail.ptr = s.ptr + i;
				tail.len = s.len - i;
				if (is_outlet(tail, name))
					s.len = i - n;
				break;
			}
	}
	return wci_visible_trim(s);
}

/* -- the vote ---------------------------------------------------------------- */

static void
read_others(const struct wci_meta_finds *f,
    const struct wcopy_span name[N_NAMES], struct candidate other[N_OTHERS])
{
	other[HEADLINE].text =
	    tidy(wci_jsonld_get(f->ld, WCI_JSONLD_HEADLINE), name);
	other[CARD].text = tidy(f->meta[WCI_META_TITLE], name);
	other[CARD2].text = tidy(f->meta[WCI_META_CARD_TITLE], name);
	other[TITLE].text = wci_visible_headline(
	    tidy(wci_page_string(f->page, f->page->title), name));
	for (size_t k = 0; k < N_OTHERS; k++)
		read_words(&other[k]);
}

/* How well a heading agrees with the best of the others. */
static float
support(struct candidate *heading, const struct candidate other[N_OTHERS])
{
	float best = 0;

	read_words(heading);
	for (size_t k = 0; k < N_OTHERS; k++) {
		float like = likeness(heading, &other[k]);

		best = like > best ? like : best;
	}
	return best;
}

/* A heading as a whole, or one of its blocks. */
struct choice {
	uint32_t element;
	uint32_t block; /* WHOLE: all of them */
	float score;
};

#define WHOLE UINT32_MAX

struct vote {
	const struct wci_meta_finds *f;
	struct wcopy_span name[N_NAMES];
	struct candidate other[N_OTHERS];
	struct wci_buf *out;
};

/* Append the chosen heading to out, tidied. */
static bool
append_heading(const struct vote *v, const struct choice *c)
{
	const struct wci_page *p = v->f->page;
	size_t start = v->out->len;
	struct wcopy_span s;

	if (c->block == WHOLE) {
		if (!wci_meta_element_text(p, c->element, v->out))
			return false;
	} else {
		s = wci_page_text(p, &p->blocks[c->block]);
		if (!wci_buf_append(v->out, s.ptr, s.len))
			return false;
	}
	s = (struct wcopy_span){ v->out->data + start, v->out->len - start };
	s = tidy(s, v->name);
	memmove(v->out->data + start, s.ptr, s.len);
	v->out->len = start + s.len;
	return true;
}

/* Weigh one way to read a heading against the best so far. */
static bool
weigh(const struct vote *v, uint32_t element, uint32_t block,
    struct choice *best)
{
	/* A part must agree better than the whole, clearly. */
	struct choice c = { element, block, 0 };
	struct candidate heading;
	size_t start = v->out->len;

	if (!append_heading(v, &c))
		return false;
	heading.text =
	    (struct wcopy_span){ v->out->data + start, v->out->len - start };
	/* A blog's name stands in its headings, but it is not the title. */
	if (!is_outlet(heading.text, v->name))
		c.score = support(&heading, v->other);
	v->out->len = start;
	if (c.score > best->score + (block == WHOLE ? 0 : 0.15f))
		*best = c;
	return true;
}

/* The headings of one level as wholes and, since some hold a date or a kicker
 * too, block by block. */
static bool
weigh_all(const struct vote *v, const uint32_t *element, size_t n,
    struct choice *best)
{
	for (size_t i = 0; i < n; i++) {
		const struct wci_element *e = &v->f->page->elements[element[i]];
		uint32_t end = e->block_end;

		if (!weigh(v, element[i], WHOLE, best))
			return false;
		if (end - e->block > 4)
			end = e->block + 4;
		for (uint32_t b = e->block; end - e->block > 1 && b < end; b++)
			if (!weigh(v, element[i], b, best))
				return false;
	}
	return true;
}

/* The first main heading that says something, if nothing agrees with any: what
 * readers see as the title differs, now and then, from what search engines
 * are told. Of headings of three words most name a section. */
static bool
take_first(const struct vote *v, struct choice *best)
{
	for (size_t i = 0; i < v->f->n_h1; i++) {
		struct choice c = { v->f->h1[i], WHOLE, 1 };
		struct candidate h;
		size_t start = v->out->len;

		if (!append_heading(v, &c))
			return false;
		h.text = (struct wcopy_span){ v->out->data + start,
			v->out->len - start };
		v->out->len = start;
		read_words(&h);
		if (h.n >= 4 && h.text.ptr[h.text.len - 1] != ':' &&
		    !is_outlet(h.text, v->name)) {
			*best = c;
			break;
		}
	}
	return true;
}

/* The title where no heading will do. */
static bool
append_other(const struct vote *v)
{
	for (size_t k = 0; k < N_OTHERS; k++)
		if (v->other[k].n > 0)
			return wci_buf_append(v->out, v->other[k].text.ptr,
			    v->other[k].text.len);
	return true;
}

bool
wci_meta_title(struct wci_meta_finds *f, struct wci_buf *out)
{
	/* A heading must agree half with another source; a lesser heading,
	 * nearly wholly. */
	struct choice h1 = { 0, WHOLE, 0.5f }, h2 = { 0, WHOLE, 0.9f };
	struct vote v = { .f = f, .out = out };
	struct choice *best = &h1;

	read_names(f, v.name);
	read_others(f, v.name, v.other);
	f->title_block = 0;
	if (!weigh_all(&v, f->h1, f->n_h1, &h1))
		return false;
	if (h1.score <= 0.5f) {
		if (!weigh_all(&v, f->h2, f->n_h2, &h2) ||
		    (h2.score <= 0.9f && !take_first(&v, &h1)))
			return false;
		if (h2.score > 0.9f)
			best = &h2;
		else if (h1.score <= 0.5f)
			return append_other(&v);
	}
	f->title_block = f->page->elements[best->element].block;
	return append_heading(&v, best);
}
