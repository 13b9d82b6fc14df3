/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "record/parser.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/alloc.h"
#include "base/error.h"
#include "base/utf8.h"
#include "record/format.h"
#include "record/head.h"
#include "record/params.h"

#define REPLACEMENT "\xEF\xBF\xBD" /* U+FFFD */

static const struct {
	const char *type;
	enum wcopy_body kind;
} types[] = {
	{ "text/html", WCOPY_BODY_PAGE },
	{ "application/xhtml+xml", WCOPY_BODY_PAGE },
	{ "text/plain", WCOPY_BODY_DUMP },
};

wcopy_status
wcopy_parser_new(struct wcopy_parser **out,
    const struct wcopy_reader_params *params, struct wcopy_error *err)
{
	struct wcopy_parser *p;
	wcopy_status rc;

	if ((rc = wci_params_check(params, err)) != WCOPY_OK)
		return rc;
	if ((p = wci_calloc(1, sizeof(*p))) == NULL)
		return wci_fail_nomem(err);
	rc = wci_profile_new(&p->profile, params == NULL ? NULL : params->map,
	    err);
	if (rc != WCOPY_OK) {
		wci_free(p);
		return rc;
	}
	wci_payload_init(&p->payload, wci_params_max_record(params),
	    wci_params_max_ratio(params));
	*out = p;
	return WCOPY_OK;
}

void
wcopy_parser_free(struct wcopy_parser *p)
{
	if (p == NULL)
		return;
	wci_profile_free(p->profile);
	wci_payload_clear(&p->payload);
	wci_buf_clear(&p->fields);
	wci_buf_clear(&p->id);
	wci_free(p);
}

bool
wci_parser_repair(struct wcopy_span *text, struct wci_buf *buf)
{
	size_t start = buf->len, i = 0;

	if (wci_utf8_valid(text->ptr, text->len) == text->len)
		return true;
	while (i < text->len) {
		size_t n = wci_utf8_valid(text->ptr + i, text->len - i);

		if (!wci_buf_append(buf, text->ptr + i, n))
			return false;
		if ((i += n) == text->len)
			break;
		if (!wci_buf_append(buf, REPLACEMENT, sizeof(REPLACEMENT) - 1))
			return false;
		i++;
	}
	*text = (struct wcopy_span){ buf->data + start, buf->len - start };
	return true;
}

wcopy_status
wci_parse_body(enum wcopy_body kind, struct wcopy_span body,
    struct wcopy_record *rec, struct wcopy_error *err)
{
	if (wci_head_trim(body).len == 0)
		return wci_fail(err, WCOPY_SKIP, WCOPY_REASON_NO_TEXT,
		    "the page is empty");
	rec->kind = kind;
	rec->body = body;
	return WCOPY_OK;
}

/* What a body without a type looks like; false: nothing to read. */
static bool
kind_by_look(struct wcopy_span body, enum wcopy_body *kind)
{
	if (body.len > WCI_TASTE_BYTES)
		body.len = WCI_TASTE_BYTES;
	if (wci_format_html.taste(body, true) != WCI_TASTE_NO)
		*kind = WCOPY_BODY_PAGE;
	else if (wci_format_text.taste(body, true) != WCI_TASTE_NO)
		*kind = WCOPY_BODY_DUMP;
	else
		return false;
	return true;
}

static bool
kind_by_type(struct wcopy_span type, enum wcopy_body *kind)
{
	for (size_t i = 0; i < sizeof(types) / sizeof(*types); i++)
		if (wci_head_starts(type, types[i].type)) {
			*kind = types[i].kind;
			return true;
		}
	return false;
}

wcopy_status
wci_parse_typed(const struct wci_http *http, struct wcopy_record *rec,
    struct wcopy_error *err)
{
	struct wcopy_span type = http->content_type;
	enum wcopy_body kind;

	if (type.len == 0) {
		if (!kind_by_look(http->body, &kind))
			return wci_fail(err, WCOPY_SKIP,
			    WCOPY_REASON_NOT_A_PAGE,
			    "the response has no type and looks like no page");
	} else if (!kind_by_type(type, &kind)) {
		return wci_fail(err, WCOPY_SKIP, WCOPY_REASON_NOT_A_PAGE,
		    "the type is '%.*s'", type.len > 80 ? 80 : (int)type.len,
		    type.ptr);
	}
	rec->charset = wci_head_param(type, "charset");
	/* story-indexer writes 'text/html; encoding=...'. */
	if (rec->charset.len == 0)
		rec->charset = wci_head_param(type, "encoding");
	return wci_parse_body(kind, http->body, rec, err);
}

/* An id for every record, an outlet wherever there is a URL. */
static wcopy_status
complete(struct wcopy_parser *p, struct wcopy_record *rec,
    struct wcopy_error *err)
{
	char number[24];
	size_t n;
	int len;

	wci_buf_reset(&p->id);
	if (rec->id.len == 0) {
		len = snprintf(number, sizeof(number), ":%" PRIu64,
		    rec->raw.ordinal);
		/* Room for a repaired copy as well, so that it stays put. */
		if (!wci_buf_reserve(&p->id,
			(rec->raw.input.len + sizeof(number)) * 4) ||
		    !wci_buf_append(&p->id, rec->raw.input.ptr,
			rec->raw.input.len) ||
		    !wci_buf_append(&p->id, number, (size_t)len))
			return wci_fail_nomem(err);
		rec->id = wci_buf_span(&p->id);
	}
	if (!wci_buf_reserve(&p->id, rec->id.len * 3) ||
	    !wci_parser_repair(&rec->id, &p->id))
		return wci_fail_nomem(err);
	/* A JSON object's outlet has been looked for by its profile. */
	n = rec->outlet.len > 0
		? 0
		: wcopy_outlet(rec->url, p->outlet, sizeof(p->outlet));
	if (n > 0)
		rec->outlet = (struct wcopy_span){ p->outlet, n };
	return WCOPY_OK;
}

wcopy_status
wcopy_parser_parse(struct wcopy_parser *p, const struct wcopy_raw *raw,
    struct wcopy_record *rec, struct wcopy_error *err)
{
	const struct wci_format *format = wci_format_find(raw->format);
	struct wcopy_record r = { .raw = *raw };
	wcopy_status rc;

	if (format == NULL)
		return wci_fail(err, WCOPY_EPARAM, WCOPY_REASON_NONE,
		    "the record has no format");
	wci_buf_reset(&p->fields);
	rc = format->parse(p, raw, &r, err);
	if (rc == WCOPY_OK)
		rc = complete(p, &r, err);
	if (rc != WCOPY_OK) {
		wci_fail_at(err, raw->input, raw->ordinal,
		    raw->offset + (err == NULL ? 0 : err->offset));
		return rc;
	}
	*rec = r;
	return WCOPY_OK;
}
