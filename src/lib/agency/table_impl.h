/* SPDX-License-Identifier: MIT */
/*
 * table_impl.h - what a table of agencies consists of: table.c makes it,
 * table_find.c looks things up
 */
#ifndef WCI_AGENCY_TABLE_IMPL_H
#define WCI_AGENCY_TABLE_IMPL_H

#include "agency/table.h"
#include "base/buf.h"
#include "base/hash.h"

/* Keeps hashes of domains and of words apart. */
#define WCI_SEED_DOMAIN 7

/* The phrases that begin with a token. */
struct wci_agency_slot {
	uint64_t hash;
	uint32_t first; /* 1 + a phrase; 0: none */
};

struct wcopy_agencies {
	struct wci_agency_row *rows;
	size_t n_rows, rows_room, n_gone;
	struct wci_agency_phrase *phrases;
	size_t n_phrases, phrases_room;
	struct wci_agency_slot *slots; /* a power of two */
	size_t n_slots;
	struct wci_buf pool;
	struct wci_sieve sieve;
};

/* Where the phrases that begin with a token of this hash are, or would be. */
static inline struct wci_agency_slot *
wci_table_slot(const struct wcopy_agencies *a, uint64_t hash)
{
	size_t at = (size_t)hash & (a->n_slots - 1);

	while (a->slots[at].first != 0 && a->slots[at].hash != hash)
		at = (at + 1) & (a->n_slots - 1);
	return &a->slots[at];
}

/* The hash of n tokens as they are written; not 0. */
static inline uint64_t
wci_table_exact(struct wcopy_span text, const struct wci_token *t, size_t n)
{
	uint64_t h = 1;

	for (size_t i = 0; i < n; i++)
		h = wci_mix(h + wci_token_exact(text, &t[i]));
	return h | 1;
}

/* Is it what a text is searched for, not only what explains the rest? */
static inline bool
wci_table_sought(const struct wci_agency_phrase *p)
{
	return p->agency != WCI_NO_AGENCY || (p->cues & WCI_CUE_REPORTING) != 0;
}

/* A text of the pool. */
static inline struct wcopy_span
wci_table_text(const struct wcopy_agencies *a, uint32_t off, uint32_t len)
{
	return (struct wcopy_span){ len > 0 ? a->pool.data + off : NULL, len };
}

#endif
