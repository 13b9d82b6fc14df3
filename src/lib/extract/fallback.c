/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/fallback.h"

#include <string.h>
#include <wirecopy/json.h>

#include "base/alloc.h"

/*
 * Where a block is in: at log-odds of -.2, a probability of .45. Word F1 on
 * WCXB, cross-validated, is highest there and flat around it (.9556; at -.8
 * .9545, at .4 .9536).
 */
#define CUT (-0.2f)
/* A probability of .12: found blocks among pages that gave next to nothing. */
#define LENIENT_CUT (-2.0f)

/* Objects in objects in a JSON-LD script; "@graph" takes two of them. */
#define MAX_NESTING 8

static uint32_t
kept_words(const struct wci_body *b, const struct wci_page *p,
    const struct wci_classifier *c)
{
	uint32_t n = 0;

	for (size_t i = 0; i < p->n_blocks; i++)
		if (b->keep[i])
			n += wci_line_words(&c->lines.line[i]);
	return n;
}

static uint32_t
by_blocks(struct wci_body *b, const struct wci_page *p,
    const struct wci_classifier *c, float cut)
{
	wci_rules_apply(p, c, cut, b->verdict);
	for (size_t i = 0; i < p->n_blocks; i++)
		b->keep[i] = wci_verdict_in(b->verdict[i]);
	return kept_words(b, p, c);
}

/* Words as far as it matters here: what stands between spaces; in a text
 * without spaces, six bytes are two ideographs. */
static uint32_t
count_words(struct wcopy_span s)
{
	uint32_t n = 0, high = 0;

	for (size_t i = 0; i < s.len; i++) {
		n += (unsigned char)s.ptr[i] > ' ' &&
		     (i == 0 || (unsigned char)s.ptr[i - 1] <= ' ');
		high += (s.ptr[i] & 0x80) != 0;
	}
	return n > high / 6 ? n : high / 6;
}

/* The longest "articleBody" in a JSON text, escapes as they stand. */
static void
find_article_body(struct wcopy_span json, int nesting,
    struct wcopy_json_member *best)
{
	struct wcopy_json_walk walk = { .text = json };
	struct wcopy_json_member m;

	while (wcopy_json_next(&walk, &m, NULL) == WCOPY_OK) {
		if (m.type == WCOPY_JSON_STRING && m.key.len == 11 &&
		    memcmp(m.key.ptr, "articleBody", 11) == 0 &&
		    m.value.len > best->value.len)
			*best = m;
		if ((m.type == WCOPY_JSON_OBJECT ||
			m.type == WCOPY_JSON_ARRAY) &&
		    nesting < MAX_NESTING)
			find_article_body(m.value, nesting + 1, best);
	}
}

/* Leave the longest articleBody in scratch. */
static bool
by_jsonld(struct wci_body *b, const struct wci_page *p, uint32_t *words)
{
	struct wcopy_json_member best = { .value = { NULL, 0 } };

	*words = 0;
	wci_buf_reset(&b->scratch);
	for (size_t k = 0; k < p->n_jsonld; k++)
		find_article_body(p->jsonld[k], 0, &best);
	if (best.value.len == 0)
		return true;
	if (!wci_buf_reserve(&b->scratch, best.value.len))
		return false;
	b->scratch.len = wcopy_json_unescape(best.value, b->scratch.data);
	*words = count_words(wci_buf_span(&b->scratch));
	return true;
}

static bool
is_paragraph(const struct wci_page *p, const struct wci_classifier *c, size_t i)
{
	const struct wci_block *k = &p->blocks[i];

	return i != c->markup.title_block && k->link_bytes * 3 < k->len &&
	       (k->flags & WCI_BLOCK_HIDDEN) == 0 &&
	       wci_line_words(&c->lines.line[i]) >= 5;
}

/* All paragraphs of an element: any, or only good ones. */
static uint32_t
by_element(struct wci_body *b, const struct wci_page *p,
    const struct wci_classifier *c, uint32_t e, bool good)
{
	memset(b->keep, 0, p->n_blocks * sizeof(*b->keep));
	if (e >= p->n_elements)
		return 0;
	for (size_t i = p->elements[e].block; i < p->elements[e].block_end; i++)
		b->keep[i] = is_paragraph(p, c, i) &&
			     (!good || c->line_features.prose[i]);
	return kept_words(b, p, c);
}

/*
 * How sure the network is, over the words of the blocks that could be an
 * article: 1 if all odds are long, 0 if they are even.
 */
static float
confidence_of(const struct wci_body *b, const struct wci_page *p,
    const struct wci_classifier *c)
{
	float sum = 0, all = 0;

	for (size_t i = 0; i < p->n_blocks; i++) {
		float words = (float)wci_line_words(&c->lines.line[i]);
		float odds = c->odds[i] - CUT;

		if (!b->keep[i] && !c->line_features.prose[i])
			continue;
		odds = odds < 0 ? -odds : odds;
		all += words;
		sum += words * (odds / (1 + odds));
	}
	return all > 0 ? sum / all : 0;
}

/* Whether a later route gives so much more than the first that the first must
 * have missed the story: twice as much, and enough. */
static bool
is_better(uint32_t words, uint32_t first)
{
	return words >= WCI_ENOUGH && words >= 2 * first;
}

/* The routes in order; see the header. */
static bool
choose(struct wci_body *b, const struct wci_page *p,
    const struct wci_classifier *c)
{
	uint32_t json, first;

	b->route = WCOPY_ROUTE_BLOCKS;
	first = by_blocks(b, p, c, CUT);
	b->confidence = confidence_of(b, p, c);
	if (first >= WCI_ENOUGH)
		return true;
	b->route = WCOPY_ROUTE_LENIENT;
	if (is_better(by_blocks(b, p, c, LENIENT_CUT), first))
		return true;
	if (!by_jsonld(b, p, &json))
		return false;
	b->route = WCOPY_ROUTE_JSONLD;
	if (is_better(json, first) || (json > 0 && first == 0))
		return true;
	b->route = WCOPY_ROUTE_ARTICLE;
	if (is_better(by_element(b, p, c, c->markup.best_article, false),
		first))
		return true;
	b->route = WCOPY_ROUTE_PARAGRAPHS;
	if (is_better(by_element(b, p, c, 0, true), first))
		return true;
	b->route = WCOPY_ROUTE_BLOCKS;
	if (by_blocks(b, p, c, CUT) > 0)
		return true;
	b->route = WCOPY_ROUTE_LENIENT;
	if (by_blocks(b, p, c, LENIENT_CUT) > 0)
		return true;
	b->route = WCOPY_ROUTE_NONE;
	return true;
}

bool
wci_body_find(struct wci_body *b, const struct wci_page *p,
    const struct wci_classifier *c)
{
	wci_buf_reset(&b->text);
	b->parts.n = 0;
	if (!wci_grow(&b->verdict, &b->room_verdict, p->n_blocks + 1,
		sizeof(*b->verdict)) ||
	    !wci_grow(&b->keep, &b->room_keep, p->n_blocks + 1,
		sizeof(*b->keep)) ||
	    !choose(b, p, c))
		return false;
	/* What a fall-back found the network did not believe. */
	if (b->route != WCOPY_ROUTE_BLOCKS)
		b->confidence /= 2;
	if (b->route == WCOPY_ROUTE_NONE) {
		b->confidence = 0;
		return true;
	}
	if (b->route != WCOPY_ROUTE_JSONLD)
		return wci_body_join(p, b->keep, &b->text, &b->parts);
	memset(b->keep, 0, p->n_blocks * sizeof(*b->keep));
	return wci_buf_append(&b->text, b->scratch.data, b->scratch.len) &&
	       wci_parts_split(&b->parts, wci_buf_span(&b->text));
}

void
wci_body_clear(struct wci_body *b)
{
	wci_buf_clear(&b->text);
	wci_buf_clear(&b->scratch);
	wci_parts_clear(&b->parts);
	wci_free(b->verdict);
	wci_free(b->keep);
	memset(b, 0, sizeof(*b));
}
