/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "group/groups.h"

#include <assert.h>
#include <string.h>

#include "base/alloc.h"

/* Slots of an empty table. */
#define FIRST_ROOM 1024

/* The second group is comparably near from this share of the first one's
 * score on: the openings of two stories in one roundup differ by less. */
#define DIGEST_SHARE .8

struct slot {
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

const size_t wci_groups_slot_bytes = sizeof(struct slot);

struct wci_groups {
	struct slot *slots;
	uint64_t room; /* of slots, now; a growing array up to capacity */
	uint64_t capacity;
	uint64_t n_groups; /* opened less those that went into others */
	uint32_t last, floor;
	struct wci_names *names; /* copies */
	const struct wci_articles *articles;
};

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

/* As long as the array grows a slot's place is its number; at full capacity
 * the two readings agree for the numbers that are live. */
static inline struct slot *
at(const struct wci_groups *g, uint32_t number)
{
	return &g->slots[(number - 1) % g->room];
}

/* Is its slot its own? */
static bool
is_there(const struct wci_groups *g, uint32_t number)
{
	return number >= g->floor && number <= g->last;
}

/* The root of a live article, halving the path on the way. */
static uint32_t
find(struct wci_groups *g, uint32_t number)
{
	while (at(g, number)->up != number) {
		uint32_t up = at(g, number)->up;

		at(g, number)->up = at(g, up)->up;
		number = at(g, number)->up;
	}
	return number;
}

/* The root it hangs on, itself if it is no leaf of a live group. */
static uint32_t
home(struct wci_groups *g, uint32_t root)
{
	uint32_t to = at(g, root)->leaf_of;

	return to != 0 && is_there(g, to) ? find(g, to) : root;
}

bool
wci_groups_live(struct wci_groups *g, uint32_t number)
{
	const struct slot *s;

	if (!is_there(g, number))
		return false;
	s = at(g, home(g, find(g, number)));
	return s->is_copied ? wci_names_live(g->names, s->copy)
			    : s->first >= g->floor;
}

static struct wci_group_name
name_of(const struct wci_groups *g, uint32_t root)
{
	const struct slot *s = at(g, root);

	return (struct wci_group_name){ s->first, s->copy, s->is_copied };
}

static struct wci_group_name
id_of(uint32_t number)
{
	return (struct wci_group_name){ number, 0, false };
}

/* The new article takes the name of a group over. */
static void
take_name(struct slot *s, struct wci_group_name name)
{
	s->first = name.first;
	s->copy = name.copy;
	s->is_copied = name.is_copied;
}

static wcopy_status
make_room(struct wci_groups *g)
{
	uint64_t more = g->room * 2;
	struct slot *wide;

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
	struct slot *s = at(p->g, p->number), *r = at(p->g, root);

	s->is_tied = true;
	s->n_leaves += r->n_leaves;
	r->up = p->number;
}

/* Let a leaf go from what it hangs on. */
static void
detach(struct wci_groups *g, uint32_t leaf)
{
	uint32_t on = home(g, leaf);

	if (on != leaf)
		at(g, on)->n_leaves--;
	at(g, leaf)->leaf_of = 0;
}

static bool
is_alone(const struct slot *root)
{
	return !root->is_tied && root->n_leaves == 0;
}

/*
 * Strong edges to groups that stand on their own: all become one, under the
 * name of the oldest. Returns false if there is none.
 */
static bool
tie_groups(struct placing *p)
{
	struct wci_groups *g = p->g;
	struct slot *s = at(g, p->number);
	uint32_t roots[WCI_EDGES_MAX], oldest = 0;
	size_t n = 0;

	for (size_t i = 0; i < p->n; i++) {
		uint32_t root = find(g, p->edges[i].to);

		if (p->edges[i].tie != WCOPY_TIE_STRONG || root == p->number ||
		    home(g, root) != root)
			continue;
		if (oldest == 0 || at(g, root)->first < at(g, oldest)->first)
			oldest = root;
		tie(p, root);
		roots[n++] = root;
	}
	if (n == 0)
		return false;
	take_name(s, name_of(g, oldest));
	g->n_groups -= n - 1;
	for (size_t i = 0; i < n; i++)
		if (roots[i] != oldest)
			note(p,
			    (struct wci_change){ false, 0, name_of(g, roots[i]),
				name_of(g, p->number) });
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
	uint32_t mine = home(g, p->number);

	for (size_t i = 0; i < p->n; i++) {
		uint32_t root = find(g, p->edges[i].to);
		uint32_t on = home(g, root);

		if (p->edges[i].tie != WCOPY_TIE_STRONG || root == p->number ||
		    on == root)
			continue;
		if (on != mine && !is_alone(at(g, root)))
			continue;
		detach(g, root);
		if (on != mine)
			note(p, (struct wci_change){ true, root, id_of(root),
				    name_of(g, mine) });
		tie(p, root);
	}
}

/* Is there an edge to on's group other than to the tied leaf itself? */
static bool
supported(struct placing *p, uint32_t leaf, uint32_t on)
{
	for (size_t i = 0; i < p->n; i++) {
		uint32_t root = find(p->g, p->edges[i].to);

		if (p->edges[i].tie != WCOPY_TIE_NONE && root != leaf &&
		    home(p->g, root) == on)
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
	struct slot *s = at(g, p->number);
	const struct wci_edge *best = NULL;
	uint32_t leaf, on;

	for (size_t i = 0; i < p->n; i++)
		if (p->edges[i].tie == WCOPY_TIE_STRONG &&
		    (best == NULL || p->edges[i].score > best->score))
			best = &p->edges[i];
	if (best == NULL)
		return false;
	leaf = find(g, best->to);
	on = home(g, leaf);
	if (!is_alone(at(g, leaf)) || supported(p, leaf, on)) {
		s->leaf_of = at(g, leaf)->leaf_of;
		s->covers = at(g, leaf)->covers;
		take_name(s, name_of(g, on));
		tie(p, leaf);
	} else {
		detach(g, leaf);
		take_name(s, id_of(leaf));
		g->n_groups++;
		note(p, (struct wci_change){ true, leaf, id_of(leaf),
			    id_of(leaf) });
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
	uint32_t root = find(p->g, e->to);
	uint32_t on = home(p->g, root);

	if (e->tie != WCOPY_TIE_WEAK ||
	    (at(p->g, e->to)->adds && !e->this_larger))
		return 0;
	if (on != root && (e->this_larger || at(p->g, root)->covers))
		return 0;
	if (at(p->g, on)->is_page && !e->this_larger)
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

	at(g, page)->is_page = true;
	if (held == 0 || !is_alone(at(g, held)))
		return;
	detach(g, held);
	take_name(at(g, held), id_of(held));
	g->n_groups++;
	note(p, (struct wci_change){ true, held, id_of(held), id_of(held) });
}

/* Weak edges only: become a leaf of the nearest group, unless another one that
 * has nothing to do with it is comparably near. */
static bool
attach(struct placing *p)
{
	struct wci_groups *g = p->g;
	struct slot *s = at(g, p->number);
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
	if (best->unlike && !best->this_larger && !at(g, on)->is_tied) {
		open_page(p, on);
		return false;
	}
	s->leaf_of = on;
	s->covers = best->this_larger;
	take_name(s, name_of(g, on));
	at(g, on)->n_leaves++;
	if (!s->covers && at(g, on)->holds == 0)
		at(g, on)->holds = p->number;
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
	uint32_t mine = home(g, p->number);
	bool pure = tells_its_story_only(p);

	for (size_t i = 0; i < p->n; i++) {
		uint32_t root = find(g, p->edges[i].to);
		struct slot *r = at(g, root);

		if (p->edges[i].tie != WCOPY_TIE_WEAK || root == mine ||
		    home(g, root) != root || !is_alone(r) ||
		    (p->edges[i].this_larger && !pure))
			continue;
		r->leaf_of = mine;
		r->covers = !p->edges[i].this_larger;
		g->n_groups--;
		at(g, mine)->n_leaves++;
		note(p, (struct wci_change){ true, root, id_of(root),
			    name_of(g, mine) });
	}
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
keep_name(struct placing *p)
{
	struct wci_groups *g = p->g;
	struct slot *s = at(g, p->number);
	uint64_t kept = g->floor > 1 ? p->number - g->floor : g->capacity;
	uint32_t name;
	wcopy_status rc;

	if (s->is_copied ? wci_names_young(g->names, s->copy)
			 : p->number - s->first <= kept / 8)
		return WCOPY_OK;
	rc = wci_names_add(g->names, wci_groups_name(g, name_of(g, p->number)),
	    &name);
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
	struct placing p = { g, g->last + 1, edges, n, out };
	struct slot *s = at(g, p.number);
	wcopy_status rc;

	memset(out, 0, offsetof(struct wci_placed, changes));
	memset(s, 0, sizeof(*s));
	g->last = p.number;
	s->up = p.number;
	s->first = p.number;
	out->joined = true;
	if (tie_groups(&p)) {
		s->adds = !tells_its_story_only(&p);
		tie_leaves(&p);
		gather(&p);
	} else if (!join_leaf(&p)) {
		out->joined = attach(&p);
	}
	g->n_groups += !out->joined;
	if (out->joined && (rc = keep_name(&p)) != WCOPY_OK)
		return rc;
	out->group = name_of(g, p.number);
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
	uint32_t held = at(g, number)->holds;

	if (at(g, number)->up != number || at(g, number)->is_tied ||
	    held == 0 || !is_there(g, held) || at(g, held)->up != held ||
	    at(g, held)->leaf_of != number)
		return 0;
	return held;
}

bool
wci_groups_together(struct wci_groups *g, uint32_t a, uint32_t b)
{
	return home(g, find(g, a)) == home(g, find(g, b));
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
	while (at(g, number)->up != number)
		number = at(g, number)->up;
	return number;
}

void
wci_groups_check(const struct wci_groups *g)
{
	uint32_t first =
	    g->last < g->room ? 1 : (uint32_t)(g->last - g->room + 1);

	for (uint32_t i = first; i != 0 && i <= g->last; i++) {
		const struct slot *s = at(g, i);
		uint32_t size = 0, leaves = 0;

		assert(s->up >= i && s->up <= g->last);
		if (s->up != i)
			continue;
		for (uint32_t j = first; j <= g->last; j++) {
			const struct slot *t = at(g, j);

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
