/* SPDX-License-Identifier: MIT */
/*
 * lanes.h - several files read at once, handed out one after the other
 *
 * To read a file is to decompress it and to find its records. Where there are
 * several files as many threads read as many of them, each the next one that
 * none has begun, and copy the records into blocks; the caller takes the
 * blocks file by file, in order. So what comes out is what the readers would
 * give one after the other.
 *
 * Memory   a file that is not being taken yet is read until LANE_BYTES and a
 *          record of it wait; as many files as there are threads, and one,
 *          may wait.
 * Threads  one thread takes; those that read are private. What can only be
 *          waited for, a pipe, is left to the caller.
 */
#ifndef CLI_LANES_H
#define CLI_LANES_H

#include <wirecopy.h>

#include "feed.h"

#define LANE_BYTES ((size_t)2 << 20)

struct lanes;

/* Begin with the files of f; NULL: they are not worth it, or there are no
 * threads to be had. f and its inputs outlive it. Its readers do without
 * helpers from then on: the threads have enough to do with their files. */
struct lanes *lanes_start(struct feed *f);

/* Is this file (a place in the list of inputs) read here? */
bool lanes_has(const struct lanes *l, size_t file);

/*
 * The next record of a file, as wcopy_reader_next; or, first and last, what
 * wcopy_reader_open returns when it fails. Files are asked for in order, each
 * until it gives something else than WCOPY_OK and WCOPY_SKIP. Spans live until
 * the next call. *done: bytes of the file taken in.
 */
wcopy_status lanes_next(struct lanes *l, size_t file, struct wcopy_raw *raw,
    uint64_t *done, struct wcopy_error *err);

/* Ends the threads, wherever they are. NULL does nothing. */
void lanes_stop(struct lanes *l);

#endif
