/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "record/source.h"

#include <assert.h>
#include <string.h>

#include "base/alloc.h"
#include "base/error.h"
#include "record/ahead.h"
#include "record/codec.h"
#include "record/input.h"
#include "record/window.h"

/* Room that a step of a codec gets. */
#define CHUNK ((size_t)256 << 10)

/*
 * How far the search for the next member can go back into a damaged one. A
 * decoder that lost its way runs on until a code is invalid or an end-of-block
 * code turns up: kilobytes as a rule, as tested with flipped bits.
 */
#define RETAIN ((size_t)1 << 20)

/*
 * Bytes that may be decoded again in all, beyond as many as were read. It
 * bounds the work on a file made of nothing but false starts.
 */
#define REREAD_FREE ((uint64_t)4 << 20)

/* Members noted in the window at most; see member_begins. */
#define MAX_NOTED ((size_t)1 << 16)

struct noted {
	uint64_t at;   /* decompressed offset where the member begins */
	uint64_t file; /* its offset in the file */
};

struct wci_source {
	struct wci_input in;
	const struct wci_codec *codec; /* NULL: plain */
	void *state;                   /* of the codec */
	struct wci_ahead *ahead;       /* NULL: members by steps only */
	struct wci_window out;         /* decompressed; not used if plain */
	enum wci_flow flow;
	const char *why;
	bool in_member;
	uint64_t member; /* file offset of the current member */
	uint64_t reread; /* bytes gone back over so far */
	struct noted *noted;
	size_t first_noted, n_noted, room_noted;
};

static const struct wci_codec *const codecs[] = {
	&wci_codec_gzip,
	&wci_codec_zstd,
};

/* Have n unused bytes of the file at hand, fewer only at its end. */
static wcopy_status
need_input(struct wci_source *s, size_t n, struct wcopy_error *err)
{
	struct wci_window *w = &s->in.win;
	wcopy_status rc = WCOPY_OK;

	while (rc == WCOPY_OK && w->end - w->pos < n && !s->in.at_end) {
		size_t keep = w->pos > RETAIN ? w->pos - RETAIN : 0;

		if (!s->in_member)
			keep = w->pos;
		else if (s->member > w->base + keep)
			keep = (size_t)(s->member - w->base);
		rc = wci_input_fill(&s->in, keep, err);
	}
	return rc;
}

static wcopy_status
choose_codec(struct wci_source *s, struct wcopy_error *err)
{
	wcopy_status rc;

	for (size_t i = 0; i < sizeof(codecs) / sizeof(*codecs); i++) {
		struct wcopy_span head;

		if ((rc = need_input(s, codecs[i]->magic_len, err)) != WCOPY_OK)
			return rc;
		head = wci_window_span(&s->in.win);
		if (head.len < codecs[i]->magic_len ||
		    !codecs[i]->is_member(head.ptr))
			continue;
		s->codec = codecs[i];
		if ((s->state = s->codec->create()) == NULL)
			return wci_fail_nomem(err);
		return wci_source_help(s, 0, err);
	}
	return WCOPY_OK;
}

wcopy_status
wci_source_help(struct wci_source *s, unsigned threads, struct wcopy_error *err)
{
	struct wci_ahead *ahead = NULL;

	if (s->codec == NULL || s->codec->whole == NULL)
		return WCOPY_OK;
	if (threads != WCI_BY_STEPS &&
	    (ahead = wci_ahead_new(s->codec, s->state, threads)) == NULL)
		return wci_fail_nomem(err);
	wci_ahead_free(s->ahead);
	s->ahead = ahead;
	return WCOPY_OK;
}

static wcopy_status
start(struct wci_source **out, struct wci_source *s, struct wcopy_error *err)
{
	wcopy_status rc = choose_codec(s, err);

	if (rc != WCOPY_OK) {
		wci_source_close(s);
		return rc;
	}
	*out = s;
	return WCOPY_OK;
}

wcopy_status
wci_source_open(struct wci_source **out, const char *path,
    const struct wcopy_reader_params *params, struct wcopy_error *err)
{
	struct wci_source *s = wci_calloc(1, sizeof(*s));
	wcopy_status rc;

	if (s == NULL)
		return wci_fail_nomem(err);
	if ((rc = wci_input_open(&s->in, path, err)) != WCOPY_OK) {
		wci_free(s);
		return rc;
	}
	if (params != NULL) {
		s->in.on_wait = params->on_wait;
		s->in.wait_arg = params->wait_arg;
	}
	return start(out, s, err);
}

wcopy_status
wci_source_open_memory(struct wci_source **out,
    struct wcopy_span borrowed_bytes, struct wcopy_error *err)
{
	struct wci_source *s = wci_calloc(1, sizeof(*s));

	if (s == NULL)
		return wci_fail_nomem(err);
	wci_input_open_memory(&s->in, borrowed_bytes);
	return start(out, s, err);
}

static void
break_here(struct wci_source *s, enum wci_flow flow, const char *why)
{
	s->flow = flow;
	s->why = why;
}

/*
 * Note where a member begins. Empty members leave no trace, since the next
 * one begins at the same place. A caller that peeks over very many tiny ones
 * sees the offset of the last one noted: it is for messages and never wrong by
 * more than the window.
 */
static bool
member_begins(struct wci_source *s)
{
	struct noted now = { s->out.base + s->out.end, s->member };

	if (s->n_noted > s->first_noted &&
	    s->noted[s->n_noted - 1].at == now.at)
		s->n_noted--;
	else if (s->n_noted - s->first_noted >= MAX_NOTED)
		return true;
	if (s->first_noted > 0 &&
	    s->first_noted >= s->n_noted - s->first_noted) {
		s->n_noted -= s->first_noted;
		memmove(s->noted, s->noted + s->first_noted,
		    s->n_noted * sizeof(*s->noted));
		s->first_noted = 0;
	}
	if (!wci_grow(&s->noted, &s->room_noted, s->n_noted + 1,
		sizeof(*s->noted)))
		return false;
	s->noted[s->n_noted++] = now;
	return true;
}

/* Forget the members that ended before the next byte. */
static void
forget_noted(struct wci_source *s)
{
	while (s->n_noted - s->first_noted > 1 &&
	       s->noted[s->first_noted + 1].at <= wci_window_offset(&s->out))
		s->first_noted++;
}

/* Begin the next member, or find that there is none. */
static wcopy_status
next_member(struct wci_source *s, struct wcopy_error *err)
{
	struct wci_window *w = &s->in.win;
	bool whole = false;
	wcopy_status rc;

	/* Some writers pad the last member to a block with zeros. */
	for (;;) {
		if ((rc = need_input(s, 1, err)) != WCOPY_OK)
			return rc;
		while (w->pos < w->end && w->data[w->pos] == '\0')
			w->pos++;
		if (w->pos < w->end)
			break;
		if (s->in.at_end) {
			s->flow = WCI_ENDED;
			return WCOPY_OK;
		}
	}
	if ((rc = need_input(s, s->codec->magic_len, err)) != WCOPY_OK)
		return rc;
	s->member = wci_window_offset(w);
	if (w->end - w->pos < s->codec->magic_len ||
	    !s->codec->is_member(w->data + w->pos)) {
		break_here(s, WCI_TORN, "no compressed member begins here");
		return WCOPY_OK;
	}
	if (!member_begins(s))
		return wci_fail_nomem(err);
	if (s->ahead != NULL) {
		rc = wci_ahead_member(s->ahead, &s->in, &s->out, &whole, err);
		if (rc != WCOPY_OK || whole)
			return rc;
	}
	s->codec->begin(s->state);
	s->in_member = true;
	return WCOPY_OK;
}

/* The codec wants more input: get it, or break where there is none. */
static wcopy_status
feed(struct wci_source *s, enum wci_pumped pumped, struct wcopy_error *err)
{
	struct wci_window *w = &s->in.win;
	wcopy_status rc = need_input(s, w->end - w->pos + 1, err);

	if (rc != WCOPY_OK || !s->in.at_end)
		return rc;
	if (pumped == WCI_PUMP_TAIL)
		break_here(s, WCI_UNSURE,
		    "the input ends before the checksum of the last member");
	else
		break_here(s, WCI_TORN,
		    "the input ends in the middle of a compressed member");
	return WCOPY_OK;
}

/* Decode one step of the current member. */
static wcopy_status
decode(struct wci_source *s, struct wcopy_error *err)
{
	struct wci_window *in = &s->in.win, *out = &s->out;
	struct wci_pump p = { 0 };
	enum wci_pumped pumped;

	if (!wci_window_reserve(out, out->pos, CHUNK))
		return wci_fail_nomem(err);
	p.in = in->data + in->pos;
	p.in_len = in->end - in->pos;
	p.out = out->data + out->end;
	p.out_len = out->room - out->end;
	if (p.out_len > wci_input_step())
		p.out_len = wci_input_step();
	pumped = s->codec->step(s->state, &p);
	in->pos = (size_t)(p.in - in->data);
	out->end = (size_t)(p.out - out->data);
	switch (pumped) {
	case WCI_PUMP_FULL:
		return WCOPY_OK;
	case WCI_PUMP_HUNGRY:
	case WCI_PUMP_TAIL:
		return feed(s, pumped, err);
	case WCI_PUMP_END:
		s->in_member = false;
		return WCOPY_OK;
	case WCI_PUMP_TORN:
		break_here(s, WCI_TORN, p.why);
		return WCOPY_OK;
	case WCI_PUMP_UNSURE:
		break_here(s, WCI_UNSURE, p.why);
		return WCOPY_OK;
	case WCI_PUMP_NOMEM:
	default:
		return wci_fail_nomem(err);
	}
}

static wcopy_status
peek_plain(struct wci_source *s, size_t min, struct wcopy_span *bytes,
    struct wcopy_error *err)
{
	wcopy_status rc = need_input(s, min, err);

	if (rc != WCOPY_OK)
		return rc;
	*bytes = wci_window_span(&s->in.win);
	s->flow = bytes->len < min ? WCI_ENDED : WCI_FLOWS;
	return WCOPY_OK;
}

wcopy_status
wci_source_peek(struct wci_source *s, size_t min, struct wcopy_span *bytes,
    struct wcopy_error *err)
{
	wcopy_status rc = WCOPY_OK;

	if (s->codec == NULL)
		return peek_plain(s, min, bytes, err);
	while (rc == WCOPY_OK && s->flow == WCI_FLOWS &&
	       s->out.end - s->out.pos < min)
		rc = s->in_member ? decode(s, err) : next_member(s, err);
	if (rc != WCOPY_OK)
		return rc;
	forget_noted(s);
	*bytes = wci_window_span(&s->out);
	return WCOPY_OK;
}

void
wci_source_consume(struct wci_source *s, size_t n)
{
	if (s->codec == NULL) {
		s->in.win.pos += n;
		return;
	}
	s->out.pos += n;
	forget_noted(s);
}

enum wci_flow
wci_source_flow(const struct wci_source *s)
{
	return s->flow;
}

const char *
wci_source_why(const struct wci_source *s)
{
	return s->flow == WCI_TORN || s->flow == WCI_UNSURE ? s->why : "";
}

uint64_t
wci_source_damaged(const struct wci_source *s)
{
	return s->member;
}

/* Where the search for the next member begins: an index into the window. */
static size_t
search_from(struct wci_source *s)
{
	const struct wci_window *w = &s->in.win;
	uint64_t from = s->member + 1;
	uint64_t back;

	/* A member of which only the check is wrong ended where it should. */
	if (s->flow == WCI_UNSURE && w->end - w->pos >= s->codec->magic_len &&
	    s->codec->is_member(w->data + w->pos))
		return w->pos;
	if (from < w->base)
		from = w->base;
	if (from >= wci_window_offset(w))
		return (size_t)(from - w->base);
	back = wci_window_offset(w) - from;
	if (s->reread + back > wci_window_offset(w) + REREAD_FREE)
		return w->pos;
	s->reread += back;
	return (size_t)(from - w->base);
}

wcopy_status
wci_source_resume(struct wci_source *s, struct wcopy_error *err)
{
	struct wci_window *w = &s->in.win;
	wcopy_status rc;

	if (s->flow != WCI_TORN && s->flow != WCI_UNSURE)
		return WCOPY_OK;
	s->out.pos = s->out.end;
	if ((rc = need_input(s, s->codec->magic_len, err)) != WCOPY_OK)
		return rc;
	w->pos = search_from(s);
	s->in_member = false;
	for (s->flow = WCI_FLOWS;; w->pos++) {
		const char *hit = NULL;

		if ((rc = need_input(s, s->codec->magic_len, err)) != WCOPY_OK)
			return rc;
		if (w->end - w->pos < s->codec->magic_len)
			break;
		hit = memchr(w->data + w->pos, s->codec->magic,
		    w->end - w->pos - s->codec->magic_len + 1);
		if (hit == NULL) {
			w->pos = w->end - s->codec->magic_len;
			continue;
		}
		w->pos = (size_t)(hit - w->data);
		if (s->codec->is_member(hit))
			return WCOPY_OK;
	}
	w->pos = w->end;
	s->flow = WCI_ENDED;
	return WCOPY_OK;
}

bool
wci_source_compressed(const struct wci_source *s)
{
	return s->codec != NULL;
}

uint64_t
wci_source_offset(const struct wci_source *s)
{
	return wci_window_offset(s->codec == NULL ? &s->in.win : &s->out);
}

uint64_t
wci_source_member_offset(const struct wci_source *s)
{
	if (s->codec == NULL)
		return wci_window_offset(&s->in.win);
	return s->n_noted == s->first_noted ? s->member
					    : s->noted[s->first_noted].file;
}

void
wci_source_progress(const struct wci_source *s, uint64_t *done, uint64_t *total)
{
	*done = wci_window_offset(&s->in.win);
	*total = s->in.total;
}

void
wci_source_close(struct wci_source *s)
{
	if (s == NULL)
		return;
	wci_ahead_free(s->ahead);
	if (s->codec != NULL)
		s->codec->destroy(s->state);
	wci_window_clear(&s->out);
	wci_input_close(&s->in);
	wci_free(s->noted);
	wci_free(s);
}

void
wci_source_check(const struct wci_source *s)
{
	wci_window_check(&s->in.win);
	wci_window_check(&s->out);
	assert(s->first_noted <= s->n_noted && s->n_noted <= s->room_noted);
	for (size_t i = s->first_noted + 1; i < s->n_noted; i++)
		assert(s->noted[i - 1].at < s->noted[i].at);
}
