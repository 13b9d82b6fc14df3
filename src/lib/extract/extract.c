/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <string.h>
#include <wirecopy/extract.h>

#include "base/alloc.h"
#include "base/error.h"
#include "extract/encoding.h"
#include "extract/extractor.h"
#include "extract/kind.h"
#include "extract/sax.h"
#include "extract/stage.h"

/* What a page may weigh; the largest of WCXB has 5 MB. */
#define MAX_PAGE ((size_t)16 << 20)

/* A converted page that is larger is not kept until the next one, so that a
 * page of 16 MB, its text and its body fit 64 MB. */
#define MOST_KEPT ((size_t)8 << 20)

const char *
wcopy_route_name(enum wcopy_route route)
{
	static const char *const names[WCOPY_N_ROUTES] = {
#define X(name, shortname, sentence) shortname,
		WCOPY_ROUTE_TABLE(X)
#undef X
	};

	return (unsigned)route < WCOPY_N_ROUTES ? names[route] : "unknown";
}

static const struct {
	const char *name, *text;
} pages[] = {
#define X(name, shortname, sentence) { shortname, sentence },
	WCOPY_PAGE_TABLE(X)
#undef X
};

const char *
wcopy_page_name(enum wcopy_page_kind kind)
{
	return (unsigned)kind < WCOPY_N_PAGES ? pages[kind].name : "unknown";
}

const char *
wcopy_page_text(enum wcopy_page_kind kind)
{
	return (unsigned)kind < WCOPY_N_PAGES ? pages[kind].text : "unknown";
}

const char *
wcopy_part_name(enum wcopy_part_kind kind)
{
	static const char *const names[WCOPY_N_PARTS] = {
#define X(name, shortname, sentence) shortname,
		WCOPY_PART_TABLE(X)
#undef X
	};

	return (unsigned)kind < WCOPY_N_PARTS ? names[kind] : "unknown";
}

wcopy_status
wcopy_extractor_new(struct wcopy_extractor **out, struct wcopy_error *err)
{
	struct wcopy_extractor *x = wci_calloc(1, sizeof(*x));

	if (x == NULL)
		return wci_fail_nomem(err);
	x->lex = wci_lexicon_new();
	x->languages = wci_languages_new();
	x->classes = wci_class_table_new(NULL);
	if (x->lex == NULL || x->languages == NULL || x->classes == NULL ||
	    wci_dump_new(&x->dump, &wci_dump_net, err) != WCOPY_OK ||
	    wci_meta_new(&x->meta, err) != WCOPY_OK) {
		wcopy_extractor_free(x);
		return wci_fail_nomem(err);
	}
	wci_sax_prepare();
	wci_prescan_init(&x->prescan);
	x->classifier.lex = x->lex;
	x->classifier.net = &wci_page_net;
	x->classifier.markup.classes = x->classes;
	*out = x;
	return WCOPY_OK;
}

void
wcopy_extractor_free(struct wcopy_extractor *x)
{
	if (x == NULL)
		return;
	wci_prescan_clear(&x->prescan);
	wci_page_clear(&x->page);
	wci_classify_clear(&x->classifier);
	wci_body_clear(&x->body);
	wci_buf_clear(&x->decoded);
	wci_dump_free(x->dump);
	wci_meta_free(x->meta);
	wci_class_table_free(x->classes);
	wci_languages_free(x->languages);
	wci_lexicon_free(x->lex);
	wci_free(x);
}

void
wci_extractor_watch(struct wcopy_extractor *x, wci_stage_watch watch, void *arg)
{
	x->watch = watch;
	x->watch_arg = arg;
}

static void
done(const struct wcopy_extractor *x, enum wci_stage stage)
{
	if (x->watch != NULL)
		x->watch(x->watch_arg, stage);
}

/* From bytes to x->page. */
static wcopy_status
parse(struct wcopy_extractor *x, const struct wcopy_page *in,
    struct wcopy_error *err)
{
	struct wcopy_span utf8;
	wcopy_status status;

	status = wci_encoding_decode(in->bytes, in->charset, &x->decoded, &utf8,
	    err);
	if (status != WCOPY_OK)
		return status;
	done(x, WCI_STAGE_ENCODING);
	wci_page_reset(&x->page);
	if (!wci_prescan_run(&x->prescan, utf8, &x->page))
		return wci_fail_nomem(err);
	/* Only JSON-LD is read from it again. */
	if (x->decoded.room > MOST_KEPT && x->page.n_jsonld == 0)
		wci_buf_clear(&x->decoded);
	done(x, WCI_STAGE_PRESCAN);
	wci_sink_reset(&x->sink, &x->page, &x->prescan.made);
	status = wci_sax_parse(&x->sink, err);
	done(x, WCI_STAGE_PARSE);
	return status;
}

static wcopy_status
run_page(struct wcopy_extractor *x, const struct wcopy_page *in,
    struct wcopy_article *a, struct wcopy_error *err)
{
	wcopy_status status = parse(x, in, err);

	if (status != WCOPY_OK)
		return status;
	if (!wci_classify_vectors(&x->classifier, &x->page))
		return wci_fail_nomem(err);
	done(x, WCI_STAGE_FEATURES);
	if (!wci_classify_judge(&x->classifier, &x->page))
		return wci_fail_nomem(err);
	done(x, WCI_STAGE_MODEL);
	if (!wci_body_find(&x->body, &x->page, &x->classifier))
		return wci_fail_nomem(err);
	done(x, WCI_STAGE_RULES);
	a->text = wci_buf_span(&x->body.text);
	a->parts = x->body.parts.part;
	a->n_parts = x->body.parts.n;
	a->route = x->body.route;
	a->confidence = x->body.confidence;
	status = wci_meta_run(x->meta, &x->page, in->url, a, err);
	done(x, WCI_STAGE_META);
	if (status == WCOPY_OK)
		a->kind = wci_page_kind(x, in->url, a);
	return status;
}

/* A dump has an encoding too, but no tags. */
static wcopy_status
run_dump(struct wcopy_extractor *x, const struct wcopy_page *in,
    struct wcopy_article *a, struct wcopy_error *err)
{
	struct wcopy_span utf8;
	wcopy_status status;

	status = wci_encoding_decode(in->bytes, in->charset, &x->decoded, &utf8,
	    err);
	if (status != WCOPY_OK)
		return status;
	status = wci_dump_run(x->dump, utf8, a, err);
	if (status == WCOPY_OK)
		a->kind = wci_dump_kind(a);
	return status;
}

wcopy_status
wcopy_extractor_run(struct wcopy_extractor *x, const struct wcopy_page *page,
    struct wcopy_article *article, struct wcopy_error *err)
{
	struct wcopy_article a;
	struct wcopy_span guess;
	wcopy_status status;

	if (page->kind != WCOPY_BODY_PAGE && page->kind != WCOPY_BODY_DUMP)
		return wci_fail(err, WCOPY_EPARAM, WCOPY_REASON_NONE,
		    "the record is neither a page nor a dump");
	if (page->bytes.len > MAX_PAGE)
		return wci_fail(err, WCOPY_SKIP, WCOPY_REASON_TOO_LARGE,
		    "the page has %zu bytes, more than %zu", page->bytes.len,
		    MAX_PAGE);
	memset(&a, 0, sizeof(a));
	x->last = page->kind;
	if (page->kind == WCOPY_BODY_PAGE)
		status = run_page(x, page, &a, err);
	else
		status = run_dump(x, page, &a, err);
	if (status != WCOPY_OK)
		return status;
	guess = a.language.len == 0
		    ? wci_languages_guess(x->languages, a.text)
		    : wci_languages_correct(x->languages, a.text, a.language);
	if (guess.len > 0) {
		a.language = guess;
		a.language_guessed = true;
	}
	*article = a;
	return WCOPY_OK;
}

struct wcopy_span
wcopy_extractor_language(const struct wcopy_extractor *x,
    struct wcopy_span text)
{
	return wci_languages_guess(x->languages, text);
}
