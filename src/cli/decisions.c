/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "decisions.h"

#include <stdlib.h>
#include <string.h>

#include "mem.h"

/* The members that matter: X(NAME, key). */
#define FIELDS(X)                                                              \
	X(ID, "id")                                                            \
	X(GROUP, "group")                                                      \
	X(RELATION, "relation")                                                \
	X(MATCH, "match")                                                      \
	X(SOURCE, "source")                                                    \
	X(DATE, "date")                                                        \
	X(TITLE, "title")                                                      \
	X(URL, "url")                                                          \
	X(AGENCY, "agency")                                                    \
	X(EVENT, "event")                                                      \
	X(INTO, "into")

enum field {
#define X(id, key) FIELD_##id,
	FIELDS(X)
#undef X
	    N_FIELDS
};

static const char *const keys[] = {
#define X(id, key) key,
	FIELDS(X)
#undef X
};

/* One line; what is not there or is no string is empty. */
struct line {
	struct wcopy_span value[N_FIELDS];
	bool has[N_FIELDS];
};

static bool
is(struct wcopy_span span, const char *text)
{
	return span.len == strlen(text) &&
	       memcmp(span.ptr, text, span.len) == 0;
}

static void
keep(struct line *l, enum field i, const struct wcopy_json_member *m,
    char **free_text)
{
	l->has[i] = true;
	if (m->type != WCOPY_JSON_STRING)
		return;
	l->value[i] = m->value;
	if (!m->escaped)
		return;
	l->value[i].ptr = *free_text;
	l->value[i].len = wcopy_json_unescape(m->value, *free_text);
	*free_text += l->value[i].len;
}

/* False: it is no JSON object. */
static bool
read_line(struct decisions *d, struct wcopy_span text, struct line *l)
{
	struct wcopy_json_walk walk = { .text = text };
	struct wcopy_json_member m;
	wcopy_status rc;
	char *free_text;

	/* Undone escapes are never longer than the line they stand in, unless
	 * a key comes twice; the second is then passed over. */
	mem_grow(&d->text, &d->room, text.len, 1);
	free_text = d->text;
	memset(l, 0, sizeof(*l));
	while ((rc = wcopy_json_next(&walk, &m, NULL)) == WCOPY_OK)
		for (unsigned i = 0; i < N_FIELDS; i++)
			if (!l->has[i] && is(m.key, keys[i]))
				keep(l, (enum field)i, &m, &free_text);
	return rc == WCOPY_EOF;
}

static bool
is_event(const struct line *l)
{
	return l->has[FIELD_EVENT] && l->has[FIELD_GROUP];
}

static bool
is_decision(const struct line *l)
{
	return l->value[FIELD_ID].len > 0 && l->value[FIELD_GROUP].len > 0 &&
	       l->value[FIELD_RELATION].len > 0 && l->has[FIELD_MATCH];
}

/* False: not one that we know. */
static bool
take_event(struct decisions *d, const struct line *l)
{
	struct wcopy_event e = { .group = l->value[FIELD_GROUP] };

	if (is(l->value[FIELD_EVENT], "merge")) {
		e.kind = WCOPY_EVENT_MERGE;
		e.into = l->value[FIELD_INTO];
	} else if (is(l->value[FIELD_EVENT], "move")) {
		e.kind = WCOPY_EVENT_MOVE;
		e.id = l->value[FIELD_ID];
		e.into = l->value[FIELD_GROUP];
	} else {
		return false;
	}
	stories_follow(d->stories, &e);
	return true;
}

static bool
take_decision(struct decisions *d, const struct line *l, uint64_t ordinal)
{
	struct wcopy_record r = {
		.id = l->value[FIELD_ID],
		.outlet = l->value[FIELD_SOURCE],
		.title = l->value[FIELD_TITLE],
		.url = l->value[FIELD_URL],
	};
	struct wcopy_credits credits = {
		.credit[0].id = l->value[FIELD_AGENCY],
		.n = l->value[FIELD_AGENCY].len > 0,
	};
	struct wcopy_decision decision = {
		.credits = &credits,
		.record = &r,
		.group = l->value[FIELD_GROUP],
		.match = l->value[FIELD_MATCH],
	};

	if (wcopy_relation_parse(l->value[FIELD_RELATION],
		&decision.relation) != WCOPY_OK)
		return false;
	(void)wcopy_date_parse(l->value[FIELD_DATE], &r.date);
	stories_add(d->stories, &decision, ordinal);
	return true;
}

void
decisions_init(struct decisions *d, struct stories *s)
{
	memset(d, 0, sizeof(*d));
	d->stories = s;
}

bool
decisions_take(struct decisions *d, const struct input_file *file,
    const struct wcopy_raw *raw)
{
	struct line l;

	if (file != d->file) {
		d->file = file;
		d->known = false;
	}
	if (raw->format != WCOPY_FORMAT_JSONL || (d->known && !d->yes) ||
	    !read_line(d, raw->bytes, &l))
		return false;
	if (!d->known) {
		d->known = true;
		d->yes = is_event(&l) || is_decision(&l);
	}
	if (is_event(&l))
		return d->yes && take_event(d, &l);
	return d->yes && is_decision(&l) && take_decision(d, &l, raw->ordinal);
}

void
decisions_clear(struct decisions *d)
{
	free(d->text);
	memset(d, 0, sizeof(*d));
}
