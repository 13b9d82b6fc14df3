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
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/alloc.h"
#include "dump_model.h"
#include "extract/dump_rules.h"

/* -- scoring ------------------------------------------------------------- */

/* Of the passages: how many lines with one that must be in are kept, and how
 * many that are kept should be. */
static struct train_score
score_passages(const struct train_dump *d, const bool *keep)
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
score_words(const struct train_dump *d, const bool *keep)
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
score(const struct train_model *m, const struct train_dump *d)
{
	size_t n = d->lines.n_lines;
	float(*embed)[WCI_NET_EMBED] = train_must(malloc(n * sizeof(*embed)));
	float *p = train_must(malloc(n * sizeof(*p)));
	bool *keep = train_must(calloc(n, sizeof(*keep)));
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
cross_validate(const struct train_dumps *set, const struct train_options *opt,
    struct train_score *mean)
{
	struct train_model *m = train_must(malloc(sizeof(*m)));
	unsigned *n = train_must(calloc(set->n_files, sizeof(*n)));

	memset(mean, 0, set->n_files * sizeof(*mean));
	for (unsigned fold = 0; fold < TRAIN_FOLDS; fold++) {
		train_learn(m, set, fold, opt);
		for (size_t i = 0; i < set->n; i++) {
			const struct train_dump *d = &set->dump[i];
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
write_head(FILE *f, const struct train_dumps *set,
    const struct train_options *opt, const struct train_score *mean)
{
	(void)fprintf(f,
	    "/* SPDX-License-Identifier: MIT */\n"
	    "/*\n"
	    " * Written by bench/train/train_dump; not to be edited.\n"
	    " * %zu dumps, %u epochs, seed %" PRIu64 ". Word precision, recall "
	    "and F1 in %d-fold\n"
	    " * cross-validation, folds by host:\n",
	    set->n, opt->epochs, opt->seed, TRAIN_FOLDS);
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
write_weights(const struct wci_net *net, const struct train_dumps *set,
    const struct train_options *opt, const struct train_score *mean)
{
	FILE *f = fopen(opt->out, "w");

	if (f == NULL)
		train_die(opt->out, strerror(errno));
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
		train_die(opt->out, strerror(errno));
}

int
main(int argc, char **argv)
{
	struct train_options opt = { .epochs = 6, .seed = 1 };
	struct train_dumps set = { .lex = train_must(wci_lexicon_new()) };
	struct train_score *mean;
	struct train_model *m = train_must(malloc(sizeof(*m)));
	int c;

	while ((c = getopt(argc, argv, "e:s:o:")) != -1) {
		if (c == 'e')
			opt.epochs = (unsigned)strtoul(optarg, NULL, 10);
		else if (c == 's')
			opt.seed = strtoull(optarg, NULL, 10);
		else if (c == 'o')
			opt.out = optarg;
		else
			train_die("usage",
			    "[-e EPOCHS] [-s SEED] [-o FILE] FILE...");
	}
	set.file = argv + optind;
	set.n_files = (unsigned)(argc - optind);
	for (unsigned k = 0; k < set.n_files; k++)
		train_dumps_read(&set, k);
	mean = train_must(calloc(set.n_files + 1, sizeof(*mean)));
	cross_validate(&set, &opt, mean);
	if (opt.out != NULL) {
		train_learn(m, &set, TRAIN_FOLDS, &opt);
		write_weights(&m->net, &set, &opt, mean);
	}
	return EXIT_SUCCESS;
}
