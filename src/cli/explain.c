/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "explain.h"

#include <string.h>

#include "feed.h"
#include "plain.h"

/* A line of a terminal: bytes of a block's text that are shown. */
#define SHOWN 100

enum cli_exit
explain_open(struct explain *e, const struct wcopy_reader_params *params)
{
	struct wcopy_error err;

	if (wcopy_parser_new(&e->parser, params, &err) != WCOPY_OK ||
	    wcopy_extractor_new(&e->extractor, &err) != WCOPY_OK)
		return feed_failed(&err);
	return CLI_EXIT_DONE;
}

void
explain_close(struct explain *e)
{
	wcopy_parser_free(e->parser);
	wcopy_extractor_free(e->extractor);
}

bool
explain_page(struct explain *e, const struct wcopy_decision *d)
{
	struct wcopy_raw raw = d->raw;
	struct wcopy_record r;
	struct wcopy_article a;
	struct wcopy_page page;
	wcopy_status rc;

	e->has_page = false;
	if (d->record->kind == WCOPY_BODY_ARTICLE)
		return true;
	rc = wcopy_parser_parse(e->parser, &raw, &r, NULL);
	page = (struct wcopy_page){ r.kind, r.body, r.charset, r.url };
	if (rc == WCOPY_OK)
		rc = wcopy_extractor_run(e->extractor, &page, &a, NULL);
	e->has_page = rc == WCOPY_OK;
	return rc != WCOPY_ENOMEM;
}

/* "own.stop_rate" */
static void
name_of(const struct wcopy_feature *x, char *out, size_t room)
{
	size_t n = (size_t)snprintf(out, room, "%s.", x->group);

	for (const char *p = x->name; *p != '\0' && n + 1 < room; p++)
		out[n++] = *p >= 'A' && *p <= 'Z' ? (char)(*p + 32) : *p;
	out[n] = '\0';
}

void
explain_json(const struct explain *e, struct json_out *j)
{
	struct wcopy_block b;
	struct wcopy_feature x;
	char name[64];

	json_array_begin(j, "blocks");
	for (size_t i = 0;
	     e->has_page && wcopy_extractor_block(e->extractor, i, &b); i++) {
		json_object_begin(j, NULL);
		json_text(j, "text", b.text);
		json_string(j, "element",
		    (struct wcopy_span){ b.element, strlen(b.element) });
		json_bool(j, "kept", b.kept);
		json_name(j, "verdict", b.verdict);
		json_share(j, "probability", (double)b.probability);
		json_object_begin(j, "features");
		for (size_t k = 0;
		     wcopy_extractor_feature(e->extractor, i, k, &x); k++) {
			if (x.value >= 0 && x.value <= 0)
				continue;
			name_of(&x, name, sizeof(name));
			json_share(j, name, (double)x.value);
		}
		json_object_end(j);
		json_object_end(j);
	}
	json_array_end(j);
}

/* The numbers of block i that are not 0, a line for each group of them. */
static void
put_features(const struct explain *e, size_t i, FILE *f)
{
	struct wcopy_feature x;
	const char *group = "";

	for (size_t k = 0; wcopy_extractor_feature(e->extractor, i, k, &x);
	     k++) {
		char name[64];

		if (x.value >= 0 && x.value <= 0)
			continue;
		name_of(&x, name, sizeof(name));
		if (strcmp(group, x.group) != 0) {
			(void)fprintf(f,
			    "%s        %s:", *group != '\0' ? "\n" : "",
			    x.group);
			group = x.group;
		}
		(void)fprintf(f, " %s %.2f", strchr(name, '.') + 1,
		    (double)x.value);
	}
	if (*group != '\0')
		(void)putc('\n', f);
}

void
explain_text(const struct explain *e, FILE *f)
{
	struct wcopy_block b;

	for (size_t i = 0;
	     e->has_page && wcopy_extractor_block(e->extractor, i, &b); i++) {
		size_t n = b.text.len < SHOWN ? b.text.len : SHOWN;

		/* Not in the middle of a character. */
		while (n > 0 && n < b.text.len &&
		       ((unsigned char)b.text.ptr[n] & 0xc0) == 0x80)
			n--;
		(void)fprintf(f, "\n%s  %.2f  %-10s %-8s ",
		    b.kept ? "kept" : "out ", (double)b.probability, b.element,
		    b.verdict);
		plain_put(f, (struct wcopy_span){ b.text.ptr, n });
		(void)fprintf(f, "%s\n", n < b.text.len ? "..." : "");
		put_features(e, i, f);
	}
}
