/* SPDX-License-Identifier: MIT */
/*
 * date_scan.h - the parts of the date reader
 *
 * date.c looks for the place where a date begins and does the arithmetic,
 * date_day.c reads the day in its many forms, date_time.c the time and the
 * zone, date_words.c knows the words.
 *
 * A reader that returns WCI_DATE_FOUND has moved the cursor behind what it
 * read; otherwise the cursor and the parts are as they were.
 */
#ifndef WCI_DATE_SCAN_H
#define WCI_DATE_SCAN_H

#include <wirecopy/date.h>

/* A place in a text. */
struct wci_date_cursor {
	const char *begin;
	const char *at;
	const char *end;
	enum wcopy_date_order order; /* of 03/04/2026 */
};

/* A date before it is counted in seconds. Parts finer than the precision are
 * what they are at its start: month and day 1, times 0. */
struct wci_date_parts {
	int year, month, day;
	int hour, minute, second;
	int zone_min;
	enum wcopy_precision precision;
	bool zone_known;
};

enum wci_date_match {
	WCI_DATE_NO, /* nothing of the kind stands here */
	WCI_DATE_FOUND,
	WCI_DATE_ABSURD, /* it does, but there is no such day or time */
};

/* The byte n places on; NUL behind the end. */
static inline char
wci_date_peek(const struct wci_date_cursor *c, size_t n)
{
	return (size_t)(c->end - c->at) > n ? c->at[n] : '\0';
}

/* Days since 1970-01-01 of a day of the Gregorian calendar, which is taken to
 * have been in force always. */
int64_t wci_date_days(int year, int month, int day);

/* Is there such a day, in a year that wcopy_date can hold? */
bool wci_date_is_day(int year, int month, int day);

/*
 * Is all of the text 2026-03-04, or that with T09:12 or T09:12:05 (or a blank
 * for the T) and perhaps Z, +01:00 or +0100 behind it? *d is what a search
 * through the words would find.
 */
bool wci_date_iso(const char *s, size_t len, struct wci_date_parts *d);

/* The widest offsets in use are +14:00 and -12:00. */
#define WCI_DATE_MAX_ZONE_MIN (14 * 60)

/* Step over a run of digits. Returns how many there are; *value is theirs if
 * they are at most nine. */
size_t wci_date_digits(struct wci_date_cursor *c, int *value);

/* The day (or month, or year) that begins at the cursor, which is at a digit
 * or at the first letter of a word. Some forms have a time in their middle. */
enum wci_date_match wci_date_read_day(struct wci_date_cursor *c,
    struct wci_date_parts *d);

/* What is known before a time is read. */
enum wci_date_clock {
	WCI_DATE_PLAIN,
	WCI_DATE_COMPACT, /* behind an ISO T: 09, 0912, 091205 are times */
	WCI_DATE_SPOKEN,  /* behind "at" or "ore": 9.12 is a time */
};

/* The time that begins at the cursor, with its zone. */
enum wci_date_match wci_date_read_time(struct wci_date_cursor *c,
    enum wci_date_clock clock, struct wci_date_parts *d);

/* The same, behind a date and what may stand between the two. */
enum wci_date_match wci_date_read_time_after(struct wci_date_cursor *c,
    struct wci_date_parts *d);

/* What a word means in a date. */
enum wci_date_word {
	WCI_DATE_OTHER,   /* a word that means nothing */
	WCI_DATE_OF,      /* of, de: inside a date */
	WCI_DATE_AT,      /* at, um, a las: before a time */
	WCI_DATE_ORDINAL, /* st, nd, th, er: behind a day */
	WCI_DATE_HOURS,   /* Uhr, h: behind an hour */
	WCI_DATE_AM,
	WCI_DATE_PM,
};

/* A word, folded: lower case, accents off, Cyrillic in Latin letters. */
struct wci_date_folded {
	char text[16];
	size_t len; /* 0: no word; sizeof(text): it is longer than any of ours
		     */
};

/* Step over the word at the cursor, if there is one. */
void wci_date_word(struct wci_date_cursor *c, struct wci_date_folded *word);

enum wci_date_word wci_date_word_kind(const struct wci_date_folded *word);

/* Step over the name of a month in a script that wci_date_word does not read;
 * false: there is none. */
bool wci_date_foreign_month(struct wci_date_cursor *c, int *month);

/* 1 to 12, or 0. */
int wci_date_month(const struct wci_date_folded *word);

/* false: no name of a zone, or one that stands for several. */
bool wci_date_zone(const struct wci_date_folded *word, int *zone_min);

/* Step over one character if it is cp. */
bool wci_date_take(struct wci_date_cursor *c, uint32_t cp);

/* Step over blanks, no-break ones too. Returns whether there were any. */
bool wci_date_blanks(struct wci_date_cursor *c);

#endif
