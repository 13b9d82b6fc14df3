/* SPDX-License-Identifier: MIT */
/*
 * byline.c - "By JANE DOE, Associated Press", in a field or on a line
 */
#include <config.h>
#include "agency/items.h"

/* Of words: longer lines are text. */
#define LINE_MAX_ITEMS 16

#define NEAR_NAME                                                              \
	(WCI_CUE_BY | WCI_CUE_ROLE | WCI_CUE_FILL | WCI_CUE_SOURCE |           \
	    WCI_CUE_USED | WCI_CUE_COPY | WCI_CUE_REPORTS | WCI_CUE_MONTH)
#define PARTS                                                                  \
	(WCI_SIGN_LINE | WCI_SIGN_SLASH | WCI_SIGN_COMMA | WCI_SIGN_COLON |    \
	    WCI_SIGN_OPEN | WCI_SIGN_CLOSE | WCI_SIGN_BAR | WCI_SIGN_DASH |    \
	    WCI_SIGN_COPYRIGHT | WCI_SIGN_EQUALS)

/* "(c) 2026 AP" */
static bool
is_year(const struct wci_items *x, size_t i)
{
	return x->item[i].shape == WCI_SHAPE_DIGITS &&
	       x->item[i].end - x->item[i].off == 4;
}

/* Ends of what belongs to the agency's name on either side. */
static bool
parted_before(const struct wci_items *x, size_t i)
{
	return i == 0 || wci_items_has(x, i, PARTS) ||
	       x->item[i - 1].agency != WCI_NO_AGENCY || is_year(x, i - 1) ||
	       (x->item[i - 1].cues & NEAR_NAME) != 0;
}

static bool
parted_behind(const struct wci_items *x, size_t i)
{
	return i + 1 >= x->n || wci_items_has(x, i + 1, PARTS) ||
	       x->item[i + 1].agency != WCI_NO_AGENCY ||
	       x->item[i + 1].shape == WCI_SHAPE_DIGITS ||
	       (x->item[i + 1].cues & NEAR_NAME) != 0;
}

/* All that stands beside a word that may mean something else: nothing, "PA
 * staff", "dpa/PA". */
static bool
is_clear(const struct wci_items *x, size_t i, size_t from, size_t end)
{
	bool alone = true;

	for (size_t k = from; k < end; k++)
		if (k != i && wci_items_is_loose(x, k))
			alone = false;
	if (alone)
		return true;
	return i + 1 < end && !wci_items_has(x, i + 1, PARTS) &&
	       (x->item[i + 1].cues & WCI_CUE_ROLE) != 0 &&
	       (i == from || wci_items_has(x, i, PARTS) ||
		   (x->item[i - 1].cues & (WCI_CUE_BY | WCI_CUE_FILL)) != 0);
}

static bool
is_named(const struct wci_items *x, size_t i, size_t from, size_t end)
{
	const struct wci_credit_item *it = &x->item[i];
	bool before = i == from || parted_before(x, i);
	bool behind = i + 1 == end || parted_behind(x, i);

	if (!wci_items_is_name(x, i))
		return false;
	if (it->spelling == WCI_SPELLING_WEAK)
		return before && behind && is_clear(x, i, from, end);
	/* "By JANE DOE Associated Press": a name of two words is clear. */
	if (it->tokens > 1 && it->shape != WCI_SHAPE_LONE)
		return behind || it->spelling == WCI_SPELLING_ANY;
	return before && behind;
}

static bool
has_picture(const struct wci_items *x, size_t from, size_t end)
{
	for (size_t i = from; i < end; i++)
		if ((x->item[i].cues & WCI_CUE_PHOTO) != 0)
			return true;
	return false;
}

void
wci_find_named(const struct wci_items *x, enum wcopy_place place,
    struct wcopy_credits *out)
{
	if (has_picture(x, 0, x->n))
		return;
	for (size_t i = 0; i < x->n; i++)
		if (is_named(x, i, 0, x->n))
			wci_credit_add(out, x, i, place, 0, x->text.len);
}

/* One line of the text's head: from ... end - 1. Is it a byline? Names and
 * agencies, roles and dates; "By" or a comma or a role says so. */
static bool
is_byline(const struct wci_items *x, size_t from, size_t end)
{
	bool opened = (x->item[from].cues & WCI_CUE_BY) != 0, sure = opened;
	bool named = false;
	size_t loose = 0;

	if (end - from > LINE_MAX_ITEMS || has_picture(x, from, end))
		return false;
	for (size_t i = from; i < end; i++) {
		const struct wci_credit_item *it = &x->item[i];

		if (it->agency != WCI_NO_AGENCY) {
			/* "JANE DOE / Reuters" is whose picture it is. */
			if (i > from && wci_items_has(x, i, WCI_SIGN_SLASH) &&
			    !opened)
				return false;
			sure |= wci_items_has(x, i, WCI_SIGN_COMMA);
			named = true;
			continue;
		}
		if (wci_items_is_loose(x, i)) {
			if (it->shape == WCI_SHAPE_LOWER || named)
				return false;
			loose++;
		}
		if (it->cues == WCI_CUE_REPORTS)
			return false;
		sure |= named && (it->cues & WCI_CUE_ROLE) != 0;
	}
	return named && (sure || loose == 0);
}

void
wci_find_headline(const struct wci_items *x, struct wcopy_credits *out)
{
	size_t from = 0, end, lines = 0;

	for (; from < x->n && lines < 4; from = end, lines++) {
		bool found = false;

		for (end = from + 1;
		     end < x->n && !wci_items_has(x, end, WCI_SIGN_LINE);)
			end++;
		if (!wci_items_has(x, end, WCI_SIGN_LINE) ||
		    (end == x->n && from == 0) || !is_byline(x, from, end))
			continue;
		for (size_t i = from; i < end; i++) {
			if (!is_named(x, i, from, end))
				continue;
			wci_credit_add(out, x, i, WCOPY_PLACE_BYLINE,
			    x->item[from].off, x->item[end - 1].end);
			found = true;
		}
		if (found)
			wci_credit_cut(out, x->item[from].off,
			    x->item[end].off);
	}
}
