/* SPDX-License-Identifier: MIT */
/*
 * stories.h - who belongs to which story, known for sure at the end
 *
 * A pipeline decides as articles arrive, and a later article can merge groups
 * or move one article. This list follows the decisions and their
 * events, and gives the final groups.
 *
 * Memory   some 100 bytes and its names for every article ever added, also
 *          for those the pipeline has forgotten.
 */
#ifndef CLI_STORIES_H
#define CLI_STORIES_H

#include <wirecopy.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "article.h"
#include "names.h"

#define STORY_NONE UINT32_MAX

struct story_article {
	uint32_t id, source, title, url; /* in names */
	uint32_t agency; /* id of the one it is credited to, in names; 0: none
			    */
	struct wcopy_date date;
	uint64_t record; /* place among all records, bad ones included */
	uint32_t match;  /* article, or STORY_NONE */
	uint32_t group;  /* article that names its group; the final one after
			    stories_finish */
	uint32_t words;
	struct article_shares shares; /* with a match */
	enum wcopy_relation relation; /* EXACT for a short one that joined:
					 it could not otherwise */
	bool joined;                  /* a group that was there when it came */
};

/* A final group: its n articles are members[first] ..., in the order they
 * came. Groups stand in the order of their first members. */
struct story_group {
	uint32_t name; /* the article whose id the group has */
	uint32_t first, n;
};

struct stories {
	struct story_article *articles;
	size_t n, room;
	struct names names;

	/* After stories_finish. */
	struct story_group *groups;
	size_t n_groups;
	uint32_t *members; /* articles */

	/* Private. */
	uint32_t *into; /* by article: where the group it names went */
	size_t into_room;
	uint32_t *owner; /* by name: the article whose id it is */
	size_t n_owners, owner_room;
	bool names_only;
};

/* Start empty. names_only: titles and URLs are not kept. */
void stories_init(struct stories *s, bool names_only);

/* Add what was decided about the next article, and follow its events. */
void stories_add(struct stories *s, const struct wcopy_decision *d,
    uint64_t record);

/* The same for an event on its own. */
void stories_follow(struct stories *s, const struct wcopy_event *e);

/* Form the final groups; nothing can be added afterwards. */
void stories_finish(struct stories *s);

void stories_clear(struct stories *s);

#endif
