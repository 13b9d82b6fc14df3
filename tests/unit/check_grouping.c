/* SPDX-License-Identifier: MIT */
/*
 * Whole streams whose truth is known, through the whole pipeline: what must
 * not chain stories together, and that the order of arrival says little.
 */
#include <config.h>

#include <wirecopy/pipeline.h>

#include "cli/score.h"
#include "cli/synth.h"
#include "suite.h"

/* One pass over a stream. */
struct pass {
	struct score score;
	struct wcopy_pipeline *pipe;
	uint64_t *stories; /* of the articles fed */
	size_t n_fed, n_decided;
};

static wcopy_status
on_scored(void *arg, const struct wcopy_decision *d)
{
	struct pass *p = arg;

	ck_assert_int_eq(d->status, WCOPY_OK);
	score_decision(&p->score, d, p->stories[p->n_decided++], 0);
	return WCOPY_OK;
}

static void
pass_open(struct pass *p, size_t articles)
{
	struct wcopy_pipeline_params params;

	memset(p, 0, sizeof(*p));
	score_init(&p->score);
	p->stories = calloc(articles, sizeof(*p->stories));
	ck_assert_ptr_nonnull(p->stories);
	wcopy_pipeline_params_default(&params);
	params.on_decision = on_scored;
	params.arg = p;
	ck_assert_int_eq(wcopy_pipeline_new(&p->pipe, &params, NULL), WCOPY_OK);
}

static void
pass_feed(struct pass *p, const struct synth_article *a)
{
	struct wcopy_record rec;

	p->stories[p->n_fed++] = a->story;
	synth_article_record(a, &rec);
	ck_assert_int_eq(wcopy_pipeline_feed_record(p->pipe, &rec, NULL),
	    WCOPY_OK);
}

static void
pass_close(struct pass *p)
{
	ck_assert_int_eq(wcopy_pipeline_flush(p->pipe, NULL), WCOPY_OK);
	wcopy_pipeline_free(p->pipe);
	free(p->stories);
}

START_TEST(roundups_and_trailers_chain_nothing_whatever_the_order_of_arrival)
{
	struct synth_params params = { .seed = 7, .articles = 4000 };
	struct synth *g = synth_new(&params);
	struct synth_article *a = calloc(params.articles, sizeof(*a));
	uint64_t seed = test_seed();
	struct pass in_order, shuffled;
	struct score_pairs pairs;
	size_t n = 0;

	if (getenv("UNDER_VALGRIND") != NULL) {
		free(a);
		synth_free(g);
		return;
	}
	ck_assert_ptr_nonnull(a);
	pass_open(&in_order, params.articles);
	while (n < params.articles && synth_next(g, &a[n]))
		pass_feed(&in_order, &a[n++]);
	pass_close(&in_order);
	pass_open(&shuffled, params.articles);
	for (size_t i = n; i > 0; i--) {
		size_t j = (size_t)(test_random(&seed) % i);
		struct synth_article last = a[i - 1];

		a[i - 1] = a[j];
		a[j] = last;
		/* The spans within it were those of its old place. */
		synth_make(g, a[i - 1].story, a[i - 1].copy, &a[i - 1]);
		pass_feed(&shuffled, &a[i - 1]);
	}
	pass_close(&shuffled);

	score_pairs(&in_order.score, &pairs);
	ck_assert_double_ge(pairs.ari, .93);
	ck_assert_double_ge(pairs.precision, .99);
	ck_assert_double_le(pairs.worst_growth, 1.1);
	score_pairs(&shuffled.score, &pairs);
	ck_assert_double_ge(pairs.precision, .99);
	ck_assert_double_le(pairs.worst_growth, 1.1);
	ck_assert_double_ge(score_agreement(&in_order.score, &shuffled.score),
	    .97);
	for (size_t i = 0; i < n; i++)
		synth_article_clear(&a[i]);
	free(a);
	score_clear(&shuffled.score);
	score_clear(&in_order.score);
	synth_free(g);
}
END_TEST

/* Groups of a few articles, by the order they were fed in, events obeyed. */
enum { MOST = 16 };
static char group_of[MOST][24];
static bool is_self[MOST];
static enum wcopy_relation relation_of[MOST];
static size_t n_articles;

static wcopy_status
on_article(void *arg, const struct wcopy_decision *d)
{
	(void)arg;
	ck_assert_int_eq(d->status, WCOPY_OK);
	(void)snprintf(group_of[n_articles], sizeof(*group_of), "%.*s",
	    (int)d->group.len, d->group.ptr);
	relation_of[n_articles] = d->relation;
	is_self[n_articles++] = d->self;
	for (size_t i = 0; i < d->n_events; i++) {
		const struct wcopy_event *e = &d->events[i];
		bool merge = e->kind == WCOPY_EVENT_MERGE;
		char what[24], into[24];

		(void)snprintf(what, sizeof(what), "%.*s",
		    (int)(merge ? e->group.len : e->id.len),
		    merge ? e->group.ptr : e->id.ptr);
		(void)snprintf(into, sizeof(into), "%.*s", (int)e->into.len,
		    e->into.ptr);
		for (size_t k = 0; k < n_articles; k++)
			if (merge ? strcmp(group_of[k], what) == 0
				  : atoi(what + 1) == (int)k)
				(void)snprintf(group_of[k], sizeof(*group_of),
				    "%s", into);
	}
	return WCOPY_OK;
}

static struct wcopy_pipeline *
open_few(void)
{
	struct wcopy_pipeline_params params;
	struct wcopy_pipeline *pipe = NULL;

	n_articles = 0;
	wcopy_pipeline_params_default(&params);
	params.on_decision = on_article;
	ck_assert_int_eq(wcopy_pipeline_new(&pipe, &params, NULL), WCOPY_OK);
	return pipe;
}

/* Sentences of ten words, from one on, of a story (a letter). */
static size_t
told(char *to, size_t room, char story, unsigned from, unsigned many)
{
	size_t len = 0;

	for (unsigned i = from * 10; i < (from + many) * 10; i++)
		len += (size_t)snprintf(to + len, room - len, "%cword%u%s",
		    story, i, i % 10 == 9 ? ". " : " ");
	return len;
}

static unsigned n_fed;

static void
feed(struct wcopy_pipeline *pipe, const char *outlet, const char *title,
    const char *text)
{
	struct wcopy_record rec = { 0 };
	char id[16];

	rec.id = (struct wcopy_span){ id,
		(size_t)snprintf(id, sizeof(id), "a%u", n_fed++) };
	rec.outlet = span_of(outlet);
	rec.title = span_of(title);
	rec.kind = WCOPY_BODY_ARTICLE;
	rec.body = span_of(text);
	ck_assert_int_eq(wcopy_pipeline_feed_record(pipe, &rec, NULL),
	    WCOPY_OK);
}

static void
close_few(struct wcopy_pipeline *pipe)
{
	ck_assert_int_eq(wcopy_pipeline_flush(pipe, NULL), WCOPY_OK);
	wcopy_pipeline_free(pipe);
	n_fed = 0;
}

#define ck_assert_together(a, b) ck_assert_str_eq(group_of[a], group_of[b])
#define ck_assert_apart(a, b) ck_assert_str_ne(group_of[a], group_of[b])

/* What holds parts of three stories, in front of, between or behind them. */
static void
check_no_chain(const char *holder, enum wcopy_relation called)
{
	static char story[3][4000];

	for (unsigned at = 0; at <= 3; at++) {
		struct wcopy_pipeline *pipe = open_few();
		size_t hold = SIZE_MAX;

		for (unsigned i = 0; i < 4; i++) {
			unsigned s = i < at ? i : i - 1;
			char outlet[16];

			if (i == at) {
				hold = i;
				feed(pipe, "holder.example",
				    "Everything at a glance", holder);
				continue;
			}
			(void)told(story[s], sizeof(*story), (char)('a' + s), 0,
			    30);
			(void)snprintf(outlet, sizeof(outlet), "o%u.example",
			    s);
			feed(pipe, outlet, "One of the stories", story[s]);
		}
		close_few(pipe);
		/* With one story only before it, it may tell that and more. */
		for (unsigned i = 0; i < 4; i++)
			for (unsigned k = 0; k < i; k++)
				if (at != 1 || i != 1)
					ck_assert_apart(i, k);
		if (at == 3)
			ck_assert_int_eq(relation_of[hold], called);
	}
}

START_TEST(a_roundup_of_openings_ties_no_stories)
{
	char text[8000];
	size_t len = 0;

	for (unsigned s = 0; s < 3; s++)
		len +=
		    told(text + len, sizeof(text) - len, (char)('a' + s), 0, 5);
	check_no_chain(text, WCOPY_RELATION_QUOTES);
}
END_TEST

START_TEST(a_newsletter_with_an_introduction_of_its_own_ties_no_stories)
{
	char text[8000];
	size_t len = told(text, sizeof(text), 'n', 0, 12);

	for (unsigned s = 0; s < 3; s++)
		len += told(text + len, sizeof(text) - len, (char)('a' + s), 0,
		    12);
	check_no_chain(text, WCOPY_RELATION_QUOTES);
}
END_TEST

START_TEST(a_page_of_three_whole_stories_ties_none)
{
	static char text[16000];
	size_t len = 0;

	for (unsigned s = 0; s < 3; s++)
		len += told(text + len, sizeof(text) - len, (char)('a' + s), 0,
		    30);
	check_no_chain(text, WCOPY_RELATION_QUOTES);
}
END_TEST

START_TEST(a_live_blog_with_whole_stories_in_it_ties_none)
{
	static char text[120000];
	size_t len = told(text, sizeof(text), 'l', 0, 200);

	for (unsigned s = 0; s < 3; s++) {
		len += told(text + len, sizeof(text) - len, (char)('a' + s), 0,
		    30);
		len += told(text + len, sizeof(text) - len, 'l', 200 + s * 100,
		    100);
	}
	check_no_chain(text, WCOPY_RELATION_QUOTES);
}
END_TEST

START_TEST(a_transcript_ties_no_reports_that_quote_it)
{
	static char transcript[40000], report[3][4000];
	struct wcopy_pipeline *pipe = open_few();

	(void)told(transcript, sizeof(transcript), 't', 0, 120);
	feed(pipe, "broadcaster.example", "What was said in full", transcript);
	for (unsigned s = 0; s < 3; s++) {
		char *to = report[s], outlet[16];
		size_t len = told(to, 4000, (char)('a' + s), 0, 10);

		len += (size_t)snprintf(to + len, 4000 - len, "She said: \"");
		len += told(to + len, 4000 - len, 't', s * 20, 12);
		len += (size_t)snprintf(to + len, 4000 - len, "\" ");
		(void)told(to + len, 4000 - len, (char)('a' + s), 10, 8);
		(void)snprintf(outlet, sizeof(outlet), "o%u.example", s);
		feed(pipe, outlet, "A speech, and what followed", to);
	}
	close_few(pipe);
	for (unsigned i = 0; i < 4; i++)
		for (unsigned k = 0; k < i; k++)
			ck_assert_apart(i, k);
	ck_assert_int_eq(relation_of[1], WCOPY_RELATION_QUOTES);
}
END_TEST

START_TEST(two_newsletters_of_one_outlet_with_one_trailer_are_two)
{
	static char one[8000], other[8000];
	struct wcopy_pipeline *pipe = open_few();
	size_t len = told(one, sizeof(one), 'p', 0, 12);

	(void)told(one + len, sizeof(one) - len, 'x', 0, 30);
	len = told(other, sizeof(other), 'q', 0, 12);
	(void)told(other + len, sizeof(other) - len, 'x', 0, 30);
	feed(pipe, "morning.example", "Ferries and a tunnel", one);
	feed(pipe, "morning.example", "Elections next door", other);
	close_few(pipe);
	ck_assert_apart(0, 1);
}
END_TEST

START_TEST(a_later_version_joins_its_story_and_is_no_copy_by_another)
{
	static char first[8000], later[8000];
	struct wcopy_pipeline *pipe = open_few();
	size_t len = told(first, sizeof(first), 'a', 0, 30);

	memcpy(later, first, len);
	(void)told(later + len, sizeof(later) - len, 'b', 0, 8);
	feed(pipe, "one.example", "Harbour closed", first);
	feed(pipe, "two.example", "Quay shut", first);
	feed(pipe, "one.example", "Harbour closed for a week", later);
	close_few(pipe);
	ck_assert_together(0, 1);
	ck_assert_together(0, 2);
	ck_assert(!is_self[1]);
	ck_assert(is_self[2]);
	ck_assert_int_eq(relation_of[2], WCOPY_RELATION_EXPANDED);
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("grouping");
	TCase *tc = tcase_create("grouping");

	tcase_set_timeout(tc, 240);
	tcase_add_test(tc,
	    roundups_and_trailers_chain_nothing_whatever_the_order_of_arrival);
	tcase_add_test(tc, a_roundup_of_openings_ties_no_stories);
	tcase_add_test(tc,
	    a_newsletter_with_an_introduction_of_its_own_ties_no_stories);
	tcase_add_test(tc, a_page_of_three_whole_stories_ties_none);
	tcase_add_test(tc, a_live_blog_with_whole_stories_in_it_ties_none);
	tcase_add_test(tc, a_transcript_ties_no_reports_that_quote_it);
	tcase_add_test(tc,
	    two_newsletters_of_one_outlet_with_one_trailer_are_two);
	tcase_add_test(tc,
	    a_later_version_joins_its_story_and_is_no_copy_by_another);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
