/* SPDX-License-Identifier: MIT */
/*
 * names.h - the last so many bytes of names
 *
 * A ring: the newest name overwrites the oldest ones. A name is addressed by
 * its place among all units of four bytes that were ever written, which tells
 * whether it is still there. Places are kept in 32 bits, so a name that is
 * asked for is among the last 2^32 units (16 GiB) written.
 */
#ifndef WCI_NAMES_H
#define WCI_NAMES_H

#include <stdbool.h>
#include <stdint.h>
#include <wirecopy/base.h>

/* Longest name. Ids are URNs, URLs and paths; 1 KiB is four times the longest
 * path component, and bounds what a hostile id can push out. */
#define WCI_NAME_MAX 1024

struct wci_names;

/* A ring of up to max_bytes (at least 64 KiB, at most 8 GiB); it starts small
 * and grows. */
wcopy_status wci_names_new(struct wci_names **out, uint64_t max_bytes);

/* NULL does nothing. */
void wci_names_free(struct wci_names *n);

/* The units written so far. */
uint64_t wci_names_head(const struct wci_names *n);

/* Where a name of len bytes goes when head units are written, and where its
 * last unit ends: what the head is then. */
uint64_t wci_names_place(const struct wci_names *n, uint64_t head, size_t len,
    uint64_t *end);

/* Is the name at a place still whole when end units are written? */
bool wci_names_whole(const struct wci_names *n, uint64_t place, uint64_t end);

/* Append a name, cut to WCI_NAME_MAX bytes; its place goes to *out. WCOPY_OK
 * or WCOPY_ENOMEM. The text may be a name of this ring. */
wcopy_status wci_names_add(struct wci_names *n, struct wcopy_span text,
    uint32_t *out);

/* false once the name has been overwritten, or could be by the next one. */
bool wci_names_live(const struct wci_names *n, uint32_t name);

/* Is it in the newer half of the ring? */
bool wci_names_young(const struct wci_names *n, uint32_t name);

/* A live name; valid until the next wci_names_add. */
struct wcopy_span wci_names_get(const struct wci_names *n, uint32_t name);

uint64_t wci_names_bytes(const struct wci_names *n);

#endif
