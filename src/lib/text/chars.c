/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "text/chars.h"

#include <pthread.h>
#include <string.h>
#include <utf8proc.h>

#include "base/alloc.h"
#include "base/buf.h"
#include "base/utf8.h"

/* Planes 0 and 1 hold every script in use; above them stand ideographs
 * (planes 2 and 3) and nothing else that makes words. */
#define TABLE_END 0x20000u
#define IDEO_END 0x40000u

/*
 * One 32-bit entry a character: class in bits 0-1, length of the folded form
 * in bits 2-7, its offset in the pool above. The pool holds 87 k code points
 * of at most 4 bytes, far below 2^24.
 */
struct wci_chars {
	uint32_t entry[TABLE_END];
	struct wci_buf pool;
};

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
 * Cyrillic accents, Hebrew points, Arabic vowel signs and tatweel; and the
 * voicing mark of Kana, which half-width text sets as a letter. In other
 * scripts (Devanagari, Bengali, Tamil ...) a mark is a vowel, and stays. */
static const struct range dropped[] = {
	{ 0x00AD, 0x00AD },
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
	{ 0x1AB0, 0x1AFF },
	{ 0x1DC0, 0x1DFF },
	{ 0x200B, 0x200F },
	{ 0x202A, 0x202E },
	{ 0x2060, 0x2064 },
	{ 0x2066, 0x2069 },
	{ 0x20D0, 0x20FF },
	{ 0xFE00, 0xFE0F },
	{ 0xFE20, 0xFE2F },
	{ 0xFEFF, 0xFEFF },
};

/* Modifier letters that stand for an apostrophe: they break like one. */
static const struct range apostrophes[] = {
	{ 0x02B9, 0x02BC },
	{ 0x02BE, 0x02BF },
	{ 0xA78B, 0xA78C },
};

/* Letters that two keyboards write differently: alef maksura and Arabic yeh
 * as Farsi yeh, Arabic kaf as keheh. Newsrooms of one language mix them. */
static uint32_t
unify(uint32_t cp)
{
	switch (cp) {
	case 0x0649:
	case 0x064A:
		return 0x06CC;
	case 0x0643:
		return 0x06A9;
	default:
		return cp;
	}
}

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
classify(uint8_t class[TABLE_END])
{
	for (uint32_t cp = 0; cp < TABLE_END; cp++)
		class[cp] = class_of_category(cp);
	for (size_t i = 0; i < N(ideo); i++)
		for (uint32_t cp = ideo[i].first; cp <= ideo[i].last; cp++)
			if (class[cp] == WCI_CHAR_WORD)
				class[cp] = WCI_CHAR_IDEO;
	paint(class, dropped, N(dropped), WCI_CHAR_DROP);
	paint(class, apostrophes, N(apostrophes), WCI_CHAR_BREAK);
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

/* Write the folded form of cp; returns its bytes. */
static size_t
fold(const uint8_t class[TABLE_END], uint32_t cp, char out[WCI_FOLD_MAX])
{
	utf8proc_int32_t part[32];
	utf8proc_ssize_t n;
	size_t len = 0;
	int boundary = 0;

	if (utf8proc_category((utf8proc_int32_t)cp) == UTF8PROC_CATEGORY_ND) {
		out[0] = (char)('0' + digit_value(cp));
		return 1;
	}
	n = utf8proc_decompose_char((utf8proc_int32_t)cp, part, N(part),
	    UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD,
	    &boundary);
	if (n <= 0 || n > (utf8proc_ssize_t)N(part)) {
		part[0] = (utf8proc_int32_t)cp;
		n = 1;
	}
	for (utf8proc_ssize_t i = 0; i < n; i++) {
		uint32_t c = unify((uint32_t)part[i]);

		/* Beyond the table stand compatibility ideographs' targets. */
		if (c < TABLE_END && class[c] != WCI_CHAR_WORD &&
		    class[c] != WCI_CHAR_IDEO)
			continue;
		if (len + 4 > WCI_FOLD_MAX)
			break;
		len += wci_utf8_encode(c, out + len);
	}
	return len;
}

static bool
fill(struct wci_chars *t, uint8_t class[TABLE_END])
{
	char form[WCI_FOLD_MAX];

	classify(class);
	for (uint32_t cp = 0; cp < TABLE_END; cp++) {
		bool kept =
		    class[cp] == WCI_CHAR_WORD || class[cp] == WCI_CHAR_IDEO;
		size_t len = kept ? fold(class, cp, form) : 0;
		uint32_t c = kept && len == 0 ? WCI_CHAR_DROP : class[cp];

		t->entry[cp] =
		    c | (uint32_t)len << 2 | (uint32_t)t->pool.len << 8;
		if (!wci_buf_append(&t->pool, form, len))
			return false;
	}
	return true;
}

static struct wci_chars *
build(void)
{
	struct wci_chars *t = wci_calloc(1, sizeof(*t));
	uint8_t *class = wci_alloc(TABLE_END, 1);

	if (t == NULL || class == NULL || !fill(t, class)) {
		if (t != NULL)
			wci_buf_clear(&t->pool);
		wci_free(t);
		t = NULL;
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

struct wci_char
wci_chars_look(const struct wci_chars *t, uint32_t cp)
{
	static const char none = 0;

	if (cp < TABLE_END) {
		uint32_t e = t->entry[cp];

		return (struct wci_char){ (uint8_t)(e & 3),
			(uint8_t)(e >> 2 & 63), t->pool.data + (e >> 8) };
	}
	/* len 0 and class IDEO: the character stands for itself. */
	return (struct wci_char){ (uint8_t)(cp < IDEO_END ? WCI_CHAR_IDEO
							  : WCI_CHAR_BREAK),
		0, &none };
}
