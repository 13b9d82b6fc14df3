/* SPDX-License-Identifier: MIT */
/*
 * synth_sources.c - articles that were given, as the stories of a stream
 */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "synth.h"
#include "synth_rng.h"

struct one {
	size_t at, len, title_len; /* the text, its title behind it */
};

struct synth_sources {
	struct one *list;
	size_t n, room;
	char *pool;
	size_t pool_len, pool_room;
	/* Every shingle taken, open addressing; 0: free. */
	uint64_t *seen;
	size_t n_seen, n_slots;
	/* Scratch. */
	struct synth_text text;
	uint64_t *set;
	size_t set_room;
};

enum { LEAST_WORDS = 120, LEAST_SENTENCES = 8, SHINGLE = 5 };

static struct synth_sources *
sources_new(void)
{
	struct synth_sources *s = calloc(1, sizeof(*s));

	if (s == NULL)
		mem_out();
	return s;
}

void
synth_sources_free(struct synth_sources *s)
{
	if (s == NULL)
		return;
	synth_text_clear(&s->text);
	free(s->set);
	free(s->seen);
	free(s->pool);
	free(s->list);
	free(s);
}

static size_t
slot_of(const struct synth_sources *s, uint64_t x)
{
	size_t i = (size_t)synth_mix(x) & (s->n_slots - 1);

	while (s->seen[i] != 0 && s->seen[i] != x)
		i = (i + 1) & (s->n_slots - 1);
	return i;
}

static void
make_room(struct synth_sources *s, size_t more)
{
	struct synth_sources old = *s;

	if (s->n_slots >= 2 * (s->n_seen + more))
		return;
	for (s->n_slots = 1024; s->n_slots < 4 * (s->n_seen + more);)
		s->n_slots *= 2;
	if ((s->seen = calloc(s->n_slots, sizeof(*s->seen))) == NULL)
		mem_out();
	for (size_t i = 0; i < old.n_slots; i++)
		if (old.seen[i] != 0)
			s->seen[slot_of(s, old.seen[i])] = old.seen[i];
	free(old.seen);
}

/* Take the text's shingles unless a tenth of them have been taken before. */
static bool
is_unlike(struct synth_sources *s, struct wcopy_span text)
{
	size_t n = synth_shingles(text, SHINGLE, &s->set, &s->set_room);
	size_t before = 0;

	make_room(s, n);
	for (size_t i = 0; i < n; i++)
		before += s->seen[slot_of(s, s->set[i] | 1)] != 0;
	if (before * 10 >= n)
		return false;
	for (size_t i = 0; i < n; i++) {
		uint64_t *slot = &s->seen[slot_of(s, s->set[i] | 1)];

		s->n_seen += *slot == 0;
		*slot = s->set[i] | 1;
	}
	return true;
}

static void
keep(struct synth_sources *s, struct wcopy_span text, struct wcopy_span title)
{
	struct one x = { s->pool_len, text.len, title.len };

	mem_grow(&s->list, &s->room, s->n + 1, sizeof(*s->list));
	mem_grow(&s->pool, &s->pool_room, s->pool_len + text.len + title.len,
	    1);
	memcpy(s->pool + s->pool_len, text.ptr, text.len);
	if (title.len > 0)
		memcpy(s->pool + s->pool_len + text.len, title.ptr, title.len);
	s->pool_len += text.len + title.len;
	s->list[s->n++] = x;
}

wcopy_status
synth_sources_load(struct synth_sources **sp, const char *path,
    struct wcopy_error *err)
{
	struct synth_sources *s = *sp == NULL ? sources_new() : *sp;
	struct wcopy_reader *in = NULL;
	struct wcopy_parser *parser = NULL;
	struct wcopy_raw raw;
	struct wcopy_record rec;
	wcopy_status rc;

	*sp = s;
	if ((rc = wcopy_parser_new(&parser, NULL, err)) != WCOPY_OK ||
	    (rc = wcopy_reader_open(&in, path, NULL, NULL, NULL, err)) !=
		WCOPY_OK)
		goto end;
	while ((rc = wcopy_reader_next(in, &raw, err)) >= WCOPY_OK &&
	       rc != WCOPY_EOF) {
		if (rc != WCOPY_OK ||
		    wcopy_parser_parse(parser, &raw, &rec, err) != WCOPY_OK ||
		    rec.kind != WCOPY_BODY_ARTICLE)
			continue;
		synth_text_split(&s->text, rec.body);
		if (s->text.words >= LEAST_WORDS &&
		    s->text.n >= LEAST_SENTENCES && is_unlike(s, rec.body))
			keep(s, rec.body, rec.title);
	}
end:
	wcopy_reader_close(in);
	wcopy_parser_free(parser);
	return rc == WCOPY_EOF ? WCOPY_OK : rc;
}

size_t
synth_sources_count(const struct synth_sources *s)
{
	return s->n;
}

struct wcopy_span
synth_sources_text(const struct synth_sources *s, size_t i)
{
	return (struct wcopy_span){ s->pool + s->list[i].at, s->list[i].len };
}

struct wcopy_span
synth_sources_title(const struct synth_sources *s, size_t i)
{
	return (struct wcopy_span){ s->pool + s->list[i].at + s->list[i].len,
		s->list[i].title_len };
}
