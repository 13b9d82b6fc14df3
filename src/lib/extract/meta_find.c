/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <string.h>

#include "extract/meta_parts.h"
#include "extract/visible.h"

/* Names, properties and itemprops of <meta>, in lower case. Where a page has
 * several of one field, the one that stands first here wins. */
static const struct {
	const char *key;
	enum wci_meta_field field;
} keys[] = {
	{ "og:title", WCI_META_TITLE },
	{ "dc.title", WCI_META_TITLE },
	{ "dcterms.title", WCI_META_TITLE },
	{ "sailthru.title", WCI_META_TITLE },
	{ "parsely-title", WCI_META_TITLE },
	{ "headline", WCI_META_TITLE },
	{ "citation_title", WCI_META_TITLE },
	{ "twitter:title", WCI_META_CARD_TITLE },
	{ "article:published_time", WCI_META_PUBLISHED },
	{ "article:published", WCI_META_PUBLISHED },
	{ "og:article:published_time", WCI_META_PUBLISHED },
	{ "og:published_time", WCI_META_PUBLISHED },
	{ "datepublished", WCI_META_PUBLISHED },
	{ "date_published", WCI_META_PUBLISHED },
	{ "parsely-pub-date", WCI_META_PUBLISHED },
	{ "sailthru.date", WCI_META_PUBLISHED },
	{ "cxenseparse:recs:publishtime", WCI_META_PUBLISHED },
	{ "cxenseparse:publishtime", WCI_META_PUBLISHED },
	{ "rnews:datepublished", WCI_META_PUBLISHED },
	{ "article_date_original", WCI_META_PUBLISHED },
	{ "article.published", WCI_META_PUBLISHED },
	{ "publication_date", WCI_META_PUBLISHED },
	{ "publicationdate", WCI_META_PUBLISHED },
	{ "publish-date", WCI_META_PUBLISHED },
	{ "publish_date", WCI_META_PUBLISHED },
	{ "publishdate", WCI_META_PUBLISHED },
	{ "published-date", WCI_META_PUBLISHED },
	{ "published_date", WCI_META_PUBLISHED },
	{ "published_time", WCI_META_PUBLISHED },
	{ "originalpublicationdate", WCI_META_PUBLISHED },
	{ "dc.date.issued", WCI_META_PUBLISHED },
	{ "dcterms.issued", WCI_META_PUBLISHED },
	{ "dc.issued", WCI_META_PUBLISHED },
	{ "pubdate", WCI_META_PUBLISHED },
	{ "citation_publication_date", WCI_META_PUBLISHED },
	{ "citation_date", WCI_META_PUBLISHED },
	{ "pub_date", WCI_META_PUBLISHED },
	{ "displaydate", WCI_META_PUBLISHED },
	{ "ptime", WCI_META_PUBLISHED },
	{ "bt:pubdate", WCI_META_PUBLISHED },
	{ "dc.date.created", WCI_META_DATE },
	{ "dcterms.created", WCI_META_DATE },
	{ "dcterms.date", WCI_META_DATE },
	{ "dc.date", WCI_META_DATE },
	{ "dc:date", WCI_META_DATE },
	{ "article:created_time", WCI_META_DATE },
	{ "datecreated", WCI_META_DATE },
	{ "date", WCI_META_DATE },
	{ "article_date", WCI_META_DATE },
	{ "articledate", WCI_META_DATE },
	{ "created", WCI_META_DATE },
	{ "timestamp", WCI_META_DATE },
	{ "article:modified_time", WCI_META_MODIFIED },
	{ "og:updated_time", WCI_META_MODIFIED },
	{ "datemodified", WCI_META_MODIFIED },
	{ "lastmod", WCI_META_MODIFIED },
	{ "last-modified", WCI_META_MODIFIED },
	{ "dcterms.modified", WCI_META_MODIFIED },
	{ "dc.date.modified", WCI_META_MODIFIED },
	{ "revised", WCI_META_MODIFIED },
	{ "article:modified", WCI_META_MODIFIED },
	{ "author", WCI_META_AUTHOR },
	{ "parsely-author", WCI_META_AUTHOR },
	{ "sailthru.author", WCI_META_AUTHOR },
	{ "article:author", WCI_META_AUTHOR },
	{ "article:author_name", WCI_META_AUTHOR },
	{ "byl", WCI_META_AUTHOR },
	{ "dc.creator", WCI_META_AUTHOR },
	{ "dcterms.creator", WCI_META_AUTHOR },
	{ "citation_author", WCI_META_AUTHOR },
	{ "twitter:data1", WCI_META_AUTHOR },
	{ "og:site_name", WCI_META_SITE },
	{ "application-name", WCI_META_APPLICATION },
	{ "apple-mobile-web-app-title", WCI_META_APPLICATION },
	{ "og:url", WCI_META_URL },
	{ "og:type", WCI_META_TYPE },
	{ "og:locale", WCI_META_LANGUAGE },
	{ "content-language", WCI_META_LANGUAGE },
	{ "dc.language", WCI_META_LANGUAGE },
	{ "inlanguage", WCI_META_LANGUAGE },
	{ "language", WCI_META_LANGUAGE },
	{ "article:content_tier", WCI_META_TIER },
	{ "article:content-tier", WCI_META_TIER },
	{ "outbrain:article_access_status", WCI_META_TIER },
	{ "requiressubscription", WCI_META_CLOSED },
	{ "tmg.premium.state", WCI_META_CLOSED },
	{ "node-premium", WCI_META_CLOSED },
	{ "premium", WCI_META_CLOSED },
	{ "paywall", WCI_META_CLOSED },
	{ "is_premium", WCI_META_CLOSED },
	{ "isaccessibleforfree", WCI_META_FREE },
	{ "dcterms.source", WCI_META_SOURCE },
	{ "dc.source", WCI_META_SOURCE },
	{ "article:source", WCI_META_SOURCE },
	{ "article:provider", WCI_META_SOURCE },
	{ "news_agency", WCI_META_SOURCE },
	{ "agency", WCI_META_SOURCE },
	{ "provider", WCI_META_SOURCE },
	{ "source", WCI_META_SOURCE },
	{ "original-source", WCI_META_ORIGIN },
	{ "syndication-source", WCI_META_ORIGIN },
	{ "copyright", WCI_META_RIGHTS },
	{ "dcterms.rightsholder", WCI_META_RIGHTS },
	{ "dcterms.rights", WCI_META_RIGHTS },
	{ "dc.rights", WCI_META_RIGHTS },
	{ "rights", WCI_META_RIGHTS },
};

#define N_KEYS (sizeof(keys) / sizeof(keys[0]))

static char
ascii_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static bool
equals(struct wcopy_span s, const char *lower)
{
	size_t i = 0;

	for (; i < s.len && lower[i] != '\0'; i++)
		if (ascii_lower(s.ptr[i]) != lower[i])
			return false;
	return i == s.len && lower[i] == '\0';
}

/* Which words of a table may begin with a letter: bit n of its entry says that
 * one of n bytes does. Nine names in ten are passed over by that. */
struct shapes {
	uint64_t lengths[32];
};

static size_t
letter_of(char c)
{
	return (unsigned char)c & 31; /* both cases are the same */
}

static void
add_shape(struct shapes *t, const char *word)
{
	t->lengths[letter_of(*word)] |= UINT64_C(1) << strlen(word);
}

static bool
may_be(const struct shapes *t, struct wcopy_span s)
{
	return s.len > 0 && s.len < 64 &&
	       (t->lengths[letter_of(*s.ptr)] >> s.len & 1) != 0;
}

/* "twitter:data1" is an author only where "twitter:label1" says so, which
 * costs more to know than it is worth: two words at least, no digits. */
static bool
is_plausible(size_t key, struct wcopy_span s)
{
	bool space = false;

	if (keys[key].field != WCI_META_AUTHOR)
		return s.len > 0;
	for (size_t i = 0; i < s.len; i++) {
		if (s.ptr[i] == '/' || s.ptr[i] == '@')
			return false;
		if (s.ptr[i] >= '0' && s.ptr[i] <= '9' &&
		    equals((struct wcopy_span){ keys[key].key,
			       strlen(keys[key].key) },
			"twitter:data1"))
			return false;
		space |= s.ptr[i] == ' ';
	}
	return s.len > 0 && s.len < 200 &&
	       (space || strcmp(keys[key].key, "twitter:data1") != 0);
}

static bool
has(struct wcopy_span key, const char *word)
{
	return wci_visible_behind(key, word) > 0;
}

/* May a key that is in no list say when, "w-published-date" or
 * "cms:lastUpdatedTime"? */
static bool
tells_by_parts(struct wcopy_span key)
{
	return (has(key, "publi") || has(key, "modif") || has(key, "updat")) &&
	       (has(key, "date") || has(key, "time") || has(key, "_at")) &&
	       !has(key, "unpub") && !has(key, "expir");
}

/* What it says; N_FIELDS: it is no date. */
static enum wci_meta_field
field_by_parts(struct wcopy_span key, struct wcopy_span value)
{
	struct wcopy_date d;

	if (value.len > WCI_VISIBLE_MAX ||
	    wcopy_date_parse(value, &d) != WCOPY_OK)
		return WCI_META_N_FIELDS;
	return has(key, "publi") ? WCI_META_PUBLISHED : WCI_META_MODIFIED;
}

static void
find_metas(struct wci_meta_finds *f)
{
	size_t best[WCI_META_N_FIELDS];
	struct shapes shapes = { { 0 } };

	for (size_t k = 0; k < N_KEYS; k++)
		add_shape(&shapes, keys[k].key);
	for (size_t k = 0; k < WCI_META_N_FIELDS; k++)
		best[k] = N_KEYS + 1;
	for (size_t i = 0; i < f->page->n_metas; i++) {
		const struct wci_meta_item *m = &f->page->metas[i];
		struct wcopy_span key = wci_page_string(f->page, m->key);
		struct wcopy_span value;
		size_t k = may_be(&shapes, key) ? 0 : N_KEYS;
		enum wci_meta_field field;

		while (k < N_KEYS && !equals(key, keys[k].key))
			k++;
		if (k == N_KEYS && !tells_by_parts(key))
			continue;
		value = wci_visible_trim(wci_page_string(f->page, m->content));
		if (k < N_KEYS && !is_plausible(k, value))
			continue;
		field = k < N_KEYS ? keys[k].field : field_by_parts(key, value);
		if (field == WCI_META_N_FIELDS || k >= best[field])
			continue;
		best[field] = k;
		f->meta[field] = value;
	}
}

/* -- elements --------------------------------------------------------------- */

/* What a class, id or itemprop says; bits. */
enum {
	SAYS_PUBLISHED = 1,
	SAYS_MODIFIED = 2,
	SAYS_BYLINE = 4,
	SAYS_PAYWALL = 8
};

static const struct {
	const char *token; /* lower case */
	uint8_t says;
} tokens[] = {
	{ "datepublished", SAYS_PUBLISHED },
	{ "published", SAYS_PUBLISHED },
	{ "pubdate", SAYS_PUBLISHED },
	{ "publish-date", SAYS_PUBLISHED },
	{ "published-date", SAYS_PUBLISHED },
	{ "post-date", SAYS_PUBLISHED },
	{ "entry-date", SAYS_PUBLISHED },
	{ "datecreated", SAYS_PUBLISHED },
	{ "datemodified", SAYS_MODIFIED },
	{ "updated", SAYS_MODIFIED },
	{ "modified", SAYS_MODIFIED },
	{ "byline", SAYS_BYLINE },
	{ "author", SAYS_BYLINE },
	{ "author-name", SAYS_BYLINE },
	{ "entry-author", SAYS_BYLINE },
	{ "post-author", SAYS_BYLINE },
	{ "article-author", SAYS_BYLINE },
	{ "article__author", SAYS_BYLINE },
	{ "byline-name", SAYS_BYLINE },
	{ "vcard", SAYS_BYLINE },
	{ "paywall", SAYS_PAYWALL },
	{ "paywall-title", SAYS_PAYWALL },
	{ "paywall-content", SAYS_PAYWALL },
	{ "paywall-container", SAYS_PAYWALL },
	{ "article-paywall", SAYS_PAYWALL },
	{ "steady-paywall-container", SAYS_PAYWALL },
	{ "regwall", SAYS_PAYWALL },
	{ "premium-paywall", SAYS_PAYWALL },
};

#define N_TOKENS (sizeof(tokens) / sizeof(tokens[0]))

static unsigned
says(const struct shapes *shapes, struct wcopy_span words)
{
	unsigned bits = 0;

	while (words.len > 0) {
		struct wcopy_span t = { words.ptr, 0 };

		while (t.len < words.len && t.ptr[t.len] != ' ')
			t.len++;
		words.ptr += t.len + (t.len < words.len);
		words.len -= t.len + (t.len < words.len);
		if (!may_be(shapes, t))
			continue;
		for (size_t k = 0; k < N_TOKENS; k++)
			if (equals(t, tokens[k].token))
				bits |= tokens[k].says;
	}
	return bits;
}

/* The text of its first block, if it is short; dates and names are. */
static struct wcopy_span
short_text(const struct wci_page *p, const struct wci_element *e)
{
	if (e->block >= e->block_end ||
	    p->blocks[e->block].len > WCI_VISIBLE_MAX)
		return (struct wcopy_span){ NULL, 0 };
	return wci_page_text(p, &p->blocks[e->block]);
}

static void
add_time(struct wci_meta_finds *f, const struct wci_element *e, unsigned bits)
{
	struct wci_meta_time *t = &f->time[f->n_times];

	if (f->n_times == WCI_META_TIMES ||
	    (e->flags & WCI_ELEMENT_HIDDEN) != 0)
		return;
	t->text = wci_page_string(f->page, e->value);
	if (t->text.len == 0)
		t->text = short_text(f->page, e);
	if (t->text.len == 0)
		return;
	t->kind = WCOPY_DATE_UNSPECIFIED;
	if ((bits & SAYS_PUBLISHED) != 0)
		t->kind = WCOPY_DATE_PUBLISHED;
	else if ((bits & SAYS_MODIFIED) != 0)
		t->kind = WCOPY_DATE_MODIFIED;
	t->block = e->block;
	f->n_times++;
}

static void
add_heading(const struct wci_page *p, uint32_t element, uint32_t *list,
    size_t *n)
{
	const struct wci_element *e = &p->elements[element];
	const struct wci_block *first, *last;

	if (e->block >= e->block_end || *n == WCI_META_HEADINGS)
		return;
	first = &p->blocks[e->block];
	last = &p->blocks[e->block_end - 1];
	/* An unclosed heading may hold the whole page. */
	if ((first->flags & WCI_BLOCK_HIDDEN) == 0 &&
	    last->text + last->len - first->text <= WCI_VISIBLE_MAX)
		list[(*n)++] = element;
}

static void
find_elements(struct wci_meta_finds *f)
{
	const struct wci_page *p = f->page;
	struct shapes shapes = { { 0 } };

	for (size_t k = 0; k < N_TOKENS; k++)
		add_shape(&shapes, tokens[k].token);
	for (uint32_t i = 0; i < p->n_elements; i++) {
		const struct wci_element *e = &p->elements[i];
		unsigned bits =
		    e->words.len == 0
			? 0
			: says(&shapes, wci_page_string(p, e->words));

		if (e->tag == WCI_TAG_H1)
			add_heading(p, i, f->h1, &f->n_h1);
		else if (e->tag == WCI_TAG_H2)
			add_heading(p, i, f->h2, &f->n_h2);
		if (e->tag == WCI_TAG_TIME ||
		    (bits & (SAYS_PUBLISHED | SAYS_MODIFIED)) != 0)
			add_time(f, e, bits);
		if ((bits & SAYS_PAYWALL) != 0 && e->block < e->block_end &&
		    (p->blocks[e->block].flags & WCI_BLOCK_HIDDEN) == 0)
			f->paywall = true;
		if ((bits & SAYS_BYLINE) != 0 && e->block < e->block_end &&
		    f->n_bylines < WCI_META_BYLINES)
			f->byline[f->n_bylines++] = i;
	}
}

bool
wci_meta_element_text(const struct wci_page *p, uint32_t element,
    struct wci_buf *out)
{
	const struct wci_element *e = &p->elements[element];

	for (uint32_t b = e->block; b < e->block_end; b++) {
		struct wcopy_span s = wci_page_text(p, &p->blocks[b]);

		if ((b > e->block && !wci_buf_append_char(out, ' ')) ||
		    !wci_buf_append(out, s.ptr, s.len))
			return false;
	}
	return true;
}

void
wci_meta_find(struct wci_meta_finds *f)
{
	find_metas(f);
	find_elements(f);
}
