/* SPDX-License-Identifier: MIT */
/*
 * places.h - the slow way through a text, which knows where words stand
 */
#ifndef WCI_PLACES_H
#define WCI_PLACES_H

#include "text/chars.h"
#include "text/tokenise.h"

/* Append the words of text to w, and their places. WCOPY_OK or WCOPY_ENOMEM. */
wcopy_status wci_words_placed(struct wci_words *w,
    const struct wci_chars *chars, struct wcopy_span text, uint64_t seed);

#endif
