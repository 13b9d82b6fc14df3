/* SPDX-License-Identifier: MIT */
#include <config.h>
#include <wirecopy/agency.h>

#include "agency/items.h"
#include "base/alloc.h"
#include "suite.h"
#include "agency_examples.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

static struct wcopy_agencies *agencies;

static void
set_up(void)
{
	ck_assert_int_eq(wcopy_agencies_new(&agencies, span_of(""), NULL, NULL),
	    WCOPY_OK);
}

static void
tear_down(void)
{
	wcopy_agencies_free(agencies);
}

static const char story[] =
    "A long sentence of the story stands here and tells of things that "
    "happened in the town, where the council sat until late at night. ";

/* The ids, in the order of the alphabet, each once, a blank between. */
static void
list_ids(const struct wcopy_credits *c, char *out)
{
	const struct wcopy_credit *next = NULL, *last = NULL;

	*out = '\0';
	do {
		next = NULL;
		for (size_t i = 0; i < c->n; i++) {
			const struct wcopy_credit *k = &c->credit[i];

			if (last != NULL &&
			    strncmp(k->id.ptr, last->id.ptr, 8) <= 0)
				continue;
			if (next == NULL ||
			    strncmp(k->id.ptr, next->id.ptr, 8) < 0)
				next = k;
		}
		if (next != NULL)
			(void)sprintf(out + strlen(out), "%s%.*s",
			    last != NULL ? " " : "", (int)next->id.len,
			    next->id.ptr);
		last = next;
	} while (next != NULL);
}

static void
expect(const struct wcopy_credit_source *from, const char *want,
    enum wcopy_place place)
{
	struct wcopy_credits c;
	char got[400];
	size_t end = 0;

	wcopy_agencies_find(agencies, from, &c);
	list_ids(&c, got);
	ck_assert_msg(strcmp(got, want) == 0, "'%s', not '%s', in: %.*s", got,
	    want, (int)from->text.len, from->text.ptr);
	for (size_t i = 0; i < c.n; i++)
		ck_assert_msg(c.credit[i].place == place, "%s in: %.*s",
		    wcopy_place_name(c.credit[i].place), (int)from->text.len,
		    from->text.ptr);
	for (size_t i = 0; i < c.n_cuts; i++) {
		ck_assert(c.cut[i].from >= end && c.cut[i].end > c.cut[i].from);
		end = c.cut[i].end;
	}
	ck_assert(end <= from->text.len);
}

/* The parts of a text, with n sentences of a story for "%". */
static struct wcopy_span
text_of(const char *pattern, const char *part, size_t n)
{
	static char out[16000];
	size_t len = 0;

	for (; *pattern != '\0'; pattern++) {
		size_t times = *pattern == '%' ? n : 1;
		const char *s = *pattern == '%' ? story : part;

		if (*pattern == '\n')
			s = "\n";
		if (*pattern == ' ')
			s = " ";
		for (; times > 0; times--) {
			memcpy(out + len, s, strlen(s));
			len += strlen(s);
		}
	}
	return (struct wcopy_span){ out, len };
}

START_TEST(a_dateline_tells_the_agency)
{
	const struct row *r = &datelines[_i];
	struct wcopy_credit_source from = { .text =
						text_of("$ %", r->text, 20) };
	bool byline = strchr(r->text, '\n') != NULL;

	/* Those with a byline above are looked at in another test. */
	if (!byline)
		expect(&from, r->want, WCOPY_PLACE_DATELINE);
}
END_TEST

START_TEST(a_credit_line_tells_the_agency)
{
	static const char *const patterns[] = { "%\n\n$", "%\n$", "% $" };
	const struct row *r = &credit_lines[_i];

	for (size_t k = 0; k < COUNT(patterns); k++) {
		struct wcopy_credit_source from = { .text = text_of(patterns[k],
							r->text, 20) };
		struct wcopy_credits c;

		expect(&from, r->want, WCOPY_PLACE_CREDIT);
		wcopy_agencies_find(agencies, &from, &c);
		ck_assert_uint_eq(c.n_cuts > 0, r->want[0] != '\0');
	}
}
END_TEST

START_TEST(what_only_names_an_agency_is_no_credit)
{
	static const char *const patterns[] = { "$\n\n%", "%\n\n$", "% $",
		"$ %" };

	for (size_t k = 0; k < COUNT(patterns); k++) {
		struct wcopy_credit_source from = { .text = text_of(patterns[k],
							traps[_i].text, 20) };

		expect(&from, "", WCOPY_PLACE_CREDIT);
		from.text = text_of("%\n$\n%", traps[_i].text, 1);
		expect(&from, "", WCOPY_PLACE_CREDIT);
	}
}
END_TEST

START_TEST(a_byline_tells_the_agency)
{
	struct wcopy_credit_source from = { .byline =
						span_of(bylines[_i].text) };

	expect(&from, bylines[_i].want, WCOPY_PLACE_BYLINE);
}
END_TEST

START_TEST(a_line_above_the_story_can_be_a_byline)
{
	static const struct row rows[] = {
		{ "By JANE DOE, Associated Press", "ap" },
		{ "JANE DOE, Associated Press Writer", "ap" },
		{ "Jane Doe, Reuters", "reuters" },
		{ "The Canadian Press", "cp" },
		{ "Associated Press", "ap" },
		{ "Von Jens Kolbe, dpa", "dpa" },
		{ "The Associated Press reported", "" },
		{ "Reuters Names New Editor", "" },
		{ "JANE DOE / Reuters", "" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct wcopy_credit_source from = { .text = text_of("$\n%",
							rows[i].text, 20) };
		struct wcopy_credits c;

		expect(&from, rows[i].want, WCOPY_PLACE_BYLINE);
		wcopy_agencies_find(agencies, &from, &c);
		ck_assert_uint_eq(c.n_cuts, rows[i].want[0] != '\0');
		if (c.n_cuts > 0)
			ck_assert_uint_eq(c.cut[0].end,
			    strlen(rows[i].text) + 1);
	}
}
END_TEST

START_TEST(every_place_is_told_with_its_words)
{
	struct wcopy_credit_source from = {
		.text = text_of("$\n%", "BERLIN (dpa) - Rain.", 1),
		.byline = span_of("Jane Doe, AFP"),
		.outlet = span_of("ansa.it"),
		.from = { .agency = span_of("Reuters"),
		    .author = span_of("Jane Doe\nEFE"),
		    .source = span_of("https://www.tass.ru/x\nThe Echo"),
		    .rights = span_of("Copyright 2026 The Associated Press") },
	};
	static const char *const want[][3] = {
		{ "reuters", "field", "Reuters" },
		{ "ansa", "outlet", "ansa.it" },
		{ "afp", "byline", "Jane Doe, AFP" },
		{ "dpa", "dateline", "BERLIN (dpa)" },
		{ "efe", "author", "EFE" },
		{ "tass", "source", "https://www.tass.ru/x" },
		{ "ap", "copyright", "Copyright 2026 The Associated Press" },
	};
	struct wcopy_credits c;

	wcopy_agencies_find(agencies, &from, &c);
	ck_assert_uint_eq(c.n, COUNT(want));
	for (size_t i = 0; i < c.n; i++) {
		ck_assert_span_eq(c.credit[i].id, want[i][0]);
		ck_assert_str_eq(wcopy_place_name(c.credit[i].place),
		    want[i][1]);
		ck_assert_span_eq(c.credit[i].words, want[i][2]);
	}
	ck_assert_span_eq(c.credit[6].name, "Associated Press");
	ck_assert_span_eq(c.credit[6].country, "US");
	ck_assert_ptr_null(wcopy_place_name(WCOPY_N_PLACES));
}
END_TEST

START_TEST(an_outlet_is_an_agency_if_nothing_else_is_in_its_name)
{
	static const struct row rows[] = { { "reuters.com", "reuters" },
		{ "Reuters", "reuters" }, { "dpa", "dpa" },
		{ "reuters.com.example", "" }, { "Petra's Kitchen", "" },
		{ "Reuters Fan Page", "" }, { "", "" } };

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct wcopy_credit_source from = { .outlet =
							span_of(rows[i].text) };

		expect(&from, rows[i].want, WCOPY_PLACE_OUTLET);
	}
}
END_TEST

START_TEST(what_is_said_to_machines_tells_the_agency_and_no_lookalike)
{
	const struct row *r = &named[_i];
	struct wcopy_credit_source author = { .from.author = span_of(r->text) };
	struct wcopy_credit_source source = { .from.source = span_of(r->text) };
	struct wcopy_credit_source rights = { .from.rights = span_of(r->text) };
	struct wcopy_credit_source field = { .from.agency = span_of(r->text) };

	expect(&author, r->want, WCOPY_PLACE_AUTHOR);
	expect(&source, r->want, WCOPY_PLACE_SOURCE);
	expect(&rights, r->want, WCOPY_PLACE_RIGHTS);
	expect(&field, r->want, WCOPY_PLACE_FIELD);
}
END_TEST

/* -- the table ---------------------------------------------------------------- */

START_TEST(rows_of_a_user_are_added_and_override)
{
	static const char rows[] =
	    "# agencies of our own\n"
	    "\n"
	    "portwire | Port Wire | XX | portwire.example | Port Wire, =PW\n"
	    "ap | The Other Wire | YY | | Other Wire\n"
	    "dpa | gone | | |\r\n";
	static const struct row want[] = { { "PORT WIRE", "portwire" },
		{ "Jane Doe, PW", "portwire" }, { "Jane Doe, pw", "" },
		{ "Other Wire", "ap" }, { "Associated Press", "" },
		{ "dpa", "" }, { "AFP", "afp" } };
	struct wcopy_agencies *own;
	size_t n = wcopy_agencies_count(agencies);

	ck_assert_int_eq(wcopy_agencies_new(&own, span_of(rows), "own", NULL),
	    WCOPY_OK);
	ck_assert_uint_eq(wcopy_agencies_count(own), n);
	tear_down();
	agencies = own;
	for (size_t i = 0; i < COUNT(want); i++) {
		struct wcopy_credit_source from = { .byline =
							span_of(want[i].text) };

		expect(&from, want[i].want, WCOPY_PLACE_BYLINE);
	}
}
END_TEST

START_TEST(a_line_that_is_no_row_is_named)
{
	static const struct {
		const char *rows, *text;
	} bad[] = {
		{ "ap | Associated Press", "line 1: not 'id | name" },
		{ "# x\n\nAP | A | US | | A", "line 3: an id has" },
		{ " | A | US | | A", "line 1: an id has" },
		{ "x | | US | | A", "line 1: an agency without a name" },
		{ "x | X | US | | A, ==", "line 1: a spelling without a "
					  "letter" },
		{ "x|X|US||a b c d e f g h i j k l m n o", "line 1: a spelling "
							   "of more than 14" },
		{ "x|X|US||a|b", "line 1: not 'id" },
	};

	for (size_t i = 0; i < COUNT(bad); i++) {
		struct wcopy_agencies *a = NULL;
		struct wcopy_error err;

		ck_assert_int_eq(wcopy_agencies_new(&a, span_of(bad[i].rows),
				     "own.txt", &err),
		    WCOPY_EPARAM);
		ck_assert_ptr_null(a);
		ck_assert_msg(strncmp(err.text, bad[i].text,
				  strlen(bad[i].text)) == 0,
		    "%s", err.text);
		ck_assert_str_eq(err.input, "own.txt");
	}
}
END_TEST

START_TEST(too_many_rows_are_refused)
{
	size_t room = 5000 * 20, len = 0;
	char *rows = malloc(room);
	struct wcopy_agencies *a = NULL;

	ck_assert_ptr_nonnull(rows);
	for (unsigned i = 0; i < 4200; i++)
		len += (size_t)sprintf(rows + len, "x%u|X|||X%u\n", i, i);
	ck_assert_int_eq(wcopy_agencies_new(&a,
			     (struct wcopy_span){ rows, len }, NULL, NULL),
	    WCOPY_ELIMIT);
	free(rows);
}
END_TEST

START_TEST(every_allocation_can_fail)
{
	static const char row[] = "x | X | US | x.example | A B, =C\n";

	for (unsigned long n = 1;; n++) {
		struct wcopy_agencies *a = NULL;
		wcopy_status rc;

		wci_alloc_fail_at(n);
		rc = wcopy_agencies_new(&a, span_of(row), NULL, NULL);
		wci_alloc_fail_at(0);
		if (rc == WCOPY_OK) {
			wcopy_agencies_free(a);
			ck_assert_uint_gt(n, 5);
			break;
		}
		ck_assert_int_eq(rc, WCOPY_ENOMEM);
		ck_assert_ptr_null(a);
	}
}
END_TEST

/* -- the quick way and the slow one --------------------------------------------- */

/* Is a name, or a cue for "Reporting by", at any token of the text? */
static bool
in_slowly(struct wcopy_span text)
{
	static struct wci_token t[5000];
	size_t n = wci_tokens(text, 0, t, COUNT(t) - 1);

	for (size_t i = 0; i < n; i++) {
		struct wci_agency_phrase p;

		if (wci_agencies_match(agencies, text, &t[i], n - i, &p) > 0 &&
		    (p.agency != WCI_NO_AGENCY ||
			(p.cues & WCI_CUE_REPORTING) != 0))
			return true;
	}
	return false;
}

START_TEST(the_sieve_lets_every_name_pass)
{
	uint64_t seed = test_seed();
	static const char *const parts[] = { "the ", "AP", "ap", "Associated ",
		"Press", " ", "(", ")", "-", "d", "dpa", "\n", u8"\u2014 ",
		u8"\u65b0\u534e", u8"\u793e", u8"\u0422\u0410\u0421",
		u8"\u0421", "x", "EFE", u8"\u00e9", "7", "Reporting ", "by ",
		u8"\uff21\uff30", "\xff", "Bloom", "berg", u8"\u200b", "'" };

	for (unsigned round = test_rounds(20000); round > 0; round--) {
		char text[400];
		size_t len = 0, n = test_random(&seed) % 20;

		for (size_t i = 0; i < n; i++) {
			const char *s =
			    parts[test_random(&seed) % COUNT(parts)];

			memcpy(text + len, s, strlen(s));
			len += strlen(s);
		}
		struct wcopy_span s = { text, len };

		ck_assert_msg(wci_agencies_in(agencies, s, 0, len) ||
				  !in_slowly(s),
		    "'%.*s'", (int)len, text);
	}
}
END_TEST

START_TEST(a_short_word_is_the_same_token_the_long_way)
{
	static const char *const words[] = { "a", "Press", "AFP", "1984", "N24",
		"24n", "associated", "dpainfocomdpainf", "associatedpresses" };

	for (size_t i = 0; i < COUNT(words); i++) {
		/* A mark that is no part of the word sends it the long way. */
		char marked[64];
		struct wci_token a[2], b[2];

		(void)sprintf(marked,
		    "%s"
		    u8"\u200b",
		    words[i]);
		ck_assert_uint_eq(wci_tokens(span_of(words[i]), 0, a, 1), 1);
		ck_assert_uint_eq(wci_tokens(span_of(marked), 0, b, 1), 1);
		ck_assert_uint_eq(a[0].hash, b[0].hash);
		ck_assert_uint_eq(a[0].shape, b[0].shape);
		ck_assert_uint_eq(a[0].len, b[0].len);
	}
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("agency");
	TCase *t = tcase_create("agency");

	tcase_add_checked_fixture(t, set_up, tear_down);
	tcase_add_loop_test(t, a_dateline_tells_the_agency, 0,
	    (int)COUNT(datelines));
	tcase_add_loop_test(t, a_credit_line_tells_the_agency, 0,
	    (int)COUNT(credit_lines));
	tcase_add_loop_test(t, what_only_names_an_agency_is_no_credit, 0,
	    (int)COUNT(traps));
	tcase_add_loop_test(t, a_byline_tells_the_agency, 0,
	    (int)COUNT(bylines));
	tcase_add_loop_test(t,
	    what_is_said_to_machines_tells_the_agency_and_no_lookalike, 0,
	    (int)COUNT(named));
	tcase_add_test(t, a_line_above_the_story_can_be_a_byline);
	tcase_add_test(t, every_place_is_told_with_its_words);
	tcase_add_test(t,
	    an_outlet_is_an_agency_if_nothing_else_is_in_its_name);
	tcase_add_test(t, rows_of_a_user_are_added_and_override);
	tcase_add_test(t, a_line_that_is_no_row_is_named);
	tcase_add_test(t, too_many_rows_are_refused);
	tcase_add_test(t, every_allocation_can_fail);
	tcase_add_test(t, the_sieve_lets_every_name_pass);
	tcase_add_test(t, a_short_word_is_the_same_token_the_long_way);
	suite_add_tcase(s, t);
	return run_suite(s);
}
