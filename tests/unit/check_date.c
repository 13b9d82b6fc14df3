/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <time.h>
#include <wirecopy/date.h>

#include "suite.h"

/* A text and what it reads as; "": no date. */
static const struct {
	const char *text, *iso;
} dates[] = {
	/* ISO 8601, extended and compact. */
	{ "2026-03-04", "2026-03-04" },
	{ "2026-03", "2026-03" },
	{ "2026", "2026" },
	{ "2026-03-04T09:12:05Z", "2026-03-04T09:12:05Z" },
	{ "2026-03-04t09:12:05z", "2026-03-04T09:12:05Z" },
	{ "2026-03-04T09:12:05.123456Z", "2026-03-04T09:12:05Z" },
	{ "2026-03-04T09:12:05,5+01:00", "2026-03-04T09:12:05+01:00" },
	{ "2026-03-04T09:12:05-0500", "2026-03-04T09:12:05-05:00" },
	{ "2026-03-04T09:12:05+05:30", "2026-03-04T09:12:05+05:30" },
	{ "2026-03-04T09:12+01", "2026-03-04T09:12+01:00" },
	{ "2026-03-04T09:12:05", "2026-03-04T09:12:05" },
	{ "2026-03-04T09:12", "2026-03-04T09:12" },
	{ "2026-03-04T09", "2026-03-04T09" },
	{ "2026-03-04T09Z", "2026-03-04T09Z" },
	{ "2026-03-04 09:12:05", "2026-03-04T09:12:05" },
	{ "2026-03-04 09:12:05+00:00", "2026-03-04T09:12:05Z" },
	{ "2026-03-04 09:12:05 UTC", "2026-03-04T09:12:05Z" },
	/* How programs write a day; with a zone it is a time. */
	{ "2026-03-04T00:00:00", "2026-03-04" },
	{ "2026-03-04 00:00:00", "2026-03-04" },
	{ "2026-03-04T00:00:00Z", "2026-03-04T00:00:00Z" },
	{ "2026-03-04T00:00:01", "2026-03-04T00:00:01" },
	{ "2026-03-04T00:00", "2026-03-04T00:00" },
	{ "20260304", "2026-03-04" },
	{ "20260304T09", "2026-03-04T09" },
	{ "20260304T0912Z", "2026-03-04T09:12Z" },
	{ "20260304T091205-0500", "2026-03-04T09:12:05-05:00" },
	{ "20260304T091205", "2026-03-04T09:12:05" },
	{ "20260304T091205.25Z", "2026-03-04T09:12:05Z" },
	{ "20260304091205", "2026-03-04T09:12:05" },
	{ "202603040912", "2026-03-04T09:12" },
	{ "2026-03-04Z", "2026-03-04" },
	{ "2026-03-04+01:00", "2026-03-04" },
	{ "2026-03-04T09:12:05+01:00[Europe/Paris]",
	    "2026-03-04T09:12:05+01:00" },
	{ "  2026-03-04\n", "2026-03-04" },
	{ "1987-02-26T15:01:01", "1987-02-26T15:01:01" },
	{ "1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z" },
	{ "1600-01-01", "1600-01-01" },
	{ "2200-12-31T23:59:59Z", "2200-12-31T23:59:59Z" },
	{ "2024-02-29", "2024-02-29" },
	{ "2000-02-29", "2000-02-29" },
	{ "2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z" },
	/* Seconds and milliseconds since 1970. */
	{ "1772615525", "2026-03-04T09:12:05Z" },
	{ "1772615525123", "2026-03-04T09:12:05Z" },
	{ "1772615525.75", "2026-03-04T09:12:05Z" },
	{ "541350061", "1987-02-26T15:01:01Z" },
	{ "915148800000", "1999-01-01T00:00:00Z" },
	/* RFC 2822, HTTP, RFC 850, asctime, logs. */
	{ "Wed, 04 Mar 2026 09:12:05 -0500", "2026-03-04T09:12:05-05:00" },
	{ "Wed, 4 Mar 2026 09:12:05 GMT", "2026-03-04T09:12:05Z" },
	{ "4 Mar 2026 09:12 EST", "2026-03-04T09:12-05:00" },
	{ "Wed, 04 Mar 2026 09:12:05 EDT", "2026-03-04T09:12:05-04:00" },
	{ "Wed, 04 Mar 2026 09:12:05 CST", "2026-03-04T09:12:05-06:00" },
	{ "Wed, 04 Mar 2026 09:12:05 CDT", "2026-03-04T09:12:05-05:00" },
	{ "Wed, 04 Mar 2026 09:12:05 MST", "2026-03-04T09:12:05-07:00" },
	{ "Wed, 04 Mar 2026 09:12:05 MDT", "2026-03-04T09:12:05-06:00" },
	{ "Wed, 04 Mar 2026 09:12:05 PST", "2026-03-04T09:12:05-08:00" },
	{ "Wed, 04 Mar 2026 09:12:05 PDT", "2026-03-04T09:12:05-07:00" },
	{ "Wed, 04 Mar 2026 09:12:05 UT", "2026-03-04T09:12:05Z" },
	{ "Wed, 04 Mar 2026 09:12:05 CET", "2026-03-04T09:12:05+01:00" },
	{ "Wed, 04 Mar 2026 09:12:05 CEST", "2026-03-04T09:12:05+02:00" },
	{ "Wed, 04 Mar 2026 09:12:05 BST", "2026-03-04T09:12:05+01:00" },
	{ "Wed, 04 Mar 2026 09:12:05 MSK", "2026-03-04T09:12:05+03:00" },
	{ "Wed, 04 Mar 2026 09:12:05 GMT+0200", "2026-03-04T09:12:05+02:00" },
	{ "Wed, 04 Mar 2026 09:12:05 +0100 (CET)",
	    "2026-03-04T09:12:05+01:00" },
	{ "Wednesday, 04-Mar-26 09:12:05 GMT", "2026-03-04T09:12:05Z" },
	{ "Thursday, 26-Feb-87 15:01:01 GMT", "1987-02-26T15:01:01Z" },
	{ "26 Feb 87 15:01 EST", "1987-02-26T15:01-05:00" },
	{ "Wed Mar  4 09:12:05 2026", "2026-03-04T09:12:05" },
	{ "Wed Mar  4 09:12:05 EST 2026", "2026-03-04T09:12:05-05:00" },
	{ "Wed Mar 04 09:12:05 +0000 2026", "2026-03-04T09:12:05Z" },
	{ "04/Mar/2026:09:12:05 -0500", "2026-03-04T09:12:05-05:00" },
	/* Figures in other orders. */
	{ "2026/03/04", "2026-03-04" },
	{ "2026/3/4 9:12", "2026-03-04T09:12" },
	{ "2026.03.04", "2026-03-04" },
	{ "04.03.2026", "2026-03-04" },
	{ "4.3.2026, 09:12 Uhr", "2026-03-04T09:12" },
	{ "4. 3. 2026", "2026-03-04" },
	{ "23/06/2017", "2017-06-23" },
	{ "06/23/2017", "2017-06-23" },
	{ "06-23-2017 5:30 PM", "2017-06-23T17:30" },
	{ "03/03/2026", "2026-03-03" },
	{ "03/04/2026", "" },
	{ "03-04-2026 09:12", "" },
	{ "03/04/2026 (March 4, 2026)", "2026-03-04" },
	{ "https://www.example.com/news/2026/03/04/storm.html", "2026-03-04" },
	/* Written out: English. */
	{ "March 4, 2026", "2026-03-04" },
	{ "March 4 2026", "2026-03-04" },
	{ "Mar. 4th, 2026", "2026-03-04" },
	{ "MARCH 4, 2026", "2026-03-04" },
	{ "4th of March, 2026", "2026-03-04" },
	{ "4th March 2026", "2026-03-04" },
	{ "23 June 2017", "2017-06-23" },
	{ "23-Jun-2017", "2017-06-23" },
	{ "2026 March 4", "2026-03-04" },
	{ "2026-Mar-04", "2026-03-04" },
	{ "March 2026", "2026-03" },
	{ "Sept. 9, 2016", "2016-09-09" },
	{ "March 4, 2026 9:12 am EST", "2026-03-04T09:12-05:00" },
	{ "March 4, 2026 at 9:12 p.m. (EST)", "2026-03-04T21:12-05:00" },
	{ "March 4, 2026 | 9:12AM ET", "2026-03-04T09:12" },
	{ "March 4, 2026 12:05 am", "2026-03-04T00:05" },
	{ "March 4, 2026 12:05 pm", "2026-03-04T12:05" },
	{ "March 4, 2026, 9 am", "2026-03-04T09" },
	{ "March 4, 2026 - 9.12am", "2026-03-04T09:12" },
	{ "March 4, 2026 \xC2\xB7 9:12 PM PST", "2026-03-04T21:12-08:00" },
	{ "March\xC2\xA0"
	  "4,\xC2\xA0"
	  "2026",
	    "2026-03-04" },
	{ "9:12 AM EST, Wednesday, March 4, 2026", "2026-03-04T09:12-05:00" },
	{ "Posted 9:12 p.m. on March 4, 2026", "2026-03-04T21:12" },
	{ "By Ann Marsh | Published: March 4, 2026 10:30 PM | 12 comments",
	    "2026-03-04T22:30" },
	{ "Updated on Wednesday 4 March 2026, 12 comments", "2026-03-04" },
	{ "March 4, 2026 9:12 West Virginia", "2026-03-04T09:12" },
	{ "March 4, 2026. 10 people were hurt", "2026-03-04" },
	/* German, French, Spanish, Italian, Portuguese, Dutch, Russian. */
	{ "4. M\xC3\xA4rz 2026", "2026-03-04" },
	{ "04. Maerz 2026 um 09:12 Uhr", "2026-03-04T09:12" },
	{ "Mittwoch, 4. M\xC3\x84RZ 2026, 9.12 Uhr MEZ",
	    "2026-03-04T09:12+01:00" },
	{ "1. J\xC3\xA4nner 2026, 9 Uhr", "2026-01-01T09" },
	{ "9.12 Uhr am Mittwoch, 4. Mai 2026", "2026-05-04T09:12" },
	{ "Stand: 04.03.2026 09:12 Uhr", "2026-03-04T09:12" },
	{ "4 mars 2026 \xC3\xA0 9h12", "2026-03-04T09:12" },
	{ "mercredi 1er f\xC3\xA9vrier 2017 \xC3\xA0 09 h 05",
	    "2017-02-01T09:05" },
	{ "Publi\xC3\xA9 le 15 ao\xC3\xBBt 2016 \xC3\xA0 18h",
	    "2016-08-15T18" },
	{ "15 aou\xCC\x82t 2016", "2016-08-15" },
	{ "4 de marzo de 2026", "2026-03-04" },
	{ "mar 4 marzo 2026", "2026-03-04" },
	{ "4 de marzo de 2026 a las 9:12 p. m.", "2026-03-04T21:12" },
	{ "12 ene. 2026", "2026-01-12" },
	{ "mercoled\xC3\xAC 4 marzo 2026 alle ore 9.12", "2026-03-04T09:12" },
	{ "1\xC2\xBA maggio 2026", "2026-05-01" },
	{ "4 de mar\xC3\xA7o de 2026 \xC3\xA0s 9h12", "2026-03-04T09:12" },
	{ "4 out 2026", "2026-10-04" },
	{ "4 maart 2026 om 9:12 uur", "2026-03-04T09:12" },
	{ "4 \xD0\xBC\xD0\xB0\xD1\x80\xD1\x82\xD0\xB0 2026 \xD0\xB3., 09:12",
	    "2026-03-04T09:12" },
	{ "12 \xD0\xA1\xD0\xB5\xD0\xBD\xD1\x82\xD1\x8F\xD0\xB1\xD1\x80\xD1\x8F "
	  "2016 \xD0\xB2 18:30",
	    "2016-09-12T18:30" },
	/* Chinese and Japanese, Korean. */
	{ "2026\xE5\xB9\xB4"
	  "3\xE6\x9C\x88"
	  "4\xE6\x97\xA5",
	    "2026-03-04" },
	{ "2026\xE5\xB9\xB4"
	  "3\xE6\x9C\x88"
	  "4\xE6\x97\xA5(\xE6\xB0\xB4) 9\xE6\x99\x82"
	  "12\xE5\x88\x86",
	    "2026-03-04T09:12" },
	{ "2026\xE5\xB9\xB4"
	  "3\xE6\x9C\x88",
	    "2026-03" },
	{ "2026\xEB\x85\x84 3\xEC\x9B\x94 4\xEC\x9D\xBC 09:12",
	    "2026-03-04T09:12" },
	/* Absurd. */
	{ "20261-13-45", "" },
	{ "20261-03-04", "" },
	{ "2026-02-31", "" },
	{ "2026-02-31T09:12:05Z", "" },
	{ "31 February 2026", "" },
	{ "February 31, 2026", "" },
	{ "2023-02-29", "" },
	{ "1900-02-29", "" },
	{ "2026-13-04", "" },
	{ "2026-00-04", "" },
	{ "2026-03-00", "" },
	{ "2026-03-04T24:00:00", "" },
	{ "2026-03-04T09:60:00", "" },
	{ "2026-03-04T09:12:61", "" },
	{ "March 4, 2026 25:12", "" },
	{ "20260304246000", "" },
	{ "1599-12-31", "" },
	{ "2201-01-01", "" },
	{ "0000-00-00 00:00:00", "" },
	{ "0001-01-01T00:00:00Z", "" },
	{ "-2026-03-04", "" },
	{ "99999999999", "" },
	{ "9999999999999999999999", "" },
	{ "31/31/2026", "" },
	/* No dates. */
	{ "", "" },
	{ "   ", "" },
	{ "yesterday", "" },
	{ "March", "" },
	{ "March 4", "" },
	{ "4 March", "" },
	{ "null", "" },
	{ "12:30", "" },
	{ "12345", "" },
	{ "v1.2.3", "" },
	{ "2 hours ago", "" },
	{ "\xFF\xFE 2026", "" },
	/* Months in other languages, and words that are none. */
	{ "4 mars 2026", "2026-03-04" },
	{ "den 4 maj 2026", "2026-05-04" },
	{ "4. marts 2026 kl. 09.12", "2026-03-04T09:12" },
	{ "4. desember 2026", "2026-12-04" },
	{ "4. maaliskuuta 2026 klo 9.12", "2026-03-04T09:12" },
	{ u8"4 pa\u017adziernika 2026", "2026-10-04" },
	{ "4 marca 2026, 09:12", "2026-03-04T09:12" },
	{ u8"4. b\u0159ezna 2026", "2026-03-04" },
	{ u8"4. \u0159\u00edjna 2026", "2026-10-04" },
	{ u8"4. o\u017eujka 2026.", "2026-03-04" },
	{ u8"2026. m\u00e1rcius 4., szerda", "2026-03-04" },
	{ "4 martie 2026", "2026-03-04" },
	{ u8"4 A\u011fustos 2026", "2026-08-04" },
	{ u8"4 \u015eubat 2026 09:12", "2026-02-04T09:12" },
	{ u8"4 de mar\u00e7 de 2026", "2026-03-04" },
	{ "4 Maret 2026", "2026-03-04" },
	{ u8"4 th\u00e1ng 3, 2026", "2026-03-04" },
	{ u8"ng\u00e0y 4 th\u00e1ng 3 n\u0103m 2026", "2026-03-04" },
	{ u8"4 th\u00e1ng 13, 2026", "" },
	{ u8"4 \u0431\u0435\u0440\u0435\u0437\u043d\u044f 2026", "2026-03-04" },
	{ u8"4 \u043b\u0438\u0441\u0442\u043e\u043f\u0430"
	  u8"\u0434\u0430 2026",
	    "2026-11-04" },
	{ u8"4 \u043c\u0430\u0440\u0442 2026", "2026-03-04" },
	{ u8"4 \u039c\u03b1\u03c1\u03c4\u03af\u03bf\u03c5 2026", "2026-03-04" },
	{ u8"4 \u0399\u03bf\u03c5\u03bd 2026", "2026-06-04" },
	{ u8"4 \u0645\u0627\u0631\u0633 2026", "2026-03-04" },
	{ u8"4 \u0627\u067e\u0631\u06cc\u0644 2026", "2026-04-04" },
	{ u8"4 \u092e\u093e\u0930\u094d\u091a 2026", "2026-03-04" },
	{ u8"4 \u09ae\u09be\u09b0\u09cd\u099a 2026", "2026-03-04" },
	{ "3 hours ago", "" },
	{ "heute, 09:12 Uhr", "" },
	{ "vor 3 Stunden", "" },
	{ u8"hace 2 d\u00edas", "" },
	{ "March madness in 4 towns", "" },
	{ "may 12 people", "" },
	{ "ver 3 2026", "" },
};

START_TEST(a_text_reads_as_the_date_it_holds)
{
	const char *text = dates[_i].text, *iso = dates[_i].iso;
	struct wcopy_date d;
	char out[WCOPY_DATE_CHARS];
	wcopy_status rc = wcopy_date_parse(span_of(text), &d);

	if (rc == WCOPY_SKIP) {
		ck_assert_msg(iso[0] == '\0', "'%s' is no date", text);
		return;
	}
	ck_assert_int_eq(rc, WCOPY_OK);
	ck_assert_msg(strcmp(wcopy_date_format(&d, out), iso) == 0,
	    "'%s' is %s, not %s", text, out, iso);
	ck_assert_int_eq(d.kind, WCOPY_DATE_UNSPECIFIED);
}
END_TEST

START_TEST(every_prefix_of_a_text_is_read_within_its_bounds)
{
	const char *text = dates[_i].text;
	struct wcopy_date d;

	for (size_t len = 0; len <= strlen(text); len++) {
		/* A copy of its own, so that ASan sees a step too far. */
		char *copy = malloc(len + 1);

		memcpy(copy, text, len);
		(void)wcopy_date_parse((struct wcopy_span){ copy, len }, &d);
		free(copy);
	}
}
END_TEST

START_TEST(a_date_knows_its_zone)
{
	struct wcopy_date d;

	ck_assert_int_eq(wcopy_date_parse(span_of("2026-03-04T09:12-05:00"),
			     &d),
	    WCOPY_OK);
	ck_assert_int_eq(d.t, INT64_C(1772633520));
	ck_assert_int_eq(d.zone_min, -300);
	ck_assert(d.zone_known);
	ck_assert_int_eq(d.precision, WCOPY_DATE_MINUTE);
	ck_assert_int_eq(wcopy_date_parse(span_of("2026-03-04T09:12"), &d),
	    WCOPY_OK);
	ck_assert_int_eq(d.t, INT64_C(1772615520));
	ck_assert_int_eq(d.zone_min, 0);
	ck_assert(!d.zone_known);
	ck_assert_int_eq(wcopy_date_parse(span_of("2026-03-04-05:00"), &d),
	    WCOPY_OK);
	ck_assert_int_eq(d.t, INT64_C(1772600400));
	ck_assert(d.zone_known);
}
END_TEST

START_TEST(a_text_without_a_date_leaves_out_as_it_was)
{
	struct wcopy_date d = { .t = 7, .precision = WCOPY_DATE_YEAR };

	ck_assert_int_eq(wcopy_date_parse(span_of("2026-02-31"), &d),
	    WCOPY_SKIP);
	ck_assert_int_eq(wcopy_date_parse((struct wcopy_span){ NULL, 0 }, &d),
	    WCOPY_SKIP);
	ck_assert_int_eq(d.t, 7);
	ck_assert_int_eq(d.precision, WCOPY_DATE_YEAR);
}
END_TEST

/* The C library's view of the same instant. */
static void
oracle(int64_t t, int zone_min, char *out, size_t room)
{
	time_t local = (time_t)(t + zone_min * 60);
	struct tm tm;

	(void)gmtime_r(&local, &tm);
	(void)strftime(out, room, "%Y-%m-%dT%H:%M:%S", &tm);
}

START_TEST(every_instant_survives_being_written_and_read)
{
	uint64_t seed = test_seed();
	/* 1600-01-02 to 2200-12-30, so that no zone leads out of the range. */
	const int64_t first = INT64_C(-11676009600), last = INT64_C(7289481600);
	int rounds = getenv("UNDER_VALGRIND") != NULL ? 2000 : 200000;
	int wrong = 0; /* counted: an assert costs more than a date */

	for (int i = 0; i < rounds; i++) {
		uint64_t r = test_random(&seed);
		struct wcopy_date d = { .zone_known = true,
			.precision = WCOPY_DATE_SECOND };
		struct wcopy_date back = { 0 };
		char out[WCOPY_DATE_CHARS], expect[64];

		d.t = first + (int64_t)(r % (uint64_t)(last - first));
		d.zone_min = (int16_t)((int)(r >> 40 & 127) * 15 - 840);
		if (d.zone_min > 840)
			d.zone_min = 0;
		wcopy_date_format(&d, out);
		oracle(d.t, d.zone_min, expect, sizeof(expect));
		wrong += strncmp(out, expect, strlen(expect)) != 0;
		wrong += wcopy_date_parse(span_of(out), &back) != WCOPY_OK;
		wrong += back.t != d.t || back.zone_min != d.zone_min ||
			 !back.zone_known;
	}
	ck_assert_int_eq(wrong, 0);
}
END_TEST

/* A date as programs write it, with figures that may be out of range, and
 * perhaps one byte of it another. */
static void
random_iso(uint64_t *seed, char out[64])
{
	static const char *const zones[] = { "", "", "Z", "+01:00", "-0500",
		"+14:00", "+14:30", "-00:00", "+01", "+1:00", " +0100", "z",
		".5Z", " GMT" };
	static const char odd[] = "0123456789-:TtZ+. x";
	uint64_t r = test_random(seed);
	int n = snprintf(out, 64, "%04u-%02u-%02u",
	    (unsigned)(1550 + (r >> 8) % 700), (unsigned)((r >> 20) % 14),
	    (unsigned)((r >> 28) % 33));

	if (r % 8 > 0)
		n += snprintf(out + n, 64 - (size_t)n, "%c%02u:%02u",
		    r % 3 == 0 ? ' ' : 'T', (unsigned)((r >> 36) % 26),
		    (unsigned)((r >> 44) % 62));
	if (r % 8 > 2)
		n += snprintf(out + n, 64 - (size_t)n, ":%02u",
		    (unsigned)((r >> 52) % 62));
	r = test_random(seed);
	n += snprintf(out + n, 64 - (size_t)n, "%s", zones[(r >> 8) % 14]);
	if (r % 4 == 0)
		out[(r >> 16) % (unsigned)n] = odd[(r >> 32) % 19];
}

START_TEST(a_date_of_a_program_reads_as_it_would_in_prose)
{
	uint64_t seed = test_seed();
	unsigned n = test_rounds(30000), n_dates = 0;

	for (unsigned i = 0; i < n; i++) {
		char prose[80] = "x ";
		struct wcopy_date alone = { 0 }, within = { 0 };
		wcopy_status rc;

		random_iso(&seed, prose + 2);
		/* Digits alone are a stamp, a sign begins a year of its own:
		 * only where they are all of the text. */
		if (strspn(prose + 2, "0123456789") >= 9 ||
		    strchr("+-. ", prose[2]) != NULL)
			continue;
		rc = wcopy_date_parse(span_of(prose + 2), &alone);
		ck_assert_int_eq(wcopy_date_parse(span_of(prose), &within), rc);
		ck_assert_msg(memcmp(&alone, &within, sizeof(alone)) == 0, "%s",
		    prose);
		n_dates += rc == WCOPY_OK;
	}
	ck_assert_uint_gt(n_dates, n / 3);
}
END_TEST

START_TEST(every_day_of_the_range_is_counted_once)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30,
		31 };
	int64_t expect = INT64_C(-11676096000); /* 1600-01-01 */
	int wrong = 0;

	for (int y = 1600; y <= 2200; y++)
		for (int m = 1; m <= 12; m++) {
			bool leap = y % 400 == 0 || (y % 4 == 0 && y % 100);
			int n = days[m - 1] + (m == 2 && leap);

			for (int day = 1; day <= n; day++) {
				struct wcopy_date d = { 0 };
				char text[40], out[WCOPY_DATE_CHARS];

				(void)snprintf(text, sizeof(text),
				    "%04d-%02d-%02d", y, m, day);
				wrong += wcopy_date_parse(span_of(text), &d) !=
					 WCOPY_OK;
				wrong += d.t != expect;
				wrong += strcmp(wcopy_date_format(&d, out),
					     text) != 0;
				expect += 86400;
			}
		}
	ck_assert_int_eq(wrong, 0);
}
END_TEST

START_TEST(a_date_that_nobody_could_have_read_is_not_written)
{
	struct wcopy_date d = { .t = INT64_MAX / 2,
		.precision = WCOPY_DATE_SECOND };
	char out[WCOPY_DATE_CHARS] = "x";

	ck_assert_str_eq(wcopy_date_format(&d, out), "");
	d.t = INT64_MIN / 2;
	ck_assert_str_eq(wcopy_date_format(&d, out), "");
	d.t = 0;
	d.precision = WCOPY_DATE_NONE;
	ck_assert_str_eq(wcopy_date_format(&d, out), "");
	d.precision = 99;
	ck_assert_str_eq(wcopy_date_format(&d, out), "");
	ck_assert_str_eq(wcopy_precision_name(99), "none");
	ck_assert_str_eq(wcopy_precision_name(WCOPY_DATE_DAY), "day");
}
END_TEST

START_TEST(a_known_order_decides_and_a_number_above_12_overrides_it)
{
	static const struct {
		const char *text;
		enum wcopy_date_order order;
		const char *iso;
	} rows[] = {
		{ "03/04/2026", WCOPY_DATE_ORDER_UNKNOWN, "" },
		{ "03/04/2026", WCOPY_DATE_DAY_FIRST, "2026-04-03" },
		{ "03/04/2026", WCOPY_DATE_MONTH_FIRST, "2026-03-04" },
		{ "3-4-2026 09:12", WCOPY_DATE_DAY_FIRST, "2026-04-03T09:12" },
		{ "13/04/2026", WCOPY_DATE_MONTH_FIRST, "2026-04-13" },
		{ "04/13/2026", WCOPY_DATE_DAY_FIRST, "2026-04-13" },
		{ "13/14/2026", WCOPY_DATE_DAY_FIRST, "" },
		{ "2026-03-04", WCOPY_DATE_DAY_FIRST, "2026-03-04" },
		{ "03.04.2026", WCOPY_DATE_MONTH_FIRST, "2026-04-03" },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct wcopy_date d = { .precision = WCOPY_DATE_NONE };
		char text[WCOPY_DATE_CHARS];
		wcopy_status rc =
		    wcopy_date_parse_ordered(span_of(rows[i].text),
			rows[i].order, &d);

		ck_assert_int_eq(rc,
		    rows[i].iso[0] != '\0' ? WCOPY_OK : WCOPY_SKIP);
		ck_assert_str_eq(wcopy_date_format(&d, text), rows[i].iso);
	}
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("date");
	TCase *tc = tcase_create("date");
	int n = (int)(sizeof(dates) / sizeof(*dates));

	tcase_add_test(tc,
	    a_known_order_decides_and_a_number_above_12_overrides_it);
	tcase_add_loop_test(tc, a_text_reads_as_the_date_it_holds, 0, n);
	tcase_add_loop_test(tc,
	    every_prefix_of_a_text_is_read_within_its_bounds, 0, n);
	tcase_add_test(tc, a_date_knows_its_zone);
	tcase_add_test(tc, a_text_without_a_date_leaves_out_as_it_was);
	tcase_add_test(tc, every_instant_survives_being_written_and_read);
	tcase_add_test(tc, a_date_of_a_program_reads_as_it_would_in_prose);
	tcase_add_test(tc, every_day_of_the_range_is_counted_once);
	tcase_add_test(tc, a_date_that_nobody_could_have_read_is_not_written);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
