/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/body.h"

bool
wci_body_join(const struct wci_page *p, const bool *keep, struct wci_buf *out)
{
	size_t start = out->len;

	for (size_t i = 0; i < p->n_blocks; i++) {
		const struct wci_block *b = &p->blocks[i];
		bool same =
		    i > 0 && keep[i - 1] && (b->flags & WCI_BLOCK_BR) != 0;

		if (!keep[i])
			continue;
		if (out->len > start &&
		    !wci_buf_append(out, "\n\n", same ? 1 : 2))
			return false;
		if (!wci_buf_append(out, p->text.data + b->text, b->len))
			return false;
	}
	return true;
}
