/* SPDX-License-Identifier: MIT */
/*
 * sketch.h - from a text to a short signature
 *
 * A text becomes words (case, width, accents' encoding, apostrophes and
 * hyphens folded), the words become two sets of shingles, and of each set only
 * the smallest hashes are kept (bottom-k MinHash):
 *
 *	keys    the smallest 64-bit hashes of the 5-word shingles: what the
 *	        index looks a text up by
 *	sketch  the smallest 32-bit hashes of the 3-word shingles: what
 *	        resemblance and containment are estimated from
 *
 * The share of equal values below a common threshold estimates the Jaccard
 * resemblance of the two sets; for a set of at most k shingles it is exact.
 * With the permutation scheme the keys are bands of rows minima of k
 * permutations instead, as in classic MinHash LSH.
 *
 * Stable   same text, parameters and seed give the same signature on every
 *          CPU, for every release with the same WCOPY_SKETCH_VERSION.
 * Threads  a signer holds scratch memory: one a thread. Signatures are plain
 *          data.
 * Source   A. Broder, "On the resemblance and containment of documents",
 *          1997; A. Broder et al., "Min-wise independent permutations", 1998;
 *          P. Indyk, R. Motwani, "Approximate nearest neighbors", 1998.
 */
#ifndef WIRECOPY_SKETCH_H
#define WIRECOPY_SKETCH_H

#include <wirecopy/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Moves when the same text gives another signature. */
#define WCOPY_SKETCH_VERSION 3

/* Values of one sketch: 128 x 4 bytes hold a text of 130 words exactly; a
 * sketch of 256 gained nothing on Reuters copies. */
#define WCOPY_SKETCH_SIZE 128

/* Numbers and title words kept of one text. News stories have 5 numbers in the
 * median and 22 at the 95th percentile, titles 7 words of four letters or more
 * and 12 at the 99th (US front pages 2016; German press 2021 has fewer). */
#define WCOPY_NUMBERS_SIZE 24
#define WCOPY_TITLE_SIZE 12

/* Most keys of one text, whatever the parameters. */
#define WCOPY_KEYS_MAX 128

/* Words of a shingle, for the keys and for the sketch. */
#define WCOPY_KEY_WORDS 5
#define WCOPY_SKETCH_WORDS 3

/* How keys are made: X(name, short name, sentence). */
#define WCOPY_SCHEME_TABLE(X)                                                  \
	X(BOTTOM, "bottom-k", "the smallest hashes, one key each")             \
	X(PERMUTATION, "permutation", "k-permutation MinHash in bands of rows")

enum wcopy_scheme {
#define X(name, shortname, sentence) WCOPY_SCHEME_##name,
	WCOPY_SCHEME_TABLE(X)
#undef X
	    WCOPY_N_SCHEMES
};

struct wcopy_sketch_params {
	enum wcopy_scheme scheme;
	unsigned bands; /* keys of a text, 1 ... 128; with bottom-k one more
			   for each 32 shingles, up to 2 * bands and
			   WCOPY_KEYS_MAX */
	unsigned rows;  /* minima of a band, 1 ... 16; 1 for bottom-k */
	uint64_t seed;
};

/* Where a shingle stands, by its middle word: the quarter of the text's words,
 * 0 ... 3, and whether it is quoted. */
#define WCOPY_MARK_QUARTER 3u
#define WCOPY_MARK_QUOTED 4u

/* One text, signed. Plain data, 64-bit hashes in rising order. */
struct wcopy_signature {
	uint64_t exact; /* hash of the whole sequence of words */
	uint32_t n_words;
	uint32_t n_shingles; /* 3-word shingles, repeats counted */
	uint32_t n_keys;
	uint32_t n_sketch; /* distinct values kept, <= WCOPY_SKETCH_SIZE */
	bool complete;     /* the sketch holds every shingle of the text */
	uint64_t keys[WCOPY_KEYS_MAX];
	uint32_t sketch[WCOPY_SKETCH_SIZE]; /* strictly rising */
	/* Of each value of the sketch. One that stands in several places is
	 * taken for told rather than quoted, and then for early. */
	uint8_t marks[WCOPY_SKETCH_SIZE];
	/* The smallest 16-bit hashes, rising, of the different numbers of two
	 * digits or more in the text and of the words of its title. */
	uint8_t n_numbers, n_title;
	uint16_t numbers[WCOPY_NUMBERS_SIZE];
	uint16_t title[WCOPY_TITLE_SIZE];
};

/* How much two signed texts share, each 0 ... 1. */
struct wcopy_overlap {
	double jaccard;  /* |A and B| / |A or B| */
	double in_a;     /* |A and B| / |A|: share of A that stands in B */
	double in_b;     /* |A and B| / |B| */
	uint32_t shared; /* equal values the estimate rests on */
};

struct wcopy_signer;

/* Bottom-k, 32 bands of 1 row, seed 0. */
WCOPY_API void wcopy_sketch_params_default(struct wcopy_sketch_params *p);

/* How many keys a text of so many different 5-word shingles gets. */
WCOPY_API unsigned wcopy_sketch_keys(const struct wcopy_sketch_params *p,
    size_t shingles);

/* WCOPY_OK; WCOPY_EPARAM (out of range, rows > 1 with bottom-k; err says
 * which); WCOPY_ENOMEM. */
WCOPY_API wcopy_status wcopy_signer_new(struct wcopy_signer **out,
    const struct wcopy_sketch_params *params, struct wcopy_error *err);

/*
 * Sign a text (UTF-8; bad bytes separate words). A text without words gives
 * a signature without keys. WCOPY_OK, WCOPY_ENOMEM, or WCOPY_SKIP (TOO_LARGE)
 * beyond 2^31 bytes. O(bytes); measured by bench/bench_sketch.
 */
WCOPY_API wcopy_status wcopy_signer_run(struct wcopy_signer *s,
    struct wcopy_span text, struct wcopy_signature *out,
    struct wcopy_error *err);

/*
 * The same for a text of which parts are cut out (datelines, credits): n spans
 * in their order. No word spans two of them, but a shingle may, so that the
 * signature is that of a text which never had those parts.
 */
WCOPY_API wcopy_status wcopy_signer_run_spans(struct wcopy_signer *s,
    const struct wcopy_span *spans, size_t n, struct wcopy_signature *out,
    struct wcopy_error *err);

/*
 * Add the title to a signature made by wcopy_signer_run, which has left it
 * without one. Words of fewer than four bytes are left out: they are in every
 * title. Returns as wcopy_signer_run.
 */
WCOPY_API wcopy_status wcopy_signer_title(struct wcopy_signer *s,
    struct wcopy_span title, struct wcopy_signature *out,
    struct wcopy_error *err);

/* NULL does nothing. */
WCOPY_API void wcopy_signer_free(struct wcopy_signer *s);

/* Compare two signatures made with the same seed. A text without shingles
 * shares nothing. O(WCOPY_SKETCH_SIZE). */
WCOPY_API void wcopy_signature_overlap(const struct wcopy_signature *a,
    const struct wcopy_signature *b, struct wcopy_overlap *out);

/* "bottom-k" ...; NULL past the last. */
WCOPY_API const char *wcopy_scheme_name(enum wcopy_scheme scheme);

#ifdef __cplusplus
}
#endif

#endif
