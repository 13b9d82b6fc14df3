/* SPDX-License-Identifier: MIT */
/* gzip members, zstd frames, and the recognition of formats. */
#include <config.h>

#include "fuzz_reader.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_read_twice(data, size, WCOPY_FORMAT_AUTO);
	return 0;
}
