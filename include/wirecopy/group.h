/* SPDX-License-Identifier: MIT */
/*
 * group.h - what two articles are to each other
 *
 * The rules that turn measured overlap into a relation, as one table that
 * 'wirecopy compare', the pipeline and the manual share.
 *
 * Threads  no state.
 */
#ifndef WIRECOPY_GROUP_H
#define WIRECOPY_GROUP_H

#include <wirecopy/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Relations of an article to the best earlier one:
 * X(name, short name, joins its group, sentence).
 */
#define WCOPY_RELATION_TABLE(X)                                                \
	X(NEW, "new", false, "nothing earlier resembles it")                   \
	X(EXACT, "exact", true, "the same words in the same order")            \
	X(REPRINT, "reprint", true, "nearly all of both is the same")          \
	X(ABRIDGED, "abridged", true, "most of it stands in the longer match") \
	X(EXPANDED, "expanded", true, "most of the shorter match is in it")    \
	X(REWRITE, "rewrite", true, "the same story, much reworded")           \
	X(QUOTES, "quotes", false, "shares passages but is another story")     \
	X(SHORT, "short", false, "too short to compare but for exact copies")

enum wcopy_relation {
#define X(name, shortname, joins, sentence) WCOPY_RELATION_##name,
	WCOPY_RELATION_TABLE(X)
#undef X
	    WCOPY_N_RELATIONS
};

/* "new" ...; never NULL. */
WCOPY_API const char *wcopy_relation_name(enum wcopy_relation r);
WCOPY_API const char *wcopy_relation_text(enum wcopy_relation r);

/* From a short name; WCOPY_EPARAM if there is none such. */
WCOPY_API wcopy_status wcopy_relation_parse(struct wcopy_span name,
    enum wcopy_relation *out);

/* What is known about a pair when its relation is decided. */
struct wcopy_evidence {
	bool exact;     /* same words in the same order */
	uint32_t words; /* of this article */
	uint32_t match_words;
	double jaccard;   /* weighted resemblance, 0 ... 1 */
	double contained; /* share of this article found in the match */
	double covers;    /* share of the match found in this article */
	bool same_outlet;
	double titles;      /* share of the shorter title's words that the other
			     has; below 0: not known */
	double numbers;     /* share of the numbers, of the text that has fewer,
			   that the other has, one more taken to agree; below
			   0: too few to tell */
	uint32_t n_numbers; /* that the share rests on */
	/* What stands in quotation marks, and all else, told apart: contained
	 * and covers of either alone. Below 0: one of the two articles has too
	 * little of it. */
	double quotes_contained, quotes_covers;
	double told_contained, told_covers;
	double spread; /* how evenly the shared wording is spread over both
			     articles: 1/4 all of it in one quarter ... 1;
			     below 0: there is too little of it */
	double days;   /* between the dates; below 0: one is not known to the
			day */
};

/* How much overlap makes two articles one story. */
struct wcopy_thresholds {
	double strong;      /* weighted Jaccard from which a pair is one story
			       and joins groups together */
	double weak;        /* containment of the smaller side from which a
			       lone article joins a group without tying it to
			       others */
	double weak_floor;  /* Jaccard that a weak pair needs as well ... */
	double weak_sure;   /* ... unless its containment reaches this: the
			       smaller one is a cut */
	bool reworded;      /* a title, or quotations and numbers, may stand in
			       for what is missing in shared wording */
	double quotes;      /* containment of the smaller side from which a
			       pair that does not join is called 'quotes' */
	uint32_t min_words; /* fewer words are 'short' */
};

/* Presets: X(name, short name, strong, weak, floor, sure, quotes, sentence).
 * The figures and the data that chose them stand in group/presets.c. */
#define WCOPY_PRESET_TABLE(X)                                                  \
	X(REPRINT, "reprint",                                                  \
	    "reprints, cuts and light rewrites; the default")                  \
	X(REWRITE, "rewrite", "heavier rewrites too, at some precision")       \
	X(STRICT, "strict", "near-identical texts only")

enum wcopy_preset {
#define X(name, shortname, sentence) WCOPY_PRESET_##name,
	WCOPY_PRESET_TABLE(X)
#undef X
	    WCOPY_N_PRESETS
};

/* "reprint" ...; NULL past the last. */
WCOPY_API const char *wcopy_preset_name(enum wcopy_preset p);

/* Fill t with a preset's thresholds; min_words is 20 in each. WCOPY_EPARAM:
 * no such preset. */
WCOPY_API wcopy_status wcopy_preset_thresholds(enum wcopy_preset p,
    struct wcopy_thresholds *t);

/* How a pair is tied. */
enum wcopy_tie { WCOPY_TIE_NONE, WCOPY_TIE_WEAK, WCOPY_TIE_STRONG };

/* A decision about a pair and the rule it came from. */
struct wcopy_verdict {
	enum wcopy_relation relation;
	enum wcopy_tie tie;
	const char *rule; /* the rule in words, with its numbers; constant */
};

/* Apply the table of rules: the first row that fits decides. Never fails. */
WCOPY_API struct wcopy_verdict wcopy_decide(const struct wcopy_evidence *e,
    const struct wcopy_thresholds *t);

#ifdef __cplusplus
}
#endif

#endif
