/* SPDX-License-Identifier: MIT */
/*
 * train - learn the weights of the extractor
 *
 *	train [-pqt] [-e EPOCHS] [-k TEACHERS] [-s SEED] [-d DIRECTORY]
 *	    [-o TEXTS] [-x DUMPS]... {PAGES TRUTH}...
 *
 * PAGES and TRUTH are labelled pages, as page_read.h says. The reader of pages
 * (-p) and that of page dumps (-t) are learned, both unless one is named; for
 * the latter the same pages are rendered to text. Each is learned five times
 * on four fifths of the hosts and scored on the last fifth, set by set; then,
 * with -d, once on all, and its weights are written into DIRECTORY with those
 * scores at their head. The same sets, in the same order, give the same bytes.
 *
 * -o writes the bodies of the cross-validation, one JSON object a line. -x names
 * dumps of the same pages by other programs, JSON lines with "id" and "dump":
 * they are scored by the networks that have not seen their hosts, and never
 * learned from. -q leaves the cross-validation out: the same weights in a
 * fraction of the time, to see what the sample corpora say to them.
 */
#include <config.h>

#include "train.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common.h"

void
train_short_name(const char *path, char out[32])
{
	const char *end = strrchr(path, '/'), *start;

	if (end == NULL)
		end = path + strlen(path);
	for (start = end; start > path && start[-1] != '/'; start--)
		continue;
	(void)snprintf(out, 32, "%.*s", (int)(end - start), start);
}

int
main(int argc, char **argv)
{
	struct train_options opt = { .page_epochs = 6,
		.dump_epochs = 3,
		.teachers = 2,
		.seed = 1 };
	bool pages = false, dumps = false;
	int c;

	while ((c = getopt(argc, argv, "pqte:k:s:d:o:x:")) != -1) {
		if (c == 'p')
			pages = true;
		else if (c == 'q')
			opt.quick = true;
		else if (c == 't')
			dumps = true;
		else if (c == 'e')
			opt.page_epochs = opt.dump_epochs =
			    (unsigned)strtoul(optarg, NULL, 10);
		else if (c == 'k')
			opt.teachers = (unsigned)strtoul(optarg, NULL, 10);
		else if (c == 's')
			opt.seed = strtoull(optarg, NULL, 10);
		else if (c == 'd')
			opt.dir = optarg;
		else if (c == 'o' && (opt.texts = fopen(optarg, "w")) == NULL)
			train_die(optarg, strerror(errno));
		else if (c == 'x' && opt.n_others < 8)
			opt.others[opt.n_others++] = optarg;
		else if (c == '?')
			return EXIT_FAILURE;
	}
	opt.sets = argv + optind;
	opt.n_sets = argc - optind;
	if (opt.n_sets < 2 || opt.n_sets % 2 != 0)
		train_die("train", "wants pairs of PAGES and TRUTH");
	if (pages || !dumps)
		train_pages(&opt);
	if (dumps || !pages)
		train_dumps(&opt);
	if (opt.texts != NULL && fclose(opt.texts) != 0)
		train_die("texts", strerror(errno));
	return EXIT_SUCCESS;
}
