/* SPDX-License-Identifier: MIT */
/*
 * fold_loop.h - the first loop of a kernel, around its step for ASCII
 *
 * Included by each kernel, which has defined before
 *
 *	#define FOLD_STEP	bytes of one step
 *	unsigned fold_step(const char *in, char *out)
 *		Fold FOLD_STEP bytes as if all were ASCII. Returns how many of
 *		them, from the first, are right: up to a byte above 0x7F, to an
 *		'@', or to a hyphen that white space or the end of the step
 *		follows. (Any hyphen may count as such.)
 *
 * ASCII goes through the step, anything else through the table of characters,
 * one at a time, until eight bytes of ASCII follow. Text that mixes both (an
 * accent in every fourth word) pays for each change with a mispredicted
 * branch; text of another script stays with the table, which takes some five
 * cycles a character.
 */
#ifndef WCI_FOLD_LOOP_H
#define WCI_FOLD_LOOP_H

#include "base/swar.h"
#include "base/utf8.h"
#include "text/context.h"
#include "text/fold_kernel.h"

/* The entry of the character at pos; *n is its length. Of bad bytes it is
 * that of U+FFFD, and the length 1. */
static inline uint64_t
fold_entry(const struct wci_fold *f, size_t pos, size_t *n)
{
	const unsigned char *p = (const unsigned char *)f->s + pos;
	uint32_t cp = p[0];

	if (cp < 0x80) {
		*n = 1;
		return f->chars->entry[cp];
	}
	if (f->len - pos >= 3 && (p[1] & 0xC0) == 0x80) {
		if (cp - 0xC2 < 0xE0 - 0xC2) {
			*n = 2;
			return f->chars
			    ->entry[(cp & 0x1F) << 6 | (p[1] & 0x3F)];
		}
		if (cp - 0xE0 < 0x10 && (p[2] & 0xC0) == 0x80) {
			cp = (cp & 0xF) << 12 | (p[1] & 0x3Fu) << 6 |
			     (p[2] & 0x3F);
			*n = 3;
			/* Neither overlong nor a surrogate. */
			if (cp >= 0x800 && cp >> 11 != 0x1B)
				return f->chars->entry[cp];
		}
	}
	*n = wci_utf8_decode(f->s + pos, f->len - pos, &cp);
	return wci_chars_look(f->chars, cp);
}

/* A character of a script without spaces: it ends the pair with the one before
 * it, and waits for the one behind it. */
static inline void
fold_ideo(struct wci_fold *f, uint64_t entry)
{
	char *out = f->out + f->n;
	size_t len;

	if (f->run == 0) {
		/* What stands before it ends here. */
		*out++ = 0;
		f->run_len = wci_char_fold(f->chars, entry, out);
		f->n += 1 + f->run_len;
		f->run = 1;
		return;
	}
	len = wci_char_fold(f->chars, entry, out);
	out[len] = 0;
	(void)wci_char_fold(f->chars, entry, out + len + 1);
	f->n += 2 * len + 1;
	f->run_len = len;
	f->run++;
}

/* What the neighbours decide, at pos; returns the length of it. */
static size_t
fold_special(struct wci_fold *f, uint64_t entry, size_t n)
{
	enum wci_char_class class = wci_char_class(entry);
	size_t pos = f->pos, on;
	uint32_t cp;
	bool alone;

	if (class != WCI_CHAR_SOFT)
		wci_fold_end_run(f);
	if (class == WCI_CHAR_JAMO) {
		n = wci_hangul(f->s, f->len, pos, &cp);
		f->n +=
		    wci_char_fold(f->chars, f->chars->entry[cp], f->out + f->n);
		return n;
	}
	if (class == WCI_CHAR_AT) {
		n = wci_at_signs(f->chars, f->s, f->len, pos, &alone) - pos;
		f->out[f->n++] = 0;
		if (!alone)
			return n;
		f->out[f->n++] = '@';
		f->out[f->n++] = 0;
		f->n_gaps++;
		return n;
	}
	on = f->run > 0 || f->n == 0 || f->out[f->n - 1] == 0
		 ? 0
		 : wci_hyphen_joins(f->chars, f->s, f->len, pos + n);
	if (on > 0)
		return on - pos;
	if (class == WCI_CHAR_HYPHEN)
		f->out[f->n++] = 0;
	return n;
}

/* Characters from pos on by the table: at least one, then up to where eight
 * bytes of ASCII follow. */
static void
fold_chars(struct wci_fold *f)
{
	do {
		size_t n;
		uint64_t entry = fold_entry(f, f->pos, &n);
		enum wci_char_class class = wci_char_class(entry);

		if (class <= WCI_CHAR_DROP) {
			if (f->run > 0 && class != WCI_CHAR_DROP)
				wci_fold_end_run(f);
			f->n += wci_char_fold(f->chars, entry, f->out + f->n);
		} else if (class == WCI_CHAR_IDEO) {
			fold_ideo(f, entry);
		} else {
			n = fold_special(f, entry, n);
		}
		f->pos += n;
		if (f->len - f->pos >= 8 &&
		    (wci_load8(f->s + f->pos) & WCI_EACH(0x80)) == 0)
			break;
	} while (f->pos < f->len && f->n < f->room);
}

static void
fold(struct wci_fold *f)
{
	while (f->pos < f->len && f->n < f->room) {
		const char *in = f->s + f->pos;
		size_t left = f->len - f->pos, n;
		char last[FOLD_STEP] = { 0 };

		if (left < FOLD_STEP) {
			memcpy(last, in, left);
			in = last;
		}
		n = fold_step(in, f->out + f->n);
		if (n > 0 && f->run > 0) {
			/* The step wrote over nothing: out[n] is behind the
			 * run. Its end moves, so fold again. */
			wci_fold_end_run(f);
			n = fold_step(in, f->out + f->n);
		}
		if (n >= left) {
			f->pos += left;
			f->n += left;
			break;
		}
		f->pos += n;
		f->n += n;
		if (n < FOLD_STEP)
			fold_chars(f);
	}
}

#endif
