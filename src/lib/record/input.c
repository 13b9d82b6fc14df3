/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "record/input.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"

/*
 * Bytes asked of read(2) at a time. Two windows of this size stay in a 1 MiB
 * second-level cache; larger reads were no faster on a file in page cache.
 * Mapping the file was: finding the lines of 22 MB took 5 to 8 % less. That is
 * half a per cent of a run, and a file that is cut short while it is mapped
 * kills the process.
 */
#define CHUNK ((size_t)256 << 10)

static _Atomic size_t step_limit;

void
wci_input_step_at_most(size_t n)
{
	atomic_store_explicit(&step_limit, n, memory_order_relaxed);
}

size_t
wci_input_step(void)
{
	size_t n = atomic_load_explicit(&step_limit, memory_order_relaxed);

	return n == 0 ? SIZE_MAX : n;
}

wcopy_status
wci_input_open(struct wci_input *in, const char *path, struct wcopy_error *err)
{
	struct stat st;

	memset(in, 0, sizeof(*in));
	in->close_fd = strcmp(path, "-") != 0;
	in->fd = in->close_fd ? open(path, O_RDONLY | O_CLOEXEC) : STDIN_FILENO;
	if (in->fd < 0)
		return wci_fail(err, WCOPY_EIO, WCOPY_REASON_UNREADABLE,
		    "cannot be opened");
	if (fstat(in->fd, &st) != 0)
		goto err0;
	if (S_ISDIR(st.st_mode)) {
		errno = EISDIR;
		goto err0;
	}
	in->waits = !S_ISREG(st.st_mode);
	if (!in->waits && st.st_size > 0)
		in->total = (uint64_t)st.st_size;
	return WCOPY_OK;

err0:
	(void)wci_fail(err, WCOPY_EIO, WCOPY_REASON_UNREADABLE,
	    "cannot be read");
	wci_input_close(in);
	return WCOPY_EIO;
}

void
wci_input_open_memory(struct wci_input *in, struct wcopy_span borrowed)
{
	memset(in, 0, sizeof(*in));
	in->fd = -1;
	in->total = in->memory_len = borrowed.len;
	/* Only read: a window over memory is never compacted nor freed. */
	memcpy(&in->win.data, &borrowed.ptr, sizeof(in->win.data));
	in->win.room = borrowed.len;
}

static wcopy_status
fill_from_memory(struct wci_input *in)
{
	size_t left = in->memory_len - in->win.end;
	size_t step = wci_input_step();

	in->win.end += left < step ? left : step;
	in->at_end = left == 0;
	return WCOPY_OK;
}

/* Wait until there is something to read, or the end, and ask in between. What
 * poll cannot tell read will. */
static wcopy_status
wait_for(struct wci_input *in, struct wcopy_error *err)
{
	struct pollfd p = { .fd = in->fd, .events = POLLIN };
	int ms = 0, n;

	if (!in->waits || in->on_wait == NULL)
		return WCOPY_OK;
	for (;;) {
		do
			n = poll(&p, 1, ms);
		while (n < 0 && errno == EINTR);
		if (n != 0)
			return WCOPY_OK;
		ms = -1;
		if (in->on_wait(in->wait_arg, &ms) != WCOPY_OK)
			break;
	}
	errno = 0;
	return wci_fail(err, WCOPY_EIO, WCOPY_REASON_UNREADABLE,
	    "the caller ended it");
}

wcopy_status
wci_input_fill(struct wci_input *in, size_t keep, struct wcopy_error *err)
{
	struct wci_window *w = &in->win;
	size_t want = CHUNK;
	ssize_t n;

	if (in->fd < 0)
		return fill_from_memory(in);
	if (want > wci_input_step())
		want = wci_input_step();
	if (!wci_window_reserve(w, keep, want))
		return wci_fail_nomem(err);
	if (wait_for(in, err) != WCOPY_OK)
		return WCOPY_EIO;
	do
		n = read(in->fd, w->data + w->end, want);
	while (n < 0 && errno == EINTR);
	if (n < 0)
		return wci_fail(err, WCOPY_EIO, WCOPY_REASON_UNREADABLE,
		    "cannot be read");
	w->end += (size_t)n;
	in->at_end = n == 0;
	return WCOPY_OK;
}

void
wci_input_close(struct wci_input *in)
{
	if (in->fd < 0)
		return;
	if (in->close_fd)
		(void)close(in->fd);
	in->fd = -1;
	wci_window_clear(&in->win);
}
