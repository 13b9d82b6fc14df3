/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "extract/dump_words.h"

#include <assert.h>
#include <string.h>
#include <utf8proc.h>

#include "base/alloc.h"
#include "extract/dump_phrases.h"

/* ASCII by hand: nine code points in ten, and utf8proc's categories do not
 * tell a comma from a full stop. */
#define O WCI_CHAR_OTHER
#define S WCI_CHAR_SPACE
#define N WCI_CHAR_NOTHING
#define L WCI_CHAR_LOWER
#define U WCI_CHAR_UPPER
#define D WCI_CHAR_DIGIT
#define E WCI_CHAR_END
#define C WCI_CHAR_CLOSE
#define M WCI_CHAR_COMMA
#define K WCI_CHAR_COLON
#define Q WCI_CHAR_QUOTE
#define B WCI_CHAR_BAR
const uint8_t wci_char_ascii[128] = {
	N, N, N, N, N, N, N, N, N, S, S, S, S, S, N, N, /* controls */
	N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, /* controls */
	S, E, Q, O, O, O, O, C, O, C, O, O, M, O, E, B, /* space to / */
	D, D, D, D, D, D, D, D, D, D, K, M, O, O, B, E, /* 0 to ? */
	O, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, /* @ to O */
	U, U, U, U, U, U, U, U, U, U, U, O, B, C, O, O, /* P to _ */
	O, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* ` to o */
	L, L, L, L, L, L, L, L, L, L, L, O, B, C, O, N, /* p to DEL */
};
#undef O
#undef S
#undef N
#undef L
#undef U
#undef D
#undef E
#undef C
#undef M
#undef K
#undef Q
#undef B

/* The rest of the signs that matter, by code point. */
static const struct {
	uint16_t cp;
	uint8_t is;
} signs[] = {
	{ 0x00A0, WCI_CHAR_SPACE },   /* no-break space */
	{ 0x00AB, WCI_CHAR_QUOTE },   /* << */
	{ 0x00AD, WCI_CHAR_NOTHING }, /* soft hyphen */
	{ 0x00B7, WCI_CHAR_BAR },     /* middle dot */
	{ 0x00BB, WCI_CHAR_QUOTE },   /* >> */
	{ 0x0589, WCI_CHAR_END },     /* Armenian full stop */
	{ 0x060C, WCI_CHAR_COMMA },   /* Arabic comma */
	{ 0x061B, WCI_CHAR_COMMA },   /* Arabic semicolon */
	{ 0x061F, WCI_CHAR_END },     /* Arabic question mark */
	{ 0x06D4, WCI_CHAR_END },     /* Urdu full stop */
	{ 0x0964, WCI_CHAR_END },     /* danda */
	{ 0x0965, WCI_CHAR_END },     /* double danda */
	{ 0x104B, WCI_CHAR_END },     /* Burmese full stop */
	{ 0x1362, WCI_CHAR_END },     /* Ethiopic full stop */
	{ 0x17D4, WCI_CHAR_END },     /* Khmer full stop */
	{ 0x2018, WCI_CHAR_QUOTE },   /* single, opening */
	{ 0x2019, WCI_CHAR_CLOSE },   /* single, closing; apostrophe */
	{ 0x201C, WCI_CHAR_QUOTE },   /* double, opening or German closing */
	{ 0x201D, WCI_CHAR_QUOTE },   /* double, closing */
	{ 0x201E, WCI_CHAR_QUOTE },   /* double, low */
	{ 0x2022, WCI_CHAR_BAR },     /* bullet */
	{ 0x2026, WCI_CHAR_END },     /* ellipsis */
	{ 0x2028, WCI_CHAR_SPACE },   /* line separator */
	{ 0x2029, WCI_CHAR_SPACE },   /* paragraph separator */
	{ 0x203A, WCI_CHAR_BAR },     /* > */
	{ 0x3000, WCI_CHAR_SPACE },   /* ideographic space */
	{ 0x3001, WCI_CHAR_COMMA },   /* ideographic comma */
	{ 0x3002, WCI_CHAR_END },     /* ideographic full stop */
	{ 0x300C, WCI_CHAR_QUOTE },   /* corner brackets */
	{ 0x300D, WCI_CHAR_QUOTE }, { 0x300E, WCI_CHAR_QUOTE },
	{ 0x300F, WCI_CHAR_QUOTE }, { 0xFF01, WCI_CHAR_END }, /* full-width ! */
	{ 0xFF09, WCI_CHAR_CLOSE },                           /* full-width ) */
	{ 0xFF0C, WCI_CHAR_COMMA },                           /* full-width , */
	{ 0xFF0E, WCI_CHAR_END },                             /* full-width . */
	{ 0xFF1A, WCI_CHAR_COLON },                           /* full-width : */
	{ 0xFF1B, WCI_CHAR_COMMA },                           /* full-width ; */
	{ 0xFF1F, WCI_CHAR_END },                             /* full-width ? */
	{ 0xFF5C, WCI_CHAR_BAR },                             /* full-width | */
	{ 0xFF61, WCI_CHAR_END }, /* half-width ideographic full stop */
};

/* Blocks of scripts that put no space between words, first and last. */
static const uint32_t spaceless[][2] = {
	{ 0x0E00, 0x0EFF }, /* Thai, Lao */
	{ 0x1000, 0x109F }, /* Burmese */
	{ 0x1780, 0x17FF }, /* Khmer */
	{ 0x2E80, 0x2FFF }, /* radicals */
	{ 0x3005, 0x3007 }, /* iteration mark, zero */
	{ 0x3041, 0x31FF }, /* kana, Bopomofo (Hangul letters are rare) */
	{ 0x3400, 0x9FFF }, /* Han */
	{ 0xF900, 0xFAFF }, /* compatibility Han */
	{ 0xFF66, 0xFF9F }, /* half-width kana */
	{ 0x20000, 0x3FFFF },
};

/* For the rest their general category is enough. */
static const uint8_t by_category[] = {
	[UTF8PROC_CATEGORY_LU] = WCI_CHAR_UPPER,
	[UTF8PROC_CATEGORY_LT] = WCI_CHAR_UPPER,
	[UTF8PROC_CATEGORY_LL] = WCI_CHAR_LOWER,
	[UTF8PROC_CATEGORY_LM] = WCI_CHAR_LOWER,
	[UTF8PROC_CATEGORY_LO] = WCI_CHAR_LOWER,
	[UTF8PROC_CATEGORY_MN] = WCI_CHAR_LOWER,
	[UTF8PROC_CATEGORY_MC] = WCI_CHAR_LOWER,
	[UTF8PROC_CATEGORY_ND] = WCI_CHAR_DIGIT,
	[UTF8PROC_CATEGORY_ZS] = WCI_CHAR_SPACE,
	[UTF8PROC_CATEGORY_CC] = WCI_CHAR_NOTHING,
	[UTF8PROC_CATEGORY_CF] = WCI_CHAR_NOTHING,
	[UTF8PROC_CATEGORY_PE] = WCI_CHAR_CLOSE,
	[UTF8PROC_CATEGORY_PF] = WCI_CHAR_CLOSE,
	[UTF8PROC_CATEGORY_CO] = WCI_CHAR_NOTHING, /* the last one */
};

enum wci_char
wci_char_of(uint32_t cp)
{
	if (cp < 128)
		return (enum wci_char)wci_char_ascii[cp];
	if (cp < 0x10000) {
		size_t lo = 0, hi = sizeof(signs) / sizeof(signs[0]);

		while (lo < hi) {
			size_t mid = (lo + hi) / 2;

			if (signs[mid].cp == cp)
				return (enum wci_char)signs[mid].is;
			if (signs[mid].cp < cp)
				lo = mid + 1;
			else
				hi = mid;
		}
	}
	if (cp >= spaceless[0][0])
		for (size_t i = 0; i < sizeof(spaceless) / sizeof(*spaceless);
		     i++)
			if (cp >= spaceless[i][0] && cp <= spaceless[i][1])
				return WCI_CHAR_IDEO;
	return (
	    enum wci_char)by_category[utf8proc_category((utf8proc_int32_t)cp)];
}

uint32_t
wci_char_lower(uint32_t cp)
{
	if (cp < 128)
		return cp >= 'A' && cp <= 'Z' ? cp + 32 : cp;
	return (uint32_t)utf8proc_tolower((utf8proc_int32_t)cp);
}

/*
 * Some 3,500 entries: less than half full, so that a miss ends soon. An entry
 * is 20 bits of the hash, beside the 13 that choose the slot, and which mask it
 * has; so all of them take 32 KB, and a look-up one line of the cache.
 */
#define SLOTS 8192
#define MASK_BITS 12
#define MAX_MASKS (1U << MASK_BITS)

struct wci_lexicon {
	uint32_t slot[SLOTS]; /* 0: free */
	uint32_t mask[MAX_MASKS];
	size_t n_masks;
};

static uint32_t
tag_of(uint64_t hash)
{
	return (uint32_t)(hash >> 32) & ~(MAX_MASKS - 1);
}

static inline size_t
slot_of(const struct wci_lexicon *lex, uint64_t hash)
{
	size_t i = (size_t)((hash ^ hash >> 32) % SLOTS);
	uint32_t tag = tag_of(hash);

	while (lex->slot[i] != 0 && (lex->slot[i] & ~(MAX_MASKS - 1)) != tag)
		i = (i + 1) % SLOTS;
	return i;
}

/* The number of a mask, from 1; there are some 150. */
static uint32_t
mask_number(struct wci_lexicon *lex, uint32_t mask)
{
	uint32_t k = 1;

	while (k <= lex->n_masks && lex->mask[k] != mask)
		k++;
	assert(k < MAX_MASKS);
	if (k > lex->n_masks)
		lex->n_masks = k;
	lex->mask[k] = mask;
	return k;
}

static void
add(struct wci_lexicon *lex, uint64_t hash, uint32_t mask)
{
	size_t i = slot_of(lex, hash);

	/* Mask 0 is that of a free slot. */
	mask |= lex->mask[lex->slot[i] % MAX_MASKS];
	lex->slot[i] = tag_of(hash) | mask_number(lex, mask);
}

/* Take one word off the front of s; 0 if there is none left. */
static uint64_t
take_word(struct wcopy_span *s)
{
	uint64_t h = WCI_WORD_START;
	bool any = false;

	while (s->len > 0) {
		struct wcopy_span rest = *s;
		uint32_t cp, n = wci_word_take(rest, &h).n;
		enum wci_char is;

		if (n > 0) {
			s->ptr += n;
			s->len -= n;
			any = true;
			continue;
		}
		is = wci_char_take(&rest, &cp);
		bool letter = is == WCI_CHAR_LOWER || is == WCI_CHAR_UPPER ||
			      is == WCI_CHAR_DIGIT || is == WCI_CHAR_IDEO;

		if (any && (!letter || is == WCI_CHAR_IDEO))
			break;
		*s = rest;
		if (!letter)
			continue;
		h = wci_word_add(h, wci_char_lower(cp));
		any = true;
		if (is == WCI_CHAR_IDEO)
			break;
	}
	return any ? h : 0;
}

/* Add the phrases of one class: text with "/" between. */
static void
add_class(struct wci_lexicon *lex, const char *text, uint32_t mask)
{
	while (*text != '\0') {
		struct wcopy_span phrase = { text, strcspn(text, "/") };
		uint64_t first, all, next;

		text += phrase.len + (text[phrase.len] != '\0');
		if ((all = first = take_word(&phrase)) == 0)
			continue;
		while ((next = take_word(&phrase)) != 0)
			all = wci_word_join(all, next);
		if (all != first)
			add(lex, first, WCI_WORD_PREFIX);
		add(lex, all, mask);
	}
}

struct wci_lexicon *
wci_lexicon_new(void)
{
	struct wci_lexicon *lex = wci_calloc(1, sizeof(*lex));

	if (lex == NULL)
		return NULL;
	for (size_t i = 0; i < WCI_N_PHRASES; i++)
		add_class(lex, wci_phrases[i].text,
		    UINT32_C(1) << wci_phrases[i].is);
	return lex;
}

void
wci_lexicon_free(struct wci_lexicon *lex)
{
	wci_free(lex);
}

uint32_t
wci_lexicon_find(const struct wci_lexicon *lex, uint64_t hash)
{
	return lex->mask[lex->slot[slot_of(lex, hash)] % MAX_MASKS];
}
