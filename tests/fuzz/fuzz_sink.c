/* SPDX-License-Identifier: MIT */
/*
 * Any markup, straight to the parser, with any notes and runs: the sink must
 * not count on the pre-scan having written either. The first byte says how
 * many notes there are, a byte each follows; the same for runs; then the
 * markup.
 */
#include <config.h>

#include <string.h>

#include "base/utf8.h"
#include "extract/sax.h"
#include "extract/sink.h"
#include "fuzz.h"

/* Take a number and so many bytes off the input. */
static const uint8_t *
take(const uint8_t **data, size_t *size, size_t *n)
{
	const uint8_t *from = *data + 1;

	*n = 0;
	if (*size == 0)
		return NULL;
	*n = **data < *size ? **data : *size - 1;
	*data = from + *n;
	*size -= 1 + *n;
	return from;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct wci_page page;
	static struct wci_sink sink;
	static struct wci_note notes[256];
	static struct wci_scan_run runs[256];
	struct wci_scanned in = { .notes = notes, .runs = runs };
	const uint8_t *from;
	wcopy_status status;

	wci_page_reset(&page);
	from = take(&data, &size, &in.n_notes);
	for (size_t i = 0; i < in.n_notes; i++) {
		notes[i] = (struct wci_note){ .tag = from[i] % WCI_N_TAGS };
		notes[i].flags = from[i] / 128 * WCI_ELEMENT_HIDDEN;
	}
	from = take(&data, &size, &in.n_runs);
	MUST(wci_buf_reserve(&page.text, (size_t)300 * 64));
	for (size_t i = 0; i < in.n_runs; i++) {
		runs[i] = (struct wci_scan_run){ .len = from[i] % 64,
			.before = (from[i] & 64) != 0,
			.behind = (from[i] & 128) != 0 };
		/* Each fourth has no room, if all before it have come. */
		if (i % 4 != 3)
			page.text.len += runs[i].len + 1U;
	}
	if (page.text.len > 0)
		memset(page.text.data, 'x', ++page.text.len);
	/* The encoding is settled long before. */
	size = wci_utf8_valid((const char *)data, size);
	MUST(wci_buf_append(&in.out, data, size));
	wci_sink_reset(&sink, &page, &in);
	status = wci_sax_parse(&sink, NULL);
	MUST(status == WCOPY_OK || status == WCOPY_SKIP);
	if (status == WCOPY_OK)
		wci_page_check(&page);
	wci_buf_clear(&in.out);
	return 0;
}
