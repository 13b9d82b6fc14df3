/* SPDX-License-Identifier: MIT */
/*
 * window.h - the stretch of a stream that is in memory
 *
 * Bytes are added at the end and taken from the front; what lies between stays
 * in one piece. Zero-initialised is empty and valid.
 *
 *	data        keep           pos           end          room
 *	 | may go     | still needed | not yet used | free      |
 */
#ifndef WCI_WINDOW_H
#define WCI_WINDOW_H

#include <stdbool.h>
#include <wirecopy/base.h>

struct wci_window {
	char *data;
	size_t pos;    /* next byte to use, <= end */
	size_t end;    /* bytes in use, <= room */
	size_t room;   /* bytes allocated */
	uint64_t base; /* offset of data[0] in the stream */
};

/* Bytes at hand: those between pos and end. */
struct wcopy_span wci_window_span(const struct wci_window *w);

/* Offset of pos in the stream. */
uint64_t wci_window_offset(const struct wci_window *w);

/*
 * Make want bytes free behind end; bytes before keep (<= pos) may be dropped.
 * They are moved only where at least as many are dropped as are moved, so a
 * byte is moved O(1) times, and the window is at most twice as large as what
 * it must hold. false: memory is out, unchanged.
 */
bool wci_window_reserve(struct wci_window *w, size_t keep, size_t want);

/* Give the memory back; empty and valid again. */
void wci_window_clear(struct wci_window *w);

/* Asserts pos <= end <= room. */
void wci_window_check(const struct wci_window *w);

#endif
