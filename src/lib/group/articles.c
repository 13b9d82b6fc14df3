/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "group/articles.h"

#include "base/alloc.h"

#define FIRST_ROOM 256

#define DAY 86400

/* The day that t is in, from 1970 on; t may lie before. */
static int64_t
day_of(int64_t t)
{
	return t / DAY - (t % DAY < 0);
}

double
wci_days_between(const struct wcopy_date *a, const struct wcopy_date *b)
{
	bool fine =
	    a->precision > WCOPY_DATE_DAY && b->precision > WCOPY_DATE_DAY;
	double days = fine ? ((double)a->t - (double)b->t) / DAY
			   : (double)(day_of(a->t) - day_of(b->t));

	if (a->precision < WCOPY_DATE_DAY || b->precision < WCOPY_DATE_DAY)
		return -1;
	return days < 0 ? -days : days;
}

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
