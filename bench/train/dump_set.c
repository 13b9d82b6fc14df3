/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "dump_set.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wirecopy/json.h>

#include "base/alloc.h"
#include "base/hash.h"

static void
read_lines(struct train_dump *d, const struct wci_lexicon *lex,
    struct wcopy_span text)
{
	if (!wci_lines_read(&d->lines, lex, text) ||
	    !wci_line_features_get(&d->f, &d->lines))
		train_must(NULL);
}

/* Lines that hold the passage, or half of which it is. */
static void
label_passage(struct train_dump *d, const struct train_piece *p, float is)
{
	size_t len = p->end - p->first, piece = 0;

	for (size_t at = 0; len > 0 && at + len <= d->words.n; at++) {
		if (memcmp(d->words.word + at, d->passages.word + p->first,
			len * sizeof(*d->words.word)) != 0)
			continue;
		while (d->piece[piece].end <= at)
			piece++;
		for (size_t k = piece;
		     k < d->lines.n_lines && d->piece[k].first < at + len;
		     k++) {
			d->label[k] = is;
			d->piece[k].matched = 1;
		}
		at += len - 1;
	}
}

static void
label_by_passages(struct train_dump *d)
{
	for (size_t k = d->n_passages; k-- > 0;)
		label_passage(d, &d->passage[k], k < d->n_with);
	for (size_t i = 0; i < d->lines.n_lines; i++)
		d->weight[i] *= d->piece[i].matched;
}

static void
label(struct train_dump *d)
{
	size_t n = d->lines.n_lines;
	float sum = 0;

	d->piece = train_must(calloc(n + 1, sizeof(*d->piece)));
	d->label = train_must(calloc(n + 1, sizeof(*d->label)));
	d->weight = train_must(calloc(n + 1, sizeof(*d->weight)));
	for (size_t i = 0; i < n; i++) {
		d->piece[i].first = d->words.n;
		train_words_add(&d->words,
		    wci_line_text(&d->lines, &d->lines.line[i]));
		d->piece[i].end = d->words.n;
		d->weight[i] = sqrtf((float)(d->words.n - d->piece[i].first));
	}
	if (d->n_passages > 0) {
		label_by_passages(d);
	} else {
		train_align(&d->words, d->piece, n, &d->ref);
		for (size_t i = 0; i < n; i++)
			d->label[i] = d->piece[i].matched >= 0.5f;
	}
	for (size_t i = 0; i < n; i++)
		sum += d->weight[i];
	for (size_t i = 0; i < n && sum > 0; i++)
		d->weight[i] /= sum;
}

/* The lines first ... end - 1 of a dump as a text again. */
static struct wci_buf
text_of(const struct train_dump *d, size_t first, size_t end)
{
	struct wci_buf b = { 0 };

	for (size_t i = first; i < end; i++) {
		const struct wci_line *l = &d->lines.line[i];
		struct wcopy_span s = wci_line_text(&d->lines, l);
		const char *mark = l->bullet ? "* " : l->heading ? "# " : "";

		if ((l->blank > 0 && !wci_buf_append_char(&b, '\n')) ||
		    !wci_buf_append(&b, mark, strlen(mark)) ||
		    !wci_buf_append(&b, s.ptr, s.len) ||
		    !wci_buf_append_char(&b, '\n'))
			train_must(NULL);
	}
	return b;
}

/* Make a cut copy of the dump: up to 15 lines above its first line of body,
 * up to 25 behind the last. */
static void
cut(struct train_dump *from, struct train_dump *to,
    const struct wci_lexicon *lex)
{
	uint64_t rng = from->words.n + 1;
	size_t first = 0, end = from->lines.n_lines, n = end, more;
	struct wci_buf text;

	while (first < n && from->label[first] < 1)
		first++;
	while (end > first && from->label[end - 1] < 1)
		end--;
	more = train_random(&rng) % 16;
	first -= more < first ? more : first;
	more = train_random(&rng) % 26;
	end += more < n - end ? more : n - end;
	memset(to, 0, sizeof(*to));
	to->cut = true;
	to->fold = from->fold;
	to->file = from->file;
	train_words_copy(&to->ref, &from->ref);
	text = text_of(from, first, end);
	read_lines(to, lex, wci_buf_span(&text));
	wci_buf_clear(&text);
}

static struct wcopy_span
unescape(const struct wcopy_json_member *m)
{
	struct wcopy_span s = { train_must(malloc(m->value.len + 1)), 0 };

	s.len = wcopy_json_unescape(m->value, (char *)(uintptr_t)s.ptr);
	return s;
}

static bool
is_key(const struct wcopy_json_member *m, const char *key)
{
	return m->key.len == strlen(key) &&
	       memcmp(m->key.ptr, key, m->key.len) == 0;
}

/* Add the strings of an array to the dump's passages. */
static void
read_passages(struct train_dump *d, struct wcopy_span array)
{
	struct wcopy_json_walk walk = { .text = array };
	struct wcopy_json_member m;

	while (wcopy_json_next(&walk, &m, NULL) == WCOPY_OK) {
		struct wcopy_span s = unescape(&m);

		if (!wci_grow(&d->passage, &d->room_passages, d->n_passages + 1,
			sizeof(*d->passage)))
			train_must(NULL);
		d->passage[d->n_passages].first = d->passages.n;
		train_words_add(&d->passages, s);
		d->passage[d->n_passages++].end = d->passages.n;
		free((char *)(uintptr_t)s.ptr);
	}
}

static struct train_dump *
new_dump(struct train_dumps *set)
{
	if (!wci_grow(&set->dump, &set->room, set->n + 1, sizeof(*set->dump)))
		train_must(NULL);
	memset(&set->dump[set->n], 0, sizeof(*set->dump));
	return &set->dump[set->n];
}

static void
read_member(struct train_dump *d, const struct wci_lexicon *lex,
    const struct wcopy_json_member *m)
{
	struct wcopy_span s;

	if (is_key(m, "host")) {
		d->fold = (unsigned)(wci_hash(m->value.ptr, m->value.len, 0) %
				     TRAIN_FOLDS);
	} else if (is_key(m, "dump")) {
		s = unescape(m);
		read_lines(d, lex, s);
		free((char *)(uintptr_t)s.ptr);
	} else if (is_key(m, "ref")) {
		s = unescape(m);
		train_words_add(&d->ref, s);
		free((char *)(uintptr_t)s.ptr);
	} else if (is_key(m, "with")) {
		read_passages(d, m->value);
		d->n_with = d->n_passages;
	} else if (is_key(m, "without")) {
		read_passages(d, m->value);
	}
}

static void
read_dump(struct train_dumps *set, struct wcopy_span line, unsigned file)
{
	struct wcopy_json_walk walk = { .text = line };
	struct wcopy_json_member m;
	struct train_dump *d = new_dump(set);

	d->file = file;
	while (wcopy_json_next(&walk, &m, NULL) == WCOPY_OK)
		read_member(d, set->lex, &m);
	if ((d->ref.n == 0 && d->n_passages == 0) || d->lines.n_lines == 0)
		return;
	label(d);
	set->n++;
	if (set->n % 2 == 0 && d->n_passages == 0) {
		struct train_dump *copy = new_dump(set);

		cut(&set->dump[set->n - 1], copy, set->lex);
		if (copy->lines.n_lines > 0) {
			label(copy);
			set->n++;
		}
	}
}

void
train_dumps_read(struct train_dumps *set, unsigned file)
{
	FILE *f = fopen(set->file[file], "r");
	char *line = NULL;
	size_t room = 0;
	ssize_t len;

	if (f == NULL)
		train_die(set->file[file], strerror(errno));
	while ((len = getline(&line, &room, f)) > 0)
		read_dump(set, (struct wcopy_span){ line, (size_t)len }, file);
	free(line);
	(void)fclose(f);
}
