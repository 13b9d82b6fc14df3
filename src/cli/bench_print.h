/* SPDX-License-Identifier: MIT */
/*
 * bench_print.h - what 'wirecopy bench' found, for people and for programs
 */
#ifndef CLI_BENCH_PRINT_H
#define CLI_BENCH_PRINT_H

#include <stdio.h>

#include "bench_run.h"

struct bench_report {
	const struct bench *bench;
	const struct bench_setting *settings;
	const struct bench_result *results; /* of each setting */
	size_t n;
	uint64_t peak; /* bytes; before the groups were judged */
	const struct score_pairs *pairs; /* NULL: no truth is known */
};

/* A chart of the stages for each setting, and a table of the settings if there
 * are several. */
void bench_print_text(FILE *f, const struct bench_report *r);

/* Lines of 'stage <TAB> case <TAB> value <TAB> unit', the names first. */
void bench_print_tsv(FILE *f, const struct bench_report *r);

/* A JSON object a line for each setting. */
void bench_print_json(FILE *f, const struct bench_report *r);

#endif
