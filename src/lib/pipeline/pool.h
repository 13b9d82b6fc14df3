/* SPDX-License-Identifier: MIT */
/*
 * pool.h - threads that work through a batch while the caller fills another
 *
 * A job is n items and a last step. Items are handed out by a counter, so that
 * a slow page does not hold up the others; whichever thread finishes the last
 * item runs the last step alone. With one worker there are no threads: the job
 * runs inside wci_pool_start.
 */
#ifndef WCI_POOL_H
#define WCI_POOL_H

#include <stddef.h>
#include <wirecopy/base.h>

struct wci_job {
	void (*item)(void *arg, unsigned worker, size_t i);
	void (*last)(void *arg);
	void *arg;
	size_t n;
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
