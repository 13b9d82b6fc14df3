/* SPDX-License-Identifier: MIT */
/*
 * http.h - an HTTP response as a crawler stored it
 *
 * Read: RFC 9112 (HTTP/1.1 messages). Crawlers store what the server sent, or
 * undo the codings and leave the head as it was; so a body that is said to be
 * chunked or compressed, and is not, is taken as it stands.
 */
#ifndef WCI_HTTP_H
#define WCI_HTTP_H

#include <wirecopy/base.h>

#include "record/payload.h"

struct wci_http {
	unsigned status;
	struct wcopy_span content_type; /* as it stands; empty: not given */
	struct wcopy_span body;         /* all codings undone */
};

/*
 * Take a response apart. truncated: the crawler says that it stopped early, so
 * a body that ends too soon is used as far as it goes. Views into message and
 * scratch, valid until the next call.
 *
 * WCOPY_OK; WCOPY_SKIP: BAD_HTTP (no status line, a head longer than
 * WCI_MAX_HEAD, a broken chunk, a coding that is not known or more than two of
 * them), NOT_A_PAGE (a status other than 200 to 299), and what
 * wci_payload_decode returns; WCOPY_ENOMEM.
 */
wcopy_status wci_http_parse(struct wci_payload *scratch,
    struct wcopy_span message, bool truncated, struct wci_http *out,
    struct wcopy_error *err);

#endif
