/* SPDX-License-Identifier: MIT */
/*
 * wordlist.h - small sets of words, written as one string
 *
 * " uno due tre ": lower case, each word between blanks. For tables in which
 * a row is easier to read as a line than as an array.
 */
#ifndef WCI_WORDLIST_H
#define WCI_WORDLIST_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* ASCII alone: no locale has a say here. */
static inline char
wci_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

static inline bool
wci_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool
wci_is_letter(char c)
{
	return wci_lower(c) >= 'a' && wci_lower(c) <= 'z';
}

/* Is the word, in either case, one of the list? */
static inline bool
wci_listed(const char *list, const char *word, size_t len)
{
	const char *at = list + 1;

	while (*at != '\0') {
		size_t i = 0;

		while (i < len && at[i] == wci_lower(word[i]))
			i++;
		if (i == len && at[i] == ' ')
			return true;
		while (*at++ != ' ')
			continue;
	}
	return false;
}

#endif
