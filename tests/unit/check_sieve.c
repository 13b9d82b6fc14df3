/* SPDX-License-Identifier: MIT */
/* Where names of agencies may begin: no name is lost, by any kernel. */
#include <config.h>

#include "agency/sieve_kernel.h"
#include "agency/tokens.h"
#include "base/utf8.h"
#include "kernels.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

enum { NAMES = 6, NAME_TOKENS = 3, TEXT_MOST = 1200 };

/* Letters of every kind, some of which are forms of one another, and signs. */
static const char *const letters[] = { "a", "A", "p", "P", "i", "I", "t", "s",
	"7", u8"\u0130", u8"\u0131", u8"\u00ea", u8"\u00ca", u8"\u0178",
	u8"\u00ff", u8"\u0421", u8"\u0441", u8"\u0422", u8"\u0404", u8"\u03a3",
	u8"\u03c2", u8"\u038e", u8"\u03cd", u8"\u0386", u8"\u0541", u8"\u0571",
	u8"\u0623", u8"\u0641", u8"\u06f5", u8"\u090f", u8"\u092a", u8"\u1ebf",
	u8"\u1ebe", u8"\u10d0", u8"\u0e02", u8"\u0e48", u8"\u65b0", u8"\u793e",
	u8"\u30d5", u8"\u30fc", u8"\uc5f0", u8"\uff21", u8"\uff50",
	u8"\U00020000" };
static const char *const signs[] = { " ", " ", "\n", "-", ", ", "(", ") ", ". ",
	u8"\u2014", u8"\u00a0", u8"\u00d7", u8"\u00f7", u8"\u060c", u8"\u06d4",
	u8"\u3000", u8"\u30fb", u8"\uff08", u8"\u00ab", "'" };
static const char *const hidden[] = { u8"\u00ad", u8"\u0640", u8"\u200b",
	u8"\u200d", u8"\u2060", u8"\ufe0f", u8"\ufeff" };
static const char *const others[] = { "\xff", "\xc3", "\xe2\x80", "\x80",
	"\xed\xa0\x80", "\xe0\x80\x80", u8"\U0001f600" };

struct text {
	char bytes[TEXT_MOST];
	size_t len;
};

static void
put(struct text *t, const char *s)
{
	size_t n = strlen(s);

	if (t->len + n > sizeof(t->bytes))
		return;
	memcpy(t->bytes + t->len, s, n);
	t->len += n;
}

#define ANY_OF(list, seed) ((list)[test_random(seed) % COUNT(list)])

static void
put_word(struct text *t, uint64_t *seed)
{
	size_t first = test_random(seed) % COUNT(letters);

	for (size_t n = 1 + test_random(seed) % 10; n > 0; n--) {
		put(t,
		    letters[(first + test_random(seed) % 6) % COUNT(letters)]);
		if (test_random(seed) % 30 == 0)
			put(t, ANY_OF(hidden, seed));
	}
}

/* The same words with each letter in some form of it. */
static void
put_forms(struct text *t, const struct text *from, uint64_t *seed)
{
	for (size_t at = 0, n; at < from->len; at += n) {
		uint32_t cp, form;
		char bytes[5] = { 0 };

		n = wci_utf8_decode(from->bytes + at, from->len - at, &cp);
		form = test_random(seed) % 3 == 0
			   ? (uint32_t)(test_random(seed) % 0x600)
			   : cp - 32;
		if (wci_token_lower(form) != wci_token_lower(cp))
			form = cp;
		(void)wci_utf8_encode(form, bytes);
		put(t, bytes);
	}
}

static struct wcopy_span
span(const struct text *t)
{
	return (struct wcopy_span){ t->bytes, t->len };
}

struct name {
	struct text text;
	struct wci_token token[NAME_TOKENS + 1];
	size_t n;
	bool exact;
};

static void
make_name(struct name *m, struct wci_sieve *s, uint64_t *seed)
{
	m->text.len = 0;
	m->exact = test_random(seed) % 3 == 0;
	for (size_t n = 1 + test_random(seed) % 2; n > 0; n--) {
		put_word(&m->text, seed);
		put(&m->text, n > 1 ? " " : "");
	}
	m->n = wci_tokens(span(&m->text), 0, m->token, NAME_TOKENS);
	if (m->n == 0)
		return;
	wci_sieve_add(s,
	    (struct wcopy_span){ m->text.bytes + m->token[0].off,
		m->text.len - m->token[0].off },
	    m->token[0].len, m->exact);
}

static void
make_text(struct text *t, const struct name *name, uint64_t *seed)
{
	t->len = 0;
	for (size_t n = test_random(seed) % 60; n > 0; n--) {
		const struct text *some = &name[test_random(seed) % NAMES].text;

		switch (test_random(seed) % 5) {
		case 0:
			put_word(t, seed);
			break;
		case 1:
			put_forms(t, some, seed);
			break;
		case 2:
			for (size_t i = 0; i < some->len; i++) {
				char c[2] = { some->bytes[i], '\0' };

				put(t, c);
			}
			break;
		case 3:
			put(t, ANY_OF(hidden, seed));
			break;
		default:
			put(t, ANY_OF(others, seed));
			break;
		}
		if (test_random(seed) % 8 != 0)
			put(t, ANY_OF(signs, seed));
	}
}

/* Does the name stand at these n tokens? */
static bool
stands(const struct name *m, struct wcopy_span text, const struct wci_token *t,
    size_t n)
{
	if (m->n == 0 || m->n > n)
		return false;
	for (size_t i = 0; i < m->n; i++)
		if (m->token[i].hash != t[i].hash ||
		    (m->exact &&
			wci_token_exact(text, &t[i]) !=
			    wci_token_exact(span(&m->text), &m->token[i])))
			return false;
	return true;
}

static bool
is_among(size_t at, const uint16_t *place, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (place[i] == at)
			return true;
	return false;
}

START_TEST(no_name_is_lost_in_any_case_or_script)
{
	static struct wci_token token[TEXT_MOST + 1];
	static struct name name[NAMES];
	static struct text text;
	uint64_t seed = test_seed();

	if (!use_kernel(_i))
		return;
	for (unsigned round = 0; round < test_rounds(4000); round++) {
		struct wci_sieve s = { .single = false };
		uint16_t place[WCI_SIEVE_MOST];
		size_t n_tokens, n, end;

		for (size_t i = 0; i < NAMES; i++)
			make_name(&name[i], &s, &seed);
		make_text(&text, name, &seed);
		end = text.len < WCI_SIEVE_MOST ? text.len : WCI_SIEVE_MOST;
		n_tokens = wci_tokens(span(&text), 0, token, TEXT_MOST);
		n = wci_sieve_find(&s, span(&text), 0, end, place);
		for (size_t i = 0; i < n_tokens && token[i].off < end; i++)
			for (size_t k = 0; k < NAMES; k++)
				ck_assert_msg(!stands(&name[k], span(&text),
						  &token[i], n_tokens - i) ||
						  is_among(token[i].off, place,
						      n),
				    "'%.*s' at %u of '%.*s'",
				    (int)name[k].text.len, name[k].text.bytes,
				    token[i].off, (int)text.len, text.bytes);
	}
}
END_TEST

START_TEST(places_are_those_of_the_portable_kernel)
{
	static struct name name[NAMES];
	static struct text text;
	uint64_t seed = test_seed();

	if (!use_kernel(_i))
		return;
	for (unsigned round = 0; round < test_rounds(4000); round++) {
		struct wci_sieve s = { .single = false };
		uint16_t got[WCI_SIEVE_MOST], want[WCI_SIEVE_MOST];
		size_t from, end, n;

		for (size_t i = 0; i < NAMES; i++)
			make_name(&name[i], &s, &seed);
		make_text(&text, name, &seed);
		if (round % 4 == 0)
			for (size_t i = 0; i < text.len; i++)
				text.bytes[i] = (char)test_random(&seed);
		from = test_random(&seed) % (text.len + 1);
		end = from + test_random(&seed) % (text.len - from + 1);
		end = end < from + WCI_SIEVE_MOST ? end : from + WCI_SIEVE_MOST;
		n = wci_sieve_find_portable(&s, span(&text), from, end, want);
		ck_assert_uint_eq(wci_sieve_find(&s, span(&text), from, end,
				      got),
		    n);
		if (n > 0)
			ck_assert_mem_eq(got, want, n * sizeof(*got));
		for (size_t i = 0; i < n; i++)
			ck_assert(from + got[i] < end &&
				  (i == 0 || got[i] > got[i - 1]));
	}
}
END_TEST

/* What the sieve takes to be forms of a letter are all that there are. */
START_TEST(every_form_of_a_letter_passes)
{
	for (uint32_t cp = 0x80; cp < 0x2000; cp++) {
		struct wci_sieve s = { .single = false };
		char name[8], text[8];
		uint16_t place[1];
		uint32_t lower = wci_token_lower(cp);
		size_t n;

		if (!wci_token_has(cp) || lower == cp ||
		    wci_token_lower(lower) != lower)
			continue;
		n = wci_utf8_encode(lower, name);
		wci_sieve_add(&s, (struct wcopy_span){ name, n }, n, false);
		n = wci_utf8_encode(cp, text);
		ck_assert_msg(wci_sieve_find(&s, (struct wcopy_span){ text, n },
				  0, 1, place) == 1,
		    "U+%04X for U+%04X", cp, lower);
	}
}
END_TEST

/* The sieve is of use: of words that are no names few pass. */
START_TEST(few_other_words_pass)
{
	enum { WORDS = 20000 };
	uint64_t seed = test_seed();
	struct wci_sieve s = { .single = false };
	uint16_t place[32];
	size_t passed = 0;
	char word[32];

	for (unsigned i = 0; i < 1000; i++) {
		int n = sprintf(word, "n%llx",
		    (unsigned long long)test_random(&seed));

		wci_sieve_add(&s, (struct wcopy_span){ word, (size_t)n },
		    (size_t)n, false);
	}
	for (unsigned i = 0; i < WORDS; i++) {
		int n = sprintf(word, "w%06llx",
		    (unsigned long long)test_random(&seed) & 0xffffff);

		passed +=
		    wci_sieve_find(&s, (struct wcopy_span){ word, (size_t)n },
			0, (size_t)n, place);
	}
	/* Two bits of 64 where two in the mean are set: one word in a
	 * thousand. */
	ck_assert_uint_lt(passed, WORDS / 100);
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("sieve");
	TCase *t = tcase_create("sieve");

	tcase_set_timeout(t, 120);
	tcase_add_loop_test(t, no_name_is_lost_in_any_case_or_script, 0,
	    WCOPY_N_KERNELS);
	tcase_add_loop_test(t, places_are_those_of_the_portable_kernel, 0,
	    WCOPY_N_KERNELS);
	tcase_add_test(t, every_form_of_a_letter_passes);
	tcase_add_test(t, few_other_words_pass);
	suite_add_tcase(s, t);
	return run_suite(s);
}
