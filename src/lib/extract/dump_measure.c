/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "extract/dump_measure.h"

#include <string.h>

#include "base/alloc.h"
#include "base/utf8.h"

static bool
is_blank(enum wci_char is)
{
	return is == WCI_CHAR_SPACE || is == WCI_CHAR_NOTHING;
}

bool
wci_measure_trim(struct wcopy_span *s)
{
	uint32_t cp;

	while (s->len > 0) {
		struct wcopy_span rest = *s;

		if (!is_blank(wci_char_take(&rest, &cp)))
			break;
		*s = rest;
	}
	while (s->len > 0) {
		size_t n = 1;

		while (n < 4 && n < s->len &&
		       ((unsigned char)s->ptr[s->len - n] & 0xC0) == 0x80)
			n++;
		if (wci_utf8_decode(s->ptr + s->len - n, n, &cp) != n ||
		    !is_blank(wci_char_of(cp)))
			break;
		s->len -= n;
	}
	return s->len > 0;
}

bool
wci_measure_has_word(struct wcopy_span s)
{
	while (s.len > 0) {
		uint32_t cp;
		enum wci_char is = wci_char_take(&s, &cp);

		if (is >= WCI_CHAR_LOWER && is <= WCI_CHAR_IDEO)
			return true;
	}
	return false;
}

uint32_t
wci_measure_chars(struct wcopy_span s)
{
	uint32_t n = 0;

	/* All bytes but those that continue a character. */
	for (size_t i = 0; i < s.len; i++)
		n += ((unsigned char)s.ptr[i] & 0xC0) != 0x80;
	return n;
}

uint32_t
wci_measure_first_word(struct wcopy_span s)
{
	uint32_t n = 0;

	while (s.len > 0) {
		uint32_t cp;
		enum wci_char is = wci_char_take(&s, &cp);

		if (is == WCI_CHAR_SPACE)
			break;
		n++;
		if (is == WCI_CHAR_IDEO || cp == '-')
			break;
	}
	return n;
}

static enum wci_char
first_char(struct wcopy_span s)
{
	uint32_t cp;

	if (s.len == 0)
		return WCI_CHAR_OTHER;
	(void)wci_utf8_decode(s.ptr, s.len, &cp);
	return wci_char_of(cp);
}

static enum wci_char
last_char(struct wcopy_span s)
{
	size_t n = 1;

	while (n < 4 && n < s.len &&
	       ((unsigned char)s.ptr[s.len - n] & 0xC0) == 0x80)
		n++;
	return first_char((struct wcopy_span){ s.ptr + s.len - n, n });
}

/* Whether a line that ends and one that begins like this were one word. */
static bool
is_seamless(struct wcopy_span before, struct wcopy_span after)
{
	enum wci_char a, b;

	if (before.len < 2)
		return before.len == 0;
	b = first_char(after);
	if (before.ptr[before.len - 1] == '-') {
		a = last_char(
		    (struct wcopy_span){ before.ptr, before.len - 1 });
		return a == WCI_CHAR_LOWER && b == WCI_CHAR_LOWER;
	}
	a = last_char(before);
	return b == WCI_CHAR_IDEO ||
	       (a == WCI_CHAR_IDEO && b != WCI_CHAR_LOWER);
}

bool
wci_measure_join(struct wci_lines *ls, struct wcopy_span s)
{
	struct wci_line *l = &ls->line[ls->n_lines - 1];
	struct wcopy_span so_far = { ls->text.data + l->start, l->len };
	uint32_t spaces = is_seamless(so_far, s) ? 0 : 1;

	if (s.len > SIZE_MAX / 4)
		return false;
	/* A bad byte grows from one to three. */
	if (!wci_buf_reserve(&ls->text,
		1 + (wci_utf8_valid(s.ptr, s.len) == s.len ? s.len
							   : 3 * s.len)))
		return false;
	while (s.len > 0) {
		uint32_t cp;
		enum wci_char is = wci_char_take(&s, &cp);

		if (is == WCI_CHAR_NOTHING)
			continue;
		if (is == WCI_CHAR_SPACE) {
			spaces++;
			continue;
		}
		if (spaces > 0)
			ls->text.data[ls->text.len++] = ' ';
		l->gaps += spaces > 2;
		spaces = 0;
		ls->text.len +=
		    wci_utf8_encode(cp, ls->text.data + ls->text.len);
	}
	l->len = (uint32_t)(ls->text.len - l->start);
	return true;
}

/* Words that are remembered, at least WCI_PHRASE_WORDS; a power of two. */
#define RECENT 8u

/* The words of a line as they are read. */
struct reader {
	struct wci_lines *ls;
	const struct wci_lexicon *lex;
	struct wci_line *l;
	/* The word that is being read. */
	uint64_t hash; /* 0: none */
	uint32_t letters, capitals, digits;
	bool capital; /* it begins with one */
	/* The last words read, the newest at tokens - 1, modulo RECENT. */
	uint64_t before[RECENT];
	uint32_t prefixes; /* bit k: phrases begin with the word k before */
	uint32_t covered[WCI_N_WORDS]; /* words up to here count already */
	uint16_t long_end;             /* classes of phrases that end here */
	uint32_t part;                 /* words before the last ( or [, or
					  before the last sentence */
	bool photo;                    /* that part begins as a credit */
	enum wci_char last;            /* the last that was not a space */
	uint32_t last_end;             /* run of sentence ends, for "..." */
	bool gap;                      /* a space since then */
	/* How the line ends, if it ends here: its last sign that closes
	 * nothing. */
	enum wci_char end;
	uint32_t end_cp;
};

/* The hash of the word k before the newest, which is read. */
static uint64_t
recent(const struct reader *r, uint32_t k)
{
	return r->before[(r->l->tokens - 1 - k) % RECENT];
}

/* The words first ... tokens - 1 are a phrase of these classes. */
static void
cover(struct reader *r, uint32_t mask, uint32_t first)
{
	struct wci_line *l = r->l;

	for (unsigned c = 0; mask != 0 && c < WCI_N_WORDS; c++) {
		uint32_t from = first;

		if ((mask >> c & 1) == 0)
			continue;
		if (first == 0)
			l->starts |= (uint16_t)(1U << c);
		r->photo |= c == WCI_WORD_PHOTO && first == r->part;
		if (from < r->covered[c])
			from = r->covered[c];
		r->covered[c] = l->tokens;
		if (l->cover[c] + (l->tokens - from) <= UINT8_MAX)
			l->cover[c] += (uint8_t)(l->tokens - from);
	}
}

static void
find_phrases(struct reader *r)
{
	uint32_t have =
	    r->l->tokens < WCI_PHRASE_WORDS ? r->l->tokens : WCI_PHRASE_WORDS;

	for (uint32_t n = 2; n <= have; n++) {
		uint64_t phrase = recent(r, n - 1);
		uint32_t mask;

		if ((r->prefixes >> (n - 1) & 1) == 0)
			continue;
		for (uint32_t i = n - 1; i-- > 0;)
			phrase = wci_word_join(phrase, recent(r, i));
		mask = wci_lexicon_find(r->lex, phrase) & ~WCI_WORD_PREFIX;
		if (mask == 0)
			continue;
		cover(r, mask, r->l->tokens - n);
		r->long_end |= (uint16_t)mask;
	}
}

/* What a word says about the subject: any but small ones, and in scripts
 * without spaces each pair of letters. */
static bool
add_topic(struct reader *r, bool ideo, uint32_t mask)
{
	struct wci_lines *ls = r->ls;
	uint64_t h = recent(r, 0);

	if (ideo) {
		if (r->l->tokens < 2)
			return true;
		h = wci_word_join(recent(r, 1), h);
	} else if ((mask >> WCI_WORD_STOP & 1) != 0 || r->letters < 3) {
		return true;
	}
	if (ls->n_topics == ls->room_topics &&
	    !wci_grow(&ls->topic, &ls->room_topics, ls->n_topics + 1,
		sizeof(*ls->topic)))
		return false;
	ls->topic[ls->n_topics++] = (uint32_t)(h ^ h >> 32);
	return true;
}

/* The word is complete. */
static bool
end_word(struct reader *r, bool ideo)
{
	struct wci_line *l = r->l;
	uint32_t mask;

	if (r->hash == 0)
		return true;
	mask = wci_lexicon_find(r->lex, r->hash);
	r->before[l->tokens++ % RECENT] = r->hash;
	r->prefixes = r->prefixes << 1 | (mask & WCI_WORD_PREFIX) >> 31;
	l->ideos += ideo;
	l->stops += mask >> WCI_WORD_STOP & 1;
	l->capitals += r->capital;
	l->shouts += r->letters > 1 && r->capitals == r->letters;
	l->numbers += r->digits > 0 && r->letters == r->digits;
	l->hash = l->hash * 31 + (uint32_t)(r->hash ^ r->hash >> 32);
	r->long_end = 0;
	if ((mask & ~WCI_WORD_PREFIX) != 0)
		cover(r, mask & ~WCI_WORD_PREFIX, l->tokens - 1);
	if ((r->prefixes & ((1U << WCI_PHRASE_WORDS) - 2)) != 0)
		find_phrases(r);
	if (!add_topic(r, ideo, mask))
		return false;
	r->hash = 0;
	r->letters = r->capitals = r->digits = 0;
	return true;
}

static void
begin_part(struct reader *r)
{
	r->part = r->l->tokens;
	r->photo = false;
}

static void
begin_word(struct reader *r, enum wci_char is)
{
	r->hash = WCI_WORD_START;
	r->capital = is == WCI_CHAR_UPPER;
	/* A full stop, a space and a letter: a sentence ended. Scripts without
	 * spaces need no space. */
	if (r->last == WCI_CHAR_END &&
	    (is == WCI_CHAR_IDEO || (r->gap && is != WCI_CHAR_DIGIT))) {
		r->l->sentences++;
		begin_part(r);
	}
}

static bool
add_letter(struct reader *r, uint32_t cp, enum wci_char is)
{
	if (is == WCI_CHAR_IDEO && !end_word(r, false))
		return false;
	if (r->hash == 0)
		begin_word(r, is);
	r->hash = wci_word_add(r->hash, wci_char_lower(cp));
	r->letters++;
	r->capitals += is == WCI_CHAR_UPPER;
	r->digits += is == WCI_CHAR_DIGIT;
	return is != WCI_CHAR_IDEO || end_word(r, true);
}

static void
add_sign(struct reader *r, uint32_t cp, enum wci_char is)
{
	struct wci_line *l = r->l;

	l->commas += is == WCI_CHAR_COMMA;
	l->quotes += is == WCI_CHAR_QUOTE;
	l->bars += is == WCI_CHAR_BAR;
	l->address |= cp == '@' && r->last == WCI_CHAR_LOWER && !r->gap;
	if (is == WCI_CHAR_END)
		r->last_end++;
	if (cp == '(' || cp == '[' || cp == 0xFF08)
		begin_part(r);
}

/*
 * The run of ASCII letters and digits at the start of s, of which there is at
 * least one: nine characters in ten, and what is done to each is little.
 * Returns its last character.
 */
static uint32_t
read_ascii(struct reader *r, struct wcopy_span *s)
{
	struct wci_word_run run;
	uint32_t last;

	if (r->hash == 0)
		begin_word(r,
		    (enum wci_char)wci_char_ascii[(unsigned char)*s->ptr]);
	run = wci_word_take(*s, &r->hash);
	last = (unsigned char)s->ptr[run.n - 1];
	r->letters += run.n;
	r->capitals += run.capitals;
	r->digits += run.digits;
	r->l->chars += run.n;
	r->last_end = 0;
	r->last = r->end = (enum wci_char)wci_char_ascii[last];
	r->end_cp = last;
	r->gap = false;
	s->ptr += run.n;
	s->len -= run.n;
	return last;
}

/* Any other character. */
static bool
read_char(struct reader *r, struct wcopy_span *s, uint32_t *cp)
{
	enum wci_char is = wci_char_take(s, cp);

	r->l->chars++;
	if (!(wci_char_is_word(is) ? add_letter(r, *cp, is)
				   : end_word(r, false)))
		return false;
	add_sign(r, *cp, is);
	if (is != WCI_CHAR_SPACE && is != WCI_CHAR_CLOSE &&
	    is != WCI_CHAR_QUOTE) {
		if (is != WCI_CHAR_END)
			r->last_end = 0;
		r->end = r->last = is;
		r->end_cp = *cp;
	}
	r->gap = is == WCI_CHAR_SPACE;
	return true;
}

/* How the line ends; cp is its last sign that closes nothing. */
static enum wci_line_end
end_of(enum wci_char is, uint32_t cp, uint32_t run)
{
	if (is == WCI_CHAR_COLON)
		return WCI_END_COLON;
	if (is != WCI_CHAR_END)
		return WCI_END_NONE;
	if (cp == 0x2026 || (cp == '.' && run > 1))
		return WCI_END_DOTS;
	if (cp == '?' || cp == '!' || cp == 0x61F || cp == 0xFF01 ||
	    cp == 0xFF1F)
		return WCI_END_ASK;
	return WCI_END_SENTENCE;
}

static bool
holds(struct wcopy_span s, const char *what)
{
	size_t n = strlen(what);

	for (size_t i = 0; i + n <= s.len; i++) {
		const char *p = memchr(s.ptr + i, what[0], s.len - n + 1 - i);

		if (p == NULL)
			return false;
		if (memcmp(p, what, n) == 0)
			return true;
		i = (size_t)(p - s.ptr);
	}
	return false;
}

static bool
is_bracket(uint32_t cp)
{
	return cp == ')' || cp == ']' || cp == 0xFF09;
}

/* Of a line or block so much is measured; real ones have a tenth of that at
 * most, and what a page of one line is like is seen from its beginning. */
#define MOST_BYTES ((size_t)64 << 10)

/* The start of s up to there, no character cut in two. */
static struct wcopy_span
measured(struct wcopy_span s)
{
	if (s.len > MOST_BYTES)
		for (s.len = MOST_BYTES; (s.ptr[s.len] & 0xC0) == 0x80; s.len--)
			continue;
	return s;
}

bool
wci_measure_line(struct wci_lines *ls, const struct wci_lexicon *lex)
{
	struct wci_line *l = &ls->line[ls->n_lines - 1];
	struct reader r = { .ls = ls, .lex = lex, .l = l };
	struct wcopy_span s = measured(wci_line_text(ls, l));
	uint32_t cp = 0;

	l->first_topic = (uint32_t)ls->n_topics;
	l->lower = first_char(s) == WCI_CHAR_LOWER;
	l->quote = first_char(s) == WCI_CHAR_QUOTE;
	l->address = holds(s, "://") || holds(s, "www.");
	while (s.len > 0) {
		unsigned char c = (unsigned char)*s.ptr;

		if (c < 128 &&
		    wci_char_is_word((enum wci_char)wci_char_ascii[c]))
			cp = read_ascii(&r, &s);
		else if (!read_char(&r, &s, &cp))
			return false;
	}
	l->end = (uint8_t)end_of(r.end, r.end_cp, r.last_end);
	if (!end_word(&r, false))
		return false;
	l->n_topics = (uint32_t)(ls->n_topics - l->first_topic);
	l->ends = r.long_end;
	/* "(AP Photo/J. Doe)", "... on Saturday. Photo by J. Doe": the last
	 * part is no sentence and begins as a credit. */
	l->credit = r.photo && l->tokens - r.part <= 10 &&
		    (l->end == WCI_END_NONE || is_bracket(cp));
	return true;
}
