/* SPDX-License-Identifier: MIT */
/*
 * train_dump - learn the weights of the dump reader
 *
 *	train_dump [-e EPOCHS] [-s SEED] [-o WEIGHTS.c] FILE...
 *
 * Each FILE holds one labelled dump a line, as JSON: "host" (dumps of one host
 * fall into one fold), "dump" (a page rendered to text) and either "ref" (the
 * body a person would take from it) or "with" and "without" (arrays of
 * passages that must and must not be in the body; only the lines that hold one
 * are learned from). First the network is trained five times on four fifths of
 * the hosts and scored on the last fifth, file by file; then, with -o, once on
 * all, and the weights are written with those scores at their head. The same
 * files, in the same order, give the same weights.
 *
 * Cuts     every second dump is learned from a second time with most of its
 *          menus and footer cut away: dumps made by other tools have less.
 * Strange  in three dumps of ten, anew each time, classes of words are made
 *          invisible, small words rare and capitals few: the labelled pages are
 *          in English, nearly all, and other languages must do with what shape
 *          tells.
 * Loss     cross-entropy of each line, weighted by the square root of its
 *          words, the lines of a page together counting 1: a page is scored by
 *          its words, but a long paragraph is no harder than a short one.
 * Steps    Adam, one dump a step, the rate falling linearly to a twentieth.
 */
#include <config.h>
#include <errno.h>
#include <inttypes.h>
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wirecopy/json.h>

#include "align.h"
#include "base/alloc.h"
#include "base/hash.h"
#include "extract/dump_net.h"
#include "extract/dump_rules.h"

#define N_FOLDS 5

/* One labelled dump. */
struct dump {
	struct wci_lines lines;
	struct wci_line_features f;
	float *label;  /* of each line: 1 if it is of the body */
	float *weight; /* sums to 1 */
	struct train_words words;
	struct train_piece *piece;
	struct train_words ref;
	struct train_words passages; /* with, then without */
	struct train_piece *passage; /* words of each */
	size_t n_passages, room_passages;
	size_t n_with;
	unsigned fold;
	unsigned file;
	bool cut; /* to learn from only */
};

struct set {
	struct dump *dump;
	size_t n, room;
	struct wci_lexicon *lex;
	char **file;
	unsigned n_files;
};

#define N_WEIGHTS (sizeof(struct wci_net) / sizeof(float))

/* Weights, their gradient and Adam's two moments, as flat arrays. */
struct model {
	struct wci_net net, grad, m1, m2;
	unsigned long steps;
};

struct options {
	unsigned epochs;
	uint64_t seed;
	const char *out;
};

static void
die(const char *what, const char *why)
{
	(void)fprintf(stderr, "train_dump: %s: %s\n", what, why);
	exit(EXIT_FAILURE);
}

static void *
must(void *p)
{
	if (p == NULL)
		die("memory", "out of it");
	return p;
}

static uint64_t
next_random(uint64_t *state)
{
	*state ^= *state >> 12;
	*state ^= *state << 25;
	*state ^= *state >> 27;
	return *state * UINT64_C(0x2545F4914F6CDD1D);
}

/* -- reading ------------------------------------------------------------- */

static void
read_lines(struct dump *d, const struct wci_lexicon *lex,
    struct wcopy_span text)
{
	if (!wci_lines_read(&d->lines, lex, text) ||
	    !wci_line_features_get(&d->f, &d->lines))
		must(NULL);
}

/* Lines that hold the passage, or half of which it is. */
static void
label_passage(struct dump *d, const struct train_piece *p, float is)
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
label_by_passages(struct dump *d)
{
	for (size_t k = d->n_passages; k-- > 0;)
		label_passage(d, &d->passage[k], k < d->n_with);
	for (size_t i = 0; i < d->lines.n_lines; i++)
		d->weight[i] *= d->piece[i].matched;
}

static void
label(struct dump *d)
{
	size_t n = d->lines.n_lines;
	float sum = 0;

	d->piece = must(calloc(n + 1, sizeof(*d->piece)));
	d->label = must(calloc(n + 1, sizeof(*d->label)));
	d->weight = must(calloc(n + 1, sizeof(*d->weight)));
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
text_of(const struct dump *d, size_t first, size_t end)
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
			must(NULL);
	}
	return b;
}

/* Make a cut copy of the dump: up to 15 lines above its first line of body,
 * up to 25 behind the last. */
static void
cut(struct dump *from, struct dump *to, const struct wci_lexicon *lex)
{
	uint64_t rng = from->words.n + 1;
	size_t first = 0, end = from->lines.n_lines, n = end, more;
	struct wci_buf text;

	while (first < n && from->label[first] < 1)
		first++;
	while (end > first && from->label[end - 1] < 1)
		end--;
	more = next_random(&rng) % 16;
	first -= more < first ? more : first;
	more = next_random(&rng) % 26;
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
	struct wcopy_span s = { must(malloc(m->value.len + 1)), 0 };

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
read_passages(struct dump *d, struct wcopy_span array)
{
	struct wcopy_json_walk walk = { .text = array };
	struct wcopy_json_member m;

	while (wcopy_json_next(&walk, &m, NULL) == WCOPY_OK) {
		struct wcopy_span s = unescape(&m);

		if (!wci_grow(&d->passage, &d->room_passages, d->n_passages + 1,
			sizeof(*d->passage)))
			must(NULL);
		d->passage[d->n_passages].first = d->passages.n;
		train_words_add(&d->passages, s);
		d->passage[d->n_passages++].end = d->passages.n;
		free((char *)(uintptr_t)s.ptr);
	}
}

static struct dump *
new_dump(struct set *set)
{
	if (!wci_grow(&set->dump, &set->room, set->n + 1, sizeof(*set->dump)))
		must(NULL);
	memset(&set->dump[set->n], 0, sizeof(*set->dump));
	return &set->dump[set->n];
}

static void
read_member(struct dump *d, const struct wci_lexicon *lex,
    const struct wcopy_json_member *m)
{
	struct wcopy_span s;

	if (is_key(m, "host")) {
		d->fold = (unsigned)(wci_hash(m->value.ptr, m->value.len, 0) %
				     N_FOLDS);
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
read_dump(struct set *set, struct wcopy_span line, unsigned file)
{
	struct wcopy_json_walk walk = { .text = line };
	struct wcopy_json_member m;
	struct dump *d = new_dump(set);

	d->file = file;
	while (wcopy_json_next(&walk, &m, NULL) == WCOPY_OK)
		read_member(d, set->lex, &m);
	if ((d->ref.n == 0 && d->n_passages == 0) || d->lines.n_lines == 0)
		return;
	label(d);
	set->n++;
	if (set->n % 2 == 0 && d->n_passages == 0) {
		struct dump *copy = new_dump(set);

		cut(&set->dump[set->n - 1], copy, set->lex);
		if (copy->lines.n_lines > 0) {
			label(copy);
			set->n++;
		}
	}
}

static void
read_file(struct set *set, unsigned file)
{
	FILE *f = fopen(set->file[file], "r");
	char *line = NULL;
	size_t room = 0;
	ssize_t len;

	if (f == NULL)
		die(set->file[file], strerror(errno));
	while ((len = getline(&line, &room, f)) > 0)
		read_dump(set, (struct wcopy_span){ line, (size_t)len }, file);
	free(line);
	(void)fclose(f);
}

/* -- learning ------------------------------------------------------------ */

/* Uniform within +-sqrt(6 / inputs), for layers with max(0, x). */
static void
init_layer(float *w, size_t n_in, size_t n_out, uint64_t *rng)
{
	float scale = sqrtf(6.0f / (float)n_in);

	for (size_t k = 0; k < n_in * n_out; k++)
		w[k] =
		    ((float)(next_random(rng) >> 40) / 8388608.0f - 1) * scale;
	memset(w + n_in * n_out, 0, n_out * sizeof(*w));
}

static void
init(struct model *m, uint64_t seed)
{
	uint64_t rng = seed;

	memset(m, 0, sizeof(*m));
	init_layer(m->net.embed[0], WCI_N_OWN, WCI_NET_EMBED, &rng);
	init_layer(m->net.hidden1[0], WCI_NET_INPUT, WCI_NET_HIDDEN1, &rng);
	init_layer(m->net.hidden2[0], WCI_NET_HIDDEN1, WCI_NET_HIDDEN2, &rng);
	init_layer(m->net.out, WCI_NET_HIDDEN2, 1, &rng);
}

/* Add to the gradient of a layer, and return that of its input. */
static void
layer_back(const float *w, float *grad, const float *in, size_t n_in,
    const float *d_out, size_t n_out, float *d_in)
{
	for (size_t j = 0; j < n_in; j++) {
		float sum = 0;

		for (size_t k = 0; k < n_out; k++) {
			grad[j * n_out + k] += in[j] * d_out[k];
			sum += w[j * n_out + k] * d_out[k];
		}
		if (d_in != NULL)
			d_in[j] = sum;
	}
	for (size_t k = 0; k < n_out; k++)
		grad[n_in * n_out + k] += d_out[k];
}

static void
gate(float *d, const float *x, size_t n)
{
	for (size_t k = 0; k < n; k++)
		if (x[k] <= 0)
			d[k] = 0;
}

/* One line back from the error at its output; the errors at the condensed
 * forms of its neighbours are added up in d_embed. */
static void
line_back(struct model *m, const struct wci_net_state *s, float error, size_t i,
    size_t n, float (*d_embed)[WCI_NET_EMBED])
{
	float d2[WCI_NET_HIDDEN2], d1[WCI_NET_HIDDEN1], d0[WCI_NET_INPUT];
	const float *at = d0 + WCI_N_OWN + WCI_N_AROUND;

	layer_back(m->net.out, m->grad.out, s->hidden2, WCI_NET_HIDDEN2, &error,
	    1, d2);
	gate(d2, s->hidden2, WCI_NET_HIDDEN2);
	layer_back(m->net.hidden2[0], m->grad.hidden2[0], s->hidden1,
	    WCI_NET_HIDDEN1, d2, WCI_NET_HIDDEN2, d1);
	gate(d1, s->hidden1, WCI_NET_HIDDEN1);
	layer_back(m->net.hidden1[0], m->grad.hidden1[0], s->input,
	    WCI_NET_INPUT, d1, WCI_NET_HIDDEN1, d0);
	for (size_t d = 0; d <= 2 * WCI_NET_REACH; d++) {
		if (d == WCI_NET_REACH)
			continue;
		if (i + d >= WCI_NET_REACH && i + d - WCI_NET_REACH < n)
			for (size_t k = 0; k < WCI_NET_EMBED; k++)
				d_embed[i + d - WCI_NET_REACH][k] += at[k];
		at += WCI_NET_EMBED;
	}
}

static void
step(struct model *m, float rate)
{
	float *w = m->net.embed[0], *g = m->grad.embed[0];
	float *m1 = m->m1.embed[0], *m2 = m->m2.embed[0];
	float fix1, fix2;

	m->steps++;
	fix1 = 1 - powf(0.9f, (float)m->steps);
	fix2 = 1 - powf(0.999f, (float)m->steps);
	for (size_t k = 0; k < N_WEIGHTS; k++) {
		float grad = g[k] + 1e-5f * w[k];

		m1[k] = 0.9f * m1[k] + 0.1f * grad;
		m2[k] = 0.999f * m2[k] + 0.001f * grad * grad;
		w[k] -= rate * (m1[k] / fix1) / (sqrtf(m2[k] / fix2) + 1e-8f);
	}
	memset(&m->grad, 0, sizeof(m->grad));
}

/* Make a page strange: see the head of this file. */
static void
make_strange(float (*own)[WCI_N_OWN], size_t n, uint64_t *rng)
{
	float rare = 0.2f + 0.8f * (float)(next_random(rng) % 1024) / 1024;
	uint64_t hidden = next_random(rng) & next_random(rng);

	for (size_t i = 0; i < n; i++) {
		own[i][WCI_OWN_STOP_RATE] *= rare;
		own[i][WCI_OWN_STOPS] *= rare;
		own[i][WCI_OWN_CAPITALS] *= 0.4f;
		for (unsigned c = 1; c < WCI_N_WORDS; c++)
			if ((hidden >> c & 1) != 0) {
				own[i][WCI_OWN_SHARES + c - 1] = 0;
				own[i][WCI_OWN_STARTS + c - 1] = 0;
			}
	}
}

static void
learn_dump(struct model *m, struct dump *d, float rate, uint64_t *rng)
{
	size_t n = d->lines.n_lines;
	float(*embed)[WCI_NET_EMBED] = must(malloc(n * sizeof(*embed)));
	float(*d_embed)[WCI_NET_EMBED] = must(calloc(n, sizeof(*d_embed)));
	float(*own)[WCI_N_OWN] = must(malloc(n * sizeof(*own)));
	float(*as_read)[WCI_N_OWN] = d->f.own;
	struct wci_net_state s;

	memcpy(own, d->f.own, n * sizeof(*own));
	if (next_random(rng) % 10 < 3)
		make_strange(own, n, rng);
	d->f.own = own;
	for (size_t i = 0; i < n; i++)
		wci_net_embed(&m->net, d->f.own[i], embed[i]);
	for (size_t i = 0; i < n; i++) {
		float p;

		wci_net_line(&m->net, &d->f, embed, (size_t[]){ i, n }, &s);
		p = 1 / (1 + expf(-s.out));
		line_back(m, &s, (p - d->label[i]) * d->weight[i], i, n,
		    d_embed);
	}
	for (size_t i = 0; i < n; i++) {
		gate(d_embed[i], embed[i], WCI_NET_EMBED);
		layer_back(m->net.embed[0], m->grad.embed[0], d->f.own[i],
		    WCI_N_OWN, d_embed[i], WCI_NET_EMBED, NULL);
	}
	step(m, rate);
	d->f.own = as_read;
	free(own);
	free(embed);
	free(d_embed);
}

/* Train on all dumps that are not of the fold; N_FOLDS: on all. */
static void
learn(struct model *m, const struct set *set, unsigned fold,
    const struct options *opt)
{
	size_t *order = must(malloc((set->n + 1) * sizeof(*order))), n = 0;
	uint64_t rng = opt->seed ^ UINT64_C(0x9E3779B97F4A7C15);
	size_t done = 0;

	for (size_t i = 0; i < set->n; i++)
		if (set->dump[i].fold != fold)
			order[n++] = i;
	init(m, opt->seed);
	for (unsigned e = 0; e < opt->epochs; e++) {
		for (size_t i = n; i > 1; i--) {
			size_t k = next_random(&rng) % i, t = order[i - 1];

			order[i - 1] = order[k];
			order[k] = t;
		}
		for (size_t i = 0; i < n; i++, done++)
			learn_dump(m, &set->dump[order[i]],
			    0.003f * (1 - 0.95f * (float)done /
					      (float)(n * opt->epochs)),
			    &rng);
	}
	free(order);
}

/* -- scoring ------------------------------------------------------------- */

/* Of the passages: how many lines with one that must be in are kept, and how
 * many that are kept should be. */
static struct train_score
score_passages(const struct dump *d, const bool *keep)
{
	struct train_score s = { 1, 1, 1 };
	double hit = 0, said = 0, true_ones = 0;

	for (size_t i = 0; i < d->lines.n_lines; i++) {
		if (d->weight[i] <= 0)
			continue;
		hit += keep[i] && d->label[i] > 0;
		said += keep[i];
		true_ones += d->label[i] > 0;
	}
	if (said > 0)
		s.precision = hit / said;
	if (true_ones > 0)
		s.recall = hit / true_ones;
	s.f1 = said + true_ones > 0 ? 2 * hit / (said + true_ones) : 1;
	return s;
}

static struct train_score
score_words(const struct dump *d, const bool *keep)
{
	struct train_words said = { 0 }, truth = { 0 };
	struct train_score got;

	for (size_t i = 0; i < d->lines.n_lines; i++)
		if (keep[i])
			train_words_add(&said,
			    wci_line_text(&d->lines, &d->lines.line[i]));
	train_words_copy(&truth, &d->ref);
	got = train_score(&said, &truth);
	wci_free(truth.word);
	wci_free(said.word);
	return got;
}

static struct train_score
score(const struct model *m, const struct dump *d)
{
	size_t n = d->lines.n_lines;
	float(*embed)[WCI_NET_EMBED] = must(malloc(n * sizeof(*embed)));
	float *p = must(malloc(n * sizeof(*p)));
	bool *keep = must(calloc(n, sizeof(*keep)));
	struct wci_net_state s;
	struct train_score got;

	for (size_t i = 0; i < n; i++)
		wci_net_embed(&m->net, d->f.own[i], embed[i]);
	for (size_t i = 0; i < n; i++) {
		wci_net_line(&m->net, &d->f, embed, (size_t[]){ i, n }, &s);
		p[i] = wci_net_squash(s.out);
	}
	wci_line_rules(&d->lines, &d->f, p, keep);
	got =
	    d->n_passages > 0 ? score_passages(d, keep) : score_words(d, keep);
	free(keep);
	free(p);
	free(embed);
	return got;
}

/* The mean score of each file, every dump scored by a network that has not
 * seen its host. */
static void
cross_validate(const struct set *set, const struct options *opt,
    struct train_score *mean)
{
	struct model *m = must(malloc(sizeof(*m)));
	unsigned *n = must(calloc(set->n_files, sizeof(*n)));

	memset(mean, 0, set->n_files * sizeof(*mean));
	for (unsigned fold = 0; fold < N_FOLDS; fold++) {
		learn(m, set, fold, opt);
		for (size_t i = 0; i < set->n; i++) {
			const struct dump *d = &set->dump[i];
			struct train_score s;

			if (d->fold != fold || d->cut)
				continue;
			s = score(m, d);
			mean[d->file].precision += s.precision;
			mean[d->file].recall += s.recall;
			mean[d->file].f1 += s.f1;
			n[d->file]++;
		}
	}
	for (unsigned k = 0; k < set->n_files; k++) {
		mean[k].precision /= n[k];
		mean[k].recall /= n[k];
		mean[k].f1 /= n[k];
		printf("%s\tdumps %u\tprecision %.4f\trecall %.4f\tf1 %.4f\n",
		    set->file[k], n[k], mean[k].precision, mean[k].recall,
		    mean[k].f1);
	}
	free(n);
	free(m);
}

/* -- writing ------------------------------------------------------------- */

/* A float that reads back as the same bits. */
static void
write_floats(FILE *f, const float *w, size_t n)
{
	for (size_t k = 0; k < n; k++)
		(void)fprintf(f, "%s%.9g%s,", k % 5 == 0 ? "\n\t\t" : " ",
		    (double)w[k], w[k] == floorf(w[k]) ? ".0f" : "f");
}

static void
write_rows(FILE *f, const char *name, const float *w, size_t rows,
    size_t columns)
{
	(void)fprintf(f, "\t.%s = {\n", name);
	for (size_t j = 0; j < rows; j++) {
		(void)fprintf(f, "\t    {");
		write_floats(f, w + j * columns, columns);
		(void)fprintf(f, " },\n");
	}
	(void)fprintf(f, "\t},\n");
}

static void
write_head(FILE *f, const struct set *set, const struct options *opt,
    const struct train_score *mean)
{
	(void)fprintf(f,
	    "/* SPDX-License-Identifier: MIT */\n"
	    "/*\n"
	    " * Written by bench/train/train_dump; not to be edited.\n"
	    " * %zu dumps, %u epochs, seed %" PRIu64 ". Word precision, recall "
	    "and F1 in %d-fold\n"
	    " * cross-validation, folds by host:\n",
	    set->n, opt->epochs, opt->seed, N_FOLDS);
	for (unsigned k = 0; k < set->n_files; k++) {
		const char *slash = strrchr(set->file[k], '/');

		(void)fprintf(f, " *\t%-24s %.4f %.4f %.4f\n",
		    slash == NULL ? set->file[k] : slash + 1, mean[k].precision,
		    mean[k].recall, mean[k].f1);
	}
	(void)fprintf(f, " */\n"
			 "#include <config.h>\n"
			 "#include \"extract/dump_net.h\"\n\n"
			 "/* clang-format off */\n"
			 "const struct wci_net wci_dump_weights = {\n");
}

static void
write_weights(const struct wci_net *net, const struct set *set,
    const struct options *opt, const struct train_score *mean)
{
	FILE *f = fopen(opt->out, "w");

	if (f == NULL)
		die(opt->out, strerror(errno));
	write_head(f, set, opt, mean);
	write_rows(f, "embed", net->embed[0], WCI_N_OWN + 1, WCI_NET_EMBED);
	write_rows(f, "hidden1", net->hidden1[0], WCI_NET_INPUT + 1,
	    WCI_NET_HIDDEN1);
	write_rows(f, "hidden2", net->hidden2[0], WCI_NET_HIDDEN1 + 1,
	    WCI_NET_HIDDEN2);
	(void)fprintf(f, "\t.out = {");
	write_floats(f, net->out, WCI_NET_HIDDEN2 + 1);
	(void)fprintf(f, " },\n};\n");
	if (fclose(f) != 0)
		die(opt->out, strerror(errno));
}

int
main(int argc, char **argv)
{
	struct options opt = { .epochs = 6, .seed = 1 };
	struct set set = { .lex = must(wci_lexicon_new()) };
	struct train_score *mean;
	struct model *m = must(malloc(sizeof(*m)));
	int c;

	while ((c = getopt(argc, argv, "e:s:o:")) != -1) {
		if (c == 'e')
			opt.epochs = (unsigned)strtoul(optarg, NULL, 10);
		else if (c == 's')
			opt.seed = strtoull(optarg, NULL, 10);
		else if (c == 'o')
			opt.out = optarg;
		else
			die("usage", "[-e EPOCHS] [-s SEED] [-o FILE] FILE...");
	}
	set.file = argv + optind;
	set.n_files = (unsigned)(argc - optind);
	for (unsigned k = 0; k < set.n_files; k++)
		read_file(&set, k);
	mean = must(calloc(set.n_files + 1, sizeof(*mean)));
	cross_validate(&set, &opt, mean);
	if (opt.out != NULL) {
		learn(m, &set, N_FOLDS, &opt);
		write_weights(&m->net, &set, &opt, mean);
	}
	return EXIT_SUCCESS;
}
