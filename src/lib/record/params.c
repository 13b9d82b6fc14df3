/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "record/params.h"

#include "base/error.h"
#include "record/profile.h"

/*
 * A page of news has some 100 KiB; the longest live blogs seen had a few MiB.
 * 64 MiB also takes what was never meant to be a page, and still bounds what a
 * hostile record can ask for.
 */
#define DEFAULT_MAX_RECORD ((size_t)64 << 20)

/* HTML compresses 4 to 12 times; deflate cannot exceed 1032. */
#define DEFAULT_MAX_RATIO 200u

wcopy_status
wci_params_check(const struct wcopy_reader_params *params,
    struct wcopy_error *err)
{
	if (params == NULL)
		return WCOPY_OK;
	if ((unsigned)params->from >= WCOPY_N_FORMATS)
		return wci_fail(err, WCOPY_EPARAM, WCOPY_REASON_NONE,
		    "no format has the number %u", (unsigned)params->from);
	/* Sums of a few such sizes must not overflow. */
	if (params->max_record > SIZE_MAX / 16)
		return wci_fail(err, WCOPY_EPARAM, WCOPY_REASON_NONE,
		    "a record limit of %zu bytes is too large",
		    params->max_record);
	/* The reader has no use for the map, but must not let a wrong one pass
	 * until the first record is parsed. */
	if (params->map != NULL) {
		struct wci_profile *pf;
		wcopy_status rc = wci_profile_new(&pf, params->map, err);

		if (rc != WCOPY_OK)
			return rc;
		wci_profile_free(pf);
	}
	return WCOPY_OK;
}

size_t
wci_params_max_record(const struct wcopy_reader_params *params)
{
	return params == NULL || params->max_record == 0 ? DEFAULT_MAX_RECORD
							 : params->max_record;
}

unsigned
wci_params_max_ratio(const struct wcopy_reader_params *params)
{
	return params == NULL || params->max_ratio == 0 ? DEFAULT_MAX_RATIO
							: params->max_ratio;
}
