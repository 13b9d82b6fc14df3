/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as an object, by the table of profiles and by a map. What is
 * handed out must be readable to its last byte and UTF-8, also when the
 * handle has been used before.
 */
#include <config.h>

#include "base/utf8.h"
#include "fuzz.h"
#include "record/profile.h"

static void
check_span(struct wcopy_span s)
{
	/* ASan sees a span that does not lie in memory of ours. */
	MUST(s.len == 0 || wci_utf8_valid(s.ptr, s.len) == s.len);
}

static void
read_object(struct wci_profile *pf, struct wcopy_span object)
{
	struct wcopy_record rec = { .raw.ordinal = 7 };
	struct wcopy_error err;
	wcopy_status rc = wci_profile_record(pf, object, &rec, &err);

	MUST(rec.raw.ordinal == 7);
	if (rc == WCOPY_SKIP) {
		MUST(err.offset <= object.len && err.text[0] != '\0');
		return;
	}
	MUST(rc == WCOPY_OK);
	MUST(rec.body.len > 0);
	check_span(rec.body);
	check_span(rec.charset);
	check_span(rec.id);
	check_span(rec.url);
	check_span(rec.outlet);
	check_span(rec.title);
	check_span(rec.byline);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const maps[] = { NULL,
		"text=a,title=a,id=b.c[0].d,url=b.c[e=f].d,date=a,byline=a" };
	struct wcopy_span object = { (const char *)data, size };

	for (int i = 0; i < 2; i++) {
		struct wci_profile *pf;

		MUST(wci_profile_new(&pf, maps[i], NULL) == WCOPY_OK);
		read_object(pf, object);
		read_object(pf, object);
		wci_profile_free(pf);
	}
	return 0;
}
