/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "agency/items.h"

#include <string.h>

bool
wci_items_read(struct wci_items *x, const struct wcopy_agencies *a,
    struct wcopy_span text, size_t from)
{
	struct wci_token t[WCI_ITEMS_MAX + 1];
	struct wcopy_span region = text;
	size_t n, used;
	bool any = false;

	if (region.len > from + WCI_REGION)
		region.len = from + WCI_REGION;
	if (!wci_agencies_in(a, text, from, region.len))
		return false;
	n = wci_tokens(region, from, t, WCI_ITEMS_MAX);
	x->agencies = a;
	x->text = text;
	x->n = 0;
	for (size_t i = 0; i < n; i += used) {
		struct wci_credit_item *it = &x->item[x->n++];
		struct wci_agency_phrase p; /* large, so not set in vain */

		used = wci_agencies_match(a, text, &t[i], n - i, &p);
		if (used == 0) {
			used = 1;
			p.agency = WCI_NO_AGENCY;
			p.cues = 0;
			p.spelling = WCI_SPELLING_ANY;
		}
		*it = (struct wci_credit_item){ t[i].off,
			t[i + used - 1].off + t[i + used - 1].len, t[i].before,
			p.cues, p.agency, t[i].shape, p.spelling,
			(uint8_t)used };
		any |= p.agency != WCI_NO_AGENCY ||
		       (p.cues & WCI_CUE_REPORTING) != 0;
	}
	x->item[x->n] = (struct wci_credit_item){ .off = t[n].off,
		.end = t[n].off,
		.before = t[n].before,
		.agency = WCI_NO_AGENCY };
	/* A region that ends within the text ends in the middle of a line. */
	if (region.len < text.len)
		x->item[x->n].before &= (uint16_t)~WCI_SIGN_LINE;
	return any;
}

bool
wci_items_is_name(const struct wci_items *x, size_t i)
{
	const struct wci_credit_item *it = &x->item[i], *next = it + 1;
	unsigned joint = WCI_SIGN_SPACE | WCI_SIGN_LINE | WCI_SIGN_OPEN |
			 WCI_SIGN_CLOSE | WCI_SIGN_COMMA | WCI_SIGN_SLASH;
	bool last = i + 1 == x->n;

	if (it->agency == WCI_NO_AGENCY ||
	    (it->before & (WCI_SIGN_AT | WCI_SIGN_APOSTROPHE)) != 0)
		return false;
	/* "www.reuters.com", "reuters.com/...", "@reuters" */
	if ((it->before & WCI_SIGN_STOP) != 0 && (it->before & joint) == 0)
		return false;
	/* "ex-AP", but "NTB-AFP" */
	if ((it->before & WCI_SIGN_DASH) != 0 && (it->before & joint) == 0 &&
	    it->off - (it - (i > 0))->end == 1 &&
	    (i == 0 || it[-1].agency == WCI_NO_AGENCY))
		return false;
	if (last)
		return true;
	if ((next->before & WCI_SIGN_APOSTROPHE) != 0 &&
	    next->end - next->off == 1)
		return false;
	if ((next->before & joint) != 0)
		return true;
	if ((next->before & WCI_SIGN_STOP) != 0)
		return next->shape != WCI_SHAPE_LOWER;
	/* "dpa-Informationen", but a long dash parts. */
	return !((next->before & WCI_SIGN_DASH) != 0 &&
		 next->off - it->end == 1 && next->agency == WCI_NO_AGENCY);
}

void
wci_credit_add(struct wcopy_credits *out, const struct wci_items *x,
    size_t item, enum wcopy_place place, size_t from, size_t end)
{
	struct wcopy_credit c = { .place = place }, *at;
	size_t i = out->n;

	wci_agencies_describe(x->agencies, x->item[item].agency, &c);
	c.words = (struct wcopy_span){ x->text.ptr + from, end - from };
	for (size_t k = 0; k < out->n; k++)
		if (out->credit[k].place == place &&
		    out->credit[k].id.ptr == c.id.ptr)
			return;
	if (out->n == WCOPY_CREDITS_MAX)
		return;
	out->n++;
	for (at = &out->credit[i]; i > 0 && at[-1].place > place; i--, at--)
		*at = at[-1];
	*at = c;
}

void
wci_credit_cut(struct wcopy_credits *out, size_t from, size_t end)
{
	struct wcopy_range *at;
	size_t i = out->n_cuts;

	for (size_t k = 0; k < out->n_cuts; k++)
		if (from < out->cut[k].end && end > out->cut[k].from)
			return;
	if (from >= end || out->n_cuts == WCOPY_CUTS_MAX)
		return;
	out->n_cuts++;
	for (at = &out->cut[i]; i > 0 && at[-1].from > from; i--, at--)
		*at = at[-1];
	*at = (struct wcopy_range){ from, end };
}
