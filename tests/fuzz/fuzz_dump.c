/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as a page dump. What comes out is UTF-8, no longer than what went
 * in, and the same when asked again.
 */
#include <config.h>

#include <string.h>

#include "base/utf8.h"
#include "extract/dump.h"
#include "extract/net.h"
#include "fuzz.h"

static void
check_text(struct wcopy_span s)
{
	MUST(s.len == 0 || wci_utf8_valid(s.ptr, s.len) == s.len);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct wci_dump *d;
	struct wcopy_span text = { (const char *)data, size };
	struct wcopy_article a, b;
	size_t len;

	if (d == NULL)
		MUST(wci_dump_new(&d, &wci_dump_net, NULL) == WCOPY_OK);
	MUST(wci_dump_run(d, text, &a, NULL) == WCOPY_OK);
	check_text(a.text);
	check_text(a.title);
	check_text(a.byline);
	/* A bad byte grows to three; a line end to two line feeds. */
	MUST(a.text.len <= 3 * size);
	MUST(a.confidence >= 0 && a.confidence <= 1);
	MUST((a.text.len > 0) == (a.route == WCOPY_ROUTE_LINES));
	MUST(a.date.precision == WCOPY_DATE_NONE ||
	     a.date.precision >= WCOPY_DATE_DAY);
	len = a.text.len;
	MUST(wci_dump_run(d, text, &b, NULL) == WCOPY_OK);
	MUST(b.text.len == len && b.route == a.route &&
	     memcmp(&a.date, &b.date, sizeof(a.date.t)) == 0);
	return 0;
}
