/* SPDX-License-Identifier: MIT */
/*
 * explain.c - what was decided about each block, and from what numbers
 */
#include <config.h>

#include "extract/extractor.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

static const struct {
	const char *name, *text;
} verdicts[] = {
#define X(name, shortname, sentence) { shortname, sentence },
	WCI_VERDICT_TABLE(X)
#undef X
};

const char *
wcopy_block_verdict(unsigned i)
{
	return i < COUNT(verdicts) ? verdicts[i].name : NULL;
}

const char *
wcopy_block_reason(unsigned i)
{
	return i < COUNT(verdicts) ? verdicts[i].text : NULL;
}

/* Names of the numbers, in the order of the vectors. */
struct names {
	const char *name, *text;
};

static const struct names own[] = {
#define X(name, what) { #name, what },
	WCI_OWN_TABLE(X)
#undef X
};

/* Of every class but small words, which have numbers of their own. */
static const struct names word[] = {
#define X(name, what) { #name, what },
	WCI_WORD_TABLE(X)
#undef X
};

static const struct names mark[] = {
#define X(name, what) { #name, what },
	WCI_MARK_TABLE(X)
#undef X
};

static const struct names kind[] = {
#define X(name, tokens) { #name, tokens },
	WCI_KIND_TABLE(X)
#undef X
};

static const struct names around[] = {
#define X(name, what) { #name, what },
	WCI_AROUND_TABLE(X)
#undef X
};

_Static_assert(COUNT(own) + 2 * (COUNT(word) - 1) == WCI_N_OWN,
    "all are named");
_Static_assert(COUNT(mark) + 2 * COUNT(kind) == WCI_N_MARK, "all are named");
_Static_assert(COUNT(around) == WCI_N_AROUND, "all are named");

/* The groups of a page's vector; a dump has the first three and the last. */
static const struct {
	const char *group;
	const struct names *names;
	size_t n;
	bool of_dump;
} groups[] = {
	{ "own", own, COUNT(own), true },
	{ "words", word + 1, COUNT(word) - 1, true },
	{ "starts", word + 1, COUNT(word) - 1, true },
	{ "mark", mark, COUNT(mark), false },
	{ "near", kind, COUNT(kind), false },
	{ "far", kind, COUNT(kind), false },
	{ "around", around, COUNT(around), true },
};

/* The probability for log-odds: close to the logistic function, of + - * /
 * alone, so that every machine prints the same digits. */
static float
probability(float odds)
{
	float a = odds < 0 ? -odds : odds;
	float t = 1 + a / 2 + a * a / 8;
	float p = 1 - 1 / (1 + t * t);

	return odds < 0 ? 1 - p : p;
}

static bool
page_block(const struct wcopy_extractor *x, size_t i, struct wcopy_block *out)
{
	const struct wci_block *b;
	enum wci_verdict v;

	if (i >= x->page.n_blocks)
		return false;
	b = &x->page.blocks[i];
	v = (enum wci_verdict)x->body.verdict[i];
	*out = (struct wcopy_block){
		.text = wci_page_text(&x->page, b),
		.element =
		    wci_tags[x->page.elements[wci_markup_box(&x->page, b)].tag]
			.name,
		.verdict = verdicts[v].name,
		.reason = verdicts[v].text,
		.kept = x->body.keep[i],
		.probability = probability(x->classifier.odds[i]),
	};
	return true;
}

bool
wcopy_extractor_block(const struct wcopy_extractor *x, size_t i,
    struct wcopy_block *out)
{
	struct wci_dump_line l;

	if (x->last == WCOPY_BODY_PAGE)
		return page_block(x, i, out);
	if (x->last != WCOPY_BODY_DUMP || !wci_dump_line(x->dump, i, &l))
		return false;
	*out = (struct wcopy_block){
		.text = l.text,
		.element = "",
		.verdict = verdicts[l.verdict].name,
		.reason = verdicts[l.verdict].text,
		.kept = l.kept,
		.probability = probability(l.odds),
	};
	return true;
}

/* The kth number of block i, or false. */
static bool
value_of(const struct wcopy_extractor *x, size_t i, size_t k, float *out)
{
	struct wci_dump_line l;

	if (x->last == WCOPY_BODY_PAGE) {
		if (i >= x->page.n_blocks || k >= WCI_PAGE_VECTOR)
			return false;
		*out = x->classifier.vector[i][k];
		return true;
	}
	if (x->last != WCOPY_BODY_DUMP || k >= WCI_LINE_VECTOR ||
	    !wci_dump_line(x->dump, i, &l))
		return false;
	*out = l.vector[k];
	return true;
}

bool
wcopy_extractor_feature(const struct wcopy_extractor *x, size_t i, size_t k,
    struct wcopy_feature *out)
{
	bool page = x->last == WCOPY_BODY_PAGE;
	size_t g = 0;

	if (!value_of(x, i, k, &out->value))
		return false;
	for (; g < COUNT(groups); g++) {
		if (!page && !groups[g].of_dump)
			continue;
		if (k < groups[g].n) {
			out->group = groups[g].group;
			out->name = groups[g].names[k].name;
			out->text = groups[g].names[k].text;
			return true;
		}
		k -= groups[g].n;
	}
	return false;
}
