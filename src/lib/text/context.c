/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "text/context.h"

#include "base/utf8.h"

static bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

size_t
wci_hyphen_joins(const struct wci_chars *t, const char *s, size_t len,
    size_t pos)
{
	bool line = false;
	uint64_t entry;
	uint32_t cp;

	while (pos < len && is_space(s[pos]))
		line |= s[pos++] == '\n';
	if (!line || pos >= len || (s[pos] >= '0' && s[pos] <= '9'))
		return 0;
	(void)wci_utf8_decode(s + pos, len - pos, &cp);
	entry = wci_chars_look(t, cp);
	return wci_char_class(entry) == WCI_CHAR_WORD &&
		       !wci_char_is_capital(entry)
		   ? pos
		   : 0;
}

static bool
makes_words(const struct wci_chars *t, const char *s, size_t len)
{
	enum wci_char_class class;
	uint32_t cp;

	(void)wci_utf8_decode(s, len, &cp);
	class = wci_char_class(wci_chars_look(t, cp));
	return class == WCI_CHAR_WORD || class == WCI_CHAR_IDEO ||
	       class == WCI_CHAR_JAMO;
}

size_t
wci_at_signs(const struct wci_chars *t, const char *s, size_t len, size_t pos,
    bool *alone)
{
	size_t before = pos, end = pos;

	while (end < len && s[end] == '@')
		end++;
	/* Back over the bytes of one character; of a bad one, over three. */
	while (before > 0 && pos - before < 4) {
		before--;
		if (((unsigned char)s[before] & 0xC0) != 0x80)
			break;
	}
	*alone = !(before < pos && makes_words(t, s + before, pos - before)) &&
		 !(end < len && makes_words(t, s + end, len - end));
	return end;
}

/* Unicode 15, section 3.12: LVT syllables in order of their parts. */
#define L_FIRST 0x1100u
#define V_FIRST 0x1161u
#define V_COUNT 21u
#define T_FIRST 0x11A7u /* one before the first: no final part */
#define T_COUNT 28u
#define S_FIRST 0xAC00u

size_t
wci_hangul(const char *s, size_t len, size_t pos, uint32_t *cp)
{
	size_t n = wci_utf8_decode(s + pos, len - pos, cp), more;
	uint32_t v, t;

	if (pos + n >= len)
		return n;
	more = wci_utf8_decode(s + pos + n, len - pos - n, &v);
	if (v < V_FIRST || v >= V_FIRST + V_COUNT)
		return n;
	*cp = S_FIRST + ((*cp - L_FIRST) * V_COUNT + (v - V_FIRST)) * T_COUNT;
	n += more;
	if (pos + n >= len)
		return n;
	more = wci_utf8_decode(s + pos + n, len - pos - n, &t);
	if (t <= T_FIRST || t >= T_FIRST + T_COUNT)
		return n;
	*cp += t - T_FIRST;
	return n + more;
}
