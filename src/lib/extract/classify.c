/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/classify.h"

#include <string.h>

#include "base/alloc.h"
#include "extract/dump_measure.h"

/* Measure each block as a line of a text. */
static bool
measure(struct wci_classifier *c, const struct wci_page *p)
{
	struct wci_lines *ls = &c->lines;

	ls->n_lines = ls->n_topics = 0;
	ls->wrapped = false;
	ls->blanks = true;
	ls->text = p->text;
	/* A page without a telling word still has a place for them. */
	if (!wci_grow(&ls->line, &ls->room_lines, p->n_blocks,
		sizeof(*ls->line)) ||
	    !wci_grow(&ls->topic, &ls->room_topics, 1, sizeof(*ls->topic)))
		return false;
	for (size_t i = 0; i < p->n_blocks; i++) {
		const struct wci_block *b = &p->blocks[i];
		const struct wci_element *box =
		    &p->elements[wci_markup_box(p, b)];
		struct wci_line *l = &ls->line[ls->n_lines++];

		memset(l, 0, sizeof(*l));
		l->start = b->text;
		l->len = b->len;
		l->bullet = box->tag == WCI_TAG_LI;
		l->heading = (wci_tags[box->tag].flags & WCI_TAG_HEADING) != 0;
		l->blank = (b->flags & WCI_BLOCK_BR) == 0;
		if (!wci_measure_line(ls, c->lex))
			return false;
	}
	return true;
}

bool
wci_classify_vectors(struct wci_classifier *c, const struct wci_page *p)
{
	bool ok;

	ok = measure(c, p) &&
	     wci_line_features_get(&c->line_features, &c->lines) &&
	     wci_markup_get(&c->markup, p, &c->lines, &c->line_features,
		 c->lex) &&
	     wci_grow(&c->vector, &c->room_vector, p->n_blocks,
		 sizeof(*c->vector));
	/* The text is the page's, and is not to be freed from here. */
	memset(&c->lines.text, 0, sizeof(c->lines.text));
	if (!ok)
		return false;
	for (size_t i = 0; i < p->n_blocks; i++) {
		float *x = c->vector[i];

		memcpy(x, c->line_features.own[i], WCI_N_OWN * sizeof(*x));
		x += WCI_N_OWN;
		memcpy(x, c->markup.mark[i], WCI_N_MARK * sizeof(*x));
		x += WCI_N_MARK;
		memcpy(x, c->line_features.around[i],
		    WCI_N_AROUND * sizeof(*x));
	}
	return true;
}

bool
wci_classify_judge(struct wci_classifier *c, const struct wci_page *p)
{
	if (!wci_grow(&c->short_form, &c->room_short, p->n_blocks,
		sizeof(*c->short_form)) ||
	    !wci_grow(&c->odds, &c->room_odds, p->n_blocks, sizeof(*c->odds)))
		return false;
	if (p->n_blocks > 0)
		wci_net_run(c->net, c->vector[0], p->n_blocks, c->short_form,
		    c->odds);
	return true;
}

void
wci_classify_clear(struct wci_classifier *c)
{
	memset(&c->lines.text, 0, sizeof(c->lines.text));
	wci_lines_clear(&c->lines);
	wci_line_features_clear(&c->line_features);
	wci_markup_clear(&c->markup);
	wci_free(c->vector);
	wci_free(c->short_form);
	wci_free(c->odds);
	memset(c, 0, sizeof(*c));
}
