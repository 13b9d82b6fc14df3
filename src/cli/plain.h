/* SPDX-License-Identifier: MIT */
/*
 * plain.h - text of strangers, made safe to show
 *
 * Titles and file names may hold bytes that move the cursor or colour the
 * screen: the control characters of ASCII, and those of Unicode, which are
 * 0xC2 0x80 ... 0x9F in UTF-8. They are shown as '?', line ends and tabs as
 * spaces.
 */
#ifndef CLI_PLAIN_H
#define CLI_PLAIN_H

#include <wirecopy/base.h>

#include <stdio.h>

/* What to show for byte c behind the byte before. */
static inline char
plain_byte(char before, char c)
{
	unsigned char u = (unsigned char)c;

	if (c == '\n' || c == '\r' || c == '\t')
		return ' ';
	if (u < 0x20 || u == 0x7f)
		return '?';
	if ((unsigned char)before == 0xc2 && u >= 0x80 && u < 0xa0)
		return '?';
	return c;
}

static inline void
plain_put(FILE *f, struct wcopy_span text)
{
	for (size_t i = 0; i < text.len; i++)
		(void)putc(plain_byte(i > 0 ? text.ptr[i - 1] : 0, text.ptr[i]),
		    f);
}

#endif
