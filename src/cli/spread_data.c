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
	"\tlag_median_resolution\tlag_q3_s\tlag_q3_resolution"

/* The share of copies that credit their agency; empty if there are none. */
static void
tsv_rate(FILE *f, uint32_t copies, uint32_t credited)
{
	(void)fprintf(f, "\t%" PRIu32 "\t%" PRIu32 "\t", copies, credited);
	if (copies > 0)
		(void)fprintf(f, "%.4f", (double)credited / copies);
}

static void
tsv_stories(FILE *f, const struct spread_view *v)
{
	(void)fputs("group\ttitle\tarticles\toutlets\tfirst\tspan_s"
		    "\tspan_resolution" TSV_LAGS
		    "\tagency\tcustomers\tcredits\tcredit_share\n",
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
		(void)putc('\t', f);
		report_tsv(f, names_at(&v->s->names, story->agency));
		tsv_rate(f, story->customers, story->credits);
		(void)putc('\n', f);
	}
}

static void
tsv_outlets(FILE *f, const struct spread_view *v)
{
	(void)
	    fputs("outlet\tarticles\twire\twire_share\tstories\tfirst" TSV_LAGS
		  "\tcredits\tagency_stories\tcredited\tcredit_share\n",
		f);
	for (size_t i = 0; i < spread_rows(v, v->sp->n_outlets); i++) {
		const struct spread_outlet *o = &v->sp->outlets[i];

		report_tsv(f, names_at(&v->s->names, o->name));
		(void)fprintf(f,
		    "\t%" PRIu32 "\t%" PRIu32 "\t%.4f\t%" PRIu32 "\t%.4f",
		    o->articles, o->wire, (double)o->wire / (double)o->articles,
		    o->stories, o->first);
		tsv_lags(f, &o->lags);
		(void)fprintf(f, "\t%" PRIu32, o->credits);
		tsv_rate(f, o->agency_stories, o->credited);
		(void)putc('\n', f);
	}
}

static void
tsv_pairs(FILE *f, const struct spread_view *v)
{
	(void)fputs("from\tto\tlater\tof_from\tof_to" TSV_LAGS "\n", f);
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

static void
tsv_agencies(FILE *f, const struct spread_view *v)
{
	(void)fputs("agency\tarticles\tstories\tcopies\tcredited"
		    "\tcredit_share\n",
	    f);
	for (size_t i = 0; i < spread_rows(v, v->sp->n_agencies); i++) {
		const struct spread_agency *a = &v->sp->agencies[i];

		report_tsv(f, names_at(&v->s->names, a->name));
		(void)fprintf(f, "\t%" PRIu32 "\t%" PRIu32, a->articles,
		    a->stories);
		tsv_rate(f, a->copies, a->credited);
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
		[SPREAD_AGENCIES] = tsv_agencies,
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
json_rate(struct json_out *j, uint64_t copies, uint64_t credited)
{
	json_known(j, "credit_share",
	    copies > 0 ? (double)credited / (double)copies : -1);
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
		json_string(j, "agency", names_at(&v->s->names, story->agency));
		json_count(j, "customers", story->customers);
		json_count(j, "credits", story->credits);
		json_rate(j, story->customers, story->credits);
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
		json_count(j, "credits", o->credits);
		json_count(j, "agency_stories", o->agency_stories);
		json_count(j, "credited", o->credited);
		json_rate(j, o->agency_stories, o->credited);
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

static void
json_agencies(struct json_out *j, const struct spread_view *v)
{
	json_array_begin(j, "agencies");
	for (size_t i = 0; i < spread_rows(v, v->sp->n_agencies); i++) {
		const struct spread_agency *a = &v->sp->agencies[i];

		json_object_begin(j, NULL);
		json_string(j, "agency", names_at(&v->s->names, a->name));
		json_count(j, "articles", a->articles);
		json_count(j, "stories", a->stories);
		json_count(j, "copies", a->copies);
		json_count(j, "credited", a->credited);
		json_rate(j, a->copies, a->credited);
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
		[SPREAD_AGENCIES] = json_agencies,
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
	json_count(&j, "articles_with_credit", sp->credits);
	json_count(&j, "agency_stories", sp->agency_stories);
	json_count(&j, "agency_copies", sp->copies);
	json_count(&j, "credited", sp->credited);
	json_rate(&j, sp->copies, sp->credited);
	for (unsigned t = 0; t < N_SPREAD_TABLES; t++)
		if (v->tables[t])
			put[t](&j, v);
	json_end(&j);
}
