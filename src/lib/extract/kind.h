/* SPDX-License-Identifier: MIT */
/*
 * kind.h - whether a page is an article at all
 *
 * A crawl holds home pages, lists of headlines, video pages and error pages
 * that were served as if they were there. A body is found on most of them, and
 * none of it is a story. The rules are few and careful: an article that is
 * called something else is lost to whoever asks for articles only, a list
 * that is called an article costs a line.
 */
#ifndef WCI_KIND_H
#define WCI_KIND_H

#include <wirecopy/extract.h>

/* Of the page that x holds; url is where it was fetched from, a what was found
 * on it, metadata included. */
enum wcopy_page_kind wci_page_kind(const struct wcopy_extractor *x,
    struct wcopy_span url, const struct wcopy_article *a);

/* Of a dump: empty, an error message, or an article. */
enum wcopy_page_kind wci_dump_kind(const struct wcopy_article *a);

#endif
