/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <wirecopy/group.h>

#include "suite.h"

/* Evidence in the order of its fields, with nothing known of quotations and
 * dates; or with shares of quotations, of what is told, and days. */
#define EVIDENCE(...)                                                          \
	{                                                                      \
		__VA_ARGS__, -1, -1, -1, -1, -1, -1                            \
	}
#define QUOTING(q1, q2, t1, t2, days, ...)                                     \
	{                                                                      \
		__VA_ARGS__, q1, q2, t1, t2, -1, days                          \
	}
/* With shares of what is told, and how they are spread. */
#define SPREAD(t1, t2, spread, days, ...)                                      \
	{                                                                      \
		__VA_ARGS__, -1, -1, t1, t2, spread, days                      \
	}

START_TEST(each_rule_names_what_it_should)
{
	static const struct {
		struct wcopy_evidence e;
		enum wcopy_relation relation;
		enum wcopy_tie tie;
	} cases[] = {
		{ EVIDENCE(true, 300, 300, 1, 1, 1, false, -1, -1, 0),
		    WCOPY_RELATION_EXACT, WCOPY_TIE_STRONG },
		{ EVIDENCE(true, 12, 12, 1, 1, 1, false, -1, -1, 0),
		    WCOPY_RELATION_SHORT, WCOPY_TIE_STRONG },
		{ EVIDENCE(false, 12, 300, 0, 0, 0, false, -1, -1, 0),
		    WCOPY_RELATION_SHORT, WCOPY_TIE_NONE },
		{ EVIDENCE(false, 300, 310, .85, .93, .91, false, -1, -1, 0),
		    WCOPY_RELATION_REPRINT, WCOPY_TIE_STRONG },
		/* A credit line on a short story is no expansion ... */
		{ EVIDENCE(false, 180, 150, .89, .89, 1, false, -1, -1, 0),
		    WCOPY_RELATION_REPRINT, WCOPY_TIE_STRONG },
		/* ... and a sentence that fell out of an edited one no cut. */
		{ EVIDENCE(false, 250, 280, .60, .82, .69, false, -1, -1, 0),
		    WCOPY_RELATION_REPRINT, WCOPY_TIE_STRONG },
		{ EVIDENCE(false, 150, 300, .47, .97, .48, false, -1, -1, 0),
		    WCOPY_RELATION_ABRIDGED, WCOPY_TIE_STRONG },
		{ EVIDENCE(false, 300, 150, .47, .48, .97, false, -1, -1, 0),
		    WCOPY_RELATION_EXPANDED, WCOPY_TIE_STRONG },
		{ EVIDENCE(false, 300, 220, .70, .70, .99, false, -1, -1, 0),
		    WCOPY_RELATION_EXPANDED, WCOPY_TIE_STRONG },
		{ EVIDENCE(false, 300, 300, .42, .60, .58, false, -1, -1, 0),
		    WCOPY_RELATION_REWRITE, WCOPY_TIE_STRONG },
		{ EVIDENCE(false, 90, 400, .20, .95, .21, false, -1, -1, 0),
		    WCOPY_RELATION_ABRIDGED, WCOPY_TIE_WEAK },
		{ EVIDENCE(false, 400, 90, .20, .21, .95, false, -1, -1, 0),
		    WCOPY_RELATION_EXPANDED, WCOPY_TIE_WEAK },
		{ EVIDENCE(false, 400, 12000, .03, .95, .03, false, -1, -1, 0),
		    WCOPY_RELATION_QUOTES, WCOPY_TIE_NONE },
		{ EVIDENCE(false, 300, 300, .35, .53, .51, false, -1, -1, 0),
		    WCOPY_RELATION_REWRITE, WCOPY_TIE_WEAK },
		{ QUOTING(.9, .9, .1, .1, 0, false, 300, 300, .35, .53, .51,
		      false, -1, -1, 0),
		    WCOPY_RELATION_QUOTES, WCOPY_TIE_NONE },
		/* One block in both: background. */
		{ SPREAD(.5, .5, .6, 0, false, 300, 300, .35, .53, .51, false,
		      .3, -1, 0),
		    WCOPY_RELATION_QUOTES, WCOPY_TIE_NONE },
		{ SPREAD(.5, .5, .6, 0, false, 300, 300, .35, .53, .51, false,
		      .4, -1, 0),
		    WCOPY_RELATION_REWRITE, WCOPY_TIE_WEAK },
		{ SPREAD(.5, .5, .7, 0, false, 300, 300, .35, .53, .51, false,
		      .1, -1, 0),
		    WCOPY_RELATION_REWRITE, WCOPY_TIE_WEAK },
		/* A compilation has no word of the title. */
		{ SPREAD(.5, .5, .7, 0, false, 300, 300, .35, .53, .51, false,
		      0, -1, 0),
		    WCOPY_RELATION_QUOTES, WCOPY_TIE_NONE },
		{ SPREAD(.5, .5, .9, 0, false, 300, 300, .35, .53, .51, false,
		      0, -1, 0),
		    WCOPY_RELATION_REWRITE, WCOPY_TIE_WEAK },
		/* Less of both, within the day, or the day after. */
		{ SPREAD(.4, .3, .8, .9, false, 300, 300, .23, .38, .36, false,
		      .2, -1, 0),
		    WCOPY_RELATION_REWRITE, WCOPY_TIE_WEAK },
		{ SPREAD(.4, .3, .8, 1, false, 300, 300, .23, .38, .36, false,
		      .2, -1, 0),
		    WCOPY_RELATION_QUOTES, WCOPY_TIE_NONE },
		{ SPREAD(.4, .2, .8, 0, false, 300, 300, .23, .38, .36, false,
		      .2, -1, 0),
		    WCOPY_RELATION_QUOTES, WCOPY_TIE_NONE },
		/* A cut some days later, and a follow-up of the outlet. */
		{ SPREAD(.7, .3, .6, 2, false, 90, 400, .20, .65, .21, false,
		      .1, -1, 0),
		    WCOPY_RELATION_REWRITE, WCOPY_TIE_WEAK },
		{ SPREAD(.7, .3, .6, 3, false, 90, 400, .20, .65, .21, false,
		      .1, -1, 0),
		    WCOPY_RELATION_QUOTES, WCOPY_TIE_NONE },
		{ SPREAD(.7, .3, .8, 1, false, 90, 400, .20, .65, .21, true, .4,
		      -1, 0),
		    WCOPY_RELATION_QUOTES, WCOPY_TIE_NONE },
		{ SPREAD(.8, .3, .8, 1, false, 90, 400, .20, .81, .21, true, .4,
		      -1, 0),
		    WCOPY_RELATION_ABRIDGED, WCOPY_TIE_WEAK },
		/* Another title, with a word of the first, on its day. */
		{ SPREAD(.8, .7, .9, 0, false, 300, 300, .62, .80, .74, true,
		      .28, -1, 0),
		    WCOPY_RELATION_REPRINT, WCOPY_TIE_STRONG },
		{ SPREAD(.8, .7, .8, 0, false, 300, 300, .62, .80, .74, true,
		      .28, -1, 0),
		    WCOPY_RELATION_QUOTES, WCOPY_TIE_NONE },
		{ SPREAD(.8, .7, .9, 0, false, 300, 300, .62, .80, .74, true, 0,
		      -1, 0),
		    WCOPY_RELATION_QUOTES, WCOPY_TIE_NONE },
		{ SPREAD(.8, .7, .9, 1, false, 300, 300, .62, .80, .74, true,
		      .28, -1, 0),
		    WCOPY_RELATION_QUOTES, WCOPY_TIE_NONE },
		/* One title, at the outlet itself on its day only. */
		{ SPREAD(.4, .3, .8, .9, false, 300, 380, .19, .40, .27, true,
		      .7, -1, 0),
		    WCOPY_RELATION_REWRITE, WCOPY_TIE_WEAK },
		{ SPREAD(.4, .3, .8, 1, false, 300, 380, .19, .40, .27, true,
		      .7, -1, 0),
		    WCOPY_RELATION_QUOTES, WCOPY_TIE_NONE },
		{ QUOTING(-1, -1, .5, .5, 2, false, 300, 300, .35, .53, .51,
		      false, -1, -1, 0),
		    WCOPY_RELATION_QUOTES, WCOPY_TIE_NONE },
		{ QUOTING(-1, -1, .5, .5, .3, false, 300, 300, .35, .53, .51,
		      true, .4, -1, 0),
		    WCOPY_RELATION_QUOTES, WCOPY_TIE_NONE },
		{ QUOTING(-1, -1, .5, .5, .3, false, 300, 300, .35, .53, .51,
		      true, .6, -1, 0),
		    WCOPY_RELATION_REWRITE, WCOPY_TIE_WEAK },
		{ QUOTING(-1, -1, .4, .3, .3, false, 300, 380, .19, .40, .27,
		      false, .7, -1, 0),
		    WCOPY_RELATION_REWRITE, WCOPY_TIE_WEAK },
		{ QUOTING(-1, -1, .4, .3, .3, false, 300, 380, .19, .40, .27,
		      false, .5, -1, 0),
		    WCOPY_RELATION_QUOTES, WCOPY_TIE_NONE },
		{ QUOTING(-1, -1, .4, .3, .3, false, 300, 380, .19, .40, .27,
		      false, .7, .5, 6),
		    WCOPY_RELATION_QUOTES, WCOPY_TIE_NONE },
		{ QUOTING(.85, .7, .05, .04, .2, false, 300, 380, .08, .18, .13,
		      false, 0, .8, 7),
		    WCOPY_RELATION_REWRITE, WCOPY_TIE_WEAK },
		{ QUOTING(.7, .7, .05, .04, .2, false, 300, 380, .08, .18, .13,
		      false, 0, .8, 7),
		    WCOPY_RELATION_QUOTES, WCOPY_TIE_NONE },
		{ QUOTING(.85, .7, .05, .04, .2, false, 300, 380, .08, .18, .13,
		      false, 0, .6, 7),
		    WCOPY_RELATION_QUOTES, WCOPY_TIE_NONE },
		{ EVIDENCE(false, 300, 300, .85, .93, .91, false, -1, .5, 12),
		    WCOPY_RELATION_QUOTES, WCOPY_TIE_NONE },
		{ EVIDENCE(false, 300, 300, .85, .93, .91, false, -1, .8, 12),
		    WCOPY_RELATION_REPRINT, WCOPY_TIE_STRONG },
		{ EVIDENCE(false, 300, 300, .85, .93, .91, true, 0, -1, 0),
		    WCOPY_RELATION_QUOTES, WCOPY_TIE_NONE },
		{ EVIDENCE(false, 300, 300, .85, .93, .91, true, .1, -1, 0),
		    WCOPY_RELATION_REPRINT, WCOPY_TIE_STRONG },
		{ EVIDENCE(false, 300, 300, .60, .75, .74, true, .1, -1, 0),
		    WCOPY_RELATION_QUOTES, WCOPY_TIE_NONE },
		{ EVIDENCE(false, 300, 300, .85, .93, .91, false, .1, -1, 0),
		    WCOPY_RELATION_REPRINT, WCOPY_TIE_STRONG },
		{ EVIDENCE(false, 300, 300, .97, .98, .99, true, .1, -1, 0),
		    WCOPY_RELATION_REPRINT, WCOPY_TIE_STRONG },
		{ EVIDENCE(false, 300, 300, .12, .22, .22, false, -1, -1, 0),
		    WCOPY_RELATION_QUOTES, WCOPY_TIE_NONE },
		{ EVIDENCE(false, 300, 300, .01, .02, .02, false, -1, -1, 0),
		    WCOPY_RELATION_NEW, WCOPY_TIE_NONE },
	};
	struct wcopy_thresholds t;

	ck_assert_int_eq(wcopy_preset_thresholds(WCOPY_PRESET_REPRINT, &t),
	    WCOPY_OK);
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct wcopy_verdict v = wcopy_decide(&cases[i].e, &t);

		ck_assert_msg(v.relation == cases[i].relation &&
				  v.tie == cases[i].tie,
		    "case %zu is %s: %s", i, wcopy_relation_name(v.relation),
		    v.rule);
	}
}
END_TEST

START_TEST(relations_are_read_back_by_name)
{
	for (unsigned r = 0; r < WCOPY_N_RELATIONS; r++) {
		enum wcopy_relation back;

		ck_assert_int_eq(
		    wcopy_relation_parse(span_of(wcopy_relation_name(
					     (enum wcopy_relation)r)),
			&back),
		    WCOPY_OK);
		ck_assert_uint_eq(back, r);
	}
	ck_assert_int_eq(wcopy_relation_parse(span_of("copy"),
			     &(enum wcopy_relation){ 0 }),
	    WCOPY_EPARAM);
	ck_assert_ptr_null(wcopy_preset_name(WCOPY_N_PRESETS));
	ck_assert_int_eq(wcopy_preset_thresholds(WCOPY_N_PRESETS, NULL),
	    WCOPY_EPARAM);
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("relation");
	TCase *tc = tcase_create("relation");

	tcase_add_test(tc, each_rule_names_what_it_should);
	tcase_add_test(tc, relations_are_read_back_by_name);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
