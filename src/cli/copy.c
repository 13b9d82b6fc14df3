/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "copy.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "msg.h"

void
copy_init(struct copy *c, const struct feed *feed)
{
	memset(c, 0, sizeof(*c));
	c->feed = feed;
	c->n_of_file = calloc(feed->inputs.n + 1, sizeof(*c->n_of_file));
	if (c->n_of_file == NULL)
		mem_out();
}

bool
copy_note(struct copy *c, const struct input_file *file,
    const struct wcopy_raw *raw)
{
	if (c->n_records == 0)
		c->format = raw->format;
	if (raw->format != c->format) {
		msg_error("%s is %s and what came before is %s; one output "
			  "cannot hold both",
		    file->path, wcopy_format_name(raw->format),
		    wcopy_format_name(c->format));
		c->rc = CLI_EXIT_USAGE;
		return false;
	}
	c->n_of_file[file - c->feed->inputs.files]++;
	c->n_records++;
	if (!file->reread && !spool_add(&c->spool, raw)) {
		c->rc = CLI_EXIT_ROOM;
		return false;
	}
	return true;
}

void
copy_keep(struct copy *c, uint64_t record)
{
	if (c->keep == NULL &&
	    (c->keep = calloc((size_t)(c->n_records / 8 + 1), 1)) == NULL)
		mem_out();
	c->keep[record / 8] |= (unsigned char)(1u << record % 8);
}

/* A JSON object on a line of its own. Line feeds within it stand between its
 * parts, since a string cannot hold one; only elements of arrays have them.
 * Each becomes a space, with the indentation behind it. */
static void
put_line(struct copy *c, FILE *f, struct wcopy_span bytes)
{
	const char *p = bytes.ptr, *end = p + bytes.len, *lf;

	if (c->line_open)
		(void)putc('\n', f);
	while (p < end && (lf = memchr(p, '\n', (size_t)(end - p))) != NULL &&
	       lf + 1 < end) {
		(void)fwrite(p, 1, (size_t)(lf - p), f);
		(void)putc(' ', f);
		for (p = lf + 1; p + 1 < end && (*p == ' ' || *p == '\t'); p++)
			;
	}
	(void)fwrite(p, 1, (size_t)(end - p), f);
	c->line_open = bytes.len > 0 && end[-1] != '\n';
}

/* One record of the second pass, in its turn. */
static bool
put_record(struct copy *c, const struct input_file *file,
    const struct wcopy_raw *raw, struct out *out)
{
	uint64_t i = c->at++;

	if (c->keep == NULL || (c->keep[i / 8] >> i % 8 & 1) == 0)
		return true;
	if (raw->format == WCOPY_FORMAT_JSONL)
		put_line(c, out->f, raw->bytes);
	else if (raw->format == WCOPY_FORMAT_WARC || !file->reread)
		(void)fwrite(raw->bytes.ptr, 1, raw->bytes.len, out->f);
	else
		(void)fprintf(out->f, "%s\n", file->path);
	return out_ok(out);
}

static enum cli_exit
changed(const struct input_file *file)
{
	msg_error("%s: has changed since the first pass", file->path);
	return CLI_EXIT_INPUT;
}

/* Copy from a file that is read again. */
static enum cli_exit
copy_file(struct copy *c, const struct input_file *file, uint64_t n,
    struct out *out)
{
	struct wcopy_error err;
	struct wcopy_reader *r;
	struct wcopy_raw raw;
	wcopy_status rc;
	bool open = false;

	if (feed_open_reader(c->feed, file, &r, &err) != WCOPY_OK)
		return changed(file);
	while (n > 0 && (rc = wcopy_reader_next(r, &raw, &err)) >= WCOPY_OK) {
		if (rc == WCOPY_SKIP)
			continue;
		if (rc == WCOPY_EOF)
			break;
		/* A line without an end, and no end of file behind it. */
		c->array |= open;
		open = raw.bytes.len > 0 &&
		       raw.bytes.ptr[raw.bytes.len - 1] != '\n';
		n--;
		if (!put_record(c, file, &raw, out))
			break;
	}
	wcopy_reader_close(r);
	return n > 0 && out_ok(out) ? changed(file) : CLI_EXIT_DONE;
}

static enum cli_exit
copy_spooled(struct copy *c, const struct input_file *file, uint64_t n,
    struct out *out)
{
	struct wcopy_raw raw;
	bool open = false;

	for (; n > 0; n--) {
		if (!spool_next(&c->spool, &raw))
			return CLI_EXIT_ROOM;
		c->array |= open;
		open = raw.bytes.len > 0 &&
		       raw.bytes.ptr[raw.bytes.len - 1] != '\n';
		if (!put_record(c, file, &raw, out))
			break;
	}
	return CLI_EXIT_DONE;
}

enum cli_exit
copy_run(struct copy *c, struct out *out)
{
	const struct input_list *l = &c->feed->inputs;
	enum cli_exit rc = CLI_EXIT_DONE;

	if (!spool_rewind(&c->spool))
		return CLI_EXIT_ROOM;
	for (size_t i = 0; i < l->n && rc == CLI_EXIT_DONE && out_ok(out);
	     i++) {
		c->array = false;
		rc = (l->files[i].reread ? copy_file : copy_spooled)(c,
		    &l->files[i], c->n_of_file[i], out);
		if (c->array && c->line_open) {
			(void)putc('\n', out->f);
			c->line_open = false;
		}
	}
	return rc;
}

void
copy_clear(struct copy *c)
{
	free(c->n_of_file);
	free(c->keep);
	spool_clear(&c->spool);
}
