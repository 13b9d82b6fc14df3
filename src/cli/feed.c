/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "feed.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "help.h"
#include "lanes.h"
#include "mem.h"
#include "msg.h"

/* Bad records that wait for the pipeline at most; then it is flushed. */
#define LATE_MOST 256

unsigned
feed_threads(uint64_t n)
{
	long online;

	if (n == 0) {
		online = sysconf(_SC_NPROCESSORS_ONLN);
		n = online > 0 ? (uint64_t)online : 1;
	}
	return (unsigned)(n < opt_rows[OPT_THREADS].max
			      ? n
			      : opt_rows[OPT_THREADS].max);
}

void
feed_params(struct wcopy_pipeline_params *p, const struct opt_set *o)
{
	const struct opt_value *window = &o->values[OPT_WINDOW_];

	wcopy_pipeline_params_default(p);
	p->reader.from = (enum wcopy_format)opt_number(o, OPT_FROM);
	p->reader.map = opt_text(o, OPT_MAP);
	p->reader.max_record = opt_number(o, OPT_MAX_RECORD);
	p->sketch.scheme = (enum wcopy_scheme)opt_number(o, OPT_SCHEME);
	p->sketch.bands = (unsigned)opt_number(o, OPT_BANDS);
	p->sketch.rows = (unsigned)opt_number(o, OPT_ROWS);
	p->sketch.seed = opt_number(o, OPT_SEED);
	/* The table of choices is made from the presets, so this cannot fail. */
	(void)wcopy_preset_thresholds((enum wcopy_preset)opt_number(o,
					  OPT_PRESET),
	    &p->thresholds);
	p->thresholds.min_words = (uint32_t)opt_number(o, OPT_MIN_WORDS);
	p->votes = (unsigned)opt_number(o, OPT_VOTES);
	p->articles_only = opt_flag(o, OPT_ARTICLES_ONLY);
	p->compact = opt_flag(o, OPT_COMPACT);
	if (p->compact && !o->values[OPT_BANDS].given)
		p->sketch.bands = WCOPY_COMPACT_BANDS;
	p->max_memory = opt_number(o, OPT_MAX_MEMORY);
	if (window->seconds)
		p->window_s = (int64_t)window->number;
	else
		p->window = window->number;
	p->threads = feed_threads(opt_number(o, OPT_THREADS));
	p->reader.helpers = p->threads > 1 ? p->threads : 0;
}

/* A table of agencies is text that a person wrote; the library's own has
 * 30 KB. */
#define AGENCIES_MOST ((size_t)1 << 20)

/* The rows of --agencies, behind those of the library. */
static enum cli_exit
load_agencies(struct feed *f, const char *path)
{
	struct wcopy_error err;
	enum cli_exit rc = CLI_EXIT_DONE;
	char *text = NULL;
	size_t room = 0, n;
	FILE *in = fopen(path, "rb");

	if (in == NULL) {
		msg_error("--agencies: %s: %s", path, strerror(errno));
		return CLI_EXIT_USAGE;
	}
	mem_grow(&text, &room, AGENCIES_MOST, 1);
	n = fread(text, 1, AGENCIES_MOST, in);
	if (ferror(in) != 0 || n == AGENCIES_MOST) {
		msg_error("--agencies: %s cannot be read, or has a megabyte "
			  "or more",
		    path);
		rc = CLI_EXIT_USAGE;
	} else if (wcopy_agencies_new(&f->agencies,
		       (struct wcopy_span){ text, n }, path,
		       &err) != WCOPY_OK) {
		rc = feed_failed(&err);
	}
	(void)fclose(in);
	free(text);
	f->params.agencies = f->agencies;
	return rc;
}

enum cli_exit
feed_open(struct feed *f, const struct opt_set *o)
{
	enum cli_exit rc;

	memset(f, 0, sizeof(*f));
	if (input_is_terminal(o->n_operands)) {
		help_command(msg_stream(), o->cmd);
		return CLI_EXIT_USAGE;
	}
	msg_setup(opt_flag(o, OPT_QUIET),
	    (enum msg_when)opt_number(o, OPT_PROGRESS));
	feed_params(&f->params, o);
	trouble_init(&f->trouble, o);
	f->latency_ms = opt_number(o, OPT_LATENCY);
	if (opt_text(o, OPT_AGENCIES) != NULL &&
	    (rc = load_agencies(f, opt_text(o, OPT_AGENCIES))) != CLI_EXIT_DONE)
		return rc;
	return input_list_make(&f->inputs, o->operands, o->n_operands);
}

enum cli_exit
feed_open_out(const struct feed *f, const struct opt_set *o, enum opt_id id,
    struct out *out)
{
	const char *name = opt_text(o, id);

	*out = (struct out){ 0 };
	if (name == NULL)
		return CLI_EXIT_DONE;
	if (input_list_has(&f->inputs, name)) {
		msg_error("--%s: %s is an INPUT; it would be destroyed",
		    opt_rows[id].name, name);
		return CLI_EXIT_USAGE;
	}
	return out_open(out, name);
}

enum cli_exit
feed_failed(const struct wcopy_error *err)
{
	char text[768];

	(void)wcopy_error_format(err, text, sizeof(text));
	msg_error("%s", text);
	if (err->code == WCOPY_EPARAM)
		return CLI_EXIT_USAGE;
	if (err->code == WCOPY_ENOMEM || err->code == WCOPY_ELIMIT)
		return CLI_EXIT_ROOM;
	return CLI_EXIT_INPUT;
}

wcopy_status
feed_open_reader(const struct feed *f, const struct input_file *file,
    struct wcopy_reader **out, struct wcopy_error *err)
{
	bool is_stdin = strcmp(file->path, "-") == 0;

	return wcopy_reader_open(out, file->path,
	    is_stdin ? "stdin" : file->path, file->id, &f->params.reader, err);
}

/* Count one bad record. False: it was one too many. */
static bool
count_trouble(struct feed *f, const struct wcopy_error *err)
{
	if (trouble_add(&f->trouble, err))
		return true;
	f->rc = CLI_EXIT_INPUT;
	f->stopped = true;
	return false;
}

/* Count the late ones whose turn it is. */
static bool
count_late(struct feed *f)
{
	size_t i = 0;

	while (i < f->n_late && f->late[i].before <= f->n_decided)
		if (!count_trouble(f, &f->late[i++].err))
			return false;
	f->n_late -= i;
	if (i > 0)
		memmove(f->late, f->late + i, f->n_late * sizeof(*f->late));
	return true;
}

static wcopy_status
on_decision(void *arg, const struct wcopy_decision *d)
{
	struct feed *f = arg;
	bool go_on = count_late(f);

	if (!go_on)
		return WCOPY_ESTATE;
	if (d->status == WCOPY_OK) {
		if (f->on_article != NULL && !f->on_article(f->arg, d)) {
			f->stopped = true;
			go_on = false;
		}
	} else if (d->error->reason == WCOPY_REASON_NO_ARTICLE) {
		f->n_no_articles++;
	} else {
		go_on = count_trouble(f, d->error);
	}
	f->n_decided++;
	return go_on ? WCOPY_OK : WCOPY_ESTATE;
}

static wcopy_status
on_pair(void *arg, const struct wcopy_pair *p)
{
	struct feed *f = arg;

	if (f->on_pair(f->arg, p))
		return WCOPY_OK;
	f->stopped = true;
	return WCOPY_ESTATE;
}

/* After a pipeline call: may the run go on? */
static bool
piped(struct feed *f, wcopy_status rc, const struct wcopy_error *err)
{
	if (rc == WCOPY_OK)
		return true;
	if (!f->stopped)
		f->rc = feed_failed(err);
	return false;
}

static void
show_progress(struct feed *f, uint64_t done, bool end)
{
	struct msg_progress p;

	if (!end && !msg_progress_due())
		return;
	wcopy_pipeline_stats(f->pipeline, &f->stats);
	p = (struct msg_progress){
		.records = f->stats.records,
		.bytes = f->bytes_before + done,
		.total = f->inputs.total,
		.groups = f->stats.groups,
	};
	if (end)
		msg_progress_end(&p);
	else
		msg_progress(&p);
}

/* A record that the reader could not use. False: the run is over. */
static bool
add_late(struct feed *f, const struct wcopy_error *err)
{
	struct wcopy_error failure;

	mem_grow(&f->late, &f->late_room, f->n_late + 1, sizeof(*f->late));
	f->late[f->n_late++] =
	    (struct feed_late){ .err = *err, .before = f->n_fed };
	if (f->n_late >= LATE_MOST &&
	    !piped(f, wcopy_pipeline_flush(f->pipeline, &failure), &failure))
		return false;
	return count_late(f);
}

/* An input that cannot be opened, or not be read to its end. */
static bool
lost_input(struct feed *f, const struct input_file *file,
    const struct wcopy_error *err)
{
	if (err->code == WCOPY_EFORMAT && file->id != NULL) {
		f->n_passed_over++;
		return true;
	}
	if (err->code == WCOPY_EIO && file->id != NULL)
		return add_late(f, err);
	f->rc = feed_failed(err);
	return f->rc == CLI_EXIT_INPUT;
}

static uint64_t
now_ms(void)
{
	struct timespec t;

	(void)clock_gettime(CLOCK_MONOTONIC, &t);
	return (uint64_t)t.tv_sec * 1000 + (uint64_t)t.tv_nsec / 1000000;
}

/* Decide all that was fed, and let the command print it. */
static bool
flush(struct feed *f)
{
	struct wcopy_error err;

	if (!piped(f, wcopy_pipeline_flush(f->pipeline, &err), &err) ||
	    !count_late(f))
		return false;
	f->n_flushed = f->n_fed;
	if (f->on_pause == NULL || f->on_pause(f->arg))
		return true;
	f->stopped = true;
	return false;
}

/* There is nothing to read: wait for it as long as nothing waits to be decided,
 * else until the first of that has waited long enough. */
static wcopy_status
on_wait(void *arg, int *ms)
{
	struct feed *f = arg;
	uint64_t waited;

	if (f->n_flushed == f->n_fed)
		return WCOPY_OK;
	waited = now_ms() - f->fed_ms;
	if (waited < f->latency_ms) {
		*ms = (int)(f->latency_ms - waited);
		return WCOPY_OK;
	}
	if (flush(f))
		return WCOPY_OK;
	f->ended = true;
	return WCOPY_ESTATE;
}

/* Where the records of one file come from: a reader, or a lane. */
struct records {
	struct wcopy_reader *reader; /* NULL: a lane */
	size_t file;
	uint64_t done; /* bytes of the file taken in */
};

static wcopy_status
next_record(struct feed *f, struct records *r, struct wcopy_raw *raw,
    struct wcopy_error *err)
{
	uint64_t total;
	wcopy_status rc;

	if (r->reader == NULL)
		return lanes_next(f->lanes, r->file, raw, &r->done, err);
	rc = wcopy_reader_next(r->reader, raw, err);
	wcopy_reader_progress(r->reader, &r->done, &total);
	return rc;
}

/* Feed the records of a file. False: the run is over. */
static bool
feed_records(struct feed *f, struct records *r)
{
	const struct input_file *file = &f->inputs.files[r->file];
	enum feed_raw next = FEED_RAW_TAKE;
	struct wcopy_error err;
	struct wcopy_raw raw;
	wcopy_status rc;

	while ((rc = next_record(f, r, &raw, &err)) != WCOPY_EOF) {
		if (rc == WCOPY_SKIP) {
			if (!add_late(f, &err))
				return false;
			continue;
		}
		if (rc != WCOPY_OK)
			return !f->ended && lost_input(f, file, &err);
		if (f->on_raw != NULL)
			next = f->on_raw(f->arg, file, &raw);
		if (next == FEED_RAW_STOP) {
			f->stopped = true;
			return false;
		}
		if (next == FEED_RAW_TAKE) {
			if (f->params.reader.on_wait != NULL &&
			    f->n_flushed == f->n_fed)
				f->fed_ms = now_ms();
			if (!piped(f,
				wcopy_pipeline_feed(f->pipeline, &raw, &err),
				&err))
				return false;
			f->n_fed++;
		}
		show_progress(f, r->done, false);
	}
	return true;
}

static bool
feed_file(struct feed *f, size_t i)
{
	const struct input_file *file = &f->inputs.files[i];
	struct records r = { .file = i };
	struct wcopy_error err;
	bool go_on;

	if (!lanes_has(f->lanes, i) &&
	    feed_open_reader(f, file, &r.reader, &err) != WCOPY_OK)
		return !f->ended && lost_input(f, file, &err);
	go_on = feed_records(f, &r);
	f->bytes_before += r.done;
	wcopy_reader_close(r.reader);
	return go_on;
}

enum cli_exit
feed_run(struct feed *f)
{
	struct wcopy_error err;
	bool go_on = true;

	if (f->latency_ms < UINT64_MAX) {
		f->params.reader.on_wait = on_wait;
		f->params.reader.wait_arg = f;
	}
	f->params.on_decision = on_decision;
	f->params.on_pair = f->on_pair != NULL ? on_pair : NULL;
	f->params.arg = f;
	if (wcopy_pipeline_new(&f->pipeline, &f->params, &err) != WCOPY_OK)
		return feed_failed(&err);
	f->lanes = lanes_start(f);
	for (size_t i = 0; i < f->inputs.n && go_on; i++)
		go_on = feed_file(f, i);
	lanes_stop(f->lanes);
	f->lanes = NULL;
	if (go_on && piped(f, wcopy_pipeline_flush(f->pipeline, &err), &err))
		(void)count_late(f);
	f->params.reader.on_wait = NULL;
	show_progress(f, 0, true);
	if (f->n_passed_over > 0)
		msg_note("%" PRIu64 " %s of no known format passed over",
		    f->n_passed_over, f->n_passed_over == 1 ? "file" : "files");
	if (f->n_no_articles > 0)
		msg_note("%" PRIu64 " %s no article passed over",
		    f->n_no_articles,
		    f->n_no_articles == 1 ? "page that is" : "pages that are");
	trouble_report(&f->trouble);
	return f->rc;
}

void
feed_close(struct feed *f)
{
	wcopy_pipeline_free(f->pipeline);
	wcopy_agencies_free(f->agencies);
	free(f->late);
	input_list_free(&f->inputs);
}
