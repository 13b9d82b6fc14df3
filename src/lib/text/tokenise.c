/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "text/tokenise.h"

#include <string.h>

#include "base/alloc.h"
#include "base/error.h"
#include "base/hash.h"
#include "base/swar.h"
#include "base/utf8.h"
#include "text/chars.h"

/* Text is read 16 bytes at a time; nearer to its end than that it goes the
 * general way. */
#define STEP 16

struct scan {
	const char *s;
	size_t len, pos;
	uint64_t seed;
	struct wci_words *w;
	const struct wci_chars *chars;
	bool places;
};

/* The high bit of each byte of x that is an ASCII letter or digit. */
static inline uint64_t
alnum_bits(uint64_t x)
{
	uint64_t lo = x & WCI_EACH(0x7F);
	uint64_t l = lo | WCI_EACH(0x20);
	uint64_t letter =
	    (l + WCI_EACH(0x80 - 'a')) & ~(l + WCI_EACH(0x7F - 'z'));
	uint64_t digit =
	    (lo + WCI_EACH(0x80 - '0')) & ~(lo + WCI_EACH(0x7F - '9'));

	return (letter | digit) & ~x & WCI_EACH(0x80);
}

/* Bytes of x, from the lowest, before the first that is not in bits; 8: all. */
static inline unsigned
run_length(uint64_t bits)
{
	uint64_t stop = ~bits & WCI_EACH(0x80);

	return stop == 0 ? 8 : (unsigned)wci_first_mark(stop);
}

/* The lowest n bytes, n 1 ... 8. */
static inline uint64_t
low_bytes(uint64_t x, unsigned n)
{
	return x & UINT64_MAX >> (64 - 8 * n);
}

/* A word's hash with its mark. 2 is one value among the 2^63 unmarked ones. */
static inline uint64_t
marked(uint64_t h, bool number)
{
	h = (h & ~WCI_NUMBER) | number;
	return h == WCI_GAP ? 2 : h;
}

/* XXH3 of a folded word of up to 16 bytes, given as two zero-padded halves.
 * Of letters and digits, only digits have bit 0x40 clear. */
static inline uint64_t
hash_short(uint64_t lo, uint64_t hi, unsigned n, uint64_t seed)
{
	char padded[STEP];

	wci_store8(padded, lo);
	wci_store8(padded + 8, hi);
	return marked(wci_hash(padded, STEP, seed + n),
	    (lo & 0xC0) == 0 && n > 1);
}

static uint64_t
hash_bytes(const char *p, size_t n, uint64_t seed)
{
	if (n <= STEP) {
		char padded[STEP] = { 0 };

		memcpy(padded, p, n);
		return hash_short(wci_load8(padded), wci_load8(padded + 8),
		    (unsigned)n, seed);
	}
	return marked(wci_hash(p, n, seed), (unsigned char)p[0] < 0x40);
}

/* Make room for one word more. */
static bool
room_for_one(struct scan *sc)
{
	struct wci_words *w = sc->w;

	return wci_grow(&w->hash, &w->room, w->n + 1, sizeof(*w->hash)) &&
	       (!sc->places || wci_grow(&w->place, &w->place_room, w->n + 1,
				   sizeof(*w->place)));
}

static bool
emit(struct scan *sc, uint64_t hash, size_t from, size_t to)
{
	struct wci_words *w = sc->w;

	if (!room_for_one(sc))
		return false;
	w->hash[w->n] = hash;
	if (sc->places)
		w->place[w->n] =
		    (struct wci_place){ (uint32_t)from, (uint32_t)(to - from) };
	w->n++;
	return true;
}

static bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/*
 * A hyphen of n bytes at pos that only breaks a line: line feed and blanks
 * behind it, then a lower-case letter. Returns where the word goes on, 0 if
 * it does not.
 */
static size_t
hyphenated(const struct scan *sc, size_t pos, size_t n)
{
	size_t p = pos + n;
	bool line = false;

	while (p < sc->len && is_space(sc->s[p]))
		line |= sc->s[p++] == '\n';
	if (!line || p >= sc->len)
		return 0;
	/* Beyond ASCII the case is not worth a table: letters there go on. */
	return (sc->s[p] >= 'a' && sc->s[p] <= 'z') ||
		       (unsigned char)sc->s[p] >= 0xC3
		   ? p
		   : 0;
}

static bool
is_hyphen(uint32_t cp)
{
	return cp == '-' || cp == 0x2010;
}

/* The character at pos, folded; *n is its length in the text. */
static struct wci_char
look(const struct scan *sc, size_t pos, size_t *n, uint32_t *cp)
{
	struct wci_char c;

	*n = wci_utf8_decode(sc->s + pos, sc->len - pos, cp);
	c = wci_chars_look(sc->chars, *cp);
	if (c.class == WCI_CHAR_IDEO && c.len == 0) {
		c.folded = sc->s + pos;
		c.len = (uint8_t)*n;
	}
	return c;
}

/* A word of any characters, from pos to the first that breaks it. */
static bool
general_word(struct scan *sc)
{
	char word[WCI_WORD_MAX];
	size_t len = 0, from = sc->pos, to = sc->pos;

	while (sc->pos < sc->len) {
		size_t n, on;
		uint32_t cp;
		struct wci_char c = look(sc, sc->pos, &n, &cp);

		if (c.class == WCI_CHAR_IDEO)
			break;
		if (c.class == WCI_CHAR_BREAK) {
			if (!is_hyphen(cp) || len == 0 ||
			    (on = hyphenated(sc, sc->pos, n)) == 0)
				break;
			sc->pos = on;
			continue;
		}
		sc->pos += n;
		if (c.class == WCI_CHAR_DROP)
			continue;
		to = sc->pos;
		if (len + c.len <= sizeof(word)) {
			memcpy(word + len, c.folded, c.len);
			len += c.len;
		}
	}
	if (len == 0)
		return true;
	return emit(sc, hash_bytes(word, len, sc->seed), from, to);
}

/* A run of a script without spaces: every pair of neighbours is a word. */
static bool
ideo_run(struct scan *sc)
{
	char pair[2 * WCI_FOLD_MAX];
	size_t first = 0, from = 0, to = 0;
	unsigned chars = 0;

	while (sc->pos < sc->len) {
		size_t n;
		uint32_t cp;
		struct wci_char c = look(sc, sc->pos, &n, &cp);

		if (c.class == WCI_CHAR_DROP) {
			sc->pos += n;
			continue;
		}
		if (c.class != WCI_CHAR_IDEO)
			break;
		memcpy(pair + first, c.folded, c.len);
		if (chars > 0 &&
		    !emit(sc, hash_bytes(pair, first + c.len, sc->seed), from,
			sc->pos + n))
			return false;
		memmove(pair, pair + first, c.len);
		first = c.len;
		from = sc->pos;
		to = sc->pos += n;
		chars++;
	}
	if (chars != 1)
		return true;
	return emit(sc, hash_bytes(pair, first, sc->seed), from, to);
}

/* A run of '@' at pos: a gap if it stands alone. */
static bool
at_signs(struct scan *sc)
{
	size_t from = sc->pos;

	while (sc->pos < sc->len && sc->s[sc->pos] == '@')
		sc->pos++;
	if ((from > 0 && !is_space(sc->s[from - 1])) ||
	    (sc->pos < sc->len && !is_space(sc->s[sc->pos])))
		return true;
	sc->w->n_gaps++;
	return emit(sc, WCI_GAP, from, sc->pos);
}

/* A run of '@', or a character beyond ASCII. */
static bool
other(struct scan *sc)
{
	struct wci_char what;
	uint32_t cp;
	size_t n;

	if (sc->s[sc->pos] == '@')
		return at_signs(sc);
	what = look(sc, sc->pos, &n, &cp);
	if (what.class == WCI_CHAR_WORD)
		return general_word(sc);
	if (what.class == WCI_CHAR_IDEO)
		return ideo_run(sc);
	sc->pos += n;
	return true;
}

/* What an ASCII byte, or the first byte of a longer character, starts. */
enum start {
	START_BREAK, /* nothing: a separator */
	START_WORD,  /* a letter or digit */
	START_OTHER  /* '@', or a character that the table must tell */
};

static inline enum start
start_of(unsigned char c)
{
	unsigned l = c | 0x20u;

	if ((l >= 'a' && l <= 'z') || (c >= '0' && c <= '9'))
		return START_WORD;
	return c >= 0x80 || c == '@' ? START_OTHER : START_BREAK;
}

/*
 * The words from pos on that are ASCII and shorter than 16 bytes, up to the
 * first that is not, or until a read of 16 bytes would pass the end. Nearly
 * all words of nearly all languages in Latin script are such; the general way
 * takes the others, and those that a line break may have cut in two. places is
 * sc->places, as a constant to the compiler.
 */
static inline bool
ascii_words(struct scan *sc, const bool places)
{
	const char *s = sc->s;
	const uint64_t seed = sc->seed;
	const size_t end = sc->len - STEP;
	size_t pos = sc->pos, count = sc->w->n, room = sc->w->room;
	uint64_t *hash = sc->w->hash;
	bool ok = true;

	while (pos <= end) {
		uint64_t lo = wci_load8(s + pos), hi = 0, bits;
		unsigned n, m = 0;
		unsigned char next;

		bits = alnum_bits(lo);
		if ((bits & 0x80) == 0) {
			if (start_of((unsigned char)lo) == START_OTHER)
				break;
			pos++;
			continue;
		}
		n = run_length(bits);
		if (n == 8) {
			hi = wci_load8(s + pos + 8);
			m = run_length(alnum_bits(hi));
			if (m == 8)
				break;
			hi = m == 0 ? 0 : low_bytes(hi | WCI_EACH(0x20), m);
		}
		next = (unsigned char)s[pos + n + m];
		if (next >= 0x80 || next == '-')
			break;
		if (count == room || places) {
			sc->w->n = count;
			if (!(ok = room_for_one(sc)))
				break;
			room = sc->w->room;
			hash = sc->w->hash;
		}
		/* Bit 0x20 is the case of a letter, and set in every digit. */
		lo = low_bytes(lo | WCI_EACH(0x20), n);
		n += m;
		if (places)
			sc->w->place[count] =
			    (struct wci_place){ (uint32_t)pos, n };
		hash[count++] = hash_short(lo, hi, n, seed);
		/* What follows is ASCII and no part of a word: unless it is an
		 * '@', it is passed over unseen. */
		pos += n + (next != '@');
	}
	sc->w->n = count;
	sc->pos = pos < sc->len ? pos : sc->len;
	return ok;
}

/* What stands at pos, the slow way. */
static bool
anything(struct scan *sc)
{
	switch (start_of((unsigned char)sc->s[sc->pos])) {
	case START_BREAK:
		sc->pos++;
		return true;
	case START_WORD:
		return general_word(sc);
	case START_OTHER:
		break;
	}
	return other(sc);
}

wcopy_status
wci_tokenise(struct wci_words *w, struct wcopy_span text, uint64_t seed,
    bool places, struct wcopy_error *err)
{
	struct scan sc = { text.ptr, text.len, 0, seed, w, wci_chars_get(),
		places };

	if (text.len > INT32_MAX)
		return wci_fail(err, WCOPY_SKIP, WCOPY_REASON_TOO_LARGE,
		    "the text is longer than 2^31 bytes");
	if (sc.chars == NULL)
		return wci_fail_nomem(err);
	w->n = w->n_gaps = 0;
	while (sc.pos < sc.len) {
		if (sc.len >= STEP && !(places ? ascii_words(&sc, true)
					       : ascii_words(&sc, false)))
			return wci_fail_nomem(err);
		if (sc.pos < sc.len && !anything(&sc))
			return wci_fail_nomem(err);
	}
	return WCOPY_OK;
}

void
wci_words_clear(struct wci_words *w)
{
	wci_free(w->hash);
	wci_free(w->place);
	memset(w, 0, sizeof(*w));
}
