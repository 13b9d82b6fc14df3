/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "extract/meta.h"

#include <string.h>

#include "base/alloc.h"
#include "base/error.h"
#include "extract/meta_parts.h"
#include "extract/visible.h"

struct wci_meta {
	struct wci_jsonld ld;
	struct wci_entities entities;
	struct wci_buf pool; /* what is made of pieces: title, byline ... */
	unsigned types;
};

wcopy_status
wci_meta_new(struct wci_meta **out, struct wcopy_error *err)
{
	struct wci_meta *m = wci_calloc(1, sizeof(*m));

	if (m == NULL)
		return wci_fail_nomem(err);
	wci_entities_init(&m->entities);
	*out = m;
	return WCOPY_OK;
}

void
wci_meta_free(struct wci_meta *m)
{
	if (m == NULL)
		return;
	wci_jsonld_clear(&m->ld);
	wci_buf_clear(&m->pool);
	wci_free(m);
}

/* Bytes before the path of an absolute URL; 0: it is none. */
static size_t
before_path(struct wcopy_span url)
{
	struct wcopy_span head = { url.ptr, url.len < 8 ? url.len : 8 };
	size_t n = wci_visible_behind(head, "://");

	if (n == 0 || (url.ptr[0] | 32) != 'h')
		return 0;
	while (n < url.len && url.ptr[n] != '/' && url.ptr[n] != '?' &&
	       url.ptr[n] != '#' && (unsigned char)url.ptr[n] > ' ')
		n++;
	return n;
}

static bool
has_path(struct wcopy_span url)
{
	size_t n = before_path(url);

	return n > 0 && n + 1 < url.len;
}

/* An absolute URL, and not the home page's, which some sites name as the
 * canonical one of all their pages. */
static struct wcopy_span
canonical(const struct wci_meta_finds *f)
{
	struct wcopy_span urls[] = {
		wci_visible_trim(wci_page_string(f->page, f->page->canonical)),
		f->meta[WCI_META_URL],
	};

	for (size_t i = 0; i < 2; i++)
		if (before_path(urls[i]) > 0 &&
		    (has_path(urls[i]) || !has_path(f->url)))
			return urls[i];
	return (struct wcopy_span){ NULL, 0 };
}

/* The first that is a language tag: two or three letters, and parts behind
 * "-" or "_". */
static struct wcopy_span
language(const struct wci_meta_finds *f)
{
	struct wcopy_span tags[] = {
		wci_visible_trim(wci_page_string(f->page, f->page->lang)),
		wci_jsonld_get(f->ld, WCI_JSONLD_LANGUAGE),
		f->meta[WCI_META_LANGUAGE],
	};

	for (size_t i = 0; i < 3; i++) {
		struct wcopy_span s = tags[i];
		size_t n = 0, all = 0;

		while (n < s.len && ((s.ptr[n] | 32) >= 'a') &&
		       (s.ptr[n] | 32) <= 'z')
			n++;
		for (all = n; all < s.len; all++)
			if (s.ptr[all] != '-' && s.ptr[all] != '_' &&
			    !(s.ptr[all] >= '0' && s.ptr[all] <= '9') &&
			    !((s.ptr[all] | 32) >= 'a' &&
				(s.ptr[all] | 32) <= 'z'))
				break;
		if (n >= 2 && n <= 3 && all == s.len && s.len <= 16 &&
		    (n == s.len || s.ptr[n] == '-' || s.ptr[n] == '_'))
			return s;
	}
	return (struct wcopy_span){ NULL, 0 };
}

static struct wcopy_span
site(const struct wci_meta_finds *f)
{
	struct wcopy_span names[] = {
		f->meta[WCI_META_SITE],
		wci_jsonld_get(f->ld, WCI_JSONLD_PUBLISHER),
		wci_jsonld_get(f->ld, WCI_JSONLD_SITE),
		f->meta[WCI_META_APPLICATION],
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (names[i].len > 0 && names[i].len <= 100 &&
		    before_path(names[i]) == 0)
			return names[i];
	return (struct wcopy_span){ NULL, 0 };
}

static bool
says(struct wcopy_span s, const char *word)
{
	return s.len > 0 && wci_visible_behind(s, word) == s.len;
}

/*
 * What the page says to search engines, which look it up; then what it says to
 * others; then what readers see. A box is often there for all and shown to
 * some: of 14 pages of WCXB and snippet-pages with one in their markup and
 * isAccessibleForFree, five are free. So it counts only where nothing else is
 * said.
 */
enum wcopy_paywall
wci_meta_paywall(const struct wci_meta_finds *f)
{
	struct wcopy_span closed = f->meta[WCI_META_CLOSED];
	struct wcopy_span open = f->meta[WCI_META_FREE];
	struct wcopy_span tier = f->meta[WCI_META_TIER];

	if (f->ld->paywall != WCOPY_PAYWALL_UNKNOWN)
		return f->ld->paywall;
	if (says(tier, "metered") || says(tier, "locked") ||
	    says(tier, "paid") || says(tier, "premium") || says(open, "false"))
		return WCOPY_PAYWALL_YES;
	if (says(tier, "free") || says(open, "true"))
		return WCOPY_PAYWALL_NO;
	if (says(closed, "true") || says(closed, "1") || says(closed, "yes"))
		return WCOPY_PAYWALL_YES;
	if (says(closed, "false") || says(closed, "0") || says(closed, "no"))
		return WCOPY_PAYWALL_NO;
	return f->paywall ? WCOPY_PAYWALL_YES : WCOPY_PAYWALL_UNKNOWN;
}

/* What og:type adds to the types of the JSON-LD. "website" says nothing: many
 * articles carry it. */
static unsigned
og_types(struct wcopy_span type)
{
	if (wci_visible_behind(type, "article") > 0)
		return WCI_TYPE_ARTICLE;
	return wci_visible_behind(type, "video") > 0 ? WCI_TYPE_VIDEO : 0;
}

unsigned
wci_meta_types(const struct wci_meta *m)
{
	return m->types;
}

/* Append authors, sources and rights, behind the byline. */
static bool
gather_origin(const struct wci_meta_finds *f, struct wci_buf *pool,
    size_t end[5])
{
	/* It is looked at before the pool can move. */
	struct wcopy_span byline = { pool->data + end[0], end[1] - end[0] };

	if (!wci_meta_authors(f, byline, pool))
		return false;
	end[2] = pool->len;
	if (!wci_meta_sources(f, pool))
		return false;
	end[3] = pool->len;
	if (!wci_meta_rights(f, pool))
		return false;
	end[4] = pool->len;
	return true;
}

static struct wcopy_span
pooled(const struct wci_meta *m, size_t from, size_t end)
{
	return (struct wcopy_span){ end > from ? m->pool.data + from : NULL,
		end - from };
}

wcopy_status
wci_meta_run(struct wci_meta *m, const struct wci_page *page,
    struct wcopy_span url, struct wcopy_article *out, struct wcopy_error *err)
{
	struct wci_meta_finds f = { .page = page,
		.ld = &m->ld,
		.entities = &m->entities,
		.url = url };
	/* Where in the pool each ends: title, byline, authors, sources,
	 * rights. */
	size_t end[5];

	wci_buf_reset(&m->pool);
	/* From here on there is memory to point into. */
	if (!wci_buf_reserve(&m->pool, 1) ||
	    !wci_jsonld_read(&m->ld, page, &m->entities))
		return wci_fail_nomem(err);
	wci_meta_find(&f);
	f.home = url.len > 0 ? url : canonical(&f);
	f.language = language(&f);
	if (!wci_meta_title(&f, &m->pool))
		return wci_fail_nomem(err);
	end[0] = m->pool.len;
	if (!wci_meta_byline(&f, &m->pool))
		return wci_fail_nomem(err);
	end[1] = m->pool.len;
	if (!gather_origin(&f, &m->pool, end))
		return wci_fail_nomem(err);
	out->title = pooled(m, 0, end[0]);
	out->byline = pooled(m, end[0], end[1]);
	memset(&out->from, 0, sizeof(out->from));
	out->from.author = pooled(m, end[1], end[2]);
	out->from.source = pooled(m, end[2], end[3]);
	out->from.rights = pooled(m, end[3], end[4]);
	m->types = m->ld.types | og_types(f.meta[WCI_META_TYPE]);
	out->date = wci_meta_date(&f);
	out->modified = wci_meta_modified(&f, &out->date);
	out->paywall = wci_meta_paywall(&f);
	out->site = site(&f);
	out->url = canonical(&f);
	out->language = f.language;
	return WCOPY_OK;
}
