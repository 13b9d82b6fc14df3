/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/net.h"

#include <assert.h>

#if defined(__GNUC__)
#define NET_LANES 4
#else
#define NET_LANES 1
#endif
#include "base/by_kernel.h"
#include "extract/net_loops.h"

const float wci_net_rates[WCI_NET_TRAILS] = { 0.25f, 0.0625f };

/* The trails of s, from those of its neighbour and the neighbour itself. */
static void
fade(struct wci_net_short *s, const struct wci_net_short *next, int side)
{
	for (size_t t = 0; t < WCI_NET_TRAILS; t++)
		for (size_t k = 0; k < WCI_NET_EMBED; k++) {
			float last = next->trail[side][t][k];

			s->trail[side][t][k] =
			    last + wci_net_rates[t] * (next->embed[k] - last);
		}
}

void
wci_net_trails(struct wci_net_short *s, size_t n)
{
	memset(s[0].trail[0], 0, sizeof(s[0].trail[0]));
	for (size_t i = 1; i < n; i++)
		fade(&s[i], &s[i - 1], 0);
	memset(s[n - 1].trail[1], 0, sizeof(s[0].trail[1]));
	for (size_t i = n - 1; i-- > 0;)
		fade(&s[i], &s[i + 1], 1);
}

static void
run_portable(const struct wci_net_layers *l, const float *vectors, size_t n,
    struct wci_net_short *s, float *odds)
{
	run(l, vectors, n, s, odds);
}

/* Of NEON the compiler makes the portable one. */
static wci_net_kernel *const kernels[WCOPY_N_KERNELS] = {
	WCI_BY_KERNEL(run_portable, run_portable, wci_net_run_avx2,
	    wci_net_run_avx512),
};

void
wci_net_run(const struct wci_net *net, const float *vectors, size_t n,
    struct wci_net_short *s, float *odds)
{
	const size_t n_vector = net->n_vector;
	const struct wci_net_layers l = {
		.embed = net->weights,
		.hidden1 = net->weights + WCI_NET_AT_HIDDEN1(n_vector),
		.around = net->weights + WCI_NET_AT_HIDDEN1(n_vector) +
			  n_vector * WCI_NET_HIDDEN1,
		.hidden2 = net->weights + WCI_NET_AT_HIDDEN2(n_vector),
		.out = net->weights + WCI_NET_AT_OUT(n_vector),
		.n_vector = n_vector,
	};

	assert(n_vector <= WCI_NET_VECTOR);
	if (n > 0)
		kernels[wcopy_kernel_in_use()](&l, vectors, n, s, odds);
}
