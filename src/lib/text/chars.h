/* SPDX-License-Identifier: MIT */
/*
 * chars.h - what each character is to a word, and what it folds to
 *
 * The table comes from utf8proc and is built once, at the first use, in about
 * 2 ms; utf8proc's own whole-string mapping runs at 18 to 39 MB/s, which a
 * table look-up per character is not slowed by.
 *
 * Folding is compatibility decomposition and case folding (Unicode NFKC_CF
 * without the recomposition, which both renderings of a character survive
 * alike), and on top of it what newsrooms vary: marks that writers leave out
 * (accents, Arabic and Hebrew vowel points) go, soft hyphens and joiners go,
 * decimal digits of every script become ASCII, Arabic yeh and kaf are one
 * letter each whichever keyboard they came from.
 */
#ifndef WCI_CHARS_H
#define WCI_CHARS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum wci_char_class {
	WCI_CHAR_BREAK, /* ends a word */
	WCI_CHAR_WORD,  /* part of a word */
	WCI_CHAR_IDEO,  /* of a script without spaces: makes bigrams */
	WCI_CHAR_DROP   /* not there, as far as words go */
};

struct wci_char {
	uint8_t class; /* enum wci_char_class */
	uint8_t len;   /* bytes of its folded form, <= WCI_FOLD_MAX */
	const char *folded;
};

/* Longest folded form that is kept; U+FDFA, a whole Arabic phrase in one
 * character, has 33 bytes. */
#define WCI_FOLD_MAX 48

/* The table; NULL if memory was out when it was to be built (a later call
 * tries again). Thread-safe. */
const struct wci_chars *wci_chars_get(void);

/* What cp (any value) is. */
struct wci_char wci_chars_look(const struct wci_chars *t, uint32_t cp);

#endif
