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

/* From bit 0 on: t, zone, precision, kind, whether the zone is known. */
enum { T_BITS = 36, ZONE_BITS = 12, PRECISION_BITS = 4, KIND_BITS = 4 };
#define ZONE_AT T_BITS
#define PRECISION_AT (ZONE_AT + ZONE_BITS)
#define KIND_AT (PRECISION_AT + PRECISION_BITS)
#define KNOWN_AT (KIND_AT + KIND_BITS)

/* A number from -2^(bits - 1) on as one from 0 on, cut to what fits. */
static uint64_t
offset(int64_t x, unsigned bits)
{
	int64_t half = INT64_C(1) << (bits - 1);

	x = x < -half ? -half : x >= half ? half - 1 : x;
	return (uint64_t)(x + half);
}

static int64_t
part(uint64_t packed, unsigned at, unsigned bits)
{
	return (int64_t)(packed >> at & ((UINT64_C(1) << bits) - 1));
}

uint64_t
wci_date_pack(const struct wcopy_date *d)
{
	return offset(d->t, T_BITS) |
	       offset(d->zone_min, ZONE_BITS) << ZONE_AT |
	       (uint64_t)d->precision << PRECISION_AT |
	       (uint64_t)d->kind << KIND_AT |
	       (uint64_t)d->zone_known << KNOWN_AT;
}

struct wcopy_date
wci_date_unpack(uint64_t packed)
{
	struct wcopy_date d = {
		.t = part(packed, 0, T_BITS) - (INT64_C(1) << (T_BITS - 1)),
		.zone_min = (int16_t)(part(packed, ZONE_AT, ZONE_BITS) -
				      (1 << (ZONE_BITS - 1))),
		.precision =
		    (uint8_t)part(packed, PRECISION_AT, PRECISION_BITS),
		.kind = (uint8_t)part(packed, KIND_AT, KIND_BITS),
		.zone_known = part(packed, KNOWN_AT, 1) != 0,
	};

	return d;
}

struct wci_articles {
	unsigned char *entries;
	size_t entry;         /* bytes of one */
	uint64_t room, limit; /* entries now, and at most: capacity + slack */
	uint64_t capacity;
	uint32_t last, last_id, floor;
	struct wci_names *ids;
	uint64_t head;  /* of ids, those counted that are not yet kept */
	uint64_t first; /* place of the floor's id */
};

wcopy_status
wci_articles_new(struct wci_articles **out, struct wci_room room,
    const struct wci_layout *layout)
{
	struct wci_articles *a = wci_calloc(1, sizeof(*a));

	if (a == NULL)
		return WCOPY_ENOMEM;
	a->entry = wci_article_bytes(layout);
	a->capacity = room.capacity < 1 ? 1 : room.capacity;
	a->limit = a->capacity + room.slack;
	a->room = a->limit < FIRST_ROOM ? a->limit : FIRST_ROOM;
	a->floor = 1;
	a->entries = wci_calloc(a->room, a->entry);
	if (a->entries == NULL ||
	    wci_names_new(&a->ids, room.id_bytes) != WCOPY_OK) {
		wci_articles_free(a);
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
	wci_names_free(a->ids);
	wci_free(a->entries);
	wci_free(a);
}

/* As long as the array grows an entry's place is its number; at full size the
 * two readings agree for the numbers that are asked for. */
struct wci_article *
wci_articles_at(const struct wci_articles *a, uint32_t number)
{
	return (struct wci_article *)(void *)(a->entries + (number - 1) %
							       a->room *
							       a->entry);
}

void
wci_articles_prefetch(const struct wci_articles *a, uint32_t number)
{
#if defined(__GNUC__)
	const char *entry = (const char *)wci_articles_at(a, number);

	for (size_t i = 0; i < a->entry; i += 64)
		__builtin_prefetch(entry + i);
#else
	(void)a;
	(void)number;
#endif
}

static wcopy_status
make_room(struct wci_articles *a)
{
	uint64_t more = a->room * 2 < a->limit ? a->room * 2 : a->limit;
	unsigned char *wide;

	if (a->last < a->room || a->room == a->limit)
		return WCOPY_OK;
	wide = wci_realloc(a->entries, more, a->entry);
	if (wide == NULL)
		return WCOPY_ENOMEM;
	a->entries = wide;
	a->room = more;
	return WCOPY_OK;
}

wcopy_status
wci_articles_number(struct wci_articles *a, size_t len, uint32_t *number,
    uint32_t *floor)
{
	uint64_t end, place = wci_names_place(a->ids, a->head, len, &end);
	struct wci_article *self;

	if (make_room(a) != WCOPY_OK)
		return WCOPY_ENOMEM;
	self = wci_articles_at(a, ++a->last);
	self->id = (uint32_t)place;
	a->head = end;
	while (a->last - a->floor > a->capacity ||
	       !wci_names_whole(a->ids, a->first, end)) {
		uint32_t next = wci_articles_at(a, ++a->floor)->id;

		a->first += (uint32_t)(next - (uint32_t)a->first);
	}
	*number = a->last;
	*floor = a->floor;
	return WCOPY_OK;
}

wcopy_status
wci_articles_keep_id(struct wci_articles *a, struct wcopy_span id)
{
	uint32_t place;
	wcopy_status rc = wci_names_add(a->ids, id, &place);

	a->last_id += rc == WCOPY_OK;
	return rc;
}

uint32_t
wci_articles_last(const struct wci_articles *a)
{
	return a->last;
}

uint32_t
wci_articles_last_id(const struct wci_articles *a)
{
	return a->last_id;
}

uint32_t
wci_articles_floor(const struct wci_articles *a)
{
	return a->floor;
}

struct wcopy_span
wci_articles_id(const struct wci_articles *a, uint32_t number)
{
	return wci_names_get(a->ids, wci_articles_at(a, number)->id);
}

uint64_t
wci_articles_bytes(const struct wci_articles *a)
{
	return a->room * a->entry + wci_names_bytes(a->ids);
}
