/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "report.h"

#include <inttypes.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "article.h"
#include "json_out.h"
#include "lag.h"
#include "mem.h"

bool
report_is_tsv(const char *name)
{
	size_t len = strlen(name);

	return len >= 4 && strcmp(name + len - 4, ".tsv") == 0;
}

/* A value of a TSV line; spaces too if they separate values within it. */
static void
put_tsv(FILE *f, struct wcopy_span value, bool spaces)
{
	for (size_t i = 0; i < value.len; i++) {
		switch (value.ptr[i]) {
		case '\t':
			(void)fputs("\\t", f);
			break;
		case '\n':
			(void)fputs("\\n", f);
			break;
		case '\r':
			(void)fputs("\\r", f);
			break;
		case '\\':
			(void)fputs("\\\\", f);
			break;
		case ' ':
			(void)fputs(spaces ? "\\x20" : " ", f);
			break;
		default:
			(void)putc(value.ptr[i], f);
		}
	}
}

void
report_tsv(FILE *f, struct wcopy_span value)
{
	put_tsv(f, value, false);
}

void
report_tsv_item(FILE *f, struct wcopy_span value)
{
	put_tsv(f, value, true);
}

void
report_edges_head(FILE *f, bool tsv)
{
	if (tsv)
		(void)fputs("a\tb\trelation\tjaccard\tcontained\tcovers\t"
			    "shared\ttold_contained\ttold_covers\t"
			    "quotes_contained\tquotes_covers\tspread\tnumbers\t"
			    "titles\tlag_s\tlag_days\n",
		    f);
}

/* Shares that may not be known. */
static const struct {
	const char *name;
	size_t offset;
} knowns[] = {
#define SHARE(name)                                                            \
	{                                                                      \
#name, offsetof(struct wcopy_evidence, name)                   \
	}
	SHARE(told_contained),
	SHARE(told_covers),
	SHARE(quotes_contained),
	SHARE(quotes_covers),
	SHARE(spread),
	SHARE(numbers),
	SHARE(titles),
#undef SHARE
};
#define N_KNOWN (sizeof(knowns) / sizeof(*knowns))

static double
known(const struct wcopy_evidence *e, size_t i)
{
	double share;

	memcpy(&share, (const char *)e + knowns[i].offset, sizeof(share));
	return share;
}

static void
edge_tsv(FILE *f, const struct wcopy_pair *p, struct lag lag)
{
	const struct wcopy_evidence *e = &p->evidence;

	report_tsv(f, p->a);
	(void)putc('\t', f);
	report_tsv(f, p->b);
	(void)fprintf(f, "\t%s\t%.4f\t%.4f\t%.4f\t%" PRIu32,
	    wcopy_relation_name(p->verdict.relation), e->jaccard, e->contained,
	    e->covers, p->shared);
	for (size_t i = 0; i < N_KNOWN; i++)
		if (known(e, i) < 0)
			(void)putc('\t', f);
		else
			(void)fprintf(f, "\t%.4f", known(e, i));
	(void)putc('\t', f);
	if (lag.unit > WCOPY_DATE_DAY)
		(void)fprintf(f, "%" PRId64, lag_seconds(lag));
	(void)putc('\t', f);
	if (lag.unit == WCOPY_DATE_DAY)
		(void)fprintf(f, "%" PRId64, lag.n);
	(void)putc('\n', f);
}

static void
edge_json(FILE *f, const struct wcopy_pair *p, struct lag lag)
{
	const struct wcopy_evidence *e = &p->evidence;
	struct json_out j = { .f = f };

	json_begin(&j);
	json_string(&j, "a", p->a);
	json_string(&j, "b", p->b);
	json_name(&j, "relation", wcopy_relation_name(p->verdict.relation));
	json_share(&j, "jaccard", e->jaccard);
	json_share(&j, "contained", e->contained);
	json_share(&j, "covers", e->covers);
	json_count(&j, "shared", p->shared);
	for (size_t i = 0; i < N_KNOWN; i++)
		json_known(&j, knowns[i].name, known(e, i));
	if (lag.unit > WCOPY_DATE_DAY)
		json_signed(&j, "lag_s", lag_seconds(lag));
	else
		json_null(&j, "lag_s");
	if (lag.unit == WCOPY_DATE_DAY)
		json_signed(&j, "lag_days", lag.n);
	else
		json_null(&j, "lag_days");
	json_end(&j);
}

void
report_edge(FILE *f, bool tsv, const struct wcopy_pair *p)
{
	struct wcopy_date from = article_date(&p->b_date);
	struct wcopy_date to = article_date(&p->a_date);
	struct lag lag = lag_between(&from, &to);

	if (tsv)
		edge_tsv(f, p, lag);
	else
		edge_json(f, p, lag);
}

/* What a row of the groups file tells. */
struct summary {
	const struct story_article *first; /* surely the earliest, or the one
					      read first */
	struct wcopy_date first_date, last_date;
	size_t outlets;
};

/* seen: by name, the group it was last seen in as an outlet, plus 1. */
static struct summary
summarise(const struct stories *s, uint32_t group, uint32_t *seen)
{
	const struct story_group *g = &s->groups[group];
	struct summary sum = {
		.first = &s->articles[s->members[g->first]],
	};

	sum.first_date = sum.last_date = sum.first->date;
	for (uint32_t i = 0; i < g->n; i++) {
		const struct story_article *x =
		    &s->articles[s->members[g->first + i]];

		if (x->source > 0 && seen[x->source] != group + 1)
			sum.outlets++;
		seen[x->source] = group + 1;
		if (lag_before(&x->date, &sum.first->date) ||
		    (sum.first->date.precision == WCOPY_DATE_NONE &&
			x->date.precision != WCOPY_DATE_NONE))
			sum.first = x;
		if (x->date.precision != WCOPY_DATE_NONE &&
		    (sum.last_date.precision == WCOPY_DATE_NONE ||
			x->date.t > sum.last_date.t))
			sum.last_date = x->date;
	}
	sum.first_date = sum.first->date;
	return sum;
}

static void
group_tsv(FILE *f, const struct stories *s, const struct story_group *g,
    const struct summary *sum)
{
	char first[WCOPY_DATE_CHARS], last[WCOPY_DATE_CHARS];

	report_tsv(f, names_at(&s->names, s->articles[g->name].id));
	(void)fprintf(f, "\t%" PRIu32 "\t%zu\t", g->n, sum->outlets);
	report_tsv(f, names_at(&s->names, sum->first->id));
	(void)putc('\t', f);
	report_tsv(f, names_at(&s->names, sum->first->source));
	(void)fprintf(f, "\t%s\t%s\t",
	    wcopy_date_format(&sum->first_date, first),
	    wcopy_date_format(&sum->last_date, last));
	for (uint32_t i = 0; i < g->n; i++) {
		if (i > 0)
			(void)putc(' ', f);
		put_tsv(f,
		    names_at(&s->names,
			s->articles[s->members[g->first + i]].id),
		    true);
	}
	(void)putc('\n', f);
}

static void
group_json(FILE *f, const struct stories *s, const struct story_group *g,
    const struct summary *sum)
{
	struct json_out j = { .f = f };

	json_begin(&j);
	json_string(&j, "group", names_at(&s->names, s->articles[g->name].id));
	json_count(&j, "articles", g->n);
	json_count(&j, "outlets", sum->outlets);
	json_string(&j, "first", names_at(&s->names, sum->first->id));
	json_string(&j, "first_source",
	    names_at(&s->names, sum->first->source));
	json_date(&j, "first_date", &sum->first_date);
	json_date(&j, "last_date", &sum->last_date);
	json_array_begin(&j, "members");
	for (uint32_t i = 0; i < g->n; i++)
		json_element(&j, names_at(&s->names,
				     s->articles[s->members[g->first + i]].id));
	json_array_end(&j);
	json_end(&j);
}

void
report_groups(FILE *f, bool tsv, const struct stories *s)
{
	uint32_t *seen = calloc(s->names.n, sizeof(*seen));

	if (tsv)
		(void)fputs("group\tarticles\toutlets\tfirst\tfirst_source\t"
			    "first_date\tlast_date\tmembers\n",
		    f);
	if (seen == NULL)
		mem_out();
	for (uint32_t i = 0; i < s->n_groups; i++) {
		struct summary sum = summarise(s, i, seen);

		if (tsv)
			group_tsv(f, s, &s->groups[i], &sum);
		else
			group_json(f, s, &s->groups[i], &sum);
	}
	free(seen);
}
