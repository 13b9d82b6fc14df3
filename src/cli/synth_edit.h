/* SPDX-License-Identifier: MIT */
/*
 * synth_edit.h - what editors, rewriters and scanners do to a sentence
 */
#ifndef CLI_SYNTH_EDIT_H
#define CLI_SYNTH_EDIT_H

#include "synth_prose.h"

/* Text as it grows. */
struct synth_out {
	char *bytes;
	size_t len, room;
};

void synth_out_put(struct synth_out *o, const char *bytes, size_t len);
void synth_out_clear(struct synth_out *o);

struct synth_editor {
	const struct synth_lexicon *lexicon;
	struct synth_rng *rng;
	uint64_t key; /* one writer has one other word for a word */
};

/*
 * Change so many per cent of the words: another word in four of five cases,
 * else one left out or one put in. Words with capitals or digits, and all in
 * quotes, stay: names, numbers and quotes are what rewriters keep.
 */
void synth_edit_words(const struct synth_editor *e, const char *s, size_t len,
    unsigned percent, struct synth_out *out);

/* The same with the two sides of a comma changed over in half of the cases. */
void synth_edit_reword(const struct synth_editor *e, const char *s, size_t len,
    unsigned percent, struct synth_out *out);

/* Misread a letter in so many per cent of the words. */
void synth_edit_misread(const struct synth_editor *e, const char *s, size_t len,
    unsigned percent, struct synth_out *out);

#endif
