/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "pipeline/runs.h"

#include <stdlib.h>

#include "base/alloc.h"

/* The words of a, a separator, the words of b; and what is known of the
 * suffix that begins at each. All arrays have n entries and share one block,
 * which begins with sa; count has one more. */
struct joint {
	uint32_t na, n;
	uint32_t *sa;   /* suffixes in rising order */
	uint32_t *rank; /* the inverse, once sa is done */
	uint32_t *lcp;  /* words that suffix sa[r] and sa[r - 1] share; scratch
			   of the sort before that */
	uint32_t *longest; /* for i < na: words of the longest match at i ... */
	uint32_t *at;      /* ... and where it stands in b */
	uint32_t *count;
};

#define JOINT_ARRAYS 6

/* A word and where it stands, to give equal words equal numbers. */
struct numbered {
	uint64_t hash;
	uint32_t pos;
};

static int
by_hash(const void *p, const void *q)
{
	uint64_t x = ((const struct numbered *)p)->hash;
	uint64_t y = ((const struct numbered *)q)->hash;

	return (x > y) - (x < y);
}

/*
 * Number the words from 1 without holes into j->rank, the separator 0. A gap
 * gets a number of its own and so, like the separator, matches nothing.
 * Returns how many numbers there are, 0 if memory is out.
 */
static uint32_t
number_words(struct joint *j, const uint64_t *a, const uint64_t *b)
{
	struct numbered *w = wci_alloc(j->n, sizeof(*w));
	uint32_t numbers = 0;

	if (w == NULL)
		return 0;
	for (uint32_t i = 0; i < j->n; i++) {
		w[i].pos = i;
		w[i].hash = i < j->na    ? a[i]
			    : i == j->na ? WCI_GAP
					 : b[i - j->na - 1];
	}
	qsort(w, j->n, sizeof(*w), by_hash);
	for (uint32_t i = 0; i < j->n; i++) {
		if (i == 0 || w[i].hash == WCI_GAP ||
		    w[i].hash != w[i - 1].hash)
			numbers++;
		j->rank[w[i].pos] = numbers;
	}
	j->rank[j->na] = 0;
	wci_free(w);
	return numbers + 1;
}

/* Sort the suffixes listed in from by rank (< classes) into sa, those of one
 * rank staying in their order. */
static void
sort_by_rank(struct joint *j, const uint32_t *from, uint32_t classes)
{
	for (uint32_t c = 0; c < classes; c++)
		j->count[c] = 0;
	for (uint32_t i = 0; i < j->n; i++)
		j->count[j->rank[i]]++;
	for (uint32_t c = 1; c < classes; c++)
		j->count[c] += j->count[c - 1];
	for (uint32_t i = j->n; i-- > 0;)
		j->sa[--j->count[j->rank[from[i]]]] = from[i];
}

/* Do two suffixes agree in their first 2k words, by the ranks of k words? */
static bool
same_class(const struct joint *j, const uint32_t *rank, uint32_t x, uint32_t y,
    uint32_t k)
{
	return rank[x] == rank[y] && x + k < j->n && y + k < j->n &&
	       rank[x + k] == rank[y + k];
}

/* Prefix doubling: sorted by k words, the suffixes are sorted by 2k words with
 * the rank of the suffix k words on as second key. */
static void
sort_suffixes(struct joint *j, uint32_t classes)
{
	uint32_t *other = j->lcp;

	for (uint32_t i = 0; i < j->n; i++)
		other[i] = i;
	sort_by_rank(j, other, classes);
	for (uint32_t k = 1;; k *= 2) {
		uint32_t *rank = j->rank;
		uint32_t p = 0;

		for (uint32_t i = j->n > k ? j->n - k : 0; i < j->n; i++)
			other[p++] = i;
		for (uint32_t i = 0; i < j->n; i++)
			if (j->sa[i] >= k)
				other[p++] = j->sa[i] - k;
		sort_by_rank(j, other, classes);
		classes = 1;
		other[j->sa[0]] = 0;
		for (uint32_t i = 1; i < j->n; i++) {
			classes +=
			    !same_class(j, rank, j->sa[i], j->sa[i - 1], k);
			other[j->sa[i]] = classes - 1;
		}
		j->rank = other;
		other = rank;
		if (classes == j->n)
			break;
	}
	j->lcp = other;
}

/* Kasai: the suffix one word on shares at most one word less with its
 * neighbour. words is the text as numbers. */
static void
common_prefixes(struct joint *j, const uint32_t *words)
{
	uint32_t shared = 0;

	for (uint32_t i = 0; i < j->n; i++) {
		uint32_t before;

		if (j->rank[i] == 0) {
			j->lcp[0] = shared = 0;
			continue;
		}
		before = j->sa[j->rank[i] - 1];
		while (i + shared < j->n && before + shared < j->n &&
		       words[i + shared] == words[before + shared])
			shared++;
		j->lcp[j->rank[i]] = shared;
		shared -= shared > 0;
	}
}

/* The longest match of a suffix of a is with the nearest suffix of b below or
 * above it in the order. */
static void
longest_matches(struct joint *j)
{
	uint32_t shared = 0, at = 0;

	for (uint32_t r = 0; r < j->n; r++) {
		uint32_t i = j->sa[r];

		if (j->lcp[r] < shared)
			shared = j->lcp[r];
		if (i < j->na) {
			j->longest[i] = shared;
			j->at[i] = at;
		} else if (i > j->na) {
			shared = UINT32_MAX;
			at = i - j->na - 1;
		}
	}
	shared = 0;
	for (uint32_t r = j->n; r-- > 0;) {
		uint32_t i = j->sa[r];

		if (i < j->na && shared > j->longest[i]) {
			j->longest[i] = shared;
			j->at[i] = at;
		} else if (i > j->na) {
			shared = UINT32_MAX;
			at = i - j->na - 1;
		}
		if (j->lcp[r] < shared)
			shared = j->lcp[r];
	}
}

static wcopy_status
match(struct joint *j, const uint64_t *a, const uint64_t *b)
{
	uint32_t classes = number_words(j, a, b);

	if (classes == 0)
		return WCOPY_ENOMEM;
	/* 'at' is not needed yet: it keeps the numbers, which the sort turns
	 * into ranks. */
	for (uint32_t i = 0; i < j->n; i++)
		j->at[i] = j->rank[i];
	sort_suffixes(j, classes);
	common_prefixes(j, j->at);
	longest_matches(j);
	return WCOPY_OK;
}

/* A binary heap of matches, the longest on top and of those the first. */
struct heap {
	uint64_t *v;
	size_t n;
};

static uint64_t
heap_entry(uint32_t words, uint32_t pos)
{
	return (uint64_t)words << 32 | (UINT32_MAX - pos);
}

static void
heap_sink(struct heap *h, size_t i)
{
	uint64_t x = h->v[i];

	for (;;) {
		size_t child = 2 * i + 1;

		if (child + 1 < h->n && h->v[child + 1] > h->v[child])
			child++;
		if (child >= h->n || h->v[child] <= x)
			break;
		h->v[i] = h->v[child];
		i = child;
	}
	h->v[i] = x;
}

/* Replace the top by x, or take it away if x is 0. */
static void
heap_replace_top(struct heap *h, uint64_t x)
{
	h->v[0] = x != 0 ? x : h->v[--h->n];
	if (h->n > 0)
		heap_sink(h, 0);
}

/*
 * Take the run of words words at pos: its words match no more, and matches
 * that reach into it end before it. No match is longer than this one, so the
 * ones to look at begin at most as many words before it, and all runs
 * together cost O(na).
 */
static void
take(struct joint *j, uint32_t pos, uint32_t words)
{
	uint32_t first = pos > words ? pos - words : 0;

	for (uint32_t i = first; i < pos; i++)
		if (j->longest[i] > pos - i)
			j->longest[i] = pos - i;
	for (uint32_t i = pos; i < pos + words; i++)
		j->longest[i] = 0;
}

static wcopy_status
cover(struct joint *j, uint32_t min_run, size_t max, struct wci_run **out,
    size_t *n_out)
{
	struct heap h = { wci_alloc(j->na, sizeof(uint64_t)), 0 };
	struct wci_run *runs = NULL;
	size_t n = 0, room = 0;

	if (h.v == NULL)
		goto err0;
	for (uint32_t i = 0; i < j->na; i++)
		if (j->longest[i] >= min_run)
			h.v[h.n++] = heap_entry(j->longest[i], i);
	for (size_t i = h.n / 2; i-- > 0;)
		heap_sink(&h, i);
	while (h.n > 0 && n < max) {
		uint32_t words = (uint32_t)(h.v[0] >> 32);
		uint32_t pos = UINT32_MAX - (uint32_t)h.v[0];

		if (j->longest[pos] != words) { /* shortened since */
			words = j->longest[pos];
			heap_replace_top(&h,
			    words >= min_run ? heap_entry(words, pos) : 0);
			continue;
		}
		if (!wci_grow(&runs, &room, n + 1, sizeof(*runs)))
			goto err1;
		runs[n++] = (struct wci_run){ pos, j->at[pos], words };
		take(j, pos, words);
		heap_replace_top(&h, 0);
	}
	wci_free(h.v);
	*out = runs;
	*n_out = n;
	return WCOPY_OK;

err1:
	wci_free(runs);
	wci_free(h.v);
err0:
	return WCOPY_ENOMEM;
}

wcopy_status
wci_common_runs(const struct wci_words *a, const struct wci_words *b,
    uint32_t min_run, size_t max, struct wci_run **out, size_t *n_out)
{
	struct joint j = { .na = (uint32_t)a->n,
		.n = (uint32_t)(a->n + b->n + 1) };
	wcopy_status rc;
	uint32_t *block;

	if (a->n == 0 || b->n == 0) {
		*out = NULL;
		*n_out = 0;
		return WCOPY_OK;
	}
	block = wci_alloc((size_t)j.n + 1, JOINT_ARRAYS * sizeof(*block));
	if (block == NULL)
		return WCOPY_ENOMEM;
	j.sa = block;
	j.rank = j.sa + j.n;
	j.lcp = j.rank + j.n;
	j.longest = j.lcp + j.n;
	j.at = j.longest + j.n;
	j.count = j.at + j.n;
	rc = match(&j, a->hash, b->hash);
	if (rc == WCOPY_OK)
		rc = cover(&j, min_run, max, out, n_out);
	wci_free(block);
	return rc;
}
