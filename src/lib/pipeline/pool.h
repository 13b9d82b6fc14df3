/* SPDX-License-Identifier: MIT */
/*
 * pool.h - threads that go through the steps of a job while the caller fills
 * the next batch
 *
 * A step is n units, handed out by a counter so that a slow page does not hold
 * up the others; the next step begins when all units are done. With one worker
 * there are no threads: the job runs inside wci_pool_start.
 */
#ifndef WCI_POOL_H
#define WCI_POOL_H

#include <stddef.h>
#include <wirecopy/base.h>

#define WCI_STEPS_MAX 8

struct wci_step {
	void (*run)(void *arg, unsigned worker, size_t unit);
	size_t n; /* units; may be 0 */
};

struct wci_job {
	struct wci_step steps[WCI_STEPS_MAX];
	unsigned n_steps;
	void *arg;
};

struct wci_pool;

/* WCOPY_OK, WCOPY_ENOMEM, or WCOPY_ELIMIT if a thread cannot be started. */
wcopy_status wci_pool_new(struct wci_pool **out, unsigned n_workers);

/* Waits for a running job. NULL does nothing. */
void wci_pool_free(struct wci_pool *p);

/* Start a job; none may be running. job is copied. */
void wci_pool_start(struct wci_pool *p, const struct wci_job *job);

/* Wait until the job, if one runs, is done. What it wrote is seen then. */
void wci_pool_wait(struct wci_pool *p);

#endif
