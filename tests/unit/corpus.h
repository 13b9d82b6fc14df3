/* SPDX-License-Identifier: MIT */
/*
 * corpus.h - files of the corpora, for the tests that read them
 */
#ifndef CORPUS_H
#define CORPUS_H

#include <glob.h>

#include "base/buf.h"
#include "suite.h"

/* Replace b by what a file holds. */
static inline void
read_file(const char *path, struct wci_buf *b)
{
	FILE *f = fopen(path, "rb");
	char part[4096];
	size_t n;

	ck_assert_msg(f != NULL, "%s cannot be opened", path);
	wci_buf_reset(b);
	while ((n = fread(part, 1, sizeof(part), f)) > 0)
		ck_assert(wci_buf_append(b, part, n));
	(void)fclose(f);
}

/* The files of the corpora that a pattern below them finds; the caller gives
 * them back with globfree. */
static inline glob_t
corpus_files(const char *pattern)
{
	const char *corpora = getenv("CORPORA");
	char path[4096];
	glob_t g;

	ck_assert_msg(corpora != NULL, "CORPORA is not set");
	(void)snprintf(path, sizeof(path), "%s/%s", corpora, pattern);
	ck_assert_int_eq(glob(path, 0, NULL, &g), 0);
	return g;
}

#endif
