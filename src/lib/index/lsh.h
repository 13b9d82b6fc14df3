/* SPDX-License-Identifier: MIT */
/*
 * lsh.h - which article last had this key
 *
 * The banding index: a hash table from 64-bit keys to 32-bit article numbers,
 * one posting a key. An article that has a key takes it over from the one
 * before, so that the work per article is bounded however popular a key
 * becomes, and the copies of a long story find its latest ones.
 *
 * Shards   the index is WCI_SHARDS tables, told apart by the key, so that as
 *          many threads can work on it: within a table keys come in the order
 *          of the articles, and tables share nothing, so what is found does
 *          not depend on who works on which.
 * Layout   lines of 64 bytes, one cache line each: ten slots of a 16-bit tag
 *          and a 32-bit number. A key has one line, so a look-up is one miss;
 *          a full line gives up the key that was asked for longest ago, which
 *          is one of its oldest article. Flat and without pointers: it can be
 *          written to a file and mapped.
 * Growth   a table begins with m lines and doubles up to WCI_LSH_DOUBLINGS
 *          times, when five eighths of its slots are taken: lines are then
 *          full, and give up an article before its time, for one entry in
 *          sixty (Poisson, mean 6.25, beyond 10). At its last size it goes
 *          on until all slots are taken. The upper bits of a tag say which
 *          way a line splits, so it is done without the keys.
 * Errors   two keys of one line and one tag are taken for one: 10 slots /
 *          2^16 per look-up at first, 10 / 2^10 after six doublings.
 *          Verification sorts those out.
 * Numbers  1 to 2^32 - 1, never falling from one call to the next.
 */
#ifndef WCI_LSH_H
#define WCI_LSH_H

#include <stddef.h>
#include <stdint.h>
#include <wirecopy/base.h>

#include "base/hash.h"

#define WCI_SHARDS 16u
#define WCI_LSH_DOUBLINGS 6
#define WCI_LSH_SLOTS 10

struct wci_lsh;

/* Keys to be looked up and taken over, in order. */
struct wci_lsh_list {
	const uint64_t *hash;   /* n: of each key, by wci_lsh_hash */
	const uint8_t *who;     /* n: whose it is, a place in number */
	const uint32_t *number; /* of the articles; 0: pass its keys over */
	uint32_t *before;       /* n, out: the number that held the key; 0:
				   none, or passed over */
	size_t n;
};

/* Keys may be the smallest hashes of a set, so their upper bits are no longer
 * uniform; mixing (a bijection) makes them so again. */
static inline uint64_t
wci_lsh_hash(uint64_t key)
{
	return wci_mix(key * UINT64_C(0x9E3779B185EBCA87));
}

static inline unsigned
wci_lsh_shard(uint64_t hash)
{
	return (unsigned)hash % WCI_SHARDS;
}

/*
 * A table that starts small and grows up to max_bytes (64 KiB are always
 * allowed). Same keys, same numbers, same max_bytes: same answers.
 */
wcopy_status wci_lsh_new(struct wci_lsh **out, uint64_t max_bytes);

/* NULL does nothing. */
void wci_lsh_free(struct wci_lsh *ix);

/*
 * Look up and take over the keys of now, fetching the lines of those of next
 * (NULL: none) into the cache meanwhile: at 1e8 keys one took 15.4 ns with
 * nothing fetched, 5.5 with four to sixteen articles fetched ahead.
 * WCOPY_ENOMEM only if the table had to grow; some keys are then done.
 */
wcopy_status wci_lsh_visit(struct wci_lsh *ix, const struct wci_lsh_list *now,
    const struct wci_lsh_list *next);

/* Who holds a key; 0: nobody. */
uint32_t wci_lsh_look(const struct wci_lsh *ix, uint64_t hash);

/* Take one key over. WCOPY_ENOMEM only if the table had to grow. */
wcopy_status wci_lsh_take(struct wci_lsh *ix, uint64_t hash, uint32_t number);

/* Fetch the line of a key into the cache, for a look or a visit soon. */
void wci_lsh_prefetch(const struct wci_lsh *ix, uint64_t hash);

/* Bytes of the table now, and when it has grown as far as it may. */
uint64_t wci_lsh_bytes(const struct wci_lsh *ix);
uint64_t wci_lsh_max_bytes(const struct wci_lsh *ix);

/* Asserts that no line holds a tag twice or an empty slot before a full one,
 * and that the count of used slots is right. */
void wci_lsh_check(const struct wci_lsh *ix);

#endif
