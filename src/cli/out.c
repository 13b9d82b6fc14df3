/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "out.h"

#include <errno.h>
#include <string.h>

#include "msg.h"

enum cli_exit
out_open(struct out *o, const char *name)
{
	*o = (struct out){ .name = name };
	if (strcmp(name, "-") == 0) {
		o->f = stdout;
		o->name = "standard output";
		return CLI_EXIT_DONE;
	}
	if ((o->f = fopen(name, "w")) == NULL) {
		msg_error("%s: cannot be written: %s", name, strerror(errno));
		return CLI_EXIT_USAGE;
	}
	return CLI_EXIT_DONE;
}

bool
out_ok(struct out *o)
{
	if (o->sys_errno == 0 && ferror(o->f))
		o->sys_errno = errno != 0 ? errno : EIO;
	return o->sys_errno == 0;
}

bool
out_flush(struct out *o)
{
	if (o->f == NULL)
		return true;
	if (fflush(o->f) != 0 && o->sys_errno == 0)
		o->sys_errno = errno != 0 ? errno : EIO;
	return out_ok(o);
}

enum cli_exit
out_close(struct out *o)
{
	FILE *f = o->f;
	bool failed;

	if (f == NULL)
		return CLI_EXIT_DONE;
	(void)out_ok(o);
	errno = 0;
	failed = fflush(f) != 0;
	if (f != stdout && fclose(f) != 0)
		failed = true;
	if (failed && o->sys_errno == 0)
		o->sys_errno = errno != 0 ? errno : EIO;
	o->f = NULL;
	if (o->sys_errno == 0 || (f == stdout && o->sys_errno == EPIPE))
		return CLI_EXIT_DONE;
	msg_error("%s: writing failed: %s", o->name, strerror(o->sys_errno));
	return CLI_EXIT_ROOM;
}

enum cli_exit
out_flush_stdout(void)
{
	struct out o = { .f = stdout, .name = "standard output" };

	return out_close(&o);
}
