/* SPDX-License-Identifier: MIT */
/*
 * json_string.c - the strings of JSON, and what is wrong with the rest
 *
 * A kernel runs over a string to the few bytes that mean something in it, and
 * UTF-8 is left to one bulk check of the whole string.
 */
#include <config.h>
#include "record/json_scan.h"

#include <string.h>

#include "base/error.h"
#include "base/utf8.h"
#include "record/json_kernel.h"
#include "record/wordlist.h"

bool
wci_json_bad(struct wci_json_scan *sc, enum wcopy_reason reason,
    const char *what)
{
	(void)wci_fail(sc->err, WCOPY_SKIP, reason, "%s", what);
	return false;
}

bool
wci_json_unexpected(struct wci_json_scan *sc, const char *wanted)
{
	unsigned char c;

	if (sc->pos >= sc->len) {
		(void)wci_fail(sc->err, WCOPY_SKIP, WCOPY_REASON_BAD_JSON,
		    "the JSON text ends where %s should be", wanted);
		return false;
	}
	c = (unsigned char)sc->s[sc->pos];
	(void)wci_fail(sc->err, WCOPY_SKIP, WCOPY_REASON_BAD_JSON,
	    c > ' ' && c < 0x7F ? "'%c' where %s should be"
				: "byte 0x%02x where %s should be",
	    c, wanted);
	return false;
}

static int
hex_digit(char c)
{
	if (wci_is_digit(c))
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Four hexadecimal digits at s, of which len bytes are left; -1: they are
 * not there. */
static int32_t
hex4(const char *s, size_t len)
{
	int32_t v = 0;

	if (len < 4)
		return -1;
	for (int i = 0; i < 4; i++) {
		int d = hex_digit(s[i]);

		if (d < 0)
			return -1;
		v = v << 4 | d;
	}
	return v;
}

static bool
is_high_surrogate(int32_t v)
{
	return (v & ~0x3FF) == 0xD800;
}

static bool
is_low_surrogate(int32_t v)
{
	return (v & ~0x3FF) == 0xDC00;
}

/* pos is at a backslash; step behind the escape. */
static bool
skip_escape(struct wci_json_scan *sc)
{
	const char *s = sc->s + sc->pos;
	size_t left = sc->len - sc->pos;
	int32_t v;

	if (left < 2)
		return wci_json_bad(sc, WCOPY_REASON_BAD_JSON,
		    "a string is not closed");
	if (s[1] != 'u') {
		if (wci_json_escapes[(unsigned char)s[1]] == '\0')
			return wci_json_bad(sc, WCOPY_REASON_BAD_JSON,
			    "a backslash that begins no escape");
		sc->pos += 2;
		return true;
	}
	if ((v = hex4(s + 2, left - 2)) < 0)
		return wci_json_bad(sc, WCOPY_REASON_BAD_JSON,
		    "\\u without four hexadecimal digits");
	if (is_low_surrogate(v))
		return wci_json_bad(sc, WCOPY_REASON_BAD_JSON,
		    "a lone surrogate");
	if (is_high_surrogate(v)) {
		if (left < 12 || s[6] != '\\' || s[7] != 'u' ||
		    !is_low_surrogate(hex4(s + 8, left - 8)))
			return wci_json_bad(sc, WCOPY_REASON_BAD_JSON,
			    "a lone surrogate");
		sc->pos += 6;
	}
	sc->pos += 6;
	return true;
}

/*
 * Most strings are keys and other short ones: if this one ends within 16 bytes
 * and has no escapes, step to its closing quote without a kernel, which takes
 * three times as long to begin with.
 */
static inline bool
skip_short(struct wci_json_scan *sc, unsigned *seen)
{
	const char *s = sc->s + sc->pos;
	uint64_t before = 0;

	if (sc->len - sc->pos < 16)
		return false;
	for (size_t i = 0; i < 16; i += 8) {
		uint64_t x = wci_load8(s + i), stop = wci_json_special(x);
		size_t n;

		if (stop == 0) {
			before = x;
			continue;
		}
		n = wci_first_mark(stop);
		if (s[i + n] != '"')
			return false;
		/* Above the lowest byte that stops, x is behind the string. */
		x &= (stop & -stop) - 1;
		if (((before | x) & WCI_EACH(0x80)) != 0)
			*seen = WCI_JSON_HIGH;
		sc->pos += i + n;
		return true;
	}
	return false;
}

/* Step to the closing quote of a string. */
static bool
skip_string(struct wci_json_scan *sc, unsigned *seen)
{
	const struct wci_json_kernel *kernel = wci_json_kernel();

	for (;;) {
		sc->pos +=
		    kernel->string(sc->s + sc->pos, sc->len - sc->pos, seen);
		if (sc->pos == sc->len)
			return wci_json_bad(sc, WCOPY_REASON_BAD_JSON,
			    "a string is not closed");
		if (sc->s[sc->pos] == '"')
			return true;
		if (sc->s[sc->pos] != '\\')
			return wci_json_bad(sc, WCOPY_REASON_BAD_JSON,
			    "a raw control character in a string");
		*seen |= WCI_JSON_ESCAPED;
		if (!skip_escape(sc))
			return false;
	}
}

bool
wci_json_string(struct wci_json_scan *sc, struct wcopy_span *inside,
    bool *escaped)
{
	size_t start = ++sc->pos, good;
	unsigned seen = 0;

	if (!skip_short(sc, &seen) && !skip_string(sc, &seen))
		return false;
	*escaped = (seen & WCI_JSON_ESCAPED) != 0;
	inside->ptr = sc->s + start;
	inside->len = sc->pos - start;
	if ((seen & WCI_JSON_HIGH) != 0) {
		good = wci_utf8_valid(inside->ptr, inside->len);
		if (good != inside->len) {
			sc->pos = start + good;
			return wci_json_bad(sc, WCOPY_REASON_NOT_UTF8,
			    "a string that is not UTF-8");
		}
	}
	sc->pos++;
	return true;
}

/* A valid \u escape, or two that make one character: its length. */
static size_t
code_point(const char *s, size_t len, uint32_t *cp)
{
	int32_t v = hex4(s + 2, len - 2);

	if (!is_high_surrogate(v)) {
		*cp = (uint32_t)v;
		return 6;
	}
	*cp = 0x10000 +
	      (uint32_t)((v & 0x3FF) << 10 | (hex4(s + 8, len - 8) & 0x3FF));
	return 12;
}

size_t
wcopy_json_unescape(struct wcopy_span text, char *out)
{
	const struct wci_json_kernel *kernel = wci_json_kernel();
	size_t i = 0, n = 0;

	while (i < text.len) {
		size_t used;
		uint32_t cp;

		n += kernel->plain(text.ptr + i, text.len - i, out + n, &used);
		if ((i += used) == text.len)
			break;
		i += code_point(text.ptr + i, text.len - i, &cp);
		n += wci_utf8_encode(cp, out + n);
	}
	return n;
}
