/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "agency/sieve.h"

#include "agency/tokens.h"
#include "base/swar.h"
#include "base/utf8.h"

#define HIGH WCI_EACH(0x80)

static inline void
set(uint64_t *bits, size_t i)
{
	bits[i >> 6] |= UINT64_C(1) << (i & 63);
}

static inline bool
get(const uint64_t *bits, size_t i)
{
	return (bits[i >> 6] >> (i & 63) & 1) != 0;
}

static inline bool
is_word(unsigned char c)
{
	return c >= 0x80 || (c >= '0' && c <= '9') ||
	       ((c | 32) >= 'a' && (c | 32) <= 'z');
}

/* The high bit of each byte of x that is a letter or digit of ASCII. */
static inline uint64_t
words_of(uint64_t x)
{
	uint64_t lo = x & WCI_EACH(0x7f), l = lo | WCI_EACH(0x20);
	uint64_t letter =
	    (l + WCI_EACH(0x80 - 'a')) & ~(l + WCI_EACH(0x7f - 'z'));
	uint64_t digit =
	    (lo + WCI_EACH(0x80 - '0')) & ~(lo + WCI_EACH(0x7f - '9'));

	return (letter | digit) & ~x & HIGH;
}

/* Of the first four bytes, as far as they are letters or digits of ASCII; five
 * bits of each leave out the case. */
static inline size_t
ascii_key(uint64_t bytes)
{
	uint64_t others = ~words_of(bytes) & HIGH;
	uint64_t within = ((others & -others) >> 7) - 1;
	uint32_t v = (uint32_t)(bytes & within & WCI_EACH(0x1f));

	return v * UINT32_C(0x9e3779b1) >> 17;
}

/* Eight bytes, zeros where fewer are left. */
static inline uint64_t
load(const char *s, size_t left)
{
	char b[8] = { 0 };

	if (left >= 8)
		return wci_load8(s);
	memcpy(b, s, left);
	return wci_load8(b);
}

static inline size_t
wide_key(uint32_t cp)
{
	return (cp * UINT32_C(0x9e3779b1)) >> 20;
}

void
wci_sieve_add(struct wci_sieve *s, struct wcopy_span token)
{
	uint32_t cp;

	(void)wci_utf8_decode(token.ptr, token.len, &cp);
	if (cp >= 0x80) {
		set(s->wide, wide_key(wci_token_lower(cp)));
		return;
	}
	set(s->ascii, ascii_key(load(token.ptr, token.len)));
}

/* Does what begins at pos pass? */
static bool
passes(const struct wci_sieve *s, struct wcopy_span text, size_t pos)
{
	const unsigned char *b = (const unsigned char *)text.ptr + pos;
	size_t left = text.len - pos;
	uint32_t cp;

	if (b[0] < 0x80)
		return get(s->ascii, ascii_key(load(text.ptr + pos, left)));
	(void)wci_utf8_decode(text.ptr + pos, left, &cp);
	if (cp >= 0xff01 && cp <= 0xff5e) /* full-width ASCII */
		return true;
	return get(s->wide, wide_key(wci_token_lower(cp)));
}

size_t
wci_sieve_next(const struct wci_sieve *s, struct wcopy_span text, size_t pos,
    size_t end)
{
	const unsigned char *b = (const unsigned char *)text.ptr;
	/* The byte before is a part of a word. */
	bool within = pos > 0 && b[pos - 1] < 0x80 && is_word(b[pos - 1]);

	while (pos < end) {
		if (pos + 15 <= text.len && pos + 8 <= end) {
			uint64_t x = wci_load8(text.ptr + pos), w = words_of(x);
			uint64_t starts = w & ~(w << 8 | (within ? 0x80u : 0));

			if ((x & HIGH) == 0) {
				for (; starts != 0; starts &= starts - 1) {
					size_t at =
					    pos + wci_first_mark(starts);

					if (get(s->ascii, ascii_key(wci_load8(
							      text.ptr + at))))
						return at;
				}
				within = w >> 63 != 0;
				pos += 8;
				continue;
			}
		}
		/* Beyond ASCII any character may begin a name: what stands
		 * before it is not told apart here. */
		if ((b[pos] & 0xc0) != 0x80 && (b[pos] >= 0x80 || !within) &&
		    is_word(b[pos]) && passes(s, text, pos))
			return pos;
		within = b[pos] < 0x80 && is_word(b[pos]);
		pos++;
	}
	return end;
}
