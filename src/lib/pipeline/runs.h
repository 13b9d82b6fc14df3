/* SPDX-License-Identifier: MIT */
/*
 * runs.h - the runs of words that two texts have in common
 *
 * Greedy and exact: the longest run of words of a that stands in b, then the
 * longest among the words of a that are left, and so on. b may be used again,
 * since a copy may repeat itself. Of equally long runs the first in a comes
 * first.
 *
 * Every position of a gets the longest match that begins there, from a suffix
 * array over both texts; a run taken shortens the matches that reach into it.
 *
 * Cost     n = na + nb words: O(n log n) time, 40 bytes a word.
 * Source   U. Manber, G. Myers, "Suffix arrays", 1993 (prefix doubling);
 *          T. Kasai et al., "Linear-time longest-common-prefix computation",
 *          2001; the greedy cover is M. Wise's string tiling, 1993.
 */
#ifndef WCI_RUNS_H
#define WCI_RUNS_H

#include <stddef.h>
#include <stdint.h>
#include <wirecopy/base.h>

#include "text/tokenise.h"

struct wci_run {
	uint32_t a, b; /* its first word in either text */
	uint32_t words;
};

/*
 * The runs of at least min_run (>= 1) words, at most max of them, longest
 * first. A gap (WCI_GAP) stands in no run. Both texts together have less than
 * 2^31 words; places are not needed. *out is freed with wci_free, NULL if
 * there is no run. WCOPY_OK or WCOPY_ENOMEM.
 */
wcopy_status wci_common_runs(const struct wci_words *a,
    const struct wci_words *b, uint32_t min_run, size_t max,
    struct wci_run **out, size_t *n_out);

#endif
