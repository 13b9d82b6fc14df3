/* SPDX-License-Identifier: MIT */
/*
 * quality.c - how right the groups are, on a stream whose truth is known
 *
 * usage: quality [-cl] [-n ARTICLES] [-s SEED] [-t THREADS] [-m MIB]
 *		[-p PRESET] [-o FILE] [INPUT...]
 *
 * Stories and copies are those of src/cli/synth.h; the articles of the INPUTs
 * are the stories as far as they go. -c keeps articles as --compact does. Prints
 * lines of bench.h, and a table by class of copy unless -l is given. -o writes
 * the stream as JSON lines, with 'story', 'class' and 'relation' as further
 * members, and does no more.
 * bench/README.md says what each figure means.
 */
#include <config.h>

#include <inttypes.h>
#include <string.h>
#include <unistd.h>
#include <wirecopy.h>

#include "bench.h"
#include "cli/json_out.h"
#include "quality_run.h"

/* What is counted of one class, or of all. */
struct counts {
	uint64_t articles, findable, found, right;
	uint64_t decided[WCOPY_N_RELATIONS];
};

static void
add(struct counts *c, const struct seen *s)
{
	c->articles++;
	c->findable += s->findable;
	c->found += s->findable && (s->got & s->wanted) != 0;
	c->right += s->right;
	c->decided[s->decided]++;
}

static double
share(uint64_t part, uint64_t whole)
{
	return whole == 0 ? 1 : (double)part / (double)whole;
}

static void
print_counts(const char *name, const struct counts *c)
{
	printf("%-15s%8" PRIu64 "  right %.3f ", name, c->articles,
	    share(c->right, c->articles));
	for (unsigned r = 0; r < WCOPY_N_RELATIONS; r++)
		if (c->decided[r] == 0)
			printf("%9s", "-");
		else
			printf("%9.3f", share(c->decided[r], c->articles));
	printf("\n");
}

static void
print_head(const char *what)
{
	printf("\n%-15s%8s  %-12s", what, "articles", "");
	for (unsigned r = 0; r < WCOPY_N_RELATIONS; r++)
		printf("%9s", wcopy_relation_name((enum wcopy_relation)r));
	printf("\n");
}

static void
print_table(struct run *r, const struct counts *class,
    const struct counts *relation)
{
	printf("\n%-15s%8s%10s%10s%8s%8s%8s\n", "class", "articles", "findable",
	    "candidate", "pair P", "pair R", "F1");
	for (unsigned c = 0; c < N_SYNTH_CLASSES; c++) {
		struct score_pairs p;

		if (class[c].articles == 0)
			continue;
		score_kind(&r->score, c, &p);
		printf("%-15s%8" PRIu64 "%10" PRIu64 "%10.4f%8.3f%8.3f%8.3f\n",
		    synth_class_name((enum synth_class)c), class[c].articles,
		    class[c].findable, share(class[c].found, class[c].findable),
		    p.precision, p.recall, p.f1);
	}
	print_head("class, decided");
	for (unsigned c = 0; c < N_SYNTH_CLASSES; c++)
		if (class[c].articles > 0)
			print_counts(synth_class_name((enum synth_class)c),
			    &class[c]);
	print_head("true, decided");
	for (unsigned c = 0; c < WCOPY_N_RELATIONS; c++)
		if (relation[c].articles > 0)
			print_counts(wcopy_relation_name(
					 (enum wcopy_relation)c),
			    &relation[c]);
}

static void
line(const char *what, double value, const char *unit)
{
	bench_line("quality", what, value, unit);
}

static void
print(struct run *r, struct run *other, bool lines_only)
{
	struct counts class[N_SYNTH_CLASSES] = { 0 }, all = { 0 };
	struct counts relation[WCOPY_N_RELATIONS] = { 0 };
	struct counts copies = { 0 };
	struct score_pairs p;
	double n = (double)r->n_decided;

	for (size_t i = 0; i < r->n_decided; i++) {
		add(&class[r->seen[i].class], &r -> seen[i]);
		add(&relation[r->seen[i].relation], &r->seen[i]);
		add(&all, &r->seen[i]);
		if (r->seen[i].copy > 0)
			add(&copies, &r->seen[i]);
	}
	score_pairs(&r->score, &p);
	line("articles", n, "");
	line("candidate recall", share(all.found, all.findable), "");
	line("unrelated candidates", (double)r->stats.unrelated / n,
	    "/article");
	line("candidates of other stories", (double)r->strangers / n,
	    "/article");
	line("pair precision", p.precision, "");
	line("pair recall", p.recall, "");
	line("pair F1", p.f1, "");
	line("ARI", p.ari, "");
	line("ARI between two arrival orders",
	    score_agreement(&r->score, &other->score), "");
	line("largest group", (double)p.largest_group, "articles");
	line("largest story", (double)p.largest_story, "articles");
	line("worst growth of a group", p.worst_growth, "times its story");
	line("relation right, copies", share(copies.right, copies.articles),
	    "");
	line("relation right, all", share(all.right, all.articles), "");
	line("speed", n / r->seconds, "articles/s");
	if (!lines_only)
		print_table(r, class, relation);
}

static void
write_stream(const char *path)
{
	FILE *f = fopen(path, "w");
	struct synth *g = synth_new(&stream);
	struct synth_article a = { 0 };
	char story[32];

	if (f == NULL) {
		perror(path);
		exit(1);
	}
	while (synth_next(g, &a)) {
		struct json_out j = { .f = f };

		json_begin(&j);
		json_string(&j, "id", a.id);
		json_string(&j, "source", a.outlet);
		json_string(&j, "date", a.date);
		json_string(&j, "title", a.title);
		json_string(&j, "url", a.url);
		(void)snprintf(story, sizeof(story), "s%" PRIu64, a.story);
		json_name(&j, "story", story);
		json_name(&j, "class", synth_class_name(a.class));
		json_name(&j, "relation", wcopy_relation_name(a.relation));
		json_string(&j, "text", a.text);
		json_end(&j);
	}
	synth_article_clear(&a);
	synth_free(g);
	if (fclose(f) != 0) {
		perror(path);
		exit(1);
	}
}

static void
set_preset(const char *name)
{
	unsigned i = 0;

	while (wcopy_preset_name((enum wcopy_preset)i) != NULL &&
	       strcmp(wcopy_preset_name((enum wcopy_preset)i), name) != 0)
		i++;
	if (wcopy_preset_thresholds((enum wcopy_preset)i,
		&pipeline.thresholds) != WCOPY_OK) {
		(void)fprintf(stderr, "quality: no preset '%s'\n", name);
		exit(2);
	}
}

static void
set_compact(void)
{
	pipeline.compact = true;
	pipeline.sketch.bands = WCOPY_COMPACT_BANDS;
}

int
main(int argc, char **argv)
{
	struct synth_sources *sources = NULL;
	struct run in_order, shuffled;
	const char *out = NULL;
	bool lines_only = false;
	struct wcopy_error err;
	int c;

	wcopy_pipeline_params_default(&pipeline);
	while ((c = getopt(argc, argv, "cln:s:t:m:p:o:")) != -1)
		if (c == 'l')
			lines_only = true;
		else if (c == 'c')
			set_compact();
		else if (c == 'n')
			stream.articles = strtoull(optarg, NULL, 10);
		else if (c == 's')
			stream.seed = strtoull(optarg, NULL, 10);
		else if (c == 't')
			pipeline.threads = (unsigned)strtoul(optarg, NULL, 10);
		else if (c == 'm')
			pipeline.max_memory = strtoull(optarg, NULL, 10) << 20;
		else if (c == 'p')
			set_preset(optarg);
		else if (c == 'o')
			out = optarg;
		else
			return 2;
	for (int i = optind; i < argc; i++)
		if (synth_sources_load(&sources, argv[i], &err) != WCOPY_OK)
			die(&err);
	stream.sources = sources;
	if (out != NULL) {
		write_stream(out);
	} else {
		run_in_order(&in_order);
		run_shuffled(&shuffled);
		print(&in_order, &shuffled, lines_only);
		close_run(&in_order);
		close_run(&shuffled);
	}
	synth_sources_free(sources);
	return 0;
}
