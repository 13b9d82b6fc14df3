/* SPDX-License-Identifier: MIT */
/*
 * joins.c - where a new article belongs
 */
#include <config.h>

#include <string.h>

#include "group/slots.h"

/* The second group is comparably near from this share of the first one's
 * score on: the openings of two stories in one roundup differ by less. */
#define DIGEST_SHARE .8

/* The new article and where the work on it stands. */
struct placing {
	struct wci_groups *g;
	uint32_t number;
	const struct wci_edge *edges;
	size_t n;
	struct wci_placed *out;
};

static void
note(struct placing *p, struct wci_change change)
{
	p->out->changes[p->out->n_changes++] = change;
}

/* Tie root to the new article, which becomes the root of both. */
static void
tie(struct placing *p, uint32_t root)
{
	struct wci_slot *s = wci_slot_at(p->g, p->number),
			*r = wci_slot_at(p->g, root);

	s->is_tied = true;
	s->n_leaves += r->n_leaves;
	r->up = p->number;
}

/* Let a leaf go from what it hangs on. */
static void
detach(struct wci_groups *g, uint32_t leaf)
{
	uint32_t on = wci_slot_home(g, leaf);

	if (on != leaf)
		wci_slot_at(g, on)->n_leaves--;
	wci_slot_at(g, leaf)->leaf_of = 0;
}

/*
 * Strong edges to groups that stand on their own: all become one, under the
 * name of the oldest. Returns false if there is none.
 */
static bool
tie_groups(struct placing *p)
{
	struct wci_groups *g = p->g;
	struct wci_slot *s = wci_slot_at(g, p->number);
	uint32_t roots[WCI_EDGES_MAX], oldest = 0;
	size_t n = 0;

	for (size_t i = 0; i < p->n; i++) {
		uint32_t root = wci_slot_find(g, p->edges[i].to);

		if (p->edges[i].tie != WCOPY_TIE_STRONG || root == p->number ||
		    wci_slot_home(g, root) != root)
			continue;
		if (oldest == 0 ||
		    wci_slot_at(g, root)->first < wci_slot_at(g, oldest)->first)
			oldest = root;
		tie(p, root);
		roots[n++] = root;
	}
	if (n == 0)
		return false;
	wci_slot_take_name(s, wci_slot_name(g, oldest));
	g->n_groups -= n - 1;
	for (size_t i = 0; i < n; i++)
		if (roots[i] != oldest)
			note(p, (struct wci_change){ false, 0,
				    wci_slot_name(g, roots[i]),
				    wci_slot_name(g, p->number) });
	return true;
}

/*
 * Strong edges to leaves, the article's group being settled: those of its own
 * group, and those that nothing else hangs on, are tied in.
 */
static void
tie_leaves(struct placing *p)
{
	struct wci_groups *g = p->g;
	uint32_t mine = wci_slot_home(g, p->number);

	for (size_t i = 0; i < p->n; i++) {
		uint32_t root = wci_slot_find(g, p->edges[i].to);
		uint32_t on = wci_slot_home(g, root);

		if (p->edges[i].tie != WCOPY_TIE_STRONG || root == p->number ||
		    on == root)
			continue;
		if (on != mine && !wci_slot_alone(wci_slot_at(g, root)))
			continue;
		detach(g, root);
		if (on != mine)
			note(p,
			    (struct wci_change){ true, root, wci_slot_id(root),
				wci_slot_name(g, mine) });
		tie(p, root);
	}
}

/* Is there an edge to on's group other than to the tied leaf itself? */
static bool
supported(struct placing *p, uint32_t leaf, uint32_t on)
{
	for (size_t i = 0; i < p->n; i++) {
		uint32_t root = wci_slot_find(p->g, p->edges[i].to);

		if (p->edges[i].tie != WCOPY_TIE_NONE && root != leaf &&
		    wci_slot_home(p->g, root) == on)
			return true;
	}
	return false;
}

/*
 * Strong edges to leaves only. With the nearest of them the article stays in
 * the group it hangs on if something besides the leaf speaks for that;
 * otherwise the leaf is no longer alone, and the two are a group.
 */
static bool
join_leaf(struct placing *p)
{
	struct wci_groups *g = p->g;
	struct wci_slot *s = wci_slot_at(g, p->number);
	const struct wci_edge *best = NULL;
	uint32_t leaf, on;

	for (size_t i = 0; i < p->n; i++)
		if (p->edges[i].tie == WCOPY_TIE_STRONG &&
		    (best == NULL || p->edges[i].score > best->score))
			best = &p->edges[i];
	if (best == NULL)
		return false;
	leaf = wci_slot_find(g, best->to);
	on = wci_slot_home(g, leaf);
	if (!wci_slot_alone(wci_slot_at(g, leaf)) || supported(p, leaf, on)) {
		s->leaf_of = wci_slot_at(g, leaf)->leaf_of;
		s->covers = wci_slot_at(g, leaf)->covers;
		wci_slot_take_name(s, wci_slot_name(g, on));
		tie(p, leaf);
	} else {
		detach(g, leaf);
		wci_slot_take_name(s, wci_slot_id(leaf));
		g->n_groups++;
		note(p, (struct wci_change){ true, leaf, wci_slot_id(leaf),
			    wci_slot_id(leaf) });
		tie(p, leaf);
	}
	tie_leaves(p);
	return true;
}

/*
 * The group that a weak edge leads to, 0 if none. What stands in an article
 * that tells more than its group may stand in what it tells more. Through a
 * leaf it leads on
 * only where each is the smaller one: a cut of a cut is a cut of the story,
 * while what a roundup covers has nothing to do with its other parts.
 */
static uint32_t
weak_home(struct placing *p, const struct wci_edge *e)
{
	uint32_t root = wci_slot_find(p->g, e->to);
	uint32_t on = wci_slot_home(p->g, root);

	if (e->tie != WCOPY_TIE_WEAK ||
	    (wci_slot_at(p->g, e->to)->adds && !e->this_larger))
		return 0;
	if (on != root && (e->this_larger || wci_slot_at(p->g, root)->covers))
		return 0;
	if (wci_slot_at(p->g, on)->is_page && !e->this_larger)
		return 0;
	return on;
}

/* An article turns out to hold unlike stories: the one that hangs on it, if it
 * is alone, is a group of its own again. */
static void
open_page(struct placing *p, uint32_t page)
{
	struct wci_groups *g = p->g;
	uint32_t held = wci_groups_holds(g, page);

	wci_slot_at(g, page)->is_page = true;
	if (held == 0 || !wci_slot_alone(wci_slot_at(g, held)))
		return;
	detach(g, held);
	wci_slot_take_name(wci_slot_at(g, held), wci_slot_id(held));
	g->n_groups++;
	note(p, (struct wci_change){ true, held, wci_slot_id(held),
		    wci_slot_id(held) });
}

/* Weak edges only: become a leaf of the nearest group, unless another one that
 * has nothing to do with it is comparably near. */
static bool
attach(struct placing *p)
{
	struct wci_groups *g = p->g;
	struct wci_slot *s = wci_slot_at(g, p->number);
	const struct wci_edge *best = NULL;
	double second = 0;
	uint32_t on = 0;

	for (size_t i = 0; i < p->n; i++) {
		const struct wci_edge *e = &p->edges[i];

		if (weak_home(p, e) != 0 &&
		    (best == NULL || e->score > best->score))
			best = e;
	}
	if (best == NULL)
		return false;
	on = weak_home(p, best);
	for (size_t i = 0; i < p->n; i++) {
		uint32_t other = weak_home(p, &p->edges[i]);

		if (other != 0 && other != on && (best->akin >> i & 1) == 0 &&
		    p->edges[i].score > second)
			second = p->edges[i].score;
	}
	if (second >= DIGEST_SHARE * best->score) {
		p->out->digest = true;
		s->is_page = true;
		return false;
	}
	if (best->unlike && !best->this_larger &&
	    !wci_slot_at(g, on)->is_tied) {
		open_page(p, on);
		return false;
	}
	s->leaf_of = on;
	s->covers = best->this_larger;
	wci_slot_take_name(s, wci_slot_name(g, on));
	wci_slot_at(g, on)->n_leaves++;
	if (!s->covers && wci_slot_at(g, on)->holds == 0)
		wci_slot_at(g, on)->holds = p->number;
	return true;
}

/* Does all of the new article stand in one it is tied to? What lies near to it
 * then lies near to that story, and not to what was merged with it here. */
static bool
tells_its_story_only(const struct placing *p)
{
	for (size_t i = 0; i < p->n; i++)
		if (p->edges[i].tie == WCOPY_TIE_STRONG && !p->edges[i].adds)
			return true;
	return false;
}

/* Earlier articles that stood alone and lie near to the group just tied: they
 * come in as leaves. */
static void
gather(struct placing *p)
{
	struct wci_groups *g = p->g;
	uint32_t mine = wci_slot_home(g, p->number);
	bool pure = tells_its_story_only(p);

	for (size_t i = 0; i < p->n; i++) {
		uint32_t root = wci_slot_find(g, p->edges[i].to);
		struct wci_slot *r = wci_slot_at(g, root);

		if (p->edges[i].tie != WCOPY_TIE_WEAK || root == mine ||
		    wci_slot_home(g, root) != root || !wci_slot_alone(r) ||
		    (p->edges[i].this_larger && !pure))
			continue;
		r->leaf_of = mine;
		r->covers = !p->edges[i].this_larger;
		g->n_groups--;
		wci_slot_at(g, mine)->n_leaves++;
		note(p, (struct wci_change){ true, root, wci_slot_id(root),
			    wci_slot_name(g, mine) });
	}
}

void
wci_join(struct wci_groups *g, const struct wci_edge *edges, size_t n,
    struct wci_placed *out)
{
	struct placing p = { g, g->last, edges, n, out };

	out->joined = true;
	if (tie_groups(&p)) {
		wci_slot_at(g, p.number)->adds = !tells_its_story_only(&p);
		tie_leaves(&p);
		gather(&p);
	} else if (!join_leaf(&p)) {
		out->joined = attach(&p);
	}
}
