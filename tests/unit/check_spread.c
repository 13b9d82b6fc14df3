/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "cli/decisions.h"
#include "cli/lag.h"
#include "cli/spread.h"
#include "suite.h"

static struct wcopy_date
date_of(const char *text)
{
	struct wcopy_date d = { 0 };

	if (text[0] != '\0')
		ck_assert_int_eq(wcopy_date_parse(span_of(text), &d), WCOPY_OK);
	return d;
}

static const struct {
	const char *from, *to, *lag;
} lags[] = {
	/* As fine as the coarser date. */
	{ "2026-03-04T09:12:05Z", "2026-03-04T09:12:50Z", "45 s" },
	{ "2026-03-04T09:12:05Z", "2026-03-04T09:16:05Z", "4.0 min" },
	{ "2026-03-04T09:12:50Z", "2026-03-04T09:13Z", "1 min" },
	{ "2026-03-04T09:12Z", "2026-03-04T12:30Z", "3.3 h" },
	{ "2026-03-04T09:00Z", "2026-03-06T08:59Z", "1.9 d" },
	{ "2026-03-04T09:00Z", "2026-03-06T09:00Z", "2.0 d" },
	{ "2026-03-04", "2026-03-06", "2 d" },
	{ "2026-03-04", "2026-03-04", "0 d" },
	{ "2026-03-06", "2026-03-04", "-2 d" },
	{ "2026-03-04T09:00Z", "2026-03-04T08:30Z", "-30 min" },
	/* Zones are taken off. */
	{ "2026-03-04T23:30-05:00", "2026-03-05T04:40Z", "10 min" },
	/* A month gives no lag, nor does nothing. */
	{ "2026-03", "2026-05-01", "-" },
	{ "", "2026-05-01", "-" },
	{ "2026-03-04", "", "-" },
	/* No zone on either side: one is shared. */
	{ "2026-03-04T09:00", "2026-03-04T10:00", "1.0 h" },
	{ "2026-03-04", "2026-03-05T10:00", "1 d" },
	/* A zone on one side: days, and none while a zone explains them. */
	{ "2026-03-07T22:40", "2026-03-08T03:40Z", "0 d" },
	{ "2026-03-07", "2026-03-08T03:40Z", "0 d" },
	{ "2026-03-08T03:40Z", "2026-03-07T22:40", "0 d" },
	{ "2026-03-07", "2026-03-08T11:59Z", "0 d" },
	{ "2026-03-07", "2026-03-08T12:00Z", "1 d" },
	{ "2026-03-07T10:00", "2026-03-08T03:40Z", "1 d" },
	{ "2026-03-08T03:40Z", "2026-03-09", "1 d" },
	{ "2026-03-08T12:00Z", "2026-03-09", "0 d" },
	{ "2026-03-01T03:40Z", "2026-03-09", "8 d" },
	/* Before 1970 as well. */
	{ "1969-12-31T23:59Z", "1970-01-01T00:01Z", "2 min" },
	{ "1969-12-30", "1970-01-02", "3 d" },
};

START_TEST(a_lag_is_no_finer_than_both_dates)
{
	struct wcopy_date from = date_of(lags[_i].from);
	struct wcopy_date to = date_of(lags[_i].to);
	struct lag there = lag_between(&from, &to);
	struct lag back = lag_between(&to, &from);
	char text[LAG_CHARS];

	ck_assert_str_eq(lag_format(there, text), lags[_i].lag);
	ck_assert_int_eq(there.n, -back.n);
	ck_assert_uint_eq(there.unit, back.unit);
}
END_TEST

static struct wcopy_agencies *agencies;

static void
set_up(void)
{
	ck_assert_int_eq(wcopy_agencies_new(&agencies,
			     (struct wcopy_span){ NULL, 0 }, NULL, NULL),
	    WCOPY_OK);
}

static void
tear_down(void)
{
	wcopy_agencies_free(agencies);
}

/* Articles as a test writes them: "ID GROUP OUTLET DATE [AGENCY]", - is not
 * known. */
static void
tell(struct stories *s, const char *line)
{
	char id[32], group[32], outlet[32], date[40], agency[32] = "";
	struct wcopy_record r = { 0 };
	struct wcopy_credits credits = { .n = 0 };
	struct wcopy_decision d = { .record = &r,
		.relation = WCOPY_RELATION_REPRINT,
		.credits = &credits };

	ck_assert_int_ge(sscanf(line, "%31s %31s %31s %39s %31s", id, group,
			     outlet, date, agency),
	    4);
	credits.credit[0].id = span_of(agency);
	credits.n = agency[0] != '\0';
	r.id = span_of(id);
	r.title = span_of(id);
	if (strcmp(outlet, "-") != 0)
		r.outlet = span_of(outlet);
	if (strcmp(date, "-") != 0)
		r.date = date_of(date);
	d.group = span_of(group);
	stories_add(s, &d, s->n);
}

static void
measure(struct spread *sp, struct stories *s, const char *const *lines)
{
	stories_init(s, false);
	for (; *lines != NULL; lines++)
		tell(s, *lines);
	stories_finish(s);
	spread_measure(sp, s, agencies);
}

static const struct spread_outlet *
outlet(const struct spread *sp, const struct stories *s, const char *name)
{
	uint32_t n = names_find(&s->names, span_of(name));

	for (size_t i = 0; i < sp->n_outlets; i++)
		if (sp->outlets[i].name == n)
			return &sp->outlets[i];
	ck_abort_msg("no outlet %s", name);
	return NULL;
}

static const struct spread_pair *
pair(const struct spread *sp, const struct stories *s, const char *from,
    const char *to)
{
	uint32_t f = names_find(&s->names, span_of(from));
	uint32_t t = names_find(&s->names, span_of(to));

	for (size_t i = 0; i < sp->n_pairs; i++)
		if (sp->pairs[i].from == f && sp->pairs[i].to == t)
			return &sp->pairs[i];
	return NULL;
}

static void
assert_lag(struct lag lag, const char *want)
{
	char text[LAG_CHARS];

	ck_assert_str_eq(lag_format(lag, text), want);
}

START_TEST(a_story_is_told_by_more_than_one_outlet)
{
	static const char *const lines[] = {
		"a1 a1 wire 2026-03-04T09:00Z",
		"a2 a1 herald 2026-03-04T09:10Z",
		"a3 a1 post 2026-03-04T09:40Z",
		"a4 a1 globe 2026-03-04T11:00Z",
		"a5 a1 star 2026-03-05T09:00Z",
		"b1 b1 herald 2026-03-04T10:00Z",
		"b2 b1 herald 2026-03-04T12:00Z",
		"c1 c1 post 2026-03-04T10:00Z",
		NULL,
	};
	const struct spread_outlet *o;
	struct stories s;
	struct spread sp;

	measure(&sp, &s, lines);
	ck_assert_uint_eq(sp.articles, 8);
	ck_assert_uint_eq(sp.groups, 3);
	ck_assert_uint_eq(sp.n_stories, 1);
	ck_assert_uint_eq(sp.stories[0].articles, 5);
	ck_assert_uint_eq(sp.stories[0].outlets, 5);
	ck_assert_uint_eq(sp.stories[0].n_first, 1);
	assert_lag(sp.stories[0].span, "1.0 d");
	ck_assert_uint_eq(sp.stories[0].lags.n, 4);
	assert_lag(sp.stories[0].lags.q1, "10 min");
	assert_lag(sp.stories[0].lags.median, "40 min");
	assert_lag(sp.stories[0].lags.q3, "2.0 h");
	o = outlet(&sp, &s, "herald");
	ck_assert_ptr_eq(o, &sp.outlets[0]);
	ck_assert_uint_eq(o->articles, 3);
	ck_assert_uint_eq(o->wire, 1);
	ck_assert_uint_eq(o->stories, 2);
	ck_assert_double_eq(o->first, 0);
	assert_lag(o->lags.median, "10 min");
	ck_assert_double_eq(outlet(&sp, &s, "wire")->first, 1);
	ck_assert_uint_eq(outlet(&sp, &s, "wire")->lags.n, 0);
	spread_clear(&sp);
	stories_clear(&s);
}
END_TEST

START_TEST(what_an_outlet_prints_again_is_no_spread)
{
	static const char *const lines[] = {
		"a1 a1 wire 2026-03-04T09:00Z",
		"a2 a1 wire 2026-03-04T08:00Z", /* its earliest came later */
		"a3 a1 post 2026-03-04T09:30Z",
		"a4 a1 post 2026-03-06T09:30Z",
		NULL,
	};
	struct stories s;
	struct spread sp;

	measure(&sp, &s, lines);
	ck_assert_uint_eq(sp.stories[0].outlets, 2);
	ck_assert_uint_eq(sp.stories[0].lags.n, 1);
	assert_lag(sp.stories[0].lags.median, "1.5 h");
	assert_lag(sp.stories[0].span, "2.0 d");
	ck_assert_uint_eq(sp.n_pairs, 1);
	ck_assert_uint_eq(sp.pairs[0].later, 1);
	ck_assert_uint_eq(outlet(&sp, &s, "post")->wire, 2);
	spread_clear(&sp);
	stories_clear(&s);
}
END_TEST

START_TEST(a_tie_shares_the_credit)
{
	static const char *const lines[] = {
		"a1 a1 wire 2026-03-04",
		"a2 a1 herald 2026-03-04",
		"a3 a1 post 2026-03-04",
		"a4 a1 star 2026-03-05",
		"b1 b1 wire 2026-03-04T09:00Z",
		"b2 b1 herald 2026-03-04T07:30", /* no zone: nobody knows */
		"c1 c1 wire -",
		"c2 c1 herald 2026-03",
		NULL,
	};
	struct stories s;
	struct spread sp;

	measure(&sp, &s, lines);
	ck_assert_uint_eq(sp.n_stories, 3);
	ck_assert_uint_eq(sp.stories[0].n_first, 3);
	assert_lag(sp.stories[0].lags.median, "1 d");
	ck_assert_uint_eq(sp.stories[1].n_first, 2);
	ck_assert_uint_eq(sp.stories[1].lags.n, 0);
	assert_lag(sp.stories[1].span, "0 d");
	ck_assert_uint_eq(sp.stories[2].n_first, 0);
	assert_lag(sp.stories[2].span, "-");
	ck_assert_double_eq_tol(outlet(&sp, &s, "wire")->first, 1 / 3. + 1 / 2.,
	    1e-12);
	ck_assert_double_eq_tol(outlet(&sp, &s, "post")->first, 1 / 3., 1e-12);
	ck_assert_double_eq(outlet(&sp, &s, "star")->first, 0);
	ck_assert_uint_eq(sp.precision[WCOPY_DATE_DAY], 4);
	ck_assert_uint_eq(sp.precision[WCOPY_DATE_MONTH], 1);
	ck_assert_uint_eq(sp.precision[WCOPY_DATE_NONE], 1);
	ck_assert_uint_eq(sp.no_zone, 1);
	spread_clear(&sp);
	stories_clear(&s);
}
END_TEST

START_TEST(pairs_count_stories_that_one_ran_later)
{
	static const char *const lines[] = {
		"a1 a1 wire 2026-03-04",
		"a2 a1 herald 2026-03-05",
		"b1 b1 wire 2026-03-06",
		"b2 b1 herald 2026-03-09",
		"c1 c1 herald 2026-03-07",
		"c2 c1 wire 2026-03-08",
		"d1 d1 wire 2026-03-07",
		"e1 e1 - 2026-03-07",
		"e2 e1 wire 2026-03-09",
		NULL,
	};
	const struct spread_pair *p;
	struct stories s;
	struct spread sp;

	measure(&sp, &s, lines);
	ck_assert_uint_eq(sp.n_pairs, 2);
	p = pair(&sp, &s, "wire", "herald");
	ck_assert_ptr_eq(p, &sp.pairs[0]);
	ck_assert_uint_eq(p->later, 2);
	ck_assert_double_eq_tol(p->of_from, 2 / 5., 1e-12);
	ck_assert_double_eq_tol(p->of_to, 2 / 3., 1e-12);
	assert_lag(p->lags.q1, "1 d");
	assert_lag(p->lags.q3, "3 d");
	p = pair(&sp, &s, "herald", "wire");
	ck_assert_uint_eq(p->later, 1);
	ck_assert_uint_eq(sp.no_outlet, 1);
	ck_assert_uint_eq(sp.n_stories, 3);
	spread_clear(&sp);
	stories_clear(&s);
}
END_TEST

START_TEST(when_a_crawler_came_by_is_no_date)
{
	struct wcopy_record r = { .id = span_of("a"), .outlet = span_of("o") };
	struct wcopy_decision d = { .record = &r, .group = span_of("a") };
	struct stories s;

	stories_init(&s, false);
	r.date = date_of("2026-03-04T09:12:05Z");
	r.date.kind = WCOPY_DATE_CRAWLED;
	stories_add(&s, &d, 0);
	ck_assert_uint_eq(s.articles[0].date.precision, WCOPY_DATE_NONE);
	r.date.kind = WCOPY_DATE_MODIFIED;
	stories_add(&s, &d, 1);
	ck_assert_uint_eq(s.articles[1].date.precision, WCOPY_DATE_SECOND);
	stories_clear(&s);
}
END_TEST

START_TEST(no_articles_have_no_spread)
{
	static const char *const lines[] = { NULL };
	struct stories s;
	struct spread sp;

	measure(&sp, &s, lines);
	ck_assert_uint_eq(sp.n_outlets + sp.n_stories + sp.n_pairs, 0);
	spread_clear(&sp);
	stories_clear(&s);
}
END_TEST

START_TEST(a_story_is_of_the_agency_that_most_outlets_credit)
{
	static const char *const lines[] = {
		"a1 a1 post 2026-03-04 afp",
		"a2 a1 herald 2026-03-05 dpa",
		"a3 a1 star 2026-03-05 dpa",
		"a4 a1 star 2026-03-06", /* its own update does not take it */
		"a5 a1 echo 2026-03-06",
		/* As many for either: who came first. */
		"b1 b1 echo 2026-03-04 dpa",
		"b2 b1 post 2026-03-04 afp",
		/* Nobody says. */
		"c1 c1 echo 2026-03-04",
		"c2 c1 post 2026-03-04",
		/* One outlet alone is no story; without one, nobody's. */
		"d1 d1 post 2026-03-04 efe",
		"e1 e1 - 2026-03-04 efe",
		NULL,
	};
	struct stories s;
	struct spread sp;

	measure(&sp, &s, lines);
	ck_assert_uint_eq(sp.n_stories, 3);
	ck_assert_span_eq(names_at(&s.names, sp.stories[0].agency), "dpa");
	ck_assert_uint_eq(sp.stories[0].customers, 4);
	ck_assert_uint_eq(sp.stories[0].credits, 2);
	ck_assert_span_eq(names_at(&s.names, sp.stories[1].agency), "dpa");
	ck_assert_uint_eq(sp.stories[1].credits, 1);
	ck_assert_uint_eq(sp.stories[2].agency, 0);
	ck_assert_uint_eq(outlet(&sp, &s, "post")->credits, 3);
	ck_assert_uint_eq(outlet(&sp, &s, "post")->agency_stories, 2);
	ck_assert_uint_eq(outlet(&sp, &s, "post")->credited, 0);
	ck_assert_uint_eq(outlet(&sp, &s, "echo")->agency_stories, 2);
	ck_assert_uint_eq(outlet(&sp, &s, "echo")->credited, 1);
	ck_assert_uint_eq(sp.n_agencies, 3);
	ck_assert_span_eq(names_at(&s.names, sp.agencies[0].name), "dpa");
	ck_assert_uint_eq(sp.agencies[0].articles, 3);
	ck_assert_uint_eq(sp.agencies[0].stories, 2);
	ck_assert_uint_eq(sp.agencies[0].copies, 6);
	ck_assert_uint_eq(sp.agencies[0].credited, 3);
	ck_assert_uint_eq(sp.agencies[1].articles, 2);
	ck_assert_uint_eq(sp.agencies[1].stories, 0);
	ck_assert_uint_eq(sp.credits, 6);
	ck_assert_uint_eq(sp.agency_stories, 2);
	ck_assert_uint_eq(sp.copies, 6);
	ck_assert_uint_eq(sp.credited, 3);
	spread_clear(&sp);
	stories_clear(&s);
}
END_TEST

START_TEST(an_agency_owes_itself_no_credit)
{
	static const char *const lines[] = {
		"a1 a1 reuters.com 2026-03-04 reuters",
		"a2 a1 post 2026-03-05",
		"b1 b1 reuters.com 2026-03-04 reuters",
		NULL,
	};
	struct stories s;
	struct spread sp;

	measure(&sp, &s, lines);
	ck_assert_uint_eq(sp.n_stories, 1);
	ck_assert_span_eq(names_at(&s.names, sp.stories[0].agency), "reuters");
	ck_assert_uint_eq(sp.stories[0].customers, 1);
	ck_assert_uint_eq(sp.stories[0].credits, 0);
	ck_assert_uint_eq(outlet(&sp, &s, "reuters.com")->credits, 0);
	ck_assert_uint_eq(outlet(&sp, &s, "reuters.com")->agency_stories, 0);
	ck_assert_uint_eq(sp.agencies[0].articles, 2);
	ck_assert_uint_eq(sp.agencies[0].copies, 1);
	ck_assert_uint_eq(sp.credits, 0);
	spread_clear(&sp);
	stories_clear(&s);
}
END_TEST

/* Has one of the n articles this outlet, and this agency unless it is 0? */
static bool
ran(const struct stories *s, size_t n, uint32_t source, uint32_t agency)
{
	for (size_t i = 0; i < n; i++)
		if (s->articles[i].source == source &&
		    (agency == 0 || s->articles[i].agency == agency))
			return true;
	return false;
}

START_TEST(credits_agree_with_asking_every_outlet)
{
	static const char *const ids[] = { "", "afp", "ap", "dpa" };
	uint64_t seed = test_seed();
	unsigned rounds = test_rounds(1000);

	for (unsigned round = 0; round < rounds; round++) {
		size_t n = 2 + test_random(&seed) % 12;
		uint32_t best = 0, credited = 0, outlets = 0;
		struct stories s;
		struct spread sp;
		char word[32];

		stories_init(&s, false);
		for (size_t i = 0; i < n; i++) {
			char line[128];

			(void)snprintf(line, sizeof(line),
			    "a%zu a0 o%u 2026-03-04 %s", i,
			    (unsigned)(test_random(&seed) % 6),
			    ids[test_random(&seed) % 4]);
			tell(&s, line);
		}
		stories_finish(&s);
		spread_measure(&sp, &s, agencies);
		for (unsigned k = 1; k < 4; k++) {
			uint32_t id = names_find(&s.names, span_of(ids[k]));
			uint32_t votes = 0;

			for (unsigned o = 0; o < 6 && id != NAMES_NONE; o++) {
				(void)snprintf(word, sizeof(word), "o%u", o);
				votes += ran(&s, n,
				    names_find(&s.names, span_of(word)), id);
			}
			best = votes > best ? votes : best;
		}
		for (unsigned o = 0; o < 6; o++) {
			(void)snprintf(word, sizeof(word), "o%u", o);
			outlets +=
			    ran(&s, n, names_find(&s.names, span_of(word)), 0);
		}
		ck_assert_uint_eq(sp.n_stories, outlets > 1);
		if (sp.n_stories > 0 && best > 0) {
			ck_assert_uint_eq(sp.stories[0].credits, best);
			ck_assert_uint_eq(sp.stories[0].customers, outlets);
		}
		for (size_t i = 0; i < sp.n_outlets; i++)
			credited += sp.outlets[i].credited;
		ck_assert_uint_eq(credited, sp.credited);
		spread_clear(&sp);
		stories_clear(&s);
	}
}
END_TEST

/* Dates of every kind within a few days. */
static void
random_date(uint64_t *seed, char out[40])
{
	static const char *const zones[] = { "", "Z", "-05:00", "+09:00" };
	unsigned day = 1 + (unsigned)(test_random(seed) % 4);
	unsigned hour = (unsigned)(test_random(seed) % 24);
	unsigned minute = (unsigned)(test_random(seed) % 4) * 15;
	const char *zone = zones[test_random(seed) % 4];

	switch (test_random(seed) % 5) {
	case 0:
		(void)snprintf(out, 40, "2026-03-%02u", day);
		break;
	case 1:
		(void)snprintf(out, 40, "2026-03");
		break;
	case 2:
		(void)snprintf(out, 40, "2026-03-%02uT%02u:%02u:30%s", day,
		    hour, minute, zone);
		break;
	default:
		(void)snprintf(out, 40, "2026-03-%02uT%02u:%02u%s", day, hour,
		    minute, zone);
	}
}

START_TEST(first_and_later_agree_with_looking_at_all_pairs)
{
	uint64_t seed = test_seed();
	unsigned rounds = test_rounds(2000);

	for (unsigned round = 0; round < rounds; round++) {
		size_t n = 2 + test_random(&seed) % 12, firsts = 0, later = 0;
		struct stories s;
		struct spread sp;
		char name[32];

		stories_init(&s, false);
		for (size_t i = 0; i < n; i++) {
			char date[40], line[128];

			random_date(&seed, date);
			(void)snprintf(line, sizeof(line), "a%zu a0 o%zu %s", i,
			    i, date);
			tell(&s, line);
		}
		stories_finish(&s);
		spread_measure(&sp, &s, agencies);
		for (size_t i = 0; i < n; i++) {
			const struct wcopy_date *d = &s.articles[i].date;
			bool first = d->precision >= WCOPY_DATE_DAY;

			for (size_t k = 0; k < n; k++) {
				if (!lag_before(&s.articles[k].date, d))
					continue;
				first = false;
				later++;
			}
			firsts += first;
			(void)snprintf(name, sizeof(name), "o%zu", i);
			ck_assert(first == (outlet(&sp, &s, name)->first > 0));
		}
		ck_assert_uint_eq(sp.stories[0].n_first, firsts);
		ck_assert_uint_eq(sp.n_pairs, later);
		spread_clear(&sp);
		stories_clear(&s);
	}
}
END_TEST

static const struct {
	const char *line;
	bool taken;
} decisions[] = {
	{ "{\"id\":\"a\",\"group\":\"a\",\"relation\":\"new\",\"match\":null,"
	  "\"source\":\"wire\",\"date\":\"2026-03-04\",\"title\":\"A \\\"b\\\""
	  "\"}\n",
	    true },
	{ "{\"id\":\"b\",\"group\":\"b\",\"relation\":\"quotes\","
	  "\"match\":\"a\",\"source\":\"post\",\"date\":null}\n",
	    true },
	{ "{\"event\":\"move\",\"id\":\"b\",\"group\":\"a\"}\n", true },
	{ "{\"event\":\"fnord\",\"id\":\"b\",\"group\":\"a\"}\n", false },
	{ "{\"id\":\"c\",\"group\":\"a\",\"relation\":\"fnord\","
	  "\"match\":\"a\"}\n",
	    false },
	{ "{\"id\":\"c\",\"text\":\"an article\"}\n", false },
	{ "[1]\n", false },
	{ "{\"id\":\"c\",\"group\":\"a\",\"relation\":\"reprint\","
	  "\"match\":\"a\",\"title\":\"x\",\"title\":\"y\"}\n",
	    true },
};

START_TEST(decisions_are_read_back)
{
	struct input_file file = { 0 }, other = { 0 };
	struct wcopy_raw raw = { .format = WCOPY_FORMAT_JSONL };
	struct decisions d;
	struct stories s;

	stories_init(&s, false);
	decisions_init(&d, &s);
	for (size_t i = 0; i < sizeof(decisions) / sizeof(*decisions); i++) {
		raw.bytes = span_of(decisions[i].line);
		raw.ordinal = i + 1;
		ck_assert_msg(decisions_take(&d, &file, &raw) ==
				  decisions[i].taken,
		    "%s", decisions[i].line);
	}
	/* A file that begins with articles holds no decisions. */
	raw.bytes = span_of(decisions[5].line);
	ck_assert(!decisions_take(&d, &other, &raw));
	raw.bytes = span_of(decisions[0].line);
	ck_assert(!decisions_take(&d, &other, &raw));
	stories_finish(&s);
	ck_assert_uint_eq(s.n, 3);
	ck_assert_uint_eq(s.n_groups, 1);
	ck_assert_span_eq(names_at(&s.names, s.articles[0].title), "A \"b\"");
	ck_assert_uint_eq(s.articles[0].date.precision, WCOPY_DATE_DAY);
	ck_assert_uint_eq(s.articles[1].date.precision, WCOPY_DATE_NONE);
	ck_assert_span_eq(names_at(&s.names, s.articles[2].title), "x");
	decisions_clear(&d);
	stories_clear(&s);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("spread");
	TCase *tc = tcase_create("spread");

	tcase_set_timeout(tc, 60);
	tcase_add_checked_fixture(tc, set_up, tear_down);
	tcase_add_test(tc, a_story_is_of_the_agency_that_most_outlets_credit);
	tcase_add_test(tc, an_agency_owes_itself_no_credit);
	tcase_add_test(tc, credits_agree_with_asking_every_outlet);
	tcase_add_loop_test(tc, a_lag_is_no_finer_than_both_dates, 0,
	    (int)(sizeof(lags) / sizeof(*lags)));
	tcase_add_test(tc, a_story_is_told_by_more_than_one_outlet);
	tcase_add_test(tc, what_an_outlet_prints_again_is_no_spread);
	tcase_add_test(tc, a_tie_shares_the_credit);
	tcase_add_test(tc, pairs_count_stories_that_one_ran_later);
	tcase_add_test(tc, when_a_crawler_came_by_is_no_date);
	tcase_add_test(tc, no_articles_have_no_spread);
	tcase_add_test(tc, first_and_later_agree_with_looking_at_all_pairs);
	tcase_add_test(tc, decisions_are_read_back);
	suite_add_tcase(suite, tc);
	return run_suite(suite);
}
