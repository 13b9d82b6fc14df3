/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "common.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"

void
train_die(const char *what, const char *why)
{
	(void)fprintf(stderr, "%s: %s\n", what, why);
	exit(EXIT_FAILURE);
}

void *
train_must(void *p)
{
	if (p == NULL)
		train_die("memory", "out of it");
	return p;
}

uint64_t
train_random(uint64_t *state)
{
	*state ^= *state >> 12;
	*state ^= *state << 25;
	*state ^= *state >> 27;
	return *state * UINT64_C(0x2545F4914F6CDD1D);
}

size_t
train_find(const struct wci_buf *b, size_t at, struct wcopy_span what)
{
	const char *p;

	if (at >= b->len)
		return b->len;
	p = memmem(b->data + at, b->len - at, what.ptr, what.len);
	return p == NULL ? b->len : (size_t)(p - b->data);
}

bool
train_is_key(const struct wcopy_json_member *m, const char *key)
{
	return m->key.len == strlen(key) &&
	       memcmp(m->key.ptr, key, m->key.len) == 0;
}

char *
train_unescape(const struct wcopy_json_member *m, size_t *len)
{
	char *s = train_must(malloc(m->value.len + 1));
	size_t n = wcopy_json_unescape(m->value, s);

	s[n] = '\0';
	if (len != NULL)
		*len = n;
	return s;
}

gzFile
train_open(const char *path)
{
	gzFile f = gzopen(path, "rb");

	if (f == NULL)
		train_die(path, strerror(errno));
	return f;
}

bool
train_line(gzFile f, char **line, size_t *room)
{
	size_t len = 0;

	for (;;) {
		if (!wci_grow(line, room, len + 65536, 1))
			train_must(NULL);
		if (gzgets(f, *line + len, 65536) == NULL)
			return len > 0;
		len += strlen(*line + len);
		if (len > 0 && (*line)[len - 1] == '\n')
			return true;
	}
}
