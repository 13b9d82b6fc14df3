/* SPDX-License-Identifier: MIT */
#include <config.h>
#include <wirecopy/sketch.h>

#include <string.h>

#include "base/alloc.h"
#include "base/error.h"
#include "base/swar.h"
#include "sketch/bottomk.h"
#include "sketch/permutation.h"
#include "sketch/shingle.h"
#include "sketch/sign_kernel.h"
#include "text/quotes.h"
#include "text/tokenise.h"

#define ROWS_MAX 16

struct wcopy_signer {
	struct wcopy_sketch_params params;
	struct wci_permutation permutation; /* unless bottom-k */
	struct wci_words words;
	uint64_t *shingles; /* those of 3 words, and those of 5 */
	uint8_t *marks;     /* of each word */
	size_t room, marks_room;
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
	wci_free(s->marks);
	wci_free(s->shingles);
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
	return wci_sketch_kernel()->hash(word, n * sizeof(*word), seed);
}

/* Of n values those up to limit, in their order and place. */
static size_t
filter(uint64_t *v, size_t n, uint64_t limit)
{
	size_t m = 0;

	for (size_t i = 0; i < n; i++) {
		v[m] = v[i];
		m += v[i] <= limit;
	}
	return m;
}

/* The shingles of w up to the limits of p, which has the arrays. */
static void
pick(const struct wci_words *w, struct wci_pick *p)
{
	if (w->n >= WCOPY_KEY_WORDS && w->n_gaps == 0) {
		wci_sketch_kernel()->pick(w->hash, w->n, p);
		return;
	}
	wci_shingles(w->hash, w->n, w->n_gaps, p->s3, &p->n3, p->s5, &p->n5);
	wci_shingles_mark(p->marks, w->n, p->s3, p->n3);
	p->n3 = filter(p->s3, p->n3, p->limit3);
	p->n5 = filter(p->s5, p->n5, p->limit5);
}

/* The smallest 3-word shingles, cut to 32 bits. False: too few came through
 * the limit. */
static bool
fill_sketch(const struct wci_pick *p, struct wcopy_signature *out)
{
	uint64_t smallest[WCOPY_SKETCH_SIZE + 1];
	size_t n = wci_bottom_halves(p->s3, p->n3, p->limit3,
	    WCOPY_SKETCH_SIZE + 1, smallest);

	out->complete = n <= WCOPY_SKETCH_SIZE;
	if (out->complete && p->limit3 != WCI_BOTTOM_ALL)
		return false;
	if (!out->complete)
		n = WCOPY_SKETCH_SIZE;
	for (size_t i = 0; i < n; i++) {
		out->sketch[i] = (uint32_t)(smallest[i] >> 32);
		out->marks[i] = (uint8_t)(smallest[i] & WCI_MARKS);
	}
	out->n_sketch = (uint32_t)n;
	return true;
}

/* The same for the n keys, from the 5-word shingles. */
static bool
fill_keys(struct wcopy_signer *s, const struct wci_pick *p, unsigned n,
    struct wcopy_signature *out)
{
	if (s->params.scheme == WCOPY_SCHEME_PERMUTATION) {
		out->n_keys = (uint32_t)wci_permutation_keys(&s->permutation,
		    p->s5, p->n5, (uint32_t *)p->s3, out->keys);
		return true;
	}
	out->n_keys =
	    (uint32_t)wci_bottom(p->s5, p->n5, p->limit5, n, out->keys);
	return out->n_keys == n || p->limit5 == WCI_BOTTOM_ALL;
}

/* Sketch and keys. A limit that let too few through is doubled; what was full
 * is then filled once more, with the same. */
static void
fill_shingles(struct wcopy_signer *s, struct wci_pick *p,
    struct wcopy_signature *out)
{
	const struct wci_words *w = &s->words;
	size_t n3 = w->n >= WCOPY_SKETCH_WORDS ? w->n - WCOPY_SKETCH_WORDS + 1
					       : w->n > 0;
	size_t n5 =
	    w->n >= WCOPY_KEY_WORDS ? w->n - WCOPY_KEY_WORDS + 1 : w->n > 0;
	unsigned keys = wcopy_sketch_keys(&s->params, n5);
	unsigned try3 = 0, try5 = 0;
	bool full3, full5;

	do {
		p->limit3 = wci_bottom_limit(n3, WCOPY_SKETCH_SIZE + 1, try3);
		p->limit5 = s->params.scheme == WCOPY_SCHEME_PERMUTATION
				? WCI_BOTTOM_ALL
				: wci_bottom_limit(n5, keys, try5);
		pick(w, p);
		full3 = fill_sketch(p, out);
		full5 = fill_keys(s, p, keys, out);
		try3 += !full3;
		try5 += !full5;
	} while (!full3 || !full5);
	out->n_words = (uint32_t)(w->n - w->n_gaps);
	out->n_shingles = (uint32_t)n3;
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
fill_numbers(const struct wci_words *w, uint64_t *scratch,
    struct wcopy_signature *out)
{
	size_t n = wci_sketch_kernel()->numbers(w->hash, w->n, scratch);

	out->n_numbers = out->n_title = 0;
	for (size_t i = 0; i < n; i++)
		out->n_numbers = insert_small(out->numbers, out->n_numbers,
		    WCOPY_NUMBERS_SIZE, (uint16_t)(scratch[i] >> 48));
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

wcopy_status
wcopy_signer_run_spans(struct wcopy_signer *s, const struct wcopy_span *spans,
    size_t n, struct wcopy_signature *out, struct wcopy_error *err)
{
	struct wci_words *w = &s->words;
	uint64_t seed = s->params.seed;
	struct wci_pick p;
	size_t room;
	wcopy_status rc;

	if ((rc = wci_tokenise_spans(w, spans, n, seed, err)) != WCOPY_OK)
		return rc;
	/* One array in two parts. */
	room = w->n + WCI_PICK_SLACK;
	if (!wci_grow(&s->shingles, &s->room, 2 * room, sizeof(*s->shingles)) ||
	    !wci_grow(&s->marks, &s->marks_room, room, sizeof(*s->marks)))
		return wci_fail_nomem(err);
	/* A shingle that stands in several places becomes several, of which the
	 * sketch keeps the smallest: outside of quotation marks if it can be,
	 * and then the first in the text. */
	(void)wci_mark_quotes(w, s->marks);
	wci_mark_quarters(s->marks, w->n);
	p.marks = s->marks;
	p.s3 = s->shingles;
	p.s5 = s->shingles + room;
	out->exact = sequence_hash(w->hash, w->n, seed, p.s3);
	fill_numbers(w, p.s3, out);
	fill_shingles(s, &p, out);
	return WCOPY_OK;
}
