/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <string.h>
#include <strings.h>

#include "base/alloc.h"
#include "extract/dump_measure.h"
#include "extract/markup.h"

/* Words of a title that are compared; longer ones are lists of keywords. */
#define MAX_TOPICS 64

/* description, og:description, twitter:description; one more for luck. */
#define MAX_DESCRIPTIONS 4

/* <title> as one measured line. */
static bool
measure_title(struct wci_markup *m, const struct wci_page *p,
    const struct wci_lexicon *lex)
{
	struct wcopy_span title = wci_page_string(p, p->title);
	struct wci_lines *ls = &m->title;

	ls->n_lines = ls->n_topics = 0;
	wci_buf_reset(&ls->text);
	if (!wci_buf_append(&ls->text, title.ptr, title.len) ||
	    !wci_grow(&ls->line, &ls->room_lines, 1, sizeof(*ls->line)))
		return false;
	memset(&ls->line[0], 0, sizeof(ls->line[0]));
	ls->line[0].len = (uint32_t)title.len;
	ls->n_lines = 1;
	return wci_measure_line(ls, lex);
}

static bool
is_among(uint32_t topic, const uint32_t *list, uint32_t n)
{
	for (uint32_t k = 0; k < n; k++)
		if (list[k] == topic)
			return true;
	return false;
}

/* How many of a are in b; bits has bit t % 64 of each topic t of b. */
static uint32_t
common(const uint32_t *a, uint32_t n_a, const uint32_t *b, uint32_t n_b,
    uint64_t bits)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < n_a; i++)
		n += (bits >> a[i] % 64 & 1) != 0 && is_among(a[i], b, n_b);
	return n;
}

static uint64_t
bits_of(const uint32_t *topic, uint32_t n)
{
	uint64_t bits = 0;

	for (uint32_t i = 0; i < n; i++)
		bits |= UINT64_C(1) << topic[i] % 64;
	return bits;
}

static void
title_features(struct wci_markup *m, const struct wci_page *p,
    const struct wci_lines *ls)
{
	uint32_t n_title = (uint32_t)m->title.n_topics;
	const uint32_t *title = m->title.topic;
	float best = 0;
	uint64_t bits;

	if (n_title > MAX_TOPICS)
		n_title = MAX_TOPICS;
	bits = bits_of(title, n_title);
	m->title_block = p->n_blocks;
	for (size_t i = 0; i < p->n_blocks && n_title > 0; i++) {
		const struct wci_line *l = &ls->line[i];
		const uint32_t *t = ls->topic + l->first_topic;
		float *x = m->mark[i], score;
		uint32_t n;

		/* A title that is quoted in a paragraph is no title. */
		if (l->n_topics == 0 || l->n_topics > MAX_TOPICS)
			continue;
		n = common(t, l->n_topics, title, n_title, bits);
		if (n == 0)
			continue;
		x[WCI_MARK_IS_TITLE] = (float)n / (float)l->n_topics;
		n = common(title, n_title, t, l->n_topics,
		    bits_of(t, l->n_topics));
		x[WCI_MARK_HAS_TITLE] = (float)n / (float)n_title;
		score = x[WCI_MARK_IS_TITLE] * x[WCI_MARK_HAS_TITLE] *
			(1 + x[WCI_MARK_BOX_H1] + x[WCI_MARK_BOX_H2] / 2);
		if (score > best && score > 0.3f) {
			best = score;
			m->title_block = i;
		}
	}
	for (size_t i = 0; i < p->n_blocks; i++) {
		if (i < m->title_block)
			continue;
		m->mark[i][WCI_MARK_AFTER_TITLE] = 1;
		m->mark[i][WCI_MARK_SINCE_TITLE] =
		    wci_markup_log(i - m->title_block) / 8;
	}
}

/* A heading by its tag, or a line that only points somewhere else. */
static bool
is_heading(const struct wci_page *p, const struct wci_lines *ls, size_t i)
{
	const struct wci_line *l = &ls->line[i];
	uint32_t box = wci_markup_box(p, &p->blocks[i]);

	if ((wci_tags[p->elements[box].tag].flags & WCI_TAG_HEADING) != 0)
		return true;
	return l->tokens <= 8 &&
	       (wci_line_share(l, WCI_WORD_RELATED) > 0.6f ||
		   wci_line_share(l, WCI_WORD_COMMENT) > 0.6f);
}

static void
heading_features(struct wci_markup *m, const struct wci_page *p,
    const struct wci_lines *ls)
{
	size_t heading = SIZE_MAX;

	for (size_t i = 0; i < p->n_blocks; i++) {
		float *x = m->mark[i];
		const struct wci_line *h;

		if (heading != SIZE_MAX) {
			h = &ls->line[heading];
			x[WCI_MARK_UNDER_RELATED] =
			    wci_line_share(h, WCI_WORD_RELATED);
			x[WCI_MARK_UNDER_COMMENT] =
			    wci_line_share(h, WCI_WORD_COMMENT);
			x[WCI_MARK_UNDER_SUBSCRIBE] =
			    wci_line_share(h, WCI_WORD_SUBSCRIBE);
			x[WCI_MARK_UNDER_HEADING] =
			    wci_markup_log(i - heading) / 8;
		}
		if (is_heading(p, ls, i))
			heading = i;
	}
}

static bool
is_description(struct wcopy_span key)
{
	static const char *const keys[] = { "description", "og:description",
		"twitter:description" };

	for (size_t k = 0; k < sizeof(keys) / sizeof(keys[0]); k++)
		if (key.len == strlen(keys[k]) &&
		    strncasecmp(key.ptr, keys[k], key.len) == 0)
			return true;
	return false;
}

/* A block that is the page's description, or begins as one that was cut. */
static void
description_features(struct wci_markup *m, const struct wci_page *p)
{
	unsigned n = 0;

	for (size_t k = 0; k < p->n_metas && n < MAX_DESCRIPTIONS; k++) {
		struct wcopy_span d = wci_page_string(p, p->metas[k].content);

		if (!is_description(wci_page_string(p, p->metas[k].key)))
			continue;
		while (d.len > 0 && (unsigned char)d.ptr[0] <= ' ')
			d.ptr++, d.len--;
		if (d.len < 40)
			continue;
		n++;
		for (size_t i = 0; i < p->n_blocks; i++) {
			struct wcopy_span s = wci_page_text(p, &p->blocks[i]);
			size_t len = d.len < 60 ? d.len : 60;

			if (s.len >= len && memcmp(s.ptr, d.ptr, len) == 0)
				m->mark[i][WCI_MARK_IN_META] =
				    s.len <= d.len + 8 ? 1 : 0.5f;
		}
	}
}

bool
wci_markup_titles(struct wci_markup *m, const struct wci_page *p,
    const struct wci_lines *ls, const struct wci_lexicon *lex)
{
	if (!measure_title(m, p, lex))
		return false;
	title_features(m, p, ls);
	heading_features(m, p, ls);
	description_features(m, p);
	return true;
}
