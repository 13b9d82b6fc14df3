/* SPDX-License-Identifier: MIT */
/*
 * train_page - learn the weights of the page reader
 *
 *	train_page [-e EPOCHS] [-s SEED] [-d DIRECTORY] {PAGES TRUTH}...
 *
 * Each PAGES is a directory of labelled pages, and TRUTH the file that labels
 * them (page_set.h). First everything is learned five times on four fifths of
 * the hosts and scored on the last fifth, set by set; then, with -d, once on
 * all, and page_weights.c and class_weights.c are written into DIRECTORY with
 * those scores at their head. The same files, in the same order, give the
 * same weights.
 *
 * Scores   of pages with a body: mean word precision, recall and F1; of pages
 *          with snippets: F over all snippets (2 TP / (2 TP + FP + FN)).
 */
#include <config.h>

#include <errno.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "page_model.h"
#include "page_tokens.h"
#include "page_write.h"

/* Names that fewer hosts use are noise; with 5 and 8 the scores were the same
 * within .002. */
#define LEAST_HOSTS 12

#define N_CUTS 5
static const float cuts[N_CUTS] = { -0.8f, -0.4f, -0.2f, 0, 0.4f };
#define SHIP_CUT 2 /* of fallback.c */

struct scores {
	double precision[N_CUTS], recall[N_CUTS], f1[N_CUTS];
	unsigned n;
	unsigned tp[N_CUTS], fp[N_CUTS], fn[N_CUTS];
};

struct options {
	unsigned epochs;
	uint64_t seed;
	const char *dir;
};

static bool
is_inside(const uint32_t *a, size_t n_a, const uint32_t *b, size_t n_b)
{
	for (size_t i = 0; i + n_a <= n_b; i++)
		if (memcmp(a, b + i, n_a * sizeof(*a)) == 0)
			return true;
	return false;
}

static void
score_cut(const struct train_page *p, const float *odds, unsigned cut,
    struct scores *s)
{
	struct train_words said = { 0 }, truth = { 0 };

	said.word = train_must(malloc((p->words.n + 1) * sizeof(uint32_t)));
	for (size_t i = 0; i < p->n_blocks; i++) {
		size_t n = p->piece[i].end - p->piece[i].first;

		if (odds[i] < cuts[cut])
			continue;
		memcpy(said.word + said.n, p->words.word + p->piece[i].first,
		    n * sizeof(uint32_t));
		said.n += n;
	}
	for (size_t k = 0; k < p->n_snippets; k++) {
		const struct train_snippet *t = &p->snippet[k];
		bool in = is_inside(p->snippets.word + t->first,
		    t->end - t->first, said.word, said.n);

		s->tp[cut] += t->with && in;
		s->fn[cut] += t->with && !in;
		s->fp[cut] += !t->with && in;
	}
	if (p->ref.n > 0) {
		struct train_score got;

		truth.n = p->ref.n;
		truth.word = train_must(malloc(truth.n * sizeof(uint32_t)));
		memcpy(truth.word, p->ref.word, truth.n * sizeof(uint32_t));
		got = train_score(&said, &truth);
		s->precision[cut] += got.precision;
		s->recall[cut] += got.recall;
		s->f1[cut] += got.f1;
		free(truth.word);
	}
	free(said.word);
}

static void
print_scores(const struct train_set *set, const struct scores *s)
{
	for (unsigned k = 0; k < set->n_sets; k++)
		for (unsigned c = 0; c < N_CUTS; c++) {
			double n = s[k].n == 0 ? 1 : s[k].n;
			unsigned tp = s[k].tp[c];

			printf("%s\tcut %.1f\tpages %u\tprecision %.4f\t"
			       "recall %.4f\tf1 %.4f\tsnippets %.4f\n",
			    set->name[k], (double)cuts[c], s[k].n,
			    s[k].precision[c] / n, s[k].recall[c] / n,
			    s[k].f1[c] / n,
			    2.0 * tp /
				(2.0 * tp + s[k].fp[c] + s[k].fn[c] + 1e-9));
		}
	(void)fflush(stdout);
}

/* Class weights for the pages of fold (inner != fold), or of all. */
static void
apply_tokens(struct train_tokens *t, struct train_set *set, unsigned fold)
{
	bool *use = train_must(calloc(set->n + 1, sizeof(*use)));

	/* The pages learned from: each by weights of the other hosts. */
	for (unsigned inner = 0; inner < N_FOLDS; inner++) {
		for (size_t i = 0; i < set->n; i++)
			use[i] = set->page[i].fold != fold &&
				 set->page[i].host / N_FOLDS % N_FOLDS != inner;
		train_tokens_learn(t, set, use);
		for (size_t i = 0; i < set->n; i++)
			if (set->page[i].host / N_FOLDS % N_FOLDS == inner)
				train_tokens_apply(t, &set->page[i]);
	}
	/* The pages to be scored: by weights of all that are learned from. */
	for (size_t i = 0; i < set->n; i++)
		use[i] = set->page[i].fold != fold;
	train_tokens_learn(t, set, use);
	for (size_t i = 0; i < set->n; i++)
		if (!use[i])
			train_tokens_apply(t, &set->page[i]);
	free(use);
}

static void
cross_validate(struct train_set *set, struct train_tokens *tokens,
    const struct options *opt, struct scores *scores)
{
	struct train_model *m = train_must(malloc(sizeof(*m)));
	bool *use = train_must(calloc(set->n + 1, sizeof(*use)));

	for (unsigned fold = 0; fold < N_FOLDS; fold++) {
		apply_tokens(tokens, set, fold);
		for (size_t i = 0; i < set->n; i++)
			use[i] = set->page[i].fold != fold;
		train_model_learn(m, set, use, opt->epochs, opt->seed);
		for (size_t i = 0; i < set->n; i++) {
			struct train_page *p = &set->page[i];
			float *odds;

			if (use[i])
				continue;
			odds = train_must(
			    malloc((p->n_blocks + 1) * sizeof(*odds)));
			train_model_judge(&m->net, p, odds);
			for (unsigned c = 0; c < N_CUTS; c++)
				score_cut(p, odds, c, &scores[p->set]);
			scores[p->set].n += p->ref.n > 0;
			free(odds);
		}
		(void)fprintf(stderr, "fold %u done\n", fold);
	}
	free(use);
	free(m);
}

/* "wcxb-articles" of ".../wcxb-articles/html": paths are nobody's business. */
static void
short_name(const char *path, char out[32])
{
	const char *end = strrchr(path, '/'), *start;

	if (end == NULL)
		end = path + strlen(path);
	for (start = end; start > path && start[-1] != '/'; start--)
		continue;
	(void)snprintf(out, 32, "%.*s", (int)(end - start), start);
}

/* The head of what is written: what it was learned from, and its scores. */
static void
describe(const struct train_set *set, const struct options *opt,
    const struct scores *s, char *out, size_t room)
{
	size_t n = (size_t)snprintf(out, room,
	    " * %zu pages, %u epochs, seed %" PRIu64 ". In %d-fold "
	    "cross-validation, folds by host, at\n"
	    " * log-odds of %.1f: word precision, recall and F1, and F over "
	    "the snippets:\n",
	    set->n, opt->epochs, opt->seed, N_FOLDS, (double)cuts[SHIP_CUT]);

	for (unsigned k = 0; k < set->n_sets && n < room; k++) {
		unsigned c = SHIP_CUT, tp = s[k].tp[c];
		char name[32];
		double pages = s[k].n == 0 ? 1 : s[k].n;

		short_name(set->name[k], name);
		n += (size_t)snprintf(out + n, room - n,
		    " *\t%-20s %.4f %.4f %.4f  %.4f\n", name,
		    s[k].precision[c] / pages, s[k].recall[c] / pages,
		    s[k].f1[c] / pages,
		    2.0 * tp / (2.0 * tp + s[k].fp[c] + s[k].fn[c] + 1e-9));
	}
}

/* Learn from all pages, and write what was learned. */
static void
learn_all(struct train_set *set, struct train_tokens *tokens,
    const struct options *opt, const struct scores *scores)
{
	struct train_model *m = train_must(malloc(sizeof(*m)));
	bool *use = train_must(calloc(set->n + 1, sizeof(*use)));
	char head[4096];

	apply_tokens(tokens, set, N_FOLDS);
	memset(use, 1, set->n);
	train_model_learn(m, set, use, opt->epochs, opt->seed);
	train_tokens_learn(tokens, set, use);
	describe(set, opt, scores, head, sizeof(head));
	train_write(opt->dir, head, &m->net, tokens);
	free(use);
	free(m);
}

int
main(int argc, char **argv)
{
	struct options opt = { .epochs = 8, .seed = 1 };
	struct train_set set = { 0 };
	struct train_tokens tokens = { 0 };
	struct scores *scores;
	int c;

	while ((c = getopt(argc, argv, "e:s:d:")) != -1) {
		if (c == 'e')
			opt.epochs = (unsigned)strtoul(optarg, NULL, 10);
		else if (c == 's')
			opt.seed = strtoull(optarg, NULL, 10);
		else if (c == 'd')
			opt.dir = optarg;
		else
			train_die("usage",
			    "[-e EPOCHS] [-s SEED] [-d DIRECTORY] "
			    "{PAGES TRUTH}...");
	}
	for (int k = optind; k + 1 < argc; k += 2)
		train_set_read(&set, argv[k], argv[k + 1]);
	train_set_balance(&set);
	train_tokens_index(&tokens, &set, LEAST_HOSTS);
	(void)fprintf(stderr, "%zu pages, %zu tokens\n", set.n, tokens.n);
	scores = train_must(calloc(set.n_sets + 1, sizeof(*scores)));
	cross_validate(&set, &tokens, &opt, scores);
	print_scores(&set, scores);
	if (opt.dir != NULL)
		learn_all(&set, &tokens, &opt, scores);
	return EXIT_SUCCESS;
}
