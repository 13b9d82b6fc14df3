/* SPDX-License-Identifier: MIT */
/*
 * language.h - the language of a text, from its letters and small words
 *
 * Where a script belongs to one language (Greek, Thai, Hangul, kana ...) the
 * script tells. Elsewhere every small word of language_rows.c votes for the
 * languages that have it. A text that has few such words, or as many of
 * another language, is in none: not told is better than wrongly told.
 *
 * Measured in languages: see language.c.
 * Threads  constant once it is made.
 */
#ifndef WCI_LANGUAGE_H
#define WCI_LANGUAGE_H

#include <wirecopy/base.h>

struct wci_language_row {
	const char *tag;   /* ISO 639-1 */
	const char *words; /* in lower case, blanks between */
};

extern const struct wci_language_row wci_language_rows[];
extern const size_t wci_n_language_rows;

struct wci_languages;

/* NULL: memory is out. */
struct wci_languages *wci_languages_new(void);

/* NULL does nothing. */
void wci_languages_free(struct wci_languages *l);

/* The language of a text, as a constant tag of two letters; empty: it cannot
 * be told. Reads the first WCI_LANGUAGE_BYTES of it. */
struct wcopy_span wci_languages_guess(const struct wci_languages *l,
    struct wcopy_span text);

/* The same if the text is clearly in another language than the one that is
 * declared for it; empty: it is not, or may well not be. */
struct wcopy_span wci_languages_correct(const struct wci_languages *l,
    struct wcopy_span text, struct wcopy_span declared);

#define WCI_LANGUAGE_BYTES 3000

#endif
