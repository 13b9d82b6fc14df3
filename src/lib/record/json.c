/* SPDX-License-Identifier: MIT */
/*
 * json.c - RFC 8259 in one pass: the grammar around the strings
 */
#include <config.h>
#include <wirecopy/json.h>

#include <string.h>

#include "record/json_scan.h"
#include "record/wordlist.h"

/* Containers that may be open at once; the bits of struct open. */
#define MAX_DEPTH 64

/* What wcopy_json_walk.state holds. */
enum { BEGIN, IN_OBJECT, IN_ARRAY, ENDED, BROKEN };

/* The containers that stand around a nested value. */
struct open {
	uint64_t objects; /* bit i: container i is an object */
	unsigned depth;
};

/* The byte at pos, or NUL (which no JSON text holds) behind the end. */
static inline char
peek(const struct wci_json_scan *sc)
{
	return sc->pos < sc->len ? sc->s[sc->pos] : '\0';
}

static inline void
skip_space(struct wci_json_scan *sc)
{
	while (sc->pos < sc->len) {
		char c = sc->s[sc->pos];

		if (c != ' ' && c != '\n' && c != '\t' && c != '\r')
			return;
		sc->pos++;
	}
}

static bool
skip_digits(struct wci_json_scan *sc)
{
	if (!wci_is_digit(peek(sc)))
		return wci_json_unexpected(sc, "a digit");
	while (wci_is_digit(peek(sc)))
		sc->pos++;
	return true;
}

static bool
skip_number(struct wci_json_scan *sc)
{
	if (peek(sc) == '-')
		sc->pos++;
	if (peek(sc) == '0')
		sc->pos++;
	else if (!skip_digits(sc))
		return false;
	if (peek(sc) == '.') {
		sc->pos++;
		if (!skip_digits(sc))
			return false;
	}
	if (peek(sc) == 'e' || peek(sc) == 'E') {
		sc->pos++;
		if (peek(sc) == '+' || peek(sc) == '-')
			sc->pos++;
		if (!skip_digits(sc))
			return false;
	}
	return true;
}

static bool
skip_word(struct wci_json_scan *sc, const char *word)
{
	size_t len = strlen(word);

	if (sc->len - sc->pos < len || memcmp(sc->s + sc->pos, word, len) != 0)
		return wci_json_bad(sc, WCOPY_REASON_BAD_JSON,
		    "a word that is not true, false or null");
	sc->pos += len;
	return true;
}

/* A value that is no container: fills m's value, type and escaped. */
static bool
skip_scalar(struct wci_json_scan *sc, struct wcopy_json_member *m)
{
	size_t start = sc->pos;
	bool ok;

	m->escaped = false;
	switch (peek(sc)) {
	case '"':
		m->type = WCOPY_JSON_STRING;
		return wci_json_string(sc, &m->value, &m->escaped);
	case 't':
		m->type = WCOPY_JSON_BOOL;
		ok = skip_word(sc, "true");
		break;
	case 'f':
		m->type = WCOPY_JSON_BOOL;
		ok = skip_word(sc, "false");
		break;
	case 'n':
		m->type = WCOPY_JSON_NULL;
		ok = skip_word(sc, "null");
		break;
	default:
		if (peek(sc) != '-' && !wci_is_digit(peek(sc)))
			return wci_json_unexpected(sc, "a value");
		m->type = WCOPY_JSON_NUMBER;
		ok = skip_number(sc);
		break;
	}
	m->value.ptr = sc->s + start;
	m->value.len = sc->pos - start;
	return ok;
}

/* A key and its colon, and the space before the value. */
static bool
skip_key(struct wci_json_scan *sc, struct wcopy_span *key)
{
	bool escaped;

	if (peek(sc) != '"')
		return wci_json_unexpected(sc, "a key");
	if (!wci_json_string(sc, key, &escaped))
		return false;
	skip_space(sc);
	if (peek(sc) != ':')
		return wci_json_unexpected(sc, "':'");
	sc->pos++;
	skip_space(sc);
	return true;
}

static inline bool
in_object(const struct open *o)
{
	return (o->objects >> (o->depth - 1) & 1) != 0;
}

/* pos is at a '{' or '['. */
static bool
enter(struct wci_json_scan *sc, struct open *o)
{
	if (o->depth == MAX_DEPTH)
		return wci_json_bad(sc, WCOPY_REASON_TOO_DEEP,
		    "values nested more than 64 deep");
	o->objects &= ~(UINT64_C(1) << o->depth);
	o->objects |= (uint64_t)(sc->s[sc->pos] == '{') << o->depth;
	o->depth++;
	sc->pos++;
	return true;
}

/*
 * Step to the next value of the container that the walk stands in, behind the
 * comma if it is not the first one. *closed: there is none, and pos is behind
 * the closing bracket.
 */
static bool
next_value(struct wci_json_scan *sc, bool object, bool first, bool *closed)
{
	skip_space(sc);
	*closed = peek(sc) == (object ? '}' : ']');
	if (*closed) {
		sc->pos++;
		return true;
	}
	if (first)
		return true;
	if (peek(sc) != ',')
		return wci_json_unexpected(sc,
		    object ? "',' or '}'" : "',' or ']'");
	sc->pos++;
	skip_space(sc);
	return true;
}

/* A nested container with all that is in it; pos is at its bracket. The walk
 * itself stands in one container already. */
static bool
skip_container(struct wci_json_scan *sc)
{
	struct open o = { .depth = 1 };
	struct wcopy_json_member m;
	bool first = true, closed;

	if (!enter(sc, &o))
		return false;
	while (o.depth > 1) {
		if (!next_value(sc, in_object(&o), first, &closed))
			return false;
		if (closed) {
			o.depth--;
			first = false;
			continue;
		}
		if (in_object(&o) && !skip_key(sc, &m.key))
			return false;
		first = peek(sc) == '{' || peek(sc) == '[';
		if (first ? !enter(sc, &o) : !skip_scalar(sc, &m))
			return false;
	}
	return true;
}

static bool
skip_value(struct wci_json_scan *sc, struct wcopy_json_member *m)
{
	size_t start = sc->pos;
	char c = peek(sc);

	if (c != '{' && c != '[')
		return skip_scalar(sc, m);
	if (!skip_container(sc))
		return false;
	m->type = c == '{' ? WCOPY_JSON_OBJECT : WCOPY_JSON_ARRAY;
	m->value.ptr = sc->s + start;
	m->value.len = sc->pos - start;
	m->escaped = false;
	return true;
}

/* Open the outermost container; false: it is not there. */
static bool
begin(struct wci_json_scan *sc, uint8_t *state)
{
	skip_space(sc);
	if (peek(sc) != '{' && peek(sc) != '[')
		return wci_json_unexpected(sc, "'{'");
	*state = peek(sc) == '{' ? IN_OBJECT : IN_ARRAY;
	sc->pos++;
	return true;
}

/* Step to the next member; *state becomes ENDED if there is none. */
static bool
step(struct wci_json_scan *sc, uint8_t *state, struct wcopy_json_member *m)
{
	bool first = *state == BEGIN, closed;

	if (first && !begin(sc, state))
		return false;
	if (!next_value(sc, *state == IN_OBJECT, first, &closed))
		return false;
	if (closed) {
		skip_space(sc);
		if (sc->pos != sc->len)
			return wci_json_unexpected(sc, "the end");
		*state = ENDED;
		return true;
	}
	m->key = (struct wcopy_span){ NULL, 0 };
	if (*state == IN_OBJECT && !skip_key(sc, &m->key))
		return false;
	return skip_value(sc, m);
}

wcopy_status
wcopy_json_next(struct wcopy_json_walk *w, struct wcopy_json_member *m,
    struct wcopy_error *err)
{
	struct wci_json_scan sc = { w->text.ptr, w->text.len, w->pos, err };
	struct wcopy_json_member next;
	bool ok;

	if (w->state == ENDED)
		return WCOPY_EOF;
	if (w->state == BROKEN)
		ok = wci_json_bad(&sc, WCOPY_REASON_BAD_JSON,
		    "this JSON is broken");
	else
		ok = step(&sc, &w->state, &next);
	w->pos = sc.pos;
	if (!ok) {
		w->state = BROKEN;
		if (err != NULL)
			err->offset = sc.pos;
		return WCOPY_SKIP;
	}
	if (w->state == ENDED)
		return WCOPY_EOF;
	*m = next;
	return WCOPY_OK;
}
