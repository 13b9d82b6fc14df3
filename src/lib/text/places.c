/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "text/places.h"

#include "base/alloc.h"
#include "base/utf8.h"
#include "text/context.h"
#include "text/quotes.h"
#include "text/word_hash.h"

struct scan {
	const char *s;
	size_t len, pos;
	uint64_t seed;
	struct wci_words *w;
	const struct wci_chars *chars;
};

static bool
emit(struct scan *sc, uint64_t hash, size_t from, size_t to)
{
	struct wci_words *w = sc->w;

	if (!wci_grow(&w->hash, &w->room, w->n + 1, sizeof(*w->hash)) ||
	    !wci_grow(&w->place, &w->place_room, w->n + 1, sizeof(*w->place)))
		return false;
	w->hash[w->n] = hash;
	w->place[w->n++] =
	    (struct wci_place){ (uint32_t)from, (uint32_t)(to - from) };
	return true;
}

/* The entry of what stands at pos; *n is its length in the text. */
static uint64_t
look(const struct scan *sc, size_t pos, size_t *n)
{
	uint64_t entry;
	uint32_t cp;

	*n = wci_utf8_decode(sc->s + pos, sc->len - pos, &cp);
	entry = wci_chars_look(sc->chars, cp);
	if (wci_char_class(entry) == WCI_CHAR_JAMO) {
		*n = wci_hangul(sc->s, sc->len, pos, &cp);
		entry = wci_chars_look(sc->chars, cp);
	}
	return entry;
}

/* A word, from pos to the first character that breaks it. */
static bool
word(struct scan *sc)
{
	char folded[WCI_WORD_MAX + WCI_FOLD_MAX];
	size_t len = 0, from = sc->pos, to = sc->pos;

	while (sc->pos < sc->len) {
		size_t n, on;
		uint64_t entry = look(sc, sc->pos, &n);
		enum wci_char_class class = wci_char_class(entry);

		if (class == WCI_CHAR_IDEO || class == WCI_CHAR_BREAK ||
		    class == WCI_CHAR_AT)
			break;
		if (class == WCI_CHAR_HYPHEN || class == WCI_CHAR_SOFT) {
			on = len == 0 ? 0
				      : wci_hyphen_joins(sc->chars, sc->s,
					    sc->len, sc->pos + n);
			if (on == 0 && class == WCI_CHAR_HYPHEN)
				break;
			sc->pos = on > 0 ? on : sc->pos + n;
			continue;
		}
		sc->pos += n;
		if (class == WCI_CHAR_DROP)
			continue;
		to = sc->pos;
		if (len < WCI_WORD_MAX)
			len += wci_char_fold(sc->chars, entry, folded + len);
	}
	if (len == 0)
		return true;
	return emit(sc, wci_word_hash(folded, len, sc->seed), from, to);
}

/* A run of a script without spaces: every pair of neighbours is a word. */
static bool
ideo_run(struct scan *sc)
{
	char pair[2 * WCI_FOLD_MAX];
	size_t first = 0, from = 0, to = 0, n;
	unsigned chars = 0;

	for (; sc->pos < sc->len; sc->pos += n) {
		uint64_t entry = look(sc, sc->pos, &n);
		enum wci_char_class class = wci_char_class(entry);
		size_t len;

		if (class == WCI_CHAR_DROP || class == WCI_CHAR_SOFT)
			continue;
		if (class != WCI_CHAR_IDEO)
			break;
		len = wci_char_fold(sc->chars, entry, pair + first);
		if (chars > 0 &&
		    !emit(sc, wci_word_hash(pair, first + len, sc->seed), from,
			sc->pos + n))
			return false;
		memmove(pair, pair + first, len);
		first = len;
		from = sc->pos;
		to = sc->pos + n;
		chars++;
	}
	if (chars != 1)
		return true;
	return emit(sc, wci_word_hash(pair, first, sc->seed), from, to);
}

/* Does a word begin behind a mark that ends before pos? */
static bool
before_word(const struct scan *sc, size_t pos)
{
	enum wci_char_class class = WCI_CHAR_DROP;
	size_t n = 0;

	while (pos < sc->len &&
	       (class == WCI_CHAR_DROP || class == WCI_CHAR_SOFT)) {
		class = wci_char_class(look(sc, pos, &n));
		pos += n;
	}
	return class == WCI_CHAR_WORD || class == WCI_CHAR_IDEO ||
	       class == WCI_CHAR_JAMO;
}

/* Note the mark that stands at pos, if what breaks there is one. */
static bool
note_mark(struct scan *sc, uint64_t entry, size_t n)
{
	struct wci_words *w = sc->w;
	char kind[WCI_FOLD_MAX];

	(void)wci_char_fold(sc->chars, entry, kind);
	if (kind[0] == WCI_MARK_NONE)
		return true;
	if (!wci_grow(&w->mark, &w->mark_room, w->n_marks + 1,
		sizeof(*w->mark)))
		return false;
	w->mark[w->n_marks++] = (struct wci_mark){ (uint32_t)w->n,
		(uint8_t)kind[0], before_word(sc, sc->pos + n) };
	return true;
}

/* What stands at pos. */
static bool
anything(struct scan *sc)
{
	size_t n, from = sc->pos;
	uint64_t entry = look(sc, from, &n);
	bool alone;

	switch (wci_char_class(entry)) {
	case WCI_CHAR_WORD:
	case WCI_CHAR_JAMO:
		return word(sc);
	case WCI_CHAR_IDEO:
		return ideo_run(sc);
	case WCI_CHAR_AT:
		sc->pos = wci_at_signs(sc->chars, sc->s, sc->len, from, &alone);
		if (!alone)
			return true;
		sc->w->n_gaps++;
		return emit(sc, WCI_GAP, from, sc->pos);
	case WCI_CHAR_BREAK:
		if (!note_mark(sc, entry, n))
			return false;
		break;
	case WCI_CHAR_DROP:
	case WCI_CHAR_HYPHEN:
	case WCI_CHAR_SOFT:
		break;
	}
	sc->pos += n;
	return true;
}

wcopy_status
wci_words_placed(struct wci_words *w, const struct wci_chars *chars,
    struct wcopy_span text, uint64_t seed)
{
	struct scan sc = { text.ptr, text.len, 0, seed, w, chars };

	while (sc.pos < sc.len)
		if (!anything(&sc))
			return WCOPY_ENOMEM;
	return WCOPY_OK;
}
