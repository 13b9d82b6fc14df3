/* SPDX-License-Identifier: MIT */
#include <config.h>
#include <wirecopy/pipeline.h>

#include <string.h>

#include "base/alloc.h"
#include "base/error.h"
#include "group/groups.h"
#include "pipeline/batch.h"
#include "pipeline/flow.h"
#include "pipeline/pool.h"
#include "pipeline/prepare.h"

#define THREADS_MAX 64

/*
 * 4 MiB of raw bytes are 25 crawled pages or 900 plain articles: enough that
 * handing a batch over does not show, little enough to wait for. One thread
 * hands nothing over: with batches of 1 MiB it has less memory to touch for the
 * first time, and 22 MB of JSON lines take .026 s of the system's time, not
 * .041, beside .11 of its own.
 */
#define BATCH_BYTES ((size_t)4 << 20)
#define BATCH_BYTES_ALONE ((size_t)1 << 20)

/* The floor of max_memory: below it the smallest tables do not fit. */
#define MEMORY_MIN ((uint64_t)1 << 20)

struct wcopy_pipeline {
	struct wcopy_pipeline_params params;
	size_t batch_items;
	struct wci_worker *workers;  /* params.threads; worker i's thread only,
				       while a job runs */
	struct wci_decider *decider; /* the job's, while one runs */
	struct wcopy_agencies *agencies; /* unless the caller brought some */
	struct wci_pool *pool;
	struct wci_batch batches[3];
	struct wci_batch *filling; /* the caller's thread */
	struct wci_batch *coming;  /* gone through all steps up to place, or on
				      its way in the job; NULL: there is none */
	struct wci_batch *placing; /* placed, or on its way */
	double outside;            /* when the caller was last left alone */
	struct wci_timing around;  /* reading and the callbacks */
	bool failed;
};

void
wcopy_pipeline_params_default(struct wcopy_pipeline_params *p)
{
	memset(p, 0, sizeof(*p));
	p->goal = WCOPY_GOAL_GROUP;
	wcopy_sketch_params_default(&p->sketch);
	(void)wcopy_preset_thresholds(WCOPY_PRESET_REPRINT, &p->thresholds);
	p->votes = 2;
	p->max_verify = 8;
	p->max_memory = UINT64_C(1) << 30;
	p->threads = 1;
}

static wcopy_status
bad(struct wcopy_error *err, const char *field, const char *range)
{
	return wci_fail(err, WCOPY_EPARAM, WCOPY_REASON_NONE, "%s is not %s",
	    field, range);
}

static bool
is_share(double x)
{
	return x >= 0 && x <= 1;
}

static wcopy_status
check_params(const struct wcopy_pipeline_params *p, struct wcopy_error *err)
{
	const struct wcopy_thresholds *t = &p->thresholds;

	if (p->on_decision == NULL)
		return bad(err, "on_decision", "set");
	if (p->goal != WCOPY_GOAL_GROUP && p->goal != WCOPY_GOAL_EXTRACT)
		return bad(err, "goal", "one of the two");
	if (p->votes < 1 || p->votes > p->sketch.bands)
		return bad(err, "votes", "1 to bands");
	if (p->max_verify < 1 || p->max_verify > WCI_EDGES_MAX)
		return bad(err, "max_verify", "1 to 64");
	if (p->max_memory < MEMORY_MIN)
		return bad(err, "max_memory", "at least 1 MiB");
	if (p->threads < 1 || p->threads > THREADS_MAX)
		return bad(err, "threads", "1 to 64");
	if (p->window_s < 0)
		return bad(err, "window_s", "0 or more");
	if (!is_share(t->strong) || !is_share(t->weak) ||
	    !is_share(t->weak_floor) || !is_share(t->weak_sure) ||
	    !is_share(t->quotes))
		return bad(err, "a threshold", "0 to 1");
	return WCOPY_OK;
}

wcopy_status
wcopy_pipeline_new(struct wcopy_pipeline **out,
    const struct wcopy_pipeline_params *params, struct wcopy_error *err)
{
	struct wcopy_pipeline *p;
	wcopy_status rc;

	if ((rc = check_params(params, err)) != WCOPY_OK)
		return rc;
	if ((p = wci_calloc(1, sizeof(*p))) == NULL)
		return wci_fail_nomem(err);
	p->params = *params;
	if (p->params.batch_bytes == 0)
		p->params.batch_bytes =
		    params->threads > 1 ? BATCH_BYTES : BATCH_BYTES_ALONE;
	p->workers = wci_calloc(params->threads, sizeof(*p->workers));
	rc = p->workers == NULL ? wci_fail_nomem(err) : WCOPY_OK;
	if (rc == WCOPY_OK && params->agencies == NULL) {
		rc = wcopy_agencies_new(&p->agencies,
		    (struct wcopy_span){ NULL, 0 }, NULL, err);
		p->params.agencies = p->agencies;
	}
	for (unsigned i = 0; rc == WCOPY_OK && i < params->threads; i++)
		rc = wci_worker_init(&p->workers[i], &p->params, err);
	if (rc == WCOPY_OK)
		rc = wci_decider_new(&p->decider, params, err);
	for (unsigned i = 0; rc == WCOPY_OK && i < 3; i++)
		if (wci_batch_init(&p->batches[i], params->threads) != WCOPY_OK)
			rc = wci_fail_nomem(err);
	if (rc == WCOPY_OK &&
	    (rc = wci_pool_new(&p->pool, params->threads)) != WCOPY_OK)
		(void)wci_fail(err, rc, WCOPY_REASON_NONE,
		    "cannot start %u threads", params->threads);
	if (rc != WCOPY_OK) {
		wcopy_pipeline_free(p);
		return rc;
	}
	p->batch_items = wci_decider_batch_items(p->decider);
	p->filling = &p->batches[0];
	p->outside = wci_seconds();
	*out = p;
	return WCOPY_OK;
}

void
wcopy_pipeline_free(struct wcopy_pipeline *p)
{
	if (p == NULL)
		return;
	wci_pool_free(p->pool);
	for (unsigned i = 0; p->workers != NULL && i < p->params.threads; i++)
		wci_worker_clear(&p->workers[i]);
	wci_free(p->workers);
	wci_decider_free(p->decider);
	wcopy_agencies_free(p->agencies);
	for (unsigned i = 0; i < 3; i++)
		wci_batch_clear(&p->batches[i]);
	wci_free(p);
}

/* The steps of a job: see flow.h. The first one has the place of the batch
 * before as its unit 0, so that one long serial unit begins first. */
static void
prepare(void *arg, unsigned worker, size_t unit)
{
	struct wcopy_pipeline *p = arg;
	struct wci_batch *b = p->coming;

	if (p->placing == NULL)
		unit++;
	if (unit == 0)
		wci_flow_place(p->decider, p->placing);
	else
		wci_flow_prepare(&p->workers[worker], b, unit - 1,
		    &b->made[worker]);
}

static void
number(void *arg, unsigned worker, size_t unit)
{
	struct wcopy_pipeline *p = arg;

	(void)worker;
	(void)unit;
	wci_flow_number(p->decider, p->coming);
}

static void
look(void *arg, unsigned worker, size_t unit)
{
	struct wcopy_pipeline *p = arg;

	wci_flow_look(p->decider, &p->workers[worker], p->coming, unit);
}

static void
see(void *arg, unsigned worker, size_t unit)
{
	struct wcopy_pipeline *p = arg;

	wci_flow_see(p->decider, &p->workers[worker], p->coming, unit,
	    &p->coming->made[worker]);
}

/* Start work on p->coming and p->placing, either of which may be NULL. */
static void
start(struct wcopy_pipeline *p)
{
	size_t chunks = 0, grouped = 0, once = 0;

	if (p->coming != NULL) {
		wci_batch_cut(p->coming);
		chunks = p->coming->n_chunks;
		once = 1;
		if (p->params.goal == WCOPY_GOAL_GROUP)
			grouped = 1;
	}
	wci_pool_start(p->pool,
	    &(struct wci_job){
		.steps = { { prepare, (p->placing != NULL) + chunks },
		    { number, once }, { look, grouped * WCI_FLOW_SHARDS },
		    { see, grouped * chunks } },
		.n_steps = 4,
		.arg = p,
	    });
}

/* Hand a placed batch to the callbacks, and empty it. */
static wcopy_status
deliver(struct wcopy_pipeline *p, struct wci_batch *b, struct wcopy_error *err)
{
	wcopy_status rc = b->fatal;
	double start = wci_seconds();
	size_t bytes = 0;

	if (rc != WCOPY_OK)
		(void)wci_fail(err, rc, WCOPY_REASON_NONE, "%s",
		    wcopy_status_text(rc));
	for (size_t i = 0; i < b->n && rc == WCOPY_OK; i++) {
		const struct wci_item *it = &b->items[i];

		rc = p->params.on_decision(p->params.arg, &it->decision);
		bytes += it->text_bytes;
		for (size_t k = 0; k < it->n_pairs && rc == WCOPY_OK; k++)
			rc = p->params.on_pair(p->params.arg, &it->pairs[k]);
		if (rc != WCOPY_OK)
			(void)wci_fail(err, rc, WCOPY_REASON_NONE,
			    "the callback ended it");
	}
	wci_timing_add(&p->around, WCOPY_STAGE_OUTPUT, wci_seconds() - start,
	    b->n, bytes);
	wci_batch_reset(b);
	p->failed = rc != WCOPY_OK;
	return rc;
}

/*
 * Send the filled batch on its way, and those before it one step further: the
 * one that has been prepared is placed beside it, the one that has been placed
 * goes to the callbacks meanwhile.
 */
static wcopy_status
advance(struct wcopy_pipeline *p, struct wcopy_error *err)
{
	struct wci_batch *placed,
	    *filled = p->filling->n > 0 ? p->filling : NULL;
	wcopy_status rc = WCOPY_OK;

	wci_pool_wait(p->pool);
	placed = p->placing;
	p->placing = p->coming;
	p->coming = filled;
	if (p->placing != NULL || p->coming != NULL)
		start(p);
	if (placed != NULL)
		rc = deliver(p, placed, err);
	for (unsigned i = 0; filled != NULL && i < 3; i++)
		if (&p->batches[i] != p->coming && &p->batches[i] != p->placing)
			p->filling = &p->batches[i];
	return rc;
}

/* The batch is full, or time is up. */
static wcopy_status
submit(struct wcopy_pipeline *p, bool flush, struct wcopy_error *err)
{
	wcopy_status rc;

	wci_timing_add(&p->around, WCOPY_STAGE_READ, wci_seconds() - p->outside,
	    p->filling->n, p->filling->bytes);
	rc = advance(p, err);
	/* Without threads there is nothing that could go on meanwhile. */
	flush |= p->params.threads == 1;
	while (rc == WCOPY_OK && flush &&
	       (p->coming != NULL || p->placing != NULL))
		rc = advance(p, err);
	p->outside = wci_seconds();
	return rc;
}

static wcopy_status
is_failed(struct wcopy_error *err)
{
	return wci_fail(err, WCOPY_ESTATE, WCOPY_REASON_NONE,
	    "the pipeline has failed before and can only be freed");
}

static wcopy_status
fed(struct wcopy_pipeline *p, wcopy_status rc, struct wcopy_error *err)
{
	struct wci_batch *b = p->filling;

	if (rc != WCOPY_OK) {
		p->failed = true;
		return wci_fail_nomem(err);
	}
	if (b->n < p->batch_items && b->bytes < p->params.batch_bytes)
		return WCOPY_OK;
	return submit(p, false, err);
}

wcopy_status
wcopy_pipeline_feed(struct wcopy_pipeline *p, const struct wcopy_raw *raw,
    struct wcopy_error *err)
{
	if (p->failed)
		return is_failed(err);
	return fed(p, wci_batch_add_raw(p->filling, raw), err);
}

wcopy_status
wcopy_pipeline_feed_record(struct wcopy_pipeline *p,
    const struct wcopy_record *rec, struct wcopy_error *err)
{
	if (p->failed)
		return is_failed(err);
	if (rec->id.len == 0)
		return bad(err, "the record's id", "set");
	return fed(p, wci_batch_add_record(p->filling, rec), err);
}

wcopy_status
wcopy_pipeline_flush(struct wcopy_pipeline *p, struct wcopy_error *err)
{
	if (p->failed)
		return is_failed(err);
	return submit(p, true, err);
}

void
wcopy_pipeline_stats(const struct wcopy_pipeline *p,
    struct wcopy_pipeline_stats *out)
{
	/* While a job runs the counters are its own: wait, rather than lock
	 * every one of them. */
	wci_pool_wait(p->pool);
	wci_decider_stats(p->decider, out);
	wci_timing_sum(&p->around, out->stages);
	for (unsigned i = 0; i < p->params.threads; i++)
		wci_timing_sum(&p->workers[i].timing, out->stages);
}
