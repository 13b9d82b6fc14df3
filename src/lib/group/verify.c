/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "group/verify.h"

#include <limits.h>
#include <string.h>

#define VALUE(v) ((v) & ~WCI_WEIGHT_MASK)
#define WEIGHT(v) ((v)&WCI_WEIGHT_MASK)

void
wci_store(const struct wcopy_signature *sig, uint64_t outlet,
    struct wci_stored *out)
{
	unsigned n = 0;

	out->exact = sig->exact;
	out->outlet = outlet;
	out->n_numbers = sig->n_numbers;
	out->n_title = sig->n_title;
	memcpy(out->numbers, sig->numbers, sizeof(out->numbers));
	memcpy(out->title, sig->title, sizeof(out->title));
	out->n_words = sig->n_words;
	out->complete = sig->complete;
	for (uint32_t i = 0; i < sig->n_sketch; i++) {
		uint32_t v = sig->sketch[i] | WCI_WEIGHT_MASK;

		if (n == 0 || v != out->sketch[n - 1])
			out->sketch[n++] = v;
	}
	out->n_sketch = (uint8_t)n;
}

/* The value up to which a sketch holds everything. */
static uint32_t
horizon(const struct wci_stored *s)
{
	return s->complete || s->n_sketch == 0
		   ? UINT32_MAX
		   : s->sketch[s->n_sketch - 1] | WCI_WEIGHT_MASK;
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

uint32_t
wci_evidence(const struct wci_stored *a, const struct wci_stored *b,
    struct wcopy_evidence *out)
{
	uint32_t ha = horizon(a), hb = horizon(b);
	uint32_t limit = ha < hb ? ha : hb;
	uint32_t only_a = 0, only_b = 0, both = 0, shared = 0;
	unsigned i = 0, j = 0;

	for (;;) {
		uint32_t x = i < a->n_sketch ? a->sketch[i] : UINT32_MAX;
		uint32_t y = j < b->n_sketch ? b->sketch[j] : UINT32_MAX;
		bool has_x = i < a->n_sketch && x <= limit;
		bool has_y = j < b->n_sketch && y <= limit;

		if (!has_x && !has_y)
			break;
		if (has_x && has_y && VALUE(x) == VALUE(y)) {
			uint32_t wx = WEIGHT(x), wy = WEIGHT(y);

			both += wx < wy ? wx : wy;
			shared++;
			i++;
			j++;
		} else if (has_x && (!has_y || VALUE(x) < VALUE(y))) {
			only_a += WEIGHT(x);
			i++;
		} else {
			only_b += WEIGHT(y);
			j++;
		}
	}
	out->same_outlet = a->outlet != 0 && a->outlet == b->outlet;
	out->titles = titles_agree(a, b);
	out->numbers = numbers_agree(a, b, &out->n_numbers);
	out->exact = a->exact == b->exact && a->n_words == b->n_words;
	out->words = a->n_words;
	out->match_words = b->n_words;
	out->jaccard =
	    both == 0 ? 0.0 : (double)both / (both + only_a + only_b);
	out->contained = both == 0 ? 0.0 : (double)both / (both + only_a);
	out->covers = both == 0 ? 0.0 : (double)both / (both + only_b);
	return shared;
}
