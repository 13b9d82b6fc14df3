/* SPDX-License-Identifier: MIT */
/*
 * profile.h - from one JSON object to the fields of a record
 *
 * Crawlers agree on JSON and on nothing else: the text of an article is
 * called text, maintext, plaintext, content or bodies[0].value. A profile is
 * the set of names that one program uses. The profile of an object is told
 * from its own keys, anew for every object, so a file may mix them.
 *
 * Map      "text=maintext,date=date_publish": fields to read from the named
 *          member whatever the profile says. Fields are text, title, id, url,
 *          outlet, date, byline, modified, language, site, canonical,
 *          paywall, agency, author and copyright; names are paths such as meta.url or
 *          bodies[0].value. A path that is not there leaves its field empty.
 * Memory   the object is walked in place. What must be unescaped or joined
 *          goes to a scratch buffer that is reused for every object.
 * Threads  one thread at a time per handle; any number of handles.
 */
#ifndef WCI_PROFILE_H
#define WCI_PROFILE_H

#include <wirecopy/record.h>

struct wci_profile;

/* map may be NULL and is copied. WCOPY_OK; WCOPY_EPARAM (err says what is
 * wrong with the map); WCOPY_ENOMEM. */
wcopy_status wci_profile_new(struct wci_profile **out, const char *map,
    struct wcopy_error *err);

/*
 * Fill all of rec but raw and charset from one
 * JSON object; raw is left alone, charset is emptied. An id that the object
 * does not have is left empty. Spans point into the object or into pf, and
 * live until the next call.
 *
 * Returns WCOPY_OK; WCOPY_SKIP (BAD_JSON, NOT_UTF8, TOO_DEEP: err->offset is
 * the byte in the object; NO_TEXT: err names the keys that were there);
 * WCOPY_ENOMEM.
 */
wcopy_status wci_profile_record(struct wci_profile *pf,
    struct wcopy_span object, struct wcopy_record *rec,
    struct wcopy_error *err);

/* NULL does nothing. */
void wci_profile_free(struct wci_profile *pf);

#endif
