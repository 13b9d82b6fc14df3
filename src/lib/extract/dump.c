/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "extract/dump.h"

#include <string.h>

#include "base/alloc.h"
#include "base/buf.h"
#include "base/error.h"
#include "extract/body.h"
#include "extract/dump_head.h"
#include "extract/dump_rules.h"

/* A dump does not tell its headings apart: a subhead is one below <h1>. */
#define HEADING_LEVEL 2

struct wci_dump {
	struct wci_lexicon *lex;
	const struct wci_net *net;
	struct wci_lines lines;
	struct wci_line_features features;
	float (*vector)[WCI_LINE_VECTOR];
	struct wci_net_short *short_form;
	float *odds;
	bool *keep;
	size_t cut; /* that was taken, of cuts */
	size_t room_vector, room_short, room_odds, room_keep;
	struct wci_buf body;
	struct wci_parts parts; /* of the body */
};

wcopy_status
wci_dump_new(struct wci_dump **out, const struct wci_net *net,
    struct wcopy_error *err)
{
	struct wci_dump *d = wci_calloc(1, sizeof(*d));

	if (d == NULL)
		return wci_fail_nomem(err);
	if ((d->lex = wci_lexicon_new()) == NULL) {
		wci_free(d);
		return wci_fail_nomem(err);
	}
	d->net = net;
	*out = d;
	return WCOPY_OK;
}

void
wci_dump_free(struct wci_dump *d)
{
	if (d == NULL)
		return;
	wci_lexicon_free(d->lex);
	wci_lines_clear(&d->lines);
	wci_line_features_clear(&d->features);
	wci_free(d->vector);
	wci_free(d->short_form);
	wci_free(d->odds);
	wci_free(d->keep);
	wci_buf_clear(&d->body);
	wci_parts_clear(&d->parts);
	wci_free(d);
}

/*
 * Where a line is in. On some pages the network is unsure of everything; then
 * the lowest cut that gives a quarter of the core, which is nearly always
 * inside the story, or the first if none does.
 */
static const float cuts[] = { 0, -1, -2 };
#define N_CUTS (sizeof(cuts) / sizeof(cuts[0]))

/* Keep lines by a cut. Returns the words that are kept. */
static uint32_t
keep_by(struct wci_dump *d, float cut)
{
	uint32_t n = 0;

	wci_line_rules(&d->lines, &d->features, d->odds, cut, d->keep);
	for (size_t i = 0; i < d->lines.n_lines; i++)
		if (d->keep[i])
			n += wci_line_words(&d->lines.line[i]);
	return n;
}

/* The log-odds of every line, and what the rules make of it. */
static bool
judge(struct wci_dump *d)
{
	size_t n = d->lines.n_lines;

	if (!wci_grow(&d->vector, &d->room_vector, n, sizeof(*d->vector)) ||
	    !wci_grow(&d->short_form, &d->room_short, n,
		sizeof(*d->short_form)) ||
	    !wci_grow(&d->odds, &d->room_odds, n, sizeof(*d->odds)) ||
	    !wci_grow(&d->keep, &d->room_keep, n, sizeof(*d->keep)))
		return false;
	if (n == 0)
		return true;
	for (size_t i = 0; i < n; i++)
		wci_line_vector(&d->features, i, d->vector[i]);
	wci_net_run(d->net, d->vector[0], n, d->short_form, d->odds);
	for (d->cut = 0; d->cut < N_CUTS; d->cut++)
		if (keep_by(d, cuts[d->cut]) * 4 >= d->features.core.words)
			return true;
	d->cut = 0;
	(void)keep_by(d, cuts[0]);
	return true;
}

static bool
join(struct wci_dump *d)
{
	wci_buf_reset(&d->body);
	d->parts.n = 0;
	for (size_t i = 0; i < d->lines.n_lines; i++) {
		const struct wci_line *l = &d->lines.line[i];
		enum wcopy_part_kind kind = l->bullet    ? WCOPY_PART_ITEM
					    : l->heading ? WCOPY_PART_HEADING
							 : WCOPY_PART_PARAGRAPH;

		if (!d->keep[i])
			continue;
		if (d->body.len > 0 && !wci_buf_append(&d->body, "\n\n", 2))
			return false;
		if (!wci_buf_append(&d->body, d->lines.text.data + l->start,
			l->len) ||
		    !wci_parts_add(&d->parts, d->body.len - l->len, d->body.len,
			kind, kind == WCOPY_PART_HEADING ? HEADING_LEVEL : 0))
			return false;
	}
	return true;
}

/* How sure the network is, the mean over words: 1 if all odds are long, 0 if
 * they are even. */
static float
confidence(const struct wci_dump *d)
{
	float sum = 0, words = 0;

	for (size_t i = 0; i < d->lines.n_lines; i++) {
		float w = (float)wci_line_words(&d->lines.line[i]);
		float sure = d->odds[i] < 0 ? -d->odds[i] : d->odds[i];

		sum += w * (sure / (1 + sure));
		words += w;
	}
	return words > 0 ? sum / words : 0;
}

wcopy_status
wci_dump_run(struct wci_dump *d, struct wcopy_span text,
    struct wcopy_article *out, struct wcopy_error *err)
{
	struct wci_dump_head head;

	if (!wci_lines_read(&d->lines, d->lex, text) ||
	    !wci_line_features_get(&d->features, &d->lines) || !judge(d) ||
	    !join(d))
		return wci_fail_nomem(err);
	wci_dump_head_find(&d->lines, &d->features, d->keep, &head);
	memset(out, 0, sizeof(*out));
	out->text = wci_buf_span(&d->body);
	out->parts = d->parts.part;
	out->n_parts = d->parts.n;
	out->title = head.title;
	out->byline = head.byline;
	out->date = head.date;
	out->route = d->body.len > 0 ? WCOPY_ROUTE_LINES : WCOPY_ROUTE_NONE;
	out->confidence = confidence(d) / (d->cut > 0 ? 2 : 1);
	return WCOPY_OK;
}

bool
wci_dump_line(const struct wci_dump *d, size_t i, struct wci_dump_line *out)
{
	bool sure;

	if (i >= d->lines.n_lines)
		return false;
	sure = d->odds[i] >= 0;
	*out = (struct wci_dump_line){
		.text = wci_line_text(&d->lines, &d->lines.line[i]),
		.verdict = d->keep[i] == sure
			       ? sure ? WCI_VERDICT_NET_IN : WCI_VERDICT_NET_OUT
			   : sure ? WCI_VERDICT_RULE_OUT
				  : WCI_VERDICT_RULE_IN,
		.kept = d->keep[i],
		.odds = d->odds[i],
		.vector = d->vector[i],
	};
	return true;
}
