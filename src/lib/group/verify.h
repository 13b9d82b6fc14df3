/* SPDX-License-Identifier: MIT */
/*
 * verify.h - how much two articles share, from what is stored of each
 *
 * A stored sketch is the bottom-k sketch of the 3-word shingles in 16 bits a
 * value and four bits about it. The k smallest of n hashes all begin with
 * about log2(n / k) zero bits; scale says how many were cut off, so that the
 * 16 bits that are kept still tell 30,000 to 65,536 values apart whatever the
 * length of the text. Of two unlike sketches of one length a value finds a
 * chance match with probability 1/256 or less; where one text is eight times
 * as long as the other, the shorter one's values do with 1/32.
 *
 * The four bits are a weight, how telling the shingle was for its outlet when
 * the article came (see boilerplate.h), whether it stands in quotation marks,
 * and, of those of full weight, in which quarter of the text.
 *
 * Layout   a head, and behind it flat arrays of the sizes of one layout: all
 *          that is compared has the same. Values rise, so that two sketches are
 *          intersected by a merge or by comparing vectors of 16-bit lanes; the
 *          one with the larger scale is shifted right first.
 */
#ifndef WCI_VERIFY_H
#define WCI_VERIFY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <wirecopy/group.h>
#include <wirecopy/sketch.h>

/* A weight is this many sevenths, 0 to 7. */
#define WCI_WEIGHT_MAX 7u

/* Of fewer numbers than these chance decides how many agree. */
#define WCI_NUMBERS_MIN 4

/* Fewer title words than these tell nothing. */
#define WCI_TITLE_MIN 2

/* Of fewer shingles than these, counted with their weights, no share is taken:
 * as many are two short sentences. */
#define WCI_SHARE_MIN 6

/* Of fewer shared values than these nothing is said about where they stand. */
#define WCI_SPREAD_MIN 8

#define WCI_QUARTERS (WCOPY_MARK_QUARTER + 1)

/*
 * The share of n numbers that agree, both of them, drawn to 1 by one number
 * that is taken to agree: of four, two that differ are .60, one is .80.
 */
static inline double
wci_numbers_share(double both, double n)
{
	return (both + 1) / (n + 1);
}

/* How many values there is room for. A compact one holds half; what that costs
 * is said at wcopy_pipeline_params.compact. */
struct wci_layout {
	uint8_t sketch, numbers, title;
};

extern const struct wci_layout wci_layout_full, wci_layout_compact;

/* What verification needs of an article: the head, and behind it the arrays
 * that the functions below find. Plain data, aligned as its first member. */
struct wci_stored {
	uint64_t exact;
	uint32_t outlet; /* hash of its name; 0: not known */
	uint32_t n_words;
	uint8_t n_sketch;
	uint8_t scale; /* zero bits cut off each value, or WCI_COMPLETE */
	uint8_t n_numbers, n_title;
	uint16_t values[];
};

/* Bytes of one with its arrays. */
static inline size_t
wci_stored_bytes(const struct wci_layout *l)
{
	size_t n =
	    offsetof(struct wci_stored, values) +
	    sizeof(uint16_t) * ((size_t)l->sketch + l->numbers + l->title) +
	    l->sketch / 2;

	return (n + 7) / 8 * 8;
}

/* The sketch, strictly rising; the numbers; the words of the title. */
static inline const uint16_t *
wci_stored_sketch(const struct wci_stored *s)
{
	return s->values;
}

static inline const uint16_t *
wci_stored_numbers(const struct wci_stored *s, const struct wci_layout *l)
{
	return s->values + l->sketch;
}

static inline const uint16_t *
wci_stored_title(const struct wci_stored *s, const struct wci_layout *l)
{
	return s->values + l->sketch + l->numbers;
}

/* Four bits for each value of the sketch, two of them a byte, the first one's
 * lower: 8 + its marks at full weight, else its weight * 2 + 1 if it is
 * quoted. */
static inline const uint8_t *
wci_stored_about(const struct wci_stored *s, const struct wci_layout *l)
{
	return (const uint8_t *)(s->values + l->sketch + l->numbers + l->title);
}

static inline unsigned
wci_about(const uint8_t *about, unsigned i)
{
	return (unsigned)about[i / 2] >> i % 2 * 4 & 15u;
}

/* The scale of a sketch that holds all of its text: no bit is cut off, and
 * there is no value beyond which it knows nothing. */
#define WCI_COMPLETE UINT8_MAX

_Static_assert(WCOPY_SKETCH_SIZE <= UINT8_MAX, "n_sketch counts the values");

/* Leave as much in a signature as the layout has room for: the smallest values
 * of each kind, which are a signature as good as any of that size. */
void wci_cut(struct wcopy_signature *sig, const struct wci_layout *l);

/*
 * Store a signature, cut to the layout, of an article of that outlet, in
 * wci_stored_bytes bytes. weights: one for each value of its sketch, 0 to
 * WCI_WEIGHT_MAX; NULL: full ones. Of values that are equal in the bits kept
 * the first is kept.
 */
void wci_store(const struct wcopy_signature *sig, uint32_t outlet,
    const uint8_t *weights, const struct wci_layout *l, struct wci_stored *out);

/* What there is of one text, up to where both are known, and what of it the
 * other has too. */
struct wci_tally {
	uint32_t all[2], shared[2]; /* weights of what is told, and quoted */
	/* Shingles of full weight by the quarter they stand in. */
	uint32_t all_in[WCI_QUARTERS], shared_in[WCI_QUARTERS];
};

/* The evidence that rests on shingles: jaccard to spread. The shared weights of
 * both tallies have the same sum. */
void wci_weigh_up(const struct wci_tally *a, const struct wci_tally *b,
    struct wcopy_evidence *out);

/*
 * What is known about the pair: a the later article, b the match. A shared
 * shingle counts with the smaller of its two weights. out->days is left alone:
 * dates are not stored here. Returns the number of shared values.
 */
uint32_t wci_evidence(const struct wci_stored *a, const struct wci_stored *b,
    const struct wci_layout *l, struct wcopy_evidence *out);

#endif
