/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "synth_text.h"

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "synth_rng.h"

void
synth_text_reset(struct synth_text *t)
{
	t->len = 0;
	t->n = 0;
	t->words = 0;
	t->title[0] = '\0';
}

void
synth_text_clear(struct synth_text *t)
{
	free(t->bytes);
	free(t->sentences);
	memset(t, 0, sizeof(*t));
}

void
synth_text_put(struct synth_text *t, const char *bytes, size_t len)
{
	if (len == 0)
		return;
	mem_grow(&t->bytes, &t->room, t->len + len, 1);
	memcpy(t->bytes + t->len, bytes, len);
	t->len += len;
}

static size_t
sentence_start(const struct synth_text *t)
{
	const struct synth_sentence *s;

	if (t->n == 0)
		return 0;
	s = &t->sentences[t->n - 1];
	return (size_t)s->at + s->len;
}

void
synth_text_word(struct synth_text *t, const char *word)
{
	if (t->len > sentence_start(t) && t->bytes[t->len - 1] != '"' &&
	    t->bytes[t->len - 1] != ' ')
		synth_text_put(t, " ", 1);
	synth_text_put(t, word, strlen(word));
}

uint32_t
synth_words(const char *bytes, size_t len)
{
	uint32_t n = 0;

	for (size_t i = 0; i < len; i++)
		n += bytes[i] != ' ' && (i == 0 || bytes[i - 1] == ' ');
	return n;
}

static bool
has_quote(const char *bytes, size_t len)
{
	static const char *const opening[] = { "\"", "\xe2\x80\x9c",
		"\xe2\x80\x9e", "\xc2\xab", "\xc2\xbb" };

	for (size_t i = 0; i < sizeof(opening) / sizeof(*opening); i++) {
		size_t n = strlen(opening[i]);
		const char *at = bytes, *end = bytes + len;

		while (at < end &&
		       (at = memchr(at, opening[i][0], (size_t)(end - at)))) {
			if ((size_t)(end - at) >= n &&
			    memcmp(at, opening[i], n) == 0)
				return true;
			at++;
		}
	}
	return false;
}

void
synth_text_end(struct synth_text *t, bool last)
{
	size_t at = sentence_start(t);
	struct synth_sentence s = { (uint32_t)at, (uint32_t)(t->len - at), 0,
		false, last };

	if (s.len == 0) {
		if (t->n > 0)
			t->sentences[t->n - 1].last |= last;
		return;
	}
	s.words = synth_words(t->bytes + at, s.len);
	s.quoted = has_quote(t->bytes + at, s.len);
	mem_grow(&t->sentences, &t->n_room, t->n + 1, sizeof(s));
	t->sentences[t->n++] = s;
	t->words += s.words;
}

static bool
is_upper(char c)
{
	return (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

/* Does a sentence end behind byte i of the text? */
static bool
ends_at(struct wcopy_span s, size_t i)
{
	if (s.ptr[i] == '"' && i > 0)
		return strchr(".?!", s.ptr[i - 1]) != NULL && i + 2 < s.len &&
		       s.ptr[i + 1] == ' ' && is_upper(s.ptr[i + 2]);
	if (strchr(".?!", s.ptr[i]) == NULL || s.ptr[i] == '\0' ||
	    i + 2 >= s.len || s.ptr[i + 1] != ' ')
		return false;
	/* A capital and a full stop are an initial. */
	if (i >= 2 && is_upper(s.ptr[i - 1]) && s.ptr[i - 2] == ' ')
		return false;
	return is_upper(s.ptr[i + 2]) || s.ptr[i + 2] == '"';
}

void
synth_text_split(struct synth_text *t, struct wcopy_span text)
{
	synth_text_reset(t);
	for (size_t i = 0; i < text.len && t->n < SYNTH_SENTENCES_MAX; i++) {
		char c = text.ptr[i];
		bool blank = c == ' ' || c == '\t' || c == '\r';

		if (c == '\n') {
			synth_text_end(t, true);
			continue;
		}
		if (blank && (t->len == sentence_start(t) ||
				 t->bytes[t->len - 1] == ' '))
			continue;
		synth_text_put(t, blank ? " " : &text.ptr[i], 1);
		if (ends_at(text, i))
			synth_text_end(t, false);
	}
	synth_text_end(t, true);
}

/* The length of a mark, U+2000 to U+203F, at this place; 0: none. */
static size_t
mark_at(struct wcopy_span s, size_t i)
{
	return i + 2 < s.len && (unsigned char)s.ptr[i] == 0xe2 &&
		       (unsigned char)s.ptr[i + 1] == 0x80
		   ? 3
		   : 0;
}

static unsigned
folded(char c)
{
	unsigned u = (unsigned char)c;

	if (u >= 'A' && u <= 'Z')
		return u + 32;
	return (u >= 'a' && u <= 'z') || (u >= '0' && u <= '9') || u >= 0x80
		   ? u
		   : 0;
}

static int
by_value(const void *a, const void *b)
{
	uint64_t x, y;

	memcpy(&x, a, sizeof(x));
	memcpy(&y, b, sizeof(y));
	return (x > y) - (x < y);
}

static size_t
sort_set(uint64_t *v, size_t n)
{
	size_t m = 0;

	if (n > 0)
		qsort(v, n, sizeof(*v), by_value);
	for (size_t i = 0; i < n; i++)
		if (m == 0 || v[i] != v[m - 1])
			v[m++] = v[i];
	return m;
}

size_t
synth_shingles(struct wcopy_span text, unsigned words, uint64_t **out,
    size_t *room)
{
	uint64_t word = 0, last[16] = { 0 };
	size_t n_words = 0, n = 0;

	for (size_t i = 0; i <= text.len; i++) {
		size_t mark = i < text.len ? mark_at(text, i) : 0;
		unsigned c =
		    i < text.len && mark == 0 ? folded(text.ptr[i]) : 0;

		if (c != 0) {
			word = synth_mix(word * 257 + c + 1);
			continue;
		}
		if (mark > 0)
			i += mark - 1;
		if (word == 0)
			continue;
		last[n_words++ % 16] = word;
		word = 0;
		if (n_words < words)
			continue;
		mem_grow(out, room, n + 1, sizeof(**out));
		(*out)[n] = 0;
		for (unsigned k = 0; k < words; k++)
			(*out)[n] =
			    synth_mix((*out)[n] + last[(n_words - 1 - k) % 16]);
		n++;
	}
	return sort_set(*out, n);
}

size_t
synth_shared(const uint64_t *a, size_t n_a, const uint64_t *b, size_t n_b)
{
	size_t shared = 0;

	for (size_t i = 0, j = 0; i < n_a && j < n_b;) {
		shared += a[i] == b[j];
		if (a[i] <= b[j])
			i++;
		else
			j++;
	}
	return shared;
}
