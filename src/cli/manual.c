/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "manual.h"

#include <wirecopy.h>

#include <stddef.h>

const char *const manual_date = "November 22, 2026";

static const struct manual_field group_fields[] = {
	{ "id", "The record's own: the id member of a JSON object, the "
		"WARC-Record-ID without its angle brackets, the path of a "
		"one-page file below its INPUT; else the input's name, a colon "
		"and the record's number in it." },
	{ "group", "The id of the first member of its group." },
	{ "relation", "What it is to the match; see Relations below." },
	{ "match", "The id of the best earlier article, or null." },
	{ "jaccard",
	    "Their weighted resemblance, 0 to 1. This and the next two are "
	    "null without a match." },
	{ "contained", "The share of this article found in the match." },
	{ "covers", "The share of the match found in this article." },
	{ "self", "true if the match is of the same outlet and story: another "
		  "version of it, not a copy by others. Absent otherwise." },
	{ "source",
	    "The outlet: the registrable domain of the URL, else the source "
	    "as the input names it." },
	{ "date",
	    "When it was published, in ISO 8601, no more precise than it is "
	    "known: 2026-03-04, 2026-03-04T09:12-05:00. Without a zone none "
	    "is known. Null if all that is known is when a crawler came "
	    "by." },
	{ "title", "The headline." }, { "url", "Where it was found." },
	{ NULL, NULL }
};

static const struct manual_field relations[] = {
#define X(id, name, joins, text) { name, text "." },
	WCOPY_RELATION_TABLE(X)
#undef X
	    { NULL, NULL }
};

static const struct manual_field formats[] = {
#define X(id, name, text) { name, text "." },
	WCOPY_FORMAT_TABLE(X)
#undef X
	    { NULL, NULL }
};

static const struct manual_field reasons[] = {
#define X(id, name, text) { name, text "." },
	WCOPY_REASON_TABLE(X)
#undef X
	    { NULL, NULL }
};

static const struct manual_field groups_fields[] = {
	{ "group", "The id of its first member." },
	{ "articles, outlets", "How many." },
	{ "first, first_source, first_date",
	    "The article that is surely the earliest by its date; else the "
	    "one read first." },
	{ "last_date", "The latest date." },
	{ "members",
	    "Their ids in the order they were read; in TSV with a space "
	    "between, and spaces in an id as \\x20." },
	{ NULL, NULL }
};

static const struct manual_field edges_fields[] = {
	{ "a, b", "The ids of the two; b was read first." },
	{ "relation, jaccard, contained, covers", "Of a to b." },
	{ "shared", "Values of the two sketches that agree." },
	{ "told_contained, told_covers, quotes_contained, quotes_covers",
	    "The two shares again, of what stands outside of quotation marks "
	    "and of what stands in them; null if there is too little." },
	{ "spread",
	    "How evenly what is shared is spread over the quarters of both: "
	    "0.25, all of it in one, to 1; null if there is too little." },
	{ "numbers, titles",
	    "Share of the numbers, and of the words of the titles, of the one "
	    "that has fewer, that the other has too; null if there are too "
	    "few." },
	{ "lag_s",
	    "Seconds from b's date to a's, in whole minutes or hours if one "
	    "of them is known no better; null unless both are known to the "
	    "hour, and both or neither with its zone." },
	{ "lag_days",
	    "Days from b's date to a's where seconds cannot be told, 0 if "
	    "zones that are not known could explain the difference; null "
	    "unless both are known to the day." },
	{ NULL, NULL }
};

static const struct manual_field spread_fields[] = {
	{ "articles, groups", "How many were read." },
	{ "without_outlet",
	    "Articles whose outlet is not known; they stand in no table." },
	{ "dates", "Articles by the precision of their dates." },
	{ "times_without_zone", "Times to the hour or better, with no zone." },
	{ "stories_left_out_of_pairs",
	    "Stories of more than a thousand outlets, whose pairs are not "
	    "counted." },
	{ "stories",
	    "For each story that more than one outlet has, most outlets "
	    "first: group, title, articles, outlets, first (the outlets that "
	    "share the credit), span (from its first to its latest article), "
	    "lag, agency (the one it is from: that most of its outlets credit; "
	    "null if none does), customers (outlets but the agency itself, 0 "
	    "without one), credits (how many of these credit it) and "
	    "credit_share." },
	{ "outlets",
	    "For each outlet, most articles first: outlet, articles, wire "
	    "(articles whose story another outlet has too), wire_share, "
	    "stories (told by others or not), first (credit), lag (behind "
	    "the first of each story), credits (articles that credit an "
	    "agency), agency_stories (stories of an agency that it ran), "
	    "credited (those of them whose agency it credits), "
	    "credit_share (null without such stories)." },
	{ "pairs",
	    "For each pair of outlets, most stories first: from, to, later "
	    "(stories that 'to' ran later than 'from'), of_from and of_to "
	    "(as a share of the stories of either), lag." },
	{ "agencies",
	    "For each agency that is credited, most copies first: agency (its "
	    "id), articles (that credit it, its own included), stories (of "
	    "more than one outlet, its own by most of their credits), copies "
	    "(outlets that ran them, the agency itself left out), credited "
	    "(of these, how many credit it), credit_share." },
	{ "articles_with_credit, agency_stories, agency_copies, credited, "
	  "credit_share",
	    "The same over all agencies; articles of an agency's own outlet "
	    "are not counted." },
	{ "lag",
	    "n lags and their quartiles q1, median and q3, each with its "
	    "length s in seconds and its resolution: 172800 seconds with "
	    "resolution day are two days, no more is known. In TSV these are "
	    "columns of their own." },
	{ NULL, NULL }
};

static const struct manual_field compare_fields[] = { { "a, b",
							  "The two files." },
	{ "same", "Whether they are the same story." },
	{ "relation, rule", "What A is to B, and the rule that decided." },
	{ "jaccard, contained, covers",
	    "Of the sets of three-word shingles: resemblance, share of A's "
	    "that B has, share of B's that A has." },
	{ "told_contained, told_covers, quotes_contained, quotes_covers",
	    "The two shares again, of what stands outside of quotation marks "
	    "and of what stands in them; null if there is too little." },
	{ "spread",
	    "How evenly what is shared is spread over the quarters of both: "
	    "0.25, all of it in one, to 1; null if there is too little." },
	{ "numbers",
	    "Share of the numbers, of the text that has fewer, that the "
	    "other has too; null if there are too few to tell." },
	{ "titles, days, self",
	    "Share of the words of the shorter title that the other has; days "
	    "between the dates; whether the outlet is the same. null where it "
	    "is not known." },
	{ "shared, shingles_a, shingles_b, words_a, words_b", "How many." },
	{ "score",
	    "How much of B is taken from A: the share of its pairs of "
	    "neighbouring words that stand in A, those with another word "
	    "between in A counting half." },
	{ "passages",
	    "Runs of words that stand in both, longest first, each word of A "
	    "in one of them at most: words, a_offset, a_length, b_offset, "
	    "b_length (bytes of the article's text), text (as A has it)." },
	{ NULL, NULL } };

const struct manual_section manual_sections[] = {
	{ "INPUT FORMATS", 1,
	    "The content of a file says which of these it is, unless --from "
	    "does. gzip, whole or in one member a record, and zstd are undone "
	    "whatever the file's name.",
	    formats },
	{ "OUTPUT OF GROUP", 1,
	    "One JSON object a line for each article, in the order they were "
	    "read, with these members in this order:",
	    group_fields },
	{ "Relations", 2,
	    "Exact, reprint, abridged, expanded and rewrite join the match's "
	    "group; the others do not.",
	    relations },
	{ "Events", 2,
	    "An article can show that two groups are one story. A line "
	    "{\"event\":\"merge\",\"group\":\"A\",\"into\":\"B\"} follows it "
	    "then: every article of group A is now in group B. When an "
	    "article that stood alone, or hung loosely on another group, "
	    "changes its group, the line is "
	    "{\"event\":\"move\",\"id\":\"X\",\"group\":\"B\"}; B is X if it "
	    "now "
	    "begins a group of its own. The group of an article is final when "
	    "the last line has been read; --groups writes the final groups.",
	    NULL },
	{ "Groups", 2,
	    "Columns of the file that --groups writes:", groups_fields },
	{ "Edges", 2,
	    "Columns of the file that --edges writes:", edges_fields },
	{ "OUTPUT OF SPREAD", 1,
	    "With --json one object with the members below; with --tsv the "
	    "tables stories, outlets and pairs with the same columns, the "
	    "outlets of 'first' with a space between.",
	    spread_fields },
	{ "OUTPUT OF COMPARE", 1, "With --json one object:", compare_fields },
	{ "BAD INPUT", 1,
	    "A record that cannot be used costs that record alone. The first "
	    "ten are named on standard error with file, record, byte offset "
	    "in the decompressed file, and reason; in the end all are "
	    "counted by reason:",
	    reasons },
	{ NULL, 0, NULL, NULL }
};
