/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <string.h>
#include <wirecopy/extract.h>

#include "base/alloc.h"
#include "base/error.h"
#include "extract/body.h"
#include "extract/encoding.h"
#include "extract/prescan.h"
#include "extract/sax.h"
#include "extract/sink.h"

/* What a page may weigh; the largest of WCXB has 5 MB. */
#define MAX_PAGE ((size_t)16 << 20)

struct wcopy_extractor {
	struct wci_prescan prescan;
	struct wci_sink sink;
	struct wci_page page;
	struct wci_buf decoded;
	struct wci_buf body;
	bool *keep; /* of each block */
	size_t room_keep;
};

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

wcopy_status
wcopy_extractor_new(struct wcopy_extractor **out, struct wcopy_error *err)
{
	struct wcopy_extractor *x = wci_calloc(1, sizeof(*x));

	if (x == NULL)
		return wci_fail_nomem(err);
	wci_prescan_init(&x->prescan);
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
	wci_buf_clear(&x->decoded);
	wci_buf_clear(&x->body);
	wci_free(x->keep);
	wci_free(x);
}

/* Whether a block is a paragraph: long, and not made of links. 80 bytes are
 * what readability takes as the least for one, roughly. */
static bool
is_paragraph(const struct wci_block *b)
{
	return b->len >= 80 && b->link_bytes * 3 < b->len;
}

static wcopy_status
run_page(struct wcopy_extractor *x, const struct wcopy_page *in,
    struct wcopy_article *a, struct wcopy_error *err)
{
	struct wcopy_span utf8;
	wcopy_status status;

	status = wci_encoding_decode(in->bytes, in->charset, &x->decoded, &utf8,
	    err);
	if (status != WCOPY_OK)
		return status;
	wci_page_reset(&x->page);
	if (!wci_prescan_run(&x->prescan, utf8, &x->page))
		return wci_fail_nomem(err);
	wci_sink_reset(&x->sink, &x->page, x->prescan.notes,
	    x->prescan.n_notes);
	status = wci_sax_parse(wci_buf_span(&x->prescan.out), &x->sink, err);
	if (status != WCOPY_OK)
		return status;
	if (!wci_grow(&x->keep, &x->room_keep, x->page.n_blocks,
		sizeof(x->keep[0])))
		return wci_fail_nomem(err);
	for (size_t i = 0; i < x->page.n_blocks; i++)
		x->keep[i] = is_paragraph(&x->page.blocks[i]);
	if (!wci_body_join(&x->page, x->keep, &x->body))
		return wci_fail_nomem(err);
	a->text = wci_buf_span(&x->body);
	a->title = wci_page_string(&x->page, x->page.title);
	a->url = wci_page_string(&x->page, x->page.canonical);
	a->language = wci_page_string(&x->page, x->page.lang);
	a->route = a->text.len > 0 ? WCOPY_ROUTE_PARAGRAPHS : WCOPY_ROUTE_NONE;
	return WCOPY_OK;
}

wcopy_status
wcopy_extractor_run(struct wcopy_extractor *x, const struct wcopy_page *page,
    struct wcopy_article *article, struct wcopy_error *err)
{
	struct wcopy_article a;
	wcopy_status status;

	if (page->kind != WCOPY_BODY_PAGE)
		return wci_fail(err, WCOPY_EPARAM, WCOPY_REASON_NONE,
		    "the record is no page");
	if (page->bytes.len > MAX_PAGE)
		return wci_fail(err, WCOPY_SKIP, WCOPY_REASON_TOO_LARGE,
		    "the page has %zu bytes, more than %zu", page->bytes.len,
		    MAX_PAGE);
	memset(&a, 0, sizeof(a));
	wci_buf_reset(&x->body);
	status = run_page(x, page, &a, err);
	if (status == WCOPY_OK)
		*article = a;
	return status;
}
