/* SPDX-License-Identifier: MIT */
/*
 * utf8.h - strict UTF-8 (Unicode 15, table 3-7): no overlong forms, no
 * surrogates, nothing above U+10FFFF
 */
#ifndef WCI_UTF8_H
#define WCI_UTF8_H

#include <stddef.h>
#include <stdint.h>

/* Offset of the first byte that starts no valid sequence; len if all is well.
 * Runs of ASCII are checked eight bytes at a time. */
size_t wci_utf8_valid(const char *s, size_t len);

/*
 * Decode the sequence at s (len > 0 bytes left) into *cp and return its
 * length, 1 to 4. A bad sequence gives U+FFFD and 1, so that a caller that
 * walks on always ends.
 */
size_t wci_utf8_decode(const char *s, size_t len, uint32_t *cp);

/* Encode cp (a scalar value) into out, room for 4; returns the length. A
 * surrogate or a value above U+10FFFF becomes U+FFFD. */
size_t wci_utf8_encode(uint32_t cp, char *out);

#endif
