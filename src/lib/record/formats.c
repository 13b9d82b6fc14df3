/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "record/format.h"

#include <inttypes.h>

#include "base/error.h"

/* A new format is one row here. */
static const struct wci_format *const formats[] = {
	&wci_format_jsonl,
	&wci_format_warc,
	&wci_format_html,
	&wci_format_text,
};

const struct wci_format *
wci_format_at(size_t i)
{
	return i < sizeof(formats) / sizeof(*formats) ? formats[i] : NULL;
}

const struct wci_format *
wci_format_find(enum wcopy_format id)
{
	const struct wci_format *f;

	for (size_t i = 0; (f = wci_format_at(i)) != NULL; i++)
		if (f->id == id)
			return f;
	return NULL;
}

const char *
wcopy_format_name(enum wcopy_format format)
{
	static const char *const names[] = {
#define X(name, shortname, sentence) shortname,
		WCOPY_FORMAT_TABLE(X)
#undef X
	};

	return (unsigned)format < WCOPY_N_FORMATS ? names[format] : NULL;
}

void
wci_cut_begin(struct wci_cut *c)
{
	c->ordinal++;
	c->offset = wci_source_offset(c->src);
	c->file_offset = wci_source_member_offset(c->src);
}

bool
wci_cut_broken(const struct wci_cut *c)
{
	enum wci_flow flow = wci_source_flow(c->src);

	return flow == WCI_TORN || flow == WCI_UNSURE;
}

wcopy_status
wci_cut_torn(struct wci_cut *c, struct wcopy_error *err)
{
	const char *why = wci_source_why(c->src);
	uint64_t at = wci_source_damaged(c->src);
	wcopy_status rc;

	c->lost = true;
	c->at_start = true;
	if ((rc = wci_source_resume(c->src, err)) != WCOPY_OK)
		return rc;
	return wci_fail(err, WCOPY_SKIP, WCOPY_REASON_TORN,
	    "%s (byte %" PRIu64 " of the file)", why, at);
}

wcopy_status
wci_cut_too_large(const struct wci_cut *c, struct wcopy_error *err)
{
	return wci_fail(err, WCOPY_SKIP, WCOPY_REASON_TOO_LARGE,
	    "the record has more than %zu bytes", c->max_record);
}
