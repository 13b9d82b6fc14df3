/* SPDX-License-Identifier: MIT */
/*
 * table.h - the agencies and the words around their names, made ready for use
 *
 * Phrases of one to fourteen tokens (a name of so many characters in Thai) in
 * one hash table by their first token. Longest match wins: "dpa-AFX" is not
 * "dpa".
 *
 * Threads  constant once it is made.
 */
#ifndef WCI_AGENCY_TABLE_H
#define WCI_AGENCY_TABLE_H

#include <wirecopy/agency.h>

#include "agency/sieve.h"
#include "agency/tokens.h"

/* The kinds of words around an agency's name: X(name, what they are). */
#define WCI_CUE_TABLE(X)                                                       \
	X(BY, "begins a byline")                                               \
	X(ROLE, "staff, writer, agency ...")                                   \
	X(SOURCE, "source: ...")                                               \
	X(USED, "contributed, material ...")                                   \
	X(COPY, "copyright, all rights reserved")                              \
	X(FILL, "small words")                                                 \
	X(REPORTS, "reports: a noun in credits, a verb elsewhere")             \
	X(PHOTO, "photo, image ...")                                           \
	X(MONTH, "months and days of the week")                                \
	X(EVENT, "Chinese and Japanese for dispatch")                          \
	X(ACCORD, "as reported by, where it opens a dateline")                 \
	X(REPORTING, "Reporting by ...")                                       \
	X(EDITING, "Editing by ...")

enum wci_cue {
#define X(name, what) WCI_CUE_BIT_##name,
	WCI_CUE_TABLE(X)
#undef X
#define X(name, what) WCI_CUE_##name = 1 << WCI_CUE_BIT_##name,
	    WCI_CUE_TABLE(X)
#undef X
};

struct wci_cue_row {
	unsigned cue;
	const char *words; /* between commas */
};

extern const char *const wci_agency_rows[];
extern const size_t wci_n_agency_rows;
extern const struct wci_cue_row wci_cue_rows[];
extern const size_t wci_n_cue_rows;

#define WCI_PHRASE_TOKENS 14
#define WCI_NO_AGENCY UINT16_MAX

/* How a spelling must stand to be the agency's name. */
enum wci_spelling {
	WCI_SPELLING_ANY,   /* in any case */
	WCI_SPELLING_EXACT, /* as it is written */
	WCI_SPELLING_WEAK,  /* so, and where nothing else can be meant */
	WCI_SPELLING_DOMAIN /* no spelling: a domain */
};

struct wci_agency_phrase {
	uint64_t hash[WCI_PHRASE_TOKENS];
	uint64_t exact;  /* of all tokens as written; 0: any case will do */
	uint32_t next;   /* 1 + phrase with the same first token; 0: none */
	uint16_t agency; /* WCI_NO_AGENCY: a cue */
	uint16_t cues;   /* enum wci_cue */
	uint8_t n;
	uint8_t spelling;
};

/* Texts are offsets into the pool. */
struct wci_agency_row {
	uint32_t id, name, country;
	uint32_t id_len, name_len, country_len;
	bool gone; /* another row has taken its place */
};

struct wcopy_agencies;

/* The longest phrase that begins with token i of n: its tokens, 0 for none;
 * *out is set then. A cue and an agency of the same length are both told: the
 * agency comes, with the cue's bits. */
size_t wci_agencies_match(const struct wcopy_agencies *a,
    struct wcopy_span text, const struct wci_token *t, size_t n,
    struct wci_agency_phrase *out);

/* Whether a name of an agency, or a cue for "Reporting by", begins in a part of
 * a text. */
bool wci_agencies_in(const struct wcopy_agencies *a, struct wcopy_span text,
    size_t from, size_t end);

/* The agency that has this domain; WCI_NO_AGENCY. */
uint16_t wci_agencies_domain(const struct wcopy_agencies *a,
    struct wcopy_span domain);

/* Fill id, name and country. */
void wci_agencies_describe(const struct wcopy_agencies *a, uint16_t agency,
    struct wcopy_credit *out);

#endif
