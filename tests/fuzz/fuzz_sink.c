/* SPDX-License-Identifier: MIT */
/*
 * Any markup, straight to the parser, with any notes: the sink must not count
 * on the pre-scan having written either. The first byte says how many notes
 * there are, a byte each follows, then the markup.
 */
#include <config.h>

#include "base/utf8.h"
#include "extract/prescan.h"
#include "extract/sax.h"
#include "extract/sink.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct wci_page page;
	static struct wci_sink sink;
	struct wci_note notes[256] = { { .tag = 0 } };
	struct wcopy_span markup;
	size_t n, good;
	wcopy_status status;

	if (size == 0)
		return 0;
	n = data[0] < size ? data[0] : size - 1;
	for (size_t i = 0; i < n; i++) {
		notes[i].tag = data[1 + i] % WCI_N_TAGS;
		notes[i].flags = data[1 + i] / 128 * WCI_ELEMENT_HIDDEN;
	}
	markup.ptr = (const char *)data + 1 + n;
	markup.len = size - 1 - n;
	/* The encoding is settled long before. */
	good = wci_utf8_valid(markup.ptr, markup.len);
	markup.len = good;
	wci_page_reset(&page);
	wci_sink_reset(&sink, &page, notes, n);
	status = wci_sax_parse(markup, &sink, NULL);
	MUST(status == WCOPY_OK || status == WCOPY_SKIP);
	if (status == WCOPY_OK)
		wci_page_check(&page);
	return 0;
}
