/* SPDX-License-Identifier: MIT */
/*
 * date_time.c - the time of day and its zone
 */
#include <config.h>
#include "record/date_scan.h"

#include <string.h>

#include "record/wordlist.h"

/* Characters for hour, minute and second: Chinese (three ways), Korean. */
static const uint32_t cjk_hour[4] = { 0x6642, 0x65F6, 0x70B9, 0xC2DC };
static const uint32_t cjk_minute[4] = { 0x5206, 0x5206, 0x5206, 0xBD84 };
static const uint32_t cjk_second[4] = { 0x79D2, 0x79D2, 0x79D2, 0xCD08 };

static bool
take_cjk(struct wci_date_cursor *c, const uint32_t any[4])
{
	for (int i = 0; i < 4; i++)
		if (wci_date_take(c, any[i]))
			return true;
	return false;
}

/* Exactly two digits. */
static bool
take_two(struct wci_date_cursor *c, int *value)
{
	struct wci_date_cursor try = *c;
	int v;

	if (wci_date_digits(&try, &v) != 2)
		return false;
	*c = try;
	*value = v;
	return true;
}

/* +01:00, -0500, +01: hours of two digits, or of one behind UTC or GMT. */
static bool
take_offset(struct wci_date_cursor *c, bool named, int *zone_min)
{
	struct wci_date_cursor try = *c, more;
	char sign = wci_date_peek(&try, 0);
	int hours, minutes = 0, value;
	size_t n;

	if (sign != '+' && sign != '-')
		return false;
	try.at++;
	n = wci_date_digits(&try, &value);
	hours = n == 4 ? value / 100 : value;
	if (n == 4)
		minutes = value % 100;
	else if (n != 2 && !(n == 1 && named))
		return false;
	more = try;
	if (n != 4 && wci_date_peek(&more, 0) == ':') {
		more.at++;
		if (take_two(&more, &minutes))
			try = more;
	}
	if (minutes > 59 || hours * 60 + minutes > WCI_DATE_MAX_ZONE_MIN)
		return false;
	*zone_min = (hours * 60 + minutes) * (sign == '-' ? -1 : 1);
	*c = try;
	return true;
}

static bool
is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* The zone behind a time, if there is one. */
static void
read_zone(struct wci_date_cursor *c, struct wci_date_parts *d)
{
	struct wci_date_cursor try = *c;
	struct wci_date_folded word;
	bool glued_z;
	int zone;

	(void)wci_date_blanks(&try);
	if (take_offset(&try, false, &zone)) {
		d->zone_min = zone;
		d->zone_known = true;
		*c = try;
		return;
	}
	if (wci_date_peek(&try, 0) == '(')
		try.at++;
	glued_z = try.at == c->at && wci_date_peek(&try, 0) == 'z';
	if (!glued_z && !is_capital(wci_date_peek(&try, 0)))
		return;
	wci_date_word(&try, &word);
	/* In capitals only: west, est and art are words too. */
	if (!(glued_z && word.len == 1) && !is_capital(try.at[-1]))
		return;
	if (!wci_date_zone(&word, &zone))
		return;
	if (zone == 0 && word.len == 3)
		(void)take_offset(&try, true, &zone);
	d->zone_min = zone;
	d->zone_known = true;
	*c = try;
}

/* am, p.m., Uhr, h: what may follow the figures of a time. WCI_DATE_OTHER if
 * none does. */
static enum wci_date_word
read_suffix(struct wci_date_cursor *c)
{
	struct wci_date_cursor try = *c;
	struct wci_date_folded word;
	enum wci_date_word kind;
	char first;

	(void)wci_date_blanks(&try);
	first = wci_lower(wci_date_peek(&try, 0));
	if ((first == 'a' || first == 'p') && wci_date_peek(&try, 1) == '.') {
		/* Spanish puts a blank between the two. */
		try.at += 2;
		(void)wci_date_blanks(&try);
		if (wci_lower(wci_date_peek(&try, 0)) != 'm')
			return WCI_DATE_OTHER;
		try.at += wci_date_peek(&try, 1) == '.' ? 2 : 1;
		*c = try;
		return first == 'a' ? WCI_DATE_AM : WCI_DATE_PM;
	}
	wci_date_word(&try, &word);
	kind = wci_date_word_kind(&word);
	if (kind != WCI_DATE_AM && kind != WCI_DATE_PM &&
	    kind != WCI_DATE_HOURS)
		return WCI_DATE_OTHER;
	*c = try;
	return kind;
}

/* ".123" or ",5": fractions of a second are taken off. */
static void
skip_fraction(struct wci_date_cursor *c)
{
	char point = wci_date_peek(c, 0);
	int value;

	if ((point == '.' || point == ',') &&
	    wci_is_digit(wci_date_peek(c, 1))) {
		c->at++;
		(void)wci_date_digits(c, &value);
	}
}

/* ":05" and a fraction, behind hour and minute. */
static void
read_seconds(struct wci_date_cursor *c, struct wci_date_parts *d)
{
	struct wci_date_cursor try = *c;

	if (wci_date_peek(&try, 0) != ':')
		return;
	try.at++;
	if (!take_two(&try, &d->second))
		return;
	d->precision = WCOPY_DATE_SECOND;
	skip_fraction(&try);
	*c = try;
}

/* 0912 and 091205, and their fraction. false: n digits are no such time. */
static bool
read_compact(struct wci_date_cursor *c, size_t n, int value,
    struct wci_date_parts *d)
{
	if (n == 2) {
		d->hour = value;
		d->precision = WCOPY_DATE_HOUR;
	} else if (n == 4) {
		d->hour = value / 100;
		d->minute = value % 100;
		d->precision = WCOPY_DATE_MINUTE;
	} else if (n == 6) {
		d->hour = value / 10000;
		d->minute = value / 100 % 100;
		d->second = value % 100;
		d->precision = WCOPY_DATE_SECOND;
		skip_fraction(c);
	}
	return n == 2 || n == 4 || n == 6;
}

/* "9h12", "9 h 12", "9h" and what Chinese, Japanese and Korean write in the
 * place of h; the cursor is behind the hour. */
static bool
read_lettered(struct wci_date_cursor *c, struct wci_date_parts *d)
{
	struct wci_date_cursor try = *c;
	struct wci_date_folded word;
	bool cjk = take_cjk(&try, cjk_hour);
	int value;

	if (!cjk) {
		(void)wci_date_blanks(&try);
		wci_date_word(&try, &word);
		if (wci_date_word_kind(&word) != WCI_DATE_HOURS)
			return false;
	}
	d->precision = WCOPY_DATE_HOUR;
	*c = try;
	(void)wci_date_blanks(&try);
	if (!take_two(&try, &value) || (cjk && !take_cjk(&try, cjk_minute)))
		return true;
	d->minute = value;
	d->precision = WCOPY_DATE_MINUTE;
	*c = try;
	if (cjk && take_two(&try, &value) && take_cjk(&try, cjk_second)) {
		d->second = value;
		d->precision = WCOPY_DATE_SECOND;
		*c = try;
	}
	return true;
}

/* ":12:05", ".12" or nothing behind the hour. *sure: the figures alone make
 * it a time, no word is needed. false: no time at all. */
static bool
read_figures(struct wci_date_cursor *c, struct wci_date_parts *d, bool *sure)
{
	struct wci_date_cursor dotted = *c;

	*sure = wci_date_peek(c, 0) == ':';
	d->precision = WCOPY_DATE_MINUTE;
	if (*sure) {
		c->at++;
		if (!take_two(c, &d->minute))
			return false;
		read_seconds(c, d);
		return true;
	}
	if (wci_date_peek(c, 0) == '.') {
		dotted.at++;
		if (take_two(&dotted, &d->minute)) {
			*c = dotted;
			return true;
		}
	}
	d->precision = WCOPY_DATE_HOUR;
	return true;
}

/* The figures and the am or pm behind them. */
static bool
read_clock(struct wci_date_cursor *c, enum wci_date_clock clock,
    struct wci_date_parts *d)
{
	enum wci_date_word suffix;
	size_t n = wci_date_digits(c, &d->hour);
	bool sure;

	if (n < 1 || n > 2)
		return false;
	if (read_lettered(c, d))
		return true;
	if (!read_figures(c, d, &sure))
		return false;
	if (clock == WCI_DATE_SPOKEN && d->precision == WCOPY_DATE_MINUTE)
		sure = true;
	suffix = read_suffix(c);
	if (suffix == WCI_DATE_OTHER && !sure)
		return false;
	if (suffix == WCI_DATE_AM && d->hour == 12)
		d->hour = 0;
	else if (suffix == WCI_DATE_PM && d->hour < 12)
		d->hour += 12;
	return true;
}

enum wci_date_match
wci_date_read_time(struct wci_date_cursor *c, enum wci_date_clock clock,
    struct wci_date_parts *d)
{
	struct wci_date_cursor try = *c, digits = *c;
	struct wci_date_parts read = *d;
	int value;
	size_t n = wci_date_digits(&digits, &value);

	if (clock == WCI_DATE_COMPACT && wci_date_peek(&digits, 0) != ':') {
		if (!read_compact(&digits, n, value, &read))
			return WCI_DATE_NO;
		try = digits;
	} else if (!read_clock(&try, clock, &read)) {
		return WCI_DATE_NO;
	}
	/* A leap second is the last of its minute: t cannot hold it. */
	if (read.second == 60)
		read.second = 59;
	if (read.hour > 23 || read.minute > 59 || read.second > 59)
		return WCI_DATE_ABSURD;
	read_zone(&try, &read);
	*c = try;
	*d = read;
	return WCI_DATE_FOUND;
}

/* "(Wed)" or the like. */
static bool
skip_bracket(struct wci_date_cursor *c)
{
	if (wci_date_peek(c, 0) != '(')
		return false;
	for (size_t n = 1; n < 16; n++) {
		char b = wci_date_peek(c, n);

		if (b == ')') {
			c->at += n + 1;
			return true;
		}
		if (b == '\0' || wci_is_digit(b))
			return false;
	}
	return false;
}

enum wci_date_match
wci_date_read_time_after(struct wci_date_cursor *c, struct wci_date_parts *d)
{
	struct wci_date_cursor try = *c, before;
	struct wci_date_folded word;
	enum wci_date_match m;
	enum wci_date_clock clock = WCI_DATE_PLAIN;
	bool glued = wci_lower(wci_date_peek(&try, 0)) == 't' &&
		     wci_is_digit(wci_date_peek(&try, 1));

	if (glued) {
		try.at++;
		clock = WCI_DATE_COMPACT;
	}
	while (!glued && !wci_is_digit(wci_date_peek(&try, 0))) {
		before = try;
		wci_date_word(&try, &word);
		if (word.len > 0 && wci_date_word_kind(&word) != WCI_DATE_AT)
			return WCI_DATE_NO;
		if (word.len > 0)
			clock = WCI_DATE_SPOKEN;
		(void)wci_date_blanks(&try);
		if (try.at < try.end && *try.at != '\0' &&
		    strchr(".,;:|@_-", *try.at) != NULL)
			try.at++;
		else if (!wci_date_take(&try, 0x2013) &&
			 !wci_date_take(&try, 0x2014) &&
			 !wci_date_take(&try, 0xB7))
			(void)skip_bracket(&try);
		if (try.at == before.at)
			return WCI_DATE_NO;
	}
	m = wci_date_read_time(&try, clock, d);
	if (m == WCI_DATE_FOUND)
		*c = try;
	return m;
}
