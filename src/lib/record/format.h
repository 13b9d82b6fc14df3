/* SPDX-License-Identifier: MIT */
/*
 * format.h - what an input format is to the reader and the parser
 *
 * A format is a row of functions: taste says how sure it is of the first
 * bytes, next finds where the next record ends, parse takes one record apart.
 * To add one, write its file and add its row to formats.c; nothing else
 * changes.
 */
#ifndef WCI_FORMAT_H
#define WCI_FORMAT_H

#include <wirecopy/record.h>

#include "record/source.h"

/*
 * A stream being cut into records. The reader owns it; a format keeps its own
 * place in the last four fields, all zero at the start.
 */
struct wci_cut {
	struct wci_source *src;
	size_t max_record;

	/* The record that is being cut: set by wci_cut_begin. */
	uint64_t ordinal; /* from 1 */
	uint64_t offset;
	uint64_t file_offset;

	int mode;  /* what next found out about the stream, 0: nothing yet */
	bool lost; /* where the next record begins must be searched for */
	bool at_start; /* of a line, though no line feed stands before */
	bool in_array; /* between '[' and ']' of a JSON array of records */
};

/* Bids of taste; the highest wins. */
enum {
	WCI_TASTE_NO = 0,
	WCI_TASTE_MAYBE = 1,
	WCI_TASTE_LIKELY = 2,
	WCI_TASTE_SURE = 3,
	WCI_TASTE_MORE = 4 /* cannot tell from so few bytes */
};

/* Bytes that taste gets at most. */
#define WCI_TASTE_BYTES ((size_t)1024)

struct wci_format {
	enum wcopy_format id;
	bool one_page; /* the whole input is one record */

	/* Bid on the first bytes of an input, at least one. all: it has no
	 * more, or taste gets no more; WCI_TASTE_MORE is no answer then. */
	int (*taste)(struct wcopy_span head, bool all);

	/*
	 * Find the next record. It then begins with the next byte of c->src
	 * and has *len bytes, all of which a peek has shown. Calls
	 * wci_cut_begin where a record begins, good or bad.
	 *
	 * WCOPY_OK; WCOPY_EOF: nothing more up to the end or a break (the
	 * reader deals with the break); WCOPY_SKIP: a bad record, consumed;
	 * WCOPY_EIO, WCOPY_ENOMEM.
	 */
	wcopy_status (
	    *next)(struct wci_cut *c, size_t *len, struct wcopy_error *err);

	/*
	 * Take raw apart into rec, which is cleared but for rec->raw. The
	 * place in err is an offset from the start of raw->bytes.
	 */
	wcopy_status (*parse)(struct wcopy_parser *p,
	    const struct wcopy_raw *raw, struct wcopy_record *rec,
	    struct wcopy_error *err);
};

extern const struct wci_format wci_format_jsonl;
extern const struct wci_format wci_format_warc;
extern const struct wci_format wci_format_html;
extern const struct wci_format wci_format_text;

/* The row of a format; NULL for WCOPY_FORMAT_AUTO. */
const struct wci_format *wci_format_find(enum wcopy_format id);

/* The rows in the order of their ids; NULL past the last. */
const struct wci_format *wci_format_at(size_t i);

/* A record begins at the next byte of the source: count it, note its place. */
void wci_cut_begin(struct wci_cut *c);

/*
 * The record ends at a break of the source (wci_source_flow is TORN or
 * UNSURE): drop it, go on behind the break. Returns WCOPY_SKIP, or what went
 * wrong while searching.
 */
wcopy_status wci_cut_torn(struct wci_cut *c, struct wcopy_error *err);

/* Is the source at a break? Then what is at hand is all of this stretch. */
bool wci_cut_broken(const struct wci_cut *c);

/* The record is longer than c->max_record: the message, WCOPY_SKIP. */
wcopy_status wci_cut_too_large(const struct wci_cut *c,
    struct wcopy_error *err);

#endif
