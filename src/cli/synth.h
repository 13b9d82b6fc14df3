/* SPDX-License-Identifier: MIT */
/*
 * synth.h - a stream of stories and their copies, with the truth about it
 *
 *	struct synth *g = synth_new(&params);
 *	struct synth_article a = { 0 };
 *	while (synth_next(g, &a))
 *		...
 *
 * Stories are told by outlets over days; some are copied, in the ways that
 * SYNTH_CLASS_TABLE lists, and around them stand articles that share text
 * without being copies: roundups, follow-ups, daily forms, quotes, trailers.
 * The text of the stories is invented (synth_prose.h), or that of articles
 * given (synth_sources_load) as far as they go.
 *
 * An article is a function of the seed, its story and its place in the story,
 * so any can be made again alone, in any order. Memory does not grow with the
 * length of the stream. Only integers are drawn: the same seed gives the same
 * bytes everywhere.
 */
#ifndef CLI_SYNTH_H
#define CLI_SYNTH_H

#include <wirecopy.h>

#include "synth_text.h"

/*
 * What articles there are: X(NAME, name, weight among copies, relation to the
 * source, sentence). Those without weight are no copies. bench/README.md
 * defines each.
 */
#define SYNTH_CLASS_TABLE(X)                                                   \
	X(SOURCE, "source", 0, NEW, "the first article of a story")            \
	X(EXACT, "exact", 14, EXACT, "the same words at another outlet")       \
	X(CREDIT, "credit", 15, REPRINT, "dateline and credit lines added")    \
	X(EDITED, "edited", 14, REPRINT,                                       \
	    "7 % of the words changed, up to 1 in 12 sentences dropped")       \
	X(TAIL, "cut-tail", 12, ABRIDGED, "the first 25 to 75 %")              \
	X(MIDDLE, "cut-middle", 7, ABRIDGED,                                   \
	    "the first 20 to 45 % and the last 10 to 25 %")                    \
	X(EXPANDED, "expanded", 9, EXPANDED, "25 to 80 % added around it")     \
	X(RETITLED, "retitled", 6, EXACT, "the same words, another title")     \
	X(HALF, "half-rewritten", 8, REWRITE,                                  \
	    "half of the sentences reworded, some moved, 10 % added")          \
	X(HEAVY, "rewritten", 6, REWRITE,                                      \
	    "45 to 70 % of the sentences, all but quotes reworded")            \
	X(OCR, "ocr", 3, REPRINT, "letters misread in 4 to 10 % of the words") \
	X(MERGED, "merged", 3, EXPANDED,                                       \
	    "with the opening of a second story, at most 60 % as long")        \
	X(VERSION, "later-version", 3, EXPANDED,                               \
	    "the same outlet, 20 to 40 % added")                               \
	X(TRAILER, "trailer", 0, REPRINT,                                      \
	    "exact, but for the text one outlet prints under everything")      \
	X(STUB, "stub", 0, NEW, "three sentences and a paywall's own text")    \
	X(REPORT, "own-report", 0, NEW, "the same event in words of its own")  \
	X(FOLLOWUP, "follow-up", 0, QUOTES,                                    \
	    "the next story, with 2 to 5 sentences of background")             \
	X(QUOTING, "quoting", 0, QUOTES,                                       \
	    "another story with 2 or 3 sentences of this one")                 \
	X(ROUNDUP, "roundup", 0, QUOTES, "the openings of 3 to 5 stories")     \
	X(FORM, "form", 0, QUOTES, "a daily form with new numbers")

enum synth_class {
#define X(name, shortname, weight, relation, text) SYNTH_##name,
	SYNTH_CLASS_TABLE(X)
#undef X
	    N_SYNTH_CLASSES
};

/* "source" ...; NULL past the last. */
const char *synth_class_name(enum synth_class c);

/* The part of a copy that is its own, or how it took a sentence over. */
enum synth_state {
	SYNTH_IS_OWN,
	SYNTH_IS_VERBATIM,
	SYNTH_IS_EDITED,
	SYNTH_IS_REWORDED
};

struct synth_part {
	uint16_t sentence; /* of the source; unless SYNTH_IS_OWN */
	uint16_t words;
	enum synth_state state;
};

struct synth_article {
	uint64_t story;
	unsigned copy; /* 0: the story's first */
	enum synth_class class;
	enum wcopy_relation relation; /* to the first; of a first, to others */
	int64_t time;                 /* of publication, seconds since 1970 */
	unsigned outlet_number;
	bool has_trailer;
	/* Views into buffers of this struct, but for the outlet. */
	struct wcopy_span id, outlet, url, title, date, text;

	/* How it was made, the trailer left out. */
	struct synth_part *parts;
	size_t n_parts, parts_room;
	uint32_t words;

	char id_room[32], url_room[160], title_room[200], date_room[32];
	char *bytes;
	size_t bytes_room;
};

void synth_article_clear(struct synth_article *a);

/* Fill a record for wcopy_pipeline_feed_record; it points into a. */
void synth_article_record(const struct synth_article *a,
    struct wcopy_record *out);

struct synth_sources; /* articles that stories are told with */

struct synth_params {
	uint64_t seed;
	uint64_t articles;                   /* length of the stream */
	const struct synth_sources *sources; /* NULL: none */
};

struct synth;

struct synth *synth_new(const struct synth_params *params);
void synth_free(struct synth *g);

/* The next article in the order of publication; false at the end. */
bool synth_next(struct synth *g, struct synth_article *out);

/* The same without making the article: which one is next. */
bool synth_next_name(struct synth *g, uint64_t *story, unsigned *copy);

/* Any article of a story. copy is at most what synth_next gives. */
void synth_make(struct synth *g, uint64_t story, unsigned copy,
    struct synth_article *out);

/* How many articles a story has beside its first. */
unsigned synth_copies(const struct synth *g, uint64_t story);

/* The article that an id names; false if it is no id of a stream. */
bool synth_parse_id(struct wcopy_span id, uint64_t *story, unsigned *copy);

/*
 * The relations, as bits, that are right for article a and an article b of the
 * same story. How: by words of sentences taken over in the same wording
 * (verbatim or edited), with trailers left out; bench/README.md has the rule.
 */
unsigned synth_relations(const struct synth_article *a,
    const struct synth_article *b);

/*
 * Add the articles of an input that can be told again: 120 words or more in
 * eight sentences or more, and fewer than a tenth of its 5-word shingles in
 * one taken before, so that stories are unlike. *s is NULL at first. Returns
 * what the reader returned but for WCOPY_EOF and WCOPY_SKIP.
 */
wcopy_status synth_sources_load(struct synth_sources **s, const char *path,
    struct wcopy_error *err);
size_t synth_sources_count(const struct synth_sources *s);
struct wcopy_span synth_sources_text(const struct synth_sources *s, size_t i);
struct wcopy_span synth_sources_title(const struct synth_sources *s, size_t i);
void synth_sources_free(struct synth_sources *s);

#endif
