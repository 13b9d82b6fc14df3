/* SPDX-License-Identifier: MIT */
/*
 * dump_measure.h - reading the characters and words of one line
 *
 * The half of dump_lines.h that looks inside a line.
 */
#ifndef WCI_DUMP_MEASURE_H
#define WCI_DUMP_MEASURE_H

#include "extract/dump_lines.h"

/* Take white space off both ends; false if nothing is left. */
bool wci_measure_trim(struct wcopy_span *s);

/* Whether a letter or digit stands in s. */
bool wci_measure_has_word(struct wcopy_span s);

/* Characters, well enough to tell where a line was wrapped. */
uint32_t wci_measure_chars(struct wcopy_span s);

/* Characters up to the first place where the line could have been broken. */
uint32_t wci_measure_first_word(struct wcopy_span s);

/* Append text to the last line, white space collapsed, a space between unless
 * the break stood between ideographs or behind a hyphen. false: out of
 * memory. */
bool wci_measure_join(struct wci_lines *ls, struct wcopy_span s);

/* Measure the last line, whose text is complete. false: out of memory. */
bool wci_measure_line(struct wci_lines *ls, const struct wci_lexicon *lex);

#endif
