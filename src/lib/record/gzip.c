/* SPDX-License-Identifier: MIT */
/*
 * gzip.c - gzip (RFC 1952) and HTTP's "deflate" (RFC 1950, or the bare RFC 1951
 * stream that some servers send instead)
 *
 * zlib decodes the deflate stream only. The few bytes around it are read here,
 * because it matters whether a member breaks in its data (a record is torn) or
 * only its check is wrong (all bytes came out, but are not to be trusted).
 *
 * A member that is at hand from end to end is decoded in one go, by libdeflate
 * where it was found: on 1,361 members of 126 KB on average, one page each, it
 * gave 1,280 MB/s on one core of an EPYC at 2.6 GHz where zlib gave 515. What
 * one of the two refuses goes through zlib step by step, so they need not
 * agree on what is damaged. (libdeflate takes two symbols that RFC 1951 leaves
 * unused; no encoder writes them.) Its decompressor is not allocated through
 * base/alloc.h: its hook for that is one for the whole process.
 */
#include <config.h>
#include "record/codec.h"

#include <limits.h>
#include <string.h>

#define ZLIB_CONST
#include <zlib.h>
#ifdef HAVE_LIBDEFLATE
#include <libdeflate.h>
#endif

#include "base/alloc.h"

/* RFC 1952, 2.3.1: bits of the flag byte. */
enum { FHCRC = 2, FEXTRA = 4, FNAME = 8, FCOMMENT = 16, RESERVED = 0xE0 };

#define HEAD_BYTES 10 /* the part of a gzip head that is always there */
#define TAIL_BYTES 8  /* CRC-32 and length */

/* A file name or comment in a head longer than this is taken as damage. */
#define MAX_HEAD_TEXT ((size_t)64 << 10)

enum framing { GZIP, ZLIB, BARE };

struct inflater {
	z_stream zs;
	enum { AT_HEAD, IN_DATA, AT_TAIL } at;
	enum framing framing; /* of this member */
	uint32_t check;       /* CRC-32 or Adler-32 of what came out */
	uint32_t n_out;       /* its length modulo 2^32 */
#ifdef HAVE_LIBDEFLATE
	struct libdeflate_decompressor *whole;
#endif
};

static voidpf
zalloc(voidpf unused, uInt n, uInt size)
{
	(void)unused;
	return wci_alloc(n, size);
}

static void
zfree(voidpf unused, voidpf p)
{
	(void)unused;
	wci_free(p);
}

static void *
inflater_create(void)
{
	struct inflater *f = wci_calloc(1, sizeof(*f));

	if (f == NULL)
		return NULL;
	f->zs.zalloc = zalloc;
	f->zs.zfree = zfree;
	if (inflateInit2(&f->zs, -MAX_WBITS) != Z_OK) {
		wci_free(f);
		return NULL;
	}
#ifdef HAVE_LIBDEFLATE
	if ((f->whole = libdeflate_alloc_decompressor()) == NULL) {
		(void)inflateEnd(&f->zs);
		wci_free(f);
		return NULL;
	}
#endif
	return f;
}

static void
inflater_destroy(void *state)
{
	struct inflater *f = state;

	if (f == NULL)
		return;
#ifdef HAVE_LIBDEFLATE
	libdeflate_free_decompressor(f->whole);
#endif
	(void)inflateEnd(&f->zs);
	wci_free(f);
}

static void
inflater_begin(void *state)
{
	struct inflater *f = state;

	f->at = AT_HEAD;
	(void)inflateReset(&f->zs);
}

static bool
is_gzip(const char *s)
{
	return memcmp(s, "\x1f\x8b\x08", 3) == 0 &&
	       ((unsigned char)s[3] & RESERVED) == 0;
}

/* Never asked: a deflate payload has no magic. */
static bool
is_zlib(const char *s)
{
	unsigned cmf = (unsigned char)s[0], flg = (unsigned char)s[1];

	/* Method 8, window up to 32 KiB, no preset dictionary. */
	return (cmf & 15) == 8 && cmf >> 4 <= 7 && (cmf << 8 | flg) % 31 == 0 &&
	       (flg & 0x20) == 0;
}

static void
use(struct wci_pump *p, size_t n)
{
	p->in += n;
	p->in_len -= n;
}

/* Pass over a text that ends with a zero, from *at on. */
static enum wci_pumped
pass_text(const struct wci_pump *p, size_t *at)
{
	const char *end;
	size_t left = p->in_len - *at;

	if (left == 0 || (end = memchr(p->in + *at, 0, left)) == NULL)
		return left > MAX_HEAD_TEXT ? WCI_PUMP_TORN : WCI_PUMP_HUNGRY;
	*at = (size_t)(end - p->in) + 1;
	return WCI_PUMP_END;
}

/* END: *len is the length of the gzip head that p->in starts with. */
static enum wci_pumped
gzip_head(const struct wci_pump *p, size_t *len)
{
	size_t at = HEAD_BYTES;
	enum wci_pumped rc;
	unsigned flags;

	if (p->in_len < HEAD_BYTES)
		return WCI_PUMP_HUNGRY;
	if (!is_gzip(p->in))
		return WCI_PUMP_TORN;
	flags = (unsigned char)p->in[3];
	if ((flags & FEXTRA) != 0) {
		if (p->in_len < at + 2)
			return WCI_PUMP_HUNGRY;
		at += 2 + (size_t)(unsigned char)p->in[at] +
		      ((size_t)(unsigned char)p->in[at + 1] << 8);
		if (p->in_len < at)
			return WCI_PUMP_HUNGRY;
	}
	if ((flags & FNAME) != 0 && (rc = pass_text(p, &at)) != WCI_PUMP_END)
		return rc;
	if ((flags & FCOMMENT) != 0 && (rc = pass_text(p, &at)) != WCI_PUMP_END)
		return rc;
	if ((flags & FHCRC) != 0)
		at += 2;
	if (p->in_len < at)
		return WCI_PUMP_HUNGRY;
	*len = at;
	return WCI_PUMP_END;
}

static void
start_data(struct inflater *f, enum framing framing)
{
	f->framing = framing;
	f->n_out = 0;
	f->check = framing == GZIP ? 0 : 1; /* RFC 1950: Adler-32 starts at 1 */
	f->at = IN_DATA;
}

/* Inflate until input or room is used up, or the stream ends. */
static enum wci_pumped
inflate_data(struct inflater *f, struct wci_pump *p)
{
	uInt in = p->in_len > INT_MAX ? INT_MAX : (uInt)p->in_len;
	uInt room = p->out_len > INT_MAX ? INT_MAX : (uInt)p->out_len;
	uInt made;
	int rc;

	f->zs.next_in = (const Bytef *)p->in;
	f->zs.avail_in = in;
	f->zs.next_out = (Bytef *)p->out;
	f->zs.avail_out = room;
	rc = inflate(&f->zs, Z_NO_FLUSH);
	made = room - f->zs.avail_out;
	if (f->framing == GZIP)
		f->check = (uint32_t)crc32(f->check, (Bytef *)p->out, made);
	else if (f->framing == ZLIB)
		f->check = (uint32_t)adler32(f->check, (Bytef *)p->out, made);
	f->n_out += made;
	use(p, in - f->zs.avail_in);
	p->out += made;
	p->out_len -= made;
	switch (rc) {
	case Z_STREAM_END:
		f->at = AT_TAIL;
		return WCI_PUMP_TAIL;
	case Z_OK:
	case Z_BUF_ERROR:
		return p->out_len == 0 ? WCI_PUMP_FULL : WCI_PUMP_HUNGRY;
	case Z_MEM_ERROR:
		return WCI_PUMP_NOMEM;
	default:
		p->why = "the deflate data is damaged";
		return WCI_PUMP_TORN;
	}
}

static uint32_t
load_le32(const char *s)
{
	const unsigned char *u = (const unsigned char *)s;

	return (uint32_t)u[0] | (uint32_t)u[1] << 8 | (uint32_t)u[2] << 16 |
	       (uint32_t)u[3] << 24;
}

static enum wci_pumped
gzip_step(void *state, struct wci_pump *p)
{
	struct inflater *f = state;
	enum wci_pumped rc;
	bool good;
	size_t n;

	if (f->at == AT_HEAD) {
		if ((rc = gzip_head(p, &n)) != WCI_PUMP_END) {
			p->why = "the head of the gzip member is damaged";
			return rc;
		}
		use(p, n);
		start_data(f, GZIP);
	}
	if (f->at == IN_DATA && (rc = inflate_data(f, p)) != WCI_PUMP_TAIL)
		return rc;
	if (p->in_len < TAIL_BYTES)
		return WCI_PUMP_TAIL;
	good = load_le32(p->in) == f->check && load_le32(p->in + 4) == f->n_out;
	use(p, TAIL_BYTES);
	p->why = "the checksum of the gzip member is wrong";
	return good ? WCI_PUMP_END : WCI_PUMP_UNSURE;
}

/* The deflate data of a whole member: true if it was good, *in and *out say
 * how much of p it took and made. */
static bool
inflate_whole(struct inflater *f, const struct wci_pump *p, size_t *in,
    size_t *out)
{
#ifdef HAVE_LIBDEFLATE
	if (libdeflate_deflate_decompress_ex(f->whole, p->in, p->in_len, p->out,
		p->out_len, in, out) != LIBDEFLATE_SUCCESS)
		return false;
	f->check = libdeflate_crc32(0, p->out, *out);
	f->n_out = (uint32_t)*out;
	return true;
#else
	struct wci_pump q = *p;

	inflater_begin(f);
	start_data(f, GZIP);
	if (inflate_data(f, &q) != WCI_PUMP_TAIL)
		return false;
	*in = p->in_len - q.in_len;
	*out = p->out_len - q.out_len;
	return true;
#endif
}

static bool
gzip_whole(void *state, struct wci_pump *p)
{
	struct inflater *f = state;
	struct wci_pump q = *p;
	size_t n, in, out;

	if (gzip_head(&q, &n) != WCI_PUMP_END)
		return false;
	use(&q, n);
	if (!inflate_whole(f, &q, &in, &out))
		return false;
	use(&q, in);
	if (q.in_len < TAIL_BYTES || load_le32(q.in) != f->check ||
	    load_le32(q.in + 4) != f->n_out)
		return false;
	use(&q, TAIL_BYTES);
	q.out += out;
	q.out_len -= out;
	*p = q;
	return true;
}

static size_t
gzip_whole_bytes(const char *s, size_t n)
{
	return n < HEAD_BYTES + TAIL_BYTES ? 0 : load_le32(s + n - 4);
}

static enum wci_pumped
deflate_step(void *state, struct wci_pump *p)
{
	struct inflater *f = state;
	const unsigned char *u;
	enum wci_pumped rc;
	uint32_t sum;

	if (f->at == AT_HEAD) {
		if (p->in_len < 2)
			return WCI_PUMP_HUNGRY;
		if (is_zlib(p->in)) {
			use(p, 2);
			start_data(f, ZLIB);
		} else {
			start_data(f, BARE);
		}
	}
	if (f->at == IN_DATA && (rc = inflate_data(f, p)) != WCI_PUMP_TAIL)
		return rc;
	if (f->framing == BARE)
		return WCI_PUMP_END;
	if (p->in_len < 4)
		return WCI_PUMP_TAIL;
	u = (const unsigned char *)p->in;
	sum = (uint32_t)u[0] << 24 | (uint32_t)u[1] << 16 |
	      (uint32_t)u[2] << 8 | u[3];
	use(p, 4);
	p->why = "the checksum of the zlib stream is wrong";
	return sum == f->check ? WCI_PUMP_END : WCI_PUMP_UNSURE;
}

const struct wci_codec wci_codec_gzip = {
	.name = "gzip",
	.member = "gzip member",
	.magic_len = 4,
	.magic = '\x1f',
	.is_member = is_gzip,
	.create = inflater_create,
	.destroy = inflater_destroy,
	.begin = inflater_begin,
	.step = gzip_step,
	.whole = gzip_whole,
	.whole_bytes = gzip_whole_bytes,
};

const struct wci_codec wci_codec_deflate = {
	.name = "deflate",
	.member = "deflate stream",
	.magic_len = 2,
	.magic = '\x78',
	.is_member = is_zlib,
	.create = inflater_create,
	.destroy = inflater_destroy,
	.begin = inflater_begin,
	.step = deflate_step,
};
