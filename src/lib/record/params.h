/* SPDX-License-Identifier: MIT */
/*
 * params.h - the defaults and bounds of struct wcopy_reader_params
 *
 * The reader and the parser take the same struct, NULL for all defaults.
 */
#ifndef WCI_PARAMS_H
#define WCI_PARAMS_H

#include <wirecopy/record.h>

/* WCOPY_OK; WCOPY_EPARAM if a number is out of range or the map does not
 * parse; WCOPY_ENOMEM. */
wcopy_status wci_params_check(const struct wcopy_reader_params *params,
    struct wcopy_error *err);

/* The value to use. */
size_t wci_params_max_record(const struct wcopy_reader_params *params);
unsigned wci_params_max_ratio(const struct wcopy_reader_params *params);

#endif
