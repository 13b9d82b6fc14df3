/* SPDX-License-Identifier: MIT */
/*
 * arena.h - bytes that are given back all at once
 *
 * A batch keeps its strings in one: they do not move, and a reset keeps the
 * memory for the next batch. Zero-initialised is empty and valid.
 */
#ifndef WCI_ARENA_H
#define WCI_ARENA_H

#include <stdbool.h>
#include <stddef.h>
#include <wirecopy/base.h>

struct wci_arena_chunk;

struct wci_arena {
	struct wci_arena_chunk *first, *current;
};

/* len bytes, aligned for any type; NULL: memory is out. */
void *wci_arena_alloc(struct wci_arena *a, size_t len);

/* Replace *span by one of the same bytes in the arena. false: memory is out,
 * *span unchanged. An empty span stays as it is. */
bool wci_arena_keep(struct wci_arena *a, struct wcopy_span *span);

/* Empty it; the memory is kept. */
void wci_arena_reset(struct wci_arena *a);

/* Give the memory back. */
void wci_arena_clear(struct wci_arena *a);

#endif
