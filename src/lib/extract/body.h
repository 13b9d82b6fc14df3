/* SPDX-License-Identifier: MIT */
/*
 * body.h - from verdicts on blocks to the text of the article
 */
#ifndef WCI_BODY_H
#define WCI_BODY_H

#include "base/buf.h"
#include "extract/page.h"

/*
 * Append the kept blocks of a page to out: an empty line between paragraphs,
 * a line feed where a single <br> parts two that were both kept. keep has one
 * entry a block. false: memory is out.
 */
bool wci_body_join(const struct wci_page *p, const bool *keep,
    struct wci_buf *out);

#endif
