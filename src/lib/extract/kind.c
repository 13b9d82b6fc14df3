/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/kind.h"

#include <string.h>

#include "extract/extractor.h"
#include "extract/visible.h"

/* What a page that is not there says in its title. */
static const char *const error_titles[] = { "page not found", "404 not found",
	"404 - not found", "error 404", "404 error", "404: ", "not found |",
	"not found -", "page cannot be found", "page can't be found",
	"page isn't available", "page unavailable", "page is not available",
	"access denied", "403 forbidden", "502 bad gateway", "503 service",
	"500 internal", "service unavailable", "just a moment...",
	"are you a robot", "attention required!", "pardon our interruption",
	"seite nicht gefunden", "seite wurde nicht gefunden",
	"seite existiert nicht", "page introuvable", "page non trouv",
	u8"p\u00e1gina no encontrada", "pagina no encontrada",
	"pagina non trovata", u8"p\u00e1gina n\u00e3o encontrada",
	"pagina niet gevonden", "sidan hittades inte",
	"sidan kunde inte hittas", "siden blev ikke fundet",
	"siden ble ikke funnet", u8"sivua ei l\u00f6y", "nie znaleziono strony",
	u8"sayfa bulunamad",
	/* Russian, page not found; Chinese, Japanese, Arabic the same. */
	u8"\u0441\u0442\u0440\u0430\u043d\u0438\u0446\u0430 \u043d\u0435 "
	u8"\u043d\u0430\u0439\u0434\u0435\u043d\u0430",
	u8"\u9875\u9762\u4e0d\u5b58\u5728",
	u8"\u30da\u30fc\u30b8\u304c\u898b\u3064\u304b\u308a\u307e\u305b\u3093",
	u8"\u0627\u0644\u0635\u0641\u062d\u0629 \u063a\u064a\u0631 "
	u8"\u0645\u0648\u062c\u0648\u062f\u0629" };

/* Parts of a path that say what is below it is watched or heard. */
static const char *const played[] = { "video", "videos", "watch", "audio",
	"podcast", "podcasts", "mediathek", "videothek", "webtv", "player" };

/* Parts that say what is below it is a list. */
static const char *const listed[] = { "tag", "tags", "category", "categories",
	"topic", "topics", "author", "authors", "search", "archive", "archives",
	"page", "section", "thema", "themen", "schlagworte", "kategorie",
	"autor", "autoren", "suche", "rubrique", "etiquetas", "categoria",
	"temas", "buscar" };

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

/* An error message is shorter than this; a story about one is longer. */
#define ERROR_WORDS 120

/* So many words in one piece are a story, also where a home page should be:
 * small sites have one page. */
#define STORY_WORDS 600

/* What is written below a video, in words, at most. */
#define VIDEO_WORDS 80

static bool
says_error(struct wcopy_span title)
{
	if (title.len == 3 && memcmp(title.ptr, "404", 3) == 0)
		return true;
	for (size_t i = 0; i < COUNT(error_titles); i++)
		if (wci_visible_behind(title, error_titles[i]) > 0)
			return true;
	return wci_visible_behind(title, "not found") == title.len &&
	       title.len > 0 && title.len <= 24;
}

/* The path of a URL without its query; empty for the root. */
static struct wcopy_span
path_of(struct wcopy_span url)
{
	size_t n = wci_visible_behind(url, "://"), end;

	if (n == 0)
		return (struct wcopy_span){ NULL, 0 };
	while (n < url.len && url.ptr[n] != '/' && url.ptr[n] != '?' &&
	       url.ptr[n] != '#')
		n++;
	while (n < url.len && url.ptr[n] == '/')
		n++;
	for (end = n; end < url.len; end++)
		if (url.ptr[end] == '?' || url.ptr[end] == '#')
			break;
	return (struct wcopy_span){ url.ptr + n, end - n };
}

/* The part of the path before its first '/', which is taken off. */
static struct wcopy_span
next_part(struct wcopy_span *path)
{
	struct wcopy_span part = { path->ptr, 0 };

	if (path->len == 0)
		return part;
	while (part.len < path->len && path->ptr[part.len] != '/')
		part.len++;
	path->ptr += part.len;
	path->len -= part.len;
	while (path->len > 0 && *path->ptr == '/') {
		path->ptr++;
		path->len--;
	}
	return part;
}

static bool
is_one_of(struct wcopy_span part, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strlen(words[i]) == part.len &&
		    wci_visible_behind(part, words[i]) == part.len)
			return true;
	return false;
}

static bool
path_has(struct wcopy_span path, const char *const *words, size_t n)
{
	while (path.len > 0)
		if (is_one_of(next_part(&path), words, n))
			return true;
	return false;
}

/* "", "index.html", "en/", "de-DE". A query may name an article ("?p=12"). */
static bool
is_home_url(struct wcopy_span url)
{
	struct wcopy_span path = path_of(url), first = next_part(&path);

	if (wci_visible_behind(url, "://") == 0 || path.len > 0 ||
	    memchr(url.ptr, '?', url.len) != NULL ||
	    memchr(url.ptr, '%', url.len) != NULL)
		return false;
	return first.len == 0 ||
	       (first.len >= 6 && first.len <= 12 &&
		   wci_visible_behind(first, "index.") == 6) ||
	       first.len == 2 ||
	       (first.len == 5 && (first.ptr[2] == '-' || first.ptr[2] == '_'));
}

/* The last part of the path is a slug or holds a number, as an article's. */
static bool
is_article_url(struct wcopy_span url)
{
	struct wcopy_span path = path_of(url), part = { NULL, 0 };
	size_t digits = 0, hyphens = 0;

	while (path.len > 0)
		part = next_part(&path);
	for (size_t i = 0; i < part.len; i++) {
		digits += part.ptr[i] >= '0' && part.ptr[i] <= '9';
		hyphens += part.ptr[i] == '-' || part.ptr[i] == '_';
	}
	return digits >= 4 || hyphens >= 3 || part.len >= 40;
}

/* A block that is a link of four words or more: the headline of another story,
 * kept or not. */
static bool
is_headline(const struct wcopy_extractor *x, size_t i)
{
	const struct wci_block *b = &x->page.blocks[i];

	return (size_t)b->link_bytes * 10 >= (size_t)b->len * 9 &&
	       wci_line_words(&x->classifier.lines.line[i]) >= 4;
}

static size_t
count_headlines(const struct wcopy_extractor *x)
{
	size_t n = 0;

	for (size_t i = 0; i < x->page.n_blocks; i++)
		n += is_headline(x, i);
	return n;
}

/* The longest run of kept text that no headline of another story interrupts,
 * in words: in a list of teasers all are short. */
static uint32_t
longest_run(const struct wcopy_extractor *x)
{
	uint32_t run = 0, best = 0;

	for (size_t i = 0; i < x->page.n_blocks; i++) {
		if (is_headline(x, i))
			run = 0;
		else if (x->body.keep[i])
			run += wci_line_words(&x->classifier.lines.line[i]);
		if (run > best)
			best = run;
	}
	return best;
}

static uint32_t
kept_words(const struct wcopy_extractor *x)
{
	uint32_t n = 0;

	for (size_t i = 0; i < x->page.n_blocks; i++)
		if (x->body.keep[i])
			n += wci_line_words(&x->classifier.lines.line[i]);
	return n;
}

/*
 * A list: it says so in its JSON-LD or its path and no article does, or it
 * has many headlines of other stories and of its own text no more than they
 * are, in pieces between them.
 */
static bool
is_listing(const struct wcopy_extractor *x, struct wcopy_span url,
    unsigned types, uint32_t words)
{
	size_t headlines = count_headlines(x);
	bool article = (types & WCI_TYPE_ARTICLE) != 0;
	bool list = (types & WCI_TYPE_LIST) != 0 ||
		    path_has(path_of(url), listed, COUNT(listed));

	if (article || headlines < 8)
		return false;
	if (list && !is_article_url(url))
		return longest_run(x) < 200;
	if (is_article_url(url) || url.len == 0)
		return headlines >= 20 && words < 60;
	return headlines >= 12 && longest_run(x) < 120;
}

enum wcopy_page_kind
wci_page_kind(const struct wcopy_extractor *x, struct wcopy_span url,
    const struct wcopy_article *a)
{
	unsigned types = wci_meta_types(x->meta);
	bool article = (types & WCI_TYPE_ARTICLE) != 0;
	uint32_t words = kept_words(x);

	if (a->route == WCOPY_ROUTE_JSONLD)
		return WCOPY_PAGE_ARTICLE;
	if (url.len == 0)
		url = a->url;
	if (words < ERROR_WORDS && says_error(a->title))
		return WCOPY_PAGE_ERROR;
	if (is_home_url(url) && !(article && words >= VIDEO_WORDS) &&
	    longest_run(x) < STORY_WORDS)
		return WCOPY_PAGE_HOME;
	if (words < VIDEO_WORDS &&
	    ((types & WCI_TYPE_VIDEO) != 0 ||
		path_has(path_of(url), played, COUNT(played))))
		return WCOPY_PAGE_VIDEO;
	if (is_listing(x, url, types, words))
		return WCOPY_PAGE_LISTING;
	return words == 0 ? WCOPY_PAGE_EMPTY : WCOPY_PAGE_ARTICLE;
}

enum wcopy_page_kind
wci_dump_kind(const struct wcopy_article *a)
{
	if (a->text.len < 6 * ERROR_WORDS && says_error(a->title))
		return WCOPY_PAGE_ERROR;
	return a->text.len == 0 ? WCOPY_PAGE_EMPTY : WCOPY_PAGE_ARTICLE;
}
