/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "names.h"

#include <stdlib.h>
#include <string.h>

#include "mem.h"

/* FNV-1a, 64 bits (G. Fowler, L. Noll, K.-P. Vo), its halves mixed because
 * the low bits choose the slot. */
static uint64_t
hash_of(struct wcopy_span text)
{
	uint64_t h = UINT64_C(14695981039346656037);

	for (size_t i = 0; i < text.len; i++)
		h = (h ^ (unsigned char)text.ptr[i]) * UINT64_C(1099511628211);
	return h ^ h >> 32;
}

void
names_init(struct names *t)
{
	memset(t, 0, sizeof(*t));
	(void)names_add(t, (struct wcopy_span){ NULL, 0 });
}

struct wcopy_span
names_at(const struct names *t, uint32_t number)
{
	uint64_t begin = number > 0 ? t->ends[number - 1] : 0;
	uint64_t end = t->ends[number];

	return (struct wcopy_span){ end > begin ? t->pool + begin : NULL,
		(size_t)(end - begin) };
}

/* The slot that holds a string, or the free one where it belongs. */
static uint32_t *
slot_of(const struct names *t, struct wcopy_span text)
{
	size_t mask = t->n_slots - 1, i = hash_of(text) & mask;

	for (; t->slots[i] != 0; i = (i + 1) & mask) {
		struct wcopy_span have = names_at(t, t->slots[i] - 1);

		if (have.len == text.len &&
		    (text.len == 0 ||
			memcmp(have.ptr, text.ptr, text.len) == 0))
			break;
	}
	return &t->slots[i];
}

static void
grow_slots(struct names *t)
{
	free(t->slots);
	t->n_slots = t->n_slots > 0 ? t->n_slots * 2 : 64;
	if ((t->slots = calloc(t->n_slots, sizeof(*t->slots))) == NULL)
		mem_out();
	for (uint32_t i = 0; i < t->n; i++)
		*slot_of(t, names_at(t, i)) = i + 1;
}

uint32_t
names_add(struct names *t, struct wcopy_span text)
{
	size_t end = t->n > 0 ? (size_t)t->ends[t->n - 1] : 0;
	uint32_t *slot;

	if ((t->n + 1) * 2 > t->n_slots)
		grow_slots(t);
	slot = slot_of(t, text);
	if (*slot != 0)
		return *slot - 1;
	if (t->n + 1 >= NAMES_NONE)
		mem_out();
	mem_grow(&t->ends, &t->room, t->n + 1, sizeof(*t->ends));
	if (text.len > 0) {
		mem_grow(&t->pool, &t->pool_room, end + text.len, 1);
		memcpy(t->pool + end, text.ptr, text.len);
	}
	t->ends[t->n++] = end + text.len;
	*slot = (uint32_t)t->n;
	return *slot - 1;
}

uint32_t
names_find(const struct names *t, struct wcopy_span text)
{
	uint32_t slot = *slot_of(t, text);

	return slot > 0 ? slot - 1 : NAMES_NONE;
}

void
names_clear(struct names *t)
{
	free(t->ends);
	free(t->pool);
	free(t->slots);
	memset(t, 0, sizeof(*t));
}
