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
 * round, U+300C/D, U+300E/F. The straight mark opens if a word follows it at
 * once and closes elsewhere. A quotation has WCI_QUOTE_WORDS words or more
 * (fewer are a nickname, or irony) and WCI_QUOTE_MOST words at most (more, and
 * a mark was left out; it is some 1,000 bytes). A mark that opens while its
 * like is open goes on with it: each paragraph of a long quotation has one,
 * and only the last is closed.
 */
#ifndef WCI_QUOTES_H
#define WCI_QUOTES_H

#include "text/tokenise.h"

#define WCI_QUOTE_WORDS 4
#define WCI_QUOTE_MOST 160

/* The kinds of marks, which are what they fold to: WCI_MARK_MOST at most. */
enum wci_mark_kind {
	WCI_MARK_NONE,
	WCI_MARK_STRAIGHT,
	WCI_MARK_LEFT,   /* U+201C */
	WCI_MARK_RIGHT,  /* U+201D */
	WCI_MARK_LOW,    /* U+201E */
	WCI_MARK_GUILL,  /* U+00AB */
	WCI_MARK_GUILR,  /* U+00BB */
	WCI_MARK_CORNL,  /* U+300C */
	WCI_MARK_CORNR,  /* U+300D */
	WCI_MARK_WHITEL, /* U+300E */
	WCI_MARK_WHITER, /* U+300F */
	WCI_N_MARKS
};

/* The kind of a character; NONE: it is none. */
enum wci_mark_kind wci_mark_kind(uint32_t cp);

/*
 * Set quoted[i], for each of the words, to 1 if it is quoted, else to 0, by
 * the marks that w has. Returns how many are. O(words + marks).
 */
size_t wci_mark_quotes(const struct wci_words *w, uint8_t *quoted);

#endif
