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
 * (accents, Arabic and Hebrew vowel points, the strokes of Latin letters) go,
 * soft hyphens and joiners go, decimal digits of every script become ASCII,
 * Arabic yeh and kaf are one letter each whichever keyboard they came from. A
 * Hangul syllable stays whole, and its parts become one (context.h).
 */
#ifndef WCI_CHARS_H
#define WCI_CHARS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/buf.h"
#include "base/swar.h"

enum wci_char_class {
	WCI_CHAR_BREAK, /* ends a word */
	WCI_CHAR_WORD,  /* part of a word */
	WCI_CHAR_DROP,  /* not there, as far as words go */
	WCI_CHAR_IDEO,  /* of a script without spaces: makes bigrams */
	/* What the neighbours decide (context.h): */
	WCI_CHAR_HYPHEN, /* joins at the end of a line, else breaks */
	WCI_CHAR_SOFT,   /* a soft hyphen: the same, else it is not there */
	WCI_CHAR_AT,     /* a redacted word if it stands alone, else breaks */
	WCI_CHAR_JAMO    /* the first part of a Hangul syllable: a word's */
};

/* Longest folded form that is kept; U+FDFA, a whole Arabic phrase in one
 * character, has 33 bytes. */
#define WCI_FOLD_MAX 48

/* Planes 0 and 1 hold every script in use; above them stand ideographs
 * (planes 2 and 3) and nothing else that makes words. */
#define WCI_CHARS_END 0x20000u
#define WCI_IDEO_END 0x40000u

/*
 * One character in 64 bits: class in bits 0-2, is it a capital in bit 3, bytes
 * of its folded form in bits 4-9, and from bit 16 on the form itself, its first
 * byte lowest, if it has at most WCI_FOLD_INLINE bytes; else where it stands
 * in the pool. What breaks folds to one byte of 0, a quotation mark to its kind
 * (quotes.h), which is below WCI_FOLD_WORD; bytes of words are not. What is
 * dropped folds to none.
 */
#define WCI_FOLD_WORD 16
#define WCI_FOLD_INLINE 6

/*
 * The same for vectors, by rows of 64 characters that differ in their last byte
 * only: what stands in place of the last byte but two, the last but one, and
 * the last. WCI_ROW_GONE: nothing does. WCI_ROW_NOT: the entry has to be asked,
 * since neighbours matter or the form is longer than the character. Neither is
 * a byte of UTF-8.
 */
#define WCI_ROW 64
#define WCI_ROWS (0x10000 / WCI_ROW)
#define WCI_ROW_GONE 0xFF
#define WCI_ROW_NOT 0xFE

struct wci_chars {
	uint64_t entry[WCI_CHARS_END];
	uint8_t row[WCI_ROWS][3][WCI_ROW];
	struct wci_buf pool;
};

/* The table; NULL if memory was out when it was to be built (a later call
 * tries again). Thread-safe. */
const struct wci_chars *wci_chars_get(void);

/* The entry of cp >= WCI_CHARS_END. */
uint64_t wci_chars_above(uint32_t cp);

/* The entry of cp (any value). */
static inline uint64_t
wci_chars_look(const struct wci_chars *t, uint32_t cp)
{
	return cp < WCI_CHARS_END ? t->entry[cp] : wci_chars_above(cp);
}

static inline enum wci_char_class
wci_char_class(uint64_t entry)
{
	return (enum wci_char_class)(entry & 7);
}

static inline bool
wci_char_is_capital(uint64_t entry)
{
	return (entry & 8) != 0;
}

static inline size_t
wci_char_len(uint64_t entry)
{
	return (size_t)(entry >> 4 & 63);
}

/* Write the folded form, and return its length. out has room for
 * WCI_FOLD_MAX bytes; what lies behind the form is undefined. */
static inline size_t
wci_char_fold(const struct wci_chars *t, uint64_t entry, char *out)
{
	size_t len = wci_char_len(entry);

	if (len <= WCI_FOLD_INLINE)
		wci_store8(out, entry >> 16);
	else
		memcpy(out, t->pool.data + (entry >> 16), len);
	return len;
}

#endif
