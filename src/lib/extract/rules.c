/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/rules.h"

#include <math.h>
#include <string.h>

static uint32_t
words_of(const struct wci_classifier *c, size_t i)
{
	return wci_line_words(&c->lines.line[i]);
}

bool
wci_verdict_in(enum wci_verdict v)
{
	return v == WCI_VERDICT_NET_IN || v == WCI_VERDICT_ROW;
}

/*
 * Log-odds, a probability of .88, at which the network is heeded more than
 * where a block stands: stories are shown by scripts, folded, or in windows
 * named "modal". On WCXB, of the words that it is so sure of and that elements
 * or the place above the headline would take away, 5,600 are body and 700 are
 * not: word F1 +.002. (At 1, 7,600 and 2,500.)
 */
#define SURE 2.0f

/* Take a block away for where it stands, unless the odds are above sure. */
static void
take_away(const struct wci_classifier *c, uint8_t *verdict, size_t i,
    enum wci_verdict v, float sure)
{
	if (wci_verdict_in(verdict[i]) && c->odds[i] <= sure)
		verdict[i] = (uint8_t)v;
}

/*
 * Paragraphs in a row stand together: of the children of one element, if a
 * quarter of the prose is in, so is the rest, but for what the network is sure
 * of. Of each outlet that a network has not seen, it doubts a paragraph here
 * and there: on US front pages, networks that had not seen the outlet gained
 * word F1 .010 by this, at the same precision; on WCXB .000, and .000 with a
 * tenth or with half.
 */
#define ROW_SHARE 4
#define SURE_OUT (-3.0f)

static uint32_t
row_of(const struct wci_page *p, size_t i)
{
	uint32_t box = wci_markup_box(p, &p->blocks[i]);

	return p->elements[box].parent == WCI_NO_ELEMENT
		   ? box
		   : p->elements[box].parent;
}

static void
apply_rows(const struct wci_page *p, const struct wci_classifier *c,
    uint8_t *verdict)
{
	struct wci_place *place = c->markup.place;

	for (uint32_t e = 0; e < p->n_elements; e++)
		place[e].row = place[e].row_in = 0;
	for (size_t i = 0; i < p->n_blocks; i++)
		if (c->line_features.prose[i]) {
			uint32_t row = row_of(p, i), n = words_of(c, i);

			place[row].row += n;
			if (verdict[i] == WCI_VERDICT_NET_IN)
				place[row].row_in += n;
		}
	for (size_t i = 0; i < p->n_blocks; i++) {
		const struct wci_place *row = &place[row_of(p, i)];

		if (verdict[i] == WCI_VERDICT_NET_OUT &&
		    c->line_features.prose[i] && c->odds[i] > SURE_OUT &&
		    c->markup.mark[i][WCI_MARK_LINKED] * 3 < 1 &&
		    (uint64_t)row->row_in * ROW_SHARE > row->row)
			verdict[i] = WCI_VERDICT_ROW;
	}
}

/*
 * Elements that hide or hold something, unless they hold the story as well:
 * some pages keep all of it hidden until a script has run, and "comments" is a
 * word on the <body> of many blogs. Half of the good words is where that is.
 */
static bool
holds_story(const struct wci_classifier *c, const struct wci_page *p,
    uint32_t e)
{
	const struct wci_sums *s = c->markup.sums;

	return 2 * (s[p->elements[e].block_end].good -
		       s[p->elements[e].block].good) >
	       s[p->n_blocks].good;
}

/* Named so, and made of links at least in part: "related" may also be the
 * name of a page about relatives. */
static bool
is_related_box(const struct wci_classifier *c, const struct wci_page *p,
    uint32_t e)
{
	const struct wci_element *el = &p->elements[e];
	const struct wci_sums *from = &c->markup.sums[el->block];
	const struct wci_sums *to = &c->markup.sums[el->block_end];

	return (c->markup.place[e].class.kinds >> WCI_KIND_RELATED & 1) != 0 &&
	       (c->markup.place[e].class.kinds >> WCI_KIND_BODY & 1) == 0 &&
	       3 * (to->good - from->good) <=
		   c->markup.sums[p->n_blocks].good &&
	       5 * (to->linked - from->linked) >= to->bytes - from->bytes;
}

/* A name such as "comment-form" is on some <body> or <article> too; behind so
 * many words of the story it is what it says. */
#define WORDS_BEFORE_COMMENTS 100

/* The block before which so many words stand that the network takes. */
static uint32_t
find_comments(const struct wci_classifier *c, const struct wci_page *p,
    float cut)
{
	uint32_t words = 0, i = 0;

	for (; i < p->n_blocks && words < WORDS_BEFORE_COMMENTS; i++)
		if (c->odds[i] > cut)
			words += words_of(c, i);
	return words < WORDS_BEFORE_COMMENTS ? UINT32_MAX : i;
}

/* The verdict on all blocks of an element, or NET_IN if there is none. */
static enum wci_verdict
element_verdict(const struct wci_classifier *c, const struct wci_page *p,
    uint32_t e, uint32_t comments)
{
	uint32_t kinds = c->markup.place[e].class.kinds;

	if (is_related_box(c, p, e))
		return WCI_VERDICT_RELATED;
	if ((p->elements[e].flags & WCI_ELEMENT_HIDDEN) != 0)
		return holds_story(c, p, e) ? WCI_VERDICT_NET_IN
					    : WCI_VERDICT_HIDDEN;
	/* In <pre>, a <span class="comment"> is one of a program's. */
	if ((kinds >> WCI_KIND_COMMENT & 1) != 0 &&
	    (kinds >> WCI_KIND_BODY & 1) == 0 &&
	    p->elements[e].tag != WCI_TAG_SPAN &&
	    p->elements[e].block >= comments)
		return WCI_VERDICT_COMMENT;
	if ((kinds >> WCI_KIND_CONSENT & 1) != 0 &&
	    (kinds >> WCI_KIND_BODY & 1) == 0)
		return holds_story(c, p, e) ? WCI_VERDICT_NET_IN
					    : WCI_VERDICT_CONSENT;
	return WCI_VERDICT_NET_IN;
}

/* The box of a newsletter is the smallest element that holds a field to type
 * into and some words; with more words than this it is a form of the page's
 * own, as ASP.NET wraps around everything. */
#define MAX_SIGNUP_WORDS 60

static void
apply_fields(const struct wci_page *p, const struct wci_classifier *c,
    uint8_t *verdict)
{
	const struct wci_sums *sums = c->markup.sums;

	for (uint32_t e = 0; e < p->n_elements; e++) {
		uint32_t box = e;

		if ((p->elements[e].flags & WCI_ELEMENT_INPUT) == 0)
			continue;
		while (p->elements[box].parent != WCI_NO_ELEMENT &&
		       p->elements[box].block == p->elements[box].block_end)
			box = p->elements[box].parent;
		if (sums[p->elements[box].block_end].words -
			    sums[p->elements[box].block].words >
			MAX_SIGNUP_WORDS ||
		    holds_story(c, p, box))
			continue;
		for (uint32_t i = p->elements[box].block;
		     i < p->elements[box].block_end; i++)
			take_away(c, verdict, i, WCI_VERDICT_SIGNUP, SURE);
	}
}

static void
apply_elements(const struct wci_page *p, const struct wci_classifier *c,
    float cut, uint8_t *verdict)
{
	uint32_t comments = find_comments(c, p, cut);

	for (uint32_t e = 0; e < p->n_elements; e++) {
		enum wci_verdict v = element_verdict(c, p, e, comments);
		/* No script shows a <template> as it stands. */
		float sure =
		    p->elements[e].tag == WCI_TAG_TEMPLATE ? INFINITY : SURE;

		if (v == WCI_VERDICT_NET_IN)
			continue;
		for (uint32_t i = p->elements[e].block;
		     i < p->elements[e].block_end; i++)
			take_away(c, verdict, i, v, sure);
		e = p->elements[e].end - 1; /* all below is decided */
	}
}

/* "Read more: ..." or "Related: ...", and nothing but a link. */
static bool
is_pointer(const struct wci_classifier *c, const struct wci_page *p, size_t i)
{
	const struct wci_line *l = &c->lines.line[i];
	const struct wci_block *b = &p->blocks[i];

	return (l->starts >> WCI_WORD_RELATED & 1) != 0 && l->tokens <= 25 &&
	       b->link_bytes * 2 > b->len;
}

/*
 * What stands in a <figcaption>, or ends as "... (AP Photo/J. Doe)" or "...
 * Getty Images". No caption is longer than 80 words; a paragraph may be. Of the
 * words in captions by their tag, 93 % are not body on WCXB; by their credit,
 * on US news pages that the network had not seen, 440 blocks were not and 30
 * were: word F1 +.003.
 */
static bool
is_caption(const struct wci_line *l, const float *x)
{
	return wci_line_words(l) <= 80 &&
	       (x[WCI_MARK_BOX_CAPTION] > 0 ||
		   (l->end != WCI_END_SENTENCE &&
		       (l->credit || (l->ends >> WCI_WORD_PHOTO & 1) != 0)));
}

/* A few words of one kind: "By ...", "March 5, 2026", "Share on ...". */
static bool
is_furniture(const struct wci_line *l)
{
	static const uint8_t kinds[] = { WCI_WORD_DATE, WCI_WORD_BYLINE,
		WCI_WORD_SHARE };

	if (l->tokens > 12 || l->end == WCI_END_SENTENCE)
		return false;
	if ((l->starts >> WCI_WORD_BYLINE & 1) != 0)
		return true;
	for (size_t k = 0; k < sizeof(kinds); k++)
		if (wci_line_share(l, kinds[k]) >= 0.5f)
			return true;
	return false;
}

/*
 * What stands around the headline. Nothing above it is body, unless the story
 * is there: then the line that was taken for the headline is another's. From
 * there to the first paragraph, lines that tell who, when and where to share
 * are not body either.
 */
static void
apply_headline(const struct wci_page *p, const struct wci_classifier *c,
    uint8_t *verdict)
{
	size_t title = c->markup.title_block, i;

	if (title == p->n_blocks ||
	    c->markup.sums[title].good * 10 > c->markup.sums[p->n_blocks].good)
		return;
	for (i = 0; i < title; i++)
		take_away(c, verdict, i, WCI_VERDICT_ABOVE, SURE);
	for (i = title; i < p->n_blocks && !c->line_features.prose[i]; i++)
		if (wci_verdict_in(verdict[i]) &&
		    is_furniture(&c->lines.line[i]))
			verdict[i] = WCI_VERDICT_LINE;
	if (verdict[title] == WCI_VERDICT_NET_IN &&
	    c->markup.mark[title][WCI_MARK_IS_TITLE] > 0.7f &&
	    !c->line_features.prose[title])
		verdict[title] = WCI_VERDICT_TITLE;
}

/* "(c) 2026 The ...": a few words behind the sign. */
static bool
is_copyright(const struct wci_page *p, const struct wci_classifier *c, size_t i)
{
	struct wcopy_span s = wci_page_text(p, &p->blocks[i]);

	return c->lines.line[i].tokens <= 15 && s.len > 3 &&
	       (memcmp(s.ptr, "\xC2\xA9", 2) == 0 ||
		   memcmp(s.ptr, "(c)", 3) == 0);
}

void
wci_rules_apply(const struct wci_page *p, const struct wci_classifier *c,
    float cut, uint8_t *verdict)
{
	for (size_t i = 0; i < p->n_blocks; i++)
		verdict[i] =
		    c->odds[i] > cut ? WCI_VERDICT_NET_IN : WCI_VERDICT_NET_OUT;
	apply_rows(p, c, verdict);
	for (size_t i = 0; i < p->n_blocks; i++) {
		const float *x = c->markup.mark[i];

		if (!wci_verdict_in(verdict[i]))
			continue;
		if (x[WCI_MARK_COPY_BEFORE] > 0 && words_of(c, i) >= 8)
			verdict[i] = WCI_VERDICT_COPY;
		else if (is_pointer(c, p, i))
			verdict[i] = WCI_VERDICT_POINTER;
		else if (is_caption(&c->lines.line[i], x))
			verdict[i] = WCI_VERDICT_CAPTION;
		else if (is_copyright(p, c, i))
			verdict[i] = WCI_VERDICT_LEGAL;
	}
	apply_elements(p, c, cut, verdict);
	apply_fields(p, c, verdict);
	apply_headline(p, c, verdict);
}
