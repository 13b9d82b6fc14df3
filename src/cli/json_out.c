/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "json_out.h"

#include <string.h>

#include "utf8.h"

static void
flush(struct json_out *j)
{
	if (j->n > 0)
		(void)fwrite(j->text, 1, j->n, j->f);
	j->n = 0;
}

static void
put(struct json_out *j, const char *text, size_t len)
{
	if (len > sizeof(j->text) - j->n)
		flush(j);
	if (len > sizeof(j->text)) {
		(void)fwrite(text, 1, len, j->f);
		return;
	}
	memcpy(j->text + j->n, text, len);
	j->n += len;
}

static void
put_char(struct json_out *j, char c)
{
	put(j, &c, 1);
}

/* How a byte of a string is written: as it is, as \ and a letter, or as
 * \u00XX. */
static char
escape_of(unsigned char c)
{
	switch (c) {
	case '"':
	case '\\':
		return (char)c;
	case '\n':
		return 'n';
	case '\t':
		return 't';
	case '\r':
		return 'r';
	case '\b':
		return 'b';
	case '\f':
		return 'f';
	default:
		return c < 0x20 ? 'u' : 0;
	}
}

/* Bytes at p that are ASCII and stand for themselves. */
static size_t
plain(const unsigned char *p, size_t len)
{
	size_t n = 0;

	while (n < len && p[n] >= 0x20 && p[n] < 0x80 && p[n] != '"' &&
	       p[n] != '\\')
		n++;
	return n;
}

static void
put_escape(struct json_out *j, unsigned char c, char e)
{
	static const char digits[] = "0123456789abcdef";
	char text[] = { '\\', e, '0', '0', digits[c >> 4], digits[c & 15] };

	put(j, text, e == 'u' ? 6 : 2);
}

static void
put_string(struct json_out *j, struct wcopy_span text)
{
	const unsigned char *p = (const unsigned char *)text.ptr;
	size_t at = 0, begin = 0;

	put_char(j, '"');
	while (at < text.len) {
		size_t n = plain(p + at, text.len - at);
		char e;

		if (n == 0 && p[at] >= 0x80)
			n = utf8_length(p + at, text.len - at);
		at += n;
		if (n > 0)
			continue;
		if (at > begin)
			put(j, text.ptr + begin, at - begin);
		if ((e = escape_of(p[at])) != 0)
			put_escape(j, p[at], e);
		else
			put(j, "\xef\xbf\xbd", 3);
		begin = ++at;
	}
	if (at > begin)
		put(j, text.ptr + begin, at - begin);
	put_char(j, '"');
}

static void
put_key(struct json_out *j, const char *key)
{
	if (j->more)
		put_char(j, ',');
	j->more = true;
	put_char(j, '"');
	put(j, key, strlen(key));
	put(j, "\":", 2);
}

static void
put_number(struct json_out *j, uint64_t n, unsigned least_digits)
{
	char text[20];
	unsigned at = sizeof(text);

	do {
		text[--at] = (char)('0' + n % 10);
		n /= 10;
	} while (n > 0 || sizeof(text) - at < least_digits);
	put(j, text + at, sizeof(text) - at);
}

/*
 * As "%.4f" does it. Both round to the nearest, but here a product has been
 * rounded before: where that may have made a tie of what was none, or is none
 * any more, the slow way says what to do.
 */
static void
put_share(struct json_out *j, double share)
{
	double ten = share * 10000, up;
	char text[400]; /* the largest double has 309 digits */
	int len;

	if (ten >= 0 && ten < 1e9) {
		uint64_t n = (uint64_t)ten;

		up = ten - (double)n;
		if (up < .499999 || up > .500001) {
			n += up > .5;
			put_number(j, n / 10000, 1);
			put_char(j, '.');
			put_number(j, n % 10000, 4);
			return;
		}
	}
	len = snprintf(text, sizeof(text), "%.4f", share);
	put(j, text, (size_t)len);
}

void
json_begin(struct json_out *j)
{
	put_char(j, '{');
	j->more = false;
}

void
json_end(struct json_out *j)
{
	put(j, "}\n", 2);
	flush(j);
}

void
json_string(struct json_out *j, const char *key, struct wcopy_span text)
{
	if (text.len == 0)
		json_null(j, key);
	else
		json_text(j, key, text);
}

void
json_text(struct json_out *j, const char *key, struct wcopy_span text)
{
	put_key(j, key);
	put_string(j, text);
}

void
json_name(struct json_out *j, const char *key, const char *text)
{
	json_string(j, key,
	    (struct wcopy_span){ .ptr = text, .len = strlen(text) });
}

void
json_count(struct json_out *j, const char *key, uint64_t n)
{
	put_key(j, key);
	put_number(j, n, 1);
}

void
json_signed(struct json_out *j, const char *key, int64_t n)
{
	put_key(j, key);
	if (n < 0)
		put_char(j, '-');
	put_number(j, n < 0 ? -(uint64_t)n : (uint64_t)n, 1);
}

void
json_share(struct json_out *j, const char *key, double share)
{
	put_key(j, key);
	put_share(j, share);
}

void
json_date(struct json_out *j, const char *key, const struct wcopy_date *d)
{
	char text[WCOPY_DATE_CHARS];

	json_name(j, key, wcopy_date_format(d, text));
}

void
json_known(struct json_out *j, const char *key, double share)
{
	if (share < 0)
		json_null(j, key);
	else
		json_share(j, key, share);
}

void
json_null(struct json_out *j, const char *key)
{
	put_key(j, key);
	put(j, "null", 4);
}

void
json_bool(struct json_out *j, const char *key, bool b)
{
	put_key(j, key);
	put(j, b ? "true" : "false", b ? 4 : 5);
}

void
json_object_begin(struct json_out *j, const char *key)
{
	if (key != NULL)
		put_key(j, key);
	else if (j->more)
		put_char(j, ',');
	json_begin(j);
}

void
json_object_end(struct json_out *j)
{
	put_char(j, '}');
	j->more = true;
}

void
json_array_begin(struct json_out *j, const char *key)
{
	put_key(j, key);
	put_char(j, '[');
	j->more = false;
}

void
json_element(struct json_out *j, struct wcopy_span text)
{
	if (j->more)
		put_char(j, ',');
	j->more = true;
	put_string(j, text);
}

void
json_array_end(struct json_out *j)
{
	put_char(j, ']');
	j->more = true;
}
