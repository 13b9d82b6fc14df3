/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "align.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/utf8.h"
#include "common.h"
#include "extract/dump_words.h"

/* Ways a piece may be laid, and places tried for each of its sequences. */
#define MAX_WAYS 3
#define MAX_PLACES 8

/* A piece laid along the reference: words at ... at + len - 1. */
struct way {
	size_t piece;
	size_t at, len;
	size_t votes;
	double best;   /* matched words of the best chain that ends with it */
	size_t before; /* in that chain, from 1; 0: none */
};

struct sequence {
	uint64_t hash;
	size_t at;
};

void
train_words_add(struct train_words *w, struct wcopy_span s)
{
	uint64_t h = 0;

	while (s.len > 0 || h != 0) {
		uint32_t cp = ' ';
		size_t n = s.len == 0 ? 0 : wci_utf8_decode(s.ptr, s.len, &cp);
		enum wci_char is = wci_char_of(cp);

		s.ptr += n;
		s.len -= n;
		if ((is >= WCI_CHAR_LOWER && is <= WCI_CHAR_IDEO) ||
		    cp == '_') {
			h = wci_word_add(h == 0 ? WCI_WORD_START : h,
			    wci_char_lower(cp));
			continue;
		}
		if (h == 0)
			continue;
		if (!wci_grow(&w->word, &w->room, w->n + 1, sizeof(*w->word)))
			train_must(NULL);
		w->word[w->n++] = (uint32_t)(h ^ h >> 32);
		h = 0;
	}
}

void
train_plain_add(struct wci_buf *b, struct wcopy_span s)
{
	bool inside = false;

	while (s.len > 0) {
		uint32_t cp;
		size_t n = wci_utf8_decode(s.ptr, s.len, &cp);
		enum wci_char is = wci_char_of(cp);

		s.ptr += n;
		s.len -= n;
		if ((is < WCI_CHAR_LOWER || is > WCI_CHAR_IDEO) && cp != '_') {
			inside = false;
			continue;
		}
		if (!wci_buf_reserve(b, 5))
			train_must(NULL);
		if (!inside)
			b->data[b->len++] = ' ';
		b->len += wci_utf8_encode(wci_char_lower(cp), b->data + b->len);
		inside = true;
	}
}

void
train_words_copy(struct train_words *to, const struct train_words *from)
{
	if (!wci_grow(&to->word, &to->room, from->n, sizeof(*to->word)))
		train_must(NULL);
	if (from->n > 0)
		memcpy(to->word, from->word, from->n * sizeof(*to->word));
	to->n = from->n;
}

static uint64_t
three(const uint32_t *w)
{
	return wci_word_join(wci_word_join(w[0] + UINT64_C(1), w[1]), w[2]);
}

static int
by_hash(const void *a, const void *b)
{
	const struct sequence *x = a, *y = b;

	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return (x->at > y->at) - (x->at < y->at);
}

static int
by_size(const void *a, const void *b)
{
	long x = *(const long *)a, y = *(const long *)b;

	return (x > y) - (x < y);
}

static size_t
find(const struct sequence *seq, size_t n, uint64_t hash)
{
	size_t lo = 0, hi = n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (seq[mid].hash < hash)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* Words that a piece may lose or gain against the reference, in one place. */
#define SLACK 8

/* The ways to lay one piece: where many of its sequences agree on where the
 * piece begins. Returns how many. */
static size_t
ways_of(const uint32_t *w, size_t n, const struct sequence *seq, size_t n_seq,
    struct way out[MAX_WAYS])
{
	long *start = train_must(malloc((n + 1) * MAX_PLACES * sizeof(*start)));
	size_t n_start = 0, n_ways = 0;

	for (size_t i = 0; i + 3 <= n; i++) {
		uint64_t h = three(w + i);
		size_t k = find(seq, n_seq, h);

		for (size_t m = 0;
		     m < MAX_PLACES && k < n_seq && seq[k].hash == h; m++, k++)
			start[n_start++] = (long)seq[k].at - (long)i;
	}
	qsort(start, n_start, sizeof(*start), by_size);
	for (size_t i = 0, k = 0; i < n_start; i = k) {
		size_t votes, worst = 0;

		for (k = i; k < n_start && start[k] <= start[i] + SLACK;)
			k++;
		votes = k - i + 2 < n ? k - i + 2 : n;
		if (votes * 2 < n)
			continue;
		for (size_t m = 1; m < n_ways; m++)
			if (out[m].votes < out[worst].votes)
				worst = m;
		if (n_ways < MAX_WAYS)
			worst = n_ways++;
		else if (out[worst].votes >= votes)
			continue;
		out[worst].at = start[i] < 0 ? 0 : (size_t)start[i];
		out[worst].len = n;
		out[worst].votes = votes;
	}
	free(start);
	return n_ways;
}

/* The chain of ways in the order of both texts with most matched words;
 * marks the pieces on it and where they lie. */
static void
chain(struct way *way, size_t n, struct train_piece *piece, size_t *lies)
{
	size_t best = 0;

	for (size_t i = 0; i < n; i++) {
		way[i].best = 0;
		way[i].before = 0;
		for (size_t k = 0; k < i; k++)
			if (way[k].piece < way[i].piece &&
			    way[k].at + way[k].len <= way[i].at + SLACK &&
			    way[k].best > way[i].best) {
				way[i].best = way[k].best;
				way[i].before = k + 1;
			}
		way[i].best += (double)way[i].votes;
		if (best == 0 || way[i].best > way[best - 1].best)
			best = i + 1;
	}
	for (size_t i = best; i != 0; i = way[i - 1].before) {
		struct train_piece *p = &piece[way[i - 1].piece];

		p->matched =
		    (float)way[i - 1].votes / (float)(p->end - p->first);
		lies[way[i - 1].piece] = way[i - 1].at + way[i - 1].len;
	}
}

/* Pieces that are not laid count if their words stand, in order, in the gap
 * between the pieces around them. */
static void
fill_gaps(const struct train_words *page, struct train_piece *piece, size_t n,
    const struct train_words *ref, const size_t *lies)
{
	size_t from = 0;

	for (size_t i = 0; i < n; i++) {
		size_t len = piece[i].end - piece[i].first;
		size_t to = ref->n;

		if (lies[i] != 0) {
			from = lies[i] < ref->n ? lies[i] : ref->n;
			continue;
		}
		for (size_t k = i + 1; k < n && k < i + 20; k++)
			if (lies[k] != 0) {
				size_t m = piece[k].end - piece[k].first;

				to = lies[k] > m ? lies[k] - m : 0;
				break;
			}
		/* A short piece in a wide gap is chance. */
		if (len == 0 || len > 12 || to < from + len ||
		    to - from > 12 * len + 8)
			continue;
		for (size_t at = from; at + len <= to; at++)
			if (memcmp(ref->word + at, page->word + piece[i].first,
				len * sizeof(*ref->word)) == 0) {
				piece[i].matched = 1;
				from = at + len;
				break;
			}
	}
}

void
train_align(const struct train_words *page, struct train_piece *piece,
    size_t n_pieces, const struct train_words *ref)
{
	size_t n_seq = ref->n < 3 ? 0 : ref->n - 2, n_ways = 0;
	struct sequence *seq = train_must(malloc((n_seq + 1) * sizeof(*seq)));
	struct way *way =
	    train_must(malloc((n_pieces + 1) * MAX_WAYS * sizeof(*way)));
	size_t *lies = train_must(calloc(n_pieces + 1, sizeof(*lies)));

	for (size_t i = 0; i < n_seq; i++) {
		seq[i].hash = three(ref->word + i);
		seq[i].at = i;
	}
	qsort(seq, n_seq, sizeof(*seq), by_hash);
	for (size_t i = 0; i < n_pieces; i++) {
		size_t n = piece[i].end - piece[i].first, got = 0;

		piece[i].matched = 0;
		if (n >= 3)
			got = ways_of(page->word + piece[i].first, n, seq,
			    n_seq, way + n_ways);
		for (size_t k = 0; k < got; k++)
			way[n_ways + k].piece = i;
		n_ways += got;
	}
	chain(way, n_ways, piece, lies);
	fill_gaps(page, piece, n_pieces, ref, lies);
	free(lies);
	free(way);
	free(seq);
}

static int
by_value(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

struct train_score
train_score(struct train_words *said, struct train_words *truth)
{
	struct train_score s = { 0, 0, 0 };
	size_t hit = 0;

	if (truth->n == 0) {
		s.precision = s.recall = s.f1 = said->n == 0;
		return s;
	}
	if (said->n == 0)
		return s;
	qsort(said->word, said->n, sizeof(*said->word), by_value);
	qsort(truth->word, truth->n, sizeof(*truth->word), by_value);
	for (size_t i = 0, k = 0; i < said->n && k < truth->n;) {
		if (said->word[i] == truth->word[k])
			hit++, i++, k++;
		else if (said->word[i] < truth->word[k])
			i++;
		else
			k++;
	}
	s.precision = (double)hit / (double)said->n;
	s.recall = (double)hit / (double)truth->n;
	s.f1 = hit == 0 ? 0
			: 2 * s.precision * s.recall / (s.precision + s.recall);
	return s;
}
