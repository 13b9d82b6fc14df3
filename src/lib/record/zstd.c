/* SPDX-License-Identifier: MIT */
/*
 * zstd.c - zstd frames (RFC 8878), skippable ones passed over, and the
 * dictionary that a WARC file may carry in a leading skippable frame
 *
 * Read: "Use of Zstandard in WARC files", IIPC draft 1.0: the first frame of
 * the file may be a skippable one with magic 0x184D2A5D; its content is a
 * dictionary for all later frames, itself maybe one zstd frame.
 *
 * libzstd's stable interface has no hook for the allocator, so its contexts
 * are the one thing in this folder that does not come from base/alloc.h.
 */
#include <config.h>
#include "record/codec.h"

#include <string.h>

#include <zstd.h>
#include <zstd_errors.h>

#include "base/alloc.h"
#include "base/buf.h"

#define MAGIC_BYTES 4
#define BLOCK_HEAD_BYTES 3
#define CHECK_BYTES 4
#define MAX_BLOCK ((size_t)128 << 10)
#define SKIPPABLE_HEAD_BYTES 8 /* magic and length */

/* Bytes a dictionary may have; the ones in use have about one MiB. */
#define MAX_DICTIONARY ((size_t)16 << 20)

struct unzstd {
	ZSTD_DCtx *ctx;
	enum { FRAME_HEAD, BLOCK_HEAD, BLOCK, CHECK, SKIPPED } next;
	size_t block;  /* bytes of the next block */
	bool last;     /* it is the last of the frame */
	bool flushing; /* libzstd may have more to put out */
	size_t held;   /* of the part it got: bytes it does not take before */
	bool any;      /* a frame has been seen: no dictionary comes any more */
};

static bool
is_frame(const char *s)
{
	return memcmp(s, "\x28\xb5\x2f\xfd", MAGIC_BYTES) == 0;
}

static bool
is_skippable(const char *s)
{
	return ((unsigned char)s[0] & 0xF0) == 0x50 &&
	       memcmp(s + 1, "\x2a\x4d\x18", MAGIC_BYTES - 1) == 0;
}

static bool
is_member(const char *s)
{
	return is_frame(s) || is_skippable(s);
}

static void *
unzstd_create(void)
{
	struct unzstd *u = wci_calloc(1, sizeof(*u));

	if (u == NULL)
		return NULL;
	if ((u->ctx = ZSTD_createDCtx()) == NULL) {
		wci_free(u);
		return NULL;
	}
	return u;
}

static void
unzstd_destroy(void *state)
{
	struct unzstd *u = state;

	if (u == NULL)
		return;
	(void)ZSTD_freeDCtx(u->ctx);
	wci_free(u);
}

static void
unzstd_begin(void *state)
{
	struct unzstd *u = state;

	(void)ZSTD_DCtx_reset(u->ctx, ZSTD_reset_session_only);
	u->next = FRAME_HEAD;
	u->flushing = false;
}

/* What libzstd's errors mean for us; all others are damage. */
static const struct {
	ZSTD_ErrorCode code;
	enum wci_pumped rc;
	const char *why;
} errors[] = {
	{ ZSTD_error_memory_allocation, WCI_PUMP_NOMEM, "out of memory" },
	{ ZSTD_error_checksum_wrong, WCI_PUMP_UNSURE,
	    "the checksum of the zstd frame is wrong" },
	{ ZSTD_error_dictionary_wrong, WCI_PUMP_TORN,
	    "the zstd frame needs a dictionary that is not in the file" },
	{ ZSTD_error_frameParameter_windowTooLarge, WCI_PUMP_TORN,
	    "the zstd frame needs a window of more than 128 MiB" },
};

static enum wci_pumped
failed(struct wci_pump *p, size_t result)
{
	ZSTD_ErrorCode code = ZSTD_getErrorCode(result);

	for (size_t i = 0; i < sizeof(errors) / sizeof(*errors); i++)
		if (errors[i].code == code) {
			p->why = errors[i].why;
			return errors[i].rc;
		}
	p->why = "the zstd frame is damaged";
	return WCI_PUMP_TORN;
}

/* Undo the compression of a dictionary; at most MAX_DICTIONARY bytes. */
static enum wci_pumped
unpack_dictionary(struct unzstd *u, struct wcopy_span packed,
    struct wci_buf *out, struct wci_pump *p)
{
	ZSTD_inBuffer in = { packed.ptr, packed.len, 0 };
	size_t rc;

	do {
		ZSTD_outBuffer o;

		if (out->len > MAX_DICTIONARY) {
			p->why = "the dictionary is larger than the limit";
			return WCI_PUMP_TORN;
		}
		if (!wci_buf_reserve(out, ZSTD_DStreamOutSize()))
			return WCI_PUMP_NOMEM;
		o = (ZSTD_outBuffer){ out->data, out->room, out->len };
		rc = ZSTD_decompressStream(u->ctx, &o, &in);
		if (ZSTD_isError(rc))
			return failed(p, rc);
		if (rc != 0 && o.pos == out->len && in.pos == in.size) {
			p->why = "the dictionary is cut short";
			return WCI_PUMP_TORN;
		}
		out->len = o.pos;
	} while (rc != 0);
	return WCI_PUMP_END;
}

static enum wci_pumped
load_dictionary(struct unzstd *u, struct wcopy_span dict, struct wci_pump *p)
{
	struct wci_buf plain = { 0 };
	enum wci_pumped rc = WCI_PUMP_END;
	size_t code;

	if (dict.len >= MAGIC_BYTES && is_frame(dict.ptr)) {
		rc = unpack_dictionary(u, dict, &plain, p);
		dict = wci_buf_span(&plain);
	}
	if (rc == WCI_PUMP_END) {
		(void)ZSTD_DCtx_reset(u->ctx, ZSTD_reset_session_only);
		code = ZSTD_DCtx_loadDictionary(u->ctx, dict.ptr, dict.len);
		if (ZSTD_isError(code))
			rc = failed(p, code);
	}
	wci_buf_clear(&plain);
	return rc;
}

/*
 * The first frame of a stream: take it if it is a dictionary. TAIL: it is not
 * one, go on as usual.
 */
static enum wci_pumped
first_frame(struct unzstd *u, struct wci_pump *p)
{
	const unsigned char *h = (const unsigned char *)p->in;
	enum wci_pumped rc;
	size_t len;

	if (p->in_len < SKIPPABLE_HEAD_BYTES)
		return WCI_PUMP_HUNGRY;
	if (h[0] != 0x5D || !is_skippable(p->in))
		return WCI_PUMP_TAIL;
	len = (size_t)h[4] | (size_t)h[5] << 8 | (size_t)h[6] << 16 |
	      (size_t)h[7] << 24;
	if (len > MAX_DICTIONARY) {
		p->why = "the dictionary is larger than the limit";
		return WCI_PUMP_TORN;
	}
	if (p->in_len - SKIPPABLE_HEAD_BYTES < len)
		return WCI_PUMP_HUNGRY;
	rc = load_dictionary(u,
	    (struct wcopy_span){ p->in + SKIPPABLE_HEAD_BYTES, len }, p);
	if (rc == WCI_PUMP_END) {
		p->in += SKIPPABLE_HEAD_BYTES + len;
		p->in_len -= SKIPPABLE_HEAD_BYTES + len;
	}
	return rc;
}

/* Length of the frame head that h begins with (RFC 8878, 3.1.1.1). */
static size_t
frame_head_length(const char *h)
{
	static const size_t dictionary_id[] = { 0, 1, 2, 4 };
	static const size_t content_size[] = { 0, 2, 4, 8 };
	unsigned descriptor = (unsigned char)h[MAGIC_BYTES];
	bool single = (descriptor & 0x20) != 0;
	unsigned sizes = descriptor >> 6;
	size_t len = MAGIC_BYTES + 1 + dictionary_id[descriptor & 3] +
		     content_size[sizes];

	/* The window's size, or the content's in a byte. */
	return len + (!single || sizes == 0);
}

/* Read a block head (RFC 8878, 3.1.1.2): what follows it? */
static void
read_block_head(struct unzstd *u, const char *h)
{
	const unsigned char *b = (const unsigned char *)h;
	unsigned head =
	    (unsigned)b[0] | (unsigned)b[1] << 8 | (unsigned)b[2] << 16;
	enum { RUN = 1 };

	u->last = (head & 1) != 0;
	u->block = (head >> 1 & 3) == RUN ? 1 : head >> 3;
	if (u->block > MAX_BLOCK)
		u->block = MAX_BLOCK; /* libzstd will refuse the head */
	u->next = u->block > 0 ? BLOCK : u->last ? CHECK : BLOCK_HEAD;
}

/*
 * Length of the part of the frame that comes next, and what comes after it;
 * 0: it is not all there.
 */
static size_t
next_part(struct unzstd *u, const struct wci_pump *p)
{
	size_t part = 0;

	switch (u->next) {
	case FRAME_HEAD:
		if (p->in_len < MAGIC_BYTES + 1)
			return 0;
		if (!is_frame(p->in)) {
			u->next = SKIPPED;
			return p->in_len;
		}
		part = frame_head_length(p->in);
		if (p->in_len >= part)
			u->next = BLOCK_HEAD;
		break;
	case BLOCK_HEAD:
		part = BLOCK_HEAD_BYTES;
		if (p->in_len >= part)
			read_block_head(u, p->in);
		break;
	case BLOCK:
		part = u->block;
		if (p->in_len >= part)
			u->next = u->last ? CHECK : BLOCK_HEAD;
		break;
	case CHECK:
		part = CHECK_BYTES;
		break;
	case SKIPPED:
	default:
		return p->in_len;
	}
	return p->in_len >= part ? part : 0;
}

/*
 * On an error libzstd forgets to say what it had put out in the same call. So
 * that the bytes before a damaged block come out, and always the same ones, it
 * gets one part of the frame at a time, whole, and no new one while it may still
 * have something to put out. (Of the last part it leaves a byte till then.)
 */
static enum wci_pumped
decode_frame(struct unzstd *u, struct wci_pump *p)
{
	size_t left;

	do {
		bool check = u->next == CHECK;
		size_t part = u->flushing ? u->held : next_part(u, p);
		ZSTD_inBuffer in = { p->in, part, 0 };
		ZSTD_outBuffer out = { p->out, p->out_len, 0 };

		if (part == 0 && !u->flushing)
			return check ? WCI_PUMP_TAIL : WCI_PUMP_HUNGRY;
		left = ZSTD_decompressStream(u->ctx, &out, &in);
		p->in += in.pos;
		p->in_len -= in.pos;
		p->out += out.pos;
		p->out_len -= out.pos;
		if (ZSTD_isError(left))
			return failed(p, left);
		u->flushing = p->out_len == 0;
		u->held = part - in.pos;
	} while (left != 0 && !u->flushing);
	return left == 0 ? WCI_PUMP_END : WCI_PUMP_FULL;
}

static enum wci_pumped
unzstd_step(void *state, struct wci_pump *p)
{
	struct unzstd *u = state;
	enum wci_pumped rc;

	if (!u->any) {
		rc = first_frame(u, p);
		u->any = rc != WCI_PUMP_HUNGRY;
		if (rc != WCI_PUMP_TAIL)
			return rc;
	}
	return decode_frame(u, p);
}

const struct wci_codec wci_codec_zstd = {
	.name = "zstd",
	.member = "zstd frame",
	.magic_len = MAGIC_BYTES,
	.magic = '\x28',
	.is_member = is_member,
	.create = unzstd_create,
	.destroy = unzstd_destroy,
	.begin = unzstd_begin,
	.step = unzstd_step,
};
