/* SPDX-License-Identifier: MIT */
/*
 * input.h - the bytes of a file, a pipe or a piece of memory, as they stand
 *
 * Read in large pieces into a window. Memory is not copied: the window is the
 * caller's bytes.
 */
#ifndef WCI_INPUT_H
#define WCI_INPUT_H

#include <wirecopy/record.h>

#include "record/window.h"

struct wci_input {
	struct wci_window win; /* the file's bytes; offsets are the file's */
	uint64_t total;        /* size of the file; 0: not known */
	int fd;                /* -1: memory */
	bool close_fd;
	bool waits; /* what comes next may have to be waited for */
	/* As in struct wcopy_reader_params; NULL: read without asking. */
	wcopy_status (*on_wait)(void *arg, int *ms);
	void *wait_arg;
	bool at_end;       /* nothing comes behind win.end */
	size_t memory_len; /* of borrowed memory: bytes in all */
};

/* Open a file; "-" is standard input. WCOPY_OK or WCOPY_EIO. */
wcopy_status wci_input_open(struct wci_input *in, const char *path,
    struct wcopy_error *err);

/* The same over memory that outlives in. */
void wci_input_open_memory(struct wci_input *in, struct wcopy_span borrowed);

/*
 * Get more bytes behind win.end, or set at_end. Bytes before win.data + keep
 * may be dropped. WCOPY_OK, WCOPY_EIO or WCOPY_ENOMEM.
 */
wcopy_status wci_input_fill(struct wci_input *in, size_t keep,
    struct wcopy_error *err);

/* Close and free what it holds; a zeroed one with fd -1 is fine. */
void wci_input_close(struct wci_input *in);

/*
 * For tests: from now on every step of reading and of decompressing yields at
 * most n bytes; 0 ends that. Applies to the whole process.
 */
void wci_input_step_at_most(size_t n);

/* That limit, SIZE_MAX where there is none. */
size_t wci_input_step(void);

#endif
