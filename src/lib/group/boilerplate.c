/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "group/boilerplate.h"

#include <stddef.h>
#include <string.h>

#include "base/alloc.h"
#include "base/hash.h"

#define FIRST_BITS 16

/* Eight counts a shingle kept at the first size: a table an eighth full has
 * the chance meetings that the weight of a count of two forgives. */
#define LOAD 8

struct wci_boilerplate {
	uint8_t *count;
	unsigned bits, max_bits;
	uint64_t added; /* since the last halving or doubling */
};

wcopy_status
wci_boilerplate_new(struct wci_boilerplate **out, uint64_t max_bytes)
{
	struct wci_boilerplate *b = wci_calloc(1, sizeof(*b));

	if (b == NULL)
		return WCOPY_ENOMEM;
	b->bits = b->max_bits = FIRST_BITS;
	while (b->max_bits < 40 && UINT64_C(2) << b->max_bits <= max_bytes)
		b->max_bits++;
	if ((b->count = wci_calloc((size_t)1 << b->bits, 1)) == NULL) {
		wci_free(b);
		return WCOPY_ENOMEM;
	}
	*out = b;
	return WCOPY_OK;
}

void
wci_boilerplate_free(struct wci_boilerplate *b)
{
	if (b == NULL)
		return;
	wci_free(b->count);
	wci_free(b);
}

/* Twice the bytes; the place of a count is the low bits of its hash, so either
 * half may be asked for it, and both get a copy. */
static wcopy_status
grow(struct wci_boilerplate *b)
{
	size_t n = (size_t)1 << b->bits;
	uint8_t *wide = wci_realloc(b->count, 2 * n, 1);

	if (wide == NULL)
		return WCOPY_ENOMEM;
	memcpy(wide + n, wide, n);
	b->count = wide;
	b->bits++;
	b->added = 0;
	return WCOPY_OK;
}

static void
halve(struct wci_boilerplate *b)
{
	for (size_t i = 0; i < (size_t)1 << b->bits; i++)
		b->count[i] /= 2;
	b->added = 0;
}

/* min(1, (2 / df)^2) in sevenths, to the nearest: 0 from df 8 on. */
static uint8_t
weight(unsigned df)
{
	return (uint8_t)(df <= 2
			     ? WCI_WEIGHT_MAX
			     : (8 * WCI_WEIGHT_MAX + df * df) / (2 * df * df));
}

wcopy_status
wci_boilerplate_weigh(struct wci_boilerplate *b,
    const struct wcopy_signature *sig, uint32_t outlet,
    uint8_t weights[WCOPY_SKETCH_SIZE])
{
	uint64_t mask;

	if (b->added + sig->n_sketch > (UINT64_C(1) << b->bits) / LOAD) {
		if (b->bits < b->max_bits) {
			wcopy_status rc = grow(b);

			if (rc != WCOPY_OK)
				return rc;
		} else if (b->added + sig->n_sketch > UINT64_C(1) << b->bits) {
			halve(b);
		}
	}
	mask = (UINT64_C(1) << b->bits) - 1;
	for (unsigned i = 0; i < sig->n_sketch; i++) {
		uint64_t v = (uint64_t)outlet << 32 | sig->sketch[i];
		uint64_t h = wci_mix(v * UINT64_C(0x9E3779B185EBCA87));
		uint8_t *count = &b->count[h & mask];

		weights[i] = weight(*count);
		*count = (uint8_t)(*count + (*count < UINT8_MAX));
	}
	b->added += sig->n_sketch;
	return WCOPY_OK;
}

uint64_t
wci_boilerplate_bytes(const struct wci_boilerplate *b)
{
	return UINT64_C(1) << b->bits;
}
