/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "text/chars.h"

#include <pthread.h>
#include <string.h>
#include <utf8proc.h>

#include "base/alloc.h"
#include "base/utf8.h"
#include "text/quotes.h"

/* Hangul syllables. */
#define HANGUL_FIRST 0xAC00u
#define HANGUL_LAST 0xD7A3u

_Static_assert(WCI_N_MARKS <= WCI_FOLD_WORD, "marks are no part of words");

/* The bit of a capital letter in an entry. */
#define CAPITAL UINT64_C(8)

static struct wci_chars *table;
static pthread_mutex_t building = PTHREAD_MUTEX_INITIALIZER;

struct range {
	uint32_t first, last;
};

/* Scripts that set no spaces between words (Unicode 15 blocks): Han with its
 * radicals and iteration marks, Kana, Thai, Lao, Myanmar, Khmer. */
static const struct range ideo[] = {
	{ 0x0E01, 0x0E4E },
	{ 0x0E81, 0x0ECF },
	{ 0x0EDC, 0x0EDF },
	{ 0x1000, 0x103F },
	{ 0x1050, 0x108F },
	{ 0x1780, 0x17D3 },
	{ 0x2E80, 0x2FDF },
	{ 0x3005, 0x3007 },
	{ 0x3021, 0x3029 },
	{ 0x3041, 0x309F },
	{ 0x30A1, 0x30FA },
	{ 0x30FC, 0x30FF },
	{ 0x31F0, 0x31FF },
	{ 0x3400, 0x4DBF },
	{ 0x4E00, 0x9FFF },
	{ 0xA9E0, 0xA9EF },
	{ 0xAA60, 0xAA7F },
	{ 0xF900, 0xFAFF },
	{ 0xFF66, 0xFF9F },
	{ 0x1B000, 0x1B16F },
};

/* Marks that writers of the script leave out at will: Latin, Greek and
 * Cyrillic accents, Hebrew points, Arabic vowel signs and tatweel, the dot of
 * Devanagari letters for foreign sounds. The voicing mark of Kana, which half-
 * width text sets as a letter of its own; the ring that Thai and Lao have in
 * one character with a vowel, or before it. In other scripts (Devanagari,
 * Bengali, Tamil ...) a mark is a vowel, and stays. Joiners and what else
 * shows nothing. */
static const struct range dropped[] = {
	{ 0x0300, 0x036F },
	{ 0x0483, 0x0489 },
	{ 0x0591, 0x05BD },
	{ 0x05BF, 0x05BF },
	{ 0x05C1, 0x05C2 },
	{ 0x05C4, 0x05C5 },
	{ 0x05C7, 0x05C7 },
	{ 0x0610, 0x061A },
	{ 0x061C, 0x061C },
	{ 0x0640, 0x0640 },
	{ 0x064B, 0x065F },
	{ 0x0670, 0x0670 },
	{ 0x06D6, 0x06DC },
	{ 0x06DF, 0x06E8 },
	{ 0x06EA, 0x06ED },
	{ 0x093C, 0x093C },
	{ 0x0E4D, 0x0E4D },
	{ 0x0ECD, 0x0ECD },
	{ 0x17B4, 0x17B5 },
	{ 0x180B, 0x180D },
	{ 0x180F, 0x180F },
	{ 0x1AB0, 0x1AFF },
	{ 0x1DC0, 0x1DFF },
	{ 0x200B, 0x200F },
	{ 0x202A, 0x202E },
	{ 0x2060, 0x2064 },
	{ 0x2066, 0x2069 },
	{ 0x20D0, 0x20FF },
	{ 0x3099, 0x309A },
	{ 0xFE00, 0xFE0F },
	{ 0xFE20, 0xFE2F },
	{ 0xFEFF, 0xFEFF },
	{ 0xFFF9, 0xFFFB },
};

/* Modifier letters that stand for an apostrophe: they break like one. */
static const struct range apostrophes[] = {
	{ 0x02B9, 0x02BC },
	{ 0x02BE, 0x02BF },
	{ 0xA78B, 0xA78C },
};

/*
 * What one writer sets and another spells: agencies write Lodz, Malmo and
 * Aeroe; a Turkish capital I is the one without a dot; alef maksura and Arabic
 * yeh stand for Farsi yeh, Arabic kaf for keheh, on one keyboard or the other;
 * the moon over a Devanagari vowel is often set as the plain dot. Yiddish has
 * its pairs of letters in one character or in two; a Malayalam letter without
 * its vowel is one character since 2008, and still often the letter with the
 * sign that takes the vowel away, and a joiner.
 */
static const struct {
	uint32_t letter;
	uint32_t as[2];
} spelt[] = {
	{ 0x00E6, { 'a', 'e' } },
	{ 0x00F0, { 'd', 0 } },
	{ 0x00F8, { 'o', 0 } },
	{ 0x00FE, { 't', 'h' } },
	{ 0x0111, { 'd', 0 } },
	{ 0x0127, { 'h', 0 } },
	{ 0x0131, { 'i', 0 } },
	{ 0x0142, { 'l', 0 } },
	{ 0x0153, { 'o', 'e' } },
	{ 0x0167, { 't', 0 } },
	{ 0x05F0, { 0x05D5, 0x05D5 } },
	{ 0x05F1, { 0x05D5, 0x05D9 } },
	{ 0x05F2, { 0x05D9, 0x05D9 } },
	{ 0x0643, { 0x06A9, 0 } },
	{ 0x0649, { 0x06CC, 0 } },
	{ 0x064A, { 0x06CC, 0 } },
	{ 0x0671, { 0x0627, 0 } },
	{ 0x0901, { 0x0902, 0 } },
	{ 0x0D7A, { 0x0D23, 0x0D4D } },
	{ 0x0D7B, { 0x0D28, 0x0D4D } },
	{ 0x0D7C, { 0x0D30, 0x0D4D } },
	{ 0x0D7D, { 0x0D32, 0x0D4D } },
	{ 0x0D7E, { 0x0D33, 0x0D4D } },
	{ 0x0D7F, { 0x0D15, 0x0D4D } },
};

#define N(a) (sizeof(a) / sizeof(*(a)))

static uint8_t
class_of_category(uint32_t cp)
{
	switch ((int)utf8proc_category((utf8proc_int32_t)cp)) {
	case UTF8PROC_CATEGORY_ND:
	case UTF8PROC_CATEGORY_NO:
	case UTF8PROC_CATEGORY_LU:
	case UTF8PROC_CATEGORY_LL:
	case UTF8PROC_CATEGORY_LT:
	case UTF8PROC_CATEGORY_LM:
	case UTF8PROC_CATEGORY_LO:
	case UTF8PROC_CATEGORY_MN:
	case UTF8PROC_CATEGORY_MC:
	case UTF8PROC_CATEGORY_NL:
		return WCI_CHAR_WORD;
	default:
		return WCI_CHAR_BREAK;
	}
}

static void
paint(uint8_t *class, const struct range *r, size_t n, enum wci_char_class c)
{
	for (size_t i = 0; i < n; i++)
		memset(class + r[i].first, (int)c, r[i].last - r[i].first + 1);
}

/* The class of every character of the table, before folding. */
static void
classify(uint8_t class[WCI_CHARS_END])
{
	for (uint32_t cp = 0; cp < WCI_CHARS_END; cp++)
		class[cp] = class_of_category(cp);
	for (size_t i = 0; i < N(ideo); i++)
		for (uint32_t cp = ideo[i].first; cp <= ideo[i].last; cp++)
			/* Radicals count as symbols, but stand for the
			 * character in text that was taken from print. */
			if (class[cp] == WCI_CHAR_WORD ||
			    (cp >= 0x2F00 && cp <= 0x2FD5))
				class[cp] = WCI_CHAR_IDEO;
	paint(class, dropped, N(dropped), WCI_CHAR_DROP);
	paint(class, apostrophes, N(apostrophes), WCI_CHAR_BREAK);
	class['-'] = class[0x2010] = WCI_CHAR_HYPHEN;
	class[0x00AD] = WCI_CHAR_SOFT;
	class['@'] = WCI_CHAR_AT;
	memset(class + 0x1100, WCI_CHAR_JAMO, 0x1113 - 0x1100);
}

/* Is there something of it to keep? */
static bool
is_kept(uint8_t class)
{
	return class == WCI_CHAR_WORD || class == WCI_CHAR_IDEO ||
	       class == WCI_CHAR_JAMO;
}

/*
 * The value of a decimal digit. Unicode keeps every script's ten digits
 * together and in order, zero first, so the distance to the start of the run
 * of Nd characters is the value (a run of several alphabets, as in the
 * mathematical digits, has a multiple of ten).
 */
static uint32_t
digit_value(uint32_t cp)
{
	uint32_t first = cp;

	while (first > 0 && utf8proc_category((utf8proc_int32_t)first - 1) ==
				UTF8PROC_CATEGORY_ND)
		first--;
	return (cp - first) % 10;
}

/* Write one letter of a folded form as it is spelt; returns its bytes. */
static size_t
spell(uint32_t c, char *out)
{
	size_t len;

	for (size_t i = 0; i < N(spelt); i++)
		if (spelt[i].letter == c) {
			len = wci_utf8_encode(spelt[i].as[0], out);
			if (spelt[i].as[1] != 0)
				len +=
				    wci_utf8_encode(spelt[i].as[1], out + len);
			return len;
		}
	return wci_utf8_encode(c, out);
}

/* Write the folded form of cp; returns its bytes. */
static size_t
fold(const uint8_t class[WCI_CHARS_END], uint32_t cp, char out[WCI_FOLD_MAX])
{
	utf8proc_int32_t part[32];
	utf8proc_ssize_t n = 0;
	size_t len = 0;
	int boundary = 0;

	if (utf8proc_category((utf8proc_int32_t)cp) == UTF8PROC_CATEGORY_ND) {
		out[0] = (char)('0' + digit_value(cp));
		return 1;
	}
	if (cp < HANGUL_FIRST || cp > HANGUL_LAST)
		n = utf8proc_decompose_char((utf8proc_int32_t)cp, part, N(part),
		    UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD,
		    &boundary);
	if (n <= 0 || n > (utf8proc_ssize_t)N(part)) {
		part[0] = (utf8proc_int32_t)cp;
		n = 1;
	}
	for (utf8proc_ssize_t i = 0; i < n; i++) {
		uint32_t c = (uint32_t)part[i];

		/* Beyond the table stand compatibility ideographs' targets. */
		if (c < WCI_CHARS_END && !is_kept(class[c]))
			continue;
		if (len + 8 > WCI_FOLD_MAX)
			break;
		len += spell(c, out + len);
	}
	return len;
}

static uint64_t
entry_of(uint8_t class, const char *form, size_t len)
{
	char padded[8] = { 0 };

	if (len > WCI_FOLD_INLINE)
		return class | (uint64_t)len << 4;
	memcpy(padded, form, len);
	return class | (uint64_t)len << 4 | wci_load8(padded) << 16;
}

static bool
fill(struct wci_chars *t, uint8_t class[WCI_CHARS_END])
{
	char form[WCI_FOLD_MAX];

	classify(class);
	for (uint32_t cp = 0; cp < WCI_CHARS_END; cp++) {
		uint8_t c = class[cp];
		size_t len = is_kept(c) ? fold(class, cp, form) : 0;

		if (len == 0 && is_kept(c))
			c = WCI_CHAR_DROP;
		if (len == 0 && c != WCI_CHAR_DROP && c != WCI_CHAR_SOFT)
			form[len++] = (char)wci_mark_kind(cp);
		t->entry[cp] = entry_of(c, form, len);
		if (utf8proc_category((utf8proc_int32_t)cp) ==
		    UTF8PROC_CATEGORY_LU)
			t->entry[cp] |= CAPITAL;
		if (len <= WCI_FOLD_INLINE)
			continue;
		t->entry[cp] |= (uint64_t)t->pool.len << 16;
		if (!wci_buf_append(&t->pool, form, len))
			return false;
	}
	return true;
}

/* One character of a row, of n_bytes; it has a form of len bytes, or more than
 * 3 for one that the row cannot have. */
static void
set_in_row(uint8_t row[3][WCI_ROW], uint32_t cp, size_t n_bytes,
    const char *form, size_t len)
{
	for (size_t i = 0; i < 3; i++) {
		uint8_t *to = &row[i][cp % WCI_ROW];

		if (len > n_bytes)
			*to = WCI_ROW_NOT;
		else
			*to = i + len < 3 ? WCI_ROW_GONE
					  : (uint8_t)form[i + len - 3];
	}
}

static void
fill_rows(struct wci_chars *t)
{
	char form[WCI_FOLD_MAX];

	for (uint32_t cp = 0; cp < WCI_ROWS * WCI_ROW; cp++) {
		uint64_t entry = t->entry[cp];
		bool plain = wci_char_class(entry) <= WCI_CHAR_DROP &&
			     cp >= 0x80 && cp >> 11 != 0x1B;
		size_t len = wci_char_fold(t, entry, form);

		set_in_row(t->row[cp / WCI_ROW], cp, cp < 0x800 ? 2 : 3, form,
		    plain ? len : WCI_FOLD_MAX);
	}
}

static struct wci_chars *
build(void)
{
	struct wci_chars *t = wci_calloc(1, sizeof(*t));
	uint8_t *class = wci_alloc(WCI_CHARS_END, 1);

	if (t == NULL || class == NULL || !fill(t, class)) {
		if (t != NULL)
			wci_buf_clear(&t->pool);
		wci_free(t);
		t = NULL;
	} else {
		fill_rows(t);
	}
	wci_free(class);
	return t;
}

const struct wci_chars *
wci_chars_get(void)
{
	const struct wci_chars *t;

	(void)pthread_mutex_lock(&building);
	if (table == NULL)
		table = build();
	t = table;
	(void)pthread_mutex_unlock(&building);
	return t;
}

uint64_t
wci_chars_above(uint32_t cp)
{
	char form[4];

	/* Tags, and which shape of an ideograph is meant: none of it shows. */
	if (cp >> 12 == 0xE0)
		return entry_of(WCI_CHAR_DROP, "", 0);
	if (cp >= WCI_IDEO_END)
		return entry_of(WCI_CHAR_BREAK, "", 1);
	return entry_of(WCI_CHAR_IDEO, form, wci_utf8_encode(cp, form));
}
