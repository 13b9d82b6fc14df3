/* SPDX-License-Identifier: MIT */
/*
 * agency.h - which news agency a text is credited to, and where it says so
 *
 * Newspapers credit agencies in a handful of places: a byline ("By JANE DOE,
 * Associated Press"), a dateline ("BERLIN (dpa) - "), a credit line at the end
 * ("(Reporting by ...; Editing by ...)", "RND/dpa", "The Associated Press
 * contributed to this report"), what a page says of its source to machines,
 * or a field of a record. A text that tells of an agency, quotes one ("told
 * Reuters") or shows a picture of one ("AP Photo/...") is not credited to it.
 *
 * Rows     one agency a line; "#" begins a comment:
 *
 *		id | name | country | domains | spellings
 *		ap | Associated Press | US | apnews.com | Associated Press, =AP
 *
 *	    Domains are separated by blanks, spellings by commas. A spelling
 *	    is found whatever its case; with "=" before it only as it is
 *	    written (an acronym); with "?" only so, and only where nothing else
 *	    can be meant, because it is a word, a name or a place as well
 *	    ("?PA", "?Petra"). A row whose id there was before takes the place
 *	    of that one; without spellings and domains it takes it away.
 *	    The rows that come with the library are in src/lib/agency/rows.c.
 * Cuts     datelines and credit lines in the text come back as ranges, so that
 *	    a comparison of texts can leave them out.
 * Cost     the first and the last kilobyte of a text are read, once.
 * Threads  a table is constant once it is made: any number of threads.
 */
#ifndef WIRECOPY_AGENCY_H
#define WIRECOPY_AGENCY_H

#include <wirecopy/base.h>
#include <wirecopy/record.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Where a credit stood: X(name, short name, sentence). This order is the rule
 * of precedence, and the only one: what is said on purpose of who wrote it,
 * then what the outlet prints for its readers, then what it tells machines
 * beside that, and last whose property it is, which often a template says.
 */
#define WCOPY_PLACE_TABLE(X)                                                   \
	X(FIELD, "field", "a field of the record that names the agency")       \
	X(OUTLET, "outlet", "the outlet is the agency itself")                 \
	X(BYLINE, "byline", "the byline")                                      \
	X(DATELINE, "dateline", "the dateline")                                \
	X(CREDIT, "credit", "a credit line in the text")                       \
	X(AUTHOR, "author", "an author who is named beside the byline")        \
	X(SOURCE, "source", "what page or record names as its source")         \
	X(RIGHTS, "copyright", "whose copyright it is")

enum wcopy_place {
#define X(name, shortname, sentence) WCOPY_PLACE_##name,
	WCOPY_PLACE_TABLE(X)
#undef X
	    WCOPY_N_PLACES
};

/* One agency credited in one place. */
struct wcopy_credit {
	struct wcopy_span id, name, country; /* views into the table */
	enum wcopy_place place;
	struct wcopy_span words; /* the evidence, a view into what was read */
};

/* Bytes of the text, [from, end). */
struct wcopy_range {
	size_t from, end;
};

#define WCOPY_CREDITS_MAX 8
#define WCOPY_CUTS_MAX 8

struct wcopy_credits {
	struct wcopy_credit credit[WCOPY_CREDITS_MAX]; /* by place, then in
							   the order found */
	size_t n;
	struct wcopy_range cut[WCOPY_CUTS_MAX]; /* rising, apart */
	size_t n_cuts;
};

/* What is known of an article; what is not is empty. UTF-8. */
struct wcopy_credit_source {
	struct wcopy_span text;
	struct wcopy_span byline;
	struct wcopy_span outlet; /* domain or name */
	struct wcopy_provenance from;
};

struct wcopy_agencies;

/*
 * Make a table of the library's rows and of more rows, which come second
 * (empty: none); name is what an error calls them (NULL: "agencies").
 *
 * Returns WCOPY_OK; WCOPY_EPARAM (a line that is no row; err names it by
 * its number); WCOPY_ENOMEM; WCOPY_ELIMIT (more than 4,096
 * agencies or 65,000 spellings).
 */
WCOPY_API wcopy_status wcopy_agencies_new(struct wcopy_agencies **out,
    struct wcopy_span rows, const char *name, struct wcopy_error *err);

/* NULL does nothing. */
WCOPY_API void wcopy_agencies_free(struct wcopy_agencies *a);

/* How many agencies the table holds. */
WCOPY_API size_t wcopy_agencies_count(const struct wcopy_agencies *a);

/* Find the credits of an article. Allocates nothing, cannot fail. */
WCOPY_API void wcopy_agencies_find(const struct wcopy_agencies *a,
    const struct wcopy_credit_source *from, struct wcopy_credits *out);

/* "dateline" ...; NULL past the last. */
WCOPY_API const char *wcopy_place_name(enum wcopy_place place);

#ifdef __cplusplus
}
#endif

#endif
