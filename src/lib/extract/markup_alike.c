/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <string.h>

#include "base/alloc.h"
#include "base/hash.h"
#include "extract/markup.h"

/* An entry of the hash table: what blocks with this key come to. */
struct wci_tally {
	uint64_t key; /* 0: free */
	uint32_t blocks, words, good;
	uint32_t first; /* block */
};

/* Telling words that are compared. Ten times those of the longest real page;
 * more would take memory that only a hostile page asks for. */
#define MAX_TOPICS 65536

/* An empty table for n keys. Returns its mask, or 0 if memory is out. */
static size_t
empty(struct wci_markup *m, size_t n)
{
	size_t slots = 64;

	while (slots < 2 * n)
		slots *= 2;
	if (!wci_grow(&m->tally, &m->room_tally, slots, sizeof(*m->tally)))
		return 0;
	memset(m->tally, 0, slots * sizeof(*m->tally));
	return slots - 1;
}

static struct wci_tally *
slot_of(struct wci_markup *m, size_t mask, uint64_t key)
{
	size_t i;

	key += key == 0;
	i = (size_t)wci_mix(key) & mask;
	while (m->tally[i].key != 0 && m->tally[i].key != key)
		i = (i + 1) & mask;
	m->tally[i].key = key;
	return &m->tally[i];
}

static float
share(uint32_t part, uint32_t of)
{
	return of == 0 ? 0 : (float)part / (float)of;
}

/* Blocks whose boxes look alike, on the page or under one parent. */
static bool
alike_boxes(struct wci_markup *m, const struct wci_page *p, bool siblings)
{
	size_t mask = empty(m, p->n_blocks);

	if (mask == 0)
		return false;
	for (int pass = 0; pass < 2; pass++)
		for (size_t i = 0; i < p->n_blocks; i++) {
			uint32_t box = wci_markup_box(p, &p->blocks[i]);
			uint64_t key = m->place[box].look;
			struct wci_tally *t;
			float *x = m->mark[i];

			if (siblings)
				key |= (uint64_t)p->elements[box].parent << 32;
			t = slot_of(m, mask, key);
			if (pass == 0) {
				t->blocks++;
				t->words +=
				    m->sums[i + 1].words - m->sums[i].words;
				t->good +=
				    m->sums[i + 1].good - m->sums[i].good;
				continue;
			}
			if (siblings) {
				x[WCI_MARK_SIBLING_GOOD] =
				    share(t->good, t->words);
				continue;
			}
			x[WCI_MARK_SAME_BLOCKS] = wci_markup_log(t->blocks) / 8;
			x[WCI_MARK_SAME_GOOD] =
			    share(t->good, m->sums[p->n_blocks].good);
			x[WCI_MARK_SAME_SHARE] = share(t->good, t->words);
		}
	return true;
}

/* Blocks with the same words. */
static bool
copies(struct wci_markup *m, const struct wci_page *p)
{
	size_t mask = empty(m, p->n_blocks);

	if (mask == 0)
		return false;
	for (int pass = 0; pass < 2; pass++)
		for (size_t i = 0; i < p->n_blocks; i++) {
			struct wcopy_span s = wci_page_text(p, &p->blocks[i]);
			struct wci_tally *t =
			    slot_of(m, mask, wci_hash(s.ptr, s.len, 0));

			if (pass == 0) {
				if (t->blocks++ == 0)
					t->first = (uint32_t)i;
				t->words = (uint32_t)i; /* the last one */
				continue;
			}
			m->mark[i][WCI_MARK_COPY_BEFORE] = t->first < i;
			m->mark[i][WCI_MARK_COPY_AFTER] = t->words > i;
		}
	return true;
}

/* How much of a block's sequences of three telling words came before. */
static bool
seen(struct wci_markup *m, const struct wci_page *p, const struct wci_lines *ls)
{
	size_t mask =
	    empty(m, ls->n_topics < MAX_TOPICS ? ls->n_topics : MAX_TOPICS);

	if (mask == 0)
		return false;
	for (size_t i = 0; i < p->n_blocks; i++) {
		const struct wci_line *l = &ls->line[i];
		const uint32_t *t = ls->topic + l->first_topic;
		uint32_t before = 0;

		if (l->first_topic + l->n_topics > MAX_TOPICS)
			break;
		for (uint32_t k = 2; k < l->n_topics; k++) {
			struct wci_tally *s = slot_of(m, mask,
			    ((uint64_t)t[k] << 32 | t[k - 1]) * 31 + t[k - 2]);

			before += s->blocks > 0 && s->first != i;
			if (s->blocks++ == 0)
				s->first = (uint32_t)i;
		}
		if (l->n_topics > 2)
			m->mark[i][WCI_MARK_SEEN] =
			    share(before, l->n_topics - 2);
	}
	return true;
}

bool
wci_markup_alike(struct wci_markup *m, const struct wci_page *p,
    const struct wci_lines *ls)
{
	return alike_boxes(m, p, false) && alike_boxes(m, p, true) &&
	       copies(m, p) && seen(m, p, ls);
}
