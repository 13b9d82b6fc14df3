/* SPDX-License-Identifier: MIT */
/*
 * synth_prose.h - news without an author, for streams of any length
 *
 * Prose of a word model: invented words whose frequencies fall as 1 / rank
 * among some 90 real function words, a book of stock phrases that all stories
 * share, and for each story its own names, places, numbers and subject words,
 * which come back throughout. So two stories share what unrelated news share,
 * and one story can be told twice in different words.
 *
 * Measured (bench/README.md has the table): of a new story's 3-word shingles
 * and 5-word shingles as many have been seen before as of real news.
 */
#ifndef CLI_SYNTH_PROSE_H
#define CLI_SYNTH_PROSE_H

#include "synth_rng.h"
#include "synth_text.h"

struct synth_lexicon;

/* The words and phrases of one language of this kind. */
struct synth_lexicon *synth_lexicon_new(uint64_t seed);
void synth_lexicon_free(struct synth_lexicon *lx);

enum { SYNTH_NAMES = 6, SYNTH_PLACES = 3, SYNTH_TOPICS = 24 };

/* What a story is about. */
struct synth_facts {
	char first[SYNTH_NAMES][16], last[SYNTH_NAMES][16];
	char place[SYNTH_PLACES][16];
	char body[2][32]; /* companies, offices */
	char topic[SYNTH_TOPICS][16];
};

void synth_facts_draw(const struct synth_lexicon *lx, struct synth_rng *r,
    struct synth_facts *f);

/* What a teller has at hand. Numbers have a source of their own, so that a form
 * can be filled in anew. */
struct synth_teller {
	const struct synth_lexicon *lx;
	const struct synth_facts *facts;
	struct synth_rng words, numbers;
	unsigned number_share; /* per cent of the parts of a sentence */
};

/* Add so many sentences in paragraphs of one to three. */
void synth_tell(struct synth_teller *t, unsigned sentences,
    struct synth_text *out);

/* One sentence that quotes somebody. */
void synth_tell_quote(struct synth_teller *t, struct synth_text *out);

/* A headline. */
void synth_tell_title(struct synth_teller *t, char *out, size_t room);

/* Another word for a word: the same one for the same word and key. */
const char *synth_other_word(const struct synth_lexicon *lx, const char *word,
    size_t len, uint64_t key);

/* An invented proper name, with a capital. */
void synth_name(const struct synth_lexicon *lx, struct synth_rng *r, char *out,
    size_t room);

#endif
