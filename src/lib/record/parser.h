/* SPDX-License-Identifier: MIT */
/*
 * parser.h - the scratch that all formats' parse functions share
 *
 * Everything a record points to that is not in the raw bytes lives here until
 * the next record. Buffers keep their room, so after the largest record a
 * parser allocates no more.
 */
#ifndef WCI_PARSER_H
#define WCI_PARSER_H

#include <wirecopy/record.h>

#include "base/buf.h"
#include "record/http.h"
#include "record/payload.h"
#include "record/profile.h"

struct wcopy_parser {
	struct wci_profile *profile;
	struct wci_payload payload; /* decoded HTTP bodies */
	struct wci_buf fields;      /* unfolded or repaired header values */
	struct wci_buf id;          /* INPUT:ORDINAL, or a repaired id */
	char outlet[256];           /* a host name has at most 253 bytes */
};

/*
 * A body of the type that its head names, or that it looks like where there is
 * no head: fills kind, body and charset of rec. WCOPY_OK; WCOPY_SKIP
 * (NOT_A_PAGE, or NO_TEXT: nothing but white space).
 */
wcopy_status wci_parse_typed(const struct wci_http *http,
    struct wcopy_record *rec, struct wcopy_error *err);

/* A body whose kind is known: WCOPY_OK, or WCOPY_SKIP (NO_TEXT). */
wcopy_status wci_parse_body(enum wcopy_body kind, struct wcopy_span body,
    struct wcopy_record *rec, struct wcopy_error *err);

/*
 * Replace *text by a copy at the end of buf with U+FFFD for every byte that is
 * not UTF-8, if there is one. false: memory is out.
 */
bool wci_parser_repair(struct wcopy_span *text, struct wci_buf *buf);

#endif
