/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "article.h"

bool
article_joins(enum wcopy_relation relation)
{
	static const bool joins[] = {
#define X(id, name, joins_it, text) joins_it,
		WCOPY_RELATION_TABLE(X)
#undef X
	};

	return joins[relation];
}

struct wcopy_date
article_date(const struct wcopy_date *date)
{
	struct wcopy_date none = { .precision = WCOPY_DATE_NONE };

	return date->kind == WCOPY_DATE_CRAWLED ? none : *date;
}

void
article_json_match(struct json_out *j, struct wcopy_span match,
    struct article_shares shares)
{
	json_string(j, "match", match);
	if (match.len > 0) {
		json_share(j, "jaccard", shares.jaccard);
		json_share(j, "contained", shares.contained);
		json_share(j, "covers", shares.covers);
	} else {
		json_null(j, "jaccard");
		json_null(j, "contained");
		json_null(j, "covers");
	}
}

void
article_json_agency(struct json_out *j, const struct wcopy_credits *c)
{
	if (c != NULL && c->n > 0)
		json_string(j, "agency", c->credit[0].id);
	else
		json_null(j, "agency");
}

void
article_json_about(struct json_out *j, struct wcopy_span source,
    const struct wcopy_date *date, struct wcopy_span title,
    struct wcopy_span url)
{
	json_string(j, "source", source);
	json_date(j, "date", date);
	json_string(j, "title", title);
	json_string(j, "url", url);
}
