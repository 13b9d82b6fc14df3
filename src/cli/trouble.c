/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "trouble.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "msg.h"

void
trouble_init(struct trouble *t, const struct opt_set *o)
{
	memset(t, 0, sizeof(*t));
	t->allowed =
	    opt_flag(o, OPT_STRICT) ? 0 : opt_number(o, OPT_MAX_ERRORS);
}

bool
trouble_add(struct trouble *t, const struct wcopy_error *err)
{
	char text[768];

	t->counts[err->reason]++;
	t->total++;
	(void)wcopy_error_format(err, text, sizeof(text));
	if (t->total > t->allowed) {
		msg_error("%s (%s)", text, wcopy_reason_name(err->reason));
		if (t->allowed == 0)
			msg_error("stopped at the first bad record");
		else
			msg_error("stopped: more than %" PRIu64 " bad records",
			    t->allowed);
		return false;
	}
	if (t->total <= TROUBLE_NAMED)
		msg_note("skipped: %s (%s)", text,
		    wcopy_reason_name(err->reason));
	else if (t->total == TROUBLE_NAMED + 1)
		msg_note("skipped: more; they are counted in the end");
	return true;
}

void
trouble_report(const struct trouble *t)
{
	char text[512] = "";
	size_t at = 0;

	if (t->total == 0)
		return;
	for (size_t i = 0; i < WCOPY_N_REASONS && at < sizeof(text); i++) {
		if (t->counts[i] == 0)
			continue;
		at += (size_t)snprintf(text + at, sizeof(text) - at,
		    "%s%" PRIu64 " %s", at > 0 ? ", " : "", t->counts[i],
		    wcopy_reason_name((enum wcopy_reason)i));
	}
	msg_note("%" PRIu64 " %s skipped: %s", t->total,
	    t->total == 1 ? "record" : "records", text);
}
