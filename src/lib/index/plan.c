/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <math.h>
#include <wirecopy/plan.h>

/*
 * What a kind of copy does to the 5-word shingles of its source. Means over
 * copies made by program from 1,162 Reuters stories of at least 120 words
 * (Reuters-21578, the wire of 1987), one draw of each kind a story:
 *
 *	reprint      2 % of the words changed
 *	house edit   8 % changed, 5 % of the sentences dropped
 *	abridged     cut to the first 25 ... 60 %, 2 % changed
 *	cut, edited  cut to 40 ... 100 %, 12 % changed
 *	cut, noisy   cut to 50 ... 100 %, 19 % changed: a bad scan
 *	quotes       three sentences standing in a different story
 *	rewrite      half the sentences, shuffled, 12 % changed, padded
 *	heavy        35 % of the sentences, shuffled, 20 % changed, padded
 *	reworded     36 % of the words changed, nothing cut
 *
 * Rising difficulty; 'quotes' is no copy and stands here because it is found
 * as one: no measure of overlap can tell it from a rewrite.
 */
static const struct wcopy_copy_kind kinds[] = {
	{ "reprint, 2 % of the words changed", .84, .91 },
	{ "house edit, 8 % changed, some sentences cut", .49, .68 },
	{ "abridged to the first 25-60 %", .43, .91 },
	{ "cut by up to 60 %, 12 % changed", .29, .53 },
	{ "cut by up to half, 19 % noise", .18, .35 },
	{ "three sentences quoted in another story", .15, .32 },
	{ "rewrite: half the sentences, 12 % changed", .13, .26 },
	{ "heavy rewrite: a third of the sentences", .07, .15 },
	{ "reworded: 36 % of the words changed", .06, .11 },
};

const struct wcopy_copy_kind *
wcopy_plan_kind(unsigned i)
{
	return i < sizeof(kinds) / sizeof(*kinds) ? &kinds[i] : NULL;
}

/* P(Binomial(n, q) = k) for 0 < q < 1. Logarithms keep it from underflowing
 * before the terms are put together; n <= 128 makes a sum of logs cheap. */
static double
binomial_term(unsigned n, unsigned k, double q)
{
	double log_p = k * log(q) + (n - k) * log1p(-q);

	for (unsigned i = 0; i < k; i++)
		log_p += log((double)(n - i) / (i + 1));
	return exp(log_p);
}

/*
 * P(Binomial(n, q) >= v) for 1 <= v <= n. The side of v away from the mean is
 * summed: its terms fall from the first one on, so the sum keeps its relative
 * accuracy where the tail is tiny, and nothing cancels where it is nearly 1.
 */
static double
binomial_tail(unsigned n, unsigned v, double q)
{
	double sum = 0.0, term;

	if (q <= 0.0)
		return 0.0;
	if (q >= 1.0)
		return 1.0;
	if (v > n * q) {
		term = binomial_term(n, v, q);
		for (unsigned k = v; k <= n; k++) {
			sum += term;
			term *= (double)(n - k) / (k + 1) * (q / (1.0 - q));
		}
		return sum < 1.0 ? sum : 1.0;
	}
	term = binomial_term(n, v - 1, q);
	for (unsigned k = v - 1;; k--) {
		sum += term;
		if (k == 0)
			break;
		term *= (double)k / (n - k + 1) * ((1.0 - q) / q);
	}
	return sum < 1.0 ? 1.0 - sum : 0.0;
}

double
wcopy_plan_recall(const struct wcopy_sketch_params *p, unsigned votes,
    double similarity)
{
	if (!(similarity >= 0.0 && similarity <= 1.0) || p->bands < 1 ||
	    p->bands > WCOPY_KEYS_MAX || p->rows < 1 || votes < 1 ||
	    votes > p->bands)
		return 0.0;
	return binomial_tail(p->bands, votes, pow(similarity, p->rows));
}

/*
 * With I shingles shared by texts of A <= B shingles, J = I / (A + B - I) and
 * C = I / A give I / B = 1 / (1/J + 1 - 1/C): the share of the larger text.
 * That is what bottom-k lives on: of the b smallest hashes of the larger text
 * the share I / B stands in the smaller one too, and there among its own b
 * smallest, because a set of fewer hashes takes in a wider range with b.
 */
double
wcopy_plan_kind_recall(const struct wcopy_sketch_params *p, unsigned votes,
    const struct wcopy_copy_kind *kind)
{
	double j = kind->jaccard, c = kind->contained;

	if (p->scheme == WCOPY_SCHEME_BOTTOM)
		return wcopy_plan_recall(p, votes, 1.0 / (1.0 / j + 1 - 1 / c));
	return wcopy_plan_recall(p, votes, j);
}

unsigned
wcopy_plan_keys(const struct wcopy_sketch_params *p, unsigned words)
{
	/* Nearly all shingles of an article are different ones. A text of
	 * fewer words than a shingle has makes one of them all. */
	size_t shingles = words >= WCOPY_KEY_WORDS ? words - WCOPY_KEY_WORDS + 1
						   : (words > 0);

	return wcopy_sketch_keys(p, shingles);
}
