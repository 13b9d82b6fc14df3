/* SPDX-License-Identifier: MIT */
/*
 * warc_head.h - the head of a WARC record
 *
 * Read: ISO 28500:2017 (WARC/1.1), 1.0, and the 0.17 and 0.18 drafts. Of the
 * fields only those below are looked at. The first of a repeated field counts.
 */
#ifndef WCI_WARC_HEAD_H
#define WCI_WARC_HEAD_H

#include <wirecopy/base.h>

struct wci_warc_head {
	size_t len;      /* bytes of the head, blank line included */
	uint64_t length; /* Content-Length: bytes of the block behind it */
	struct wcopy_span type;
	struct wcopy_span id; /* without its angle brackets */
	struct wcopy_span date;
	struct wcopy_span uri;          /* without angle brackets */
	struct wcopy_span content_type; /* of the block */
	struct wcopy_span payload_type; /* what the crawler took it for */
	bool truncated;                 /* has a WARC-Truncated field */
};

/* Does s begin with the version of a record we read, "WARC/1." or "WARC/0."?
 * It takes WCI_WARC_MAGIC bytes to tell. */
#define WCI_WARC_MAGIC ((size_t)7)
bool wci_warc_begins(struct wcopy_span s);

/*
 * Take apart the head that s begins with. Values are views into s, line ends
 * of folded ones included. WCOPY_OK; WCOPY_SKIP (BAD_WARC: no version line, a
 * head without an end in s or longer than WCI_MAX_HEAD, a line without colon,
 * no type, Content-Length missing or no number).
 */
wcopy_status wci_warc_head_parse(struct wcopy_span s,
    struct wci_warc_head *head, struct wcopy_error *err);

#endif
