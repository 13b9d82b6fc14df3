/* SPDX-License-Identifier: MIT */
/*
 * quotes.h - which words of a text stand in quotation marks
 *
 * Two outlets at one press conference print the same sentences in quotation
 * marks; what they tell around them is their own. So shared quotes say less
 * about a common source than shared narration does, and the two are counted
 * apart.
 *
 * The marks are those of the Latin, Cyrillic and East Asian scripts, in any of
 * the national pairings: "...", U+201C/D, U+201E/201C, U+00AB/BB either way
 * round, U+300C/D, U+300E/F. The straight mark opens behind a space or a
 * bracket and closes elsewhere. A quotation has WCI_QUOTE_WORDS words or more
 * (fewer are a nickname, or irony) and WCI_QUOTE_BYTES bytes at most (more, and
 * a mark was left out). A mark that opens while its like is open goes on with
 * it: each paragraph of a long quotation has one, and only the last is closed.
 */
#ifndef WCI_QUOTES_H
#define WCI_QUOTES_H

#include "text/tokenise.h"

#define WCI_QUOTE_WORDS 4
#define WCI_QUOTE_BYTES 1000

/* A walk over the quotations of a text. Zero but for the text at first. */
struct wci_quote_walk {
	struct wcopy_span text;
	size_t pos, start;
	unsigned open; /* the mark that is open */
};

/*
 * The next stretch that marks enclose, *from (at the opening one) to *to (at
 * the closing one), whatever number of words it has; false behind the last.
 * Stretches rise and do not overlap.
 */
bool wci_quote_next(struct wci_quote_walk *walk, size_t *from, size_t *to);

/*
 * Set quoted[i], for each of the words of text (with places), to 1 if it is
 * quoted, else to 0. Returns how many are. O(bytes).
 */
size_t wci_mark_quotes(struct wcopy_span text, const struct wci_words *w,
    uint8_t *quoted);

#endif
