/* SPDX-License-Identifier: MIT */
/*
 * json.h - the members of one JSON object, without building a tree
 *
 * The scanner that the JSONL reader runs on, for programs that read what
 * wirecopy writes. It walks the object once; a member that is not asked for
 * costs its bytes and nothing else.
 *
 * Strict   RFC 8259: the whole text is checked (UTF-8, escapes, numbers,
 *          nesting), also the parts that nobody reads. A lone surrogate
 *          escape is an error, as is a raw control character in a string.
 * Limits   nesting to depth 64.
 * Threads  no shared state.
 */
#ifndef WIRECOPY_JSON_H
#define WIRECOPY_JSON_H

#include <wirecopy/base.h>

#ifdef __cplusplus
extern "C" {
#endif

enum wcopy_json_type {
	WCOPY_JSON_NULL,
	WCOPY_JSON_BOOL,
	WCOPY_JSON_NUMBER,
	WCOPY_JSON_STRING,
	WCOPY_JSON_ARRAY,
	WCOPY_JSON_OBJECT
};

/* One member of an object, or one element of an array (key empty). The spans
 * point into the scanned text and live as long as it does. */
struct wcopy_json_member {
	struct wcopy_span key;   /* between the quotes, escapes as they stand */
	struct wcopy_span value; /* a string: between its quotes, escapes as
				    they stand; else the whole value */
	enum wcopy_json_type type;
	bool escaped; /* the string value holds a backslash */
};

/* Where a walk stands. Start with .text set and the rest zero. */
struct wcopy_json_walk {
	struct wcopy_span text; /* one object or array, white space around */
	size_t pos;             /* byte where the walk stands, or where it
				   found the error */
	uint8_t state;          /* private */
};

/*
 * Step to the next member of the object (or element of the array) in w->text.
 *
 * Returns WCOPY_OK and fills m; WCOPY_EOF after the last one, if nothing but
 * white space follows; or WCOPY_SKIP (WCOPY_REASON_BAD_JSON, _NOT_UTF8 or
 * _TOO_DEEP, err->offset = byte in the text) if the text is no valid JSON.
 * O(bytes passed over); allocates nothing.
 */
WCOPY_API wcopy_status wcopy_json_next(struct wcopy_json_walk *w,
    struct wcopy_json_member *m, struct wcopy_error *err);

/*
 * Undo the escapes of a string value. out needs room for text.len bytes (the
 * result is never longer). Returns the length. text must come from a member
 * that wcopy_json_next handed out.
 */
WCOPY_API size_t wcopy_json_unescape(struct wcopy_span text, char *out);

#ifdef __cplusplus
}
#endif

#endif
