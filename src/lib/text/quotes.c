/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "text/quotes.h"

#include <string.h>

#define BIT(m) (1u << (m))

/* Each mark, and what closes it where it is used to open; none: it never
 * opens. */
static const struct {
	uint32_t cp;
	unsigned closers;
} marks[WCI_N_MARKS] = {
	[WCI_MARK_STRAIGHT] = { '"', BIT(WCI_MARK_STRAIGHT) },
	[WCI_MARK_LEFT] = { 0x201C, BIT(WCI_MARK_RIGHT) },
	[WCI_MARK_RIGHT] = { 0x201D, BIT(WCI_MARK_RIGHT) | BIT(WCI_MARK_LEFT) },
	[WCI_MARK_LOW] = { 0x201E, BIT(WCI_MARK_LEFT) | BIT(WCI_MARK_RIGHT) },
	[WCI_MARK_GUILL] = { 0x00AB, BIT(WCI_MARK_GUILR) },
	[WCI_MARK_GUILR] = { 0x00BB,
	    BIT(WCI_MARK_GUILL) | BIT(WCI_MARK_GUILR) },
	[WCI_MARK_CORNL] = { 0x300C, BIT(WCI_MARK_CORNR) },
	[WCI_MARK_CORNR] = { 0x300D, 0 },
	[WCI_MARK_WHITEL] = { 0x300E, BIT(WCI_MARK_WHITER) },
	[WCI_MARK_WHITER] = { 0x300F, 0 },
};

enum wci_mark_kind
wci_mark_kind(uint32_t cp)
{
	unsigned m = WCI_N_MARKS - 1;

	while (m > WCI_MARK_NONE && marks[m].cp != cp)
		m--;
	return (enum wci_mark_kind)m;
}

/* The words of one quotation. */
static size_t
quote(size_t from, size_t to, uint8_t *quoted)
{
	if (to - from < WCI_QUOTE_WORDS)
		return 0;
	memset(quoted + from, 1, to - from);
	return to - from;
}

size_t
wci_mark_quotes(const struct wci_words *w, uint8_t *quoted)
{
	unsigned open = WCI_MARK_NONE;
	size_t start = 0, n = 0;

	if (w->n > 0)
		memset(quoted, 0, w->n);
	for (size_t i = 0; i < w->n_marks; i++) {
		const struct wci_mark *m = &w->mark[i];
		bool opens = m->kind == WCI_MARK_STRAIGHT
				 ? m->before_word
				 : marks[m->kind].closers != 0;

		if (m->word - start > WCI_QUOTE_MOST)
			open = WCI_MARK_NONE;
		if (open == WCI_MARK_NONE) {
			if (opens) {
				open = m->kind;
				start = m->word;
			}
		} else if (m->kind == open && opens &&
			   m->kind != WCI_MARK_RIGHT &&
			   m->kind != WCI_MARK_GUILR) {
			n += quote(start, m->word, quoted);
			start = m->word;
		} else if ((marks[open].closers & BIT(m->kind)) != 0 &&
			   (m->kind != WCI_MARK_STRAIGHT || !opens)) {
			n += quote(start, m->word, quoted);
			open = WCI_MARK_NONE;
		}
	}
	return n;
}
