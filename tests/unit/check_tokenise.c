/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "base/alloc.h"
#include "base/utf8.h"
#include "suite.h"
#include "text/chars.h"
#include "text/tokenise.h"

static void
words_of(struct wci_words *w, const char *text)
{
	ck_assert_int_eq(wci_tokenise(w, span_of(text), 7, true, NULL),
	    WCOPY_OK);
}

/* Texts that are the same words. */
static const struct {
	const char *a, *b;
} same[] = {
	{ "The Quick brown FOX", "the quick  brown\tfox." },
	{ "don't", "don\xE2\x80\x99t" },
	{ "\xE2\x80\x9Cwell-known\xE2\x80\x9D", "well known" },
	{ "caf\xC3\xA9", "cafe\xCC\x81" },   /* composed, decomposed */
	{ "S\xC3\xA3o Paulo", "Sao Paulo" }, /* accents left out */
	{ "STRASSE", "Stra\xC3\x9F"
		     "e" },
	{ "of\xEF\xAC\x81"
	  "ce",
	    "office" }, /* ligature fi */
	{ "coop\xC2\xAD"
	  "eration",
	    "cooperation" }, /* soft hyphen */
	{ "interna-\n  tional law", "international law" },
	{ "interna\xE2\x80\x90\r\ntional", "international" },
	{ "\xEF\xBC\xA1\xEF\xBC\xA2\xEF\xBC\x91", "AB1" }, /* full width */
	{ "\xD9\xA1\xD9\xA2", "12" },         /* Arabic-Indic digits */
	{ "\xE0\xA5\xA7\xE0\xA5\xA8", "12" }, /* Devanagari digits */
	{ "\xD0\x81\xD0\xBB\xD0\xBA\xD0\xB0", "\xD0\xB5\xD0\xBB\xD0\xBA\xD0"
					      "\xB0" }, /* Yolka */
	{ "\xD9\x83\xD9\x8A", "\xDA\xA9\xDB\x8C" }, /* kaf yeh, two keyboards */
	{ "\xD9\x85\xD9\x8F\xD8\xAD", "\xD9\x85\xD8\xAD" }, /* vowel sign */
	{ "\xE6\x97\xA5\xE6\x9C\xAC", "\xE6\x97\xA5\xE2\x80\x8B\xE6\x9C\xAC" },
	{ "\xEF\xBD\xB6\xEF\xBE\x9E", "\xE3\x82\xAC" }, /* half-width ga */
	{ "bad\xFFword", "bad word" },
	{ "a verylongwordofmorethansixteenletters b",
	    "A VERYLONGWORDOFMORETHANSIXTEENLETTERS B" },
	{ "exactlysixteenxx", "EXACTLYSIXTEENXX" },
	{ "", " .,;!? \xE2\x80\x94 \n" },
};

START_TEST(renderings_of_one_text_are_the_same_words)
{
	struct wci_words a = { 0 }, b = { 0 };

	words_of(&a, same[_i].a);
	words_of(&b, same[_i].b);
	ck_assert_msg(a.n == b.n &&
			  (a.n == 0 || memcmp(a.hash, b.hash, a.n * 8) == 0),
	    "row %d: '%s' is %zu words, '%s' %zu", _i, same[_i].a, a.n,
	    same[_i].b, b.n);
	wci_words_clear(&a);
	wci_words_clear(&b);
}
END_TEST

/*
 * The same by language: what one newsroom sets and another spells, and what
 * two programs make of one text.
 */
static const struct {
	const char *language, *a, *b;
} spelt[] = {
	{ "Polish", u8"\u0141\u00F3d\u017A", "Lodz" },
	{ "Danish", u8"\u00C6r\u00F8sk\u00F8bing", "Aeroskobing" },
	{ "Icelandic", u8"\u00DE\u00F3r\u00F0ur", "Thordur" },
	{ "French", u8"\u0153uvre", "oeuvre" },
	{ "French", u8"l\u2019\u00C9tat", "l'etat" },
	{ "Turkish", u8"D\u0130YARBAKIR", u8"Diyarbak\u0131r" },
	{ "Vietnamese", u8"Vi\u1EC7t", u8"Vie\u0323\u0302t" },
	{ "German", u8"MASS", u8"Ma\u00DF" },
	{ "German", u8"Bundes\u00AD\nregierung", "Bundesregierung" },
	{ "German", u8"gro\u00AD\u00DFe", u8"gro\u00DFe" },
	{ "English", u8"a\uFB03liate", "affiliate" },
	{ "English", u8"wait\u2026what \u2014 now", "wait... what - now" },
	{ "Greek", u8"\u039F\u0394\u039F\u03A3", u8"\u03BF\u03B4\u03CC\u03C2" },
	{ "Russian", u8"\u043F\u0440\u0430-\n\u0432\u043E",
	    u8"\u043F\u0440\u0430\u0432\u043E" },
	{ "Russian", u8"\u0401\u043B\u043A\u0430",
	    u8"\u0435\u043B\u043A\u0430" },
	{ "Ukrainian", u8"\u043C\u02BC\u044F\u0442\u0430",
	    u8"\u043C\u2019\u044F\u0442\u0430" },
	{ "Hebrew", u8"\u05E9\u05B8\u05DC\u05D5\u05B9\u05DD",
	    u8"\u05E9\u05DC\u05D5\u05DD" },
	{ "Arabic", u8"\u0645\u0640\u062D\u0640\u0645\u062F",
	    u8"\u0645\u062D\u0645\u062F" }, /* drawn out */
	{ "Arabic", u8"\u0645\u064F\u062D\u064E\u0645\u0651\u062F",
	    u8"\u0645\u062D\u0645\u062F" }, /* with vowel signs */
	{ "Arabic", u8"\u0623\u062D\u0645\u062F",
	    u8"\u0627\u062D\u0645\u062F" }, /* hamza left out */
	{ "Arabic", u8"\uFEFB \uFEE3\uFEA4\uFEE4\uFEAA",
	    u8"\u0644\u0627 \u0645\u062D\u0645\u062F" }, /* shapes */
	{ "Arabic", u8"\u0639\u0644\u0649", u8"\u0639\u0644\u064A" },
	{ "Farsi", u8"\u0645\u06CC\u200C\u0631\u0648\u062F",
	    u8"\u0645\u064A\u0631\u0648\u062F" },
	{ "Farsi", u8"\u06F1\u06F2", "12" },
	{ "Urdu", u8"\u067E\u0627\u06A9\u0633\u062A\u0627\u0646\u06CC",
	    u8"\u067E\u0627\u0643\u0633\u062A\u0627\u0646\u064A" },
	{ "Hindi", u8"\u095E\u093F\u0932\u094D\u092E",
	    u8"\u092B\u093C\u093F\u0932\u094D\u092E" }, /* f in one, in two */
	{ "Hindi", u8"\u095E\u093F\u0932\u094D\u092E",
	    u8"\u092B\u093F\u0932\u094D\u092E" }, /* dot left out */
	{ "Hindi", u8"\u0915\u094D\u200D\u0937",
	    u8"\u0915\u094D\u0937" }, /* joiner */
	{ "Hindi", u8"\u0939\u0901\u0938\u0940", u8"\u0939\u0902\u0938\u0940" },
	{ "Korean", u8"\uD55C\uAD6D \uB274\uC2A4",
	    u8"\u1112\u1161\u11AB\u1100\u116E\u11A8 "
	    u8"\u1102\u1172\u1109\u1173" },
	{ "Japanese", u8"\u30AC\u30E9\u30B9", u8"\uFF76\uFF9E\uFF97\uFF7D" },
	{ "Japanese", u8"\u304C\u304F", u8"\u304B\u3099\u304F" },
	{ "Chinese", u8"\u4E2D\u56FD2024\u5E74",
	    u8"\u4E2D\u56FD\uFF12\uFF10\uFF12\uFF14\u5E74" },
	{ "Chinese", u8"\u2F00\u4EBA", u8"\u4E00\u4EBA" }, /* radical */
	{ "Thai", u8"\u0E17\u0E33", u8"\u0E17\u0E4D\u0E32" },
	{ "Thai", u8"\u0E1B\u0E23\u0E30\u200B\u0E40\u0E17\u0E28",
	    u8"\u0E1B\u0E23\u0E30\u0E40\u0E17\u0E28" },
	{ "Lao", u8"\u0E99\u0EB3", u8"\u0E99\u0ECD\u0EB2" },
	{ "Malayalam", u8"\u0D05\u0D35\u0D7B",
	    u8"\u0D05\u0D35\u0D28\u0D4D\u200D" },
	{ "Malayalam", u8"\u0D05\u0D35\u0D7C", u8"\u0D05\u0D35\u0D30\u0D4D" },
	{ "Yiddish", u8"\u05F0\u05F1\u05F2",
	    u8"\u05D5\u05D5\u05D5\u05D9\u05D9\u05D9" },
	{ "Arabic", u8"\u0671\u0644", u8"\u0627\u0644" },
	{ "Japanese", u8"\u845B\U000E0100\u57CE", u8"\u845B\u57CE" },
	{ "Mongolian", u8"\u1820\u180B", u8"\u1820" },
	{ "Khmer", u8"\u1780\u17B4", u8"\u1780" },
	{ "Bengali", u8"\u0995\u09CB", u8"\u0995\u09C7\u09BE" },
	{ "Tamil", u8"\u0B95\u0BCA", u8"\u0B95\u0BC6\u0BBE" },
	{ "Sinhala", u8"\u0DC1\u0DCA\u200D\u0DBB", u8"\u0DC1\u0DCA\u0DBB" },
	{ "Punjabi", u8"\u0A5B", u8"\u0A1C\u0A3C" },
	{ "Korean", u8"\u3131", u8"\u1100" },
	{ "Hebrew", u8"\uFB2A", u8"\u05E9\u05C1" },
	{ "Georgian", u8"\u1C90", u8"\u10D0" },
	{ "Croatian", u8"\u01C6ep", u8"d\u017Eep" },
	{ "Vietnamese", u8"\u01B0\u1EDBc", u8"u\u031Bo\u031B\u0301c" },
	{ "Khmer", u8"\u1780\u1798\u17D2\u200B\u1796",
	    u8"\u1780\u1798\u17D2\u1796" },
};

START_TEST(spellings_of_one_text_are_the_same_words_in_each_language)
{
	struct wci_words a = { 0 }, b = { 0 };

	words_of(&a, spelt[_i].a);
	words_of(&b, spelt[_i].b);
	ck_assert_msg(a.n > 0 && a.n == b.n &&
			  memcmp(a.hash, b.hash, a.n * 8) == 0,
	    "%s: '%s' is %zu words, '%s' %zu", spelt[_i].language, spelt[_i].a,
	    a.n, spelt[_i].b, b.n);
	wci_words_clear(&a);
	wci_words_clear(&b);
}
END_TEST

/* Texts and how many words they are. */
static const struct {
	const char *text;
	size_t n;
} counts[] = {
	{ "one two  three", 3 }, { "can't", 2 }, { "A-4", 2 },
	{ "well-\nKnown", 2 }, /* a compound, not a broken word */
	{ "1,000", 2 },
	{ "\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E", 2 }, /* 3 Han: 2 pairs */
	{ "\xE6\x97\xA5", 1 },                         /* a lone one */
	{ "iPhone\xE6\x97\xA5\xE6\x9C\xAC", 2 },       /* scripts part */
	{ "\xED\x95\x9C\xEA\xB5\xAD \xEB\x89\xB4\xEC\x8A\xA4", 2 }, /* Hangul */
	{ "\xE0\xA4\xB9\xE0\xA4\xBF\xE0\xA4\xA8\xE0\xA5\x8D\xE0\xA4\xA6\xE0"
	  "\xA5\x80",
	    1 }, /* Hindi, with vowel marks */
	{ u8"\u0421\u0430\u043D\u043A\u0442-\n\u041F\u0435\u0442\u0435", 2 },
	{ "COVID-\n19", 2 }, { u8"anti-\n\u00C9lys\u00E9e", 2 },
	{ u8"\u0E44\u0E17\u0E22", 2 },                   /* Thai */
	{ u8"\u0EA5\u0EB2\u0EA7", 2 },                   /* Lao */
	{ u8"\u1019\u103C\u1014\u103A\u1019\u102C", 5 }, /* Burmese */
	{ u8"\u1781\u17D2\u1798\u17C2\u179A", 4 },       /* Khmer */
	{ u8"\u3042\u30A2\u4E9C", 2 },                   /* Kana and Han */
	{ u8"\U00020000\U0002A6D6", 1 },                 /* rare Han */
	{ u8"\uC548\uB155\uD558\uC138\uC694", 1 },       /* Korean */
	{ u8"\u0928\u092E\u0938\u094D\u0924\u0947 \u0926\u0941", 2 },
	{ u8"\u0645\u0631\u062D\u0628\u0627\u060C \u064A\u0627", 2 },
	{ u8"\U0001F600\U0001F1E9", 0 }, /* pictures */
};

START_TEST(words_are_counted_as_their_script_does)
{
	struct wci_words w = { 0 };

	words_of(&w, counts[_i].text);
	ck_assert_msg(w.n == counts[_i].n, "'%s' is %zu words, not %zu",
	    counts[_i].text, w.n, counts[_i].n);
	wci_words_clear(&w);
}
END_TEST

START_TEST(a_redacted_word_is_a_gap_and_an_address_is_not)
{
	struct wci_words w = { 0 };

	words_of(&w, "the @ @@@ minister wrote to a@b.example and @nobody");
	ck_assert_uint_eq(w.n_gaps, 2);
	ck_assert_uint_eq(w.hash[1], WCI_GAP);
	ck_assert_uint_eq(w.hash[2], WCI_GAP);
	ck_assert_uint_eq(w.n, 11);
	/* As the corpora have them, a stop behind the last. */
	words_of(&w, u8"said \u201C@ @ @ @ @ @ @ @ @ @. The");
	ck_assert_uint_eq(w.n_gaps, 10);
	ck_assert_uint_eq(w.n, 12);
	words_of(&w, u8"\u00E9@ @\u00E9 \u4E2D@ @9");
	ck_assert_uint_eq(w.n_gaps, 0);
	wci_words_clear(&w);
}
END_TEST

START_TEST(places_point_at_the_words)
{
	static const char text[] = "He said \xE2\x80\x9C\xC3\x9C"
				   "ber "
				   "Gr\xC3\xB6\xC3\x9F"
				   "e\xE2\x80\x9D. \xE6"
				   "\x97\xA5\xE6\x9C\xAC";
	static const char *const want[] = { "He", "said",
		"\xC3\x9C"
		"ber",
		"Gr\xC3\xB6\xC3\x9F"
		"e",
		"\xE6\x97\xA5\xE6\x9C\xAC" };
	struct wci_words w = { 0 };

	words_of(&w, text);
	ck_assert_uint_eq(w.n, 5);
	for (size_t i = 0; i < w.n; i++)
		ck_assert_span_eq(((struct wcopy_span){ text +
							    w.place[i].offset,
				      w.place[i].len }),
		    want[i]);
	wci_words_clear(&w);
}
END_TEST

/*
 * The slow, obvious tokeniser for ASCII: one character after the other. The
 * fast one must agree on any text of letters, digits and the rest.
 */
static size_t
oracle(const char *s, char words[][64])
{
	size_t n = 0, len = 0;

	for (;; s++) {
		char c = *s;

		if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
			words[n][len++] = c;
			continue;
		}
		if (len > 0)
			words[n++][len] = '\0';
		len = 0;
		if (*s == '\0')
			return n;
	}
}

START_TEST(the_fast_path_agrees_with_one_character_at_a_time)
{
	static const char alphabet[] = "abcXYZ019  .,'/:[`{^";
	static char words[64][64];
	struct wci_words w = { 0 }, one = { 0 };
	uint64_t seed = test_seed();

	for (unsigned round = 0; round < test_rounds(20000); round++) {
		char text[64];
		size_t len = test_random(&seed) % 63, n;

		for (size_t i = 0; i < len; i++)
			text[i] = alphabet[test_random(&seed) %
					   (sizeof(alphabet) - 1)];
		text[len] = '\0';
		n = oracle(text, words);
		words_of(&w, text);
		ck_assert_msg(w.n == n, "'%s'", text);
		for (size_t i = 0; i < n; i++) {
			words_of(&one, words[i]);
			ck_assert_msg(one.n == 1 && one.hash[0] == w.hash[i],
			    "'%s', word %zu", text, i);
		}
	}
	wci_words_clear(&w);
	wci_words_clear(&one);
}
END_TEST

START_TEST(nothing_behind_the_text_is_read_or_matters)
{
	static const char text[] = "alpha beta gammadeltaepsilon zeta eta";
	struct wci_words w = { 0 }, v = { 0 };

	for (size_t len = 0; len < sizeof(text); len++) {
		char *exact = malloc(len + 1);
		char *longer = malloc(len + 40);

		memcpy(exact, text, len);
		memcpy(longer, text, len);
		memset(longer + len, 'q', 40);
		ck_assert_int_eq(wci_tokenise(&w,
				     (struct wcopy_span){ exact, len }, 7,
				     false, NULL),
		    WCOPY_OK);
		ck_assert_int_eq(wci_tokenise(&v,
				     (struct wcopy_span){ longer, len }, 7,
				     false, NULL),
		    WCOPY_OK);
		ck_assert_uint_eq(w.n, v.n);
		if (w.n > 0)
			ck_assert_mem_eq(w.hash, v.hash, w.n * 8);
		free(exact);
		free(longer);
	}
	wci_words_clear(&w);
	wci_words_clear(&v);
}
END_TEST

START_TEST(another_seed_gives_other_words)
{
	struct wci_words w = { 0 }, v = { 0 };

	words_of(&w, "minister");
	ck_assert_int_eq(wci_tokenise(&v, span_of("minister"), 8, false, NULL),
	    WCOPY_OK);
	ck_assert_uint_ne(w.hash[0], v.hash[0]);
	wci_words_clear(&w);
	wci_words_clear(&v);
}
END_TEST

START_TEST(a_failed_allocation_is_reported)
{
	struct wci_words w = { 0 };
	struct wcopy_error err;

	ck_assert_ptr_nonnull(wci_chars_get());
	wci_alloc_fail_at(1);
	ck_assert_int_eq(wci_tokenise(&w, span_of("a b"), 7, true, &err),
	    WCOPY_ENOMEM);
	wci_alloc_fail_at(0);
	wci_words_clear(&w);
}
END_TEST

START_TEST(every_character_folds_to_words_that_fold_to_themselves)
{
	const struct wci_chars *t = wci_chars_get();
	uint32_t wrong = 0;

	for (uint32_t cp = 0; cp < 0x40000; cp++) {
		uint64_t entry = wci_chars_look(t, cp);
		enum wci_char_class class = wci_char_class(entry);
		char form[WCI_FOLD_MAX], again[WCI_FOLD_MAX];
		size_t len = wci_char_fold(t, entry, form);

		/* What makes no words is a zero, a mark or nothing. */
		if (class != WCI_CHAR_WORD && class != WCI_CHAR_IDEO &&
		    class != WCI_CHAR_JAMO) {
			wrong +=
			    len > 1 || (len == 1 && form[0] >= WCI_FOLD_WORD);
			continue;
		}
		wrong += len == 0;
		for (size_t i = 0, n; i < len; i += n) {
			uint32_t part;

			n = wci_utf8_decode(form + i, len - i, &part);
			entry = wci_chars_look(t, part);
			wrong += part == 0 || part == '@' ||
				 wci_char_fold(t, entry, again) != n ||
				 memcmp(again, form + i, n) != 0;
		}
	}
	ck_assert_uint_eq(wrong, 0);
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("tokenise");
	TCase *tc = tcase_create("tokenise");

	tcase_add_loop_test(tc, renderings_of_one_text_are_the_same_words, 0,
	    (int)(sizeof(same) / sizeof(*same)));
	tcase_add_loop_test(tc,
	    spellings_of_one_text_are_the_same_words_in_each_language, 0,
	    (int)(sizeof(spelt) / sizeof(*spelt)));
	tcase_add_loop_test(tc, words_are_counted_as_their_script_does, 0,
	    (int)(sizeof(counts) / sizeof(*counts)));
	tcase_add_test(tc, a_redacted_word_is_a_gap_and_an_address_is_not);
	tcase_add_test(tc, places_point_at_the_words);
	tcase_add_test(tc, the_fast_path_agrees_with_one_character_at_a_time);
	tcase_add_test(tc, nothing_behind_the_text_is_read_or_matters);
	tcase_add_test(tc, another_seed_gives_other_words);
	tcase_add_test(tc, a_failed_allocation_is_reported);
	tcase_add_test(tc,
	    every_character_folds_to_words_that_fold_to_themselves);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
