/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/scan_stack.h"

#include <string.h>

void
wci_scan_stack_reset(struct wci_scan_stack *s)
{
	s->n = 0;
	memset(s->n_open, 0, sizeof(s->n_open));
	memset(s->n_over, 0, sizeof(s->n_over));
}

struct wci_open *
wci_scan_stack_push(struct wci_scan_stack *s, const struct wci_open *element)
{
	if (s->n == WCI_MAX_DEPTH) {
		s->n_over[element->tag]++;
		return NULL;
	}
	s->open[s->n] = *element;
	s->n_open[element->tag]++;
	return &s->open[s->n++];
}

static bool
is_list(unsigned tag)
{
	return tag == WCI_TAG_UL || tag == WCI_TAG_OL || tag == WCI_TAG_MENU ||
	       tag == WCI_TAG_DL;
}

size_t
wci_scan_stack_find(const struct wci_scan_stack *s, struct wci_open element,
    bool in_list)
{
	unsigned priority = wci_tags[element.tag].priority;

	if (s->n_open[element.tag] == 0)
		return SIZE_MAX;
	for (size_t i = s->n; i-- > 0;) {
		const struct wci_open *o = &s->open[i];

		if (o->tag == element.tag &&
		    (o->tag != WCI_TAG_OTHER || o->hash == element.hash))
			return i;
		if (wci_tags[o->tag].priority > priority ||
		    (in_list && is_list(o->tag)))
			return SIZE_MAX;
	}
	return SIZE_MAX;
}

const struct wci_open *
wci_scan_stack_pop(struct wci_scan_stack *s)
{
	struct wci_open *top = &s->open[--s->n];

	s->n_open[top->tag]--;
	return top;
}
