/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as a page to extract. The body is UTF-8 and no longer than three
 * times the page, and an extractor that has seen other pages gives the same.
 */
#include <config.h>

#include <string.h>
#include <wirecopy/extract.h>

#include "base/utf8.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct wcopy_extractor *x;
	struct wcopy_extractor *fresh;
	struct wcopy_page page = { .kind = WCOPY_BODY_PAGE,
		.bytes = { (const char *)data, size } };
	struct wcopy_article a, b;
	wcopy_status status;

	if (x == NULL)
		MUST(wcopy_extractor_new(&x, NULL) == WCOPY_OK);
	status = wcopy_extractor_run(x, &page, &a, NULL);
	MUST(status == WCOPY_OK || status == WCOPY_SKIP);
	if (status == WCOPY_SKIP)
		return 0;
	MUST(wci_utf8_valid(a.text.ptr, a.text.len) == a.text.len);
	MUST(a.text.len <= 3 * size);
	MUST(a.confidence >= 0 && a.confidence <= 1);
	MUST((a.route == WCOPY_ROUTE_NONE) == (a.text.len == 0));
	MUST(wcopy_extractor_new(&fresh, NULL) == WCOPY_OK);
	MUST(wcopy_extractor_run(fresh, &page, &b, NULL) == WCOPY_OK);
	MUST(a.text.len == b.text.len);
	MUST(
	    a.text.len == 0 || memcmp(a.text.ptr, b.text.ptr, a.text.len) == 0);
	wcopy_extractor_free(fresh);
	return 0;
}
