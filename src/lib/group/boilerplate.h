/* SPDX-License-Identifier: MIT */
/*
 * boilerplate.h - shingles that an outlet repeats weigh little
 *
 * Author notes, trailers, paywall stubs and the daily form with new numbers
 * are repeated inside one outlet; syndicated copy is repeated across outlets.
 * So a shingle weighs min(1, (2 / df)^2), where df counts the earlier articles
 * of the same outlet that have it. Counting over all articles, or over groups,
 * makes popular stories vanish or keeps forms alive: pair F1 .89 and .85 on
 * German news of March 2021, against 1.00. The square forgets a paywall stub
 * after its tenth article, where 2 / df still gave it a fifth of its weight.
 *
 * The counts are bytes of a hashed table: a collision makes two shingles share
 * a count, and as a count of two is still full weight, one chance meeting
 * changes nothing.
 *
 * Window   all counts are halved when half a window of articles or of time has
 *          gone by (the age of an article, which whoever numbers the articles
 *          gives), so that what an outlet no longer prints is forgotten as its
 *          articles are: a count is then that of a window at steady rates. They
 *          are halved as well when a quarter as many have been added as the
 *          table has bytes, so that it never fills up.
 *
 * Shards   outlets are shared out among WCI_BOILERPLATE_SHARDS tables, so that
 *          several threads can count: each table takes its articles in order
 *          and shares nothing with the others, so a weight does not depend on
 *          who counts what.
 *
 * Source   weights from document frequency: O. Alonso, D. Fetterly, M.
 *          Manasse, "Duplicate news story detection revisited", 2013.
 */
#ifndef WCI_BOILERPLATE_H
#define WCI_BOILERPLATE_H

#include <stdint.h>
#include <wirecopy/base.h>

#include "group/verify.h"

#define WCI_BOILERPLATE_SHARDS 16u

struct wci_boilerplate;

/* An article to be weighed: the sketch of its signature, the hash of its
 * outlet's name (0: not known), its age, and places of its counts. */
struct wci_weighing {
	const struct wcopy_signature *sig;
	uint32_t outlet, age;
	uint32_t place[WCOPY_SKETCH_SIZE];
};

/* The shard of an outlet. */
static inline unsigned
wci_boilerplate_shard(uint32_t outlet)
{
	return outlet >> 28;
}

/* A table of the largest power of two of bytes up to max_bytes, at least
 * 4 KiB. It starts small and grows as counts come in. */
wcopy_status wci_boilerplate_new(struct wci_boilerplate **out,
    uint64_t max_bytes);

/* NULL does nothing. */
void wci_boilerplate_free(struct wci_boilerplate *b);

/*
 * Set the weights of the values of an article's sketch, 0 to WCI_WEIGHT_MAX,
 * by what its outlet has printed before, and count them. WCOPY_ENOMEM only if
 * the table had to grow; nothing has changed then.
 */
wcopy_status wci_boilerplate_weigh(struct wci_boilerplate *b,
    const struct wci_weighing *w, uint8_t weights[WCOPY_SKETCH_SIZE]);

/* Before that: where it is counted, which is fetched into the cache. Ages never
 * fall; the first is 0. */
void wci_boilerplate_expect(const struct wci_boilerplate *b,
    struct wci_weighing *w, const struct wcopy_signature *sig, uint32_t outlet,
    uint32_t age);

uint64_t wci_boilerplate_bytes(const struct wci_boilerplate *b);

#endif
