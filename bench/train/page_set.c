/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "page_set.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "extract/encoding.h"
#include "extract/sax.h"

struct train_front *
train_front_new(void)
{
	struct train_front *f = train_must(calloc(1, sizeof(*f)));

	wci_prescan_init(&f->prescan);
	f->classifier.lex = train_must(wci_lexicon_new());
	return f;
}

bool
train_front_parse(struct train_front *f, struct wcopy_span html)
{
	struct wcopy_span none = { NULL, 0 }, utf8;
	struct wcopy_error err;

	if (wci_encoding_decode(html, none, &f->decoded, &utf8, &err) !=
	    WCOPY_OK)
		return false;
	wci_page_reset(&f->page);
	if (!wci_prescan_run(&f->prescan, utf8, &f->page))
		train_must(NULL);
	wci_sink_reset(&f->sink, &f->page, &f->prescan.made);
	return wci_sax_parse(&f->sink, &err) == WCOPY_OK &&
	       f->page.n_blocks > 0;
}

/* Slots for names: the tokens of 2,600 pages are 120,000. */
#define NAME_SLOTS ((size_t)1 << 20)

struct train_name *
train_name_of(struct train_set *set, uint32_t hash)
{
	size_t i = hash % NAME_SLOTS;

	if (set->names == NULL)
		set->names =
		    train_must(calloc(NAME_SLOTS, sizeof(*set->names)));
	while (set->names[i].hash != 0 && set->names[i].hash != hash)
		i = (i + 1) % NAME_SLOTS;
	return &set->names[i];
}

static void
keep_name(struct train_set *set, const struct wci_class_token *token,
    const char *words)
{
	struct train_name *name = train_name_of(set, token->hash);
	size_t n = 0;

	if (name->hash != 0)
		return;
	if (++set->n_names > NAME_SLOTS / 2)
		train_die("names", "more than there is room for");
	name->hash = token->hash;
	for (size_t k = 0; k < token->len && n + 1 < sizeof(name->text); k++) {
		char c = words[token->off + k];
		bool letter = (c >= 'a' && c <= 'z') || (c & 0x80) != 0;
		bool upper = c >= 'A' && c <= 'Z';

		/* The sign or the capital between the two of a pair. */
		if (n > 0 && name->text[n - 1] != '+' &&
		    ((!letter && !upper) ||
			(upper && words[token->off + k - 1] >= 'a')))
			name->text[n++] = '+';
		if (n + 1 < sizeof(name->text) && (letter || upper))
			name->text[n++] = (char)(upper ? c | 0x20 : c);
	}
}

static void
keep_tokens(struct train_set *set, struct train_page *t,
    const struct wci_page *p)
{
	t->n_elements = p->n_elements;
	t->elements = train_must(calloc(p->n_elements, sizeof(*t->elements)));
	for (size_t i = 0; i < p->n_elements; i++) {
		struct wci_class_token token[WCI_CLASS_TOKENS];
		struct wcopy_span words =
		    wci_page_string(p, p->elements[i].words);
		size_t n = wci_class_tokens(words, token);

		t->elements[i].parent = p->elements[i].parent;
		t->elements[i].first = (uint32_t)t->n_tokens;
		t->elements[i].n = (uint32_t)n;
		if (!wci_grow(&t->tokens, &t->room_tokens, t->n_tokens + n,
			sizeof(*t->tokens)))
			train_must(NULL);
		for (size_t k = 0; k < n; k++) {
			keep_name(set, &token[k], words.ptr);
			t->tokens[t->n_tokens++] = token[k].hash;
		}
	}
}

static void
keep_blocks(struct train_page *t, const struct train_front *f)
{
	const struct wci_page *p = &f->page;
	size_t n = p->n_blocks;

	t->n_blocks = n;
	t->vector = train_must(malloc((n + 1) * sizeof(*t->vector)));
	memcpy(t->vector, f->classifier.vector, n * sizeof(*t->vector));
	t->label = train_must(calloc(n + 1, sizeof(*t->label)));
	t->weight = train_must(calloc(n + 1, sizeof(*t->weight)));
	t->piece = train_must(calloc(n + 1, sizeof(*t->piece)));
	t->element = train_must(calloc(n + 1, sizeof(*t->element)));
	for (size_t i = 0; i < n; i++) {
		t->element[i] = p->blocks[i].element;
		t->piece[i].first = t->words.n;
		train_words_add(&t->words, wci_page_text(p, &p->blocks[i]));
		t->piece[i].end = t->words.n;
	}
}

/* Label the blocks that hold a snippet or a part of it. */
static void
label_snippets(struct train_page *t, const struct wci_page *p)
{
	struct wci_buf plain = { 0 };
	size_t *end = train_must(calloc(t->n_blocks, sizeof(*end)));

	for (size_t i = 0; i < t->n_blocks; i++) {
		train_plain_add(&plain, wci_page_text(p, &p->blocks[i]));
		end[i] = plain.len;
	}
	for (size_t k = 0; k < t->truth->n_snippets; k++) {
		const struct train_snippet *s = &t->truth->snippet[k];
		size_t at = 0;

		for (size_t i = 0;
		     (at = train_find(&plain, at, s->text)) < plain.len;
		     at += s->text.len) {
			while (end[i] <= at)
				i++;
			/* What must be there counts where both touch. */
			for (size_t j = i;
			     j < t->n_blocks &&
			     (j == i || end[j - 1] < at + s->text.len);
			     j++) {
				t->label[j] = s->with || (t->weight[j] > 0 &&
							     t->label[j] > 0);
				t->weight[j] = 1;
			}
		}
	}
	free(end);
	wci_buf_clear(&plain);
}

/* What no snippet touches counts half as much as what one does. */
static void
weigh_rest(struct train_page *t)
{
	float sum = 0;

	t->weak = train_must(calloc(t->n_blocks, sizeof(*t->weak)));
	for (size_t i = 0; i < t->n_blocks; i++) {
		size_t n = t->piece[i].end - t->piece[i].first;

		t->weak[i] = t->weight[i] > 0 ? 0 : sqrtf((float)n);
		sum += t->weak[i];
	}
	for (size_t i = 0; i < t->n_blocks && sum > 0; i++)
		t->weak[i] /= 2 * sum;
}

static void
label(struct train_page *t, const struct wci_page *p)
{
	float sum = 0;

	if (t->truth->ref.n > 0) {
		train_align(&t->words, t->piece, t->n_blocks, &t->truth->ref);
		for (size_t i = 0; i < t->n_blocks; i++) {
			t->label[i] = t->piece[i].matched >= 0.5f;
			t->weight[i] =
			    sqrtf((float)(t->piece[i].end - t->piece[i].first));
		}
	} else {
		label_snippets(t, p);
		weigh_rest(t);
	}
	for (size_t i = 0; i < t->n_blocks; i++)
		sum += t->weight[i];
	for (size_t i = 0; i < t->n_blocks && sum > 0; i++)
		t->weight[i] /= sum;
}

void
train_set_read(struct train_set *set, const char *pages, const char *truth)
{
	struct train_front *f = train_front_new();
	/* Never freed: the pages point into it. */
	struct train_truths *truths = train_must(malloc(sizeof(*truths)));

	if (set->n_sets == sizeof(set->name) / sizeof(set->name[0]))
		train_die(pages, "too many sets");
	f->classifier.markup.classes = train_must(wci_class_table_new(NULL));
	train_truths_read(truths, pages, truth);
	for (size_t i = 0; i < truths->n; i++) {
		struct train_page *t;

		if (!train_front_parse(f, wci_buf_span(&truths->truth[i].html)))
			continue;
		if (!wci_classify_vectors(&f->classifier, &f->page) ||
		    !wci_grow(&set->page, &set->room, set->n + 1,
			sizeof(*set->page)))
			train_must(NULL);
		t = &set->page[set->n++];
		memset(t, 0, sizeof(*t));
		t->truth = &truths->truth[i];
		t->set = set->n_sets;
		t->fold = (unsigned)(t->truth->host % TRAIN_FOLDS);
		keep_blocks(t, f);
		keep_tokens(set, t, &f->page);
		label(t, &f->page);
	}
	set->name[set->n_sets++] = pages;
}

void
train_set_balance(struct train_set *set)
{
	for (size_t i = 0; i < set->n; i++) {
		unsigned n = 0;

		for (size_t k = 0; k < set->n; k++)
			n += set->page[k].truth->host ==
			     set->page[i].truth->host;
		set->page[i].share = 1 / sqrtf((float)n);
	}
}
