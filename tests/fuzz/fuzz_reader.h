/* SPDX-License-Identifier: MIT */
/*
 * fuzz_reader.h - what the targets of the reader's formats share
 *
 * Cut and parse an input twice, once in large steps and once in small ones
 * whose size is taken from the input; both must say the same. On the way every
 * promise of record.h that can be checked is checked.
 */
#ifndef FUZZ_READER_H
#define FUZZ_READER_H

#include <string.h>

#include <wirecopy/record.h>

#include "base/hash.h"
#include "base/utf8.h"
#include "fuzz.h"
#include "record/input.h"

static inline uint64_t
fuzz_mix(uint64_t h, const void *p, size_t len)
{
	return wci_hash(p, len, h + len);
}

static inline void
fuzz_check_text(struct wcopy_span s)
{
	MUST(s.len == 0 || wci_utf8_valid(s.ptr, s.len) == s.len);
}

static inline uint64_t
fuzz_record(const struct wcopy_record *rec, uint64_t h)
{
	MUST(rec->id.len > 0 && rec->body.len > 0);
	fuzz_check_text(rec->id);
	fuzz_check_text(rec->url);
	fuzz_check_text(rec->outlet);
	fuzz_check_text(rec->title);
	fuzz_check_text(rec->byline);
	if (rec->kind == WCOPY_BODY_ARTICLE)
		fuzz_check_text(rec->body);
	h = fuzz_mix(h, rec->id.ptr, rec->id.len);
	h = fuzz_mix(h, rec->url.ptr, rec->url.len);
	return fuzz_mix(h, rec->body.ptr, rec->body.len);
}

/* Read it all; the result stands for everything that was said. */
static inline uint64_t
fuzz_read(struct wcopy_span data, enum wcopy_format from, size_t step)
{
	struct wcopy_reader_params params = { .from = from,
		.max_record = (size_t)1 << 20 };
	struct wcopy_reader *r = NULL;
	struct wcopy_parser *p;
	struct wcopy_raw raw;
	struct wcopy_record rec;
	struct wcopy_error err;
	uint64_t h = 0, ordinal = 0, offset = 0;
	wcopy_status rc;

	wci_input_step_at_most(step);
	MUST(wcopy_parser_new(&p, &params, NULL) == WCOPY_OK);
	rc = wcopy_reader_open_memory(&r, data, "x", NULL, &params, &err);
	MUST(rc == WCOPY_OK || rc == WCOPY_EFORMAT);
	while (rc == WCOPY_OK &&
	       (rc = wcopy_reader_next(r, &raw, &err)) != WCOPY_EOF) {
		MUST(rc == WCOPY_OK || rc == WCOPY_SKIP || rc == WCOPY_EFORMAT);
		if (rc == WCOPY_OK) {
			MUST(raw.ordinal > ordinal && raw.bytes.len > 0);
			MUST(raw.offset >= offset);
			MUST(raw.bytes.len <= params.max_record + 4);
			MUST(raw.file_offset <= data.len);
			ordinal = raw.ordinal;
			offset = raw.offset + raw.bytes.len;
			h = fuzz_mix(h, raw.bytes.ptr, raw.bytes.len);
			h = fuzz_mix(h, &raw.file_offset, 8);
			rc = wcopy_parser_parse(p, &raw, &rec, &err);
		}
		MUST(rc == WCOPY_OK || rc == WCOPY_SKIP || rc == WCOPY_EFORMAT);
		if (rc == WCOPY_OK) {
			h = fuzz_record(&rec, h);
		} else {
			MUST(err.reason != WCOPY_REASON_NONE);
			h = fuzz_mix(h, err.text, strlen(err.text));
			h = fuzz_mix(h, &err.offset, sizeof(err.offset));
		}
		if (rc == WCOPY_SKIP)
			rc = WCOPY_OK;
	}
	wcopy_reader_close(r);
	wcopy_parser_free(p);
	wci_input_step_at_most(0);
	return h;
}

static inline void
fuzz_read_twice(const uint8_t *data, size_t size, enum wcopy_format from)
{
	struct wcopy_span text = { (const char *)data, size };
	size_t step = 1 + (size == 0 ? 0 : data[size / 2] % 61u);

	MUST(fuzz_read(text, from, 0) == fuzz_read(text, from, step));
}

#endif
