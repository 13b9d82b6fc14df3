/* SPDX-License-Identifier: MIT */
/*
 * spread_data.c - the measures of spread for programs: TSV and JSON
 *
 * A lag is a number of seconds with its resolution beside it, so that nobody
 * takes two days for 172,800 seconds that were counted.
 */
#include <config.h>

#include <inttypes.h>

#include "json_out.h"
#include "report.h"
#include "spread_out.h"

struct wcopy_span
spread_title(const struct spread_view *v, const struct spread_story *story)
{
	const struct story_group *g = &v->s->groups[story->group];

	return names_at(&v->s->names, v->s->articles[g->name].title);
}

static void
tsv_lag(FILE *f, struct lag lag)
{
	if (lag_known(lag))
		(void)fprintf(f, "\t%" PRId64 "\t%s", lag_seconds(lag),
		    wcopy_precision_name(lag.unit));
	else
		(void)fputs("\t\t", f);
}

static void
tsv_lags(FILE *f, const struct spread_lags *lags)
{
	(void)fprintf(f, "\t%zu", lags->n);
	tsv_lag(f, lags->q1);
	tsv_lag(f, lags->median);
	tsv_lag(f, lags->q3);
}

#define TSV_LAGS                                                               \
	"\tlags\tlag_q1_s\tlag_q1_resolution\tlag_median_s"                    \
	"\tlag_median_resolution\tlag_q3_s\tlag_q3_resolution\n"

static void
tsv_stories(FILE *f, const struct spread_view *v)
{
	(void)fputs("group\ttitle\tarticles\toutlets\tfirst\tspan_s"
		    "\tspan_resolution" TSV_LAGS,
	    f);
	for (size_t i = 0; i < spread_rows(v, v->sp->n_stories); i++) {
		const struct spread_story *story = &v->sp->stories[i];
		uint32_t name = v->s->groups[story->group].name;

		report_tsv(f, names_at(&v->s->names, v->s->articles[name].id));
		(void)putc('\t', f);
		report_tsv(f, spread_title(v, story));
		(void)fprintf(f, "\t%" PRIu32 "\t%" PRIu32 "\t",
		    story->articles, story->outlets);
		for (size_t k = 0; k < story->n_first; k++) {
			if (k > 0)
				(void)putc(' ', f);
			report_tsv_item(f,
			    names_at(&v->s->names,
				v->sp->firsts[story->first + k]));
		}
		tsv_lag(f, story->span);
		tsv_lags(f, &story->lags);
		(void)putc('\n', f);
	}
}

static void
tsv_outlets(FILE *f, const struct spread_view *v)
{
	(void)
	    fputs("outlet\tarticles\twire\twire_share\tstories\tfirst" TSV_LAGS,
		f);
	for (size_t i = 0; i < spread_rows(v, v->sp->n_outlets); i++) {
		const struct spread_outlet *o = &v->sp->outlets[i];

		report_tsv(f, names_at(&v->s->names, o->name));
		(void)fprintf(f,
		    "\t%" PRIu32 "\t%" PRIu32 "\t%.4f\t%" PRIu32 "\t%.4f",
		    o->articles, o->wire, (double)o->wire / (double)o->articles,
		    o->stories, o->first);
		tsv_lags(f, &o->lags);
		(void)putc('\n', f);
	}
}

static void
tsv_pairs(FILE *f, const struct spread_view *v)
{
	(void)fputs("from\tto\tlater\tof_from\tof_to" TSV_LAGS, f);
	for (size_t i = 0; i < spread_rows(v, v->sp->n_pairs); i++) {
		const struct spread_pair *p = &v->sp->pairs[i];

		report_tsv(f, names_at(&v->s->names, p->from));
		(void)putc('\t', f);
		report_tsv(f, names_at(&v->s->names, p->to));
		(void)fprintf(f, "\t%" PRIu32 "\t%.4f\t%.4f", p->later,
		    p->of_from, p->of_to);
		tsv_lags(f, &p->lags);
		(void)putc('\n', f);
	}
}

void
spread_tsv(FILE *f, const struct spread_view *v)
{
	static void (*const put[])(FILE *, const struct spread_view *) = {
		[SPREAD_STORIES] = tsv_stories,
		[SPREAD_OUTLETS] = tsv_outlets,
		[SPREAD_PAIRS] = tsv_pairs,
	};
	bool more = false;

	for (unsigned t = 0; t < N_SPREAD_TABLES; t++) {
		if (!v->tables[t])
			continue;
		if (more)
			(void)putc('\n', f);
		put[t](f, v);
		more = true;
	}
}

static void
json_lag(struct json_out *j, const char *key, struct lag lag)
{
	if (!lag_known(lag)) {
		json_null(j, key);
		return;
	}
	json_object_begin(j, key);
	json_signed(j, "s", lag_seconds(lag));
	json_name(j, "resolution", wcopy_precision_name(lag.unit));
	json_object_end(j);
}

static void
json_lags(struct json_out *j, const struct spread_lags *lags)
{
	json_object_begin(j, "lag");
	json_count(j, "n", lags->n);
	json_lag(j, "q1", lags->q1);
	json_lag(j, "median", lags->median);
	json_lag(j, "q3", lags->q3);
	json_object_end(j);
}

static void
json_stories(struct json_out *j, const struct spread_view *v)
{
	json_array_begin(j, "stories");
	for (size_t i = 0; i < spread_rows(v, v->sp->n_stories); i++) {
		const struct spread_story *story = &v->sp->stories[i];
		uint32_t name = v->s->groups[story->group].name;

		json_object_begin(j, NULL);
		json_string(j, "group",
		    names_at(&v->s->names, v->s->articles[name].id));
		json_string(j, "title", spread_title(v, story));
		json_count(j, "articles", story->articles);
		json_count(j, "outlets", story->outlets);
		json_array_begin(j, "first");
		for (size_t k = 0; k < story->n_first; k++)
			json_element(j, names_at(&v->s->names,
					    v->sp->firsts[story->first + k]));
		json_array_end(j);
		json_lag(j, "span", story->span);
		json_lags(j, &story->lags);
		json_object_end(j);
	}
	json_array_end(j);
}

static void
json_outlets(struct json_out *j, const struct spread_view *v)
{
	json_array_begin(j, "outlets");
	for (size_t i = 0; i < spread_rows(v, v->sp->n_outlets); i++) {
		const struct spread_outlet *o = &v->sp->outlets[i];

		json_object_begin(j, NULL);
		json_string(j, "outlet", names_at(&v->s->names, o->name));
		json_count(j, "articles", o->articles);
		json_count(j, "wire", o->wire);
		json_share(j, "wire_share",
		    (double)o->wire / (double)o->articles);
		json_count(j, "stories", o->stories);
		json_share(j, "first", o->first);
		json_lags(j, &o->lags);
		json_object_end(j);
	}
	json_array_end(j);
}

static void
json_pairs(struct json_out *j, const struct spread_view *v)
{
	json_array_begin(j, "pairs");
	for (size_t i = 0; i < spread_rows(v, v->sp->n_pairs); i++) {
		const struct spread_pair *p = &v->sp->pairs[i];

		json_object_begin(j, NULL);
		json_string(j, "from", names_at(&v->s->names, p->from));
		json_string(j, "to", names_at(&v->s->names, p->to));
		json_count(j, "later", p->later);
		json_share(j, "of_from", p->of_from);
		json_share(j, "of_to", p->of_to);
		json_lags(j, &p->lags);
		json_object_end(j);
	}
	json_array_end(j);
}

void
spread_json(FILE *f, const struct spread_view *v)
{
	static void (*const put[])(struct json_out *,
	    const struct spread_view *) = {
		[SPREAD_STORIES] = json_stories,
		[SPREAD_OUTLETS] = json_outlets,
		[SPREAD_PAIRS] = json_pairs,
	};
	const struct spread *sp = v->sp;
	struct json_out j = { .f = f };

	json_begin(&j);
	json_count(&j, "articles", sp->articles);
	json_count(&j, "groups", sp->groups);
	json_count(&j, "without_outlet", sp->no_outlet);
	json_object_begin(&j, "dates");
	for (unsigned p = 0; p <= WCOPY_DATE_SECOND; p++)
		json_count(&j, wcopy_precision_name(p), sp->precision[p]);
	json_object_end(&j);
	json_count(&j, "times_without_zone", sp->no_zone);
	json_count(&j, "stories_left_out_of_pairs", sp->wide);
	for (unsigned t = 0; t < N_SPREAD_TABLES; t++)
		if (v->tables[t])
			put[t](&j, v);
	json_end(&j);
}
