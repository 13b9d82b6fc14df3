/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "body.h"

#include <stdlib.h>
#include <string.h>

#include "feed.h"
#include "mem.h"
#include "msg.h"

/* Copy a span to *to, and go on behind it. */
static void
copy(struct wcopy_span *span, char **to)
{
	if (span->len > 0)
		memcpy(*to, span->ptr, span->len);
	span->ptr = *to;
	*to += span->len;
}

/* Keep what lives in the reader, or in what it was extracted by. */
static void
keep(struct body *b, struct wcopy_side side)
{
	size_t room = 0;
	char *to;

	mem_grow(&b->bytes, &room,
	    side.text.len + side.title.len + side.outlet.len + 1, 1);
	to = b->bytes;
	copy(&side.text, &to);
	copy(&side.title, &to);
	copy(&side.outlet, &to);
	b->side = side;
}

static wcopy_status
extract(struct body *b, const struct wcopy_record *rec, struct wcopy_side side,
    struct wcopy_error *err)
{
	struct wcopy_page page = { rec->kind, rec->body, rec->charset,
		rec->url };
	struct wcopy_extractor *x;
	struct wcopy_article article;
	char outlet[256];
	wcopy_status rc;

	if ((rc = wcopy_extractor_new(&x, err)) != WCOPY_OK)
		return rc;
	if ((rc = wcopy_extractor_run(x, &page, &article, err)) == WCOPY_OK) {
		side.text = article.text;
		if (side.title.len == 0)
			side.title = article.title;
		if (article.date.precision != WCOPY_DATE_NONE)
			side.date = article.date;
		if (side.outlet.len == 0)
			side.outlet = (struct wcopy_span){ outlet,
				wcopy_outlet(article.url, outlet,
				    sizeof(outlet)) };
		keep(b, side);
	}
	wcopy_extractor_free(x);
	return rc;
}

/* Read the record that raw is. */
static wcopy_status
take(struct body *b, const struct wcopy_raw *raw,
    const struct wcopy_reader_params *params, struct wcopy_error *err)
{
	struct wcopy_parser *parser;
	struct wcopy_record rec;
	wcopy_status rc;

	if ((rc = wcopy_parser_new(&parser, params, err)) != WCOPY_OK)
		return rc;
	rc = wcopy_parser_parse(parser, raw, &rec, err);
	if (rc == WCOPY_OK) {
		struct wcopy_side side = { rec.body, rec.title, rec.outlet,
			rec.date };

		if (side.date.kind == WCOPY_DATE_CRAWLED)
			side.date.precision = WCOPY_DATE_NONE;
		if (rec.kind == WCOPY_BODY_ARTICLE ||
		    raw->format == WCOPY_FORMAT_TEXT)
			keep(b, side);
		else
			rc = extract(b, &rec, side, err);
	}
	wcopy_parser_free(parser);
	return rc;
}

enum cli_exit
body_read(struct body *b, const char *path,
    const struct wcopy_reader_params *params)
{
	enum cli_exit exit_status = CLI_EXIT_DONE;
	struct wcopy_reader *reader;
	struct wcopy_error err;
	struct wcopy_raw raw;
	wcopy_status rc;

	*b = (struct body){ .name = strcmp(path, "-") == 0 ? "stdin" : path };
	if (wcopy_reader_open(&reader, path, b->name, NULL, params, &err) !=
	    WCOPY_OK) {
		exit_status = feed_failed(&err);
		return exit_status == CLI_EXIT_INPUT ? CLI_EXIT_USAGE
						     : exit_status;
	}
	rc = wcopy_reader_next(reader, &raw, &err);
	if (rc == WCOPY_OK)
		rc = take(b, &raw, params, &err);
	else if (rc == WCOPY_EOF)
		keep(b, (struct wcopy_side){ 0 });
	if (rc != WCOPY_OK && rc != WCOPY_EOF) {
		exit_status = feed_failed(&err);
	} else if (rc == WCOPY_OK &&
		   wcopy_reader_next(reader, &raw, &err) != WCOPY_EOF) {
		msg_error("%s: holds more than one record; compare takes two "
			  "files of one article each",
		    b->name);
		exit_status = CLI_EXIT_INPUT;
	}
	wcopy_reader_close(reader);
	return exit_status;
}
