/* SPDX-License-Identifier: MIT */
/*
 * alloc.h - the only memory calls of the library
 *
 * One place, so that a test can make any allocation fail. Every request is
 * checked for overflow before it is multiplied.
 */
#ifndef WCI_ALLOC_H
#define WCI_ALLOC_H

#include <stdbool.h>
#include <stddef.h>

/* n objects of size bytes, not cleared / cleared; NULL if that cannot be had.
 * n or size 0 gives a pointer that wci_free takes. */
void *wci_alloc(size_t n, size_t size);
void *wci_calloc(size_t n, size_t size);

/* Resize to n objects of size bytes. NULL: p is as it was. */
void *wci_realloc(void *p, size_t n, size_t size);

/* NULL does nothing. */
void wci_free(void *p);

/* A cleared block that starts on a cache line (64 bytes); free with wci_free.
 * From 2 MiB on it lies on huge pages where the system gives them: a table that
 * is looked up at random places costs 5 to 15 % less there. */
void *wci_calloc_lines(size_t n, size_t size);

/*
 * Make room for need objects of size bytes in the array *array that has room
 * for *room: at least doubles, so that appending costs O(1) amortised.
 * Returns false, and changes nothing, if memory is out.
 */
bool wci_grow(void *array, size_t *room, size_t need, size_t size);

/*
 * For tests: let the nth allocation from now fail (1: the next one), and all
 * after it; 0 ends that. Applies to the whole process.
 */
void wci_alloc_fail_at(unsigned long n);

/*
 * For tests: from here on count the bytes that are allocated and not yet
 * freed; the peak is the most of them since the last call. 0 where the C
 * library does not tell how large a block is.
 */
void wci_alloc_watch(void);
size_t wci_alloc_peak(void);

#endif
