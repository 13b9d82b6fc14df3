/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "dump_set.h"
#include "extract/dump.h"
#include "model.h"
#include "page_set.h"
#include "score.h"
#include "train.h"
#include "write.h"

/* Scores of each set in each style, and of each file of other renders. */
struct tallies {
	struct train_tally of[8][TRAIN_N_STYLES];
	struct train_tally other[8];
};

/* In how many dumps of ten a language is made strange. */
#define STRANGE_IN_TEN 3

static void
disturb(float *vectors, size_t n, uint64_t *rng)
{
	if (train_random(rng) % 10 < STRANGE_IN_TEN)
		train_make_strange(vectors, n, WCI_LINE_VECTOR, rng);
}

static struct train_course
course_of(const struct train_dumps *set, const struct train_options *opt)
{
	struct train_sample *s = train_must(calloc(set->n + 1, sizeof(*s)));

	for (size_t i = 0; i < set->n; i++) {
		const struct train_dump *d = &set->dump[i];

		s[i] = (struct train_sample){ d->n_lines, d->vector[0],
			d->label, d->weight, NULL, 1, d->fold };
	}
	return (struct train_course){ .sample = s,
		.n = set->n,
		.n_vector = WCI_LINE_VECTOR,
		.epochs = opt->dump_epochs,
		.teachers = opt->teachers,
		.seed = opt->seed,
		.disturb = disturb };
}

static void
score(struct wci_dump *reader, const struct train_truth *truth,
    struct wcopy_span dump, const struct train_options *opt, const char *kind,
    struct train_tally *tally)
{
	struct wcopy_article a;
	struct wcopy_error err;
	double f1;

	if (wci_dump_run(reader, dump, &a, &err) != WCOPY_OK)
		train_die(truth->id, err.text);
	f1 = train_tally_add(tally, truth, a.text);
	if (opt->texts != NULL)
		train_print_text(opt->texts, truth->id, kind, f1, a.text);
}

/* Render the pages of a fold once more, read them, and score what comes. */
static void
score_fold(const struct train_dumps *set, struct wci_dump *reader,
    unsigned fold, const struct train_options *opt, struct tallies *t)
{
	struct train_front *f = train_front_new();
	struct wci_buf text = { 0 };
	const struct train_truth *last = NULL;

	for (size_t i = 0; i < set->n; i++) {
		const struct train_dump *d = &set->dump[i];

		if (d->fold != fold || d->cut)
			continue;
		if (d->truth != last &&
		    !train_front_parse(f, wci_buf_span(&d->truth->html)))
			continue;
		last = d->truth;
		train_render(&f->page, d->style, &text);
		score(reader, d->truth, wci_buf_span(&text), opt,
		    train_style_name(d->style), &t->of[d->set][d->style]);
	}
}

static const struct train_truth *
truth_of(const struct train_dumps *set, const char *id, unsigned fold)
{
	for (size_t i = 0; i < set->n; i++)
		if (set->dump[i].fold == fold &&
		    strcmp(set->dump[i].truth->id, id) == 0)
			return set->dump[i].truth;
	return NULL;
}

/* Score what other programs made of the pages of a fold. */
static void
score_others(const struct train_dumps *set, struct wci_dump *reader,
    unsigned fold, const struct train_options *opt, struct tallies *t)
{
	for (unsigned k = 0; k < opt->n_others; k++) {
		gzFile f = train_open(opt->others[k]);
		char *line = NULL;
		size_t room = 0;

		while (train_line(f, &line, &room)) {
			struct wcopy_json_walk walk = { .text = { line,
							    strlen(line) } };
			struct wcopy_json_member m;
			const struct train_truth *truth = NULL;
			char *id = NULL, *dump = NULL;

			while (wcopy_json_next(&walk, &m, NULL) == WCOPY_OK)
				if (train_is_key(&m, "id"))
					id = train_unescape(&m, NULL);
				else if (train_is_key(&m, "dump"))
					dump = train_unescape(&m, NULL);
			if (id != NULL && dump != NULL)
				truth = truth_of(set, id, fold);
			if (truth != NULL)
				score(reader, truth,
				    (struct wcopy_span){ dump, strlen(dump) },
				    opt, opt->others[k], &t->other[k]);
			free(id);
			free(dump);
		}
		(void)gzclose(f);
	}
}

static void
describe(const struct train_dumps *set, const struct train_options *opt,
    const struct tallies *t, char *out, size_t room)
{
	size_t n = (size_t)snprintf(out, room,
	    " * %zu dumps, %u epochs, %u teachers, seed %" PRIu64 ".%s\n",
	    set->n, opt->dump_epochs, opt->teachers, opt->seed,
	    opt->quick
		? " Not cross-validated."
		: " In 5-fold cross-validation,\n"
		  " * folds by host, rules and fall-backs included: word "
		  "precision, recall and F1,\n"
		  " * and F over the snippets:");
	char name[32], both[64];

	if (opt->quick)
		return;
	for (unsigned k = 0; k < set->n_sets; k++)
		for (unsigned s = 0; s < TRAIN_N_STYLES; s++) {
			train_short_name(set->name[k], name);
			(void)snprintf(both, sizeof(both), "%s %s", name,
			    train_style_name(s));
			n += (size_t)snprintf(out + n, room - n, " *\t");
			n += train_tally_print(&t->of[k][s], both, out + n,
			    room - n);
		}
	if (opt->n_others > 0)
		n += (size_t)snprintf(out + n, room - n,
		    " * and on the same pages as other programs render them, "
		    "never learned from:\n");
	for (unsigned k = 0; k < opt->n_others; k++) {
		train_short_name(opt->others[k], name);
		n += (size_t)snprintf(out + n, room - n, " *\t");
		n += train_tally_print(&t->other[k], name, out + n, room - n);
	}
}

void
train_dumps(const struct train_options *opt)
{
	static const struct train_file file = { "dump_weights.c",
		"wci_dump_net", WCI_LINE_VECTOR };
	struct train_dumps set = { .lex = train_must(wci_lexicon_new()) };
	struct tallies *t = train_must(calloc(1, sizeof(*t)));
	float *weights =
	    train_must(malloc(WCI_NET_SIZE(WCI_LINE_VECTOR) * sizeof(float)));
	struct wci_net net = { WCI_LINE_VECTOR, WCI_NET_SIZE(WCI_LINE_VECTOR),
		weights };
	struct train_course course;
	struct wci_dump *reader;
	struct wcopy_error err;
	char head[8192];

	for (int k = 0; k + 1 < opt->n_sets; k += 2)
		train_dumps_read(&set, opt->sets[k], opt->sets[k + 1]);
	if (wci_dump_new(&reader, &net, &err) != WCOPY_OK)
		train_must(NULL);
	course = course_of(&set, opt);
	for (unsigned fold = 0; fold < TRAIN_FOLDS && !opt->quick; fold++) {
		train_learn(&course, fold, weights);
		score_fold(&set, reader, fold, opt, t);
		score_others(&set, reader, fold, opt, t);
		(void)fprintf(stderr, "dumps, fold %u\n", fold);
	}
	describe(&set, opt, t, head, sizeof(head));
	printf("%s", head);
	(void)fflush(stdout);
	if (opt->dir == NULL)
		return;
	train_learn(&course, TRAIN_FOLDS, weights);
	train_write_net(opt->dir, &file, head, weights);
}
