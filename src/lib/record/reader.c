/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <string.h>

#include <wirecopy/record.h>

#include "base/alloc.h"
#include "base/error.h"
#include "record/format.h"
#include "record/head.h"
#include "record/params.h"

struct wcopy_reader {
	struct wci_cut cut;
	const struct wci_format *format; /* NULL: no byte seen so far */
	struct wcopy_span name;
	struct wcopy_span id; /* of a one-page file */
	unsigned helpers;
	char text[]; /* both of them */
};

/*
 * What people also hand in. To name it beats 'no known format', and keeps an
 * archive's bytes from being read as one page of text.
 */
static const struct {
	const char *magic;
	const char *name;
} strangers[] = {
	{ "BZh", "bzip2; decompress it first" },
	{ "\xFD"
	  "7zXZ",
	    "xz; decompress it first" },
	{ "7z\xBC\xAF", "a 7-Zip archive; unpack it first" },
	{ "PK\x03\x04", "a zip archive; unpack it first" },
	{ "PAR1", "Parquet; export it as JSON lines" },
	{ "SQLite format 3", "an SQLite database; export it as JSON lines" },
	{ "filedesc:", "ARC; convert it to WARC" },
	{ "%PDF-", "PDF" },
};

/* What a stranger is called; NULL: head is none. */
static const char *
stranger(struct wcopy_span head)
{
	for (size_t i = 0; i < sizeof(strangers) / sizeof(*strangers); i++) {
		size_t n = strlen(strangers[i].magic);

		if (head.len >= n &&
		    memcmp(head.ptr, strangers[i].magic, n) == 0)
			return strangers[i].name;
	}
	return NULL;
}

/*
 * Is it a list of WARC files, one a line, as crawls publish them? Such a list
 * lies about in the folders that people point us at.
 */
static bool
is_listing(struct wcopy_span head)
{
	struct wcopy_span line = { NULL, 0 };
	size_t n;

	if (!wci_head_line(&head, &line) || line.len > 1000)
		return false;
	for (n = 0; n < line.len; n++)
		if (line.ptr[n] <= ' ' || line.ptr[n] > '~')
			return false;
	while (n > 0 && line.ptr[n - 1] != '/')
		n--;
	line.ptr += n;
	line.len -= n;
	return memmem(line.ptr, line.len, ".warc", 5) != NULL;
}

/* The best bid on head; WCI_TASTE_MORE if one of them wants more, and none is
 * sure by now. */
static int
bids(struct wcopy_span head, bool all, const struct wci_format **best)
{
	int highest = WCI_TASTE_NO;
	const struct wci_format *f;

	for (size_t i = 0; (f = wci_format_at(i)) != NULL; i++) {
		int bid = f->taste(head, all);

		if (bid > highest) {
			highest = bid;
			*best = f;
		}
		if (bid == WCI_TASTE_SURE) {
			*best = f;
			return bid;
		}
	}
	return highest;
}

/*
 * Find the format by the first bytes, as few as it takes: a pipe that brings
 * one JSON line a minute must not wait for WCI_TASTE_BYTES of them. Leaves
 * r->format at NULL if there is no byte before the end or a break.
 */
static wcopy_status
recognise(struct wcopy_reader *r, struct wcopy_error *err)
{
	const struct wci_format *best = NULL;
	struct wcopy_span head = { NULL, 0 };
	const char *name;
	size_t want = 1;
	bool all;
	int bid;

	do {
		wcopy_status rc = wci_source_peek(r->cut.src, want, &head, err);

		if (rc != WCOPY_OK)
			return rc;
		if (head.len == 0)
			return WCOPY_OK;
		all = head.len < want || head.len >= WCI_TASTE_BYTES;
		if (head.len > WCI_TASTE_BYTES)
			head.len = WCI_TASTE_BYTES;
		bid = bids(head, all, &best);
		want = head.len + 1;
	} while (bid == WCI_TASTE_MORE && !all);
	/* A scrap before a break tells nothing about the rest of the file. */
	if (bid != WCI_TASTE_SURE && head.len < WCI_TASTE_BYTES &&
	    wci_cut_broken(&r->cut))
		return WCOPY_OK;
	if ((name = stranger(head)) != NULL)
		return wci_fail(err, WCOPY_EFORMAT, WCOPY_REASON_UNKNOWN_FORMAT,
		    "this is %s", name);
	if (bid == WCI_TASTE_MAYBE && is_listing(head))
		return wci_fail(err, WCOPY_EFORMAT, WCOPY_REASON_UNKNOWN_FORMAT,
		    "this is a list of WARC files; name the files themselves");
	if (bid == WCI_TASTE_NO)
		return wci_fail(err, WCOPY_EFORMAT, WCOPY_REASON_UNKNOWN_FORMAT,
		    "%s",
		    head.ptr[0] == '<'
			? "this is XML, but not HTML"
			: "neither JSON lines, WARC, HTML nor plain text");
	r->format = best;
	return WCOPY_OK;
}

/* A reader with its names, the source still missing. */
static wcopy_status
reader_new(struct wcopy_reader **out, const char *name, const char *id,
    const struct wcopy_reader_params *params, struct wcopy_error *err)
{
	size_t name_len = strlen(name), id_len = strlen(id);
	struct wcopy_reader *r;
	wcopy_status rc;

	if ((rc = wci_params_check(params, err)) != WCOPY_OK)
		return rc;
	if ((r = wci_calloc(1, sizeof(*r) + name_len + id_len)) == NULL)
		return wci_fail_nomem(err);
	memcpy(r->text, name, name_len);
	memcpy(r->text + name_len, id, id_len);
	r->name = (struct wcopy_span){ r->text, name_len };
	r->id = (struct wcopy_span){ r->text + name_len, id_len };
	r->cut.max_record = wci_params_max_record(params);
	r->helpers = params == NULL ? 0 : params->helpers;
	r->format =
	    wci_format_find(params == NULL ? WCOPY_FORMAT_AUTO : params->from);
	*out = r;
	return WCOPY_OK;
}

/* The source is there: look at its format, hand the reader out. */
static wcopy_status
reader_start(struct wcopy_reader **out, struct wcopy_reader *r, wcopy_status rc,
    struct wcopy_error *err)
{
	if (rc == WCOPY_OK)
		rc = wci_source_help(r->cut.src, r->helpers, err);
	if (rc == WCOPY_OK && r->format == NULL)
		rc = recognise(r, err);
	if (rc != WCOPY_OK) {
		wci_fail_at(err, r->name, 0, 0);
		wcopy_reader_close(r);
		return rc;
	}
	*out = r;
	return WCOPY_OK;
}

wcopy_status
wcopy_reader_open(struct wcopy_reader **out, const char *path, const char *name,
    const char *id, const struct wcopy_reader_params *params,
    struct wcopy_error *err)
{
	struct wcopy_reader *r;
	wcopy_status rc;

	if (name == NULL)
		name = path;
	rc = reader_new(&r, name, id == NULL ? name : id, params, err);
	if (rc != WCOPY_OK)
		return rc;
	rc = wci_source_open(&r->cut.src, path, params, err);
	return reader_start(out, r, rc, err);
}

wcopy_status
wcopy_reader_open_memory(struct wcopy_reader **out,
    struct wcopy_span borrowed_bytes, const char *name, const char *id,
    const struct wcopy_reader_params *params, struct wcopy_error *err)
{
	struct wcopy_reader *r;
	wcopy_status rc;

	if (name == NULL)
		name = "memory";
	rc = reader_new(&r, name, id == NULL ? name : id, params, err);
	if (rc != WCOPY_OK)
		return rc;
	rc = wci_source_open_memory(&r->cut.src, borrowed_bytes, err);
	return reader_start(out, r, rc, err);
}

/*
 * A record of len bytes stands at the head of the source. If it is the last
 * one of a member whose check is wrong, it is not to be trusted.
 */
static wcopy_status
hand_out(struct wcopy_reader *r, size_t len, struct wcopy_raw *raw,
    struct wcopy_error *err)
{
	size_t behind = wci_source_compressed(r->cut.src) ? 1 : 0;
	struct wcopy_span bytes;
	wcopy_status rc;

	rc = wci_source_peek(r->cut.src, len + behind, &bytes, err);
	if (rc != WCOPY_OK)
		return rc;
	if (bytes.len == len && wci_source_flow(r->cut.src) == WCI_UNSURE)
		return wci_cut_torn(&r->cut, err);
	*raw = (struct wcopy_raw){
		.bytes = { bytes.ptr, len },
		.input = r->name,
		.ordinal = r->cut.ordinal,
		.offset = r->cut.offset,
		.file_offset = r->cut.file_offset,
		.format = r->format->id,
	};
	if (r->format->one_page)
		raw->id = r->id;
	wci_source_consume(r->cut.src, len);
	return WCOPY_OK;
}

wcopy_status
wcopy_reader_next(struct wcopy_reader *r, struct wcopy_raw *raw,
    struct wcopy_error *err)
{
	wcopy_status rc = WCOPY_OK;
	size_t len = 0;

	if (r->format == NULL)
		rc = recognise(r, err);
	if (rc == WCOPY_OK)
		rc = r->format == NULL ? WCOPY_EOF
				       : r->format->next(&r->cut, &len, err);
	if (rc == WCOPY_OK) {
		rc = hand_out(r, len, raw, err);
	} else if (rc == WCOPY_EOF && wci_cut_broken(&r->cut)) {
		/* Of the record that the break cost nothing is left. */
		wci_cut_begin(&r->cut);
		rc = wci_cut_torn(&r->cut, err);
	}
	if (rc != WCOPY_OK && rc != WCOPY_EOF)
		wci_fail_at(err, r->name, r->cut.ordinal, r->cut.offset);
	return rc;
}

void
wcopy_reader_progress(const struct wcopy_reader *r, uint64_t *done,
    uint64_t *total)
{
	wci_source_progress(r->cut.src, done, total);
}

enum wcopy_format
wcopy_reader_format(const struct wcopy_reader *r)
{
	return r->format == NULL ? WCOPY_FORMAT_AUTO : r->format->id;
}

void
wcopy_reader_close(struct wcopy_reader *r)
{
	if (r == NULL)
		return;
	wci_source_close(r->cut.src);
	wci_free(r);
}
