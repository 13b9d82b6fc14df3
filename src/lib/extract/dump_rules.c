/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "extract/dump_rules.h"

#include <string.h>

/* So far below the cut the network is sure that a line is not body, and no
 * rule says otherwise. From 1.1 to 2.0 word F1 on renders of WCXB pages stays
 * within .0003 (on US front pages .001 less); short last sentences in German
 * and Russian lie between. */
#define LEAST 2.0f

struct judge {
	const struct wci_lines *ls;
	const struct wci_line_features *f;
	const float *odds;
	float cut;
	bool *keep;
};

static bool
has(uint16_t classes, enum wci_word c)
{
	return (classes >> c & 1) != 0;
}

static bool
is_sentence(const struct wci_line *l)
{
	return l->end == WCI_END_SENTENCE || l->end == WCI_END_ASK;
}

/* Whether a colon stands within its first 30 bytes, as in "Photo: ...". */
static bool
has_label(const struct wci_lines *ls, const struct wci_line *l)
{
	struct wcopy_span s = wci_line_text(ls, l);

	return memchr(s.ptr, ':', s.len < 30 ? s.len : 30) != NULL;
}

/* Whether its words are all of the class or numbers, as in "12 Comments". */
static bool
is_heading(const struct wci_line *l, enum wci_word c)
{
	return l->cover[c] > 0 && l->tokens <= 8 &&
	       l->cover[c] + l->numbers >= l->tokens;
}

/* -- lines that are never part of a story ---------------------------------- */

/* "(AP Photo/...)" at the end, "Photo: ..." at the start, "... Getty Images".
 * No caption is longer than 80 words; a paragraph may be. */
static bool
is_caption(const struct wci_lines *ls, const struct wci_line *l)
{
	if (wci_line_words(l) > 80)
		return false;
	return l->credit || has(l->ends, WCI_WORD_PHOTO) ||
	       (has(l->starts, WCI_WORD_PHOTO) &&
		   (has_label(ls, l) || ls->text.data[l->start] == '[')) ||
	       is_heading(l, WCI_WORD_PHOTO);
}

/* "RELATED: ...", "Read more: ..." */
static bool
is_pointer(const struct wci_lines *ls, const struct wci_line *l)
{
	if (!has(l->starts, WCI_WORD_RELATED) || wci_line_words(l) > 40)
		return false;
	return is_heading(l, WCI_WORD_RELATED) ||
	       (has_label(ls, l) && !is_sentence(l));
}

/* A line made of share links, dates, advertisement marks and the like, with
 * at most a word or two that are not. */
static bool
is_furniture(const struct wci_line *l)
{
	static const uint8_t classes[] = { WCI_WORD_SHARE, WCI_WORD_AD,
		WCI_WORD_DATE, WCI_WORD_SUBSCRIBE, WCI_WORD_COMMENT,
		WCI_WORD_LEGAL };
	uint32_t most = 0;

	for (size_t k = 0; k < sizeof(classes); k++)
		if (l->cover[classes[k]] > most)
			most = l->cover[classes[k]];
	if (most == 0 || is_sentence(l))
		return most > 0 && most + l->numbers >= l->tokens;
	return (most + l->numbers) * 5 >= l->tokens * 4;
}

/* "By John Smith" on a line of its own, at the head or foot of the story. */
static bool
is_byline(const struct judge *j, size_t i)
{
	const struct wci_line *l = &j->ls->line[i];

	if (!has(l->starts, WCI_WORD_BYLINE) || is_sentence(l))
		return false;
	return wci_line_words(l) <= 10 && l->capitals * 2 >= l->tokens &&
	       (i <= j->f->core.first + 1 || i >= j->f->core.end);
}

/* The second time that a paragraph is there, or a heading of the body. */
static bool
is_copy(const struct judge *j, size_t i)
{
	size_t twin = j->ls->line[i].twin;

	return twin != i && j->keep[twin];
}

static bool
is_never_body(const struct judge *j, size_t i)
{
	const struct wci_line *l = &j->ls->line[i];

	return is_caption(j->ls, l) || is_pointer(j->ls, l) ||
	       is_furniture(l) || is_byline(j, i) || is_copy(j, i);
}

static void
drop_furniture(struct judge *j)
{
	for (size_t i = 0; i < j->ls->n_lines; i++)
		if (j->keep[i] && is_never_body(j, i))
			j->keep[i] = false;
}

/* -- sections --------------------------------------------------------------- */

static uint32_t
words_kept(const struct judge *j, size_t from, size_t end)
{
	uint32_t n = 0;

	for (size_t i = from; i < end; i++)
		if (j->keep[i])
			n += wci_line_words(&j->ls->line[i]);
	return n;
}

static void
drop_from(struct judge *j, size_t i)
{
	memset(j->keep + i, 0, (j->ls->n_lines - i) * sizeof(*j->keep));
}

/* A heading such as "Comments" ends the story, if most of it stands before:
 * near the byline it is a link to the comments. One that says more, such as
 * "Leave a reply" or "12 Comments", needs only a start of a story before. */
static void
stop_at_comments(struct judge *j)
{
	size_t n = j->ls->n_lines;
	uint32_t all = words_kept(j, 0, n), before = 0;

	for (size_t i = 0; i < n; i++) {
		const struct wci_line *l = &j->ls->line[i];

		if (i > j->f->core.first && is_heading(l, WCI_WORD_COMMENT) &&
		    (before * 2 >= all ||
			(l->tokens > 1 && before * 4 >= all))) {
			drop_from(j, i);
			return;
		}
		if (j->keep[i])
			before += wci_line_words(l);
	}
}

/* Lines looked at behind a heading such as "RELATED". */
#define LIST_LINES 10

/* Whether a line looks like the headline or teaser of another story: it ends
 * as none of ours does, asks a short question, or belongs to a block of list
 * items (or, where empty lines part paragraphs, of lines without any). */
static bool
is_teaser(const struct wci_lines *ls, const struct wci_line *l, bool in_block)
{
	if (in_block && (l->bullet || ls->blanks) && l->blank == 0)
		return wci_line_words(l) <= 40;
	return !is_sentence(l) || l->bullet ||
	       (l->end == WCI_END_ASK && wci_line_words(l) <= 12);
}

/* How many lines behind a heading are teasers. */
static size_t
teasers_behind(const struct judge *j, size_t i)
{
	bool in_block = true;
	size_t k = i + 1;

	for (; k < j->ls->n_lines && k <= i + LIST_LINES; k++) {
		const struct wci_line *l = &j->ls->line[k];

		in_block &= l->blank == 0 || k == i + 1;
		if (!is_teaser(j->ls, l, in_block))
			break;
	}
	return k - i - 1;
}

/* Behind "RELATED:" come headlines: they end where sentences begin again. A
 * list of three or more behind the core ends the story. */
static void
drop_lists(struct judge *j)
{
	for (size_t i = j->f->core.first; i < j->ls->n_lines; i++) {
		size_t n;

		if (!is_heading(&j->ls->line[i], WCI_WORD_RELATED))
			continue;
		j->keep[i] = false;
		n = teasers_behind(j, i);
		if (i >= j->f->core.end && n >= 3) {
			drop_from(j, i);
			return;
		}
		for (size_t k = i + 1; k <= i + n; k++)
			j->keep[k] = false;
	}
}

/* -- what the network is too careful about ------------------------------- */

/* Whether no class of words makes up much of the line. */
static bool
is_neutral(const struct wci_line *l)
{
	for (unsigned c = 1; c < WCI_N_WORDS; c++)
		if (c != WCI_WORD_DATE &&
		    wci_line_share(l, (enum wci_word)c) > 0.3f)
			return false;
	return true;
}

/* A sentence in the core, or right behind a line of it that is kept, is part
 * of the story, unless the network is sure of the opposite: it has learned
 * from more pages in English than in all other languages together. */
static void
keep_sentences(struct judge *j)
{
	const struct wci_run *core = &j->f->core;

	for (size_t i = core->first; i < j->ls->n_lines && i <= core->end;
	     i++) {
		const struct wci_line *l = &j->ls->line[i];

		if (i == core->end && (i == 0 || !j->keep[i - 1]))
			break;
		if (!j->keep[i] && j->odds[i] > j->cut - LEAST &&
		    is_sentence(l) && wci_line_words(l) >= 3 && is_neutral(l))
			j->keep[i] = true;
	}
}

/*
 * A story stands together. The run of lines with the largest sum, where what is
 * kept counts its words and what is not costs some, has all of it; what is kept
 * outside are teasers and comments. On renders of WCXB pages, cross-validated,
 * word F1 is .001 higher with it in each style; with costs three times as high
 * .003 lower, for stories with long lists in them fall apart.
 */
#define COST_OF_LINE 1.0f
#define COST_OF_WORD 0.3f
#define MAX_COSTLY 20 /* words of a line */

static float
cost_of(uint32_t words)
{
	return COST_OF_LINE +
	       COST_OF_WORD * (float)(words < MAX_COSTLY ? words : MAX_COSTLY);
}

static void
keep_one_run(struct judge *j)
{
	float sum = 0, best = 0;
	size_t first = 0, from = 0, end = 0;

	for (size_t i = 0; i < j->ls->n_lines; i++) {
		uint32_t words = wci_line_words(&j->ls->line[i]);

		if (sum <= 0) {
			sum = 0;
			first = i;
		}
		sum += j->keep[i] ? (float)words : -cost_of(words);
		if (sum > best) {
			best = sum;
			from = first;
			end = i + 1;
		}
	}
	for (size_t i = 0; i < j->ls->n_lines; i++)
		j->keep[i] &= i >= from && i < end;
}

/*
 * Within the run a line needs no more than a probability of .35: between two
 * lines of a story, most of what the network doubts is a short paragraph, an
 * item of a list or a heading. Word F1 in cross-validation, mean over the six
 * styles, WCXB and US front pages: .9374 and .9364 without it, .9385 and .9338
 * with this, .9390 and .9306 down to .18, where teasers come along.
 */
#define DOUBT 0.6f

static void
fill_run(struct judge *j)
{
	size_t from = 0, end = j->ls->n_lines;

	while (from < end && !j->keep[from])
		from++;
	while (end > from && !j->keep[end - 1])
		end--;
	for (size_t i = from; i < end; i++)
		if (is_heading(&j->ls->line[i], WCI_WORD_RELATED))
			i += teasers_behind(j, i);
		else if (j->odds[i] < j->cut && j->odds[i] > j->cut - DOUBT &&
			 !is_never_body(j, i))
			j->keep[i] = true;
}

/*
 * A line of nothing but share links, say, behind so many percent of the story
 * ends it. On renders of WCXB pages this leaves word F1 where it is or up to
 * .001 higher: .003 more precision for .002 less recall, and what goes is text
 * of other stories, which makes false pairs. Small print and bylines in the
 * list cost .0005.
 */
static const struct {
	uint8_t class, percent;
} ends[] = {
	{ WCI_WORD_SHARE, 70 },
	{ WCI_WORD_RELATED, 85 },
	{ WCI_WORD_SUBSCRIBE, 85 },
};

static void
stop_at_end(struct judge *j)
{
	uint32_t all = words_kept(j, 0, j->ls->n_lines), before = 0;

	for (size_t i = 0; i < j->ls->n_lines; i++) {
		for (size_t k = 0; k < sizeof(ends) / sizeof(ends[0]); k++)
			if (before > 0 &&
			    before * 100 >= all * ends[k].percent &&
			    is_heading(&j->ls->line[i],
				(enum wci_word)ends[k].class)) {
				drop_from(j, i);
				return;
			}
		if (j->keep[i])
			before += wci_line_words(&j->ls->line[i]);
	}
}

void
wci_line_rules(const struct wci_lines *ls, const struct wci_line_features *f,
    const float *odds, float cut, bool *keep)
{
	struct judge j = { ls, f, odds, cut, keep };

	for (size_t i = 0; i < ls->n_lines; i++)
		keep[i] = odds[i] >= cut;
	keep_sentences(&j);
	drop_furniture(&j);
	drop_lists(&j);
	stop_at_comments(&j);
	keep_one_run(&j);
	fill_run(&j);
	stop_at_end(&j);
}
