/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "base/error.h"

#include <errno.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

wcopy_status
wci_fail(struct wcopy_error *err, wcopy_status code, enum wcopy_reason reason,
    const char *fmt, ...)
{
	int saved = errno;
	va_list ap;

	if (err == NULL)
		return code;
	memset(err, 0, sizeof(*err));
	err->code = code;
	err->reason = reason;
	if (code == WCOPY_EIO || reason == WCOPY_REASON_UNREADABLE)
		err->sys_errno = saved;
	va_start(ap, fmt);
	(void)vsnprintf(err->text, sizeof(err->text), fmt, ap);
	va_end(ap);
	return code;
}

wcopy_status
wci_fail_nomem(struct wcopy_error *err)
{
	return wci_fail(err, WCOPY_ENOMEM, WCOPY_REASON_NONE, "out of memory");
}

void
wci_fail_at(struct wcopy_error *err, struct wcopy_span input, uint64_t record,
    uint64_t offset)
{
	size_t skip = 0;

	if (err == NULL)
		return;
	/* The end of a long path tells more than its start. */
	if (input.len >= sizeof(err->input))
		skip = input.len - (sizeof(err->input) - 1);
	if (input.len > 0)
		memcpy(err->input, input.ptr + skip, input.len - skip);
	err->input[input.len - skip] = '\0';
	err->record = record;
	err->offset = offset;
}

size_t
wcopy_error_format(const struct wcopy_error *err, char *out, size_t room)
{
	char where[64] = "";
	int n;

	if (err->record > 0)
		(void)snprintf(where, sizeof(where),
		    "record %" PRIu64 ", byte %" PRIu64 ": ", err->record,
		    err->offset);
	n = snprintf(out, room, "%s%s%s%s%s%s", err->input,
	    err->input[0] != '\0' ? ": " : "", where, err->text,
	    err->sys_errno != 0 ? ": " : "",
	    err->sys_errno != 0 ? strerror(err->sys_errno) : "");
	return n < 0 ? 0 : (size_t)n;
}
