/* SPDX-License-Identifier: MIT */
/*
 * extractor.h - what an extractor holds between its steps
 *
 * Of the page or dump that was run last everything is still there, so that
 * what was decided can be asked about (explain.c, kind.c).
 */
#ifndef WCI_EXTRACTOR_H
#define WCI_EXTRACTOR_H

#include <wirecopy/extract.h>

#include "extract/classify.h"
#include "extract/dump.h"
#include "extract/fallback.h"
#include "extract/language.h"
#include "extract/meta.h"
#include "extract/prescan.h"
#include "extract/sink.h"
#include "extract/stage.h"

struct wcopy_extractor {
	struct wci_lexicon *lex;
	struct wci_languages *languages;
	struct wci_class_table *classes;
	struct wci_dump *dump;
	struct wci_meta *meta;
	struct wci_prescan prescan;
	struct wci_sink sink;
	struct wci_page page;
	struct wci_classifier classifier;
	struct wci_body body;
	struct wci_buf decoded;
	wci_stage_watch watch; /* NULL: nobody */
	void *watch_arg;
	enum wcopy_body last; /* what was run; ARTICLE: nothing yet */
};

#endif
