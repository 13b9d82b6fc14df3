/* SPDX-License-Identifier: MIT */
/* HTTP responses: heads, chunks, content codings. */
#include <config.h>

#include <string.h>

#include "fuzz.h"
#include "record/http.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	/* An exact copy, so that reading behind its end is seen. */
	char *copy = malloc(size + (size == 0));
	struct wci_payload scratch;
	struct wcopy_error err;
	struct wci_http h;

	if (copy == NULL)
		return 0;
	if (size > 0)
		memcpy(copy, data, size);
	wci_payload_init(&scratch, (size_t)1 << 20, 200);
	/* One scratch for both: the second finds what the first left. */
	for (int truncated = 0; truncated < 2; truncated++) {
		wcopy_status rc =
		    wci_http_parse(&scratch, (struct wcopy_span){ copy, size },
			truncated != 0, &h, &err);

		MUST(rc == WCOPY_OK || rc == WCOPY_SKIP);
		if (rc == WCOPY_OK)
			MUST(h.body.len <= size || h.body.len <= (size_t)1
								     << 20);
		else
			MUST(err.text[0] != '\0');
	}
	wci_payload_clear(&scratch);
	free(copy);
	return 0;
}
