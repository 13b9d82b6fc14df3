/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <wirecopy/plan.h>

#include "pipeline/flow.h"

size_t
wcopy_plan_article_bytes(const struct wcopy_sketch_params *p, unsigned words,
    bool compact)
{
	return (size_t)wci_decider_article_bytes(wcopy_plan_keys(p, words),
	    compact);
}
