/* SPDX-License-Identifier: MIT */
/*
 * context.h - characters that mean what their neighbours say
 *
 * Both ways through a text (tokenise.h) ask here, so that they agree.
 */
#ifndef WCI_CONTEXT_H
#define WCI_CONTEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/chars.h"

/*
 * A hyphen that ends before pos: does it only break a line? It does if line
 * feed and blanks follow, and then a letter that is no capital. Returns where
 * the word goes on, 0 if it does not.
 */
size_t wci_hyphen_joins(const struct wci_chars *t, const char *s, size_t len,
    size_t pos);

/* The end of the run of '@' at pos. *alone: no word touches it, so it stands
 * for one; in an address or before a name it does not. */
size_t wci_at_signs(const struct wci_chars *t, const char *s, size_t len,
    size_t pos, bool *alone);

/* The Hangul syllable whose first part stands at pos, or that part alone if
 * nothing fits behind it; returns the bytes that it takes. */
size_t wci_hangul(const char *s, size_t len, size_t pos, uint32_t *cp);

#endif
