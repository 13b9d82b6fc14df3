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

/* What mark m at pos does to the walk. Returns whether a stretch ends there,
 * which began at walk->start. */
static bool
take_mark(struct wci_quote_walk *walk, enum mark m, size_t pos)
{
	const char *s = walk->text.ptr;
	bool opens = m == STRAIGHT ? opens_here(s, pos) : closers[m] != 0;

	if (walk->open != NONE && pos - walk->start > WCI_QUOTE_BYTES)
		walk->open = NONE;
	if (walk->open == NONE) {
		if (opens) {
			walk->open = m;
			walk->start = pos;
		}
		return false;
	}
	if (m == walk->open && opens && m != RIGHT && m != GUILR)
		return true; /* and goes on */
	if ((closers[walk->open] & BIT(m)) == 0 || (m == STRAIGHT && opens))
		return false;
	walk->open = NONE;
	return true;
}

bool
wci_quote_next(struct wci_quote_walk *walk, size_t *from, size_t *to)
{
	struct wcopy_span t = walk->text;
	size_t pos = next_first(t.ptr, t.len, walk->pos);

	for (; pos < t.len; pos = next_first(t.ptr, t.len, pos + 1)) {
		enum mark m =
		    mark_at((const unsigned char *)t.ptr + pos, t.len - pos);

		if (m == NONE || !take_mark(walk, m, pos))
			continue;
		*from = walk->start;
		*to = walk->start = pos;
		walk->pos = pos + 1;
		return true;
	}
	return false;
}

size_t
wci_mark_quotes(struct wcopy_span text, const struct wci_words *w,
    uint8_t *quoted)
{
	struct wci_quote_walk walk = { .text = text };
	size_t from, to, i = 0, n = 0;

	if (w->n > 0)
		memset(quoted, 0, w->n);
	while (wci_quote_next(&walk, &from, &to))
		n += mark_words(w, from, to, &i, quoted);
	return n;
}
