/* SPDX-License-Identifier: MIT */
/*
 * candidates.h - from the postings of an article's keys to the few earlier
 * articles that are worth verifying
 */
#ifndef WCI_CANDIDATES_H
#define WCI_CANDIDATES_H

#include <stddef.h>
#include <stdint.h>

/* An earlier article and how many keys it shares. */
struct wci_candidate {
	uint32_t number;
	uint32_t votes;
};

/*
 * Count the postings (0: none) and write the candidates with at least votes
 * votes to out, most votes first, of equal ones the older first. Returns how
 * many. n is at most WCOPY_KEYS_MAX, and out has room for n. O(n log n).
 */
size_t wci_candidates(const uint32_t *postings, size_t n, uint32_t votes,
    struct wci_candidate *out);

#endif
