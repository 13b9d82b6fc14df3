/* SPDX-License-Identifier: MIT */
/*
 * dump_phrases.h - the words and phrases of dump_words.h, as text
 */
#ifndef WCI_DUMP_PHRASES_H
#define WCI_DUMP_PHRASES_H

#include <stdint.h>

#include "extract/dump_words.h"

struct wci_phrase {
	enum wci_word is;
	const char *text; /* "/" between phrases; UTF-8, lower case */
};

#define WCI_N_PHRASES 131
extern const struct wci_phrase wci_phrases[WCI_N_PHRASES];

#endif
