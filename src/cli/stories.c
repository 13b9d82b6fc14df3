/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "stories.h"

#include <stdlib.h>
#include <string.h>

#include "mem.h"

void
stories_init(struct stories *s, bool names_only)
{
	memset(s, 0, sizeof(*s));
	s->names_only = names_only;
	names_init(&s->names);
}

/* The article with this id, or STORY_NONE. */
static uint32_t
find(const struct stories *s, struct wcopy_span id)
{
	uint32_t name = names_find(&s->names, id);

	return id.len > 0 && name < s->n_owners ? s->owner[name] : STORY_NONE;
}

static void
set_owner(struct stories *s, uint32_t name, uint32_t article)
{
	mem_grow(&s->owner, &s->owner_room, (size_t)name + 1,
	    sizeof(*s->owner));
	while (s->n_owners <= name)
		s->owner[s->n_owners++] = STORY_NONE;
	s->owner[name] = article;
}

/* The article that names the group now that i named once. */
static uint32_t
group_now(struct stories *s, uint32_t i)
{
	uint32_t root = i, next;

	while (s->into[root] != root)
		root = s->into[root];
	for (; s->into[i] != root; i = next) {
		next = s->into[i];
		s->into[i] = root;
	}
	return root;
}

void
stories_follow(struct stories *s, const struct wcopy_event *e)
{
	uint32_t from =
	    find(s, e->kind == WCOPY_EVENT_MERGE ? e->group : e->id);
	uint32_t to = find(s, e->into);

	if (from == STORY_NONE || to == STORY_NONE)
		return;
	/* A moved article takes nobody along, and may come back to the group
	 * it named itself: that one must not have been redirected. */
	if (e->kind == WCOPY_EVENT_MOVE)
		s->articles[from].group = to;
	else
		s->into[group_now(s, from)] = group_now(s, to);
}

void
stories_add(struct stories *s, const struct wcopy_decision *d, uint64_t record)
{
	const struct wcopy_record *r = d->record;
	struct wcopy_span none = { NULL, 0 };
	uint32_t i = (uint32_t)s->n, named = find(s, d->group);
	bool own = d->group.len == r->id.len &&
		   memcmp(d->group.ptr, r->id.ptr, r->id.len) == 0;
	struct story_article *x;
	bool credited = d->credits != NULL && d->credits->n > 0;

	/* The pipeline itself ends before 2^32 - 1 articles. */
	mem_grow(&s->articles, &s->room, s->n + 1, sizeof(*s->articles));
	mem_grow(&s->into, &s->into_room, s->n + 1, sizeof(*s->into));
	x = &s->articles[s->n++];
	*x = (struct story_article){
		.id = names_add(&s->names, r->id),
		.source = names_add(&s->names, r->outlet),
		.title = names_add(&s->names, s->names_only ? none : r->title),
		.url = names_add(&s->names, s->names_only ? none : r->url),
		.agency = names_add(&s->names,
		    credited ? d->credits->credit[0].id : none),
		.date = article_date(&r->date),
		.record = record,
		.match = find(s, d->match),
		.group = i,
		.words = d->words,
		.shares = { d->jaccard, d->contained, d->covers },
		.relation = d->relation,
	};
	s->into[i] = i;
	/* A group can bear the article's own id without being its own: an id
	 * can come back when the first that had it is forgotten. */
	x->joined = named != STORY_NONE && (!own || article_joins(d->relation));
	if (x->joined)
		x->group = named;
	if (x->joined && x->relation == WCOPY_RELATION_SHORT)
		x->relation = WCOPY_RELATION_EXACT;
	/* Of two articles with one id, the one that names a group stays known:
	 * it is the one that later articles can join. */
	if (x->group == i || find(s, r->id) == STORY_NONE)
		set_owner(s, x->id, i);
	for (size_t e = 0; e < d->n_events; e++)
		stories_follow(s, &d->events[e]);
}

void
stories_finish(struct stories *s)
{
	/* calloc(0) may give NULL, which is not the end of memory. */
	size_t n = s->n > 0 ? s->n : 1;
	uint32_t *place = malloc(n * sizeof(*place)), at = 0;

	s->groups = calloc(n, sizeof(*s->groups));
	s->members = calloc(n, sizeof(*s->members));
	if (s->groups == NULL || s->members == NULL || place == NULL)
		mem_out();
	/* place: where the group that an article names stands in groups. */
	memset(place, 0xff, n * sizeof(*place));
	for (size_t i = 0; i < s->n; i++) {
		uint32_t name = group_now(s, s->articles[i].group);

		s->articles[i].group = name;
		if (place[name] == STORY_NONE) {
			place[name] = (uint32_t)s->n_groups;
			s->groups[s->n_groups++].name = name;
		}
		s->groups[place[name]].n++;
	}
	for (size_t g = 0; g < s->n_groups; g++) {
		s->groups[g].first = at;
		at += s->groups[g].n;
		s->groups[g].n = 0;
	}
	for (size_t i = 0; i < s->n; i++) {
		struct story_group *g = &s->groups[place[s->articles[i].group]];

		s->members[g->first + g->n++] = (uint32_t)i;
	}
	free(place);
}

void
stories_clear(struct stories *s)
{
	free(s->articles);
	names_clear(&s->names);
	free(s->groups);
	free(s->members);
	free(s->into);
	free(s->owner);
	memset(s, 0, sizeof(*s));
}
