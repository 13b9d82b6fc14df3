/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/rules.h"

static uint32_t
words_of(const struct wci_classifier *c, size_t i)
{
	return wci_line_words(&c->lines.line[i]);
}

/*
 * Elements that hide or hold something, unless they hold the story as well:
 * some pages keep all of it hidden until a script has run, and "comments" is a
 * word on the <body> of many blogs. Half of the good words is where that is.
 */
static bool
holds_story(const struct wci_classifier *c, const struct wci_page *p,
    uint32_t e)
{
	const struct wci_sums *s = c->markup.sums;

	return 2 * (s[p->elements[e].block_end].good -
		       s[p->elements[e].block].good) >
	       s[p->n_blocks].good;
}

/* The verdict on all blocks of an element, or NET_IN if there is none. */
static enum wci_verdict
element_verdict(const struct wci_classifier *c, const struct wci_page *p,
    uint32_t e)
{
	uint32_t kinds = c->markup.place[e].class.kinds;

	if ((p->elements[e].flags & WCI_ELEMENT_HIDDEN) != 0)
		return holds_story(c, p, e) ? WCI_VERDICT_NET_IN
					    : WCI_VERDICT_HIDDEN;
	if ((kinds >> WCI_KIND_CONSENT & 1) != 0 &&
	    (kinds >> WCI_KIND_BODY & 1) == 0)
		return holds_story(c, p, e) ? WCI_VERDICT_NET_IN
					    : WCI_VERDICT_CONSENT;
	return WCI_VERDICT_NET_IN;
}

static void
apply_elements(const struct wci_page *p, const struct wci_classifier *c,
    uint8_t *verdict)
{
	for (uint32_t e = 0; e < p->n_elements; e++) {
		enum wci_verdict v = element_verdict(c, p, e);

		if (v == WCI_VERDICT_NET_IN)
			continue;
		for (uint32_t i = p->elements[e].block;
		     i < p->elements[e].block_end; i++)
			if (verdict[i] == WCI_VERDICT_NET_IN)
				verdict[i] = (uint8_t)v;
		e = p->elements[e].end - 1; /* all below is decided */
	}
}

/* "Read more: ..." or "Related: ...", and nothing but a link. */
static bool
is_pointer(const struct wci_classifier *c, const struct wci_page *p, size_t i)
{
	const struct wci_line *l = &c->lines.line[i];
	const struct wci_block *b = &p->blocks[i];

	return (l->starts >> WCI_WORD_RELATED & 1) != 0 && l->tokens <= 25 &&
	       b->link_bytes * 2 > b->len;
}

void
wci_rules_apply(const struct wci_page *p, const struct wci_classifier *c,
    float cut, uint8_t *verdict)
{
	for (size_t i = 0; i < p->n_blocks; i++) {
		const float *x = c->markup.mark[i];

		verdict[i] =
		    c->odds[i] > cut ? WCI_VERDICT_NET_IN : WCI_VERDICT_NET_OUT;
		if (verdict[i] != WCI_VERDICT_NET_IN)
			continue;
		if (i == c->markup.title_block && x[WCI_MARK_BOX_H1] > 0)
			verdict[i] = WCI_VERDICT_TITLE;
		else if (x[WCI_MARK_COPY_BEFORE] > 0 && words_of(c, i) >= 8)
			verdict[i] = WCI_VERDICT_COPY;
		else if (is_pointer(c, p, i))
			verdict[i] = WCI_VERDICT_POINTER;
	}
	apply_elements(p, c, verdict);
}
