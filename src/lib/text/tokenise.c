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

_Static_assert(CHUNK + WCI_FOLD_SLACK <= WCI_FOLD_MOST, "kernels count on it");

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

/* Hash the words of the first n folded bytes, which end one, and note the
 * marks among them. */
static bool
hash_words(struct wci_words *w, struct wci_fold *f, size_t n, uint64_t seed)
{
	size_t words, marks;

	if (!wci_grow(&w->hash, &w->room, w->n + n / 2 + 16,
		sizeof(*w->hash)) ||
	    !wci_grow(&w->mark, &w->mark_room, w->n_marks + n,
		sizeof(*w->mark)))
		return false;
	marks = wci_text_kernel()->marks(f->out, n, w->mark + w->n_marks);
	for (size_t i = 0; w->n > 0 && i < marks; i++)
		w->mark[w->n_marks + i].word += (uint32_t)w->n;
	w->n_marks += marks;
	words = wci_text_kernel()->words(f->out, n, seed, w->hash + w->n);
	if (f->n_gaps > 0)
		put_gaps(w->hash + w->n, words, seed);
	w->n += words;
	w->n_gaps += f->n_gaps;
	f->n_gaps = 0;
	return true;
}

/*
 * The buffer is full: hash the words that have ended, and keep what may go on,
 * be it a word or what stands behind a mark. Of an unending word only what is
 * hashed of it need be kept.
 */
static bool
make_room(struct wci_words *w, struct wci_fold *f, uint64_t seed)
{
	size_t last = f->n - (wci_fold_is_word(f->out[f->n - 1]) ? 0 : 1);
	size_t whole = last;

	while (whole > 0 && wci_fold_is_word(f->out[whole - 1]))
		whole--;
	if (whole == 0) {
		memmove(f->out + WCI_WORD_MAX, f->out + last, f->n - last);
		f->n = WCI_WORD_MAX + f->n - last;
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
check(struct wci_words *w, const struct wcopy_span *texts, size_t n,
    struct wcopy_error *err)
{
	size_t len = 0;

	for (size_t i = 0; i < n; i++) {
		if (texts[i].len > INT32_MAX - len)
			return wci_fail(err, WCOPY_SKIP, WCOPY_REASON_TOO_LARGE,
			    "the text is longer than 2^31 bytes");
		len += texts[i].len;
	}
	w->n = w->n_gaps = w->n_marks = 0;
	return WCOPY_OK;
}

wcopy_status
wci_tokenise_spans(struct wci_words *w, const struct wcopy_span *texts,
    size_t n, uint64_t seed, struct wcopy_error *err)
{
	struct wci_fold f = { .chars = wci_chars_get(), .room = CHUNK };
	wcopy_status rc = check(w, texts, n, err);

	if (rc != WCOPY_OK)
		return rc;
	/* Words are read eight bytes at a time, beyond the last one as well. */
	if (w->folded == NULL)
		w->folded = wci_calloc(CHUNK + WCI_FOLD_SLACK, 1);
	if (f.chars == NULL || w->folded == NULL)
		return wci_fail_nomem(err);
	f.out = w->folded;
	for (size_t i = 0; i < n; i++)
		if (!one_text(w, &f, texts[i], seed))
			return wci_fail_nomem(err);
	f.out[f.n] = 0;
	if (f.n > 0 && !hash_words(w, &f, f.n, seed))
		return wci_fail_nomem(err);
	return WCOPY_OK;
}

wcopy_status
wci_tokenise(struct wci_words *w, struct wcopy_span text, uint64_t seed,
    bool places, struct wcopy_error *err)
{
	const struct wci_chars *chars;
	wcopy_status rc;

	if (!places)
		return wci_tokenise_spans(w, &text, 1, seed, err);
	if ((rc = check(w, &text, 1, err)) != WCOPY_OK)
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
	wci_free(w->mark);
	wci_free(w->folded);
	memset(w, 0, sizeof(*w));
}
