/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "group/names.h"

#include <stddef.h>
#include <string.h>

#include "base/alloc.h"

#define UNIT 4
#define FIRST_UNITS (1u << 14) /* 64 KiB */
#define LAST_UNITS (UINT64_C(1) << 31)

/* The length stands in two bytes before the name. */
#define HEAD 2
#define UNITS(len) (((len) + HEAD + UNIT - 1) / UNIT)
#define UNITS_MAX UNITS(WCI_NAME_MAX)

struct wci_names {
	unsigned char *bytes;
	uint64_t room;  /* units, now */
	uint64_t limit; /* of room */
	uint64_t head;  /* units written, ever, gaps at the end included */
};

wcopy_status
wci_names_new(struct wci_names **out, uint64_t max_bytes)
{
	struct wci_names *n = wci_calloc(1, sizeof(*n));

	if (n == NULL)
		return WCOPY_ENOMEM;
	n->limit = max_bytes / UNIT;
	if (n->limit < FIRST_UNITS)
		n->limit = FIRST_UNITS;
	if (n->limit > LAST_UNITS)
		n->limit = LAST_UNITS;
	n->room = FIRST_UNITS;
	if ((n->bytes = wci_alloc(n->room, UNIT)) == NULL) {
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

uint64_t
wci_names_head(const struct wci_names *n)
{
	return n->head;
}

/* A name does not wrap: what is left at the end is passed over. */
uint64_t
wci_names_place(const struct wci_names *n, uint64_t head, size_t len,
    uint64_t *end)
{
	uint64_t units = UNITS(len < WCI_NAME_MAX ? len : WCI_NAME_MAX);
	uint64_t at = head % n->limit;

	if (at + units > n->limit)
		head += n->limit - at;
	*end = head + units;
	return head;
}

bool
wci_names_whole(const struct wci_names *n, uint64_t place, uint64_t end)
{
	return place + n->limit >= end;
}

/* Until the ring is full for the first time it is a growing array. */
static wcopy_status
make_room(struct wci_names *n, uint64_t end)
{
	uint64_t more = n->room;
	unsigned char *wide;

	while (more < end && more < n->limit)
		more = more * 2 < n->limit ? more * 2 : n->limit;
	if (more == n->room)
		return WCOPY_OK;
	if ((wide = wci_realloc(n->bytes, more, UNIT)) == NULL)
		return WCOPY_ENOMEM;
	n->bytes = wide;
	n->room = more;
	return WCOPY_OK;
}

wcopy_status
wci_names_add(struct wci_names *n, struct wcopy_span text, uint32_t *out)
{
	char copy[WCI_NAME_MAX];
	size_t len = text.len < WCI_NAME_MAX ? text.len : WCI_NAME_MAX;
	uint64_t end, place = wci_names_place(n, n->head, len, &end);
	unsigned char *to;

	if (len > 0)
		memcpy(copy, text.ptr, len);
	if (make_room(n, end) != WCOPY_OK)
		return WCOPY_ENOMEM;
	to = n->bytes + place % n->limit * UNIT;
	to[0] = (unsigned char)len;
	to[1] = (unsigned char)(len >> 8);
	if (len > 0)
		memcpy(to + HEAD, copy, len);
	n->head = end;
	*out = (uint32_t)place;
	return WCOPY_OK;
}

/* The place in 64 bits: the last one up to the head that ends in these 32. */
static uint64_t
place_of(const struct wci_names *n, uint32_t name)
{
	return n->head - (uint32_t)((uint32_t)n->head - name);
}

bool
wci_names_live(const struct wci_names *n, uint32_t name)
{
	/* The next name may leave a gap as long as itself. */
	return place_of(n, name) + n->limit >= n->head + 2 * UNITS_MAX;
}

bool
wci_names_young(const struct wci_names *n, uint32_t name)
{
	return place_of(n, name) + n->limit / 2 >= n->head;
}

struct wcopy_span
wci_names_get(const struct wci_names *n, uint32_t name)
{
	const unsigned char *p = n->bytes + place_of(n, name) % n->limit * UNIT;

	return (struct wcopy_span){ (const char *)p + HEAD,
		p[0] | (size_t)p[1] << 8 };
}

uint64_t
wci_names_bytes(const struct wci_names *n)
{
	return n->room * UNIT;
}
