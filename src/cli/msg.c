/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "msg.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "plain.h"

/* Seconds between two progress lines: on a terminal fast enough to look
 * alive, in a log file few enough not to fill it. */
#define TERMINAL_STEP 0.2
#define LOG_STEP 2.0

/* Seconds before the first: soon enough that nobody wonders, and what is done
 * by then needs none. */
#define FIRST_STEP 0.1

/* The terminal is one, so is this. */
static struct {
	bool quiet;
	bool progress;
	bool terminal; /* the line can be overwritten */
	bool drawn;    /* a progress line stands on the terminal */
	double began;  /* 0: not yet */
	double next;   /* when to show the next line */
} msg;

static double
now(void)
{
	struct timespec t;

	(void)clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

void
msg_setup(bool quiet, enum msg_when progress)
{
	const char *term = getenv("TERM");

	msg.quiet = quiet;
	msg.terminal = isatty(STDERR_FILENO) == 1;
	msg.progress = progress == MSG_ALWAYS ||
		       (progress == MSG_AUTO && msg.terminal && !quiet);
	if (term == NULL || strcmp(term, "dumb") == 0)
		msg.terminal = false;
}

static void
wipe(void)
{
	if (msg.drawn)
		(void)fputs("\r\033[K", stderr);
	msg.drawn = false;
}

static void say(const char *fmt, va_list ap) MSG_FORMAT(1, 0);

static void
say(const char *fmt, va_list ap)
{
	char line[2048];

	(void)vsnprintf(line, sizeof(line), fmt, ap);
	for (char *p = line; *p != '\0'; p++)
		*p = plain_byte(p > line ? p[-1] : 0, *p);
	wipe();
	(void)fprintf(stderr, "wirecopy: %s\n", line);
}

void
msg_error(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say(fmt, ap);
	va_end(ap);
}

void
msg_note(const char *fmt, ...)
{
	va_list ap;

	if (msg.quiet)
		return;
	va_start(ap, fmt);
	say(fmt, ap);
	va_end(ap);
}

/* Append to a line of room bytes that is full up to *at. */
static void add(char *line, size_t room, size_t *at, const char *fmt, ...)
    MSG_FORMAT(4, 5);

static void
add(char *line, size_t room, size_t *at, const char *fmt, ...)
{
	va_list ap;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(line + *at, room - *at, fmt, ap);
	va_end(ap);
	if (n > 0)
		*at += (size_t)n < room - *at ? (size_t)n : room - *at - 1;
}

static void
draw(const struct msg_progress *p, double spent)
{
	char line[256];
	size_t at = 0;

	add(line, sizeof(line), &at, "%" PRIu64 " records", p->records);
	if (spent > 0)
		add(line, sizeof(line), &at, ", %.0f/s",
		    (double)p->records / spent);
	add(line, sizeof(line), &at, ", %.1f", (double)p->bytes / 1e6);
	if (p->total > 0)
		add(line, sizeof(line), &at, " of %.1f",
		    (double)p->total / 1e6);
	add(line, sizeof(line), &at, " MB");
	if (p->groups > 0)
		add(line, sizeof(line), &at, ", %" PRIu64 " groups", p->groups);
	/* In its first second a run tells little of its speed. */
	if (p->total > p->bytes && p->bytes > 0 && spent > 1) {
		double left =
		    spent * (double)(p->total - p->bytes) / (double)p->bytes;

		add(line, sizeof(line), &at, ", %" PRIu64 ":%02" PRIu64 " left",
		    (uint64_t)left / 60, (uint64_t)left % 60);
	}
	(void)fprintf(stderr, msg.terminal ? "\r%s\033[K" : "%s\n", line);
	(void)fflush(stderr);
	msg.drawn = msg.terminal;
}

bool
msg_progress_due(void)
{
	double t;

	if (!msg.progress || (t = now()) < msg.next)
		return false;
	if (msg.began == 0) {
		msg.began = t;
		msg.next = t + FIRST_STEP;
		return false;
	}
	msg.next = t + (msg.terminal ? TERMINAL_STEP : LOG_STEP);
	return true;
}

void
msg_progress(const struct msg_progress *p)
{
	draw(p, now() - msg.began);
}

void
msg_progress_end(const struct msg_progress *p)
{
	wipe();
	if (msg.progress && !msg.terminal)
		draw(p, now() - msg.began);
}

FILE *
msg_stream(void)
{
	return stderr;
}
