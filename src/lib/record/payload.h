/* SPDX-License-Identifier: MIT */
/*
 * payload.h - undoing what HTTP does to a body
 *
 * Bounded: a body may grow to max_bytes, and to max_ratio times its stored
 * length (but always to 1 MiB: small pages of little text compress well, and
 * so much does no harm). The scratch keeps its memory, so after the largest
 * body nothing more is allocated.
 */
#ifndef WCI_PAYLOAD_H
#define WCI_PAYLOAD_H

#include <stdbool.h>
#include <wirecopy/base.h>

#include "base/buf.h"

#define WCI_N_CODINGS 3 /* gzip, deflate, zstd */

struct wci_payload {
	size_t max_bytes;
	unsigned max_ratio;
	void *codecs[WCI_N_CODINGS]; /* made when first needed */
	struct wci_buf plain;        /* chunked coding undone */
	struct wci_buf decoded[2];   /* content codings, in turns */

	/* of the body at hand */
	size_t limit;   /* bytes it may grow to by max_ratio */
	bool truncated; /* may end too soon */
	unsigned turn;
};

void wci_payload_init(struct wci_payload *p, size_t max_bytes,
    unsigned max_ratio);
void wci_payload_clear(struct wci_payload *p);

/* A body of so many stored bytes comes; what was decoded before is dropped. */
void wci_payload_begin(struct wci_payload *p, size_t stored, bool truncated);

/*
 * Undo the chunked coding. A body that does not begin with a chunk is left as
 * it is. WCOPY_OK; WCOPY_SKIP (BAD_HTTP: a chunk is broken or cut short);
 * WCOPY_ENOMEM.
 */
wcopy_status wci_payload_dechunk(struct wci_payload *p, struct wcopy_span *body,
    struct wcopy_error *err);

/*
 * Undo one content coding, by its name in HTTP. A body that is not in this
 * coding is left as it is. WCOPY_OK; WCOPY_SKIP: BAD_HTTP (a coding that is
 * not known, or not supported), TORN (damaged or cut short), BOMB (grows
 * beyond max_ratio), TOO_LARGE (beyond max_bytes); WCOPY_ENOMEM.
 */
wcopy_status wci_payload_decode(struct wci_payload *p, struct wcopy_span coding,
    struct wcopy_span *body, struct wcopy_error *err);

#endif
