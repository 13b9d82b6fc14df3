/* SPDX-License-Identifier: MIT */
/*
 * fold_kernel.h - the inner loops of tokenising, one set for each kernel
 *
 * First a text is folded: words of folded bytes, and between them, and nowhere
 * else, bytes below WCI_FOLD_WORD: the kinds of quotation marks, and 0 for what
 * else separates. A run of a script without spaces stands there pair by pair
 * already, a redacted word is a lone '@', and no folded form has that byte. So
 * all that depends on characters is done, and the second loop only has to find
 * words and to hash them.
 */
#ifndef WCI_FOLD_KERNEL_H
#define WCI_FOLD_KERNEL_H

#include <stddef.h>
#include <stdint.h>

#include "text/chars.h"
#include "text/tokenise.h"

/* What one step of folding may write beyond its last byte, and the second loop
 * read beyond the last word. */
#define WCI_FOLD_SLACK 128

/* A place among the folded bytes fits 16 bits. */
#define WCI_FOLD_MOST UINT16_MAX

/* A text on its way through the first loop. */
struct wci_fold {
	const struct wci_chars *chars;
	const char *s; /* the text */
	size_t len, pos;
	char *out; /* room + WCI_FOLD_SLACK bytes */
	size_t n, room;
	size_t n_gaps; /* lone '@' written */
	/* Inside a run of a script without spaces: how many of its characters
	 * were seen, and the bytes of the last one, which stand at the end of
	 * out and wait for the next. */
	size_t run, run_len;
};

struct wci_text_kernel {
	/* Fold until the text is at its end, or room is. */
	void (*fold)(struct wci_fold *f);

	/*
	 * Hash the words of n folded bytes, the last of which ends one, and return
	 * how many there are, n / 2 at most. hash has room for 16 more, and n
	 * is at most WCI_FOLD_MOST.
	 */
	size_t (*words)(const char *folded, size_t n, uint64_t seed,
	    uint64_t *hash);

	/*
	 * Note the quotation marks among n folded bytes, words counted from 0,
	 * and return how many there are; there is room for n. The byte behind
	 * the last is read.
	 */
	size_t (*marks)(const char *folded, size_t n, struct wci_mark *mark);
};

/* The set in use. */
const struct wci_text_kernel *wci_text_kernel(void);

extern const struct wci_text_kernel wci_text_portable, wci_text_neon,
    wci_text_avx2, wci_text_avx512;

/* Is that a byte of a word? */
static inline bool
wci_fold_is_word(char c)
{
	return (unsigned char)c >= WCI_FOLD_WORD;
}

/* End the run that f is in, if it is in one: a lone character is a word, the
 * last one of several has been in a pair already. */
static inline void
wci_fold_end_run(struct wci_fold *f)
{
	if (f->run > 1)
		f->n -= f->run_len;
	else if (f->run == 1)
		f->out[f->n++] = 0;
	f->run = 0;
}

#endif
