/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "pipeline/pool.h"

#include <pthread.h>
#include <stdatomic.h>

#include "base/alloc.h"

/* Looks at the gate before a worker goes to sleep: as long as it may take to be
 * woken, 3 to 13 us on a busy machine. */
#define SPINS 1000

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
	pthread_cond_t work, done, gate;
	struct wci_job job;    /* written under lock while none runs */
	unsigned long round;   /* guarded by lock: counts jobs */
	unsigned n_busy;       /* guarded by lock: threads in this job */
	unsigned n_asleep;     /* guarded by lock: at the gate */
	bool stop;             /* guarded by lock */
	_Atomic unsigned open; /* steps up to this one may be worked on */
	struct {
		_Atomic size_t next; /* first unit not handed out */
		_Atomic size_t done;
	} steps[WCI_STEPS_MAX];
};

/* All units of a step are done: open the next that has any. */
static void
open_next(struct wci_pool *p, unsigned step)
{
	do
		step++;
	while (step < p->job.n_steps && p->job.steps[step].n == 0);
	(void)pthread_mutex_lock(&p->lock);
	atomic_store_explicit(&p->open, step, memory_order_release);
	if (p->n_asleep > 0)
		(void)pthread_cond_broadcast(&p->gate);
	(void)pthread_mutex_unlock(&p->lock);
}

static void
wait_for(struct wci_pool *p, unsigned step)
{
	for (unsigned i = 0; i < SPINS; i++) {
		if (atomic_load_explicit(&p->open, memory_order_acquire) >=
		    step)
			return;
#if defined(__x86_64__)
		__builtin_ia32_pause();
#endif
	}
	(void)pthread_mutex_lock(&p->lock);
	p->n_asleep++;
	while (atomic_load_explicit(&p->open, memory_order_relaxed) < step)
		(void)pthread_cond_wait(&p->gate, &p->lock);
	p->n_asleep--;
	(void)pthread_mutex_unlock(&p->lock);
}

static void
work_through(struct wci_pool *p, unsigned worker)
{
	for (unsigned k = 0; k < p->job.n_steps; k++) {
		const struct wci_step *step = &p->job.steps[k];
		size_t i, done;

		if (step->n == 0)
			continue;
		wait_for(p, k);
		while ((i = atomic_fetch_add_explicit(&p->steps[k].next, 1,
			    memory_order_relaxed)) < step->n) {
			step->run(p->job.arg, worker, i);
			done = atomic_fetch_add_explicit(&p->steps[k].done, 1,
			    memory_order_acq_rel);
			if (done + 1 == step->n)
				open_next(p, k);
		}
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
	(void)pthread_cond_init(&p->gate, NULL);
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
	(void)pthread_cond_destroy(&p->gate);
	(void)pthread_mutex_destroy(&p->lock);
	wci_free(p->threads);
	wci_free(p);
}

void
wci_pool_start(struct wci_pool *p, const struct wci_job *job)
{
	unsigned first = 0;

	p->job = *job;
	while (first < job->n_steps && job->steps[first].n == 0)
		first++;
	atomic_store_explicit(&p->open, first, memory_order_relaxed);
	for (unsigned k = 0; k < job->n_steps; k++) {
		atomic_store_explicit(&p->steps[k].next, 0,
		    memory_order_relaxed);
		atomic_store_explicit(&p->steps[k].done, 0,
		    memory_order_relaxed);
	}
	if (p->n_workers == 1) {
		work_through(p, 0);
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
