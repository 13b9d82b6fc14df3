/* SPDX-License-Identifier: MIT */
/*
 * synth.c - which stories there are, who copies them, and when
 */
#include <config.h>
#include "synth.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "synth_plan.h"

/* 1 January 2026. */
#define EPOCH INT64_C(1767225600)

/* Of a thousand stories so many are ...; the rest is told once. */
enum {
	COPIED = 120,
	ROUNDUPS = 25,
	QUOTING = 40,
	FOLLOWUPS = 15,
	REPORTS = 15,
	FORMS = 10,
	N_FORMS = 24 /* about one of each a day */
};

/* The first stories have no others to quote. */
#define FIRST_STORIES 20

static const char *const class_names[] = {
#define X(name, shortname, weight, relation, text) shortname,
	SYNTH_CLASS_TABLE(X)
#undef X
};

const char *
synth_class_name(enum synth_class c)
{
	return (unsigned)c < N_SYNTH_CLASSES ? class_names[c] : NULL;
}

static uint64_t
root(uint64_t x)
{
	uint64_t r = 0;

	for (uint64_t bit = UINT64_C(1) << 31; bit > 0; bit >>= 1)
		if ((r | bit) * (r | bit) <= x)
			r |= bit;
	return r;
}

static void
set_outlets(struct synth *g)
{
	for (unsigned i = 0; i < SYNTH_OUTLETS; i++) {
		struct synth_outlet *o = &g->outlets[i];
		struct synth_rng r = synth_rng_of(g, SYNTH_FOR_OUTLET, i, 0);
		char name[16];

		synth_name(g->lexicon, &r, name, sizeof(name));
		name[0] = (char)(name[0] - 'A' + 'a');
		(void)snprintf(o->domain, sizeof(o->domain), "%s%u.example",
		    name, i);
		o->trailer = synth_chance(&r, 25);
		o->stub = !o->trailer && synth_chance(&r, 3);
		o->curly = synth_chance(&r, 50);
		o->day_only = synth_chance(&r, 25);
	}
}

struct synth *
synth_new(const struct synth_params *params)
{
	struct synth *g = calloc(1, sizeof(*g));
	uint64_t a_day = params->articles / 10;

	if (g == NULL)
		mem_out();
	g->params = *params;
	g->lexicon = synth_lexicon_new(params->seed);
	set_outlets(g);
	/* 4,000 articles a day, 1.6 a story; a short stream takes ten days. */
	a_day = a_day > 4000 ? 4000 : a_day < 10 ? 10 : a_day;
	g->step = (int64_t)(86400 * 8 / 5 / a_day);
	/* The number of copies falls as its power 1.5: 4.8 in the mean. */
	for (unsigned k = 1; k <= SYNTH_COPIES_MAX; k++)
		g->copies_sum[k] =
		    g->copies_sum[k - 1] +
		    (UINT64_C(1) << 40) / root((uint64_t)k * k * k << 20);
	return g;
}

void
synth_free(struct synth *g)
{
	if (g == NULL)
		return;
	synth_lexicon_free(g->lexicon);
	synth_text_clear(&g->source);
	synth_text_clear(&g->other);
	synth_text_clear(&g->own);
	free(g->due);
	free(g);
}

static unsigned
draw_copies(const struct synth *g, struct synth_rng *r)
{
	uint64_t x = (synth_draw(r) >> 32) * g->copies_sum[SYNTH_COPIES_MAX];
	unsigned k = 1;

	while (g->copies_sum[k] <= x >> 32)
		k++;
	return k;
}

static bool
is_real(const struct synth *g, uint64_t story)
{
	return g->params.sources != NULL &&
	       story < synth_sources_count(g->params.sources);
}

struct synth_story
synth_plan(const struct synth *g, uint64_t story)
{
	static const struct {
		uint32_t share;
		enum synth_class class;
	} kinds[] = { { COPIED, SYNTH_SOURCE }, { ROUNDUPS, SYNTH_ROUNDUP },
		{ QUOTING, SYNTH_QUOTING }, { FOLLOWUPS, SYNTH_FOLLOWUP },
		{ REPORTS, SYNTH_REPORT }, { FORMS, SYNTH_FORM },
		{ 1000, SYNTH_SOURCE } };
	struct synth_rng r = synth_rng_of(g, SYNTH_FOR_STORY, story, 0);
	struct synth_story s = { .class = SYNTH_SOURCE };
	uint32_t x = synth_below(&r, 1000);
	size_t k = 0;

	s.time = EPOCH + (int64_t)story * g->step;
	s.outlet = synth_below(&r, SYNTH_OUTLETS);
	while (x >= kinds[k].share)
		x -= kinds[k++].share;
	if (story >= FIRST_STORIES)
		s.class = kinds[k].class;
	/* An event told in other words needs facts, which real text hides. */
	if (s.class == SYNTH_REPORT && is_real(g, story))
		s.class = SYNTH_SOURCE;
	if (k == 0)
		s.copies = draw_copies(g, &r);
	else if (s.class == SYNTH_SOURCE && g->outlets[s.outlet].stub)
		s.class = SYNTH_STUB;
	if (s.class == SYNTH_FORM) {
		s.form = synth_below(&r, N_FORMS);
		s.outlet = s.form * 7;
	}
	return s;
}

unsigned
synth_copies(const struct synth *g, uint64_t story)
{
	return synth_plan(g, story).copies;
}

uint64_t
synth_ref(const struct synth *g, uint64_t story, unsigned i)
{
	struct synth_rng r = synth_rng_of(g, SYNTH_FOR_REF, story, i);
	uint64_t back = 1 + synth_below(&r, 300);
	uint64_t at = story > back ? story - back : 0;

	while (at >= FIRST_STORIES && synth_plan(g, at).class != SYNTH_SOURCE)
		at--;
	return at;
}

/* A minute to three days behind the first, half of them within five hours. */
int64_t
synth_time(const struct synth *g, uint64_t story, unsigned copy)
{
	struct synth_rng r = synth_rng_of(g, SYNTH_FOR_LAG, story, copy);
	int64_t first = EPOCH + (int64_t)story * g->step;
	uint32_t scale;

	if (copy == 0)
		return first;
	scale = UINT32_C(1) << synth_between(&r, 10, 17);
	return first + scale + (int64_t)synth_below(&r, scale);
}

static bool
before(const struct synth_due *a, const struct synth_due *b)
{
	if (a->time != b->time)
		return a->time < b->time;
	return a->story != b->story ? a->story < b->story : a->copy < b->copy;
}

static void
push(struct synth *g, struct synth_due x)
{
	size_t i = g->n_due++;

	mem_grow(&g->due, &g->due_room, g->n_due, sizeof(*g->due));
	for (; i > 0 && before(&x, &g->due[(i - 1) / 2]); i = (i - 1) / 2)
		g->due[i] = g->due[(i - 1) / 2];
	g->due[i] = x;
}

static struct synth_due
pop(struct synth *g)
{
	struct synth_due top = g->due[0], x = g->due[--g->n_due];
	size_t i = 0, child;

	while ((child = 2 * i + 1) < g->n_due) {
		if (child + 1 < g->n_due &&
		    before(&g->due[child + 1], &g->due[child]))
			child++;
		if (!before(&g->due[child], &x))
			break;
		g->due[i] = g->due[child];
		i = child;
	}
	g->due[i] = x;
	return top;
}

bool
synth_next_name(struct synth *g, uint64_t *story, unsigned *copy)
{
	struct synth_due top;

	if (g->emitted == g->params.articles)
		return false;
	/* The next story is not older than any copy that it may have. */
	while (g->n_due == 0 ||
	       g->due[0].time >= synth_time(g, g->next_story, 0)) {
		uint64_t s = g->next_story++;
		unsigned copies = synth_plan(g, s).copies;

		for (unsigned c = 0; c <= copies; c++)
			push(g,
			    (struct synth_due){ synth_time(g, s, c), s, c });
	}
	top = pop(g);
	*story = top.story;
	*copy = top.copy;
	g->emitted++;
	return true;
}

bool
synth_next(struct synth *g, struct synth_article *out)
{
	uint64_t story;
	unsigned copy;

	if (!synth_next_name(g, &story, &copy))
		return false;
	synth_make(g, story, copy, out);
	return true;
}

bool
synth_parse_id(struct wcopy_span id, uint64_t *story, unsigned *copy)
{
	char text[32];
	int end = 0;

	if (id.len >= sizeof(text))
		return false;
	memcpy(text, id.ptr, id.len);
	text[id.len] = '\0';
	return sscanf(text, "s%" SCNu64 ".%u%n", story, copy, &end) == 2 &&
	       (size_t)end == id.len;
}

void
synth_article_record(const struct synth_article *a, struct wcopy_record *out)
{
	memset(out, 0, sizeof(*out));
	out->kind = WCOPY_BODY_ARTICLE;
	out->body = a->text;
	out->id = a->id;
	out->url = a->url;
	out->outlet = a->outlet;
	out->title = a->title;
	(void)wcopy_date_parse(a->date, &out->date);
}

void
synth_article_clear(struct synth_article *a)
{
	free(a->parts);
	free(a->bytes);
	memset(a, 0, sizeof(*a));
}
