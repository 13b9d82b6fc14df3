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
 * and may have
 *
 *	#define FOLD_ROWS
 *	size_t fold_run(const struct wci_chars *chars, const char *in,
 *	    size_t len, char *out, size_t *n_out)
 *		Fold as much of in as it can, plain characters of any script
 *		included, and return how many bytes that was; *n_out, which is
 *		no more, is how many it wrote.
 *	size_t fold_han(const char *in, char *out)
 *		Fold the first characters of a step, in a run of them, if they
 *		are Han of three bytes: seven bytes for each. Returns how many.
 *		It may read the byte behind the step.
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

/* The entry of the character at p, of which left bytes are there; *n is its
 * length. Of bad bytes it is that of U+FFFD, and the length 1. */
static inline uint64_t
fold_entry(const struct wci_chars *chars, const char *s, size_t left, size_t *n)
{
	const unsigned char *p = (const unsigned char *)s;
	uint32_t cp = p[0];

	if (cp < 0x80) {
		*n = 1;
		return chars->entry[cp];
	}
	if (left >= 3 && (p[1] & 0xC0) == 0x80) {
		if (cp - 0xC2 < 0xE0 - 0xC2) {
			*n = 2;
			return chars->entry[(cp & 0x1F) << 6 | (p[1] & 0x3F)];
		}
		if (cp - 0xE0 < 0x10 && (p[2] & 0xC0) == 0x80) {
			cp = (cp & 0xF) << 12 | (p[1] & 0x3Fu) << 6 |
			     (p[2] & 0x3F);
			*n = 3;
			/* Neither overlong nor a surrogate. */
			if (cp >= 0x800 && cp >> 11 != 0x1B)
				return chars->entry[cp];
		}
	}
	*n = wci_utf8_decode(s, left, &cp);
	return wci_chars_look(chars, cp);
}

/* Do eight bytes of ASCII stand there? */
static inline bool
fold_ascii_next(const char *s, size_t left)
{
	return left >= 8 && (wci_load8(s) & WCI_EACH(0x80)) == 0;
}

/*
 * The plain characters from pos on: those that are copied, whatever stands
 * beside them, and have a short form. All that changes is in registers: the
 * bytes written could be anything's, as far as the compiler knows.
 */
static inline void
fold_plain(struct wci_fold *f)
{
	const struct wci_chars *chars = f->chars;
	const char *s = f->s;
	char *out = f->out;
	size_t pos = f->pos, n = f->n, len = f->len, room = f->room;

	while (pos < len && n < room) {
		size_t bytes;
		uint64_t entry = fold_entry(chars, s + pos, len - pos, &bytes);

		if (wci_char_class(entry) > WCI_CHAR_DROP ||
		    wci_char_len(entry) > WCI_FOLD_INLINE)
			break;
		wci_store8(out + n, entry >> 16);
		n += wci_char_len(entry);
		pos += bytes;
		if (fold_ascii_next(s + pos, len - pos))
			break;
	}
	f->pos = pos;
	f->n = n;
}

/* More of a run of a script without spaces, by the same means: characters of
 * three bytes that fold to three, as nearly all of them are. */
static inline void
fold_pairs(struct wci_fold *f)
{
	const struct wci_chars *chars = f->chars;
	const char *s = f->s;
	char *out = f->out;
	size_t pos = f->pos, n = f->n, len = f->len, room = f->room;
	size_t first = pos;

#ifdef FOLD_ROWS
	for (size_t k = 1; k > 0 && len - pos > FOLD_STEP && n < room;) {
		k = fold_han(s + pos, out + n);
		pos += 3 * k;
		n += 7 * k;
	}
#endif
	while (pos < len && n < room) {
		size_t bytes;
		uint64_t entry = fold_entry(chars, s + pos, len - pos, &bytes);

		if (wci_char_class(entry) != WCI_CHAR_IDEO || bytes != 3 ||
		    wci_char_len(entry) != 3)
			break;
		/* It ends a pair, a zero follows, and it begins one. */
		wci_store8(out + n, entry >> 16);
		wci_store8(out + n + 4, entry >> 16);
		n += 7;
		pos += 3;
	}
	if (pos > first)
		f->run_len = 3;
	f->run += (pos - first) / 3;
	f->pos = pos;
	f->n = n;
}

/* A character of a script without spaces: it ends the pair with the one before
 * it, and waits for the one behind it. */
static inline void
fold_ideo(struct wci_fold *f, uint64_t entry)
{
	char *out = f->out + f->n;
	size_t len;

	if (f->run == 0) {
		/* A word that stands before it ends here. */
		if (f->n > 0 && wci_fold_is_word(out[-1]))
			f->out[f->n++] = 0;
		f->run_len = wci_char_fold(f->chars, entry, f->out + f->n);
		f->n += f->run_len;
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
	on = f->run > 0 || f->n == 0 || !wci_fold_is_word(f->out[f->n - 1])
		 ? 0
		 : wci_hyphen_joins(f->chars, f->s, f->len, pos + n);
	if (on > 0)
		return on - pos;
	if (class == WCI_CHAR_HYPHEN)
		f->out[f->n++] = 0;
	return n;
}

/* Shall more characters go by the table? */
static inline bool
fold_more_chars(const struct wci_fold *f)
{
	size_t left = f->len - f->pos;
#ifdef FOLD_ROWS
	/* CJK, and its punctuation; the rest is quicker by vectors, of which
	 * there is none for the last few bytes. */
	unsigned char c = (unsigned char)f->s[f->pos];

	if (left >= FOLD_STEP + 2)
		return f->run > 0 || (c >= 0xE3 && c <= 0xE9) || c == 0xEF;
#endif
	return !fold_ascii_next(f->s + f->pos, left);
}

/* Characters from pos on by the table, one at least. */
static void
fold_chars(struct wci_fold *f)
{
	size_t n, before;
	uint64_t entry;
	enum wci_char_class class;

	do {
		before = f->pos;
		if (f->run > 0)
			fold_pairs(f);
		else if (fold_more_chars(f))
			fold_plain(f);
		if (f->pos >= f->len || f->n >= f->room ||
		    (f->pos > before && !fold_more_chars(f)))
			break;
		entry =
		    fold_entry(f->chars, f->s + f->pos, f->len - f->pos, &n);
		class = wci_char_class(entry);
		if (class <= WCI_CHAR_DROP) {
			if (class != WCI_CHAR_DROP)
				wci_fold_end_run(f);
			f->n += wci_char_fold(f->chars, entry, f->out + f->n);
		} else if (class == WCI_CHAR_IDEO) {
			fold_ideo(f, entry);
		} else {
			n = fold_special(f, entry, n);
		}
		f->pos += n;
	} while (f->pos < f->len && f->n < f->room && fold_more_chars(f));
}

#ifndef FOLD_ROWS
/*
 * Fold whole steps from in on until something else than ASCII comes, or less
 * than a step is left. Returns how many bytes are right. It stands alone so
 * that its constants stay in registers.
 */
static size_t
fold_run(const struct wci_chars *chars, const char *in, size_t len, char *out,
    size_t *n_out)
{
	size_t at = 0, n = FOLD_STEP;

	(void)chars;
	/* The next step must not wait for how far this one was right. */
	for (; n == FOLD_STEP && len - at >= FOLD_STEP; at += FOLD_STEP)
		if ((n = fold_step(in + at, out + at)) < FOLD_STEP)
			break;
	*n_out = n < FOLD_STEP ? at + n : at;
	return *n_out;
}
#endif

/* The same for the last bytes of the text, fewer than a step. */
static size_t
fold_last(const char *in, size_t len, char *out)
{
	char last[FOLD_STEP] = { 0 };
	size_t n;

	memcpy(last, in, len);
	n = fold_step(last, out);
	return n < len ? n : len;
}

static void
fold(struct wci_fold *f)
{
	while (f->pos < f->len && f->n < f->room) {
		size_t left = f->len - f->pos, n, n_out;
		/* The last step may reach into the slack. */
		size_t fits = f->room - f->n + FOLD_STEP - 1;

		/* ASCII ends a run; what else is here was cut off when the
		 * room was filled. */
		if ((unsigned char)f->s[f->pos] < 0x80) {
			wci_fold_end_run(f);
		} else if (f->run > 0) {
			fold_chars(f);
			continue;
		}
		if (left < FOLD_STEP)
			n_out = n =
			    fold_last(f->s + f->pos, left, f->out + f->n);
		else
			n = fold_run(f->chars, f->s + f->pos,
			    left < fits ? left : fits, f->out + f->n, &n_out);
		f->pos += n;
		f->n += n_out;
		/* A whole step is left, and room: something else came. */
		if (n == 0 || (f->len - f->pos >= FOLD_STEP && f->n < f->room))
			fold_chars(f);
	}
}

#endif
