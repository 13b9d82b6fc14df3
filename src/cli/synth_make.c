/* SPDX-License-Identifier: MIT */
/*
 * synth_make.c - one article of a stream, from its story and its place in it
 */
#include <config.h>

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "synth_making.h"

static const struct {
	unsigned weight;
	enum wcopy_relation relation;
} classes[] = {
#define X(name, shortname, weight, relation, text)                             \
	[SYNTH_##name] = { weight, WCOPY_RELATION_##relation },
	SYNTH_CLASS_TABLE(X)
#undef X
};

static enum synth_class
draw_class(struct synth_rng *r)
{
	uint32_t total = 0, x;
	unsigned c = 0;

	for (unsigned i = 0; i < N_SYNTH_CLASSES; i++)
		total += classes[i].weight;
	for (x = synth_below(r, total); x >= classes[c].weight; c++)
		x -= classes[c].weight;
	return (enum synth_class)c;
}

/* Has an earlier story of the stream filled this form in? */
static bool
seen_form(const struct synth *g, uint64_t story, unsigned form)
{
	while (story-- > 0) {
		struct synth_story s = synth_plan(g, story);

		if (s.class == SYNTH_FORM && s.form == form)
			return true;
	}
	return false;
}

/* What the article is, and which outlet prints it. */
static void
choose(struct synth_making *m)
{
	struct synth *g = m->g;
	struct synth_article *a = m->a;
	unsigned first = m->story.outlet;

	a->class = m->story.class;
	a->outlet_number = first;
	if (a->copy > 0) {
		a->class = draw_class(&m->rng);
		if (a->class != SYNTH_VERSION)
			a->outlet_number =
			    (first +
				a->copy * (1 + (unsigned)(a->story % 97))) %
			    SYNTH_OUTLETS;
	}
	m->outlet = &g->outlets[a->outlet_number];
	a->has_trailer = m->outlet->trailer;
	a->relation = classes[a->class].relation;
	if (a->relation == WCOPY_RELATION_EXACT &&
	    (m->outlet->trailer || g->outlets[first].trailer)) {
		a->relation = WCOPY_RELATION_REPRINT;
		if (a->class == SYNTH_EXACT)
			a->class = SYNTH_TRAILER;
	}
	if (a->class == SYNTH_FORM && !seen_form(g, a->story, m->story.form))
		a->relation = WCOPY_RELATION_NEW;
}

/* What the outlet prints under everything: 20 to 45 words and the rest of the
 * sentence. */
static void
put_trailer(struct synth_making *m)
{
	struct synth *g = m->g;
	unsigned o = m->a->outlet_number;
	struct synth_rng r = synth_rng_of(g, SYNTH_FOR_TRAILER, o, 0);
	uint32_t words = 0, least = synth_between(&r, 20, 45);
	struct synth_facts f;
	struct synth_teller t;

	synth_facts_draw(g->lexicon, &r, &f);
	t = (struct synth_teller){ g->lexicon, &f, r, r, 4 };
	synth_text_reset(&g->own);
	synth_tell(&t, 6, &g->own);
	m->paragraph = true;
	for (size_t i = 0; i < g->own.n && words < least; i++) {
		const struct synth_sentence *s = &g->own.sentences[i];

		synth_put_line(m, g->own.bytes + s->at, s->len, s->last);
		words += s->words;
	}
}

static struct wcopy_span
print(char *room, int len)
{
	return (struct wcopy_span){ room, (size_t)len };
}

static void
set_date(struct synth_article *a, bool day_only)
{
	int64_t days = a->time / 86400, in_day = a->time % 86400;
	/* H. Hinnant, "chrono-compatible low-level date algorithms". */
	int64_t z = days + 719468, era = z / 146097, doe = z % 146097;
	int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	int64_t mp = (5 * doy + 2) / 153;
	int month = (int)(mp < 10 ? mp + 3 : mp - 9);
	int year = (int)(yoe + era * 400 + (month <= 2));
	int n = snprintf(a->date_room, sizeof(a->date_room), "%04d-%02d-%02d",
	    year, month, (int)(doy - (153 * mp + 2) / 5 + 1));

	if (!day_only)
		n +=
		    snprintf(a->date_room + n, sizeof(a->date_room) - (size_t)n,
			"T%02d:%02d:%02dZ", (int)(in_day / 3600),
			(int)(in_day / 60 % 60), (int)(in_day % 60));
	a->date = print(a->date_room, n);
}

static void
set_names(struct synth_making *m)
{
	struct synth_article *a = m->a;
	bool again = a->class == SYNTH_RETITLED;
	struct synth_facts f;
	struct synth_teller t;
	char title[160];

	/* Desks give a copy a headline of their own more often than not. */
	if (a->copy > 0 && a->class != SYNTH_EXACT &&
	    a->class != SYNTH_TRAILER && a->class != SYNTH_VERSION)
		again = again || synth_chance(&m->rng, 60);
	(void)snprintf(title, sizeof(title), "%s", m->source->title);
	if (again) {
		synth_facts_of(m->g, a->story, &f);
		t = synth_teller_of(m->g, &f, a->story, 500 + a->copy);
		synth_tell_title(&t, title, sizeof(title));
	}
	a->time = synth_time(m->g, a->story, a->copy);
	set_date(a, m->outlet->day_only);
	a->id = print(a->id_room, snprintf(a->id_room, sizeof(a->id_room),
				      "s%" PRIu64 ".%u", a->story, a->copy));
	a->url = print(a->url_room,
	    snprintf(a->url_room, sizeof(a->url_room),
		"https://www.%s/%.10s/s%" PRIu64 "-%u.html", m->outlet->domain,
		a->date_room, a->story, a->copy));
	a->title = print(a->title_room,
	    snprintf(a->title_room, sizeof(a->title_room), "%s%s", title,
		a->class == SYNTH_VERSION ? " (updated)" : ""));
	a->outlet =
	    (struct wcopy_span){ m->outlet->domain, strlen(m->outlet->domain) };
}

void
synth_make(struct synth *g, uint64_t story, unsigned copy,
    struct synth_article *out)
{
	struct synth_making m = { .g = g, .a = out, .source = &g->source };

	out->story = story;
	out->copy = copy;
	out->n_parts = 0;
	out->words = 0;
	m.story = synth_plan(g, story);
	m.rng = synth_rng_of(g, SYNTH_FOR_COPY, story, copy);
	m.editor =
	    (struct synth_editor){ g->lexicon, &m.rng, synth_draw(&m.rng) };
	m.out = (struct synth_out){ out->bytes, 0, out->bytes_room };
	choose(&m);
	if (out->class != SYNTH_FORM)
		synth_story_text(g, story, &g->source);
	synth_make_text(&m);
	if (out->has_trailer)
		put_trailer(&m);
	set_names(&m);
	out->bytes = m.out.bytes;
	out->bytes_room = m.out.room;
	out->text = (struct wcopy_span){ m.out.bytes, m.out.len };
	synth_out_clear(&m.line);
}
