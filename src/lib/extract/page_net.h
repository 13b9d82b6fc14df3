/* SPDX-License-Identifier: MIT */
/*
 * page_net.h - the small network that judges blocks
 *
 * What a block is (its text and its markup) is condensed to WCI_PAGE_EMBED
 * numbers; that, in full for the block itself and condensed for the blocks
 * around it, and its surroundings go through two hidden layers to one number,
 * the log-odds that the block is of the article. All layers but the last are
 * followed by max(0, x).
 *
 * Weights  page_weights.c, written by bench/train/train_page (its head says
 *          from what, and what they score).
 * Same     additions happen in one order and are not fused, so all machines
 *          get the same bits.
 */
#ifndef WCI_PAGE_NET_H
#define WCI_PAGE_NET_H

#include "extract/dump_feature.h"
#include "extract/markup.h"

#define WCI_PAGE_EMBED 8
#define WCI_PAGE_REACH 3 /* blocks before, and behind */
#define WCI_PAGE_HIDDEN1 24
#define WCI_PAGE_HIDDEN2 12

/* The vector of a block: what it is, then its surroundings. */
#define WCI_PAGE_SELF (WCI_N_OWN + WCI_N_MARK)
#define WCI_PAGE_VECTOR (WCI_PAGE_SELF + WCI_N_AROUND)
#define WCI_PAGE_INPUT (WCI_PAGE_VECTOR + 2 * WCI_PAGE_REACH * WCI_PAGE_EMBED)

/* A row an input, so that a zero input costs nothing; the last row is the
 * bias. Nothing but floats: the trainer walks it as one array. */
struct wci_page_net {
	float embed[WCI_PAGE_SELF + 1][WCI_PAGE_EMBED];
	float hidden1[WCI_PAGE_INPUT + 1][WCI_PAGE_HIDDEN1];
	float hidden2[WCI_PAGE_HIDDEN1 + 1][WCI_PAGE_HIDDEN2];
	float out[WCI_PAGE_HIDDEN2 + 1];
};

extern const struct wci_page_net wci_page_weights;

/* What the layers of one block hold, for the trainer. */
struct wci_page_state {
	float input[WCI_PAGE_INPUT];
	float hidden1[WCI_PAGE_HIDDEN1];
	float hidden2[WCI_PAGE_HIDDEN2];
	float out;
};

/* Condense what a block is. */
void wci_page_embed(const struct wci_page_net *net,
    const float vector[WCI_PAGE_VECTOR], float embed[WCI_PAGE_EMBED]);

/* Judge block i of n: all their vectors and condensed forms. */
void wci_page_judge(const struct wci_page_net *net,
    float (*vector)[WCI_PAGE_VECTOR], float (*embed)[WCI_PAGE_EMBED], size_t i,
    size_t n, struct wci_page_state *s);

#endif
