/* SPDX-License-Identifier: MIT */
/*
 * overlap.c - resemblance and containment of two signatures
 *
 * Below the smaller of the two sketches' largest values both sketches are
 * complete, so there the shares are those of the sets themselves, and the
 * values there are a uniform sample of them (Broder 1997, section 5).
 */
#include <config.h>
#include <wirecopy/sketch.h>

/* The value up to which a sketch holds everything. */
static uint32_t
horizon(const struct wcopy_signature *s)
{
	return s->complete || s->n_sketch == 0 ? UINT32_MAX
					       : s->sketch[s->n_sketch - 1];
}

void
wcopy_signature_overlap(const struct wcopy_signature *a,
    const struct wcopy_signature *b, struct wcopy_overlap *out)
{
	uint32_t ha = horizon(a), hb = horizon(b);
	uint32_t limit = ha < hb ? ha : hb;
	uint32_t i = 0, j = 0, shared = 0;

	while (i < a->n_sketch && j < b->n_sketch) {
		uint32_t x = a->sketch[i], y = b->sketch[j];

		if (x > limit && y > limit)
			break;
		shared += x == y;
		i += x <= y;
		j += y <= x;
	}
	while (i < a->n_sketch && a->sketch[i] <= limit)
		i++;
	while (j < b->n_sketch && b->sketch[j] <= limit)
		j++;
	out->shared = shared;
	out->in_a = i == 0 ? 0.0 : (double)shared / i;
	out->in_b = j == 0 ? 0.0 : (double)shared / j;
	out->jaccard = i + j == 0 ? 0.0 : (double)shared / (i + j - shared);
}
