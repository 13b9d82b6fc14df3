/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "synth_prose.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "mem.h"

/*
 * 20,000 words and 24,000 phrases give the shares of shingles seen before that
 * bench/README.md sets against real news.
 */
enum { N_WORDS = 20000, N_PHRASES = 24000, WORD_ROOM = 16, PHRASE_ROOM = 80 };

/* Walker's alias method: draws an index by weight in constant time. */
struct alias {
	uint32_t n;
	uint32_t *keep;  /* of 2^24: stay with the column */
	uint32_t *other; /* else this one */
};

struct synth_lexicon {
	char (*word)[WORD_ROOM];
	char (*phrase)[PHRASE_ROOM];
	struct alias words, phrases;
};

static const char *const small_words[] = { "the", "of", "to", "in", "and", "a",
	"for", "that", "on", "is", "with", "as", "at", "by", "from", "was",
	"it", "be", "has", "his", "its", "will", "who", "are", "have", "not",
	"but", "an", "their", "were", "he", "they", "this", "which", "had",
	"one", "more", "would", "about", "been", "or", "after", "new", "also",
	"up", "when", "out", "two", "than", "over", "last", "first", "into",
	"her", "people", "some", "could", "all", "she", "there", "no", "if",
	"years", "year", "what", "other", "because", "during", "we", "most",
	"so", "can", "only", "between", "before", "them", "through", "three",
	"under", "against", "many", "where", "while", "still", "may", "since",
	"such", "those", "made", "being" };

#define N_OF(array) (sizeof(array) / sizeof(*(array)))
#define N_SMALL N_OF(small_words)

static const char *const said[] = { "said", "told reporters", "added",
	"said in a statement", "said on Tuesday", "said later", "explained" };

static const char *const days[] = { "Monday", "Tuesday", "Wednesday",
	"Thursday", "Friday", "Saturday", "Sunday" };

static void *
room_for(size_t n, size_t size)
{
	void *p = calloc(n, size);

	if (p == NULL)
		mem_out();
	return p;
}

/* Weights 2^24 / (rank + flat): Zipf's law as Mandelbrot bent it. */
static void
alias_init(struct alias *a, uint32_t n, uint32_t flat)
{
	uint64_t *share = room_for(n, sizeof(*share)), total = 0;
	uint32_t *small = room_for(n, sizeof(*small));
	uint32_t n_small = 0, large = 0;

	a->n = n;
	a->keep = room_for(n, sizeof(*a->keep));
	a->other = room_for(n, sizeof(*a->other));
	for (uint32_t i = 0; i < n; i++)
		total += (UINT32_C(1) << 24) / (i + 1 + flat);
	for (uint32_t i = 0; i < n; i++) {
		share[i] = (UINT64_C(1) << 24) / (i + 1 + flat) * n;
		if (share[i] < total)
			small[n_small++] = i;
		a->keep[i] = UINT32_C(1) << 24;
		a->other[i] = i;
	}
	/* Fill each small column up from a large one. */
	while (n_small > 0) {
		uint32_t i = small[--n_small];

		while (large < n && share[large] < total)
			large++;
		if (large == n)
			break;
		a->keep[i] = (uint32_t)((share[i] << 24) / total);
		a->other[i] = large;
		share[large] -= total - share[i];
		/* It may be small now: it is filled up next. */
		if (share[large] < total)
			small[n_small++] = large;
	}
	free(share);
	free(small);
}

static uint32_t
alias_draw(const struct alias *a, struct synth_rng *r)
{
	uint64_t x = synth_draw(r);
	uint32_t i = (uint32_t)(((x >> 32) * a->n) >> 32);

	return (x & 0xffffff) < a->keep[i] ? i : a->other[i];
}

/* Words are one to four syllables, the frequent ones short. */
static void
spell(struct synth_rng *r, unsigned syllables, char *out)
{
	static const char *const open[] = { "b", "br", "c", "ch", "d", "dr",
		"f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl", "r",
		"s", "st", "t", "tr", "v", "w" };
	static const char *const vowel[] = { "a", "e", "i", "o", "u", "ea",
		"ou" };
	static const char *const end[] = { "", "", "n", "r", "s", "t", "l",
		"nd", "m" };
	size_t len = 0;

	for (unsigned i = 0; i < syllables && len < WORD_ROOM - 6; i++) {
		/* One draw a statement: C leaves the order of others open. */
		const char *first = open[synth_below(r, N_OF(open))];
		const char *middle = vowel[synth_below(r, N_OF(vowel))];
		const char *last =
		    i + 1 < syllables ? "" : end[synth_below(r, N_OF(end))];

		len += (size_t)snprintf(out + len, WORD_ROOM - len, "%s%s%s",
		    first, middle, last);
	}
}

static const char *
any_word(const struct synth_lexicon *lx, struct synth_rng *r)
{
	return lx->word[alias_draw(&lx->words, r)];
}

static const char *
small_word(struct synth_rng *r)
{
	/* The square of an even draw prefers the first, as Zipf does. */
	uint32_t x = synth_below(r, N_SMALL);

	return small_words[(x * synth_below(r, N_SMALL)) / N_SMALL];
}

/* Three to seven words, a small one before every one or two others. */
static void
coin_phrase(struct synth_lexicon *lx, struct synth_rng *r, char *out)
{
	unsigned n = synth_between(r, 3, 7);
	size_t len = 0;

	for (unsigned i = 0; i < n; i++) {
		const char *w =
		    synth_chance(r, 50) ? small_word(r) : any_word(lx, r);
		size_t add = strlen(w);

		if (len + add + 2 > PHRASE_ROOM)
			break;
		if (len > 0)
			out[len++] = ' ';
		memcpy(out + len, w, add + 1);
		len += add;
	}
}

struct synth_lexicon *
synth_lexicon_new(uint64_t seed)
{
	struct synth_lexicon *lx = room_for(1, sizeof(*lx));
	struct synth_rng r = synth_rng_for(seed, 'L', 0, 0);

	lx->word = room_for(N_WORDS, sizeof(*lx->word));
	lx->phrase = room_for(N_PHRASES, sizeof(*lx->phrase));
	for (unsigned i = 0; i < N_WORDS; i++)
		spell(&r,
		    i < 60      ? 1
		    : i < 2000  ? synth_between(&r, 1, 2)
		    : i < 10000 ? synth_between(&r, 2, 3)
				: synth_between(&r, 2, 4),
		    lx->word[i]);
	/* The head is the small words, drawn apart: the rest is flat there. */
	alias_init(&lx->words, N_WORDS, 40);
	for (unsigned i = 0; i < N_PHRASES; i++)
		coin_phrase(lx, &r, lx->phrase[i]);
	alias_init(&lx->phrases, N_PHRASES, 150);
	return lx;
}

void
synth_lexicon_free(struct synth_lexicon *lx)
{
	if (lx == NULL)
		return;
	free(lx->words.keep);
	free(lx->words.other);
	free(lx->phrases.keep);
	free(lx->phrases.other);
	free(lx->word);
	free(lx->phrase);
	free(lx);
}

void
synth_name(const struct synth_lexicon *lx, struct synth_rng *r, char *out,
    size_t room)
{
	const char *w = lx->word[2000 + synth_below(r, N_WORDS - 2000)];

	(void)snprintf(out, room, "%s", w);
	out[0] = (char)(out[0] - 'a' + 'A');
}

void
synth_facts_draw(const struct synth_lexicon *lx, struct synth_rng *r,
    struct synth_facts *f)
{
	static const char *const kinds[] = { "Lines", "Council", "Group",
		"Bank", "Ministry", "University", "Court", "Police" };

	for (int i = 0; i < SYNTH_NAMES; i++) {
		/* First names are few: they come from 300 words. */
		(void)snprintf(f->first[i], sizeof(f->first[i]), "%s",
		    lx->word[2000 + synth_below(r, 300)]);
		f->first[i][0] = (char)(f->first[i][0] - 'a' + 'A');
		synth_name(lx, r, f->last[i], sizeof(f->last[i]));
	}
	for (int i = 0; i < SYNTH_PLACES; i++)
		synth_name(lx, r, f->place[i], sizeof(f->place[i]));
	for (int i = 0; i < 2; i++) {
		char name[16];

		synth_name(lx, r, name, sizeof(name));
		(void)snprintf(f->body[i], sizeof(f->body[i]), "%s %s", name,
		    kinds[synth_below(r, 8)]);
	}
	for (int i = 0; i < SYNTH_TOPICS; i++)
		(void)snprintf(f->topic[i], sizeof(f->topic[i]), "%s",
		    lx->word[synth_chance(r, 50) ? alias_draw(&lx->words, r)
						 : synth_below(r, N_WORDS)]);
}

static const char *
topic(struct synth_teller *t)
{
	/* Some subject words come back more than others. */
	uint32_t x = synth_below(&t->words, SYNTH_TOPICS);

	return t->facts
	    ->topic[x * synth_below(&t->words, SYNTH_TOPICS) / SYNTH_TOPICS];
}

static unsigned
somebody(struct synth_teller *t)
{
	uint32_t x = synth_below(&t->words, SYNTH_NAMES);

	return x * synth_below(&t->words, SYNTH_NAMES) / SYNTH_NAMES;
}

static void
put_number(struct synth_teller *t, struct synth_text *out)
{
	char s[48];
	uint32_t n = synth_below(&t->numbers, 900) + 11;

	switch (synth_below(&t->words, 5)) {
	case 0:
		(void)snprintf(s, sizeof(s), "$%" PRIu32 ".%" PRIu32 " million",
		    n, synth_below(&t->numbers, 10));
		break;
	case 1:
		(void)snprintf(s, sizeof(s), "%" PRIu32 " percent", n % 90 + 1);
		break;
	case 2:
		(void)snprintf(s, sizeof(s), "%" PRIu32 ",%03" PRIu32,
		    n % 80 + 1, synth_below(&t->numbers, 1000));
		break;
	case 3:
		(void)snprintf(s, sizeof(s), "%" PRIu32, 1950 + n % 76);
		break;
	default:
		(void)snprintf(s, sizeof(s), "%" PRIu32, n);
	}
	synth_text_word(out, s);
	if (synth_chance(&t->words, 60))
		synth_text_word(out, topic(t));
}

static void
put_person(struct synth_teller *t, struct synth_text *out)
{
	unsigned who = somebody(t);

	if (synth_chance(&t->words, 40)) {
		synth_text_word(out, t->facts->first[who]);
		synth_text_word(out, t->facts->last[who]);
		if (synth_chance(&t->words, 30)) {
			synth_text_word(out, "of the");
			synth_text_word(out,
			    t->facts->body[synth_below(&t->words, 2)]);
		}
	} else {
		synth_text_word(out, t->facts->last[who]);
	}
}

static void
put_free(struct synth_teller *t, struct synth_text *out)
{
	unsigned n = synth_between(&t->words, 2, 5);

	for (unsigned i = 0; i < n; i++)
		synth_text_word(out, synth_chance(&t->words, 45)
					 ? small_word(&t->words)
					 : any_word(t->lx, &t->words));
}

static void
put_topic(struct synth_teller *t, struct synth_text *out)
{
	unsigned n = synth_between(&t->words, 1, 3);

	for (unsigned i = 0; i < n; i++) {
		synth_text_word(out, small_word(&t->words));
		if (synth_chance(&t->words, 35))
			synth_text_word(out, any_word(t->lx, &t->words));
		synth_text_word(out, topic(t));
	}
}

/* One part of a sentence: a stock phrase, or words of the story's own. */
static void
put_part(struct synth_teller *t, struct synth_text *out)
{
	uint32_t x = synth_below(&t->words, 100);

	if (x < t->number_share) {
		put_number(t, out);
	} else if (x < t->number_share + 8) {
		synth_text_word(out, "in");
		synth_text_word(out,
		    t->facts->place[synth_below(&t->words, SYNTH_PLACES)]);
	} else if (x < t->number_share + 16) {
		put_person(t, out);
	} else if (x < t->number_share + 46) {
		synth_text_word(out,
		    t->lx->phrase[alias_draw(&t->lx->phrases, &t->words)]);
	} else if (x < t->number_share + 66) {
		put_topic(t, out);
	} else {
		put_free(t, out);
	}
}

static void
put_parts(struct synth_teller *t, unsigned n, struct synth_text *out)
{
	for (unsigned i = 0; i < n; i++) {
		put_part(t, out);
		if (i + 1 < n && synth_chance(&t->words, 18))
			synth_text_put(out, ",", 1);
	}
}

/* The first letter at or behind a place, made a capital. */
static void
capital(struct synth_text *out, size_t at)
{
	while (at < out->len && out->bytes[at] == '"')
		at++;
	if (at < out->len && out->bytes[at] >= 'a' && out->bytes[at] <= 'z')
		out->bytes[at] = (char)(out->bytes[at] - 'a' + 'A');
}

void
synth_tell_quote(struct synth_teller *t, struct synth_text *out)
{
	size_t at = out->len;

	synth_text_put(out, "\"", 1);
	put_parts(t, synth_between(&t->words, 2, 4), out);
	capital(out, at);
	synth_text_put(out, ",\" ", 3);
	put_person(t, out);
	synth_text_word(out, said[synth_below(&t->words, 7)]);
	synth_text_put(out, ".", 1);
	synth_text_end(out, false);
}

static void
tell_plain(struct synth_teller *t, struct synth_text *out)
{
	size_t at = out->len;

	put_parts(t, synth_between(&t->words, 3, 7), out);
	if (synth_chance(&t->words, 12)) {
		synth_text_word(out, "on");
		synth_text_word(out, days[synth_below(&t->words, 7)]);
	}
	capital(out, at);
	synth_text_put(out, ".", 1);
	synth_text_end(out, false);
}

void
synth_tell(struct synth_teller *t, unsigned sentences, struct synth_text *out)
{
	unsigned left = synth_between(&t->words, 1, 3);

	for (unsigned i = 0; i < sentences; i++) {
		if (synth_chance(&t->words, 15))
			synth_tell_quote(t, out);
		else
			tell_plain(t, out);
		if (--left == 0 || i + 1 == sentences) {
			synth_text_end(out, true);
			left = synth_between(&t->words, 1, 3);
		}
	}
}

void
synth_tell_title(struct synth_teller *t, char *out, size_t room)
{
	struct synth_text line = { 0 };

	if (synth_chance(&t->words, 60))
		synth_text_word(&line, t->facts->last[somebody(t)]);
	put_topic(t, &line);
	if (synth_chance(&t->words, 40))
		put_number(t, &line);
	put_topic(t, &line);
	if (synth_chance(&t->words, 50)) {
		synth_text_word(&line, "in");
		synth_text_word(&line, t->facts->place[0]);
	}
	capital(&line, 0);
	(void)snprintf(out, room, "%.*s", (int)line.len, line.bytes);
	synth_text_clear(&line);
}

const char *
synth_other_word(const struct synth_lexicon *lx, const char *word, size_t len,
    uint64_t key)
{
	struct synth_rng r = { key };

	for (size_t i = 0; i < len; i++)
		r.state = synth_mix(r.state * 257 + (unsigned char)word[i]);
	for (size_t i = 0; i < N_SMALL; i++)
		if (strlen(small_words[i]) == len &&
		    memcmp(small_words[i], word, len) == 0)
			return small_word(&r);
	return any_word(lx, &r);
}
