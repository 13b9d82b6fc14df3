/* SPDX-License-Identifier: MIT */
/*
 * version.c - what a bug report should name
 *
 * It stands here because only the pipeline knows all stages. The versions of
 * the libraries are those that configure found; no header of theirs is needed.
 */
#include <config.h>
#include <wirecopy/base.h>
#include <wirecopy/kernel.h>
#include <wirecopy/sketch.h>

#define TEXT_OF(x) #x
#define NUMBER(x) TEXT_OF(x)

/* The line of the kernel in use, by kernel. */
static const char *const kernel_lines[] = {
#define X(name, shortname, sentence) "kernel: " shortname,
	WCOPY_KERNEL_TABLE(X)
#undef X
};

static const char *const lines[] = {
	"wirecopy " PACKAGE_VERSION,
	"sketch version " NUMBER(WCOPY_SKETCH_VERSION),
	NULL, /* the kernel */
	"libxml2 " FOUND_XML,
	"zlib " FOUND_ZLIB,
#ifdef HAVE_LIBDEFLATE
	"libdeflate " FOUND_DEFLATE,
#endif
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
	if (i >= sizeof(lines) / sizeof(*lines))
		return NULL;
	return lines[i] != NULL ? lines[i]
				: kernel_lines[wcopy_kernel_in_use()];
}
