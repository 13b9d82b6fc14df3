/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "common.h"

#include <stdio.h>
#include <stdlib.h>

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
