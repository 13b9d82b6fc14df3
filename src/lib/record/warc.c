/* SPDX-License-Identifier: MIT */
/*
 * warc.c - records of WARC files
 *
 * Handed out: response, resource and conversion (WET) records, and the
 * metadata records in which Media Cloud keeps its extracted articles. Others
 * (warcinfo, request, revisit, other metadata, continuation) are counted and
 * passed over.
 *
 * The announced length is checked against what follows: behind the block come
 * two line ends, or the next record, or the end. If not, the length is wrong
 * and the record is dropped; the next one is found by its version line at the
 * start of a line. One stretch of damage is reported once, however many breaks
 * of the compressed stream are in it: how many records it held cannot be told.
 *
 * A record is as long as its framing: head, block and up to two line ends.
 */
#include <config.h>

#include <inttypes.h>
#include <string.h>

#include "base/error.h"
#include "record/format.h"
#include "record/head.h"
#include "record/http.h"
#include "record/parser.h"
#include "record/warc_head.h"

/* story-indexer's content type of an extracted article. */
#define MEDIA_CLOUD "application/x.mediacloud-indexer+json"

/* Two line ends, and what it takes to see that a record follows. */
#define BEHIND (4 + WCI_WARC_MAGIC)

static int
taste(struct wcopy_span head, bool all)
{
	size_t n = head.len < WCI_WARC_MAGIC ? head.len : WCI_WARC_MAGIC;

	if (wci_warc_begins(head))
		return WCI_TASTE_SURE;
	if (!all && n < WCI_WARC_MAGIC &&
	    memcmp(head.ptr, "WARC/", n < 5 ? n : 5) == 0)
		return WCI_TASTE_MORE;
	return WCI_TASTE_NO;
}

/* The offset of the next version line in s; SIZE_MAX if there is none. */
static size_t
find_record(struct wcopy_span s)
{
	const char *end = s.ptr + s.len;
	const char *p = s.ptr;

	while ((p = memmem(p, (size_t)(end - p), "\nWARC/", 6)) != NULL) {
		p++;
		if (wci_warc_begins(
			(struct wcopy_span){ p, (size_t)(end - p) }))
			return (size_t)(p - s.ptr);
	}
	return SIZE_MAX;
}

/*
 * Go to the next version line at the start of a line, over as many breaks as
 * it takes. WCOPY_EOF: there is none.
 */
static wcopy_status
resync(struct wci_cut *c, struct wcopy_error *err)
{
	struct wcopy_span s;
	wcopy_status rc;

	for (;;) {
		size_t want = WCI_WARC_MAGIC + 1;
		size_t at;

		if ((rc = wci_source_peek(c->src, want, &s, err)) != WCOPY_OK)
			return rc;
		at = c->at_start && wci_warc_begins(s) ? 0 : find_record(s);
		c->at_start = false;
		if (at != SIZE_MAX) {
			wci_source_consume(c->src, at);
			c->lost = false;
			return WCOPY_OK;
		}
		if (s.len >= want) {
			/* A version line may begin in the last bytes. */
			wci_source_consume(c->src, s.len - want + 1);
			continue;
		}
		wci_source_consume(c->src, s.len);
		if (!wci_cut_broken(c))
			return WCOPY_EOF;
		if ((rc = wci_source_resume(c->src, err)) != WCOPY_OK)
			return rc;
		c->at_start = true;
	}
}

/* Pass over line ends; WCOPY_EOF: nothing else is left. */
static wcopy_status
skip_line_ends(struct wci_cut *c, struct wcopy_error *err)
{
	struct wcopy_span s;
	wcopy_status rc;
	size_t i;

	do {
		if ((rc = wci_source_peek(c->src, 1, &s, err)) != WCOPY_OK)
			return rc;
		if (s.len == 0)
			return WCOPY_EOF;
		for (i = 0; i < s.len; i++)
			if (s.ptr[i] != '\r' && s.ptr[i] != '\n')
				break;
		wci_source_consume(c->src, i);
	} while (i == s.len);
	return WCOPY_OK;
}

/* The record at hand is bad, and err says why. */
static wcopy_status
give_up(struct wci_cut *c)
{
	/* One byte on, so that the search does not find this record again. */
	wci_source_consume(c->src, 1);
	c->lost = true;
	c->at_start = false;
	return WCOPY_SKIP;
}

/* What must be known of a head once its bytes may have moved. */
struct extent {
	size_t head;    /* bytes of the head */
	uint64_t block; /* bytes announced behind it */
	bool wanted;
};

static bool
is_wanted(const struct wci_warc_head *h)
{
	static const char *const types[] = { "response", "resource",
		"conversion" };

	for (size_t i = 0; i < sizeof(types) / sizeof(*types); i++)
		if (wci_head_is(h->type, types[i]))
			return true;
	return wci_head_is(h->type, "metadata") &&
	       wci_head_starts(h->content_type, MEDIA_CLOUD);
}

static wcopy_status
read_head(struct wci_cut *c, struct extent *x, struct wcopy_error *err)
{
	struct wci_warc_head h;
	struct wcopy_span s = { NULL, 0 };
	wcopy_status rc;
	size_t want;

	do {
		want = s.len + 1;
		if ((rc = wci_source_peek(c->src, want, &s, err)) != WCOPY_OK)
			return rc;
	} while (s.len >= want && s.len < WCI_MAX_HEAD &&
		 (s.len < WCI_WARC_MAGIC ||
		     (wci_warc_begins(s) && wci_head_length(s) == 0)));
	if (s.len < want && wci_cut_broken(c) && wci_head_length(s) == 0)
		return wci_cut_torn(c, err);
	if ((rc = wci_warc_head_parse(s, &h, err)) != WCOPY_OK)
		return give_up(c);
	*x = (struct extent){ h.len, h.length, is_wanted(&h) };
	return WCOPY_OK;
}

/* Length of up to two line ends that s begins with; *n says how many. */
static size_t
line_ends(struct wcopy_span s, unsigned *n)
{
	size_t i = 0;

	for (*n = 0; *n < 2 && i < s.len; ++*n) {
		if (s.ptr[i] == '\n')
			i++;
		else if (s.len - i >= 2 && memcmp(s.ptr + i, "\r\n", 2) == 0)
			i += 2;
		else
			break;
	}
	return i;
}

/*
 * The data stops inside of the block. If another record begins before that,
 * the length is wrong; else the record is cut short.
 */
static wcopy_status
cut_short(struct wci_cut *c, const struct extent *x, struct wcopy_span s,
    struct wcopy_error *err)
{
	if (find_record((struct wcopy_span){ s.ptr + x->head,
		s.len - x->head }) == SIZE_MAX) {
		if (wci_cut_broken(c))
			return wci_cut_torn(c, err);
		(void)wci_fail(err, WCOPY_SKIP, WCOPY_REASON_BAD_WARC,
		    "the input ends %zu bytes into a block of %" PRIu64,
		    s.len - x->head, x->block);
	} else {
		(void)wci_fail(err, WCOPY_SKIP, WCOPY_REASON_BAD_WARC,
		    "the next record begins inside of the announced %" PRIu64
		    " bytes",
		    x->block);
	}
	return give_up(c);
}

/* Find the end of the record whose head has been read. */
static wcopy_status
measure(struct wci_cut *c, const struct extent *x, size_t *len,
    struct wcopy_error *err)
{
	struct wcopy_span s;
	wcopy_status rc;
	size_t end;
	unsigned n;

	if (x->head > c->max_record || x->block > c->max_record - x->head) {
		/* Whether that length is right cannot be checked within
		 * bounds, so the next record is searched for. */
		(void)wci_fail(err, WCOPY_SKIP, WCOPY_REASON_TOO_LARGE,
		    "the record announces %" PRIu64 " bytes, more than %zu",
		    x->block, c->max_record);
		return give_up(c);
	}
	end = x->head + (size_t)x->block;
	rc = wci_source_peek(c->src, end + BEHIND, &s, err);
	if (rc != WCOPY_OK)
		return rc;
	if (s.len < end)
		return cut_short(c, x, s, err);
	s.ptr += end;
	s.len -= end;
	*len = end + line_ends(s, &n);
	s.ptr += *len - end;
	s.len -= *len - end;
	if (n == 2 || s.len == 0 || wci_warc_begins(s))
		return WCOPY_OK;
	(void)wci_fail(err, WCOPY_SKIP, WCOPY_REASON_BAD_WARC,
	    "the announced %" PRIu64 " bytes do not end where a record ends",
	    x->block);
	return give_up(c);
}

static wcopy_status
next(struct wci_cut *c, size_t *len, struct wcopy_error *err)
{
	struct extent x = { 0 };
	wcopy_status rc;

	for (;;) {
		if (c->lost && (rc = resync(c, err)) != WCOPY_OK)
			return rc;
		if ((rc = skip_line_ends(c, err)) != WCOPY_OK)
			return rc;
		wci_cut_begin(c);
		if ((rc = read_head(c, &x, err)) != WCOPY_OK)
			return rc;
		if ((rc = measure(c, &x, len, err)) != WCOPY_OK)
			return rc;
		if (x.wanted)
			return WCOPY_OK;
		wci_source_consume(c->src, *len);
	}
}

/*
 * A response in a WARC file is an HTTP message as a rule; some crawlers leave
 * the type out. DNS answers and the like are responses too.
 */
static bool
is_http(const struct wci_warc_head *h, struct wcopy_span block)
{
	if (h->content_type.len > 0)
		return wci_head_starts(h->content_type, "application/http");
	return wci_head_begins(block, "HTTP/");
}

/* The values of the head, on one line and in UTF-8. */
static wcopy_status
take_fields(struct wcopy_parser *p, struct wci_warc_head *h,
    struct wcopy_record *rec, struct wcopy_error *err)
{
	/* A value grows by half at most when it is repaired, and never when it
	 * is unfolded: with this room the buffer stays where it is. */
	if (!wci_buf_reserve(&p->fields, h->len * 4) ||
	    !wci_head_unfold(&h->date, &p->fields) ||
	    !wci_head_unfold(&h->id, &p->fields) ||
	    !wci_head_unfold(&h->uri, &p->fields) ||
	    !wci_parser_repair(&h->id, &p->fields) ||
	    !wci_parser_repair(&h->uri, &p->fields))
		return wci_fail_nomem(err);
	rec->id = h->id;
	rec->url = h->uri;
	if (wcopy_date_parse(h->date, &rec->date) == WCOPY_OK)
		rec->date.kind = WCOPY_DATE_CRAWLED;
	return WCOPY_OK;
}

/* An article that Media Cloud extracted; the head fills what it lacks. */
static wcopy_status
parse_media_cloud(struct wcopy_parser *p, struct wcopy_span block,
    struct wcopy_record *rec, struct wcopy_error *err)
{
	struct wcopy_record article = *rec;
	wcopy_status rc = wci_profile_record(p->profile, block, &article, err);

	if (rc != WCOPY_OK)
		return rc;
	if (article.id.len == 0)
		article.id = rec->id;
	if (article.url.len == 0)
		article.url = rec->url;
	if (article.date.precision == WCOPY_DATE_NONE)
		article.date = rec->date;
	*rec = article;
	return WCOPY_OK;
}

static wcopy_status
parse(struct wcopy_parser *p, const struct wcopy_raw *raw,
    struct wcopy_record *rec, struct wcopy_error *err)
{
	struct wci_warc_head h;
	struct wci_http http = { 0 };
	wcopy_status rc = wci_warc_head_parse(raw->bytes, &h, err);

	if (rc != WCOPY_OK)
		return rc;
	http.body = (struct wcopy_span){ raw->bytes.ptr + h.len,
		raw->bytes.len - h.len };
	if (http.body.len < h.length)
		return wci_fail(err, WCOPY_SKIP, WCOPY_REASON_BAD_WARC,
		    "the block is shorter than announced");
	http.body.len = (size_t)h.length;
	if ((rc = take_fields(p, &h, rec, err)) != WCOPY_OK)
		return rc;
	if (wci_head_is(h.type, "metadata"))
		return parse_media_cloud(p, http.body, rec, err);
	http.content_type = h.content_type;
	if (wci_head_is(h.type, "response")) {
		if (!is_http(&h, http.body))
			return wci_fail(err, WCOPY_SKIP,
			    WCOPY_REASON_NOT_A_PAGE,
			    "the response is not HTTP");
		rc = wci_http_parse(&p->payload, http.body, h.truncated, &http,
		    err);
		if (rc != WCOPY_OK)
			return rc;
	}
	if (http.content_type.len == 0)
		http.content_type = h.payload_type;
	return wci_parse_typed(&http, rec, err);
}

const struct wci_format wci_format_warc = {
	.id = WCOPY_FORMAT_WARC,
	.taste = taste,
	.next = next,
	.parse = parse,
};
