/* SPDX-License-Identifier: MIT */
/*
 * buf.h - growable bytes
 *
 * Zero-initialised is empty and valid. Capacity is kept by wci_buf_reset, so
 * a buffer reused for every record stops allocating after the largest one.
 */
#ifndef WCI_BUF_H
#define WCI_BUF_H

#include <stdbool.h>
#include <stddef.h>
#include <wirecopy/base.h>

struct wci_buf {
	char *data;
	size_t len;  /* bytes in use, <= room */
	size_t room; /* bytes allocated */
};

/* Room for extra more bytes behind len. false: memory is out, unchanged. */
bool wci_buf_reserve(struct wci_buf *b, size_t extra);

/* Append; false: memory is out, unchanged. */
bool wci_buf_append(struct wci_buf *b, const void *data, size_t len);
bool wci_buf_append_char(struct wci_buf *b, char c);

/* Empty it, keep the memory. */
void wci_buf_reset(struct wci_buf *b);

/* Give the memory back; empty and valid again. */
void wci_buf_clear(struct wci_buf *b);

/* Its bytes as a span, valid until the next change. */
struct wcopy_span wci_buf_span(const struct wci_buf *b);

/* Asserts len <= room and data set where there is room. */
void wci_buf_check(const struct wci_buf *b);

#endif
