/* SPDX-License-Identifier: MIT */
/*
 * tokens.h - words as the finder of agencies sees them
 *
 * Not the words of text/tokenise.h: here it matters how a word is written and
 * which signs stand before it, and nothing is dropped.
 *
 * Token    a run of letters, digits and their marks; a letter of a script that
 *	    is written without spaces (Han, kana, Thai) and a Hangul syllable is
 *	    a token of its own.
 * Hash     of the letters in lower case, cut at 64 bytes.
 * Threads  no state.
 */
#ifndef WCI_TOKENS_H
#define WCI_TOKENS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <wirecopy/base.h>

/* What stands between a token and the one before it. */
enum wci_sign {
	WCI_SIGN_SPACE = 1 << 0,
	WCI_SIGN_LINE = 1 << 1,
	WCI_SIGN_SLASH = 1 << 2,
	WCI_SIGN_COMMA = 1 << 3, /* or semicolon */
	WCI_SIGN_COLON = 1 << 4,
	WCI_SIGN_DASH = 1 << 5, /* or hyphen */
	WCI_SIGN_OPEN = 1 << 6,
	WCI_SIGN_CLOSE = 1 << 7,
	WCI_SIGN_STOP = 1 << 8,
	WCI_SIGN_BAR = 1 << 9, /* or bullet */
	WCI_SIGN_EQUALS = 1 << 10,
	WCI_SIGN_APOSTROPHE = 1 << 11,
	WCI_SIGN_COPYRIGHT = 1 << 12,
	WCI_SIGN_AT = 1 << 13, /* or another sign of addresses */
	WCI_SIGN_OTHER = 1 << 14
};

enum wci_shape {
	WCI_SHAPE_LOWER,
	WCI_SHAPE_TITLE, /* the first letter is a capital */
	WCI_SHAPE_UPPER, /* all letters are, and there are two or more */
	WCI_SHAPE_DIGITS,
	WCI_SHAPE_UNCASED, /* a word of a script without capitals */
	WCI_SHAPE_LONE     /* one letter of a script without spaces */
};

struct wci_token {
	uint64_t hash;
	uint32_t off, len;
	uint16_t before; /* enum wci_sign, of the gap in front */
	uint8_t shape;
};

/*
 * Cut the text from offset "from" into at most max tokens; the gap behind the
 * last one comes as a token more, with len 0, so that there must be room for
 * max + 1. The text's beginning and end count as line feeds. Offsets are in
 * the text. Returns the number of tokens.
 */
size_t wci_tokens(struct wcopy_span text, size_t from, struct wci_token *out,
    size_t max);

/* A letter in lower case: Latin, Greek, Cyrillic, Armenian. Both i of Turkish
 * are one, and the final sigma is a sigma. */
uint32_t wci_token_lower(uint32_t cp);

/* Whether a code point is part of tokens: a letter or a digit. */
bool wci_token_has(uint32_t cp);

/* The hash of a token as it is written, case and all. */
uint64_t wci_token_exact(struct wcopy_span text, const struct wci_token *t);

#endif
