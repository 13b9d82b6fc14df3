/* SPDX-License-Identifier: MIT */
/*
 * article.h - what several commands print of an article
 */
#ifndef CLI_ARTICLE_H
#define CLI_ARTICLE_H

#include <wirecopy.h>

#include <stdbool.h>

#include "json_out.h"

/* Does an article of this relation join its match's group? */
bool article_joins(enum wcopy_relation relation);

/* When it was published: date, or none if it is only when a crawler came by,
 * which says nothing about who was first. */
struct wcopy_date article_date(const struct wcopy_date *date);

/* How an article overlaps with its match. */
struct article_shares {
	double jaccard, contained, covers;
};

/* Members "match", "jaccard", "contained" and "covers"; all null if match is
 * empty. */
void article_json_match(struct json_out *j, struct wcopy_span match,
    struct article_shares shares);

/* Member "agency": the id of the agency that the text is credited to, of
 * several the one whose place tells most; null if there is none. */
void article_json_agency(struct json_out *j, const struct wcopy_credits *c);

/* Members "source", "date", "title" and "url". */
void article_json_about(struct json_out *j, struct wcopy_span source,
    const struct wcopy_date *date, struct wcopy_span title,
    struct wcopy_span url);

#endif
