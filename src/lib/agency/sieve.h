/* SPDX-License-Identifier: MIT */
/*
 * sieve.h - where in a text a name from a table could begin
 *
 * Most texts name no agency where it counts. The sieve tells that from the
 * first letters of each word, at a tenth of what the words themselves cost.
 * What passes may still be nothing; what does not pass is nothing for sure.
 *
 * A word of ASCII is told by its first eight letters, another one by its first
 * two, and a character of three bytes that no other follows by itself. Two bits
 * of one number of the table stand for that (a Bloom filter in blocks). Of the
 * 340 words that are looked at in the mean of 4,669 front-page stories 2.5 pass,
 * of 2,539 German ones 8.6; the table of bits alone lets one word in 1,000 pass.
 *
 * Threads  constant once names have been added.
 */
#ifndef WCI_SIEVE_H
#define WCI_SIEVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <wirecopy/base.h>

#define WCI_SIEVE_BITS 10

/* Bytes that are looked through at once, at most. */
#define WCI_SIEVE_MOST 1024

struct wci_sieve {
	uint64_t names[1 << WCI_SIEVE_BITS];
	bool single; /* a name is one character of three bytes */
};

/* Let words pass that begin as the name does, of which the first n bytes, more
 * than none, are a token: as it is written or, if not exact, in any case. */
void wci_sieve_add(struct wci_sieve *s, struct wcopy_span name, size_t n,
    bool exact);

/* The places from "from" on and before end, WCI_SIEVE_MOST bytes at most, where
 * something passes, counted from "from", rising; place has room for as many.
 * Returns how many. */
size_t wci_sieve_find(const struct wci_sieve *s, struct wcopy_span text,
    size_t from, size_t end, uint16_t *place);

#endif
