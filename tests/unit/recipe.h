/* SPDX-License-Identifier: MIT */
/*
 * recipe.h - hostile pages, made from the files in corpora/hostile
 *
 * A page of megabytes that is one tag fifty thousand times is written as a few
 * lines, which corpora/hostile/README.md explains. What cannot be read ends
 * the program: the recipes are part of the project.
 */
#ifndef RECIPE_H
#define RECIPE_H

#include <libxml/xmlmemory.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/buf.h"

/* What every page must still give, before and behind what is hostile. */
#define RECIPE_FIRST                                                           \
	"The harbour office said on Tuesday that no ferry would sail before "  \
	"the inspectors had seen every pump on board."
#define RECIPE_LAST                                                            \
	"The islands were told to expect no mail until the end of the week, "  \
	"and the school at Lanmoor closed for two days."

/* Texts that the page must give beside those two. */
#define RECIPE_KEEPS 4

struct recipe {
	struct wci_buf page;
	char keep[RECIPE_KEEPS][200];
	size_t n_keeps;

	/* Private. */
	size_t scale; /* repeat so many times less */
	unsigned n_words;
	bool utf16;
};

static inline void
recipe_must(bool ok)
{
	if (!ok)
		abort();
}

static inline void
recipe_put(struct recipe *r, const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		recipe_must(wci_buf_append_char(&r->page, s[i]) &&
			    (!r->utf16 || wci_buf_append_char(&r->page, '\0')));
}

/* A word of four syllables that no call before has made, for the first
 * 160,000 of them. */
static inline void
recipe_word(struct recipe *r)
{
	static const char parts[] = "babebibobudadedidodukakekikokulalelilolu";
	unsigned k = r->n_words++ * 7919;

	for (int i = 0; i < 4; i++) {
		recipe_put(r, parts + k % 20 * 2, 2);
		k /= 20;
	}
}

/* A piece with its escapes: \n \r \t \0 \\ \xHH, and \w for a word. */
static inline void
recipe_piece(struct recipe *r, const char *s)
{
	static const char from[] = "nrt0\\", to[] = "\n\r\t\0\\";

	for (; *s != '\0'; s++) {
		const char *e;

		if (*s != '\\') {
			recipe_put(r, s, 1);
		} else if (*++s == 'w') {
			recipe_word(r);
		} else if (*s == 'x') {
			const char hex[3] = { s[1], s[2], '\0' };
			char c = (char)strtoul(hex, NULL, 16);

			recipe_put(r, &c, 1);
			s += 2;
		} else {
			recipe_must((e = strchr(from, *s)) != NULL);
			recipe_put(r, to + (e - from), 1);
		}
	}
}

/* "TIMES PIECE", or "to BYTES PIECE". */
static inline void
recipe_repeat(struct recipe *r, const char *line)
{
	bool to = strncmp(line, "to ", 3) == 0;
	char *piece;
	size_t n = strtoul(line + (to ? 3 : 0), &piece, 10) / r->scale, i;

	recipe_must(*piece == ' ');
	for (i = 0; to ? r->page.len < n : i < n || i == 0; i++)
		recipe_piece(r, piece + 1);
}

static inline void
recipe_line(struct recipe *r, const char *line)
{
	static const struct {
		const char *name, *text;
	} fixed[] = {
		{ "head", "<!DOCTYPE html>\n<html><head><title>Ferries stay in "
			  "port</title></head><body>\n" },
		{ "first", "<p>" RECIPE_FIRST "</p>\n" },
		{ "last", "<p>" RECIPE_LAST "</p>\n" },
		{ "tail", "</body></html>\n" },
	};

	for (size_t i = 0; i < sizeof(fixed) / sizeof(fixed[0]); i++)
		if (strcmp(line, fixed[i].name) == 0) {
			recipe_put(r, fixed[i].text, strlen(fixed[i].text));
			return;
		}
	if (line[0] == '#')
		return;
	if (strcmp(line, "as utf-16") == 0) {
		recipe_put(r, "\xFF\xFE", 2);
		r->utf16 = true;
	} else if (strncmp(line, "keep ", 5) == 0) {
		recipe_must(r->n_keeps < RECIPE_KEEPS &&
			    strlen(line + 5) < sizeof(r->keep[0]));
		strcpy(r->keep[r->n_keeps++], line + 5);
	} else {
		recipe_repeat(r, line);
	}
}

/* Make the page of a file; scale is 1, or more for a smaller one. r is zeroed,
 * or of an earlier call. */
static inline void
recipe_read(struct recipe *r, const char *path, size_t scale)
{
	FILE *f = fopen(path, "r");
	char line[1000];

	recipe_must(f != NULL);
	wci_buf_reset(&r->page);
	r->scale = scale;
	r->n_keeps = r->n_words = 0;
	r->utf16 = false;
	while (fgets(line, sizeof(line), f) != NULL) {
		line[strcspn(line, "\n")] = '\0';
		recipe_line(r, line);
	}
	(void)fclose(f);
}

static inline void *
recipe_xml_alloc(size_t n)
{
	return wci_alloc(n, 1);
}

static inline void *
recipe_xml_realloc(void *p, size_t n)
{
	return wci_realloc(p, n, 1);
}

static inline char *
recipe_xml_strdup(const char *s)
{
	size_t n = strlen(s) + 1;
	char *t = wci_alloc(n, 1);

	return t == NULL ? NULL : memcpy(t, s, n);
}

/* Have what libxml2 takes counted with the rest. Before it is first used. */
static inline void
recipe_count_libxml2(void)
{
	(void)xmlMemSetup(wci_free, recipe_xml_alloc, recipe_xml_realloc,
	    recipe_xml_strdup);
}

#endif
