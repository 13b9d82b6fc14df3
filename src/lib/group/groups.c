/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "group/slots.h"

#include <assert.h>
#include <string.h>

#include "base/alloc.h"

/* Slots of an empty table. */
#define FIRST_ROOM 1024

const size_t wci_groups_slot_bytes = sizeof(struct wci_slot);

wcopy_status
wci_groups_new(struct wci_groups **out, uint64_t capacity, uint64_t name_bytes)
{
	struct wci_groups *g = wci_calloc(1, sizeof(*g));

	if (g == NULL)
		return WCOPY_ENOMEM;
	g->capacity = capacity + 1; /* and the one that comes in */
	g->room = g->capacity < FIRST_ROOM ? g->capacity : FIRST_ROOM;
	g->floor = 1;
	g->slots = wci_calloc(g->room, sizeof(*g->slots));
	if (g->slots == NULL ||
	    wci_names_new(&g->names, name_bytes) != WCOPY_OK) {
		wci_groups_free(g);
		return WCOPY_ENOMEM;
	}
	*out = g;
	return WCOPY_OK;
}

void
wci_groups_free(struct wci_groups *g)
{
	if (g == NULL)
		return;
	wci_names_free(g->names);
	wci_free(g->slots);
	wci_free(g);
}

bool
wci_groups_live(struct wci_groups *g, uint32_t number)
{
	const struct wci_slot *s;

	if (!wci_slot_there(g, number))
		return false;
	s = wci_slot_at(g, wci_slot_home(g, wci_slot_find(g, number)));
	return s->is_copied ? wci_names_live(g->names, s->copy)
			    : s->first >= g->floor;
}

static wcopy_status
make_room(struct wci_groups *g)
{
	uint64_t more = g->room * 2;
	struct wci_slot *wide;

	if (g->last < g->room || g->room == g->capacity)
		return WCOPY_OK;
	if (more > g->capacity)
		more = g->capacity;
	wide = wci_realloc(g->slots, more, sizeof(*wide));
	if (wide == NULL)
		return WCOPY_ENOMEM;
	memset(wide + g->room, 0, (more - g->room) * sizeof(*wide));
	g->slots = wide;
	g->room = more;
	return WCOPY_OK;
}

wcopy_status
wci_groups_expect(struct wci_groups *g, uint32_t floor,
    const struct wci_articles *borrowed_articles)
{
	g->floor = floor;
	g->articles = borrowed_articles;
	return make_room(g);
}

/*
 * A fresh copy of the name, so that it is known as long as the newest member
 * can be matched. One that is young enough lives nearly as long.
 */
static wcopy_status
keep_name(struct wci_groups *g)
{
	struct wci_slot *s = wci_slot_at(g, g->last);
	uint64_t kept = g->floor > 1 ? g->last - g->floor : g->capacity;
	uint32_t name;
	wcopy_status rc;

	if (s->is_copied ? wci_names_young(g->names, s->copy)
			 : g->last - s->first <= kept / 8)
		return WCOPY_OK;
	rc = wci_names_add(g->names,
	    wci_groups_name(g, wci_slot_name(g, g->last)), &name);
	if (rc != WCOPY_OK)
		return rc;
	s->copy = name;
	s->is_copied = true;
	return WCOPY_OK;
}

wcopy_status
wci_groups_add(struct wci_groups *g, const struct wci_edge *edges, size_t n,
    struct wci_placed *out)
{
	uint32_t number = ++g->last;
	struct wci_slot *s = wci_slot_at(g, number);
	wcopy_status rc;

	memset(out, 0, offsetof(struct wci_placed, changes));
	memset(s, 0, sizeof(*s));
	s->up = number;
	s->first = number;
	wci_join(g, edges, n, out);
	g->n_groups += !out->joined;
	if (out->joined && (rc = keep_name(g)) != WCOPY_OK)
		return rc;
	out->group = wci_slot_name(g, number);
	return WCOPY_OK;
}

uint32_t
wci_groups_last(const struct wci_groups *g)
{
	return g->last;
}

uint64_t
wci_groups_count(const struct wci_groups *g)
{
	return g->n_groups;
}

uint32_t
wci_groups_holds(struct wci_groups *g, uint32_t number)
{
	uint32_t held = wci_slot_at(g, number)->holds;

	if (wci_slot_at(g, number)->up != number ||
	    wci_slot_at(g, number)->is_tied || held == 0 ||
	    !wci_slot_there(g, held) || wci_slot_at(g, held)->up != held ||
	    wci_slot_at(g, held)->leaf_of != number)
		return 0;
	return held;
}

bool
wci_groups_together(struct wci_groups *g, uint32_t a, uint32_t b)
{
	return wci_slot_home(g, wci_slot_find(g, a)) ==
	       wci_slot_home(g, wci_slot_find(g, b));
}

struct wcopy_span
wci_groups_name(const struct wci_groups *g, struct wci_group_name name)
{
	return name.is_copied ? wci_names_get(g->names, name.copy)
			      : wci_articles_id(g->articles, name.first);
}

uint64_t
wci_groups_bytes(const struct wci_groups *g)
{
	return g->room * sizeof(*g->slots) + wci_names_bytes(g->names);
}

/* A root without halving paths, for the check. */
static uint32_t
root_of(const struct wci_groups *g, uint32_t number)
{
	while (wci_slot_at(g, number)->up != number)
		number = wci_slot_at(g, number)->up;
	return number;
}

void
wci_groups_check(const struct wci_groups *g)
{
	uint32_t first =
	    g->last < g->room ? 1 : (uint32_t)(g->last - g->room + 1);

	for (uint32_t i = first; i != 0 && i <= g->last; i++) {
		const struct wci_slot *s = wci_slot_at(g, i);
		uint32_t size = 0, leaves = 0;

		assert(s->up >= i && s->up <= g->last);
		if (s->up != i)
			continue;
		for (uint32_t j = first; j <= g->last; j++) {
			const struct wci_slot *t = wci_slot_at(g, j);

			size += root_of(g, j) == i;
			if (t->up == j && t->leaf_of != 0 &&
			    t->leaf_of >= first &&
			    root_of(g, t->leaf_of) == i) {
				assert(s->leaf_of == 0 || s->leaf_of < first);
				leaves++;
			}
		}
		assert(size == 1 || s->is_tied);
		assert(first != 1 ||
		       ((size > 1) == s->is_tied && leaves == s->n_leaves));
		(void)size;
		(void)leaves;
	}
}
