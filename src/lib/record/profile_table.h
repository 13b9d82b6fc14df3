/* SPDX-License-Identifier: MIT */
/*
 * profile_table.h - the names that programs give to the fields of an article
 *
 * Paths   keys joined by dots; [0] takes an element of an array, [role=main]
 *         the first element whose member role is "main". A string on the way
 *         is read as JSON itself, once.
 * Lists   paths separated by blanks, best first: the first that is there and
 *         holds something is taken.
 * Marks   before a path. Of a date: + it is when the article was published,
 *         ~ modified, ^ crawled. Of a text: < it is HTML. Of a paywall: ! it
 *         says that there is none.
 */
#ifndef WCI_PROFILE_TABLE_H
#define WCI_PROFILE_TABLE_H

#include <stddef.h>

enum wci_field {
	WCI_FIELD_TEXT,
	WCI_FIELD_TITLE,
	WCI_FIELD_ID,
	WCI_FIELD_URL,
	WCI_FIELD_OUTLET,
	WCI_FIELD_DATE,
	WCI_FIELD_BYLINE,
	WCI_FIELD_MODIFIED,
	WCI_FIELD_LANGUAGE,
	WCI_FIELD_SITE,
	WCI_FIELD_CANONICAL,
	WCI_FIELD_PAYWALL,
	WCI_FIELD_AGENCY,
	WCI_FIELD_AUTHOR, /* beside the byline */
	WCI_FIELD_RIGHTS,
	WCI_FIELD_VERSION, /* with the id it names one state of an article */
	WCI_N_FIELDS
};

/* What --map calls them; NULL: not to be mapped. */
extern const char *const wci_field_names[WCI_N_FIELDS];

struct wci_profile_row {
	const char *name;
	const char *needs; /* keys, all of which the object must have */
	const char *paths[WCI_N_FIELDS];
};

/* Tried in order. The last one needs nothing, and what a profile does not
 * find under its own names is looked for under those of the last. */
extern const struct wci_profile_row wci_profile_rows[];
extern const size_t wci_n_profile_rows;

#endif
