/* SPDX-License-Identifier: MIT */
/*
 * stage.h - what the extractor does with a page, step by step
 *
 * For who wants to know where the time goes: a watcher is told whenever a step
 * is done. Without one a step costs a comparison.
 */
#ifndef WCI_STAGE_H
#define WCI_STAGE_H

#include <wirecopy/extract.h>

/* In the order in which they run: X(NAME, name). */
#define WCI_STAGE_TABLE(X)                                                     \
	X(ENCODING, "encoding")                                                \
	X(PRESCAN, "pre-scan")                                                 \
	X(PARSE, "parse")                                                      \
	X(FEATURES, "features")                                                \
	X(MODEL, "model")                                                      \
	X(RULES, "rules")                                                      \
	X(META, "metadata")

enum wci_stage {
#define X(name, shortname) WCI_STAGE_##name,
	WCI_STAGE_TABLE(X)
#undef X
	    WCI_N_STAGES
};

typedef void (*wci_stage_watch)(void *arg, enum wci_stage done);

/* Call watch(arg, stage) behind every stage of every page that is not skipped
 * before; NULL: nobody. */
void wci_extractor_watch(struct wcopy_extractor *x, wci_stage_watch watch,
    void *arg);

#endif
