/* SPDX-License-Identifier: MIT */
/*
 * trouble.h - bad records: named, counted, and how many are too many
 */
#ifndef CLI_TROUBLE_H
#define CLI_TROUBLE_H

#include <wirecopy/base.h>

#include <stdbool.h>
#include <stdint.h>

#include "opt.h"

/* Records named one by one; after them only the count goes on. More would
 * push what matters off the screen. */
#define TROUBLE_NAMED 10

struct trouble {
	uint64_t counts[WCOPY_N_REASONS];
	uint64_t total;
	uint64_t allowed; /* more of them end the run */
};

void trouble_init(struct trouble *t, const struct opt_set *o);

/* One more. False if it is one too many; that has been said then. */
bool trouble_add(struct trouble *t, const struct wcopy_error *err);

/* How many of each kind there were, if there were any. */
void trouble_report(const struct trouble *t);

#endif
