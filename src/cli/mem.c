/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "mem.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "msg.h"

void
mem_out(void)
{
	msg_error("out of memory");
	exit(CLI_EXIT_ROOM);
}

void
mem_grow(void *array, size_t *room, size_t need, size_t size)
{
	size_t want = *room < 16 ? 16 : *room;
	void *grown, *old;

	if (need <= *room)
		return;
	while (want < need) {
		if (want > SIZE_MAX / 2)
			mem_out();
		want *= 2;
	}
	if (want > SIZE_MAX / size)
		mem_out();
	memcpy(&old, array, sizeof(old));
	if ((grown = realloc(old, want * size)) == NULL)
		mem_out();
	memcpy(array, &grown, sizeof(grown));
	*room = want;
}

char *
mem_text(const char *text)
{
	char *copy = strdup(text);

	if (copy == NULL)
		mem_out();
	return copy;
}
