/* SPDX-License-Identifier: MIT */
/*
 * profile_path.h - what stands at the end of a path in a JSON value
 */
#ifndef WCI_PROFILE_PATH_H
#define WCI_PROFILE_PATH_H

#include <wirecopy/json.h>

#include "base/buf.h"

/*
 * Follow a path, from behind its first key, down from value, which becomes
 * what the path leads to. A string on the way is unescaped into inner, which
 * value may point into from then on.
 *
 * Returns WCOPY_OK; WCOPY_SKIP if it leads nowhere; WCOPY_ENOMEM.
 */
wcopy_status wci_path_follow(struct wcopy_span path,
    struct wcopy_json_member *value, struct wci_buf *inner);

/* Is path, from behind its first key, well formed? */
bool wci_path_valid(struct wcopy_span path);

/* The bytes of the first key of a path. */
size_t wci_path_first(struct wcopy_span path);

/* How the strings of an array or object make one text. */
struct wci_flatten {
	const char *keys;      /* members of objects to take: " a b " */
	const char *separator; /* at most two bytes */
};

/*
 * The text of a value: a string without its escapes (in place, if it has
 * none), the figures of a number, or the strings in an array or object, in
 * order. how NULL: arrays and objects have none. Empty if there is none.
 * out is overwritten if it is needed. WCOPY_OK or WCOPY_ENOMEM.
 */
wcopy_status wci_value_text(const struct wcopy_json_member *value,
    const struct wci_flatten *how, struct wci_buf *out,
    struct wcopy_span *text);

#endif
