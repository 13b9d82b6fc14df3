/* SPDX-License-Identifier: MIT */
/*
 * record.h - from files to records
 *
 * A reader cuts an input into raw records: it decompresses, finds where each
 * record begins and ends, and looks no further. A parser takes one raw record
 * apart: JSON members, WARC and HTTP heads, chunked or compressed payloads.
 * The reader is a serial stream; parsers have no shared state, one a thread,
 * so the dear part runs in parallel.
 *
 *	reader --raw record--> parser --record--> extractor or signer
 *
 * Formats  jsonl (one object a line; also one array of objects), warc (1.0
 *          and 1.1: response, resource, conversion; other types are passed
 *          over), html (one page a file), text (one plain-text page dump a
 *          file). Recognised by content unless params.from says otherwise.
 *          gzip (one member, or one per record) and zstd (one or many frames)
 *          are undone whatever the name of the file.
 * Trouble  a bad record costs that record: WCOPY_SKIP with reason, record and
 *          offset, and the next call goes on behind it. After a torn gzip
 *          member the reader goes on at the next member, after a broken WARC
 *          head or length at the next line that begins a WARC record.
 * Memory   one record at a time, at most params.max_record bytes of it, plus
 *          the decompressor's window.
 * Threads  one thread at a time per handle; any number of handles. A reader is
 *          meant to run on a thread that does nothing else: it finds records
 *          at some 10 GB/s and decompresses gzip at 0.5 to 1.2 GB/s a core
 *          (params.helpers), while parsers and all that follows run on others.
 */
#ifndef WIRECOPY_RECORD_H
#define WIRECOPY_RECORD_H

#include <wirecopy/base.h>
#include <wirecopy/date.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Every input format: X(name, short name, sentence). */
#define WCOPY_FORMAT_TABLE(X)                                                  \
	X(AUTO, "auto", "recognised by content")                               \
	X(JSONL, "jsonl", "one JSON object a line, or one array of objects")   \
	X(WARC, "warc", "WARC 1.0 or 1.1, WET included")                       \
	X(HTML, "html", "one HTML page a file")                                \
	X(TEXT, "text", "one plain-text page dump a file")

enum wcopy_format {
#define X(name, shortname, sentence) WCOPY_FORMAT_##name,
	WCOPY_FORMAT_TABLE(X)
#undef X
	    WCOPY_N_FORMATS
};

/* "jsonl" ... or NULL past the last. */
WCOPY_API const char *wcopy_format_name(enum wcopy_format format);

/* What a record's body is, and so what must happen to it. */
enum wcopy_body {
	WCOPY_BODY_ARTICLE, /* the article's own text: use it as it stands */
	WCOPY_BODY_PAGE,    /* HTML: extract the article */
	WCOPY_BODY_DUMP     /* a page rendered to text: extract the article */
};

/* Does the outlet ask readers for money to read it? */
enum wcopy_paywall {
	WCOPY_PAYWALL_UNKNOWN, /* nothing says so */
	WCOPY_PAYWALL_NO,      /* free for all */
	WCOPY_PAYWALL_YES      /* for subscribers; others may read a part, or
				  so many a month */
};

/*
 * Who is named as the origin of an article, beside its byline: names or URLs,
 * a line each. Evidence of the agency that it is from (see agency.h).
 */
struct wcopy_provenance {
	struct wcopy_span agency; /* in a field for nothing else */
	struct wcopy_span author;
	struct wcopy_span source; /* source, provider, canonical URL elsewhere
				     */
	struct wcopy_span rights; /* holder of the copyright, copyright line */
};

/* NULL in its place, or a field of 0, stands for the default named here. */
struct wcopy_reader_params {
	enum wcopy_format from; /* WCOPY_FORMAT_AUTO: by content */
	const char *map;        /* "text=maintext,date=date_publish,...": JSON
				   members to use instead of the profile's;
				   dots descend into objects; NULL: none */
	size_t max_record;      /* bytes of one decompressed record, framing
				   included; 0: 64 MiB */
	unsigned max_ratio;     /* how much a payload may grow when it is
				   decompressed; 0: 200 */
	unsigned helpers;       /* threads of the reader's own that decompress
				   the gzip members of a file before their turn;
				   more than 8 are 8. What is read is the same
				   for any number */
	/*
	 * Called by the thread that reads when an input, such as a pipe, has
	 * nothing to read yet, with *ms at -1. If nothing comes for *ms
	 * milliseconds it is called again; below 0: however long it takes. So
	 * the caller can use the pauses of a live stream. Anything but
	 * WCOPY_OK ends the reading: what was called then returns WCOPY_EIO.
	 * NULL: not called.
	 */
	wcopy_status (*on_wait)(void *arg, int *ms);
	void *wait_arg;
};

/* One record as it stands in its input. Spans are views into the reader and
 * live until its next call. */
struct wcopy_raw {
	struct wcopy_span bytes; /* decompressed, framing included (the line
				    with its line feed, the WARC record with
				    both heads and the blank lines behind it) */
	struct wcopy_span input; /* the input's name, as opened */
	struct wcopy_span id;    /* for one-page files: the path below the
				    input; else empty */
	uint64_t ordinal;        /* in its input, from 1; bad ones count */
	uint64_t offset;         /* of bytes, in the decompressed input */
	uint64_t file_offset;    /* where the compressed member or frame that
				    it begins in stands in the file */
	enum wcopy_format format;
};

/* One record taken apart. Spans are UTF-8, except that pages and dumps keep
 * the bytes they came in (the extractor finds out what they are), and live
 * until the next call of the parser and of the reader. Empty: not known. */
struct wcopy_record {
	struct wcopy_raw raw;
	enum wcopy_body kind;
	struct wcopy_span body;
	struct wcopy_span charset; /* of a page or dump, from its HTTP head */
	struct wcopy_span id;      /* never empty: else INPUT:ORDINAL */
	struct wcopy_span url;
	struct wcopy_span outlet; /* registrable domain of the URL, else the
				      source field as it stands */
	struct wcopy_span title;
	struct wcopy_span byline;
	struct wcopy_date date;
	struct wcopy_date modified;
	struct wcopy_span language;  /* a tag, "en-US" */
	struct wcopy_span site;      /* the outlet's own name for itself */
	struct wcopy_span canonical; /* URL that the outlet prefers */
	enum wcopy_paywall paywall;
	struct wcopy_provenance from;
};

struct wcopy_reader;
struct wcopy_parser;

/*
 * Open a file by its path; "-" is standard input. name is what reports call
 * it, NULL: the path; id is what a one-page file's record is called, NULL:
 * the name. Both are copied.
 *
 * Returns WCOPY_OK; WCOPY_EIO (WCOPY_REASON_UNREADABLE: cannot be opened or
 * read, or is a directory); WCOPY_EFORMAT (no known format); WCOPY_EPARAM
 * (params out of range, a map that does not parse); WCOPY_ENOMEM.
 * An empty file is a reader that is at its end.
 */
WCOPY_API wcopy_status wcopy_reader_open(struct wcopy_reader **out,
    const char *path, const char *name, const char *id,
    const struct wcopy_reader_params *params, struct wcopy_error *err);

/* The same over bytes in memory, which must outlive the reader. */
WCOPY_API wcopy_status wcopy_reader_open_memory(struct wcopy_reader **out,
    struct wcopy_span borrowed_bytes, const char *name, const char *id,
    const struct wcopy_reader_params *params, struct wcopy_error *err);

/*
 * The next raw record. WCOPY_OK; WCOPY_EOF; WCOPY_SKIP (a record that cannot
 * be used: err says which and why; call again); WCOPY_EIO, WCOPY_ENOMEM,
 * WCOPY_EFORMAT (what follows a damaged start is of no known format): close
 * the reader.
 */
WCOPY_API wcopy_status wcopy_reader_next(struct wcopy_reader *r,
    struct wcopy_raw *raw, struct wcopy_error *err);

/* Bytes of the file taken in so far, and its size (0: not known), for a
 * progress line. */
WCOPY_API void wcopy_reader_progress(const struct wcopy_reader *r,
    uint64_t *done, uint64_t *total);

/* The format that was recognised; WCOPY_FORMAT_AUTO for an empty input. */
WCOPY_API enum wcopy_format wcopy_reader_format(const struct wcopy_reader *r);

/* NULL does nothing. */
WCOPY_API void wcopy_reader_close(struct wcopy_reader *r);

/* A parser; params as for the reader (map, max_record, max_ratio are used).
 * WCOPY_OK, WCOPY_EPARAM (err says what is wrong with the map), WCOPY_ENOMEM. */
WCOPY_API wcopy_status wcopy_parser_new(struct wcopy_parser **out,
    const struct wcopy_reader_params *params, struct wcopy_error *err);

/*
 * Take a raw record apart. raw must stay valid as long as rec is used.
 * WCOPY_OK; WCOPY_SKIP with the reason (BAD_JSON, NOT_UTF8, NO_TEXT, BAD_WARC,
 * BAD_HTTP, NOT_A_PAGE, TORN, BOMB, TOO_DEEP, TOO_LARGE) and the place;
 * WCOPY_ENOMEM.
 */
WCOPY_API wcopy_status wcopy_parser_parse(struct wcopy_parser *p,
    const struct wcopy_raw *raw, struct wcopy_record *rec,
    struct wcopy_error *err);

/* NULL does nothing. */
WCOPY_API void wcopy_parser_free(struct wcopy_parser *p);

/*
 * The outlet of a URL: its registrable domain, lower-cased ("www.bbc.co.uk" ->
 * "bbc.co.uk"), by a small rule with the usual second-level suffixes. Writes
 * at most room bytes and no terminator; returns the length, 0 if the text is
 * no URL with a host, or its domain is longer than room.
 */
WCOPY_API size_t wcopy_outlet(struct wcopy_span url, char *out, size_t room);

#ifdef __cplusplus
}
#endif

#endif
