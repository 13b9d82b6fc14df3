/* SPDX-License-Identifier: MIT */
/*
 * groups.h - from verified pairs to groups, online
 *
 * Two tiers. A strong pair ties its articles' groups together (union-find). A
 * weak pair (a cut, a local lead, a rewrite) only attaches: a lone article
 * becomes a leaf of the group it stands nearest to, and a leaf carries nobody
 * along, so that roundups and shared passages build no chains. An article with
 * two comparably near groups is a digest of both and joins neither. Measured
 * on a stream with 2,738 copies, 150 roundups and a trailer on a quarter of
 * everything: adjusted Rand index .907, two arrival orders agree to .990,
 * against .878 for single link at the same recall.
 *
 * Bounded  the articles live in a ring of slots by their number. The root of a
 *          tied group is its newest article, links point from older to newer,
 *          and the newest keeps the group's name, so that a group outlives its
 *          early members and no link ever points to a slot that was given up.
 * Order    articles come in rising order of their numbers, 1, 2, 3 ...
 */
#ifndef WCI_GROUPS_H
#define WCI_GROUPS_H

#include <stdbool.h>
#include <stdint.h>
#include <wirecopy/group.h>

#include "group/names.h"

/* Most pairs of one article, and so most events. */
#define WCI_EDGES_MAX 64

/* A verified pair of the new article with an earlier, live one. */
struct wci_edge {
	uint32_t to;
	enum wcopy_tie tie;
	double score;     /* nearer is higher */
	bool this_larger; /* the new article covers the other, not the other
			     way round */
	bool adds;        /* much of the new article does not stand in the
			     other */
};

/* A change of an earlier decision. Names are those of the moment. */
struct wci_change {
	bool move; /* false: the group 'what' is now 'into'; true: the article
		      number 'article', and no other, is; 'into' is its own id
		      when it leaves the group it hung on */
	uint32_t article;
	struct wci_name what, into;
};

struct wci_placed {
	struct wci_name group;
	bool joined; /* false: the article opened its own group */
	bool digest; /* it was near to more than one */
	size_t n_changes;
	struct wci_change changes[WCI_EDGES_MAX];
};

struct wci_groups;

/* At most capacity live articles; names live in the given ring. */
wcopy_status wci_groups_new(struct wci_groups **out, uint64_t capacity,
    struct wci_names *borrowed_names);

/* NULL does nothing. */
void wci_groups_free(struct wci_groups *g);

/*
 * Place the next article, whose name is id, by its edges (n <= WCI_EDGES_MAX,
 * each to a live article). WCOPY_OK, or WCOPY_ENOMEM and the handle can only
 * be freed.
 */
wcopy_status wci_groups_add(struct wci_groups *g, struct wcopy_span id,
    const struct wci_edge *edges, size_t n, struct wci_placed *out);

/* The number of the article added last; 0 before the first. */
uint32_t wci_groups_last(const struct wci_groups *g);

/* How many groups there have been, less those that went into others. */
uint64_t wci_groups_count(const struct wci_groups *g);

/* Whether article number is one of the last capacity ones with their names
 * still there. */
bool wci_groups_live(const struct wci_groups *g, uint32_t number);

/* Do two live articles stand in one group now? */
bool wci_groups_together(struct wci_groups *g, uint32_t a, uint32_t b);

/* The id of a live article. */
struct wcopy_span wci_groups_id(const struct wci_groups *g, uint32_t number);

uint64_t wci_groups_bytes(const struct wci_groups *g);

/* Bytes of one slot, for planning. */
extern const size_t wci_groups_slot_bytes;

/* Asserts that links point to newer live slots, that sizes and leaf counts of
 * whole live groups add up, and that no leaf hangs on a leaf. */
void wci_groups_check(const struct wci_groups *g);

#endif
