/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "group/verify.h"

#include <limits.h>
#include <string.h>

#include "base/swar.h"
#include "group/shared_kernel.h"

/* Zero bits that all values up to max begin with. */
static unsigned
leading_zeros(uint32_t max)
{
	unsigned n = 0;

	while (n < 31 && max >> (31 - n) == 0)
		n++;
	return n;
}

const struct wci_layout wci_layout_full = { WCOPY_SKETCH_SIZE,
	WCOPY_NUMBERS_SIZE, WCOPY_TITLE_SIZE };
const struct wci_layout wci_layout_compact = { WCOPY_SKETCH_SIZE / 2, 10, 8 };

void
wci_cut(struct wcopy_signature *sig, const struct wci_layout *l)
{
	if (sig->n_sketch > l->sketch) {
		sig->n_sketch = l->sketch;
		sig->complete = false;
	}
	if (sig->n_numbers > l->numbers)
		sig->n_numbers = l->numbers;
	if (sig->n_title > l->title)
		sig->n_title = l->title;
}

/* Of what is not boilerplate at all it is noted where it stands; of the rest,
 * which weighs three sevenths at most, only whether it is quoted. */
static unsigned
about(unsigned weight, unsigned marks)
{
	if (weight == WCI_WEIGHT_MAX)
		return 8u | marks;
	return weight << 1 | (marks & WCOPY_MARK_QUOTED) / WCOPY_MARK_QUOTED;
}

void
wci_store(const struct wcopy_signature *sig, uint32_t outlet,
    const uint8_t *weights, const struct wci_layout *l, struct wci_stored *out)
{
	uint16_t *sketch = out->values, *numbers = sketch + l->sketch;
	uint16_t *title = numbers + l->numbers;
	uint8_t *noted = (uint8_t *)(title + l->title);
	unsigned n = 0, cut = 0;

	memset(out, 0, wci_stored_bytes(l));
	out->exact = sig->exact;
	out->outlet = outlet;
	out->n_words = sig->n_words;
	out->n_numbers = sig->n_numbers;
	out->n_title = sig->n_title;
	memcpy(numbers, sig->numbers, sig->n_numbers * sizeof(*numbers));
	memcpy(title, sig->title, sig->n_title * sizeof(*title));
	if (!sig->complete && sig->n_sketch > 0)
		cut = leading_zeros(sig->sketch[sig->n_sketch - 1]);
	cut = cut < 16 ? cut : 16;
	out->scale = sig->complete ? WCI_COMPLETE : (uint8_t)cut;
	for (unsigned i = 0; i < sig->n_sketch; i++) {
		uint16_t v = (uint16_t)(sig->sketch[i] >> (16 - cut));
		unsigned w = weights == NULL ? WCI_WEIGHT_MAX : weights[i];

		if (n > 0 && v == sketch[n - 1])
			continue;
		noted[n / 2] |= (uint8_t)(about(w, sig->marks[i]) << n % 2 * 4);
		sketch[n++] = v;
	}
	out->n_sketch = (uint8_t)n;
}

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
titles_agree(const struct wci_stored *a, const struct wci_stored *b,
    const struct wci_layout *l)
{
	unsigned both, n;

	if (a->n_title < WCI_TITLE_MIN || b->n_title < WCI_TITLE_MIN)
		return -1;
	n = agreeing(wci_stored_title(a, l), a->n_title, wci_stored_title(b, l),
	    b->n_title, l->title, &both);
	return n == 0 ? 0 : (double)both / n;
}

static double
numbers_agree(const struct wci_stored *a, const struct wci_stored *b,
    const struct wci_layout *l, uint32_t *count)
{
	unsigned both, n;

	*count = 0;

	if (a->n_numbers < WCI_NUMBERS_MIN || b->n_numbers < WCI_NUMBERS_MIN)
		return -1;
	n = agreeing(wci_stored_numbers(a, l), a->n_numbers,
	    wci_stored_numbers(b, l), b->n_numbers, l->numbers, &both);
	*count = n;
	return wci_numbers_share(both, n);
}

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
		c.limit = (uint32_t)a->values[a->n_sketch - 1] >> c.shift_a;
	if (b->scale != WCI_COMPLETE && b->n_sketch > 0) {
		uint32_t h = (uint32_t)b->values[b->n_sketch - 1] >> c.shift_b;

		c.limit = h < c.limit ? h : c.limit;
	}
	return c;
}

/*
 * Sums over the values of a sketch in one number: 16 bits for the weight of
 * what is told and 16 for that of what is quoted, up to 128 * 7 each, then 8
 * bits for each quarter's values, up to 128.
 */
#define TOLD(w) ((uint64_t)(w))
#define QUOTED(w) ((uint64_t)(w) << 16)
#define FULL(q) (UINT64_C(1) << (32 + 8 * (q)))

/* Of what is noted of a value: its weight, whether it is quoted, and what it
 * adds to the sums. */
#define WEIGHT(p) ((p) >= 8 ? WCI_WEIGHT_MAX : (unsigned)(p) / 2)
#define IS_QUOTED(p)                                                           \
	(((p) >= 8 ? (p)&WCOPY_MARK_QUOTED : (unsigned)(p) % 2) != 0)
#define ADDS(p, weight)                                                        \
	((IS_QUOTED(p) ? QUOTED(weight) : TOLD(weight)) +                      \
	    ((p) >= 8 && (weight) == WCI_WEIGHT_MAX                            \
		    ? FULL((p)&WCOPY_MARK_QUARTER)                             \
		    : 0))

/* The same where it is shared, with a value of which q is noted. */
#define ADDS_BOTH(p, q) ADDS(p, WEIGHT(p) < WEIGHT(q) ? WEIGHT(p) : WEIGHT(q))

#define ROW(p)                                                                 \
	{                                                                      \
		ADDS_BOTH(p, 0), ADDS_BOTH(p, 1), ADDS_BOTH(p, 2),             \
		    ADDS_BOTH(p, 3), ADDS_BOTH(p, 4), ADDS_BOTH(p, 5),         \
		    ADDS_BOTH(p, 6), ADDS_BOTH(p, 7), ADDS_BOTH(p, 8),         \
		    ADDS_BOTH(p, 9), ADDS_BOTH(p, 10), ADDS_BOTH(p, 11),       \
		    ADDS_BOTH(p, 12), ADDS_BOTH(p, 13), ADDS_BOTH(p, 14),      \
		    ADDS_BOTH(p, 15)                                           \
	}

static const uint64_t adds_both[16][16] = { ROW(0), ROW(1), ROW(2), ROW(3),
	ROW(4), ROW(5), ROW(6), ROW(7), ROW(8), ROW(9), ROW(10), ROW(11),
	ROW(12), ROW(13), ROW(14), ROW(15) };

static const uint64_t adds[16] = { ADDS_BOTH(0, 0), ADDS_BOTH(1, 1),
	ADDS_BOTH(2, 2), ADDS_BOTH(3, 3), ADDS_BOTH(4, 4), ADDS_BOTH(5, 5),
	ADDS_BOTH(6, 6), ADDS_BOTH(7, 7), ADDS_BOTH(8, 8), ADDS_BOTH(9, 9),
	ADDS_BOTH(10, 10), ADDS_BOTH(11, 11), ADDS_BOTH(12, 12),
	ADDS_BOTH(13, 13), ADDS_BOTH(14, 14), ADDS_BOTH(15, 15) };

static void
unpack(uint64_t all, uint64_t shared, struct wci_tally *out)
{
	for (unsigned kind = 0; kind < 2; kind++) {
		out->all[kind] = (uint16_t)(all >> 16 * kind);
		out->shared[kind] = (uint16_t)(shared >> 16 * kind);
	}
	for (unsigned q = 0; q < WCI_QUARTERS; q++) {
		out->all_in[q] = (uint8_t)(all >> (32 + 8 * q));
		out->shared_in[q] = (uint8_t)(shared >> (32 + 8 * q));
	}
}

/* A sketch brought to the common scale, its values up to the limit, and sums
 * over them. */
struct scaled {
	const uint16_t *values;
	const uint8_t *about;
	size_t n;
	uint64_t in[WCI_SHARED_WORDS]; /* which the other has too */
	uint64_t all, both;
	uint16_t room[WCOPY_SKETCH_SIZE];
};

static uint64_t
sum_all(const struct scaled *s)
{
	uint64_t sum = 0;

	for (size_t i = 0; i < s->n / 2; i++)
		sum += adds[s->about[i] & 15] + adds[s->about[i] >> 4];
	return s->n % 2 == 0 ? sum : sum + adds[s->about[s->n / 2] & 15];
}

static void
scale(const struct wci_stored *s, const struct wci_layout *l, unsigned shift,
    uint32_t limit, struct scaled *out)
{
	const uint16_t *v = wci_stored_sketch(s);
	size_t n = s->n_sketch;

	out->values = v;
	out->about = wci_stored_about(s, l);
	if (shift > 0) {
		for (size_t i = 0; i < l->sketch; i++)
			out->room[i] = (uint16_t)(v[i] >> shift);
		out->values = out->room;
	}
	while (n > 0 && out->values[n - 1] > limit)
		n--;
	out->n = n;
	out->all = sum_all(out);
}

/* The sums over what both have, where a value counts with the smaller of its
 * weights; those over all are lowered by as much as that is less than its own.
 * Returns how many values that are. */
static uint32_t
sum_both(struct scaled *a, struct scaled *b)
{
	uint64_t mb = b->in[0], both_a = 0, both_b = 0;
	size_t kb = 0;
	uint32_t n = 0;

	for (size_t ka = 0; ka < WCI_SHARED_WORDS; ka++)
		for (uint64_t ma = a->in[ka]; ma != 0; ma &= ma - 1, n++) {
			unsigned p, q;

			while (mb == 0)
				mb = b->in[++kb];
			p = wci_about(a->about,
			    (unsigned)(64 * ka + wci_lowest_bit(ma)));
			q = wci_about(b->about,
			    (unsigned)(64 * kb + wci_lowest_bit(mb)));
			mb &= mb - 1;
			both_a += adds_both[p][q];
			both_b += adds_both[q][p];
			if ((p & q) >= 8)
				continue; /* both of full weight */
			a->all -= adds[p] - adds_both[p][q];
			b->all -= adds[q] - adds_both[q][p];
		}
	a->both = both_a;
	b->both = both_b;
	return n;
}

/* The sums of both sides; returns the number of shared values. */
static uint32_t
merge(const struct wci_stored *a, const struct wci_stored *b,
    const struct wci_layout *l, struct wci_tally *ta, struct wci_tally *tb)
{
	struct common c = common_scale(a, b);
	struct scaled sa, sb, *x = &sb, *y = &sa;
	uint32_t n;

	scale(a, l, c.shift_a, c.limit, &sa);
	scale(b, l, c.shift_b, c.limit, &sb);
	/* Only one is shifted, whose values may have become equal. */
	if (c.shift_a > 0) {
		x = &sa;
		y = &sb;
	}
	wci_shared_kernel()(x->values, x->n, y->values, y->n, x->in, y->in);
	n = sum_both(&sa, &sb);
	unpack(sa.all, sa.both, ta);
	unpack(sb.all, sb.both, tb);
	return n;
}

static double
share(uint32_t part, uint32_t whole)
{
	return part == 0 ? 0.0 : (double)part / whole;
}

/* Of what is quoted (1) or told (0): -1 if either side has too little. */
static void
shares_of(const struct wci_tally *a, const struct wci_tally *b, unsigned kind,
    double *contained, double *covers)
{
	const uint32_t least = WCI_SHARE_MIN * WCI_WEIGHT_MAX;

	*contained = *covers = -1;
	if (a->all[kind] < least || b->all[kind] < least)
		return;
	*contained = share(a->shared[kind], a->all[kind]);
	*covers = share(b->shared[kind], b->all[kind]);
}

/* How evenly the shares of the quarters of a text are spread: their mean
 * squared by the mean of their squares. */
static double
evenness(const struct wci_tally *t)
{
	double sum = 0, squares = 0;
	unsigned n = 0;

	for (unsigned q = 0; q < WCI_QUARTERS; q++) {
		double s = share(t->shared_in[q], t->all_in[q]);

		sum += s;
		squares += s * s;
		n += t->all_in[q] > 0;
	}
	return squares > 0 ? sum * sum / (n * squares) : 0;
}

static double
spread(const struct wci_tally *a, const struct wci_tally *b)
{
	uint32_t n = 0;

	for (unsigned q = 0; q < WCI_QUARTERS; q++)
		n += a->shared_in[q];
	return n < WCI_SPREAD_MIN ? -1 : (evenness(a) + evenness(b)) / 2;
}

void
wci_weigh_up(const struct wci_tally *a, const struct wci_tally *b,
    struct wcopy_evidence *out)
{
	uint32_t all_a = a->all[0] + a->all[1], all_b = b->all[0] + b->all[1];
	uint32_t both = a->shared[0] + a->shared[1];

	out->jaccard = share(both, all_a + all_b - both);
	out->contained = share(both, all_a);
	out->covers = share(both, all_b);
	shares_of(a, b, 1, &out->quotes_contained, &out->quotes_covers);
	shares_of(a, b, 0, &out->told_contained, &out->told_covers);
	out->spread = spread(a, b);
}

uint32_t
wci_evidence(const struct wci_stored *a, const struct wci_stored *b,
    const struct wci_layout *l, struct wcopy_evidence *out)
{
	struct wci_tally ta, tb;
	uint32_t n = merge(a, b, l, &ta, &tb);

	wci_weigh_up(&ta, &tb, out);
	out->same_outlet = a->outlet != 0 && a->outlet == b->outlet;
	out->titles = titles_agree(a, b, l);
	out->numbers = numbers_agree(a, b, l, &out->n_numbers);
	out->exact = a->exact == b->exact && a->n_words == b->n_words;
	out->words = a->n_words;
	out->match_words = b->n_words;
	return n;
}
