/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as a date. What is read must be in range, and must be read the
 * same again after it has been written.
 */
#include <config.h>

#include <string.h>
#include <wirecopy/date.h>

#include "fuzz.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct wcopy_span text = { (const char *)data, size };
	struct wcopy_date d, back;
	char out[WCOPY_DATE_CHARS];

	if (wcopy_date_parse(text, &d) != WCOPY_OK)
		return 0;
	MUST(d.precision > WCOPY_DATE_NONE && d.precision <= WCOPY_DATE_SECOND);
	MUST(d.zone_min >= -14 * 60 && d.zone_min <= 14 * 60);
	MUST(d.zone_known || d.zone_min == 0);
	wcopy_date_format(&d, out);
	MUST(out[0] != '\0');
	/* A day is written without its zone. */
	if (d.precision <= WCOPY_DATE_DAY && d.zone_known)
		return 0;
	text = (struct wcopy_span){ out, strlen(out) };
	MUST(wcopy_date_parse(text, &back) == WCOPY_OK);
	MUST(back.t == d.t && back.precision == d.precision &&
	     back.zone_min == d.zone_min && back.zone_known == d.zone_known);
	return 0;
}
