/* SPDX-License-Identifier: MIT */
/*
 * decisions.h - the output of 'wirecopy group', read back
 *
 * A file holds decisions if its first JSON object has the members id, group,
 * relation and match, or event. Its lines then go into the list of stories
 * as if they had just been decided, merges and moves included.
 */
#ifndef CLI_DECISIONS_H
#define CLI_DECISIONS_H

#include <wirecopy.h>

#include <stdbool.h>

#include "input.h"
#include "stories.h"

struct decisions {
	struct stories *stories;

	/* Private. */
	const struct input_file *file; /* the one being read */
	bool known, yes; /* whether it holds decisions; valid if known */
	char *text;      /* strings of the line at hand, escapes undone */
	size_t room;
};

/* Start; add what is read to s. */
void decisions_init(struct decisions *d, struct stories *s);

/* Take a record if it is a decision or an event. False: it is neither, and
 * d is not concerned with it. */
bool decisions_take(struct decisions *d, const struct input_file *file,
    const struct wcopy_raw *raw);

void decisions_clear(struct decisions *d);

#endif
