/* SPDX-License-Identifier: MIT */
/*
 * The slots are a ring in the order of the file: [first, next) are being
 * decoded or done, [next, last) wait for a helper. Numbers only grow, the slot
 * of number i is i modulo the size of the ring.
 */
#include <config.h>
#include "record/ahead.h"

#include <pthread.h>
#include <string.h>

#include "base/alloc.h"
#include "base/buf.h"
#include "base/error.h"

/* A member larger than this, before or after, is decoded by steps: a page has
 * some 25 KB before and 125 KB after. */
#define PACKED_MOST ((size_t)1 << 20)
#define PLAIN_MOST ((size_t)4 << 20)

/* Compressed bytes looked at ahead of the next member with helpers. */
#define LOOK_AHEAD ((size_t)2 << 20)

enum state { WAITS, BUSY, WHOLE, NOT_WHOLE };

struct slot {
	enum state state; /* guarded by lock; the rest belongs to the caller,
			     or to the helper while BUSY */
	uint64_t at;      /* file offset of the member */
	size_t used;      /* bytes of the file that it has */
	struct wci_buf packed, plain;
};

struct helper {
	pthread_t id;
	void *state; /* of the codec */
	struct wci_ahead *ahead;
};

struct wci_ahead {
	const struct wci_codec *codec;
	void *state; /* the caller's */

	/* Of the member at file offset guessed: no head stands behind it up to
	 * scanned. */
	uint64_t guessed, scanned;

	unsigned wanted; /* helpers that are to be started */
	bool begun;      /* a member has been asked for */
	struct helper *helpers;
	unsigned n_helpers;
	struct slot *slots;
	size_t n_slots;
	uint64_t offered; /* all members before it have had their chance */
	pthread_mutex_t lock;
	pthread_cond_t work, done;
	uint64_t first, next, last; /* guarded by lock */
	bool stop;                  /* guarded by lock */
};

/* Decode the member that packed begins with into plain, which has room. */
static bool
decode(const struct wci_codec *codec, void *state, struct wci_pump *p)
{
	size_t most = codec->whole_bytes(p->in, p->in_len);

	if (p->out_len > most)
		p->out_len = most;
	return codec->whole(state, p);
}

static bool
decode_slot(const struct wci_codec *codec, void *state, struct slot *s)
{
	size_t most = codec->whole_bytes(s->packed.data, s->packed.len);
	struct wci_pump p = { .in = s->packed.data, .in_len = s->packed.len };

	wci_buf_reset(&s->plain);
	if (!wci_buf_reserve(&s->plain, most + 1))
		return false;
	p.out = s->plain.data;
	p.out_len = most;
	if (!decode(codec, state, &p))
		return false;
	s->plain.len = most - p.out_len;
	s->used = s->packed.len - p.in_len;
	return true;
}

static void *
helper_main(void *arg)
{
	struct helper *h = arg;
	struct wci_ahead *a = h->ahead;

	(void)pthread_mutex_lock(&a->lock);
	for (;;) {
		struct slot *s;
		bool whole;

		while (!a->stop && a->next == a->last)
			(void)pthread_cond_wait(&a->work, &a->lock);
		if (a->stop)
			break;
		s = &a->slots[a->next++ % a->n_slots];
		s->state = BUSY;
		(void)pthread_mutex_unlock(&a->lock);
		whole = decode_slot(a->codec, h->state, s);
		(void)pthread_mutex_lock(&a->lock);
		s->state = whole ? WHOLE : NOT_WHOLE;
		(void)pthread_cond_signal(&a->done);
	}
	(void)pthread_mutex_unlock(&a->lock);
	return NULL;
}

/*
 * From the second member on: most files that have no more are small, and there
 * may be thousands of them. Without memory or threads we do without.
 */
static void
start_helpers(struct wci_ahead *a)
{
	unsigned threads = a->wanted;

	a->wanted = 0;
	/* One to work on and one to wait for each, and one being taken. */
	a->n_slots = 2 * (size_t)threads + 1;
	a->slots = wci_calloc(a->n_slots, sizeof(*a->slots));
	a->helpers = wci_calloc(threads, sizeof(*a->helpers));
	if (a->slots == NULL || a->helpers == NULL)
		return;
	for (unsigned i = 0; i < threads; i++) {
		struct helper *h = &a->helpers[i];

		h->ahead = a;
		if ((h->state = a->codec->create()) == NULL)
			return;
		if (pthread_create(&h->id, NULL, helper_main, h) != 0) {
			a->codec->destroy(h->state);
			return;
		}
		a->n_helpers++;
	}
}

struct wci_ahead *
wci_ahead_new(const struct wci_codec *codec, void *state, unsigned threads)
{
	struct wci_ahead *a = wci_calloc(1, sizeof(*a));

	if (a == NULL)
		return NULL;
	a->codec = codec;
	a->state = state;
	a->wanted = threads < WCI_AHEAD_THREADS ? threads : WCI_AHEAD_THREADS;
	(void)pthread_mutex_init(&a->lock, NULL);
	(void)pthread_cond_init(&a->work, NULL);
	(void)pthread_cond_init(&a->done, NULL);
	return a;
}

void
wci_ahead_free(struct wci_ahead *a)
{
	if (a == NULL)
		return;
	(void)pthread_mutex_lock(&a->lock);
	a->stop = true;
	(void)pthread_cond_broadcast(&a->work);
	(void)pthread_mutex_unlock(&a->lock);
	for (unsigned i = 0; i < a->n_helpers; i++) {
		(void)pthread_join(a->helpers[i].id, NULL);
		a->codec->destroy(a->helpers[i].state);
	}
	for (size_t i = 0; a->slots != NULL && i < a->n_slots; i++) {
		wci_buf_clear(&a->slots[i].packed);
		wci_buf_clear(&a->slots[i].plain);
	}
	(void)pthread_cond_destroy(&a->work);
	(void)pthread_cond_destroy(&a->done);
	(void)pthread_mutex_destroy(&a->lock);
	wci_free(a->slots);
	wci_free(a->helpers);
	wci_free(a);
}

/*
 * Where the member that begins at index from of the window seems to end: at
 * the next head, or at the end of the file. 0: that is not to be seen yet.
 */
static size_t
guess_end(struct wci_ahead *a, const struct wci_input *in, size_t from)
{
	const struct wci_window *w = &in->win;
	size_t magic_len = a->codec->magic_len;
	size_t at = from + 1;

	if (a->guessed == w->base + from && a->scanned > w->base + at)
		at = (size_t)(a->scanned - w->base);
	a->guessed = w->base + from;
	while (w->end - from > magic_len && at <= w->end - magic_len) {
		const char *hit = memchr(w->data + at, a->codec->magic,
		    w->end - magic_len + 1 - at);

		if (hit == NULL) {
			at = w->end - magic_len + 1;
			break;
		}
		at = (size_t)(hit - w->data);
		if (a->codec->is_member(hit))
			return at;
		at++;
	}
	a->scanned = w->base + at;
	return in->at_end ? w->end : 0;
}

/*
 * The end of the member that begins at file offset at, reading on for it while
 * no more than room bytes of the file are at hand. *end is an index into the
 * window, 0: not found.
 */
static wcopy_status
find_end(struct wci_ahead *a, struct wci_input *in, uint64_t at, size_t room,
    size_t *end, struct wcopy_error *err)
{
	struct wci_window *w = &in->win;
	wcopy_status rc;

	for (;;) {
		if (at - w->base < w->end)
			*end = guess_end(a, in, (size_t)(at - w->base));
		else
			*end = 0;
		if (*end != 0 || in->at_end || in->total == 0 ||
		    w->end - w->pos > room)
			return WCOPY_OK;
		if ((rc = wci_input_fill(in, w->pos, err)) != WCOPY_OK)
			return rc;
	}
}

/* Is the member between the two worth decoding whole? */
static bool
is_small(const struct wci_ahead *a, const struct wci_window *w, size_t from,
    size_t end)
{
	return end - from <= PACKED_MOST &&
	       a->codec->whole_bytes(w->data + from, end - from) <= PLAIN_MOST;
}

/* Decode the member at hand in this thread, straight into out. */
static wcopy_status
decode_here(struct wci_ahead *a, struct wci_input *in, struct wci_window *out,
    bool *whole, struct wcopy_error *err)
{
	struct wci_window *w = &in->win;
	struct wci_pump p = { 0 };
	size_t end;
	wcopy_status rc =
	    find_end(a, in, wci_window_offset(w), PACKED_MOST, &end, err);

	if (rc != WCOPY_OK || end == 0 || !is_small(a, w, w->pos, end))
		return rc;
	p.in = w->data + w->pos;
	p.in_len = end - w->pos;
	/* One more, so that there is a window for an empty member too. */
	if (!wci_window_reserve(out, out->pos,
		a->codec->whole_bytes(p.in, p.in_len) + 1))
		return wci_fail_nomem(err);
	p.out = out->data + out->end;
	p.out_len = out->room - out->end;
	if (!decode(a->codec, a->state, &p))
		return WCOPY_OK;
	w->pos = (size_t)(p.in - w->data);
	out->end = (size_t)(p.out - out->data);
	*whole = true;
	return WCOPY_OK;
}

/* Hand a member to the helpers; false: memory is out. */
static bool
offer(struct wci_ahead *a, uint64_t at, const char *packed, size_t len)
{
	struct slot *s = &a->slots[a->last % a->n_slots];

	wci_buf_reset(&s->packed);
	if (!wci_buf_append(&s->packed, packed, len))
		return false;
	s->at = at;
	(void)pthread_mutex_lock(&a->lock);
	s->state = WAITS;
	a->last++;
	(void)pthread_cond_signal(&a->work);
	(void)pthread_mutex_unlock(&a->lock);
	return true;
}

/* Fill the free slots with the members that come next. */
static wcopy_status
look_ahead(struct wci_ahead *a, struct wci_input *in, struct wcopy_error *err)
{
	struct wci_window *w = &in->win;

	if (a->offered < wci_window_offset(w))
		a->offered = wci_window_offset(w);
	while (a->last - a->first < a->n_slots) {
		size_t from, end;
		wcopy_status rc =
		    find_end(a, in, a->offered, LOOK_AHEAD, &end, err);

		if (rc != WCOPY_OK || end == 0)
			return rc;
		from = (size_t)(a->offered - w->base);
		if (is_small(a, w, from, end) &&
		    !offer(a, a->offered, w->data + from, end - from))
			return WCOPY_OK;
		a->offered = w->base + end;
	}
	return WCOPY_OK;
}

/* Give up the first slot once no helper works on it. */
static void
drop_first(struct wci_ahead *a)
{
	struct slot *s = &a->slots[a->first % a->n_slots];

	(void)pthread_mutex_lock(&a->lock);
	while (s->state == BUSY)
		(void)pthread_cond_wait(&a->done, &a->lock);
	a->first++;
	if (a->next < a->first)
		a->next = a->first;
	(void)pthread_mutex_unlock(&a->lock);
}

/* The first slot is the member at hand. Returns what has become of it; if no
 * helper has begun with it, none will: WAITS. */
static enum state
take_first(struct wci_ahead *a)
{
	struct slot *s = &a->slots[a->first % a->n_slots];
	enum state state;

	(void)pthread_mutex_lock(&a->lock);
	while (s->state == BUSY)
		(void)pthread_cond_wait(&a->done, &a->lock);
	state = s->state;
	if (a->next == a->first)
		a->next++;
	(void)pthread_mutex_unlock(&a->lock);
	return state;
}

wcopy_status
wci_ahead_member(struct wci_ahead *a, struct wci_input *in,
    struct wci_window *out, bool *whole, struct wcopy_error *err)
{
	uint64_t at = wci_window_offset(&in->win);
	struct slot *s;
	wcopy_status rc;

	*whole = false;
	if (a->begun && a->wanted > 0)
		start_helpers(a);
	a->begun = true;
	if (a->n_helpers == 0)
		return decode_here(a, in, out, whole, err);
	while (a->first < a->last && a->slots[a->first % a->n_slots].at < at)
		drop_first(a);
	if ((rc = look_ahead(a, in, err)) != WCOPY_OK)
		return rc;
	s = &a->slots[a->first % a->n_slots];
	if (a->first == a->last || s->at != at)
		return WCOPY_OK;
	switch (take_first(a)) {
	case WAITS:
		return decode_here(a, in, out, whole, err);
	case WHOLE:
		if (!wci_window_reserve(out, out->pos, s->plain.len + 1))
			return wci_fail_nomem(err);
		memcpy(out->data + out->end, s->plain.data, s->plain.len);
		out->end += s->plain.len;
		in->win.pos += s->used;
		*whole = true;
		break;
	case BUSY:
	case NOT_WHOLE:
	default:
		break;
	}
	return WCOPY_OK;
}
