/* SPDX-License-Identifier: MIT */
/*
 * bench_hostile.c - what the pages of corpora/hostile cost
 *
 * usage: bench_hostile [RECIPE...]
 *
 * For each page the best time of three, each by a new extractor, and the most
 * memory that it held at once, libxml2's included and the page itself not.
 * Last the worst of both.
 */
#include <config.h>

#include <glob.h>
#include <string.h>
#include <wirecopy/extract.h>

#include "base/alloc.h"
#include "bench.h"
#include "recipe.h"

enum { RUNS = 3 };

/* Seconds and peak of one page. */
static void
run(struct wcopy_span page, double *best, size_t *peak)
{
	struct wcopy_page in = { .kind = WCOPY_BODY_PAGE, .bytes = page };
	struct wcopy_extractor *x;
	struct wcopy_article a;
	double start, took;

	for (int i = 0; i < RUNS; i++) {
		wci_alloc_watch();
		start = bench_cpu_s();
		if (wcopy_extractor_new(&x, NULL) != WCOPY_OK ||
		    wcopy_extractor_run(x, &in, &a, NULL) != WCOPY_OK)
			abort();
		took = bench_cpu_s() - start;
		*peak = wci_alloc_peak();
		wcopy_extractor_free(x);
		if (i == 0 || took < *best)
			*best = took;
	}
}

static void
run_files(char *const *path, size_t n)
{
	struct recipe r = { .scale = 1 };
	double best = 0, worst = 0;
	size_t peak = 0, most = 0;

	for (size_t i = 0; i < n; i++) {
		const char *slash = strrchr(path[i], '/');
		const char *name = slash == NULL ? path[i] : slash + 1;

		recipe_read(&r, path[i], 1);
		run(wci_buf_span(&r.page), &best, &peak);
		bench_line("hostile", name, best * 1e3, "ms");
		bench_line("hostile", name, (double)peak / 1e6, "MB");
		worst = best > worst ? best : worst;
		most = peak > most ? peak : most;
	}
	bench_line("hostile", "worst", worst * 1e3, "ms");
	bench_line("hostile", "worst", (double)most / 1e6, "MB");
	wci_buf_clear(&r.page);
}

int
main(int argc, char **argv)
{
	glob_t g;

	recipe_count_libxml2();
	if (argc > 1) {
		run_files(argv + 1, (size_t)argc - 1);
		return 0;
	}
	if (glob(CORPORA "/hostile/*.recipe", 0, NULL, &g) != 0)
		return 1;
	run_files(g.gl_pathv, g.gl_pathc);
	globfree(&g);
	return 0;
}
