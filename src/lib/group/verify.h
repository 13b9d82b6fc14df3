/* SPDX-License-Identifier: MIT */
/*
 * verify.h - how much two articles share, from what is stored of each
 *
 * A stored sketch is the bottom-k sketch of the 3-word shingles with a weight
 * in the low four bits of each value: how telling that shingle was for its
 * outlet when the article came (see boilerplate.h). 28 bits are left of the
 * hash: of two unlike sketches of 128 values less than one pair in 16,000 has
 * a chance match.
 */
#ifndef WCI_VERIFY_H
#define WCI_VERIFY_H

#include <stdbool.h>
#include <stdint.h>
#include <wirecopy/group.h>
#include <wirecopy/sketch.h>

/* A weight is this many fifteenths, 0 to 15. */
#define WCI_WEIGHT_MASK 15u

/* Of fewer numbers than these chance decides how many agree. */
#define WCI_NUMBERS_MIN 4

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
	uint64_t outlet; /* hash of its name; 0: not known */
	uint32_t n_words;
	uint8_t n_sketch;
	bool complete;
	uint8_t n_numbers, n_title;
	uint16_t numbers[WCOPY_NUMBERS_SIZE];
	uint16_t title[WCOPY_TITLE_SIZE];
	uint32_t sketch[WCOPY_SKETCH_SIZE]; /* rising in the upper 28 bits */
};

_Static_assert(WCOPY_SKETCH_SIZE <= UINT8_MAX, "n_sketch counts the values");

/* Store a signature of an article of that outlet with full weights; values
 * that are equal in 28 bits are kept once. */
void wci_store(const struct wcopy_signature *sig, uint64_t outlet,
    struct wci_stored *out);

/*
 * What is known about the pair: a the later article, b the match. A shared
 * shingle counts with the smaller of its two weights. Returns the number of
 * shared values.
 */
uint32_t wci_evidence(const struct wci_stored *a, const struct wci_stored *b,
    struct wcopy_evidence *out);

#endif
