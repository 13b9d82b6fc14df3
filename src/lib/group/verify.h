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
 * Layout   flat arrays of fixed size, values rising, so that two sketches are
 *          intersected by a merge or by comparing vectors of 16-bit lanes; the
 *          one with the larger scale is shifted right first. What is kept of
 *          an article takes 440 bytes with its date and match (articles.h).
 */
#ifndef WCI_VERIFY_H
#define WCI_VERIFY_H

#include <stdbool.h>
#include <stdint.h>
#include <wirecopy/group.h>
#include <wirecopy/sketch.h>

/* A weight is this many sevenths, 0 to 7. */
#define WCI_WEIGHT_MAX 7u

/* Of fewer numbers than these chance decides how many agree. */
#define WCI_NUMBERS_MIN 4

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

/* What verification needs of an article. Plain data. */
struct wci_stored {
	uint64_t exact;
	uint32_t outlet; /* hash of its name; 0: not known */
	uint32_t n_words;
	uint8_t n_sketch;
	uint8_t scale; /* zero bits cut off each value, or WCI_COMPLETE */
	uint8_t n_numbers, n_title;
	uint16_t sketch[WCOPY_SKETCH_SIZE]; /* strictly rising */
	/* Two values a byte, the first one's lower: 8 + its marks at full
	 * weight, else its weight * 2 + 1 if it is quoted. */
	uint8_t about[WCOPY_SKETCH_SIZE / 2];
	uint16_t numbers[WCOPY_NUMBERS_SIZE];
	uint16_t title[WCOPY_TITLE_SIZE];
};

/* The scale of a sketch that holds all of its text: no bit is cut off, and
 * there is no value beyond which it knows nothing. */
#define WCI_COMPLETE UINT8_MAX

_Static_assert(WCOPY_SKETCH_SIZE <= UINT8_MAX, "n_sketch counts the values");

/*
 * Store a signature of an article of that outlet. weights: one for each value
 * of its sketch, 0 to WCI_WEIGHT_MAX; NULL: full ones. Of values that are equal
 * in the bits kept the first is kept.
 */
void wci_store(const struct wcopy_signature *sig, uint32_t outlet,
    const uint8_t *weights, struct wci_stored *out);

/* What is noted of the ith value. */
static inline unsigned
wci_stored_about(const struct wci_stored *s, unsigned i)
{
	return (unsigned)s->about[i / 2] >> i % 2 * 4 & 15u;
}

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
    struct wcopy_evidence *out);

#endif
