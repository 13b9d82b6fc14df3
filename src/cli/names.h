/* SPDX-License-Identifier: MIT */
/*
 * names.h - strings, each kept once and known by a number
 *
 * For ids, outlets and titles: what repeats costs 4 bytes, and whether two
 * are the same is a comparison of numbers. Numbers count from 0 in the order
 * the strings were first added; 0 is always the empty one.
 */
#ifndef CLI_NAMES_H
#define CLI_NAMES_H

#include <wirecopy/base.h>

#include <stddef.h>
#include <stdint.h>

#define NAMES_NONE UINT32_MAX

struct names {
	uint64_t *ends; /* by number: where it ends in pool */
	size_t n, room;
	char *pool;
	size_t pool_room;
	uint32_t *slots; /* hash table: number + 1; 0: free */
	size_t n_slots;  /* a power of two, at least twice n */
};

void names_init(struct names *t);

/* The number of a string, added if it is new. */
uint32_t names_add(struct names *t, struct wcopy_span text);

/* The number of a string, or NAMES_NONE. */
uint32_t names_find(const struct names *t, struct wcopy_span text);

/* The string itself, valid until the next one is added. */
struct wcopy_span names_at(const struct names *t, uint32_t number);

void names_clear(struct names *t);

#endif
