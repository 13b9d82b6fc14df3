/* SPDX-License-Identifier: MIT */
/*
 * json_out.h - JSON objects, one a line
 *
 *	struct json_out j = { .f = f };
 *	json_begin(&j);
 *	json_string(&j, "id", id);
 *	json_share(&j, "jaccard", 0.931);	prints 0.9310
 *	json_end(&j);
 *
 * Strings are UTF-8; a byte that is not is written as U+FFFD, so that what
 * comes out always parses. Shares have four decimals, always: a reader can
 * compare lines as text.
 */
#ifndef CLI_JSON_OUT_H
#define CLI_JSON_OUT_H

#include <wirecopy/base.h>
#include <wirecopy/date.h>

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

struct json_out {
	FILE *f;
	bool more; /* a member stands before: a comma is due */
	/* Private: what is not in f yet. */
	size_t n;
	char text[1000];
};

/* "{", and "}" with a line feed. What stands between them is seen in f when
 * json_end returns. */
void json_begin(struct json_out *j);
void json_end(struct json_out *j);

/* A member with a string; an empty one is not known, and so null. */
void json_string(struct json_out *j, const char *key, struct wcopy_span text);

/* A member with a string that may well be empty. */
void json_text(struct json_out *j, const char *key, struct wcopy_span text);

/* The same for a text of our own. */
void json_name(struct json_out *j, const char *key, const char *text);

void json_count(struct json_out *j, const char *key, uint64_t n);
void json_signed(struct json_out *j, const char *key, int64_t n);
void json_bool(struct json_out *j, const char *key, bool b);
void json_share(struct json_out *j, const char *key, double share);
void json_date(struct json_out *j, const char *key, const struct wcopy_date *d);
/* null where the share is below 0: not known. */
void json_known(struct json_out *j, const char *key, double share);
void json_null(struct json_out *j, const char *key);

/* An object within: as the member key, or with key NULL as the next element of
 * an array. */
void json_object_begin(struct json_out *j, const char *key);
void json_object_end(struct json_out *j);

/* An array: json_array_begin, json_element for each string (or an object), and
 * json_array_end. */
void json_array_begin(struct json_out *j, const char *key);
void json_element(struct json_out *j, struct wcopy_span text);
void json_array_end(struct json_out *j);

#endif
