/* SPDX-License-Identifier: MIT */
/*
 * dump_feature.h - what the network sees of a line
 *
 * Two vectors of floats, all roughly between 0 and 1. The first tells of the
 * line itself; the network sees it for the line and, condensed, for its
 * neighbours. The second tells where the line stands: how far the next lines
 * of prose are, how dense prose is around it, and how it stands to the core.
 *
 * Prose    a line of ten words or more that ends as a sentence and has small
 *          words enough.
 * Core     the run of lines with the largest sum, where prose counts its
 *          words and anything else costs: nearly always inside the story.
 * Same     the only function beyond + - * / is a logarithm made by frexpf,
 *          which is exact, so every machine computes the same floats.
 */
#ifndef WCI_DUMP_FEATURE_H
#define WCI_DUMP_FEATURE_H

#include "extract/dump_lines.h"
#include "extract/net.h"

/* Of the line itself: X(name, what). */
#define WCI_OWN_TABLE(X)                                                       \
	X(EXISTS, "1; 0 past either end of the text")                          \
	X(WORDS, "logarithm of its words")                                     \
	X(CHARS, "logarithm of its characters")                                \
	X(SENTENCE, "ends as a sentence")                                      \
	X(ASK, "ends with ? or !")                                             \
	X(DOTS, "ends with ...")                                               \
	X(COLON, "ends with a colon")                                          \
	X(PROSE, "is a line of prose")                                         \
	X(STOP_RATE, "small words a word")                                     \
	X(STOPS, "small words, up to 8")                                       \
	X(COMMAS, "commas, up to 5")                                           \
	X(SENTENCES, "ends of sentences inside, up to 5")                      \
	X(BULLET, "a list item")                                               \
	X(BLANK, "an empty line before it")                                    \
	X(CAPITALS, "words with a capital, a word")                            \
	X(SHOUTS, "words all in capitals, a word")                             \
	X(NUMBERS, "numbers a word")                                           \
	X(LOWER, "begins with a small letter")                                 \
	X(QUOTE, "begins with a quotation mark")                               \
	X(QUOTES, "quotation marks, up to 4")                                  \
	X(BARS, "signs between menu items, up to 4")                           \
	X(GAPS, "columns, up to 3")                                            \
	X(ADDRESS, "a URL or mail address")                                    \
	X(REPEAT, "stands elsewhere too")                                      \
	X(HEADING, "a Markdown heading")                                       \
	X(IDEOS, "ideographs a word")

/* Of where it stands. */
#define WCI_AROUND_TABLE(X)                                                    \
	X(PREV_PROSE, "logarithm of the lines since prose")                    \
	X(NEXT_PROSE, "logarithm of the lines to prose")                       \
	X(DENSE_B3, "share of words in prose, 3 lines before")                 \
	X(DENSE_A3, "3 lines after")                                           \
	X(DENSE_B8, "8 lines before")                                          \
	X(DENSE_A8, "8 lines after")                                           \
	X(DENSE_B20, "20 lines before")                                        \
	X(DENSE_A20, "20 lines after")                                         \
	X(BEFORE_CORE, "stands before the core")                               \
	X(IN_CORE, "stands in it")                                             \
	X(TO_CORE, "logarithm of the lines to its start")                      \
	X(SINCE_CORE, "logarithm of the lines since its end")                  \
	X(OVERLAP, "share of its topics that the core has")                    \
	X(PLACE, "how far down the text, 0 to 1")                              \
	X(N_LINES, "logarithm of the lines")                                   \
	X(CORE_SHARE, "words of the core, of all words")                       \
	X(CORE_WORDS, "logarithm of the words of the core")                    \
	X(NEAR_RELATED, "1 / lines since a 'related' heading")                 \
	X(NEAR_COMMENT, "the same for comments")                               \
	X(NEAR_SUBSCRIBE, "for newsletters")                                   \
	X(NEAR_SHARE, "for share links")                                       \
	X(NEAR_LEGAL, "for small print")                                       \
	X(NEAR_PHOTO, "for photo credits")                                     \
	X(NEAR_AD, "for advertisements")                                       \
	X(AFTER_RELATED, "a 'related' heading since the core began")           \
	X(AFTER_COMMENT, "the same for comments")                              \
	X(AFTER_LEGAL, "for small print")                                      \
	X(TITLE, "share of its topics that the first line has")                \
	X(PLAIN_RUN, "logarithm of the lines without prose around it")         \
	X(WRAPPED, "the text was wrapped")                                     \
	X(BLANKS, "the text has empty lines")

enum {
#define X(name, what) WCI_OWN_##name,
	WCI_OWN_TABLE(X)
#undef X
	/* The share of each class of words, and whether it begins with one;
	 * small words are above. */
	WCI_OWN_SHARES,
	WCI_OWN_STARTS = WCI_OWN_SHARES + WCI_N_WORDS - 1,
	WCI_N_OWN = WCI_OWN_STARTS + WCI_N_WORDS - 1
};

enum {
#define X(name, what) WCI_AROUND_##name,
	WCI_AROUND_TABLE(X)
#undef X
	    WCI_N_AROUND
};

/* Both, one behind the other: what the network sees (net.h). */
#define WCI_LINE_VECTOR (WCI_N_OWN + WCI_N_AROUND)

/* A run of lines: first ... end - 1. */
struct wci_run {
	size_t first, end;
	uint32_t words;
};

struct wci_line_features {
	float (*own)[WCI_N_OWN];
	float (*around)[WCI_N_AROUND];
	uint32_t *sums; /* words of prose, words of all, up to each line */
	uint64_t *core_topics; /* bits, by hash */
	size_t room_own, room_around, room_sums, room_topics;
	struct wci_run core;
	uint8_t *prose; /* of each line: whether it is prose */
	size_t room_prose;
};

/* Compute both vectors of every line. false: memory is out. */
bool wci_line_features_get(struct wci_line_features *f,
    const struct wci_lines *ls);

/* Both vectors of line i, one behind the other, into out. */
void wci_line_vector(const struct wci_line_features *f, size_t i,
    float out[WCI_LINE_VECTOR]);

/* Give the memory back. */
void wci_line_features_clear(struct wci_line_features *f);

/* The share of a line's topics that the core has; 0 if it has none. */
float wci_line_overlap(const struct wci_line_features *f,
    const struct wci_lines *ls, const struct wci_line *l);

#endif
