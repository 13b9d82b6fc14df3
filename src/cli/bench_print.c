/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "bench_print.h"

#include <inttypes.h>
#include <unistd.h>

#include "json_out.h"

/* A bar is so long when a stage takes all of the time. */
#define BAR 40

static double
rate(double amount, double seconds)
{
	return seconds > 0 ? amount / seconds : 0;
}

static double
stages_s(const struct bench_result *r)
{
	double sum = 0;

	for (unsigned i = 0; i < WCOPY_N_STAGES; i++)
		sum += r->stats.stages[i].seconds;
	return sum;
}

static unsigned
cores(void)
{
	long n = sysconf(_SC_NPROCESSORS_ONLN);

	return n > 0 ? (unsigned)n : 1;
}

static double
article_bytes(const struct bench_result *r)
{
	return rate((double)r->stats.memory, (double)r->stats.live);
}

/* The same when no more fit: tables that grow in steps are then filled. */
static double
full_bytes(const struct bench_report *b, const struct bench_result *r)
{
	return rate((double)opt_number(b->bench->options, OPT_MAX_MEMORY),
	    (double)r->stats.capacity);
}

/* From text in memory to its group: what is left without reading, parsing and
 * extracting, in bytes of text for a second of one core. */
static double
text_speed(const struct bench_result *r)
{
	static const enum wcopy_stage stages[] = { WCOPY_STAGE_SIGN,
		WCOPY_STAGE_INDEX, WCOPY_STAGE_VERIFY, WCOPY_STAGE_GROUP };
	double seconds = 0;

	for (unsigned i = 0; i < sizeof(stages) / sizeof(*stages); i++)
		seconds += r->stats.stages[stages[i]].seconds;
	return rate((double)r->stats.stages[WCOPY_STAGE_SIGN].bytes, seconds);
}

static void
print_stage(FILE *f, const struct bench_result *r, enum wcopy_stage stage)
{
	const struct wcopy_stage_stats *s = &r->stats.stages[stage];
	double share = rate(s->seconds, stages_s(r));
	int bar = (int)(share * BAR + .5);

	if (s->articles == 0)
		return;
	(void)fprintf(f, "%-8s%9.0f%12.0f%10.1f%7.1f%s%.*s\n",
	    wcopy_stage_name(stage), s->seconds * 1e9 / (double)s->articles,
	    rate((double)s->articles, s->seconds),
	    rate((double)s->bytes, s->seconds) / 1e6, share * 100,
	    bar > 0 ? "  " : "", bar,
	    "########################################");
}

static void
print_one(FILE *f, const struct bench_report *b, size_t i)
{
	const struct bench_setting *s = &b->settings[i];
	const struct bench_result *r = &b->results[i];
	double n = (double)r->stats.articles;

	(void)fprintf(f, "\n%s, %u %s\n\n", wcopy_kernel_name(s->kernel),
	    s->threads, s->threads == 1 ? "thread" : "threads");
	(void)fprintf(f, "%-8s%9s%12s%10s%7s\n", "stage", "ns/art.",
	    "articles/s", "MB/s", "share");
	for (unsigned k = 0; k < WCOPY_N_STAGES; k++)
		print_stage(f, r, (enum wcopy_stage)k);
	(void)fprintf(f,
	    "\nEnd to end       %.0f articles/s, %.1f MB/s: %.2f s\n"
	    "A core's time    %.0f articles/s, %.1f MB/s: %.2f s\n"
	    "Text to group    %.1f MB/s on one core\n"
	    "Memory           %.0f bytes an article, with %" PRIu64
	    " of %" PRIu64 " that fit; %.0f when full\n",
	    rate(n, r->seconds), rate((double)r->bytes, r->seconds) / 1e6,
	    r->seconds, rate(n, r->cpu_seconds),
	    rate((double)r->bytes, r->cpu_seconds) / 1e6, r->cpu_seconds,
	    text_speed(r) / 1e6, article_bytes(r), r->stats.live,
	    r->stats.capacity, full_bytes(b, r));
	if (r->evenness > 0)
		(void)fprintf(f,
		    "Evenness         %.2f by the clock, %.2f by processors' "
		    "time\n",
		    r->evenness, r->cpu_evenness);
}

static void
print_table(FILE *f, const struct bench_report *b)
{
	double first =
	    rate((double)b->results->stats.articles, b->results->seconds);

	(void)fprintf(f, "\n%-9s%8s%12s%9s%12s%16s%9s\n", "kernel", "threads",
	    "articles/s", "MB/s", "of a core", "text, MB/s/core", "speed");
	for (size_t i = 0; i < b->n; i++) {
		const struct bench_result *r = &b->results[i];
		double speed = rate((double)r->stats.articles, r->seconds);

		(void)fprintf(f, "%-9s%8u%12.0f%9.1f%12.0f%16.1f%8.2fx\n",
		    wcopy_kernel_name(b->settings[i].kernel),
		    b->settings[i].threads, speed,
		    rate((double)r->bytes, r->seconds) / 1e6,
		    rate((double)r->stats.articles, r->cpu_seconds),
		    text_speed(r) / 1e6, rate(speed, first));
	}
}

void
bench_print_text(FILE *f, const struct bench_report *b)
{
	const struct wcopy_pipeline_stats *st = &b->results->stats;

	(void)fprintf(f, "%" PRIu64 " articles, %.1f MB, %u %s\n", st->articles,
	    (double)b->results->bytes / 1e6, cores(),
	    cores() == 1 ? "core" : "cores");
	for (size_t i = 0; i < b->n; i++)
		print_one(f, b, i);
	if (b->n > 1)
		print_table(f, b);
	(void)fprintf(f, "\nMost memory of the program %.1f MB\n",
	    (double)b->peak / 1e6);
	if (b->pairs != NULL)
		(void)fprintf(f,
		    "Groups of the %" PRIu64 " articles with a truth: pair "
		    "precision %.3f, recall %.3f, F1 %.3f, ARI %.3f\n",
		    b->pairs->articles, b->pairs->precision, b->pairs->recall,
		    b->pairs->f1, b->pairs->ari);
}

/* 'stage <TAB> case <TAB> value <TAB> unit'; the case is the setting. */
static void
tsv_line(FILE *f, const char *stage, const struct bench_setting *s,
    double value, const char *unit)
{
	(void)fprintf(f, "%s\t%s, %u\t%.4g\t%s\n", stage,
	    wcopy_kernel_name(s->kernel), s->threads, value, unit);
}

static void
tsv_setting(FILE *f, const struct bench_report *b, size_t i)
{
	const struct bench_setting *s = &b->settings[i];
	const struct bench_result *r = &b->results[i];
	double n = (double)r->stats.articles;

	for (unsigned k = 0; k < WCOPY_N_STAGES; k++) {
		const struct wcopy_stage_stats *st = &r->stats.stages[k];
		const char *name = wcopy_stage_name((enum wcopy_stage)k);

		if (st->articles == 0)
			continue;
		tsv_line(f, name, s, st->seconds * 1e9 / (double)st->articles,
		    "ns/article");
		tsv_line(f, name, s, rate(st->seconds, stages_s(r)), "share");
	}
	tsv_line(f, "end to end", s, rate(n, r->seconds), "articles/s");
	tsv_line(f, "end to end", s, rate((double)r->bytes, r->seconds) / 1e6,
	    "MB/s");
	tsv_line(f, "a core's time", s, rate(n, r->cpu_seconds), "articles/s");
	tsv_line(f, "a core's time", s,
	    rate((double)r->bytes, r->cpu_seconds) / 1e6, "MB/s");
	tsv_line(f, "text to group", s, text_speed(r) / 1e6, "MB/s");
	tsv_line(f, "memory", s, article_bytes(r), "bytes/article");
	tsv_line(f, "memory, full", s, full_bytes(b, r), "bytes/article");
}

void
bench_print_tsv(FILE *f, const struct bench_report *b)
{
	const struct score_pairs *p = b->pairs;

	(void)fputs("stage\tcase\tvalue\tunit\n", f);
	for (size_t i = 0; i < b->n; i++)
		tsv_setting(f, b, i);
	if (p != NULL)
		(void)fprintf(f,
		    "groups\tpair precision\t%.4g\t\n"
		    "groups\tpair recall\t%.4g\t\n"
		    "groups\tpair F1\t%.4g\t\n"
		    "groups\tARI\t%.4g\t\n",
		    p->precision, p->recall, p->f1, p->ari);
}

static void
json_stage(struct json_out *j, const struct bench_result *r,
    enum wcopy_stage stage)
{
	const struct wcopy_stage_stats *s = &r->stats.stages[stage];

	json_object_begin(j, NULL);
	json_name(j, "stage", wcopy_stage_name(stage));
	json_share(j, "seconds", s->seconds);
	json_share(j, "share", rate(s->seconds, stages_s(r)));
	json_count(j, "articles", s->articles);
	json_count(j, "bytes", s->bytes);
	json_share(j, "ns_per_article",
	    rate(s->seconds * 1e9, (double)s->articles));
	json_share(j, "mb_per_s", rate((double)s->bytes, s->seconds) / 1e6);
	json_share(j, "articles_per_s", rate((double)s->articles, s->seconds));
	json_object_end(j);
}

static void
json_pairs(struct json_out *j, const struct score_pairs *p)
{
	if (p == NULL) {
		json_null(j, "groups");
		return;
	}
	json_object_begin(j, "groups");
	json_count(j, "articles", p->articles);
	json_share(j, "precision", p->precision);
	json_share(j, "recall", p->recall);
	json_share(j, "f1", p->f1);
	json_share(j, "ari", p->ari);
	json_object_end(j);
}

/* 0 is not known. */
static void
json_ratio(struct json_out *j, const char *key, double ratio)
{
	if (ratio > 0)
		json_share(j, key, ratio);
	else
		json_null(j, key);
}

void
bench_print_json(FILE *f, const struct bench_report *b)
{
	for (size_t i = 0; i < b->n; i++) {
		const struct bench_result *r = &b->results[i];
		double n = (double)r->stats.articles;
		struct json_out j = { .f = f };

		json_begin(&j);
		json_name(&j, "kernel",
		    wcopy_kernel_name(b->settings[i].kernel));
		json_count(&j, "threads", b->settings[i].threads);
		json_count(&j, "cores", cores());
		json_count(&j, "articles", r->stats.articles);
		json_count(&j, "bytes", r->bytes);
		json_share(&j, "seconds", r->seconds);
		json_share(&j, "cpu_seconds", r->cpu_seconds);
		json_share(&j, "articles_per_s", rate(n, r->seconds));
		json_share(&j, "mb_per_s",
		    rate((double)r->bytes, r->seconds) / 1e6);
		json_share(&j, "text_mb_per_s", text_speed(r) / 1e6);
		json_share(&j, "cpu_articles_per_s", rate(n, r->cpu_seconds));
		json_share(&j, "cpu_mb_per_s",
		    rate((double)r->bytes, r->cpu_seconds) / 1e6);
		json_ratio(&j, "evenness", r->evenness);
		json_ratio(&j, "cpu_evenness", r->cpu_evenness);
		json_share(&j, "bytes_per_article", article_bytes(r));
		json_share(&j, "bytes_per_article_full", full_bytes(b, r));
		json_count(&j, "live", r->stats.live);
		json_count(&j, "capacity", r->stats.capacity);
		json_count(&j, "peak_bytes", b->peak);
		json_array_begin(&j, "stages");
		for (unsigned s = 0; s < WCOPY_N_STAGES; s++)
			json_stage(&j, r, (enum wcopy_stage)s);
		json_array_end(&j);
		json_pairs(&j, b->pairs);
		json_end(&j);
	}
}
