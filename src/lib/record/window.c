/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "record/window.h"

#include <assert.h>
#include <string.h>

#include "base/alloc.h"

struct wcopy_span
wci_window_span(const struct wci_window *w)
{
	return (struct wcopy_span){ w->data == NULL ? NULL : w->data + w->pos,
		w->end - w->pos };
}

uint64_t
wci_window_offset(const struct wci_window *w)
{
	return w->base + w->pos;
}

bool
wci_window_reserve(struct wci_window *w, size_t keep, size_t want)
{
	size_t kept = w->end - keep;

	if (w->room - w->end >= want)
		return true;
	if (keep >= kept && w->room - kept >= want) {
		if (kept > 0)
			memmove(w->data, w->data + keep, kept);
		w->base += keep;
		w->pos -= keep;
		w->end = kept;
		return true;
	}
	if (want > SIZE_MAX - w->end)
		return false;
	return wci_grow(&w->data, &w->room, w->end + want, 1);
}

void
wci_window_clear(struct wci_window *w)
{
	wci_free(w->data);
	*w = (struct wci_window){ 0 };
}

void
wci_window_check(const struct wci_window *w)
{
	assert(w->pos <= w->end);
	assert(w->end <= w->room);
	(void)w;
}
