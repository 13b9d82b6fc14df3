/* SPDX-License-Identifier: MIT */
/*
 * manual.h - the parts of the manual page that no table holds
 */
#ifndef CLI_MANUAL_H
#define CLI_MANUAL_H

struct manual_field {
	const char *name; /* NULL ends the list */
	const char *text;
};

struct manual_section {
	const char *title;                 /* NULL ends the list */
	int level;                         /* 1: section, 2: below one */
	const char *text;                  /* paragraphs; or NULL */
	const struct manual_field *fields; /* or NULL */
};

extern const struct manual_section manual_sections[];

/* When the words of the page last changed, as mdoc wants it. */
extern const char *const manual_date;

#endif
