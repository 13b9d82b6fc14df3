/* SPDX-License-Identifier: MIT */
/*
 * replay.c - the driver of a fuzz target where libFuzzer is not linked
 *
 * Feeds each file named on the command line to the target, once. A target
 * aborts on what it finds wrong, so reaching the end is the pass.
 */
#include <config.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int
replay(const char *path)
{
	FILE *f = fopen(path, "rb");
	uint8_t *data = NULL;
	size_t len = 0, room = 0;
	int rc = -1;

	if (f == NULL) {
		perror(path);
		return -1;
	}
	for (;;) {
		if (len == room) {
			uint8_t *more = realloc(data, room = room * 2 + 4096);

			if (more == NULL)
				goto out;
			data = more;
		}
		size_t n = fread(data + len, 1, room - len, f);

		if (n == 0)
			break;
		len += n;
	}
	(void)LLVMFuzzerTestOneInput(data, len);
	rc = 0;
out:
	free(data);
	(void)fclose(f);
	return rc;
}

int
main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++)
		if (replay(argv[i]) != 0)
			return 1;
	printf("%s: %d inputs\n", argv[0], argc - 1);
	return 0;
}
