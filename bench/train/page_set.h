/* SPDX-License-Identifier: MIT */
/*
 * page_set.h - labelled pages, ready to train on
 *
 * A set is a directory of pages, ID.html or ID.html.gz, and a file of JSON
 * lines that says what is on them: "id", "url", and either "text", the body a
 * person would take from the page, or "with" and "without", snippets that are
 * in the body and that are not. A page of snippets has labels for the blocks
 * that they touch, and no others.
 */
#ifndef TRAIN_PAGE_SET_H
#define TRAIN_PAGE_SET_H

#include <stdint.h>

#include "align.h"
#include "common.h"
#include "extract/classify.h"

#define N_FOLDS 5

struct train_snippet {
	size_t first, end; /* words of train_page.snippets */
	bool with;
};

/* Tokens of one element, and where it stands. */
struct train_element {
	uint32_t parent;
	uint32_t first, n; /* of train_page.tokens */
};

struct train_page {
	char *id;
	unsigned set;
	unsigned fold; /* by host */
	uint64_t host;
	float share; /* what it counts: the pages of a host count together as
			the square root of their number */
	size_t n_blocks;
	float (*vector)[WCI_PAGE_VECTOR];
	float *label;              /* of each block: 1 if it is of the body */
	float *weight;             /* sums to 1 over the page; 0: no label */
	struct train_words words;  /* of all blocks */
	struct train_piece *piece; /* of each block */
	struct train_words ref;    /* the body; empty for snippets */
	struct train_words snippets;
	struct train_snippet *snippet;
	size_t n_snippets, room_snippets;
	uint32_t *element; /* of each block */
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
	size_t n_names, room_names;
	const char *name[8]; /* of each set read */
	unsigned n_sets;
};

/* Read a set. Exits with a message if a file cannot be read. */
void train_set_read(struct train_set *set, const char *dir, const char *truth);

/* Set the share of each page, once all sets are read. */
void train_set_balance(struct train_set *set);

/* Where a token's name stands in set->names, or should. */
struct train_name *train_name_of(struct train_set *set, uint32_t hash);

#endif
