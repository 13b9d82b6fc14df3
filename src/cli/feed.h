/* SPDX-License-Identifier: MIT */
/*
 * feed.h - all inputs through a pipeline: what every reading command does
 *
 *	feed_open(&f, options);		inputs, parameters, trouble
 *	f.on_article = print_it;	what the command wants to see
 *	rc = feed_run(&f);
 *	feed_close(&f);
 *
 * Bad records are named and counted here, progress is shown, and what cannot
 * be read costs no more than it must.
 */
#ifndef CLI_FEED_H
#define CLI_FEED_H

#include <wirecopy.h>

#include <stdbool.h>
#include <stdint.h>

#include "input.h"
#include "opt.h"
#include "out.h"
#include "trouble.h"

/* What is to happen with a raw record. */
enum feed_raw {
	FEED_RAW_TAKE, /* the pipeline gets it */
	FEED_RAW_DONE, /* the command has dealt with it */
	FEED_RAW_STOP  /* there is no use in going on */
};

struct lanes;

struct feed {
	/* For the command to set between feed_open and feed_run; callbacks
	 * that are NULL are not called. They return false if there is no use
	 * in going on; it is for the command to know why. */
	struct wcopy_pipeline_params params;
	enum feed_raw (*on_raw)(void *arg, const struct input_file *file,
	    const struct wcopy_raw *raw); /* before it is fed */
	bool (*on_article)(void *arg, const struct wcopy_decision *d);
	bool (*on_pair)(void *arg, const struct wcopy_pair *p);
	/* All that was read is decided, and the input pauses. */
	bool (*on_pause)(void *arg);
	void *arg;

	/* For the command to read. */
	struct input_list inputs;
	struct wcopy_pipeline_stats stats; /* after feed_run */
	uint64_t n_decided; /* records decided before the one at hand */
	struct trouble trouble;
	bool stopped; /* before the end: by a callback, or too much trouble */

	/* Private. */
	struct wcopy_pipeline *pipeline;
	struct lanes *lanes; /* NULL: files are read one after the other */
	struct wcopy_agencies *agencies; /* of --agencies; NULL: none */
	/* Records that the reader could not use, waiting until those before
	 * them are decided, so that trouble is told in the order of records. */
	struct feed_late {
		struct wcopy_error err;
		uint64_t before; /* records fed before it */
	} * late;
	size_t n_late, late_room;
	uint64_t n_fed;
	uint64_t latency_ms;    /* UINT64_MAX: an article may wait */
	uint64_t n_flushed;     /* of n_fed: decided since */
	uint64_t fed_ms;        /* when the first of the others was fed */
	uint64_t bytes_before;  /* of the files that are done */
	uint64_t n_passed_over; /* files below a directory, no known format */
	uint64_t n_no_articles; /* pages passed over with --articles-only */
	bool ended;             /* by what was found while waiting for input */
	enum cli_exit rc;
};

/* The parameters that the options ask for. */
void feed_params(struct wcopy_pipeline_params *p, const struct opt_set *o);

/* Threads that a value of --threads stands for. */
unsigned feed_threads(uint64_t value);

/*
 * Take the options apart and walk the inputs. CLI_EXIT_DONE, or what the
 * program is to end with after saying why; feed_close it either way.
 */
enum cli_exit feed_open(struct feed *f, const struct opt_set *o);

/* Open an output of the options (OPT_OUTPUT ...), unless it is one of the
 * inputs. As out_open; leaves o closed if the option is not given. */
enum cli_exit feed_open_out(const struct feed *f, const struct opt_set *o,
    enum opt_id id, struct out *out);

/*
 * Read everything. CLI_EXIT_DONE, also if a callback stopped it; else what the
 * program is to end with, after saying why.
 */
enum cli_exit feed_run(struct feed *f);

void feed_close(struct feed *f);

/* What a reader is called in messages, and opened as. */
wcopy_status feed_open_reader(const struct feed *f,
    const struct input_file *file, struct wcopy_reader **out,
    struct wcopy_error *err);

/* What the program ends with when a library call has failed for good; says
 * why. */
enum cli_exit feed_failed(const struct wcopy_error *err);

#endif
