/* SPDX-License-Identifier: MIT */
/*
 * items.h - a piece of text as names of agencies, known words and others
 *
 * What the parts of the finder read: the tokens of one region of a text, a
 * phrase of the table taken as one item.
 */
#ifndef WCI_ITEMS_H
#define WCI_ITEMS_H

#include "agency/table.h"

/* Tokens of one region, and bytes of it. Of 4,669 front-page stories and 2,539
 * German ones none has a dateline that ends, or a credit line that begins,
 * farther than 700 bytes from its end of the text. */
#define WCI_ITEMS_MAX 320
#define WCI_REGION 1000

struct wci_credit_item {
	uint32_t off, end; /* bytes of the text */
	uint16_t before;   /* enum wci_sign, in front of it */
	uint16_t cues;     /* enum wci_cue */
	uint16_t agency;   /* or WCI_NO_AGENCY */
	uint8_t shape;     /* enum wci_shape, of its first token */
	uint8_t spelling;  /* enum wci_spelling */
	uint8_t tokens;
};

/* A region; item[n] is the gap behind the last one. */
struct wci_items {
	const struct wcopy_agencies *agencies;
	struct wcopy_span text; /* all of it; the region begins within */
	size_t n;
	struct wci_credit_item item[WCI_ITEMS_MAX + 1];
};

/* Read the region that begins at offset from. False, and nothing to look at:
 * no agency and no "Reporting by" is named in it. */
bool wci_items_read(struct wci_items *x, const struct wcopy_agencies *a,
    struct wcopy_span text, size_t from);

/* Whether item i is an agency's name on its own: no part of a compound or an
 * address, no possessive. */
bool wci_items_is_name(const struct wci_items *x, size_t i);

static inline bool
wci_items_has(const struct wci_items *x, size_t i, unsigned signs)
{
	return (x->item[i].before & signs) != 0;
}

/* A word that is in none of the lists. */
static inline bool
wci_items_is_loose(const struct wci_items *x, size_t i)
{
	return x->item[i].agency == WCI_NO_AGENCY && x->item[i].cues == 0 &&
	       x->item[i].shape != WCI_SHAPE_DIGITS;
}

/* Where the findings go. */
void wci_credit_add(struct wcopy_credits *out, const struct wci_items *x,
    size_t item, enum wcopy_place place, size_t from, size_t end);
void wci_credit_cut(struct wcopy_credits *out, size_t from, size_t end);

/* The parts of the finder: a dateline in the text's head, a byline on a line
 * of it, credit lines in its tail, and a byline or another short text that is
 * nothing else. */
void wci_find_dateline(const struct wci_items *x, struct wcopy_credits *out);
void wci_find_headline(const struct wci_items *x, struct wcopy_credits *out);
void wci_find_credit(const struct wci_items *x, struct wcopy_credits *out);
void wci_find_named(const struct wci_items *x, enum wcopy_place place,
    struct wcopy_credits *out);

#endif
