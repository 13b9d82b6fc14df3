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
	struct wcopy_span language; /* as the page declares it, "en-US" */
	struct wcopy_date date;     /* published, else modified */
	enum wcopy_route route;
	float confidence; /* 0 ... 1: how sure the classifier is, over words */
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

/* NULL does nothing. */
WCOPY_API void wcopy_extractor_free(struct wcopy_extractor *x);

/* "blocks" ...; never NULL. */
WCOPY_API const char *wcopy_route_name(enum wcopy_route route);

#ifdef __cplusplus
}
#endif

#endif
