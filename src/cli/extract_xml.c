/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "extract_out.h"

#include "article.h"
#include "markup_out.h"

void
extract_xml_begin(FILE *f)
{
	(void)fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<articles>\n",
	    f);
}

void
extract_xml_end(FILE *f)
{
	(void)fputs("</articles>\n", f);
}

static void
put_part(FILE *f, const struct wcopy_part *part, struct wcopy_span text)
{
	const char *name = wcopy_part_name((enum wcopy_part_kind)part->kind);

	(void)fprintf(f, "<%s", name);
	if (part->level > 0)
		(void)fprintf(f, " level=\"%u\"", part->level);
	(void)putc('>', f);
	markup_put(f, text);
	(void)fprintf(f, "</%s>\n", name);
}

void
extract_xml(FILE *f, const struct wcopy_decision *d, uint64_t n)
{
	const struct wcopy_article *a = d->article;
	const struct wcopy_record *r = d->record;
	struct wcopy_date date = article_date(&r->date);
	char day[WCOPY_DATE_CHARS], changed[WCOPY_DATE_CHARS];
	struct wcopy_span text;
	struct wcopy_part part;
	size_t at = 0;

	(void)n;
	(void)fputs("<article", f);
	markup_attribute(f, "id", r->id);
	markup_attribute(f, "url", r->url);
	markup_attribute(f, "source", r->outlet);
	markup_name(f, "date", wcopy_date_format(&date, day));
	markup_name(f, "modified", wcopy_date_format(&r->modified, changed));
	markup_attribute(f, "canonical", r->canonical);
	markup_attribute(f, "site", r->site);
	markup_attribute(f, "language", r->language);
	if (r->paywall != WCOPY_PAYWALL_UNKNOWN)
		markup_name(f, "paywall",
		    r->paywall == WCOPY_PAYWALL_YES ? "yes" : "no");
	markup_name(f, "kind", wcopy_page_name(a->kind));
	(void)fputs(">\n", f);
	markup_element(f, "", "title", r->title);
	markup_element(f, "", "byline", r->byline);
	(void)fputs("<text>\n", f);
	for (size_t i = 0; extract_part(a, i, &at, &text, &part); i++)
		put_part(f, &part, text);
	(void)fputs("</text>\n</article>\n", f);
}
