/* SPDX-License-Identifier: MIT */
/*
 * compare.h - are these two articles the same story, and why
 *
 * The slow, exact look at one pair: full shingle sets instead of sketches,
 * and the passages that both share.
 *
 * Cost     O(words) for the measures, O(words log words) for the passages.
 * Threads  no state.
 */
#ifndef WIRECOPY_COMPARE_H
#define WIRECOPY_COMPARE_H

#include <wirecopy/base.h>
#include <wirecopy/date.h>
#include <wirecopy/group.h>

#ifdef __cplusplus
extern "C" {
#endif

/* One of the two articles. What is not known of it is left empty. */
struct wcopy_side {
	struct wcopy_span text, title, outlet;
	struct wcopy_date date;
};

/* A run of words that stands in both texts. Offsets are bytes of the texts as
 * they were given, so that the passage can be printed as it was written. */
struct wcopy_passage {
	size_t a_offset, a_len;
	size_t b_offset, b_len;
	uint32_t words;
};

struct wcopy_comparison {
	struct wcopy_evidence evidence; /* of A against B, exact sets, every
					   shingle weighing 1; this article is
					   A, the match is B */
	struct wcopy_verdict verdict;
	uint32_t shingles_a, shingles_b; /* distinct 3-word shingles */
	uint32_t shared;                 /* of both */
	double score; /* 0 ... 1: how much of B is taken from A, counted in
			 pairs of neighbouring words; for ranking pairs of a
			 source and what may be derived from it */
	struct wcopy_passage *passages; /* longest first; NULL: none */
	size_t n_passages;
};

/*
 * Compare article a with article b. Passages of at least min_run words (0: 6) are
 * listed, each word of a in at most one, at most max_passages of them (0: they
 * are not looked for). thresholds: NULL is the default preset's.
 *
 * WCOPY_OK; WCOPY_ENOMEM; WCOPY_SKIP (TOO_LARGE: a text above 16 MiB).
 * Free the result with wcopy_comparison_clear.
 */
WCOPY_API wcopy_status wcopy_compare(const struct wcopy_side *a,
    const struct wcopy_side *b, const struct wcopy_thresholds *thresholds,
    uint32_t min_run, size_t max_passages, struct wcopy_comparison *out,
    struct wcopy_error *err);

WCOPY_API void wcopy_comparison_clear(struct wcopy_comparison *c);

#ifdef __cplusplus
}
#endif

#endif
