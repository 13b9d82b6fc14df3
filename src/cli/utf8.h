/* SPDX-License-Identifier: MIT */
/*
 * utf8.h - where a character ends, and whether it is one
 */
#ifndef CLI_UTF8_H
#define CLI_UTF8_H

#include <stddef.h>

/* Bytes of the well-formed UTF-8 character at p, 0 if there is none (Unicode
 * Standard, table 3-7). */
static inline size_t
utf8_length(const unsigned char *p, size_t room)
{
	unsigned char low = 0x80, high = 0xbf;
	size_t n;

	if (p[0] < 0x80)
		return 1;
	if (p[0] < 0xc2 || p[0] > 0xf4)
		return 0;
	n = p[0] < 0xe0 ? 2 : p[0] < 0xf0 ? 3 : 4;
	if (p[0] == 0xe0)
		low = 0xa0;
	else if (p[0] == 0xed)
		high = 0x9f;
	else if (p[0] == 0xf0)
		low = 0x90;
	else if (p[0] == 0xf4)
		high = 0x8f;
	if (room < n || p[1] < low || p[1] > high)
		return 0;
	for (size_t i = 2; i < n; i++)
		if (p[i] < 0x80 || p[i] > 0xbf)
			return 0;
	return n;
}

#endif
