/* SPDX-License-Identifier: MIT */
/*
 * dump_rules.h - what is known about dumps without learning
 *
 * The network weighs; a few things are certain enough to be said outright,
 * and a reader can then see why a line is in or out.
 */
#ifndef WCI_DUMP_RULES_H
#define WCI_DUMP_RULES_H

#include "extract/dump_feature.h"

/* Decide which lines are the body: keep[i] for each line, from odds[i], the
 * network's log-odds, which are at cut or above where it says yes. */
void wci_line_rules(const struct wci_lines *ls,
    const struct wci_line_features *f, const float *odds, float cut,
    bool *keep);

#endif
