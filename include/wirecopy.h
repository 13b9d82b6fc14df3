/* SPDX-License-Identifier: MIT */
/*
 * wirecopy.h - find wire copy: which news articles are the same story
 *
 * The call order of a program that groups a crawl:
 *
 *	wcopy_pipeline_params_default(&params);
 *	params.on_decision = print_it;
 *	wcopy_pipeline_new(&pipe, &params, &err);
 *	wcopy_reader_open(&reader, "crawl.warc.gz", NULL, NULL, NULL, &err);
 *	while ((rc = wcopy_reader_next(reader, &raw, &err)) != WCOPY_EOF)
 *		if (rc == WCOPY_OK)
 *			rc = wcopy_pipeline_feed(pipe, &raw, &err);
 *		...
 *	wcopy_pipeline_flush(pipe, &err);
 *
 * The stages stand on their own as well:
 *
 *	base.h      status, error, span, version
 *	date.h      dates and how well they are known
 *	json.h      the members of a JSON object
 *	kernel.h    the instructions that are used
 *	record.h    files -> raw records -> records; outlets
 *	extract.h   page -> article
 *	agency.h    article -> agencies that it is credited to
 *	sketch.h    text -> signature; overlap of two signatures
 *	group.h     overlap -> relation
 *	plan.h      what a setting finds and costs
 *	compare.h   one pair, in detail
 *	pipeline.h  all of it
 *
 * Rules of the house: handles are made by _new or _open and given back by
 * _free or _close, which take NULL; plain structs belong to the caller; a span
 * handed out is a view, and the header says until when it is valid; the
 * library never prints, exits, or touches locale or signals.
 */
#ifndef WIRECOPY_H
#define WIRECOPY_H

#include <wirecopy/agency.h>
#include <wirecopy/base.h>
#include <wirecopy/compare.h>
#include <wirecopy/date.h>
#include <wirecopy/extract.h>
#include <wirecopy/group.h>
#include <wirecopy/json.h>
#include <wirecopy/kernel.h>
#include <wirecopy/pipeline.h>
#include <wirecopy/plan.h>
#include <wirecopy/record.h>
#include <wirecopy/sketch.h>

#endif
