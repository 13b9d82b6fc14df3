/* SPDX-License-Identifier: MIT */
/*
 * bench_index.c - what a key costs in the index
 *
 * usage: bench_index [KEYS]
 *
 * Fills the shards with KEYS different keys (default 1e6) of articles of 40,
 * 16 at a time as the pipeline does, then looks up as many that are there and
 * as many that are not. Everything on one core.
 */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "bench.h"
#include "index/lsh.h"

#define CHUNK 16u
#define KEYS 40u
#define BATCH 64u /* chunks */

struct chunk {
	uint64_t hash[CHUNK * KEYS];
	uint8_t who[CHUNK * KEYS];
	uint32_t before[CHUNK * KEYS];
	uint32_t end[WCI_SHARDS + 1];
	uint32_t number[CHUNK];
};

static struct wci_lsh *shards[WCI_SHARDS];
static struct chunk *chunks;
static uint64_t first_key;
static uint32_t first_number;
static size_t n_chunks;

/* The keys of one chunk, sorted by shard. */
static void
fill(struct chunk *c, uint64_t key, uint32_t number)
{
	static uint64_t hash[CHUNK * KEYS];
	uint32_t next[WCI_SHARDS] = { 0 };

	memset(c->end, 0, sizeof(c->end));
	for (uint32_t i = 0; i < CHUNK * KEYS; i++) {
		hash[i] = wci_lsh_hash(key + i);
		c->end[wci_lsh_shard(hash[i]) + 1]++;
	}
	for (unsigned s = 0; s < WCI_SHARDS; s++)
		next[s] = c->end[s + 1] += c->end[s];
	for (uint32_t i = CHUNK * KEYS; i-- > 0;) {
		uint32_t to = --next[wci_lsh_shard(hash[i])];

		c->hash[to] = hash[i];
		c->who[to] = (uint8_t)(i / KEYS);
	}
	for (uint32_t i = 0; i < CHUNK; i++)
		c->number[i] = number + i;
}

static struct wci_lsh_list
list(struct chunk *c, unsigned s)
{
	uint32_t from = c->end[s];

	return (struct wci_lsh_list){ c->hash + from, c->who + from, c->number,
		c->before + from, c->end[s + 1] - from };
}

static void
visit(struct wci_lsh *ix, unsigned s, size_t n)
{
	for (size_t c = 0; c < n; c++) {
		struct wci_lsh_list now = list(&chunks[c], s), next;

		if (c + 1 < n)
			next = list(&chunks[c + 1], s);
		if (wci_lsh_visit(ix, &now, c + 1 < n ? &next : NULL) !=
		    WCOPY_OK)
			abort();
	}
}

/* The share of the keys from first_key on that is there. */
static double
found(void)
{
	uint64_t n = n_chunks * CHUNK * KEYS, have = 0;

	for (uint64_t i = 0; i < n; i++) {
		uint64_t hash = wci_lsh_hash(first_key + i);

		have += wci_lsh_look(shards[wci_lsh_shard(hash)], hash) != 0;
	}
	return (double)have / (double)n;
}

/* All keys from first_key on; what it takes besides making them. */
static double
run(void)
{
	double spent = 0;

	for (size_t done = 0; done < n_chunks; done += BATCH) {
		size_t n = n_chunks - done < BATCH ? n_chunks - done : BATCH;
		double start;

		for (size_t c = 0; c < n; c++)
			fill(&chunks[c], first_key + (done + c) * CHUNK * KEYS,
			    first_number + (uint32_t)((done + c) * CHUNK));
		start = bench_cpu_s();
		for (unsigned s = 0; s < WCI_SHARDS; s++)
			visit(shards[s], s, n);
		spent += bench_cpu_s() - start;
	}
	return spent;
}

static void
line(const char *what, double s)
{
	bench_line("index", what, s / (double)(n_chunks * CHUNK * KEYS) * 1e9,
	    "ns/key");
}

int
main(int argc, char **argv)
{
	double keys = argc > 1 ? atof(argv[1]) : 1e6;
	uint64_t bytes = 0;

	n_chunks = (size_t)(keys / (CHUNK * KEYS)) + 1;
	chunks = calloc(BATCH, sizeof(*chunks));
	if (chunks == NULL)
		abort();
	/* Three quarters full in the end. */
	for (unsigned s = 0; s < WCI_SHARDS; s++)
		if (wci_lsh_new(&shards[s],
			(uint64_t)(keys / WCI_SHARDS * 6.4 / .75)) != WCOPY_OK)
			abort();
	first_number = 1;
	line("put in, tables growing", run());
	bench_line("index", "kept at a load of .75", found(), "");
	first_number = (uint32_t)(n_chunks * CHUNK) + 1;
	line("look up and take over", run());
	for (unsigned s = 0; s < WCI_SHARDS; s++)
		bytes += wci_lsh_bytes(shards[s]);
	first_key = (uint64_t)1 << 40;
	first_number = 2 * (uint32_t)(n_chunks * CHUNK) + 1;
	line("put in, oldest giving way", run());
	bench_line("index", "tables", (double)bytes / keys, "bytes/key");
	for (unsigned s = 0; s < WCI_SHARDS; s++)
		wci_lsh_free(shards[s]);
	free(chunks);
	return 0;
}
