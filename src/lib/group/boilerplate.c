/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "group/boilerplate.h"

#include <stddef.h>
#include <string.h>

#include "base/alloc.h"
#include "base/hash.h"

#define FIRST_BITS 12

/*
 * Bytes for each count added before the table grows, by how many bits it grows,
 * and bytes for each at its last size before all are halved. A count has then
 * half of one other added to it by chance at most, and three or more, which
 * the weight does not forgive, in one of 70 cases (Poisson). On the US front
 * pages of 2016 contained is off by .0014 in the mean, against counts that
 * never meet; with eight bytes a count and doublings it was .0084.
 */
#define LOAD 32
#define GROW_BITS 6
#define FULL 4

struct wci_boilerplate {
	uint8_t *count;
	unsigned bits, max_bits;
	uint64_t added; /* since the last halving or doubling */
	uint32_t age;   /* of the last article */
};

wcopy_status
wci_boilerplate_new(struct wci_boilerplate **out, uint64_t max_bytes)
{
	struct wci_boilerplate *b = wci_calloc(1, sizeof(*b));

	if (b == NULL)
		return WCOPY_ENOMEM;
	b->bits = b->max_bits = FIRST_BITS;
	while (b->max_bits < 32 && UINT64_C(2) << b->max_bits <= max_bytes)
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

/*
 * The place of a count is the low bits of its hash, so any part of the larger
 * table may be asked for it, and all get a copy: those of others too, so that
 * a table is no emptier for having grown. Hence few and large steps.
 */
static wcopy_status
grow(struct wci_boilerplate *b)
{
	size_t n = (size_t)1 << b->bits;
	unsigned left = b->max_bits - b->bits;
	unsigned by = left < GROW_BITS ? left : GROW_BITS;
	uint8_t *wide = wci_realloc(b->count, n << by, 1);

	if (wide == NULL)
		return WCOPY_ENOMEM;
	for (size_t i = 1; i < (size_t)1 << by; i++)
		memcpy(wide + i * n, wide, n);
	b->count = wide;
	b->bits += by;
	b->added = 0;
	return WCOPY_OK;
}

/* Halve the counts n times. */
static void
halve(struct wci_boilerplate *b, uint32_t n)
{
	unsigned shift = n < 8 ? n : 8;

	for (size_t i = 0; i < (size_t)1 << b->bits; i++)
		b->count[i] = (uint8_t)(b->count[i] >> shift);
	b->added = 0;
}

/* min(1, (2 / df)^2) in sevenths, to the nearest: 0 from df 8 on. */
#define W(df) ((8 * WCI_WEIGHT_MAX + (df) * (df)) / (2 * (df) * (df)))
static const uint8_t weight_of[UINT8_MAX + 1] = { WCI_WEIGHT_MAX,
	WCI_WEIGHT_MAX, WCI_WEIGHT_MAX, W(3), W(4), W(5), W(6), W(7) };

/* Before n more are counted: grow, or forget. */
static wcopy_status
make_room(struct wci_boilerplate *b, uint32_t n)
{
	uint64_t size = UINT64_C(1) << b->bits;

	if (b->added + n <= size / LOAD)
		return WCOPY_OK;
	if (b->bits < b->max_bits)
		return grow(b);
	if (b->added + n > size / FULL)
		halve(b, 1);
	return WCOPY_OK;
}

void
wci_boilerplate_expect(const struct wci_boilerplate *b, struct wci_weighing *w,
    const struct wcopy_signature *sig, uint32_t outlet, uint32_t age)
{
	const uint64_t mask = (UINT64_C(1) << b->bits) - 1;
	/* Values are hashes: an odd factor for each outlet, and the upper half
	 * of the product, tell outlets apart and spread small values out. */
	const uint64_t factor =
	    wci_mix((outlet + 1) * UINT64_C(0x9E3779B185EBCA87)) | 1;

	w->sig = sig;
	w->outlet = outlet;
	w->age = age;
	for (uint32_t i = 0; i < sig->n_sketch; i++) {
		w->place[i] = (uint32_t)(sig->sketch[i] * factor >> 32);
#if defined(__GNUC__)
		__builtin_prefetch(&b->count[w->place[i] & mask], 1);
#endif
	}
}

wcopy_status
wci_boilerplate_weigh(struct wci_boilerplate *b, const struct wci_weighing *w,
    uint8_t weights[WCOPY_SKETCH_SIZE])
{
	const uint32_t n = w->sig->n_sketch;
	uint64_t mask;

	if (w->age != b->age)
		halve(b, w->age - b->age);
	b->age = w->age;
	if (make_room(b, n) != WCOPY_OK)
		return WCOPY_ENOMEM;
	mask = (UINT64_C(1) << b->bits) - 1;
	for (uint32_t i = 0; i < n; i++) {
		uint8_t *count = &b->count[w->place[i] & mask], df = *count;

		weights[i] = weight_of[df];
		*count = (uint8_t)(df + (df < UINT8_MAX));
	}
	b->added += n;
	return WCOPY_OK;
}

uint64_t
wci_boilerplate_bytes(const struct wci_boilerplate *b)
{
	return UINT64_C(1) << b->bits;
}
