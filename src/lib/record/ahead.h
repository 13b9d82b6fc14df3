/* SPDX-License-Identifier: MIT */
/*
 * ahead.h - members of a compressed file decoded whole, and before their turn
 *
 * A WARC file has a gzip member for each record: small enough to be decoded in
 * one go, which is faster than by steps, and many of them at once by other
 * threads. Where a member ends is known only once it is decoded, so it is
 * guessed: where the next four bytes stand that look like the head of one. In
 * deflate data they turn up by chance once in some 100 MB. Such a wrong guess
 * shows when the member is not whole between the two places, as damage does;
 * then nothing has happened, and the source decodes that member by steps. So
 * what comes out is the same for any number of threads.
 *
 * Reads on   in files and memory only: what a pipe has not brought yet is not
 *            waited for.
 * Memory     without threads none; else for each thread at most 10 MiB, as a
 *            rule less than one.
 * Threads    one thread calls; the helpers are private.
 */
#ifndef WCI_AHEAD_H
#define WCI_AHEAD_H

#include <wirecopy/base.h>

#include "record/codec.h"
#include "record/input.h"

struct wci_ahead;

/* Helpers at most: eight give more than the thread that asks can copy. */
#define WCI_AHEAD_THREADS 8u

/*
 * codec has whole, state is its state for the calling thread and outlives the
 * handle. Fewer threads than asked for, or none, will do. NULL: memory is out.
 */
struct wci_ahead *wci_ahead_new(const struct wci_codec *codec, void *state,
    unsigned threads);

/*
 * A member begins at the next byte of in. If it can be decoded whole: append
 * what it holds to out, step behind it. Else leave out and the next byte as
 * they are. *whole says which.
 *
 * Returns WCOPY_OK; WCOPY_EIO; WCOPY_ENOMEM.
 */
wcopy_status wci_ahead_member(struct wci_ahead *a, struct wci_input *in,
    struct wci_window *out, bool *whole, struct wcopy_error *err);

/* Waits for the helpers. NULL does nothing. */
void wci_ahead_free(struct wci_ahead *a);

#endif
