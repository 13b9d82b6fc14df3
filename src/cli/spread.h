/* SPDX-License-Identifier: MIT */
/*
 * spread.h - who runs whose stories, how soon and how often
 *
 * A story here is a group that more than one outlet has articles in. An
 * outlet counts once a story, with its earliest article: what it prints again
 * is a copy of its own and says nothing about spread.
 *
 * First    the outlets before whom no other is known to have run the story.
 *	    k of them share the credit, 1/k each: dates are often days, and a
 *	    tie must not be broken by the order files were read in. (RNewsflow
 *	    keeps all ties of a first match; J. Cage, N. Herve, M.-L. Viaud,
 *	    "The Production of Information in an Online World", 2020, count
 *	    reactions from the first publisher on.)
 * Lag      from a first article to an outlet's own, at the resolution both
 *	    dates have (see lag.h), for outlets that are not first. Of several
 *	    first articles the one that allows the finest lag is taken, then
 *	    the earliest.
 * Quartile the nearest rank: the smallest lag that a quarter, half or three
 *	    quarters of the lags do not exceed. It is always one that occurs,
 *	    so its resolution is known. (lag25, lag50, lag75 of the Viral Texts
 *	    project.)
 * Wire     articles of an outlet that are part of such a story, as a share of
 *	    all its articles (after Boumans et al. 2018, who ask how much of
 *	    what an outlet prints stands elsewhere).
 * Pair     outlet j ran a story later than i: its earliest article is surely
 *	    later. As a share of i's stories this is RNewsflow's from.Vprop
 *	    ("uptake" of i by j), as a share of j's its to.Vprop ("dependence"
 *	    of j on i), a story counted once an outlet.
 *
 * Agency   of a story: the one that most of its outlets credit, of several
 *	    the one credited first. An outlet credits it if one of its articles
 *	    in the story does (see agency.h for where). The credit rate is the
 *	    share of outlets that do, of those that ran the story and are not
 *	    the agency itself (after Cage et al., "copying hardly comes with
 *	    acknowledgment"). A story that nobody credits has no agency here, so
 *	    that the rate is of stories whose agency somebody named.
 *
 * The first in the corpus need not be the origin: an agency whose wire was
 * not collected makes the fastest of its customers look like the source.
 */
#ifndef CLI_SPREAD_H
#define CLI_SPREAD_H

#include <wirecopy/date.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lag.h"
#include "stories.h"

/* Pairs are not counted in stories of more outlets than this: their number
 * grows with the square, and what a thousand outlets carry is boilerplate. */
#define SPREAD_PAIR_OUTLETS 1000

/* Quartiles of n lags; without a lag, n is 0 and the rest is unknown. */
struct spread_lags {
	size_t n;
	struct lag q1, median, q3;
};

struct spread_story {
	uint32_t group; /* in stories.groups */
	uint32_t articles, outlets;
	size_t first, n_first; /* its first outlets: firsts[first] ... */
	struct lag span;       /* from its first article to its latest */
	uint32_t agency;       /* name of the one it is from; 0: not known */
	uint32_t customers;    /* its outlets but the agency itself ... */
	uint32_t credits;      /* ... and how many of these credit it */
	struct spread_lags lags;
};

struct spread_outlet {
	uint32_t name;
	uint32_t articles;
	uint32_t wire;    /* of these, in a story of another outlet too */
	uint32_t stories; /* different ones, told by others or not */
	double first;     /* credit */
	uint32_t credits; /* articles that credit an agency */
	uint32_t agency_stories; /* stories of an agency that it ran ... */
	uint32_t credited;       /* ... and those whose agency it credits */
	struct spread_lags lags;
};

struct spread_pair {
	uint32_t from, to; /* names of outlets */
	uint32_t later;    /* stories that 'to' ran later than 'from' */
	double of_from;    /* as a share of all stories of 'from' ... */
	double of_to;      /* ... and of 'to' */
	struct spread_lags lags;
};

struct spread_agency {
	uint32_t name;     /* its id */
	uint32_t articles; /* that credit it */
	uint32_t stories;  /* of more than one outlet that are its own */
	uint32_t copies;   /* outlets that ran them, summed over stories ... */
	uint32_t credited; /* ... and those that credit it */
};

struct spread {
	struct spread_story *stories; /* most outlets first */
	size_t n_stories;
	uint32_t *firsts; /* names of first outlets */
	size_t n_firsts;
	struct spread_outlet *outlets; /* most articles first */
	size_t n_outlets;
	struct spread_pair *pairs; /* most stories first */
	size_t n_pairs;
	struct spread_agency *agencies; /* most copies first */
	size_t n_agencies;

	uint64_t articles;
	uint64_t groups; /* of one article or more */
	uint64_t no_outlet;
	uint64_t precision[WCOPY_DATE_SECOND + 1]; /* articles by it */
	uint64_t no_zone; /* times, to the hour or better, without a zone */
	uint64_t wide;    /* stories left out of the pairs */
	uint64_t credits; /* articles that credit an agency they are not of */
	uint64_t agency_stories;
	uint64_t copies, credited; /* sums over the agencies */
};

/* Measure finished stories. Everything is ordered by its figures, then by
 * place of arrival, so that the same stories give the same result. agencies:
 * by which an outlet is known to be one itself. */
void spread_measure(struct spread *sp, const struct stories *s,
    const struct wcopy_agencies *agencies);

/* The part of it that has to do with agencies, the last one. */
void spread_credits(struct spread *sp, const struct stories *s,
    const struct wcopy_agencies *agencies);

void spread_clear(struct spread *sp);

#endif
