/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/class_memo.h"

#include <string.h>

#include "base/alloc.h"
#include "base/hash.h"

/* Room for the names of many pages of one outlet. A slot is half empty at
 * worst, so that a search ends soon. */
#define SLOTS ((size_t)8192)
#define MOST (SLOTS / 2)
#define BYTES ((size_t)256 << 10)

struct wci_class_memo {
	const struct wci_class_table *table;
	struct entry {
		struct wci_names names;
		uint32_t off, len; /* of the words */
		uint8_t tag;
	} entry[MOST];
	size_t n;
	size_t n_bytes;
	struct slot {
		uint32_t mark; /* a half of the hash, against most others */
		uint32_t at;   /* entry, from 1; 0: free */
	} slot[SLOTS];
	char bytes[BYTES];
};

struct wci_class_memo *
wci_class_memo_new(const struct wci_class_table *table)
{
	struct wci_class_memo *m = wci_calloc(1, sizeof(*m));

	if (m != NULL)
		m->table = table;
	return m;
}

void
wci_class_memo_free(struct wci_class_memo *m)
{
	wci_free(m);
}

/* Numbers count posts and paragraphs; the names do not differ. */
static uint32_t
look_of(unsigned tag, struct wcopy_span s)
{
	uint32_t h = UINT32_C(2166136261) ^ tag;

	for (size_t i = 0; i < s.len; i++)
		if (s.ptr[i] < '0' || s.ptr[i] > '9')
			h = (h ^ (unsigned char)s.ptr[i]) * UINT32_C(16777619);
	return h;
}

static bool
is_entry(const struct wci_class_memo *m, const struct entry *e, unsigned tag,
    struct wcopy_span words)
{
	return e->tag == tag && e->len == words.len &&
	       (words.len == 0 ||
		   memcmp(m->bytes + e->off, words.ptr, words.len) == 0);
}

static const struct wci_names *
add(struct wci_class_memo *m, struct slot *slot, unsigned tag,
    struct wcopy_span words)
{
	struct entry *e = &m->entry[m->n++];

	slot->at = (uint32_t)m->n;
	e->tag = (uint8_t)tag;
	e->off = (uint32_t)m->n_bytes;
	e->len = (uint32_t)words.len;
	if (words.len > 0)
		memcpy(m->bytes + m->n_bytes, words.ptr, words.len);
	m->n_bytes += words.len;
	wci_class_read(m->table, words, &e->names.class);
	e->names.look = look_of(tag, words);
	return &e->names;
}

const struct wci_names *
wci_class_memo_get(struct wci_class_memo *m, unsigned tag,
    struct wcopy_span words)
{
	uint64_t h = wci_hash(words.ptr, words.len, tag);
	size_t i = (size_t)h % SLOTS;

	for (; m->slot[i].at != 0; i = (i + 1) % SLOTS)
		if (m->slot[i].mark == h >> 32 &&
		    is_entry(m, &m->entry[m->slot[i].at - 1], tag, words))
			return &m->entry[m->slot[i].at - 1].names;
	if (m->n == MOST || words.len > BYTES - m->n_bytes) {
		memset(m->slot, 0, sizeof(m->slot));
		m->n = m->n_bytes = 0;
		i = (size_t)h % SLOTS;
	}
	m->slot[i].mark = (uint32_t)(h >> 32);
	return add(m, &m->slot[i], tag, words);
}
