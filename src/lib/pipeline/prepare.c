/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "pipeline/prepare.h"

#include <string.h>

#include "base/error.h"
#include "base/hash.h"
#include "group/verify.h"
#include "pipeline/flow.h"

/* Seeds that keep the hashes of ids and outlets apart. */
enum { SEED_ID = 1, SEED_OUTLET = 2 };

wcopy_status
wci_worker_init(struct wci_worker *w,
    const struct wcopy_pipeline_params *params, struct wcopy_error *err)
{
	wcopy_status rc;

	memset(w, 0, sizeof(*w));
	w->goal = params->goal;
	w->articles_only = params->articles_only;
	w->agencies = params->agencies;
	w->compact = params->compact;
	w->min_words = params->thresholds.min_words;
	rc = wcopy_parser_new(&w->parser, &params->reader, err);
	if (rc == WCOPY_OK)
		rc = wcopy_extractor_new(&w->extractor, err);
	if (rc == WCOPY_OK)
		rc = wcopy_signer_new(&w->signer, &params->sketch, err);
	if (rc == WCOPY_OK && wci_router_new(&w->router) != WCOPY_OK)
		rc = wci_fail_nomem(err);
	if (rc != WCOPY_OK)
		wci_worker_clear(w);
	return rc;
}

void
wci_worker_clear(struct wci_worker *w)
{
	wcopy_parser_free(w->parser);
	wcopy_extractor_free(w->extractor);
	wcopy_signer_free(w->signer);
	wci_router_free(w->router);
	wci_buf_clear(&w->uncredited);
	memset(w, 0, sizeof(*w));
}

/* An article that came as text is its own extraction. */
static void
article_of_record(const struct wcopy_record *r, struct wcopy_article *a)
{
	memset(a, 0, sizeof(*a));
	a->text = r->body;
	a->title = r->title;
	a->byline = r->byline;
	a->site = r->site;
	a->url = r->canonical;
	a->language = r->language;
	a->date = r->date;
	a->modified = r->modified;
	a->paywall = r->paywall;
	a->route = WCOPY_ROUTE_NONE;
	a->confidence = 1;
}

static wcopy_status
extract(struct wci_worker *w, const struct wcopy_record *r,
    struct wcopy_article *a, struct wcopy_error *err)
{
	struct wcopy_page page = { r->kind, r->body, r->charset, r->url };

	wcopy_status rc;

	if (r->kind == WCOPY_BODY_ARTICLE) {
		article_of_record(r, a);
		if (w->goal != WCOPY_GOAL_EXTRACT || a->language.len > 0)
			return WCOPY_OK;
		a->language = wcopy_extractor_language(w->extractor, a->text);
		a->language_guessed = a->language.len > 0;
		return WCOPY_OK;
	}
	rc = wcopy_extractor_run(w->extractor, &page, a, err);
	if (rc == WCOPY_OK && w->articles_only && a->kind != WCOPY_PAGE_ARTICLE)
		return wci_fail(err, WCOPY_SKIP, WCOPY_REASON_NO_ARTICLE,
		    "the page is no article but %s", wcopy_page_text(a->kind));
	return rc;
}

static void
fill(struct wcopy_span *empty, struct wcopy_span from)
{
	if (empty->len == 0)
		*empty = from;
}

/* What the extraction found completes the record. A page's own date says when
 * it was published, the crawler's only when it was fetched. */
static wcopy_status
complete(struct wcopy_record *r, struct wcopy_article *a,
    struct wci_arena *arena)
{
	char outlet[256];
	size_t len;

	fill(&r->title, a->title);
	fill(&r->byline, a->byline);
	fill(&r->url, a->url);
	fill(&r->canonical, a->url);
	fill(&r->site, a->site);
	a->language_guessed &= r->language.len == 0;
	fill(&r->language, a->language);
	fill(&r->from.author, a->from.author);
	fill(&r->from.source, a->from.source);
	fill(&r->from.rights, a->from.rights);
	if (r->paywall == WCOPY_PAYWALL_UNKNOWN)
		r->paywall = a->paywall;
	if (r->modified.precision == WCOPY_DATE_NONE)
		r->modified = a->modified;
	if (a->date.precision != WCOPY_DATE_NONE)
		r->date = a->date;
	if (r->outlet.len > 0)
		return WCOPY_OK;
	len = wcopy_outlet(r->url, outlet, sizeof(outlet));
	if (len == 0) {
		r->outlet = a->site;
		return WCOPY_OK;
	}
	r->outlet = (struct wcopy_span){ outlet, len };
	if (wci_arena_keep(arena, &r->outlet))
		return WCOPY_OK;
	r->outlet = (struct wcopy_span){ NULL, 0 };
	return WCOPY_ENOMEM;
}

static bool
keep_parts(struct wcopy_article *a, struct wci_arena *arena)
{
	struct wcopy_span bytes = { (const char *)a->parts,
		a->n_parts * sizeof(*a->parts) };

	/* The arena's memory is aligned for anything. */
	if (!wci_arena_keep(arena, &bytes))
		return false;
	a->parts = (const void *)bytes.ptr;
	return true;
}

/* Keep what the callbacks will see; the rest is given up with the scratch. */
static bool
keep(struct wcopy_record *r, struct wcopy_article *a, enum wcopy_goal goal,
    struct wci_arena *arena)
{
	if (goal != WCOPY_GOAL_EXTRACT) {
		static const struct wcopy_span none;

		a->text = a->language = a->site = none;
		r->language = r->site = r->canonical = none;
		a->parts = NULL;
		a->n_parts = 0;
	}
	if (!keep_parts(a, arena))
		return false;
	/* What it told stands in the credits. */
	memset(&r->from, 0, sizeof(r->from));
	memset(&a->from, 0, sizeof(a->from));
	r->body = (struct wcopy_span){ NULL, 0 };
	r->charset = (struct wcopy_span){ NULL, 0 };
	return wci_arena_keep(arena, &r->id) &&
	       wci_arena_keep(arena, &r->url) &&
	       wci_arena_keep(arena, &r->outlet) &&
	       wci_arena_keep(arena, &r->title) &&
	       wci_arena_keep(arena, &r->byline) &&
	       wci_arena_keep(arena, &r->language) &&
	       wci_arena_keep(arena, &r->site) &&
	       wci_arena_keep(arena, &r->canonical) &&
	       wci_arena_keep(arena, &a->text) &&
	       wci_arena_keep(arena, &a->title) &&
	       wci_arena_keep(arena, &a->byline) &&
	       wci_arena_keep(arena, &a->site) &&
	       wci_arena_keep(arena, &a->url) &&
	       wci_arena_keep(arena, &a->language);
}

/* Find the credits, and keep their words. */
static bool
find_credits(const struct wci_worker *w, struct wci_item *it,
    struct wci_arena *arena)
{
	const struct wcopy_record *r = &it->record;
	const struct wcopy_credit_source from = {
		.text = it->article.text,
		.byline = r->byline,
		.outlet = r->outlet,
		.from = r->from,
	};

	wcopy_agencies_find(w->agencies, &from, &it->credits);
	for (size_t i = 0; i < it->credits.n; i++)
		if (!wci_arena_keep(arena, &it->credits.credit[i].words))
			return false;
	return true;
}

/* The text without its credits: a view of it where they stand at its ends, as
 * they mostly do, else a copy. */
static bool
uncredited(struct wci_worker *w, const struct wci_item *it,
    struct wcopy_span *out)
{
	const struct wcopy_credits *c = &it->credits;
	struct wcopy_span text = it->article.text;
	size_t first = 0, n = c->n_cuts, from = 0, end = text.len;

	*out = text;
	if (n == 0)
		return true;
	if (c->cut[0].from == 0) {
		from = c->cut[0].end;
		first = 1;
	}
	if (n > first && c->cut[n - 1].end == text.len)
		end = c->cut[--n].from;
	wci_buf_reset(&w->uncredited);
	for (size_t i = first; i < n; i++) {
		if (!wci_buf_append(&w->uncredited, text.ptr + from,
			c->cut[i].from - from) ||
		    !wci_buf_append_char(&w->uncredited, '\n'))
			return false;
		from = c->cut[i].end;
	}
	if (n <= first) {
		*out = (struct wcopy_span){ text.ptr + from, end - from };
		return true;
	}
	if (!wci_buf_append(&w->uncredited, text.ptr + from, end - from))
		return false;
	*out = wci_buf_span(&w->uncredited);
	return true;
}

static wcopy_status
sign(struct wci_worker *w, struct wci_item *it)
{
	struct wcopy_span text;
	wcopy_status rc;

	if (!uncredited(w, it, &text))
		return wci_fail_nomem(&it->error);
	rc = wcopy_signer_run(w->signer, text, &it->signature, &it->error);
	if (rc != WCOPY_OK)
		return rc;
	rc = wcopy_signer_title(w->signer, it->article.title, &it->signature,
	    &it->error);
	if (rc == WCOPY_OK && w->compact)
		wci_cut(&it->signature, &wci_layout_compact);
	return rc;
}

/* Put the signature where it will be looked up and compared. */
static void
route(struct wci_worker *w, struct wci_item *it, unsigned place)
{
	const struct wcopy_signature *sig = &it->signature;
	struct wcopy_span id = it->record.id, outlet = it->record.outlet;

	it->decision.words = sig->n_words;
	it->id_hash = wci_lsh_hash(wci_hash(id.ptr, id.len, SEED_ID));
	it->outlet = 0;
	if (outlet.len > 0)
		it->outlet =
		    (uint32_t)wci_hash(outlet.ptr, outlet.len, SEED_OUTLET);
	if (sig->n_words > 0)
		wci_router_add_text(w->router, place, sig->exact);
	if (sig->n_words >= w->min_words)
		wci_router_add_keys(w->router, place, sig);
}

/* Say who it is credited to, sign it, and put the signature where it will be
 * looked up and compared. */
static wcopy_status
credit_and_sign(struct wci_worker *w, struct wci_item *it, unsigned place,
    struct wci_arena *arena)
{
	wcopy_status rc;

	if (!find_credits(w, it, arena))
		return WCOPY_ENOMEM;
	if (w->goal != WCOPY_GOAL_GROUP)
		return WCOPY_OK;
	if ((rc = sign(w, it)) == WCOPY_OK)
		route(w, it, place);
	return rc;
}

static wcopy_status
run(struct wci_worker *w, struct wci_item *it, unsigned place,
    struct wci_arena *arena)
{
	struct wcopy_record *r = &it->record;
	struct wcopy_raw raw = r->raw;
	wcopy_status rc = WCOPY_OK;
	double t = wci_timing_begin(&w->timing, raw.bytes.len);

	if (!it->is_record)
		rc = wcopy_parser_parse(w->parser, &raw, r, &it->error);
	t = wci_timing_end(&w->timing, WCOPY_STAGE_PARSE, t, raw.bytes.len);
	if (rc != WCOPY_OK)
		return rc;
	rc = extract(w, r, &it->article, &it->error);
	if (rc == WCOPY_OK)
		rc = complete(r, &it->article, arena);
	t = wci_timing_end(&w->timing, WCOPY_STAGE_EXTRACT, t, r->body.len);
	if (rc != WCOPY_OK)
		return rc;
	it->text_bytes = it->article.text.len;
	rc = credit_and_sign(w, it, place, arena);
	(void)wci_timing_end(&w->timing, WCOPY_STAGE_SIGN, t, it->text_bytes);
	if (rc == WCOPY_OK && !keep(r, &it->article, w->goal, arena))
		rc = WCOPY_ENOMEM;
	return rc;
}

void
wci_prepare(struct wci_worker *w, struct wci_item *it, unsigned place,
    struct wci_arena *arena)
{
	struct wcopy_raw raw = it->decision.raw;

	it->decision.status = run(w, it, place, arena);
	if (it->decision.status == WCOPY_OK) {
		it->decision.record = &it->record;
		it->decision.article = &it->article;
		it->decision.credits = &it->credits;
		return;
	}
	if (it->error.record == 0)
		wci_fail_at(&it->error, raw.input, raw.ordinal, raw.offset);
	it->decision.error = &it->error;
}

void
wci_flow_prepare(struct wci_worker *w, struct wci_batch *b, size_t chunk,
    struct wci_arena *arena)
{
	size_t n;
	struct wci_item *items = wci_batch_chunk(b, chunk, &n);

	wci_router_reset(w->router);
	for (size_t i = 0; i < n; i++)
		wci_prepare(w, &items[i], (unsigned)i, arena);
	if (wci_router_sort(w->router, &b->chunks[chunk], arena) != WCOPY_OK)
		items[0].decision.status = WCOPY_ENOMEM;
}
