/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "extract/fallback.h"
#include "model.h"
#include "page_set.h"
#include "score.h"
#include "train.h"
#include "write.h"

/* Names that fewer hosts use are noise; with 5 and 8 the scores were the same
 * within .002. */
#define LEAST_HOSTS 12

/*
 * One page in six is learned without its names and semantic tags: pages of
 * old, and those whose names are made by a machine, have none, and the sets
 * hold few of them.
 */
#define BLIND_ONE_IN 6

static void
blind(float *vectors, size_t n)
{
	static const uint8_t spans[][2] = {
		{ WCI_MARK_NEAR_SUM, WCI_MARK_NAMED },
		{ WCI_MARK_IN_BEST_ARTICLE, WCI_MARK_HAS_BODY_PROP },
		{ WCI_MARK_NEAR_KIND, WCI_N_MARK - 1 },
		{ WCI_MARK_IN_NAV, WCI_MARK_IN_FORM },
		{ WCI_MARK_IN_FIGURE, WCI_MARK_IN_SECTION },
	};

	for (size_t k = 0; k < sizeof(spans) / sizeof(spans[0]); k++)
		for (size_t i = 0; i < n; i++)
			for (unsigned j = spans[k][0]; j <= spans[k][1]; j++)
				vectors[i * WCI_PAGE_VECTOR + WCI_N_OWN + j] =
				    0;
}

/* One in six in a language that nobody knows; see model.h. */
#define STRANGE_ONE_IN 6

static void
disturb(float *vectors, size_t n, uint64_t *rng)
{
	if (train_random(rng) % BLIND_ONE_IN == 0)
		blind(vectors, n);
	if (train_random(rng) % STRANGE_ONE_IN == 0)
		train_make_strange(vectors, n, WCI_PAGE_VECTOR, rng);
}

/* Class weights for all pages: those of the fold by what is learned from the
 * others (TRAIN_FOLDS: none). */
static void
apply_tokens(struct train_tokens *t, struct train_set *set, unsigned fold)
{
	bool *use = train_must(calloc(set->n + 1, sizeof(*use)));

	/* The pages learned from: each by weights of the other hosts. */
	for (unsigned inner = 0; inner < TRAIN_FOLDS; inner++) {
		for (size_t i = 0; i < set->n; i++)
			use[i] = set->page[i].fold != fold &&
				 set->page[i].truth->host / TRAIN_FOLDS %
					 TRAIN_FOLDS !=
				     inner;
		train_tokens_learn(t, set, use);
		for (size_t i = 0; i < set->n; i++)
			if (set->page[i].truth->host / TRAIN_FOLDS %
				TRAIN_FOLDS ==
			    inner)
				train_tokens_apply(t, &set->page[i]);
	}
	/* What is to be scored, and what ships: by weights of them all. */
	for (size_t i = 0; i < set->n; i++)
		use[i] = set->page[i].fold != fold;
	train_tokens_learn(t, set, use);
	free(use);
}

/* Extract the pages of a fold, as the extractor will, and score them. */
static void
score_fold(const struct train_set *set, const struct train_tokens *tokens,
    const float *weights, unsigned fold, const struct train_options *opt,
    struct train_tally *tally)
{
	struct train_front *f = train_front_new();
	struct wci_class_weight *names = train_tokens_list(tokens);
	struct wci_net net = { WCI_PAGE_VECTOR, WCI_NET_SIZE(WCI_PAGE_VECTOR),
		weights };
	struct wci_body body = { 0 };

	f->classifier.net = &net;
	f->classifier.markup.classes = train_must(wci_class_table_new(names));
	for (size_t i = 0; i < set->n; i++) {
		const struct train_page *p = &set->page[i];
		struct wcopy_span html = wci_buf_span(&p->truth->html);
		double f1;

		if (p->fold != fold)
			continue;
		if (!train_front_parse(f, html) ||
		    !wci_classify_vectors(&f->classifier, &f->page) ||
		    !wci_classify_judge(&f->classifier, &f->page) ||
		    !wci_body_find(&body, &f->page, &f->classifier))
			train_must(NULL);
		f1 = train_tally_add(&tally[p->set], p->truth,
		    wci_buf_span(&body.text));
		if (opt->texts != NULL)
			train_print_text(opt->texts, p->truth->id, "page", f1,
			    wci_buf_span(&body.text));
	}
	wci_body_clear(&body);
	free(names);
}

static struct train_course
course_of(const struct train_set *set, const struct train_options *opt)
{
	struct train_sample *s = train_must(calloc(set->n + 1, sizeof(*s)));

	for (size_t i = 0; i < set->n; i++) {
		const struct train_page *p = &set->page[i];

		s[i] = (struct train_sample){ p->n_blocks, p->vector[0],
			p->label, p->weight, p->weak, p->share, p->fold };
	}
	return (struct train_course){ .sample = s,
		.n = set->n,
		.n_vector = WCI_PAGE_VECTOR,
		.epochs = opt->page_epochs,
		.teachers = opt->teachers,
		.seed = opt->seed,
		.disturb = disturb };
}

/* The head of what is written: what it was learned from, and its scores. */
static void
describe(const struct train_set *set, const struct train_options *opt,
    const struct train_tally *tally, char *out, size_t room)
{
	size_t n = (size_t)snprintf(out, room,
	    " * %zu pages, %u epochs, %u teachers, seed %" PRIu64 ".%s\n",
	    set->n, opt->page_epochs, opt->teachers, opt->seed,
	    opt->quick
		? " Not cross-validated."
		: " In 5-fold cross-validation,\n"
		  " * folds by host, rules and fall-backs included: word "
		  "precision, recall and F1,\n"
		  " * and F over the snippets:");

	for (unsigned k = 0; k < set->n_sets && !opt->quick; k++) {
		char name[32];

		train_short_name(set->name[k], name);
		n += (size_t)snprintf(out + n, room - n, " *\t");
		n += train_tally_print(&tally[k], name, out + n, room - n);
	}
}

void
train_pages(const struct train_options *opt)
{
	static const struct train_file file = { "page_weights.c",
		"wci_page_net", WCI_PAGE_VECTOR };
	struct train_set set = { 0 };
	struct train_tokens tokens = { 0 };
	struct train_tally tally[8] = { 0 };
	struct train_course course;
	float *weights =
	    train_must(malloc(WCI_NET_SIZE(WCI_PAGE_VECTOR) * sizeof(float)));
	char head[4096];

	for (int k = 0; k + 1 < opt->n_sets; k += 2)
		train_set_read(&set, opt->sets[k], opt->sets[k + 1]);
	train_set_balance(&set);
	train_tokens_index(&tokens, &set, LEAST_HOSTS);
	course = course_of(&set, opt);
	for (unsigned fold = 0; fold < TRAIN_FOLDS && !opt->quick; fold++) {
		apply_tokens(&tokens, &set, fold);
		train_learn(&course, fold, weights);
		score_fold(&set, &tokens, weights, fold, opt, tally);
		(void)fprintf(stderr, "pages, fold %u\n", fold);
	}
	describe(&set, opt, tally, head, sizeof(head));
	printf("%s", head);
	(void)fflush(stdout);
	if (opt->dir == NULL)
		return;
	apply_tokens(&tokens, &set, TRAIN_FOLDS);
	train_learn(&course, TRAIN_FOLDS, weights);
	train_write_net(opt->dir, &file, head, weights);
	train_write_tokens(opt->dir, head, &tokens);
}
