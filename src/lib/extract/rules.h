/* SPDX-License-Identifier: MIT */
/*
 * rules.h - what is known about blocks without learning
 *
 * The network weighs; a few things are certain enough to be said outright,
 * and a reader can then see why a block is in or out. Rules only take blocks
 * away; what a page must not lose with them is the business of the fall-backs
 * (fallback.h).
 */
#ifndef WCI_RULES_H
#define WCI_RULES_H

#include "extract/classify.h"

/* Why a block is in or out: X(NAME, short name, sentence). */
#define WCI_VERDICT_TABLE(X)                                                   \
	X(NET_OUT, "net-out", "the network says no")                           \
	X(NET_IN, "net-in", "the network says yes, and no rule no")            \
	X(HIDDEN, "hidden", "in a subtree that is not shown")                  \
	X(CONSENT, "consent", "in a box about cookies")                        \
	X(RELATED, "related", "in a box of other stories")                     \
	X(SIGNUP, "signup", "in a small box with a field to type into")        \
	X(LEGAL, "legal", "a copyright line")                                  \
	X(COPY, "copy", "stands before it already")                            \
	X(POINTER, "pointer", "points to another story, and is all link")      \
	X(TITLE, "title", "the headline, which is not body")                   \
	X(ABOVE, "above", "stands above the headline")                         \
	X(LINE, "line", "date, byline or share links under the headline")      \
	X(RULE_OUT, "rule-out", "of a dump: a rule says no")                   \
	X(RULE_IN, "rule-in", "of a dump: the network doubts, a rule says yes")

enum wci_verdict {
#define X(name, shortname, sentence) WCI_VERDICT_##name,
	WCI_VERDICT_TABLE(X)
#undef X
};

/*
 * Decide about every block: those whose log-odds are above cut and that no
 * rule takes away get WCI_VERDICT_NET_IN. verdict has an entry a block.
 */
void wci_rules_apply(const struct wci_page *p, const struct wci_classifier *c,
    float cut, uint8_t *verdict);

#endif
