/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <string.h>
#include <wirecopy/record.h>

#include "base/utf8.h"
#include "extract/dump_words.h"
#include "extract/meta_names.h"
#include "extract/meta_parts.h"
#include "extract/visible.h"

/* Words of a title that are compared; headlines have some ten. */
#define MAX_WORDS 48

/* A text that may be the title. */
struct candidate {
	struct wcopy_span text;
	uint32_t word[MAX_WORDS];
	size_t n;
	size_t n_all; /* short ones included */
};

/* Where else the title stands, most reliable first. */
enum { HEADLINE, CARD, CARD2, TITLE, N_OTHERS };

/* Words of three letters say little ("in", "the"), unless they are all there
 * is: they go if three others are left. */
static void
drop_short(struct candidate *c, const bool is_short[MAX_WORDS])
{
	size_t n_long = 0, n = 0;

	for (size_t i = 0; i < c->n; i++)
		n_long += !is_short[i];
	if (n_long < 3)
		return;
	for (size_t i = 0; i < c->n; i++)
		if (!is_short[i])
			c->word[n++] = c->word[i];
	c->n = n;
}

static void
read_words(struct candidate *c)
{
	struct wcopy_span s = c->text;
	bool is_short[MAX_WORDS];
	size_t letters = 0;
	uint64_t h = 0;

	c->n = 0;
	while ((s.len > 0 || h != 0) && c->n < MAX_WORDS) {
		uint32_t cp;
		enum wci_char is =
		    s.len == 0 ? WCI_CHAR_SPACE : wci_char_take(&s, &cp);

		if (is >= WCI_CHAR_LOWER && is <= WCI_CHAR_IDEO)
			h = wci_word_add(h == 0 ? WCI_WORD_START : h,
			    wci_char_lower(cp));
		letters += is == WCI_CHAR_LOWER || is == WCI_CHAR_UPPER;
		if (h != 0 && (is < WCI_CHAR_LOWER || is >= WCI_CHAR_IDEO)) {
			is_short[c->n] = letters > 0 && letters <= 3;
			c->word[c->n++] = (uint32_t)(h ^ h >> 32);
			letters = 0;
			h = 0;
		}
	}
	c->n_all = c->n;
	drop_short(c, is_short);
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

/* How far a heading is believed that is the first part of another title, whose
 * second part may be the outlet's name or not: more than one that agrees half,
 * less than one that agrees wholly. */
#define FIRST_PART 0.75f

/* -- the vote ---------------------------------------------------------------- */

static void
read_others(const struct wci_meta_finds *f, const struct wci_names *names,
    struct candidate other[N_OTHERS])
{
	other[HEADLINE].text =
	    wci_names_tidy(names, wci_jsonld_get(f->ld, WCI_JSONLD_HEADLINE));
	other[CARD].text = wci_names_tidy(names, f->meta[WCI_META_TITLE]);
	other[CARD2].text = wci_names_tidy(names, f->meta[WCI_META_CARD_TITLE]);
	other[TITLE].text = wci_visible_headline(
	    wci_names_tidy(names, wci_page_string(f->page, f->page->title)));
	for (size_t k = 0; k < N_OTHERS; k++)
		read_words(&other[k]);
}

/*
 * "Webcams" of "Webcams - National Park": what stands before a sign. Behind
 * one, where outlets put their names, it takes three words.
 */
static bool
is_part(const struct candidate *part, struct wcopy_span all)
{
	struct wcopy_span p = part->text, rest = all;

	if (p.len < 2 || all.len <= p.len)
		return false;
	rest.ptr += p.len;
	rest.len -= p.len;
	if (memcmp(p.ptr, all.ptr, p.len) == 0 && wci_names_sign(rest) > 0)
		return true;
	if (part->n_all < 3 ||
	    memcmp(p.ptr, all.ptr + all.len - p.len, p.len) != 0)
		return false;
	for (size_t n = 3; n <= 5 && n < rest.len; n++)
		if (wci_names_sign((struct wcopy_span){ rest.ptr + rest.len - n,
			n + 1 }) == n)
			return true;
	return false;
}

/* How well a heading agrees with the best of the others. */
static float
support(struct candidate *heading, const struct candidate other[N_OTHERS])
{
	float best = 0;

	read_words(heading);
	for (size_t k = 0; k < N_OTHERS; k++) {
		float like = likeness(heading, &other[k]);

		if (like < FIRST_PART && is_part(heading, other[k].text))
			like = FIRST_PART;
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
	struct wci_names names;
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
	s = wci_names_tidy(&v->names, s);
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
	if (!wci_names_is_outlet(&v->names, heading.text))
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
		if (h.n_all >= 4 && h.text.ptr[h.text.len - 1] != ':' &&
		    !wci_names_is_outlet(&v->names, h.text)) {
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

static bool
choose_title(struct wci_meta_finds *f, struct wci_buf *out)
{
	/* A heading must agree half with another source; a lesser heading,
	 * nearly wholly. */
	struct choice h1 = { 0, WHOLE, 0.5f }, h2 = { 0, WHOLE, 0.9f };
	struct vote v = { .f = f, .out = out };
	struct choice *best = &h1;

	wci_names_read(&v.names, f);
	read_others(f, &v.names, v.other);
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

static bool
is_invisible(uint32_t cp)
{
	return cp == 0xad || (cp >= 0x200b && cp <= 0x200f) || cp == 0x2060 ||
	       cp == 0xfeff;
}

/* References that were written twice ("&amp;amp;") are undone, soft hyphens and
 * their kin go, white space becomes one blank. */
static bool
clean(const struct wci_entities *e, struct wci_buf *out, size_t start)
{
	size_t at = start, read = start;

	if (memchr(out->data + start, '&', out->len - start) != NULL) {
		size_t old = out->len;
		struct wcopy_span s;

		/* They never grow; what is read may not move. */
		if (!wci_buf_reserve(out, 2 * (old - start) + 1))
			return false;
		s = (struct wcopy_span){ out->data + start, old - start };
		if (!wci_entities_append(e, s, out))
			return false;
		memmove(out->data + start, out->data + old, out->len - old);
		out->len = start + out->len - old;
	}
	while (read < out->len) {
		uint32_t cp;
		size_t n =
		    wci_utf8_decode(out->data + read, out->len - read, &cp);
		bool blank = cp <= ' ' || cp == 0xa0 || cp == 0x2009;

		if (blank && at > start && out->data[at - 1] != ' ')
			out->data[at++] = ' ';
		else if (!blank && !is_invisible(cp)) {
			memmove(out->data + at, out->data + read, n);
			at += n;
		}
		read += n;
	}
	while (at > start && out->data[at - 1] == ' ')
		at--;
	out->len = at;
	return true;
}

bool
wci_meta_title(struct wci_meta_finds *f, struct wci_buf *out)
{
	size_t start = out->len;

	return choose_title(f, out) && clean(f->entities, out, start);
}
