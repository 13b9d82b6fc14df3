/* SPDX-License-Identifier: MIT */
/*
 * dump_lines.h - a text as measured lines
 *
 * Lines end at LF, CR or CR LF. Runs of white space become one space, marks of
 * lists ("* ", "- ", a bullet) and of Markdown headings are taken off and
 * noted. A text that was wrapped at some column is unwrapped: a line goes on
 * in the next one if the first word of that would not have fitted on it. In a
 * text that was written as Markdown, links become their words.
 * Then every line is measured, once, word by word.
 *
 * Wrapped  where lines that begin with a small letter agree on a column; else,
 *          for scripts without small letters: nearly all lines have at most
 *          101 characters, and of those that are longer than half of the
 *          longest and have a line right below them, more than two in three
 *          leave no room for its first word. Last lines of paragraphs leave
 *          room, so without empty lines not all do; lists of headlines leave
 *          room about half of the time.
 */
#ifndef WCI_DUMP_LINES_H
#define WCI_DUMP_LINES_H

#include <stdbool.h>
#include <stdint.h>
#include <wirecopy/base.h>

#include "base/buf.h"
#include "extract/dump_words.h"

/* Lines of a dump that are looked at; an article has a few hundred. */
#define WCI_DUMP_MAX_LINES 65536

/* How a line ends, closing quotes and brackets left aside. */
enum wci_line_end {
	WCI_END_NONE,
	WCI_END_SENTENCE, /* . and its kin */
	WCI_END_ASK,      /* ? or ! */
	WCI_END_DOTS,     /* ... */
	WCI_END_COLON
};

struct wci_line {
	uint32_t start;       /* offset into the text of wci_lines */
	uint32_t len;         /* bytes, at least 1 */
	uint32_t first_topic; /* its topics: hashes of its telling words */
	uint32_t n_topics;
	uint32_t chars;
	uint32_t tokens; /* words; an ideograph is one */
	uint32_t ideos;  /* how many of them are ideographs */
	uint32_t stops;  /* small words */
	uint32_t commas;
	uint32_t sentences; /* sentence ends inside, not the last */
	uint32_t capitals;  /* words that begin with one */
	uint32_t shouts;    /* words all in capitals, of two letters or more */
	uint32_t numbers;   /* words that begin with a digit */
	uint32_t quotes;
	uint32_t bars;   /* signs that part the items of a menu */
	uint32_t gaps;   /* runs of three spaces or more, as in columns */
	uint32_t hash;   /* of its words */
	uint32_t twin;   /* first line with the same words; else itself */
	uint16_t starts; /* classes it begins with: 1 << WCI_WORD_x */
	uint16_t ends;   /* classes it ends with, in two words or more */
	uint8_t blank;   /* empty lines before it, at most 3 */
	uint8_t end;     /* enum wci_line_end */
	bool bullet;
	bool heading;               /* Markdown # */
	bool lower;                 /* begins with a small letter */
	bool quote;                 /* begins with a quotation mark */
	bool address;               /* holds a URL or a mail address */
	bool credit;                /* its last part is a photo credit */
	bool repeat;                /* the same words stand in another line */
	uint8_t cover[WCI_N_WORDS]; /* its words that are of a class, <= 255 */
};

struct wci_lines {
	struct wci_line *line;
	size_t n_lines, room_lines;
	uint32_t *topic;
	size_t n_topics, room_topics;
	uint32_t *seen; /* open addressing, to find repeats */
	size_t room_seen;
	struct wci_buf text; /* of all lines, UTF-8 */
	bool wrapped;        /* it was hard-wrapped */
	bool markdown;       /* see dump_markdown.h */
	bool blanks;         /* it has empty lines between paragraphs */
};

/* Read a text. false: memory is out; the lines are then unusable until the
 * next read. */
bool wci_lines_read(struct wci_lines *ls, const struct wci_lexicon *lex,
    struct wcopy_span text);

/* Give the memory back. */
void wci_lines_clear(struct wci_lines *ls);

/* What a line says. */
static inline struct wcopy_span
wci_line_text(const struct wci_lines *ls, const struct wci_line *l)
{
	/* A page without a letter has lines and no text. */
	return (
	    struct wcopy_span){ l->len > 0 ? ls->text.data + l->start : NULL,
		l->len };
}

/* Its length in words, where an ideograph is half a word: two of them say
 * about as much as an English word does. */
static inline uint32_t
wci_line_words(const struct wci_line *l)
{
	return l->tokens - l->ideos / 2;
}

/* The share of its words that are of this class. */
static inline float
wci_line_share(const struct wci_line *l, enum wci_word c)
{
	if (l->cover[c] == 0)
		return 0;
	return l->cover[c] >= l->tokens ? 1.0f
					: (float)l->cover[c] / (float)l->tokens;
}

#endif
