/* SPDX-License-Identifier: MIT */
/*
 * date_day.c - the day, in figures or with the name of its month
 *
 * What begins a form tells which it can be: a year, a number below 100, eight
 * digits at once, or a word. A form that fails leaves the cursor where it
 * was, so that the next can be tried.
 */
#include <config.h>
#include "record/date_scan.h"

#include <string.h>

#include "record/wordlist.h"

/* Characters for year, month and day: Chinese and Japanese, Korean. */
static const uint32_t cjk_year[2] = { 0x5E74, 0xB144 };
static const uint32_t cjk_month[2] = { 0x6708, 0xC6D4 };
static const uint32_t cjk_day[2] = { 0x65E5, 0xC77C };

size_t
wci_date_digits(struct wci_date_cursor *c, int *value)
{
	const char *start = c->at;
	int v = 0;

	while (c->at < c->end && wci_is_digit(*c->at)) {
		if (c->at - start < 9)
			v = v * 10 + (*c->at - '0');
		c->at++;
	}
	*value = v;
	return (size_t)(c->at - start);
}

/* A number of one or two digits, and no more. */
static bool
take_small(struct wci_date_cursor *c, int *value)
{
	struct wci_date_cursor try = *c;
	size_t n = wci_date_digits(&try, value);

	if (n < 1 || n > 2)
		return false;
	*c = try;
	return true;
}

static bool
take_year(struct wci_date_cursor *c, int *value)
{
	struct wci_date_cursor try = *c;

	if (wci_date_digits(&try, value) != 4)
		return false;
	*c = try;
	return true;
}

static bool
take_char(struct wci_date_cursor *c, char want)
{
	if (wci_date_peek(c, 0) != want || c->at == c->end)
		return false;
	c->at++;
	return true;
}

static bool
take_month(struct wci_date_cursor *c, int *month)
{
	struct wci_date_cursor try = *c;
	struct wci_date_folded word;

	if (wci_date_foreign_month(&try, month)) {
		*c = try;
		return true;
	}
	wci_date_word(&try, &word);
	if (word.len == 5 && memcmp(word.text, "thang", 5) == 0) {
		/* Vietnamese counts its months. */
		(void)wci_date_blanks(&try);
		if (!take_small(&try, month) || *month < 1 || *month > 12)
			return false;
	} else if ((*month = wci_date_month(&word)) == 0) {
		return false;
	}
	(void)take_char(&try, '.');
	*c = try;
	return true;
}

/* Does a number follow the word at the cursor? Most words need not be looked
 * up then. */
static bool
number_behind(const struct wci_date_cursor *c)
{
	struct wci_date_cursor try = *c;
	struct wci_date_folded word;

	wci_date_word(&try, &word);
	if (try.at == c->at)
		return false;
	for (size_t n = 0; n < 8 && try.at < try.end; n++, try.at++)
		if (wci_is_digit(*try.at))
			return true;
	return false;
}

static bool
take_word(struct wci_date_cursor *c, enum wci_date_word kind)
{
	struct wci_date_cursor try = *c;
	struct wci_date_folded word;

	wci_date_word(&try, &word);
	if (wci_date_word_kind(&word) != kind)
		return false;
	*c = try;
	return true;
}

/* What may stand between the parts of a written-out date: blanks, a comma, a
 * hyphen or slash, "of", "de". */
static void
skip_joint(struct wci_date_cursor *c)
{
	(void)wci_date_blanks(c);
	if (wci_date_peek(c, 0) != '\0' && c->at < c->end &&
	    strchr(",-/'", *c->at) != NULL)
		c->at++;
	(void)wci_date_blanks(c);
	if (take_word(c, WCI_DATE_OF))
		(void)wci_date_blanks(c);
}

static enum wci_date_match
found(struct wci_date_cursor *c, const struct wci_date_cursor *behind,
    struct wci_date_parts *d, const struct wci_date_parts *read)
{
	if (!wci_date_is_day(read->year, read->month, read->day))
		return WCI_DATE_ABSURD;
	*c = *behind;
	*d = *read;
	return WCI_DATE_FOUND;
}

static enum wci_date_match
found_day(struct wci_date_cursor *c, const struct wci_date_cursor *behind,
    struct wci_date_parts *d, const int ymd[3])
{
	struct wci_date_parts read = { .year = ymd[0],
		.month = ymd[1],
		.day = ymd[2],
		.precision = WCOPY_DATE_DAY };

	return found(c, behind, d, &read);
}

static enum wci_date_match
found_month(struct wci_date_cursor *c, const struct wci_date_cursor *behind,
    struct wci_date_parts *d, int year, int month)
{
	struct wci_date_parts read = { .year = year,
		.month = month,
		.day = 1,
		.precision = WCOPY_DATE_MONTH };

	return found(c, behind, d, &read);
}

/* One of the two characters, and the blanks before it. */
static bool
take_cjk(struct wci_date_cursor *c, const uint32_t either[2])
{
	(void)wci_date_blanks(c);
	return wci_date_take(c, either[0]) || wci_date_take(c, either[1]);
}

static enum wci_date_match
cjk_date(struct wci_date_cursor *c, struct wci_date_cursor try,
    struct wci_date_parts *d, int year)
{
	struct wci_date_cursor behind;
	int ymd[3] = { year, 0, 0 };

	if (!take_cjk(&try, cjk_year))
		return WCI_DATE_NO;
	(void)wci_date_blanks(&try);
	if (!take_small(&try, &ymd[1]) || !take_cjk(&try, cjk_month))
		return WCI_DATE_NO;
	behind = try;
	(void)wci_date_blanks(&try);
	if (!take_small(&try, &ymd[2]) || !take_cjk(&try, cjk_day))
		return found_month(c, &behind, d, year, ymd[1]);
	return found_day(c, &try, d, ymd);
}

/* 2026-03-04, 2026/3/4, 2026-Mar-04, 2026 March 4; alone in the text also
 * 2026-03 and 2026. try stands behind the year. */
static enum wci_date_match
year_first(struct wci_date_cursor *c, struct wci_date_cursor try,
    struct wci_date_parts *d, int year)
{
	struct wci_date_cursor named = try;
	bool whole = c->at == c->begin;
	int ymd[3] = { year, 1, 1 };
	char joint = wci_date_peek(&try, 0);
	struct wci_date_parts read = { .year = year,
		.month = 1,
		.day = 1,
		.precision = WCOPY_DATE_YEAR };

	if (whole && try.at == try.end)
		return found(c, &try, d, &read);
	if (joint == '-' || joint == '/' || joint == '.') {
		try.at++;
		if (take_small(&try, &ymd[1])) {
			if (whole && joint == '-' && try.at == try.end)
				return found_month(c, &try, d, year, ymd[1]);
			if (take_char(&try, joint) && take_small(&try, &ymd[2]))
				return found_day(c, &try, d, ymd);
			return WCI_DATE_NO;
		}
	}
	/* "2026. marcius 4.", Hungarian */
	(void)take_char(&named, '.');
	skip_joint(&named);
	if (take_month(&named, &ymd[1])) {
		skip_joint(&named);
		if (take_small(&named, &ymd[2]))
			return found_day(c, &named, d, ymd);
	}
	return cjk_date(c, try, d, year);
}

/*
 * 04.03.2026, 4. 3. 2026, 23/06/2017, 06-23-2017. Dots are written where the
 * day comes first; with others the order is known only if one number can be
 * no month, if both are the same, or if the caller knows it. try stands behind
 * the first number.
 */
static enum wci_date_match
year_last(struct wci_date_cursor *c, struct wci_date_cursor try,
    struct wci_date_parts *d, int first)
{
	char joint = wci_date_peek(&try, 0);
	int second, year;

	if (joint != '.' && joint != '/' && joint != '-')
		return WCI_DATE_NO;
	try.at++;
	if (joint == '.')
		(void)wci_date_blanks(&try);
	if (!take_small(&try, &second) || !take_char(&try, joint))
		return WCI_DATE_NO;
	if (joint == '.')
		(void)wci_date_blanks(&try);
	if (!take_year(&try, &year))
		return WCI_DATE_NO;
	if (joint == '.' || first > 12 || first == second)
		return found_day(c, &try, d, (int[3]){ year, second, first });
	if (second > 12 || c->order == WCOPY_DATE_MONTH_FIRST)
		return found_day(c, &try, d, (int[3]){ year, first, second });
	if (c->order == WCOPY_DATE_DAY_FIRST)
		return found_day(c, &try, d, (int[3]){ year, second, first });
	return WCI_DATE_NO;
}

/* RFC 2822, section 4.3: two digits are of this century below 50. */
static int
full_year(int year)
{
	return year < 50 ? 2000 + year : 1900 + year;
}

/*
 * The year behind a day and its month. Two digits are a year in 04-Mar-26 and
 * before a time, as in the old form of mail dates.
 */
static bool
year_behind(struct wci_date_cursor *c, int *year)
{
	bool hyphen = wci_date_peek(c, 0) == '-';
	struct wci_date_cursor try = *c, time;
	struct wci_date_parts parts;

	skip_joint(&try);
	if (take_year(&try, year)) {
		*c = try;
		return true;
	}
	if (!wci_is_digit(wci_date_peek(&try, 1)) || !take_small(&try, year))
		return false;
	time = try;
	if (!hyphen && (!wci_date_blanks(&time) ||
			   wci_date_read_time(&time, WCI_DATE_PLAIN, &parts) ==
			       WCI_DATE_NO))
		return false;
	*year = full_year(*year);
	*c = try;
	return true;
}

/* 4 March 2026, 4. Maerz 2026, 1er mars 2026, 4th of March, 2026, 04-Mar-26.
 * try stands behind the day. */
static enum wci_date_match
day_first(struct wci_date_cursor *c, struct wci_date_cursor try,
    struct wci_date_parts *d, int day)
{
	int ymd[3] = { 0, 0, day };

	(void)take_word(&try, WCI_DATE_ORDINAL);
	if (!take_char(&try, '.') && !wci_date_take(&try, 0xBA))
		(void)wci_date_take(&try, 0xB0);
	skip_joint(&try);
	if (!take_month(&try, &ymd[1]) || !year_behind(&try, &ymd[0]))
		return WCI_DATE_NO;
	return found_day(c, &try, d, ymd);
}

/* Mar  4 09:12:05 EST 2026: the time stands before the year, as date(1) and
 * asctime(3) write it. try stands behind the day. */
static enum wci_date_match
time_before_year(struct wci_date_cursor *c, struct wci_date_cursor try,
    struct wci_date_parts *d, const int month_day[2])
{
	struct wci_date_parts read = { 0 };

	if (!wci_date_blanks(&try) ||
	    wci_date_read_time(&try, WCI_DATE_PLAIN, &read) != WCI_DATE_FOUND)
		return WCI_DATE_NO;
	(void)wci_date_blanks(&try);
	if (!take_year(&try, &read.year))
		return WCI_DATE_NO;
	read.month = month_day[0];
	read.day = month_day[1];
	return found(c, &try, d, &read);
}

/* March 4, 2026; Mar. 4th 2026; March 2026. */
static enum wci_date_match
month_first(struct wci_date_cursor *c, struct wci_date_parts *d)
{
	struct wci_date_cursor try = *c, day;
	int ymd[3] = { 0, 0, 0 };

	if (!number_behind(c) || !take_month(&try, &ymd[1]))
		return WCI_DATE_NO;
	skip_joint(&try);
	day = try;
	if (take_year(&day, &ymd[0]))
		return found_month(c, &day, d, ymd[0], ymd[1]);
	if (!take_small(&try, &ymd[2]))
		return WCI_DATE_NO;
	(void)take_word(&try, WCI_DATE_ORDINAL);
	day = try;
	skip_joint(&try);
	if (take_year(&try, &ymd[0]))
		return found_day(c, &try, d, ymd);
	return time_before_year(c, day, d, &ymd[1]);
}

/* 20260304, which may be the day of 20260304T091205. */
static enum wci_date_match
eight_digits(struct wci_date_cursor *c, const struct wci_date_cursor *behind,
    struct wci_date_parts *d, int value)
{
	int ymd[3] = { value / 10000, value / 100 % 100, value % 100 };

	/* Any number may have eight digits. */
	if (!wci_date_is_day(ymd[0], ymd[1], ymd[2]))
		return WCI_DATE_NO;
	return found_day(c, behind, d, ymd);
}

enum wci_date_match
wci_date_read_day(struct wci_date_cursor *c, struct wci_date_parts *d)
{
	struct wci_date_cursor try = *c;
	enum wci_date_match m;
	int value;

	switch (wci_date_digits(&try, &value)) {
	case 0:
		return month_first(c, d);
	case 1:
	case 2:
		m = year_last(c, try, d, value);
		return m != WCI_DATE_NO ? m : day_first(c, try, d, value);
	case 4:
		return year_first(c, try, d, value);
	case 8:
		return eight_digits(c, &try, d, value);
	default:
		return WCI_DATE_NO;
	}
}
