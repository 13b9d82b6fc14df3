/* SPDX-License-Identifier: MIT */
/*
 * version.c - what a bug report should name
 *
 * It stands here because only the pipeline knows all stages. The versions of
 * the libraries are those that configure found; no header of theirs is needed.
 */
#include <config.h>
#include <wirecopy/base.h>
#include <wirecopy/sketch.h>

#define TEXT_OF(x) #x
#define NUMBER(x) TEXT_OF(x)

static const char *const lines[] = {
	"wirecopy " PACKAGE_VERSION,
	"sketch version " NUMBER(WCOPY_SKETCH_VERSION),
	"kernels: portable",
	"libxml2 " FOUND_XML,
	"zlib " FOUND_ZLIB,
	"libzstd " FOUND_ZSTD,
	"xxHash " FOUND_XXHASH,
	"utf8proc " FOUND_UTF8PROC,
};

const char *
wcopy_version(void)
{
	return PACKAGE_VERSION;
}

const char *
wcopy_version_line(unsigned i)
{
	return i < sizeof(lines) / sizeof(*lines) ? lines[i] : NULL;
}
