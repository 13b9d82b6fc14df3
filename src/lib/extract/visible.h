/* SPDX-License-Identifier: MIT */
/*
 * visible.h - dates and names in the lines that readers see
 *
 * "Published 23 June 2017 | Updated 2 July", "Von Jens Kolbe", "By Jane Doe on
 * May 3". Pages and page dumps carry the same lines, so both ask here.
 */
#ifndef WCI_VISIBLE_H
#define WCI_VISIBLE_H

#include <wirecopy/date.h>

/* No date line and no title is longer than this, in bytes. */
#define WCI_VISIBLE_MAX 400

/* White space at both ends taken off. */
struct wcopy_span wci_visible_trim(struct wcopy_span s);

/* Offset behind the first place where the word stands, whatever the case of
 * ASCII letters; 0: it is not there. word is in lower case. */
size_t wci_visible_behind(struct wcopy_span s, const char *word);

/*
 * The date that a line names as the one of publication; else one before what
 * it names as the last change, then that; else the first date in it. The kind
 * is unspecified where no word says it. Lines of more than WCI_VISIBLE_MAX
 * bytes have none, nor do dates that are not known to the day.
 *
 * Returns WCOPY_OK, or WCOPY_SKIP.
 */
wcopy_status wci_visible_date(struct wcopy_span line,
    enum wcopy_date_order order, struct wcopy_date *out);

/* The date that a line names as the one of the last change, and no other. */
wcopy_status wci_visible_changed(struct wcopy_span line,
    enum wcopy_date_order order, struct wcopy_date *out);

/* What a label says of the date behind it, "Published" or "Updated on", and
 * where the word ends; UNSPECIFIED: it is no such label. */
enum wcopy_date_kind wci_visible_label(struct wcopy_span line, size_t *at);

/* The name behind "By", "Von", "Par" ... at the start of a line, without what
 * follows it; empty if the line begins with none of them. */
struct wcopy_span wci_visible_name(struct wcopy_span line);

/* What of a <title> is the headline, if it is "Headline | Outlet": the part
 * before the last sign that parts them, if it is the longer one. A text longer
 * than WCI_VISIBLE_MAX comes back as it is. */
struct wcopy_span wci_visible_headline(struct wcopy_span title);

#endif
