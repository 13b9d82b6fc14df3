/* SPDX-License-Identifier: MIT */
/*
 * credit.c - "The Associated Press contributed to this report.", "RND/dpa"
 *
 * The tail of a text is cut into sentences and lines. One is a credit if it
 * names an agency and all the rest of it is explained: by the words that
 * credits are made of, by names (of writers who contributed, of media between
 * slashes), by numbers. "Smith told Reuters" is not: nothing explains "told".
 */
#include <config.h>
#include "agency/items.h"

/* Items of a credit line: eleven contributors and their places. */
#define CREDIT_MAX 80

/* A bare name this near to the end of the text, in bytes, is its credit; behind
 * it come a copyright line or how to reach the writer. */
#define NEAR_END 300

/* From the first item to one past the last. */
struct piece {
	size_t from, end;
	bool line_end; /* the last one of its line */
};

/* What a piece is made of. */
struct made {
	size_t names;    /* agencies */
	size_t loose;    /* unexplained words */
	size_t lower;    /* of these, in small letters and longer than 3 */
	size_t capitals; /* of these, in capitals */
	size_t reports;  /* "reports" */
	unsigned cues;   /* any of these */
	bool picture;
	bool slash;  /* an agency stands next to a slash */
	bool person; /* two capitalised words before a slash */
};

static bool
is_capital(const struct wci_credit_item *it)
{
	return it->shape == WCI_SHAPE_TITLE || it->shape == WCI_SHAPE_UPPER;
}

/* A word in small letters, of more than n bytes, and no part of a domain. */
static bool
is_small_word(const struct wci_items *x, size_t i, size_t n)
{
	const struct wci_credit_item *it = &x->item[i];

	return it->shape == WCI_SHAPE_LOWER && it->end - it->off > n &&
	       ((it->before & WCI_SIGN_STOP) == 0 ||
		   (it->before & WCI_SIGN_SPACE) != 0);
}

static bool
names_person(const struct wci_items *x, const struct piece *p, size_t i)
{
	return i >= p->from + 2 && wci_items_has(x, i, WCI_SIGN_SLASH) &&
	       wci_items_is_loose(x, i - 1) && wci_items_is_loose(x, i - 2) &&
	       is_capital(&x->item[i - 1]) && is_capital(&x->item[i - 2]) &&
	       !wci_items_has(x, i - 1,
		   WCI_SIGN_SLASH | WCI_SIGN_COMMA | WCI_SIGN_STOP);
}

static void
look(const struct wci_items *x, const struct piece *p, struct made *m)
{
	*m = (struct made){ .names = 0 };
	for (size_t i = p->from; i < p->end; i++) {
		const struct wci_credit_item *it = &x->item[i];

		m->picture |= (it->cues & WCI_CUE_PHOTO) != 0;
		m->cues |= it->cues;
		if (wci_items_has(x, i, WCI_SIGN_COPYRIGHT))
			m->cues |= WCI_CUE_COPY;
		if (wci_items_is_name(x, i)) {
			m->names++;
			m->slash |= (i > p->from &&
					wci_items_has(x, i, WCI_SIGN_SLASH)) ||
				    (i + 1 < p->end && wci_items_has(x, i + 1,
							   WCI_SIGN_SLASH));
			m->person |= names_person(x, p, i);
			continue;
		}
		if (it->agency != WCI_NO_AGENCY || wci_items_is_loose(x, i)) {
			m->loose++;
			m->lower += is_small_word(x, i, 3);
			m->capitals += it->shape == WCI_SHAPE_UPPER;
		}
		m->reports += it->cues == WCI_CUE_REPORTS;
	}
	/* "AP reports" is news, "from AP reports" a credit. */
	if (m->reports > 0 && (x->item[p->from].agency != WCI_NO_AGENCY ||
				  x->item[p->from + 1].agency != WCI_NO_AGENCY))
		m->loose += m->reports;
}

/* A piece of agencies and what belongs to them is sure only at the end of a
 * line, and there only near the end of the text: elsewhere it is a list of
 * something, or whose picture it is. */
static bool
is_all_explained(const struct wci_items *x, const struct piece *p,
    const struct made *m)
{
	unsigned sure = WCI_CUE_USED | WCI_CUE_COPY | WCI_CUE_SOURCE;

	if (m->loose > 0)
		return false;
	return (m->cues & sure) != 0 ||
	       (p->line_end && x->item[p->end].off + NEAR_END >= x->text.len);
}

/* "Jane Doe in Cairo and AP writer John Roe contributed to this report" */
static bool
is_contribution(const struct wci_items *x, const struct piece *p,
    const struct made *m)
{
	(void)x;
	return (m->cues & WCI_CUE_USED) != 0 &&
	       m->lower <= 1 + (p->end - p->from) / 12;
}

/* "RND/dpa", "ntv.de, ara/dpa", "NDR mit dpa": short names of media and of
 * writers. */
static bool
is_list(const struct wci_items *x, const struct piece *p, const struct made *m)
{
	bool media = m->loose <= 2 && m->capitals == m->loose &&
		     (m->cues & WCI_CUE_FILL) != 0;

	if (!p->line_end || !(m->slash || media) || m->person || m->loose > 5 ||
	    (m->cues & (WCI_CUE_BY | WCI_CUE_ROLE)) != 0)
		return false;
	for (size_t i = p->from; i < p->end; i++)
		if (wci_items_is_loose(x, i) && is_small_word(x, i, 5))
			return false;
	return true;
}

/* "Source: ntv.de, ara/dpa", and whatever comes behind the agency. How far it
 * goes; 0: it is none. */
static size_t
source_end(const struct wci_items *x, const struct piece *p)
{
	size_t i = p->from + 1, end = 0;

	if ((x->item[p->from].cues & (WCI_CUE_SOURCE | WCI_CUE_USED)) == 0 ||
	    i >= p->end || !wci_items_has(x, i, WCI_SIGN_COLON))
		return 0;
	for (; i < p->end; i++) {
		bool joined = wci_items_has(x, i,
		    WCI_SIGN_COMMA | WCI_SIGN_SLASH | WCI_SIGN_OPEN);

		if (end > 0 && !joined &&
		    (x->item[i].cues & WCI_CUE_FILL) == 0 &&
		    x->item[i].agency == WCI_NO_AGENCY)
			break;
		if ((x->item[i].cues & WCI_CUE_PHOTO) != 0)
			return 0;
		if (wci_items_is_name(x, i))
			end = i + 1;
		else if (wci_items_is_loose(x, i) && is_small_word(x, i, 5))
			break;
	}
	return end;
}

/* -- where pieces end --------------------------------------------------------- */

/* Does a full stop before item i end a sentence, or an initial? */
static bool
ends_sentence(const struct wci_items *x, size_t i)
{
	const struct wci_credit_item *it = &x->item[i];
	unsigned apart = WCI_SIGN_SPACE | WCI_SIGN_OPEN | WCI_SIGN_CLOSE;
	size_t len;

	if (!wci_items_has(x, i, WCI_SIGN_STOP))
		return false;
	if (it->shape == WCI_SHAPE_LONE)
		return true;
	if (!wci_items_has(x, i, apart))
		return false;
	if (it->shape == WCI_SHAPE_LOWER && it->agency == WCI_NO_AGENCY &&
	    !wci_items_has(x, i, WCI_SIGN_OPEN) &&
	    (it->cues & (WCI_CUE_SOURCE | WCI_CUE_USED)) == 0 && i < x->n)
		return false;
	len = i > 0 ? x->item[i - 1].end - x->item[i - 1].off : 9;
	return len > 2 || x->item[i - 1].shape == WCI_SHAPE_DIGITS ||
	       wci_items_has(x, i, WCI_SIGN_OPEN | WCI_SIGN_CLOSE);
}

/* Does a credit in brackets, behind a dash or a full stop begin at item i? It
 * must be what the line ends with. */
static bool
begins_tail(const struct wci_items *x, size_t i)
{
	unsigned signs = WCI_SIGN_OPEN | WCI_SIGN_DASH | WCI_SIGN_BAR |
			 WCI_SIGN_STOP | WCI_SIGN_COPYRIGHT;
	size_t end = i + 1;

	/* "/ritzau/", but not "JANE DOE / Reuters". */
	if (!wci_items_has(x, i, WCI_SIGN_SPACE) ||
	    (!wci_items_has(x, i, signs) &&
		x->text.ptr[x->item[i].off - 1] != '/'))
		return false;
	while (end < x->n && !wci_items_has(x, end, WCI_SIGN_LINE)) {
		if (end - i == 10)
			return false;
		end++;
	}
	if (wci_items_has(x, i, WCI_SIGN_OPEN) &&
	    !wci_items_has(x, end, WCI_SIGN_CLOSE))
		return false;
	return wci_items_has(x, end, WCI_SIGN_LINE);
}

static void
next_piece(const struct wci_items *x, size_t from, struct piece *p)
{
	p->from = from;
	for (p->end = from + 1; p->end < x->n; p->end++)
		if (wci_items_has(x, p->end, WCI_SIGN_LINE) ||
		    ends_sentence(x, p->end) || begins_tail(x, p->end))
			break;
	p->line_end = wci_items_has(x, p->end, WCI_SIGN_LINE);
}

/* -- findings ------------------------------------------------------------------ */

/* Where the words of a piece begin: with the bracket before them. */
static size_t
words_from(const struct wci_items *x, size_t from)
{
	size_t off = x->item[from].off;
	size_t stop = from > 0 ? x->item[from - 1].end : 0;

	while (off > stop && x->text.ptr[off - 1] != ' ' &&
	       x->text.ptr[off - 1] != '\n' && x->text.ptr[off - 1] != '.')
		off--;
	return off;
}

static size_t
words_end(const struct wci_items *x, size_t end)
{
	size_t off = x->item[end - 1].end, stop = x->item[end].off;

	while (
	    off < stop && x->text.ptr[off] != ' ' && x->text.ptr[off] != '\n')
		off++;
	return off;
}

/* How much of a piece is a credit: up to which item; 0: none of it. */
static size_t
judge(const struct wci_items *x, const struct piece *p)
{
	struct made m;
	size_t end = source_end(x, p);

	look(x, p, &m);
	if (m.picture || m.names == 0 || p->end - p->from > CREDIT_MAX)
		return 0;
	if (is_all_explained(x, p, &m) || is_contribution(x, p, &m) ||
	    is_list(x, p, &m))
		return p->end;
	return end;
}

/* A credit of weak spellings alone must be nothing but them. */
static bool
is_said(const struct wci_items *x, const struct piece *p, size_t i)
{
	if (!wci_items_is_name(x, i))
		return false;
	if (x->item[i].spelling != WCI_SPELLING_WEAK)
		return true;
	for (size_t k = p->from; k < p->end; k++)
		if (wci_items_is_loose(x, k))
			return false;
	return wci_items_has(x, i,
		   WCI_SIGN_OPEN | WCI_SIGN_SLASH | WCI_SIGN_COLON |
		       WCI_SIGN_LINE | WCI_SIGN_COPYRIGHT) ||
	       (i > p->from && x->item[i - 1].agency != WCI_NO_AGENCY);
}

/*
 * "(Reporting by Jane Doe; Editing by John Roe)" is how Reuters signs. It
 * takes both halves; the agency is whoever has the cue as a domain, of which
 * the table has one.
 */
static void
find_signature(const struct wci_items *x, struct wcopy_credits *out)
{
	size_t from = 0, end;
	struct wci_items sign = { .n = 1 };

	while (from < x->n &&
	       ((x->item[from].cues & WCI_CUE_REPORTING) == 0 ||
		   !wci_items_has(x, from,
		       WCI_SIGN_OPEN | WCI_SIGN_LINE | WCI_SIGN_STOP)))
		from++;
	for (end = from + 1; end < x->n; end++)
		if ((x->item[end].cues & WCI_CUE_EDITING) != 0 &&
		    wci_items_has(x, end,
			WCI_SIGN_COMMA | WCI_SIGN_STOP | WCI_SIGN_LINE))
			break;
	if (end >= x->n)
		return;
	while (end < x->n &&
	       !wci_items_has(x, end, WCI_SIGN_CLOSE | WCI_SIGN_LINE))
		end++;
	sign.agencies = x->agencies;
	sign.text = x->text;
	sign.item[0].agency = wci_agencies_domain(x->agencies,
	    (struct wcopy_span){ "reuters.com", 11 });
	if (sign.item[0].agency == WCI_NO_AGENCY)
		return;
	wci_credit_add(out, &sign, 0, WCOPY_PLACE_CREDIT, words_from(x, from),
	    words_end(x, end));
	wci_credit_cut(out, words_from(x, from), words_end(x, end));
}

void
wci_find_credit(const struct wci_items *x, struct wcopy_credits *out)
{
	struct piece p;
	size_t end;

	for (size_t from = 0; from < x->n; from = p.end) {
		size_t n = out->n;

		next_piece(x, from, &p);
		if ((end = judge(x, &p)) == 0)
			continue;
		for (size_t i = p.from; i < end; i++)
			if (is_said(x, &p, i))
				wci_credit_add(out, x, i, WCOPY_PLACE_CREDIT,
				    words_from(x, p.from), words_end(x, end));
		if (out->n > n)
			wci_credit_cut(out, words_from(x, p.from),
			    words_end(x, end));
	}
	find_signature(x, out);
}
