/* SPDX-License-Identifier: MIT */
/*
 * names.h - the last so many bytes of names
 *
 * A ring: the newest name overwrites the oldest ones. A name is addressed by
 * the number of bytes that were written before it, ever, which tells whether
 * it is still there.
 */
#ifndef WCI_NAMES_H
#define WCI_NAMES_H

#include <stdbool.h>
#include <stdint.h>
#include <wirecopy/base.h>

/* Longest name. Ids are URNs, URLs and paths; 1 KiB is four times the longest
 * path component, and bounds what a hostile id can push out. */
#define WCI_NAME_MAX 1024

struct wci_name {
	uint64_t position;
	uint32_t len;
};

struct wci_names;

/* A ring of up to max_bytes (at least 64 KiB); it starts small and grows. */
wcopy_status wci_names_new(struct wci_names **out, uint64_t max_bytes);

/* NULL does nothing. */
void wci_names_free(struct wci_names *n);

/* Append a name of at most WCI_NAME_MAX bytes. WCOPY_OK or WCOPY_ENOMEM. The
 * text may be a name of this ring. */
wcopy_status wci_names_add(struct wci_names *n, struct wcopy_span text,
    struct wci_name *out);

/* false once the name has been overwritten, or will be by the next four. */
bool wci_names_live(const struct wci_names *n, struct wci_name name);

/* A live name; valid until the next wci_names_add. */
struct wcopy_span wci_names_get(const struct wci_names *n,
    struct wci_name name);

uint64_t wci_names_bytes(const struct wci_names *n);

#endif
