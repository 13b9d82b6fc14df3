/* SPDX-License-Identifier: MIT */
/*
 * page_set.h - labelled pages, ready to train on
 *
 * A page with a reference text has a label for each block. A page of snippets
 * has labels for the blocks that they touch, and no others.
 */
#ifndef TRAIN_PAGE_SET_H
#define TRAIN_PAGE_SET_H

#include "extract/classify.h"
#include "extract/prescan.h"
#include "extract/sink.h"
#include "page_read.h"

/* Tokens of one element, and where it stands. */
struct train_element {
	uint32_t parent;
	uint32_t first, n; /* of train_page.tokens */
};

struct train_page {
	const struct train_truth *truth;
	unsigned set;
	unsigned fold; /* by host */
	float share;   /* what it counts: the pages of a host count together as
			the square root of their number */
	size_t n_blocks;
	float (*vector)[WCI_PAGE_VECTOR];
	float *label;              /* of each block: 1 if it is of the body */
	float *weight;             /* sums to 1 over the page; 0: no label */
	float *weak;               /* of snippet pages: see model.h */
	struct train_words words;  /* of all blocks */
	struct train_piece *piece; /* of each block */
	uint32_t *element;         /* of each block */
	struct train_element *elements;
	size_t n_elements;
	uint32_t *tokens; /* hashes; ids once train_tokens_index has run */
	size_t n_tokens, room_tokens;
};

/* A token as it is written, lower-cased; pairs with "+" between. */
struct train_name {
	uint32_t hash; /* 0: a free slot */
	char text[28]; /* cut if longer */
};

struct train_set {
	struct train_page *page;
	size_t n, room;
	struct train_name *names; /* a hash table */
	size_t n_names;
	const char *name[8]; /* of each set read */
	unsigned n_sets;
};

/* The extractor's front end. */
struct train_front {
	struct wci_prescan prescan;
	struct wci_sink sink;
	struct wci_page page;
	struct wci_classifier classifier;
	struct wci_buf decoded;
};

struct train_front *train_front_new(void);

/* Parse a page; false: it cannot be read, or has no text. */
bool train_front_parse(struct train_front *f, struct wcopy_span html);

/* Add the pages of a set; exits if a file cannot be read. */
void train_set_read(struct train_set *set, const char *pages,
    const char *truth);

/* Set the share of each page, once all sets are read. */
void train_set_balance(struct train_set *set);

/* Where a token's name stands in set->names, or should. */
struct train_name *train_name_of(struct train_set *set, uint32_t hash);

#endif
