/* SPDX-License-Identifier: MIT */
/*
 * relation.c - the table of rules that names what two articles are
 *
 * Two measures decide whether a pair is one story: weighted Jaccard, which a
 * roundup or a shared background paragraph cannot raise, ties strongly;
 * containment of the smaller side, which a cut or a local lead leaves high,
 * ties weakly. What the relation is called then follows from which side
 * stands in which.
 */
#include <config.h>
#include <wirecopy/group.h>

#include <string.h>

static const struct {
	const char *name, *text;
} relations[] = {
#define X(name, shortname, joins, sentence) { shortname, sentence },
	WCOPY_RELATION_TABLE(X)
#undef X
};

const char *
wcopy_relation_name(enum wcopy_relation r)
{
	return (unsigned)r < WCOPY_N_RELATIONS ? relations[r].name : "unknown";
}

const char *
wcopy_relation_text(enum wcopy_relation r)
{
	return (unsigned)r < WCOPY_N_RELATIONS ? relations[r].text : "unknown";
}

wcopy_status
wcopy_relation_parse(struct wcopy_span name, enum wcopy_relation *out)
{
	for (unsigned r = 0; r < WCOPY_N_RELATIONS; r++) {
		const char *n = relations[r].name;

		if (strlen(n) == name.len &&
		    memcmp(n, name.ptr, name.len) == 0) {
			*out = (enum wcopy_relation)r;
			return WCOPY_OK;
		}
	}
	return WCOPY_EPARAM;
}

/*
 * The thresholds of each preset: strong, weak, floor, sure, quotes, words.
 *
 * reprint: .40 / .50 / .15 / .60 had precision 1.00 on three windows of US and
 * German news of 2016 to 2021, at pair F1 .98 to 1.00 there. rewrite: .30 /
 * .30 / .12 / .55 finds rewrites that share few words in a row (recall .80
 * against .61 on a fourth window) and costs precision where follow-ups quote
 * the same background (.85 on US front pages of December 2016). strict: the
 * .80 that web corpora are cleaned with. quotes: two articles of
 * one day drawn at random share .017 (US) and .027 (German) of the smaller
 * one's shingles at the 95th percentile; .10 is well beyond. 20 words are 18
 * shingles: one shared sentence is then no longer half of the text.
 */
static const struct wcopy_thresholds presets[] = {
	{ .40, .50, .15, .60, .10, 20 },
	{ .30, .30, .12, .55, .10, 20 },
	{ .80, .95, .50, .98, .10, 20 },
};

static const char *const preset_names[] = {
#define X(name, shortname, sentence) shortname,
	WCOPY_PRESET_TABLE(X)
#undef X
};

const char *
wcopy_preset_name(enum wcopy_preset p)
{
	return (unsigned)p < WCOPY_N_PRESETS ? preset_names[p] : NULL;
}

wcopy_status
wcopy_preset_thresholds(enum wcopy_preset p, struct wcopy_thresholds *t)
{
	if ((unsigned)p >= WCOPY_N_PRESETS)
		return WCOPY_EPARAM;
	*t = presets[p];
	return WCOPY_OK;
}

static double
smaller_side(const struct wcopy_evidence *e)
{
	return e->contained > e->covers ? e->contained : e->covers;
}

static double
larger_side(const struct wcopy_evidence *e)
{
	return e->contained < e->covers ? e->contained : e->covers;
}

/* One text is clearly the longer one from an eighth more words on: a dateline
 * and a credit line are 15 words, and a short story has 150. */
static bool
longer(uint32_t a, uint32_t b)
{
	return a > b + b / 8;
}

static bool
is_strong(const struct wcopy_evidence *e, const struct wcopy_thresholds *t)
{
	return e->jaccard >= t->strong;
}

static bool
is_weak(const struct wcopy_evidence *e, const struct wcopy_thresholds *t)
{
	double small = smaller_side(e);

	return small >= t->weak &&
	       (e->jaccard >= t->weak_floor || small >= t->weak_sure);
}

static bool
fits_exact(const struct wcopy_evidence *e, const struct wcopy_thresholds *t)
{
	(void)t;
	return e->exact;
}

static bool
fits_short_copy(const struct wcopy_evidence *e,
    const struct wcopy_thresholds *t)
{
	return e->exact && e->words < t->min_words;
}

static bool
fits_short(const struct wcopy_evidence *e, const struct wcopy_thresholds *t)
{
	return e->words < t->min_words || e->match_words < t->min_words;
}

/*
 * The same form with new numbers: case counts, lottery, market closes. Of the
 * pairs that overlap alone would join, copies share .75 of their numbers and
 * more, German press and US front pages alike, and forms of two days .37 to
 * .59. Another outlet's form has many numbers (the agency's daily count); of
 * fewer than ten an update of a story may well change half.
 */
static bool
fits_form(const struct wcopy_evidence *e, const struct wcopy_thresholds *t)
{
	(void)t;
	return e->numbers >= 0 && e->numbers < .62 &&
	       (e->same_outlet || e->n_numbers >= 10);
}

/*
 * One outlet, another headline, and more than an edit apart: the next day's
 * story over the same background, or two stories in one frame (a paywall stub,
 * a trailer). Versions of one story share a third of their title words and
 * more, or nearly all of the text.
 */
static bool
fits_other_title(const struct wcopy_evidence *e,
    const struct wcopy_thresholds *t)
{
	(void)t;
	return e->same_outlet && e->titles >= 0 && e->titles < .30 &&
	       e->jaccard < .95;
}

/* Of a copy with one word in twelve changed, which is heavy editing, 3-word
 * shingles keep .77 = (11/12)^3 on both sides. */
static bool
fits_reprint(const struct wcopy_evidence *e, const struct wcopy_thresholds *t)
{
	return is_strong(e, t) && larger_side(e) >= .75;
}

static bool
fits_abridged(const struct wcopy_evidence *e, const struct wcopy_thresholds *t)
{
	return is_strong(e, t) && e->contained >= .70 &&
	       longer(e->match_words, e->words);
}

static bool
fits_expanded(const struct wcopy_evidence *e, const struct wcopy_thresholds *t)
{
	return is_strong(e, t) && e->covers >= .70 &&
	       longer(e->words, e->match_words);
}

/* As much of both is left as edits of one word in seven leave: (6/7)^3. */
static bool
fits_edited(const struct wcopy_evidence *e, const struct wcopy_thresholds *t)
{
	return is_strong(e, t) && larger_side(e) >= .62;
}

static bool
fits_weak_abridged(const struct wcopy_evidence *e,
    const struct wcopy_thresholds *t)
{
	return is_weak(e, t) && e->contained >= .60 &&
	       longer(e->match_words, e->words);
}

static bool
fits_weak_expanded(const struct wcopy_evidence *e,
    const struct wcopy_thresholds *t)
{
	return is_weak(e, t) && e->covers >= .60 &&
	       longer(e->words, e->match_words);
}

static bool
fits_quotes(const struct wcopy_evidence *e, const struct wcopy_thresholds *t)
{
	return smaller_side(e) >= t->quotes;
}

static bool
fits_form_quotes(const struct wcopy_evidence *e,
    const struct wcopy_thresholds *t)
{
	return fits_form(e, t) && fits_quotes(e, t);
}

static bool
fits_title_quotes(const struct wcopy_evidence *e,
    const struct wcopy_thresholds *t)
{
	return fits_other_title(e, t) && fits_quotes(e, t);
}

static bool
fits_new(const struct wcopy_evidence *e, const struct wcopy_thresholds *t)
{
	(void)e;
	(void)t;
	return true;
}

/* The rules, in the order they are tried. */
static const struct {
	bool (*fits)(const struct wcopy_evidence *,
	    const struct wcopy_thresholds *);
	enum wcopy_relation relation;
	enum wcopy_tie tie;
	const char *text;
} rules[] = {
	{ fits_short_copy, WCOPY_RELATION_SHORT, WCOPY_TIE_STRONG,
	    "the words are the same, and fewer than --min-words" },
	{ fits_exact, WCOPY_RELATION_EXACT, WCOPY_TIE_STRONG,
	    "the words are the same, in the same order" },
	{ fits_short, WCOPY_RELATION_SHORT, WCOPY_TIE_NONE,
	    "one of the two has fewer words than --min-words" },
	{ fits_form_quotes, WCOPY_RELATION_QUOTES, WCOPY_TIE_NONE,
	    "the same form with other numbers: fewer than .62 agree" },
	{ fits_title_quotes, WCOPY_RELATION_QUOTES, WCOPY_TIE_NONE,
	    "the same outlet under another title: fewer than .30 of its words "
	    "agree" },
	{ fits_abridged, WCOPY_RELATION_ABRIDGED, WCOPY_TIE_STRONG,
	    "strong resemblance, and .70 or more of it stands in the longer "
	    "match" },
	{ fits_expanded, WCOPY_RELATION_EXPANDED, WCOPY_TIE_STRONG,
	    "strong resemblance, and .70 or more of the shorter match stands "
	    "in it" },
	{ fits_reprint, WCOPY_RELATION_REPRINT, WCOPY_TIE_STRONG,
	    "strong resemblance, and .75 or more of each stands in the other" },
	{ fits_edited, WCOPY_RELATION_REPRINT, WCOPY_TIE_STRONG,
	    "strong resemblance, and .62 or more of each stands in the other" },
	{ is_strong, WCOPY_RELATION_REWRITE, WCOPY_TIE_STRONG,
	    "strong resemblance, with much of the wording changed" },
	{ fits_weak_abridged, WCOPY_RELATION_ABRIDGED, WCOPY_TIE_WEAK,
	    ".60 or more of it stands in the longer match" },
	{ fits_weak_expanded, WCOPY_RELATION_EXPANDED, WCOPY_TIE_WEAK,
	    ".60 or more of the shorter match stands in it" },
	{ is_weak, WCOPY_RELATION_REWRITE, WCOPY_TIE_WEAK,
	    "much of the smaller one stands in the other" },
	{ fits_quotes, WCOPY_RELATION_QUOTES, WCOPY_TIE_NONE,
	    "passages are shared, but too little for one story" },
	{ fits_new, WCOPY_RELATION_NEW, WCOPY_TIE_NONE,
	    "next to nothing is shared" },
};

struct wcopy_verdict
wcopy_decide(const struct wcopy_evidence *e, const struct wcopy_thresholds *t)
{
	size_t i = 0;

	while (!rules[i].fits(e, t))
		i++;
	return (struct wcopy_verdict){ rules[i].relation, rules[i].tie,
		rules[i].text };
}
