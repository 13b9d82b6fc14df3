/* SPDX-License-Identifier: MIT */
/*
 * plan.h - what bands, rows, votes and keys will find, and what they cost
 *
 * Bottom-k with b keys and v votes: a pair that shares the part C of the
 * shingles of its larger text is a candidate with P(Binomial(b, C) >= v).
 * Bands of r rows: a band matches with probability J^r, so with b bands and v
 * votes P(Binomial(b, J^r) >= v): the S-curve of MinHash LSH.
 *
 * Threads  no state.
 * Source   J. Leskovec, A. Rajaraman, J. Ullman, "Mining of Massive
 *          Datasets", section 3.4.
 */
#ifndef WIRECOPY_PLAN_H
#define WIRECOPY_PLAN_H

#include <wirecopy/base.h>
#include <wirecopy/sketch.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Probability that a pair becomes a candidate. similarity is the share of the
 * larger text's 5-word shingles that the pair has in common for bottom-k (for
 * a copy as long as its source, how much of the source it kept), the Jaccard
 * resemblance of these shingles for the permutation scheme, 0 ... 1; votes
 * 1 ... bands. Out of range gives 0.
 */
WCOPY_API double wcopy_plan_recall(const struct wcopy_sketch_params *p,
    unsigned votes, double similarity);

/* A kind of copy, with what it does to the 5-word shingles: mean figures of
 * synthetic copies of Reuters stories, see src/lib/index/plan.c. */
struct wcopy_copy_kind {
	const char *name;
	double jaccard;
	double contained; /* share of the smaller text's shingles */
};

/* The ith kind, NULL past the last. */
WCOPY_API const struct wcopy_copy_kind *wcopy_plan_kind(unsigned i);

/* wcopy_plan_recall for a kind of copy. Taken at the mean of the kind, so it is
 * somewhat above the mean recall where the curve is steep: .90 against the .79
 * measured for the hardest kind with 32 keys and 2 votes. */
WCOPY_API double wcopy_plan_kind_recall(const struct wcopy_sketch_params *p,
    unsigned votes, const struct wcopy_copy_kind *kind);

/* Keys of an article of so many words. A pair of articles has as good a chance
 * as one with this many bands, the words being those of the longer one. */
WCOPY_API unsigned wcopy_plan_keys(const struct wcopy_sketch_params *p,
    unsigned words);

/* Bytes the pipeline keeps for one live article of so many words: index,
 * sketch and names. compact: as in struct wcopy_pipeline_params. */
WCOPY_API size_t wcopy_plan_article_bytes(const struct wcopy_sketch_params *p,
    unsigned words, bool compact);

#ifdef __cplusplus
}
#endif

#endif
