/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "group/verify.h"

#include <limits.h>
#include <string.h>

/* Zero bits that all values up to max begin with. */
static unsigned
leading_zeros(uint32_t max)
{
	unsigned n = 0;

	while (n < 31 && max >> (31 - n) == 0)
		n++;
	return n;
}

static void
set_about(struct wci_stored *s, unsigned i, unsigned about)
{
	s->about[i / 2] |= (uint8_t)(about << i % 2 * 4);
}

void
wci_store(const struct wcopy_signature *sig, uint32_t outlet,
    const uint8_t *weights, struct wci_stored *out)
{
	unsigned n = 0, cut = 0;

	memset(out, 0, sizeof(*out));
	out->exact = sig->exact;
	out->outlet = outlet;
	out->n_words = sig->n_words;
	out->n_numbers = sig->n_numbers;
	out->n_title = sig->n_title;
	memcpy(out->numbers, sig->numbers, sizeof(out->numbers));
	memcpy(out->title, sig->title, sizeof(out->title));
	if (!sig->complete && sig->n_sketch > 0)
		cut = leading_zeros(sig->sketch[sig->n_sketch - 1]);
	cut = cut < 16 ? cut : 16;
	out->scale = sig->complete ? WCI_COMPLETE : (uint8_t)cut;
	for (unsigned i = 0; i < sig->n_sketch; i++) {
		uint16_t v = (uint16_t)(sig->sketch[i] >> (16 - cut));
		unsigned w = weights == NULL ? WCI_WEIGHT_MAX : weights[i];

		if (n > 0 && v == out->sketch[n - 1])
			continue;
		set_about(out, n, w << 1 | (sig->quoted[i / 8] >> i % 8 & 1u));
		out->sketch[n++] = v;
	}
	out->n_sketch = (uint8_t)n;
}

/* Fewer title words than these tell nothing. */
#define TITLE_MIN 2

/*
 * Two bottom-k sets of room values at most, up to where both are complete: the
 * size of the smaller one, and how many of its values the other has too.
 */
static unsigned
agreeing(const uint16_t *a, uint8_t na, const uint16_t *b, uint8_t nb,
    uint8_t room, unsigned *both)
{
	unsigned ha = na == room ? a[na - 1] : UINT16_MAX;
	unsigned hb = nb == room ? b[nb - 1] : UINT16_MAX;
	unsigned limit = ha < hb ? ha : hb;
	unsigned i = 0, j = 0;

	*both = 0;
	for (;;) {
		unsigned x = i < na ? a[i] : UINT_MAX;
		unsigned y = j < nb ? b[j] : UINT_MAX;

		if ((x < y ? x : y) > limit)
			break;
		*both += x == y;
		i += x <= y;
		j += y <= x;
	}
	return i < j ? i : j;
}

static double
titles_agree(const struct wci_stored *a, const struct wci_stored *b)
{
	unsigned both, n;

	if (a->n_title < TITLE_MIN || b->n_title < TITLE_MIN)
		return -1;
	n = agreeing(a->title, a->n_title, b->title, b->n_title,
	    WCOPY_TITLE_SIZE, &both);
	return n == 0 ? 0 : (double)both / n;
}

static double
numbers_agree(const struct wci_stored *a, const struct wci_stored *b,
    uint32_t *count)
{
	unsigned both, n;

	*count = 0;

	if (a->n_numbers < WCI_NUMBERS_MIN || b->n_numbers < WCI_NUMBERS_MIN)
		return -1;
	n = agreeing(a->numbers, a->n_numbers, b->numbers, b->n_numbers,
	    WCOPY_NUMBERS_SIZE, &both);
	*count = n;
	return wci_numbers_share(both, n);
}

/* Sums of weights of one sketch up to the common limit, what is told and what
 * is quoted: all, and what the other has too. */
struct side {
	uint32_t all[2], shared[2];
};

/* How far each sketch is shifted right, and up to which value, then, both are
 * complete. */
struct common {
	unsigned shift_a, shift_b;
	uint32_t limit;
};

static struct common
common_scale(const struct wci_stored *a, const struct wci_stored *b)
{
	unsigned ca = a->scale == WCI_COMPLETE ? 0 : a->scale;
	unsigned cb = b->scale == WCI_COMPLETE ? 0 : b->scale;
	unsigned cut = ca < cb ? ca : cb;
	struct common c = { ca - cut, cb - cut, UINT32_MAX };

	if (a->scale != WCI_COMPLETE && a->n_sketch > 0)
		c.limit = (uint32_t)a->sketch[a->n_sketch - 1] >> c.shift_a;
	if (b->scale != WCI_COMPLETE && b->n_sketch > 0) {
		uint32_t h = (uint32_t)b->sketch[b->n_sketch - 1] >> c.shift_b;

		c.limit = h < c.limit ? h : c.limit;
	}
	return c;
}

/* The sums of both sides; returns the number of shared values. */
static uint32_t
merge(const struct wci_stored *a, const struct wci_stored *b, struct side *sa,
    struct side *sb)
{
	struct common c = common_scale(a, b);
	unsigned i = 0, j = 0;
	uint32_t n = 0;

	for (;;) {
		uint32_t x = i < a->n_sketch
				 ? (uint32_t)a->sketch[i] >> c.shift_a
				 : UINT32_MAX;
		uint32_t y = j < b->n_sketch
				 ? (uint32_t)b->sketch[j] >> c.shift_b
				 : UINT32_MAX;
		unsigned ta, tb, w;

		if (x == y && x == UINT32_MAX)
			break;
		if ((x < y ? x : y) > c.limit)
			break;
		ta = x <= y ? wci_stored_about(a, i) : 0;
		tb = y <= x ? wci_stored_about(b, j) : 0;
		if (x == y) {
			w = ta >> 1 < tb >> 1 ? ta >> 1 : tb >> 1;
			sa->shared[ta & 1] += w;
			sb->shared[tb & 1] += w;
			sa->all[ta & 1] += w;
			sb->all[tb & 1] += w;
			n++;
		} else {
			sa->all[ta & 1] += ta >> 1;
			sb->all[tb & 1] += tb >> 1;
		}
		i += x <= y;
		j += y <= x;
	}
	return n;
}

static double
share(uint32_t part, uint32_t whole)
{
	return part == 0 ? 0.0 : (double)part / whole;
}

/* Of what is quoted (1) or told (0): -1 if either side has too little. */
static void
shares_of(const struct side *a, const struct side *b, unsigned kind,
    double *contained, double *covers)
{
	const uint32_t least = WCI_SHARE_MIN * WCI_WEIGHT_MAX;

	*contained = *covers = -1;
	if (a->all[kind] < least || b->all[kind] < least)
		return;
	*contained = share(a->shared[kind], a->all[kind]);
	*covers = share(b->shared[kind], b->all[kind]);
}

uint32_t
wci_evidence(const struct wci_stored *a, const struct wci_stored *b,
    struct wcopy_evidence *out)
{
	struct side sa = { { 0 }, { 0 } }, sb = { { 0 }, { 0 } };
	uint32_t n = merge(a, b, &sa, &sb);
	uint32_t all_a = sa.all[0] + sa.all[1], all_b = sb.all[0] + sb.all[1];
	uint32_t both = sa.shared[0] + sa.shared[1];

	out->same_outlet = a->outlet != 0 && a->outlet == b->outlet;
	out->titles = titles_agree(a, b);
	out->numbers = numbers_agree(a, b, &out->n_numbers);
	out->exact = a->exact == b->exact && a->n_words == b->n_words;
	out->words = a->n_words;
	out->match_words = b->n_words;
	out->jaccard = share(both, all_a + all_b - both);
	out->contained = share(both, all_a);
	out->covers = share(both, all_b);
	shares_of(&sa, &sb, 1, &out->quotes_contained, &out->quotes_covers);
	shares_of(&sa, &sb, 0, &out->told_contained, &out->told_covers);
	return n;
}
