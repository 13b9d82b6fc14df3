/* SPDX-License-Identifier: MIT */
/*
 * source.h - a decompressed stream to peek into
 *
 * A source finds out by itself whether its input is gzip, zstd or plain, and
 * hands out the decompressed bytes: peek looks at them in place, consume moves
 * on. A plain input is not copied.
 *
 * Break    where a compressed member is damaged or cut short the stream stops
 *          for a moment: peek gives what was decoded before the break and no
 *          more, until wci_source_resume goes on at the next member. Nothing
 *          decoded is lost, and nothing is silently glued together.
 * Offsets  count decompressed bytes from the start of the input; what a damaged
 *          member would have held does not count.
 * Memory   what the caller peeks for, plus about 8 MiB, plus what helpers hold
 *          (ahead.h).
 */
#ifndef WCI_SOURCE_H
#define WCI_SOURCE_H

#include <limits.h>
#include <wirecopy/record.h>

struct wci_source;

/* Why a peek came out short. */
enum wci_flow {
	WCI_FLOWS,  /* it did not */
	WCI_ENDED,  /* the input ends here, as it should */
	WCI_TORN,   /* the compressed stream breaks here */
	WCI_UNSURE, /* a member ends here, but its check is wrong: the bytes
		       before this point are complete, yet may be false */
};

/* Open a path ("-": standard input); of params, which may be NULL, only on_wait
 * is used. WCOPY_OK, WCOPY_EIO or WCOPY_ENOMEM. */
wcopy_status wci_source_open(struct wci_source **out, const char *path,
    const struct wcopy_reader_params *params, struct wcopy_error *err);

/* The same over memory that outlives the source. */
wcopy_status wci_source_open_memory(struct wci_source **out,
    struct wcopy_span borrowed_bytes, struct wcopy_error *err);

/*
 * From now on let so many other threads decode members before their turn; 0:
 * none. What comes out stays the same. WCOPY_OK or WCOPY_ENOMEM. For tests:
 * WCI_BY_STEPS, no member is decoded whole.
 */
#define WCI_BY_STEPS UINT_MAX
wcopy_status wci_source_help(struct wci_source *s, unsigned threads,
    struct wcopy_error *err);

/*
 * Look at the next bytes: all that are at hand, and at least min of them;
 * fewer only at a break or at the end (wci_source_flow says which). The view
 * is valid until the next peek, resume or close; consume leaves it alone.
 *
 * Returns WCOPY_OK; WCOPY_EIO; WCOPY_ENOMEM.
 */
wcopy_status wci_source_peek(struct wci_source *s, size_t min,
    struct wcopy_span *bytes, struct wcopy_error *err);

/* Move on by n bytes, at most as many as the last peek gave. */
void wci_source_consume(struct wci_source *s, size_t n);

/* Where the stream stands behind the bytes at hand. */
enum wci_flow wci_source_flow(const struct wci_source *s);

/* What is wrong at a break, as text for a message ("" elsewhere), and where
 * the member that breaks starts in the file. */
const char *wci_source_why(const struct wci_source *s);
uint64_t wci_source_damaged(const struct wci_source *s);

/*
 * Go on behind a break, at the next member that can be found. If none follows
 * at once, the search starts right behind the first byte of the damaged one,
 * since its decoder may have run on into its neighbours; so it can also find
 * what merely looks like a member, such as a gzip payload that was stored in
 * the damaged one. Bytes at hand are dropped. Without a next member the source
 * is at its end. WCOPY_OK, WCOPY_EIO or WCOPY_ENOMEM.
 */
wcopy_status wci_source_resume(struct wci_source *s, struct wcopy_error *err);

/* Is the input compressed? */
bool wci_source_compressed(const struct wci_source *s);

/* Offset of the next byte in the decompressed stream. */
uint64_t wci_source_offset(const struct wci_source *s);

/*
 * Where the member that holds the next byte starts in the file; for a plain
 * input the offset of that byte. Right after a peek of at least one byte.
 */
uint64_t wci_source_member_offset(const struct wci_source *s);

/* Bytes of the file used so far, and its size or 0. */
void wci_source_progress(const struct wci_source *s, uint64_t *done,
    uint64_t *total);

/* NULL does nothing. */
void wci_source_close(struct wci_source *s);

/* Asserts that windows and offsets fit together. */
void wci_source_check(const struct wci_source *s);

#endif
