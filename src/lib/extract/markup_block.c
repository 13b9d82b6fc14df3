/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <string.h>

#include "base/alloc.h"
#include "extract/markup.h"

static float
share(uint32_t part, uint32_t of)
{
	return of == 0 ? 0 : (float)part / (float)of;
}

static float
upto(uint32_t n, uint32_t most)
{
	return (float)(n < most ? n : most) / (float)most;
}

/* Which feature says that a block's box has this tag. */
static const uint8_t box_features[WCI_N_TAGS] = {
	[WCI_TAG_P] = WCI_MARK_BOX_P,
	[WCI_TAG_H1] = WCI_MARK_BOX_H1,
	[WCI_TAG_H2] = WCI_MARK_BOX_H2,
	[WCI_TAG_H3] = WCI_MARK_BOX_H3,
	[WCI_TAG_H4] = WCI_MARK_BOX_H4,
	[WCI_TAG_H5] = WCI_MARK_BOX_H4,
	[WCI_TAG_H6] = WCI_MARK_BOX_H4,
	[WCI_TAG_LI] = WCI_MARK_BOX_LI,
	[WCI_TAG_TD] = WCI_MARK_BOX_CELL,
	[WCI_TAG_TH] = WCI_MARK_BOX_CELL,
	[WCI_TAG_DIV] = WCI_MARK_BOX_DIV,
	[WCI_TAG_CENTER] = WCI_MARK_BOX_DIV,
	[WCI_TAG_OTHER] = WCI_MARK_BOX_DIV,
	[WCI_TAG_SECTION] = WCI_MARK_BOX_SECTION,
	[WCI_TAG_ARTICLE] = WCI_MARK_BOX_SECTION,
	[WCI_TAG_MAIN] = WCI_MARK_BOX_SECTION,
	[WCI_TAG_BODY] = WCI_MARK_BOX_SECTION,
	[WCI_TAG_BLOCKQUOTE] = WCI_MARK_BOX_QUOTE,
	[WCI_TAG_PRE] = WCI_MARK_BOX_PRE,
	[WCI_TAG_DT] = WCI_MARK_BOX_DD,
	[WCI_TAG_DD] = WCI_MARK_BOX_DD,
	[WCI_TAG_FIGCAPTION] = WCI_MARK_BOX_CAPTION,
	[WCI_TAG_CAPTION] = WCI_MARK_BOX_CAPTION,
	[WCI_TAG_FIGURE] = WCI_MARK_BOX_CAPTION,
	[WCI_TAG_BUTTON] = WCI_MARK_BOX_FORM,
	[WCI_TAG_OPTION] = WCI_MARK_BOX_FORM,
	[WCI_TAG_SELECT] = WCI_MARK_BOX_FORM,
	[WCI_TAG_LEGEND] = WCI_MARK_BOX_FORM,
	[WCI_TAG_FORM] = WCI_MARK_BOX_FORM,
	[WCI_TAG_SUMMARY] = WCI_MARK_BOX_FORM,
};

static void
own_features(const struct wci_page *p, size_t i, uint32_t box, float *x)
{
	const struct wci_block *b = &p->blocks[i];

	x[WCI_MARK_LINKED] = share(b->link_bytes, b->len);
	x[WCI_MARK_ALL_LINK] = b->link_bytes * 20 >= b->len * 19;
	x[WCI_MARK_N_LINKS] = upto(b->n_links, 4);
	x[WCI_MARK_BOLD] = share(b->bold_bytes, b->len);
	x[WCI_MARK_AFTER_BR] = (b->flags & WCI_BLOCK_BR) != 0;
	x[WCI_MARK_IMAGES] = upto(b->n_images, 3);
	x[WCI_MARK_HIDDEN] = (b->flags & WCI_BLOCK_HIDDEN) != 0;
	if (box_features[p->elements[box].tag] != 0)
		x[box_features[p->elements[box].tag]] = 1;
	x[WCI_MARK_IN_SPAN] = p->elements[b->element].tag == WCI_TAG_SPAN;
	x[WCI_MARK_IN_A] = p->elements[b->element].tag == WCI_TAG_A;
	x[WCI_MARK_DEPTH] = upto(p->elements[box].depth, 32);
}

/* The weights are log-odds of single words; their sums reach some 20. */
static float
squeeze(float sum)
{
	float a = sum < 0 ? -sum : sum;

	return sum / (4 + a);
}

static void
name_features(const struct wci_markup *m, const struct wci_page *p, uint32_t e,
    float *x)
{
	const struct wci_place *place = m->place;
	uint32_t kinds = 0, named = 0;
	float near = 0, near_min = 0;

	for (int k = 0; k < 3 && e != WCI_NO_ELEMENT; k++) {
		const struct wci_class *c = &place[e].class;

		kinds |= c->kinds;
		near += c->near;
		if (c->near_min < near_min)
			near_min = c->near_min;
		named |= p->elements[e].words.len > 0 && k < 2;
		e = p->elements[e].parent;
	}
	x[WCI_MARK_NEAR_SUM] = squeeze(near);
	x[WCI_MARK_NEAR_MIN] = squeeze(near_min);
	x[WCI_MARK_NAMED] = (float)named;
	for (unsigned k = 0; k < WCI_N_KINDS; k++)
		x[WCI_MARK_NEAR_KIND + k] = (float)(kinds >> k & 1);
	if (e == WCI_NO_ELEMENT)
		return;
	x[WCI_MARK_FAR_SUM] = squeeze(place[e].far);
	x[WCI_MARK_FAR_MIN] = squeeze(place[e].far_min);
	for (unsigned k = 0; k < WCI_N_KINDS; k++)
		x[WCI_MARK_FAR_KIND + k] = (float)(place[e].kinds >> k & 1);
}

/* What the elements hold that stand around the block. */
static void
around_features(const struct wci_markup *m, const struct wci_page *p,
    uint32_t box, float *x)
{
	const struct wci_sums *all = &m->sums[p->n_blocks];
	uint32_t e = box;

	if (p->elements[e].block_end - p->elements[e].block == 1)
		e = wci_markup_around(p, e);
	for (unsigned k = 0; k < 3; k++) {
		const struct wci_sums *from = &m->sums[p->elements[e].block];
		const struct wci_sums *to = &m->sums[p->elements[e].block_end];

		x[WCI_MARK_PARENT_SHARE + k] =
		    share(to->good - from->good, all->good);
		x[WCI_MARK_PARENT_GOOD + k] =
		    share(to->good - from->good, to->words - from->words);
		if (k < 2)
			x[WCI_MARK_PARENT_LINKED + k] =
			    share(to->linked - from->linked,
				to->bytes - from->bytes);
		if (k < 2 && m->best_worth > 0)
			x[WCI_MARK_PARENT_WORTH + k] =
			    m->place[e].worth / m->best_worth;
		if (k == 0) {
			x[WCI_MARK_PARENT_WORDS] =
			    wci_markup_log(to->words - from->words) / 12;
			x[WCI_MARK_PARENT_BLOCKS] =
			    wci_markup_log(p->elements[e].block_end -
					   p->elements[e].block) /
			    8;
		}
		e = wci_markup_around(p, e);
	}
}

static bool
is_within(const struct wci_page *p, uint32_t e, uint32_t outer)
{
	return outer != WCI_NO_ELEMENT && e >= outer &&
	       e < p->elements[outer].end;
}

/* Where the block stands to the elements that hold most of the prose. */
static void
place_features(const struct wci_markup *m, const struct wci_page *p,
    uint32_t box, float *x)
{
	const struct wci_sums *all = &m->sums[p->n_blocks];

	for (unsigned k = 0; k < 3; k++) {
		uint32_t e = box, depth = p->elements[box].depth;

		x[WCI_MARK_IN_50 + k] = is_within(p, box, m->holds[k]);
		while (!is_within(p, m->holds[k], e) &&
		       p->elements[e].parent != WCI_NO_ELEMENT &&
		       !is_within(p, e, m->holds[k]))
			e = p->elements[e].parent;
		if (is_within(p, e, m->holds[k]))
			e = m->holds[k];
		x[WCI_MARK_FROM_50 + k] =
		    upto(depth - p->elements[e].depth, 12);
	}
	if (m->best_worth > 0)
		x[WCI_MARK_BEST_WORTH] =
		    m->place[box].best_worth / m->best_worth;
	x[WCI_MARK_IN_BEST_ARTICLE] = is_within(p, box, m->best_article);
	if (m->best_article != WCI_NO_ELEMENT) {
		const struct wci_element *a = &p->elements[m->best_article];

		x[WCI_MARK_ARTICLE_SHARE] =
		    share(m->sums[a->block_end].good - m->sums[a->block].good,
			all->good);
	}
	x[WCI_MARK_N_ARTICLES] = wci_markup_log(m->n_articles) / 6;
	if (m->body_prop != WCI_NO_ELEMENT) {
		const struct wci_element *a = &p->elements[m->body_prop];

		x[WCI_MARK_IN_BODY_PROP] = is_within(p, box, m->body_prop);
		x[WCI_MARK_HAS_BODY_PROP] =
		    2 * (m->sums[a->block_end].good - m->sums[a->block].good) >=
		    all->good;
	}
}

static void
page_features(const struct wci_markup *m, const struct wci_page *p, size_t i,
    float *x)
{
	const struct wci_sums *all = &m->sums[p->n_blocks];

	x[WCI_MARK_WORDS_BEFORE] = share(m->sums[i].words, all->words);
	x[WCI_MARK_GOOD_BEFORE] = share(m->sums[i].good, all->good);
	x[WCI_MARK_PAGE_GOOD] = share(all->good, all->words);
	x[WCI_MARK_PAGE_WORDS] = wci_markup_log(all->good) / 12;
	x[WCI_MARK_PAGE_BLOCKS] = wci_markup_log(p->n_blocks) / 12;
	x[WCI_MARK_PAGE_LINKED] = share(all->linked, all->bytes);
}

void
wci_markup_block(const struct wci_markup *m, const struct wci_page *p, size_t i,
    float *x)
{
	uint32_t box = wci_markup_box(p, &p->blocks[i]);

	own_features(p, i, box, x);
	for (unsigned k = 0; k < WCI_N_ABOVE; k++)
		x[WCI_MARK_IN_NAV + k] = (float)(m->place[box].tags >> k & 1);
	name_features(m, p, p->blocks[i].element, x);
	around_features(m, p, box, x);
	place_features(m, p, box, x);
	page_features(m, p, i, x);
}

bool
wci_markup_get(struct wci_markup *m, const struct wci_page *p,
    const struct wci_lines *ls, const struct wci_line_features *f,
    const struct wci_lexicon *lex)
{
	/* One more than needed: memset takes no NULL. */
	if (!wci_grow(&m->mark, &m->room_mark, p->n_blocks + 1,
		sizeof(*m->mark)) ||
	    !wci_markup_elements(m, p, ls, f))
		return false;
	memset(m->mark, 0, p->n_blocks * sizeof(*m->mark));
	for (size_t i = 0; i < p->n_blocks; i++)
		wci_markup_block(m, p, i, m->mark[i]);
	return wci_markup_alike(m, p, ls) && wci_markup_titles(m, p, ls, lex);
}
