/* SPDX-License-Identifier: MIT */
/*
 * rules.h - what is known about blocks without learning
 *
 * The network weighs; a few things are certain enough to be said outright,
 * and a reader can then see why a block is in or out. All rules but one take
 * blocks away; what a page must not lose with them is the business of the
 * fall-backs (fallback.h).
 *
 * What is body, then? The guideline, to which labels are held as well:
 *
 *	in   the text that the outlet published as the story: paragraphs,
 *	     headings between them, lists, quotations, questions and answers,
 *	     posts of others that the story quotes, a dateline, notes of the
 *	     editors at its end ("... contributed to this report")
 *	out  headline, kicker and a deck that is set apart; byline, date and
 *	     updates as lines of their own; captions and credits of pictures
 *	     and videos; share, subscribe and donate lines; tags; teasers,
 *	     "related" and "read more" lines, also between paragraphs; boxes
 *	     about the author or the outlet; comments; consent and legal lines
 *
 * Not here   a memory of each outlet's blocks, so that what recurs on many of
 *	     its pages is furniture. On 1,330 pages of ten US outlets, networks
 *	     that had not seen them left 500 recurring words in all bodies that
 *	     are not of the story, and 2,200 that are: stories are published
 *	     twice. Word F1 .9603 without it, .9591 with it (seen on two pages
 *	     before), .9603 (on eight); the groups scored the same.
 */
#ifndef WCI_RULES_H
#define WCI_RULES_H

#include "extract/classify.h"

/* Why a block is in or out: X(NAME, short name, sentence). */
#define WCI_VERDICT_TABLE(X)                                                   \
	X(NET_OUT, "net-out", "the network says no")                           \
	X(NET_IN, "net-in", "the network says yes, and no rule no")            \
	X(ROW, "row", "the network doubts, and has taken its siblings")        \
	X(HIDDEN, "hidden", "in a subtree that is not shown")                  \
	X(CONSENT, "consent", "in a box about cookies")                        \
	X(RELATED, "related", "in a box of other stories")                     \
	X(SIGNUP, "signup", "in a small box with a field to type into")        \
	X(LEGAL, "legal", "a copyright line")                                  \
	X(COPY, "copy", "stands before it already")                            \
	X(COMMENT, "comment", "in a box of comments")                          \
	X(CAPTION, "caption", "a picture's, by its tag or credit")             \
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

/* Whether a block with this verdict is in. */
bool wci_verdict_in(enum wci_verdict v);

/*
 * Decide about every block: those whose log-odds are above cut and that no
 * rule takes away get WCI_VERDICT_NET_IN, some of their siblings ROW. verdict has an entry a block.
 */
void wci_rules_apply(const struct wci_page *p, const struct wci_classifier *c,
    float cut, uint8_t *verdict);

#endif
