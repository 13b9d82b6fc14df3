/* SPDX-License-Identifier: MIT */
/* bench_base.c - the floor under every stage: checking UTF-8, hashing bytes */
#include <config.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <wirecopy/kernel.h>

#include "base/hash.h"
#include "base/utf8.h"
#include "bench.h"

/* Fits the second-level cache, so that memory is not what is measured. */
enum { TEXT_BYTES = 256 * 1024, REPEATS = 64 };

struct text {
	char *bytes;
	size_t len;
	uint64_t sum; /* of the results, so that no work can be left out */
};

/* Fill with copies of one sentence, the last one whole. */
static void
fill(struct text *t, const char *sentence)
{
	size_t n = strlen(sentence);

	for (t->len = 0; t->len + n <= TEXT_BYTES; t->len += n)
		memcpy(t->bytes + t->len, sentence, n);
}

static void
check_utf8(void *arg)
{
	struct text *t = arg;

	for (int i = 0; i < REPEATS; i++)
		t->sum += wci_utf8_valid(t->bytes, t->len);
}

static void
hash_words(void *arg)
{
	struct text *t = arg;

	for (int i = 0; i < REPEATS; i++)
		for (size_t at = 0; at + 6 <= t->len; at += 6)
			t->sum += wci_hash(t->bytes + at, 6, 0);
}

static double
gb_per_s(void (*body)(void *arg), struct text *t)
{
	return (double)t->len * REPEATS / bench_best_s(body, t) / 1e9;
}

/* With each kernel that the machine has. */
static void
bench_utf8(const char *what, struct text *t)
{
	for (int k = 0; k < WCOPY_N_KERNELS; k++) {
		enum wcopy_kernel kernel = (enum wcopy_kernel)k;
		char name[64];

		if (wcopy_kernel_use(kernel, NULL) != WCOPY_OK)
			continue;
		(void)snprintf(name, sizeof(name), "%s, %s", what,
		    wcopy_kernel_name(kernel));
		bench_line("base", name, gb_per_s(check_utf8, t), "GB/s");
	}
	(void)wcopy_kernel_use(WCOPY_N_KERNELS, NULL);
}

int
main(void)
{
	struct text t = { .bytes = malloc(TEXT_BYTES) };

	if (t.bytes == NULL)
		return EXIT_FAILURE;
	fill(&t, "The ferry ran aground at six on Tuesday, the harbour said. ");
	bench_utf8("utf8-ascii", &t);
	bench_line("base", "hash-6-bytes", gb_per_s(hash_words, &t), "GB/s");
	fill(&t,
	    "\xE2\x80\x9CNo one was hurt,\xE2\x80\x9D said Chlo\xC3\xA9. ");
	bench_utf8("utf8-typographic", &t);
	free(t.bytes);
	return t.sum == 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
