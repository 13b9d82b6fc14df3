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
	size_t laid;
	struct wcopy_span bytes = { (const char *)data, size }, utf8;
	struct wcopy_span none = { NULL, 0 };

	if (!ready)
		wci_prescan_init(&prescan);
	ready = true;
	if (wci_encoding_decode(bytes, none, &scratch, &utf8, NULL) != WCOPY_OK)
		return 0;
	wci_page_reset(&page);
	MUST(wci_prescan_run(&prescan, utf8, &page));
	laid = page.text.len;
	wci_sink_reset(&sink, &page, &prescan.made);
	MUST(wci_sax_parse(&sink, NULL) == WCOPY_OK);
	/* Nothing that was laid out is left over. */
	MUST(sink.next_run == prescan.made.n_runs);
	MUST(page.text.len == laid);
	wci_page_check(&page);
	return 0;
}
