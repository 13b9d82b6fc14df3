/* SPDX-License-Identifier: MIT */
#include <config.h>
#include <wirecopy/sketch.h>

#include <string.h>

#include "base/alloc.h"
#include "base/error.h"
#include "base/hash.h"
#include "base/swar.h"
#include "sketch/bottomk.h"
#include "sketch/permutation.h"
#include "sketch/shingle.h"
#include "text/quotes.h"
#include "text/tokenise.h"

#define ROWS_MAX 16

struct wcopy_signer {
	struct wcopy_sketch_params params;
	struct wci_permutation permutation; /* unless bottom-k */
	struct wci_words words;
	uint64_t *shingles; /* 3-word, 5-word, scratch: room of each */
	size_t room;
	uint8_t *quoted; /* a word each: does it stand in quotation marks */
	size_t quoted_room;
};

static const char *const scheme_names[] = {
#define X(name, shortname, sentence) shortname,
	WCOPY_SCHEME_TABLE(X)
#undef X
};

const char *
wcopy_scheme_name(enum wcopy_scheme scheme)
{
	return (unsigned)scheme < WCOPY_N_SCHEMES ? scheme_names[scheme] : NULL;
}

void
wcopy_sketch_params_default(struct wcopy_sketch_params *p)
{
	*p = (struct wcopy_sketch_params){ WCOPY_SCHEME_BOTTOM, 32, 1, 0 };
}

static wcopy_status
check_params(const struct wcopy_sketch_params *p, struct wcopy_error *err)
{
	if ((unsigned)p->scheme >= WCOPY_N_SCHEMES)
		return wci_fail(err, WCOPY_EPARAM, WCOPY_REASON_NONE,
		    "there is no sketch scheme %u", (unsigned)p->scheme);
	if (p->bands < 1 || p->bands > WCOPY_KEYS_MAX)
		return wci_fail(err, WCOPY_EPARAM, WCOPY_REASON_NONE,
		    "bands is %u, not 1 to %u", p->bands, WCOPY_KEYS_MAX);
	if (p->rows < 1 || p->rows > ROWS_MAX)
		return wci_fail(err, WCOPY_EPARAM, WCOPY_REASON_NONE,
		    "rows is %u, not 1 to %u", p->rows, ROWS_MAX);
	if (p->scheme == WCOPY_SCHEME_BOTTOM && p->rows != 1)
		return wci_fail(err, WCOPY_EPARAM, WCOPY_REASON_NONE,
		    "bottom-k has bands of 1 row, not %u: more rows need the "
		    "permutation scheme",
		    p->rows);
	return WCOPY_OK;
}

wcopy_status
wcopy_signer_new(struct wcopy_signer **out,
    const struct wcopy_sketch_params *params, struct wcopy_error *err)
{
	wcopy_status rc = check_params(params, err);
	struct wcopy_signer *s;

	if (rc != WCOPY_OK)
		return rc;
	if ((s = wci_calloc(1, sizeof(*s))) == NULL)
		return wci_fail_nomem(err);
	s->params = *params;
	if (params->scheme == WCOPY_SCHEME_PERMUTATION &&
	    wci_permutation_init(&s->permutation, params->bands, params->rows,
		params->seed) != WCOPY_OK) {
		wcopy_signer_free(s);
		return wci_fail_nomem(err);
	}
	*out = s;
	return WCOPY_OK;
}

void
wcopy_signer_free(struct wcopy_signer *s)
{
	if (s == NULL)
		return;
	wci_permutation_clear(&s->permutation);
	wci_words_clear(&s->words);
	wci_free(s->shingles);
	wci_free(s->quoted);
	wci_free(s);
}

/*
 * A fixed number of keys is thin for long stories: on US front pages (740
 * words in the mean) 32 keys and two votes found .93 of the copies of
 * containment .3 to .5, 48 keys .97.
 */
unsigned
wcopy_sketch_keys(const struct wcopy_sketch_params *p, size_t shingles)
{
	size_t k = p->bands + shingles / 32;

	if (p->scheme == WCOPY_SCHEME_PERMUTATION)
		return shingles > 0 ? p->bands : 0;
	k = k < 2 * (size_t)p->bands ? k : 2 * (size_t)p->bands;
	k = k < WCOPY_KEYS_MAX ? k : WCOPY_KEYS_MAX;
	return (unsigned)(k < shingles ? k : shingles);
}

/* The hash of the words in their order, the same on every byte order. */
static uint64_t
sequence_hash(const uint64_t *word, size_t n, uint64_t seed, uint64_t *scratch)
{
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	for (size_t i = 0; i < n; i++)
		wci_store8((char *)&scratch[i], word[i]);
	word = scratch;
#else
	(void)scratch;
#endif
	return wci_hash(word, n * sizeof(*word), seed);
}

/* The smallest 3-word shingles, cut to 32 bits. */
static void
fill_sketch(const uint64_t *s3, size_t n3, uint64_t *scratch,
    struct wcopy_signature *out)
{
	uint64_t smallest[WCOPY_SKETCH_SIZE + 1];
	size_t m = wci_bottom(s3, n3, WCOPY_SKETCH_SIZE + 1, scratch, smallest);
	uint32_t n = 0;

	memset(out->quoted, 0, sizeof(out->quoted));
	out->complete = m <= WCOPY_SKETCH_SIZE;
	if (!out->complete)
		m = WCOPY_SKETCH_SIZE;
	for (size_t i = 0; i < m; i++) {
		uint32_t v = (uint32_t)(smallest[i] >> 32);

		/* Two of a text's smallest agree in their high halves once in
		 * ten thousand texts. */
		if (n > 0 && v == out->sketch[n - 1])
			continue;
		out->quoted[n / 8] |=
		    (uint8_t)((smallest[i] & WCI_QUOTED) << n % 8);
		out->sketch[n++] = v;
	}
	out->n_sketch = n;
}

/* Put v into the n smallest, rising, distinct values of v[]; room is their
 * most. Returns the new n. */
static uint8_t
insert_small(uint16_t *v, uint8_t n, uint8_t room, uint16_t x)
{
	uint8_t i = n, k;

	while (i > 0 && v[i - 1] > x)
		i--;
	if ((i > 0 && v[i - 1] == x) || i == room)
		return n;
	n = (uint8_t)(n + (n < room));
	for (k = (uint8_t)(n - 1); k > i; k--)
		v[k] = v[k - 1];
	v[i] = x;
	return n;
}

static void
fill_numbers(const uint64_t *word, size_t n, struct wcopy_signature *out)
{
	out->n_numbers = out->n_title = 0;
	for (size_t i = 0; i < n; i++)
		if ((word[i] & WCI_NUMBER) != 0)
			out->n_numbers =
			    insert_small(out->numbers, out->n_numbers,
				WCOPY_NUMBERS_SIZE, (uint16_t)(word[i] >> 48));
}

wcopy_status
wcopy_signer_title(struct wcopy_signer *s, struct wcopy_span title,
    struct wcopy_signature *out, struct wcopy_error *err)
{
	struct wci_words *w = &s->words;
	wcopy_status rc = wci_tokenise(w, title, s->params.seed, false, err);

	if (rc != WCOPY_OK)
		return rc;
	for (size_t i = 0; i < w->n; i++)
		if ((w->hash[i] & WCI_SMALL) == 0 ||
		    (w->hash[i] & WCI_NUMBER) != 0)
			out->n_title = insert_small(out->title, out->n_title,
			    WCOPY_TITLE_SIZE, (uint16_t)(w->hash[i] >> 48));
	return WCOPY_OK;
}

wcopy_status
wcopy_signer_run(struct wcopy_signer *s, struct wcopy_span text,
    struct wcopy_signature *out, struct wcopy_error *err)
{
	return wcopy_signer_run_spans(s, &text, 1, out, err);
}

/* Append the words of a text, all quoted or none. */
static wcopy_status
add_words(struct wcopy_signer *s, struct wcopy_span text, bool quotation,
    struct wcopy_error *err)
{
	struct wci_words *w = &s->words;
	size_t first = w->n;
	wcopy_status rc = WCOPY_OK;

	if (text.len > 0)
		rc = wci_tokenise_more(w, text, s->params.seed, err);
	if (rc != WCOPY_OK)
		return rc;
	if (!wci_grow(&s->quoted, &s->quoted_room, w->n + 1,
		sizeof(*s->quoted)))
		return wci_fail_nomem(err);
	memset(s->quoted + first, quotation && w->n - first >= WCI_QUOTE_WORDS,
	    w->n - first);
	return WCOPY_OK;
}

/* The same, quotations marked: each is a piece of its own, since a quotation
 * mark parts words. */
static wcopy_status
add_text(struct wcopy_signer *s, struct wcopy_span text,
    struct wcopy_error *err)
{
	struct wci_quote_walk walk = { .text = text };
	size_t done = 0, from, to;
	wcopy_status rc = WCOPY_OK;

	while (rc == WCOPY_OK && wci_quote_next(&walk, &from, &to)) {
		rc = add_words(s,
		    (struct wcopy_span){ text.ptr + done, from - done }, false,
		    err);
		if (rc == WCOPY_OK)
			rc = add_words(s,
			    (struct wcopy_span){ text.ptr + from, to - from },
			    true, err);
		done = to;
	}
	if (rc == WCOPY_OK && done < text.len)
		rc = add_words(s,
		    (struct wcopy_span){ text.ptr + done, text.len - done },
		    false, err);
	return rc;
}

wcopy_status
wcopy_signer_run_spans(struct wcopy_signer *s, const struct wcopy_span *spans,
    size_t n, struct wcopy_signature *out, struct wcopy_error *err)
{
	struct wci_words *w = &s->words;
	uint64_t *s3, *s5, *scratch;
	size_t n3, n5;
	wcopy_status rc;

	w->n = w->n_gaps = 0;
	for (size_t i = 0; i < n; i++)
		if ((rc = add_text(s, spans[i], err)) != WCOPY_OK)
			return rc;
	/* One array in three parts, each with room for the one shingle that a
	 * text of fewer words than a shingle has. */
	if (!wci_grow(&s->shingles, &s->room, 3 * (w->n + 1),
		sizeof(*s->shingles)))
		return wci_fail_nomem(err);
	s3 = s->shingles;
	s5 = s3 + w->n + 1;
	scratch = s5 + w->n + 1;
	wci_shingles(w->hash, w->n, w->n_gaps, s3, &n3, s5, &n5);
	out->n_words = (uint32_t)(w->n - w->n_gaps);
	out->n_shingles = (uint32_t)n3;
	out->exact = sequence_hash(w->hash, w->n, s->params.seed, scratch);
	/* A shingle that stands in quotation marks and outside of them becomes
	 * two, of which the sketch keeps the first, which is the one outside. */
	wci_shingles_quoted(s->quoted, w->n, s3, n3);
	fill_sketch(s3, n3, scratch, out);
	fill_numbers(w->hash, w->n, out);
	if (s->params.scheme == WCOPY_SCHEME_PERMUTATION)
		out->n_keys = (uint32_t)wci_permutation_keys(&s->permutation,
		    s5, n5, (uint32_t *)scratch, out->keys);
	else
		out->n_keys = (uint32_t)wci_bottom(s5, n5,
		    wcopy_sketch_keys(&s->params, n5), scratch, out->keys);
	return WCOPY_OK;
}
