/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "index/lsh.h"

#include <assert.h>
#include <string.h>

#include "base/alloc.h"
#include "base/hash.h"

#define SLOTS 9
#define TAG_BITS 24

/* 2^10 lines, 64 KiB: an empty table that fits the L2 cache, and leaves 14 of
 * the 24 tag bits after 2^20-fold growth is cut to what memory allows. */
#define FIRST_BITS 10

/* More lines than this and fewer than 8 bits of a tag would tell keys apart:
 * 2^26 lines are 4 GiB and 600 million keys. */
#define LAST_BITS (FIRST_BITS + TAG_BITS - 8)

struct line {
	uint32_t number[SLOTS]; /* 0: empty; filled from the front */
	uint16_t tag_low[SLOTS];
	uint8_t tag_high[SLOTS];
	uint8_t spare;
};

_Static_assert(sizeof(struct line) == 64, "a line is a cache line");

struct wci_lsh {
	struct line *lines;
	unsigned bits; /* 2^bits lines */
	unsigned max_bits;
	uint64_t used;
};

wcopy_status
wci_lsh_new(struct wci_lsh **out, uint64_t max_bytes)
{
	struct wci_lsh *ix = wci_calloc(1, sizeof(*ix));

	if (ix == NULL)
		return WCOPY_ENOMEM;
	ix->bits = FIRST_BITS;
	ix->max_bits = FIRST_BITS;
	while (ix->max_bits < LAST_BITS &&
	       sizeof(struct line) << (ix->max_bits + 1) <=
		   (max_bytes > 1 << 20 ? max_bytes : 1 << 20))
		ix->max_bits++;
	ix->lines =
	    wci_calloc_lines((size_t)1 << ix->bits, sizeof(struct line));
	if (ix->lines == NULL) {
		wci_free(ix);
		return WCOPY_ENOMEM;
	}
	*out = ix;
	return WCOPY_OK;
}

void
wci_lsh_free(struct wci_lsh *ix)
{
	if (ix == NULL)
		return;
	wci_free(ix->lines);
	wci_free(ix);
}

/* Keys may be the smallest hashes of a set, so their upper bits are no longer
 * uniform; mixing (a bijection) makes them so again. */
static inline struct line *
line_of(const struct wci_lsh *ix, uint64_t key, uint32_t *tag)
{
	uint64_t h = wci_mix(key * UINT64_C(0x9E3779B185EBCA87));

	*tag = (uint32_t)(h >> (64 - FIRST_BITS - TAG_BITS)) &
	       ((1u << TAG_BITS) - 1);
	return &ix->lines[h >> (64 - ix->bits)];
}

static inline uint32_t
tag_at(const struct line *l, unsigned i)
{
	return (uint32_t)l->tag_high[i] << 16 | l->tag_low[i];
}

static inline void
put(struct line *l, unsigned i, uint32_t tag, uint32_t number)
{
	l->number[i] = number;
	l->tag_low[i] = (uint16_t)tag;
	l->tag_high[i] = (uint8_t)(tag >> 16);
}

/* The slot that holds tag, SLOTS if none does. */
static inline unsigned
slot_of(const struct line *l, uint32_t tag)
{
	unsigned found = SLOTS;

	for (unsigned i = 0; i < SLOTS; i++)
		if (l->tag_low[i] == (uint16_t)tag &&
		    l->tag_high[i] == (uint8_t)(tag >> 16) && l->number[i] != 0)
			found = i;
	return found;
}

/* The first empty slot; in a full line the one of the oldest article. */
static unsigned
slot_to_fill(const struct line *l)
{
	unsigned oldest = 0;

	for (unsigned i = 0; i < SLOTS; i++) {
		if (l->number[i] == 0)
			return i;
		if (l->number[i] < l->number[oldest])
			oldest = i;
	}
	return oldest;
}

/* Twice the lines: each splits by the bit of its tags that now belongs to the
 * number of the line. */
static wcopy_status
grow(struct wci_lsh *ix)
{
	size_t n = (size_t)1 << ix->bits;
	unsigned bit = TAG_BITS - 1 - (ix->bits - FIRST_BITS);
	struct line *wide = wci_calloc_lines(2 * n, sizeof(*wide));

	if (wide == NULL)
		return WCOPY_ENOMEM;
	for (size_t i = 0; i < n; i++) {
		const struct line *from = &ix->lines[i];
		unsigned filled[2] = { 0, 0 };

		for (unsigned s = 0; s < SLOTS && from->number[s] != 0; s++) {
			uint32_t tag = tag_at(from, s);
			unsigned half = tag >> bit & 1;

			put(&wide[2 * i + half], filled[half]++, tag,
			    from->number[s]);
		}
	}
	wci_free(ix->lines);
	ix->lines = wide;
	ix->bits++;
	return WCOPY_OK;
}

void
wci_lsh_prefetch(const struct wci_lsh *ix, const uint64_t *keys, size_t n)
{
#if defined(__GNUC__)
	for (size_t i = 0; i < n; i++) {
		uint32_t tag;

		__builtin_prefetch(line_of(ix, keys[i], &tag), 1);
	}
#else
	(void)ix;
	(void)keys;
	(void)n;
#endif
}

wcopy_status
wci_lsh_visit(struct wci_lsh *ix, uint32_t number, const uint64_t *keys,
    size_t n, uint32_t *before)
{
	while (ix->bits < ix->max_bits &&
	       ix->used + n > ((uint64_t)SLOTS << ix->bits) / 8 * 5) {
		wcopy_status rc = grow(ix);

		if (rc != WCOPY_OK)
			return rc;
	}
	for (size_t i = 0; i < n; i++) {
		uint32_t tag;
		struct line *l = line_of(ix, keys[i], &tag);
		unsigned s = slot_of(l, tag);

		before[i] = 0;
		if (s < SLOTS) {
			before[i] = l->number[s];
		} else {
			s = slot_to_fill(l);
			ix->used += l->number[s] == 0;
		}
		put(l, s, tag, number);
	}
	return WCOPY_OK;
}

void
wci_lsh_look(const struct wci_lsh *ix, const uint64_t *keys, size_t n,
    uint32_t *before)
{
	for (size_t i = 0; i < n; i++) {
		uint32_t tag;
		const struct line *l = line_of(ix, keys[i], &tag);
		unsigned s = slot_of(l, tag);

		before[i] = s < SLOTS ? l->number[s] : 0;
	}
}

uint64_t
wci_lsh_bytes(const struct wci_lsh *ix)
{
	return (uint64_t)sizeof(struct line) << ix->bits;
}

void
wci_lsh_check(const struct wci_lsh *ix)
{
	uint64_t used = 0;

	for (size_t i = 0; i < (size_t)1 << ix->bits; i++) {
		const struct line *l = &ix->lines[i];

		for (unsigned s = 0; s < SLOTS; s++) {
			used += l->number[s] != 0;
			assert(s == 0 || l->number[s] == 0 ||
			       l->number[s - 1] != 0);
			for (unsigned t = 0; t < s; t++)
				assert(l->number[s] == 0 ||
				       tag_at(l, s) != tag_at(l, t));
		}
	}
	assert(used == ix->used);
	(void)used;
}
