/* SPDX-License-Identifier: MIT */
/*
 * extract.h - from a page to the article on it
 *
 * The body that comes out is what the outlet published as the story: its
 * paragraphs, subheads, lists and quotations, each on lines of its own with an
 * empty line between; without menus, share links, captions, teasers of other
 * stories, comments, consent texts and newsletter boxes.
 *
 * Limits   a page of up to 16 MiB; tags of 64 KiB, 256 attributes, depth 512,
 *          and text beyond them is kept while structure is dropped. Time and
 *          memory are linear in the page.
 * Same     the same page gives the same bytes on every machine.
 * Threads  an extractor holds scratch memory: one a thread.
 */
#ifndef WIRECOPY_EXTRACT_H
#define WIRECOPY_EXTRACT_H

#include <wirecopy/base.h>
#include <wirecopy/date.h>
#include <wirecopy/record.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Which way gave the body: X(name, short name, sentence). */
#define WCOPY_ROUTE_TABLE(X)                                                   \
	X(NONE, "none", "no body was found")                                   \
	X(BLOCKS, "blocks", "the blocks of the page, classified")              \
	X(LENIENT, "lenient", "the same with a lower threshold")               \
	X(JSONLD, "jsonld", "articleBody of the page's JSON-LD")               \
	X(ARTICLE, "article", "everything in <article>")                       \
	X(PARAGRAPHS, "paragraphs", "all good paragraphs")                     \
	X(LINES, "lines", "the lines of a text dump, classified")

enum wcopy_route {
#define X(name, shortname, sentence) WCOPY_ROUTE_##name,
	WCOPY_ROUTE_TABLE(X)
#undef X
	    WCOPY_N_ROUTES
};

/* What a page is: X(name, short name, sentence). */
#define WCOPY_PAGE_TABLE(X)                                                    \
	X(ARTICLE, "article", "one article")                                   \
	X(HOME, "home", "a home page")                                         \
	X(LISTING, "listing", "a list of articles that stand elsewhere")       \
	X(VIDEO, "video", "a video or audio player with little text")          \
	X(ERROR, "error", "a message that there is no such page")              \
	X(EMPTY, "empty", "no text")

enum wcopy_page_kind {
#define X(name, shortname, sentence) WCOPY_PAGE_##name,
	WCOPY_PAGE_TABLE(X)
#undef X
	    WCOPY_N_PAGES
};

/* What a part of the text is: X(name, short name, sentence). */
#define WCOPY_PART_TABLE(X)                                                    \
	X(PARAGRAPH, "paragraph", "a paragraph")                               \
	X(HEADING, "heading", "a subhead")                                     \
	X(ITEM, "item", "an item of a list")                                   \
	X(QUOTE, "quote", "a paragraph of a block quotation")                  \
	X(CELL, "cell", "a cell of a table")                                   \
	X(VERBATIM, "verbatim", "preformatted text")

enum wcopy_part_kind {
#define X(name, shortname, sentence) WCOPY_PART_##name,
	WCOPY_PART_TABLE(X)
#undef X
	    WCOPY_N_PARTS
};

/* One part: bytes off ... off + len - 1 of the text. Parts stand in order and
 * hold all of it but the empty lines between them. */
struct wcopy_part {
	uint32_t off, len;
	uint8_t kind;  /* enum wcopy_part_kind */
	uint8_t level; /* of a heading, 1 ... 6; else 0 */
};

/* What to extract from. The spans are used during the call only. */
struct wcopy_page {
	enum wcopy_body kind; /* WCOPY_BODY_PAGE or WCOPY_BODY_DUMP */
	struct wcopy_span bytes;
	struct wcopy_span charset; /* from the HTTP head; empty: not known */
	struct wcopy_span url;     /* empty: not known */
};

/* What was found: UTF-8, views into the extractor until its next call. */
struct wcopy_article {
	struct wcopy_span text; /* paragraphs with "\n\n" between */
	struct wcopy_span title;
	struct wcopy_span byline;
	struct wcopy_span site;     /* the outlet's own name for itself */
	struct wcopy_span url;      /* canonical URL */
	struct wcopy_span language; /* as the page declares it, "en-US"; guessed
				       from the text, "en", where it declares
				       none, or clearly the wrong one, as
				       templates do */
	bool language_guessed;
	struct wcopy_date date;     /* published, else modified */
	struct wcopy_date modified; /* last; WCOPY_DATE_NONE: not known */
	enum wcopy_paywall paywall;
	struct wcopy_provenance from;   /* agency is empty: pages have no such
					 field */
	const struct wcopy_part *parts; /* of the text; none if it was given
					   and not extracted */
	size_t n_parts;
	enum wcopy_page_kind kind; /* ARTICLE if the text was given */
	enum wcopy_route route;
	float confidence; /* 0 ... 1: how sure the classifier is, over words */
};

/*
 * One block of a page, or one line of a dump, and what was decided about it.
 * The spans are views into the extractor until its next call.
 */
struct wcopy_block {
	struct wcopy_span text;
	const char *element; /* the block-level element that holds it, "p";
				"" in a dump */
	const char *verdict; /* short name, see wcopy_block_verdict */
	const char *reason;  /* the same as a sentence */
	bool kept;           /* it is in the article's text */
	float probability;   /* the network's, 0 ... 1, that it should be */
};

/* One number that the network saw of a block. */
struct wcopy_feature {
	const char *group; /* "own": of its text; "words", "starts": which
			      classes of words it has and begins with;
			      "mark": of the markup; "near", "far": kinds of
			      names on the elements around it; "around": of
			      where it stands */
	const char *name;  /* "STOP_RATE"; constant */
	const char *text;  /* what it is, or which names are of the kind */
	float value;
};

struct wcopy_extractor;

/* WCOPY_OK or WCOPY_ENOMEM. */
WCOPY_API wcopy_status wcopy_extractor_new(struct wcopy_extractor **out,
    struct wcopy_error *err);

/*
 * Extract the article. WCOPY_OK, also if the page holds no article: text is
 * then empty and route WCOPY_ROUTE_NONE. WCOPY_SKIP (TOO_LARGE; BAD_HTML: the
 * bytes are no text at all); WCOPY_EPARAM (kind is neither page nor dump);
 * WCOPY_ENOMEM.
 */
WCOPY_API wcopy_status wcopy_extractor_run(struct wcopy_extractor *x,
    const struct wcopy_page *page, struct wcopy_article *article,
    struct wcopy_error *err);

/*
 * The ith block of what was extracted last, and the kth number the network saw
 * of it; false past the last. For a person who wants to know why.
 */
WCOPY_API bool wcopy_extractor_block(const struct wcopy_extractor *x, size_t i,
    struct wcopy_block *out);
WCOPY_API bool wcopy_extractor_feature(const struct wcopy_extractor *x,
    size_t i, size_t k, struct wcopy_feature *out);

/*
 * The language that a text is written in, by its letters and the small words
 * of some forty languages, from its first 3,000 bytes: "de", a constant, or
 * empty if it cannot be told. For texts that are no pages; those were asked by
 * wcopy_extractor_run where they declare none.
 */
WCOPY_API struct wcopy_span
wcopy_extractor_language(const struct wcopy_extractor *x,
    struct wcopy_span text);

/* NULL does nothing. */
WCOPY_API void wcopy_extractor_free(struct wcopy_extractor *x);

/* "blocks" ...; never NULL. */
WCOPY_API const char *wcopy_route_name(enum wcopy_route route);

/* "article" ..., and what it means, "one article"; never NULL. */
WCOPY_API const char *wcopy_page_name(enum wcopy_page_kind kind);
WCOPY_API const char *wcopy_page_text(enum wcopy_page_kind kind);

/* "paragraph" ...; never NULL. */
WCOPY_API const char *wcopy_part_name(enum wcopy_part_kind kind);

/* What can be decided about a block: the ith short name and its sentence; NULL
 * past the last. */
WCOPY_API const char *wcopy_block_verdict(unsigned i);
WCOPY_API const char *wcopy_block_reason(unsigned i);

#ifdef __cplusplus
}
#endif

#endif
