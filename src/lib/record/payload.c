/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "record/payload.h"

#include <string.h>

#include "base/error.h"
#include "record/codec.h"
#include "record/head.h"

/* So much may come out of a body however small it is. */
#define RATIO_FLOOR ((size_t)1 << 20)

/* Room added at a time while decoding. */
#define STEP ((size_t)64 << 10)

static const struct {
	const char *name;
	unsigned slot; /* in wci_payload.codecs */
	const struct wci_codec *codec;
} codings[] = {
	{ "gzip", 0, &wci_codec_gzip },
	{ "x-gzip", 0, &wci_codec_gzip },
	{ "deflate", 1, &wci_codec_deflate },
	{ "zstd", 2, &wci_codec_zstd },
};

static const struct wci_codec *const slots[WCI_N_CODINGS] = {
	&wci_codec_gzip,
	&wci_codec_deflate,
	&wci_codec_zstd,
};

void
wci_payload_init(struct wci_payload *p, size_t max_bytes, unsigned max_ratio)
{
	memset(p, 0, sizeof(*p));
	p->max_bytes = max_bytes;
	p->max_ratio = max_ratio;
}

void
wci_payload_clear(struct wci_payload *p)
{
	for (unsigned i = 0; i < WCI_N_CODINGS; i++)
		slots[i]->destroy(p->codecs[i]);
	wci_buf_clear(&p->plain);
	wci_buf_clear(&p->decoded[0]);
	wci_buf_clear(&p->decoded[1]);
}

void
wci_payload_begin(struct wci_payload *p, size_t stored, bool truncated)
{
	p->limit =
	    stored > SIZE_MAX / p->max_ratio ? SIZE_MAX : stored * p->max_ratio;
	if (p->limit < RATIO_FLOOR)
		p->limit = RATIO_FLOOR;
	p->truncated = truncated;
	wci_buf_reset(&p->plain);
}

static int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

/*
 * Cut a line "1a2f;extension" off rest. false: it is none, or the number does
 * not fit.
 */
static bool
chunk_size(struct wcopy_span *rest, size_t *size)
{
	struct wcopy_span line = { NULL, 0 };
	size_t i = 0, n = 0;

	if (memchr(rest->ptr, '\n', rest->len) == NULL ||
	    !wci_head_line(rest, &line))
		return false;
	for (; i < line.len && hex_digit(line.ptr[i]) >= 0; i++) {
		if (n > SIZE_MAX >> 4)
			return false;
		n = n << 4 | (size_t)hex_digit(line.ptr[i]);
	}
	if (i == 0)
		return false;
	while (i < line.len && (line.ptr[i] == ' ' || line.ptr[i] == '\t'))
		i++;
	if (i < line.len && line.ptr[i] != ';')
		return false;
	*size = n;
	return true;
}

/* Cut the line end behind a chunk off rest. */
static bool
chunk_end(struct wcopy_span *rest)
{
	struct wcopy_span line;

	return wci_head_line(rest, &line) && line.len == 0;
}

wcopy_status
wci_payload_dechunk(struct wci_payload *p, struct wcopy_span *body,
    struct wcopy_error *err)
{
	struct wcopy_span rest = *body;
	const char *why = "a chunk of the body has no length";
	size_t size;

	if (rest.len == 0 || !chunk_size(&rest, &size))
		return WCOPY_OK;
	/* What comes out is shorter: one reservation does for all chunks. */
	if (!wci_buf_reserve(&p->plain, body->len))
		return wci_fail_nomem(err);
	while (size > 0) {
		size_t n = size < rest.len ? size : rest.len;

		memcpy(p->plain.data + p->plain.len, rest.ptr, n);
		p->plain.len += n;
		rest.ptr += n;
		rest.len -= n;
		if (n < size || rest.len == 0) {
			why = "the body ends inside of a chunk";
			goto broken;
		}
		if (!chunk_end(&rest) || rest.len == 0 ||
		    !chunk_size(&rest, &size))
			goto broken;
	}
out:
	*body = wci_buf_span(&p->plain);
	return WCOPY_OK;
broken:
	if (p->truncated)
		goto out;
	return wci_fail(err, WCOPY_SKIP, WCOPY_REASON_BAD_HTTP, "%s", why);
}

/* Is body in the coding it is said to be in, as far as its start tells? */
static bool
is_coded(const struct wci_codec *codec, struct wcopy_span body)
{
	if (codec == &wci_codec_deflate)
		return !wci_head_begins(wci_head_trim(body), "<");
	return body.len >= codec->magic_len && body.ptr[0] == codec->magic &&
	       codec->is_member(body.ptr);
}

/* Run state over all members of in; what came out is in out. */
static enum wci_pumped
run(struct wci_payload *p, const struct wci_codec *codec, void *state,
    struct wci_pump *pump, struct wci_buf *out)
{
	size_t most = p->limit < p->max_bytes ? p->limit : p->max_bytes;
	enum wci_pumped rc;

	codec->begin(state);
	do {
		if (!wci_buf_reserve(out, STEP))
			return WCI_PUMP_NOMEM;
		pump->out = out->data + out->len;
		pump->out_len = out->room - out->len;
		rc = codec->step(state, pump);
		out->len = (size_t)(pump->out - out->data);
		if (out->len > most)
			return WCI_PUMP_FULL;
		if (rc == WCI_PUMP_END && pump->in_len >= codec->magic_len &&
		    codec->magic_len > 2 && codec->is_member(pump->in)) {
			codec->begin(state);
			rc = WCI_PUMP_FULL;
		}
	} while (rc == WCI_PUMP_FULL);
	return rc;
}

static wcopy_status
decode(struct wci_payload *p, unsigned slot, struct wcopy_span *body,
    struct wcopy_error *err)
{
	const struct wci_codec *codec = slots[slot];
	struct wci_pump pump = { .in = body->ptr, .in_len = body->len };
	struct wci_buf *out = &p->decoded[p->turn ^= 1];
	enum wci_pumped rc;

	if (p->codecs[slot] == NULL &&
	    (p->codecs[slot] = codec->create()) == NULL)
		return wci_fail_nomem(err);
	wci_buf_reset(out);
	rc = run(p, codec, p->codecs[slot], &pump, out);
	if (rc == WCI_PUMP_NOMEM)
		return wci_fail_nomem(err);
	if (rc == WCI_PUMP_FULL && out->len > p->max_bytes)
		return wci_fail(err, WCOPY_SKIP, WCOPY_REASON_TOO_LARGE,
		    "the %s body has more than %zu bytes", codec->name,
		    p->max_bytes);
	if (rc == WCI_PUMP_FULL)
		return wci_fail(err, WCOPY_SKIP, WCOPY_REASON_BOMB,
		    "the %s body grows to more than %u times its length",
		    codec->name, p->max_ratio);
	/* Without its checksum the body is complete all the same. */
	if (rc != WCI_PUMP_END && rc != WCI_PUMP_TAIL && !p->truncated)
		return wci_fail(err, WCOPY_SKIP, WCOPY_REASON_TORN,
		    "the %s body is %s", codec->name,
		    rc == WCI_PUMP_HUNGRY ? "cut short" : "damaged");
	*body = wci_buf_span(out);
	return WCOPY_OK;
}

wcopy_status
wci_payload_decode(struct wci_payload *p, struct wcopy_span coding,
    struct wcopy_span *body, struct wcopy_error *err)
{
	for (size_t i = 0; i < sizeof(codings) / sizeof(*codings); i++)
		if (wci_head_is(coding, codings[i].name))
			return is_coded(codings[i].codec, *body)
				   ? decode(p, codings[i].slot, body, err)
				   : WCOPY_OK;
	/* Markup in plain sight: the crawler undid the coding. */
	if (wci_head_begins(wci_head_trim(*body), "<"))
		return WCOPY_OK;
	return wci_fail(err, WCOPY_SKIP, WCOPY_REASON_BAD_HTTP,
	    "the content coding '%.*s' is not supported",
	    coding.len > 40 ? 40 : (int)coding.len, coding.ptr);
}
