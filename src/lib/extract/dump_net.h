/* SPDX-License-Identifier: MIT */
/*
 * dump_net.h - the small network that judges lines
 *
 * Each line's own features are condensed to WCI_NET_EMBED numbers; the line's
 * features, its surroundings and the condensed forms of the four lines before
 * and behind it go through two hidden layers to one number, the probability
 * that the line is part of the story. All layers but the last are followed by
 * max(0, x).
 *
 * Weights  dump_weights.c, written by bench/train/train_dump (its head says
 *          from what, and what they score).
 * Same     additions happen in one order and are not fused, the last step is
 *          a rational function: all machines get the same bits.
 */
#ifndef WCI_DUMP_NET_H
#define WCI_DUMP_NET_H

#include "extract/dump_feature.h"

#define WCI_NET_EMBED 8
#define WCI_NET_REACH 4 /* lines before, and behind */
#define WCI_NET_HIDDEN1 24
#define WCI_NET_HIDDEN2 12
#define WCI_NET_INPUT                                                          \
	(WCI_N_OWN + WCI_N_AROUND + 2 * WCI_NET_REACH * WCI_NET_EMBED)

/* A row an input, so that a zero input costs nothing; the last row is the
 * bias. Nothing but floats: the trainer walks it as one array. */
struct wci_net {
	float embed[WCI_N_OWN + 1][WCI_NET_EMBED];
	float hidden1[WCI_NET_INPUT + 1][WCI_NET_HIDDEN1];
	float hidden2[WCI_NET_HIDDEN1 + 1][WCI_NET_HIDDEN2];
	float out[WCI_NET_HIDDEN2 + 1];
};

extern const struct wci_net wci_dump_weights;

/* What the layers of one line hold, for the trainer. */
struct wci_net_state {
	float input[WCI_NET_INPUT];
	float hidden1[WCI_NET_HIDDEN1];
	float hidden2[WCI_NET_HIDDEN2];
	float out; /* before it is squashed to a probability */
};

/* Condense the features of one line. */
void wci_net_embed(const struct wci_net *net, const float own[WCI_N_OWN],
    float embed[WCI_NET_EMBED]);

/* Judge line i of n, whose condensed forms all stand in embed. */
void wci_net_line(const struct wci_net *net, const struct wci_line_features *f,
    float (*embed)[WCI_NET_EMBED], const size_t i_of_n[2],
    struct wci_net_state *s);

/* Squash to 0 ... 1: within .02 of the logistic function, and exact. */
float wci_net_squash(float x);

#endif
