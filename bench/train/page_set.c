/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "page_set.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wirecopy/json.h>
#include <zlib.h>

#include "base/alloc.h"
#include "base/hash.h"
#include "extract/encoding.h"
#include "extract/prescan.h"
#include "extract/sax.h"
#include "extract/sink.h"

/* The front end, and what it makes of the page that is being read. */
struct reader {
	struct wci_prescan prescan;
	struct wci_sink sink;
	struct wci_page page;
	struct wci_classifier classifier;
	struct wci_buf decoded, file;
};

static bool
read_html(struct reader *r, const char *dir, const char *id)
{
	char path[4096];
	gzFile f = NULL;
	int n;

	for (int k = 0; k < 2 && f == NULL; k++) {
		(void)snprintf(path, sizeof(path), "%s/%s.html%s", dir, id,
		    k == 0 ? "" : ".gz");
		f = gzopen(path, "rb");
	}
	if (f == NULL)
		return false;
	wci_buf_reset(&r->file);
	do {
		if (!wci_buf_reserve(&r->file, 1 << 20))
			train_must(NULL);
		n = gzread(f, r->file.data + r->file.len, 1 << 20);
		if (n > 0)
			r->file.len += (size_t)n;
	} while (n > 0);
	(void)gzclose(f);
	return n == 0;
}

static bool
parse_html(struct reader *r)
{
	struct wcopy_span none = { NULL, 0 }, utf8;
	struct wcopy_error err;

	if (wci_encoding_decode(wci_buf_span(&r->file), none, &r->decoded,
		&utf8, &err) != WCOPY_OK)
		return false;
	wci_page_reset(&r->page);
	if (!wci_prescan_run(&r->prescan, utf8, &r->page))
		train_must(NULL);
	wci_sink_reset(&r->sink, &r->page, r->prescan.notes,
	    r->prescan.n_notes);
	return wci_sax_parse(wci_buf_span(&r->prescan.out), &r->sink, &err) ==
		   WCOPY_OK &&
	       wci_classify_vectors(&r->classifier, &r->page);
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
keep_blocks(struct train_page *t, const struct reader *r)
{
	const struct wci_page *p = &r->page;
	size_t n = p->n_blocks;

	t->n_blocks = n;
	t->vector = train_must(malloc((n + 1) * sizeof(*t->vector)));
	memcpy(t->vector, r->classifier.vector, n * sizeof(*t->vector));
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

/* Whether the words a stand in b, one after the other. */
static bool
is_inside(const uint32_t *a, size_t n_a, const uint32_t *b, size_t n_b)
{
	for (size_t i = 0; i + n_a <= n_b; i++)
		if (memcmp(a, b + i, n_a * sizeof(*a)) == 0)
			return true;
	return false;
}

/* Label the blocks that hold a snippet or are held by it. */
static void
label_snippets(struct train_page *t)
{
	for (size_t i = 0; i < t->n_blocks; i++) {
		const uint32_t *w = t->words.word + t->piece[i].first;
		size_t n = t->piece[i].end - t->piece[i].first;

		for (size_t k = 0; k < t->n_snippets; k++) {
			const struct train_snippet *s = &t->snippet[k];
			const uint32_t *v = t->snippets.word + s->first;
			size_t m = s->end - s->first;

			if (n == 0 || m == 0 ||
			    !(is_inside(v, m, w, n) ||
				(n >= 3 && is_inside(w, n, v, m))))
				continue;
			/* What must be there counts where both touch. */
			t->label[i] =
			    s->with || (t->weight[i] > 0 && t->label[i] > 0);
			t->weight[i] = 1;
		}
	}
}

static void
label(struct train_page *t)
{
	float sum = 0;

	if (t->ref.n > 0) {
		train_align(&t->words, t->piece, t->n_blocks, &t->ref);
		for (size_t i = 0; i < t->n_blocks; i++) {
			t->label[i] = t->piece[i].matched >= 0.5f;
			t->weight[i] =
			    sqrtf((float)(t->piece[i].end - t->piece[i].first));
		}
	} else {
		label_snippets(t);
	}
	for (size_t i = 0; i < t->n_blocks; i++)
		sum += t->weight[i];
	for (size_t i = 0; i < t->n_blocks && sum > 0; i++)
		t->weight[i] /= sum;
}

/* -- truth files ----------------------------------------------------------- */

static struct wcopy_span
unescape(const struct wcopy_json_member *m)
{
	struct wcopy_span s = { train_must(malloc(m->value.len + 1)), 0 };

	s.len = wcopy_json_unescape(m->value, (char *)(uintptr_t)s.ptr);
	((char *)(uintptr_t)s.ptr)[s.len] = '\0';
	return s;
}

static bool
is_key(const struct wcopy_json_member *m, const char *key)
{
	return m->key.len == strlen(key) &&
	       memcmp(m->key.ptr, key, m->key.len) == 0;
}

/* "https://www.x.com/..." and "hard::x.com-y.html" are both of x.com. */
static uint64_t
host_of(const char *url)
{
	const char *s = strstr(url, "://"), *colons = strstr(url, "::");
	size_t n;

	if (s != NULL)
		url = s + 3;
	else if (colons != NULL)
		url = colons + 2;
	if (strncmp(url, "www.", 4) == 0)
		url += 4;
	n = strcspn(url, s != NULL ? "/:?#" : "/:?#-");
	return wci_hash(url, n, 0);
}

static void
read_snippets(struct train_page *t, struct wcopy_span array, bool with)
{
	struct wcopy_json_walk walk = { .text = array };
	struct wcopy_json_member m;
	struct wcopy_error err;

	while (wcopy_json_next(&walk, &m, &err) == WCOPY_OK) {
		struct wcopy_span s;

		if (m.type != WCOPY_JSON_STRING)
			continue;
		s = unescape(&m);
		if (!wci_grow(&t->snippet, &t->room_snippets, t->n_snippets + 1,
			sizeof(*t->snippet)))
			train_must(NULL);
		t->snippet[t->n_snippets].first = t->snippets.n;
		train_words_add(&t->snippets, s);
		t->snippet[t->n_snippets].end = t->snippets.n;
		t->snippet[t->n_snippets++].with = with;
		free((char *)(uintptr_t)s.ptr);
	}
}

static void
read_truth(struct train_page *t, struct wcopy_span line, bool snippets_only)
{
	struct wcopy_json_walk walk = { .text = line };
	struct wcopy_json_member m;
	struct wcopy_error err;

	while (wcopy_json_next(&walk, &m, &err) == WCOPY_OK) {
		struct wcopy_span s = { NULL, 0 };

		if (m.type == WCOPY_JSON_ARRAY && is_key(&m, "with"))
			read_snippets(t, m.value, true);
		if (m.type == WCOPY_JSON_ARRAY && is_key(&m, "without"))
			read_snippets(t, m.value, false);
		if (m.type != WCOPY_JSON_STRING)
			continue;
		s = unescape(&m);
		if (is_key(&m, "id")) {
			t->id = (char *)(uintptr_t)s.ptr;
			continue;
		}
		if (is_key(&m, "url"))
			t->host = host_of(s.ptr);
		if (is_key(&m, "text") && !snippets_only)
			train_words_add(&t->ref, s);
		free((char *)(uintptr_t)s.ptr);
	}
}

static char *
take_line(gzFile f, char **line, size_t *room)
{
	size_t len = 0;

	for (;;) {
		if (!wci_grow(line, room, len + 65536, 1))
			train_must(NULL);
		if (gzgets(f, *line + len, 65536) == NULL)
			return len > 0 ? *line : NULL;
		len += strlen(*line + len);
		if (len > 0 && (*line)[len - 1] == '\n')
			return *line;
	}
}

void
train_set_read(struct train_set *set, const char *dir, const char *truth)
{
	struct reader *r = train_must(calloc(1, sizeof(*r)));
	gzFile f = gzopen(truth, "rb");
	char *line = NULL;
	size_t room = 0;

	if (f == NULL)
		train_die(truth, strerror(errno));
	wci_prescan_init(&r->prescan);
	r->classifier.lex = train_must(wci_lexicon_new());
	r->classifier.markup.classes = train_must(wci_class_table_new(NULL));
	while (take_line(f, &line, &room) != NULL) {
		struct train_page *t;

		if (!wci_grow(&set->page, &set->room, set->n + 1,
			sizeof(*set->page)))
			train_must(NULL);
		t = &set->page[set->n];
		memset(t, 0, sizeof(*t));
		read_truth(t, (struct wcopy_span){ line, strlen(line) }, false);
		t->set = set->n_sets;
		t->fold = (unsigned)(t->host % N_FOLDS);
		if (t->id == NULL || (t->ref.n == 0 && t->n_snippets == 0) ||
		    !read_html(r, dir, t->id) || !parse_html(r) ||
		    r->page.n_blocks == 0)
			continue;
		keep_blocks(t, r);
		keep_tokens(set, t, &r->page);
		label(t);
		set->n++;
	}
	(void)gzclose(f);
	set->name[set->n_sets++] = dir;
}

void
train_set_balance(struct train_set *set)
{
	for (size_t i = 0; i < set->n; i++) {
		unsigned n = 0;

		for (size_t k = 0; k < set->n; k++)
			n += set->page[k].host == set->page[i].host;
		set->page[i].share = 1 / sqrtf((float)n);
	}
}
