/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "text/quotes.h"

#include <string.h>

#include "base/swar.h"

enum mark {
	NONE,
	STRAIGHT,
	LEFT,   /* U+201C */
	RIGHT,  /* U+201D */
	LOW,    /* U+201E */
	GUILL,  /* U+00AB */
	GUILR,  /* U+00BB */
	CORNL,  /* U+300C */
	CORNR,  /* U+300D */
	WHITEL, /* U+300E */
	WHITER, /* U+300F */
	N_MARKS
};

#define BIT(m) (1u << (m))

/* What closes each mark, where that is used to open; none: it never opens. */
static const uint16_t closers[N_MARKS] = {
	[STRAIGHT] = BIT(STRAIGHT),
	[LEFT] = BIT(RIGHT),
	[RIGHT] = BIT(RIGHT) | BIT(LEFT),
	[LOW] = BIT(LEFT) | BIT(RIGHT),
	[GUILL] = BIT(GUILR),
	[GUILR] = BIT(GUILL) | BIT(GUILR),
	[CORNL] = BIT(CORNR),
	[WHITEL] = BIT(WHITER),
};

/* The mark that begins at p, n bytes being left. */
static enum mark
mark_at(const unsigned char *p, size_t n)
{
	if (p[0] == '"')
		return STRAIGHT;
	if (p[0] == 0xC2 && n >= 2)
		return p[1] == 0xAB ? GUILL : p[1] == 0xBB ? GUILR : NONE;
	if (n < 3 || p[1] != 0x80)
		return NONE;
	if (p[0] == 0xE2 && p[2] >= 0x9C && p[2] <= 0x9E)
		return (enum mark)(LEFT + (p[2] - 0x9C));
	if (p[0] == 0xE3 && p[2] >= 0x8C && p[2] <= 0x8F)
		return (enum mark)(CORNL + (p[2] - 0x8C));
	return NONE;
}

static inline uint64_t
zero_bytes(uint64_t x)
{
	return ~(((x & WCI_EACH(0x7F)) + WCI_EACH(0x7F)) | x) & WCI_EACH(0x80);
}

/* A mark for each byte of x that a quotation mark may begin with. */
static inline uint64_t
firsts(uint64_t x)
{
	return zero_bytes(x ^ WCI_EACH('"')) | zero_bytes(x ^ WCI_EACH(0xC2)) |
	       zero_bytes((x & WCI_EACH(0xFE)) ^ WCI_EACH(0xE2));
}

/* The next place from pos on where a mark may stand. */
static size_t
next_first(const char *s, size_t len, size_t pos)
{
	for (; pos + 8 <= len; pos += 8) {
		uint64_t m = firsts(wci_load8(s + pos));

		if (m != 0)
			return pos + wci_first_mark(m);
	}
	while (pos < len && s[pos] != '"' && (unsigned char)s[pos] < 0xC2)
		pos++;
	return pos;
}

/* Does a straight mark at pos open? Space, bracket or dash before it. */
static bool
opens_here(const char *s, size_t pos)
{
	return pos == 0 || (unsigned char)s[pos - 1] <= ' ' ||
	       memchr("([{-/", s[pos - 1], 5) != NULL;
}

/* The words of one quotation; *i goes on from the last one's. */
static size_t
mark_words(const struct wci_words *w, size_t from, size_t to, size_t *i,
    uint8_t *quoted)
{
	size_t k = *i, first;

	while (k < w->n && w->place[k].offset < from)
		k++;
	first = k;
	while (k < w->n && w->place[k].offset < to)
		k++;
	*i = k;
	if (k - first < WCI_QUOTE_WORDS)
		return 0;
	memset(quoted + first, 1, k - first);
	return k - first;
}

size_t
wci_mark_quotes(struct wcopy_span text, const struct wci_words *w,
    uint8_t *quoted)
{
	enum mark open = NONE;
	size_t start = 0, i = 0, n = 0;

	if (w->n > 0)
		memset(quoted, 0, w->n);
	for (size_t pos = next_first(text.ptr, text.len, 0); pos < text.len;
	     pos = next_first(text.ptr, text.len, pos + 1)) {
		enum mark m = mark_at((const unsigned char *)text.ptr + pos,
		    text.len - pos);
		bool opens;

		if (m == NONE)
			continue;
		if (open != NONE && pos - start > WCI_QUOTE_BYTES)
			open = NONE;
		opens =
		    m == STRAIGHT ? opens_here(text.ptr, pos) : closers[m] != 0;
		if (open == NONE) {
			if (opens) {
				open = m;
				start = pos;
			}
		} else if (m == open && opens && m != RIGHT && m != GUILR) {
			n += mark_words(w, start, pos, &i, quoted);
			start = pos;
		} else if ((closers[open] & BIT(m)) != 0 &&
			   (m != STRAIGHT || !opens)) {
			n += mark_words(w, start, pos, &i, quoted);
			open = NONE;
		}
	}
	return n;
}
