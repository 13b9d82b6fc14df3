/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "extract_out.h"

#include <string.h>

#include "article.h"

/* The next paragraph of a given text, from *at on. */
static bool
next_paragraph(struct wcopy_span text, size_t *at, struct wcopy_span *out)
{
	size_t i = *at, end;

	while (i < text.len && (text.ptr[i] == '\n' || text.ptr[i] == '\r'))
		i++;
	for (end = i; end < text.len; end++)
		if (text.ptr[end] == '\n' && end + 1 < text.len &&
		    (text.ptr[end + 1] == '\n' || text.ptr[end + 1] == '\r'))
			break;
	*at = end;
	while (
	    end > i && (text.ptr[end - 1] == '\n' || text.ptr[end - 1] == '\r'))
		end--;
	*out = (struct wcopy_span){ end > i ? text.ptr + i : NULL, end - i };
	return end > i;
}

bool
extract_part(const struct wcopy_article *a, size_t i, size_t *at,
    struct wcopy_span *text, struct wcopy_part *part)
{
	*part = (struct wcopy_part){ .kind = WCOPY_PART_PARAGRAPH };
	if (a->n_parts == 0)
		return next_paragraph(a->text, at, text);
	if (i >= a->n_parts)
		return false;
	*part = a->parts[i];
	*text = (struct wcopy_span){ a->text.ptr + part->off, part->len };
	return true;
}

static void
put(FILE *f, struct wcopy_span s)
{
	if (s.len > 0)
		(void)fwrite(s.ptr, 1, s.len, f);
}

/* -- plain text ------------------------------------------------------------- */

void
extract_text(FILE *f, const struct wcopy_decision *d, uint64_t n)
{
	const struct wcopy_article *a = d->article;
	struct wcopy_span text;
	struct wcopy_part part;
	bool first = d->record->title.len == 0;
	size_t at = 0;

	if (n > 0)
		(void)fputs("\f\n", f);
	put(f, d->record->title);
	if (!first)
		(void)putc('\n', f);
	for (size_t i = 0; extract_part(a, i, &at, &text, &part); i++) {
		if (!first)
			(void)putc('\n', f);
		first = false;
		if (part.kind == WCOPY_PART_ITEM)
			(void)fputs("- ", f);
		put(f, text);
		(void)putc('\n', f);
	}
}

/* -- Markdown --------------------------------------------------------------- */

/* Is this the sign behind a number at the start of a line, "12."? */
static bool
ends_number(struct wcopy_span s, size_t line, size_t i)
{
	if ((s.ptr[i] != '.' && s.ptr[i] != ')') || i == line)
		return false;
	for (size_t k = line; k < i; k++)
		if (s.ptr[k] < '0' || s.ptr[k] > '9')
			return false;
	return true;
}

/* A text whose signs mean themselves (CommonMark 0.31: those of inlines
 * anywhere, those of blocks at the start of a line); prefix stands before every
 * line but the first. */
static void
put_markdown(FILE *f, struct wcopy_span s, const char *prefix)
{
	size_t line = 0; /* where the line begins */

	for (size_t i = 0; i < s.len; i++) {
		char c = s.ptr[i];

		if (c == '\n') {
			/* Two spaces: the line ends here. */
			(void)fprintf(f, "  \n%s", prefix);
			line = i + 1;
			continue;
		}
		if (memchr("\\`*_[]<>&", c, 9) != NULL ||
		    (i == line && memchr("#+-=~|", c, 6) != NULL) ||
		    ends_number(s, line, i))
			(void)putc('\\', f);
		(void)putc(c, f);
	}
}

static void
put_verbatim(FILE *f, struct wcopy_span s)
{
	(void)fputs("    ", f);
	for (size_t i = 0; i < s.len; i++) {
		(void)putc(s.ptr[i], f);
		if (s.ptr[i] == '\n')
			(void)fputs("    ", f);
	}
}

/* "*By Jane Doe, valleytribune.example, 2026-03-04, updated 2026-03-05*", what
 * is known of it. */
static void
put_source(FILE *f, const struct wcopy_record *r)
{
	struct wcopy_date date = article_date(&r->date);
	char day[WCOPY_DATE_CHARS], changed[WCOPY_DATE_CHARS + 8] = "updated ";
	struct wcopy_span parts[4] = { r->byline, r->outlet,
		{ wcopy_date_format(&date, day), strlen(day) } };
	const char *before = "\n*";

	/* Some pages name the same time twice. */
	if (r->modified.precision != WCOPY_DATE_NONE &&
	    r->modified.t > date.t) {
		(void)wcopy_date_format(&r->modified, changed + 8);
		parts[3] = (struct wcopy_span){ changed, strlen(changed) };
	}
	for (size_t i = 0; i < 4; i++) {
		if (parts[i].len == 0)
			continue;
		(void)fputs(before, f);
		put_markdown(f, parts[i], "");
		before = ", ";
	}
	if (*before == ',')
		(void)fputs("*\n", f);
}

/* What stands before a part. A subhead is below the title, which is a level-1
 * heading here whatever it was on the page. */
static void
put_mark(FILE *f, const struct wcopy_part *part)
{
	if (part->kind == WCOPY_PART_HEADING)
		(void)fprintf(f, "%.*s ", part->level < 2 ? 2 : part->level,
		    "######");
	else if (part->kind == WCOPY_PART_ITEM)
		(void)fputs("- ", f);
	else if (part->kind == WCOPY_PART_QUOTE)
		(void)fputs("> ", f);
}

void
extract_markdown(FILE *f, const struct wcopy_decision *d, uint64_t n)
{
	const struct wcopy_article *a = d->article;
	struct wcopy_span text;
	struct wcopy_part part;
	unsigned before = WCOPY_N_PARTS;
	size_t at = 0;

	if (n > 0)
		(void)fputs("\n---\n\n", f);
	if (d->record->title.len > 0) {
		(void)fputs("# ", f);
		put_markdown(f, d->record->title, "");
		(void)putc('\n', f);
	}
	put_source(f, d->record);
	for (size_t i = 0; extract_part(a, i, &at, &text, &part); i++) {
		/* Items of one list stand together; so do the paragraphs of a
		 * quotation, with a quoted empty line between. */
		if (part.kind == WCOPY_PART_QUOTE && before == part.kind)
			(void)fputs(">\n", f);
		else if (part.kind != WCOPY_PART_ITEM || before != part.kind)
			(void)putc('\n', f);
		put_mark(f, &part);
		if (part.kind == WCOPY_PART_VERBATIM)
			put_verbatim(f, text);
		else
			put_markdown(f, text,
			    part.kind == WCOPY_PART_QUOTE  ? "> "
			    : part.kind == WCOPY_PART_ITEM ? "  "
							   : "");
		(void)putc('\n', f);
		before = part.kind;
	}
}
