/* SPDX-License-Identifier: MIT */
#include <config.h>

#define NET_LANES 8
#include "extract/net_loops.h"

void
wci_net_run_avx2(const struct wci_net_layers *l, const float *vectors, size_t n,
    struct wci_net_short *s, float *odds)
{
	run(l, vectors, n, s, odds);
}
