/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/encoding.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>
#include <strings.h>

#include "base/error.h"
#include "base/utf8.h"

/* A <meta> further down than this is ignored; browsers look at 1 KiB, real
 * pages have put scripts before it. */
#define META_WINDOW ((size_t)16 << 10)

/* Longest label that is looked at: "extended_unix_code_packed_format_for_
 * japanese", the longest one of the standard, has 45 characters. */
#define LABEL_ROOM 48

/* Labels that mean something else to browsers than to iconv, or that iconv
 * does not know. The first column is compared without case. */
static const struct alias {
	const char *label, *name;
} aliases[] = {
	{ "ascii", "WINDOWS-1252" },
	{ "us-ascii", "WINDOWS-1252" },
	{ "ansi", "WINDOWS-1252" },
	{ "latin1", "WINDOWS-1252" },
	{ "latin-1", "WINDOWS-1252" },
	{ "l1", "WINDOWS-1252" },
	{ "iso-8859-1", "WINDOWS-1252" },
	{ "iso8859-1", "WINDOWS-1252" },
	{ "iso_8859-1", "WINDOWS-1252" },
	{ "iso88591", "WINDOWS-1252" },
	{ "cp1252", "WINDOWS-1252" },
	{ "x-cp1252", "WINDOWS-1252" },
	{ "windows-1252", "WINDOWS-1252" },
	{ "x-ansi", "WINDOWS-1252" },
	{ "iso-8859-9", "WINDOWS-1254" },
	{ "latin5", "WINDOWS-1254" },
	{ "iso-8859-11", "CP874" },
	{ "tis-620", "CP874" },
	{ "windows-874", "CP874" },
	{ "x-cp1250", "WINDOWS-1250" },
	{ "x-cp1251", "WINDOWS-1251" },
	{ "iso-8859-8-i", "ISO-8859-8" },
	{ "gb2312", "GB18030" },
	{ "gb_2312-80", "GB18030" },
	{ "gbk", "GB18030" },
	{ "x-gbk", "GB18030" },
	{ "big5", "BIG5-HKSCS" },
	{ "x-x-big5", "BIG5-HKSCS" },
	{ "shift_jis", "CP932" },
	{ "shift-jis", "CP932" },
	{ "sjis", "CP932" },
	{ "x-sjis", "CP932" },
	{ "windows-31j", "CP932" },
	{ "x-euc-jp", "EUC-JP" },
	{ "ks_c_5601-1987", "CP949" },
	{ "euc-kr", "CP949" },
	{ "korean", "CP949" },
	{ "windows-949", "CP949" },
	{ "unicode", "UTF-8" }, /* in ASCII bytes it can be nothing else */
	{ "utf8", "UTF-8" },
	{ "utf-8", "UTF-8" },
	{ "utf-16", "UTF-8" },
	{ "utf-16le", "UTF-8" },
	{ "utf-16be", "UTF-8" },
	{ "utf-32", "UTF-8" },
	{ "utf-7", "UTF-8" },
};

static const uint16_t high_1252[32] = { 0x20AC, 0x81, 0x201A, 0x0192, 0x201E,
	0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
	0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013,
	0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178 };

uint32_t
wci_windows_1252(unsigned char c)
{
	return c >= 0x80 && c <= 0x9F ? high_1252[c - 0x80] : c;
}

static bool
starts(struct wcopy_span s, const char *with, size_t len)
{
	return s.len >= len && memcmp(s.ptr, with, len) == 0;
}

/* Copy a label without quotes and spaces; false if it is none. */
static bool
label_copy(const char *s, size_t len, char label[LABEL_ROOM])
{
	size_t n = 0;

	while (len > 0 && (*s == ' ' || *s == '\t' || *s == '"' || *s == '\''))
		s++, len--;
	while (len > 0 && n < LABEL_ROOM - 1 &&
	       ((*s >= '0' && *s <= '9') || (*s >= 'A' && *s <= 'Z') ||
		   (*s >= 'a' && *s <= 'z') || *s == '-' || *s == '_' ||
		   *s == ':' || *s == '.')) {
		label[n++] = *s;
		s++, len--;
	}
	label[n] = '\0';
	return n > 0;
}

/* The first charset= inside a <meta ...> tag near the top. */
static bool
meta_label(struct wcopy_span page, char label[LABEL_ROOM])
{
	const char *at = page.ptr;
	const char *end =
	    at + (page.len < META_WINDOW ? page.len : META_WINDOW);

	while ((at = memchr(at, '<', (size_t)(end - at))) != NULL) {
		if (end - at < 5 || strncasecmp(at, "<meta", 5) != 0) {
			at++;
			continue;
		}
		const char *close = memchr(at, '>', (size_t)(end - at));

		if (close == NULL)
			return false;
		for (const char *p = at + 5; close - p > 8; p++) {
			const char *v = p + 7;

			if (strncasecmp(p, "charset", 7) != 0)
				continue;
			while (v < close && (*v == ' ' || *v == '='))
				v++;
			if (label_copy(v, (size_t)(close - v), label))
				return true;
		}
		at = close;
	}
	return false;
}

/* What iconv calls the encoding of a label. */
static const char *
iconv_name(const char *label)
{
	for (size_t i = 0; i < sizeof(aliases) / sizeof(aliases[0]); i++)
		if (strcasecmp(aliases[i].label, label) == 0)
			return aliases[i].name;
	return label;
}

/* Every high byte is a character of windows-1252. */
static bool
from_1252(struct wcopy_span in, struct wci_buf *out)
{
	size_t n = in.len;
	char *to;

	for (size_t i = 0; i < in.len; i++)
		if ((in.ptr[i] & 0x80) != 0)
			n += wci_windows_1252((unsigned char)in.ptr[i]) < 0x800
				 ? 1
				 : 2;
	/* Room for one more than fits: what is encoded has up to four bytes. */
	if (!wci_buf_reserve(out, n + 4))
		return false;
	to = out->data + out->len;
	for (size_t i = 0; i < in.len; i++)
		if ((in.ptr[i] & 0x80) == 0)
			*to++ = in.ptr[i];
		else
			to += wci_utf8_encode(wci_windows_1252(
						  (unsigned char)in.ptr[i]),
			    to);
	out->len = (size_t)(to - out->data);
	return true;
}

/* Copy what is UTF-8 and read every byte that is not as windows-1252. */
static bool
patch(struct wcopy_span in, struct wci_buf *out)
{
	while (in.len > 0) {
		size_t good = wci_utf8_valid(in.ptr, in.len);
		char utf8[4];
		size_t n;

		if (!wci_buf_append(out, in.ptr, good))
			return false;
		in.ptr += good;
		in.len -= good;
		if (in.len == 0)
			break;
		n = wci_utf8_encode(wci_windows_1252((unsigned char)*in.ptr),
		    utf8);
		if (!wci_buf_append(out, utf8, n))
			return false;
		in.ptr++;
		in.len--;
	}
	return true;
}

/* Whether at most one in ten multi-byte sequences is bad UTF-8. */
static bool
nearly_utf8(struct wcopy_span in)
{
	size_t good = 0, bad = 0;

	for (size_t i = 0; i < in.len;) {
		uint32_t cp;
		size_t n = 1;

		if ((in.ptr[i] & 0x80) != 0) {
			n = wci_utf8_decode(in.ptr + i, in.len - i, &cp);
			if (n == 1)
				bad++;
			else
				good++;
		}
		i += n;
	}
	return bad * 10 <= good + bad && good > 0;
}

/* Convert by iconv; a bad byte becomes U+FFFD. *known: the name is one. */
static bool
convert(struct wcopy_span in, const char *name, struct wci_buf *out,
    bool *known)
{
	static const char replacement[] = "\xEF\xBF\xBD";
	iconv_t cd = iconv_open("UTF-8", name);
	char *from = (char *)(uintptr_t)in.ptr; /* iconv does not write it */
	size_t left = in.len;
	bool ok = true;

	*known = cd != (iconv_t)-1;
	if (!*known)
		return true;
	while (ok && left > 0) {
		if (!(ok = wci_buf_reserve(out, left + 64)))
			break;
		char *to = out->data + out->len;
		size_t room = out->room - out->len;
		size_t rc = iconv(cd, &from, &left, &to, &room);

		out->len = (size_t)(to - out->data);
		if (rc == (size_t)-1 && errno != E2BIG && left > 0) {
			from++; /* EILSEQ, or EINVAL: cut off at the end */
			left--;
			ok = wci_buf_append(out, replacement, 3);
		}
	}
	(void)iconv_close(cd);
	return ok;
}

/* Whether the first 4 KiB hold more control bytes than text ever does. */
static bool
is_binary(struct wcopy_span utf8)
{
	size_t n = utf8.len < 4096 ? utf8.len : 4096, control = 0;

	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)utf8.ptr[i];

		control += c < 32 && c != '\t' && c != '\n' && c != '\r' &&
			   c != '\f' && c != '\0';
	}
	return control * 20 > n; /* PDF and JPEG: above 1 in 8 */
}

/* UTF-16 by its mark or by a zero beside the first '<'; NULL if it is not. */
static const char *
utf16_name(struct wcopy_span bytes)
{
	if (starts(bytes, "\xFF\xFE", 2) || starts(bytes, "<\0", 2))
		return "UTF-16LE";
	if (starts(bytes, "\xFE\xFF", 2) || starts(bytes, "\0<", 2))
		return "UTF-16BE";
	return NULL;
}

/* Fill scratch from bytes that are not valid UTF-8 as they stand. */
static bool
decode(struct wcopy_span bytes, struct wcopy_span charset,
    struct wci_buf *scratch)
{
	char label[LABEL_ROOM];
	const char *name = utf16_name(bytes);
	bool known = false;

	if (name == NULL &&
	    ((charset.len > 0 && label_copy(charset.ptr, charset.len, label)) ||
		meta_label(bytes, label)))
		name = iconv_name(label);
	if (name != NULL && strcmp(name, "WINDOWS-1252") == 0)
		return from_1252(bytes, scratch);
	if (name != NULL && strcmp(name, "UTF-8") != 0) {
		if (!convert(bytes, name, scratch, &known))
			return false;
		if (known)
			return true;
	}
	return nearly_utf8(bytes) ? patch(bytes, scratch)
				  : from_1252(bytes, scratch);
}

wcopy_status
wci_encoding_decode(struct wcopy_span bytes, struct wcopy_span charset,
    struct wci_buf *scratch, struct wcopy_span *out, struct wcopy_error *err)
{
	struct wcopy_span utf8 = bytes;

	/* ESC: the ISO-2022 encodings hide in ASCII. */
	if (utf16_name(bytes) != NULL ||
	    wci_utf8_valid(bytes.ptr, bytes.len) != bytes.len ||
	    (bytes.len > 0 && memchr(bytes.ptr, 0x1B, bytes.len) != NULL)) {
		wci_buf_reset(scratch);
		if (!decode(bytes, charset, scratch))
			return wci_fail_nomem(err);
		utf8 = wci_buf_span(scratch);
	}
	if (starts(utf8, "\xEF\xBB\xBF", 3)) {
		utf8.ptr += 3;
		utf8.len -= 3;
	}
	if (is_binary(utf8))
		return wci_fail(err, WCOPY_SKIP, WCOPY_REASON_BAD_HTML,
		    "the page holds binary data, not text");
	*out = utf8;
	return WCOPY_OK;
}
