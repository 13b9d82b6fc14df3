/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "body.h"

#include <stdlib.h>
#include <string.h>

#include "feed.h"
#include "mem.h"
#include "msg.h"

/* Copy the text, which lives in the reader. */
static void
keep(struct body *b, struct wcopy_span text)
{
	size_t room = 0;

	mem_grow(&b->text, &room, text.len + 1, 1);
	if (text.len > 0)
		memcpy(b->text, text.ptr, text.len);
	b->len = text.len;
}

static wcopy_status
extract(struct body *b, const struct wcopy_record *rec, struct wcopy_error *err)
{
	struct wcopy_page page = { rec->kind, rec->body, rec->charset,
		rec->url };
	struct wcopy_extractor *x;
	struct wcopy_article article;
	wcopy_status rc;

	if ((rc = wcopy_extractor_new(&x, err)) != WCOPY_OK)
		return rc;
	if ((rc = wcopy_extractor_run(x, &page, &article, err)) == WCOPY_OK)
		keep(b, article.text);
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
		if (rec.kind == WCOPY_BODY_ARTICLE ||
		    raw->format == WCOPY_FORMAT_TEXT)
			keep(b, rec.body);
		else
			rc = extract(b, &rec, err);
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
	    WCOPY_OK)
		return feed_failed(&err);
	rc = wcopy_reader_next(reader, &raw, &err);
	if (rc == WCOPY_OK)
		rc = take(b, &raw, params, &err);
	else if (rc == WCOPY_EOF)
		keep(b, (struct wcopy_span){ NULL, 0 });
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
