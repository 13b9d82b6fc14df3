/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <string.h>

#include "base/alloc.h"

/* A chunk holds a few hundred records' strings; a larger request gets one of
 * its own size. */
#define CHUNK_BYTES ((size_t)256 << 10)

struct wci_arena_chunk {
	struct wci_arena_chunk *next;
	size_t room, used;
	alignas(max_align_t) char bytes[];
};

static struct wci_arena_chunk *
new_chunk(size_t need)
{
	size_t room = need < CHUNK_BYTES ? CHUNK_BYTES : need;
	struct wci_arena_chunk *c;

	if (room > SIZE_MAX - sizeof(*c))
		return NULL;
	if ((c = wci_alloc(sizeof(*c) + room, 1)) == NULL)
		return NULL;
	c->next = NULL;
	c->room = room;
	c->used = 0;
	return c;
}

void *
wci_arena_alloc(struct wci_arena *a, size_t len)
{
	const size_t mask = alignof(max_align_t) - 1;
	struct wci_arena_chunk *c = a->current;
	void *p;

	if (len > SIZE_MAX - mask)
		return NULL;
	len = (len + mask) & ~mask;
	/* Chunks kept by a reset are taken up again; one too small for this
	 * request is passed over until the next reset. */
	while (c != NULL && c->room - c->used < len && c->next != NULL)
		c = c->next;
	if (c == NULL || c->room - c->used < len) {
		struct wci_arena_chunk *more = new_chunk(len);

		if (more == NULL)
			return NULL;
		if (c == NULL)
			a->first = more;
		else
			c->next = more;
		c = more;
	}
	a->current = c;
	p = c->bytes + c->used;
	c->used += len;
	return p;
}

bool
wci_arena_keep(struct wci_arena *a, struct wcopy_span *span)
{
	char *p;

	if (span->len == 0)
		return true;
	if ((p = wci_arena_alloc(a, span->len)) == NULL)
		return false;
	memcpy(p, span->ptr, span->len);
	span->ptr = p;
	return true;
}

void
wci_arena_reset(struct wci_arena *a)
{
	for (struct wci_arena_chunk *c = a->first; c != NULL; c = c->next)
		c->used = 0;
	a->current = a->first;
}

void
wci_arena_clear(struct wci_arena *a)
{
	struct wci_arena_chunk *c = a->first;

	while (c != NULL) {
		struct wci_arena_chunk *next = c->next;

		wci_free(c);
		c = next;
	}
	a->first = a->current = NULL;
}
