/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "record/http.h"

#include <string.h>

#include "base/error.h"
#include "record/head.h"

/* Content codings of one body at most. Each may multiply its size, and no
 * server has a reason for more. */
#define MAX_CODINGS 2

struct fields {
	struct wcopy_span content_type;
	struct wcopy_span codings[MAX_CODINGS]; /* in the order applied */
	unsigned n_codings;
	bool chunked;
};

static wcopy_status
bad(struct wcopy_error *err, const char *what)
{
	return wci_fail(err, WCOPY_SKIP, WCOPY_REASON_BAD_HTTP, "%s", what);
}

/* "HTTP/1.1 200 OK": the number, 0 if the line is none. */
static unsigned
status_of(struct wcopy_span line)
{
	const char *space;
	uint64_t number;

	if (!wci_head_begins(line, "HTTP/") ||
	    (space = memchr(line.ptr, ' ', line.len)) == NULL)
		return 0;
	line = wci_head_trim((
	    struct wcopy_span){ space, line.len - (size_t)(space - line.ptr) });
	if (line.len < 3 ||
	    !wci_head_number((struct wcopy_span){ line.ptr, 3 }, &number) ||
	    (line.len > 3 && line.ptr[3] != ' '))
		return 0;
	return (unsigned)number;
}

/* Cut the next item off a list such as "gzip, identity". */
static bool
next_item(struct wcopy_span *list, struct wcopy_span *item)
{
	const char *comma;
	size_t len;

	if (list->len == 0)
		return false;
	comma = memchr(list->ptr, ',', list->len);
	len = comma == NULL ? list->len : (size_t)(comma - list->ptr);
	*item = wci_head_trim((struct wcopy_span){ list->ptr, len });
	if (comma != NULL)
		len++;
	list->ptr += len;
	list->len -= len;
	return true;
}

static wcopy_status
take_codings(struct fields *f, struct wcopy_span list, struct wcopy_error *err)
{
	struct wcopy_span item;

	while (next_item(&list, &item)) {
		if (item.len == 0 || wci_head_is(item, "identity") ||
		    wci_head_is(item, "none"))
			continue;
		if (f->n_codings == MAX_CODINGS)
			return bad(err, "more than two content codings");
		f->codings[f->n_codings++] = item;
	}
	return WCOPY_OK;
}

/* Lines that are no field are passed over: servers send such things. */
static wcopy_status
read_fields(struct wcopy_span rest, struct fields *f, struct wcopy_error *err)
{
	struct wcopy_span name, value;
	enum wci_head_field rc;

	while ((rc = wci_head_next(&rest, &name, &value)) != WCI_HEAD_END) {
		wcopy_status code = WCOPY_OK;

		if (rc == WCI_HEAD_BROKEN)
			continue;
		if (wci_head_is(name, "Content-Type"))
			f->content_type = value;
		else if (wci_head_is(name, "Content-Encoding"))
			code = take_codings(f, value, err);
		else if (wci_head_is(name, "Transfer-Encoding"))
			f->chunked |= wci_head_starts(value, "chunked");
		if (code != WCOPY_OK)
			return code;
	}
	return WCOPY_OK;
}

wcopy_status
wci_http_parse(struct wci_payload *scratch, struct wcopy_span message,
    bool truncated, struct wci_http *out, struct wcopy_error *err)
{
	struct wcopy_span head = message, line = { NULL, 0 }, rest;
	struct wci_http http = { 0 };
	struct fields f = { 0 };
	wcopy_status rc;

	if (head.len > WCI_MAX_HEAD)
		head.len = WCI_MAX_HEAD;
	if ((head.len = wci_head_length(head)) == 0) {
		if (message.len > WCI_MAX_HEAD)
			return bad(err, "the HTTP head is longer than 64 KiB");
		head.len = message.len; /* a head and no body */
	}
	rest = (struct wcopy_span){ message.ptr, head.len };
	if (!wci_head_line(&rest, &line) ||
	    (http.status = status_of(line)) == 0)
		return bad(err, "no HTTP status line begins the response");
	if (http.status < 200 || http.status > 299)
		return wci_fail(err, WCOPY_SKIP, WCOPY_REASON_NOT_A_PAGE,
		    "the HTTP status is %u", http.status);
	if ((rc = read_fields(rest, &f, err)) != WCOPY_OK)
		return rc;
	http.content_type = f.content_type;
	http.body = (struct wcopy_span){ message.ptr + head.len,
		message.len - head.len };
	wci_payload_begin(scratch, http.body.len, truncated);
	if (f.chunked) {
		rc = wci_payload_dechunk(scratch, &http.body, err);
		if (rc != WCOPY_OK)
			return rc;
	}
	while (f.n_codings > 0) {
		rc = wci_payload_decode(scratch, f.codings[--f.n_codings],
		    &http.body, err);
		if (rc != WCOPY_OK)
			return rc;
	}
	*out = http;
	return WCOPY_OK;
}
