/* SPDX-License-Identifier: MIT */
/*
 * synth_text.h - a text as sentences, which is what editors cut and move
 */
#ifndef CLI_SYNTH_TEXT_H
#define CLI_SYNTH_TEXT_H

#include <wirecopy/base.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Longer texts are taken up to here; the longest of news have half of it. */
#define SYNTH_SENTENCES_MAX 400

struct synth_sentence {
	uint32_t at, len; /* in the bytes of the text */
	uint32_t words;
	bool quoted; /* holds a quotation */
	bool last;   /* of its paragraph */
};

struct synth_text {
	char *bytes;
	size_t len, room;
	struct synth_sentence *sentences;
	size_t n, n_room;
	uint32_t words;
	char title[160];
};

/* Empty a text, keeping its memory. */
void synth_text_reset(struct synth_text *t);
void synth_text_clear(struct synth_text *t);

void synth_text_put(struct synth_text *t, const char *bytes, size_t len);
void synth_text_word(struct synth_text *t, const char *word);

/* All that was put since the last call is one sentence. */
void synth_text_end(struct synth_text *t, bool last);

/* Take a text apart: paragraphs end at a line feed, sentences at a full stop,
 * question or exclamation mark before a blank and a capital or a quote. */
void synth_text_split(struct synth_text *t, struct wcopy_span text);

/* The words of a run of bytes: runs without blanks. */
uint32_t synth_words(const char *bytes, size_t len);

/*
 * The hashes of the shingles of so many words, sorted, each once: the slow and
 * exact measure that truth is told by. Words are runs of ASCII letters and
 * digits, case folded, and of bytes above 0x7f but for U+2000 to U+203F, which
 * are marks. *out grows as needed; the count is returned.
 */
size_t synth_shingles(struct wcopy_span text, unsigned words, uint64_t **out,
    size_t *room);

/* How many values two sorted sets share. */
size_t synth_shared(const uint64_t *a, size_t n_a, const uint64_t *b,
    size_t n_b);

#endif
