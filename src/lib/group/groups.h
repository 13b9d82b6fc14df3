/* SPDX-License-Identifier: MIT */
/*
 * groups.h - from verified pairs to groups, online
 *
 * Two tiers. A strong pair ties its articles' groups together (union-find). A
 * weak pair (a cut, a local lead, a rewrite) only attaches: a lone article
 * becomes a leaf of the group it stands nearest to, and a leaf carries nobody
 * along, so that roundups and shared passages build no chains. An article with
 * two comparably near groups is a digest of both and joins neither, unless the
 * two share text themselves: then they are tellings of one story. And where
 * two articles stand in a third that have nothing to do with each other, that is
 * a page of stories, on which none hangs. Measured
 * on a stream with 2,738 copies, 150 roundups and a trailer on a quarter of
 * everything: adjusted Rand index .907, two arrival orders agree to .990,
 * against .878 for single link at the same recall.
 *
 * Bounded  the articles live in a ring of slots by their number. The root of a
 *          tied group is its newest article, links point from older to newer,
 *          and the newest keeps the group's name, so that a group outlives its
 *          early members and no link ever points to a slot that was given up.
 * Names    a group is called by the id of its first article. While that is at
 *          hand its number stands for the name; an article that joins when
 *          the first one has lived an eighth of its time copies the name into
 *          a ring. A group whose name is lost all the same can no
 *          longer be joined.
 * Order    articles come in rising order of their numbers, 1, 2, 3 ...
 */
#ifndef WCI_GROUPS_H
#define WCI_GROUPS_H

#include <stdbool.h>
#include <stdint.h>
#include <wirecopy/group.h>

#include "group/articles.h"

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
	bool unlike;      /* what wci_groups_holds says of the other has
			     nothing to do with the new article */
	uint64_t akin;    /* bit i: the other and that of edge i share text
			     themselves; of weak edges only */
};

/* The name of a group: the id of an article, or a copy of it. */
struct wci_group_name {
	uint32_t first; /* number of the article */
	uint32_t copy;  /* in the ring, if copied */
	bool is_copied;
};

/* A change of an earlier decision. Names are those of the moment. */
struct wci_change {
	bool move; /* false: the group 'what' is now 'into'; true: the article
		      number 'article', and no other, is; 'into' is its own id
		      when it leaves the group it hung on */
	uint32_t article;
	struct wci_group_name what, into;
};

struct wci_placed {
	struct wci_group_name group;
	bool joined; /* false: the article opened its own group */
	bool digest; /* it was near to more than one */
	size_t n_changes;
	struct wci_change changes[WCI_EDGES_MAX];
};

struct wci_groups;

/* For the last capacity articles, with so many bytes for copied names. */
wcopy_status wci_groups_new(struct wci_groups **out, uint64_t capacity,
    uint64_t name_bytes);

/* NULL does nothing. */
void wci_groups_free(struct wci_groups *g);

/*
 * The next article is about to come, and articles before floor are given up;
 * the ids of those that are live, and its own, are to be had from articles
 * until it has been placed. WCOPY_OK or WCOPY_ENOMEM.
 */
wcopy_status wci_groups_expect(struct wci_groups *g, uint32_t floor,
    const struct wci_articles *borrowed_articles);

/*
 * Place it by its edges (n <= WCI_EDGES_MAX, each to a live article).
 * WCOPY_OK, or WCOPY_ENOMEM and the handle can only be freed.
 */
wcopy_status wci_groups_add(struct wci_groups *g, const struct wci_edge *edges,
    size_t n, struct wci_placed *out);

/* The number of the article added last; 0 before the first. */
uint32_t wci_groups_last(const struct wci_groups *g);

/* How many groups there have been, less those that went into others. */
uint64_t wci_groups_count(const struct wci_groups *g);

/* Whether article number is there, not below the floor, and in a group whose
 * name is known. */
bool wci_groups_live(struct wci_groups *g, uint32_t number);

/* A live article that hangs on that one and stands in it, which is tied to
 * none; 0: there is none such. */
uint32_t wci_groups_holds(struct wci_groups *g, uint32_t number);

/* Do two live articles stand in one group now? */
bool wci_groups_together(struct wci_groups *g, uint32_t a, uint32_t b);

/* A name of a change or a placing, until the next article is expected. */
struct wcopy_span wci_groups_name(const struct wci_groups *g,
    struct wci_group_name name);

uint64_t wci_groups_bytes(const struct wci_groups *g);

/* Bytes of one slot, for planning. */
extern const size_t wci_groups_slot_bytes;

/* Asserts that links point to newer live slots, that sizes and leaf counts of
 * whole live groups add up, and that no leaf hangs on a leaf. */
void wci_groups_check(const struct wci_groups *g);

#endif
