/* SPDX-License-Identifier: MIT */
/*
 * align.h - which pieces of a page are the reference text
 *
 * A labelled page comes as a page and the body that a person would take from
 * it. To train on its pieces (lines of a dump, blocks of a page), each must be
 * told whether it stands in the body: pieces are laid along the reference in
 * order, by the three-word sequences they share with it, so that a teaser that
 * happens to quote the body does not count; short pieces count where they
 * stand in the gap that their neighbours leave.
 *
 * Words    runs of letters, digits and "_" as hashes, in lower case.
 */
#ifndef TRAIN_ALIGN_H
#define TRAIN_ALIGN_H

#include <stddef.h>
#include <stdint.h>
#include <wirecopy/base.h>

#include "base/buf.h"

/* Words of a text, growing. Zeroed is empty. */
struct train_words {
	uint32_t *word;
	size_t n, room;
};

/* Append the words of s to a text, lower-cased, each behind one space: what is
 * left of "A b-c" is " a b c". A snippet is in a text if what is left of it is,
 * as tools that score by snippets have it; it may begin within a word. */
void train_plain_add(struct wci_buf *b, struct wcopy_span s);

/* Append the words of s. Exits if memory is out, as all of bench/train. */
void train_words_add(struct train_words *w, struct wcopy_span s);

/* Make to, which is empty, a copy. */
void train_words_copy(struct train_words *to, const struct train_words *from);

/* One piece: words first ... end - 1 of the page's words. */
struct train_piece {
	size_t first, end;
	float matched; /* out: share of its words found, 0 to 1 */
};

/* Fill matched of each piece. */
void train_align(const struct train_words *page, struct train_piece *piece,
    size_t n_pieces, const struct train_words *reference);

/* Word precision, recall and F1 of a text against a reference, counted with
 * repetition, as tools that score extraction do. Sorts both. */
struct train_score {
	double precision, recall, f1;
};

struct train_score train_score(struct train_words *said,
    struct train_words *truth);

#endif
