/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "group/names.h"

#include <stddef.h>
#include <string.h>

#include "base/alloc.h"

#define FIRST_BYTES (1u << 16)

/* What one article may add: its id and its group's name, and the gaps that
 * keep both from wrapping. A name is given up this many bytes early, so that
 * those an article was placed by are still there when it has been. */
#define MARGIN (4 * WCI_NAME_MAX)

struct wci_names {
	char *bytes;
	uint64_t room;  /* of bytes, now */
	uint64_t limit; /* of room */
	uint64_t head;  /* bytes written, ever, gaps at the end included */
};

wcopy_status
wci_names_new(struct wci_names **out, uint64_t max_bytes)
{
	struct wci_names *n = wci_calloc(1, sizeof(*n));

	if (n == NULL)
		return WCOPY_ENOMEM;
	n->room = FIRST_BYTES;
	n->limit = FIRST_BYTES;
	while (n->limit * 2 <= max_bytes)
		n->limit *= 2;
	if ((n->bytes = wci_alloc(n->room, 1)) == NULL) {
		wci_free(n);
		return WCOPY_ENOMEM;
	}
	*out = n;
	return WCOPY_OK;
}

void
wci_names_free(struct wci_names *n)
{
	if (n == NULL)
		return;
	wci_free(n->bytes);
	wci_free(n);
}

wcopy_status
wci_names_add(struct wci_names *n, struct wcopy_span text, struct wci_name *out)
{
	char copy[WCI_NAME_MAX];
	size_t len = text.len < WCI_NAME_MAX ? text.len : WCI_NAME_MAX;
	uint64_t at;

	if (len > 0)
		memcpy(copy, text.ptr, len);
	/* Until the ring is full for the first time it is a growing array. */
	while (n->head + len > n->room && n->room < n->limit) {
		char *more = wci_realloc(n->bytes, n->room * 2, 1);

		if (more == NULL)
			return WCOPY_ENOMEM;
		n->bytes = more;
		n->room *= 2;
	}
	/* A name does not wrap: what is left at the end is passed over. */
	at = n->head & (n->room - 1);
	if (at + len > n->room) {
		n->head += n->room - at;
		at = 0;
	}
	if (len > 0)
		memcpy(n->bytes + at, copy, len);
	*out = (struct wci_name){ n->head, (uint32_t)len };
	n->head += len;
	return WCOPY_OK;
}

bool
wci_names_live(const struct wci_names *n, struct wci_name name)
{
	return n->room < n->limit ||
	       name.position + n->room >= n->head + MARGIN;
}

struct wcopy_span
wci_names_get(const struct wci_names *n, struct wci_name name)
{
	return (struct wcopy_span){ n->bytes + (name.position & (n->room - 1)),
		name.len };
}

uint64_t
wci_names_bytes(const struct wci_names *n)
{
	return n->room;
}
