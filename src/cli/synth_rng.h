/* SPDX-License-Identifier: MIT */
/*
 * synth_rng.h - random numbers that are the same on every machine
 *
 * SplitMix64 (G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number
 * generators", 2014). Integers only, so that no libm decides what is drawn. A
 * generator is made from what it is for, so anything can be drawn again alone.
 */
#ifndef CLI_SYNTH_RNG_H
#define CLI_SYNTH_RNG_H

#include <stdbool.h>
#include <stdint.h>

struct synth_rng {
	uint64_t state;
};

static inline uint64_t
synth_mix(uint64_t x)
{
	x = (x ^ (x >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	x = (x ^ (x >> 27)) * UINT64_C(0x94d049bb133111eb);
	return x ^ (x >> 31);
}

static inline uint64_t
synth_draw(struct synth_rng *r)
{
	return synth_mix(r->state += UINT64_C(0x9e3779b97f4a7c15));
}

/* The generator of one purpose, thing and part of it. */
static inline struct synth_rng
synth_rng_for(uint64_t seed, uint64_t purpose, uint64_t thing, uint64_t part)
{
	struct synth_rng r = { seed };

	r.state = synth_draw(&r) ^ purpose;
	r.state = synth_draw(&r) ^ thing;
	r.state = synth_draw(&r) ^ part;
	return r;
}

/* 0 ... n - 1; n is at least 1. */
static inline uint32_t
synth_below(struct synth_rng *r, uint32_t n)
{
	return (uint32_t)(((synth_draw(r) >> 32) * n) >> 32);
}

/* from ... to. */
static inline uint32_t
synth_between(struct synth_rng *r, uint32_t from, uint32_t to)
{
	return from + synth_below(r, to - from + 1);
}

/* True in so many of a hundred cases. */
static inline bool
synth_chance(struct synth_rng *r, unsigned percent)
{
	return synth_below(r, 100) < percent;
}

#endif
