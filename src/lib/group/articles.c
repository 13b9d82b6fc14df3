/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "group/articles.h"

#include "base/alloc.h"

#define FIRST_ROOM 256

struct wci_articles {
	struct wci_article *entries;
	uint64_t room, capacity;
	uint32_t last;
};

wcopy_status
wci_articles_new(struct wci_articles **out, uint64_t capacity)
{
	struct wci_articles *a = wci_calloc(1, sizeof(*a));

	if (a == NULL)
		return WCOPY_ENOMEM;
	a->capacity = capacity < 1 ? 1 : capacity;
	a->room = a->capacity < FIRST_ROOM ? a->capacity : FIRST_ROOM;
	if ((a->entries = wci_calloc(a->room, sizeof(*a->entries))) == NULL) {
		wci_free(a);
		return WCOPY_ENOMEM;
	}
	*out = a;
	return WCOPY_OK;
}

void
wci_articles_free(struct wci_articles *a)
{
	if (a == NULL)
		return;
	wci_free(a->entries);
	wci_free(a);
}

struct wci_article *
wci_articles_add(struct wci_articles *a)
{
	if (a->last >= a->room && a->room < a->capacity) {
		uint64_t more =
		    a->room * 2 < a->capacity ? a->room * 2 : a->capacity;
		struct wci_article *wide =
		    wci_realloc(a->entries, more, sizeof(*wide));

		if (wide == NULL)
			return NULL;
		a->entries = wide;
		a->room = more;
	}
	return &a->entries[a->last++ % a->room];
}

const struct wci_article *
wci_articles_get(const struct wci_articles *a, uint32_t number)
{
	return &a->entries[(number - 1) % a->room];
}

uint64_t
wci_articles_bytes(const struct wci_articles *a)
{
	return a->room * sizeof(*a->entries);
}
