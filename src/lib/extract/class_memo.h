/* SPDX-License-Identifier: MIT */
/*
 * class_memo.h - the names of elements that were read before
 *
 * A page says the same few names over and over, and so do the pages of an
 * outlet. What they come to is kept, for as long as there is room: when that
 * is used up all is forgotten. The names are kept with it and compared, so a
 * page gives the same whatever came before.
 */
#ifndef WCI_CLASS_MEMO_H
#define WCI_CLASS_MEMO_H

#include "extract/class_words.h"

struct wci_class_memo;

/* Half a megabyte; table is borrowed. NULL: memory is out. */
struct wci_class_memo *wci_class_memo_new(const struct wci_class_table *table);

/* NULL does nothing. */
void wci_class_memo_free(struct wci_class_memo *m);

/* wci_class_names. */
const struct wci_names *wci_class_memo_get(struct wci_class_memo *m,
    unsigned tag, struct wcopy_span words);

#endif
