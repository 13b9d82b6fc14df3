/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "index/lsh.h"

#include <assert.h>
#include <string.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "base/alloc.h"
#include "base/swar.h"

#define SLOTS WCI_LSH_SLOTS
#define DOUBLINGS WCI_LSH_DOUBLINGS

/* The smallest table that grows: 16 lines. */
#define BYTES_MIN (UINT64_C(64) << 10)

/* A tag is the DOUBLINGS bits that a line splits by, and TAG_LOW others. */
#define TAG_LOW (16 - DOUBLINGS)

/* The key asked for last is in front, the oldest or an empty slot at the end:
 * so none is searched for where one must give way. */
struct line {
	uint16_t tag[SLOTS];
	uint16_t spare[2];
	uint32_t number[SLOTS]; /* 0: empty */
};

_Static_assert(sizeof(struct line) == 64, "a line is a cache line");

struct wci_lsh {
	struct line *lines; /* base << doublings */
	uint64_t base;      /* < 2^32 */
	unsigned doublings;
	uint64_t used;    /* slots */
	uint64_t grow_at; /* UINT64_MAX: it has its last size */
};

static uint64_t
n_lines(const struct wci_lsh *ix)
{
	return ix->base << ix->doublings;
}

static void
set_limit(struct wci_lsh *ix)
{
	ix->grow_at = ix->doublings < DOUBLINGS ? n_lines(ix) * SLOTS / 8 * 5
						: UINT64_MAX;
}

wcopy_status
wci_lsh_new(struct wci_lsh **out, uint64_t max_bytes)
{
	struct wci_lsh *ix = wci_calloc(1, sizeof(*ix));

	if (ix == NULL)
		return WCOPY_ENOMEM;
	if (max_bytes < BYTES_MIN)
		max_bytes = BYTES_MIN;
	ix->base = max_bytes / sizeof(struct line) >> DOUBLINGS;
	if (ix->base > UINT32_MAX)
		ix->base = UINT32_MAX;
	set_limit(ix);
	ix->lines = wci_calloc_lines(n_lines(ix), sizeof(struct line));
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

/*
 * The upper half of the hash, as a fraction of 2^32, times base: the whole part
 * says which of the first lines it is, the upper bits of what is behind the
 * point which of those that this one has been split into.
 */
static inline struct line *
line_of(const struct wci_lsh *ix, uint64_t hash, uint16_t *tag)
{
	uint64_t place = (hash >> 32) * ix->base;
	uint32_t behind = (uint32_t)place >> (32 - DOUBLINGS);

	*tag = (uint16_t)(behind << TAG_LOW | ((uint32_t)hash / WCI_SHARDS &
						  ((1u << TAG_LOW) - 1)));
	return &ix->lines[(place >> 32 << ix->doublings) +
			  (behind >> (DOUBLINGS - ix->doublings))];
}

/* The first slot with that tag, SLOTS if there is none. An empty slot, whose
 * tag is 0, stands behind all others. */
static inline unsigned
slot_of(const struct line *l, uint16_t tag)
{
	uint32_t equal = 0;
	unsigned s;

#if defined(__SSE2__)
	const __m128i want = _mm_set1_epi16((short)tag);
	__m128i low = _mm_load_si128((const __m128i *)(const void *)l->tag);
	__m128i high = _mm_load_si128(
	    (const __m128i *)(const void *)&l->tag[8]); /* and the spare */

	equal = (uint32_t)_mm_movemask_epi8(
	    _mm_packs_epi16(_mm_cmpeq_epi16(low, want),
		_mm_cmpeq_epi16(high, want)));
	equal &= (1u << SLOTS) - 1;
#else
	for (unsigned i = 0; i < SLOTS; i++)
		equal |= (uint32_t)(l->tag[i] == tag) << i;
#endif
	if (equal == 0)
		return SLOTS;
	s = (unsigned)wci_lowest_bit(equal);
	return l->number[s] != 0 ? s : SLOTS;
}

/* Twice the lines: each splits by the next bit of its tags. */
static wcopy_status
grow(struct wci_lsh *ix)
{
	uint64_t n = n_lines(ix);
	unsigned bit = 15 - ix->doublings;
	struct line *wide = wci_calloc_lines(2 * n, sizeof(*wide));

	if (wide == NULL)
		return WCOPY_ENOMEM;
	for (uint64_t i = 0; i < n; i++) {
		const struct line *from = &ix->lines[i];
		unsigned filled[2] = { 0, 0 };

		for (unsigned s = 0; s < SLOTS && from->number[s] != 0; s++) {
			unsigned half = from->tag[s] >> bit & 1;
			struct line *to = &wide[2 * i + half];

			to->number[filled[half]] = from->number[s];
			to->tag[filled[half]++] = from->tag[s];
		}
	}
	wci_free(ix->lines);
	ix->lines = wide;
	ix->doublings++;
	set_limit(ix);
	return WCOPY_OK;
}

void
wci_lsh_prefetch(const struct wci_lsh *ix, uint64_t hash)
{
#if defined(__GNUC__)
	uint16_t tag;

	__builtin_prefetch(line_of(ix, hash, &tag), 1);
#else
	(void)ix;
	(void)hash;
#endif
}

/* Drop the last slot, free the first. Copies of constant length are a few moves
 * of vectors. */
static inline void
make_way(struct line *l)
{
	uint16_t tag[SLOTS - 1];
	uint32_t number[SLOTS - 1];

	memcpy(tag, l->tag, sizeof(tag));
	memcpy(number, l->number, sizeof(number));
	memcpy(&l->tag[1], tag, sizeof(tag));
	memcpy(&l->number[1], number, sizeof(number));
}

static inline uint32_t
take_over(struct wci_lsh *ix, uint64_t hash, uint32_t number)
{
	uint16_t tag;
	struct line *l = line_of(ix, hash, &tag);
	unsigned s = slot_of(l, tag);
	uint32_t before = 0;

	if (s < SLOTS) {
		before = l->number[s];
		memmove(&l->tag[1], l->tag, s * sizeof(*l->tag));
		memmove(&l->number[1], l->number, s * sizeof(*l->number));
	} else {
		ix->used += l->number[SLOTS - 1] == 0;
		make_way(l);
	}
	l->tag[0] = tag;
	l->number[0] = number;
	return before;
}

wcopy_status
wci_lsh_visit(struct wci_lsh *ix, const struct wci_lsh_list *now,
    const struct wci_lsh_list *next)
{
	size_t ahead = 0, n_ahead = next == NULL ? 0 : next->n;

	for (size_t i = 0; i < now->n; i++) {
		uint32_t number = now->number[now->who[i]];

		if (ahead < n_ahead)
			wci_lsh_prefetch(ix, next->hash[ahead++]);
		now->before[i] = 0;
		if (number == 0)
			continue;
		if (ix->used >= ix->grow_at && grow(ix) != WCOPY_OK)
			return WCOPY_ENOMEM;
		now->before[i] = take_over(ix, now->hash[i], number);
	}
	while (ahead < n_ahead)
		wci_lsh_prefetch(ix, next->hash[ahead++]);
	return WCOPY_OK;
}

wcopy_status
wci_lsh_take(struct wci_lsh *ix, uint64_t hash, uint32_t number)
{
	if (ix->used >= ix->grow_at && grow(ix) != WCOPY_OK)
		return WCOPY_ENOMEM;
	(void)take_over(ix, hash, number);
	return WCOPY_OK;
}

uint32_t
wci_lsh_look(const struct wci_lsh *ix, uint64_t hash)
{
	uint16_t tag;
	const struct line *l = line_of(ix, hash, &tag);
	unsigned s = slot_of(l, tag);

	return s < SLOTS ? l->number[s] : 0;
}

uint64_t
wci_lsh_bytes(const struct wci_lsh *ix)
{
	return sizeof(struct line) * n_lines(ix);
}

uint64_t
wci_lsh_max_bytes(const struct wci_lsh *ix)
{
	return sizeof(struct line) * ix->base << DOUBLINGS;
}

void
wci_lsh_check(const struct wci_lsh *ix)
{
	uint64_t used = 0;

	for (uint64_t i = 0; i < n_lines(ix); i++) {
		const struct line *l = &ix->lines[i];

		for (unsigned s = 0; s < SLOTS; s++) {
			used += l->number[s] != 0;
			assert(s == 0 || l->number[s] == 0 ||
			       l->number[s - 1] != 0);
			for (unsigned t = 0; t < s; t++)
				assert(l->number[s] == 0 ||
				       l->tag[s] != l->tag[t]);
		}
	}
	assert(used == ix->used);
	(void)used;
}
