/* SPDX-License-Identifier: MIT */
/*
 * score.h - how right decisions are, where the truth is known
 *
 * Groups are compared with stories as pairs of articles: precision, recall and
 * F1, and the adjusted Rand index (L. Hubert, P. Arabie, "Comparing
 * partitions", 1985), over all articles that have a truth.
 */
#ifndef CLI_SCORE_H
#define CLI_SCORE_H

#include <wirecopy.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "names.h"

#define SCORE_NO_STORY UINT64_MAX

struct score_article {
	uint64_t story;
	uint32_t group; /* name of it, before merges */
	uint8_t kind;   /* what the caller sorts articles by */
};

struct score {
	struct names names; /* ids; article i is the one named i */
	struct score_article *articles;
	size_t n, room;
	uint32_t *into; /* by name: the group it was merged into */
	size_t n_into, into_room;
};

/* Pairs of articles, and what follows from them. */
struct score_pairs {
	double truth, claimed, hit;
	double precision, recall, f1;
	double ari;
	uint64_t articles;
	uint64_t largest_group, largest_story;
	double worst_growth; /* largest of group size / story size, over the
				groups of more than ten */
};

void score_init(struct score *s);
void score_clear(struct score *s);

/* Note a decision: its group, and what its events changed. story may be
 * SCORE_NO_STORY: then it is not counted. Skipped records are passed over. */
void score_decision(struct score *s, const struct wcopy_decision *d,
    uint64_t story, unsigned kind);

/* All pairs. */
void score_pairs(struct score *s, struct score_pairs *out);

/* The pairs of each article of one kind with all others: truth, claimed, hit,
 * precision, recall and f1 are set. */
void score_kind(struct score *s, unsigned kind, struct score_pairs *out);

/* The adjusted Rand index of two groupings of the same articles. */
double score_agreement(struct score *a, struct score *b);

#endif
