/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "extract/dump_head.h"

#include <string.h>

#include "extract/visible.h"

/* Lines above the body that are looked at: headlines stand within 30 of it
 * even where share links and a video's controls come between. */
#define REACH 60

struct finder {
	const struct wci_lines *ls;
	const struct wci_line_features *f;
	size_t body;  /* first line of the body; n_lines: there is none */
	size_t title; /* line of the title; n_lines: none */
};

static const struct wcopy_span nothing;

static size_t
start_of(size_t body)
{
	return body < REACH ? 0 : body - REACH;
}

static struct wcopy_span
text_of(const struct finder *x, size_t i)
{
	return wci_line_text(x->ls, &x->ls->line[i]);
}

/* -- title ------------------------------------------------------------------ */

static bool
same_bytes(struct wcopy_span a, struct wcopy_span b)
{
	return a.len == b.len && memcmp(a.ptr, b.ptr, a.len) == 0;
}

static bool
begins_with(struct wcopy_span s, struct wcopy_span with)
{
	return with.len > 0 && s.len >= with.len &&
	       memcmp(s.ptr, with.ptr, with.len) == 0;
}

/* How much a line looks like the headline. The weights were set by hand; on
 * renders of the pages of WCXB three titles in four come out exactly. */
static float
title_score(const struct finder *x, size_t i)
{
	static const uint8_t not_title[] = { WCI_WORD_SHARE, WCI_WORD_RELATED,
		WCI_WORD_SUBSCRIBE, WCI_WORD_PHOTO, WCI_WORD_LEGAL,
		WCI_WORD_COMMENT, WCI_WORD_DATE, WCI_WORD_MENU, WCI_WORD_AD,
		WCI_WORD_TAGS };
	const struct wci_line *l = &x->ls->line[i];
	uint32_t words = wci_line_words(l);
	float worst = 0, score = 0;

	for (size_t k = 0; k < sizeof(not_title); k++) {
		float share = wci_line_share(l, (enum wci_word)not_title[k]);

		worst = share > worst ? share : worst;
	}
	score += l->heading ? 2.0f : 0;
	score += l->repeat ? 0.5f : 0;
	score += words >= 4 && words <= 24 ? 1.5f : 0;
	score -= words < 3 ? 2.0f : 0;
	score -= words > 30 ? 4.0f : 0;
	score -=
	    l->end == WCI_END_SENTENCE || l->end == WCI_END_DOTS ? 1.5f : 0;
	score -= l->end == WCI_END_COLON ? 1.0f : 0;
	score -= l->bullet || l->bars > 0 ? 1.0f : 0;
	score -= (l->starts >> WCI_WORD_BYLINE & 1) != 0 ? 1.0f : 0;
	score -= 4 * worst;
	score += 2 * wci_line_overlap(x->f, x->ls, l);
	score -= 0.05f * (float)(x->body - i);
	if (i > 0 && words >= 3 && begins_with(text_of(x, 0), text_of(x, i)))
		score += 4;
	return score;
}

static struct wcopy_span
find_title(struct finder *x)
{
	float best = 0.5f;
	struct wcopy_span first = wci_visible_headline(text_of(x, 0));

	x->title = x->ls->n_lines;
	for (size_t i = start_of(x->body); i < x->body; i++) {
		float score = title_score(x, i);

		/* The later of two that are equal stands nearer. */
		if (score >= best) {
			best = score;
			x->title = i;
		}
	}
	if (x->title == x->ls->n_lines)
		return nothing;
	if (x->title == 0 || same_bytes(text_of(x, x->title), text_of(x, 0)))
		return first;
	return wci_visible_trim(text_of(x, x->title));
}

/* -- date ------------------------------------------------------------------- */

/* A date in a line, of the kind that the words before it say. */
struct found {
	struct wcopy_date date;
	float score; /* how likely it is the story's */
};

static void
try_date(struct wcopy_span line, float score, struct found *best)
{
	struct wcopy_date d;

	if (wci_visible_date(line, WCOPY_DATE_ORDER_UNKNOWN, &d) != WCOPY_OK)
		return;
	if (d.kind == WCOPY_DATE_PUBLISHED)
		score += 3;
	else if (d.kind == WCOPY_DATE_MODIFIED)
		score += 1;
	if (score <= best->score)
		return;
	best->date = d;
	best->score = score;
}

/* A date line is short; in a sentence a date is part of the story. */
static bool
may_hold_date(const struct wci_line *l)
{
	return wci_line_words(l) <= 24 &&
	       (l->numbers > 0 || l->cover[WCI_WORD_DATE] > 0);
}

static void
find_date(const struct finder *x, const bool *keep, struct wcopy_date *out)
{
	struct found best = { .score = -1 };
	size_t title = x->title < x->body ? x->title : x->body;
	size_t n = x->ls->n_lines;

	for (size_t i = start_of(x->body); i < n && i < x->body + REACH; i++) {
		const struct wci_line *l = &x->ls->line[i];
		float score;

		if (!may_hold_date(l) || (keep[i] && i > x->body + 1))
			continue;
		/* Above the headline stands today's date; below it, near, the
		 * story's; behind the body begins, others' dates. */
		if (i < title)
			score = 1 - 0.05f * (float)(title - i);
		else if (i <= x->body + 2)
			score = 2.5f - 0.05f * (float)(i - title);
		else
			score = -1.5f - 0.01f * (float)(i - x->body);
		try_date(text_of(x, i), score, &best);
	}
	if (best.score > -1)
		*out = best.date;
}

/* -- byline ----------------------------------------------------------------- */

/* A byline: short, few small words, mostly capitals. */
static bool
may_be_byline(const struct wci_line *l)
{
	return l->len < 200 && wci_line_words(l) <= 16 &&
	       l->end != WCI_END_SENTENCE && l->end != WCI_END_ASK &&
	       (l->capitals * 2 >= l->tokens - l->numbers || l->ideos > 0);
}

static struct wcopy_span
find_byline(const struct finder *x, const bool *keep)
{
	size_t from = x->title < x->body ? x->title : start_of(x->body);

	for (size_t i = from; i < x->body + 2 && i < x->ls->n_lines; i++) {
		struct wcopy_span name;

		if (!may_be_byline(&x->ls->line[i]) || (keep[i] && i > x->body))
			continue;
		name = wci_visible_name(text_of(x, i));
		if (name.len > 0)
			return name;
	}
	return nothing;
}

void
wci_dump_head_find(const struct wci_lines *ls,
    const struct wci_line_features *f, const bool *keep,
    struct wci_dump_head *head)
{
	struct finder x = { ls, f, 0, 0 };

	memset(head, 0, sizeof(*head));
	while (x.body < ls->n_lines && !keep[x.body])
		x.body++;
	if (x.body == ls->n_lines)
		return;
	head->title = find_title(&x);
	find_date(&x, keep, &head->date);
	head->byline = find_byline(&x, keep);
}
