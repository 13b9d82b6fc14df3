/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "text/tokenise.h"

#include <string.h>

#include "base/alloc.h"
#include "base/error.h"
#include "text/fold_kernel.h"
#include "text/places.h"
#include "text/word_hash.h"

/* Folded bytes that are hashed at a time: with their hashes they stay in the
 * first- and second-level cache, and an article fits mostly. */
#define CHUNK ((size_t)16 << 10)

/* A gap is folded to an '@', which is no part of any other word: put WCI_GAP
 * for its hash. */
static void
put_gaps(uint64_t *hash, size_t n, uint64_t seed)
{
	uint64_t at = wci_word_hash("@", 1, seed);

	for (size_t i = 0; i < n; i++)
		if (hash[i] == at)
			hash[i] = WCI_GAP;
}

/* Hash the words of the first n folded bytes, which end one. */
static bool
hash_words(struct wci_words *w, struct wci_fold *f, size_t n, uint64_t seed)
{
	size_t more;

	if (!wci_grow(&w->hash, &w->room, w->n + n / 2 + 16, sizeof(*w->hash)))
		return false;
	more = wci_text_kernel()->words(f->out, n, seed, w->hash + w->n);
	if (f->n_gaps > 0)
		put_gaps(w->hash + w->n, more, seed);
	w->n += more;
	w->n_gaps += f->n_gaps;
	f->n_gaps = 0;
	return true;
}

/*
 * The buffer is full: hash the words that have ended, and keep what may go on.
 * Of an unending word only what is hashed of it need be kept.
 */
static bool
make_room(struct wci_words *w, struct wci_fold *f, uint64_t seed)
{
	size_t whole = f->n;

	while (whole > 0 && f->out[whole - 1] != 0)
		whole--;
	if (whole == 0) {
		f->n = WCI_WORD_MAX;
		return true;
	}
	if (!hash_words(w, f, whole, seed))
		return false;
	f->n -= whole;
	memmove(f->out, f->out + whole, f->n);
	return true;
}

/* Fold one text to its end. */
static bool
one_text(struct wci_words *w, struct wci_fold *f, struct wcopy_span text,
    uint64_t seed)
{
	f->s = text.ptr;
	f->len = text.len;
	f->pos = 0;
	while (f->pos < f->len) {
		if (f->n >= f->room && !make_room(w, f, seed))
			return false;
		wci_text_kernel()->fold(f);
	}
	/* Room for the zero that ends it, as for any character. */
	if (f->n >= f->room && !make_room(w, f, seed))
		return false;
	wci_fold_end_run(f);
	f->out[f->n++] = 0;
	return true;
}

static wcopy_status
check(struct wcopy_span text, struct wcopy_error *err)
{
	if (text.len > INT32_MAX)
		return wci_fail(err, WCOPY_SKIP, WCOPY_REASON_TOO_LARGE,
		    "the text is longer than 2^31 bytes");
	return WCOPY_OK;
}

wcopy_status
wci_tokenise_more(struct wci_words *w, struct wcopy_span text, uint64_t seed,
    struct wcopy_error *err)
{
	struct wci_fold f = { .chars = wci_chars_get(), .room = CHUNK };
	wcopy_status rc = check(text, err);

	if (rc != WCOPY_OK)
		return rc;
	/* Words are read eight bytes at a time, beyond the last one as well. */
	if (w->folded == NULL)
		w->folded = wci_calloc(CHUNK + WCI_FOLD_SLACK, 1);
	if (f.chars == NULL || w->folded == NULL)
		return wci_fail_nomem(err);
	f.out = w->folded;
	if (!one_text(w, &f, text, seed) ||
	    (f.n > 0 && !hash_words(w, &f, f.n, seed)))
		return wci_fail_nomem(err);
	return WCOPY_OK;
}

wcopy_status
wci_tokenise(struct wci_words *w, struct wcopy_span text, uint64_t seed,
    bool places, struct wcopy_error *err)
{
	const struct wci_chars *chars;
	wcopy_status rc;

	w->n = w->n_gaps = 0;
	if (!places)
		return wci_tokenise_more(w, text, seed, err);
	if ((rc = check(text, err)) != WCOPY_OK)
		return rc;
	if ((chars = wci_chars_get()) == NULL ||
	    wci_words_placed(w, chars, text, seed) != WCOPY_OK)
		return wci_fail_nomem(err);
	return WCOPY_OK;
}

void
wci_words_clear(struct wci_words *w)
{
	wci_free(w->hash);
	wci_free(w->place);
	wci_free(w->folded);
	memset(w, 0, sizeof(*w));
}
