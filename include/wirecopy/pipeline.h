/* SPDX-License-Identifier: MIT */
/*
 * pipeline.h - records in, decisions out: the whole flow behind one handle
 *
 *	raw record -> parse -> extract -> credit -> sign -> index -> verify
 *	-> group
 *
 * What is signed is the text without its dateline and credit lines (see
 * agency.h): a copy is none the less for another agency's name under it.
 *
 * Feed raw records in the order they arrive; for each one the callback is
 * called once, in the same order, with what was decided about it. Records are
 * worked on in batches: the dear stages by all threads, the rest in order, so
 * that the same input, parameters and seed give the same decisions for any
 * number of threads and any batch size.
 *
 * Memory   params.max_memory bounds what is kept of past articles. When it is
 *          full the oldest article gives way: it can no longer be matched,
 *          while its group lives on in its younger members.
 * Threads  one thread at a time per handle. Callbacks run on the thread that
 *          called wcopy_pipeline_feed or wcopy_pipeline_flush.
 */
#ifndef WIRECOPY_PIPELINE_H
#define WIRECOPY_PIPELINE_H

#include <wirecopy/agency.h>
#include <wirecopy/base.h>
#include <wirecopy/extract.h>
#include <wirecopy/group.h>
#include <wirecopy/record.h>
#include <wirecopy/sketch.h>

#ifdef __cplusplus
extern "C" {
#endif

/* How far the pipeline goes with a record. */
enum wcopy_goal {
	WCOPY_GOAL_GROUP,  /* all the way: every field of a decision */
	WCOPY_GOAL_EXTRACT /* parse and extract only: record and article */
};

/* Bands that go with compact memory: 20 keys for an article of 400 words. */
#define WCOPY_COMPACT_BANDS 10

struct wcopy_decision;
struct wcopy_pair;

struct wcopy_pipeline_params {
	enum wcopy_goal goal;
	bool articles_only;                /* skip pages whose kind is another
			       (WCOPY_REASON_NO_ARTICLE) */
	struct wcopy_reader_params reader; /* how records are parsed */
	struct wcopy_sketch_params sketch;
	struct wcopy_thresholds thresholds;
	unsigned votes;      /* keys that must agree, 1 ... bands */
	unsigned max_verify; /* candidates verified per article, 1 ... 64 */
	uint64_t max_memory; /* bytes for past articles, >= 1 MiB */
	/*
	 * Keep half a sketch of each article: 64 values, 10 numbers, 8 words
	 * of the title. With WCOPY_COMPACT_BANDS for sketch.bands an article
	 * of 400 words takes 444 bytes instead of 792. On the stream of
	 * bench/quality, 20,000 articles over US stories of 2016, pair F1 is
	 * then .946 instead of .953 and candidate recall .997 instead of .999;
	 * over invented stories F1 is .934 instead of .951.
	 */
	bool compact;
	uint64_t window;    /* articles that can be matched; 0: no limit */
	int64_t window_s;   /* seconds between dates that can be matched;
				  0: no limit; articles without a date match
				  all */
	unsigned threads;   /* 1 ... 64 */
	size_t batch_bytes; /* raw bytes of a batch; 0: 4 MiB, 1 MiB of one
			       thread */
	/* Whose credits are looked for; must outlive the pipeline. NULL: the
	 * agencies of the library. */
	const struct wcopy_agencies *agencies;
	/* Called once per record fed. A status other than WCOPY_OK ends the
	 * pipeline: feed returns it. */
	wcopy_status (*on_decision)(void *arg, const struct wcopy_decision *d);
	/* Called for every verified pair, those found to be 'new' to each
	 * other included, after the decision of the later article; NULL: not
	 * called. */
	wcopy_status (*on_pair)(void *arg, const struct wcopy_pair *p);
	void *arg;
};

/* What a later article did to groups decided before. */
enum wcopy_event_kind {
	WCOPY_EVENT_MERGE, /* every article of group is now in into */
	WCOPY_EVENT_MOVE   /* the earlier article id, and no other, is now in
			      into: its own id if it left a group */
};

struct wcopy_event {
	enum wcopy_event_kind kind;
	struct wcopy_span group; /* MERGE: the group that is no more */
	struct wcopy_span id;    /* MOVE: the article */
	struct wcopy_span into;
};

/*
 * One record, decided. Spans live until the callback returns.
 *
 * A record whose id an earlier article that can still be matched has is
 * skipped with WCOPY_REASON_DUPLICATE_ID.
 */
struct wcopy_decision {
	wcopy_status status; /* WCOPY_OK; WCOPY_SKIP: only raw and error are
				set */
	struct wcopy_raw raw;
	const struct wcopy_error *error; /* of a skipped record, else NULL */

	/* What is known of the article: the record, completed by what the
	 * extraction found where the record had nothing. The date is that of
	 * publication where one is known, else that of the record. Body,
	 * charset and provenance are empty. */
	const struct wcopy_record *record;
	/* What the extraction gave, its text with WCOPY_GOAL_EXTRACT only; for
	 * an article that came as text route is NONE and text the body. */
	const struct wcopy_article *article;
	uint32_t words;

	/* Set with WCOPY_GOAL_GROUP. */
	struct wcopy_span group; /* id of the group's first member */
	struct wcopy_span match; /* id of the best earlier article; empty if
				    there is none */
	enum wcopy_relation relation;
	bool self;        /* the match is of the same outlet and story: another
			     version, not a copy by others */
	const char *rule; /* see struct wcopy_verdict */
	double jaccard, contained, covers; /* with match; 0 without */
	const struct wcopy_event *events;
	size_t n_events;

	/* Agencies that the text is credited to, with both goals. Offsets of
	 * its cuts are in the article's text. */
	const struct wcopy_credits *credits;
};

/* One verified pair; a is the later article. */
struct wcopy_pair {
	struct wcopy_span a, b;
	struct wcopy_evidence evidence;
	struct wcopy_verdict verdict;
	struct wcopy_date a_date, b_date;
	uint32_t shared; /* sketch values that agree */
};

/* The stages of the flow, in their order: X(name, short name, sentence). */
#define WCOPY_STAGE_TABLE(X)                                                   \
	X(READ, "read",                                                        \
	    "taking records in: the caller's reader, and the copy")            \
	X(PARSE, "parse", "taking records apart: JSON, WARC, HTTP")            \
	X(EXTRACT, "extract", "finding the article on a page")                 \
	X(SIGN, "sign", "credits, words, shingles, keys, sketch")              \
	X(INDEX, "index", "looking keys up and weighing shingles")             \
	X(VERIFY, "verify", "comparing with the candidates")                   \
	X(GROUP, "group", "placing the article, wording the decision")         \
	X(OUTPUT, "output", "the caller's callbacks")

enum wcopy_stage {
#define X(name, shortname, sentence) WCOPY_STAGE_##name,
	WCOPY_STAGE_TABLE(X)
#undef X
	    WCOPY_N_STAGES
};

/*
 * What a stage has done, summed over threads. Seconds are of the clock, so
 * waiting for a core counts; of articles below 16 KiB every eighth is timed
 * and stands for the others. Read counts the time between the calls that
 * feed, so a caller that waits for its input waits there.
 */
struct wcopy_stage_stats {
	double seconds;
	uint64_t articles; /* that came so far, skipped ones included */
	uint64_t bytes;    /* read, parse: of raw records; extract: of bodies;
			      from sign on: of the articles' texts */
};

/* Counters since the handle was made. */
struct wcopy_pipeline_stats {
	uint64_t records;  /* fed */
	uint64_t articles; /* decided with WCOPY_OK */
	uint64_t skipped[WCOPY_N_REASONS];
	uint64_t groups; /* that have been opened less those merged */
	uint64_t relations[WCOPY_N_RELATIONS];
	uint64_t merges, moves;
	uint64_t candidates; /* looked at by verification */
	uint64_t unrelated;  /* of these, pairs that share next to nothing */
	uint64_t live;       /* articles that can still be matched */
	uint64_t capacity;   /* most that could */
	uint64_t memory;     /* bytes held for them now */
	struct wcopy_stage_stats stages[WCOPY_N_STAGES];
};

/* "read" ... and what it does; NULL past the last. */
WCOPY_API const char *wcopy_stage_name(enum wcopy_stage stage);
WCOPY_API const char *wcopy_stage_text(enum wcopy_stage stage);

struct wcopy_pipeline;

/* Every field set: preset reprint, 2 votes, 8 verifications, 1 GiB, no
 * window, 1 thread. */
WCOPY_API void wcopy_pipeline_params_default(struct wcopy_pipeline_params *p);

/* WCOPY_OK; WCOPY_EPARAM (err names the field); WCOPY_ENOMEM; WCOPY_ELIMIT
 * (threads cannot be started). */
WCOPY_API wcopy_status wcopy_pipeline_new(struct wcopy_pipeline **out,
    const struct wcopy_pipeline_params *params, struct wcopy_error *err);

/*
 * Feed the next raw record; its bytes are copied. May call the callbacks, for
 * this and for earlier records. WCOPY_OK; WCOPY_ENOMEM; WCOPY_ELIMIT (2^32 - 2
 * articles); or what a callback returned. After anything but WCOPY_OK the
 * handle can only be freed.
 */
WCOPY_API wcopy_status wcopy_pipeline_feed(struct wcopy_pipeline *p,
    const struct wcopy_raw *raw, struct wcopy_error *err);

/* Feed an article that is not in a file: the fields of rec are copied, its
 * raw part may be empty, its id may not (WCOPY_EPARAM). Otherwise as
 * wcopy_pipeline_feed. */
WCOPY_API wcopy_status wcopy_pipeline_feed_record(struct wcopy_pipeline *p,
    const struct wcopy_record *rec, struct wcopy_error *err);

/* Decide everything fed so far (for a pause in a live stream, and at the
 * end). Feeding may go on afterwards. */
WCOPY_API wcopy_status wcopy_pipeline_flush(struct wcopy_pipeline *p,
    struct wcopy_error *err);

WCOPY_API void wcopy_pipeline_stats(const struct wcopy_pipeline *p,
    struct wcopy_pipeline_stats *out);

/* Records not yet decided are dropped. NULL does nothing. */
WCOPY_API void wcopy_pipeline_free(struct wcopy_pipeline *p);

#ifdef __cplusplus
}
#endif

#endif
