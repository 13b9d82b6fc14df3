/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "agency/tokens.h"

#include <string.h>

#include "base/hash.h"
#include "base/swar.h"
#include "base/utf8.h"

/* Bytes of a token that are hashed. */
#define FOLD_MAX 64

/* What a code point is: a sign, or one of these. */
enum { LETTER = 1 << 20, DIGIT = 1 << 21, ALONE = 1 << 22, NOTHING = 1 << 23 };

struct span_of_signs {
	uint32_t from, to;
	uint32_t sign;
};

/* Beyond ASCII, whatever is not here is a letter. In rising order. */
static const struct span_of_signs signs[] = {
	{ 0x80, 0x9f, WCI_SIGN_OTHER },
	{ 0xa0, 0xa0, WCI_SIGN_SPACE },
	{ 0xa1, 0xa8, WCI_SIGN_OTHER },
	{ 0xa9, 0xa9, WCI_SIGN_COPYRIGHT },
	{ 0xab, 0xac, WCI_SIGN_OTHER },
	{ 0xad, 0xad, NOTHING },
	{ 0xae, 0xb4, WCI_SIGN_OTHER },
	{ 0xb6, 0xb6, WCI_SIGN_OTHER },
	{ 0xb7, 0xb7, WCI_SIGN_BAR },
	{ 0xb8, 0xb9, WCI_SIGN_OTHER },
	{ 0xbb, 0xbf, WCI_SIGN_OTHER },
	{ 0xd7, 0xd7, WCI_SIGN_OTHER },
	{ 0xf7, 0xf7, WCI_SIGN_OTHER },
	{ 0x60c, 0x60c, WCI_SIGN_COMMA },
	{ 0x61b, 0x61b, WCI_SIGN_COMMA },
	{ 0x61f, 0x61f, WCI_SIGN_STOP },
	{ 0x640, 0x640, NOTHING },
	{ 0x660, 0x669, DIGIT },
	{ 0x6d4, 0x6d4, WCI_SIGN_STOP },
	{ 0x6f0, 0x6f9, DIGIT },
	{ 0x964, 0x965, WCI_SIGN_STOP },
	{ 0x966, 0x96f, DIGIT },
	{ 0xe00, 0xe7f, ALONE },
	{ 0x2000, 0x200a, WCI_SIGN_SPACE },
	{ 0x200b, 0x200f, NOTHING },
	{ 0x2010, 0x2015, WCI_SIGN_DASH },
	{ 0x2016, 0x2018, WCI_SIGN_OTHER },
	{ 0x2019, 0x2019, WCI_SIGN_APOSTROPHE },
	{ 0x201a, 0x201f, WCI_SIGN_OTHER },
	{ 0x2020, 0x2025, WCI_SIGN_BAR },
	{ 0x2026, 0x2026, WCI_SIGN_STOP },
	{ 0x2027, 0x2027, WCI_SIGN_OTHER },
	{ 0x2028, 0x2029, WCI_SIGN_LINE },
	{ 0x202a, 0x202e, NOTHING },
	{ 0x202f, 0x202f, WCI_SIGN_SPACE },
	{ 0x2030, 0x205f, WCI_SIGN_OTHER },
	{ 0x2060, 0x206f, NOTHING },
	{ 0x20a0, 0x20cf, WCI_SIGN_OTHER },
	{ 0x2100, 0x2211, WCI_SIGN_OTHER },
	{ 0x2212, 0x2212, WCI_SIGN_DASH },
	{ 0x2213, 0x24ff, WCI_SIGN_OTHER },
	{ 0x2500, 0x2501, WCI_SIGN_DASH },
	{ 0x2502, 0x259f, WCI_SIGN_OTHER },
	{ 0x25a0, 0x27ff, WCI_SIGN_BAR },
	{ 0x2800, 0x2bff, WCI_SIGN_OTHER },
	{ 0x3000, 0x3000, WCI_SIGN_SPACE },
	{ 0x3001, 0x3001, WCI_SIGN_COMMA },
	{ 0x3002, 0x3002, WCI_SIGN_STOP },
	{ 0x3003, 0x3007, WCI_SIGN_OTHER },
	{ 0x3008, 0x3008, WCI_SIGN_OPEN },
	{ 0x3009, 0x3009, WCI_SIGN_CLOSE },
	{ 0x300a, 0x300f, WCI_SIGN_OTHER },
	{ 0x3010, 0x3010, WCI_SIGN_OPEN },
	{ 0x3011, 0x3011, WCI_SIGN_CLOSE },
	{ 0x3012, 0x3013, WCI_SIGN_OTHER },
	{ 0x3014, 0x3014, WCI_SIGN_OPEN },
	{ 0x3015, 0x3015, WCI_SIGN_CLOSE },
	{ 0x3016, 0x303f, WCI_SIGN_OTHER },
	{ 0x3040, 0x30fa, ALONE },
	{ 0x30fb, 0x30fb, WCI_SIGN_BAR },
	{ 0x30fc, 0x31ff, ALONE },
	{ 0x3400, 0x9fff, ALONE },
	{ 0xac00, 0xd7a3, ALONE },
	{ 0xd7a4, 0xdfff, WCI_SIGN_OTHER },
	{ 0xf900, 0xfaff, ALONE },
	{ 0xfe00, 0xfe0f, NOTHING },
	{ 0xfeff, 0xfeff, NOTHING },
	{ 0xff66, 0xff9f, ALONE },
	{ 0xfffc, 0xffff, WCI_SIGN_OTHER },
	{ 0x1f000, 0x1faff, WCI_SIGN_BAR },
	{ 0x20000, 0x3ffff, ALONE },
};

static const uint16_t ascii_signs[128] = {
	['\t'] = WCI_SIGN_SPACE,
	['\n'] = WCI_SIGN_LINE,
	['\r'] = WCI_SIGN_LINE,
	['\f'] = WCI_SIGN_LINE,
	[' '] = WCI_SIGN_SPACE,
	['/'] = WCI_SIGN_SLASH,
	['\\'] = WCI_SIGN_SLASH,
	[','] = WCI_SIGN_COMMA,
	[';'] = WCI_SIGN_COMMA,
	[':'] = WCI_SIGN_COLON,
	['-'] = WCI_SIGN_DASH,
	['~'] = WCI_SIGN_DASH,
	['('] = WCI_SIGN_OPEN,
	['['] = WCI_SIGN_OPEN,
	[')'] = WCI_SIGN_CLOSE,
	[']'] = WCI_SIGN_CLOSE,
	['.'] = WCI_SIGN_STOP,
	['!'] = WCI_SIGN_STOP,
	['?'] = WCI_SIGN_STOP,
	['|'] = WCI_SIGN_BAR,
	['*'] = WCI_SIGN_BAR,
	['='] = WCI_SIGN_EQUALS,
	['\''] = WCI_SIGN_APOSTROPHE,
	['@'] = WCI_SIGN_AT,
	['_'] = WCI_SIGN_AT,
	['#'] = WCI_SIGN_AT,
	['&'] = WCI_SIGN_OTHER,
};

/* What a code point beyond ASCII is. */
static uint32_t
kind_of(uint32_t cp)
{
	size_t low = 0, high = sizeof(signs) / sizeof(signs[0]);

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (cp > signs[mid].to)
			low = mid + 1;
		else if (cp < signs[mid].from)
			high = mid;
		else
			return signs[mid].sign;
	}
	return LETTER;
}

uint32_t
wci_token_lower(uint32_t cp)
{
	if (cp < 0x80)
		return cp >= 'A' && cp <= 'Z' ? cp + 32 : cp;
	if ((cp >= 0xc0 && cp <= 0xde) || (cp >= 0x391 && cp <= 0x3a9) ||
	    (cp >= 0x410 && cp <= 0x42f))
		return cp + 32;
	if (cp == 0x130 || cp == 0x131)
		return 'i';
	if ((cp >= 0x139 && cp <= 0x148) || (cp >= 0x179 && cp <= 0x17e))
		return cp + (cp & 1);
	if ((cp >= 0x100 && cp <= 0x137) || (cp >= 0x14a && cp <= 0x177) ||
	    (cp >= 0x1ea0 && cp <= 0x1eff) || (cp >= 0x460 && cp <= 0x52f))
		return cp | 1;
	if (cp >= 0x400 && cp <= 0x40f)
		return cp + 80;
	if (cp >= 0x531 && cp <= 0x556)
		return cp + 48;
	if (cp >= 0x388 && cp <= 0x38a)
		return cp + 37;
	switch (cp) {
	case 0x178:
		return 0xff;
	case 0x386:
		return 0x3ac;
	case 0x38c:
		return 0x3cc;
	case 0x38e:
	case 0x38f:
		return cp + 63;
	case 0x3c2:
		return 0x3c3;
	default:
		return cp;
	}
}

/* Has the script capitals? */
static bool
is_cased(uint32_t cp)
{
	return cp < 0x590 || (cp >= 0x1e00 && cp <= 0x1fff);
}

static inline bool
is_ascii_word(char c)
{
	unsigned char u = (unsigned char)c;

	return (unsigned char)((u | 32) - 'a') < 26 ||
	       (unsigned char)(u - '0') < 10;
}

static inline uint32_t
ascii_sign(uint32_t c)
{
	return ascii_signs[c] != 0 ? ascii_signs[c] : WCI_SIGN_OTHER;
}

/* A code point at s, as a kind; full-width forms become what they stand for. */
static uint32_t
look(const char *s, size_t len, size_t *n, uint32_t *cp)
{
	*n = wci_utf8_decode(s, len, cp);
	if (*cp >= 0xff01 && *cp <= 0xff5e)
		*cp -= 0xfee0;
	if (*cp >= 0x80)
		return kind_of(*cp);
	if (!is_ascii_word((char)*cp))
		return ascii_sign(*cp);
	return *cp <= '9' ? DIGIT : LETTER;
}

bool
wci_token_has(uint32_t cp)
{
	char bytes[4];
	size_t n = wci_utf8_encode(cp, bytes);
	uint32_t kind = look(bytes, n, &n, &cp);

	return kind >= LETTER && kind != NOTHING;
}

struct word {
	char fold[FOLD_MAX];
	size_t n_fold;
	unsigned letters, capitals, digits, cased;
	bool first_capital;
};

static void
add_letter(struct word *w, uint32_t cp, uint32_t kind)
{
	uint32_t l = wci_token_lower(cp);

	if (w->n_fold + 4 <= FOLD_MAX)
		w->n_fold += wci_utf8_encode(l, w->fold + w->n_fold);
	if (w->letters + w->digits == 0)
		w->first_capital = l != cp;
	if (kind == DIGIT) {
		w->digits++;
		return;
	}
	w->letters++;
	w->capitals += l != cp;
	w->cased += is_cased(cp);
}

static uint64_t
hash_short(uint64_t bytes, size_t n)
{
	return wci_mix(bytes ^ (uint64_t)(n + 1) << 59);
}

static uint64_t
hash_fold(const char *fold, size_t n)
{
	char bytes[8] = { 0 };

	if (n > 8)
		return wci_hash(fold, n, 0);
	memcpy(bytes, fold, n);
	return hash_short(wci_load8(bytes), n);
}

static uint8_t
shape_of(const struct word *w)
{
	if (w->letters == 0)
		return WCI_SHAPE_DIGITS;
	if (w->cased == 0)
		return WCI_SHAPE_UNCASED;
	if (w->capitals == w->letters && w->letters > 1)
		return WCI_SHAPE_UPPER;
	return w->first_capital ? WCI_SHAPE_TITLE : WCI_SHAPE_LOWER;
}

/* The token at *pos, which is a letter or digit; *pos moves behind it. What
 * does not show, and full-width forms, end a word of ASCII, so that its first
 * bytes tell its first letters; in other words what does not show may be a part
 * of the spelling (Persian). */
static void
take(struct wcopy_span text, size_t *pos, struct wci_token *t)
{
	struct word w = { .n_fold = 0 };
	size_t at = *pos, end = at;
	bool lone = false, wide = false, full = false;

	while (at < text.len && !lone) {
		size_t n;
		uint32_t cp;
		uint32_t kind = look(text.ptr + at, text.len - at, &n, &cp);

		lone = kind == ALONE && end == *pos;
		if (at == *pos)
			full = n > 1 && cp < 0x80;
		if (full != (n > 1 && cp < 0x80))
			break;
		if (kind == LETTER || kind == DIGIT || lone)
			add_letter(&w, cp, kind);
		else if (kind != NOTHING || !wide)
			break;
		wide |= cp >= 0x80;
		at += n;
		if (kind != NOTHING)
			end = at;
	}
	t->off = (uint32_t)*pos;
	t->len = (uint32_t)(end - *pos);
	t->hash = hash_fold(w.fold, w.n_fold);
	t->shape = lone ? WCI_SHAPE_LONE : shape_of(&w);
	*pos = end;
}

/* Bytes that the short way through a word looks at. */
#define SHORT 16

/* A word in two halves of eight bytes. */
struct ascii {
	uint64_t lo, hi;     /* the bytes */
	uint64_t w_lo, w_hi; /* their marks */
	size_t n;
};

/* All of the bytes before the first that is marked; all if none is. */
static inline uint64_t
before_mark(uint64_t marks)
{
	return ((marks & -marks) >> 7) - 1;
}

/* The word of ASCII at s, up to 16 bytes of it. */
static inline void
read_ascii(const char *s, size_t left, struct ascii *a)
{
	char end[SHORT] = { 0 };
	uint64_t e_lo, e_hi;

	if (left < SHORT) {
		memcpy(end, s, left);
		s = end;
	}
	a->lo = wci_load8(s);
	a->hi = wci_load8(s + 8);
	e_lo = ~wci_ascii_words(a->lo) & WCI_EACH(0x80);
	e_hi = ~wci_ascii_words(a->hi) & WCI_EACH(0x80);
	a->w_lo = before_mark(e_lo);
	a->w_hi = e_lo != 0 ? 0 : before_mark(e_hi);
	a->lo &= a->w_lo;
	a->hi &= a->w_hi;
	a->w_lo &= WCI_EACH(0x80);
	a->w_hi &= WCI_EACH(0x80);
	a->n = wci_count_marks(a->w_lo) + wci_count_marks(a->w_hi);
}

/* The same for a short word of ASCII, which most are; false: it is not one, and
 * nothing has moved. */
static inline bool
take_ascii(struct wcopy_span text, size_t *pos, struct wci_token *t)
{
	const char *s = text.ptr + *pos;
	size_t left = text.len - *pos;
	unsigned capitals, digits;
	struct ascii a;
	char fold[SHORT];

	read_ascii(s, left, &a);
	if (a.n == 0 || (a.n < left && (unsigned char)s[a.n] >= 0x80) ||
	    (a.n == SHORT && a.n < left && is_ascii_word(s[a.n])))
		return false;
	/* A letter has bit 0x40, a small one and a digit 0x20. */
	capitals = wci_count_marks(a.w_lo & ~(a.lo << 2)) +
		   wci_count_marks(a.w_hi & ~(a.hi << 2));
	digits = wci_count_marks(a.w_lo & ~(a.lo << 1)) +
		 wci_count_marks(a.w_hi & ~(a.hi << 1));
	a.lo |= a.w_lo >> 2;
	a.hi |= a.w_hi >> 2;
	t->off = (uint32_t)*pos;
	t->len = (uint32_t)a.n;
	if (a.n > 8) {
		wci_store8(fold, a.lo);
		wci_store8(fold + 8, a.hi);
		t->hash = wci_hash(fold, a.n, 0);
	} else {
		t->hash = hash_short(a.lo, a.n);
	}
	if (digits == a.n)
		t->shape = WCI_SHAPE_DIGITS;
	else if (capitals + digits == a.n && capitals > 1)
		t->shape = WCI_SHAPE_UPPER;
	else
		t->shape = (a.lo ^ (unsigned char)*s) & 0x20 ? WCI_SHAPE_TITLE
							     : WCI_SHAPE_LOWER;
	*pos += a.n;
	return true;
}

/* Go on over what is no part of a token; returns the signs of it. */
static inline uint32_t
skip_gap(struct wcopy_span text, size_t *pos)
{
	uint32_t found = 0;

	while (*pos < text.len) {
		unsigned char c = (unsigned char)text.ptr[*pos];
		uint32_t cp, kind;
		size_t n;

		if (c < 0x80) {
			if (is_ascii_word((char)c))
				break;
			found |= ascii_sign(c);
			++*pos;
			continue;
		}
		kind = look(text.ptr + *pos, text.len - *pos, &n, &cp);
		if (kind != NOTHING && kind >= LETTER)
			break;
		found |= kind & (LETTER - 1);
		*pos += n;
	}
	return found;
}

size_t
wci_tokens(struct wcopy_span text, size_t from, struct wci_token *out,
    size_t max)
{
	uint32_t before = from == 0 ? WCI_SIGN_LINE : 0;
	size_t pos = from, n = 0;

	for (;;) {
		before |= skip_gap(text, &pos);
		if (pos == text.len || n == max)
			break;
		if (!take_ascii(text, &pos, &out[n]))
			take(text, &pos, &out[n]);
		out[n++].before = (uint16_t)before;
		before = 0;
	}
	out[n] = (struct wci_token){ .off = (uint32_t)pos };
	out[n].before =
	    (uint16_t)(before | (pos == text.len ? WCI_SIGN_LINE : 0));
	return n;
}

uint64_t
wci_token_exact(struct wcopy_span text, const struct wci_token *t)
{
	return wci_hash(text.ptr + t->off, t->len, 1);
}
