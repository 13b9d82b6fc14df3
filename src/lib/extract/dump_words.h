/* SPDX-License-Identifier: MIT */
/*
 * dump_words.h - words, and what kinds of line they give away
 *
 * A table of words and short phrases in some twenty languages. Each belongs
 * to one or more classes: small words that only sentences have, words of
 * share links, of 'related' headings, of photo credits and so on. A line is
 * then known by how much of it is made of which class.
 *
 * Words    runs of letters and digits, lower-cased; a letter of a script that
 *          is written without spaces (Han, kana, Thai, Lao, Khmer, Burmese)
 *          is a word of its own. An apostrophe ends a word.
 * Phrases  up to WCI_PHRASE_WORDS words.
 * Threads  constant once it is made.
 */
#ifndef WCI_DUMP_WORDS_H
#define WCI_DUMP_WORDS_H

#include <stdbool.h>
#include <stdint.h>
#include <wirecopy/base.h>

#include "base/swar.h"
#include "base/utf8.h"

/* Every class: X(name, what a line made of it is). */
#define WCI_WORD_TABLE(X)                                                      \
	X(STOP, "a sentence")                                                  \
	X(SHARE, "share links")                                                \
	X(RELATED, "a pointer to other stories")                               \
	X(SUBSCRIBE, "a newsletter or account box")                            \
	X(PHOTO, "a caption or credit")                                        \
	X(LEGAL, "the small print")                                            \
	X(COMMENT, "the comment box")                                          \
	X(DATE, "a date line")                                                 \
	X(BYLINE, "a byline")                                                  \
	X(MENU, "a menu")                                                      \
	X(AD, "an advertisement")                                              \
	X(TAGS, "a list of topics")                                            \
	X(CALL, "a call to do or buy something")

enum wci_word {
#define X(name, what) WCI_WORD_##name,
	WCI_WORD_TABLE(X)
#undef X
	    WCI_N_WORDS
};

#define WCI_PHRASE_WORDS 5

/* Set in an entry's mask if longer phrases begin with this word. */
#define WCI_WORD_PREFIX (UINT32_C(1) << 31)

/* What a code point is to the reader of lines. */
enum wci_char {
	WCI_CHAR_OTHER,
	WCI_CHAR_SPACE,
	WCI_CHAR_NOTHING, /* zero-width and control characters: left out */
	WCI_CHAR_LOWER,   /* a letter that is not a capital */
	WCI_CHAR_UPPER,
	WCI_CHAR_DIGIT,
	WCI_CHAR_IDEO,  /* a letter of a script without spaces */
	WCI_CHAR_END,   /* full stop, ! ? and their kin in other scripts */
	WCI_CHAR_CLOSE, /* closing quotes and brackets */
	WCI_CHAR_COMMA,
	WCI_CHAR_COLON,
	WCI_CHAR_QUOTE, /* a quotation mark; may also close */
	WCI_CHAR_BAR    /* | and other signs that part the items of a menu */
};

/* Whether words are made of it. */
static inline bool
wci_char_is_word(enum wci_char is)
{
	return is >= WCI_CHAR_LOWER && is <= WCI_CHAR_IDEO;
}

enum wci_char wci_char_of(uint32_t cp);

/* The same for ASCII, as a table. */
extern const uint8_t wci_char_ascii[128];

/* Take the first code point off s, which is not empty; bytes that are not
 * UTF-8 give U+FFFD one by one. */
static inline enum wci_char
wci_char_take(struct wcopy_span *s, uint32_t *cp)
{
	size_t n = 1;
	enum wci_char is;

	if ((unsigned char)*s->ptr < 128) {
		*cp = (unsigned char)*s->ptr;
		is = (enum wci_char)wci_char_ascii[*cp];
	} else {
		n = wci_utf8_decode(s->ptr, s->len, cp);
		is = wci_char_of(*cp);
	}
	s->ptr += n;
	s->len -= n;
	return is;
}

/* cp in lower case, the same on every machine. */
uint32_t wci_char_lower(uint32_t cp);

/* The hash of a word: start, then its lower-case code points, for lines as
 * wci_word_take adds them; who compares words of his own making may add each
 * by itself. The hash of a phrase: that of its first word, then join each next word's. */
#define WCI_WORD_START UINT64_C(0xcbf29ce484222325)

static inline uint64_t
wci_word_add(uint64_t h, uint32_t cp)
{
	return (h ^ cp) * UINT64_C(0x100000001b3);
}

/* The same for up to eight letters and digits of ASCII at once, in lower case,
 * the first one lowest. A word adds each run of those eight by eight. */
static inline uint64_t
wci_word_add8(uint64_t h, uint64_t letters)
{
	h = (h ^ letters) * UINT64_C(0x9fb21c651e98df25);
	/* Not by 32: tables fold the halves, which would undo that. */
	return h ^ h >> 29;
}

static inline uint64_t
wci_word_join(uint64_t phrase, uint64_t word)
{
	return (phrase ^ (phrase >> 29) ^ word) * UINT64_C(0x9fb21c651e98df25);
}

/*
 * A run of ASCII letters and digits at the start of s, which has none before
 * it: its bytes, and those of them that are capitals and digits. *h is that of
 * the word so far. 0: another character stands there.
 */
struct wci_word_run {
	uint32_t n, capitals, digits;
};

static inline struct wci_word_run
wci_word_take(struct wcopy_span s, uint64_t *h)
{
	struct wci_word_run run = { 0, 0, 0 };

	for (;;) {
		size_t left = s.len - run.n, n = 8;
		uint64_t x = 0, marks, part;

		if (left >= 8)
			x = wci_load8(s.ptr + run.n);
		else
			for (size_t i = left; i-- > 0;)
				x = x << 8 | (unsigned char)s.ptr[run.n + i];
		marks = wci_ascii_words(x);
		if (marks != WCI_EACH(0x80)) {
			n = wci_first_mark(~marks & WCI_EACH(0x80));
			if (n == 0)
				return run;
			marks &= (UINT64_C(1) << 8 * n) - 1;
			x &= (UINT64_C(1) << 8 * n) - 1;
		}
		/* A small letter has 0x20 and 0x40, a digit 0x20 alone. */
		part = x & WCI_EACH(0x40);
		run.digits += (uint32_t)n - wci_count_marks(part << 1);
		run.capitals +=
		    wci_count_marks((part << 1) & ~(x << 2) & WCI_EACH(0x80));
		*h = wci_word_add8(*h, x | (WCI_EACH(0x20) & (marks >> 2)));
		run.n += (uint32_t)n;
		if (n < 8)
			return run;
	}
}

struct wci_lexicon;

/* NULL: memory is out. */
struct wci_lexicon *wci_lexicon_new(void);

/* NULL does nothing. */
void wci_lexicon_free(struct wci_lexicon *lex);

/* The classes of the word or phrase with this hash, as bits 1 << WCI_WORD_x,
 * and WCI_WORD_PREFIX; 0 if it is not in the table. */
uint32_t wci_lexicon_find(const struct wci_lexicon *lex, uint64_t hash);

#endif
