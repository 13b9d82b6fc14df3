/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <wirecopy/pipeline.h>

#include "base/alloc.h"
#include "base/buf.h"
#include "suite.h"

/* Everything the callbacks were told, as text, to compare whole runs. */
static struct wci_buf told;
static struct wcopy_error err;

static void
tell(const char *what, struct wcopy_span a, struct wcopy_span b, double x)
{
	char line[2500];
	int n = snprintf(line, sizeof(line), "%s: %.*s, %.*s, %.4f\n", what,
	    (int)a.len, a.ptr, (int)b.len, b.ptr, x);

	ck_assert_int_gt(n, 0);
	ck_assert(wci_buf_append(&told, line, (size_t)n));
}

static wcopy_status
on_decision(void *arg, const struct wcopy_decision *d)
{
	(void)arg;
	if (d->status != WCOPY_OK) {
		tell("skip", span_of(wcopy_reason_name(d->error->reason)),
		    d->raw.input, (double)d->raw.ordinal);
		return WCOPY_OK;
	}
	tell("group", d->record->id, d->group, d->jaccard);
	tell(wcopy_relation_name(d->relation), d->record->id, d->match,
	    d->contained);
	for (size_t i = 0; i < d->n_events; i++)
		tell("event",
		    d->events[i].kind == WCOPY_EVENT_MERGE ? d->events[i].group
							   : d->events[i].id,
		    d->events[i].into, (double)d->events[i].kind);
	return WCOPY_OK;
}

static wcopy_status
on_pair(void *arg, const struct wcopy_pair *p)
{
	(void)arg;
	tell("pair", p->a, p->b, p->evidence.covers);
	return WCOPY_OK;
}

static struct wcopy_pipeline_params
usual(void)
{
	struct wcopy_pipeline_params p;

	wcopy_pipeline_params_default(&p);
	p.on_decision = on_decision;
	p.on_pair = on_pair;
	wci_buf_reset(&told);
	return p;
}

static struct wcopy_pipeline *
open_pipeline(const struct wcopy_pipeline_params *p)
{
	struct wcopy_pipeline *pipe = NULL;

	ck_assert_msg(wcopy_pipeline_new(&pipe, p, &err) == WCOPY_OK, "%s",
	    err.text);
	return pipe;
}

static wcopy_status
feed_file(struct wcopy_pipeline *pipe, const char *name)
{
	const char *corpora = getenv("CORPORA");
	struct wcopy_reader *reader = NULL;
	struct wcopy_raw raw;
	wcopy_status rc;
	char path[1000];

	(void)snprintf(path, sizeof(path), "%s/%s",
	    corpora != NULL ? corpora : "corpora", name);
	rc = wcopy_reader_open(&reader, path, name, NULL, NULL, &err);
	if (rc != WCOPY_OK)
		return rc;
	while ((rc = wcopy_reader_next(reader, &raw, &err)) >= WCOPY_OK) {
		if (rc == WCOPY_EOF)
			break;
		if (rc == WCOPY_OK &&
		    (rc = wcopy_pipeline_feed(pipe, &raw, &err)) != WCOPY_OK)
			break;
	}
	wcopy_reader_close(reader);
	return rc == WCOPY_EOF ? wcopy_pipeline_flush(pipe, &err) : rc;
}

/* Feed an article of the outlet with the given text. */
static void
feed(struct wcopy_pipeline *pipe, const char *id, const char *outlet,
    const char *text)
{
	struct wcopy_record rec = { 0 };

	rec.id = span_of(id);
	rec.outlet = span_of(outlet);
	rec.kind = WCOPY_BODY_ARTICLE;
	rec.body = span_of(text);
	ck_assert_int_eq(wcopy_pipeline_feed_record(pipe, &rec, &err),
	    WCOPY_OK);
}

static const char *
story(unsigned first, unsigned n)
{
	static char text[20000];
	size_t len = 0;

	for (unsigned i = 0; i < n; i++)
		len += (size_t)snprintf(text + len, sizeof(text) - len,
		    "word%u ", first + i);
	return text;
}

#define ck_assert_told(text)                                                   \
	ck_assert_msg(wci_buf_append_char(&told, '\0') &&                      \
			  strstr(told.data, text) != NULL,                     \
	    "'%s' is not in: %s", text, told.data)

static const struct {
	unsigned threads;
	size_t batch_bytes;
} ways[] = {
	{ 1, 1 },
	{ 2, 0 },
	{ 8, 0 },
	{ 3, 10000 },
	{ 8, 1 },
};

START_TEST(the_same_input_gives_the_same_decisions_whatever_the_threads)
{
	struct wcopy_pipeline_params p = usual();
	struct wcopy_pipeline *pipe = open_pipeline(&p);
	struct wci_buf want;

	ck_assert_int_eq(feed_file(pipe, "news/crawl.warc.gz"), WCOPY_OK);
	ck_assert_int_eq(feed_file(pipe, "news/articles.jsonl"), WCOPY_OK);
	wcopy_pipeline_free(pipe);
	want = told;
	memset(&told, 0, sizeof(told));
	ck_assert_uint_gt(want.len, 10000);

	p = usual();
	p.threads = ways[_i].threads;
	p.batch_bytes = ways[_i].batch_bytes;
	pipe = open_pipeline(&p);
	ck_assert_int_eq(feed_file(pipe, "news/crawl.warc.gz"), WCOPY_OK);
	ck_assert_int_eq(feed_file(pipe, "news/articles.jsonl"), WCOPY_OK);
	wcopy_pipeline_free(pipe);
	ck_assert_uint_eq(told.len, want.len);
	ck_assert_mem_eq(told.data, want.data, want.len);
	wci_buf_clear(&want);
	wci_buf_clear(&told);
}
END_TEST

/*
 * A stream in which everything happens within few articles: copies of copies,
 * cuts, rounds-up, stubs of one outlet, ids that come twice, short ones; and so
 * little memory that tables grow, fill and forget.
 */
static void
feed_stream(struct wcopy_pipeline *pipe, uint64_t seed, unsigned n)
{
	char text[4000], id[20], outlet[20];

	for (unsigned i = 0; i < n; i++) {
		unsigned kind = (unsigned)(test_random(&seed) % 8);
		unsigned back = (unsigned)(test_random(&seed) % 40);
		unsigned from = (i < back ? i : i - back) / 3 * 1000;
		unsigned words = 20 + (unsigned)(test_random(&seed) % 150);
		size_t len = 0;

		if (kind == 0)
			words = (unsigned)(test_random(&seed) % 25);
		if (kind == 1)
			from = 7;
		for (unsigned w = 0; w < words; w++) {
			unsigned word = from + w;

			if (kind == 2 && w > words / 2)
				word += 3000;
			if (kind > 4 && test_random(&seed) % 12 == 0)
				word = (unsigned)(test_random(&seed) % 50);
			len += (size_t)snprintf(text + len, sizeof(text) - len,
			    "w%x ", word);
		}
		text[len] = '\0';
		(void)snprintf(id, sizeof(id), "n%u",
		    kind == 3 && i > 50 ? i - back : i);
		(void)snprintf(outlet, sizeof(outlet), "o%u.example",
		    (unsigned)(test_random(&seed) % 3));
		feed(pipe, id, outlet, text);
	}
	ck_assert_int_eq(wcopy_pipeline_flush(pipe, &err), WCOPY_OK);
}

START_TEST(any_stream_gives_what_it_gives_one_article_at_a_time)
{
	struct wcopy_pipeline_params p = usual();
	uint64_t seed = test_seed() + (uint64_t)_i;
	struct wcopy_pipeline *pipe;
	struct wci_buf want;
	unsigned n = (unsigned)test_rounds(4000);

	/* Batches of one: whatever a step does, it does for one article, after
	 * all those before it. */
	p.max_memory = 1 << 20;
	p.batch_bytes = 1;
	p.compact = _i % 2 == 1;
	pipe = open_pipeline(&p);
	feed_stream(pipe, seed, n);
	wcopy_pipeline_free(pipe);
	want = told;
	memset(&told, 0, sizeof(told));

	p = usual();
	p.max_memory = 1 << 20;
	p.compact = _i % 2 == 1;
	p.threads = ways[_i].threads;
	p.batch_bytes = _i == 0 ? 0 : ways[_i].batch_bytes;
	pipe = open_pipeline(&p);
	feed_stream(pipe, seed, n);
	wcopy_pipeline_free(pipe);
	ck_assert_uint_eq(told.len, want.len);
	ck_assert_mem_eq(told.data, want.data, want.len);
	wci_buf_clear(&want);
	wci_buf_clear(&told);
}
END_TEST

START_TEST(an_exact_copy_joins_and_names_its_source)
{
	struct wcopy_pipeline_params p = usual();
	struct wcopy_pipeline *pipe = open_pipeline(&p);

	feed(pipe, "a", "one.example", story(0, 200));
	feed(pipe, "b", "two.example", story(5000, 200));
	feed(pipe, "c", "three.example", story(0, 200));
	ck_assert_int_eq(wcopy_pipeline_flush(pipe, &err), WCOPY_OK);
	ck_assert_told("group: c, a, 1.0000\nexact: c, a, 1.0000\n");
	wcopy_pipeline_free(pipe);
	wci_buf_clear(&told);
}
END_TEST

START_TEST(short_articles_join_only_their_exact_copies)
{
	struct wcopy_pipeline_params p = usual();
	struct wcopy_pipeline *pipe = open_pipeline(&p);

	feed(pipe, "a", "one.example", story(0, 15));
	feed(pipe, "b", "two.example", story(0, 14));
	feed(pipe, "c", "three.example", story(0, 15));
	feed(pipe, "d", "four.example", "");
	feed(pipe, "e", "five.example", "");
	ck_assert_int_eq(wcopy_pipeline_flush(pipe, &err), WCOPY_OK);
	ck_assert_told("group: b, b, 0.0000\nshort: b, , 0");
	told.len--;
	ck_assert_told("group: c, a, 1.0000\nshort: c, a, 1");
	told.len--;
	ck_assert_told("group: e, e, 0.0000\nshort: e, , 0");
	wcopy_pipeline_free(pipe);
	wci_buf_clear(&told);
}
END_TEST

START_TEST(a_second_record_of_one_id_is_skipped_and_counted)
{
	struct wcopy_pipeline_params p = usual();
	struct wcopy_pipeline *pipe = open_pipeline(&p);
	struct wcopy_pipeline_stats st;

	feed(pipe, "a", "one.example", story(0, 100));
	feed(pipe, "a", "one.example", story(900, 100));
	feed(pipe, "b", "one.example", story(900, 100));
	ck_assert_int_eq(wcopy_pipeline_flush(pipe, &err), WCOPY_OK);
	ck_assert_told("skip: duplicate-id");
	wcopy_pipeline_stats(pipe, &st);
	ck_assert_uint_eq(st.records, 3);
	ck_assert_uint_eq(st.articles, 2);
	ck_assert_uint_eq(st.groups, 2);
	ck_assert_uint_eq(st.skipped[WCOPY_REASON_DUPLICATE_ID], 1);
	wcopy_pipeline_free(pipe);
	wci_buf_clear(&told);
}
END_TEST

START_TEST(articles_outside_the_window_are_not_matched)
{
	struct wcopy_pipeline_params p = usual();
	struct wcopy_pipeline *pipe;

	p.window = 2;
	pipe = open_pipeline(&p);
	feed(pipe, "a", "one.example", story(0, 100));
	feed(pipe, "x", "one.example", story(900, 100));
	feed(pipe, "b", "two.example", story(0, 100));
	feed(pipe, "y", "one.example", story(1900, 100));
	feed(pipe, "z", "one.example", story(2900, 100));
	feed(pipe, "c", "three.example", story(0, 100));
	ck_assert_int_eq(wcopy_pipeline_flush(pipe, &err), WCOPY_OK);
	ck_assert_told("group: b, a, 1");
	told.len--;
	ck_assert_told("group: c, c, 0");
	wcopy_pipeline_free(pipe);
	wci_buf_clear(&told);
}
END_TEST

START_TEST(memory_stays_bounded_and_recent_copies_are_found)
{
	struct wcopy_pipeline_params p = usual();
	struct wcopy_pipeline *pipe;
	struct wcopy_pipeline_stats st;
	char id[40];
	unsigned n = getenv("UNDER_VALGRIND") != NULL ? 1500 : 20000;

	p.max_memory = 1 << 20;
	pipe = open_pipeline(&p);
	for (unsigned i = 0; i < n; i++) {
		(void)snprintf(id, sizeof(id), "n%u", i);
		feed(pipe, id, "one.example", story(i * 100, 90));
	}
	feed(pipe, "late", "two.example", story((n - 200) * 100, 90));
	feed(pipe, "lost", "two.example", story(0, 90));
	ck_assert_int_eq(wcopy_pipeline_flush(pipe, &err), WCOPY_OK);
	(void)snprintf(id, sizeof(id), "group: late, n%u, ", n - 200);
	ck_assert_told(id);
	told.len--;
	ck_assert_told("group: lost, lost, ");
	wcopy_pipeline_stats(pipe, &st);
	/* The index alone may take its megabyte; the rest keeps to the sum. */
	ck_assert_uint_le(st.memory, 3 << 20);
	ck_assert_uint_lt(st.capacity, 1500);
	wcopy_pipeline_free(pipe);
	wci_buf_clear(&told);
}
END_TEST

START_TEST(every_stage_counts_what_passes_it)
{
	struct wcopy_pipeline_params p = usual();
	struct wcopy_pipeline *pipe = open_pipeline(&p);
	struct wcopy_pipeline_stats st;

	feed(pipe, "a", "one.example", story(1000, 100));
	feed(pipe, "b", "one.example", story(2000, 100));
	ck_assert_int_eq(wcopy_pipeline_flush(pipe, &err), WCOPY_OK);
	wcopy_pipeline_stats(pipe, &st);
	for (unsigned i = 0; i < WCOPY_N_STAGES; i++) {
		ck_assert_ptr_nonnull(wcopy_stage_name((enum wcopy_stage)i));
		ck_assert_ptr_nonnull(wcopy_stage_text((enum wcopy_stage)i));
		ck_assert_uint_eq(st.stages[i].articles, 2);
		ck_assert(st.stages[i].seconds > 0);
		if (i != WCOPY_STAGE_PARSE)
			ck_assert_uint_eq(st.stages[i].bytes, 1800);
	}
	ck_assert_ptr_null(wcopy_stage_name(WCOPY_N_STAGES));
	wcopy_pipeline_free(pipe);
	wci_buf_clear(&told);
}
END_TEST

static const struct {
	size_t offset, size;
	const char *field;
} bad_fields[] = {
#define FIELD(f)                                                               \
	{                                                                      \
		offsetof(struct wcopy_pipeline_params, f),                     \
		    sizeof(((struct wcopy_pipeline_params *)0)->f), #f         \
	}
	FIELD(votes),
	FIELD(max_verify),
	FIELD(max_memory),
	FIELD(threads),
	FIELD(on_decision),
#undef FIELD
};

START_TEST(a_parameter_out_of_range_is_named)
{
	struct wcopy_pipeline_params p = usual();
	struct wcopy_pipeline *pipe = NULL;

	memset((char *)&p + bad_fields[_i].offset, 0, bad_fields[_i].size);
	ck_assert_int_eq(wcopy_pipeline_new(&pipe, &p, &err), WCOPY_EPARAM);
	ck_assert_msg(strstr(err.text, bad_fields[_i].field) != NULL, "%s",
	    err.text);
	ck_assert_ptr_null(pipe);
}
END_TEST

static wcopy_status
refuse(void *arg, const struct wcopy_decision *d)
{
	(void)arg;
	(void)d;
	return WCOPY_EIO;
}

START_TEST(a_callback_that_fails_ends_the_pipeline)
{
	struct wcopy_pipeline_params p = usual();
	struct wcopy_pipeline *pipe;
	struct wcopy_record rec = { 0 };

	p.on_decision = refuse;
	pipe = open_pipeline(&p);
	feed(pipe, "a", "one.example", story(0, 100));
	ck_assert_int_eq(wcopy_pipeline_flush(pipe, &err), WCOPY_EIO);
	rec.id = span_of("b");
	ck_assert_int_eq(wcopy_pipeline_feed_record(pipe, &rec, &err),
	    WCOPY_ESTATE);
	wcopy_pipeline_free(pipe);
}
END_TEST

START_TEST(a_record_without_an_id_is_refused)
{
	struct wcopy_pipeline_params p = usual();
	struct wcopy_pipeline *pipe = open_pipeline(&p);
	struct wcopy_record rec = { 0 };

	ck_assert_int_eq(wcopy_pipeline_feed_record(pipe, &rec, &err),
	    WCOPY_EPARAM);
	wcopy_pipeline_free(pipe);
}
END_TEST

START_TEST(every_failed_allocation_is_reported)
{
	struct wcopy_pipeline_params p = usual();
	unsigned long n, step = getenv("UNDER_VALGRIND") != NULL ? 17 : 1;
	wcopy_status rc = WCOPY_ENOMEM;

	p.max_memory = 1 << 20;
	for (n = 1; rc != WCOPY_OK && n < 5000; n += step) {
		struct wcopy_pipeline *pipe = NULL;

		told.len = 0;
		ck_assert(wci_buf_reserve(&told, 1 << 17));
		wci_alloc_fail_at(n);
		rc = wcopy_pipeline_new(&pipe, &p, &err);
		if (rc == WCOPY_OK)
			rc = feed_file(pipe, "news/articles.jsonl");
		wci_alloc_fail_at(0);
		wcopy_pipeline_free(pipe);
		if (rc != WCOPY_OK)
			ck_assert_int_eq(rc, WCOPY_ENOMEM);
	}
	ck_assert_int_eq(rc, WCOPY_OK);
	ck_assert_uint_gt(n, 30);
	wci_buf_clear(&told);
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("pipeline");
	TCase *tc = tcase_create("pipeline");

	tcase_add_loop_test(tc,
	    the_same_input_gives_the_same_decisions_whatever_the_threads, 0,
	    (int)(sizeof(ways) / sizeof(*ways)));
	tcase_set_timeout(tc, 120);
	tcase_add_loop_test(tc,
	    any_stream_gives_what_it_gives_one_article_at_a_time, 0,
	    (int)(sizeof(ways) / sizeof(*ways)));
	tcase_add_test(tc, an_exact_copy_joins_and_names_its_source);
	tcase_add_test(tc, short_articles_join_only_their_exact_copies);
	tcase_add_test(tc, a_second_record_of_one_id_is_skipped_and_counted);
	tcase_add_test(tc, articles_outside_the_window_are_not_matched);
	tcase_add_test(tc, memory_stays_bounded_and_recent_copies_are_found);
	tcase_add_test(tc, every_stage_counts_what_passes_it);
	tcase_add_loop_test(tc, a_parameter_out_of_range_is_named, 0,
	    (int)(sizeof(bad_fields) / sizeof(*bad_fields)));
	tcase_add_test(tc, a_callback_that_fails_ends_the_pipeline);
	tcase_add_test(tc, a_record_without_an_id_is_refused);
	tcase_add_test(tc, every_failed_allocation_is_reported);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
