/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "extract/dump_feature.h"

#include <math.h>
#include <string.h>

#include "base/alloc.h"

/* Bits of the set of the core's topics. A core of 2,000 different words sets
 * one bit in 130, so that many strange words are taken for its own. */
#define TOPIC_BITS (UINT32_C(1) << 18)

/* About log2(n + 1): exact at powers of two, linear between. */
static float
lg(size_t n)
{
	int e;
	float m = frexpf((float)(n + 1), &e);

	return (float)(e - 1) + (2 * m - 1);
}

static float
upto(uint32_t n, uint32_t most)
{
	return (float)(n < most ? n : most) / (float)most;
}

static float
rate(uint32_t n, uint32_t of)
{
	return of == 0 ? 0 : (float)n / (float)of;
}

/* Small words a word that prose must have: .15, or half of what the text's
 * sentences have in a language of which few small words are known. */
static float
least_stop_rate(const struct wci_lines *ls)
{
	uint32_t stops = 0, tokens = 0;
	float half;

	for (size_t i = 0; i < ls->n_lines; i++) {
		const struct wci_line *l = &ls->line[i];

		if (l->end == WCI_END_SENTENCE && wci_line_words(l) >= 10) {
			stops += l->stops;
			tokens += l->tokens;
		}
	}
	half = rate(stops, tokens) / 2;
	return half < 0.15f ? half : 0.15f;
}

static bool
is_prose(const struct wci_line *l, float least)
{
	return wci_line_words(l) >= 10 &&
	       (l->end == WCI_END_SENTENCE || l->end == WCI_END_ASK) &&
	       rate(l->stops, l->tokens) >= least && !l->bullet &&
	       wci_line_share(l, WCI_WORD_LEGAL) < 0.25f &&
	       wci_line_share(l, WCI_WORD_SUBSCRIBE) < 0.25f;
}

/* What a line adds to a run: prose its words, up to a long paragraph's;
 * anything else a cost, more where a list or the comments begin. */
static int
worth(const struct wci_line *l, bool prose)
{
	uint32_t words = wci_line_words(l);

	if (prose)
		return words < 80 ? (int)words : 80;
	if (wci_line_share(l, WCI_WORD_RELATED) > 0.6f ||
	    wci_line_share(l, WCI_WORD_COMMENT) > 0.6f)
		return -30;
	return -8;
}

static void
find_core(struct wci_line_features *f, const struct wci_lines *ls)
{
	int64_t best = 0, sum = 0;
	size_t from = 0;

	memset(&f->core, 0, sizeof(f->core));
	for (size_t i = 0; i < ls->n_lines; i++) {
		if (sum <= 0) {
			sum = 0;
			from = i;
		}
		sum += worth(&ls->line[i], f->prose[i]);
		if (sum > best) {
			best = sum;
			f->core.first = from;
			f->core.end = i + 1;
		}
	}
	memset(f->core_topics, 0, TOPIC_BITS / 8);
	for (size_t i = f->core.first; i < f->core.end; i++) {
		const struct wci_line *l = &ls->line[i];

		f->core.words += wci_line_words(l);
		for (uint32_t k = 0; f->prose[i] && k < l->n_topics; k++) {
			uint32_t t = ls->topic[l->first_topic + k];

			f->core_topics[t % TOPIC_BITS / 64] |= UINT64_C(1)
							       << (t % 64);
		}
	}
}

float
wci_line_overlap(const struct wci_line_features *f, const struct wci_lines *ls,
    const struct wci_line *l)
{
	uint32_t n = 0;

	for (uint32_t k = 0; k < l->n_topics; k++) {
		uint32_t t = ls->topic[l->first_topic + k];

		n += f->core_topics[t % TOPIC_BITS / 64] >> (t % 64) & 1;
	}
	return rate(n, l->n_topics);
}

static void
own(float *x, const struct wci_line *l, bool prose)
{
	x[WCI_OWN_EXISTS] = 1;
	x[WCI_OWN_WORDS] = lg(wci_line_words(l)) / 8;
	x[WCI_OWN_CHARS] = lg(l->chars) / 10;
	x[WCI_OWN_SENTENCE] = l->end == WCI_END_SENTENCE;
	x[WCI_OWN_ASK] = l->end == WCI_END_ASK;
	x[WCI_OWN_DOTS] = l->end == WCI_END_DOTS;
	x[WCI_OWN_COLON] = l->end == WCI_END_COLON;
	x[WCI_OWN_PROSE] = prose;
	x[WCI_OWN_STOP_RATE] = rate(l->stops, l->tokens);
	x[WCI_OWN_STOPS] = upto(l->stops, 8);
	x[WCI_OWN_COMMAS] = upto(l->commas, 5);
	x[WCI_OWN_SENTENCES] = upto(l->sentences, 5);
	x[WCI_OWN_BULLET] = l->bullet;
	x[WCI_OWN_BLANK] = l->blank > 0;
	x[WCI_OWN_CAPITALS] = rate(l->capitals, l->tokens);
	x[WCI_OWN_SHOUTS] = rate(l->shouts, l->tokens);
	x[WCI_OWN_NUMBERS] = rate(l->numbers, l->tokens);
	x[WCI_OWN_LOWER] = l->lower;
	x[WCI_OWN_QUOTE] = l->quote;
	x[WCI_OWN_QUOTES] = upto(l->quotes, 4);
	x[WCI_OWN_BARS] = upto(l->bars, 4);
	x[WCI_OWN_GAPS] = upto(l->gaps, 3);
	x[WCI_OWN_ADDRESS] = l->address;
	x[WCI_OWN_REPEAT] = l->repeat;
	x[WCI_OWN_HEADING] = l->heading;
	x[WCI_OWN_IDEOS] = rate(l->ideos, l->tokens);
	for (unsigned c = 1; c < WCI_N_WORDS; c++) {
		x[WCI_OWN_SHARES + c - 1] = wci_line_share(l, (enum wci_word)c);
		x[WCI_OWN_STARTS + c - 1] = (float)(l->starts >> c & 1);
	}
}

/* Share of words that stand in prose, lines from ... end - 1. */
static float
density(const struct wci_line_features *f, size_t from, size_t end)
{
	return rate(f->sums[2 * end] - f->sums[2 * from],
	    f->sums[2 * end + 1] - f->sums[2 * from + 1]);
}

static void
densities(const struct wci_line_features *f, float *x, size_t i, size_t n)
{
	static const size_t reach[] = { 3, 8, 20 };

	for (size_t k = 0; k < 3; k++) {
		size_t r = reach[k];

		x[WCI_AROUND_DENSE_B3 + 2 * k] =
		    density(f, i < r ? 0 : i - r, i);
		x[WCI_AROUND_DENSE_A3 + 2 * k] =
		    density(f, i + 1, i + 1 + r > n ? n : i + 1 + r);
	}
}

static void
of_core(const struct wci_line_features *f, float *x, size_t i,
    const struct wci_lines *ls)
{
	const struct wci_run *core = &f->core;

	x[WCI_AROUND_BEFORE_CORE] = i < core->first;
	x[WCI_AROUND_IN_CORE] = i >= core->first && i < core->end;
	x[WCI_AROUND_TO_CORE] = i < core->first ? lg(core->first - i) / 8 : 0;
	x[WCI_AROUND_SINCE_CORE] =
	    i >= core->end ? lg(i - core->end + 1) / 8 : 0;
	x[WCI_AROUND_OVERLAP] = wci_line_overlap(f, ls, &ls->line[i]);
	x[WCI_AROUND_PLACE] = (float)i / (float)ls->n_lines;
	x[WCI_AROUND_N_LINES] = lg(ls->n_lines) / 12;
	x[WCI_AROUND_CORE_SHARE] =
	    rate(core->words, f->sums[2 * ls->n_lines + 1]);
	x[WCI_AROUND_CORE_WORDS] = lg(core->words) / 12;
}

/* Headings whose distance counts, in the order of the features. */
static const uint8_t near_to[] = { WCI_WORD_RELATED, WCI_WORD_COMMENT,
	WCI_WORD_SUBSCRIBE, WCI_WORD_SHARE, WCI_WORD_LEGAL, WCI_WORD_PHOTO,
	WCI_WORD_AD };

#define N_NEAR (sizeof(near_to) / sizeof(near_to[0]))

/* Walk down: what came before each line. */
static void
walk_down(struct wci_line_features *f, const struct wci_lines *ls)
{
	size_t last[N_NEAR] = { 0 }; /* line behind the heading; 0: none */
	size_t prose = 0;

	for (size_t i = 0; i < ls->n_lines; i++) {
		const struct wci_line *l = &ls->line[i];
		float *x = f->around[i];

		x[WCI_AROUND_PREV_PROSE] = lg(i - prose) / 8;
		for (size_t k = 0; k < N_NEAR; k++)
			x[WCI_AROUND_NEAR_RELATED + k] =
			    last[k] == 0 ? 0 : 1 / (float)(i - last[k] + 1);
		x[WCI_AROUND_AFTER_RELATED] = last[0] > f->core.first;
		x[WCI_AROUND_AFTER_COMMENT] = last[1] > f->core.first;
		x[WCI_AROUND_AFTER_LEGAL] = last[4] > f->core.first;
		for (size_t k = 0; k < N_NEAR; k++)
			if (wci_line_words(l) < 12 &&
			    wci_line_share(l, (enum wci_word)near_to[k]) > 0.5f)
				last[k] = i + 1;
		if (f->prose[i])
			prose = i + 1;
	}
}

/* Walk up: what comes behind each line. */
static void
walk_up(struct wci_line_features *f, const struct wci_lines *ls)
{
	size_t prose = ls->n_lines, run_end = ls->n_lines;

	for (size_t i = ls->n_lines; i-- > 0;) {
		float *x = f->around[i];

		x[WCI_AROUND_NEXT_PROSE] = lg(prose - i - 1) / 8;
		if (f->prose[i])
			run_end = prose = i;
		else if (i == 0 || f->prose[i - 1])
			for (size_t k = i; k < run_end; k++)
				f->around[k][WCI_AROUND_PLAIN_RUN] =
				    lg(run_end - i) / 8;
	}
}

/* The share of each line's topics that stand in the first line, which is
 * often the page's <title>. */
static void
of_title(struct wci_line_features *f, const struct wci_lines *ls)
{
	const uint32_t *title = ls->topic + ls->line[0].first_topic;
	uint32_t n_title = ls->line[0].n_topics;
	uint64_t bits = 0; /* t % 64 of its topics: most others fail here */

	if (n_title > 24)
		n_title = 24;
	for (uint32_t j = 0; j < n_title; j++)
		bits |= UINT64_C(1) << title[j] % 64;
	for (size_t i = 0; i < ls->n_lines; i++) {
		const struct wci_line *l = &ls->line[i];
		const uint32_t *t = ls->topic + l->first_topic;
		uint32_t n = 0;

		/* Titles of more than 60 words are none. */
		for (uint32_t k = 0; l->n_topics <= 60 && k < l->n_topics; k++)
			for (uint32_t j = 0;
			     (bits >> t[k] % 64 & 1) != 0 && j < n_title; j++)
				if (t[k] == title[j]) {
					n++;
					break;
				}
		f->around[i][WCI_AROUND_TITLE] = rate(n, l->n_topics);
	}
}

static bool
reserve(struct wci_line_features *f, size_t n)
{
	return wci_grow(&f->own, &f->room_own, n + 1, sizeof(*f->own)) &&
	       wci_grow(&f->around, &f->room_around, n + 1,
		   sizeof(*f->around)) &&
	       wci_grow(&f->sums, &f->room_sums, 2 * n + 2, sizeof(*f->sums)) &&
	       wci_grow(&f->prose, &f->room_prose, n + 1, 1) &&
	       wci_grow(&f->core_topics, &f->room_topics, TOPIC_BITS / 64,
		   sizeof(*f->core_topics));
}

bool
wci_line_features_get(struct wci_line_features *f, const struct wci_lines *ls)
{
	size_t n = ls->n_lines;
	float least;

	if (!reserve(f, n))
		return false;
	memset(f->around, 0, n * sizeof(*f->around));
	memset(&f->core, 0, sizeof(f->core));
	f->sums[0] = f->sums[1] = 0;
	if (n == 0)
		return true;
	least = least_stop_rate(ls);
	for (size_t i = 0; i < n; i++) {
		uint32_t words = wci_line_words(&ls->line[i]);

		f->prose[i] = is_prose(&ls->line[i], least);
		f->sums[2 * i + 2] = f->sums[2 * i] + (f->prose[i] ? words : 0);
		f->sums[2 * i + 3] = f->sums[2 * i + 1] + words;
		own(f->own[i], &ls->line[i], f->prose[i]);
	}
	find_core(f, ls);
	walk_down(f, ls);
	walk_up(f, ls);
	of_title(f, ls);
	for (size_t i = 0; i < n; i++) {
		densities(f, f->around[i], i, n);
		of_core(f, f->around[i], i, ls);
		f->around[i][WCI_AROUND_WRAPPED] = ls->wrapped;
		f->around[i][WCI_AROUND_BLANKS] = ls->blanks;
	}
	return true;
}

void
wci_line_vector(const struct wci_line_features *f, size_t i,
    float out[WCI_LINE_VECTOR])
{
	memcpy(out, f->own[i], sizeof(f->own[i]));
	memcpy(out + WCI_N_OWN, f->around[i], sizeof(f->around[i]));
}

void
wci_line_features_clear(struct wci_line_features *f)
{
	wci_free(f->own);
	wci_free(f->around);
	wci_free(f->sums);
	wci_free(f->prose);
	wci_free(f->core_topics);
	memset(f, 0, sizeof(*f));
}
