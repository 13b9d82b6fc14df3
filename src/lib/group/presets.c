/* SPDX-License-Identifier: MIT */
/*
 * presets.c - the thresholds that relation.c decides by
 */
#include <config.h>
#include <wirecopy/group.h>

#include <stddef.h>

/*
 * The thresholds of each preset: strong, weak, floor, sure, reworded, quotes,
 * words. Chosen on the labelled pairs of two windows (US front pages of
 * December 2016, German press of March 2021: 59 copies, 39 of part of a text,
 * the rest other stories) and on 123 pairs of other weeks that were read for
 * this, most of them doubtful ones: 12 copies, 37 of part, 74 others. All of
 * them chose; none is left to test on.
 *
 * strong .40: of other stories that fits_form and fits_other_title leave, none
 * passes .23; copies of part reach .50.
 *
 * sure .60: such other stories have .54 at most of the smaller one in common.
 *
 * weak .42 and floor .25: of nine copies below the two above they take all,
 * and no other story; 14 copies of part come along. Other stories have up to
 * .51 / .23 and .39 / .23, copies .43 / .26 and .47 / .30. Nothing else that
 * was tried ranks copies and rewrites above copies of part and other stories
 * (without those of one outlet) better than containment alone, which does so
 * with probability .89: words of five letters and more .80, rare words weighed
 * by frequency .85, pairs of words .87, sentences matched one to one .87, the
 * length of the shared runs .56.
 *
 * quotes .10: two articles of one day drawn at random share .017 (US) and .027
 * (German) of the smaller one's shingles at the 95th percentile. 20 words are
 * 18 shingles: one shared sentence is then no longer half of the text.
 *
 * rewrite takes more copies of part in. strict has the .80 that web corpora
 * are cleaned with.
 */
static const struct wcopy_thresholds presets[] = {
	{ .40, .42, .25, .60, true, .10, 20 },
	{ .30, .30, .15, .55, true, .10, 20 },
	{ .80, .95, .50, .98, false, .10, 20 },
};

static const char *const preset_names[] = {
#define X(name, shortname, sentence) shortname,
	WCOPY_PRESET_TABLE(X)
#undef X
};

const char *
wcopy_preset_name(enum wcopy_preset p)
{
	return (unsigned)p < WCOPY_N_PRESETS ? preset_names[p] : NULL;
}

wcopy_status
wcopy_preset_thresholds(enum wcopy_preset p, struct wcopy_thresholds *t)
{
	if ((unsigned)p >= WCOPY_N_PRESETS)
		return WCOPY_EPARAM;
	*t = presets[p];
	return WCOPY_OK;
}
