/* SPDX-License-Identifier: MIT */
/*
 * synth_copy.c - what each class of article is made of
 */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "mem.h"
#include "synth_making.h"

void
synth_facts_of(const struct synth *g, uint64_t story, struct synth_facts *f)
{
	struct synth_story s = synth_plan(g, story);
	struct synth_rng r;

	if (s.class == SYNTH_REPORT || s.class == SYNTH_FOLLOWUP)
		story = synth_ref(g, story, 0);
	r = s.class == SYNTH_FORM ? synth_rng_of(g, SYNTH_FOR_FORM, s.form, 0)
				  : synth_rng_of(g, SYNTH_FOR_FACTS, story, 0);
	synth_facts_draw(g->lexicon, &r, f);
}

struct synth_teller
synth_teller_of(const struct synth *g, const struct synth_facts *f,
    uint64_t story, uint64_t telling)
{
	return (struct synth_teller){ g->lexicon, f,
		synth_rng_of(g, SYNTH_FOR_WORDS, story, telling),
		synth_rng_of(g, SYNTH_FOR_NUMBERS, story, telling), 8 };
}

void
synth_story_text(const struct synth *g, uint64_t story, struct synth_text *out)
{
	const struct synth_sources *real = g->params.sources;
	struct synth_facts f;
	struct synth_teller t;
	unsigned n;

	synth_text_reset(out);
	if (real != NULL && story < synth_sources_count(real)) {
		struct wcopy_span title = synth_sources_title(real, story);

		synth_text_split(out, synth_sources_text(real, story));
		(void)snprintf(out->title, sizeof(out->title), "%.*s",
		    (int)title.len, title.ptr);
		return;
	}
	synth_facts_of(g, story, &f);
	t = synth_teller_of(g, &f, story, 0);
	n = 8 + synth_below(&t.words, 20);
	n += synth_chance(&t.words, 25) ? synth_below(&t.words, 40) : 0;
	synth_tell_title(&t, out->title, sizeof(out->title));
	synth_tell(&t, n, out);
}

static void
note_part(struct synth_making *m, enum synth_state state, size_t sentence,
    uint32_t words)
{
	struct synth_article *a = m->a;

	mem_grow(&a->parts, &a->parts_room, a->n_parts + 1, sizeof(*a->parts));
	a->parts[a->n_parts++] =
	    (struct synth_part){ (uint16_t)sentence, (uint16_t)words, state };
	a->words += words;
}

void
synth_put_line(struct synth_making *m, const char *s, size_t len, bool last)
{
	if (m->out.len > 0)
		synth_out_put(&m->out, m->paragraph ? "\n\n" : " ",
		    m->paragraph ? 2 : 1);
	for (size_t i = 0, from = 0; i <= len; i++) {
		if (i < len && !(m->outlet->curly && s[i] == '"'))
			continue;
		synth_out_put(&m->out, s + from, i - from);
		from = i + 1;
		if (i == len)
			break;
		m->curly_open = !m->curly_open;
		synth_out_put(&m->out,
		    m->curly_open ? "\xe2\x80\x9c" : "\xe2\x80\x9d", 3);
	}
	m->paragraph = last;
}

static void
put_own(struct synth_making *m, const char *s, size_t len, bool last)
{
	synth_put_line(m, s, len, last);
	note_part(m, SYNTH_IS_OWN, 0, synth_words(s, len));
}

/* Take a sentence of the source over. */
static void
take(struct synth_making *m, size_t i, enum synth_state state, unsigned percent)
{
	const struct synth_sentence *s = &m->source->sentences[i];
	const char *bytes = m->source->bytes + s->at;

	m->line.len = 0;
	if (state == SYNTH_IS_EDITED)
		synth_edit_words(&m->editor, bytes, s->len, percent, &m->line);
	else if (state == SYNTH_IS_REWORDED)
		synth_edit_reword(&m->editor, bytes, s->len, percent, &m->line);
	else
		synth_out_put(&m->line, bytes, s->len);
	synth_put_line(m, m->line.bytes, m->line.len, s->last);
	note_part(m, state, i, synth_words(m->line.bytes, m->line.len));
}

static void
take_run(struct synth_making *m, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		take(m, i, SYNTH_IS_VERBATIM, 0);
}

/* Sentences of another text, which are the article's own as far as its story
 * goes. */
static void
borrow(struct synth_making *m, const struct synth_text *t, size_t from,
    size_t to)
{
	for (size_t i = from; i < to && i < t->n; i++)
		put_own(m, t->bytes + t->sentences[i].at, t->sentences[i].len,
		    t->sentences[i].last || i + 1 == to);
}

/* New sentences about the same; what is told differs by telling. */
static void
add(struct synth_making *m, unsigned sentences, unsigned telling)
{
	struct synth_facts f;
	struct synth_teller t;

	if (sentences == 0)
		return;
	synth_facts_of(m->g, m->a->story, &f);
	t = synth_teller_of(m->g, &f, m->a->story,
	    1000 + m->a->copy * 8 + telling);
	synth_text_reset(&m->g->own);
	synth_tell(&t, sentences, &m->g->own);
	borrow(m, &m->g->own, 0, sentences);
}

/* So many per cent of the source's sentences, at least one. */
static unsigned
share(struct synth_making *m, unsigned from, unsigned to)
{
	uint32_t n = (uint32_t)m->source->n;
	uint32_t k = (n * synth_between(&m->rng, from, to) + 50) / 100;

	return k == 0 ? 1 : k > n ? n : k;
}

static void
make_whole(struct synth_making *m)
{
	take_run(m, 0, m->source->n);
}

static void
make_credit(struct synth_making *m)
{
	static const char *const agencies[] = { "Continental Press",
		"Union Wire", "Meridian News Service" };
	const char *agency = agencies[m->a->story % 3];
	char name[16], line[120];

	synth_name(m->g->lexicon, &m->rng, name, sizeof(name));
	(void)snprintf(line, sizeof(line), "%s (%s) \xe2\x80\x94", name,
	    agency);
	put_own(m, line, strlen(line), false);
	make_whole(m);
	(void)snprintf(line, sizeof(line),
	    "Copyright 2026 %s. All rights reserved.", agency);
	put_own(m, line, strlen(line), true);
}

static void
make_edited(struct synth_making *m)
{
	size_t n = m->source->n, dropped = 0;

	for (size_t i = 0; i < n; i++)
		if (i > 0 && synth_chance(&m->rng, 5) && dropped < n / 12)
			dropped++;
		else
			take(m, i, SYNTH_IS_EDITED, 7);
}

static void
make_tail_cut(struct synth_making *m)
{
	take_run(m, 0, share(m, 25, 75));
}

static void
make_middle_cut(struct synth_making *m)
{
	unsigned lead = share(m, 20, 45), end = share(m, 10, 25);

	take_run(m, 0, lead);
	m->paragraph = true;
	take_run(m, m->source->n - end, m->source->n);
}

static void
make_expanded(struct synth_making *m)
{
	unsigned more = share(m, 25, 80), first = (more + 1) / 2;
	size_t middle = m->source->n / 2;

	add(m, first, 0);
	take_run(m, 0, middle);
	m->paragraph = true;
	add(m, more - first, 1);
	take_run(m, middle, m->source->n);
}

/* Half of the sentences in other words, a fifth of the neighbours changed
 * over, a tenth added. */
static void
make_half(struct synth_making *m)
{
	size_t n = m->source->n, start = synth_below(&m->rng, 2);

	for (size_t i = 0; i < n; i++) {
		size_t at = i;

		if (i % 5 == 2 && i + 1 < n)
			at = i + 1;
		else if (i % 5 == 3)
			at = i - 1;
		if ((at + start) % 2 == 0)
			take(m, at, SYNTH_IS_REWORDED, 45);
		else
			take(m, at, SYNTH_IS_EDITED, 4);
	}
	m->paragraph = true;
	add(m, share(m, 10, 10), 0);
}

static void
make_heavy(struct synth_making *m)
{
	size_t n = m->source->n;
	unsigned keep = synth_between(&m->rng, 45, 70);
	unsigned percent = synth_between(&m->rng, 28, 45);
	size_t taken = 0;

	for (size_t i = 0; i < n; i++) {
		size_t at = i;

		if (i % 4 == 1 && i + 1 < n)
			at = i + 1;
		else if (i % 4 == 2)
			at = i - 1;
		if (i == 0 || synth_chance(&m->rng, keep) ||
		    taken * 100 < i * 40) {
			take(m, at, SYNTH_IS_REWORDED, percent);
			taken++;
		}
	}
	m->paragraph = true;
	add(m, share(m, 10, 10), 0);
}

static void
make_misread(struct synth_making *m)
{
	unsigned percent = synth_between(&m->rng, 4, 10);

	for (size_t i = 0; i < m->source->n; i++) {
		const struct synth_sentence *s = &m->source->sentences[i];

		m->line.len = 0;
		synth_edit_misread(&m->editor, m->source->bytes + s->at, s->len,
		    percent, &m->line);
		synth_put_line(m, m->line.bytes, m->line.len, s->last);
		note_part(m, SYNTH_IS_EDITED, i, s->words);
	}
}

static void
make_merged(struct synth_making *m)
{
	struct synth_text *other = &m->g->other;
	uint32_t most = m->source->words * synth_between(&m->rng, 30, 55) / 100;
	size_t k = 0;

	synth_story_text(m->g, synth_ref(m->g, m->a->story, 1000 + m->a->copy),
	    other);
	for (uint32_t words = 0; k < other->n; k++)
		if ((words += other->sentences[k].words) > most)
			break;
	make_whole(m);
	m->paragraph = true;
	borrow(m, other, 0, k == 0 ? 1 : k);
}

static void
make_version(struct synth_making *m)
{
	unsigned more = share(m, 20, 40);
	size_t lead = m->source->n > 3 ? 3 : 1;

	take(m, 0, SYNTH_IS_EDITED, 10);
	take_run(m, 1, lead);
	m->paragraph = true;
	add(m, more, 0);
	take_run(m, lead, m->source->n);
}

static void
make_stub(struct synth_making *m)
{
	static const char stub[] =
	    "This article is for members. To read all of it sign in or take "
	    "out a trial for four weeks, which ends by itself. Members read "
	    "every story on every screen, get the evening letter of the "
	    "editors, the archive of forty years and the crossword, and give "
	    "up to three articles a week to friends. Already a member by "
	    "post? Link your number once and read on.";

	take_run(m, 0, m->source->n < 3 ? m->source->n : 3);
	synth_put_line(m, stub, sizeof(stub) - 1, true);
}

static void
make_follow_up(struct synth_making *m)
{
	struct synth_text *past = &m->g->other;
	unsigned n = synth_between(&m->rng, 2, 5);
	size_t from;

	synth_story_text(m->g, synth_ref(m->g, m->a->story, 0), past);
	from = past->n > n + 2
		   ? 2 + synth_below(&m->rng, (uint32_t)(past->n - n - 1))
		   : 0;
	make_whole(m);
	borrow(m, past, from, from + n);
}

/* Two or three sentences, quotations where there are some. */
static void
make_quoting(struct synth_making *m)
{
	struct synth_text *past = &m->g->other;
	size_t n = m->source->n, keep = n > 6 ? 6 + n / 3 : n;
	unsigned left = synth_between(&m->rng, 2, 3);

	synth_story_text(m->g, synth_ref(m->g, m->a->story, 0), past);
	take_run(m, 0, keep / 2);
	m->paragraph = true;
	for (size_t i = 1; i < past->n && left > 0; i++)
		if (past->sentences[i].quoted || past->n - i <= left) {
			borrow(m, past, i, i + 1);
			left--;
		}
	take_run(m, keep / 2, keep);
}

static void
make_roundup(struct synth_making *m)
{
	unsigned n = synth_between(&m->rng, 3, 5);

	add(m, 1, 0);
	for (unsigned i = 0; i < n; i++) {
		synth_story_text(m->g, synth_ref(m->g, m->a->story, i),
		    &m->g->other);
		borrow(m, &m->g->other, 0, 2);
		if (synth_chance(&m->rng, 50))
			add(m, 1, i + 1);
	}
}

/* The same words every day, other numbers, and a sentence of the day. */
static void
make_form(struct synth_making *m)
{
	struct synth *g = m->g;
	struct synth_facts f;
	struct synth_teller t;
	unsigned n;

	synth_facts_of(g, m->a->story, &f);
	t = synth_teller_of(g, &f, m->a->story, 0);
	t.words = synth_rng_of(g, SYNTH_FOR_FORM, m->story.form, 1);
	t.number_share = 30;
	n = 7 + synth_below(&t.words, 6);
	synth_text_reset(&g->source);
	synth_tell_title(&t, g->source.title, sizeof(g->source.title));
	synth_tell(&t, n, &g->source);
	make_whole(m);
	add(m, 1, 0);
}

static void (*const makers[])(struct synth_making *) = {
	[SYNTH_SOURCE] = make_whole,
	[SYNTH_EXACT] = make_whole,
	[SYNTH_CREDIT] = make_credit,
	[SYNTH_EDITED] = make_edited,
	[SYNTH_TAIL] = make_tail_cut,
	[SYNTH_MIDDLE] = make_middle_cut,
	[SYNTH_EXPANDED] = make_expanded,
	[SYNTH_RETITLED] = make_whole,
	[SYNTH_HALF] = make_half,
	[SYNTH_HEAVY] = make_heavy,
	[SYNTH_OCR] = make_misread,
	[SYNTH_MERGED] = make_merged,
	[SYNTH_VERSION] = make_version,
	[SYNTH_TRAILER] = make_whole,
	[SYNTH_STUB] = make_stub,
	[SYNTH_REPORT] = make_whole,
	[SYNTH_FOLLOWUP] = make_follow_up,
	[SYNTH_QUOTING] = make_quoting,
	[SYNTH_ROUNDUP] = make_roundup,
	[SYNTH_FORM] = make_form,
};

void
synth_make_text(struct synth_making *m)
{
	makers[m->a->class](m);
}
