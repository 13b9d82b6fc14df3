/* SPDX-License-Identifier: MIT */
/*
 * hash.h - the only file that includes xxHash
 *
 * Everything that is hashed in the library is hashed by XXH3 with 64 bits of
 * result, inlined, so that a constant length compiles to its short path.
 */
#ifndef WCI_HASH_H
#define WCI_HASH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define XXH_INLINE_ALL
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wcast-qual"
#pragma GCC diagnostic ignored "-Wundef"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wswitch-enum"
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"
#endif
#include <xxhash.h>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

/* The hash of any bytes. */
static inline uint64_t
wci_hash(const void *data, size_t len, uint64_t seed)
{
	return XXH3_64bits_withSeed(data, len, seed);
}

/*
 * XXH3 of 16 bytes, given as two little-endian halves, is XXH3's avalanche of
 *
 *	16 + swap(x) + y + fold(x * y),  x = lo ^ (key0 + seed),
 *					 y = hi ^ (key1 - seed)
 *
 * (its path for 9 to 16 bytes), fold being the exclusive or of the halves of
 * the 128-bit product. These are the keys, for kernels that hash several words
 * at once.
 */
static inline void
wci_hash16_keys(uint64_t key[2])
{
	key[0] =
	    XXH_readLE64(XXH3_kSecret + 24) ^ XXH_readLE64(XXH3_kSecret + 32);
	key[1] =
	    XXH_readLE64(XXH3_kSecret + 40) ^ XXH_readLE64(XXH3_kSecret + 48);
}

/* The factor of XXH3's avalanche. */
#define WCI_AVALANCHE UINT64_C(0x165667919E3779F9)

/*
 * A bijective 64-bit mixer (XXH3's own avalanche): spreads a value that is
 * already a combination of hashes.
 */
static inline uint64_t
wci_mix(uint64_t h)
{
	h ^= h >> 37;
	h *= WCI_AVALANCHE;
	h ^= h >> 32;
	return h;
}

#endif
