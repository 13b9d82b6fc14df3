/* SPDX-License-Identifier: MIT */
/*
 * lsh.h - which article last had this key
 *
 * The banding index: a hash table from 64-bit keys to 32-bit article numbers,
 * one posting a key. An article that has a key takes it over from the one
 * before, so that the work per article is bounded however popular a key
 * becomes, and the copies of a long story find its latest ones.
 *
 * Layout   lines of 64 bytes, one cache line each: nine slots of a 24-bit tag
 *          and a 32-bit number, 63 bytes, and one spare. A key has one line,
 *          so a look-up is one miss; a full line gives up its smallest number,
 *          which is its oldest article. Flat and without pointers: it can be
 *          written to a file and mapped.
 * Growth   the table doubles when five eighths of its slots are taken: lines
 *          are then full, and give up an article before its time, for one
 *          entry in fifty (Poisson, mean 5.6, beyond 9). The
 *          line of a key is made of the upper bits of its hash and the tag of
 *          those that follow, so a line splits in two by the next bit of its
 *          tags, without the keys.
 * Errors   two keys of one line and one tag are taken for one: 9 slots / 2^24
 *          per look-up at first, twice that with each doubling. Verification
 *          sorts those out.
 * Numbers  1 to 2^32 - 1, never falling from one call to the next.
 */
#ifndef WCI_LSH_H
#define WCI_LSH_H

#include <stddef.h>
#include <stdint.h>
#include <wirecopy/base.h>

struct wci_lsh;

/*
 * A table that starts small and grows up to max_bytes (at least one megabyte
 * is allowed it). Same keys, same numbers, same max_bytes: same answers.
 */
wcopy_status wci_lsh_new(struct wci_lsh **out, uint64_t max_bytes);

/* NULL does nothing. */
void wci_lsh_free(struct wci_lsh *ix);

/* Fetch the lines of n keys into the cache, for a visit soon. */
void wci_lsh_prefetch(const struct wci_lsh *ix, const uint64_t *keys, size_t n);

/*
 * For each of n keys write to before[] the number that held it, 0 for none,
 * and let number hold it from now on. WCOPY_ENOMEM only if the table had to
 * grow; nothing has changed then.
 */
wcopy_status wci_lsh_visit(struct wci_lsh *ix, uint32_t number,
    const uint64_t *keys, size_t n, uint32_t *before);

/* The same without letting go or taking over: look only. */
void wci_lsh_look(const struct wci_lsh *ix, const uint64_t *keys, size_t n,
    uint32_t *before);

/* Bytes of the table now. */
uint64_t wci_lsh_bytes(const struct wci_lsh *ix);

/* Asserts that no line holds a tag twice or an empty slot before a full one,
 * and that the count of used slots is right. */
void wci_lsh_check(const struct wci_lsh *ix);

#endif
