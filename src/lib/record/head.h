/* SPDX-License-Identifier: MIT */
/*
 * head.h - the "Name: value" lines that WARC and HTTP share
 *
 * A head is a first line, then fields, then a blank line. Lines end with CRLF
 * or a bare line feed. A line that begins with white space continues the value
 * before it (a folded line).
 */
#ifndef WCI_HEAD_H
#define WCI_HEAD_H

#include <stdbool.h>
#include <wirecopy/base.h>

#include "base/buf.h"

/* Bytes of a head at most, of WARC as of HTTP: larger ones are an attack
 * (Heritrix and Apache stop at 64 KiB and 8 KiB a field). */
#define WCI_MAX_HEAD ((size_t)64 << 10)

/* Length of the head that text begins with, blank line included; 0: its end
 * is not in text. */
size_t wci_head_length(struct wcopy_span text);

/* Cut the first line off rest (line end dropped). false: rest is empty. */
bool wci_head_line(struct wcopy_span *rest, struct wcopy_span *line);

enum wci_head_field {
	WCI_HEAD_FIELD,
	WCI_HEAD_END,   /* no more */
	WCI_HEAD_BROKEN /* a line without a name or a colon; it was cut off */
};

/*
 * Cut the next field off rest, with the lines that continue it. The value is
 * trimmed; line ends inside it are as they stand (see wci_head_unfold).
 */
enum wci_head_field wci_head_next(struct wcopy_span *rest,
    struct wcopy_span *name, struct wcopy_span *value);

/* Are they the same, ASCII case aside? */
bool wci_head_is(struct wcopy_span name, const char *word);

/* Does s begin with word, ASCII case aside? */
bool wci_head_begins(struct wcopy_span s, const char *word);

/* Does value begin with word (ASCII case aside), and the word end there? */
bool wci_head_starts(struct wcopy_span value, const char *word);

/*
 * The value of a parameter, as 'utf-8' of 'text/html; charset="utf-8"';
 * empty if there is none.
 */
struct wcopy_span wci_head_param(struct wcopy_span value, const char *name);

/* Without white space (and line ends) at both ends. */
struct wcopy_span wci_head_trim(struct wcopy_span s);

/*
 * A value on one line: itself, or a copy at the end of buf where it was
 * folded. false: memory is out.
 */
bool wci_head_unfold(struct wcopy_span *value, struct wci_buf *buf);

/* Read a decimal number that fills value. false: it is none, or overflows. */
bool wci_head_number(struct wcopy_span value, uint64_t *number);

#endif
