/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "record/warc_head.h"

#include <string.h>

#include "base/error.h"
#include "record/head.h"

bool
wci_warc_begins(struct wcopy_span s)
{
	return s.len >= WCI_WARC_MAGIC && memcmp(s.ptr, "WARC/", 5) == 0 &&
	       (s.ptr[5] == '1' || s.ptr[5] == '0') && s.ptr[6] == '.';
}

static struct wcopy_span
without_brackets(struct wcopy_span s)
{
	if (s.len >= 2 && s.ptr[0] == '<' && s.ptr[s.len - 1] == '>') {
		s.ptr++;
		s.len -= 2;
	}
	return s;
}

static wcopy_status
bad(struct wcopy_error *err, const char *what)
{
	return wci_fail(err, WCOPY_SKIP, WCOPY_REASON_BAD_WARC, "%s", what);
}

/* Read the fields; length and truncated are left as values. */
static wcopy_status
read_fields(struct wcopy_span rest, struct wci_warc_head *h,
    struct wcopy_span *length, struct wcopy_error *err)
{
	struct wcopy_span truncated = { NULL, 0 };
	const struct {
		const char *name;
		struct wcopy_span *value;
	} fields[] = {
		{ "WARC-Type", &h->type },
		{ "WARC-Record-ID", &h->id },
		{ "WARC-Date", &h->date },
		{ "WARC-Target-URI", &h->uri },
		{ "Content-Type", &h->content_type },
		{ "Content-Length", length },
		{ "WARC-Identified-Payload-Type", &h->payload_type },
		{ "WARC-Truncated", &truncated },
	};
	struct wcopy_span name, value;
	enum wci_head_field rc;
	unsigned line = 1;

	while ((rc = wci_head_next(&rest, &name, &value)) != WCI_HEAD_END) {
		line++;
		if (rc == WCI_HEAD_BROKEN)
			return wci_fail(err, WCOPY_SKIP, WCOPY_REASON_BAD_WARC,
			    "field %u of the WARC head has no name or no ':'",
			    line - 1);
		for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++)
			if (fields[i].value->ptr == NULL &&
			    wci_head_is(name, fields[i].name))
				*fields[i].value = value;
	}
	h->truncated = truncated.ptr != NULL;
	return WCOPY_OK;
}

wcopy_status
wci_warc_head_parse(struct wcopy_span s, struct wci_warc_head *head,
    struct wcopy_error *err)
{
	struct wcopy_span length = { NULL, 0 }, rest, line;
	struct wci_warc_head h = { 0 };
	wcopy_status rc;

	if (!wci_warc_begins(s))
		return bad(err, "no WARC record begins here");
	if (s.len > WCI_MAX_HEAD)
		s.len = WCI_MAX_HEAD;
	if ((h.len = wci_head_length(s)) == 0)
		return s.len == WCI_MAX_HEAD
			   ? bad(err, "the WARC head is longer than 64 KiB")
			   : bad(err, "the WARC head has no end");
	rest = (struct wcopy_span){ s.ptr, h.len };
	(void)wci_head_line(&rest, &line);
	if ((rc = read_fields(rest, &h, &length, err)) != WCOPY_OK)
		return rc;
	if (h.type.len == 0)
		return bad(err, "the WARC head has no WARC-Type");
	if (length.ptr == NULL)
		return bad(err, "the WARC head has no Content-Length");
	if (!wci_head_number(length, &h.length))
		return wci_fail(err, WCOPY_SKIP, WCOPY_REASON_BAD_WARC,
		    "Content-Length is no number: '%.*s'",
		    length.len > 40 ? 40 : (int)length.len, length.ptr);
	h.id = without_brackets(h.id);
	h.uri = without_brackets(h.uri);
	*head = h;
	return WCOPY_OK;
}
