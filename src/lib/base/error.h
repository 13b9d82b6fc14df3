/* SPDX-License-Identifier: MIT */
/*
 * error.h - filling a caller's struct wcopy_error
 *
 * The stage that first sees the trouble says what it is; the layers above
 * only add where it happened, and only if that is not yet known.
 */
#ifndef WCI_ERROR_H
#define WCI_ERROR_H

#include <wirecopy/base.h>

#if defined(__GNUC__)
#define WCI_PRINTF(f, a) __attribute__((format(printf, f, a)))
#else
#define WCI_PRINTF(f, a)
#endif

/*
 * Fill err (NULL: do nothing) and return code, so that a caller can write
 * 'return wci_fail(err, WCOPY_SKIP, WCOPY_REASON_TORN, "...")'. The place is
 * left empty; errno is kept for the codes that come from the system.
 */
wcopy_status wci_fail(struct wcopy_error *err, wcopy_status code,
    enum wcopy_reason reason, const char *fmt, ...) WCI_PRINTF(4, 5);

/* Out of memory: the one failure with nothing more to say. */
wcopy_status wci_fail_nomem(struct wcopy_error *err);

/* Say where: input, record (from 1) and byte offset. err may be NULL. */
void wci_fail_at(struct wcopy_error *err, struct wcopy_span input,
    uint64_t record, uint64_t offset);

#endif
