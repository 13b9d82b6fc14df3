/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/markup.h"

#include <math.h>
#include <string.h>

#include "base/alloc.h"

/* What each tag says of all that it holds: 1 << enum wci_above. */
static const uint16_t aboves[WCI_N_TAGS] = {
	[WCI_TAG_NAV] = 1U << WCI_ABOVE_NAV,
	[WCI_TAG_FOOTER] = 1U << WCI_ABOVE_FOOTER,
	[WCI_TAG_HEADER] = 1U << WCI_ABOVE_HEADER,
	[WCI_TAG_ASIDE] = 1U << WCI_ABOVE_ASIDE,
	[WCI_TAG_FORM] = 1U << WCI_ABOVE_FORM,
	[WCI_TAG_TABLE] = 1U << WCI_ABOVE_TABLE,
	[WCI_TAG_UL] = 1U << WCI_ABOVE_LIST,
	[WCI_TAG_OL] = 1U << WCI_ABOVE_LIST,
	[WCI_TAG_FIGURE] = 1U << WCI_ABOVE_FIGURE,
	[WCI_TAG_ARTICLE] = 1U << WCI_ABOVE_ARTICLE,
	[WCI_TAG_MAIN] = 1U << WCI_ABOVE_MAIN,
	[WCI_TAG_SECTION] = 1U << WCI_ABOVE_SECTION,
	[WCI_TAG_BLOCKQUOTE] = 1U << WCI_ABOVE_QUOTE,
	[WCI_TAG_DETAILS] = 1U << WCI_ABOVE_DETAILS,
	[WCI_TAG_DIALOG] = 1U << WCI_ABOVE_DETAILS,
};

float
wci_markup_log(size_t n)
{
	int e;
	float m = frexpf((float)(n + 1), &e);

	return (float)(e - 1) + (2 * m - 1);
}

uint32_t
wci_markup_box(const struct wci_page *p, const struct wci_block *b)
{
	uint32_t e = b->element;

	while (p->elements[e].parent != WCI_NO_ELEMENT &&
	       p->elements[e].tag != WCI_TAG_OTHER &&
	       (wci_tags[p->elements[e].tag].flags & WCI_TAG_BLOCK) == 0)
		e = p->elements[e].parent;
	return e;
}

uint32_t
wci_markup_around(const struct wci_page *p, uint32_t e)
{
	const struct wci_element *el = p->elements;
	uint32_t n = el[e].block_end - el[e].block;

	while (el[e].parent != WCI_NO_ELEMENT &&
	       el[e].block_end - el[e].block == n)
		e = el[e].parent;
	return e;
}

/* What is handed down from parent to child. */
static void
place_elements(struct wci_markup *m, const struct wci_page *p)
{
	for (size_t i = 0; i < p->n_elements; i++) {
		const struct wci_element *e = &p->elements[i];
		const struct wci_names *names;
		struct wci_place *x = &m->place[i];
		const struct wci_place *up =
		    e->parent == WCI_NO_ELEMENT ? NULL : &m->place[e->parent];

		names = wci_class_names(m->classes, e->tag,
		    wci_page_string(p, e->words));
		x->class = names->class;
		x->look = names->look;
		x->tags = aboves[e->tag];
		x->kinds = x->class.kinds;
		x->far = x->class.far;
		x->far_min = x->class.far_min;
		x->worth = x->best_worth = 0;
		if (up == NULL)
			continue;
		x->tags |= up->tags;
		x->kinds |= up->kinds;
		x->far += up->far;
		if (up->far_min < x->far_min)
			x->far_min = up->far_min;
	}
	/* Backwards, so that a parent's own look is not yet mixed. */
	for (size_t i = p->n_elements; i-- > 1;)
		m->place[i].look = m->place[i].look * 31 +
				   m->place[p->elements[i].parent].look;
}

static void
sum_blocks(struct wci_markup *m, const struct wci_page *p,
    const struct wci_lines *ls, const struct wci_line_features *f)
{
	struct wci_sums s = { 0, 0, 0, 0 };

	for (size_t i = 0; i < p->n_blocks; i++) {
		const struct wci_block *b = &p->blocks[i];
		uint32_t words = wci_line_words(&ls->line[i]);

		m->sums[i] = s;
		s.words += words;
		s.bytes += b->len;
		s.linked += b->link_bytes;
		if (f->prose[i] && b->link_bytes < b->len / 3)
			s.good += words;
	}
	m->sums[p->n_blocks] = s;
}

static uint32_t
good_in(const struct wci_markup *m, const struct wci_element *e)
{
	return m->sums[e->block_end].good - m->sums[e->block].good;
}

static void
weigh_elements(struct wci_markup *m, const struct wci_page *p)
{
	m->best_worth = 0;
	for (size_t i = 0; i < p->n_blocks; i++) {
		uint32_t good = m->sums[i + 1].good - m->sums[i].good;
		uint32_t e = wci_markup_box(p, &p->blocks[i]);
		float part = (float)good;

		if (good == 0)
			continue;
		if (p->elements[e].block_end - p->elements[e].block == 1 &&
		    p->elements[e].parent != WCI_NO_ELEMENT)
			e = p->elements[e].parent;
		for (int k = 0; k < 3 && e != WCI_NO_ELEMENT; k++) {
			m->place[e].worth += part;
			if (m->place[e].worth > m->best_worth)
				m->best_worth = m->place[e].worth;
			part /= 2;
			e = p->elements[e].parent;
		}
	}
	for (size_t i = 0; i < p->n_elements; i++) {
		uint32_t up = p->elements[i].parent;

		m->place[i].best_worth = m->place[i].worth;
		if (up != WCI_NO_ELEMENT &&
		    m->place[up].best_worth > m->place[i].worth)
			m->place[i].best_worth = m->place[up].best_worth;
	}
}

/* The elements of the page that all blocks are compared with. */
static void
find_landmarks(struct wci_markup *m, const struct wci_page *p)
{
	static const uint32_t percent[3] = { 50, 70, 85 };
	uint32_t all = m->sums[p->n_blocks].good, best = 0, prop = 0;

	m->best_article = m->body_prop = WCI_NO_ELEMENT;
	m->n_articles = 0;
	for (int k = 0; k < 3; k++)
		m->holds[k] = 0;
	for (uint32_t i = 0; i < p->n_elements; i++) {
		const struct wci_element *e = &p->elements[i];
		uint32_t good = good_in(m, e);

		for (int k = 0; k < 3; k++)
			if ((uint64_t)good * 100 >=
				(uint64_t)all * percent[k] &&
			    all > 0 &&
			    e->depth > p->elements[m->holds[k]].depth)
				m->holds[k] = i;
		if (e->tag == WCI_TAG_ARTICLE) {
			m->n_articles++;
			if (good > best) {
				best = good;
				m->best_article = i;
			}
		}
		if ((m->place[i].class.kinds >> WCI_KIND_BODY & 1) != 0 &&
		    good > prop) {
			prop = good;
			m->body_prop = i;
		}
	}
}

bool
wci_markup_elements(struct wci_markup *m, const struct wci_page *p,
    const struct wci_lines *ls, const struct wci_line_features *f)
{
	if (!wci_grow(&m->place, &m->room_place, p->n_elements,
		sizeof(*m->place)) ||
	    !wci_grow(&m->sums, &m->room_sums, p->n_blocks + 1,
		sizeof(*m->sums)))
		return false;
	place_elements(m, p);
	sum_blocks(m, p, ls, f);
	weigh_elements(m, p);
	find_landmarks(m, p);
	return true;
}

void
wci_markup_clear(struct wci_markup *m)
{
	wci_free(m->mark);
	wci_free(m->place);
	wci_free(m->sums);
	wci_free(m->tally);
	wci_lines_clear(&m->title);
	memset(m, 0, sizeof(*m));
}
