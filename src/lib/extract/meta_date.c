/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <string.h>
#include <wirecopy/record.h>

#include "extract/meta_parts.h"
#include "extract/visible.h"

/* Blocks around the title in which a date line may stand. */
#define BLOCKS_BEFORE 6
#define BLOCKS_BEHIND 25

/* Blocks above the title in which a date alone is the story's: farther up it
 * is today's. */
#define BLOCKS_ABOVE 3

/* In longer texts dates belong to what they tell of; so much longer ones, far
 * from the title; a label, or a date alone. */
#define SEEN_BYTES 160
#define FAR_BYTES 100
#define LABEL_BYTES 40

#define DAY 86400

/* A change so soon, in seconds, is no change. */
#define DOUBT_S 60

/*
 * What is believed of a date, most first. A date that the page states to
 * machines as that of publication is right nine times in ten where there is
 * one (WCXB, dev split); one that readers see near the title comes next; a
 * date of a change is better than none.
 */
enum trust {
	NONE,
	MODIFIED,
	MACHINE_MODIFIED,
	SEEN_ABOVE, /* right above the headline, no word with it */
	SEEN_FAR,   /* anywhere, with a word for publication */
	FROM_URL,
	SEEN,
	TIME,
	SEEN_PUBLISHED,
	TIME_PUBLISHED,
	MACHINE_DATE,
	PAGE_PUBLISHED,
	MACHINE_PUBLISHED,
	ARTICLE_PUBLISHED
};

struct choice {
	struct wcopy_date date;
	enum trust trust;
	/* The day in the URL: what is more than two days from it is believed
	 * less than what is not. */
	bool has_day;
	int64_t day;
	enum wcopy_date_order order; /* of 03/04/2026 */
};

static void
offer(struct choice *c, struct wcopy_date d, enum trust trust,
    enum wcopy_date_kind kind)
{
	int64_t off = d.t - c->day;

	if (c->has_day && (off > 3 * DAY || off < -2 * DAY) && trust > MODIFIED)
		trust = MODIFIED;
	/* 1970-01-01 is how programs write that they do not know. */
	if (trust <= c->trust || d.precision < WCOPY_DATE_DAY || d.t / DAY == 0)
		return;
	c->trust = trust;
	c->date = d;
	c->date.kind = (uint8_t)kind;
}

static void
offer_text(struct choice *c, struct wcopy_span s, enum trust trust,
    enum wcopy_date_kind kind)
{
	struct wcopy_date d;

	if (s.len > 0 && s.len <= WCI_VISIBLE_MAX &&
	    wcopy_date_parse_ordered(s, c->order, &d) == WCOPY_OK)
		offer(c, d, trust, kind);
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static size_t
digits_at(struct wcopy_span s, size_t i)
{
	size_t n = 0;

	while (i + n < s.len && is_digit(s.ptr[i + n]))
		n++;
	return n;
}

/* "2026/03/04", "2026-03-04" or "20260304" in a URL's path. */
static bool
date_in_url(struct wcopy_span url, struct wcopy_date *out)
{
	for (size_t i = 1; i + 8 <= url.len; i++) {
		size_t n = digits_at(url, i), m, d;
		char sep;

		if (is_digit(url.ptr[i - 1]) || n == 0)
			continue;
		if (n == 8 &&
		    (memcmp(url.ptr + i, "19", 2) == 0 ||
			memcmp(url.ptr + i, "20", 2) == 0) &&
		    wcopy_date_parse((struct wcopy_span){ url.ptr + i, 8 },
			out) == WCOPY_OK)
			return true;
		if (n != 4 || i + 5 >= url.len)
			continue;
		sep = url.ptr[i + 4];
		if (sep != '/' && sep != '-' && sep != '_')
			continue;
		m = digits_at(url, i + 5);
		if (m < 1 || m > 2 || i + 5 + m >= url.len ||
		    url.ptr[i + 5 + m] != sep)
			continue;
		d = digits_at(url, i + 6 + m);
		if (d >= 1 && d <= 2 &&
		    wcopy_date_parse((struct wcopy_span){ url.ptr + i,
					 6 + m + d },
			out) == WCOPY_OK)
			return true;
	}
	return false;
}

static bool
is_near_title(const struct wci_meta_finds *f, uint32_t block)
{
	return block + BLOCKS_BEFORE >= f->title_block &&
	       block <= f->title_block + BLOCKS_BEHIND;
}

/* Times on one side of the headline. */
static void
offer_times(struct choice *c, const struct wci_meta_finds *f, bool above)
{
	for (size_t i = 0; i < f->n_times; i++) {
		const struct wci_meta_time *t = &f->time[i];
		bool published = t->kind == WCOPY_DATE_PUBLISHED;

		if ((t->block < f->title_block) != above)
			continue;
		if (t->kind == WCOPY_DATE_MODIFIED)
			offer_text(c, t->text, MACHINE_MODIFIED, t->kind);
		else if (is_near_title(f, t->block))
			offer_text(c, t->text,
			    published ? TIME_PUBLISHED : TIME, t->kind);
		else if (published)
			offer_text(c, t->text, SEEN_FAR, t->kind);
	}
}

/* The date of a block, with the kind that its own words say, or those of a
 * label in the block before it: "Published" <br> "March 4, 2026". */
static bool
date_of_block(const struct choice *c, const struct wci_page *p, size_t i,
    size_t longest, struct wcopy_date *d)
{
	struct wcopy_span s = wci_page_text(p, &p->blocks[i]), label;
	size_t at;

	if (s.len > longest || (p->blocks[i].flags & WCI_BLOCK_HIDDEN) != 0 ||
	    wci_visible_date(s, c->order, d) != WCOPY_OK)
		return false;
	if (d->kind != WCOPY_DATE_UNSPECIFIED || i == 0 || s.len > LABEL_BYTES)
		return true;
	label = wci_page_text(p, &p->blocks[i - 1]);
	if (label.len <= LABEL_BYTES)
		d->kind = (uint8_t)wci_visible_label(label, &at);
	return true;
}

static void
offer_seen(struct choice *c, const struct wci_meta_finds *f, size_t longest)
{
	const struct wci_page *p = f->page;
	size_t from =
	    f->title_block < BLOCKS_BEFORE ? 0 : f->title_block - BLOCKS_BEFORE;
	size_t end = f->title_block + BLOCKS_BEHIND;

	for (size_t i = from; i < p->n_blocks && i < end; i++) {
		struct wcopy_date d;

		if (!date_of_block(c, p, i, longest, &d))
			continue;
		if (d.kind == WCOPY_DATE_PUBLISHED)
			offer(c, d, SEEN_PUBLISHED, WCOPY_DATE_PUBLISHED);
		else if (d.kind == WCOPY_DATE_MODIFIED)
			offer(c, d, MODIFIED, WCOPY_DATE_MODIFIED);
		else if (i >= f->title_block)
			offer(c, d, SEEN, WCOPY_DATE_UNSPECIFIED);
		else if (i + BLOCKS_ABOVE >= f->title_block &&
			 p->blocks[i].len <= LABEL_BYTES)
			offer(c, d, SEEN_ABOVE, WCOPY_DATE_UNSPECIFIED);
	}
}

/* Far from the headline only what says whose date it is counts: the rest are
 * dates of other stories. */
static void
offer_far(struct choice *c, const struct wci_meta_finds *f)
{
	const struct wci_page *p = f->page;

	for (size_t i = 0; i < p->n_blocks && c->trust < SEEN_FAR; i++) {
		struct wcopy_date d;

		if (!date_of_block(c, p, i, FAR_BYTES, &d))
			continue;
		if (d.kind == WCOPY_DATE_PUBLISHED)
			offer(c, d, SEEN_FAR, WCOPY_DATE_PUBLISHED);
		else if (d.kind == WCOPY_DATE_MODIFIED)
			offer(c, d, MODIFIED, WCOPY_DATE_MODIFIED);
	}
}

/*
 * Some programs write the time of the last change for both, or one that is
 * later. What readers see is right then if it is earlier.
 */
static bool
is_doubtful(const struct choice *c, const struct wci_meta_finds *f)
{
	struct choice change = { .trust = NONE, .order = c->order };

	offer_text(&change, wci_jsonld_get(f->ld, WCI_JSONLD_MODIFIED),
	    MACHINE_MODIFIED, WCOPY_DATE_MODIFIED);
	offer_text(&change, f->meta[WCI_META_MODIFIED], MACHINE_MODIFIED,
	    WCOPY_DATE_MODIFIED);
	return c->trust >= PAGE_PUBLISHED && change.trust != NONE &&
	       change.date.t < c->date.t + DOUBT_S;
}

static void
offer_earlier(struct choice *c, const struct wci_meta_finds *f)
{
	struct choice seen = { .trust = NONE, .order = c->order };

	offer_seen(&seen, f, LABEL_BYTES);
	if (seen.trust >= SEEN && seen.date.t + 2 * DAY <= c->date.t)
		c->date = seen.date;
}

static bool
begins(struct wcopy_span s, const char *lower)
{
	struct wcopy_span head = { s.ptr, strlen(lower) };

	return s.len >= head.len && wci_visible_behind(head, lower) == head.len;
}

/*
 * Which number of 03/04/2026 is the day: the month comes first in the United
 * States and where English has no country to its name, unless the domain is
 * of one; last where the year does. Everywhere else the day comes first.
 */
static enum wcopy_date_order
order_of(const struct wci_meta_finds *f)
{
	static const char *const year_first[] = { "zh", "ja", "ko", "hu", "lt",
		"mn", "fa" };
	static const char *const countries[] = { "uk", "au", "nz", "ie", "in",
		"za", "sg", "my", "hk", "ng", "ke", "pk", "lk", "bd" };
	struct wcopy_span tag = f->language;
	char domain[256];
	size_t n = wcopy_outlet(f->home, domain, sizeof(domain));

	if (tag.len < 2)
		return WCOPY_DATE_ORDER_UNKNOWN;
	for (size_t i = 0; i < sizeof(year_first) / sizeof(*year_first); i++)
		if (begins(tag, year_first[i]))
			return WCOPY_DATE_ORDER_UNKNOWN;
	if (!begins(tag, "en"))
		return WCOPY_DATE_DAY_FIRST;
	if (begins(tag, "en-us") || begins(tag, "en_us"))
		return WCOPY_DATE_MONTH_FIRST;
	if (tag.len > 2)
		return WCOPY_DATE_DAY_FIRST;
	for (size_t i = 0; i < sizeof(countries) / sizeof(*countries); i++)
		if (n > 3 && domain[n - 3] == '.' &&
		    memcmp(domain + n - 2, countries[i], 2) == 0)
			return WCOPY_DATE_DAY_FIRST;
	return WCOPY_DATE_MONTH_FIRST;
}

/* The change that is believed most: JSON-LD, <meta>, an element that says so,
 * a visible line. One before the publication is of the page's template. */
struct wcopy_date
wci_meta_modified(const struct wci_meta_finds *f,
    const struct wcopy_date *published)
{
	const struct wcopy_span ld = wci_jsonld_get(f->ld, WCI_JSONLD_MODIFIED);
	const struct wci_page *p = f->page;
	struct choice c = { .trust = NONE, .order = order_of(f) };
	size_t end = f->title_block + BLOCKS_BEHIND;

	offer_text(&c, ld, ARTICLE_PUBLISHED, WCOPY_DATE_MODIFIED);
	offer_text(&c, f->meta[WCI_META_MODIFIED], MACHINE_PUBLISHED,
	    WCOPY_DATE_MODIFIED);
	for (size_t i = 0; i < f->n_times && c.trust < MACHINE_PUBLISHED; i++)
		if (f->time[i].kind == WCOPY_DATE_MODIFIED)
			offer_text(&c, f->time[i].text, TIME_PUBLISHED,
			    WCOPY_DATE_MODIFIED);
	for (size_t i = f->title_block;
	     i < p->n_blocks && i < end && c.trust == NONE; i++) {
		struct wcopy_span s = wci_page_text(p, &p->blocks[i]);
		struct wcopy_date d;

		if (s.len <= SEEN_BYTES &&
		    (p->blocks[i].flags & WCI_BLOCK_HIDDEN) == 0 &&
		    wci_visible_changed(s, c.order, &d) == WCOPY_OK)
			offer(&c, d, MODIFIED, WCOPY_DATE_MODIFIED);
	}
	if (c.trust != NONE && published->precision != WCOPY_DATE_NONE &&
	    c.date.t + DAY <= published->t)
		return (struct wcopy_date){ .precision = WCOPY_DATE_NONE };
	return c.date;
}

struct wcopy_date
wci_meta_date(const struct wci_meta_finds *f)
{
	struct choice c = { .trust = NONE, .order = order_of(f) };
	struct wcopy_date in_url;

	if (date_in_url(f->url, &in_url) ||
	    date_in_url(f->meta[WCI_META_URL], &in_url)) {
		c.has_day = true;
		c.day = in_url.t;
		offer(&c, in_url, FROM_URL, WCOPY_DATE_PUBLISHED);
	}
	offer_text(&c, wci_jsonld_get(f->ld, WCI_JSONLD_PUBLISHED),
	    f->ld->rank[WCI_JSONLD_PUBLISHED] >= 2 ? ARTICLE_PUBLISHED
						   : PAGE_PUBLISHED,
	    WCOPY_DATE_PUBLISHED);
	offer_text(&c, f->meta[WCI_META_PUBLISHED], MACHINE_PUBLISHED,
	    WCOPY_DATE_PUBLISHED);
	offer_text(&c, f->meta[WCI_META_DATE], MACHINE_DATE,
	    WCOPY_DATE_UNSPECIFIED);
	offer_times(&c, f, false);
	offer_times(&c, f, true);
	/* To read lines costs more than all the rest. */
	if (c.trust < SEEN_PUBLISHED)
		offer_seen(&c, f, SEEN_BYTES);
	else if (is_doubtful(&c, f))
		offer_earlier(&c, f);
	if (c.trust < SEEN_FAR)
		offer_far(&c, f);
	offer_text(&c, wci_jsonld_get(f->ld, WCI_JSONLD_MODIFIED),
	    MACHINE_MODIFIED, WCOPY_DATE_MODIFIED);
	offer_text(&c, f->meta[WCI_META_MODIFIED], MACHINE_MODIFIED,
	    WCOPY_DATE_MODIFIED);
	return c.date;
}
