/* SPDX-License-Identifier: MIT */
/*
 * dateline.c - "BERLIN (dpa) - ", "MOSCOW. /TASS/", "PARIS, 2 mars (AFP) -"
 *
 * A name of an agency in brackets or between slashes, before it a place and a
 * date, behind it a dash; or bare, between the two. What stands before must
 * look like a place, a date or a writer: capitals, numbers, months, and the
 * small words of names. Scripts without spaces have forms of their own.
 */
#include <config.h>
#include "agency/items.h"

/* Items of a dateline before the agency, and within the brackets: "NEW YORK,
 * N.Y., Dec. 15, 2016" has 6. */
#define BEFORE_MAX 14
#define WITHIN_MAX 12

/* A dateline begins this near to the start of the text; a caption or a byline
 * may stand before it. */
#define NEAR 700

/* From the first item to one past the last. */
struct part {
	size_t from, end;
};

static bool
is_alone(const struct wci_items *x, size_t i)
{
	return x->item[i].shape == WCI_SHAPE_LONE;
}

/* Could the item be a part of a place, a date or a name? */
static bool
fits_place(const struct wci_items *x, size_t i)
{
	const struct wci_credit_item *it = &x->item[i];

	if ((it->cues & WCI_CUE_PHOTO) != 0 || it->agency != WCI_NO_AGENCY)
		return false;
	if (it->shape != WCI_SHAPE_LOWER)
		return true;
	return (it->cues & (WCI_CUE_MONTH | WCI_CUE_FILL | WCI_CUE_ROLE)) != 0;
}

/*
 * Where the place before item i begins: on its line, or behind the credit of
 * a picture. SIZE_MAX: what stands there is no place.
 */
static size_t
place_before(const struct wci_items *x, size_t i)
{
	size_t first = i, n = 0;

	while (!wci_items_has(x, first, WCI_SIGN_LINE)) {
		if (first == 0)
			return SIZE_MAX;
		if (x->item[first - 1].agency != WCI_NO_AGENCY && first >= 2 &&
		    (x->item[first - 2].cues & WCI_CUE_PHOTO))
			break;
		if (!fits_place(x, first - 1) || ++n > BEFORE_MAX)
			return SIZE_MAX;
		first--;
	}
	return first;
}

/* The brackets around item i; false: there are none. */
static bool
brackets(const struct wci_items *x, size_t i, unsigned open, unsigned close,
    struct part *in)
{
	in->from = i;
	in->end = i + 1;
	while (!wci_items_has(x, in->from, open)) {
		if (in->from == 0 || i - in->from == WITHIN_MAX ||
		    wci_items_has(x, in->from, WCI_SIGN_LINE | close))
			return false;
		in->from--;
	}
	while (!wci_items_has(x, in->end, close)) {
		if (in->end >= x->n || in->end - i == WITHIN_MAX ||
		    wci_items_has(x, in->end, WCI_SIGN_LINE | open))
			return false;
		in->end++;
	}
	return true;
}

/* Within the brackets stand agencies, desks, other media, dates; no sentence
 * and no picture. */
static bool
fits_brackets(const struct wci_items *x, const struct part *in, bool lone)
{
	size_t loose = 0;

	for (size_t i = in->from; i < in->end; i++) {
		const struct wci_credit_item *it = &x->item[i];

		if ((it->cues & WCI_CUE_PHOTO) != 0)
			return false;
		if (!wci_items_is_loose(x, i))
			continue;
		if (it->shape == WCI_SHAPE_LOWER && it->end - it->off > 5)
			return false;
		loose += !is_alone(x, i);
	}
	return loose <= (lone ? 8U : 4U);
}

/* What a dateline's agency is parted from the story by. */
static bool
ends_dateline(const struct wci_items *x, const struct part *in, size_t first)
{
	const struct wci_credit_item *next = &x->item[in->end];
	unsigned lines =
	    WCI_SIGN_DASH | WCI_SIGN_COLON | WCI_SIGN_STOP | WCI_SIGN_EQUALS;
	size_t before = in->from - first;

	if (in->end >= x->n)
		return false;
	if ((next->before & lines) != 0)
		return true;
	if ((next->before & WCI_SIGN_LINE) != 0)
		return false;
	if (next->shape == WCI_SHAPE_LONE || next->shape == WCI_SHAPE_UNCASED)
		return true;
	/* "BERLIN (dpa) Die Stadt ..." */
	return next->shape != WCI_SHAPE_LOWER && before <= 6;
}

/* Offset of the first byte of what follows item end - 1: behind the bracket
 * and the dash. words_end: behind the bracket alone. */
static size_t
words_end(const struct wci_items *x, size_t end)
{
	size_t at = x->item[end - 1].end, stop = x->item[end].off;

	for (size_t i = at; i < stop; i++) {
		unsigned char c = (unsigned char)x->text.ptr[i];

		if (c == ' ' || c == '-' || c == '\n' || c == ':')
			break;
		at = i + 1;
		if (c == ')' || c == ']' || c == '/')
			break;
	}
	return at;
}

/* Tell of every agency from one item to another, and cut all of it. */
static void
found(const struct wci_items *x, size_t first, const struct part *in,
    struct wcopy_credits *out)
{
	size_t from = x->item[first].off, end = words_end(x, in->end);

	/* The bracket that the line begins with belongs to it. */
	while (from > 0 && wci_items_has(x, first, WCI_SIGN_OPEN) &&
	       x->text.ptr[from - 1] != '\n' && x->text.ptr[from - 1] != ' ')
		from--;
	for (size_t i = in->from; i < in->end; i++)
		if (x->item[i].agency != WCI_NO_AGENCY)
			wci_credit_add(out, x, i, WCOPY_PLACE_DATELINE, from,
			    end);
	wci_credit_cut(out, from, x->item[in->end].off);
}

static bool
in_brackets(const struct wci_items *x, size_t i, struct wcopy_credits *out)
{
	struct part in;
	size_t first;
	bool lone;

	if (!brackets(x, i, WCI_SIGN_OPEN, WCI_SIGN_CLOSE, &in) &&
	    !brackets(x, i, WCI_SIGN_SLASH, WCI_SIGN_SLASH, &in))
		return false;
	lone = is_alone(x, in.from) || is_alone(x, i) || is_alone(x, in.end);
	if ((first = place_before(x, in.from)) == SIZE_MAX ||
	    !fits_brackets(x, &in, lone) || !ends_dateline(x, &in, first))
		return false;
	found(x, first, &in, out);
	return true;
}

static bool
has_digits(const struct wci_items *x, size_t from, size_t end)
{
	for (size_t i = from; i < end; i++)
		if (x->item[i].shape == WCI_SHAPE_DIGITS)
			return true;
	return false;
}

/* "PARIS, AFP - ", "MOSCOW, 2 March - RIA Novosti. " */
static bool
bare(const struct wci_items *x, size_t i, struct wcopy_credits *out)
{
	unsigned before = WCI_SIGN_LINE | WCI_SIGN_COMMA | WCI_SIGN_STOP |
			  WCI_SIGN_DASH | WCI_SIGN_BAR;
	struct part in = { i, i + 1 };
	size_t first = place_before(x, i);
	const struct wci_credit_item *next;
	bool dated;

	if (first == SIZE_MAX ||
	    (!wci_items_has(x, i, before) &&
		(i == first || (x->item[i - 1].cues & WCI_CUE_FILL) == 0 ||
		    !wci_items_has(x, i - 1, before))))
		return false;
	while (in.end < x->n && x->item[in.end].agency != WCI_NO_AGENCY &&
	       !wci_items_has(x, in.end, WCI_SIGN_LINE))
		in.end++;
	next = &x->item[in.end];
	if (in.end >= x->n || (next->before & WCI_SIGN_LINE) != 0 ||
	    next->shape == WCI_SHAPE_LOWER)
		return false;
	dated = has_digits(x, first, i);
	if (x->item[i].spelling == WCI_SPELLING_WEAK && !dated)
		return false;
	if ((next->before & WCI_SIGN_DASH) == 0 &&
	    !(dated && (next->before & (WCI_SIGN_STOP | WCI_SIGN_COLON)) != 0))
		return false;
	found(x, first, &in, out);
	return true;
}

/* Chinese: the agency opens the line, "dispatch" ends the dateline some
 * characters on. Persian: "as reported by" opens it. */
static bool
dispatch(const struct wci_items *x, size_t i, struct wcopy_credits *out)
{
	struct part in = { i, i + 1 };
	size_t first = i;

	while (first > 0 && i - first < 3 &&
	       !wci_items_has(x, first, WCI_SIGN_LINE))
		first--;
	if (!wci_items_has(x, first, WCI_SIGN_LINE))
		return false;
	if (first < i) {
		if ((x->item[first].cues & WCI_CUE_ACCORD) == 0)
			return false;
		if (x->item[first].shape == WCI_SHAPE_UNCASED) {
			found(x, first, &in, out);
			return true;
		}
	}
	while (in.end < x->n && in.end - i <= 25 &&
	       !wci_items_has(x, in.end, WCI_SIGN_LINE | WCI_SIGN_STOP)) {
		if ((x->item[in.end++].cues & WCI_CUE_EVENT) == 0)
			continue;
		found(x, first, &in, out);
		return true;
	}
	return false;
}

void
wci_find_dateline(const struct wci_items *x, struct wcopy_credits *out)
{
	for (size_t i = 0; i < x->n && x->item[i].off < NEAR; i++)
		if (wci_items_is_name(x, i) &&
		    (in_brackets(x, i, out) || bare(x, i, out) ||
			dispatch(x, i, out)))
			return;
}
