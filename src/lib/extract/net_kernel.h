/* SPDX-License-Identifier: MIT */
/*
 * net_kernel.h - the network, for each kernel
 *
 * A page has hundreds of blocks, each with some hundred inputs that are not
 * zero and 32 sums that each of them adds to: all of the time that a network
 * takes. net_loops.h is what the kernels are made of.
 */
#ifndef WCI_NET_KERNEL_H
#define WCI_NET_KERNEL_H

#include "extract/net.h"

/* The layers of a network, one row an input. */
struct wci_net_layers {
	const float *embed, *hidden1, *around, *hidden2, *out;
	size_t n_vector;
};

/* As wci_net_run; n is at least 1. */
typedef void wci_net_kernel(const struct wci_net_layers *l,
    const float *vectors, size_t n, struct wci_net_short *s, float *odds);

wci_net_kernel wci_net_run_avx2, wci_net_run_avx512;

#endif
