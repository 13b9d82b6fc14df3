/* SPDX-License-Identifier: MIT */
/*
 * base.h - what every other header of libwirecopy speaks in
 *
 * Status   every call that can fail returns a wcopy_status and nothing else;
 *          results go through out-parameters, which stay untouched on failure.
 *          The status says what to do next: go on, skip this record, or close
 *          this handle.
 * Error    a call that can fail on input or on the system takes a caller-owned
 *          struct wcopy_error last; NULL is allowed. It says what and where.
 * Span     bytes that belong to somebody else; the header that hands one out
 *          says how long it stays valid.
 * Threads  nothing here has state; any number of calls at once.
 */
#ifndef WIRECOPY_BASE_H
#define WIRECOPY_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define WCOPY_API __attribute__((visibility("default")))
#else
#define WCOPY_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Every status: X(name, value, short name, sentence).
 * Negative values are final for the handle they came from: only free it.
 */
#define WCOPY_STATUS_TABLE(X)                                                  \
	X(OK, 0, "ok", "done")                                                 \
	X(EOF, 1, "eof", "end of input")                                       \
	X(SKIP, 2, "skip", "this record cannot be used; go on with the next")  \
	X(ENOMEM, -1, "enomem", "out of memory")                               \
	X(EIO, -2, "eio", "reading or writing failed")                         \
	X(EFORMAT, -3, "eformat", "input of a format that is not known")       \
	X(ELIMIT, -4, "elimit", "a limit of this handle is reached")           \
	X(EPARAM, -5, "eparam", "a parameter is out of its range")             \
	X(ESTATE, -6, "estate", "a call that this handle cannot take now")

typedef enum {
#define X(name, value, shortname, sentence) WCOPY_##name = value,
	WCOPY_STATUS_TABLE(X)
#undef X
} wcopy_status;

/*
 * Why a record was skipped: X(name, short name, sentence). The short name is
 * what reports count by, so it never changes once released.
 */
#define WCOPY_REASON_TABLE(X)                                                  \
	X(NONE, "none", "no trouble")                                          \
	X(BAD_JSON, "bad-json", "the line is not a JSON object")               \
	X(NOT_UTF8, "not-utf8", "the bytes are not UTF-8")                     \
	X(NO_TEXT, "no-text", "the record has no article text")                \
	X(TOO_LARGE, "too-large", "the record is larger than the limit")       \
	X(TOO_DEEP, "too-deep", "values are nested deeper than the limit")     \
	X(TORN, "torn", "the compressed stream ends or breaks in the middle")  \
	X(BOMB, "bomb", "the data grows too much when decompressed")           \
	X(BAD_WARC, "bad-warc", "the WARC record's head or length is wrong")   \
	X(BAD_HTTP, "bad-http", "the HTTP response cannot be taken apart")     \
	X(NOT_A_PAGE, "not-a-page", "the response is no page of text")         \
	X(BAD_HTML, "bad-html", "the page cannot be parsed")                   \
	X(UNREADABLE, "unreadable", "the file cannot be opened or read")       \
	X(UNKNOWN_FORMAT, "unknown-format", "no known format")                 \
	X(DUPLICATE_ID, "duplicate-id", "an earlier record has the same id")   \
	X(NO_ARTICLE, "no-article", "articles only, and the page is none")

enum wcopy_reason {
#define X(name, shortname, sentence) WCOPY_REASON_##name,
	WCOPY_REASON_TABLE(X)
#undef X
	    WCOPY_N_REASONS
};

/* Bytes that belong to somebody else; not terminated by a zero. */
struct wcopy_span {
	const char *ptr; /* may be NULL if len is 0 */
	size_t len;      /* bytes */
};

/*
 * What went wrong and where. Filled by whoever sees the trouble first; a
 * caller that reuses it need not clear it.
 */
struct wcopy_error {
	wcopy_status code;
	enum wcopy_reason reason;
	int sys_errno;   /* errno of the call that failed, or 0 */
	uint64_t record; /* ordinal in its input, from 1; 0: no record */
	uint64_t offset; /* bytes from the start of the decompressed input */
	char input[256]; /* name of the input, cut at the left if longer */
	char text[256];  /* what is wrong: no capital, no full stop */
};

/* The short name of a status, such as "elimit"; never NULL. */
WCOPY_API const char *wcopy_status_name(wcopy_status code);

/* What a status means, as a sentence without a full stop; never NULL. */
WCOPY_API const char *wcopy_status_text(wcopy_status code);

/* The short name and the sentence of a reason; never NULL. */
WCOPY_API const char *wcopy_reason_name(enum wcopy_reason reason);
WCOPY_API const char *wcopy_reason_text(enum wcopy_reason reason);

/*
 * Write "INPUT: record N, byte B: TEXT" (parts that are not known left out),
 * always terminated. Returns the length it would have had, as snprintf does.
 */
WCOPY_API size_t wcopy_error_format(const struct wcopy_error *err, char *out,
    size_t room);

/* The release of the library that is running, such as "0.1.0". */
WCOPY_API const char *wcopy_version(void);

/*
 * One line for each part a bug report should name: this library, the sketch
 * version, the kernel in use, the libraries it was built with. Returns NULL
 * past the last; i counts from 0. The text is constant.
 */
WCOPY_API const char *wcopy_version_line(unsigned i);

#ifdef __cplusplus
}
#endif

#endif
