/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "base/buf.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

#include "base/alloc.h"

bool
wci_buf_reserve(struct wci_buf *b, size_t extra)
{
	if (extra > SIZE_MAX - b->len)
		return false;
	return wci_grow(&b->data, &b->room, b->len + extra, 1);
}

bool
wci_buf_append(struct wci_buf *b, const void *data, size_t len)
{
	if (!wci_buf_reserve(b, len))
		return false;
	if (len > 0)
		memcpy(b->data + b->len, data, len);
	b->len += len;
	return true;
}

bool
wci_buf_append_char(struct wci_buf *b, char c)
{
	if (b->len == b->room && !wci_buf_reserve(b, 1))
		return false;
	b->data[b->len++] = c;
	return true;
}

void
wci_buf_reset(struct wci_buf *b)
{
	b->len = 0;
}

void
wci_buf_clear(struct wci_buf *b)
{
	wci_free(b->data);
	b->data = NULL;
	b->len = b->room = 0;
}

struct wcopy_span
wci_buf_span(const struct wci_buf *b)
{
	return (struct wcopy_span){ b->data, b->len };
}

void
wci_buf_check(const struct wci_buf *b)
{
	assert(b->len <= b->room);
	assert(b->room == 0 || b->data != NULL);
	(void)b;
}
