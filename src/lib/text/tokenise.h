/* SPDX-License-Identifier: MIT */
/*
 * tokenise.h - text to words, each a 64-bit hash
 *
 * A word is a run of letters, digits and their marks, folded as chars.h says.
 * Apostrophes and hyphens separate, so that don't and its typographic twin
 * are the same two words, and a compound is the same with or without its
 * hyphen. A hyphen (or soft hyphen) at the end of a line whose word goes on
 * without a capital on the next line joins the two halves. Runs of a script
 * without spaces become overlapping pairs of characters (a lone one stands for
 * itself).
 *
 * A run of '@' that no word touches is a redacted word (NELA-GT replaces seven
 * tokens of a hundred so): a gap, which no shingle may span.
 *
 * The hash of a word is XXH3 of its folded bytes: of a zero-padded 16-byte
 * buffer with the length in the seed for words of up to 16 bytes, so that the
 * hash takes one path whatever the length; of the bytes themselves beyond.
 *
 * There are two ways through a text. The fast one folds it into a buffer and
 * hashes what stands there, by the kernels of fold_kernel.h. The slow one takes a
 * character at a time and knows where each word stood; it is what the fast one
 * is tested against.
 */
#ifndef WCI_TOKENISE_H
#define WCI_TOKENISE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <wirecopy/base.h>

/* The hash of a gap. A word's hash is never 0. */
#define WCI_GAP UINT64_C(0)

/* The lowest bit of a word's hash says whether it is a number: it starts with
 * a digit and has two characters or more. (A single digit is in every text.) */
#define WCI_NUMBER UINT64_C(1)

/* The next bit says whether it is small: WCI_SMALL_MAX folded bytes or fewer,
 * as most words have that stand in every text. */
#define WCI_SMALL UINT64_C(2)
#define WCI_SMALL_MAX 3

/* Folded bytes of a word that are hashed; what is longer is cut. The longest
 * words of German compound nouns stay below 100 bytes; a base64 blob without
 * a space should not cost memory. */
#define WCI_WORD_MAX 256

/* Where a word stands in the text it came from. */
struct wci_place {
	uint32_t offset, len;
};

/* A quotation mark (quotes.h). */
struct wci_mark {
	uint32_t word;    /* words before it */
	uint8_t kind;     /* enum wci_mark_kind */
	bool before_word; /* one begins right behind it */
};

/* Reusable; zero-initialised is empty and valid. */
struct wci_words {
	uint64_t *hash;          /* n of them, gaps included */
	struct wci_place *place; /* n of them if asked for, else NULL */
	size_t n;
	size_t n_gaps;
	struct wci_mark *mark; /* n_marks of them, as they stand */
	size_t n_marks;
	size_t room, place_room, mark_room;
	char *folded; /* scratch of the fast way */
};

/*
 * Replace w by the words of text (UTF-8; a bad byte separates). places: fill
 * w->place as well, the slow way. WCOPY_OK, WCOPY_ENOMEM, or WCOPY_SKIP
 * (TOO_LARGE) beyond 2^31 bytes. O(bytes).
 */
wcopy_status wci_tokenise(struct wci_words *w, struct wcopy_span text,
    uint64_t seed, bool places, struct wcopy_error *err);

/*
 * The same for n texts one behind the other, as if what stands between them
 * were not there: no word spans two of them, a shingle may. The fast way.
 */
wcopy_status wci_tokenise_spans(struct wci_words *w,
    const struct wcopy_span *texts, size_t n, uint64_t seed,
    struct wcopy_error *err);

void wci_words_clear(struct wci_words *w);

#endif
