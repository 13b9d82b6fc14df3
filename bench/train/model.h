/* SPDX-License-Identifier: MIT */
/*
 * model.h - learning a network (extract/net.h), of pages or of dumps
 *
 * Loss     cross-entropy of each piece, by its weight: the square root of its
 *          words, the pieces of a page together counting 1. A page is scored
 *          by its words, but a long paragraph is no harder than a short one.
 * Steps    Adam, one page a step, the rate falling linearly to a twentieth.
 * Teachers a page has few labels and some are wrong. So several networks
 *          learn from the labels, each from another seed; the mean of what
 *          they say of each piece is mixed with its label, and the network
 *          that ships learns from that. It comes close to the mean of its
 *          teachers, at the cost of one.
 */
#ifndef TRAIN_MODEL_H
#define TRAIN_MODEL_H

#include "common.h"
#include "extract/net.h"

/* A page or dump to learn from. */
struct train_sample {
	size_t n;
	const float *vector; /* of each piece, n_vector floats */
	const float *label;  /* of each: 1 if it is of the body */
	const float *weight; /* of each: sums to 1; 0: no label */
	const float *weak;   /* of those without: what their teachers' word
				counts for the network that ships; NULL: 0 */
	float share;         /* what the sample counts */
	unsigned fold;
};

struct train_course {
	const struct train_sample *sample;
	size_t n, n_vector;
	unsigned epochs, teachers;
	uint64_t seed;
	/* Change a copy of the vectors before a step, or not: see who calls. */
	void (*disturb)(float *vector, size_t n, uint64_t *rng);
};

/*
 * Make a text strange: classes of words invisible, small words rare, capitals
 * few. The labelled pages are in English and German, nearly all, and other
 * languages must do with what shape tells. Each of the n vectors begins as
 * dump_feature.h says.
 */
void train_make_strange(float *vectors, size_t n, size_t n_vector,
    uint64_t *rng);

/* Learn from the samples of all folds but one; weights has room for
 * WCI_NET_SIZE(n_vector) floats. */
void train_learn(const struct train_course *course, unsigned but,
    float *weights);

#endif
