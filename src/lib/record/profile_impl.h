/* SPDX-License-Identifier: MIT */
/*
 * profile_impl.h - the table of profiles, made ready for use
 *
 * profile_setup.c makes it, profile.c uses it.
 */
#ifndef WCI_PROFILE_IMPL_H
#define WCI_PROFILE_IMPL_H

#include "base/buf.h"
#include "record/profile.h"
#include "record/profile_path.h"
#include "record/profile_table.h"

/* Slots of the hash table of names, a power of two; at most half of them are
 * taken. The table of profiles has some 100 names, a map adds at most 7. */
#define NAME_SLOTS 512

/* A key longer than this is none of ours. */
#define MAX_NAME 128

/* One path of a list, made ready. */
struct candidate {
	size_t name;            /* its first key */
	struct wcopy_span path; /* without the mark */
	size_t first;           /* bytes of the first key */
	char mark;              /* '+', '~', '^', '<', '!' or 0 */
};

/* Some of the candidates, in a row. */
struct range {
	size_t first, n;
};

struct row {
	struct range needs;
	struct range fields[WCI_N_FIELDS];
};

/* A name that a path begins with, and the member of the object that has it. */
struct name {
	struct wcopy_span key;
	uint64_t object; /* of which object member is: counted from 1 */
	struct wcopy_json_member member;
};

struct wci_profile {
	char *map;
	struct name *names;
	size_t n_names, names_room;
	uint16_t slots[NAME_SLOTS]; /* 1 + index of the name; 0: free */
	struct candidate *candidates;
	size_t n_candidates, candidates_room;
	size_t first_mapped; /* candidate; from here on they are the map's */
	struct row *rows;
	uint64_t object; /* the one being read */
	struct wci_buf inner[WCI_N_FIELDS];
	struct wci_buf values[WCI_N_FIELDS];
	char outlet[256]; /* a host has at most 253 bytes (RFC 1035) */
};

/* Where the hash table has the name, or would have it. */
uint16_t *wci_profile_slot(struct wci_profile *pf, struct wcopy_span key);

#endif
