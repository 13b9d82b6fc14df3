/* SPDX-License-Identifier: MIT */
/*
 * json_string.c - the strings of JSON, and what is wrong with the rest
 *
 * Almost all bytes of an article are inside strings, so this loop is what
 * counts: it looks at eight bytes at a time for the few that mean something
 * there, and leaves UTF-8 to one bulk check of the whole string.
 */
#include <config.h>
#include "record/json_scan.h"

#include <string.h>

#include "base/error.h"
#include "base/swar.h"
#include "base/utf8.h"
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

/* What a backslash and a byte stand for; 0: nothing. */
static const char short_escape[256] = {
	['"'] = '"',
	['\\'] = '\\',
	['/'] = '/',
	['b'] = '\b',
	['f'] = '\f',
	['n'] = '\n',
	['r'] = '\r',
	['t'] = '\t',
};

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
		if (short_escape[(unsigned char)s[1]] == '\0')
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
 * The bytes of x that end a run of plain ones: bit 7 is set in the lowest
 * that is a quote, a backslash or a control character, and in none below it.
 * A byte y is below n <= 0x80 if y - n borrows and y has no bit 7 itself; the
 * borrow runs on into higher bytes only, where nobody looks.
 */
static inline uint64_t
special(uint64_t x)
{
	uint64_t quote = (x ^ WCI_EACH('"')) - WCI_EACH(1);
	uint64_t backslash = (x ^ WCI_EACH('\\')) - WCI_EACH(1);
	uint64_t control = x - WCI_EACH(0x20);

	return (quote | backslash | control) & ~x & WCI_EACH(0x80);
}

/*
 * Step over the bytes of a string that stand for themselves, to the next
 * quote, backslash or control character, or to the end. Ors what was passed
 * over into *seen, so that its high bits tell whether any was not ASCII (or
 * stands in the eight bytes around the stop: the check that follows is only
 * made for nothing then).
 */
static inline void
skip_plain(struct wci_json_scan *sc, uint64_t *seen)
{
	const char *s = sc->s;
	size_t i = sc->pos;

	for (; sc->len - i >= 8; i += 8) {
		uint64_t x = wci_load8(s + i), stop = special(x);

		*seen |= x;
		if (stop != 0) {
			sc->pos = i + wci_first_mark(stop);
			return;
		}
	}
	for (; i < sc->len; i++) {
		unsigned char c = (unsigned char)s[i];

		if (c == '"' || c == '\\' || c < 0x20)
			break;
		*seen |= c;
	}
	sc->pos = i;
}

bool
wci_json_string(struct wci_json_scan *sc, struct wcopy_span *inside,
    bool *escaped)
{
	size_t start = ++sc->pos;
	uint64_t seen = 0;
	size_t good;

	*escaped = false;
	for (;;) {
		skip_plain(sc, &seen);
		if (sc->pos == sc->len)
			return wci_json_bad(sc, WCOPY_REASON_BAD_JSON,
			    "a string is not closed");
		if (sc->s[sc->pos] == '"')
			break;
		if (sc->s[sc->pos] != '\\')
			return wci_json_bad(sc, WCOPY_REASON_BAD_JSON,
			    "a raw control character in a string");
		*escaped = true;
		if (!skip_escape(sc))
			return false;
	}
	inside->ptr = sc->s + start;
	inside->len = sc->pos - start;
	if ((seen & WCI_EACH(0x80)) != 0) {
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
	size_t i = 0, n = 0;

	while (i < text.len) {
		const char *s = text.ptr + i;
		const char *stop = memchr(s, '\\', text.len - i);
		size_t run = stop == NULL ? text.len - i : (size_t)(stop - s);
		uint32_t cp;

		memcpy(out + n, s, run);
		n += run;
		i += run;
		if (stop == NULL)
			break;
		if (stop[1] == 'u') {
			i += code_point(stop, text.len - i, &cp);
			n += wci_utf8_encode(cp, out + n);
		} else {
			out[n++] = short_escape[(unsigned char)stop[1]];
			i += 2;
		}
	}
	return n;
}
