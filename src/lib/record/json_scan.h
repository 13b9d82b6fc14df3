/* SPDX-License-Identifier: MIT */
/*
 * json_scan.h - what the two halves of the JSON scanner share
 *
 * The functions that step over something return false after they have filled
 * the scan's error, with pos at the byte that is wrong.
 */
#ifndef WCI_JSON_SCAN_H
#define WCI_JSON_SCAN_H

#include <wirecopy/json.h>

struct wci_json_scan {
	const char *s;
	size_t len;
	size_t pos;
	struct wcopy_error *err; /* may be NULL */
};

/* Say what is wrong with the byte at pos. Always false, so that a scanner can
 * return it. */
bool wci_json_bad(struct wci_json_scan *sc, enum wcopy_reason reason,
    const char *what);

/* The same: the byte at pos, or the end, is not what the grammar wants. */
bool wci_json_unexpected(struct wci_json_scan *sc, const char *wanted);

/* pos is at an opening quote: step behind the closing one. inside is what
 * stands between the two, checked and with its escapes. */
bool wci_json_string(struct wci_json_scan *sc, struct wcopy_span *inside,
    bool *escaped);

#endif
