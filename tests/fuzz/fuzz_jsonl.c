/* SPDX-License-Identifier: MIT */
/* JSON lines, arrays and objects over lines. */
#include <config.h>

#include "fuzz_reader.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_read_twice(data, size, WCOPY_FORMAT_JSONL);
	return 0;
}
