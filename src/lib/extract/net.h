/* SPDX-License-Identifier: MIT */
/*
 * net.h - the small network that judges the pieces of a text
 *
 * A page is a row of blocks, a dump a row of lines; each piece is a vector of
 * floats. A piece's vector is condensed to WCI_NET_EMBED numbers. The vector in
 * full, the condensed forms of the pieces right before and behind it, and what
 * is left of all those further away, go through two hidden layers to one
 * number, the log-odds that the piece is of the article. All layers but the
 * last are followed by max(0, x).
 *
 * Trails   a running mean of the condensed forms, in which a piece fades with
 *          its distance: "Comments" far above still tells. One from the start
 *          and one from the end, for each of WCI_NET_TRAILS rates.
 *
 * Weights  page_weights.c and dump_weights.c, written by bench/train (their
 *          heads say from what, and what they score).
 * Same     additions happen in one order and are not fused, so all machines
 *          get the same bits.
 */
#ifndef WCI_NET_H
#define WCI_NET_H

#include <stdbool.h>
#include <stddef.h>

/* The longest vector that there may be. */
#define WCI_NET_VECTOR 512

#define WCI_NET_EMBED 8
#define WCI_NET_REACH 2  /* pieces before, and behind, that are seen apart */
#define WCI_NET_TRAILS 2 /* rates 1/4 and 1/16 */
#define WCI_NET_FAR (2 * WCI_NET_TRAILS * WCI_NET_EMBED)
#define WCI_NET_NEAR (2 * WCI_NET_REACH * WCI_NET_EMBED)
#define WCI_NET_AROUND (WCI_NET_NEAR + WCI_NET_FAR)
#define WCI_NET_HIDDEN1 24
#define WCI_NET_HIDDEN2 12

/*
 * Four layers, one behind the other. A layer has a row for each input, so
 * that a zero input costs nothing, and a last one for the bias:
 *
 *	embed    n_vector + 1 rows of WCI_NET_EMBED
 *	hidden1  n_vector + WCI_NET_AROUND + 1 rows of WCI_NET_HIDDEN1
 *	hidden2  WCI_NET_HIDDEN1 + 1 rows of WCI_NET_HIDDEN2
 *	out      WCI_NET_HIDDEN2 + 1 weights
 */
struct wci_net {
	size_t n_vector;  /* floats of a piece */
	size_t n_weights; /* WCI_NET_SIZE(n_vector), or it is stale */
	const float *weights;
};

extern const struct wci_net wci_page_net, wci_dump_net;

/* Where the layers begin behind the first, and how many weights there are. */
#define WCI_NET_AT_HIDDEN1(n_vector) (((size_t)(n_vector) + 1) * WCI_NET_EMBED)
#define WCI_NET_AT_HIDDEN2(n_vector)                                           \
	(WCI_NET_AT_HIDDEN1(n_vector) +                                        \
	    ((n_vector) + WCI_NET_AROUND + 1) * WCI_NET_HIDDEN1)
#define WCI_NET_AT_OUT(n_vector)                                               \
	(WCI_NET_AT_HIDDEN2(n_vector) +                                        \
	    (size_t)(WCI_NET_HIDDEN1 + 1) * WCI_NET_HIDDEN2)
#define WCI_NET_SIZE(n_vector) (WCI_NET_AT_OUT(n_vector) + WCI_NET_HIDDEN2 + 1)

/* A piece condensed, and what it sees of those further away: the trails from
 * the start, then those from the end. hidden is scratch. */
struct wci_net_short {
	float embed[WCI_NET_EMBED];
	float trail[2][WCI_NET_TRAILS][WCI_NET_EMBED];
	float hidden[WCI_NET_HIDDEN1];
};

/*
 * Judge n pieces. vectors holds n_vector floats for each; short_form is
 * scratch of n; odds gets the log-odds of each.
 */
void wci_net_run(const struct wci_net *net, const float *vectors, size_t n,
    struct wci_net_short *short_form, float *odds);

/* Fill the trails of n condensed forms. */
void wci_net_trails(struct wci_net_short *s, size_t n);

/* How much of each trail a piece takes over. */
extern const float wci_net_rates[WCI_NET_TRAILS];

#endif
