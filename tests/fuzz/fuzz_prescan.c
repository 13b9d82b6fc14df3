/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as a page, up to the arrays that the parser fills. Whatever comes,
 * the page keeps its promises, and the parser reads all that the pre-scan
 * wrote.
 */
#include <config.h>

#include "extract/encoding.h"
#include "extract/prescan.h"
#include "extract/sax.h"
#include "extract/sink.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct wci_prescan prescan;
	static struct wci_page page;
	static struct wci_sink sink;
	static struct wci_buf scratch;
	static bool ready;
	struct wcopy_span bytes = { (const char *)data, size }, utf8;
	struct wcopy_span none = { NULL, 0 };

	if (!ready)
		wci_prescan_init(&prescan);
	ready = true;
	if (wci_encoding_decode(bytes, none, &scratch, &utf8, NULL) != WCOPY_OK)
		return 0;
	wci_page_reset(&page);
	MUST(wci_prescan_run(&prescan, utf8, &page));
	wci_sink_reset(&sink, &page, prescan.notes, prescan.n_notes);
	MUST(
	    wci_sax_parse(wci_buf_span(&prescan.out), &sink, NULL) == WCOPY_OK);
	wci_page_check(&page);
	return 0;
}
