/* SPDX-License-Identifier: MIT */
/*
 * slots.h - inside groups: the forest of articles
 *
 * groups.c keeps it, joins.c places new articles in it.
 */
#ifndef WCI_SLOTS_H
#define WCI_SLOTS_H

#include "group/groups.h"

struct wci_slot {
	uint32_t up; /* newer member of the same tie; itself: root */
	/* The rest is that of the tied group, at its root. */
	uint32_t leaf_of;  /* attached to this article's group; 0: not */
	uint32_t first;    /* number of the first member: the group's age */
	uint32_t copy;     /* of the group's name, if is_copied */
	uint32_t n_leaves; /* articles attached, expired ones included */
	uint32_t holds;    /* the first attached that stands in it; 0: none */
	bool is_copied : 1;
	bool is_tied : 1; /* it has or had other members */
	bool is_page : 1; /* unlike stories stand in it: nothing hangs on it */
	bool covers : 1;  /* as a leaf: it is larger than what it hangs on */
	bool adds : 1;    /* the article, root or not, has much that is not in
			     what it was tied to when it came */
};

struct wci_groups {
	struct wci_slot *slots;
	uint64_t room; /* of slots, now; a growing array up to capacity */
	uint64_t capacity;
	uint64_t n_groups; /* opened less those that went into others */
	uint32_t last, floor;
	struct wci_names *names; /* copies */
	const struct wci_articles *articles;
};

/* As long as the array grows a slot's place is its number; at full capacity
 * the two readings agree for the numbers that are live. */
static inline struct wci_slot *
wci_slot_at(const struct wci_groups *g, uint32_t number)
{
	return &g->slots[(number - 1) % g->room];
}

/* Is its slot its own? */
static inline bool
wci_slot_there(const struct wci_groups *g, uint32_t number)
{
	return number >= g->floor && number <= g->last;
}

/* The root of a live article, halving the path on the way. */
static inline uint32_t
wci_slot_find(struct wci_groups *g, uint32_t number)
{
	while (wci_slot_at(g, number)->up != number) {
		uint32_t up = wci_slot_at(g, number)->up;

		wci_slot_at(g, number)->up = wci_slot_at(g, up)->up;
		number = wci_slot_at(g, number)->up;
	}
	return number;
}

/* The root it hangs on, itself if it is no leaf of a live group. */
static inline uint32_t
wci_slot_home(struct wci_groups *g, uint32_t root)
{
	uint32_t to = wci_slot_at(g, root)->leaf_of;

	return to != 0 && wci_slot_there(g, to) ? wci_slot_find(g, to) : root;
}

static inline struct wci_group_name
wci_slot_name(const struct wci_groups *g, uint32_t root)
{
	const struct wci_slot *s = wci_slot_at(g, root);

	return (struct wci_group_name){ s->first, s->copy, s->is_copied };
}

static inline struct wci_group_name
wci_slot_id(uint32_t number)
{
	return (struct wci_group_name){ number, 0, false };
}

/* The new article takes the name of a group over. */
static inline void
wci_slot_take_name(struct wci_slot *s, struct wci_group_name name)
{
	s->first = name.first;
	s->copy = name.copy;
	s->is_copied = name.is_copied;
}

static inline bool
wci_slot_alone(const struct wci_slot *root)
{
	return !root->is_tied && root->n_leaves == 0;
}

/* Place the article numbered last, whose slot is empty, by its edges; whether
 * it joined a group is noted in out, as is all but the name of its group. */
void wci_join(struct wci_groups *g, const struct wci_edge *edges, size_t n,
    struct wci_placed *out);

#endif
