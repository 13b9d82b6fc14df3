/* SPDX-License-Identifier: MIT */
/*
 * msg.h - words for the person at the terminal
 *
 * The only code that writes to standard error. Messages begin with the
 * program's name; bytes that would move the cursor or colour the screen are
 * shown as '?', since file names and records come from strangers. A progress
 * line gives way to a message and comes back behind it.
 */
#ifndef CLI_MSG_H
#define CLI_MSG_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#if defined(__GNUC__)
#define MSG_FORMAT(text, rest) __attribute__((format(printf, text, rest)))
#else
#define MSG_FORMAT(text, rest)
#endif

/* The choices of --progress, in the order of its row. */
enum msg_when { MSG_AUTO, MSG_ALWAYS, MSG_NEVER };

/* How to speak; without it notes are shown and progress is not. */
void msg_setup(bool quiet, enum msg_when progress);

/* Why the program fails. */
void msg_error(const char *fmt, ...) MSG_FORMAT(1, 2);

/* Anything else; not shown when quiet. */
void msg_note(const char *fmt, ...) MSG_FORMAT(1, 2);

/* How far the work is. */
struct msg_progress {
	uint64_t records;
	uint64_t bytes;  /* of the files, taken in */
	uint64_t total;  /* their sizes; 0: not known */
	uint64_t groups; /* 0: not counted */
};

/* Is progress wanted, and the last line long enough ago? Ask as often as you
 * like, and show it if the answer is yes. */
bool msg_progress_due(void);
void msg_progress(const struct msg_progress *p);

/* The work is done: wipe the line away, or give a log its last one. */
void msg_progress_end(const struct msg_progress *p);

/* For help that was not asked for. */
FILE *msg_stream(void);

#endif
