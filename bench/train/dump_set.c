/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "dump_set.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "page_set.h"

/* What is made of one text before its lines are let go. */
struct work {
	struct wci_lines lines;
	struct wci_line_features f;
	struct train_words words;
	struct train_piece *piece; /* of each line */
	size_t room_piece;
	struct wci_buf plain; /* all lines, as train_plain_add leaves them */
	size_t *end;          /* of each line there */
	size_t room_end;
};

/* Lines that hold the snippet or a part of it. */
static void
label_snippet(const struct work *w, struct train_dump *d,
    const struct train_snippet *s)
{
	size_t i = 0;

	for (size_t at = 0;
	     (at = train_find(&w->plain, at, s->text)) < w->plain.len;
	     at += s->text.len) {
		while (w->end[i] <= at)
			i++;
		for (size_t k = i; k < d->n_lines &&
				   (k == i || w->end[k - 1] < at + s->text.len);
		     k++) {
			d->label[k] = s->with;
			w->piece[k].matched = 1;
		}
	}
}

/* What must be there counts where both touch, so it comes last. */
static void
label_by_snippets(const struct work *w, struct train_dump *d)
{
	for (unsigned with = 0; with < 2; with++)
		for (size_t k = 0; k < d->truth->n_snippets; k++)
			if (d->truth->snippet[k].with == (with == 1))
				label_snippet(w, d, &d->truth->snippet[k]);
	for (size_t i = 0; i < d->n_lines; i++)
		d->weight[i] *= w->piece[i].matched;
}

static void
label(struct work *w, struct train_dump *d)
{
	size_t n = d->n_lines;
	float sum = 0;

	if (!wci_grow(&w->piece, &w->room_piece, n + 1, sizeof(*w->piece)) ||
	    !wci_grow(&w->end, &w->room_end, n + 1, sizeof(*w->end)))
		train_must(NULL);
	wci_buf_reset(&w->plain);
	memset(w->piece, 0, n * sizeof(*w->piece));
	w->words.n = 0;
	for (size_t i = 0; i < n; i++) {
		w->piece[i].first = w->words.n;
		train_words_add(&w->words,
		    wci_line_text(&w->lines, &w->lines.line[i]));
		train_plain_add(&w->plain,
		    wci_line_text(&w->lines, &w->lines.line[i]));
		w->end[i] = w->plain.len;
		w->piece[i].end = w->words.n;
		d->weight[i] = sqrtf((float)(w->words.n - w->piece[i].first));
	}
	if (d->truth->ref.n == 0) {
		label_by_snippets(w, d);
	} else {
		train_align(&w->words, w->piece, n, &d->truth->ref);
		for (size_t i = 0; i < n; i++)
			d->label[i] = w->piece[i].matched >= 0.5f;
	}
	for (size_t i = 0; i < n; i++)
		sum += d->weight[i];
	for (size_t i = 0; i < n && sum > 0; i++)
		d->weight[i] /= sum;
}

/* The lines first ... end - 1 of a dump as a text again. */
static void
text_of(const struct wci_lines *ls, size_t first, size_t end,
    struct wci_buf *out)
{
	wci_buf_reset(out);
	for (size_t i = first; i < end; i++) {
		const struct wci_line *l = &ls->line[i];
		struct wcopy_span s = wci_line_text(ls, l);
		const char *mark = l->bullet ? "* " : l->heading ? "# " : "";

		if ((l->blank > 0 && !wci_buf_append_char(out, '\n')) ||
		    !wci_buf_append(out, mark, strlen(mark)) ||
		    !wci_buf_append(out, s.ptr, s.len) ||
		    !wci_buf_append_char(out, '\n'))
			train_must(NULL);
	}
}

/* The text without most of its menus and footer: up to 15 lines above its
 * first line of body, up to 25 behind the last. */
static void
cut(const struct work *w, const struct train_dump *d, struct wci_buf *out)
{
	uint64_t rng = w->words.n + 1;
	size_t first = 0, n = d->n_lines, end = n, more;

	while (first < n && d->label[first] < 1)
		first++;
	while (end > first && d->label[end - 1] < 1)
		end--;
	more = train_random(&rng) % 16;
	first -= more < first ? more : first;
	more = train_random(&rng) % 26;
	end += more < n - end ? more : n - end;
	text_of(&w->lines, first, end, out);
}

/* Add a text to the set; NULL if it has no lines. */
static struct train_dump *
add(struct train_dumps *set, struct work *w, const struct train_dump *like,
    const struct wci_buf *text)
{
	struct train_dump *d;

	if (!wci_lines_read(&w->lines, set->lex, wci_buf_span(text)) ||
	    !wci_line_features_get(&w->f, &w->lines) ||
	    !wci_grow(&set->dump, &set->room, set->n + 1, sizeof(*set->dump)))
		train_must(NULL);
	if (w->lines.n_lines == 0)
		return NULL;
	d = &set->dump[set->n++];
	*d = *like;
	d->n_lines = w->lines.n_lines;
	d->vector = train_must(malloc(d->n_lines * sizeof(*d->vector)));
	d->label = train_must(calloc(d->n_lines, sizeof(*d->label)));
	d->weight = train_must(calloc(d->n_lines, sizeof(*d->weight)));
	for (size_t i = 0; i < d->n_lines; i++)
		wci_line_vector(&w->f, i, d->vector[i]);
	label(w, d);
	return d;
}

void
train_dumps_read(struct train_dumps *set, const char *pages, const char *truth)
{
	struct train_front *f = train_front_new();
	struct work *w = train_must(calloc(1, sizeof(*w)));
	/* Never freed: the dumps point into it. */
	struct train_truths *truths = train_must(malloc(sizeof(*truths)));
	struct wci_buf text = { 0 };

	if (set->n_sets == sizeof(set->name) / sizeof(set->name[0]))
		train_die(pages, "too many sets");
	train_truths_read(truths, pages, truth);
	for (size_t i = 0; i < truths->n; i++) {
		struct train_dump like = { .truth = &truths->truth[i],
			.fold = (unsigned)(truths->truth[i].host % TRAIN_FOLDS),
			.set = set->n_sets };

		if (!train_front_parse(f, wci_buf_span(&truths->truth[i].html)))
			continue;
		for (; like.style < TRAIN_N_STYLES; like.style++) {
			struct train_dump *d;

			train_render(&f->page, like.style, &text);
			like.cut = false;
			d = add(set, w, &like, &text);
			if (d == NULL || d->truth->ref.n == 0 ||
			    (i + like.style) % 2 != 0)
				continue;
			cut(w, d, &text);
			like.cut = true;
			(void)add(set, w, &like, &text);
		}
	}
	set->name[set->n_sets++] = pages;
}
