/* SPDX-License-Identifier: MIT */
/*
 * A lane is a queue of blocks for one file, from the thread that reads it to
 * the caller; file i has lane i modulo their number, once the file before it
 * there has been taken to its end.
 */
#include <config.h>
#include "lanes.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "mem.h"

/* A block is closed when it holds so many bytes, or records. Blocks are handed
 * over under a lock: with these sizes some hundred times a second. */
#define BLOCK_BYTES ((size_t)256 << 10)
#define BLOCK_ITEMS 512

/* Threads that read at most: each gives a gigabyte a second, more than as many
 * can extract and sign. */
#define THREADS_MOST 16u

/* What a reader has given: a record whose bytes begin at an offset of the
 * block, or how it failed. */
struct item {
	wcopy_status rc;
	struct wcopy_raw raw;
	size_t at;
	struct wcopy_error *err;
};

struct block {
	struct block *next;
	struct item *items;
	size_t n, room;
	char *bytes;
	size_t used, bytes_room;
	uint64_t done; /* bytes of the file taken in behind it */
};

struct lane {
	/* Guarded by the lock of all. */
	struct block *first, *last;
	size_t waiting; /* bytes of its blocks */
};

struct lanes {
	const struct feed *feed;
	struct lane *lanes;
	size_t n_lanes;
	pthread_t *threads;
	unsigned n_threads;
	pthread_mutex_t lock;
	pthread_cond_t filled, taken;
	size_t next;  /* guarded: the first file that no thread has begun */
	size_t first; /* guarded: the file that is being taken */
	bool stop;    /* guarded */

	/* The caller's. */
	struct block *block;
	size_t at;
};

static void
block_free(struct block *b)
{
	for (size_t i = 0; b != NULL && i < b->n; i++)
		free(b->items[i].err);
	if (b != NULL) {
		free(b->items);
		free(b->bytes);
	}
	free(b);
}

static struct block *
block_new(void)
{
	struct block *b = calloc(1, sizeof(*b));

	if (b == NULL)
		mem_out();
	return b;
}

static void
add_item(struct block *b, wcopy_status rc, const struct wcopy_raw *raw,
    const struct wcopy_error *err)
{
	struct item *it;

	mem_grow(&b->items, &b->room, b->n + 1, sizeof(*b->items));
	it = &b->items[b->n++];
	*it = (struct item){ .rc = rc };
	if (rc == WCOPY_OK) {
		it->raw = *raw;
		it->at = b->used;
		mem_grow(&b->bytes, &b->bytes_room, b->used + raw->bytes.len,
		    1);
		if (raw->bytes.len > 0)
			memcpy(b->bytes + b->used, raw->bytes.ptr,
			    raw->bytes.len);
		b->used += raw->bytes.len;
	} else if (rc != WCOPY_EOF) {
		if ((it->err = malloc(sizeof(*err))) == NULL)
			mem_out();
		*it->err = *err;
	}
}

/* Hand a block over, once there is room for it. False: the run is over, and
 * the block is gone. */
static bool
hand_over(struct lanes *l, struct lane *lane, struct block *b)
{
	bool go_on;

	(void)pthread_mutex_lock(&l->lock);
	while (!l->stop && lane->waiting > LANE_BYTES)
		(void)pthread_cond_wait(&l->taken, &l->lock);
	go_on = !l->stop;
	if (go_on) {
		if (lane->last == NULL)
			lane->first = b;
		else
			lane->last->next = b;
		lane->last = b;
		lane->waiting += b->used;
		(void)pthread_cond_signal(&l->filled);
	}
	(void)pthread_mutex_unlock(&l->lock);
	if (!go_on)
		block_free(b);
	return go_on;
}

/* The names of a record are those of its reader, which is closed before the
 * record is taken. */
static void
lend_names(const struct input_file *file, struct wcopy_raw *raw)
{
	raw->input = (struct wcopy_span){ file->path, strlen(file->path) };
	if (raw->id.len > 0 && file->id != NULL)
		raw->id = (struct wcopy_span){ file->id, strlen(file->id) };
	else if (raw->id.len > 0)
		raw->id = raw->input;
}

static bool
read_file(struct lanes *l, struct lane *lane, const struct input_file *file)
{
	struct block *b = block_new();
	struct wcopy_reader *r = NULL;
	struct wcopy_error err;
	struct wcopy_raw raw;
	uint64_t total;
	bool go_on = true;
	wcopy_status rc = feed_open_reader(l->feed, file, &r, &err);

	if (rc != WCOPY_OK)
		add_item(b, rc, NULL, &err);
	while (go_on && (rc == WCOPY_OK || rc == WCOPY_SKIP)) {
		rc = wcopy_reader_next(r, &raw, &err);
		if (rc == WCOPY_OK)
			lend_names(file, &raw);
		add_item(b, rc, &raw, &err);
		if (b->used < BLOCK_BYTES && b->n < BLOCK_ITEMS)
			continue;
		wcopy_reader_progress(r, &b->done, &total);
		go_on = hand_over(l, lane, b);
		b = block_new();
	}
	if (r != NULL)
		wcopy_reader_progress(r, &b->done, &total);
	wcopy_reader_close(r);
	if (go_on && b->n > 0)
		return hand_over(l, lane, b);
	block_free(b);
	return go_on;
}

/* The next file to read, once there is a lane for it; inputs.n: none. */
static size_t
begin_file(struct lanes *l, struct lane **lane)
{
	const struct input_list *in = &l->feed->inputs;
	size_t file;

	(void)pthread_mutex_lock(&l->lock);
	while (l->next < in->n && !in->files[l->next].reread)
		l->next++;
	file = l->next;
	if (file < in->n)
		l->next++;
	while (!l->stop && file < in->n && file >= l->first + l->n_lanes)
		(void)pthread_cond_wait(&l->taken, &l->lock);
	*lane = &l->lanes[file % l->n_lanes];
	if (l->stop)
		file = in->n;
	(void)pthread_mutex_unlock(&l->lock);
	return file;
}

static void *
thread_main(void *arg)
{
	struct lanes *l = arg;
	struct lane *lane;
	size_t file;

	while ((file = begin_file(l, &lane)) < l->feed->inputs.n &&
	       read_file(l, lane, &l->feed->inputs.files[file]))
		continue;
	return NULL;
}

/* Threads that can be of use: there is nothing to gain from one file. */
static unsigned
threads_for(const struct feed *f)
{
	unsigned n = 0, most = f->params.threads;

	if (most > THREADS_MOST)
		most = THREADS_MOST;
	if (most < 2)
		return 0;
	for (size_t i = 0; i < f->inputs.n && n < most; i++)
		n += f->inputs.files[i].reread;
	return n < 2 ? 0 : n;
}

struct lanes *
lanes_start(struct feed *f)
{
	unsigned n = threads_for(f);
	struct lanes *l;

	if (n == 0)
		return NULL;
	l = calloc(1, sizeof(*l));
	if (l == NULL)
		mem_out();
	f->params.reader.helpers = 0;
	l->feed = f;
	l->n_lanes = (size_t)n + 1;
	l->lanes = calloc(l->n_lanes, sizeof(*l->lanes));
	l->threads = calloc(n, sizeof(*l->threads));
	if (l->lanes == NULL || l->threads == NULL)
		mem_out();
	(void)pthread_mutex_init(&l->lock, NULL);
	(void)pthread_cond_init(&l->filled, NULL);
	(void)pthread_cond_init(&l->taken, NULL);
	while (l->n_threads < n && pthread_create(&l->threads[l->n_threads],
				       NULL, thread_main, l) == 0)
		l->n_threads++;
	if (l->n_threads > 0)
		return l;
	lanes_stop(l);
	return NULL;
}

bool
lanes_has(const struct lanes *l, size_t file)
{
	return l != NULL && l->feed->inputs.files[file].reread;
}

/* The next block of a file; it is the caller's. */
static struct block *
take_block(struct lanes *l, size_t file)
{
	struct lane *lane = &l->lanes[file % l->n_lanes];
	struct block *b;

	(void)pthread_mutex_lock(&l->lock);
	if (l->first != file) {
		l->first = file;
		(void)pthread_cond_broadcast(&l->taken);
	}
	while (lane->first == NULL)
		(void)pthread_cond_wait(&l->filled, &l->lock);
	b = lane->first;
	lane->first = b->next;
	if (b->next == NULL)
		lane->last = NULL;
	lane->waiting -= b->used;
	(void)pthread_cond_broadcast(&l->taken);
	(void)pthread_mutex_unlock(&l->lock);
	return b;
}

wcopy_status
lanes_next(struct lanes *l, size_t file, struct wcopy_raw *raw, uint64_t *done,
    struct wcopy_error *err)
{
	const struct item *it;

	if (l->block == NULL || l->at == l->block->n) {
		block_free(l->block);
		l->block = take_block(l, file);
		l->at = 0;
	}
	it = &l->block->items[l->at++];
	*done = l->block->done;
	if (it->rc == WCOPY_OK) {
		*raw = it->raw;
		raw->bytes.ptr = l->block->bytes + it->at;
	} else if (it->err != NULL) {
		*err = *it->err;
	}
	return it->rc;
}

void
lanes_stop(struct lanes *l)
{
	if (l == NULL)
		return;
	(void)pthread_mutex_lock(&l->lock);
	l->stop = true;
	(void)pthread_cond_broadcast(&l->taken);
	(void)pthread_mutex_unlock(&l->lock);
	for (unsigned i = 0; i < l->n_threads; i++)
		(void)pthread_join(l->threads[i], NULL);
	for (size_t i = 0; i < l->n_lanes; i++)
		while (l->lanes[i].first != NULL) {
			struct block *b = l->lanes[i].first;

			l->lanes[i].first = b->next;
			block_free(b);
		}
	block_free(l->block);
	(void)pthread_cond_destroy(&l->filled);
	(void)pthread_cond_destroy(&l->taken);
	(void)pthread_mutex_destroy(&l->lock);
	free(l->lanes);
	free(l->threads);
	free(l);
}
