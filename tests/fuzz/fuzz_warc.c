/* SPDX-License-Identifier: MIT */
/* WARC records and what is in them. */
#include <config.h>

#include "fuzz_reader.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_read_twice(data, size, WCOPY_FORMAT_WARC);
	return 0;
}
