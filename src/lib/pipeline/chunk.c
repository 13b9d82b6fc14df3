/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "pipeline/chunk.h"

#include <string.h>

#include "base/alloc.h"

/* Keeps the hashes of whole texts apart from those of keys. */
#define SEED_EXACT 3

#define KEYS_MAX (WCI_CHUNK_ITEMS * (WCOPY_KEYS_MAX + 1))

struct wci_router {
	size_t n_keys;
	uint32_t keys_in[WCI_SHARDS];
	uint64_t key[KEYS_MAX];
	uint8_t key_of[KEYS_MAX];
};

wcopy_status
wci_router_new(struct wci_router **out)
{
	struct wci_router *r = wci_alloc(1, sizeof(*r));

	if (r == NULL)
		return WCOPY_ENOMEM;
	wci_router_reset(r);
	*out = r;
	return WCOPY_OK;
}

void
wci_router_free(struct wci_router *r)
{
	wci_free(r);
}

void
wci_router_reset(struct wci_router *r)
{
	r->n_keys = 0;
	memset(r->keys_in, 0, sizeof(r->keys_in));
}

static void
add_key(struct wci_router *r, unsigned who, uint64_t key)
{
	uint64_t hash = wci_lsh_hash(key);

	r->key[r->n_keys] = hash;
	r->key_of[r->n_keys++] = (uint8_t)who;
	r->keys_in[wci_lsh_shard(hash)]++;
}

void
wci_router_add_text(struct wci_router *r, unsigned item, uint64_t exact)
{
	add_key(r, WCI_CHUNK_ITEMS + item, wci_mix(exact + SEED_EXACT));
}

void
wci_router_add_keys(struct wci_router *r, unsigned item,
    const struct wcopy_signature *sig)
{
	for (unsigned i = 0; i < sig->n_keys; i++)
		add_key(r, item, sig->keys[i]);
}

wcopy_status
wci_router_sort(const struct wci_router *r, struct wci_chunk *c,
    struct wci_arena *arena)
{
	uint32_t next[WCI_SHARDS];

	memset(c->number, 0, sizeof(c->number));
	c->key = wci_arena_alloc(arena, r->n_keys * sizeof(*c->key));
	c->before = wci_arena_alloc(arena, r->n_keys * sizeof(*c->before));
	c->key_of = wci_arena_alloc(arena, r->n_keys);
	if (c->key == NULL || c->before == NULL || c->key_of == NULL)
		return WCOPY_ENOMEM;
	c->key_end[0] = 0;
	for (unsigned s = 0; s < WCI_SHARDS; s++) {
		next[s] = c->key_end[s];
		c->key_end[s + 1] = c->key_end[s] + r->keys_in[s];
	}
	for (size_t i = 0; i < r->n_keys; i++) {
		uint32_t to = next[wci_lsh_shard(r->key[i])]++;

		c->key[to] = r->key[i];
		c->key_of[to] = r->key_of[i];
	}
	return WCOPY_OK;
}
