/* SPDX-License-Identifier: MIT */
/*
 * mem.h - memory for the program's own lists
 *
 * Without memory the program cannot go on: it says so and ends with
 * CLI_EXIT_ROOM. (The library never does that; it returns WCOPY_ENOMEM.)
 */
#ifndef CLI_MEM_H
#define CLI_MEM_H

#include <stddef.h>

/* Say that memory is out and end the program. */
_Noreturn void mem_out(void);

/* Make room for need objects of size bytes in the array *array that has room
 * for *room, doubling it; array is the address of the pointer. */
void mem_grow(void *array, size_t *room, size_t need, size_t size);

/* A copy of a text. The caller frees it. */
char *mem_text(const char *text);

#endif
