/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "pipeline/pool.h"

#include <pthread.h>
#include <stdatomic.h>

#include "base/alloc.h"

/* Items taken at once: at 10 us an item one counter is then touched every
 * 80 us a thread. */
#define GRAB 8

struct thread {
	pthread_t id;
	unsigned worker;
	struct wci_pool *pool;
};

struct wci_pool {
	unsigned n_workers;
	unsigned n_started; /* threads that must be joined */
	struct thread *threads;
	pthread_mutex_t lock;
	pthread_cond_t work, done;
	struct wci_job job;  /* written under lock while none runs */
	unsigned long round; /* guarded by lock: counts jobs */
	unsigned n_busy;     /* guarded by lock: threads in this job */
	bool stop;           /* guarded by lock */
	_Atomic size_t next; /* first item not handed out */
};

static void
work_through(struct wci_pool *p, unsigned worker)
{
	for (;;) {
		size_t i = atomic_fetch_add_explicit(&p->next, GRAB,
		    memory_order_relaxed);
		size_t end = i + GRAB < p->job.n ? i + GRAB : p->job.n;

		if (i >= p->job.n)
			return;
		for (; i < end; i++)
			p->job.item(p->job.arg, worker, i);
	}
}

static void *
thread_main(void *arg)
{
	struct thread *t = arg;
	struct wci_pool *p = t->pool;
	unsigned long seen = 0;

	(void)pthread_mutex_lock(&p->lock);
	for (;;) {
		while (!p->stop && p->round == seen)
			(void)pthread_cond_wait(&p->work, &p->lock);
		if (p->stop)
			break;
		seen = p->round;
		(void)pthread_mutex_unlock(&p->lock);
		work_through(p, t->worker);
		(void)pthread_mutex_lock(&p->lock);
		if (p->n_busy == 1) {
			/* All others are out of the items. */
			(void)pthread_mutex_unlock(&p->lock);
			p->job.last(p->job.arg);
			(void)pthread_mutex_lock(&p->lock);
		}
		if (--p->n_busy == 0)
			(void)pthread_cond_signal(&p->done);
	}
	(void)pthread_mutex_unlock(&p->lock);
	return NULL;
}

wcopy_status
wci_pool_new(struct wci_pool **out, unsigned n_workers)
{
	struct wci_pool *p = wci_calloc(1, sizeof(*p));

	if (p == NULL)
		return WCOPY_ENOMEM;
	p->n_workers = n_workers;
	(void)pthread_mutex_init(&p->lock, NULL);
	(void)pthread_cond_init(&p->work, NULL);
	(void)pthread_cond_init(&p->done, NULL);
	p->threads = wci_calloc(n_workers, sizeof(*p->threads));
	if (p->threads == NULL) {
		wci_pool_free(p);
		return WCOPY_ENOMEM;
	}
	for (unsigned i = 0; n_workers > 1 && i < n_workers; i++) {
		struct thread *t = &p->threads[i];

		t->worker = i;
		t->pool = p;
		if (pthread_create(&t->id, NULL, thread_main, t) != 0) {
			wci_pool_free(p);
			return WCOPY_ELIMIT;
		}
		p->n_started++;
	}
	*out = p;
	return WCOPY_OK;
}

void
wci_pool_free(struct wci_pool *p)
{
	if (p == NULL)
		return;
	wci_pool_wait(p);
	(void)pthread_mutex_lock(&p->lock);
	p->stop = true;
	(void)pthread_cond_broadcast(&p->work);
	(void)pthread_mutex_unlock(&p->lock);
	for (unsigned i = 0; i < p->n_started; i++)
		(void)pthread_join(p->threads[i].id, NULL);
	(void)pthread_cond_destroy(&p->work);
	(void)pthread_cond_destroy(&p->done);
	(void)pthread_mutex_destroy(&p->lock);
	wci_free(p->threads);
	wci_free(p);
}

void
wci_pool_start(struct wci_pool *p, const struct wci_job *job)
{
	p->job = *job;
	atomic_store_explicit(&p->next, 0, memory_order_relaxed);
	if (p->n_workers == 1) {
		work_through(p, 0);
		job->last(job->arg);
		return;
	}
	(void)pthread_mutex_lock(&p->lock);
	p->round++;
	p->n_busy = p->n_workers;
	(void)pthread_cond_broadcast(&p->work);
	(void)pthread_mutex_unlock(&p->lock);
}

void
wci_pool_wait(struct wci_pool *p)
{
	(void)pthread_mutex_lock(&p->lock);
	while (p->n_busy > 0)
		(void)pthread_cond_wait(&p->done, &p->lock);
	(void)pthread_mutex_unlock(&p->lock);
}
