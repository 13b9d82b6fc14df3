/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "json_out.h"

#include <inttypes.h>
#include <string.h>

#include "utf8.h"

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

static void
put_string(FILE *f, struct wcopy_span text)
{
	const unsigned char *p = (const unsigned char *)text.ptr;
	size_t at = 0, begin = 0;

	(void)putc('"', f);
	while (at < text.len) {
		char e = escape_of(p[at]);
		size_t n = e != 0 ? 1 : utf8_length(p + at, text.len - at);

		if (e == 0 && n > 0) {
			at += n;
			continue;
		}
		if (at > begin)
			(void)fwrite(p + begin, 1, at - begin, f);
		if (n == 0)
			(void)fputs("\xef\xbf\xbd", f);
		else if (e == 'u')
			(void)fprintf(f, "\\u%04x", p[at]);
		else
			(void)fprintf(f, "\\%c", e);
		begin = ++at;
	}
	if (at > begin)
		(void)fwrite(p + begin, 1, at - begin, f);
	(void)putc('"', f);
}

static void
put_key(struct json_out *j, const char *key)
{
	if (j->more)
		(void)putc(',', j->f);
	j->more = true;
	(void)fprintf(j->f, "\"%s\":", key);
}

void
json_begin(struct json_out *j)
{
	(void)putc('{', j->f);
	j->more = false;
}

void
json_end(struct json_out *j)
{
	(void)fputs("}\n", j->f);
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
	put_string(j->f, text);
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
	(void)fprintf(j->f, "%" PRIu64, n);
}

void
json_signed(struct json_out *j, const char *key, int64_t n)
{
	put_key(j, key);
	(void)fprintf(j->f, "%" PRId64, n);
}

void
json_share(struct json_out *j, const char *key, double share)
{
	put_key(j, key);
	(void)fprintf(j->f, "%.4f", share);
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
	(void)fputs("null", j->f);
}

void
json_bool(struct json_out *j, const char *key, bool b)
{
	put_key(j, key);
	(void)fputs(b ? "true" : "false", j->f);
}

void
json_object_begin(struct json_out *j, const char *key)
{
	if (key != NULL)
		put_key(j, key);
	else if (j->more)
		(void)putc(',', j->f);
	json_begin(j);
}

void
json_object_end(struct json_out *j)
{
	(void)putc('}', j->f);
	j->more = true;
}

void
json_array_begin(struct json_out *j, const char *key)
{
	put_key(j, key);
	(void)putc('[', j->f);
	j->more = false;
}

void
json_element(struct json_out *j, struct wcopy_span text)
{
	if (j->more)
		(void)putc(',', j->f);
	j->more = true;
	put_string(j->f, text);
}

void
json_array_end(struct json_out *j)
{
	(void)putc(']', j->f);
	j->more = true;
}
