/* SPDX-License-Identifier: MIT */
/*
 * sieve.h - where in a text a name from a table could begin
 *
 * Most texts name no agency where it counts. The sieve tells that from the
 * first four letters of each word, at a tenth of what the words themselves
 * cost. What passes may still be nothing; what
 * does not pass is nothing for sure.
 *
 * Threads  constant once names have been added.
 */
#ifndef WCI_SIEVE_H
#define WCI_SIEVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <wirecopy/base.h>

/* A bit for the first four letters, hashed, and for characters beyond ASCII one
 * for the first. Case does not matter. */
struct wci_sieve {
	uint64_t ascii[1 << 15 >> 6];
	uint64_t wide[1 << 12 >> 6];
};

/* Let words pass that begin as the token does; it is not empty. */
void wci_sieve_add(struct wci_sieve *s, struct wcopy_span token);

/* The first place from pos on, before end, where something passes; end if
 * nothing does. */
size_t wci_sieve_next(const struct wci_sieve *s, struct wcopy_span text,
    size_t pos, size_t end);

#endif
