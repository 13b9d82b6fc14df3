/* SPDX-License-Identifier: MIT */
/*
 * synth_truth.c - which relation is right for two articles of one story
 */
#include <config.h>

#include <string.h>

#include "synth.h"

#define BIT(relation) (1U << WCOPY_RELATION_##relation)

/* How far from its limit a measure may lie for both names to be right. */
#define SLACK .08

/* The words of a that stand, in the same wording, in b. */
static double
taken(const struct synth_article *a, const struct synth_article *b)
{
	bool in_b[SYNTH_SENTENCES_MAX] = { false };
	double words = 0;

	for (size_t i = 0; i < b->n_parts; i++)
		if (b->parts[i].state == SYNTH_IS_VERBATIM ||
		    b->parts[i].state == SYNTH_IS_EDITED)
			in_b[b->parts[i].sentence] = true;
	for (size_t i = 0; i < a->n_parts; i++)
		if ((a->parts[i].state == SYNTH_IS_VERBATIM ||
			a->parts[i].state == SYNTH_IS_EDITED) &&
		    in_b[a->parts[i].sentence])
			words += a->parts[i].words;
	return a->words == 0 ? 0 : words / a->words;
}

static bool
same_words(const struct synth_article *a, const struct synth_article *b)
{
	if (a->n_parts != b->n_parts || a->has_trailer != b->has_trailer ||
	    (a->has_trailer && a->outlet_number != b->outlet_number))
		return false;
	for (size_t i = 0; i < a->n_parts; i++)
		if (a->parts[i].state != SYNTH_IS_VERBATIM ||
		    b->parts[i].state != SYNTH_IS_VERBATIM ||
		    a->parts[i].sentence != b->parts[i].sentence)
			return false;
	return true;
}

unsigned
synth_relations(const struct synth_article *a, const struct synth_article *b)
{
	double in_a = taken(a, b), in_b = taken(b, a);
	double length = b->words == 0 ? 0 : (double)a->words / b->words;
	double least = in_a < in_b ? in_a : in_b;
	unsigned right = 0;

	if (same_words(a, b))
		return BIT(EXACT);
	if (in_a >= .70 - SLACK && length < 8. / 9 + SLACK / 2)
		right |= BIT(ABRIDGED);
	if (in_b >= .70 - SLACK && length > 9. / 8 - SLACK / 2)
		right |= BIT(EXPANDED);
	if (least >= .75 - SLACK && length > 8. / 9 - SLACK / 2 &&
	    length < 9. / 8 + SLACK / 2)
		right |= BIT(REPRINT);
	/* Neither side stands in the other: what is shared is told anew, or
	 * two cuts overlap, which has no name of its own. */
	if (right == 0 || (in_a < .70 + SLACK && in_b < .70 + SLACK))
		right |= BIT(REWRITE);
	if (right == BIT(REWRITE) && least >= .35)
		right |= BIT(REPRINT);
	return right;
}
